//! How good suggestions are: a set of statements that people labelled with themes goes in, figures come out.

use crate::Result;
use crate::figures::{Bound, Report, peak_memory, timed};
use similar_texts::{Group, suggest};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::Duration;

/// So many are offered.
const OFFERED: usize = 3;

/// So many times a set is cut in two halves.
const SPLITS: u64 = 20;

/// Time is measured with so many statements, and with so many of them.
const FEW: usize = 1_000;
const MANY: usize = 10_000;

/// So often; the fastest counts, for other programs only make it slower.
const RUNS: usize = 3;

/// A statement as its line in the file has it; other keys say nothing here.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// Its kind: what is merged is of one kind.
    pub kind: String,
    /// The words of its site.
    pub text: String,
    /// The theme that a person gave it.
    pub theme: String,
}

/// Figures of a set; shares are between 0 and 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// All statements.
    pub statements: usize,
    /// Those whose theme has another statement of their kind: they are asked for.
    pub asked: usize,
    /// Share of those asked whose nearest statement is of the same theme.
    pub first: f64,
    /// Share of those asked that have one of the same theme among the three nearest statements.
    pub among_three: f64,
    /// Share of those asked whose theme is among the three nearest themes, all others being merged rightly.
    pub theme_among_three: f64,
    /// The same for one half of the statements after the other half was merged, the open ones offered, too: the mean of the splits.
    pub warm: f64,
    /// Decisions for each statement until all are placed, from nothing: one for what is offered or new, two for what must be searched.
    pub decisions: f64,
}

/// Reads the labelled statements of a file, one JSON a line.
///
/// # Errors
/// When the file cannot be read, or a line is no such statement.
pub fn read_file(path: &std::path::Path) -> Result<Vec<Labelled>> {
    read(&std::fs::read_to_string(path)?)
}

/// Reads a set: JSON, one statement a line.
///
/// # Errors
/// When a line has none of the three keys.
pub fn read(set: &str) -> Result<Vec<Labelled>> {
    let statement = |line: &str| -> Result<Labelled> {
        let value: serde_json::Value = serde_json::from_str(line)?;
        let key = |name: &str| {
            let text = value.get(name).and_then(serde_json::Value::as_str);
            text.map(str::to_owned).ok_or_else(|| format!("no \"{name}\" in {line}"))
        };
        Ok(Labelled { kind: key("kind")?, text: key("text")?, theme: key("theme")? })
    };
    set.lines().filter(|line| !line.trim().is_empty()).map(statement).collect()
}

/// Measures suggestions on a set.
pub fn measure(set: &[Labelled]) -> Figures {
    let kinds: BTreeSet<&str> = set.iter().map(|one| one.kind.as_str()).collect();
    let of_kind = |kind| set.iter().filter(|one| one.kind == kind).collect::<Vec<_>>();
    let kinds: Vec<Vec<&Labelled>> = kinds.into_iter().map(of_kind).collect();
    let asked = kinds.iter().map(|all| asked(all).count()).sum();
    let sum = |figure: fn(&[&Labelled]) -> usize| kinds.iter().map(|all| figure(all)).sum::<usize>();
    Figures {
        statements: set.len(),
        asked,
        first: share(sum(|all| same_theme_near(all, 1)), asked),
        among_three: share(sum(|all| same_theme_near(all, OFFERED)), asked),
        theme_among_three: share(sum(theme_near), asked),
        warm: warm(&kinds),
        decisions: share(sum(decisions), set.len()),
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// The places of statements whose theme has another one.
fn asked<'a>(all: &'a [&'a Labelled]) -> impl Iterator<Item = usize> + 'a {
    let shares = |place: usize, one: &Labelled| {
        all.iter().enumerate().any(|(other, another)| other != place && another.theme == one.theme)
    };
    all.iter().enumerate().filter(move |(place, one)| shares(*place, one)).map(|(place, _)| place)
}

fn single(statement: &Labelled, is_open: bool) -> Group<'_> {
    Group { id: &statement.theme, texts: vec![&statement.text], is_open }
}

/// How many of those asked have a statement of their theme among the `count` nearest statements.
fn same_theme_near(all: &[&Labelled], count: usize) -> usize {
    let groups: Vec<Group<'_>> = all.iter().map(|one| single(one, true)).collect();
    let asked: BTreeSet<usize> = asked(all).collect();
    let offers = suggest(&groups, count);
    offers.iter().filter(|offer| asked.contains(&offer.open) && is_right(&groups, offer)).count()
}

fn is_right(groups: &[Group<'_>], offer: &similar_texts::Offer) -> bool {
    let id = |place: usize| groups.get(place).map(|group| group.id);
    offer.suggestions.iter().any(|near| id(near.group) == id(offer.open))
}

/// How many of those asked find their theme among the three nearest, when all others are merged by theme.
fn theme_near(all: &[&Labelled]) -> usize {
    let is_found = |open: &usize| {
        let others = all.iter().enumerate().filter(|(place, _)| place != open).map(|(_, one)| *one);
        let mut groups = merged(others);
        groups.extend(all.get(*open).map(|one| single(one, true)));
        suggest(&groups, OFFERED).iter().any(|offer| is_right(&groups, offer))
    };
    asked(all).filter(is_found).count()
}

fn merged<'a>(statements: impl Iterator<Item = &'a Labelled>) -> Vec<Group<'a>> {
    let mut themes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for one in statements {
        themes.entry(&one.theme).or_default().push(&one.text);
    }
    themes.into_iter().map(|(id, texts)| Group { id, texts, is_open: false }).collect()
}

/// One half after the other, over several splits by chance.
fn warm(kinds: &[Vec<&Labelled>]) -> f64 {
    let (mut right, mut asked) = (0, 0);
    for seed in 0..SPLITS {
        let mut chance = fastrand::Rng::with_seed(seed);
        for all in kinds {
            let mut all = all.clone();
            chance.shuffle(&mut all);
            let (done, open) = all.split_at(all.len() / 2);
            let mut groups = merged(done.iter().copied());
            let themes: BTreeSet<&str> = groups.iter().map(|group| group.id).collect();
            groups.extend(open.iter().map(|one| single(one, true)));
            let offers = suggest(&groups, OFFERED);
            asked += open.iter().filter(|one| themes.contains(one.theme.as_str())).count();
            let is_known = |open: usize| groups.get(open).is_some_and(|group| themes.contains(group.id));
            right += offers.iter().filter(|offer| is_known(offer.open) && is_right(&groups, offer)).count();
        }
    }
    share(right, asked)
}

/// Places all, one after another: a statement goes to the theme that is offered (one decision), is searched for when its theme is there and not
/// offered (two), or begins a new one (one).
fn decisions(all: &[&Labelled]) -> usize {
    let mut count = 0;
    for (place, one) in all.iter().enumerate() {
        let mut groups = merged(all.iter().take(place).copied());
        let is_new = groups.iter().all(|group| group.id != one.theme);
        groups.push(single(one, true));
        let is_offered = suggest(&groups, OFFERED).iter().any(|offer| is_right(&groups, offer));
        count += if is_new || is_offered { 1 } else { 2 };
    }
    count
}

/// Makes up `count` statements of the words of a set, for measures of time.
pub fn made_up(set: &[Labelled], count: usize) -> Vec<String> {
    let words: Vec<&str> = set.iter().flat_map(|one| one.text.split_whitespace()).collect();
    let mut chance = fastrand::Rng::with_seed(1);
    let mut sentence = || {
        let length = chance.usize(6..22);
        let words: Vec<&str> = (0..length).filter_map(|_| chance.choice(&words).copied()).collect();
        words.join(" ")
    };
    (0..count).map(|_| sentence()).collect()
}

/// Time for all suggestions among `texts`, all of them open.
fn time(texts: &[String]) -> Duration {
    let groups: Vec<Group<'_>> =
        texts.iter().map(|text| Group { id: "", texts: vec![text], is_open: true }).collect();
    let (offers, time) = timed(|| suggest(&groups, OFFERED));
    assert_eq!(offers.len(), texts.len(), "each has an offer");
    time
}

/// Measures quality on a set.
pub fn say_quality(set: &[Labelled], report: &mut Report) {
    let figures = measure(set);
    report.line(&figures.to_string());
    report.say("nearest statement is of the same theme (cold)", figures.first, Bound::AtLeast(0.53));
    report.say("one of the three nearest statements is (cold)", figures.among_three, Bound::AtLeast(0.76));
    report.say(
        "right one among three different themes (cold)",
        figures.theme_among_three,
        Bound::AtLeast(0.77),
    );
    report.say("the same for one half after the other (warm)", figures.warm, Bound::None);
    report.say("decisions for each statement until all are placed", figures.decisions, Bound::AtMost(1.2));
}

/// Measures time and memory on statements made up of the words of a set.
pub fn say_speed(set: &[Labelled], report: &mut Report) {
    let (few, many) = (made_up(set, FEW), made_up(set, MANY));
    let fastest = |texts: &[String]| (0..RUNS).map(|_| time(texts)).min().unwrap_or_default().as_secs_f64();
    let (short, long) = (fastest(&few), fastest(&many));
    report.say(&format!("seconds for {MANY} statements"), long, Bound::AtMost(2.0));
    report.say(
        &format!("time of one among {MANY} beside one among {FEW}"),
        long / short * FEW as f64 / MANY as f64,
        Bound::AtMost(3.0),
    );
    match peak_memory() {
        Some(memory) => report.say("peak memory of it all, MiB", memory, Bound::AtMost(300.0)),
        None => report.miss("peak memory of it all, MiB", "this system does not tell it"),
    }
}

/// Measures both.
pub fn report(set: &[Labelled]) -> Report {
    let mut report = Report::default();
    say_quality(set, &mut report);
    say_speed(set, &mut report);
    report
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { statements, asked, first, among_three, theme_among_three, warm, decisions } = self;
        write!(
            out,
            "{statements} statements, {asked} in a theme with others of their kind: {first:.3}, {among_three:.3}, \
             {theme_among_three:.3} cold, {warm:.3} warm, {decisions:.3} decisions"
        )
    }
}
