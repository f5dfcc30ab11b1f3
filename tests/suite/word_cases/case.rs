//! One case: fill a template, compare the text part by part, then look at what matters there.

use super::text::{Text, text};
use super::word::{Word, word};
use austausch::render::picture::prepare;
use austausch::render::word_pictures;
use diagnostics::Diagnostic;
use ooxml::{Element, Package, Relationships, relation};
use serde_json::Value;
use text_template::Missing;
use word_template::{FillOptions, PartialSource, Partials, fill};

/// A template, its data and what must come of them.
#[derive(Clone)]
pub struct Case {
    /// The template's bytes.
    pub template: Vec<u8>,
    data: Value,
    options: FillOptions,
    pieces: Vec<(String, Vec<u8>)>,
    expected: Text,
    silent: bool,
    looks: Vec<fn(&Filled)>,
}

/// A template and what it became.
pub struct Filled {
    /// The template's parts.
    pub template: Package,
    /// The parts of what was written.
    pub package: Package,
    /// What was written.
    pub bytes: Vec<u8>,
    /// What was said about it.
    pub diagnostics: Vec<Diagnostic>,
}

/// Files beside a template, each with its name.
struct Beside(Vec<(String, Vec<u8>)>);

impl PartialSource for Beside {
    fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }

    fn file(&self, name: &str) -> Option<Vec<u8>> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, bytes)| bytes.clone())
    }
}

impl From<String> for Word {
    fn from(body: String) -> Self {
        word(body)
    }
}

/// A case of a body, or of a whole file, and its data.
pub fn case(template: impl Into<Word>, data: Value) -> Case {
    Case {
        template: template.into().bytes(),
        data,
        options: FillOptions::default(),
        pieces: Vec::new(),
        expected: Text::new(),
        silent: true,
        looks: Vec::new(),
    }
}

impl Case {
    /// The same of a template as it is.
    pub fn of(self, template: Vec<u8>) -> Self {
        Self { template, ..self }
    }

    /// What the body says.
    pub fn text(self, lines: &[&str]) -> Self {
        self.part("document", lines)
    }

    /// What another part says.
    pub fn part(mut self, name: &str, lines: &[&str]) -> Self {
        self.expected.insert(name.to_owned(), lines.iter().map(|&line| line.to_owned()).collect());
        self
    }

    /// A name that the data does not have is empty, where it is an error otherwise.
    pub fn missing_is_empty(mut self) -> Self {
        self.options.missing = Missing::Empty;
        self
    }

    /// Word is to ask whether to refresh page numbers.
    pub fn asks_refresh(mut self) -> Self {
        self.options.ask_refresh = true;
        self
    }

    /// A picture that the data name.
    pub fn shows(mut self, name: &str, bytes: &[u8]) -> Self {
        self.options.pictures.extend(word_pictures([(name.to_owned(), prepare(bytes))].into()));
        self
    }

    /// Another Word file beside the template.
    pub fn piece(self, name: &str, word: Word) -> Self {
        self.piece_of(name, word.bytes())
    }

    /// The same of a file as it is.
    pub fn piece_of(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.pieces.push((format!("{name}.docx"), bytes));
        let partials = Partials::new(Beside(self.pieces.clone()));
        self.options.partials = partials;
        self
    }

    /// The other files beside the template.
    pub fn partials(&self) -> &Partials {
        &self.options.partials
    }

    /// The headings with the pages they stand on.
    pub fn pages(mut self, pages: &[(&str, u32)]) -> Self {
        self.options.pages = pages.iter().map(|(text, page)| ((*text).to_owned(), *page)).collect();
        self
    }

    /// Diagnostics are not the point of the case.
    pub fn any_findings(mut self) -> Self {
        self.silent = false;
        self
    }

    /// What else must hold.
    pub fn look(mut self, look: fn(&Filled)) -> Self {
        self.looks.push(look);
        self
    }

    /// Whether the template asks for names that the data does not have, on purpose.
    pub fn is_missing_empty(&self) -> bool {
        self.options.missing == Missing::Empty
    }

    /// What the template is filled with.
    pub fn data(&self) -> &Value {
        &self.data
    }

    /// Fills the template.
    #[track_caller]
    pub fn fill(&self) -> Filled {
        made(&self.template, &self.data, &self.options)
    }

    /// Whether the template can be filled.
    pub fn fills(&self) -> bool {
        fill(&self.template, &self.data, &self.options).is_ok()
    }

    /// Fails unless everything that was said about the case holds.
    #[track_caller]
    pub fn check(&self) {
        let filled = self.fill();
        let found = filled.text();
        for (part, lines) in &self.expected {
            assert_eq!(found.get(part), Some(lines), "{part}; findings: {:?}", filled.diagnostics);
        }
        assert!(!self.silent || filled.diagnostics.is_empty(), "{:?}", filled.diagnostics);
        for look in &self.looks {
            look(&filled);
        }
        assert!(self.fill().bytes == filled.bytes, "the same input gives the same bytes");
    }
}

impl Filled {
    /// The text, part by part.
    pub fn text(&self) -> Text {
        text(&self.package)
    }

    /// The root of a part.
    #[track_caller]
    pub fn tree(&self, part: &str) -> Element {
        self.package.tree(part).unwrap()
    }

    /// Where the links of the body lead, in the body's order.
    pub fn links(&self) -> Vec<String> {
        let relations = Relationships::of(&self.package, "word/document.xml").unwrap();
        let ids = values(&self.tree("word/document.xml"), "w:hyperlink", "r:id");
        let targets =
            ids.iter().filter_map(|id| relations.get(id)).filter(|entry| entry.kind == relation::HYPERLINK);
        targets.map(|entry| entry.target.clone()).collect()
    }
}

/// All elements of that name below `root`, in order.
pub fn all_of<'a>(root: &'a Element, name: &str) -> Vec<&'a Element> {
    let mut found = Vec::new();
    for child in root.elements() {
        if child.name() == name {
            found.push(child);
        }
        found.extend(all_of(child, name));
    }
    found
}

/// The values of an attribute in all elements of that name, in order.
pub fn values(root: &Element, name: &str, attribute: &str) -> Vec<String> {
    all_of(root, name).iter().filter_map(|element| element.attribute(attribute)).map(str::to_owned).collect()
}

/// A template filled with data; fails where the program refuses it or finds an error.
#[track_caller]
pub fn filled(template: &[u8], data: &Value) -> Filled {
    made(template, data, &FillOptions::default())
}

#[track_caller]
fn made(template: &[u8], data: &Value, options: &FillOptions) -> Filled {
    let checked = fill(template, data, options).unwrap_or_else(|error| panic!("{error}"));
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    Filled {
        template: Package::read(template).unwrap(),
        package: Package::read(&checked.value).unwrap(),
        bytes: checked.value,
        diagnostics: checked.diagnostics,
    }
}

/// What is written for a template that may be none.
pub fn try_fill(template: &[u8], data: &Value) -> Option<Vec<u8>> {
    let checked = fill(template, data, &FillOptions::default()).ok()?;
    (!checked.has_errors()).then_some(checked.value)
}
