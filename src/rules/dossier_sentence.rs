//! What the amounts in a sentence of the dossier are said of, by the words around them.

use crate::model::{Exchange, Text};
use crate::texts::{self, Amount, Token, ends_sentence};
use std::ops::Range;

/// Things that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    Exchanges,
    Reports,
    Sites,
    Statements,
    Findings,
    Agreements,
    Partners,
    /// People: nothing is computed of them, but few of them are not told.
    People,
}

/// What an amount is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Thing(Thing),
    /// Something that the dossier does not count.
    Other,
    /// Nothing stands there.
    Nothing,
}

/// Between a number and what it counts stand so many words at most: `sechs gut besuchten Treffen`.
const BETWEEN: usize = 3;

/// Behind these, another amount of the same thing may stand: `drei von 15 Berichten`, `von 10 auf 15 Berichte`.
const JOINING: [&str; 12] =
    ["von", "of", "der", "den", "des", "the", "auf", "to", "und", "and", "oder", "or"];

/// What counts stands before these, or nowhere: `Berichte lagen 31 vor`.
const STOPS: [&str; 36] = [
    "in", "im", "an", "am", "aus", "für", "mit", "zu", "zum", "zur", "bei", "beim", "je", "pro", "per",
    "vor", "nach", "über", "unter", "from", "at", "for", "by", "with", "were", "was", "are", "is", "had",
    "have", "took", "filed", "reported", "came", "said", "as",
];

/// Behind these, a noun is not what a sentence is about.
const PREPOSITIONS: [&str; 26] = [
    "in", "im", "an", "am", "aus", "für", "mit", "zu", "zum", "zur", "bei", "beim", "vom", "von", "vor",
    "nach", "auf", "über", "unter", "seit", "from", "at", "for", "by", "with", "on",
];

/// What is said of agreements, by the beginnings of words.
const STATES: [(&[&str], State); 4] = [
    (&["überfällig", "overdue"], State::Overdue),
    (&["offen", "open", "unerledigt", "outstanding"], State::Open),
    (
        &[
            "erledigt",
            "umgesetzt",
            "erfüllt",
            "eingehalten",
            "abgeschlossen",
            "done",
            "kept",
            "completed",
            "fulfilled",
        ],
        State::Done,
    ),
    (&["fallengelassen", "aufgegeben", "verworfen", "dropped"], State::Dropped),
];

/// State of agreements, as it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Overdue,
    Open,
    Done,
    Dropped,
}

/// The words for what is counted, by their beginnings.
pub(super) struct Nouns(Vec<(Thing, String)>);

/// A sentence with its amounts.
pub(super) struct Sentence<'t> {
    /// All pieces of the text.
    tokens: &'t [Token<'t>],
    pub(super) range: Range<usize>,
    pub(super) amounts: Vec<Amount>,
    is_english: bool,
}

impl Thing {
    /// Names it for a message.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Exchanges => "exchanges",
            Self::Reports => "reports",
            Self::Sites => "sites",
            Self::Statements => "statements",
            Self::Findings => "findings",
            Self::Agreements => "agreements",
            Self::Partners => "partners",
            Self::People => "people",
        }
    }
}

impl Nouns {
    /// Collects the usual words beside the programme's own.
    pub(super) fn of(exchange: &Exchange) -> Self {
        let words = &exchange.programme.value.words;
        let own = |entry: Option<&Text>| {
            let word = entry?.value.split(',').next()?.split_whitespace().last()?.to_lowercase();
            Some(word)
        };
        let all: [(Thing, Option<&Text>, &[&str]); 8] = [
            (Thing::Exchanges, words.meeting.as_ref(), &["treffen", "austausch", "meeting", "exchange"]),
            (Thing::Reports, words.report.as_ref(), &["bericht", "rückmeldung", "report"]),
            (Thing::Sites, words.site.as_ref(), &["standort", "vorhaben", "projekt", "site", "project"]),
            (Thing::Statements, None, &["aussage", "statement"]),
            (Thing::Findings, None, &["zusammenfassung", "ergebnis", "finding"]),
            (Thing::Agreements, None, &["vereinbarung", "verabredung", "agreement"]),
            (Thing::Partners, None, &["partner"]),
            (
                Thing::People,
                None,
                &[
                    "person",
                    "mensch",
                    "bewohner",
                    "bewohnerin",
                    "frau",
                    "mann",
                    "männer",
                    "kind",
                    "jugendliche",
                    "familie",
                    "teilnehmer",
                    "teilnehmerin",
                    "people",
                    "resident",
                ],
            ),
        ];
        let each = |(thing, entry, usual): (Thing, Option<&Text>, &[&str])| {
            let usual: Vec<String> = usual.iter().map(|stem| (*stem).to_owned()).collect();
            usual.into_iter().chain(own(entry)).map(move |stem| (thing, stem)).collect::<Vec<_>>()
        };
        Self(all.into_iter().flat_map(each).collect())
    }

    /// Reads a word as something that is counted. A compound is what it ends with: `Standortberichte` are reports.
    fn thing(&self, word: &str, is_english: bool) -> Option<Thing> {
        if !is_english && !word.starts_with(char::is_uppercase) {
            return None;
        }
        let lower = word.to_lowercase();
        let place = |(thing, stem): &(Thing, String)| {
            let at = lower.rfind(stem.as_str())?;
            let tail = lower.get(at + stem.len()..)?.chars().count();
            let is_inflected =
                if is_english { matches!(lower.get(at + stem.len()..), Some("" | "s")) } else { tail <= 3 };
            // `Website` is no site, and a `Zielvereinbarung` is made elsewhere.
            let is_head = at == 0 || (stem.chars().count() > 5 && *thing != Thing::Agreements);
            (is_inflected && is_head).then_some((at, stem.len(), *thing))
        };
        self.0.iter().filter_map(place).max_by_key(|(at, length, _)| (*at, *length)).map(|(.., thing)| thing)
    }

    /// Tells whether some word says sites or reports.
    pub(super) fn counts_sites(&self, text: &str) -> bool {
        let tokens = texts::tokens(text);
        tokens.iter().any(|token| self.thing(token.text, false).is_some_and(is_of_sites))
    }
}

pub(super) const fn is_of_sites(thing: Thing) -> bool {
    matches!(thing, Thing::Sites | Thing::Reports)
}

/// The sentences of a text that say amounts.
pub(super) fn sentences<'t>(tokens: &'t [Token<'t>]) -> Vec<Sentence<'t>> {
    let amounts = texts::amounts(tokens);
    let mut found = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        let is_last = at + 1 == tokens.len();
        let is_inside = amounts.iter().any(|amount| amount.tokens.contains(&at));
        if !is_last && (is_inside || !ends_sentence(tokens, at)) {
            continue;
        }
        let range = start..at + 1;
        start = at + 1;
        let own =
            amounts.iter().filter(|amount| range.contains(&amount.tokens.start)).cloned().collect::<Vec<_>>();
        if !own.is_empty() {
            let words =
                || tokens.iter().take(range.end).skip(range.start).map(|token| token.text.to_lowercase());
            let german = words().any(|word| {
                matches!(word.as_str(), "der" | "die" | "das" | "und" | "von" | "sind" | "waren" | "den")
            });
            let english = words().any(|word| {
                matches!(
                    word.as_str(),
                    "the"
                        | "of"
                        | "and"
                        | "were"
                        | "are"
                        | "is"
                        | "with"
                        | "sites"
                        | "reports"
                        | "agreements"
                        | "exchanges"
                )
            });
            found.push(Sentence { tokens, range, amounts: own, is_english: english && !german });
        }
    }
    found
}

impl Sentence<'_> {
    pub(super) fn word(&self, at: usize) -> &str {
        let token = self.tokens.get(at).filter(|_| self.range.contains(&at));
        token.map_or("", |token| token.text)
    }

    pub(super) fn lower(&self, at: usize) -> String {
        self.word(at).to_lowercase()
    }

    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(0, |token| token.range.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        start..last.map_or(start, |token| token.range.end)
    }

    fn beginning_at(&self, at: usize) -> Option<&Amount> {
        self.amounts.iter().find(|amount| amount.tokens.start == at)
    }

    /// What an amount is said of: what stands behind it, else what the sentence is about.
    pub(super) fn unit(&self, nouns: &Nouns, amount: &Amount) -> Unit {
        match self.behind(nouns, amount.tokens.end) {
            // `Bericht 3` is its name.
            Unit::Nothing if self.is_name(nouns, amount) => Unit::Other,
            Unit::Nothing => self.subject(nouns, amount.tokens.start),
            found => found,
        }
    }

    fn is_name(&self, nouns: &Nouns, amount: &Amount) -> bool {
        let before = amount.tokens.start.checked_sub(1).map(|at| self.lower(at)).unwrap_or_default();
        nouns.0.iter().any(|(_, stem)| *stem == before)
    }

    /// What stands behind an amount that ends at `from`.
    pub(super) fn behind(&self, nouns: &Nouns, from: usize) -> Unit {
        let (mut at, mut words) = (from, 0);
        while self.range.contains(&at) && words <= BETWEEN {
            let word = self.word(at);
            let lower = word.to_lowercase();
            if is_boundary(word) {
                break;
            }
            if let Some(thing) = nouns.thing(word, self.is_english) {
                // `drei Berichte mehr als 2014` is a difference.
                let is_more =
                    matches!(self.lower(at + 1).as_str(), "mehr" | "weniger" | "more" | "fewer" | "less");
                return if is_more { Unit::Other } else { Unit::Thing(thing) };
            }
            if let Some(next) = self.next_amount(at) {
                (at, words) = (next.tokens.end, 0);
                continue;
            }
            if STOPS.contains(&lower.as_str()) || (lower == "auf" || lower == "to") {
                return Unit::Nothing;
            }
            if JOINING.contains(&lower.as_str()) {
                at += 1;
                continue;
            }
            if !self.is_english && word.starts_with(char::is_uppercase) {
                // `15 ThINKA-Standorte`, `sechs Thüringer Standorte`.
                let head = at + 1 + usize::from(self.word(at + 1) == "-");
                return nouns.thing(self.word(head), false).map_or(Unit::Other, Unit::Thing);
            }
            words += 1;
            at += 1;
        }
        // English nouns are written like everything else.
        let is_said = self.is_english && words > 0;
        if is_said { Unit::Other } else { Unit::Nothing }
    }

    /// The amount of the same thing to which a word at `at` leads: `drei von den 15`.
    pub(super) fn next_amount(&self, at: usize) -> Option<&Amount> {
        let is_joining = JOINING.contains(&self.lower(at).as_str());
        let mut next = at + 1;
        while is_joining
            && matches!(self.lower(next).as_str(), "den" | "der" | "the" | "insgesamt" | "allen" | "all")
        {
            next += 1;
        }
        self.beginning_at(next).filter(|_| is_joining)
    }

    /// What the sentence is about before an amount: the nearest noun that is no place or time of something.
    fn subject(&self, nouns: &Nouns, from: usize) -> Unit {
        for at in (self.range.start..from).rev() {
            let word = self.word(at);
            if self.amounts.iter().any(|amount| amount.tokens.contains(&at)) {
                continue;
            }
            let thing = nouns.thing(word, self.is_english);
            // The first word is written large whatever it is.
            let is_noun = thing.is_some()
                || (!self.is_english && at > self.range.start && word.starts_with(char::is_uppercase));
            if is_noun && !self.is_behind_preposition(at) {
                return thing.map_or(Unit::Other, Unit::Thing);
            }
        }
        let says_state = (self.range.clone()).any(|at| state(&self.lower(at)).is_some());
        if says_state { Unit::Thing(Thing::Agreements) } else { Unit::Nothing }
    }

    /// `aus den Standorten`, `in Gera`; but `die Zahl der Standorte`.
    fn is_behind_preposition(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map(|at| self.lower(at)).unwrap_or_default();
        let is_article =
            |word: &str| matches!(word, "der" | "den" | "dem" | "die" | "das" | "the" | "diesem" | "diesen");
        // `zum ersten Austausch`, `an den drei Standorten`.
        let is_ordinal = before(1).ends_with("ten") && !PREPOSITIONS.contains(&before(1).as_str());
        let back = 1 + usize::from(is_ordinal);
        let back = back + usize::from(is_article(&before(back)));
        PREPOSITIONS.contains(&before(back).as_str())
    }

    /// The pieces around an amount up to the next comma, `und` or the like.
    pub(super) fn clause(&self, amount: &Amount) -> Range<usize> {
        let ends = |at: usize| {
            let is_joining = matches!(self.lower(at).as_str(), "und" | "and" | "sowie" | "aber" | "but");
            is_boundary(self.word(at)) || (is_joining && self.beginning_at(at + 1).is_some())
        };
        // `offen: 2`.
        let from = amount.tokens.start
            - usize::from(
                amount.tokens.start > self.range.start && self.lower(amount.tokens.start - 1) == ":",
            );
        let start = (self.range.start..from).rev().find(|at| ends(*at)).map_or(self.range.start, |at| at + 1);
        let end = (amount.tokens.end..self.range.end).find(|at| ends(*at)).unwrap_or(self.range.end);
        start..end
    }

    pub(super) fn says(&self, words: &[&str]) -> bool {
        self.range.clone().any(|at| words.contains(&self.lower(at).as_str()))
    }

    /// Tells whether some word begins so.
    pub(super) fn begins_with(&self, stems: &[&str]) -> bool {
        self.range.clone().any(|at| stems.iter().any(|stem| self.lower(at).starts_with(stem)))
    }

    /// `von 26 Berichten`, `fünf der sieben`: the whole of which something is a part.
    pub(super) fn is_whole(&self, amount: &Amount) -> bool {
        let mut at = amount.tokens.start;
        let is_skipped = |word: &str| matches!(word, "den" | "der" | "the" | "allen" | "all");
        while at > self.range.start && is_skipped(&self.lower(at - 1)) {
            at -= 1;
        }
        let is_of = at > self.range.start && matches!(self.lower(at - 1).as_str(), "von" | "of");
        let is_of_amount =
            at < amount.tokens.start && self.amounts.iter().any(|other| other.tokens.end == at);
        (is_of && !self.is_start(amount)) || is_of_amount
    }

    /// The whole of which an amount is a part: `drei von 15`.
    pub(super) fn whole_of(&self, amount: &Amount) -> Option<&Amount> {
        let is_of = matches!(self.lower(amount.tokens.end).as_str(), "von" | "of" | "der");
        self.next_amount(amount.tokens.end).filter(|_| is_of)
    }

    /// The amount to which another one went: `von 10 auf 15`.
    pub(super) fn until(&self, amount: &Amount) -> Option<&Amount> {
        let later = self.next_amount(amount.tokens.end)?;
        self.is_start(amount).then_some(later)
    }

    /// Tells whether an amount is one end of what went `von 10 auf 15`: it is said of another time than its sentence.
    pub(super) fn is_end(&self, amount: &Amount) -> bool {
        self.amounts
            .iter()
            .any(|one| self.is_start(one) && (one == amount || self.until(one) == Some(amount)))
    }

    /// Tells whether something went from an amount to another one.
    fn is_start(&self, amount: &Amount) -> bool {
        matches!(self.lower(amount.tokens.end).as_str(), "auf" | "to")
            && self.next_amount(amount.tokens.end).is_some()
    }

    /// `je 15`, `je Austausch 15`: at every one of them.
    pub(super) fn is_of_each(&self, nouns: &Nouns, amount: &Amount) -> bool {
        let before = amount.tokens.start.checked_sub(1).map(|at| self.lower(at)).unwrap_or_default();
        let is_of = |at: usize| {
            let thing = nouns.thing(self.word(at + 1), self.is_english);
            is_per(&self.lower(at)) && thing == Some(Thing::Exchanges)
        };
        is_per(&before) || (self.range.start..amount.tokens.start).any(is_of)
    }

    /// `je Standort drei`, `im Durchschnitt 13`: no sum of anything.
    pub(super) fn is_of_each_other(&self, nouns: &Nouns) -> bool {
        let is_of = |at: usize| {
            let thing = nouns.thing(self.word(at + 1), self.is_english);
            is_per(&self.lower(at)) && thing.is_some_and(|thing| thing != Thing::Exchanges)
        };
        self.range.clone().any(is_of)
            || self.begins_with(&["durchschnitt", "average"])
            || self.says(&["schnitt", "mittel"])
    }

    /// Tells whether an amount is compared with another: `vier kamen hinzu`, and what should be.
    pub(super) fn is_compared(&self, amount: &Amount) -> bool {
        let mut clause = self.clause(amount);
        clause.any(|at| {
            matches!(
                self.lower(at).as_str(),
                "hinzu" | "zusätzlich" | "soll" | "sollen" | "sollten" | "should"
            )
        })
    }

    /// `davon elf`: one part of a number beside another.
    pub(super) fn is_of_which(&self, amount: &Amount) -> bool {
        (self.range.start..amount.tokens.start)
            .any(|at| matches!(self.lower(at).as_str(), "davon" | "darunter"))
    }

    /// Tells whether it says what was planned.
    pub(super) fn is_planned(&self) -> bool {
        self.begins_with(&["geplant", "vorgesehen", "angestrebt", "planned", "soll"])
    }

    /// Tells whether it says what is missing.
    pub(super) fn says_missing(&self) -> bool {
        self.begins_with(&["fehl", "missing", "ausblieb", "ausgeblieb"])
    }

    /// Tells whether it is of all together.
    pub(super) fn says_total(&self) -> bool {
        self.says(&["insgesamt", "zusammen", "altogether", "overall", "total"])
    }

    /// Tells whether it says of something that it was named.
    pub(super) fn is_of_naming(&self) -> bool {
        self.begins_with(&["nenn", "nann", "genannt", "thema", "theme", "name", "mention", "hemm"])
    }
}

fn is_per(word: &str) -> bool {
    matches!(word, "je" | "jeweils" | "pro" | "per" | "each")
}

fn is_boundary(word: &str) -> bool {
    matches!(word, "." | "," | ";" | ":" | "(" | ")" | "!" | "?" | "–")
}

pub(super) fn state(word: &str) -> Option<State> {
    STATES.iter().find(|(stems, _)| stems.iter().any(|stem| word.starts_with(stem))).map(|(_, state)| *state)
}
