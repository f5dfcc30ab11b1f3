//! What a file is, by its content and never by its name; what can be read of it, and why the rest is refused.

use super::filing::{FORMAT, Filing};
use super::{mail, paste, word};
use crate::diag::{Finding, Severity};
use crate::ooxml::{OoxmlError, Package};
use crate::yaml::read;

/// A larger file is not read: a form with its pictures stays far below.
pub const MAX_SENT: u64 = 20 * 1024 * 1024;

/// How deep mails lie in mails.
const MAX_INSIDE: usize = 3;

/// A file that somebody sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its name as people see it; what lay in a mail has the mail's name before it.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A filled form, read.
#[derive(Clone, Debug)]
pub struct Form {
    /// The file it came in.
    pub sent: Sent,
    /// What it says; `None` when it is refused.
    pub filing: Option<Filing>,
    /// The text in which the findings have their places.
    pub text: String,
    /// What was noticed.
    pub findings: Vec<Finding>,
}

/// What became of a file.
enum Opened {
    /// It is a form, or is refused.
    Form(Box<Form>),
    /// Files lay in it.
    Inside(Vec<Sent>),
}

/// A kind of file: what it looks like, and how it is opened. The first that matches opens the file.
struct Kind {
    is: fn(&[u8]) -> bool,
    open: fn(Sent) -> Opened,
}

const KINDS: &[Kind] = &[
    Kind { is: is_archive, open: open_archive },
    Kind { is: is_old_office, open: |sent| refused(sent, "import-old-office") },
    Kind { is: is_draft, open: |sent| refused(sent, "import-draft") },
    Kind { is: is_page, open: |sent| refused(sent, "import-page") },
    Kind { is: mail::is_mail, open: open_mail },
    Kind { is: paste::is_report, open: open_text },
    Kind { is: is_typed_report, open: open_text },
];

/// Everything that `sent` holds: one form, or those of the mail it is. Whatever it is, there is an answer.
pub fn opened(sent: Sent) -> Vec<Form> {
    open(sent, MAX_INSIDE)
}

fn open(sent: Sent, depth: usize) -> Vec<Form> {
    let kind = KINDS.iter().find(|kind| (kind.is)(&sent.bytes));
    let opened = match kind {
        Some(kind) => (kind.open)(sent),
        None => refused(sent, "import-foreign"),
    };
    match opened {
        Opened::Form(form) => vec![*form],
        Opened::Inside(files) if depth > 0 => {
            files.into_iter().flat_map(|sent| open(sent, depth - 1)).collect()
        }
        Opened::Inside(files) => {
            files.into_iter().take(1).map(|sent| refusal(sent, "import-foreign")).collect()
        }
    }
}

fn refused(sent: Sent, id: &'static str) -> Opened {
    Opened::Form(Box::new(refusal(sent, id)))
}

/// A form that is nothing but the reason why it is none.
fn refusal(sent: Sent, id: &'static str) -> Form {
    let finding = Finding::error(id).in_file(&sent.name);
    Form { sent, filing: None, text: String::new(), findings: vec![finding] }
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Word 97, Outlook's own messages, and everything else of that time.
fn is_old_office(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xD0\xCF\x11\xE0")
}

fn is_page(bytes: &[u8]) -> bool {
    let start = without_mark(bytes).trim_ascii_start();
    let start = start.get(..14).unwrap_or(start).to_ascii_lowercase();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html") || start.starts_with(b"<!--")
}

/// What the web form keeps of a report that is not finished: JSON behind comments.
fn is_draft(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(64 * 1024)).unwrap_or_default();
    let mut lines = without_mark(head).split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii);
    let begins = lines.find(|line| !line.is_empty() && !line.starts_with(b"#"));
    begins.is_some_and(|line| line.starts_with(b"{"))
        && lines.take(3).any(|line| line.starts_with(b"\"austausch\": \"draft/"))
}

/// A report as people type it: the key `site:` begins a line.
fn is_typed_report(bytes: &[u8]) -> bool {
    !bytes.contains(&0)
        && without_mark(bytes).split(|byte| *byte == b'\n').any(|line| line.starts_with(b"site:"))
}

/// The bytes behind the mark that some editors put before UTF-8.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// Word files with macros are never opened.
fn open_archive(sent: Sent) -> Opened {
    let id = match Package::read(&sent.bytes) {
        Ok(package) if has_macros(&package) => "import-macros",
        Ok(package) => match word::read(&sent.name, &package) {
            Some(read) => return open_word(sent, read),
            None => "import-foreign",
        },
        Err(OoxmlError::ManyParts(_) | OoxmlError::LargePart(_) | OoxmlError::Large(_)) => "import-bomb",
        Err(_) => "import-damaged",
    };
    refused(sent, id)
}

/// What a Word form says is read as if it had been typed.
fn open_word(sent: Sent, read: word::Word) -> Opened {
    let Typed { filing, text, findings } = read_report(&sent.name, read.text.as_bytes());
    let findings = read.findings.into_iter().chain(findings).collect();
    Opened::Form(Box::new(Form { sent, filing, text, findings }))
}

fn has_macros(package: &Package) -> bool {
    let types = package.part("[Content_Types].xml").unwrap_or_default();
    let names_macros = types.windows(12).any(|word| word.eq_ignore_ascii_case(b"macroenabled"));
    names_macros || package.names().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"))
}

fn open_mail(sent: Sent) -> Opened {
    let mut inside = mail::inside(&sent);
    match mail::copied(&sent) {
        Some(text) if inside.is_empty() => return open_report(sent, text.as_bytes()),
        // What lies beside it may be a signature or a card; a form that is attached as well is known by what it says.
        Some(text) => inside.insert(0, Sent { name: sent.name, bytes: text.into_bytes() }),
        None if inside.is_empty() => return refused(sent, "import-mail"),
        None => {}
    }
    Opened::Inside(inside)
}

fn open_text(sent: Sent) -> Opened {
    let bytes = sent.bytes.clone();
    open_report(sent, &bytes)
}

/// Reads the report in `typed`, which came in the file `sent`: as it is, or taken out of what other programs put around it.
fn open_report(sent: Sent, typed: &[u8]) -> Opened {
    let whole = read_report(&sent.name, typed);
    let taken = paste::report(typed).filter(|_| whole.is_faulty());
    let taken = taken.map(|text| read_report(&sent.name, text.as_bytes()));
    let is_better = |taken: &Typed| !taken.is_faulty() || !paste::is_alone(typed);
    let Typed { filing, text, mut findings } = taken.filter(is_better).unwrap_or(whole);
    if let Some(version) = filing.as_ref().and_then(|filing| filing.austausch.as_ref())
        && version.as_str() != FORMAT
    {
        let finding =
            Finding::error("import-version").with("version", version.as_str()).with("known", FORMAT);
        findings.push(finding.in_file(&sent.name).at(version.place));
        return Opened::Form(Box::new(Form { sent, filing: None, text, findings }));
    }
    Opened::Form(Box::new(Form { sent, filing, text, findings }))
}

/// Whether the form in `bytes`, a page or a Word file, asks that site for that exchange; one that does not say whom it asks may.
pub(super) fn is_made_for(bytes: &[u8], exchange: &str, site: &str) -> bool {
    let asked = match Package::read(bytes) {
        Ok(package) => word::read("", &package).and_then(|word| {
            let filing = read_report("", word.text.as_bytes()).filing?;
            Some((filing.exchange?.value, filing.site.value))
        }),
        Err(_) => asked_by_page(bytes),
    };
    asked.is_none_or(|(asked, whom)| asked == exchange && whom == site)
}

/// The exchange and the site that a form's page is made for.
fn asked_by_page(bytes: &[u8]) -> Option<(String, String)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, data) = text.split_once("id=\"form-data\">")?;
    let (data, _) = data.split_once("</script>")?;
    let data: serde_json::Value = serde_json::from_str(data).ok()?;
    let id = |of: &str| data.get(of)?.get("id")?.as_str().map(str::to_owned);
    Some((id("exchange")?, id("site")?))
}

/// A report as it was read.
struct Typed {
    /// What it says; `None` with mistakes, so that nothing of it is lost unnoticed.
    filing: Option<Filing>,
    text: String,
    findings: Vec<Finding>,
}

impl Typed {
    const fn is_faulty(&self) -> bool {
        self.filing.is_none()
    }
}

fn read_report(name: &str, bytes: &[u8]) -> Typed {
    let checked = read::<Filing>(name, bytes);
    let has_error = checked.findings.iter().any(|finding| finding.severity == Severity::Error);
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    Typed { filing: checked.value.filter(|_| !has_error), text, findings: checked.findings }
}
