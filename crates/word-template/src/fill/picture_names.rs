//! Names of pictures: Word keeps an alternative text in one place, LibreOffice writes it into several.

use crate::markup::QR_HELPER;
use crate::typed::typed_name;
use ooxml::Element;
use text_template::{Tag, TagKind, tags};

/// Keeps the tag that a picture is to be filled by in one place, the alternative text of its frame, wherever it was typed or copied to.
pub(crate) fn keep_one(element: &mut Element) {
    if matches!(element.name(), "wp:inline" | "wp:anchor") {
        keep_one_in(element);
    }
    element.elements_mut().for_each(keep_one);
}

/// The attributes that hold the alternative text: its words, and a heading that older programs ask for.
const NAMES: [&str; 2] = ["descr", "title"];

fn keep_one_in(frame: &mut Element) {
    let mut found = None;
    each_name(frame, &mut |holder| {
        let tagged = NAMES.iter().filter_map(|name| holder.attribute(name)).find(|value| is_picture(value));
        if found.is_none() {
            found = tagged.map(str::to_owned);
        }
    });
    let Some(text) = found else { return };
    each_name(frame, &mut |holder| {
        for name in NAMES {
            if holder.attribute(name) == Some(&text) {
                holder.take(name);
            }
        }
    });
    if let Some(own) = frame.find_mut("wp:docPr") {
        own.set("descr", text);
    }
}

/// Calls `look` for the frame's own properties and those of what it shows; a text box holds pictures of its own.
fn each_name(element: &mut Element, look: &mut dyn FnMut(&mut Element)) {
    for child in element.elements_mut().filter(|child| child.name() != "w:txbxContent") {
        if child.name() == "wp:docPr" || child.name().ends_with(":cNvPr") {
            look(child);
        }
        each_name(child, look);
    }
}

/// Tells whether an alternative text asks for a picture or a QR code.
fn is_picture(text: &str) -> bool {
    text.contains("{{") && tags(&typed_name(text)).is_ok_and(|found| found.iter().any(|(_, tag)| shows(tag)))
}

/// Tells whether a tag shows a picture or a QR code.
pub(super) fn shows(tag: &Tag) -> bool {
    tag.kind == TagKind::Value && matches!(tag.name(), "image" | QR_HELPER) && tag.has_values()
}

/// Finds the tag because of which an alternative text that holds these tags and `rest` beside them does not ask for one picture at most:
/// words and other values would be lost with the old alternative text, and a frame shows one picture.
pub(super) fn unfit(tags: &[Tag], rest: &str) -> Option<usize> {
    let picture = tags.iter().position(shows)?;
    if !rest.trim().is_empty() {
        return Some(picture);
    }
    // Whether something is shown already, in each of the blocks that are open.
    let mut shown = vec![false];
    for (index, tag) in tags.iter().enumerate() {
        let taken = shown.last().copied().unwrap_or_default();
        match tag.kind {
            TagKind::Open | TagKind::Value
                if taken || tag.name() == "each" || tag.kind == TagKind::Value && !shows(tag) =>
            {
                return Some(index);
            }
            TagKind::Open | TagKind::Value => {
                shown.last_mut().into_iter().for_each(|shown| *shown = true);
                shown.extend((tag.kind == TagKind::Open).then_some(false));
            }
            TagKind::Else => shown.last_mut().into_iter().for_each(|shown| *shown = false),
            TagKind::Close => drop(shown.pop()),
            TagKind::Comment => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_a_tag_in_the_names_of_a_picture_go() {
        let frame = |names: &str| format!("<w:drawing><wp:inline>{names}</wp:inline></w:drawing>");
        for (names, kept) in [
            (
                r#"<wp:docPr id="1" descr="{{image a}}" title="{{image a}}"/><pic:cNvPr id="2" descr="{{image a}}"/>"#,
                r#"<wp:docPr id="1" descr="{{image a}}"/><pic:cNvPr id="2"/>"#,
            ),
            (
                r#"<wp:docPr id="1" title="Logo"/><pic:cNvPr id="2" descr="{{qr a}}"/>"#,
                r#"<wp:docPr id="1" title="Logo" descr="{{qr a}}"/><pic:cNvPr id="2"/>"#,
            ),
            (
                r#"<wp:docPr id="1" descr="{{a}}"/><pic:cNvPr id="2" descr="{{a}}"/>"#,
                r#"<wp:docPr id="1" descr="{{a}}"/><pic:cNvPr id="2" descr="{{a}}"/>"#,
            ),
        ] {
            let mut tree = Element::parse(frame(names).as_bytes()).unwrap();
            keep_one(&mut tree);
            assert_eq!(
                String::from_utf8(tree.to_bytes())
                    .unwrap()
                    .split_once("<w:drawing")
                    .unwrap()
                    .1
                    .replacen('>', "", 1),
                frame(kept).replace("<w:drawing>", "")
            );
        }
    }

    #[test]
    fn an_alternative_text_asks_for_one_picture_at_most() {
        let unfit_tag = |text: &str| {
            let found = tags(text).unwrap();
            let rest = found.iter().rev().fold(text.to_owned(), |mut rest, (range, _)| {
                rest.replace_range(range.clone(), "");
                rest
            });
            unfit(&found.into_iter().map(|(_, tag)| tag).collect::<Vec<_>>(), &rest)
        };
        for fine in [
            "{{image a}}",
            " {{#if x}}{{image a}}{{else}}{{image b}}{{/if}} ",
            "{{#unless x}}{{qr a}}{{/unless}}",
            "{{#with a}}{{#if b}}{{image c}}{{/if}}{{/with}}{{! x }}",
            "Bild von {{x}}",
        ] {
            assert_eq!(unfit_tag(fine), None, "{fine}");
        }
        for (text, at) in [
            ("{{image a}} und", 0),
            ("{{#each l}}{{image this}}{{/each}}", 0),
            ("{{image a}}{{image b}}", 1),
            ("{{#if x}}{{image a}}{{/if}}{{image b}}", 3),
            ("{{x}}{{image a}}", 0),
        ] {
            assert_eq!(unfit_tag(text), Some(at), "{text}");
        }
    }
}
