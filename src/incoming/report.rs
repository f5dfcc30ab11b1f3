//! A report in words, as a form wrote it or as somebody typed it, read.

use super::file::IncomingFile;
use super::filing::{FORMAT, FiledStatement, Filing};
use super::form::Form;
use super::{paste, word};
use diagnostics::{Diagnostic, Severity};
use yaml_reader::read;

/// Reads the report in `typed`, which came in the file `sent`: as it is, or taken out of what other programs put around it.
pub(super) fn open_report(sent: IncomingFile, typed: &str) -> Form {
    let whole = read_report(&sent.name, typed);
    let taken = paste::report(typed).filter(|_| whole.is_faulty());
    let taken = taken.map(|text| read_report(&sent.name, &text));
    let is_better = |taken: &Typed| !taken.is_faulty() || !paste::is_alone(typed);
    let Typed { filing, text, mut diagnostics } = taken.filter(is_better).unwrap_or(whole);
    if let Some(version) = filing.as_ref().and_then(|filing| filing.austausch.as_ref())
        && version.as_str() != FORMAT
    {
        let diagnostic =
            Diagnostic::error("import-version").with("version", version.as_str()).with("known", FORMAT);
        diagnostics.push(diagnostic.in_file(&sent.name).at(version.place));
        return Form { text, diagnostics, ..Form::of(sent) };
    }
    Form { filing, text, diagnostics, ..Form::of(sent) }
}

/// Reads what a Word form says as if it had been typed.
pub(super) fn open_word(sent: IncomingFile, read: word::Word) -> Form {
    let Typed { filing, text, diagnostics } = read_report(&sent.name, &read.text);
    let is_blank = filing.as_ref().is_some_and(is_blank);
    if is_blank && read.diagnostics.is_empty() {
        return Form::nothing(sent, "import-blank-form");
    }
    // Words stand beside the fields that nobody filled in.
    let blank = is_blank.then(|| Diagnostic::error("import-blank-form").in_file(&sent.name));
    let filing = filing.filter(|_| !is_blank);
    let diagnostics = read.diagnostics.into_iter().chain(diagnostics).chain(blank).collect();
    Form { filing, text, diagnostics, is_word: true, ..Form::of(sent) }
}

/// Tells whether nobody said anything in it.
fn is_blank(filing: &Filing) -> bool {
    let lists = [&filing.successes, &filing.obstacles, &filing.plans, &filing.needs];
    let is_empty = |text: &str| text.trim().is_empty();
    let says_nothing =
        |statement: &FiledStatement| is_empty(&statement.text.value) && statement.details.is_empty();
    filing.registration.is_none()
        && filing.last_plans.is_empty()
        && filing.introduction.as_ref().is_none_or(|text| is_empty(&text.value))
        && filing.series.is_empty()
        && lists.into_iter().flatten().all(says_nothing)
}

/// A report as it was read.
pub(super) struct Typed {
    /// Content; `None` with mistakes, so that nothing of it is lost unnoticed.
    pub(super) filing: Option<Filing>,
    text: String,
    diagnostics: Vec<Diagnostic>,
}

impl Typed {
    const fn is_faulty(&self) -> bool {
        self.filing.is_none()
    }
}

pub(super) fn read_report(name: &str, text: &str) -> Typed {
    let checked = read::<Filing>(name, text.as_bytes());
    let has_error = checked.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    let text = text.replace("\r\n", "\n");
    Typed { filing: checked.value.filter(|_| !has_error), text, diagnostics: checked.diagnostics }
}
