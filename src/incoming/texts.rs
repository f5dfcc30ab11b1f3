//! All words in a file that somebody sent, whatever it is, for those who look for a name in it.

use super::{charset, mail};
use mail_parser::{Address, HeaderValue, Message, MessageParser, PartType};
use ooxml::Package;
use text_template::without_references;

/// How deep files lie in one another.
const MAX_INSIDE: usize = 10;

/// The words in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordsIn {
    /// The words, those of tags and headers at the end.
    pub text: String,
    /// Tells whether those are all: pictures, scans and old formats hold some that nobody can look for here.
    pub is_whole: bool,
}

/// Reads all words in a file: of a text, a page, a Word file, a mail, and of everything in it or in an archive.
pub fn words_in(bytes: &[u8]) -> WordsIn {
    let mut words = WordsIn { text: String::new(), is_whole: true };
    words.add(bytes, MAX_INSIDE);
    words
}

impl WordsIn {
    fn add(&mut self, bytes: &[u8], depth: usize) {
        let Some(depth) = depth.checked_sub(1) else {
            self.is_whole = false;
            return;
        };
        if bytes.starts_with(b"PK") {
            return self.archive(bytes, depth);
        }
        if mail::is_mail(bytes) {
            for mail in mail::messages(bytes) {
                match MessageParser::default().parse(mail::body(mail)) {
                    Some(message) => self.mail(&message, depth),
                    None => self.is_whole = false,
                }
            }
            return;
        }
        match charset::decode_text(bytes, None) {
            Some(text) => self.page(&text),
            None => self.is_whole = false,
        }
    }

    fn archive(&mut self, bytes: &[u8], depth: usize) {
        let Ok(package) = Package::read(bytes) else {
            self.is_whole = false;
            return;
        };
        for name in package.names() {
            self.line(name);
            self.add(package.part(name).unwrap_or_default(), depth);
        }
    }

    fn mail(&mut self, message: &Message<'_>, depth: usize) {
        for header in message.headers() {
            match header.value() {
                HeaderValue::Text(text) => self.line(text),
                HeaderValue::TextList(texts) => texts.iter().for_each(|text| self.line(text)),
                HeaderValue::Address(address) => self.address(address),
                _ => {}
            }
        }
        for part in &message.parts {
            for header in &part.headers {
                if let HeaderValue::ContentType(kind) = header.value() {
                    kind.attributes()
                        .unwrap_or_default()
                        .iter()
                        .for_each(|attribute| self.line(&attribute.value));
                }
            }
            match &part.body {
                PartType::Text(text) | PartType::Html(text) => self.page(text),
                PartType::Binary(bytes) | PartType::InlineBinary(bytes) => self.add(bytes, depth),
                PartType::Message(inner) => match depth.checked_sub(1) {
                    Some(depth) => self.mail(inner, depth),
                    None => self.is_whole = false,
                },
                PartType::Multipart(_) => {}
            }
        }
    }

    fn address(&mut self, address: &Address<'_>) {
        for one in address.iter() {
            self.line(one.name().unwrap_or_default());
            self.line(one.address().unwrap_or_default());
        }
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// A text, and the same without tags where it has some: a word may be cut by them.
    fn page(&mut self, text: &str) {
        if !text.contains('<') {
            return self.line(text);
        }
        let mut tags = String::new();
        for (number, piece) in text.split('<').enumerate() {
            let (tag, words) = match piece.split_once('>') {
                Some((tag, words)) if number > 0 => (tag, words),
                _ => ("", piece),
            };
            if ends_words(tag) {
                self.text.push('\n');
            }
            self.text.push_str(&without_references(words));
            tags.push_str(&without_references(tag));
            tags.push('\n');
        }
        self.text.push('\n');
        self.text.push_str(&tags);
    }
}

/// Tells whether what stands before and behind a tag are two words: it ends a paragraph, a cell, a line.
fn ends_words(tag: &str) -> bool {
    let name = tag.trim_start_matches('/');
    let name = name.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default();
    let name = name.rsplit(':').next().unwrap_or_default();
    ![
        "r",
        "t",
        "rpr",
        "span",
        "b",
        "i",
        "u",
        "a",
        "em",
        "strong",
        "font",
        "wbr",
        "prooferr",
        "bookmarkstart",
        "bookmarkend",
    ]
    .iter()
    .any(|within| name.eq_ignore_ascii_case(within))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_whatever_they_come() {
        let mail = "From: =?UTF-8?Q?J=C3=B6rg?= <j@example.org>\nTo: x@example.org\nMIME-Version: 1.0\n\
            Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\
            Content-Transfer-Encoding: quoted-printable\n\nGr=C3=BC=C3=9Fe\n--b\n\
            Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\n\
            PHA+TfxsPGI+bGVyPC9iPjwvcD48cD5aJmF1bWw7aGw8L3A+\n--b--\n";
        let words = words_in(mail.as_bytes());
        for word in ["Jörg", "j@example.org", "Grüße", "Müller", "Zähl"] {
            assert!(words.text.contains(word), "{word}: {}", words.text);
        }
        assert!(words.is_whole);
        let mut package = Package::read(&zip()).unwrap();
        package.set(
            "word/document.xml",
            b"<w:document><w:p><w:r><w:t>Kra</w:t></w:r><w:r><w:t>mer</w:t></w:r></w:p><w:p>A</w:p></w:document>".to_vec(),
        );
        let words = words_in(&package.write().unwrap());
        assert!(words.text.contains("Kramer\n"), "{}", words.text);
        let pdf = words_in(b"%PDF-1.7\n\x81\0");
        assert!(!pdf.is_whole);
        assert_eq!(words_in("schlicht".as_bytes()).text, "schlicht\n");
    }

    /// An archive with one part.
    fn zip() -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        writer.start_file("a.txt", zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut writer, b"Text").unwrap();
        writer.finish().unwrap().into_inner()
    }
}
