//! Comments that the program writes into templates: they speak to who works on the template, and no document shows them.

use crate::ooxml::{ContentTypes, Element, Node, OoxmlError, Package, Relationships, relation};
use std::collections::BTreeSet;

/// Who says what the comments say.
const AUTHOR: &str = "austausch";
const COMMENTS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Comments being written, numbered from 0: for files that have none.
#[derive(Default)]
pub(super) struct Notes(Vec<Element>);

impl Notes {
    /// How many there are.
    pub(super) const fn count(&self) -> usize {
        self.0.len()
    }

    /// Puts a comment round all that a paragraph says, a paragraph for each of `lines`.
    pub(super) fn add(&mut self, paragraph: &mut Element, lines: &[String]) {
        let id = self.0.len().to_string();
        let mark = |name: &'static str| Element::new(name).with("w:id", id.clone());
        let start = usize::from(paragraph.find("w:pPr").is_some());
        paragraph.children.insert(start, Node::Element(mark("w:commentRangeStart")));
        paragraph.push(mark("w:commentRangeEnd"));
        paragraph.push(Element::new("w:r").child(mark("w:commentReference")));
        let said = lines.iter().map(|line| {
            let text = Element::new("w:t").with("xml:space", "preserve").text(line.as_str());
            Element::new("w:p").child(Element::new("w:r").child(text))
        });
        let comment = Element::new("w:comment").with("w:id", id).with("w:author", AUTHOR);
        self.0.push(comment.with("w:initials", "a").children(said));
    }

    /// Puts the comments into the file whose text is the part `main`.
    pub(super) fn store(self, package: &mut Package, main: &str) -> Result<(), OoxmlError> {
        let folder = main.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default();
        let part = format!("{folder}comments.xml");
        let root = Element::new("w:comments").with("xmlns:w", NAMESPACE).children(self.0);
        package.set(&part, root.to_bytes());
        let mut links = Relationships::of(package, main)?;
        links.add(COMMENTS, &part, false);
        links.store(package);
        let mut types = ContentTypes::of(package)?;
        types.set(&part, MEDIA_TYPE);
        types.store(package);
        Ok(())
    }
}

/// Takes the program's own comments out of a template.
pub(super) fn take_out(package: &mut Package) -> Result<(), OoxmlError> {
    let root = Relationships::of(package, "")?;
    let Some(main) = root.first(relation::DOCUMENT).map(|link| link.target.clone()) else { return Ok(()) };
    let links = Relationships::of(package, &main)?;
    let Some(part) = links.first(COMMENTS).map(|link| link.target.clone()) else { return Ok(()) };
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
    Ok(())
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
