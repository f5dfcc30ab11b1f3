//! Files that are known to be something else than a report, by what is in them: each is refused in its own words, with what to do.

use super::file::IncomingFile;
use memchr::memmem;

/// A kind of file and the id of the sentence that refuses it.
struct Foreign {
    is: fn(&[u8]) -> bool,
    id: &'static str,
}

/// Kinds of files that the first bytes tell.
const BINARY: &[Foreign] = &[
    Foreign {
        is: |bytes| bytes.iter().all(|byte| *byte == 0 || byte.is_ascii_whitespace()),
        id: "import-nothing",
    },
    Foreign { is: is_pdf, id: "import-pdf" },
    Foreign { is: is_picture, id: "import-picture" },
    Foreign { is: is_recording, id: "import-recording" },
    Foreign { is: |bytes| bytes.starts_with(b"{\\rtf"), id: "import-rtf" },
    Foreign { is: |bytes| bytes.starts_with(b"\x78\x9F\x3E\x22"), id: "import-tnef" },
    Foreign { is: |bytes| bytes.starts_with(b"\x4C\0\0\0\x01\x14\x02\0"), id: "import-shortcut" },
    Foreign { is: is_other_archive, id: "import-archive" },
    Foreign { is: |bytes| is_cms(bytes, 3), id: "import-encrypted" },
    Foreign { is: |bytes| is_cms(bytes, 2), id: "import-signed" },
];

/// Kinds of files that the first characters of a text tell.
const TEXTS: [(&str, &str); 8] = [
    ("BEGIN:VCALENDAR", "import-calendar"),
    ("BEGIN:VCARD", "import-card"),
    ("[InternetShortcut]", "import-shortcut"),
    ("-----BEGIN PGP MESSAGE-----", "import-encrypted"),
    ("-----BEGIN PKCS7-----", "import-encrypted"),
    ("-----BEGIN CMS-----", "import-encrypted"),
    ("{\"url\":", "import-shortcut"),
    ("{\"doc_id\":", "import-shortcut"),
];

/// The sentence that refuses what the bytes are known to be.
pub(super) fn binary(sent: &IncomingFile) -> Option<&'static str> {
    if sent.bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Some(old_office(sent));
    }
    BINARY.iter().find(|foreign| (foreign.is)(&sent.bytes)).map(|foreign| foreign.id)
}

/// The sentence that refuses what the text is known to be.
pub(super) fn text(text: &str) -> Option<&'static str> {
    let start = text.trim_start_matches(|c: char| c == '\u{FEFF}' || c.is_whitespace());
    let is = |begin: &str| start.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin));
    if let Some((_, id)) = TEXTS.into_iter().find(|(begin, _)| is(begin)) {
        return Some(id);
    }
    let head = start.get(..start.floor_char_boundary(4096)).unwrap_or_default();
    let is_xml = start.starts_with("<?xml") || start.starts_with("<w:") || start.starts_with("<office:");
    match is_xml {
        true if head.contains("office:document") => Some("import-opendocument"),
        true if head.contains("wordDocument") || head.contains("pkg:package") => Some("import-doc"),
        true if head.contains("<plist") && head.contains("<key>URL</key>") => Some("import-shortcut"),
        _ => None,
    }
}

/// A file of the time before 2007, all of one form: Word, Excel, PowerPoint, Outlook's messages, and newer files under a password. Its
/// directory names what lies in it; where that is cut off, only the name of the file is left to ask.
fn old_office(sent: &IncomingFile) -> &'static str {
    let holds = |stream: &str| {
        let wide: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(&sent.bytes, &wide).is_some()
    };
    let known = [
        ("EncryptedPackage", "import-locked"),
        ("__properties_version1.0", "import-msg"),
        ("__substg1.0_", "import-msg"),
        ("WordDocument", "import-doc"),
        ("PowerPoint Document", "import-slides"),
        ("Workbook", "import-sheet"),
    ];
    if let Some((_, id)) = known.into_iter().find(|(stream, _)| holds(stream)) {
        return id;
    }
    let ending = sent.name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "msg" => "import-msg",
        "xls" => "import-sheet",
        "ppt" => "import-slides",
        "doc" => "import-doc",
        _ => "import-old-office",
    }
}

/// Printers may put a few bytes before it, in a line of their own; a text may speak of it, and an archive may hold one.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let begins_line =
        |at: usize| at == 0 || head.get(at - 1).is_some_and(|before| !matches!(before, b' '..=b'~'));
    !head.starts_with(b"PK") && memmem::find(head, b"%PDF-").is_some_and(begins_line)
}

fn is_picture(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 6] = [b"\xFF\xD8\xFF", b"\x89PNG\r\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"];
    let is_bitmap = bytes.starts_with(b"BM") && is_at(bytes, 6, &[0; 4]);
    let is_webp = bytes.starts_with(b"RIFF") && is_at(bytes, 8, b"WEBP");
    starts.iter().any(|start| bytes.starts_with(start))
        || is_bitmap
        || is_webp
        || brand(bytes).is_some_and(is_still)
}

fn is_at(bytes: &[u8], at: usize, word: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(word))
}

/// Returns what kind of file an ISO container says it is.
fn brand(bytes: &[u8]) -> Option<&[u8]> {
    bytes.get(8..12).filter(|_| is_at(bytes, 4, b"ftyp"))
}

/// Phones take photos as HEIC and AVIF.
fn is_still(brand: &[u8]) -> bool {
    let stills: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"];
    stills.contains(&brand)
}

fn is_recording(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 5] = [b"ID3", b"OggS", b"fLaC", b"\x1A\x45\xDF\xA3", b"#!AMR"];
    let is_riff = bytes.starts_with(b"RIFF") && matches!(bytes.get(8..12), Some(b"WAVE" | b"AVI "));
    starts.iter().any(|start| bytes.starts_with(start))
        || is_riff
        || brand(bytes).is_some_and(|brand| !is_still(brand))
}

/// Tells whether something is packed in another way than ZIP.
fn is_other_archive(bytes: &[u8]) -> bool {
    let starts: [&[u8]; 5] = [b"\x1F\x8B", b"7z\xBC\xAF\x27\x1C", b"Rar!\x1A\x07", b"BZh", b"\xFD7zXZ"];
    starts.iter().any(|start| bytes.starts_with(start)) || is_at(bytes, 257, b"ustar")
}

/// A mail's text as S/MIME packs it, of a numbered type: 2 is signed, 3 is enveloped (PKCS #7, RFC 2315, 14).
fn is_cms(bytes: &[u8], kind: u8) -> bool {
    let object = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, kind];
    let head = bytes.get(..bytes.len().min(24)).unwrap_or_default();
    bytes.first() == Some(&0x30) && memmem::find(head, &object).is_some()
}
