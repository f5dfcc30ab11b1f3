//! A mail: what is attached to it, or the report that was copied into it.

use super::door::Sent;
use super::paste;
use mail_parser::{MessageParser, MimeHeaders as _};

/// More files than any site attaches.
const MAX_ATTACHED: usize = 50;

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

/// Lines of headers, two of them known, before the first empty line.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(64 * 1024)).unwrap_or_default();
    let lines =
        head.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end).take_while(|line| !line.is_empty());
    let mut known = 0;
    for (number, line) in lines.enumerate() {
        let is_more = line.starts_with(b" ") || line.starts_with(b"\t");
        let name = line.split(|byte| *byte == b':').next().unwrap_or_default();
        let is_header = name.len() < line.len() && name.iter().all(|byte| byte.is_ascii_graphic());
        let is_envelope = number == 0 && line.starts_with(b"From ");
        if !(is_more || is_header || is_envelope) {
            return false;
        }
        let line = line.to_ascii_lowercase();
        known += usize::from(HEADERS.iter().any(|header| line.starts_with(header)));
    }
    known >= 2
}

/// The files attached to a mail, pictures apart.
pub(super) fn inside(mail: &Sent) -> Vec<Sent> {
    let Some(message) = MessageParser::default().parse(&mail.bytes) else { return Vec::new() };
    let attached: Vec<Sent> = message
        .attachments()
        .take(MAX_ATTACHED)
        .zip(1_u32..)
        .filter(|(part, _)| !is_picture(part))
        .map(|(part, number)| {
            let name = part.attachment_name().map_or_else(|| number.to_string(), last_name);
            Sent { name: format!("{}/{name}", mail.name), bytes: part.contents().to_vec() }
        })
        .collect();
    attached
}

/// The report that was copied into the text of a mail.
pub(super) fn copied(mail: &Sent) -> Option<String> {
    let message = MessageParser::default().parse(&mail.bytes)?;
    let count = message.text_body_count().max(message.html_body_count()).min(MAX_ATTACHED);
    let texts = (0..count).filter_map(|number| message.body_text(number));
    texts.map(|text| text.into_owned()).find(|text| paste::is_report(text.as_bytes()))
}

/// A signature's logo is no report.
fn is_picture(part: &mail_parser::MessagePart<'_>) -> bool {
    part.content_type().is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image"))
}

/// The name without folders: where a file is written is not for a mail to say.
fn last_name(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|c| !c.is_control()).collect()
}
