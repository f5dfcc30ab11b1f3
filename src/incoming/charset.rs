//! Bytes → text, whatever program wrote them: UTF-8 where they are valid UTF-8, else what their label says, else Windows-1252.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// As many bytes tell whether a text without a mark is UTF-16.
const SAMPLE: usize = 4096;

/// The text in `bytes`, of which a mail may say in which encoding they are; `None` where they are no text.
///
/// A label is believed only where the bytes are no UTF-8: mail programs label by habit. A mark at the beginning tells UTF-16, as do
/// zeros at every second byte.
pub(super) fn decode_text<'a>(bytes: &'a [u8], label: Option<&str>) -> Option<Cow<'a, str>> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..)?),
        None => (unmarked(bytes, label), bytes),
    };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    text.chars().all(is_of_text).then_some(text)
}

/// Tells whether nothing but the label tells how the bytes are to be read.
pub(super) fn is_needed(bytes: &[u8], label: &str) -> bool {
    let is_told =
        Encoding::for_bom(bytes).is_some() || wide(bytes).is_some() || std::str::from_utf8(bytes).is_ok();
    !is_told && ![UTF_8, WINDOWS_1252].contains(&unmarked(bytes, Some(label)))
}

fn unmarked(bytes: &[u8], label: Option<&str>) -> &'static Encoding {
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let labelled = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    labelled.filter(|encoding| *encoding != UTF_8 && encoding.is_ascii_compatible()).unwrap_or(WINDOWS_1252)
}

/// UTF-16 without a mark: nearly every second byte is zero, and none of the others.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(SAMPLE) & !1)?;
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = sample.len() * 2 / 5;
    match (even, odd) {
        (0, odd) if odd > most => Some(UTF_16LE),
        (even, 0) if even > most => Some(UTF_16BE),
        _ => None,
    }
}

/// Zeros stand in no text; neither do letters that Windows-1252 has not: what holds them was written in another encoding.
const fn is_of_text(c: char) -> bool {
    !matches!(c, '\0' | '\u{81}' | '\u{8D}' | '\u{8F}' | '\u{90}' | '\u{9D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of<'a>(bytes: &'a [u8], label: Option<&str>) -> Option<Cow<'a, str>> {
        decode_text(bytes, label)
    }

    #[test]
    fn the_bytes_say_more_than_their_label() {
        for label in [None, Some("us-ascii"), Some("windows-1252"), Some("iso-8859-15"), Some("x-unknown")] {
            assert_eq!(of("Büro – „ja“".as_bytes(), label).as_deref(), Some("Büro – „ja“"), "{label:?}");
        }
        assert_eq!(of(b"B\xFCro \x84ja\x93", None).as_deref(), Some("Büro „ja“"));
        assert_eq!(of(b"B\xFCro \xA4", Some("ISO-8859-15")).as_deref(), Some("Büro €"));
        assert_eq!(of(b"B\xFCro \x84ja\x93", Some("utf-8")).as_deref(), Some("Büro „ja“"));
        assert_eq!(of(b"B\xFCro", Some("utf-16")).as_deref(), Some("Büro"));
        assert_eq!(of(b"caf\x8e", Some("macintosh")).as_deref(), Some("café"));
    }

    #[test]
    fn utf_16_is_read_with_a_mark_and_without() {
        let text = "site: gera\nneeds:\n  - text: Büro – „ja“\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (mark, bytes, is_little) in
            [("\u{FEFF}", &little, true), ("\u{FEFF}", &big, false), ("", &little, true), ("", &big, false)]
        {
            let unit = |unit: u16| if is_little { unit.to_le_bytes() } else { unit.to_be_bytes() };
            let marked: Vec<u8> = mark.encode_utf16().flat_map(unit).chain(bytes.iter().copied()).collect();
            assert_eq!(of(&marked, None).as_deref(), Some(text));
        }
        assert_eq!(of(&[b"\xEF\xBB\xBF", text.as_bytes()].concat(), None).as_deref(), Some(text));
    }

    #[test]
    fn what_is_no_text_is_none() {
        assert_eq!(of(b"\0\0\0\0", None), None);
        assert_eq!(of(b"a\0b\0\0\0c", None), None);
        assert_eq!(of(b"f\x81r", None), None, "DOS");
        assert_eq!(of(b"", None).as_deref(), Some(""));
    }
}
