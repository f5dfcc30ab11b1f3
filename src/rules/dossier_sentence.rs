//! What the amounts in a sentence of the dossier are said of, by the words around them.

use crate::model::{Exchange, Text};
use crate::texts::{self, Amount, Bound, Token, Typed, Value, ends_sentence};
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
        let all: [(Thing, Option<&Text>, &[&str]); 7] = [
            (Thing::Exchanges, words.meeting.as_ref(), &["treffen", "austausch", "meeting", "exchange"]),
            (Thing::Reports, words.report.as_ref(), &["bericht", "rückmeldung", "report"]),
            (Thing::Sites, words.site.as_ref(), &["standort", "vorhaben", "projekt", "site", "project"]),
            (Thing::Statements, None, &["aussage", "statement"]),
            (Thing::Findings, None, &["zusammenfassung", "ergebnis", "finding"]),
            (Thing::Agreements, None, &["vereinbarung", "verabredung", "agreement"]),
            (Thing::Partners, None, &["partner"]),
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
            // `Website` is no site.
            (is_inflected && (at == 0 || stem.chars().count() > 5)).then_some((at, stem.len(), *thing))
        };
        self.0.iter().filter_map(place).max_by_key(|(at, length, _)| (*at, *length)).map(|(.., thing)| thing)
    }

    /// Tells whether some word says sites or reports.
    pub(super) fn counts_sites(&self, text: &str) -> bool {
        let tokens = texts::tokens(text);
        tokens.iter().any(|token| self.thing(token.text, false).is_some_and(is_of_sites))
    }

    /// The amounts of one or two sites or reports that a text says as they are.
    pub(super) fn small(&self, typed: &Typed<'_>) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for sentence in sentences(typed.tokens()) {
            for amount in &sentence.amounts {
                let is_small = matches!(amount.value, Value::Count(1 | 2)) && amount.bound == Bound::Exactly;
                if is_small && matches!(sentence.unit(self, amount), Unit::Thing(thing) if is_of_sites(thing))
                {
                    found.push(sentence.bytes(&amount.tokens));
                }
            }
        }
        found
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
            let english = words()
                .any(|word| matches!(word.as_str(), "the" | "of" | "and" | "were" | "are" | "is" | "with"));
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
            Unit::Nothing => self.subject(nouns, amount.tokens.start),
            found => found,
        }
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
            matches!(before(1).as_str(), "der" | "den" | "dem" | "die" | "das" | "the" | "diesem" | "diesen");
        PREPOSITIONS.contains(&before(1 + usize::from(is_article)).as_str())
    }

    /// The pieces around an amount up to the next comma, `und` or the like.
    pub(super) fn clause(&self, amount: &Amount) -> Range<usize> {
        let ends = |at: usize| {
            let is_joining = matches!(self.lower(at).as_str(), "und" | "and" | "sowie" | "aber" | "but");
            is_boundary(self.word(at)) || (is_joining && self.beginning_at(at + 1).is_some())
        };
        let start = (self.range.start..amount.tokens.start)
            .rev()
            .find(|at| ends(*at))
            .map_or(self.range.start, |at| at + 1);
        let end = (amount.tokens.end..self.range.end).find(|at| ends(*at)).unwrap_or(self.range.end);
        start..end
    }

    pub(super) fn says(&self, words: &[&str]) -> bool {
        self.range.clone().any(|at| words.contains(&self.lower(at).as_str()))
    }

    /// `von 26 Berichten`: the whole of which something is a part.
    pub(super) fn is_whole(&self, amount: &Amount) -> bool {
        let mut at = amount.tokens.start;
        while at > self.range.start
            && matches!(self.lower(at - 1).as_str(), "den" | "der" | "the" | "insgesamt" | "allen" | "all")
        {
            at -= 1;
        }
        let is_of =
            at > self.range.start && matches!(self.lower(at - 1).as_str(), "von" | "of" | "insgesamt");
        let is_from = self.lower(amount.tokens.end) == "auf";
        (is_of && !is_from) || self.says(&["insgesamt", "zusammen", "altogether", "overall", "total"])
    }

    /// `je 15`: at every one of them.
    pub(super) fn is_of_each(&self, amount: &Amount) -> bool {
        let before = amount.tokens.start.checked_sub(1).map(|at| self.lower(at)).unwrap_or_default();
        matches!(before.as_str(), "je" | "jeweils" | "each")
    }

    /// Tells whether it says of something that it was named.
    pub(super) fn is_of_naming(&self) -> bool {
        const STEMS: [&str; 8] = ["nenn", "nann", "genannt", "thema", "theme", "name", "mention", "hemm"];
        self.range.clone().any(|at| STEMS.iter().any(|stem| self.lower(at).starts_with(stem)))
    }
}

fn is_boundary(word: &str) -> bool {
    matches!(word, "." | "," | ";" | ":" | "(" | ")" | "!" | "?" | "–")
}

pub(super) fn state(word: &str) -> Option<State> {
    STATES.iter().find(|(stems, _)| stems.iter().any(|stem| word.starts_with(stem))).map(|(_, state)| *state)
}
