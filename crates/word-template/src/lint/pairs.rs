//! Blocks: which tag opens, which closes, and whether both stand in the same part of the page.

use super::deleted::Deleted;
use super::event::{Event, What};
use super::helpers::meant_helper;
use super::location::LocatedDiagnostic;
use super::words::is_end;
use crate::fill::DEEPEST;
use diagnostics::Diagnostic;
use text_template::{HELPERS, TagKind, begins_block};

/// Finds what is wrong with the blocks of a part.
pub(super) fn faults(events: &[Event], deleted: &Deleted) -> Vec<LocatedDiagnostic> {
    let tags: Vec<Tagged<'_>> = events.iter().filter_map(tagged).collect();
    let mut pairs = Pairs { open: Vec::new(), notes: Vec::new(), deleted };
    for (index, tag) in tags.iter().enumerate() {
        let later = tags.get(index + 1..).unwrap_or_default();
        match tag.kind {
            TagKind::Open => {
                let depth = pairs.deepen(tag);
                pairs.open.push(Tagged { depth, ..*tag });
            }
            TagKind::Close => pairs.close(tag, later),
            TagKind::Else => match pairs.open.last().copied() {
                Some(start) => {
                    if start.parted {
                        pairs.notes.push(twice(tag));
                    }
                    pairs.notes.extend(apart(&start, tag));
                    let depth = if tag.opens { pairs.deepen(tag) } else { start.depth };
                    pairs.open.last_mut().into_iter().for_each(|start| start.depth = depth);
                    pairs.open.last_mut().into_iter().for_each(|start| start.parted |= !tag.opens);
                }
                None => pairs.notes.push(alone(tag, deleted)),
            },
            TagKind::Value | TagKind::Comment => {}
        }
    }
    let mut notes = pairs.notes;
    notes.extend(pairs.open.iter().map(|start| never_closed(start, deleted)));
    notes
}

/// For so many ends it is found out whether they were meant to be: that takes as long as what follows them.
const MOST_MEANT: usize = 200;

/// Lets ends be those of blocks whose command does not exist, where they were meant to be: that the command does not exist is
/// said once, at the beginning of the block.
pub(super) fn meant_ends(events: &mut [Event]) {
    let mut open: Vec<String> = Vec::new();
    let mut most = MOST_MEANT;
    for index in 0..events.len() {
        let Some((kind, name)) =
            events.get(index).and_then(tagged).map(|tag| (tag.kind, tag.name.to_owned()))
        else {
            continue;
        };
        match kind {
            TagKind::Open => open.push(name),
            TagKind::Close => {
                let later = || events.iter().skip(index + 1).filter_map(tagged).collect::<Vec<_>>();
                let meant = open.last().filter(|start| most > 0 && is_meant(start, &name, &open));
                most -= usize::from(meant.is_some());
                let meant = meant.filter(|start| !ends(start, &later()));
                if let (Some(start), Some(What::Tag(tag))) =
                    (meant, events.get_mut(index).map(|event| &mut event.what))
                {
                    tag.inner = format!("/{start}");
                    open.pop();
                } else if let Some(start) = open.iter().rposition(|start| *start == name) {
                    open.truncate(start);
                }
            }
            TagKind::Else | TagKind::Value | TagKind::Comment => {}
        }
    }
}

/// Tells whether an end is probably that of a block that was begun with a command that does not exist.
fn is_meant(start: &str, end: &str, open: &[String]) -> bool {
    let is_command = |name: &str| HELPERS.contains(&name);
    !is_command(start)
        && is_command(end)
        && (meant_helper(start) == Some(end)
            || start.starts_with(end)
            || open.iter().all(|outer| outer != end))
}

/// A tag of a block.
#[derive(Clone, Copy)]
pub(super) struct Tagged<'e> {
    pub(super) kind: TagKind,
    pub(super) name: &'e str,
    event: &'e Event,
    opens: bool,
    /// True when other languages and programs end a block so.
    is_word: bool,
    /// True when its other case has begun.
    parted: bool,
    /// How many blocks stand in each other behind it, as far as it is open.
    depth: usize,
}

pub(super) fn tagged(event: &Event) -> Option<Tagged<'_>> {
    match &event.what {
        What::Tag(tag) if matches!(tag.kind, TagKind::Open | TagKind::Else | TagKind::Close) => {
            Some(Tagged {
                kind: tag.kind,
                name: tag.name(),
                event,
                opens: tag.opens(),
                is_word: is_end(tag),
                parted: false,
                depth: 0,
            })
        }
        What::Tag(_) | What::Bracketed(_) | What::Section(..) | What::Note(_) | What::Partial(_) => None,
    }
}

struct Pairs<'e> {
    open: Vec<Tagged<'e>>,
    notes: Vec<LocatedDiagnostic>,
    deleted: &'e Deleted,
}

impl<'e> Pairs<'e> {
    /// How many blocks stand in each other behind a tag that opens one.
    fn deepen(&mut self, tag: &Tagged<'e>) -> usize {
        let depth = self.open.last().map_or(0, |start| start.depth);
        if depth == DEEPEST {
            self.notes.push(deep(tag));
        }
        depth + 1
    }

    fn close(&mut self, end: &Tagged<'e>, later: &[Tagged<'e>]) {
        match self.open.iter().rposition(|start| start.name == end.name) {
            Some(index) if index + 1 == self.open.len() => {
                let start = self.open.pop();
                self.notes.extend(start.and_then(|start| apart(&start, end)));
            }
            Some(index) => self.close_outer(index, end, later),
            None => match self.open.last().copied() {
                // Its own end comes later, or never; then this one was meant to be it.
                Some(start) if !self.deleted.has(TagKind::Open, end.name) && !ends(start.name, later) => {
                    self.notes.push(crossed(end, &start));
                    self.open.pop();
                }
                _ => self.notes.push(alone(end, self.deleted)),
            },
        }
    }

    /// A block ends before those that it holds.
    fn close_outer(&mut self, index: usize, end: &Tagged<'e>, later: &[Tagged<'e>]) {
        let inner = self.open.split_off(index + 1);
        self.open.pop();
        for start in inner {
            if ends(start.name, later) {
                self.notes.push(crossed(end, &start));
                // Its end is still to come, and is none of the others'.
                self.open.push(start);
            } else {
                self.notes.push(never_closed(&start, self.deleted));
            }
        }
    }
}

/// Tells whether a block of that name that is open now ends in what follows.
pub(super) fn ends(name: &str, later: &[Tagged<'_>]) -> bool {
    let mut open = 1;
    for tag in later.iter().filter(|tag| tag.name == name) {
        match tag.kind {
            TagKind::Open => open += 1,
            TagKind::Close => open -= 1,
            TagKind::Else | TagKind::Value | TagKind::Comment => {}
        }
        if open == 0 {
            return true;
        }
    }
    false
}

fn deep(start: &Tagged<'_>) -> LocatedDiagnostic {
    let diagnostic =
        Diagnostic::error("word-block-deep").with("tag", start.event.typed.as_str()).with("most", DEEPEST);
    start.event.place.note(diagnostic)
}

/// A block has but one other case, which stands last.
fn twice(tag: &Tagged<'_>) -> LocatedDiagnostic {
    tag.event.place.note(Diagnostic::error("word-else-twice").with("tag", tag.event.typed.as_str()))
}

fn never_closed(start: &Tagged<'_>, deleted: &Deleted) -> LocatedDiagnostic {
    let gone = deleted.has(TagKind::Close, start.name);
    let diagnostic = Diagnostic::error("word-block-open")
        .with("kind", if gone { "deleted" } else { "none" })
        .with("tag", start.event.typed.as_str())
        .with("end", format!("{{{{/{}}}}}", start.name));
    start.event.place.note(diagnostic)
}

fn alone(tag: &Tagged<'_>, deleted: &Deleted) -> LocatedDiagnostic {
    let kind = match tag.kind {
        TagKind::Else => "else",
        _ if deleted.has(TagKind::Open, tag.name) => "deleted",
        _ if begins_block(tag.name) => "end",
        _ if tag.is_word => "word",
        _ => "name",
    };
    let diagnostic = Diagnostic::error("word-block-stray")
        .with("tag", tag.event.typed.as_str())
        .with("kind", kind)
        .with("start", format!("{{{{#{} …}}}}", tag.name))
        .with("name", tag.name);
    tag.event.place.note(diagnostic)
}

fn crossed(end: &Tagged<'_>, start: &Tagged<'_>) -> LocatedDiagnostic {
    let diagnostic = Diagnostic::error("word-block-crossed")
        .with("tag", end.event.typed.as_str())
        .with("start", start.event.typed.as_str())
        .with("end", format!("{{{{/{}}}}}", start.name));
    end.event.place.note(start.event.place.other(diagnostic))
}

/// A block that begins within a table, a text box or a note and ends without, or the other way round.
fn apart(start: &Tagged<'_>, end: &Tagged<'_>) -> Option<LocatedDiagnostic> {
    let (from, to) = (&start.event.chain, &end.event.chain);
    let same = from.iter().zip(to).take_while(|(a, b)| a == b).count();
    let walls = |chain: &[(usize, String)]| {
        let is_wall =
            |name: &str| matches!(name, "w:tbl" | "w:txbxContent" | "w:footnote" | "w:endnote" | "w:comment");
        chain.iter().skip(same).any(|(_, name)| is_wall(name))
    };
    let hard = |chain: &[(usize, String)]| {
        chain
            .iter()
            .skip(same)
            .any(|(_, name)| matches!(name.as_str(), "w:footnote" | "w:endnote" | "w:comment"))
    };
    if !walls(from) && !walls(to) {
        return None;
    }
    // Notes cannot be repeated; tables and text boxes are taken whole, which is hardly what was meant.
    let diagnostic = if hard(from) || hard(to) {
        Diagnostic::error("word-block-apart")
    } else {
        Diagnostic::warning("word-block-apart")
    };
    let diagnostic = diagnostic.with("tag", start.event.typed.as_str()).with("end", end.event.typed.as_str());
    Some(start.event.place.note(end.event.place.other(diagnostic)))
}
