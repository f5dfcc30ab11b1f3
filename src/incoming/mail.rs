//! A mail: what it holds that can be a report, in whatever way its program packed it.

use super::charset::{decode_text, is_needed};
use super::file::IncomingFile;
use super::paste;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use std::borrow::Cow;

/// The headers with which mails begin, whatever program wrote them.
const HEADERS: [&[u8]; 9] = [
    b"from:",
    b"to:",
    b"subject:",
    b"date:",
    b"received:",
    b"return-path:",
    b"message-id:",
    b"mime-version:",
    b"x-",
];

/// As far as a head is looked at.
const MAX_HEAD: usize = 64 * 1024;

/// Content of a mail.
#[derive(Default)]
pub(super) struct Letter {
    /// Parts that may be a report, in order; of each the ways in which the mail says the same, of which the first that can be read counts.
    pub(super) groups: Vec<Vec<IncomingFile>>,
    /// Pictures, cards and invitations: they count where there is nothing else.
    pub(super) trifles: Vec<IncomingFile>,
    /// Why nothing else is to be expected in it: the id of a sentence.
    pub(super) instead: Option<&'static str>,
    /// Whom a mail did not reach.
    pub(super) recipient: Option<String>,
    /// Tells whether a report stands in its text, not in a file attached to it.
    pub(super) is_text: bool,
}

/// Lines of headers, two of them known, before the first empty line.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    let bytes = skip_preamble(bytes);
    let mut known = 0;
    for (number, line) in head(bytes).enumerate() {
        let is_more = line.starts_with(b" ") || line.starts_with(b"\t");
        let is_envelope = number == 0 && line.starts_with(b"From ");
        if !(is_more || is_header(line) || is_envelope) {
            return false;
        }
        known += usize::from(HEADERS.iter().any(|header| begins(line, header)));
    }
    known >= 2
}

/// The lines before the first empty one.
fn head(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let head = bytes.get(..bytes.len().min(MAX_HEAD)).unwrap_or_default();
    head.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).take_while(|line| !line.is_empty())
}

fn is_header(line: &[u8]) -> bool {
    let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
    name.len() < line.len() && !name.is_empty() && name.iter().all(u8::is_ascii_graphic)
}

fn begins(line: &[u8], header: &[u8]) -> bool {
    line.get(..header.len()).is_some_and(|start| start.eq_ignore_ascii_case(header))
}

/// The bytes from the first that says something: programs put a mark or an empty line before it, and Apple's Mail a number.
fn skip_preamble(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let Some(end) = bytes.iter().take(24).position(|byte| *byte == b'\n') else { return bytes };
    let (line, rest) = bytes.split_at(end);
    let size = std::str::from_utf8(line).ok().and_then(|line| line.trim().parse::<usize>().ok());
    size.map_or(bytes, |size| rest.get(1..=size).or_else(|| rest.get(1..)).unwrap_or_default())
}

/// The mails in a file: one, or as many as a mail program or a person wrote one behind the other.
pub(super) fn messages(bytes: &[u8]) -> Vec<&[u8]> {
    let bytes = skip_preamble(bytes);
    let is_box = bytes.starts_with(b"From ");
    let mut messages = Vec::new();
    let (mut start, mut at, mut is_blank) = (0, 0, false);
    let mut closing = closing(bytes);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let here = bytes.get(at..).unwrap_or_default();
        let is_next =
            if is_box { is_envelope(here) } else { closing.is_none() && is_blank && is_whole_head(here) };
        if at > 0 && is_next {
            messages.extend(bytes.get(start..at));
            start = at;
            closing = if is_box { None } else { self::closing(here) };
        }
        let line_end = line.trim_ascii_end();
        if closing.as_deref() == Some(line_end) {
            closing = None;
        }
        is_blank = line_end.is_empty();
        at += line.len();
    }
    messages.extend(bytes.get(start..));
    messages
}

/// The line that ends a mail of several parts; another mail within them is its own.
fn closing(mail: &[u8]) -> Option<Vec<u8>> {
    let head = mail.get(..mail.len().min(MAX_HEAD))?;
    let message = MessageParser::default().parse_headers(head)?;
    let boundary = message.content_type()?.attribute("boundary")?;
    Some(format!("--{boundary}--").into_bytes())
}

/// The line with which each mail of a box begins, with headers behind it.
fn is_envelope(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    lines.next().is_some_and(|line| line.starts_with(b"From ")) && lines.next().is_some_and(is_header)
}

/// Headers that only the head of a mail has: a mail that was forwarded as text shows some of them, never all.
fn is_whole_head(bytes: &[u8]) -> bool {
    if !bytes.first().is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let (mut from, mut date, mut made) = (false, false, false);
    for line in head(bytes) {
        if !(is_header(line) || line.starts_with(b" ") || line.starts_with(b"\t")) {
            return false;
        }
        from |= begins(line, b"from:");
        date |= begins(line, b"date:");
        made |= begins(line, b"message-id:") || begins(line, b"mime-version:") || begins(line, b"received:");
    }
    from && date && made
}

/// A mail from its first header on.
pub(super) fn body(mail: &[u8]) -> &[u8] {
    let bytes = skip_preamble(mail);
    match bytes.starts_with(b"From ").then(|| bytes.iter().position(|byte| *byte == b'\n')).flatten() {
        Some(end) => bytes.get(end + 1..).unwrap_or_default(),
        None => bytes,
    }
}

/// Reads what the mail holds.
pub(super) fn letter(mail: &IncomingFile) -> Letter {
    let bytes = body(&mail.bytes);
    let mut letter = Letter::default();
    let Some(message) = MessageParser::default().parse(bytes) else { return letter };
    letter.instead = nature(&message);
    letter.recipient = header(&message, "X-Failed-Recipients");
    let mut reader = Reader { name: &mail.name, message: &message, bytes, letter };
    reader.part(0, false);
    reader.letter
}

/// The words of a header.
fn header(message: &Message<'_>, name: &str) -> Option<String> {
    let raw = message.header_raw(name.to_owned())?;
    Some(raw.trim().to_owned())
}

/// Finds what the head says that the mail is, where it is no letter of a person.
fn nature(message: &Message<'_>) -> Option<&'static str> {
    let says = |name: &str, words: &[&str]| {
        let value = header(message, name).unwrap_or_default().to_lowercase();
        words.iter().any(|word| value.contains(word))
    };
    let has = |name: &str| header(message, name).is_some();
    if says(
        "Content-Type",
        &["report-type=disposition-notification", "report-type=\"disposition-notification"],
    ) {
        Some("import-receipt")
    } else if says("Content-Type", &["delivery-status"])
        || has("X-Failed-Recipients")
        || says("From", &["mailer-daemon", "postmaster@"])
    {
        Some("import-bounce")
    } else if says("Auto-Submitted", &["auto-replied", "auto-generated", "auto-notified"])
        || has("X-Autoreply")
        || has("X-Autorespond")
        || says("Precedence", &["auto_reply"])
    {
        Some("import-auto-reply")
    } else if says("X-Unsent", &["1"]) {
        Some("import-own-mail")
    } else {
        None
    }
}

/// Walks through the parts of a mail.
struct Reader<'a> {
    name: &'a str,
    message: &'a Message<'a>,
    bytes: &'a [u8],
    letter: Letter,
}

impl Reader<'_> {
    /// A part and those in it; texts within alternatives say the same as the one before.
    fn part(&mut self, number: u32, is_alternative: bool) {
        let Some(part) = self.message.part(number) else { return };
        let subtype = part.content_type().and_then(|kind| kind.subtype()).unwrap_or_default().to_lowercase();
        match &part.body {
            PartType::Multipart(parts) => {
                if subtype == "encrypted" {
                    self.letter.instead = Some("import-encrypted");
                }
                let is_either = is_alternative || subtype == "alternative";
                let before = self.letter.groups.len();
                for number in parts {
                    self.part(*number, is_either);
                }
                if is_either && !is_alternative {
                    let ways: Vec<IncomingFile> = self.letter.groups.drain(before..).flatten().collect();
                    self.letter.groups.extend((!ways.is_empty()).then_some(ways));
                }
            }
            _ => self.leaf(number, part, &subtype),
        }
    }

    fn leaf(&mut self, number: u32, part: &MessagePart<'_>, subtype: &str) {
        let ctype = part.content_type().map(|kind| kind.ctype().to_lowercase()).unwrap_or_default();
        let bytes = bytes_of(self.bytes, part);
        match (ctype.as_str(), subtype) {
            // Signatures beside what they sign, and what servers say to one another.
            (
                _,
                "pgp-signature" | "pgp-encrypted" | "pkcs7-signature" | "x-pkcs7-signature"
                | "rfc822-headers",
            ) => {}
            ("message", "delivery-status" | "disposition-notification") => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let told = text.lines().find_map(|line| line.strip_prefix("Final-Recipient:"));
                let told = told.map(|line| line.rsplit(';').next().unwrap_or_default().trim().to_owned());
                self.letter.recipient = told.or(self.letter.recipient.take());
            }
            ("application", "pkcs7-mime" | "x-pkcs7-mime") => {
                let kind =
                    part.content_type().and_then(|kind| kind.attribute("smime-type")).unwrap_or_default();
                let id = if kind.contains("signed") { "import-signed" } else { "import-encrypted" };
                self.letter.instead = Some(id);
            }
            ("image", _) | ("text", "calendar" | "vcard" | "x-vcard" | "directory") => {
                let sent = self.file(number, part, bytes.into_owned());
                self.letter.trifles.push(sent);
            }
            ("text", _) | ("", _) if part.attachment_name().is_none() => {
                self.text(number, &bytes, part, subtype);
            }
            ("text", _) => {
                // Only the mail tells in which encoding the text is; it is kept in ours.
                let label = charset(part).filter(|label| is_needed(&bytes, label));
                let text = label.and_then(|label| decode_text(&bytes, Some(label)));
                let bytes = text.map_or_else(|| bytes.to_vec(), |text| text.into_owned().into_bytes());
                let sent = self.file(number, part, bytes);
                self.letter.groups.push(vec![sent]);
            }
            _ => {
                let sent = self.file(number, part, bytes.into_owned());
                self.letter.groups.push(vec![sent]);
            }
        }
    }

    /// The text of the mail, where a report stands in it.
    fn text(&mut self, number: u32, bytes: &[u8], part: &MessagePart<'_>, subtype: &str) {
        let Some(text) = decode_text(bytes, charset(part)) else { return };
        let text = if subtype == "html" { plain(&text) } else { text.into_owned() };
        if text.trim_start().starts_with("-----BEGIN PGP MESSAGE") {
            self.letter.instead = Some("import-encrypted");
        }
        if paste::is_report(&text) || paste::is_typed(&text) {
            self.letter.is_text = true;
            let name = format!("{}/Text {number}", self.name);
            self.letter.groups.push(vec![IncomingFile { name, bytes: text.into_bytes() }]);
        }
    }

    fn file(&self, number: u32, part: &MessagePart<'_>, bytes: Vec<u8>) -> IncomingFile {
        let is_mail = matches!(part.body, PartType::Message(_));
        let unnamed = || if is_mail { format!("{number}.eml") } else { number.to_string() };
        let name = part.attachment_name().map_or_else(unnamed, last_name);
        IncomingFile { name: format!("{}/{name}", self.name), bytes }
    }
}

/// A part of the mail in `mail`, as it was before it was packed.
fn bytes_of<'a>(mail: &'a [u8], part: &'a MessagePart<'_>) -> Cow<'a, [u8]> {
    let range = usize::try_from(part.offset_body).ok().zip(usize::try_from(part.offset_end).ok());
    let raw = range.and_then(|(start, end)| mail.get(start..end)).unwrap_or_default();
    let unpacked = match (&part.body, part.encoding) {
        (PartType::Binary(bytes) | PartType::InlineBinary(bytes), _) => return Cow::Borrowed(bytes),
        (_, Encoding::None) => return Cow::Borrowed(raw),
        (_, Encoding::Base64) => base64_decode(raw),
        (_, Encoding::QuotedPrintable) => quoted_printable_decode(raw),
    };
    unpacked.map_or(Cow::Borrowed(raw), Cow::Owned)
}

fn charset<'a>(part: &'a MessagePart<'_>) -> Option<&'a str> {
    part.content_type()?.attribute("charset")
}

/// Wider than any line: lines are broken by those who wrote them.
const WIDTH: usize = 1 << 20;

/// More than a form's page has; a larger page takes long to be read.
const MAX_PAGE: usize = 2 * 1024 * 1024;

/// The text of a page, line for line as it is seen, with the blanks before each line.
fn plain(page: &str) -> String {
    let decorator = html2text::render::TrivialDecorator::new();
    let config = html2text::config::with_decorator(decorator).raw_mode(true).allow_width_overflow();
    if page.len() > MAX_PAGE || depth(page) > MAX_DEPTH {
        return String::new();
    }
    config.string_from_read(page.as_bytes(), WIDTH).unwrap_or_default()
}

/// Mail programs put replies into one another; far fewer elements than this.
const MAX_DEPTH: usize = 400;

/// How deep elements may stand in one another, at most: those that are opened and not closed.
fn depth(page: &str) -> usize {
    let (mut deepest, mut depth) = (0_usize, 0_usize);
    for tag in page.split('<').skip(1) {
        let name =
            tag.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
        let is_void = ["br", "img", "hr", "meta", "link", "input", "p", "li", "td", "tr", "o:p", ""]
            .iter()
            .any(|void| name.eq_ignore_ascii_case(void));
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !is_void && !tag.starts_with(['!', '?']) {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// The name without folders: where a file is written is not for a mail to say.
fn last_name(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| !c.is_control()).collect()
}
