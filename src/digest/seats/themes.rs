//! Themes: the most named obstacles, related ones together.

use crate::digest::suggestions::{Candidate, group, words_by_id};
use crate::digest::{Digest, ranking, statements};
use crate::model::{Exchange, SourceFile, StatementKind, ThemeTable};
use similar_texts::{Group, suggest};
use std::collections::BTreeMap;

/// Number of tables where nobody says it.
const COUNT: usize = 3;

/// Sizes of a table where nobody says them.
const SIZES: (usize, usize) = (4, 6);

/// From this likeness on, obstacles belong to one theme, where they also share a word of content.
const RELATED: f32 = 0.25;

/// What somebody asked of the tables.
#[derive(Clone, Copy, Debug, Default)]
pub struct SeatRequest {
    /// How many tables; none for those that there are, or three.
    pub count: Option<usize>,
    /// How many sit at each, at least and at most.
    pub sizes: Option<(usize, usize)>,
    /// True to look at the seats as they are typed and to seat nobody.
    pub is_check: bool,
}

/// A theme table, typed or proposed.
#[derive(Clone, Debug)]
pub struct SeatTable<'a> {
    /// Its number.
    pub number: u32,
    /// Its theme; empty where nobody typed one.
    pub title: String,
    /// Its file; none where it is proposed now.
    pub file: Option<&'a SourceFile<ThemeTable>>,
    /// What it is about, by places in `findings.yaml`, most named first.
    pub findings: Vec<usize>,
    /// So many sit at it at least.
    pub least: usize,
    /// So many sit at it at most.
    pub most: usize,
    /// What there is at it, as typed.
    pub offers: Vec<String>,
}

/// The tables that there are, and as many more as are asked for, of the obstacles that are named most; and the obstacles that are at none.
pub(super) fn tables<'a>(
    exchange: &'a Exchange,
    digest: &Digest,
    request: SeatRequest,
    people: usize,
) -> (Vec<SeatTable<'a>>, Vec<usize>) {
    let typed = exchange.tables.len();
    let wanted = request.count.unwrap_or(if typed == 0 { COUNT } else { typed }).max(typed);
    let (themes, left) = themes(exchange, digest, wanted);
    let count = themes.len();
    let places =
        |table: &ThemeTable| table.places.as_ref().and_then(|places| usize::try_from(places.value).ok());
    // Those of whose size somebody has decided take as many as they do; the others take the rest.
    let decided: Vec<usize> = exchange.tables.iter().filter_map(|table| places(&table.value)).collect();
    let others = people.saturating_sub(decided.iter().sum());
    let (least, most) =
        request.sizes.unwrap_or_else(|| usual_sizes(others, count - decided.len().min(count)));
    let mut number = exchange.tables.iter().map(|table| table.value.number.value).max().unwrap_or_default();
    let mut files = exchange.tables.iter();
    let mut tables = Vec::new();
    for findings in themes {
        let file = files.next();
        let title = match file {
            Some(file) => file.value.title.as_ref().map(|title| title.value.clone()),
            None => findings.first().map(|place| text(exchange, *place)),
        };
        number += u32::from(file.is_none());
        let places = file.and_then(|file| places(&file.value));
        let offers = file.map(|file| file.value.offers.iter().map(|offer| offer.value.clone()).collect());
        tables.push(SeatTable {
            number: file.map_or(number, |file| file.value.number.value),
            title: title.unwrap_or_default(),
            file,
            findings,
            least: places.map_or(least, |places| places.min(least)),
            most: places.unwrap_or(most),
            offers: offers.unwrap_or_default(),
        });
    }
    (tables, left)
}

/// Four to six, or as many more or fewer as there are people.
fn usual_sizes(people: usize, tables: usize) -> (usize, usize) {
    let (least, most) = SIZES;
    (people.checked_div(tables).unwrap_or_default().min(least), people.div_ceil(tables.max(1)).max(most))
}

fn text(exchange: &Exchange, place: usize) -> String {
    exchange.findings.value.findings.get(place).map(|finding| finding.text.value.clone()).unwrap_or_default()
}

/// The obstacles of each table. What somebody typed stays; a table without obstacles takes those that are like its title.
fn themes(exchange: &Exchange, digest: &Digest, wanted: usize) -> (Vec<Vec<usize>>, Vec<usize>) {
    let ranked = ranking(exchange, digest, StatementKind::Obstacle);
    let ranked: Vec<usize> = ranked.iter().filter(|rank| rank.count > 0).map(|rank| rank.finding).collect();
    let likeness = Likeness::of(exchange);
    let findings = &exchange.findings.value.findings;
    let place = |id: &str| findings.iter().position(|finding| finding.id.as_str() == id);
    let typed = exchange.tables.iter().map(|table| table.value.findings.iter());
    let mut themes: Vec<Vec<usize>> =
        typed.map(|ids| ids.filter_map(|id| place(id.as_str())).collect()).collect();
    let open: Vec<bool> = exchange.tables.iter().map(|table| table.value.findings.is_empty()).collect();
    let mut left = Vec::new();
    for finding in ranked {
        if themes.iter().any(|theme| theme.contains(&finding)) {
            continue;
        }
        let mut near: Vec<(usize, f32)> = Vec::new();
        for (place, theme) in themes.iter().enumerate() {
            let is_open = open.get(place).copied().unwrap_or(true);
            let title = if is_open { likeness.to_title(finding, place) } else { Default::default() };
            let members = theme.iter().map(|other| likeness.between(finding, *other));
            near.extend(is_open.then(|| (place, members.fold(title, f32::max))));
        }
        let best = near.into_iter().filter(|(_, like)| *like >= RELATED).max_by(|a, b| a.1.total_cmp(&b.1));
        let count = themes.len();
        match best.and_then(|(place, _)| themes.get_mut(place)) {
            Some(theme) => theme.push(finding),
            None if count < wanted => themes.push(vec![finding]),
            None => left.push(finding),
        }
    }
    (themes, left)
}

/// Tells whether a word says what an obstacle is about: that something is missing or difficult, obstacles of all themes say.
fn is_of_a_theme(word: &str) -> bool {
    const OF_ANY: [&str; 8] =
        ["fehl", "mangel", "problem", "schwierig", "schwer", "lack", "missing", "difficult"];
    let word = word.to_lowercase();
    !OF_ANY.iter().any(|of_any| word.starts_with(of_any))
}

/// How near obstacles are to one another and to the titles of tables.
struct Likeness {
    near: BTreeMap<(usize, usize), f32>,
    findings: usize,
}

impl Likeness {
    fn of(exchange: &Exchange) -> Self {
        let statements = statements(exchange);
        let words = words_by_id(&statements);
        let findings = &exchange.findings.value.findings;
        let candidates: Vec<Candidate<'_>> = findings.iter().map(Candidate::Finding).collect();
        let mut groups: Vec<Group<'_>> =
            candidates.iter().map(|candidate| Group { is_open: true, ..group(candidate, &words) }).collect();
        let titles =
            exchange.tables.iter().map(|table| table.value.title.as_ref().map_or("", |title| title.as_str()));
        groups.extend(titles.map(|title| Group { id: "", texts: vec![title], is_open: true }));
        let mut near = BTreeMap::new();
        for offer in suggest(&groups, groups.len()) {
            for other in
                offer.suggestions.iter().filter(|other| other.shared.iter().any(|word| is_of_a_theme(word)))
            {
                let pair = (offer.open.min(other.group), offer.open.max(other.group));
                let like: &mut f32 = near.entry(pair).or_default();
                *like = like.max(other.likeness);
            }
        }
        Self { near, findings: findings.len() }
    }

    fn between(&self, one: usize, other: usize) -> f32 {
        self.near.get(&(one.min(other), one.max(other))).copied().unwrap_or_default()
    }

    fn to_title(&self, finding: usize, table: usize) -> f32 {
        self.between(finding, self.findings + table)
    }
}
