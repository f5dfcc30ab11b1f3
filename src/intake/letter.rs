//! A mail as a file that opens as a draft in a mail program.

use crate::render::base64;

/// A mail to be sent by a person.
#[derive(Clone, Debug, Default)]
pub(super) struct Letter {
    /// From whom, as [`address`] gives it.
    pub(super) from: Option<String>,
    /// To whom, likewise; empty where nobody knows.
    pub(super) to: String,
    pub(super) subject: String,
    pub(super) text: String,
    /// Names and contents of files.
    pub(super) attached: Vec<(String, Vec<u8>)>,
}

/// Never in a text: lines of the parts are Base64.
const BOUNDARY: &str = "=_austausch_=";

impl Letter {
    /// The file; `X-Unsent` makes mail programs open it as a draft.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut lines = Vec::new();
        lines.extend(self.from.as_ref().map(|from| format!("From: {from}")));
        // Without an address the draft waits for one.
        lines.extend((!self.to.is_empty()).then(|| format!("To: {}", self.to)));
        lines.push(format!("Subject: {}", encoded(&self.subject)));
        lines.push("X-Unsent: 1".to_owned());
        lines.push("MIME-Version: 1.0".to_owned());
        let text = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", ""];
        let typed = self.text.replace('\n', "\r\n");
        let body = base64_lines(typed.as_bytes());
        if self.attached.is_empty() {
            lines.extend(text.map(str::to_owned));
            lines.extend(body);
        } else {
            lines.push(format!("Content-Type: multipart/mixed; boundary=\"{BOUNDARY}\""));
            lines.push(String::new());
            lines.push(format!("--{BOUNDARY}"));
            lines.extend(text.map(str::to_owned));
            lines.extend(body);
            for (name, bytes) in &self.attached {
                lines.push(format!("--{BOUNDARY}"));
                lines.push("Content-Type: application/octet-stream".to_owned());
                lines.push("Content-Transfer-Encoding: base64".to_owned());
                lines.push(format!("Content-Disposition: attachment; filename*=UTF-8''{}", percent(name)));
                lines.push(String::new());
                lines.extend(base64_lines(bytes));
            }
            lines.push(format!("--{BOUNDARY}--"));
        }
        (lines.join("\r\n") + "\r\n").into_bytes()
    }

    /// Writes the letter, without attachments, as a link.
    pub(super) fn link(&self) -> String {
        let body = self.text.replace('\n', "\r\n");
        format!("mailto:{}?subject={}&body={}", percent(&self.to), percent(&self.subject), percent(&body))
    }
}

/// The address as mail programs send to it, with the domain in Punycode; of several, with commas between them. `None` where it cannot be
/// written in ASCII: a name with an umlaut before the `@` reaches nobody but on servers with an extension.
pub(super) fn address(typed: &str) -> Option<String> {
    let parts = typed.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let plain: Vec<String> = parts.map(one_address).collect::<Option<_>>()?;
    (!plain.is_empty()).then(|| plain.join(", "))
}

fn one_address(typed: &str) -> Option<String> {
    let (name, domain) = typed.rsplit_once('@')?;
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !br#"<>()[]:\"@"#.contains(&byte);
    let domain = idna::domain_to_ascii(domain).ok().filter(|domain| !domain.is_empty())?;
    let is_sound = !name.is_empty() && name.bytes().all(is_plain) && domain.bytes().all(is_plain);
    is_sound.then(|| format!("{name}@{domain}"))
}

/// Words of a header, in pieces that fit a line.
fn encoded(text: &str) -> String {
    let mut pieces = vec![String::new()];
    for c in text.chars().filter(|c| !c.is_control()) {
        match pieces.last_mut() {
            Some(piece) if piece.len() + c.len_utf8() <= 42 => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
    }
    let pieces = pieces.iter().map(|piece| format!("=?utf-8?B?{}?=", base64(piece.as_bytes())));
    pieces.collect::<Vec<_>>().join("\r\n ")
}

fn base64_lines(bytes: &[u8]) -> impl Iterator<Item = String> {
    bytes.chunks(57).map(base64)
}

fn percent(text: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'@') {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    text.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::{MessageParser, MimeHeaders as _};

    #[test]
    fn a_mail_program_reads_what_was_meant() {
        let letter = Letter {
            from: address("office@example.org"),
            to: "gera@example.org".to_owned(),
            subject: "Rückmeldung zum Erfahrungsaustausch in Mühlhausen: die Zweite".to_owned(),
            text: "Guten Tag,\n\näöü & 5 % = viel\n".to_owned(),
            attached: vec![("Formular_Mühlhausen.html".to_owned(), (0..=255).collect())],
        };
        let bytes = letter.bytes();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.lines().all(|line| line.len() <= 110), "{text}");
        assert!(text.contains("\r\nX-Unsent: 1\r\n"));
        let read = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(read.subject(), Some(letter.subject.as_str()));
        assert_eq!(read.to().and_then(|to| to.first()).and_then(|to| to.address()), Some("gera@example.org"));
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), letter.text);
        let file = read.attachment(0).unwrap();
        assert_eq!(file.attachment_name(), Some("Formular_Mühlhausen.html"));
        assert_eq!(file.contents(), letter.attached[0].1);
        assert_eq!(
            Letter { text: "ä & b".to_owned(), subject: "x y".to_owned(), ..letter }.link(),
            "mailto:gera@example.org?subject=x%20y&body=%C3%A4%20%26%20b"
        );
    }

    #[test]
    fn an_address_is_written_as_it_is_sent_to_or_not_at_all() {
        assert_eq!(address("info@müller.example").as_deref(), Some("info@xn--mller-kva.example"));
        assert_eq!(address(" info@mu\u{308}ller.example ").as_deref(), Some("info@xn--mller-kva.example"));
        assert_eq!(address("a.b+c@Straße.example").as_deref(), Some("a.b+c@xn--strae-oqa.example"));
        assert_eq!(address("a@x.example; b@y.example").as_deref(), Some("a@x.example, b@y.example"));
        for none in [
            "büro@müller.example",
            "office@example.org\r\nBcc: x@example.org",
            "Büro <info@example.org>",
            "info@",
            "@example.org",
            "info",
            "in fo@example.org",
            "info@exa mple.org",
            "",
        ] {
            assert_eq!(address(none), None, "{none}");
        }
    }
}
