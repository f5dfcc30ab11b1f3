//! Which numbers may stand in a sentence of the dossier, by what they are said of.

use super::dossier_sentence::{Nouns, Sentence, State, Thing, Unit, is_of_sites, sentences, state};
use super::due_before_event::last_day;
use crate::digest::{Course, MeetingFigures, Shown, Station, Survey, standing_day};
use crate::model::{Exchange, FollowUpState};
use crate::texts::{self, Amount, Bound, Typed, Value};
use std::collections::BTreeSet;
use std::ops::Range;

/// An amount that contradicts.
pub(super) struct Said {
    /// The bytes of the text that say it.
    pub(super) range: Range<usize>,
    /// What is counted; none for a share.
    pub(super) thing: Option<Thing>,
    /// What is computed: counts, or whole percent.
    pub(super) computed: BTreeSet<usize>,
}

/// Numbers of a dossier, with the words for what they count.
pub(super) struct Figures<'s> {
    survey: &'s Survey<'s>,
    nouns: Nouns,
    /// How many sites the programme has.
    sites: usize,
    overdue: usize,
}

impl<'s> Figures<'s> {
    /// Takes the numbers of a survey, and the words for them.
    pub(super) fn of(exchange: &Exchange, survey: &'s Survey<'s>) -> Self {
        let sites = exchange.programme.value.sites.len();
        Self { survey, nouns: Nouns::of(exchange), sites, overdue: overdue(exchange, survey) }
    }

    /// The amounts of a text that contradict what is computed.
    pub(super) fn contradicted(&self, typed: &Typed<'_>) -> Vec<Said> {
        let all = sentences(typed.tokens());
        all.iter()
            .flat_map(|sentence| {
                sentence.amounts.iter().filter_map(|amount| self.held_against(sentence, amount))
            })
            .collect()
    }

    fn held_against(&self, sentence: &Sentence<'_>, amount: &Amount) -> Option<Said> {
        let range = sentence.bytes(&amount.tokens);
        if amount.bound == Bound::Difference {
            return None;
        }
        if let Value::Percent(_) | Value::Fraction(..) = amount.value {
            let shares = self.shares(sentence, amount)?;
            let fits = shares.iter().any(|(part, whole)| amount.fits_share(*part, *whole));
            let computed = shares
                .iter()
                .filter_map(|(part, whole)| (part * 200 + whole).checked_div(whole * 2))
                .collect();
            return (!fits).then_some(Said { range, thing: None, computed });
        }
        let Unit::Thing(thing) = sentence.unit(&self.nouns, amount) else { return None };
        let counts = self.counts(thing, sentence, amount);
        // `keine` says a number only of what there could be some: `keine ist erledigt`.
        let says_state = sentence.clause(amount).any(|at| state(&sentence.lower(at)).is_some());
        if amount.value == Value::Count(0) && !(thing == Thing::Agreements && says_state) {
            return None;
        }
        let is_right =
            counts.iter().any(|count| amount.fits(*count)) && self.is_part(thing, sentence, amount, &counts);
        (!is_right).then(|| Said { range, thing: Some(thing), computed: counts })
    }

    /// Tells whether an amount can be so many of the whole that stands behind it: `15 von 26 Berichten`.
    fn is_part(
        &self,
        thing: Thing,
        sentence: &Sentence<'_>,
        amount: &Amount,
        counts: &BTreeSet<usize>,
    ) -> bool {
        let Some(whole) =
            sentence.next_amount(amount.tokens.end).filter(|_| is_of(&sentence.lower(amount.tokens.end)))
        else {
            return true;
        };
        let pairs = match thing {
            Thing::Reports | Thing::Sites => self.pairs(sentence, amount),
            _ => return true,
        };
        // A whole that is wrong is told itself.
        !counts.iter().any(|count| whole.fits(*count))
            || pairs.iter().any(|(part, of)| amount.fits(*part) && whole.fits(*of))
    }

    /// Parts of reports or sites with the whole of them.
    fn pairs(&self, sentence: &Sentence<'_>, amount: &Amount) -> Vec<(usize, usize)> {
        let all = &self.survey.figures;
        let meetings = self.meetings(sentence, amount);
        let returned = meetings.iter().flat_map(|meeting| {
            let (reports, expected) = (meeting.reports(), meeting.expected);
            [(reports, expected), (expected - reports.min(expected), expected)]
        });
        let courses = self.courses(sentence);
        let stations = courses.iter().flat_map(|course| self.stations(course, &meetings));
        let named = stations.map(|station| (station.sites.len(), station.reports));
        let over_all = courses
            .iter()
            .map(|course| (course.stations.iter().map(|station| station.sites.len()).sum(), all.reports));
        let sites = [(all.sites, self.sites), (self.sites - all.sites.min(self.sites), self.sites)];
        let totals =
            [(all.reports, all.expected), (all.expected - all.reports.min(all.expected), all.expected)];
        returned.chain(named).chain(over_all).chain(totals).chain(sites).collect()
    }

    /// The numbers of a thing that a sentence may say at that place.
    fn counts(&self, thing: Thing, sentence: &Sentence<'_>, amount: &Amount) -> BTreeSet<usize> {
        let all = &self.survey.figures;
        let meetings = self.meetings(sentence, amount);
        let is_all = meetings.len() != 1 || self.survey.meetings.len() == 1;
        let of_meetings = |of: &dyn Fn(&MeetingFigures<'_>) -> usize, total: usize| -> BTreeSet<usize> {
            let each: Vec<usize> = meetings.iter().map(|meeting| of(meeting)).collect();
            if sentence.is_of_each(amount) {
                // What is said of each is right of each.
                let fits = each.iter().all(|count| amount.fits(*count));
                return each.iter().copied().filter(|count| fits || !amount.fits(*count)).collect();
            }
            let sum = each.iter().sum();
            each.into_iter().chain(is_all.then_some(total)).chain(is_all.then_some(sum)).collect()
        };
        match thing {
            Thing::Exchanges => {
                let times = self.courses(sentence).iter().map(|course| course.times()).collect::<Vec<_>>();
                let named = (meetings.len() < self.survey.meetings.len()).then_some(meetings.len());
                let of_themes = sentence.is_of_naming().then_some(times).into_iter().flatten();
                of_themes.chain(named).chain([all.exchanges]).collect()
            }
            Thing::Reports | Thing::Sites => {
                let total = if thing == Thing::Sites { all.sites } else { all.reports };
                let mut counts = of_meetings(&|meeting| meeting.reports(), total);
                counts.extend(of_meetings(
                    &|meeting| meeting.expected,
                    if thing == Thing::Sites { self.sites } else { all.expected },
                ));
                let missing =
                    |meeting: &MeetingFigures<'_>| meeting.expected - meeting.reports().min(meeting.expected);
                counts.extend(of_meetings(&missing, all.expected - all.reports.min(all.expected)));
                counts.extend(self.named(sentence, &meetings));
                counts
            }
            Thing::Statements => of_meetings(&|meeting| meeting.statements, all.statements),
            Thing::Findings => of_meetings(&|meeting| meeting.findings, all.findings),
            Thing::Agreements => self.agreements(sentence, amount),
            Thing::Partners => partners(self.survey),
        }
    }

    /// How many sites named a theme, where a sentence says that something was named.
    fn named(&self, sentence: &Sentence<'_>, meetings: &[&MeetingFigures<'_>]) -> Vec<usize> {
        let courses = self.courses(sentence);
        let is_one = courses.len() < self.survey.courses.len();
        if !is_one && !sentence.is_of_naming() {
            return Vec::new();
        }
        let each = courses
            .iter()
            .flat_map(|course| self.stations(course, meetings))
            .map(|station| station.sites.len());
        let total =
            courses.iter().map(|course| course.stations.iter().map(|station| station.sites.len()).sum());
        each.chain(total).collect()
    }

    /// The agreements by what a sentence says of them.
    fn agreements(&self, sentence: &Sentence<'_>, amount: &Amount) -> BTreeSet<usize> {
        let all = &self.survey.figures;
        let open = all.agreements - all.done - all.dropped;
        let clause = sentence.clause(amount);
        let is_denied = clause.clone().any(|at| matches!(sentence.lower(at).as_str(), "nicht" | "not"));
        let said: Vec<State> = clause.filter_map(|at| state(&sentence.lower(at))).collect();
        if said.is_empty() || is_denied {
            let over = self.overdue;
            return [all.agreements, all.done, all.dropped, open, over, open - over.min(open)].into();
        }
        if sentence.is_whole(amount) {
            return [all.agreements, open].into();
        }
        let of = |state: &State| match state {
            State::Overdue => self.overdue,
            State::Open => open,
            State::Done => all.done,
            State::Dropped => all.dropped,
        };
        said.iter().map(of).collect()
    }

    /// The shares that a sentence may name, each as a part of a whole; `None` where it is about something else.
    fn shares(&self, sentence: &Sentence<'_>, amount: &Amount) -> Option<Vec<(usize, usize)>> {
        let all = &self.survey.figures;
        let unit = sentence.behind(&self.nouns, amount.tokens.end);
        let is_percent = matches!(amount.value, Value::Percent(_));
        let thing = match unit {
            Unit::Thing(thing) => Some(thing),
            Unit::Nothing if is_percent || sentence.is_of_naming() => None,
            // `die zweite Hälfte`, `ein Viertel mit Gärten`.
            Unit::Nothing | Unit::Other => return None,
        };
        let says_state = sentence.clause(amount).any(|at| state(&sentence.lower(at)).is_some());
        if thing == Some(Thing::Agreements) || (thing.is_none() && says_state) {
            let open = all.agreements - all.done - all.dropped;
            let counts = self.agreements(sentence, amount).into_iter();
            let shares = counts.flat_map(|count| [(count, all.agreements), (count, open)]);
            return Some(shares.filter(|(part, whole)| part <= whole && *whole > 0).collect());
        }
        if thing.is_some_and(|thing| !is_of_sites(thing)) {
            return None;
        }
        let meetings = self.meetings(sentence, amount);
        let courses = self.courses(sentence);
        let is_one = courses.len() < self.survey.courses.len();
        let stations = courses.iter().flat_map(|course| self.stations(course, &meetings));
        let named = stations.map(|station| (station.sites.len(), station.reports));
        let returned = meetings.iter().map(|meeting| (meeting.reports(), meeting.expected));
        let totals = [(all.reports, all.expected), (all.sites, self.sites)];
        let of_reports = returned.chain(totals).filter(|_| !is_one);
        Some(named.chain(of_reports).filter(|(_, whole)| *whole > 0).collect())
    }

    /// The exchanges that a sentence names by year or place, as far as it says no whole; else all.
    fn meetings(&self, sentence: &Sentence<'_>, amount: &Amount) -> Vec<&'s MeetingFigures<'s>> {
        let in_clause = self.named_meetings(sentence, sentence.clause(amount));
        let named = if in_clause.is_empty() {
            self.named_meetings(sentence, sentence.range.clone())
        } else {
            in_clause
        };
        if named.is_empty() || sentence.is_whole(amount) {
            self.survey.meetings.iter().collect()
        } else {
            named
        }
    }

    fn named_meetings(&self, sentence: &Sentence<'_>, range: Range<usize>) -> Vec<&'s MeetingFigures<'s>> {
        const SPANS: [&str; 11] =
            ["seit", "bis", "ab", "von", "zwischen", "since", "until", "from", "between", "to", "–"];
        let is_said = |at: usize, meeting: &MeetingFigures<'_>| {
            let word = sentence.word(at);
            let before = at.checked_sub(1).map(|at| sentence.lower(at)).unwrap_or_default();
            let behind = sentence.lower(at + 1);
            let is_span =
                SPANS.contains(&before.as_str()) || ["bis", "to", "–", "-"].contains(&behind.as_str());
            let is_year = meeting.exchange.id.get(..4) == Some(word) && !is_span;
            let is_place =
                matches!(before.as_str(), "in" | "at") && meeting.exchange.event.value.place.value == word;
            is_year || is_place
        };
        self.survey.meetings.iter().filter(|meeting| range.clone().any(|at| is_said(at, meeting))).collect()
    }

    /// The themes that a sentence names; else all.
    fn courses(&self, sentence: &Sentence<'_>) -> Vec<&'s Course<'s>> {
        let says = |title: &str| {
            let wanted = texts::tokens(title);
            let mut long = wanted
                .iter()
                .filter(|token| token.text.chars().count() > 4)
                .map(|token| token.text.to_lowercase())
                .peekable();
            long.peek().is_some() && long.all(|word| sentence.says(&[word.as_str()]))
        };
        let named: Vec<_> =
            self.survey.courses.iter().filter(|course| says(course.theme.title.as_str())).collect();
        if named.is_empty() { self.survey.courses.iter().collect() } else { named }
    }

    fn stations<'c>(
        &self,
        course: &'c Course<'s>,
        meetings: &'c [&MeetingFigures<'_>],
    ) -> impl Iterator<Item = &'c Station<'s>> {
        course
            .stations
            .iter()
            .filter(move |station| meetings.iter().any(|meeting| meeting.exchange.id == station.exchange.id))
    }
}

fn is_of(word: &str) -> bool {
    matches!(word, "von" | "of" | "der")
}

/// Every number of partners that the dossier computes.
fn partners(survey: &Survey<'_>) -> BTreeSet<usize> {
    let half_years = survey.network.iter().flat_map(|network| &network.half_years);
    let shown = half_years
        .flat_map(|half| [half.partners, half.new, half.ended].into_iter().chain(half.kinds.clone()));
    shown.filter_map(Shown::count).chain([survey.figures.partners]).collect()
}

/// How many agreements are over on the day on which things stand.
fn overdue(exchange: &Exchange, survey: &Survey<'_>) -> usize {
    let last = survey.meetings.last().and_then(|meeting| meeting.digest.day);
    let Some(day) = standing_day(exchange, last) else { return 0 };
    let open = survey.agreements.iter().filter(|it| it.task.state == FollowUpState::Open);
    open.filter_map(|it| last_day(&it.task.due.as_ref()?.value)).filter(|last| *last < day).count()
}
