//! The text of PDF files as three readers find it, without headers and footers.

use super::repo;
use super::tools::{run, venv_tool};
use crate::web::packages;
use serde::Deserialize;
use std::ffi::OsStr;

/// A hyphen at the end of a line of which a reader cannot know whether it was typed; PDFium's own sign.
const EITHER: char = '\u{2}';

/// What a reader finds on the pages.
pub struct PdfText {
    /// Whose it is: poppler's, PDFium's or pdf.js's.
    pub reader: &'static str,
    /// Its words. The soft hyphens at the ends of lines that it knows of are taken away; one that may be typed is [`EITHER`].
    pub text: String,
}

/// As the script tells it.
#[derive(Deserialize)]
struct Read {
    poppler: String,
    pdfium: String,
    #[serde(rename = "pdf.js")]
    pdf_js: String,
    faults: Vec<String>,
}

/// Reads the files, in which no letter may lie upon another one.
pub fn pdf_texts<A: AsRef<OsStr>>(files: &[A]) -> Vec<[PdfText; 3]> {
    let read = read_by_three(files);
    for (read, file) in read.iter().zip(files) {
        assert!(read.faults.is_empty(), "{}: {:#?}", file.as_ref().display(), read.faults);
    }
    read.into_iter().map(texts).collect()
}

fn read_by_three<A: AsRef<OsStr>>(files: &[A]) -> Vec<Read> {
    let folder = repo().join("tests");
    let mut python = venv_tool("python");
    python.arg("-B").arg(folder.join("suite/python/pdf_readers.py")).arg(folder.join("browser/pdf_text.mjs"));
    python.args(files).env("PYTHONUTF8", "1").env("AUSTAUSCH_TEST_BROWSER", packages());
    let read: Vec<Read> = serde_json::from_str(&run(&mut python).ok()).unwrap();
    assert_eq!(read.len(), files.len());
    read
}

fn texts(read: Read) -> [PdfText; 3] {
    let text = |reader, text| PdfText { reader, text };
    [
        text("poppler", read.poppler.replace("\u{ad}\n", "")),
        text("PDFium", read.pdfium.replace('\r', "")),
        text("pdf.js", read.pdf_js.replace("-\n", &EITHER.to_string())),
    ]
}

impl PdfText {
    /// Characters that nobody sees and that part words: what readers make of a text layer that is not what was typed.
    pub fn strange(&self) -> Vec<char> {
        let hidden = |c: &char| {
            matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}'..='\u{ffff}')
                || (c.is_control() && !matches!(*c, '\n' | '\u{c}' | EITHER))
        };
        self.text.chars().filter(hidden).collect()
    }

    /// Its words without those lines.
    pub fn without(&self, lines: &[&str]) -> Self {
        let kept = self.text.lines().filter(|line| !lines.contains(&line.trim()));
        Self { reader: self.reader, text: kept.collect::<Vec<_>>().join("\n") }
    }

    /// Tells whether the words stand in it, whatever white space is between their letters.
    pub fn says(&self, words: &str) -> bool {
        let text: Vec<char> = self.text.chars().filter(|c| !c.is_whitespace()).collect();
        let words: Vec<char> = words.chars().filter(|c| !c.is_whitespace()).collect();
        (0..text.len()).any(|from| begins(&text[from..], &words))
    }
}

fn begins(mut text: &[char], words: &[char]) -> bool {
    for &wanted in words {
        if let [EITHER, rest @ ..] = text
            && wanted != '-'
        {
            text = rest;
        }
        match text {
            [c, rest @ ..] if *c == wanted || (*c == EITHER && wanted == '-') => text = rest,
            _ => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_hyphens_at_ends_of_lines_make_no_difference_and_all_else_does() {
        let of = |poppler: &str, pdfium: &str, pdf_js: &str| {
            texts(Read {
                poppler: poppler.into(),
                pdfium: pdfium.into(),
                pdf_js: pdf_js.into(),
                faults: Vec::new(),
            })
        };
        for text in
            of("ein Haus\u{ad}\ntür-Schloss", "ein Haus\u{2}tür\u{2}Schloss", "ein Haus-\ntür-\nSchloss")
        {
            assert!(text.says("Haustür-Schloss") && text.strange().is_empty(), "{}", text.reader);
            assert!(!text.says("Haus-tür Schloss") || text.reader != "poppler");
            assert!(!text.says("Hausttür"));
        }
        for text in of("H\u{200b}aus", "H\u{ad}aus", "H-aus") {
            assert!(!text.says("Haus"), "{}", text.reader);
        }
    }
}
