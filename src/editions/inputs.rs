//! The inputs of an edition of all exchanges, as one folder.

use super::beside::sheets;
use super::step::Edited;
use super::tree::FileTree;
use super::yaml::lines;
use crate::model::{Edition, Exchange, Person, PersonalClass, Programme, Text, Theme, ThemeFinding, Themes};
use std::collections::BTreeMap;

/// Joins the inputs of the editions of some exchanges: paths relative to the root, with `/`, and texts. Each exchange keeps its own files; of the
/// programme's there is one, which knows everybody whom one of them names. Themes lead to the findings as they are called in the edition.
pub fn inputs_of(exchanges: &[(&Exchange, &Edited)], edition: Edition) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let Some((first, edited)) = exchanges.first() else { return files };
    let programme = &edited.exchange.programme;
    for (_, edited) in exchanges {
        let own = edited.files.iter().filter(|(path, _)| *path != programme.file);
        files.extend(own.cloned());
    }
    let value = Programme { people: people(exchanges), ..programme.value.clone() };
    let is_withheld = |class: PersonalClass| class.is_withheld(edition);
    let themes = Themes { themes: themes(first, exchanges) };
    let made = [
        FileTree::new::<Programme>(&programme.file, "Programme", &value),
        FileTree::new::<Themes>(&first.themes.file, "Themes", &themes),
    ];
    let made = made.into_iter().flatten().filter_map(|file| file.without(&is_withheld));
    let is_there = |file: &FileTree| {
        let is_empty_sheet = file.path == first.dossier.file && is_unsaid(first);
        !file.is_empty() && !is_empty_sheet
    };
    let all = made.chain(sheets(first, edition)).filter(is_there);
    files.extend(all.map(|file| (file.path.clone(), lines(&file.value))));
    files
}

/// Tells whether the office typed no sheet for dossiers.
fn is_unsaid(exchange: &Exchange) -> bool {
    sheets(exchange, Edition::Internal)
        .iter()
        .all(|file| file.path != exchange.dossier.file || file.is_empty())
}

/// Everybody whom one of the exchanges names, in the order of the programme.
fn people(exchanges: &[(&Exchange, &Edited)]) -> Vec<Person> {
    let mut all: Vec<Person> = Vec::new();
    for (_, edited) in exchanges {
        for person in &edited.exchange.programme.value.people {
            if all.iter().all(|known| known.id.value != person.id.value) {
                all.push(person.clone());
            }
        }
    }
    let known = exchanges.first().map(|(exchange, _)| exchange.programme.value.people.as_slice());
    let place = |person: &Person| {
        let at = known.unwrap_or_default().iter().position(|known| known.id.value == person.id.value);
        at.unwrap_or(usize::MAX)
    };
    all.sort_by_key(place);
    all
}

/// The themes with what is left of their findings.
fn themes(first: &Exchange, exchanges: &[(&Exchange, &Edited)]) -> Vec<Theme> {
    let finding = |one: &ThemeFinding| {
        let (_, edited) = exchanges.iter().find(|(exchange, _)| exchange.id == one.exchange.value)?;
        let id = edited.findings.get(&one.finding.value).unwrap_or(&one.finding.value);
        let findings = &edited.exchange.findings.value.findings;
        let is_there = findings.iter().any(|finding| finding.id.value == *id);
        is_there.then(|| ThemeFinding { exchange: one.exchange.clone(), finding: Text::detached(id.clone()) })
    };
    let theme = |theme: &Theme| {
        let findings = theme.findings.iter().filter_map(finding).collect();
        Theme { findings, solved: None, ..theme.clone() }
    };
    first.themes.value.themes.iter().map(theme).collect()
}
