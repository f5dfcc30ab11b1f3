//! A filled Word form → the report that its sender would have typed.
//!
//! A field is known by its bookmark, else by the name of its content control, else by the words that stand before it. What was
//! typed outside of the fields belongs to the field before it; what cannot be kept in words is told.

mod answers;
mod beside;
mod labels;
mod lines;
mod meeting_notes;
mod report;
mod ticks;
mod walk;

use beside::tell_beside_fields;
use diagnostics::Diagnostic;
pub use labels::Labels;
use lines::Styles;
use memchr::memmem;
use ooxml::{Element, Package};
use walk::Walk;
use word_template::accept_changes;

/// What a Word file of the program's is.
pub(super) enum Read {
    /// The form of a site.
    Report(Word),
    /// The Mitschrift of a meeting.
    MeetingNotes(Word),
}

/// What was typed into a Word file.
pub(super) struct Word {
    /// What it says, as people type it.
    pub(super) text: String,
    /// Diagnostics of what people did although a form does not ask for it.
    pub(super) diagnostics: Vec<Diagnostic>,
}

const DOCUMENT: &str = "word/document.xml";

/// Reads the form in a Word file; `None` where the file is none.
pub(super) fn read(name: &str, package: &Package, labels: &Labels) -> Option<Read> {
    let mut diagnostics = Vec::new();
    let mut walk = Walk::new(Styles::of(package), labels);
    if package.part(DOCUMENT).is_some_and(may_be_tracked) {
        let mut tree = package.tree(DOCUMENT).ok()?;
        if accept_changes(&mut tree) {
            diagnostics.push(Diagnostic::warning("import-word-changes"));
        }
        tree.tell(&mut walk).ok()?;
    } else {
        package.tell(DOCUMENT, &mut walk).ok()?;
    }
    let (lines, extras) = walk.found();
    let is_mitschrift = meeting_notes::is_mitschrift(&lines);
    let answers = if is_mitschrift { None } else { Some(answers::answers(&lines, labels)?) };
    diagnostics.extend(notes(package, "word/comments.xml", "w:comment", "import-word-comment"));
    diagnostics.extend(notes(package, "word/footnotes.xml", "w:footnote", "import-word-note"));
    diagnostics.extend(notes(package, "word/endnotes.xml", "w:endnote", "import-word-note"));
    if extras.tables > 0 {
        diagnostics.push(Diagnostic::warning("import-word-table").with("count", extras.tables));
    }
    if extras.pictures > 0 {
        diagnostics.push(Diagnostic::warning("import-word-picture").with("count", extras.pictures));
    }
    for text in extras.struck.iter().filter(|text| !text.trim().is_empty()) {
        diagnostics.push(Diagnostic::warning("import-word-struck").with("text", text.trim()));
    }
    let in_file = |word: Word| Word {
        diagnostics: word.diagnostics.into_iter().map(|diagnostic| diagnostic.in_file(name)).collect(),
        ..word
    };
    let Some(answers) = answers else {
        let text = meeting_notes::read(&lines, &mut diagnostics);
        return Some(Read::MeetingNotes(in_file(Word { text, diagnostics })));
    };
    diagnostics.extend(tell_beside_fields(&answers.outside, &answers.hinted));
    let text = report::report(&answers.fields, &mut diagnostics)?;
    diagnostics.extend(left_out(&answers, &text));
    Some(Read::Report(in_file(Word { text, diagnostics })))
}

/// Reports what stands in a work field without a text, which says nothing by itself.
fn left_out(answers: &answers::Answers, report: &str) -> Vec<Diagnostic> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let report = letters(report);
    let lines =
        answers.fields.iter().flat_map(|(field, said)| said.iter().map(move |(_, text)| (field, text)));
    let lines = lines.filter(|(field, _)| field.ends_with("_field"));
    let left = lines.flat_map(|(_, text)| text.lines()).filter(|line| !report.contains(&letters(line)));
    let told = left.map(|line| {
        Diagnostic::warning("import-word-outside").with("text", line.trim()).with("kept", "left")
    });
    told.collect()
}

/// Tells whether the words with which changes are tracked occur at all; most forms have none, and are not searched for them.
fn may_be_tracked(raw: &[u8]) -> bool {
    ["<w:ins", "<w:del", "<w:move", "Change", "<w:cell"]
        .iter()
        .any(|word| memmem::find(raw, word.as_bytes()).is_some())
}

/// Reports what stands in comments and notes.
fn notes(package: &Package, part: &str, name: &'static str, id: &'static str) -> Vec<Diagnostic> {
    let tree = package.tree_if_present(part).ok().flatten();
    let notes = tree.iter().flat_map(Element::elements).filter(|note| note.name() == name);
    let texts = notes.map(|note| {
        let lines = note.elements().map(Element::plain_text);
        lines.collect::<Vec<_>>().join(" ").trim().to_owned()
    });
    texts.filter(|text| !text.is_empty()).map(|text| Diagnostic::warning(id).with("text", text)).collect()
}
