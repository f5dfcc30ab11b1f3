//! One file of YAML: what is in it of whom is to be forgotten, and the same without.

use super::deletion_plan::{Fate, Found, NOBODY, Why};
use crate::digest::Kept;
use crate::people::{Hit, Person, What};
use std::collections::BTreeSet;
use std::ops::Range;
use yaml_source::{At, NotEdited, Overview, Path, YamlEditor};

/// As many characters of a line are shown.
const SHOWN: usize = 110;

/// Result of looking at a file for whom is to be forgotten.
#[derive(Default)]
pub(super) struct Looked {
    pub(super) found: Vec<Found>,
    /// Paths of what goes.
    gone: Vec<Path>,
    /// Where that stands.
    ranges: Vec<Range<usize>>,
    /// Content of the section.
    pub(super) said: BTreeSet<String>,
    /// True when words are replaced.
    is_reworded: bool,
}

impl Looked {
    /// Tells whether the file would change.
    pub(super) fn is_changed(&self) -> bool {
        self.is_reworded || !self.gone.is_empty()
    }

    /// The result for a file in which words are replaced.
    pub(super) fn reworded() -> Self {
        Self { is_reworded: true, ..Self::default() }
    }

    /// Notes that what lies at `path` goes; nothing where nothing lies there.
    fn goes(&mut self, file: &str, overview: &Overview<'_>, path: Path) {
        let Some((place, range)) = overview.place_of(&path) else { return };
        if self.gone.iter().any(|gone| path.starts_with(gone)) {
            return;
        }
        self.ranges.push(range);
        self.said.extend(overview.within(&path).filter_map(|(_, value)| value.clone()));
        let gone = |words: String, line: u32| Found {
            fate: Fate::Gone,
            file: file.to_owned(),
            line: Some(line),
            words,
        };
        self.found.push(gone(overview.said_at(&path), place.line));
        for (line, comment, range) in overview.comments_at(&path) {
            self.ranges.push(range);
            self.found.push(gone(comment, line));
        }
        self.gone.push(path);
    }
}

/// Looks for a person. `is_whole` tells that all exchanges are meant, so that the person's id goes as well.
pub(super) fn of_person(file: &str, sheet: &YamlEditor, person: &Person, is_whole: bool) -> Looked {
    let mut looked = Looked::default();
    let overview = sheet.overview();
    let is_meant = |text: &str| person.is_alone_in(text);
    for map in overview.maps() {
        if map.is_item_of(&["registration", "people"]) && map.get("name").is_some_and(is_meant) {
            looked.goes(file, &overview, map.path.clone());
        }
        if map.is_item_of(&["people"])
            && map.has("id")
            && map.get("name").is_some_and(|name| person.is_called(name))
        {
            looked.goes(file, &overview, map.path_of("initials"));
            looked.goes(file, &overview, map.path_of("roles"));
        } else if map.get("name").is_some_and(is_meant) {
            // Who has an office is known by it.
            looked.goes(file, &overview, map.path_of("role"));
        }
        if map.is_item_of(&["contacts"]) {
            // Whom to ask there, and how; of a private partner, what for as well.
            let goes: &[&str] = match (map.get("person"), map.get("partner")) {
                (_, Some(partner)) if is_meant(partner) => &["person", "reach", "purpose", "proposed"],
                (Some(asked), _) if is_meant(asked) => &["person", "reach", "proposed"],
                _ => &[],
            };
            for key in goes {
                looked.goes(file, &overview, map.path_of(key));
            }
        }
        // A site's newer list may name somebody else than the office does.
        if map.path.last() == Some(&At::Key("proposed".to_owned())) && map.get("person").is_some_and(is_meant)
        {
            looked.goes(file, &overview, map.path_of("person"));
            looked.goes(file, &overview, map.path_of("reach"));
        }
        if map.get("mail").is_some_and(|mail| person.hits(mail).iter().any(|hit| hit.is_sure)) {
            looked.goes(file, &overview, map.path_of("mail"));
        }
    }
    // An empty list of people says that nobody comes: that nobody said.
    for map in overview.maps().iter().filter(|map| map.has("people")) {
        let is_registration = map.path.last() == Some(&At::Key("registration".to_owned()));
        let people = map.path_of("people");
        let all: Vec<_> = overview
            .maps()
            .iter()
            .filter(|item| item.path.starts_with(&people) && item.path.len() == people.len() + 1)
            .collect();
        if is_registration && !all.is_empty() && all.iter().all(|item| looked.gone.contains(&item.path)) {
            looked.goes(file, &overview, map.path.clone());
        }
    }
    for hit in person.hits(sheet.text()) {
        // What goes with its place is not told once more for its words.
        if looked.ranges.iter().any(|range| range.start <= hit.range.start && hit.range.end <= range.end) {
            continue;
        }
        let number = line_of(sheet.text(), hit.range.start);
        let fate = fate(&hit, is_whole);
        looked.is_reworded |= fate == Fate::Replaced;
        let words = line(sheet.text(), number);
        looked.found.push(Found { fate, file: file.to_owned(), line: Some(number), words });
    }
    looked
}

pub(super) const fn fate(hit: &Hit, is_whole: bool) -> Fate {
    match hit.what {
        What::Id if !hit.is_sure => Fate::Stays(Why::FileName),
        What::Id if !is_whole => Fate::Stays(Why::Programme),
        _ if hit.is_sure => Fate::Replaced,
        _ => Fate::Stays(Why::Unsure),
    }
}

/// Looks for what a site says about people.
pub(super) fn of_site(file: &str, sheet: &YamlEditor, is_base: bool) -> Looked {
    let mut looked = Looked::default();
    let overview = sheet.overview();
    for map in overview.maps() {
        let is_own = map.path.is_empty() || map.path.as_slice() == [At::Key("proposed".to_owned())];
        if is_own {
            looked.goes(file, &overview, map.path_of("registration"));
        }
    }
    let says_more = overview.maps().iter().any(|map| map.has("text"));
    if says_more && !is_base {
        let words = String::new();
        looked.found.push(Found {
            fate: Fate::Stays(Why::Reported),
            file: file.to_owned(),
            line: None,
            words,
        });
    }
    looked
}

/// Looks for people whom a site asks elsewhere.
pub(super) fn of_contacts(file: &str, sheet: &YamlEditor) -> Looked {
    let mut looked = Looked::default();
    let overview = sheet.overview();
    for map in overview.maps().iter().filter(|map| map.is_item_of(&["contacts"])) {
        for key in ["person", "reach", "proposed"] {
            looked.goes(file, &overview, map.path_of(key));
        }
    }
    looked
}

/// Looks for the addresses of a site in `programme.yaml`.
pub(super) fn of_site_in_programme(file: &str, sheet: &YamlEditor, site: &str) -> Looked {
    let mut looked = Looked::default();
    let overview = sheet.overview();
    for map in overview.maps().iter().filter(|map| map.is_item_of(&["sites"]) && map.get("id") == Some(site))
    {
        looked.goes(file, &overview, map.path_of("mail"));
        looked.goes(file, &overview, map.path_of("deputy"));
    }
    looked
}

/// Looks for what is due.
pub(super) fn of_due(file: &str, sheet: &YamlEditor, kinds: &[Kept]) -> Looked {
    let mut looked = Looked::default();
    let overview = sheet.overview();
    for map in overview.maps() {
        if kinds.contains(&Kept::Registration)
            && (map.path.is_empty() || map.path.as_slice() == [At::Key("proposed".to_owned())])
        {
            looked.goes(file, &overview, map.path_of("registration"));
        }
        if map.is_item_of(&["registration", "people"]) {
            for (kind, key) in [(Kept::Food, "food"), (Kept::Access, "access")] {
                if kinds.contains(&kind) {
                    looked.goes(file, &overview, map.path_of(key));
                }
            }
        }
    }
    looked
}

/// The file without what goes, with other words where `person` stood.
///
/// # Errors
/// When it cannot be edited so.
pub(super) fn without(
    sheet: &YamlEditor,
    looked: &Looked,
    person: Option<(&Person, &str)>,
    is_whole: bool,
) -> Result<YamlEditor, NotEdited> {
    let mut sheet = sheet.clone();
    sheet.forget(&looked.gone)?;
    let Some((person, id)) = person else { return Ok(sheet) };
    let text = sheet.text().to_owned();
    let new = |hit: &Hit| match hit.what {
        What::Id => match person.number_of_id(text.get(hit.range.clone()).unwrap_or_default()) {
            0 => id.to_owned(),
            number => format!("{id}-{}", number + 1),
        },
        // The dot of a sentence is there already.
        _ if text.get(hit.range.end..).is_some_and(|rest| rest.starts_with('.')) => {
            NOBODY.trim_end_matches('.').to_owned()
        }
        _ => NOBODY.to_owned(),
    };
    let is_replaced = |hit: &Hit| fate(hit, is_whole) == Fate::Replaced;
    let places: Vec<_> = person
        .hits(&text)
        .iter()
        .filter(|hit| is_replaced(hit))
        .map(|hit| (hit.range.clone(), new(hit)))
        .collect();
    sheet.reword(&places)?;
    Ok(sheet)
}

/// Where a person still stands in a file that was edited: behind signs that are written in another way. No edit of words finds those.
pub(super) fn find_left(file: &str, sheet: &YamlEditor, person: &Person, is_whole: bool) -> Vec<Found> {
    let is_left =
        |word: &(u32, &str)| person.hits(word.1).iter().any(|hit| fate(hit, is_whole) == Fate::Replaced);
    let found = |(line, words): (u32, &str)| Found {
        fate: Fate::Stays(Why::Uneditable),
        file: file.to_owned(),
        line: Some(line),
        words: words.to_owned(),
    };
    sheet.overview().words().filter(is_left).map(found).collect()
}

/// The number of the line in which a byte stands, from 1.
pub(super) fn line_of(text: &str, at: usize) -> u32 {
    let before = text.get(..at).unwrap_or_default();
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

/// A line, as it is shown in a list.
pub(super) fn line(text: &str, number: u32) -> String {
    let at = usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
    let line = text.split('\n').nth(at).unwrap_or_default().trim();
    if line.chars().count() <= SHOWN {
        return line.to_owned();
    }
    line.chars().take(SHOWN).chain(['…']).collect()
}
