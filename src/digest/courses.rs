//! Themes over the exchanges: in which of them each was named, and by what share of the reports.

use super::{Digest, day_of, digest};
use crate::model::{Exchange, MergedFinding, StatementKind, Text, Theme, Themes};
use crate::yaml::Loaded;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const KINDS: [StatementKind; 4] =
    [StatementKind::Success, StatementKind::Obstacle, StatementKind::Plan, StatementKind::Need];

/// A theme over the exchanges up to one of them, as far as statements of one kind name it: who names an obstacle and who tells of a
/// success do not say the same.
#[derive(Clone, Debug)]
pub struct Course<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The kind of its findings.
    pub kind: StatementKind,
    /// All exchanges of which anything is known, the oldest first, also those in which it was not named.
    pub stations: Vec<Station<'a>>,
}

/// An exchange in the course of a theme.
#[derive(Clone, Debug)]
pub struct Station<'a> {
    /// The exchange.
    pub exchange: &'a Exchange,
    /// The findings by which the theme was named there; none where it was not.
    pub findings: Vec<&'a MergedFinding>,
    /// Ids of the sites behind them, each once.
    pub sites: BTreeSet<String>,
    /// How many reports count there.
    pub reports: usize,
}

/// Direction in which a share goes from one exchange to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// A larger share names it.
    Rising,
    /// A smaller share names it.
    Falling,
    /// The same share names it.
    Steady,
}

/// How often a finding's theme was named up to now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recurrence {
    /// In how many exchanges one after another, this one being the last.
    pub run: usize,
    /// In how many at all.
    pub times: usize,
}

/// Gives every exchange the others to look its themes up in, the figures of a dossier, and how far contacts can reach; without any nobody asks.
pub fn share_exchanges(loaded: &mut Loaded) {
    let is_asked = |exchange: &Exchange| {
        !exchange.themes.value.themes.is_empty()
            || !exchange.dossier.value.sentences.is_empty()
            || !exchange.contacts.is_empty()
    };
    if !loaded.exchanges.iter().any(is_asked) {
        return;
    }
    let all = Arc::new(loaded.exchanges.clone());
    for exchange in &mut loaded.exchanges {
        exchange.all = Arc::clone(&all);
    }
}

/// Follows every theme through the exchanges up to `exchange`: one course for each kind of finding that named it, in the order of the file. How often
/// themes were named in what an edition is of, its own sheet says.
pub fn courses(exchange: &Exchange) -> Vec<Course<'_>> {
    if exchange.themes.value.themes.is_empty() || exchange.edition.is_some() {
        return Vec::new();
    }
    follow(&exchange.themes.value, &history(exchange))
}

/// Follows every theme through `exchanges`, the oldest first.
pub(super) fn courses_over<'a>(themes: &'a Themes, exchanges: &'a [Exchange]) -> Vec<Course<'a>> {
    follow(themes, &exchanges.iter().collect::<Vec<_>>())
}

fn follow<'a>(themes: &'a Themes, exchanges: &[&'a Exchange]) -> Vec<Course<'a>> {
    let history: Vec<(&Exchange, Digest)> =
        exchanges.iter().map(|one| (*one, digest(one))).filter(is_known).collect();
    let course = |theme, kind| Course { theme, kind, stations: stations(theme, kind, &history) };
    let all = themes.themes.iter().flat_map(|theme| KINDS.map(|kind| course(theme, kind)));
    all.filter(|course| course.times() > 0).collect()
}

/// The exchanges up to this one, by their days. It stands for itself: it may have been changed since all were loaded.
fn history(exchange: &Exchange) -> Vec<&Exchange> {
    // Folders begin with the day: where none is known, their names say it.
    let moment = |one: &Exchange| {
        (day_of(one).map_or_else(|| one.id.clone(), |day| day.format("%Y-%m-%d").to_string()), one.id.clone())
    };
    let now = moment(exchange);
    let others = exchange.all.iter().filter(|one| !one.is_sample && one.id != exchange.id);
    let mut before: Vec<&Exchange> = others.filter(|one| moment(one) < now).collect();
    before.sort_by_key(|one| moment(one));
    before.push(exchange);
    before
}

/// Tells whether anything is known of an exchange: one that is only announced breaks no row.
fn is_known((exchange, digest): &(&Exchange, Digest)) -> bool {
    !digest.counted.is_empty() || !exchange.findings.value.findings.is_empty()
}

fn stations<'a>(theme: &Theme, kind: StatementKind, history: &[(&'a Exchange, Digest)]) -> Vec<Station<'a>> {
    let station = |(exchange, digest): &(&'a Exchange, Digest)| {
        let exchange = *exchange;
        let all = exchange.findings.value.findings.iter();
        let findings: Vec<&MergedFinding> = all
            .filter(|finding| finding.kind == kind && theme.holds(&exchange.id, finding.id.as_str()))
            .collect();
        let cited: Vec<&Text> = findings.iter().flat_map(|finding| finding.cited()).collect();
        let sites = digest.sites_behind(&cited);
        Station { exchange, findings, sites, reports: digest.counted.len() }
    };
    history.iter().map(station).collect()
}

impl Station<'_> {
    /// Tells whether the theme was named there.
    pub const fn is_named(&self) -> bool {
        !self.findings.is_empty()
    }

    /// The share of the reports in percent, rounded; none where there was no report.
    pub fn percent(&self) -> Option<usize> {
        (self.sites.len() * 200 + self.reports).checked_div(self.reports * 2)
    }
}

impl<'a> Course<'a> {
    /// In how many exchanges it was named.
    pub fn times(&self) -> usize {
        self.stations.iter().filter(|station| station.is_named()).count()
    }

    /// In how many exchanges one after another, the last being one of them.
    pub fn run(&self) -> usize {
        self.stations.iter().rev().take_while(|station| station.is_named()).count()
    }

    /// The last exchange.
    pub fn last(&self) -> Option<&Station<'a>> {
        self.stations.last()
    }

    /// The exchanges before the last, the newest first.
    pub fn earlier(&self) -> impl Iterator<Item = &Station<'a>> {
        self.stations.iter().rev().skip(1)
    }

    /// The direction of its share from the exchange before to the last one, in whole percent as they are told; by shares, for not every exchange has
    /// as many reports. `None` where there is nothing to compare: the first time, and where nobody named it in both.
    pub fn trend(&self) -> Option<Trend> {
        let (last, before) = (self.last()?, self.earlier().next()?);
        let is_first = last.is_named() && self.times() == 1;
        if is_first || !(last.is_named() || before.is_named()) {
            return None;
        }
        Some(match last.percent()?.cmp(&before.percent()?) {
            Ordering::Greater => Trend::Rising,
            Ordering::Less => Trend::Falling,
            Ordering::Equal => Trend::Steady,
        })
    }

    /// Tells whether somebody said by the last exchange that it is solved, and nobody has named it since.
    pub fn is_solved(&self) -> bool {
        let Some(solved) = &self.theme.solved else { return false };
        let said = self.stations.iter().position(|station| station.exchange.id == solved.exchange.value);
        said.is_some_and(|said| !self.stations.iter().skip(said + 1).any(Station::is_named))
    }
}

/// How often the themes of this exchange's findings were named up to it, by the ids of the findings.
pub fn recurrence(exchange: &Exchange) -> BTreeMap<&str, Recurrence> {
    let mut all = BTreeMap::new();
    for course in courses(exchange) {
        let times = Recurrence { run: course.run(), times: course.times() };
        let now = course.stations.last().filter(|station| station.exchange.id == exchange.id);
        let ids = now.into_iter().flat_map(|station| &station.findings).map(|finding| finding.id.as_str());
        for id in ids {
            all.entry(id).or_insert(times);
        }
    }
    all
}

/// A theme of former exchanges that no finding of this one belongs to yet.
#[derive(Clone, Debug)]
pub struct FormerTheme<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The kind of its findings.
    pub kind: StatementKind,
    /// Its title, and then the wordings of its findings, the newest first.
    pub texts: Vec<&'a str>,
    /// The newest of those findings: how it was said the last time.
    pub newest: &'a MergedFinding,
}

/// The themes of former exchanges that open statements may belong to.
pub fn former_themes(exchange: &Exchange) -> Vec<FormerTheme<'_>> {
    courses(exchange).into_iter().filter_map(|course| former_theme(&course, exchange)).collect()
}

fn former_theme<'a>(course: &Course<'a>, exchange: &Exchange) -> Option<FormerTheme<'a>> {
    let is_now = |station: &&Station<'_>| station.exchange.id == exchange.id;
    if course.stations.iter().find(is_now).is_some_and(Station::is_named) {
        return None;
    }
    let before = course.stations.iter().rev().flat_map(|station| station.findings.iter().copied());
    let before: Vec<&'a MergedFinding> = before.collect();
    let newest = *before.first()?;
    let wordings = before.iter().map(|finding| finding.text.as_str());
    let texts = std::iter::once(course.theme.title.as_str()).chain(wordings).collect();
    Some(FormerTheme { theme: course.theme, kind: course.kind, texts, newest })
}
