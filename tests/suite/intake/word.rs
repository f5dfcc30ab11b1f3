//! The Word form: filled in as people do, saved by other programs, with what people do although they should not.

mod mutated;
mod peers;

use super::inbox;
use crate::support::{Golden, Project, libreoffice, repo, run, tool};
use austausch::facts::{
    FormDay, FormExchange, FormFacts, FormField, FormOffice, FormPlan, FormSite, FormWords, InEach,
    usual_words, word_forms,
};
use austausch::incoming::{FiledStatement, Filing, IncomingFile, Labels, detect_and_parse};
use austausch::model::Detail;
use austausch::render::WordForm;
use austausch::store::Assets;
use german_text::Lang;
use ooxml::{Element, Node, Package};
use serde_json::{Value, json};

const FORM: &str = "outputs/2016-11-02-nordhausen/formulare/Rueckmeldung_Gera_2016-11-02.docx";
const REPORT: &str = "inputs/2016-11-02-nordhausen/sites/gera.yaml";
const DOCUMENT: &str = "word/document.xml";

/// A form that can be filled in.
pub(super) struct Form(pub(super) Package, pub(super) Element);

impl Form {
    pub(super) fn read(bytes: &[u8]) -> Self {
        let package = Package::read(bytes).unwrap();
        let tree = package.tree(DOCUMENT).unwrap();
        Self(package, tree)
    }

    fn of(project: &Project) -> Self {
        Self::read(&std::fs::read(project.path(FORM)).unwrap())
    }

    pub(super) fn body(&mut self) -> &mut Vec<Node> {
        &mut self.1.find_mut("w:body").unwrap().children
    }

    /// What stands beside the bookmark of a field, and the place where that begins.
    fn holder(&mut self, field: &str) -> (&mut Vec<Node>, usize) {
        fn path(element: &Element, name: &str) -> Option<Vec<usize>> {
            element.children.iter().enumerate().find_map(|(at, child)| {
                let child = child.element()?;
                if child.attribute("w:name") == Some(name) {
                    return Some(vec![at]);
                }
                Some([vec![at], path(child, name)?].concat())
            })
        }
        let path = path(&self.1, &format!("f_{field}")).unwrap_or_else(|| panic!("no field {field}"));
        let (last, steps) = path.split_last().unwrap();
        let mut element = &mut self.1;
        for step in steps {
            let Node::Element(child) = &mut element.children[*step] else { panic!("{field}") };
            element = child;
        }
        (&mut element.children, *last)
    }

    /// Types paragraphs into a field, as Word does: the hint goes.
    pub(super) fn typed(mut self, field: &str, paragraphs: Vec<Element>) -> Self {
        let (beside, place) = self.holder(field);
        let Node::Element(control) = &mut beside[place + 1] else { panic!("{field}") };
        let properties = control.find_mut("w:sdtPr").unwrap();
        properties.children.retain(|child| child.element().unwrap().name() != "w:showingPlcHdr");
        control.find_mut("w:sdtContent").unwrap().children =
            paragraphs.into_iter().map(Node::Element).collect();
        self
    }

    pub(super) fn says(self, field: &str, words: &str) -> Self {
        self.typed(field, vec![paragraph("FormField", words)])
    }

    pub(super) fn ticked(mut self, field: &str) -> Self {
        fn tick(element: &mut Element, name: &str) -> bool {
            let is_here = element.elements().any(|child| child.attribute("w:name") == Some(name));
            element.elements_mut().any(|child| {
                if is_here && child.name() == "w:sdt" {
                    let run = child.find_mut("w:sdtContent").unwrap().find_mut("w:r").unwrap();
                    run.find_mut("w:t").unwrap().children = vec![Node::Text("☒".to_owned())];
                    return true;
                }
                tick(child, name)
            })
        }
        assert!(tick(&mut self.1, &format!("f_{field}")), "{field}");
        self
    }

    /// Puts something behind a field.
    pub(super) fn behind(mut self, field: &str, element: Element) -> Self {
        let (beside, place) = self.holder(field);
        beside.insert(place + 3, Node::Element(element));
        self
    }

    pub(super) fn bytes(mut self) -> Vec<u8> {
        self.0.set(DOCUMENT, self.1.to_bytes());
        self.0.write().unwrap()
    }
}

pub(super) fn paragraph(style: &str, words: &str) -> Element {
    let style = Element::new("w:pStyle").with("w:val", style.to_owned());
    Element::new("w:p").child(Element::new("w:pPr").child(style)).child(words_run(words))
}

pub(super) fn words_run(words: &str) -> Element {
    Element::new("w:r").child(Element::new("w:t").with("xml:space", "preserve").text(words))
}

fn with_form() -> Project {
    with_form_of(inbox())
}

fn with_form_of(project: Project) -> Project {
    project.run(["forms", "2016-11-02-nordhausen", "--site", "gera", "--kind", "word"]).success();
    project
}

/// The inbox of a programme that calls everything something else.
fn in_other_words() -> Project {
    let project = inbox();
    let programme = project.read("inputs/programme.yaml");
    let words = "words: {meeting: die Runde, site: die Bücherei, table: 'die Werkbank, die Werkbänke', success: der Lichtblick, \
                 obstacle: der Stolperstein, plan: die Idee, need: der Wunsch, office: das Amt, record: das Protokoll, field: das Gebiet}\n";
    project.file("inputs/programme.yaml", programme + words)
}

fn filled(form: Form) -> Form {
    form.says("people_1_name", "Jana Muster")
        .says("people_1_food", "ohne Fleisch")
        .ticked("people_1_day_20161102")
        .ticked("people_1_photos")
        .says("theme_table", "Räume")
        .says("remark", "Wir kommen mit dem Zug.")
        .says("successes_1_field", "Netzwerkarbeit")
        .typed(
            "successes_1_text",
            vec![
                paragraph("FormField", "Wir haben drei neue Partner & mehr"),
                paragraph("FormField", "Der zweite Absatz."),
                paragraph("ListBullet", "ein Verein: „Aufbruch“"),
                paragraph("ListBullet2", "mit <Raum>"),
                paragraph("ListBullet", "eine Schule"),
            ],
        )
        .says("successes_3_text", "Ein Fest im Hof")
        .ticked("successes_3_internal")
        .says("obstacles_1_text", "Das Geld kam spät")
        .says("plans_2_text", "Noch ein Fest")
}

/// What the report of Gera says, without where it came from.
fn imported(form: &[u8]) -> String {
    imported_into(inbox(), form)
}

fn imported_into(project: Project, form: &[u8]) -> String {
    let project = project.file("post/Rückmeldung (1).docx", form);
    let said = project.run(["import", "post", "--now", "2016-10-21T08:30"]).success().stdout();
    assert!(!said.contains("import-word"), "{said}");
    project.run(["check", "2016-11-02-nordhausen"]).success();
    let report = project.read(REPORT);
    let begin = report.find("registration:").unwrap();
    report[begin..].to_owned()
}

const SAID: &str = r#"registration:
  people:
    - name: "Jana Muster"
      days:
        - 2016-11-02
      food: "ohne Fleisch"
      no_photos: true
  theme_table: "Räume"
  remark: "Wir kommen mit dem Zug."
successes:
  - id: gera-e1
    field: netzwerk
    text: "Wir haben drei neue Partner & mehr\nDer zweite Absatz."
    details:
      - text: "ein Verein: „Aufbruch“"
        details:
          - text: "mit <Raum>"
      - text: "eine Schule"
  - id: gera-e2
    text: "Ein Fest im Hof"
    internal: true
obstacles:
  - id: gera-h1
    text: "Das Geld kam spät"
plans:
  - id: gera-p1
    text: "Noch ein Fest"
"#;

#[test]
fn a_form_says_what_was_typed_into_it() {
    assert_eq!(imported(&filled(Form::of(&with_form())).bytes()), SAID);
}

/// Takes away what `gone` names; what stood in it stays where it is content.
pub(super) fn without(element: &mut Element, gone: &[&str]) {
    let mut children = Vec::new();
    for child in std::mem::take(&mut element.children) {
        let Node::Element(mut child) = child else {
            children.push(child);
            continue;
        };
        without(&mut child, gone);
        match child.name() {
            name if !gone.contains(&name) => children.push(Node::Element(child)),
            "w:sdt" => children.append(&mut child.find_mut("w:sdtContent").unwrap().children),
            _ => {}
        }
    }
    element.children = children;
}

#[test]
fn fields_are_found_without_their_marks() {
    for gone in [
        ["w:bookmarkStart", "w:bookmarkEnd"].as_slice(),
        &["w:bookmarkStart", "w:bookmarkEnd", "w:sdt"],
        &["w:bookmarkEnd"],
        &["w:sdt"],
    ] {
        let mut form = filled(Form::of(&with_form()));
        without(&mut form.1, gone);
        let said = imported(&form.bytes());
        assert_eq!(said, SAID, "{gone:?}");
        let mut form = filled(Form::of(&with_form_of(in_other_words())));
        let shown = form.1.plain_text();
        assert!(shown.contains("Stolperstein 1") && !shown.contains("Hemmnis"), "{shown}");
        without(&mut form.1, gone);
        let said = imported_into(in_other_words(), &form.bytes());
        assert_eq!(said, SAID, "{gone:?}, in other words");
    }
}

#[test]
fn what_people_do_beside_the_fields_is_kept_and_told() {
    let inserted =
        Element::new("w:ins").with("w:id", "900").with("w:author", "J").child(words_run(" und dazu"));
    let deleted = Element::new("w:del").with("w:id", "901").with("w:author", "J");
    let deleted = deleted.child(Element::new("w:r").child(Element::new("w:delText").text("nicht")));
    let tracked = paragraph("FormField", "Wir haben viel").child(inserted).child(deleted);
    let cell = |words: &str| Element::new("w:tc").child(paragraph("Normal", words));
    let row = |a: &str, b: &str| Element::new("w:tr").child(cell(a)).child(cell(b));
    let table = Element::new("w:tbl").child(row("Jahr", "Zahl")).child(row("2016", "12"));
    let mut form = Form::of(&with_form())
        .typed("successes_1_text", vec![tracked, table])
        .says("obstacles_1_text", "Zu wenig Zeit")
        .behind("obstacles_1_text", paragraph("Normal", "und zu wenig Leute"))
        .says("needs_1_text", "Ein Raum");
    form.body().insert(0, Node::Element(paragraph("Normal", "Liebe Grüße!")));
    let comments = "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:comment w:id=\"0\"><w:p><w:r><w:t>Bitte nachfragen</w:t></w:r></w:p></w:comment></w:comments>";
    form.0.set("word/comments.xml", comments.as_bytes().to_vec());
    let project = inbox().file("a.docx", form.bytes());
    let said = project.run(["import", "a.docx", "--now", "2016-10-21T08:30"]).success().stdout();
    let english = inbox().file("a.docx", std::fs::read(project.path("a.docx")).unwrap());
    let english =
        english.run(["import", "a.docx", "--now", "2016-10-21T08:30", "--lang", "en"]).success().stdout();
    Golden::folder("intake/word")
        .file("de.txt", &said)
        .file("en.txt", &english)
        .file("gera.yaml", &report_of(&project))
        .done();
}

fn report_of(project: &Project) -> String {
    let report = project.read(REPORT);
    report[report.find("successes:").unwrap()..].to_owned()
}

/// What an import says of a form that more was done to than to fill it in.
fn noticed(form: &[u8]) -> String {
    let project = inbox().file("a.docx", form);
    let said = project.run(["import", "a.docx"]).success().stdout();
    assert!(said.contains("import-word-outside"), "{said}");
    project.read(REPORT)
}

/// A run with properties.
fn run_with(property: &str, value: Option<&str>, words: &str) -> Element {
    let property = Element::new(property.to_owned());
    let property = match value {
        Some(value) => property.with("w:val", value.to_owned()),
        None => property,
    };
    Element::new("w:r")
        .child(Element::new("w:rPr").child(property))
        .child(Element::new("w:t").with("xml:space", "preserve").text(words))
}

#[test]
fn what_word_shows_is_what_arrives() {
    let symbol =
        Element::new("w:r").child(Element::new("w:sym").with("w:font", "Wingdings").with("w:char", "F0E0"));
    let page = Element::new("w:r").child(Element::new("w:br").with("w:type", "page"));
    let formula = Element::new("m:oMath").child(Element::new("m:r").child(Element::new("m:t").text("20")));
    let inner = Element::new("w:txbxContent").child(paragraph("Normal", "Kasten"));
    let framed = Element::new("w:r").child(Element::new("w:pict").child(inner));
    let line = paragraph("FormField", "Amt ")
        .child(symbol)
        .child(words_run(" Haus, 200 m"))
        .child(run_with("w:vertAlign", Some("superscript"), "2"))
        .child(words_run(", CO"))
        .child(run_with("w:vertAlign", Some("subscript"), "2"))
        .child(words_run(", "))
        .child(formula)
        .child(run_with("w:strike", None, "falsche"))
        .child(run_with("w:strike", Some("0"), " richtige"))
        .child(words_run(" Leute"))
        .child(page)
        .child(words_run("Zwei "))
        .child(framed)
        .child(words_run("Text"));
    let form = Form::of(&with_form()).typed("successes_1_text", vec![line]);
    let project = inbox().file("a.docx", form.bytes());
    let said = project.run(["import", "a.docx"]).success().stdout();
    assert!(said.contains("„falsche“ durchgestrichen"), "{said}");
    let report = report_of(&project);
    let expected = r#"text: "Amt → Haus, 200 m², CO₂, 20 richtige Leute\nZwei Kasten\nText""#;
    assert!(report.contains(expected), "{report}");
}

#[test]
fn a_sign_in_the_place_of_a_box_ticks_it() {
    let mark = |form: &mut Form, field: &str, sign: &str| {
        fn put(element: &mut Element, name: &str, sign: &str) -> bool {
            let is_here = element.elements().any(|child| child.attribute("w:name") == Some(name));
            if is_here {
                element.children.retain(|child| child.element().is_none_or(|child| child.name() != "w:sdt"));
                let at = element.children.iter().position(|child| {
                    child.element().is_some_and(|child| child.attribute("w:name") == Some(name))
                });
                element.children.insert(at.unwrap(), Node::Element(words_run(sign)));
                return true;
            }
            element.elements_mut().any(|child| put(child, name, sign))
        }
        assert!(put(&mut form.1, &format!("f_{field}"), sign), "{field}");
    };
    for sign in ["X", "x☐", "☐ x", "✓", "[x]", "☐ ja,"] {
        let mut form = Form::of(&with_form())
            .says("people_1_name", "Jana Muster")
            .says("successes_1_text", "Geheim eins")
            .says("successes_2_text", "Offen zwei");
        mark(&mut form, "successes_1_internal", sign);
        mark(&mut form, "successes_2_internal", "☐");
        mark(&mut form, "people_1_day_20161102", sign);
        let project = inbox().file("a.docx", form.bytes());
        project.run(["import", "a.docx"]).success();
        let report = project.read(REPORT);
        assert_eq!(report.matches("internal: true").count(), 1, "{sign}: {report}");
        let (secret, open) = report.split_once("Offen zwei").unwrap();
        assert!(secret.contains("internal: true") && !open.contains("internal"), "{sign}: {report}");
        assert!(report.contains("- 2016-11-02"), "{sign}: {report}");
    }
}

/// A report that went back for a question as a Word form, and the form; the office edits the report before that, or after.
fn given_back(is_edited_first: bool) -> (Project, Vec<u8>) {
    let typed = "exchange: 2016-11-02-nordhausen\nsite: gera\nfiled: 2016-10-19T10:00\nintroduction: Wir sind neu.\n\
        series: [{title: Elternabend, ordinal: 2}]\nsuccesses: [{text: Ein Fest im Hof}]\n";
    let mut project = inbox().file("1.yaml", typed);
    project.run(["import", "1.yaml", "--now", "2016-10-20T12:00"]).success();
    let edit = |project: Project| {
        let edited = project.read(REPORT).replace("Ein Fest im Hof", "Ein großes Fest im Hof");
        project.file(REPORT, edited)
    };
    if is_edited_first {
        project = edit(project);
    }
    project.run(["forms", "2016-11-02-nordhausen", "--return", "gera", "--kind", "word"]).success();
    if !is_edited_first {
        project = edit(project);
    }
    let form = project.files().into_iter().find(|file| file.ends_with(".docx")).expect("a form");
    let form = std::fs::read(project.path(&form)).unwrap();
    (project, form)
}

#[test]
fn a_form_that_went_back_for_a_question_and_was_not_touched_says_nothing() {
    for is_edited_first in [false, true] {
        let (project, form) = given_back(is_edited_first);
        let project = project.file("2.docx", &form);
        let before = project.read(REPORT);
        let said = project.run(["import", "2.docx", "--now", "2016-10-22T12:00"]).success().stdout();
        assert!(said.contains("war schon eingelesen"), "{said}");
        assert_eq!(project.read(REPORT), before);
        // What it does not ask stays when the site answers.
        let form = Form::read(&form).says("successes_1_text", "Ein Fest im Hof mit Musik");
        let project = project.file("3.docx", form.bytes());
        let said = project.run(["import", "3.docx", "--now", "2016-10-23T12:00"]).success().stdout();
        let report = project.read(REPORT);
        assert!(report.contains("Wir sind neu.") && report.contains("Elternabend"), "{said}{report}");
        assert!(!report.contains("withdrawn") && !report.contains("returned"), "{said}{report}");
    }
}

#[test]
fn what_is_typed_in_the_style_of_a_question_is_kept() {
    let form = Form::of(&with_form())
        .behind("successes_1_text", paragraph("FormLabel", "Hinter der Frage"))
        .behind("successes_1_text", paragraph("FormTick", "Hinter dem Kästchen"))
        .says("successes_1_text", "Ein Fest");
    let report = noticed(&form.bytes());
    assert!(report.contains(r#"text: "Ein Fest\nHinter dem Kästchen\nHinter der Frage""#), "{report}");
}

#[test]
fn paragraphs_of_a_cell_stay_apart() {
    let paragraphs = ["erstens", "zweitens"].map(|words| paragraph("FormField", words));
    let row = Element::new("w:tr").child(Element::new("w:tc").children(paragraphs));
    let form = Form::of(&with_form())
        .behind("successes_1_text", Element::new("w:tbl").child(row))
        .says("successes_1_text", "Ein Fest");
    let report = noticed(&form.bytes());
    assert!(report.contains(r#"text: "Ein Fest\nerstens\nzweitens""#), "{report}");
}

#[test]
fn a_word_file_that_is_no_form_is_refused() {
    let other = repo().join("templates/record/dokumentation.docx");
    let project = inbox().file("a.docx", std::fs::read(other).unwrap());
    let said = project.run(["import", "a.docx"]).code(1).stdout();
    assert!(
        said.contains("Das ist ein Word-Dokument, aber nicht das Formular: Seine Felder fehlen."),
        "{said}"
    );
    let mut form = Form::of(&with_form());
    let types = String::from_utf8(form.0.part("[Content_Types].xml").unwrap().to_vec()).unwrap();
    let macros = types.replace("document.main+xml", "document.macroEnabled.main+xml");
    form.0.set("[Content_Types].xml", macros.into_bytes());
    let project = inbox().file("a.docx", form.bytes());
    let said = project.run(["import", "a.docx"]).code(1).stdout();
    assert!(said.contains("Makros"), "{said}");
}

/// Numbers that look random and are the same in each run.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        usize::try_from((self.0 >> 33) % u64::try_from(end).unwrap()).unwrap()
    }

    fn words(&mut self) -> String {
        const WORDS: [&str; 14] = [
            "Wir",
            "{{evil}}",
            "<w:p>",
            "& mehr",
            "„so“",
            "🙂",
            "z. B.",
            "Name",
            "- eins",
            "Erfolg 3",
            "Plan",
            "ä\u{308}ß",
            "1. Mai",
            "#[",
        ];
        let count = 1 + self.below(4);
        (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect::<Vec<_>>().join(" ")
    }

    fn details(&mut self, depth: usize) -> Value {
        let count = if depth > 3 { 0 } else { self.below(3) };
        (0..count).map(|_| json!({"text": self.words(), "details": self.details(depth + 1)})).collect()
    }

    pub(super) fn statements(&mut self, letter: char) -> Value {
        let count = self.below(8);
        let one = |number: usize| {
            let mut said =
                json!({"text": self.words(), "details": self.details(1), "internal": self.below(4) == 0});
            if self.below(3) == 0 {
                said["text"] = json!(format!("{}\n\n{}", self.words(), self.words()));
            }
            if self.below(2) == 0 {
                said["field"] = json!("netzwerk");
            }
            if self.below(2) == 0 {
                said["id"] = json!(format!("gera-{letter}{number}"));
            }
            said
        };
        (1..=count).map(one).collect()
    }
}

pub(super) fn facts(report: Value) -> FormFacts {
    let text =
        InEach { de: "Mittwoch, 2. November 2016".to_owned(), en: "Wednesday, 2 November 2016".to_owned() };
    let day = FormDay { date: "2016-11-02".to_owned(), text, title: None };
    FormFacts {
        version: 1,
        language: "de".to_owned(),
        exchange: FormExchange {
            id: "2016-11-02-nordhausen".to_owned(),
            title: "7. Erfahrungsaustausch".to_owned(),
            days: vec![day],
            place: "Nordhausen".to_owned(),
            place_phrase: InEach::default(),
            deadline: None,
            kept: None,
        },
        filing: "Rueckmeldung".to_owned(),
        site: FormSite { id: "gera".to_owned(), name: "Gera".to_owned(), file: "Gera".to_owned() },
        office: FormOffice::default(),
        fields: vec![FormField { id: "netzwerk".to_owned(), name: "netzwerk".to_owned() }],
        last_plans: vec![FormPlan {
            id: "gera-p1".to_owned(),
            text: "Ein Fest".to_owned(),
            from: InEach::default(),
        }],
        follow_ups: Vec::new(),
        theme_tables: Vec::new(),
        report: Some(report),
        remarks: Vec::new(),
        words: FormWords {
            de: word_forms(&usual_words(Lang::De), Lang::De),
            en: word_forms(&usual_words(Lang::En), Lang::En),
        },
    }
}

pub(super) fn told(filing: &Filing) -> Value {
    let all = |list: &[FiledStatement]| list.iter().map(statement).collect::<Value>();
    json!({
        "successes": all(&filing.successes),
        "obstacles": all(&filing.obstacles),
        "plans": all(&filing.plans),
        "needs": all(&filing.needs),
    })
}

fn statement(said: &FiledStatement) -> Value {
    let FiledStatement { id, field, text, details: points, internal } = said;
    let mut value = json!({"text": text.value, "details": details(points), "internal": internal});
    for (key, text) in [("id", id), ("field", field)] {
        if let Some(text) = text {
            value[key] = json!(text.value);
        }
    }
    value
}

fn details(points: &[Detail]) -> Value {
    points.iter().map(|one| json!({"text": one.text.value, "details": details(&one.details)})).collect()
}

/// A paragraph as LibreOffice saves it: each Enter begins another text in the same run.
fn entered(texts: &[&str]) -> Element {
    let style = Element::new("w:pStyle").with("w:val", "FormField");
    let run = texts.iter().fold(Element::new("w:r"), |run, text| run.child(Element::new("w:t").text(*text)));
    Element::new("w:p").child(Element::new("w:pPr").child(style)).child(run)
}

#[test]
fn texts_of_a_run_are_lines_and_hints_beside_an_answer_are_taken_off() {
    let cases: [(&[&str], &str, bool); 9] = [
        (&["Erster.", "Zweiter."], "Erster.\nZweiter.", false),
        (&["Erster.", "", "Dritter."], "Erster.\n\nDritter.", false),
        (&["Ein FestHier tippen"], "Ein Fest", false),
        (&["Hier tippenEin Fest"], "Ein Fest", false),
        (&["Hier tippen", "Ein Fest"], "Ein Fest", false),
        (&["Ein Fest", "Zwei", "Hier tippen"], "Ein Fest\nZwei", false),
        (&["Ein FestHier tippenund noch eins"], "Ein FestHier tippenund noch eins", true),
        (&["Hier einen Text tippen"], "Hier einen Text tippen", true),
        (&["Bitte wählen Sie uns"], "Bitte wählen Sie uns", false),
    ];
    for (texts, said, is_told) in cases {
        let form = Form::of(&with_form()).typed("successes_1_text", vec![entered(texts)]);
        let form = detect_and_parse(
            IncomingFile { name: "a.docx".to_owned(), bytes: form.bytes() },
            &Labels::default(),
        )
        .remove(0);
        assert_eq!(form.filing.unwrap().successes[0].text.value, said, "{texts:?}");
        let told = form.diagnostics.iter().any(|diagnostic| diagnostic.id == "import-word-hint");
        assert_eq!(told, is_told, "{texts:?}");
    }
}

/// Every element of that name, wherever it stands.
fn all<'a>(element: &'a Element, name: &str, found: &mut Vec<&'a Element>) {
    for child in element.elements() {
        found.extend((child.name() == name).then_some(child));
        all(child, name, found);
    }
}

fn every<'a>(element: &'a Element, name: &str) -> Vec<&'a Element> {
    let mut found = Vec::new();
    all(element, name, &mut found);
    found
}

/// The forms of Gera: an empty one, one that goes back filled in and with a remark, one for two days of which one has a name.
fn forms() -> Vec<Form> {
    let two_days = Project::with_inputs("2027-05-11-beispiel");
    two_days.run(["forms", "--site", "jena", "--kind", "word"]).success();
    let path = two_days.files().into_iter().find(|file| file.ends_with(".docx")).unwrap();
    let two_days = std::fs::read(two_days.path(&path)).unwrap();
    vec![Form::of(&with_form()), Form::read(&given_back(false).1), Form::read(&two_days)]
}

#[test]
fn every_field_of_a_form_has_a_name_of_its_own() {
    for Form(_, tree) in forms() {
        let aliases = every(&tree, "w:alias");
        let mut names: Vec<&str> = aliases.iter().filter_map(|alias| alias.attribute("w:val")).collect();
        assert_eq!((names.len(), every(&tree, "w:sdt").len()), (aliases.len(), aliases.len()));
        assert!(names.len() > 70 && names.iter().all(|name| !name.contains("{{")), "{names:?}");
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}

#[test]
fn each_table_of_a_form_says_what_it_is_and_no_row_is_torn() {
    for Form(_, tree) in forms() {
        let tables = every(&tree, "w:tbl");
        let title = |table: &&Element| {
            let title = table.find("w:tblPr")?.find("w:tblCaption")?.attribute("w:val");
            title.map(str::to_owned)
        };
        let titles: Vec<String> = tables.iter().filter_map(title).collect();
        assert_eq!(
            titles.iter().filter(|title| *title != "Was ist daraus geworden?").count(),
            5,
            "{titles:?}"
        );
        assert_eq!(titles.len(), tables.len());
        for table in tables {
            let rows: Vec<&Element> = table.elements().filter(|child| child.name() == "w:tr").collect();
            let has =
                |row: &Element, name: &str| row.find("w:trPr").is_some_and(|all| all.find(name).is_some());
            assert!(rows.len() > 1 && rows.iter().all(|row| has(row, "w:cantSplit")));
            let heads: Vec<bool> = rows.iter().map(|row| has(row, "w:tblHeader")).collect();
            assert_eq!(heads.iter().position(|is_head| !is_head), Some(1));
            assert!(!heads[1..].contains(&true));
        }
    }
}

#[test]
fn a_form_fills_three_or_four_pages() {
    for (number, form) in forms().into_iter().enumerate() {
        let folder = tempfile::TempDir::new().unwrap();
        let file = folder.path().join(format!("form-{number}.docx"));
        std::fs::write(&file, form.bytes()).unwrap();
        let info = run(tool("pdfinfo").arg(libreoffice(&file, folder.path()))).ok();
        let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim();
        assert!(["3", "4"].contains(&pages), "form {number}: {pages} pages");
    }
}

/// The table in which a field stands.
fn table_of<'a>(form: &'a mut Form, field: &str) -> &'a mut Element {
    let name = format!("f_{field}");
    let holds = |table: &Element| {
        every(table, "w:bookmarkStart").iter().any(|mark| mark.attribute("w:name") == Some(&name))
    };
    let mut tables = form.body().iter_mut().filter_map(|node| match node {
        Node::Element(table) if table.name() == "w:tbl" => Some(table),
        _ => None,
    });
    tables.find(|table| holds(table)).unwrap()
}

/// A row as Word makes it when somebody presses the Tab key in the last cell: nothing of the row above but its look.
fn row_of(texts: &[&str]) -> Element {
    let cell = |text: &&str| Element::new("w:tc").child(paragraph("FormField", text));
    Element::new("w:tr").children(texts.iter().map(cell))
}

#[test]
fn rows_that_the_tab_key_adds_are_read() {
    let mut form = filled(Form::of(&with_form()));
    let success = ["", "Der sechste Erfolg", "Netzwerkarbeit", "x"];
    table_of(&mut form, "successes_1_text").push(row_of(&success));
    table_of(&mut form, "successes_1_text").push(row_of(&["", "Der siebte Erfolg", "", ""]));
    table_of(&mut form, "people_1_name").push(row_of(&["", "Max Beispiel", "", "ohne Nüsse", ""]));
    for gone in [[].as_slice(), &["w:bookmarkStart", "w:bookmarkEnd", "w:sdt"]] {
        let mut form = Form(form.0.clone(), form.1.clone());
        without(&mut form.1, gone);
        let said = imported(&form.bytes());
        let success = "  - id: gera-e3\n    field: netzwerk\n    text: \"Der sechste Erfolg\"\n    internal: true\n  \
                       - id: gera-e4\n    text: \"Der siebte Erfolg\"\n";
        let person = "    - name: \"Max Beispiel\"\n      food: \"ohne Nüsse\"\n";
        assert!(said.contains(success) && said.contains(person), "{said}");
    }
}

#[test]
fn a_choice_can_be_taken_back() {
    let form = Form::of(&with_form()).says("people_1_name", "Jana").says("successes_1_text", "Ein Fest");
    let lists = every(&form.1, "w:dropDownList");
    let offers =
        |list: &&&Element| list.elements().next().unwrap().attribute("w:value") == Some("keine Angabe");
    assert!(lists.len() >= 20 && lists.iter().all(|list| offers(&list)));
    let said = imported(&form.says("successes_1_field", "keine Angabe").bytes());
    assert!(said.ends_with("successes:\n  - id: gera-e1\n    text: \"Ein Fest\"\n"), "{said}");
}

#[test]
fn what_is_typed_beside_a_field_of_a_row_is_kept_in_it() {
    let form = Form::of(&with_form())
        .says("people_1_name", "Jana Muster")
        .behind("people_1_food", paragraph("FormField", "ohne Milch"))
        .behind("successes_2_field", paragraph("FormField", "im Netzwerk"))
        .says("successes_2_text", "Ein Fest");
    let report = noticed(&form.bytes());
    assert!(report.contains(r#"food: "ohne Milch""#), "{report}");
    assert!(report.contains(r#"text: "Ein Fest\nim Netzwerk""#), "{report}");
}

/// A form that went out before forms had tables, filled in with LibreOffice.
#[test]
fn a_form_without_tables_is_still_read() {
    let bytes = std::fs::read(repo().join("tests/fixtures/forms/without-tables.docx")).unwrap();
    let form =
        detect_and_parse(IncomingFile { name: "a.docx".to_owned(), bytes }, &Labels::default()).remove(0);
    assert!(form.diagnostics.is_empty(), "{:?}", form.diagnostics);
    let filing = form.filing.unwrap();
    let said: Vec<&str> = filing.successes.iter().map(|one| one.text.value.as_str()).collect();
    assert_eq!(said, ["Erster Absatz.\nZweiter Absatz."]);
    let others = [&filing.obstacles, &filing.plans, &filing.needs];
    assert!(others.iter().all(|list| list.is_empty()) && filing.registration.is_none());
}

#[test]
fn the_name_of_a_day_is_the_forms_own() {
    let form = forms().remove(2).says("people_1_name", "Jana Muster").ticked("people_1_day_20270511");
    let form =
        detect_and_parse(IncomingFile { name: "a.docx".to_owned(), bytes: form.bytes() }, &Labels::default())
            .remove(0);
    assert!(form.diagnostics.is_empty(), "{:?}", form.diagnostics);
    let days: Vec<String> = form.filing.unwrap().registration.unwrap().people[0]
        .days
        .iter()
        .map(|day| day.value.to_string())
        .collect();
    assert_eq!(days, ["2027-05-11"]);
}

#[test]
fn a_report_that_is_given_back_comes_in_as_it_was() {
    let press = WordForm::new(&Assets::built_in()).unwrap();
    for seed in 0..25 {
        let mut dice = Dice(seed);
        let report = json!({
            "successes": dice.statements('e'),
            "obstacles": dice.statements('h'),
            "plans": dice.statements('p'),
            "needs": dice.statements('b'),
        });
        let made = press.file(&facts(report.clone()), "a.docx".to_owned()).unwrap();
        let form = detect_and_parse(
            IncomingFile { name: "a.docx".to_owned(), bytes: made.bytes },
            &Labels::default(),
        )
        .remove(0);
        assert!(form.diagnostics.is_empty(), "{seed}: {:?}", form.diagnostics);
        assert_eq!(told(&form.filing.unwrap()), report, "{seed}");
    }
}
