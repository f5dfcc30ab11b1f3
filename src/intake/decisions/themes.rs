//! Which findings go to which themes, against how things stand now, and the same in `themes.yaml`: only what changes is touched.

use super::judge::Judged;
use crate::incoming::Decisions;
use crate::intake::findings::one_line;
use crate::model::{MergedFindings, Themes};
use diagnostics::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};
use yaml_source::{Edit, NotEdited, PathSegment, YamlEditor, YamlValue, write_keys};

/// A theme that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewTheme {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) field: Option<String>,
}

/// A finding that goes to another theme, or to none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sorted {
    pub(crate) finding: String,
    pub(crate) before: Option<String>,
    pub(crate) theme: Option<String>,
}

/// What is to be done with themes, and what was noticed.
#[derive(Clone, Debug, Default)]
pub(crate) struct JudgedThemes {
    /// Themes to be made, in order.
    pub(crate) new: Vec<NewTheme>,
    /// Findings that go elsewhere, in order.
    pub(crate) sorted: Vec<Sorted>,
    /// How many decisions had been made just so already.
    pub(crate) known: usize,
    /// How many were not made.
    pub(crate) left: usize,
    /// Why they were not.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

/// How things stand when themes are judged.
pub(crate) struct Before<'a> {
    /// The exchange, by the name of its folder.
    pub(crate) exchange: &'a str,
    /// Its findings.
    pub(crate) findings: &'a MergedFindings,
    /// The themes.
    pub(crate) themes: &'a Themes,
    /// What the file says of findings, as it was judged.
    pub(crate) judged: &'a Judged,
    /// Ids that themes had before.
    pub(crate) used: &'a BTreeSet<String>,
}

/// Judges what `decisions` say of themes.
pub(crate) fn judge_themes(decisions: &Decisions, before: &Before<'_>) -> JudgedThemes {
    let mut out = JudgedThemes::default();
    let (names, new) = name_new(decisions, before);
    let theme_of = |name: &str| names.get(name).cloned().unwrap_or_else(|| name.to_owned());
    let is_theme = |id: &String| {
        before.themes.themes.iter().any(|theme| theme.id.value == *id) || new.iter().any(|one| one.id == *id)
    };
    for decided in &decisions.in_themes {
        let id = before.judged.finding_of(decided.finding.as_str());
        let is_there = before.findings.findings.iter().any(|one| one.id.value == id)
            || before.judged.new.iter().any(|one| one.id == id);
        let chosen = decided.theme.as_ref().map(|name| theme_of(name.as_str()));
        let was = decided.before.as_ref().map(|name| theme_of(name.as_str()));
        let now = before.themes.of(before.exchange, &id).map(|theme| theme.id.value.clone());
        let told = |id: &'static str| Diagnostic::warning(id).at(decided.finding.place);
        let diagnostic = if !is_there {
            told("decisions-no-finding").with("id", &id)
        } else if let Some(missing) = chosen.as_ref().filter(|theme| !is_theme(theme)) {
            told("decisions-no-theme").with("id", missing)
        } else if now == chosen {
            out.known += 1;
            continue;
        } else if now == was {
            out.sorted.push(Sorted { finding: id, before: now, theme: chosen });
            continue;
        } else {
            let how = |theme: &Option<String>| if theme.is_some() { "theme" } else { "none" };
            let words = |theme: &Option<String>| {
                theme.as_ref().map_or_else(String::new, |id| title(id, before, &new))
            };
            let diagnostic = told("decisions-theme").with("id", &id);
            let diagnostic = diagnostic.with("now", how(&now)).with("now-words", words(&now));
            diagnostic.with("chosen", how(&chosen)).with("chosen-words", words(&chosen))
        };
        out.left += 1;
        out.diagnostics.push(diagnostic);
    }
    // One that no finding goes to is not made.
    let is_needed = |one: &NewTheme| out.sorted.iter().any(|sorted| sorted.theme.as_ref() == Some(&one.id));
    out.new = new.into_iter().filter(is_needed).collect();
    out
}

/// Gives new themes their ids; one that is there under that title already is that one.
fn name_new(decisions: &Decisions, before: &Before<'_>) -> (BTreeMap<String, String>, Vec<NewTheme>) {
    let mut names = BTreeMap::new();
    let mut new: Vec<NewTheme> = Vec::new();
    let mut taken = before.used.clone();
    taken.extend(before.themes.themes.iter().map(|theme| theme.id.value.clone()));
    for decided in &decisions.themes {
        let title = one_line(decided.title.as_str());
        let there = before.themes.themes.iter().find(|theme| one_line(theme.title.as_str()) == title);
        let twice = new.iter().find(|one| one.title == title);
        let id = match (there, twice) {
            (Some(there), _) => there.id.value.clone(),
            (None, Some(twice)) => twice.id.clone(),
            (None, None) => {
                let id = free_id(&taken);
                let field = decided.field.as_ref().map(|field| field.value.clone());
                new.push(NewTheme { id: id.clone(), title, field });
                id
            }
        };
        taken.insert(id.clone());
        names.insert(decided.id.value.clone(), id);
    }
    (names, new)
}

fn title(id: &str, before: &Before<'_>, new: &[NewTheme]) -> String {
    let there = before.themes.themes.iter().find(|theme| theme.id.as_str() == id);
    let there = there.map(|theme| one_line(theme.title.as_str()));
    there
        .or_else(|| Some(new.iter().find(|one| one.id == id)?.title.clone()))
        .unwrap_or_else(|| id.to_owned())
}

/// The next id, as people number them: `thema-4`.
fn free_id(taken: &BTreeSet<String>) -> String {
    let numbers = taken.iter().filter_map(|id| id.strip_prefix("thema-")?.parse::<u32>().ok());
    format!("thema-{}", numbers.max().unwrap_or(0).saturating_add(1))
}

/// A file for a programme that had no themes.
pub(crate) fn new_themes(judged: &JudgedThemes, exchange: &str) -> String {
    write_keys(&[("themes", YamlValue::List(new_values(judged, exchange)))])
}

/// Writes what is to be done into `bytes`, which say `current`.
///
/// # Errors
/// When the file could not be edited so that it says just that.
pub(crate) fn write_themes(
    bytes: &[u8],
    current: &Themes,
    judged: &JudgedThemes,
    exchange: &str,
) -> Result<Vec<u8>, NotEdited> {
    let mut sheet = YamlEditor::open(bytes).ok_or(NotEdited)?;
    let mut edits = Vec::new();
    for (number, theme) in current.themes.iter().enumerate() {
        let list = [PathSegment::Key("themes"), PathSegment::Item(number), PathSegment::Key("findings")];
        let is_moved = |finding: &str| judged.sorted.iter().any(|one| one.finding == finding);
        let gone: Vec<usize> = (theme.findings.iter().enumerate())
            .filter(|(_, one)| one.exchange.value == exchange && is_moved(one.finding.as_str()))
            .map(|(item, _)| item)
            .collect();
        if !gone.is_empty() && gone.len() == theme.findings.len() {
            edits.push(Edit::Remove(list.to_vec()));
        } else {
            let item = |item: usize| list.iter().copied().chain([PathSegment::Item(item)]).collect();
            edits.extend(gone.into_iter().map(|gone| Edit::Remove(item(gone))));
        }
    }
    if !edits.is_empty() {
        sheet.edit(&edits)?;
    }
    for (number, theme) in current.themes.iter().enumerate() {
        let members = members(judged, theme.id.as_str(), exchange);
        if !members.is_empty() {
            let list = [PathSegment::Key("themes"), PathSegment::Item(number), PathSegment::Key("findings")];
            sheet.push(&list, &members)?;
        }
    }
    let new = new_values(judged, exchange);
    if !new.is_empty() {
        sheet.push(&[PathSegment::Key("themes")], &new)?;
    }
    Ok(sheet.bytes())
}

fn new_values(judged: &JudgedThemes, exchange: &str) -> Vec<YamlValue> {
    let value = |one: &NewTheme| {
        let mut pairs =
            vec![("id", YamlValue::Name(one.id.clone())), ("title", YamlValue::Text(one.title.clone()))];
        pairs.extend(one.field.iter().map(|field| ("field", YamlValue::Name(field.clone()))));
        pairs.push(("findings", YamlValue::List(members(judged, &one.id, exchange))));
        YamlValue::Map(pairs)
    };
    judged.new.iter().map(value).collect()
}

/// The findings that come to a theme.
fn members(judged: &JudgedThemes, theme: &str, exchange: &str) -> Vec<YamlValue> {
    let value = |one: &Sorted| {
        YamlValue::Map(vec![
            ("exchange", YamlValue::Name(exchange.to_owned())),
            ("finding", YamlValue::Name(one.finding.clone())),
        ])
    };
    judged.sorted.iter().filter(|one| one.theme.as_deref() == Some(theme)).map(value).collect()
}
