//! Which numbers may stand in a sentence of the dossier, by what they are said of.

use super::dossier_sentence::{Nouns, Sentence, State, Thing, Unit, is_of_sites, sentences, state};
use super::due_before_event::last_day;
use crate::digest::{Course, LEAST, MeetingFigures, Shown, Survey, standing_day};
use crate::model::{DossierFigure, Exchange, FollowUpState, StatementKind};
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
    exchange: &'s Exchange,
    survey: &'s Survey<'s>,
    nouns: Nouns,
    /// How many sites belonged to the programme in the period.
    sites: usize,
    overdue: usize,
}

/// A number of each exchange, and of all of them together.
struct Series {
    each: Vec<usize>,
    total: usize,
}

/// A share of each exchange, as a part of a whole, and those of the whole period.
struct Shares {
    each: Vec<Vec<(usize, usize)>>,
    totals: Vec<(usize, usize)>,
}

impl<'s> Figures<'s> {
    /// Takes the numbers of a survey, and the words for them.
    pub(super) fn of(exchange: &'s Exchange, survey: &'s Survey<'s>) -> Self {
        let belonging = survey.meetings.iter().flat_map(|meeting| &meeting.digest.sites);
        let sites = belonging.collect::<BTreeSet<_>>().len();
        Self { exchange, survey, nouns: Nouns::of(exchange), sites, overdue: overdue(exchange, survey) }
    }

    /// The amounts of a text that contradict what is computed.
    pub(super) fn contradicted(&self, typed: &Typed<'_>) -> Vec<Said> {
        self.amounts(typed, &|sentence, amount| self.held_against(sentence, amount))
    }

    /// The amounts of a text that tell how few sites or people there were.
    pub(super) fn small(&self, typed: &Typed<'_>) -> Vec<Range<usize>> {
        let is_few = |count: usize| (1..LEAST).contains(&count);
        self.amounts(typed, &|sentence, amount| {
            let is_small = match (amount.value, sentence.unit(&self.nouns, amount)) {
                (Value::Count(count), Unit::Thing(thing)) => {
                    amount.bound == Bound::Exactly
                        && is_few(count)
                        && (is_of_sites(thing) || thing == Thing::People)
                }
                (Value::Percent(_) | Value::Fraction(..), _) => {
                    let shares =
                        self.shares(sentence, amount).map(|shares| self.at(&shares, sentence, amount));
                    let fitting: Vec<usize> = (shares.into_iter().flatten())
                        .filter(|(part, whole)| amount.fits_share(*part, *whole))
                        .map(|(part, _)| part)
                        .collect();
                    amount.bound == Bound::Exactly && !fitting.is_empty() && fitting.into_iter().all(is_few)
                }
                _ => false,
            };
            is_small.then(|| sentence.bytes(&amount.tokens))
        })
    }

    fn amounts<T>(&self, typed: &Typed<'_>, of: &dyn Fn(&Sentence<'_>, &Amount) -> Option<T>) -> Vec<T> {
        let mut found = Vec::new();
        for sentence in sentences(typed.tokens()) {
            // What somebody else said, or what is of one site, the dossier does not count.
            let own = sentence
                .amounts
                .iter()
                .filter(|amount| !typed.quotes().holds(sentence.bytes(&amount.tokens).start));
            found.extend(own.filter_map(|amount| of(&sentence, amount)));
        }
        found
    }

    fn held_against(&self, sentence: &Sentence<'_>, amount: &Amount) -> Option<Said> {
        if amount.bound == Bound::Difference || sentence.is_compared(amount) || self.is_of_a_site(sentence) {
            return None;
        }
        let range = sentence.bytes(&amount.tokens);
        if let Value::Percent(_) | Value::Fraction(..) = amount.value {
            let shares = self.shares(sentence, amount)?;
            let all = self.at(&shares, sentence, amount);
            let is_right = all.iter().any(|(part, whole)| amount.fits_share(*part, *whole))
                && sentence.until(amount).is_none_or(|later| {
                    shares.each.iter().any(|each| {
                        rises(
                            each,
                            |(part, whole)| amount.fits_share(part, whole),
                            |(part, whole)| later.fits_share(part, whole),
                        )
                    })
                });
            let computed =
                all.iter().filter_map(|(part, whole)| (part * 200 + whole).checked_div(whole * 2)).collect();
            return (!is_right).then_some(Said { range, thing: None, computed });
        }
        let Unit::Thing(thing) = sentence.unit(&self.nouns, amount) else { return None };
        // `drei je Standort`, and what is one part of a number beside another.
        let says_state = sentence.clause(amount).any(|at| state(&sentence.lower(at)).is_some());
        if sentence.is_of_each_other(&self.nouns) || (sentence.is_of_which(amount) && !says_state) {
            return None;
        }
        let is_none = amount.value == Value::Count(0);
        if is_none && !says_state && (thing != Thing::Reports || sentence.is_of_naming()) {
            return None;
        }
        let series = self.series(thing, sentence);
        let mut counts: BTreeSet<usize> = match thing {
            Thing::People => return None,
            Thing::Agreements => self.agreements(sentence, amount),
            Thing::Partners => partners(self.survey),
            Thing::Exchanges => self.exchanges(sentence),
            Thing::Reports | Thing::Sites | Thing::Statements | Thing::Findings => {
                series.iter().flat_map(|series| self.numbers(series, thing, sentence, amount)).collect()
            }
        };
        if sentence.is_planned() {
            counts.extend(self.planned(thing));
        }
        let is_right = counts.iter().any(|count| amount.fits(*count))
            && self.is_part(thing, sentence, amount, &counts)
            && (series.is_empty()
                || sentence.until(amount).is_none_or(|later| {
                    series.iter().any(|series| {
                        rises(&series.each, |count| amount.fits(count), |count| later.fits(count))
                    })
                }));
        (!is_right).then_some(Said { range, thing: Some(thing), computed: counts })
    }

    /// Tells whether a sentence is about one site: `aus Gera`.
    fn is_of_a_site(&self, sentence: &Sentence<'_>) -> bool {
        let place = |meeting: &MeetingFigures<'_>| meeting.exchange.event.value.place.value.clone();
        let places: Vec<String> = self.survey.meetings.iter().map(place).collect();
        let sites: Vec<&str> =
            self.exchange.programme.value.sites.iter().map(|site| site.name.as_str()).collect();
        sentence.range.clone().any(|at| {
            let word = sentence.word(at);
            let before = at.checked_sub(1).map(|at| sentence.lower(at)).unwrap_or_default();
            let is_from = matches!(
                before.as_str(),
                "aus" | "von" | "standort" | "projekt" | "vorhaben" | "from" | "site"
            );
            sites.contains(&word) && (is_from || !places.iter().any(|place| place == word))
        })
    }

    /// The numbers of a thing by exchange.
    fn series(&self, thing: Thing, sentence: &Sentence<'_>) -> Vec<Series> {
        let all = &self.survey.figures;
        let each = |of: &dyn Fn(&MeetingFigures<'_>) -> usize| {
            self.survey.meetings.iter().map(of).collect::<Vec<_>>()
        };
        let series = |of: &dyn Fn(&MeetingFigures<'_>) -> usize, total| Series { each: each(of), total };
        let missing =
            |meeting: &MeetingFigures<'_>| meeting.expected - meeting.reports().min(meeting.expected);
        let is_sites = thing == Thing::Sites;
        match thing {
            Thing::Reports | Thing::Sites if sentence.says_missing() => {
                vec![series(&missing, all.expected - all.reports.min(all.expected))]
            }
            Thing::Reports | Thing::Sites => {
                let older = |meeting: &MeetingFigures<'_>| {
                    meeting.reports() - meeting.exchange.event.value.newcomers.len().min(meeting.reports())
                };
                let mut found = vec![
                    series(&|meeting| meeting.reports(), if is_sites { all.sites } else { all.reports }),
                    series(&|meeting| meeting.expected, if is_sites { self.sites } else { all.expected }),
                ];
                found.extend(is_sites.then(|| series(&older, all.sites)));
                let courses = self.courses(sentence);
                let is_named = courses.len() < self.survey.courses.len() || sentence.is_of_naming();
                for course in courses.into_iter().filter(|_| is_named) {
                    let parts: Vec<usize> = self.stations(course).into_iter().map(|(part, _)| part).collect();
                    found.push(Series { total: parts.iter().sum(), each: parts });
                }
                found
            }
            Thing::Statements => vec![series(&|meeting| meeting.statements, all.statements)],
            Thing::Findings => vec![series(&|meeting| meeting.findings, all.findings)],
            Thing::Exchanges | Thing::Agreements | Thing::Partners | Thing::People => Vec::new(),
        }
    }

    /// What a sentence may say of a series: at the exchanges that it names, of all together, or of any.
    fn numbers(&self, series: &Series, thing: Thing, sentence: &Sentence<'_>, amount: &Amount) -> Vec<usize> {
        let named = self.named_meetings(sentence, amount);
        let of = |at: &usize| series.each.get(*at).copied();
        if !named.is_empty() && !sentence.is_whole(amount) {
            let each: Vec<usize> = named.iter().filter_map(of).collect();
            let sum = (each.len() > 1 && thing != Thing::Sites).then(|| each.iter().sum());
            return each.into_iter().chain(sum).collect();
        }
        if sentence.is_of_each(&self.nouns, amount) {
            // What is said of each is right of each.
            let fits = series.each.iter().all(|count| amount.fits(*count));
            return series.each.iter().copied().filter(|count| fits || !amount.fits(*count)).collect();
        }
        if sentence.says_total() || !matches!(amount.bound, Bound::Exactly | Bound::About) {
            return vec![series.total];
        }
        series.each.iter().copied().chain([series.total]).collect()
    }

    /// Tells whether an amount can be so many of the whole that stands behind it: `15 von 26 Berichten`.
    fn is_part(
        &self,
        thing: Thing,
        sentence: &Sentence<'_>,
        amount: &Amount,
        counts: &BTreeSet<usize>,
    ) -> bool {
        let Some(whole) = sentence.whole_of(amount).filter(|_| is_of_sites(thing)) else { return true };
        let all = &self.survey.figures;
        let named = self.named_meetings(sentence, amount);
        let is_meant = |at: usize| named.is_empty() || named.contains(&at);
        let meetings = self.survey.meetings.iter().enumerate().filter(|(at, _)| is_meant(*at));
        let missing = |reports: usize, expected: usize| {
            [(reports, expected), (expected - reports.min(expected), expected)]
        };
        let returned = meetings.flat_map(|(_, meeting)| missing(meeting.reports(), meeting.expected));
        let courses = self.courses(sentence);
        let named = courses.iter().flat_map(|course| {
            let each = self.stations(course);
            let sum = each.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            each.into_iter()
                .enumerate()
                .filter(|(at, _)| is_meant(*at))
                .map(|(_, one)| one)
                .chain([sum])
                .collect::<Vec<_>>()
        });
        let totals = missing(all.reports, all.expected).into_iter().chain(missing(all.sites, self.sites));
        // A whole that is wrong is told itself.
        !counts.iter().any(|count| whole.fits(*count))
            || returned.chain(named).chain(totals).any(|(part, of)| amount.fits(part) && whole.fits(of))
    }

    fn exchanges(&self, sentence: &Sentence<'_>) -> BTreeSet<usize> {
        let named = sentence.amounts.first().map(|amount| self.named_meetings(sentence, amount).len());
        let named = named.filter(|named| (1..self.survey.meetings.len()).contains(named));
        let times = self.courses(sentence).into_iter().filter(|_| sentence.is_of_naming()).map(Course::times);
        times.chain(named).chain([self.survey.figures.exchanges]).collect()
    }

    /// What the aims of the sheet plan of a thing.
    fn planned(&self, thing: Thing) -> Vec<usize> {
        let is_it = |figure: DossierFigure| match figure {
            DossierFigure::Exchanges => thing == Thing::Exchanges,
            DossierFigure::Reports => thing == Thing::Reports,
            DossierFigure::Sites => thing == Thing::Sites,
            DossierFigure::Statements => thing == Thing::Statements,
            DossierFigure::Findings => thing == Thing::Findings,
            DossierFigure::Agreements | DossierFigure::AgreementsDone => thing == Thing::Agreements,
            DossierFigure::Partners => thing == Thing::Partners,
        };
        let targets = self.exchange.dossier.value.targets.iter();
        let own = targets.filter(|target| target.figure.as_ref().is_some_and(|figure| is_it(figure.value)));
        own.filter_map(|target| usize::try_from(target.planned.value).ok()).collect()
    }

    /// The agreements by what a sentence says of them, as the key figures have them: what is overdue is not counted as open.
    fn agreements(&self, sentence: &Sentence<'_>, amount: &Amount) -> BTreeSet<usize> {
        let all = &self.survey.figures;
        let (over, undone) = (self.overdue, all.agreements - all.done - all.dropped);
        let open = undone - over.min(undone);
        let clause = sentence.clause(amount);
        let is_denied = clause.clone().any(|at| matches!(sentence.lower(at).as_str(), "nicht" | "not"));
        let said: Vec<State> = clause.filter_map(|at| state(&sentence.lower(at))).collect();
        if sentence.is_whole(amount) {
            return [all.agreements].into();
        }
        if is_denied && said.contains(&State::Done) {
            return [all.agreements - all.done, undone].into();
        }
        if said.is_empty() || is_denied {
            return [all.agreements, all.done, all.dropped, undone, over, open].into();
        }
        let of = |state: &State| match state {
            State::Overdue => over,
            State::Open => open,
            State::Done => all.done,
            State::Dropped => all.dropped,
        };
        said.iter().map(of).collect()
    }

    /// The shares that a sentence may name; `None` where it is about something else.
    fn shares(&self, sentence: &Sentence<'_>, amount: &Amount) -> Option<Shares> {
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
            let counts = self.agreements(sentence, amount).into_iter();
            let totals =
                counts.map(|count| (count, all.agreements)).filter(|(_, whole)| *whole > 0).collect();
            return Some(Shares { each: Vec::new(), totals });
        }
        if thing.is_some_and(|thing| !is_of_sites(thing)) {
            return None;
        }
        let courses = self.courses(sentence);
        let mut each: Vec<Vec<(usize, usize)>> = courses.iter().map(|course| self.stations(course)).collect();
        let mut totals = Vec::new();
        if courses.len() == self.survey.courses.len() {
            each.push(
                self.survey.meetings.iter().map(|meeting| (meeting.reports(), meeting.expected)).collect(),
            );
            totals.extend([(all.reports, all.expected), (all.sites, self.sites)]);
        }
        Some(Shares { each, totals })
    }

    /// The shares at the exchanges that a sentence names; else all.
    fn at(&self, shares: &Shares, sentence: &Sentence<'_>, amount: &Amount) -> Vec<(usize, usize)> {
        let named = self.named_meetings(sentence, amount);
        let is_meant = |at: usize| named.is_empty() || named.contains(&at);
        let each =
            shares.each.iter().flat_map(|each| each.iter().enumerate().filter(|(at, _)| is_meant(*at)));
        let totals = shares.totals.iter().filter(|_| named.is_empty());
        each.map(|(_, share)| *share).chain(totals.copied()).filter(|(_, whole)| *whole > 0).collect()
    }

    /// The places of the exchanges that a sentence names by year or town, in the part around an amount, else in all of it.
    fn named_meetings(&self, sentence: &Sentence<'_>, amount: &Amount) -> Vec<usize> {
        if sentence.is_end(amount) {
            return Vec::new();
        }
        let own = sentence.clause(amount);
        let in_clause = self.named_within(sentence, &|at| own.contains(&at));
        if !in_clause.is_empty() {
            return in_clause;
        }
        // `26 Berichte, davon 15 aus dem Jahr 2016`: the year is that of the other amount.
        let others: Vec<Range<usize>> = sentence.amounts.iter().map(|other| sentence.clause(other)).collect();
        self.named_within(sentence, &|at| !others.iter().any(|other| other.contains(&at)))
    }

    fn named_within(&self, sentence: &Sentence<'_>, is_meant: &dyn Fn(usize) -> bool) -> Vec<usize> {
        const SPANS: [&str; 11] =
            ["seit", "bis", "ab", "von", "zwischen", "since", "until", "from", "between", "to", "–"];
        const PLACES: [&str; 6] = ["in", "at", "und", "and", ",", "sowie"];
        let is_said = |at: usize, meeting: &MeetingFigures<'_>| {
            let word = sentence.word(at);
            let before = at.checked_sub(1).map(|at| sentence.lower(at)).unwrap_or_default();
            let behind = sentence.lower(at + 1);
            let is_span =
                SPANS.contains(&before.as_str()) || ["bis", "to", "–", "-"].contains(&behind.as_str());
            let is_year = meeting.exchange.id.get(..4) == Some(word) && !is_span;
            let is_place =
                PLACES.contains(&before.as_str()) && meeting.exchange.event.value.place.value == word;
            is_year || is_place
        };
        let at: Vec<usize> = sentence.range.clone().filter(|at| is_meant(*at)).collect();
        let meetings = self.survey.meetings.iter().enumerate();
        meetings
            .filter(|(_, meeting)| at.iter().any(|at| is_said(*at, meeting)))
            .map(|(place, _)| place)
            .collect()
    }

    /// The themes that a sentence names, of the kind that it names; else all.
    fn courses(&self, sentence: &Sentence<'_>) -> Vec<&'s Course<'s>> {
        const KINDS: [(StatementKind, &[&str]); 4] = [
            (StatementKind::Obstacle, &["hemm", "hinder", "schwierig", "obstacle"]),
            (StatementKind::Success, &["erfolg", "geling", "gelang", "gelung", "success"]),
            (StatementKind::Need, &["bedarf", "need"]),
            (StatementKind::Plan, &["vorhat", "plan"]),
        ];
        let says = |title: &str| {
            let wanted = texts::tokens(title);
            let mut long = wanted
                .iter()
                .filter(|token| token.text.chars().count() > 4)
                .map(|token| token.text.to_lowercase())
                .peekable();
            long.peek().is_some() && long.all(|word| sentence.says(&[word.as_str()]))
        };
        let kind = KINDS.iter().find(|(_, stems)| sentence.begins_with(stems)).map(|(kind, _)| *kind);
        let named: Vec<_> =
            self.survey.courses.iter().filter(|course| says(course.theme.title.as_str())).collect();
        let of_kind: Vec<_> =
            named.iter().copied().filter(|course| kind.is_none_or(|kind| course.kind == kind)).collect();
        match (named.is_empty(), of_kind.is_empty()) {
            (true, _) => self.survey.courses.iter().collect(),
            (false, true) => named,
            (false, false) => of_kind,
        }
    }

    /// How many sites named a theme at each exchange, of how many reports.
    fn stations(&self, course: &Course<'_>) -> Vec<(usize, usize)> {
        let at = |meeting: &MeetingFigures<'_>| {
            let station = course.stations.iter().find(|station| station.exchange.id == meeting.exchange.id);
            station.map_or((0, meeting.reports()), |station| (station.sites.len(), station.reports))
        };
        self.survey.meetings.iter().map(at).collect()
    }
}

/// Tells whether one value is right of an exchange before one of which the other is.
fn rises<T: Copy>(each: &[T], before: impl Fn(T) -> bool, after: impl Fn(T) -> bool) -> bool {
    let first = each.iter().position(|value| before(*value));
    first.is_some_and(|first| each.iter().skip(first + 1).any(|value| after(*value)))
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
