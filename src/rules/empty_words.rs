//! Words that say nothing to who hears them alone: of a link, of the description of a picture.

/// Words that say that there is a link, and not where it leads.
const OF_LINKS: &[&str] = &[
    "ab",
    "adresse",
    "an",
    "anklicken",
    "ansehen",
    "anzeigen",
    "article",
    "artikel",
    "at",
    "auf",
    "aufrufen",
    "beitrag",
    "bitte",
    "click",
    "da",
    "darüber",
    "datei",
    "dazu",
    "dem",
    "den",
    "der",
    "des",
    "detail",
    "details",
    "die",
    "dies",
    "diese",
    "diesem",
    "diesen",
    "dieser",
    "dieses",
    "document",
    "dokument",
    "dort",
    "download",
    "downloaden",
    "e",
    "ein",
    "einem",
    "einen",
    "en",
    "erfahren",
    "externer",
    "file",
    "find",
    "folgen",
    "folgende",
    "folgendem",
    "folgenden",
    "folgender",
    "for",
    "further",
    "go",
    "here",
    "herunterladen",
    "hier",
    "hierfür",
    "hierher",
    "hierzu",
    "homepage",
    "im",
    "in",
    "info",
    "information",
    "informationen",
    "infos",
    "internet",
    "internetseite",
    "it",
    "jetzt",
    "klick",
    "klicke",
    "klicken",
    "learn",
    "lesen",
    "lies",
    "link",
    "links",
    "mail",
    "mehr",
    "more",
    "nach",
    "now",
    "on",
    "online",
    "open",
    "page",
    "pdf",
    "please",
    "quelle",
    "read",
    "see",
    "seite",
    "sie",
    "siehe",
    "site",
    "source",
    "text",
    "that",
    "the",
    "there",
    "this",
    "to",
    "unter",
    "url",
    "verweis",
    "view",
    "von",
    "web",
    "weblink",
    "webpage",
    "webseite",
    "website",
    "weiter",
    "weitere",
    "weiteres",
    "weiterlesen",
    "www",
    "zu",
    "zum",
    "zur",
    "öffnen",
];

/// Words that say that there is a picture, and not what can be seen.
const OF_PICTURES: &[&str] = &[
    "a",
    "abb",
    "abbildung",
    "am",
    "an",
    "at",
    "aufnahme",
    "bild",
    "bildschirmfoto",
    "camera",
    "das",
    "dcim",
    "der",
    "des",
    "die",
    "dsc",
    "dscf",
    "dscn",
    "ein",
    "eine",
    "einer",
    "figure",
    "foto",
    "fotografie",
    "fotos",
    "gopr",
    "grafik",
    "graphic",
    "icon",
    "image",
    "img",
    "jpeg",
    "jpg",
    "kopie",
    "logo",
    "mvimg",
    "neu",
    "no",
    "nr",
    "of",
    "ohne",
    "photo",
    "photograph",
    "pic",
    "picture",
    "png",
    "pxl",
    "scan",
    "screenshot",
    "signal",
    "the",
    "titel",
    "title",
    "um",
    "unbenannt",
    "untitled",
    "vom",
    "von",
    "whatsapp",
    "without",
];

/// Endings of files that people have.
const ENDINGS: &[&str] = &[
    "avif", "bmp", "doc", "docx", "gif", "heic", "heif", "htm", "html", "jpeg", "jpg", "odp", "ods", "odt",
    "pdf", "png", "ppt", "pptx", "svg", "tif", "tiff", "txt", "webp", "xls", "xlsx", "zip",
];

/// Tells whether the words of a link do not say where it leads: `hier`, `mehr dazu`, `Bericht_final.pdf`, an address.
pub(super) fn link_says_nothing(words: &str) -> bool {
    all_among(words, OF_LINKS) || is_file_name(words) || is_address(words)
}

/// Tells whether the description of a picture does not say what can be seen: `Foto`, `IMG_2041.jpg`, `Bild 3`, an address.
/// `file` is the file of the picture.
pub(super) fn picture_says_nothing(alt: &str, file: &str) -> bool {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let is_name = |own: &str| alt.trim().eq_ignore_ascii_case(own);
    all_among(alt, OF_PICTURES) || is_name(name) || is_name(stem) || is_file_name(alt) || is_address(alt)
}

/// Tells whether there is no word in a text but figures and those of a list.
fn all_among(text: &str, list: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).all(|word| {
        let word = word.to_lowercase();
        let letters = word.trim_matches(|c: char| c.is_ascii_digit());
        letters.is_empty() || list.contains(&word.as_str()) || list.contains(&letters)
    })
}

/// Tells whether a text is the name of a file: an ending that files have, and no sentence before it.
fn is_file_name(text: &str) -> bool {
    let text = text.trim().trim_end_matches('.');
    let ending =
        text.rsplit_once('.').filter(|(stem, _)| !stem.is_empty() && stem.split_whitespace().count() < 4);
    ending.is_some_and(|(_, ending)| ENDINGS.contains(&ending.to_lowercase().as_str()))
}

/// Tells whether a text is an address and nothing else.
fn is_address(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let is_web = ["http://", "https://", "www."].iter().any(|start| text.starts_with(start));
    is_web && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_say_nothing() {
        for words in [
            "hier",
            "Hier",
            "[hier]",
            "mehr",
            "Mehr …",
            "» mehr dazu",
            "Link",
            "klicken Sie hier",
            "weitere Informationen",
            "PDF",
            "Download (PDF)",
            "zur Webseite",
            "Bericht_final.pdf",
            "Bericht.docx",
            "https://example.org/c",
            "www.example.org",
            "read more",
            "Click here!",
            "→",
            "1",
            "E-Mail",
        ] {
            assert!(link_says_nothing(words), "{words}");
        }
        for words in [
            "Bericht 2026",
            "Ratgeber des Landes (PDF)",
            "Demografieratgeber",
            "Hierarchie",
            "zur Ausschreibung",
            "example.org",
            "der Leitfaden Wohnen.pdf des Landes als Datei",
        ] {
            assert!(!link_says_nothing(words), "{words}");
        }
    }

    #[test]
    fn pictures_that_say_nothing() {
        for alt in [
            "",
            "–",
            "Foto",
            "foto 3",
            "Bild",
            "ein Bild",
            "IMG_2041.jpg",
            "IMG_2041",
            "DSC01234",
            "haus.jpg",
            "Haus",
            "haus.png",
            "WhatsApp Image 2027-05-11 at 10.15.00.jpeg",
            "20270511_101500",
            "Screenshot",
            "Logo",
            "Abb. 2",
            "image1",
            "photo",
            "https://example.org/haus.jpg",
            "Ohne Titel",
            "Scan0001",
        ] {
            assert!(picture_says_nothing(alt, "fotos/haus.jpg"), "{alt}");
        }
        for alt in [
            "Ein helles Haus am Markt",
            "Logo des Freistaats Thüringen",
            "Gruppe",
            "Foto der Runde am Tisch",
            "Die Tafel im Saal",
        ] {
            assert!(!picture_says_nothing(alt, "fotos/haus.jpg"), "{alt}");
        }
    }
}
