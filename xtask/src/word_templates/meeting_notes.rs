//! The Mitschrift of a meeting, `templates/report/mitschrift.docx`, to type into while people speak: who is there, a text, decisions and
//! agreements for each item of the agenda, results and agreements for each theme table. Its fields are made as those of a site's form.

use super::body::{block, p, styled, text};
use super::fields::{Kind, Maker, Rows, TYPE_HERE, assembled, table};
use crate::Result;
use ooxml::Element;

pub(super) fn template() -> Result<Vec<u8>> {
    assembled("Mitschrift, {{exchange.title}}", MeetingNotes::default().body())
}

/// Low rows: all of their columns are to be filled in.
const fn rows(list: &str) -> Rows<'_> {
    Rows { list, height: "440", fields_from: 0 }
}

#[derive(Default)]
struct MeetingNotes(Maker);

impl MeetingNotes {
    fn body(&mut self) -> Vec<Element> {
        let mut body = head();
        body.push(p("Heading1", "Anwesenheit"));
        body.push(p(
            "FormHelp",
            "Kreuzen Sie an, wer da ist. Wer nicht in der Liste steht, bekommt eine eigene Zeile.",
        ));
        body.push(self.people());
        body.push(p("Heading1", "Tagesordnung"));
        body.extend(self.items());
        body.extend(self.tables());
        body.push(p(
            "FormNote",
            "Bitte speichern Sie die Datei als Word-Datei{{#if office}}, und geben Sie sie an: {{office}}{{/if}}. Vielen Dank!",
        ));
        let mut mark = styled("FormMark").child(text("Kennung dieser Mitschrift: "));
        self.0.around(&mut mark, "mitschrift", text("{{exchange.id}}"));
        body.push(mark);
        body
    }

    fn people(&mut self) -> Element {
        let name = |part: &str| format!("people_{{{{number}}}}_{part}");
        let alias = |part: &str| format!("Anwesenheit {{{{number}}}}: {part}");
        let row = vec![
            self.0.field(&name("name"), &alias("Name"), "name", &Kind::Line),
            self.0.field(&name("organisation"), &alias("Einrichtung"), "organisation", &Kind::Line),
            vec![self.0.tick(&name("present"), &alias("anwesend"), "present", "")],
            vec![self.0.tick(&name("excused"), &alias("entschuldigt"), "excused", "")],
        ];
        let columns = [(3500, "Name"), (3338, "Einrichtung"), (1300, "anwesend"), (1500, "entschuldigt")];
        table(("Anwesenheit", "Eine Zeile für jede Person"), &columns, &rows("people"), row)
    }

    fn items(&mut self) -> Vec<Element> {
        let mut heading = styled("Heading2").child(text("{{#if label}}{{label}} {{/if}}"));
        self.0.around(&mut heading, "item_{{number}}_title", text("{{title}}"));
        let mut about = styled("FormHelp").child(text(
            "{{#if time}}Uhrzeit: {{time}}{{/if}}{{#if speakers}}{{#if time}} · {{/if}}Es spricht: {{speakers}}{{/if}}\
             {{#if id}}{{#if before_id}} · {{/if}}Kennung: {{/if}}",
        ));
        self.0.around(&mut about, "item_{{number}}_id", text("{{id}}"));
        let mut item = vec![heading];
        item.extend(block("if about", vec![about]));
        item.push(label("Mitschrift"));
        item.extend(self.words("item_{{number}}_text", "Punkt {{number}}: Mitschrift"));
        item.push(label("Beschlüsse"));
        item.push(self.decisions());
        item.extend(self.tasks("item", "Punkt"));
        block("each items", item)
    }

    fn tables(&mut self) -> Vec<Element> {
        let word = "{{@root.words.table.one}}";
        let mut heading =
            styled("Heading2").child(text(&format!("{word} {{{{number}}}}{{{{#if title}}}}: {{{{/if}}}}")));
        self.0.around(&mut heading, "table_{{number}}_title", text("{{title}}"));
        let mut theme = vec![heading];
        theme.extend(block("if moderators", vec![p("FormHelp", "Gesprächsleitung: {{moderators}}")]));
        theme.push(label("Ergebnisse"));
        theme.extend(self.words("table_{{number}}_text", &format!("{word} {{{{number}}}}: Ergebnisse")));
        theme.extend(self.tasks("table", word));
        let mut all = vec![p("Heading1", "{{words.table.many}}")];
        all.extend(block("each tables", theme));
        block("if tables", all)
    }

    /// A field of as many paragraphs and points as its writer needs.
    fn words(&mut self, name: &str, alias: &str) -> Vec<Element> {
        let empty = vec![p("FormBox", TYPE_HERE)];
        let control = self.0.control(alias, &Kind::Box, true, empty);
        self.0.marked(name, vec![control])
    }

    fn cell(&mut self, name: &str, alias: &str) -> Vec<Element> {
        let empty = vec![p("FormField", TYPE_HERE)];
        let control = self.0.control(alias, &Kind::Line, true, empty);
        self.0.marked(name, vec![control])
    }

    fn decisions(&mut self) -> Element {
        let name = |part: &str| format!("item_{{{{../number}}}}_decisions_{{{{number}}}}_{part}");
        let alias = |part: &str| format!("Punkt {{{{../number}}}}, Beschluss {{{{number}}}}: {part}");
        let row = vec![
            self.cell(&name("text"), &alias("Wortlaut")),
            self.cell(&name("for"), &alias("dafür")),
            self.cell(&name("against"), &alias("dagegen")),
            self.cell(&name("abstained"), &alias("enthalten")),
        ];
        let columns = [(5738, "Beschluss"), (1300, "dafür"), (1300, "dagegen"), (1300, "enthalten")];
        table(("Beschlüsse", "Eine Zeile für jeden Beschluss"), &columns, &rows("decisions"), row)
    }

    /// What was agreed, below a label that keeps this table apart from the one before it: Word joins tables that touch.
    fn tasks(&mut self, kind: &str, word: &str) -> Vec<Element> {
        let name = |part: &str| format!("{kind}_{{{{../number}}}}_tasks_{{{{number}}}}_{part}");
        let alias = |part: &str| format!("{word} {{{{../number}}}}, Verabredung {{{{number}}}}: {part}");
        let row = vec![
            self.cell(&name("what"), &alias("was")),
            self.cell(&name("who"), &alias("wer")),
            self.cell(&name("due"), &alias("bis wann")),
        ];
        let columns = [(5138, "Was ist zu tun?"), (2400, "Wer?"), (2100, "Bis wann?")];
        let table =
            table(("Verabredungen", "Eine Zeile für jede Verabredung"), &columns, &rows("tasks"), row);
        vec![label("Verabredungen"), table]
    }
}

/// Words before a field, further from the field above them than those over columns are.
fn label(words: &str) -> Element {
    let style = Element::new("w:pStyle").with("w:val", "FormLabel");
    let spacing = Element::new("w:spacing").with("w:before", "160").with("w:after", "60");
    Element::new("w:p").child(Element::new("w:pPr").child(style).child(spacing)).child(text(words))
}

fn head() -> Vec<Element> {
    let days = "{{#each exchange.days}}{{this}}{{#unless @last}} und {{/unless}}{{/each}}";
    vec![
        p("Subtitle", "{{exchange.title}}"),
        p("Title", "Mitschrift"),
        p(
            "FormLead",
            &format!("{days}{{{{#if exchange.place_phrase}}}} {{{{exchange.place_phrase}}}}{{{{/if}}}}"),
        ),
        p(
            "FormHelp",
            "So füllen Sie die Mitschrift aus: Klicken Sie in ein graues Feld und tippen Sie; leere Felder lassen Sie einfach stehen. Mit der \
             Tabulatortaste kommen Sie in das nächste Feld einer Tabelle, und hinter dem letzten entsteht eine weitere Zeile. In Textfeldern \
             sind mehrere Absätze und Aufzählungen möglich.",
        ),
        p(
            "FormHelp",
            "Was hier steht, kann {{words.record.im}} stehen, auch mit Namen. Bitte keine Angaben, an denen man {{words.client.many}} erkennt.",
        ),
    ]
}
