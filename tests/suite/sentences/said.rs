//! Sentences that documents of all kinds say of inputs, with the phrase that says each.

use super::inputs::Inputs;
use crate::support::Project;
use austausch::compose::{KINDS, PHRASES, Shape};
use austausch::digest::name_sites;
use austausch::editions::for_edition;
use austausch::facts::View;
use austausch::model::{Edition, Exchange};
use austausch::pipeline::ViewFactory;
use austausch::store::{Assets, BUILT_IN};
use austausch::yaml;
use document::{Block, Inline, Inlines};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A sentence or a part of one, as printed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    /// The phrase that says most of it.
    pub phrase: &'static str,
    pub text: String,
    /// Whether it stands in a paragraph of its own.
    pub is_sentence: bool,
}

/// All that is said of inputs.
#[derive(Default)]
pub struct AllSaid {
    pub sentences: BTreeSet<Said>,
    /// All phrases, also those that are parts of others.
    pub phrases: BTreeSet<&'static str>,
}

/// Begins what a phrase says: this and its place in `PHRASES`. The characters are for private use, and nobody types them.
const FIRST: u32 = 0xF0100;
const END: char = '\u{F0000}';

/// Phrases that are paragraphs without being sentences: lists of names, and words before a list.
const LINES: &[&str] = &["table-note", "apologies", "absences", "minutes-agenda", "guests-lead"];

/// All that is said of `inputs`, each once. Fails where phrases fail.
pub fn said(inputs: &Inputs) -> AllSaid {
    let mut loaded = yaml::load(&inputs.files);
    let wrong: Vec<_> = loaded
        .diagnostics
        .iter()
        .filter(|found| found.id != "missing-file")
        .map(|found| format!("{} {:?} {}", found.file, found.place, found.id))
        .take(5)
        .collect();
    assert!(wrong.is_empty(), "{}: {wrong:#?}", inputs.name);
    name_sites(&mut loaded.value);
    // Only the first exchanges have findings that themes hold.
    let named = Arc::new(loaded.value.exchanges.iter().take(12).cloned().collect::<Vec<_>>());
    for exchange in loaded.value.exchanges.iter_mut().take(12) {
        exchange.all = Arc::clone(&named);
    }
    let folder = marked();
    let (built_in, marked) = (Assets::built_in(), Assets::with_root(folder.path("")));
    let mut all = AllSaid::default();
    for kind in KINDS {
        let (plain, marked) = (ViewFactory::new(kind, &built_in), ViewFactory::new(kind, &marked));
        // The other kinds say little, and nothing of what only the later exchanges have.
        let count = match kind.name {
            "record" => usize::MAX,
            "participants" => 200,
            _ => 16,
        };
        let exchanges = loaded.value.exchanges.par_iter().take(count).enumerate();
        let of_each: Vec<AllSaid> = exchanges
            .map(|(index, exchange)| {
                let mut lines = lines_of(&view(exchange, &marked));
                if index % 16 == 0 && kind.name == "record" {
                    for edition in [Edition::Ministry, Edition::Public] {
                        let edited = for_edition(exchange, edition).value.expect("an edition");
                        lines.extend(lines_of(&view(&edited.exchange, &marked)));
                    }
                }
                // The marks change no sentence. A line of the box of facts is made of what is not empty.
                if index % 16 == 0 {
                    let mut printed = lines_of(&view(exchange, &plain));
                    printed.retain(|line| line.ends_with(['.', ':']));
                    let unmarked: BTreeSet<String> = lines.iter().map(|line| unmarked(line).0).collect();
                    let lost: Vec<&String> =
                        printed.iter().filter(|line| !unmarked.contains(*line)).collect();
                    assert!(lost.is_empty(), "{}: {lost:#?}", exchange.id);
                }
                of_lines(&lines)
            })
            .collect();
        for one in of_each {
            all.sentences.extend(one.sentences);
            all.phrases.extend(one.phrases);
        }
    }
    all
}

fn view(exchange: &Exchange, factory: &ViewFactory<'_>) -> View {
    factory.view(exchange).unwrap_or_else(|error| panic!("{}: {error}", exchange.id)).value
}

/// A folder with all phrases, each between marks.
fn marked() -> Project {
    let mut project = Project::empty();
    for (path, source) in BUILT_IN {
        let Some(name) = path.strip_suffix(".de.hbs").or_else(|| path.strip_suffix(".en.hbs")) else {
            continue;
        };
        let name = name.rsplit('/').next().unwrap();
        let Some(index) = PHRASES.iter().position(|phrase| phrase.name == name) else { continue };
        let source = std::str::from_utf8(source).unwrap().trim();
        project = project.file(path, format!("{}{source}{END}", begin(index)));
    }
    project
}

fn begin(index: usize) -> char {
    char::from_u32(FIRST + u32::try_from(index).unwrap()).unwrap()
}

fn of_lines(lines: &[String]) -> AllSaid {
    let mut all = AllSaid::default();
    for line in lines {
        let (text, spans) = unmarked(line);
        all.phrases.extend(spans.iter().filter(|span| span.start < span.end).map(|span| span.phrase));
        for (start, sentence) in sentences(&text) {
            let end = start + sentence.len();
            let part = |span: &&Span| span.end.min(end).saturating_sub(span.start.max(start));
            let outer = spans.iter().filter(|span| span.depth == 0);
            let Some(span) = outer.max_by_key(part).filter(|span| part(span) > 0) else { continue };
            // In the box of facts, what nobody knows leaves a comma only where it is between marks.
            let sentence = if span.phrase.starts_with("fact-") || span.phrase == "people" {
                sentence.trim_matches([',', ' '])
            } else {
                sentence
            };
            let shape = PHRASES.iter().find(|one| one.name == span.phrase).unwrap().shape;
            let is_sentence = shape == Shape::Blocks && !LINES.contains(&span.phrase);
            all.sentences.insert(Said { phrase: span.phrase, text: sentence.to_owned(), is_sentence });
        }
    }
    all
}

/// Where in a line a phrase stands.
struct Span {
    phrase: &'static str,
    start: usize,
    end: usize,
    /// How many others it is a part of.
    depth: usize,
}

/// A line without marks, and where each phrase stands in it.
fn unmarked(line: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::<Span>::new(), Vec::new());
    for c in line.chars() {
        let index = usize::try_from(u32::from(c).wrapping_sub(FIRST)).unwrap();
        if let Some(phrase) = PHRASES.get(index) {
            spans.push(Span { phrase: phrase.name, start: text.len(), end: text.len(), depth: open.len() });
            open.push(spans.len() - 1);
        } else if c == END {
            spans[open.pop().unwrap()].end = text.len();
        } else if c != ' ' || !text.ends_with(' ') && !text.is_empty() {
            text.push(c);
        }
    }
    (text.trim_end().to_owned(), spans)
}

/// The sentences of a line with their places: a stop ends one unless it stands behind a figure that is no year, and a capital follows.
pub fn sentences(line: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    let chars: Vec<(usize, char)> = line.char_indices().collect();
    for window in chars.windows(4) {
        let [(_, before), (at, mark), (_, blank), (next, first)] = *window else { continue };
        let quoted = mark == '“' && ['.', '!', '?'].contains(&before);
        let is_year = line[..at].chars().rev().take_while(char::is_ascii_digit).count() == 4;
        let ends = ['.', '!', '?'].contains(&mark) && (!before.is_ascii_digit() || is_year) || quoted;
        let word = line[..at].rsplit([' ', '(']).next().unwrap_or_default();
        let is_short = ["e", "V", "Abs", "Art", "Nr", "z", "B", "Dr", "Prof"].contains(&word);
        let begins =
            first.is_uppercase() || first == '„' || first.is_ascii_digit() && !before.is_ascii_digit();
        if ends && blank == ' ' && begins && !is_short {
            found.push((from, line[from..next].trim_end()));
            from = next;
        }
    }
    found.push((from, &line[from..]));
    found
}

/// Every line of a document, in order, with blanks as typed.
fn lines_of(view: &View) -> Vec<String> {
    let mut lines = Lines(Vec::new());
    let document = &view.document;
    lines.text(&document.kicker);
    lines.text(&document.title);
    lines.text(&document.running_title);
    lines.text(&document.running_place);
    lines.text(&document.running_office);
    for fact in &document.facts {
        fact.lines.iter().for_each(|line| lines.text(line));
    }
    document.state.iter().for_each(|line| lines.text(line));
    document.version.iter().for_each(|line| lines.text(line));
    document.dateline.iter().for_each(|line| lines.inlines(line));
    lines.blocks(&document.opening);
    for section in &view.sections {
        lines.inlines(&section.title);
        section.byline.iter().for_each(|line| lines.inlines(line));
        lines.blocks(&section.body);
    }
    lines.blocks(&document.closing);
    document.colophon.iter().for_each(|line| lines.inlines(line));
    lines.0
}

struct Lines(Vec<String>);

impl Lines {
    fn text(&mut self, text: &str) {
        for line in text.lines() {
            let line: Vec<&str> = line.split(char::is_whitespace).filter(|word| !word.is_empty()).collect();
            if !line.is_empty() {
                self.0.push(line.join(" "));
            }
        }
    }

    fn inlines(&mut self, inlines: &Inlines) {
        let mut line = String::new();
        fn put(inlines: &[Inline], line: &mut String) {
            for inline in inlines {
                match inline {
                    Inline::Text(text) => line.push_str(text),
                    Inline::LineBreak => line.push('\n'),
                    other => put(other.content(), line),
                }
            }
        }
        put(inlines, &mut line);
        self.text(&line);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph(text) => self.inlines(text),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(&item.blocks)),
                Block::Table(table) => {
                    table.caption.iter().for_each(|line| self.inlines(line));
                    table
                        .header
                        .iter()
                        .chain(table.rows.iter().flatten())
                        .for_each(|cell| cell.runs().for_each(|run| self.inlines(run)));
                }
                Block::Figures(figures) => {
                    for figure in figures {
                        self.inlines(&figure.caption);
                        self.inlines(&figure.credit);
                    }
                }
                Block::Quote(quote) => {
                    self.inlines(&quote.text);
                    self.inlines(&quote.by);
                }
                Block::Callout(callout) => self.blocks(&callout.blocks),
                Block::Chart(chart) => {
                    self.inlines(&chart.title);
                    self.inlines(&chart.note);
                }
                // What it lists is said where it stands.
                Block::Register(_) => {}
            }
        }
    }
}
