//! What a file is, by its content and never by its name; what can be read of it, and why the rest is refused.

use super::filing::{FORMAT, FiledStatement, Filing};
use super::{charset, foreign, mail, paste, word};
use diagnostics::{Diagnostic, Severity};
use memchr::memmem;
use ooxml::{OoxmlError, Package};
use yaml_reader::read;

/// A larger file is not read: a form with its pictures stays far below.
pub const MAX_SENT: u64 = 20 * 1024 * 1024;

/// How deep files lie in one another: mails that were forwarded, archives.
const MAX_INSIDE: usize = 10;

/// More mails than anybody attaches to one.
const MAX_WITHIN: usize = 200;

/// More files than lie in any mailbox that an office saves.
const MAX_FILES: usize = 2000;

/// More bytes than all files in one have together, once they are unpacked.
const MAX_UNPACKED: usize = 256 * 1024 * 1024;

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
    pub findings: Vec<Diagnostic>,
    /// Whether it came in a mail or an archive that holds a report as well: then it is told, and holds nobody up.
    pub is_beside: bool,
    /// Whether it counts for nothing and need not be kept: a form that nobody filled in.
    pub is_nothing: bool,
    /// Whether it is a Word form.
    pub is_word: bool,
}

/// How much more is opened.
struct Budget {
    depth: usize,
    files: usize,
    bytes: usize,
}

/// A kind of file: what it looks like, and how it is opened. The first that matches opens the file.
struct Kind {
    is: fn(&Sent) -> bool,
    open: fn(Sent, &mut Budget) -> Vec<Form>,
}

const KINDS: &[Kind] = &[
    Kind { is: |sent| foreign::binary(sent).is_some(), open: refuse_binary },
    Kind { is: |sent| is_archive(&sent.bytes), open: open_archive },
    Kind { is: |sent| mail::is_mail(&sent.bytes), open: open_mails },
    Kind { is: |sent| charset::decoded(&sent.bytes, None).is_some(), open: open_text },
];

/// Everything that `sent` holds: one form, or those of the mail or the archive it is. Whatever it is, there is an answer.
pub fn opened(sent: Sent) -> Vec<Form> {
    open(sent, &mut Budget { depth: MAX_INSIDE, files: MAX_FILES, bytes: MAX_UNPACKED })
}

fn open(sent: Sent, budget: &mut Budget) -> Vec<Form> {
    let (Some(files), Some(bytes)) =
        (budget.files.checked_sub(1), budget.bytes.checked_sub(sent.bytes.len()))
    else {
        return refused(sent, "import-too-many");
    };
    (budget.files, budget.bytes) = (files, bytes);
    match KINDS.iter().find(|kind| (kind.is)(&sent)) {
        Some(kind) => (kind.open)(sent, budget),
        None => refused(sent, "import-foreign"),
    }
}

/// What lies in a file.
fn inside(sent: Sent, budget: &mut Budget) -> Vec<Form> {
    let Some(depth) = budget.depth.checked_sub(1) else { return refused(sent, "import-too-deep") };
    budget.depth = depth;
    let forms = open(sent, budget);
    budget.depth += 1;
    forms
}

fn refused(sent: Sent, id: &'static str) -> Vec<Form> {
    let finding = Diagnostic::error(id).in_file(&sent.name);
    vec![Form { findings: vec![finding], ..Form::of(sent) }]
}

impl Form {
    /// A form of which nothing is known.
    const fn of(sent: Sent) -> Self {
        Self {
            sent,
            filing: None,
            text: String::new(),
            findings: Vec::new(),
            is_beside: false,
            is_nothing: false,
            is_word: false,
        }
    }

    /// A form that counts for nothing, and why.
    fn nothing(sent: Sent, id: &'static str) -> Self {
        let finding = Diagnostic::warning(id).in_file(&sent.name);
        Self { findings: vec![finding], is_nothing: true, ..Self::of(sent) }
    }

    /// Whether it is a report that was not read for its mistakes.
    fn is_faulty_report(&self) -> bool {
        self.filing.is_none() && (paste::is_report(&self.text) || paste::is_typed(&self.text))
    }

    /// Whether it is a form as the program made it.
    fn is_untouched(&self) -> bool {
        self.is_nothing || self.findings.iter().any(|finding| finding.id == "import-page")
    }
}

fn refuse_binary(sent: Sent, _: &mut Budget) -> Vec<Form> {
    let id = foreign::binary(&sent).unwrap_or("import-foreign");
    refused(sent, id)
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Word files with macros are never opened; archives of files are.
fn open_archive(sent: Sent, budget: &mut Budget) -> Vec<Form> {
    let package = match Package::read(&sent.bytes) {
        Ok(package) => package,
        Err(OoxmlError::ManyParts(_) | OoxmlError::LargePart(_) | OoxmlError::Large(_)) => {
            return refused(sent, "import-bomb");
        }
        Err(_) => {
            let is_word = memmem::find(&sent.bytes, b"word/").is_some();
            let is_locked = sent.bytes.get(6).is_some_and(|flags| flags & 1 == 1);
            let is_whole = memmem::find(&sent.bytes, b"PK\x05\x06").is_some();
            let is_other = is_locked || (is_whole && !is_word);
            return refused(sent, if is_other { "import-archive" } else { "import-damaged" });
        }
    };
    if has_macros(&package) {
        return refused(sent, "import-macros");
    }
    if let Some(read) = word::read(&sent.name, &package) {
        return vec![open_word(sent, read)];
    }
    match office(&package) {
        Some(id) => refused(sent, id),
        None => open_files(sent, &package, budget),
    }
}

/// What a program's own file in an archive is.
fn office(package: &Package) -> Option<&'static str> {
    if let Some(kind) = package.part("mimetype") {
        let is = |word: &[u8]| memmem::find(kind, word).is_some();
        return match () {
            () if is(b"opendocument.spreadsheet") => Some("import-sheet"),
            () if is(b"opendocument.presentation") => Some("import-slides"),
            () if is(b"opendocument") => Some("import-opendocument"),
            () => Some("import-foreign"),
        };
    }
    let has = |begin: &str| package.names().any(|name| name.to_ascii_lowercase().starts_with(begin));
    match () {
        () if has("index/document.iwa") || has("index.zip") => Some("import-pages"),
        () if !has("[content_types].xml") => None,
        () if has("xl/") => Some("import-sheet"),
        () if has("ppt/") => Some("import-slides"),
        () if has("word/") => Some("import-word"),
        () => Some("import-foreign"),
    }
}

/// An archive of files, as people pack them: what systems put in by themselves does not count.
fn open_files(sent: Sent, package: &Package, budget: &mut Budget) -> Vec<Form> {
    let is_own = |name: &&str| {
        let last = name.rsplit('/').next().unwrap_or_default();
        !name.starts_with("__MACOSX/")
            && !last.starts_with(['.', '~'])
            && !last.eq_ignore_ascii_case("thumbs.db")
    };
    let mut forms = Vec::new();
    for name in package.names().filter(is_own) {
        let bytes = package.part(name).unwrap_or_default().to_vec();
        let shown = name.replace(char::is_control, "");
        forms.extend(inside(Sent { name: format!("{}/{shown}", sent.name), bytes }, budget));
    }
    if forms.is_empty() { refused(sent, "import-archive-empty") } else { together(forms) }
}

/// Marks what came beside a report. Forms that nobody filled in are not worth a word then.
fn together(mut forms: Vec<Form>) -> Vec<Form> {
    if forms.iter().any(|form| form.filing.is_some()) {
        forms.retain(|form| !form.is_untouched());
        // A report with mistakes is no trifle: it is refused, told and kept as if it had come alone.
        let is_trifle = |form: &&mut Form| form.filing.is_none() && !form.is_faulty_report();
        for form in forms.iter_mut().filter(is_trifle) {
            form.is_beside = true;
        }
    }
    forms
}

/// What a Word form says is read as if it had been typed.
fn open_word(sent: Sent, read: word::Word) -> Form {
    let Typed { filing, text, findings } = read_report(&sent.name, &read.text);
    let is_blank = filing.as_ref().is_some_and(is_blank);
    if is_blank && read.findings.is_empty() {
        return Form::nothing(sent, "import-blank-form");
    }
    // Words stand beside the fields that nobody filled in.
    let blank = is_blank.then(|| Diagnostic::error("import-blank-form").in_file(&sent.name));
    let filing = filing.filter(|_| !is_blank);
    let findings = read.findings.into_iter().chain(findings).chain(blank).collect();
    Form { filing, text, findings, is_word: true, ..Form::of(sent) }
}

/// Whether nobody said anything in it.
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

fn has_macros(package: &Package) -> bool {
    let types = package.part("[Content_Types].xml").unwrap_or_default();
    let names_macros = types.windows(12).any(|word| word.eq_ignore_ascii_case(b"macroenabled"));
    names_macros || package.names().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin"))
}

/// A mail, or several in one file.
fn open_mails(sent: Sent, budget: &mut Budget) -> Vec<Form> {
    let messages = mail::messages(&sent.bytes);
    if messages.len() < 2 {
        return open_mail(sent, budget);
    }
    let name = |number: usize| format!("{}/{number}.eml", sent.name);
    let each = (1..).zip(messages).map(|(number, bytes)| Sent { name: name(number), bytes: bytes.to_vec() });
    each.flat_map(|mail| inside(mail, budget)).collect()
}

fn open_mail(sent: Sent, budget: &mut Budget) -> Vec<Form> {
    // Each of them may lie in the one before it, and the parser goes down as deep as they lie.
    if memmem::find_iter(&sent.bytes.to_ascii_lowercase(), b"message/rfc822").count() > MAX_WITHIN {
        return refused(sent, "import-too-deep");
    }
    let letter = mail::letter(&sent);
    let (is_text, is_only) = (letter.is_text, letter.groups.len() == 1);
    let mut forms: Vec<Form> = letter.groups.into_iter().flat_map(|ways| best(ways, budget)).collect();
    let has_report = forms.iter().any(|form| form.filing.is_some());
    if let Some(id) = letter.instead.filter(|_| !has_report) {
        let recipient = letter.recipient.unwrap_or_else(|| "none".to_owned());
        let finding = Diagnostic::warning(id).in_file(&sent.name).with("recipient", recipient);
        let is_nothing = !matches!(id, "import-encrypted" | "import-signed");
        let finding = if is_nothing { finding } else { Diagnostic::error(id).in_file(&sent.name) };
        return vec![Form { findings: vec![finding], is_nothing, ..Form::of(sent) }];
    }
    if !forms.is_empty() && forms.iter().all(Form::is_untouched) {
        return vec![Form::nothing(sent, "import-only-forms")];
    }
    if forms.is_empty() {
        forms = letter.trifles.into_iter().flat_map(|file| inside(file, budget)).collect();
    }
    match forms.as_mut_slice() {
        [] => return refused(sent, "import-mail"),
        // The mail is what was sent; its text alone is not kept.
        [only] if is_text && is_only => {
            for finding in &mut only.findings {
                finding.file.clone_from(&sent.name);
            }
            only.sent = sent;
        }
        _ => {}
    }
    together(forms)
}

/// Of several ways to say the same the first that can be read, or else the first.
fn best(ways: Vec<Sent>, budget: &mut Budget) -> Vec<Form> {
    let mut first = None;
    for way in ways {
        let forms = inside(way, budget);
        if forms.iter().all(|form| form.filing.is_some()) {
            return forms;
        }
        first.get_or_insert(forms);
    }
    first.unwrap_or_default()
}

/// A text: the report that stands in it, or several, or what it is known to be otherwise.
fn open_text(sent: Sent, budget: &mut Budget) -> Vec<Form> {
    let Some(text) = charset::decoded(&sent.bytes, None).map(std::borrow::Cow::into_owned) else {
        return refused(sent, "import-foreign");
    };
    if is_draft(&text) {
        return refused(sent, "import-draft");
    }
    // A report that was saved as a page may have been changed by the browser.
    if is_page(&text) {
        let is_form = text.contains("id=\"form-data\"");
        return refused(sent, if is_form { "import-page" } else { "import-html" });
    }
    match foreign::text(&text) {
        Some(id) => refused(sent, id),
        None if paste::is_report(&text) => reports(sent, &text, budget),
        None if paste::is_typed(&text) => vec![open_report(sent, &text)],
        None if text.chars().any(|c| c.is_control() && !c.is_whitespace()) => refused(sent, "import-foreign"),
        None => refused(sent, "import-text"),
    }
}

/// The reports that forms wrote and that stand in a text, one behind the other.
fn reports(sent: Sent, text: &str, budget: &mut Budget) -> Vec<Form> {
    let pieces = paste::pieces(text);
    if pieces.len() < 2 {
        return vec![open_report(sent, text)];
    }
    let Some(files) = budget.files.checked_sub(pieces.len()) else { return refused(sent, "import-too-many") };
    budget.files = files;
    let name = |number: usize| format!("{}/{number}.txt", sent.name);
    let each = (1..).zip(pieces).map(|(number, piece)| {
        let piece = paste::report(&piece).unwrap_or(piece);
        open_report(Sent { name: name(number), bytes: piece.clone().into_bytes() }, &piece)
    });
    each.collect()
}

fn is_page(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let is = |begin: &str| text.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin));
    is("<!doctype html") || is("<html") || is("<!--") || is("<head") || is("<body") || is("<div")
}

/// What the web form keeps of a report that is not finished: JSON behind comments.
fn is_draft(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{FEFF}').lines().map(str::trim);
    let begins = lines.find(|line| !line.is_empty() && !line.starts_with('#'));
    let is_named = |line: &str| {
        let line: String = line.chars().filter(|c| !c.is_whitespace()).take(60).collect();
        line.contains("\"austausch\":\"draft/")
    };
    begins.is_some_and(|line| line.starts_with('{') && (is_named(line) || lines.take(3).any(is_named)))
}

/// Reads the report in `typed`, which came in the file `sent`: as it is, or taken out of what other programs put around it.
fn open_report(sent: Sent, typed: &str) -> Form {
    let whole = read_report(&sent.name, typed);
    let taken = paste::report(typed).filter(|_| whole.is_faulty());
    let taken = taken.map(|text| read_report(&sent.name, &text));
    let is_better = |taken: &Typed| !taken.is_faulty() || !paste::is_alone(typed);
    let Typed { filing, text, mut findings } = taken.filter(is_better).unwrap_or(whole);
    if let Some(version) = filing.as_ref().and_then(|filing| filing.austausch.as_ref())
        && version.as_str() != FORMAT
    {
        let finding =
            Diagnostic::error("import-version").with("version", version.as_str()).with("known", FORMAT);
        findings.push(finding.in_file(&sent.name).at(version.place));
        return Form { text, findings, ..Form::of(sent) };
    }
    Form { filing, text, findings, ..Form::of(sent) }
}

/// Whether the form in `bytes`, a page or a Word file, asks that site for that exchange; one that does not say whom it asks may.
pub(super) fn is_made_for(bytes: &[u8], exchange: &str, site: &str) -> bool {
    let asked = match Package::read(bytes) {
        Ok(package) => word::read("", &package).and_then(|word| {
            let filing = read_report("", &word.text).filing?;
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
    findings: Vec<Diagnostic>,
}

impl Typed {
    const fn is_faulty(&self) -> bool {
        self.filing.is_none()
    }
}

fn read_report(name: &str, text: &str) -> Typed {
    let checked = read::<Filing>(name, text.as_bytes());
    let has_error = checked.findings.iter().any(|finding| finding.severity == Severity::Error);
    let text = text.replace("\r\n", "\n");
    Typed { filing: checked.value.filter(|_| !has_error), text, findings: checked.findings }
}
