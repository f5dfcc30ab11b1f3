//! PDF, Word, the web page and Markdown say the same words in the same order.
//!
//! The web page is the measure, with the numbers that a browser shows before the items of its lists. The pages of the PDF are read
//! without headers and footers; the bullets of its lists are left out, and a word that a line end parts is put together again, its hyphen kept. Markdown is read as what a parser makes of it.

use crate::support::{Project, Said, records, said};
use std::collections::VecDeque;
use std::fs;

/// A word, and where it stands in its line.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    begins_line: bool,
    ends_line: bool,
    begins_page: bool,
}

#[test]
fn word_says_what_the_web_page_says() {
    compare(".docx", |html, word, _| same(&words(&html.body), &words(&word.body)));
}

#[test]
fn markdown_says_what_the_web_page_says() {
    compare(".md", |html, markdown, _| {
        let whole = format!("{}\n{}", html.body, html.frame);
        same(&words(&whole), &words(&markdown.body))
    });
}

#[test]
fn the_pdf_says_what_the_web_page_says() {
    // Descriptions of pictures stand in their place on the web page, and after all else in what is read of a PDF.
    compare(".pdf", |html, pdf, pictures| {
        let own = |text: &str| without(words(text), pictures, String::as_str);
        let pages = without(lines(&pdf.body), pictures, |word| &word.text);
        same_on_pages(&own(&html.body), without_note(pages, &own(&html.frame)))
    });
}

/// Numbers that do not follow one another, also in lists of lists: each format counts by itself.
#[test]
fn typed_numbers_are_the_same_in_all_formats() {
    let project = Project::muster().file(
        "inputs/2027-05-11-musterstadt/exchange.yaml",
        "status: agreed\ndays: [{date: 2027-05-11}]\nplace: Musterstadt\nhosts: [musterstadt]\nagenda:\n  - title: Bericht\n    kind: talk\n    parts:\n      - text: |\n\
         \x20         1. Eins\n          2. Zwei\n          4. Vier\n          5. Fünf\n\n          Und:\n\n          1) Kasse\n          2) Raum\n\
         \x20         7) Zeit\n\n          Zuletzt:\n\n          - Innen\n            1. Anna\n            3. Bernd\n            4. Carla\n\
         \x20         - Außen\n            9. Doris\n            10. Emil\nauthors: [erika-muster]\n",
    );
    project.run(["build", "--format", "pdf,docx,html,md"]).success();
    let folder = project.path("outputs/2027-05-11-musterstadt");
    let file = |ending: &str| {
        let mut files = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let is_it = |path: &str| path.ends_with(ending) && !path.contains("Artikel");
        files.find(|path| path.to_str().is_some_and(is_it)).unwrap()
    };
    let files = [".html", ".docx", ".md", ".pdf"].map(file);
    let said = said(&files);
    let html = words(&said[0].body);
    for typed in ["4. Vier 5. Fünf", "7. Zeit", "1. Anna 3. Bernd 4. Carla", "9. Doris 10. Emil"] {
        assert!(html.join(" ").contains(typed), "{typed}: {}", said[0].body);
    }
    same(&html, &words(&said[1].body)).unwrap_or_else(|told| panic!("Word: {told}"));
    let whole = words(&format!("{}\n{}", said[0].body, said[0].frame));
    same(&whole, &words(&said[2].body)).unwrap_or_else(|told| panic!("Markdown: {told}"));
    same_on_pages(&html, lines(&said[3].body)).unwrap_or_else(|told| panic!("PDF: {told}"));
    let markdown = fs::read_to_string(&files[2]).unwrap();
    assert!(markdown.contains("2. Zwei\n\n<!-- -->\n\n4. Vier\n5. Fünf"), "{markdown}");
}

/// The words without one of each description.
fn without<T>(mut all: Vec<T>, pictures: &[String], text: fn(&T) -> &str) -> Vec<T> {
    for picture in pictures {
        let picture = words(picture);
        let is_it = |from: &[T]| from.iter().map(text).eq(picture.iter().map(String::as_str));
        if let Some(at) = all.windows(picture.len().max(1)).rposition(is_it) {
            all.drain(at..at + picture.len());
        }
    }
    all
}

/// The descriptions of the pictures of a web page.
fn pictures(page: &str) -> Vec<String> {
    let described = page.split(" alt=\"").skip(1).filter_map(|rest| rest.split('"').next());
    described.map(str::to_owned).collect()
}

fn compare(ending: &str, differ: fn(&Said, &Said, &[String]) -> Result<(), String>) {
    let files: Vec<_> =
        records().iter().flat_map(|record| [record.file(".html"), record.file(ending)]).collect();
    let said = said(&files);
    for (record, pair) in records().iter().zip(said.chunks(2)) {
        let found = words(&pair[0].body).len();
        assert!(found > 500, "{}: only {found} words", record.name);
        let pictures = pictures(&record.read(".html"));
        differ(&pair[0], &pair[1], &pictures)
            .unwrap_or_else(|told| panic!("{}{ending}: {told}", record.name));
    }
}

/// Words as white space parts them. Poppler drops the narrow no-break space.
fn words(text: &str) -> Vec<String> {
    text.replace('\u{202f}', "").split_whitespace().map(str::to_owned).collect()
}

fn lines(text: &str) -> Vec<Word> {
    let mut all = Vec::new();
    for line in text.lines() {
        let on_new_page = line.starts_with('\u{c}');
        let words = words(line);
        let last = words.len().saturating_sub(1);
        let word = |(at, text)| Word {
            text,
            begins_line: at == 0,
            ends_line: at == last,
            begins_page: at == 0 && on_new_page,
        };
        all.extend(words.into_iter().enumerate().map(word));
    }
    all
}

/// The funding note stands at the foot of the first page, the web page has it in its footer, with the office.
fn without_note(mut pages: Vec<Word>, foot: &[String]) -> Vec<Word> {
    for length in (3..=foot.len()).rev() {
        let is_note =
            |from: &usize| pages[*from..].iter().zip(&foot[..length]).all(|(word, note)| word.text == *note);
        if let Some(from) = (0..pages.len().saturating_sub(length)).find(is_note) {
            pages.drain(from..from + length);
            return pages;
        }
    }
    pages
}

fn same(expected: &[String], found: &[String]) -> Result<(), String> {
    let at = expected.iter().zip(found).position(|(expected, found)| expected != found);
    match at.or_else(|| (expected.len() != found.len()).then(|| expected.len().min(found.len()))) {
        None => Ok(()),
        Some(at) => Err(difference(expected, found, at, at)),
    }
}

fn same_on_pages(expected: &[String], pages: Vec<Word>) -> Result<(), String> {
    let all: Vec<String> = pages.iter().map(|word| word.text.clone()).collect();
    let mut rest: VecDeque<Word> = pages.into();
    for (at, wanted) in expected.iter().enumerate() {
        loop {
            let Some(word) = rest.pop_front() else { return Err(difference(expected, &all, at, all.len())) };
            if word.text == *wanted {
                break;
            }
            if word.begins_page {
                rest.push_front(word);
                match repeated_header(rest.make_contiguous(), &expected[..at], wanted) {
                    Some(length) => drop(rest.drain(..length)),
                    None => rest.iter_mut().take(1).for_each(|word| word.begins_page = false),
                }
                continue;
            }
            let is_bullet = word.begins_line && matches!(word.text.as_str(), "•" | "–" | "·" | "◦");
            match rest.front_mut() {
                Some(next)
                    if word.ends_line && wanted.starts_with(&format!("{}{}", word.text, next.text)) =>
                {
                    next.text = format!("{}{}", word.text, next.text);
                }
                _ if is_bullet => {}
                _ => return Err(difference(expected, &all, at, all.len() - rest.len() - 1)),
            }
        }
    }
    if rest.is_empty() {
        Ok(())
    } else {
        Err(format!("more on the pages: {:?}", rest.iter().take(12).collect::<Vec<_>>()))
    }
}

/// How many words of a table's header stand again at the top of a page, before the word that goes on.
fn repeated_header(page: &[Word], before: &[String], wanted: &str) -> Option<usize> {
    (1..page.len().min(20)).find(|&length| {
        let again = |said: &[String]| said.iter().zip(page).all(|(said, word)| *said == word.text);
        page[length].text == wanted && before.windows(length).any(again)
    })
}

fn difference(expected: &[String], found: &[String], at: usize, found_at: usize) -> String {
    let around = |words: &[String], at: usize| {
        words[at.saturating_sub(6).min(words.len())..(at + 8).min(words.len())].join(" ")
    };
    format!("\n  the web page: {}\n  here:         {}", around(expected, at), around(found, found_at))
}

#[test]
fn a_difference_is_told_and_a_line_end_is_none() {
    let expected = words("Agenda der ThINKA-Vorhaben: – und z.\u{202f}B. 5. Mai");
    let pages = |text: &str| same_on_pages(&expected, lines(text));
    assert!(pages("1. Agenda der ThINKA-\nVorhaben:\n• – und z.B. 5.\nMai").is_err());
    assert_eq!(pages("• Agenda der ThINKA-\nVorhaben:\n• – und z.B. 5.\nMai"), Ok(()));
    assert_eq!(pages("Agenda der ThINKA-\nVorhaben: –\n\u{c}Agenda der\nund z.B. 5. Mai"), Ok(()));
    assert!(pages("Agenda der ThINKA-\nVorhaben: –\n\u{c}Agenda das\nund z.B. 5. Mai").is_err());
    assert!(pages("Agenda der ThINKA-\nVorhaben: und z.B. 5. Mai").is_err());
    assert!(pages("Agenda der ThINKA- Vorhaben: – und z.B. 5. Mai").is_err());
    assert!(pages("Agenda der ThINKA-Vorhaben: – und z.B. 5. Mai mehr").is_err());
    assert!(pages("Agenda der ThINKA-Vorhaben: – und z.B. 5.").is_err());
    assert!(same(&words("a b"), &words("a c")).is_err() && same(&words("a b"), &words("a")).is_err());
}
