//! Bytes → text.

use diagnostics::{Diagnostic, Place};

/// The largest file that is read: 8 MiB, which is more than two thousand pages. No input that a person typed comes near it.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// Result of decoding the bytes of a file.
pub struct Decoded {
    /// The text, without byte order mark, its lines ended by `\n`; what cannot be read is U+FFFD.
    pub text: String,
    /// Tells whether the text is what was meant, so that reading on makes sense.
    pub readable: bool,
    /// At most one diagnostic: about the size or the encoding.
    pub diagnostic: Option<Diagnostic>,
}

/// Decodes UTF-8; what is Windows-1252 is read as such and reported, so that the rest of the file is checked too.
pub fn decode(bytes: &[u8]) -> Decoded {
    if bytes.len() > MAX_BYTES {
        let diagnostic = Diagnostic::error("file-too-large").with("limit", MAX_BYTES / (1024 * 1024));
        return Decoded { text: String::new(), readable: false, diagnostic: Some(diagnostic) };
    }
    if let Some(text) = utf16(bytes) {
        let diagnostic = Diagnostic::error("utf-16").at(Place::new(1, 1, 1));
        return Decoded { text: tidy(&text), readable: false, diagnostic: Some(diagnostic) };
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: tidy(text), readable: true, diagnostic: None },
        Err(_) => mixed(bytes),
    }
}

/// One kind of line end, so that lines are counted alike everywhere.
fn tidy(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

/// The text of bytes in UTF-16, known by its byte order mark or by a zero in every second byte; none of others.
pub fn utf16(bytes: &[u8]) -> Option<String> {
    let (units, is_big) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (rest, false),
        [0xFE, 0xFF, rest @ ..] => (rest, true),
        [first, 0, third, 0, ..] if *first != 0 && *third != 0 => (bytes, false),
        [0, second, 0, fourth, ..] if *second != 0 && *fourth != 0 => (bytes, true),
        _ => return None,
    };
    let unit = |pair: &[u8; 2]| if is_big { u16::from_be_bytes(*pair) } else { u16::from_le_bytes(*pair) };
    let (pairs, _) = units.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(unit).collect();
    Some(String::from_utf16_lossy(&units))
}

/// Text whose parts that are no UTF-8 are read as Windows-1252, as old editors and half-converted files have it.
fn mixed(bytes: &[u8]) -> Decoded {
    let mut text = String::new();
    let mut first = None;
    let mut readable = true;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let character = windows_1252(*byte);
            readable &= character.is_some();
            let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
            first.get_or_insert((text.len(), character, *byte));
            text.push(character);
        }
    }
    let diagnostic = first.map(|(at, character, byte)| {
        let before = text.get(..at).unwrap_or_default();
        let diagnostic =
            if readable { Diagnostic::error("windows-1252") } else { Diagnostic::error("not-utf-8") };
        diagnostic
            .at(place_after(&tidy(before)))
            .with("character", character.to_string())
            .with("byte", format!("{byte:02X}"))
            .with("word", word_around(&text, at).unwrap_or_else(|| "none".to_owned()))
    });
    Decoded { text: tidy(&text), readable, diagnostic }
}

/// The place of the character that follows `before`.
pub fn place_after(before: &str) -> Place {
    let lines = before.matches('\n').count();
    let column = before.chars().rev().take_while(|c| *c != '\n').count();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Place::new(number(lines + 1), number(column + 1), 1)
}

fn word_around(text: &str, at: usize) -> Option<String> {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let start: Vec<char> = before.chars().rev().take_while(|c| c.is_alphanumeric()).collect();
    let word: String =
        start.into_iter().rev().chain(after.chars().take_while(|c| c.is_alphanumeric())).collect();
    (word.chars().count() > 1).then_some(word)
}

/// The character of a byte in Windows-1252; five bytes have none.
const fn windows_1252(byte: u8) -> Option<char> {
    Some(match byte {
        0x80 => '€',
        0x82 => '‚',
        0x83 => 'ƒ',
        0x84 => '„',
        0x85 => '…',
        0x86 => '†',
        0x87 => '‡',
        0x88 => 'ˆ',
        0x89 => '‰',
        0x8A => 'Š',
        0x8B => '‹',
        0x8C => 'Œ',
        0x8E => 'Ž',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        0x98 => '˜',
        0x99 => '™',
        0x9A => 'š',
        0x9B => '›',
        0x9C => 'œ',
        0x9E => 'ž',
        0x9F => 'Ÿ',
        0x81 | 0x8D | 0x8F | 0x90 | 0x9D => return None,
        other => other as char,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn byte_order_mark_and_line_ends_leave_no_trace() {
        let decoded = decode(b"\xEF\xBB\xBFa: 1\r\nb: 2\rc: 3\n");
        assert_eq!(decoded.text, "a: 1\nb: 2\nc: 3\n");
        assert!(decoded.diagnostic.is_none());
    }

    #[test]
    fn windows_1252_is_named_with_its_first_character() {
        let decoded = decode(b"a: 1\r\nname: Tr\xE4ger \x84x\x93\r\n");
        let diagnostic = decoded.diagnostic.expect("a finding");
        assert_eq!((diagnostic.id, diagnostic.place), ("windows-1252", Place::new(2, 9, 1)));
        assert!(diagnostic.args.contains(&("word", "Träger".into())));
        assert_eq!(decoded.text, "a: 1\nname: Träger „x“\n");
        assert!(decoded.readable);
    }

    #[test]
    fn a_byte_without_meaning_is_not_utf_8() {
        let decoded = decode(b"a: \x81");
        assert_eq!(decoded.diagnostic.map(|f| (f.id, f.place)), Some(("not-utf-8", Place::new(1, 4, 1))));
        assert!(!decoded.readable);
    }

    #[test]
    fn utf_16_is_named_with_and_without_mark() {
        let little: Vec<u8> = "ort: Jena".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{FEFF}ort: Jena".encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [little, big] {
            assert_eq!(decode(&bytes).diagnostic.map(|f| f.id), Some("utf-16"));
        }
    }

    #[test]
    fn a_large_file_is_not_read() {
        let decoded = decode(&vec![b'a'; MAX_BYTES + 1]);
        assert_eq!(decoded.diagnostic.map(|f| f.id), Some("file-too-large"));
    }
}
