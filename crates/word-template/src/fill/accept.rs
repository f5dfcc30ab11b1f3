//! Tracked changes in a template count as accepted.

use ooxml::{Element, Node};

/// Accepts all tracked changes below an element; whether there was one.
pub fn changes(element: &mut Element) -> bool {
    let mut any = false;
    let mut children = Vec::with_capacity(element.children.len());
    let mut open: Option<Joined> = None;
    for child in std::mem::take(&mut element.children) {
        let Node::Element(mut child) = child else {
            children.push(child);
            continue;
        };
        let properties = matches!(element.name(), "w:rPr" | "w:trPr" | "w:tcPr" | "w:numPr");
        match child.name() {
            "w:del"
            | "w:moveFrom"
            | "w:rPrChange"
            | "w:pPrChange"
            | "w:sectPrChange"
            | "w:tblPrChange"
            | "w:tblGridChange"
            | "w:tcPrChange"
            | "w:trPrChange"
            | "w:tblPrExChange"
            | "w:numberingChange"
            | "w:cellIns"
            | "w:cellDel"
            | "w:moveFromRangeStart"
            | "w:moveFromRangeEnd"
            | "w:moveToRangeStart"
            | "w:moveToRangeEnd" => any = true,
            "w:ins" | "w:moveTo" if properties => any = true,
            "w:ins" | "w:moveTo" => {
                any = true;
                changes(&mut child);
                children.append(&mut child.children);
            }
            "w:tr" if says(&child, "w:trPr", &["w:del"]) => any = true,
            "w:tc" if says(&child, "w:tcPr", &["w:cellDel"]) => any = true,
            "w:p" if is_deleted_paragraph(&child) => any = true,
            "w:p" => {
                let ends = !has_deleted_mark(&child);
                any |= changes(&mut child);
                let whole = match open.take() {
                    Some(before) => before.and(child),
                    None => Joined { before: Vec::new(), last: child },
                };
                if ends {
                    children.push(Node::Element(whole.paragraph()));
                } else {
                    open = Some(whole);
                }
            }
            name => {
                let row = name == "w:tr" && child.find("w:tc").is_some();
                any |= changes(&mut child);
                children.extend(open.take().map(Joined::paragraph).map(Node::Element));
                // A row goes with the last of its cells.
                if !row
                    || child.elements().any(|cell| matches!(cell.name(), "w:tc" | "w:sdt" | "w:customXml"))
                {
                    children.push(Node::Element(child));
                }
            }
        }
    }
    children.extend(open.map(Joined::paragraph).map(Node::Element));
    element.children = children;
    any
}

/// Paragraphs of which all but the last lost their ends: the last one's properties hold for all.
struct Joined {
    /// Contents of those before.
    before: Vec<Node>,
    last: Element,
}

impl Joined {
    fn and(mut self, next: Element) -> Self {
        let last = std::mem::replace(&mut self.last, next);
        self.before.extend(last.children.into_iter().filter(|child| !is_properties(child)));
        self
    }

    fn paragraph(self) -> Element {
        let Self { before, mut last } = self;
        if !before.is_empty() {
            let place = last.children.iter().take_while(|child| is_properties(child)).count();
            last.children.splice(place..place, before);
        }
        last
    }
}

fn is_properties(node: &Node) -> bool {
    node.element().is_some_and(|child| child.name() == "w:pPr")
}

/// Tells whether the end of a paragraph was deleted, or moved away.
fn has_deleted_mark(paragraph: &Element) -> bool {
    paragraph.find("w:pPr").is_some_and(|own| says(own, "w:rPr", &["w:del", "w:moveFrom"]))
}

fn says(element: &Element, properties: &str, changes: &[&str]) -> bool {
    element.find(properties).is_some_and(|own| own.elements().any(|child| changes.contains(&child.name())))
}

/// Tells whether both the end of the paragraph and all it holds were deleted.
fn is_deleted_paragraph(paragraph: &Element) -> bool {
    let gone = |name: &str| matches!(name, "w:pPr" | "w:del" | "w:moveFrom" | "w:proofErr");
    has_deleted_mark(paragraph) && paragraph.elements().all(|child| gone(child.name()))
}
