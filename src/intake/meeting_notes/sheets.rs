//! The office's files while what was typed is entered, and the law by which it is.

use super::base::Base;
use super::said::{Said, Steps, squashed};
use super::tell::{Entered, NotedChange, NotedKind};
use crate::intake::versions::versions;
use diagnostics::{Diagnostic, Place};
use std::collections::BTreeMap;
use yaml_source::{NotEdited, PathSegment, YamlEditor};

/// The files that are edited, by path.
#[derive(Clone, Default)]
pub(crate) struct Sheets(BTreeMap<String, (YamlEditor, bool)>);

impl Sheets {
    /// Opens a file to be edited; false where it is no YAML.
    pub(crate) fn open(&mut self, path: &str, bytes: &[u8]) -> bool {
        let sheet = YamlEditor::open(bytes);
        let is_open = sheet.is_some();
        self.0.extend(sheet.map(|sheet| (path.to_owned(), (sheet, false))));
        is_open
    }

    /// The files that say something else now.
    pub(crate) fn changed(&self) -> impl Iterator<Item = (&str, Vec<u8>)> {
        let changed = self.0.iter().filter(|(_, (_, is_changed))| *is_changed);
        changed.map(|(path, (sheet, _))| (path.as_str(), sheet.bytes()))
    }

    pub(super) fn has(&self, path: &str, at: &[PathSegment<'_>]) -> bool {
        self.0.get(path).is_some_and(|(sheet, _)| sheet.has(at))
    }

    pub(super) fn change(
        &mut self,
        path: &str,
        change: impl FnOnce(&mut YamlEditor) -> Result<(), NotEdited>,
    ) -> Result<(), NotEdited> {
        let (sheet, is_changed) = self.0.get_mut(path).ok_or(NotEdited)?;
        change(sheet)?;
        *is_changed = true;
        Ok(())
    }
}

/// A place in the office's files at which something can be entered.
pub(super) struct Spot<'a> {
    /// What it is known by in the base.
    pub(super) key: String,
    /// What people know it by.
    pub(super) title: String,
    pub(super) file: &'a str,
    /// The line that it begins in.
    pub(super) line: u32,
    /// The list that takes it.
    pub(super) list: Steps,
    /// What stands there, of the same kind, each with its steps.
    pub(super) ours: Vec<(Steps, Said)>,
}

/// Something that was typed, and where it stands in the file as it was read.
pub(super) type Typed = (Said, Place);

/// What is entered, and into what.
pub(crate) struct Merger<'a> {
    pub(crate) sheets: &'a mut Sheets,
    pub(crate) base: &'a mut Base,
    pub(crate) out: &'a mut Entered,
}

impl Merger<'_> {
    /// Enters what was typed at a place, all of one kind.
    pub(super) fn merge(&mut self, kind: NotedKind, spot: &Spot<'_>, typed: Vec<Typed>) {
        let known = self.base.at(&spot.key, kind);
        let is_in =
            |said: &Said, index: &usize| self.base.said(*index).is_some_and(|base| base.is_same(said));
        let mut free: Vec<usize> =
            known.iter().copied().filter(|index| !typed.iter().any(|(said, _)| is_in(said, index))).collect();
        let (old, new): (Vec<Typed>, Vec<Typed>) =
            typed.into_iter().partition(|(said, _)| known.iter().any(|index| is_in(said, index)));
        self.out.known += old.len();
        let same: Vec<usize> =
            known.iter().copied().filter(|index| old.iter().any(|(said, _)| is_in(said, index))).collect();
        same.into_iter().for_each(|index| self.base.note_same(index));
        let (there, new): (Vec<Typed>, Vec<Typed>) =
            new.into_iter().partition(|(said, _)| spot.ours.iter().any(|(_, ours)| ours.is_same(said)));
        self.out.known += there.len();
        for (said, _) in there {
            self.base.add(&spot.key, said);
        }
        free.retain(|index| self.base.said(*index).is_some());
        let before: Vec<Vec<&str>> =
            free.iter().filter_map(|index| self.base.said(*index)).map(|said| vec![said.words()]).collect();
        let words: Vec<&str> = new.iter().map(|(said, _)| said.words()).collect();
        let partners = versions(&before, &words);
        for ((said, place), partner) in new.into_iter().zip(partners) {
            match partner.and_then(|at| free.get(at)).copied() {
                Some(index) if self.base.is_own(index) => self.revise(index, spot, said, place),
                Some(index) => self.stand_beside(index, spot, said, place),
                None => self.add(spot, said, place),
            }
        }
    }

    /// Somebody else's wording of what was entered before: both stand there, and somebody has to look.
    fn stand_beside(&mut self, index: usize, spot: &Spot<'_>, said: Said, place: Place) {
        let other = self.base.said(index).map(Said::line).unwrap_or_default();
        let diagnostic = Diagnostic::warning("notes-both")
            .at(place)
            .with("place", squashed(&spot.title))
            .with("text", said.line())
            .with("other", other)
            .with("file", spot.file);
        self.out.diagnostics.push(diagnostic);
        self.add(spot, said, place);
    }

    /// Another wording of what was entered before: it takes its place where nobody touched that.
    fn revise(&mut self, index: usize, spot: &Spot<'_>, said: Said, place: Place) {
        let Some(before) = self.base.said(index).cloned() else { return };
        let Some((path, _)) = spot.ours.iter().find(|(_, ours)| ours.is_same(&before)) else {
            return self.leave("notes-conflict", spot, &said, place);
        };
        let edits = said.edits(&before, path);
        if self.sheets.change(spot.file, |sheet| sheet.edit(&edits)).is_err() {
            return self.leave("notes-edit", spot, &said, place);
        }
        self.note(spot, Some(before.line()), &said);
        self.base.replace(index, said);
    }

    /// Something new comes behind what is there.
    pub(super) fn add(&mut self, spot: &Spot<'_>, said: Said, place: Place) {
        let item = [said.item()];
        if self.sheets.change(spot.file, |sheet| sheet.push(&spot.list, &item)).is_err() {
            return self.leave("notes-edit", spot, &said, place);
        }
        self.note(spot, None, &said);
        self.base.add(&spot.key, said);
    }

    pub(super) fn note(&mut self, spot: &Spot<'_>, before: Option<String>, said: &Said) {
        self.out.changes.push(NotedChange {
            kind: said.kind_word(),
            place: spot.title.clone(),
            before,
            text: said.line(),
            file: spot.file.to_owned(),
        });
    }

    pub(super) fn leave(&mut self, id: &'static str, spot: &Spot<'_>, said: &Said, place: Place) {
        let diagnostic = Diagnostic::warning(id)
            .at(place)
            .with("kind", said.kind_word())
            .with("place", squashed(&spot.title))
            .with("text", said.line())
            .with("file", spot.file)
            .with("line", usize::try_from(spot.line).unwrap_or_default());
        self.out.leave(diagnostic);
    }
}
