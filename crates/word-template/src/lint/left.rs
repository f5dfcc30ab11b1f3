//! What filling would leave in the file as it was typed, or drop without a word: it says what the check says.

use super::check::{Known, check_package};
use super::foreign;
use super::leaves::Leaves;
use super::unfilled::{numbering, shows_parts, texts_of};
use super::words::is_suspect_tag;
use crate::error::FillError;
use crate::partials::Partials;
use diagnostics::{Arg, Diagnostic, Severity};
use ooxml::{Element, Node, Package, Relationships};
use serde_json::Value;
use text_template::tags;

/// Diagnostics of what surely was meant as a tag: nothing is filled where there is one.
const SURE: [&str; 8] = [
    "word-tag-foreign",
    "word-tag-unfilled",
    "word-tag-word",
    "word-tag-break",
    "word-image-place",
    "word-rich-value",
    "word-unknown-helper",
    "word-unknown-name",
];

/// Those of what may be ordinary text: the file is written, and they are said.
const DOUBTFUL: [&str; 5] =
    ["word-tag-brackets", "word-tag-stray", "word-tag-gap", "word-tag-sign", "word-tag-brace"];

/// Tells whether a part may hold what filling would leave: only then is it worth the time to check the template.
pub(crate) fn is_suspect(part: &Element, links: &Relationships) -> bool {
    shows_parts(links)
        || links.iter().any(|link| link.external && is_suspect_text(&link.target))
        || element(part)
}

fn element(part: &Element) -> bool {
    match part.name() {
        "w:p" => {
            let leaves = Leaves::of(part);
            let text = leaves.text();
            let is_glued = || {
                let found = tags(&text).unwrap_or_default();
                found.iter().any(|(range, _)| leaves.glued(&text, range).is_some())
            };
            if is_suspect_text(&text) || text.contains("{{") && is_glued() {
                return true;
            }
        }
        "m:oMath" | "a:p" if !texts_of(part).is_empty() => return true,
        _ => {}
    }
    part.attributes().any(|(_, value)| !is_guid(value) && is_suspect_text(value))
        || part.elements().any(element)
}

/// Tells whether an attribute is the number of an extension, which stands in single braces.
fn is_guid(value: &str) -> bool {
    let is_inner = |c: char| c.is_ascii_hexdigit() || c == '-';
    let inner = value.strip_prefix('{').and_then(|value| value.strip_suffix('}'));
    inner.is_some_and(|inner| inner.len() == 36 && inner.chars().all(is_inner))
}

/// The same of the texts of a part that has no paragraphs.
pub(crate) fn is_suspect_in_texts(part: &Element) -> bool {
    part.children.iter().any(|child| match child {
        Node::Element(child) => is_suspect_in_texts(child),
        Node::Text(text) => is_suspect_text(text),
    })
}

/// The same of how lists are numbered.
pub(crate) fn is_suspect_numbering(links: &Relationships, package: &Package) -> bool {
    !numbering(links, package).is_empty()
}

/// Tells whether a text holds a tag that may be none of ours, or something that was meant as one.
fn is_suspect_text(text: &str) -> bool {
    if !foreign::is_suspect(text) {
        return false;
    }
    let Ok(found) = tags(text) else { return true };
    let mut from = 0;
    for (range, tag) in found {
        let plain = text.get(from..range.start).unwrap_or_default();
        if foreign::is_suspect(plain) || is_suspect_tag(&tag) {
            return true;
        }
        from = range.end;
    }
    foreign::is_suspect(text.get(from..).unwrap_or_default())
}

/// What is to be said about a template that holds anything suspect.
///
/// # Errors
/// Where something in it surely was meant as a tag and would not be filled.
pub(crate) fn left(
    package: &Package,
    data: &Value,
    partials: &Partials,
) -> Result<Vec<Diagnostic>, FillError> {
    let check = check_package(package, Known::Data(data), partials)?;
    let (sure, rest): (Vec<Diagnostic>, Vec<Diagnostic>) = check.diagnostics.into_iter().partition(is_sure);
    if !sure.is_empty() {
        return Err(FillError::Left(sure));
    }
    let told = rest
        .into_iter()
        .filter(|diagnostic| DOUBTFUL.contains(&diagnostic.id) || diagnostic.id == "word-tag-foreign");
    Ok(told.map(|diagnostic| Diagnostic { severity: Severity::Warning, ..diagnostic }).collect())
}

fn is_sure(diagnostic: &Diagnostic) -> bool {
    let is_word = |name: &str, words: &[&str]| {
        diagnostic.args.iter().any(|(key, arg)| {
            *key == name && matches!(arg, Arg::Text(text) if words.contains(&text.as_str()))
        })
    };
    diagnostic.severity == Severity::Error
        && match diagnostic.id {
            // What the data lack is told by filling itself, or left out as it was asked to be.
            "word-unknown-name" => is_word("help", &["dots", "letter"]),
            "word-unknown-helper" => is_word("help", &["letter"]),
            "word-rich-value" => !is_word("by", &["value"]),
            "word-tag-gap" => is_word("kind", &["unseen"]),
            id => SURE.contains(&id),
        }
}
