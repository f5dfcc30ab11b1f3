//! `dossier-number-differs`: a number that somebody typed into the dossier contradicts the computed one.

use super::context::{Found, Rule, RuleContext};
use super::count_differs::spelt;
use super::due_before_event::last_day;
use crate::digest::{Survey, select, standing_day, survey};
use crate::model::{Exchange, FollowUpState, Text};
use crate::texts::{self, Token, Typed, month};
use diagnostics::{Arg, Diagnostic, Place, Severity};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "dossier-number-differs", severity: Severity::Error, run };

/// Between a number and what it counts stand so many words at most: `sechs gut besuchten Treffen`.
const BETWEEN: usize = 3;

/// A number with what it contradicts.
struct Wrong {
    place: Place,
    said: usize,
    what: &'static str,
    computed: BTreeSet<usize>,
}

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let all = &context.exchange.all;
    // The last one is what the dossier is made for; the others would say the same again.
    let is_last = all.iter().rfind(|one| !one.is_sample).is_none_or(|last| last.id == context.exchange.id);
    if !is_last || !context.broken.is_empty() {
        return;
    }
    let file = &context.exchange.dossier.file;
    for wrong in wrong_numbers(context.exchange, &context.texts) {
        found.add(file, wrong.place, wrong.args());
    }
}

/// Holds the numbers that were typed into the dossier's sheet against those computed for its period, its sites and its readers, as `exchange` has
/// them.
pub fn dossier_numbers(exchange: &Exchange, sources: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let typed = texts::all(exchange, sources);
    let diagnostic = |wrong: Wrong| {
        let mut diagnostic =
            Diagnostic::new(RULE.id, RULE.severity).in_file(&exchange.dossier.file).at(wrong.place);
        diagnostic.args.extend(wrong.args());
        diagnostic
    };
    wrong_numbers(exchange, &typed).into_iter().map(diagnostic).collect()
}

impl Wrong {
    fn args(&self) -> [(&'static str, Arg); 3] {
        let computed: Vec<String> = self.computed.iter().map(usize::to_string).collect();
        [("said", self.said.into()), ("what", self.what.into()), ("computed", computed.join(", ").into())]
    }
}

fn wrong_numbers(exchange: &Exchange, typed: &[Typed<'_>]) -> Vec<Wrong> {
    let sheet = &exchange.dossier.value;
    if sheet.sentences.is_empty() && sheet.targets.is_empty() {
        return Vec::new();
    }
    let selected = select(exchange);
    let sites: Vec<String> = sheet.sites.iter().map(|site| site.value.clone()).collect();
    let survey = survey(&selected, &exchange.themes.value, &sites);
    let figures = Figures::new(exchange, &survey);
    let is_sentence = |typed: &&Typed<'_>| {
        typed.file == exchange.dossier.file && sheet.sentences.iter().any(|one| one.text.value == typed.text)
    };
    let in_sentences = typed.iter().filter(is_sentence).flat_map(|typed| figures.held_against(typed));
    let in_targets = sheet.targets.iter().filter_map(|target| {
        let (actual, figure) = (target.actual.as_ref()?, target.figure.as_ref()?);
        let (said, computed) = (usize::try_from(actual.value).ok()?, survey.figures.figure(figure.value));
        let place = actual.place;
        (said != computed).then(|| Wrong { place, said, what: "actual", computed: [computed].into() })
    });
    in_sentences.chain(in_targets).collect()
}

/// What may be said of each thing that is counted.
struct Figures<'s> {
    survey: &'s Survey<'s>,
    /// The beginnings of words for a thing, what it is called in messages, and every number of it that is computed.
    counted: Vec<(Vec<String>, &'static str, BTreeSet<usize>)>,
}

impl<'s> Figures<'s> {
    fn new(exchange: &Exchange, survey: &'s Survey<'s>) -> Self {
        let words = &exchange.programme.value.words;
        let all = &survey.figures;
        let each = |of: fn(&crate::digest::MeetingFigures<'_>) -> usize| survey.meetings.iter().map(of);
        let reports = each(|meeting| meeting.reports()).chain(each(|meeting| meeting.expected));
        let missing = each(|meeting| meeting.expected - meeting.reports().min(meeting.expected));
        let of_themes =
            || survey.courses.iter().flat_map(|course| &course.stations).map(|station| station.sites.len());
        let open = all.agreements - all.done - all.dropped;
        let over = overdue(exchange, survey);
        let counted = [
            (
                stems(words.meeting.as_ref(), &["treffen", "erfahrungsaustausch", "meeting", "exchange"]),
                "exchanges",
                vec![all.exchanges],
            ),
            (
                stems(words.report.as_ref(), &["bericht", "rückmeldung", "report"]),
                "reports",
                reports
                    .chain(missing)
                    .chain(of_themes())
                    .chain([all.reports, all.expected, all.expected - all.reports.min(all.expected)])
                    .collect(),
            ),
            (
                stems(words.site.as_ref(), &["standort", "vorhaben", "site"]),
                "sites",
                each(|meeting| meeting.reports())
                    .chain(each(|meeting| meeting.expected))
                    .chain(of_themes())
                    .chain([all.sites])
                    .collect(),
            ),
            (
                stems(None, &["aussage", "statement"]),
                "statements",
                each(|meeting| meeting.statements).chain([all.statements]).collect(),
            ),
            (
                stems(None, &["zusammenfassung", "ergebnis", "finding"]),
                "findings",
                each(|meeting| meeting.findings).chain([all.findings]).collect(),
            ),
            (
                stems(None, &["vereinbarung", "verabredung", "agreement"]),
                "agreements",
                vec![all.agreements, all.done, all.dropped, open, over, open - over.min(open)],
            ),
            (stems(None, &["netzwerkpartner", "network partner"]), "partners", partners(survey)),
        ];
        let counted = counted
            .map(|(stems, what, numbers): (_, _, Vec<usize>)| (stems, what, numbers.into_iter().collect()));
        Self { survey, counted: counted.into() }
    }

    fn held_against(&self, typed: &Typed<'_>) -> Vec<Wrong> {
        let tokens = typed.tokens();
        let mut wrong = Vec::new();
        for (at, _) in tokens.iter().enumerate() {
            let rest = tokens.get(at..).unwrap_or_default();
            let Some((said, length)) = number(rest) else { continue };
            let before = at.checked_sub(1).and_then(|at| tokens.get(at));
            // The fraction of a number is read with what stands before it.
            if before.is_some_and(|sign| matches!(sign.text, "." | ",") && is_joined(sign, rest)) {
                continue;
            }
            let behind = rest.get(length..).unwrap_or_default();
            let Some((what, computed)) = self.computed(behind, tokens) else { continue };
            if !computed.contains(&said) {
                let range = range_of(rest, length);
                wrong.push(Wrong { place: typed.place(range), said, what, computed });
            }
        }
        wrong
    }

    /// What a number is said of, by the words behind it, and the numbers that may be.
    fn computed(
        &self,
        behind: &[Token<'_>],
        sentence: &[Token<'_>],
    ) -> Option<(&'static str, BTreeSet<usize>)> {
        let first = behind.first()?;
        if first.text == "%" || ["prozent", "percent"].contains(&first.text.to_lowercase().as_str()) {
            return Some(("percent", self.shares(sentence)));
        }
        // Of `drei von 15 Berichten`, both count reports.
        let skipped = usize::from(["von", "of", "der", "the"].contains(&first.text)) * 2;
        let words = behind.iter().take(BETWEEN + 1 + skipped).take_while(|token| !is_end(token));
        for word in words {
            let lower = word.text.to_lowercase();
            let is_it = |(stems, ..): &&(Vec<String>, &str, BTreeSet<usize>)| {
                stems.iter().any(|stem| lower.starts_with(stem.as_str()) || is_compound(&lower, stem))
            };
            if let Some((_, what, numbers)) = self.counted.iter().find(is_it) {
                return Some((what, numbers.clone()));
            }
        }
        None
    }

    /// The shares that a sentence may name: those of the themes and of the exchanges that it names, else all.
    fn shares(&self, sentence: &[Token<'_>]) -> BTreeSet<usize> {
        let says = |words: &str| {
            let wanted = texts::tokens(words);
            let long: Vec<String> = wanted
                .iter()
                .map(|token| token.text.to_lowercase())
                .filter(|word| word.chars().count() > 4)
                .collect();
            !long.is_empty()
                && long.iter().all(|word| sentence.iter().any(|token| token.text.to_lowercase() == *word))
        };
        let named: Vec<_> =
            self.survey.courses.iter().filter(|course| says(course.theme.title.as_str())).collect();
        let courses = if named.is_empty() { self.survey.courses.iter().collect() } else { named };
        let years: BTreeSet<String> = sentence.iter().map(|token| token.text.to_owned()).collect();
        let stations = || courses.iter().flat_map(|course| &course.stations);
        let of_year = stations()
            .filter(|station| station.exchange.id.get(..4).is_some_and(|year| years.contains(year)));
        let of_year: BTreeSet<usize> = of_year.filter_map(|station| station.percent()).collect();
        if of_year.is_empty() {
            stations().filter_map(|station| station.percent()).collect()
        } else {
            of_year
        }
    }
}

/// Every number of partners that the dossier computes.
fn partners(survey: &Survey<'_>) -> Vec<usize> {
    let half_years = survey.network.iter().flat_map(|network| &network.half_years);
    let shown = half_years
        .flat_map(|half| [half.partners, half.new, half.ended].into_iter().chain(half.kinds.clone()));
    shown.filter_map(crate::digest::Shown::count).chain([survey.figures.partners]).collect()
}

/// How many agreements are over on the day on which things stand.
fn overdue(exchange: &Exchange, survey: &Survey<'_>) -> usize {
    let last = survey.meetings.last().and_then(|meeting| meeting.digest.day);
    let Some(day) = standing_day(exchange, last) else { return 0 };
    let open = survey.agreements.iter().filter(|it| it.task.state == FollowUpState::Open);
    open.filter_map(|it| last_day(&it.task.due.as_ref()?.value)).filter(|last| *last < day).count()
}

/// The number that pieces begin with, in figures, also in groups of three, or in words, and how many of them it takes. Years that stand alone,
/// days and ordinals are none.
fn number(tokens: &[Token<'_>]) -> Option<(usize, usize)> {
    let first = tokens.first()?;
    let Some(figures) = first.number() else { return Some((usize::try_from(spelt(first.text)?).ok()?, 1)) };
    let mut value = usize::try_from(figures).ok()?;
    let mut length = 1;
    // `1 204` and `1.204`.
    while let Some((next, more)) = group(tokens.get(length..).unwrap_or_default()) {
        value = value.checked_mul(1000)?.checked_add(next)?;
        length += more;
    }
    let behind = tokens.get(length);
    let is_ordinal = behind.is_some_and(|sign| sign.text == ".")
        && tokens
            .get(length + 1)
            .is_some_and(|next| next.text.chars().next().is_some_and(char::is_alphanumeric));
    let is_day = behind.is_some_and(|next| month(next.text).is_some());
    let is_year = length == 1 && (1900..2200).contains(&value);
    (!is_ordinal && !is_day && !is_year).then_some((value, length))
}

/// Three figures behind a blank or a point.
fn group(tokens: &[Token<'_>]) -> Option<(usize, usize)> {
    let three = |token: Option<&Token<'_>>| {
        let token = token?;
        usize::try_from(token.number().filter(|_| token.text.len() == 3)?).ok()
    };
    let [first, ..] = tokens else { return None };
    if first.text == "." && is_joined(first, tokens.get(1..).unwrap_or_default()) {
        return Some((three(tokens.get(1))?, 2));
    }
    Some((three(Some(first))?, 1))
}

fn is_joined(sign: &Token<'_>, behind: &[Token<'_>]) -> bool {
    behind.first().is_some_and(|next| next.range.start == sign.range.end && next.number().is_some())
}

fn range_of(tokens: &[Token<'_>], length: usize) -> Range<usize> {
    let start = tokens.first().map_or(0, |token| token.range.start);
    start..length.checked_sub(1).and_then(|last| tokens.get(last)).map_or(start, |token| token.range.end)
}

/// Tells whether a piece ends what a number may count: another number is said of something itself.
fn is_end(token: &Token<'_>) -> bool {
    matches!(token.text, "." | "," | ";" | ":" | "(" | ")" | "und" | "and")
}

/// `Erfahrungsaustauschen` of `Austausch`.
fn is_compound(word: &str, stem: &str) -> bool {
    stem.chars().count() > 5 && word.contains(stem)
}

/// The beginnings of the words for a thing: the programme's own word beside the usual ones.
fn stems(own: Option<&Text>, usual: &[&str]) -> Vec<String> {
    let own = own.and_then(|entry| {
        let words = entry.value.split(',').next()?.split_whitespace().last()?.to_lowercase();
        Some(words)
    });
    usual.iter().map(|stem| (*stem).to_owned()).chain(own).collect()
}
