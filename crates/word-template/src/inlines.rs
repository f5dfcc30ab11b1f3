//! Inlines → runs.

use crate::blocks::BlockWriter;
use crate::bookmark::bookmark_name;
use crate::language::region;
use crate::paragraph::value;
use crate::role::Role;
use diagnostics::Diagnostic;
use document::{Inline, hidden_address, is_right_to_left};
use ooxml::{Element, is_allowed, relation};
use text_template::href;

/// How characters are set.
#[derive(Clone, Copy, Default)]
struct Face<'a> {
    strong: bool,
    emphasis: bool,
    link: bool,
    /// The language, where it is another than the document's.
    language: Option<&'a str>,
}

impl BlockWriter<'_, '_> {
    /// The runs of `inlines`, and the links among them.
    pub(crate) fn inlines(&mut self, inlines: &[Inline]) -> Vec<Element> {
        let mut out = Vec::new();
        self.collect(inlines, Face::default(), &mut out);
        out
    }

    fn collect(&mut self, inlines: &[Inline], face: Face<'_>, out: &mut Vec<Element>) {
        for (at, inline) in inlines.iter().enumerate() {
            match inline {
                Inline::Text(text) => out.push(self.run(text, face)),
                Inline::Strong(content) => self.collect(content, Face { strong: true, ..face }, out),
                Inline::Emphasis(content) => self.collect(content, Face { emphasis: true, ..face }, out),
                Inline::Link { url, content } => {
                    self.link(url, content, face, out);
                    let behind = inlines.get(at + 1..).unwrap_or_default();
                    if let Some(address) =
                        hidden_address(url, content, behind).filter(|_| href(url).is_some())
                    {
                        out.push(self.run(&format!(" ({address})"), face));
                    }
                }
                Inline::Language { tag, content } => {
                    self.collect(content, Face { language: Some(tag), ..face }, out);
                }
                Inline::Abbreviation { content, .. } => self.collect(content, face, out),
                Inline::Reference { target, content, page } => {
                    self.reference(target, content, face, out);
                    if let Some(word) = page {
                        out.extend(self.page_of(target, word));
                    }
                }
                Inline::Sourced { source, content } => {
                    let mut words = Vec::new();
                    self.collect(content, face, &mut words);
                    out.extend(self.in_source(Some(source), words));
                }
                Inline::LineBreak => out.push(Element::new("w:r").child(Element::new("w:br"))),
            }
        }
    }

    /// Puts elements of a paragraph between the marks of their source; where the file marks it already, they stand alone.
    pub(crate) fn in_source(&mut self, source: Option<&str>, elements: Vec<Element>) -> Vec<Element> {
        match source.filter(|_| !elements.is_empty()).and_then(|id| self.book.source_bookmark(id)) {
            Some((start, end)) => [start].into_iter().chain(elements).chain([end]).collect(),
            None => elements,
        }
    }

    /// An address that leads nowhere leaves its text.
    fn link(&mut self, url: &str, content: &[Inline], face: Face<'_>, out: &mut Vec<Element>) {
        let Some(address) = href(url).filter(|address| !address.is_empty() && !face.link) else {
            return self.collect(content, face, out);
        };
        let id = self.links.add(relation::HYPERLINK, &address, true);
        let mut runs = Vec::new();
        self.collect(content, Face { link: true, ..face }, &mut runs);
        out.push(Element::new("w:hyperlink").with("r:id", id).with("w:history", "1").children(runs));
    }

    /// A link within the file, to the bookmark of a heading or of a number.
    fn reference(&mut self, target: &str, content: &[Inline], face: Face<'_>, out: &mut Vec<Element>) {
        let mut runs = Vec::new();
        self.collect(content, Face { link: true, ..face }, &mut runs);
        let link = Element::new("w:hyperlink").with("w:anchor", bookmark_name(target)).with("w:history", "1");
        out.push(link.children(runs));
    }

    /// Plain characters as a run.
    pub(crate) fn text(&mut self, text: &str) -> Element {
        self.run(text, Face::default())
    }

    fn run(&mut self, text: &str, face: Face<'_>) -> Element {
        if let Some(c) = text.chars().find(|c| !is_allowed(*c)) {
            let code = format!("U+{:04X}", u32::from(c));
            self.book.diagnostics.push(Diagnostic::warning("word-character").with("character", code));
        }
        let run = Element::new("w:r");
        let run = match self.face(face) {
            properties if properties.children.is_empty() => run,
            properties => run.child(properties),
        };
        run.children(pieces(text))
    }

    fn face(&mut self, face: Face<'_>) -> Element {
        let style = face.link.then(|| self.book.style(Role::Hyperlink));
        let style = style.map(|id| value("w:rStyle", id));
        let strong = face.strong.then(|| [Element::new("w:b"), Element::new("w:bCs")]);
        let emphasis = face.emphasis.then(|| [Element::new("w:i"), Element::new("w:iCs")]);
        let language = face.language.map(language_of).into_iter().flatten();
        let all = style.into_iter().chain(strong.into_iter().flatten()).chain(emphasis.into_iter().flatten());
        Element::new("w:rPr").children(all.chain(language))
    }
}

/// The properties of a run in that language. Word keeps one language for each kind of script.
fn language_of(tag: &str) -> Vec<Element> {
    let language = region(tag);
    let lang = value("w:lang", language.clone());
    if is_right_to_left(tag) {
        return vec![Element::new("w:rtl"), lang.with("w:bidi", language)];
    }
    let primary = tag.split('-').next().unwrap_or_default();
    vec![if ["zh", "ja", "ko"].contains(&primary) { lang.with("w:eastAsia", language) } else { lang }]
}

/// Text as `w:t`, `w:tab` and `w:br`.
pub(crate) fn pieces(text: &str) -> Vec<Element> {
    let mut out = Vec::new();
    let mut rest = text;
    loop {
        let end = rest.find(['\t', '\n']).unwrap_or(rest.len());
        let (plain, more) = rest.split_at(end);
        if !plain.is_empty() {
            let element = Element::new("w:t");
            // White space at an edge or doubled would be lost otherwise.
            let kept = plain.trim() != plain || plain.contains("  ");
            let element = if kept { element.with("xml:space", "preserve") } else { element };
            out.push(element.text(plain));
        }
        let mut chars = more.chars();
        match chars.next() {
            Some('\t') => out.push(Element::new("w:tab")),
            Some(_) => out.push(Element::new("w:br")),
            None => return out,
        }
        rest = chars.as_str();
    }
}
