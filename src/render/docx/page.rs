//! Headers and footers: their tags are filled, and what stays empty goes.

use super::blocks::{Place, Walk};
use super::styles::Role;
use crate::document::FundingNote;
use crate::ooxml::{Element, Node};
use crate::view::View;

/// The tag in whose paragraph's place the funding note and the logos are put.
const FUNDING: &str = "{{blocks document.funding}}";

/// The texts that headers and footers may hold, by tag.
pub(super) fn texts(view: &View) -> Vec<(String, String)> {
    let document = &view.document;
    let mut texts: Vec<(String, String)> = [
        ("document.running_title", document.running_title.as_str()),
        ("document.running_place", document.running_place.as_str()),
        ("document.running_office", document.running_office.as_str()),
        ("document.draft_mark", document.draft_mark.as_deref().unwrap_or_default()),
        ("document.title", document.title.as_str()),
        ("document.kicker", document.kicker.as_str()),
    ]
    .into_iter()
    .map(|(name, text)| (format!("{{{{{name}}}}}"), text.to_owned()))
    .collect();
    texts.extend(
        view.facts.labels.iter().map(|(name, text)| (format!("{{{{labels.{name}}}}}"), text.clone())),
    );
    texts
}

impl Walk<'_, '_> {
    /// Fills the root of a header or footer.
    pub(super) fn page_part(
        &mut self,
        root: &mut Element,
        texts: &[(String, String)],
        funding: Option<&FundingNote>,
        place: &Place,
    ) {
        let mut children = Vec::new();
        for mut child in std::mem::take(&mut root.children) {
            let Node::Element(element) = &mut child else { continue };
            if element.plain_text().trim() == FUNDING {
                let made = funding.map(|funding| self.funding(funding, place)).unwrap_or_default();
                children.extend(made.into_iter().map(Node::Element));
            } else if fill(element, texts) && element.plain_text().trim().is_empty() {
                // A paragraph whose tags all came to nothing leaves no blank line.
            } else {
                children.push(child);
            }
        }
        // A header or footer holds at least one paragraph (ECMA-376 part 1, clause 17.10.3).
        if children.is_empty() {
            children.push(Node::Element(Element::new("w:p")));
        }
        root.children = children;
    }

    pub(super) fn funding(&mut self, funding: &FundingNote, place: &Place) -> Vec<Element> {
        let logos = self.logos(&funding.logos, place.width);
        let note =
            (!funding.note.is_empty()).then(|| self.paragraph(Some(Role::Funding), &funding.note, place));
        logos.into_iter().chain(note).collect()
    }
}

/// Puts texts in the place of their tags; whether there was one.
fn fill(element: &mut Element, texts: &[(String, String)]) -> bool {
    let mut any = false;
    for child in &mut element.children {
        match child {
            Node::Element(element) => any |= fill(element, texts),
            Node::Text(text) => {
                let filled = filled(text, texts);
                any |= filled != *text;
                *text = filled;
            }
        }
    }
    any
}

/// One pass from left to right, so that what was put in is never taken for a tag.
fn filled(text: &str, texts: &[(String, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tag)) = rest.find("{{").and_then(|start| rest.split_at_checked(start)) {
        out.push_str(before);
        match texts.iter().find_map(|(name, value)| Some((value, tag.strip_prefix(name.as_str())?))) {
            Some((value, after)) => {
                out.push_str(value);
                rest = after;
            }
            None => {
                out.push_str("{{");
                rest = tag.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_is_no_tag() {
        let texts = [("{{a}}".to_owned(), "{{b}}".to_owned()), ("{{b}}".to_owned(), "x".to_owned())];
        assert_eq!(filled("1 {{a}} {{b}} {{c}} {{", &texts), "1 {{b}} x {{c}} {{");
    }
}
