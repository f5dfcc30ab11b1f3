//! Ends in the words of other languages and programs: they count as the ends that were meant, and what is typed for them is said.

use super::event::{Event, What};
use super::helpers::alias;
use super::location::LocatedDiagnostic;
use super::look_alike::{is_same_look, script};
use super::pairs::{ends, tagged};
use super::shape::Shape;
use super::suggestion::is_known;
use super::typo_note::code;
use super::words::{is_end, meant_else};
use diagnostics::Diagnostic;
use text_template::{HELPERS, Tag, TagKind};

/// For so many of them it is found out whether they were meant: that takes as long as what follows them.
const MOST_MEANT: usize = 200;

/// Lets ends in other words be those of the blocks that are open.
pub(super) fn foreign(events: &mut [Event], shape: &Shape<'_>, notes: &mut Vec<LocatedDiagnostic>) {
    let mut open: Vec<String> = Vec::new();
    let mut most = MOST_MEANT;
    for index in 0..events.len() {
        let Some(event) = events.get(index) else { continue };
        let What::Tag(tag) = &event.what else { continue };
        if most > 0
            && let Some(start) = meant(tag, &open, shape)
        {
            most -= 1;
            let later = || events.iter().skip(index + 1).filter_map(tagged).collect::<Vec<_>>();
            // A value of that name is one where the block has an end of its own.
            let is_named = tag.kind == TagKind::Value && !matches!(tag.name(), "" | "/");
            if (!is_named && is_surely(tag, shape)) || !ends(&start, &later()) {
                let command = alias(&start).unwrap_or(&start);
                notes.push(word("end", &format!("/{command}"), event));
                open.pop();
                if let Some(event) = events.get_mut(index) {
                    event.what = What::Tag(Tag { kind: TagKind::Close, inner: format!("/{start}") });
                }
                continue;
            }
        }
        if open.is_empty() && tag.kind == TagKind::Value && is_end(tag) && is_surely(tag, shape) {
            let inner = format!("/{}", tag.name());
            if let Some(event) = events.get_mut(index) {
                event.what = What::Tag(Tag { kind: TagKind::Close, inner });
            }
            continue;
        }
        if let Some(meant) = meant_else(tag).filter(|_| matches!(tag.kind, TagKind::Open | TagKind::Close)) {
            notes.push(word("else", &meant, event));
            if let Some(event) = events.get_mut(index) {
                event.what = What::Tag(Tag { kind: TagKind::Else, inner: meant });
            }
            continue;
        }
        let name = tag.name().to_owned();
        let kind = tag.kind;
        if kind == TagKind::Close && tag.has_values() && open.contains(&name) {
            notes.push(word("end", &format!("/{name}"), event));
            if let Some(event) = events.get_mut(index) {
                event.what = What::Tag(Tag { kind, inner: format!("/{name}") });
            }
        }
        match kind {
            TagKind::Open => open.push(name),
            TagKind::Close => {
                let own = open.iter().rposition(|start| *start == name);
                open.truncate(own.unwrap_or(open.len()));
            }
            TagKind::Else | TagKind::Value | TagKind::Comment => {}
        }
    }
}

/// Says that a tag is no word of ours, and what is typed for it; where that looks the same, which letter is another one.
pub(super) fn word(kind: &'static str, meant: &str, event: &Event) -> LocatedDiagnostic {
    let odd = event.typed.chars().find(|c| matches!(script(*c), "cyrillic" | "greek" | "wide"));
    let diagnostic = Diagnostic::error("word-tag-word")
        .with("tag", event.typed.as_str())
        .with("kind", if odd.is_some() { "letter" } else { kind })
        .with("letter", odd.map(String::from).unwrap_or_default())
        .with("code", odd.map(code).unwrap_or_default())
        .with("suggestion", format!("{{{{{meant}}}}}"));
    event.place.note(diagnostic)
}

/// The block that a tag may end in other words: the innermost one, unless the tag is an end of ours.
fn meant(tag: &Tag, open: &[String], shape: &Shape<'_>) -> Option<String> {
    let start = open.last()?;
    let name = tag.name();
    let foreign = match tag.kind {
        TagKind::Close => {
            !HELPERS.contains(&name)
                && open.iter().all(|start| start != name)
                && (name.is_empty() || is_end(tag) || alias(name).is_some() || is_same_look(name, start))
        }
        TagKind::Open | TagKind::Value => {
            is_end(tag) && !(tag.kind == TagKind::Open && is_known(shape, name))
        }
        TagKind::Else | TagKind::Comment => false,
    };
    foreign.then(|| start.clone())
}

/// Tells whether a tag means an end whatever follows: it is no name of a value.
fn is_surely(tag: &Tag, shape: &Shape<'_>) -> bool {
    tag.kind == TagKind::Close || !is_known(shape, tag.name())
}
