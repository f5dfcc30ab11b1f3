//! The Word form of a site, `templates/report/rueckmeldung.docx`: a table for each list, a row for each entry, so that the Tab key
//! leads from field to field, and a screen reader tells row and column of each.
//! Each field is a content control with a German name of its own between two ends of a bookmark; the bookmark's name says which field it is.

use super::body::{block, p, styled, text};
use super::fields::{Kind, Maker, Rows, TYPE_HERE, assembled, table};
use crate::Result;
use ooxml::Element;

pub(super) fn template() -> Result<Vec<u8>> {
    assembled("{{words.filing.one}} {{site.name}}, {{exchange.title}}", Maker::default().body())
}

impl Maker {
    fn body(&mut self) -> Vec<Element> {
        let mut body = head();
        body.extend(returned());
        body.extend(self.registration());
        body.extend(self.last_plans());
        body.extend(follow_ups());
        for (list, title, one, question) in [
            (
                "successes",
                "{{@root.words.success.many}}",
                "{{@root.words.success.one}}",
                "Was ist Ihnen seit {{words.meeting.dem_letzten}} gelungen?",
            ),
            (
                "obstacles",
                "{{@root.words.obstacle.many}}",
                "{{@root.words.obstacle.one}}",
                "Was hat Ihre Arbeit erschwert?",
            ),
            (
                "plans",
                "{{@root.words.plan.many}}",
                "{{@root.words.plan.one}}",
                "Was haben Sie sich bis {{words.meeting.zum_nächsten}} vorgenommen?",
            ),
            (
                "needs",
                "{{@root.words.need.many}}",
                "{{@root.words.need.one}}",
                "Was brauchen Sie von anderen oder {{words.office.vom}}?",
            ),
        ] {
            body.push(p("Heading1", title));
            body.push(p("FormHelp", question));
            body.push(self.statements(list, title, one));
        }
        body.extend([
            p("Heading1", "Zum Schluss"),
            p("FormLabel", "Das sollten wir noch wissen (freiwillig)"),
        ]);
        body.extend(remarks("remark_remarks"));
        body.extend(self.field("remark", "Das sollten wir noch wissen", "remark", &Kind::Box));
        body.push(p(
            "FormNote",
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
            p("FormHelp", "Wer kommt? Für jede Person eine Zeile; was Sie nicht brauchen, bleibt leer."),
        ];
        out.push(self.tick("nobody", "Von uns kommt niemand", "nobody", " Von uns kommt niemand."));
        out.push(self.people());
        out.push(p(
            "FormNote",
            "Angaben zum Essen und dazu, was jemand braucht, sind freiwillig. Wir benutzen sie nur, um {{words.meeting.den}} \
             vorzubereiten. Es lesen sie {{words.office.der}} und wer sich um Essen und Räume kümmert; \
             {{#if exchange.kept}}spätestens {{exchange.kept}} {{/if}}nach {{words.meeting.dem}} werden sie gelöscht.",
        ));
        out.extend(remarks("theme_table_remarks"));
        out.push(p(
            "FormLabel",
            "Wunsch für {{words.table.einen}} (freiwillig){{#each theme_tables}}{{#if @first}}. Vorgesehen sind: {{/if}}{{this}}{{#unless @last}}; {{/unless}}{{/each}}",
        ));
        out.extend(self.field("theme_table", "Wunsch für {{words.table.einen}}", "theme_table", &Kind::Box));
        out
    }

    fn people(&mut self) -> Element {
        let name = |part: &str| format!("people_{{{{number}}}}_{part}");
        let alias = |part: &str| format!("Person {{{{number}}}}: {part}");
        let mut who = remarks("remarks");
        who.extend(self.field(&name("name"), &alias("Name"), "name", &Kind::Line));
        let day = "people_{{../number}}_day_{{code}}";
        let mut days = vec![self.tick(day, "Person {{../number}}: {{text}}", "on", " {{text}}")];
        // In a line of its own: what stands beside a box and is no sign was typed.
        days.extend(block("if title", vec![p("FormQuote", "{{title}}")]));
        let access = alias("was sie braucht, um gut teilzunehmen");
        let mut needs = self.field(&name("access"), &access, "access", &Kind::Line);
        let photos = alias("bitte nicht fotografieren");
        needs.push(self.tick(&name("photos"), &photos, "no_photos", " Bitte nicht fotografieren."));
        let row = vec![
            vec![p("FormSlot", "Person {{number}}")],
            who,
            block("each days", days),
            self.field(&name("food"), &alias("Essen"), "food", &Kind::Line),
            needs,
        ];
        let columns = [
            (1250, "Person"),
            (2250, "Name"),
            (2350, "Tage (ohne Kreuz: alle)"),
            (1750, "Essen (freiwillig)"),
            (2038, "Was die Person braucht, um gut teilzunehmen (freiwillig)"),
        ];
        table(("Anmeldung", "Eine Zeile für jede Person"), &columns, &Rows::of("people"), row)
    }

    fn last_plans(&mut self) -> Vec<Element> {
        let mut head = styled("FormSlot").child(text("{{@root.words.plan.Früherer}} {{number}} "));
        self.around(&mut head, "last_plans_{{number}}_id", id());
        let mut plan = vec![head, p("FormQuote", "{{text}}")];
        plan.extend(remarks("remarks"));
        let states = Kind::List(&["erledigt", "teilweise", "fallen gelassen", "offen"]);
        let alias = |part: &str| format!("{{{{@root.words.plan.Früherer}}}} {{{{number}}}}: {part}");
        let row = vec![
            plan,
            self.field("last_plans_{{number}}_state", &alias("was ist daraus geworden?"), "state", &states),
            self.field("last_plans_{{number}}_remark", &alias("Bemerkung"), "remark", &Kind::Line),
        ];
        let columns = [
            (4438, "{{words.plan.Früherer}}"),
            (2000, "Was ist daraus geworden?"),
            (3200, "Bemerkung (freiwillig)"),
        ];
        let mut out = vec![
            p("Heading1", "Was ist daraus geworden?"),
            p("FormHelp", "Das hatten Sie sich beim letzten Mal vorgenommen."),
        ];
        out.push(table(
            ("Was ist daraus geworden?", "Eine Zeile für jeden Eintrag"),
            &columns,
            &Rows::of("last_plans"),
            row,
        ));
        block("if last_plans", out)
    }

    fn statements(&mut self, list: &str, title: &str, one: &str) -> Element {
        let name = |part: &str| format!("{list}_{{{{number}}}}_{part}");
        let alias = |part: &str| format!("{one} {{{{number}}}}: {part}");
        let mut head = styled("FormSlot").child(text(&format!("{one} {{{{number}}}} ")));
        self.around(&mut head, &name("id"), id());
        let mut words = remarks("remarks");
        words.extend(self.words(&name("text"), &alias("in Ihren Worten")));
        let only = alias("nur für {{@root.words.office.den}}");
        let row = vec![
            vec![head],
            words,
            self.field(&name("field"), &alias("{{@root.words.field.one}}"), "field", &Kind::List(&[])),
            vec![self.tick(&name("internal"), &only, "internal", "")],
        ];
        let columns = [
            (1250, one),
            (4388, "In Ihren Worten"),
            (1850, "{{words.field.one}} (freiwillig)"),
            (2150, "Nur für {{words.office.den}}"),
        ];
        table((title, "Eine Zeile für jeden Eintrag"), &columns, &Rows::of(list), row)
    }

    /// A field of as many paragraphs and points as its writer needs.
    fn words(&mut self, name: &str, alias: &str) -> Vec<Element> {
        let mut filled = block("each lines", vec![p("FormField", "{{this}}")]);
        let point = Element::new("w:pStyle").with("w:val", "{{style}}");
        let point = Element::new("w:p").child(Element::new("w:pPr").child(point)).child(text("{{text}}"));
        filled.extend(block("each points", vec![point]));
        let mut content = block("if filled", vec![self.control(alias, &Kind::Line, false, filled)]);
        let empty = vec![p("FormField", TYPE_HERE)];
        content.extend(block("unless filled", vec![self.control(alias, &Kind::Line, true, empty)]));
        self.marked(name, content)
    }
}

/// The id of an entry, in small print behind its number.
fn id() -> Element {
    let properties = ["w:sz", "w:szCs"].map(|name| Element::new(name).with("w:val", "16"));
    let run = Element::new("w:r").child(Element::new("w:rPr").children(properties));
    run.child(Element::new("w:t").text("{{id}}"))
}

fn head() -> Vec<Element> {
    let days = "{{#each exchange.days}}{{text}}{{#unless @last}} und {{/unless}}{{/each}}";
    let mut head = vec![
        p("Subtitle", "{{exchange.title}}"),
        p("Title", "{{words.filing.one}} {{site.name}}"),
        p(
            "FormLead",
            &format!("{days}{{{{#if exchange.place_phrase}}}} {{{{exchange.place_phrase}}}}{{{{/if}}}}"),
        ),
    ];
    head.extend(block(
        "if exchange.deadline",
        vec![p("FormLead", "Bitte bis {{exchange.deadline.text}} zurückschicken.")],
    ));
    head.push(p(
        "FormHelp",
        "So füllen Sie das Formular aus: Klicken Sie in ein graues Feld und tippen Sie; leere Felder lassen Sie einfach stehen. Mit der \
         Tabulatortaste kommen Sie in das nächste Feld einer Tabelle, und hinter dem letzten entsteht eine weitere Zeile. In Textfeldern \
         sind mehrere Absätze und Aufzählungen möglich. Bitte keine Angaben, an denen man {{words.client.many}} erkennt.",
    ));
    head.push(p(
        "FormHelp",
        "Wer liest, was Sie schreiben? Alles {{#if words.office.several}}lesen{{else}}liest{{/if}} {{words.office.der}}. \
         {{words.success.many}}, {{words.obstacle.many}}, {{words.plan.many}} und {{words.need.many}} können {{words.record.im}} \
         stehen, auch mit dem Namen {{words.site.Ihres}}. Alle {{words.site.many}} und wer das Programm fördert lesen {{words.record.den}}; \
         {{words.record.er}} {{#if words.record.several}}können{{else}}kann{{/if}} veröffentlicht werden. Was Sie mit „Nur für \
         {{words.office.den}}“ ankreuzen, steht nicht darin, ebenso wenig Ihre Angaben zu Essen und Unterstützung.",
    ));
    head
}

/// What a form says that comes back to its sender.
fn returned() -> Vec<Element> {
    let help = "Ihre Angaben stehen schon darin. Zu einigen gibt es eine Anmerkung {{words.office.des}}. Bitte ändern Sie, was nötig \
                ist, und schicken Sie uns die Datei noch einmal.";
    let mut out = block("if remarks", vec![p("FormHelp", help)]);
    out.extend(remarks("general_remarks"));
    out
}

/// What the office remarks, before the field that it is about.
fn remarks(list: &str) -> Vec<Element> {
    block(&format!("each {list}"), vec![p("FormRemark", "Anmerkung {{@root.words.office.des}}: {{this}}")])
}

fn follow_ups() -> Vec<Element> {
    let task = "{{what}}{{#if who}} ({{who}}){{/if}}{{#if due}}, {{due}}{{/if}}";
    let mut out =
        vec![p("Heading1", "Offene Verabredungen"), p("FormHelp", "Zur Erinnerung: Das wurde verabredet.")];
    out.extend(block("each follow_ups", vec![p("FormPoint", task)]));
    block("if follow_ups", out)
}
