//! Comments that the program writes into templates: they speak to who works on the template, and no document shows them.

use crate::threads;
use ooxml::{ContentTypes, Element, Node, OoxmlError, Package, Relationships, relation};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Who says what the comments say.
const AUTHOR: &str = "austausch";
const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Comments being written, numbered from 0: for files that have none.
#[derive(Default)]
pub(crate) struct Comments(Vec<Element>);

impl Comments {
    /// How many there are.
    pub(crate) const fn count(&self) -> usize {
        self.0.len()
    }

    /// Puts a comment round all that a paragraph says, a paragraph for each of `lines`.
    pub(crate) fn add(&mut self, paragraph: &mut Element, lines: &[String]) {
        let id = self.0.len();
        mark(paragraph, id, usize::from(paragraph.find("w:pPr").is_some())..paragraph.children.len());
        self.0.push(comment(id, lines));
    }

    /// Puts the comments into the file whose text is the part `main`.
    pub(crate) fn store(self, package: &mut Package, main: &str) -> Result<(), OoxmlError> {
        let folder = main.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default();
        let part = format!("{folder}comments.xml");
        store(package, main, &part, &no_comments().children(self.0))
    }
}

/// The root of a part without comments.
pub(crate) fn no_comments() -> Element {
    Element::new("w:comments").with("xmlns:w", NAMESPACE)
}

/// A comment of the program's own, a paragraph for each of `lines`.
pub(crate) fn comment(id: usize, lines: &[String]) -> Element {
    let paragraphs = lines.iter().map(|line| {
        let text = Element::new("w:t").with("xml:space", "preserve").text(line.as_str());
        Element::new("w:p").child(Element::new("w:r").child(text))
    });
    let comment = Element::new("w:comment").with("w:id", id.to_string()).with("w:author", AUTHOR);
    comment.with("w:initials", "a").children(paragraphs)
}

/// Sets the marks of a comment round those children of a paragraph.
pub(crate) fn mark(paragraph: &mut Element, id: usize, children: Range<usize>) {
    let mark = |name: &'static str| Element::new(name).with("w:id", id.to_string());
    let reference = Element::new("w:r").child(mark("w:commentReference"));
    let after = [mark("w:commentRangeEnd"), reference];
    paragraph.children.splice(children.end..children.end, after.map(Node::Element));
    paragraph.children.insert(children.start, Node::Element(mark("w:commentRangeStart")));
}

/// Puts comments into the part of that name, to which the part `main` leads from now on.
pub(crate) fn store(
    package: &mut Package,
    main: &str,
    part: &str,
    comments: &Element,
) -> Result<(), OoxmlError> {
    package.set(part, comments.to_bytes());
    let mut links = Relationships::of(package, main)?;
    links.add(relation::COMMENTS, part, false);
    links.store(package);
    let mut types = ContentTypes::of(package)?;
    types.set(part, MEDIA_TYPE);
    types.store(package);
    Ok(())
}

/// Takes the program's own comments out of a template.
pub(crate) fn take_out(package: &mut Package) -> Result<(), OoxmlError> {
    let root = Relationships::of(package, "")?;
    let Some(main) = root.first(relation::DOCUMENT).map(|link| link.target.clone()) else { return Ok(()) };
    let links = Relationships::of(package, &main)?;
    let Some(part) = links.first(relation::COMMENTS).map(|link| link.target.clone()) else { return Ok(()) };
    let Some(mut comments) = package.tree_if_present(&part)? else { return Ok(()) };
    let ours = |comment: &Element| comment.attribute("w:author") == Some(AUTHOR);
    let ids: BTreeSet<String> = comments
        .elements()
        .filter(|comment| ours(comment))
        .filter_map(|comment| comment.attribute("w:id").map(str::to_owned))
        .collect();
    if ids.is_empty() {
        return Ok(());
    }
    comments.children.retain(|child| child.element().is_none_or(|child| !ours(child)));
    package.set(&part, comments.to_bytes());
    let mut tree = package.tree(&main)?;
    unmark(&mut tree, &ids);
    package.set(&main, tree.to_bytes());
    threads::follow(package, &main, &BTreeMap::new())
}

/// Takes out what marks these comments, and runs that held nothing else.
fn unmark(element: &mut Element, ids: &BTreeSet<String>) {
    let is_mark = |child: &Element| {
        matches!(child.name(), "w:commentRangeStart" | "w:commentRangeEnd" | "w:commentReference")
            && child.attribute("w:id").is_some_and(|id| ids.contains(id))
    };
    let holds_one = |child: &Element| child.name() == "w:r" && child.elements().any(is_mark);
    element.children.retain(|child| !child.element().is_some_and(|child| is_mark(child) || holds_one(child)));
    element.elements_mut().for_each(|child| unmark(child, ids));
}
