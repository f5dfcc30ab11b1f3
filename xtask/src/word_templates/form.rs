//! The Word form of a site, `templates/report/rueckmeldung.docx`: one column from top to bottom, no table, so that a screen reader
//! and other programs than Word read it in the order in which it is filled in.
//! Each field is a content control with a German name between two ends of a bookmark; the bookmark's name says which field it is.

use super::assemble::assemble;
use super::body::{block, p, styled, text};
use super::numbering::numberings;
use super::styles;
use crate::Result;
use docx_rs::{Docx, Footer, NumPages, PageMargin, PageNum, Paragraph, Run, Tab, TabValueType};
use ooxml::Element;

/// Width of the text in twentieths of a point.
const TEXT_WIDTH: usize = 11906 - 2 * 1418;

const TYPE_HERE: &str = "Hier tippen";
const CHOOSE: &str = "Bitte wählen";

pub(super) fn template() -> Result<Vec<u8>> {
    let docx = numberings(Docx::new())
        .page_size(11906, 16838)
        .page_margin(
            PageMargin::new().top(1247).bottom(1247).left(1418).right(1418).header(624).footer(624).gutter(0),
        )
        .footer(Footer::new().add_paragraph(footer()));
    assemble(docx, styles::styles().into_iter().chain(styles::form()), Maker::default().body())
}

fn footer() -> Paragraph {
    let run = |text: &str| Run::new().add_text(text);
    Paragraph::new()
        .style("Footer")
        .add_tab(Tab::new().val(TabValueType::Right).pos(TEXT_WIDTH))
        .add_run(run("Rückmeldung {{site.name}}, {{exchange.title}}"))
        .add_run(Run::new().add_tab())
        .add_run(run("Seite "))
        .add_page_num(PageNum::new())
        .add_run(run(" von "))
        .add_num_pages(NumPages::new())
}

/// Gives controls and bookmarks their numbers.
#[derive(Default)]
struct Maker(u32);

impl Maker {
    fn body(&mut self) -> Vec<Element> {
        let mut body = head();
        body.extend(returned());
        body.extend(self.registration());
        body.extend(self.last_plans());
        body.extend(follow_ups());
        for (list, title, one, question) in [
            ("successes", "Erfolge", "Erfolg", "Was ist Ihnen seit dem letzten Austausch gelungen?"),
            ("obstacles", "Hemmnisse", "Hemmnis", "Was hat Ihre Arbeit erschwert?"),
            ("plans", "Pläne", "Plan", "Was haben Sie sich bis zum nächsten Austausch vorgenommen?"),
            (
                "needs",
                "Bedarf",
                "Bedarf",
                "Was brauchen Sie von den anderen Standorten oder von der Koordinierungsstelle?",
            ),
        ] {
            body.push(p("Heading1", title));
            body.push(p("FormHelp", &format!("{question} Leere Felder lassen Sie einfach stehen.")));
            body.extend(self.statement(list, one));
        }
        body.extend([
            p("Heading1", "Zum Schluss"),
            p("FormLabel", "Das sollten wir noch wissen (freiwillig)"),
        ]);
        body.extend(remarks("remark_remarks"));
        body.extend(self.field("remark", "Das sollten wir noch wissen", "remark", TYPE_HERE, None));
        body.push(p(
            "FormHelp",
            "Bitte speichern Sie die Datei und schicken Sie sie als Anhang{{#if office.mail}} an {{office.mail}}{{/if}}\
             {{#if exchange.deadline}}, bis {{exchange.deadline.text}}{{/if}}. Vielen Dank!",
        ));
        let mut mark = styled("FormMark").child(text("Kennung dieses Formulars: "));
        self.around(&mut mark, "exchange", text("{{exchange.id}}"));
        mark.push(text(" "));
        self.around(&mut mark, "site", text("{{site.id}}"));
        body.push(mark);
        body
    }

    fn registration(&mut self) -> Vec<Element> {
        let mut out = vec![
            p("Heading1", "Anmeldung"),
            p("FormHelp", "Wer kommt? Für jede Person ein Abschnitt; was Sie nicht brauchen, bleibt leer."),
            p(
                "FormHelp",
                "Angaben zum Essen und dazu, was jemand braucht, sind freiwillig. Wir benutzen sie nur, um den Austausch \
                 vorzubereiten. Es lesen sie die Koordinierungsstelle und wer sich um Essen und Räume kümmert; \
                 {{#if exchange.kept}}spätestens {{exchange.kept}} {{/if}}nach dem Austausch werden sie gelöscht.",
            ),
        ];
        out.push(self.tick("nobody", "nobody", "Von uns kommt niemand."));
        let mut person = vec![p("FormSlot", "Person {{number}}")];
        person.extend(remarks("remarks"));
        person.push(p("FormLabel", "Name"));
        person.extend(self.field(
            "people_{{number}}_name",
            "Person {{number}}: Name",
            "name",
            TYPE_HERE,
            None,
        ));
        let mut day = vec![self.tick("people_{{../number}}_day_{{code}}", "on", "{{text}}")];
        day = block("each days", day);
        person.push(p("FormLabel", "Tage (ohne Kreuz: alle)"));
        person.extend(day);
        person.push(p("FormLabel", "Essen (freiwillig)"));
        person.extend(self.field(
            "people_{{number}}_food",
            "Person {{number}}: Essen",
            "food",
            TYPE_HERE,
            None,
        ));
        person.push(p("FormLabel", "Was die Person braucht, um gut teilzunehmen (freiwillig)"));
        person.extend(self.field(
            "people_{{number}}_access",
            "Person {{number}}: was sie braucht, um gut teilzunehmen",
            "access",
            TYPE_HERE,
            None,
        ));
        out.extend(block("each people", person));
        out.push(p("FormSlot", "Themen-Tisch"));
        out.extend(remarks("theme_table_remarks"));
        out.push(p(
            "FormLabel",
            "Wunsch für einen Themen-Tisch (freiwillig){{#each theme_tables}}{{#if @first}}. Vorgesehen sind: {{/if}}{{this}}{{#unless @last}}; {{/unless}}{{/each}}",
        ));
        out.extend(self.field(
            "theme_table",
            "Wunsch für einen Themen-Tisch",
            "theme_table",
            TYPE_HERE,
            None,
        ));
        out
    }

    fn last_plans(&mut self) -> Vec<Element> {
        let mut head = styled("FormSlot").child(text("Früherer Plan {{number}} "));
        self.around(&mut head, "last_plans_{{number}}_id", text("{{id}}"));
        let mut plan = vec![head, p("FormQuote", "{{text}}")];
        plan.extend(remarks("remarks"));
        plan.push(p("FormLabel", "Was ist daraus geworden?"));
        let states = ["erledigt", "teilweise", "fallen gelassen", "offen"];
        let alias = "Früherer Plan {{number}}: was ist daraus geworden?";
        plan.extend(self.field("last_plans_{{number}}_state", alias, "state", CHOOSE, Some(&states)));
        plan.push(p("FormLabel", "Bemerkung (freiwillig)"));
        let alias = "Früherer Plan {{number}}: Bemerkung";
        plan.extend(self.field("last_plans_{{number}}_remark", alias, "remark", TYPE_HERE, None));
        let mut out = vec![
            p("Heading1", "Was ist daraus geworden?"),
            p("FormHelp", "Das hatten Sie sich beim letzten Mal vorgenommen."),
        ];
        out.extend(block("each last_plans", plan));
        block("if last_plans", out)
    }

    fn statement(&mut self, list: &str, one: &str) -> Vec<Element> {
        let name = |part: &str| format!("{list}_{{{{number}}}}_{part}");
        let mut head = styled("FormSlot").child(text(&format!("{one} {{{{number}}}} ")));
        self.around(&mut head, &name("id"), text("{{id}}"));
        let mut slot = vec![head];
        slot.extend(remarks("remarks"));
        slot.push(p("FormLabel", "Arbeitsfeld (freiwillig)"));
        let alias = |part: &str| format!("{one} {{{{number}}}}: {part}");
        slot.extend(self.field(&name("field"), &alias("Arbeitsfeld"), "field", CHOOSE, Some(&[])));
        slot.push(p("FormLabel", "In Ihren Worten"));
        slot.extend(self.words(&name("text"), &alias("in Ihren Worten")));
        slot.push(self.tick(
            &name("internal"),
            "internal",
            "Nur für die Koordinierungsstelle: soll in keiner Dokumentation stehen.",
        ));
        block(&format!("each {list}"), slot)
    }

    /// A field of one paragraph: filled where there is a value, else with words that say what to do.
    fn field(
        &mut self,
        name: &str,
        alias: &str,
        value: &str,
        hint: &str,
        list: Option<&[&str]>,
    ) -> Vec<Element> {
        let filled = vec![p("FormField", &format!("{{{{{value}}}}}"))];
        let empty = vec![p("FormField", hint)];
        let mut content = block(&format!("if {value}"), vec![self.control(alias, list, false, filled)]);
        content.extend(block(&format!("unless {value}"), vec![self.control(alias, list, true, empty)]));
        self.marked(name, content)
    }

    /// A field of as many paragraphs and points as its writer needs.
    fn words(&mut self, name: &str, alias: &str) -> Vec<Element> {
        let mut filled = block("each lines", vec![p("FormField", "{{this}}")]);
        let point = Element::new("w:pStyle").with("w:val", "{{style}}");
        let point = Element::new("w:p").child(Element::new("w:pPr").child(point)).child(text("{{text}}"));
        filled.extend(block("each points", vec![point]));
        let mut content = block("if filled", vec![self.control(alias, None, false, filled)]);
        let empty = vec![p("FormField", TYPE_HERE)];
        content.extend(block("unless filled", vec![self.control(alias, None, true, empty)]));
        self.marked(name, content)
    }

    fn number(&mut self) -> String {
        self.0 += 1;
        self.0.to_string()
    }

    fn bookmark(&mut self, name: &str) -> (Element, Element) {
        let id = self.number();
        let start =
            Element::new("w:bookmarkStart").with("w:id", id.clone()).with("w:name", format!("f_{name}"));
        (start, Element::new("w:bookmarkEnd").with("w:id", id))
    }

    fn marked(&mut self, name: &str, content: Vec<Element>) -> Vec<Element> {
        let (start, end) = self.bookmark(name);
        [start].into_iter().chain(content).chain([end]).collect()
    }

    fn around(&mut self, paragraph: &mut Element, name: &str, run: Element) {
        let (start, end) = self.bookmark(name);
        paragraph.push(start);
        paragraph.push(run);
        paragraph.push(end);
    }

    /// A box to tick, and what it says.
    fn tick(&mut self, name: &str, value: &str, label: &str) -> Element {
        let state = |name: &'static str, sign: &'static str| {
            Element::new(name).with("w14:val", sign).with("w14:font", "MS Gothic")
        };
        let properties = [
            Element::new("w:alias").with("w:val", label.to_owned()),
            Element::new("w:tag").with("w:val", format!("{{{{{value}}}}}")),
            Element::new("w:id").with("w:val", self.number()),
            Element::new("w:lock").with("w:val", "sdtLocked"),
            Element::new("w14:checkbox").children([
                Element::new("w14:checked").with("w14:val", "0"),
                state("w14:checkedState", "2612"),
                state("w14:uncheckedState", "2610"),
            ]),
        ];
        let fonts = ["w:ascii", "w:hAnsi", "w:eastAsia"]
            .into_iter()
            .fold(Element::new("w:rFonts"), |fonts, name| fonts.with(name, "MS Gothic"));
        let sign = Element::new("w:r")
            .child(Element::new("w:rPr").child(fonts))
            .child(Element::new("w:t").text("☐"));
        let control = Element::new("w:sdt")
            .child(Element::new("w:sdtPr").children(properties))
            .child(Element::new("w:sdtContent").child(sign));
        let mut paragraph = styled("FormTick");
        self.around(&mut paragraph, name, control);
        paragraph.push(text(&format!(" {label}")));
        paragraph
    }

    /// A content control. It has no tag: the engine would put the tag's value in.
    fn control(
        &mut self,
        alias: &str,
        list: Option<&[&str]>,
        shows_hint: bool,
        content: Vec<Element>,
    ) -> Element {
        let mut properties = Element::new("w:sdtPr").children([
            Element::new("w:alias").with("w:val", alias.to_owned()),
            Element::new("w:id").with("w:val", self.number()),
            Element::new("w:lock").with("w:val", "sdtLocked"),
        ]);
        if shows_hint {
            properties.push(Element::new("w:showingPlcHdr"));
        }
        if let Some(list) = list {
            // LibreOffice offers values to choose from, Word what is to be shown: both are what people read.
            let entries = list.iter().map(|shown| {
                Element::new("w:listItem")
                    .with("w:displayText", (*shown).to_owned())
                    .with("w:value", (*shown).to_owned())
            });
            properties.push(Element::new("w:dropDownList").children(entries));
        }
        Element::new("w:sdt").child(properties).child(Element::new("w:sdtContent").children(content))
    }
}

fn head() -> Vec<Element> {
    let days = "{{#each exchange.days}}{{text}}{{#unless @last}} und {{/unless}}{{/each}}";
    let mut head = vec![
        p("Subtitle", "{{exchange.title}}"),
        p("Title", "Rückmeldung {{site.name}}"),
        p("FormLead", &format!("{days} in {{{{exchange.place}}}}")),
    ];
    head.extend(block(
        "if exchange.deadline",
        vec![p("FormLead", "Bitte bis {{exchange.deadline.text}} zurückschicken.")],
    ));
    head.push(p(
        "FormHelp",
        "So füllen Sie das Formular aus: Klicken Sie in ein graues Feld und tippen Sie. In Textfeldern sind mehrere Absätze und \
         Aufzählungen möglich. Bitte nennen Sie keine Namen von Menschen, die Sie beraten.",
    ));
    head.push(p(
        "FormHelp",
        "Wer liest, was Sie schreiben? Die Koordinierungsstelle liest alles. Erfolge, Hemmnisse, Pläne und Bedarf können in der \
         Dokumentation stehen, auch mit dem Namen Ihres Standorts. Die Dokumentation lesen alle Standorte und das Ministerium, und sie kann \
         veröffentlicht werden. Was Sie mit „Nur für die Koordinierungsstelle“ ankreuzen, steht nicht darin, ebenso wenig Ihre Angaben \
         zu Essen und Unterstützung.",
    ));
    head
}

/// What a form says that comes back to its sender.
fn returned() -> Vec<Element> {
    let help = "Ihre Angaben stehen schon darin. Zu einigen hat die Koordinierungsstelle eine Anmerkung. Bitte ändern Sie, was nötig ist, \
                und schicken Sie uns die Datei noch einmal.";
    let mut out = block("if remarks", vec![p("FormHelp", help)]);
    out.extend(remarks("general_remarks"));
    out
}

/// What the office remarks, before the field that it is about.
fn remarks(list: &str) -> Vec<Element> {
    block(&format!("each {list}"), vec![p("FormRemark", "Anmerkung der Koordinierungsstelle: {{this}}")])
}

fn follow_ups() -> Vec<Element> {
    let task = "{{what}}{{#if who}} ({{who}}){{/if}}{{#if due}}, {{due}}{{/if}}";
    let mut out =
        vec![p("Heading1", "Offene Verabredungen"), p("FormHelp", "Zur Erinnerung: Das wurde verabredet.")];
    out.extend(block("each follow_ups", vec![p("FormPoint", task)]));
    block("if follow_ups", out)
}
