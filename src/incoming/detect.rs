//! Kind of a file, by its content and never by its name; what can be read of it, and why the rest is refused.

use super::contacts::open_contacts;
use super::file::IncomingFile;
use super::form::{Form, refuse};
use super::open_decisions::{is_decisions, open_decisions};
use super::open_meeting_notes::open_meeting_notes;
use super::report::{open_report, open_word};
use super::text::{is_draft, is_page};
use super::{Labels, archive, charset, foreign, mail, paste, word};
use diagnostics::Diagnostic;
use memchr::memmem;
use ooxml::Package;

/// How deep files lie in one another: mails that were forwarded, archives.
const MAX_INSIDE: usize = 10;

/// More mails than anybody attaches to one.
const MAX_WITHIN: usize = 200;

/// More files than lie in any mailbox that an office saves.
const MAX_FILES: usize = 2000;

/// More bytes than all files in one have together, once they are unpacked.
const MAX_UNPACKED: usize = 256 * 1024 * 1024;

/// What is known beforehand, and how much more is opened.
struct Opening<'a> {
    labels: &'a Labels,
    depth: usize,
    files: usize,
    bytes: usize,
}

/// A kind of file: what it looks like, and how it is opened. The first that matches opens the file.
struct Kind {
    is: fn(&IncomingFile) -> bool,
    open: fn(IncomingFile, &mut Opening<'_>) -> Vec<Form>,
}

const KINDS: &[Kind] = &[
    Kind { is: |sent| foreign::binary(sent).is_some(), open: refuse_binary },
    Kind { is: |sent| archive::is_archive(&sent.bytes), open: open_archive },
    Kind { is: |sent| mail::is_mail(&sent.bytes), open: open_mails },
    Kind { is: |sent| charset::decode_text(&sent.bytes, None).is_some(), open: open_text },
];

/// Everything that `sent` holds: one form, or those of the mail or the archive it is. Whatever it is, there is an answer.
/// Word forms whose marks are gone are read by `labels`.
pub fn detect_and_parse(sent: IncomingFile, labels: &Labels) -> Vec<Form> {
    open(sent, &mut Opening { labels, depth: MAX_INSIDE, files: MAX_FILES, bytes: MAX_UNPACKED })
}

fn open(sent: IncomingFile, opening: &mut Opening<'_>) -> Vec<Form> {
    let (Some(files), Some(bytes)) =
        (opening.files.checked_sub(1), opening.bytes.checked_sub(sent.bytes.len()))
    else {
        return refuse(sent, "import-too-many");
    };
    (opening.files, opening.bytes) = (files, bytes);
    match KINDS.iter().find(|kind| (kind.is)(&sent)) {
        Some(kind) => (kind.open)(sent, opening),
        None => refuse(sent, "import-foreign"),
    }
}

/// Opens what lies in a file.
fn inside(sent: IncomingFile, opening: &mut Opening<'_>) -> Vec<Form> {
    let Some(depth) = opening.depth.checked_sub(1) else { return refuse(sent, "import-too-deep") };
    opening.depth = depth;
    let forms = open(sent, opening);
    opening.depth += 1;
    forms
}

fn refuse_binary(sent: IncomingFile, _: &mut Opening<'_>) -> Vec<Form> {
    let id = foreign::binary(&sent).unwrap_or("import-foreign");
    refuse(sent, id)
}

/// Word files with macros are never detect_and_parse; archives of files are.
fn open_archive(sent: IncomingFile, opening: &mut Opening<'_>) -> Vec<Form> {
    let package = match Package::read(&sent.bytes) {
        Ok(package) => package,
        Err(error) => {
            let id = archive::refusal(&sent.bytes, &error);
            return refuse(sent, id);
        }
    };
    if archive::has_macros(&package) {
        return refuse(sent, "import-macros");
    }
    match word::read(&sent.name, &package, opening.labels) {
        Some(word::Read::Report(word)) => return vec![open_word(sent, word)],
        Some(word::Read::MeetingNotes(word)) => return vec![open_meeting_notes(sent, word)],
        None => {}
    }
    if let Some(form) = open_contacts(&sent, &package) {
        return vec![form];
    }
    match archive::office(&package) {
        Some(id) => refuse(sent, id),
        None => open_files(sent, &package, opening),
    }
}

/// An archive of files, as people pack them.
fn open_files(sent: IncomingFile, package: &Package, opening: &mut Opening<'_>) -> Vec<Form> {
    let mut forms = Vec::new();
    for file in archive::files(&sent.name, package) {
        forms.extend(inside(file, opening));
    }
    if forms.is_empty() { refuse(sent, "import-archive-empty") } else { mark_beside(forms) }
}

/// Marks what came beside a report. Forms that nobody filled in are not worth a word then.
fn mark_beside(mut forms: Vec<Form>) -> Vec<Form> {
    if forms.iter().any(|form| form.filing.is_some()) {
        forms.retain(|form| !form.is_untouched());
        // A report with mistakes is no trifle: it is refused, told and kept as if it had come alone.
        let is_trifle = |form: &&mut Form| {
            form.filing.is_none()
                && form.decisions.is_none()
                && form.notes.is_none()
                && form.contacts.is_none()
                && !form.is_faulty_report()
        };
        for form in forms.iter_mut().filter(is_trifle) {
            form.is_beside = true;
        }
    }
    forms
}

/// A mail, or several in one file.
fn open_mails(sent: IncomingFile, opening: &mut Opening<'_>) -> Vec<Form> {
    let messages = mail::messages(&sent.bytes);
    if messages.len() < 2 {
        return open_mail(sent, opening);
    }
    let name = |number: usize| format!("{}/{number}.eml", sent.name);
    let each =
        (1..).zip(messages).map(|(number, bytes)| IncomingFile { name: name(number), bytes: bytes.to_vec() });
    each.flat_map(|mail| inside(mail, opening)).collect()
}

fn open_mail(sent: IncomingFile, opening: &mut Opening<'_>) -> Vec<Form> {
    // Each of them may lie in the one before it, and the parser goes down as deep as they lie.
    if memmem::find_iter(&sent.bytes.to_ascii_lowercase(), b"message/rfc822").count() > MAX_WITHIN {
        return refuse(sent, "import-too-deep");
    }
    let letter = mail::letter(&sent);
    let (is_text, is_only) = (letter.is_text, letter.groups.len() == 1);
    let mut forms: Vec<Form> = letter.groups.into_iter().flat_map(|ways| best(ways, opening)).collect();
    let has_report = forms.iter().any(|form| form.filing.is_some());
    if let Some(id) = letter.instead.filter(|_| !has_report) {
        let recipient = letter.recipient.unwrap_or_else(|| "none".to_owned());
        let diagnostic = Diagnostic::warning(id).in_file(&sent.name).with("recipient", recipient);
        let is_nothing = !matches!(id, "import-encrypted" | "import-signed");
        let diagnostic = if is_nothing { diagnostic } else { Diagnostic::error(id).in_file(&sent.name) };
        return vec![Form { diagnostics: vec![diagnostic], is_nothing, ..Form::of(sent) }];
    }
    if !forms.is_empty() && forms.iter().all(Form::is_untouched) {
        return vec![Form::nothing(sent, "import-only-forms")];
    }
    if forms.is_empty() {
        forms = letter.trifles.into_iter().flat_map(|file| inside(file, opening)).collect();
    }
    match forms.as_mut_slice() {
        [] => return refuse(sent, "import-mail"),
        // The mail is what was sent; its text alone is not kept.
        [only] if is_text && is_only => {
            for diagnostic in &mut only.diagnostics {
                diagnostic.file.clone_from(&sent.name);
            }
            only.sent = sent;
        }
        _ => {}
    }
    mark_beside(forms)
}

/// Of several ways to say the same the first that can be read, or else the first.
fn best(ways: Vec<IncomingFile>, opening: &mut Opening<'_>) -> Vec<Form> {
    let mut first = None;
    for way in ways {
        let forms = inside(way, opening);
        if forms.iter().all(|form| form.filing.is_some()) {
            return forms;
        }
        first.get_or_insert(forms);
    }
    first.unwrap_or_default()
}

/// A text: the report that stands in it, or several, or what it is known to be otherwise.
fn open_text(sent: IncomingFile, opening: &mut Opening<'_>) -> Vec<Form> {
    let Some(text) = charset::decode_text(&sent.bytes, None).map(std::borrow::Cow::into_owned) else {
        return refuse(sent, "import-foreign");
    };
    if is_draft(&text) {
        let is_of_merging = text.contains("\"site\": \"zusammenfuehren\"");
        return refuse(sent, if is_of_merging { "import-merging-draft" } else { "import-draft" });
    }
    // A report that was saved as a page may have been changed by the browser.
    if is_page(&text) {
        let holds = |id: &str| text.contains(&format!("id=\"{id}\""));
        return refuse(
            sent,
            match () {
                () if holds("form-data") => "import-page",
                () if holds("merging-data") => "import-merging-page",
                () => "import-html",
            },
        );
    }
    match foreign::text(&text) {
        Some(id) => refuse(sent, id),
        None if is_decisions(&text) => vec![open_decisions(sent, &text)],
        None if paste::is_report(&text) => reports(sent, &text, opening),
        None if paste::is_typed(&text) => vec![open_report(sent, &text)],
        None if text.chars().any(|c| c.is_control() && !c.is_whitespace()) => refuse(sent, "import-foreign"),
        None => refuse(sent, "import-text"),
    }
}

/// The reports that forms wrote and that stand in a text, one behind the other.
fn reports(sent: IncomingFile, text: &str, opening: &mut Opening<'_>) -> Vec<Form> {
    let pieces = paste::pieces(text);
    if pieces.len() < 2 {
        return vec![open_report(sent, text)];
    }
    let Some(files) = opening.files.checked_sub(pieces.len()) else { return refuse(sent, "import-too-many") };
    opening.files = files;
    let name = |number: usize| format!("{}/{number}.txt", sent.name);
    let each = (1..).zip(pieces).map(|(number, piece)| {
        let piece = paste::report(&piece).unwrap_or(piece);
        open_report(IncomingFile { name: name(number), bytes: piece.clone().into_bytes() }, &piece)
    });
    each.collect()
}
