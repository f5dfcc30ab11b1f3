//! `phrase-contradicts`: an exchange's own text names another day, ordinal, place or host than the facts of which the phrase tells.
//!
//! Each phrase is held against what its built-in text states, and against nothing else: an opening may name the next day as well, so
//! that only a text counts which names something else and not what is right.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Spanned, Text, When};
use crate::texts::Typed;
use crate::texts::{Token, month};
use chrono::Datelike as _;
use diagnostics::Severity;
use german_text::{Lang, OrdinalForm, ordinal};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "phrase-contradicts", severity: Severity::Warning, run };

/// Words that stand behind `in` at the end of a sentence and are no towns.
const NO_TOWNS: [&str; 12] = [
    "Präsenz",
    "Person",
    "Form",
    "Hybridform",
    "Deutschland",
    "Thüringen",
    "Sachsen",
    "Hessen",
    "Bayern",
    "Brandenburg",
    "Niedersachsen",
    "Berlin",
];

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for (name, text) in &context.exchange.event.value.phrases {
        let typed = context.texts.iter().find(|typed| std::ptr::eq(typed.text, text.as_str()));
        let Some(typed) = typed else { continue };
        let own = Own { context, typed, tokens: typed.tokens(), is_host: name == "fact-host" };
        let told = match name.as_str() {
            "opening" => [own.day(), own.ordinal(), own.place(), own.host()],
            "title" | "running-title" => [own.day(), own.ordinal(), own.place(), None],
            "running-place" | "fact-when" | "fact-day" => [own.day(), own.place(), None, None],
            "fact-where" => [own.day(), own.place().or_else(|| own.other_site(&own.places())), None, None],
            "fact-host" => [own.host(), None, None, None],
            "next" | "fact-next-when" => [own.next_day(), own.next_place(), None, None],
            "fact-next-where" => {
                [own.next_place().or_else(|| own.other_site(&own.next_places())), None, None, None]
            }
            "dateline" => [own.dateline(), None, None, None],
            _ => continue,
        };
        for (what, range, right) in told.into_iter().flatten() {
            let said = typed.text.get(range.clone()).unwrap_or_default();
            let args =
                [("what", what.into()), ("said", said.into()), ("right", right.into()), ("id", name.into())];
            found.add(typed.file, typed.place(range), args);
        }
    }
}

/// Fact that is said otherwise, where, and what is right.
type Told = Option<(&'static str, Range<usize>, String)>;

/// A day as texts name it: day, month, year where it is named.
type Said = (u32, u32, Option<i32>);

/// An exchange's own text.
struct Own<'d, 't> {
    context: &'d RuleContext<'t>,
    typed: &'d Typed<'t>,
    tokens: &'d [Token<'t>],
    /// True when all of it says who the host is.
    is_host: bool,
}

impl<'t> Own<'_, 't> {
    fn day(&self) -> Told {
        let event = &self.context.exchange.event.value;
        self.other_day(event.days.iter().map(|day| &day.date), &self.known_days())
    }

    fn next_day(&self) -> Told {
        let next = &self.context.exchange.event.value.next;
        let known: Vec<&When> =
            next.iter().filter_map(|next| next.postponed_from.as_ref()).map(|date| &date.value).collect();
        self.other_day(next.iter().filter_map(|next| next.date.as_ref()), &known)
    }

    /// Days of the exchange's data that an opening may name beside its own.
    fn known_days(&self) -> Vec<&When> {
        let event = &self.context.exchange.event.value;
        let announced = event.announcement.iter().filter_map(|told| told.date.as_ref());
        let next = event.next.iter().flat_map(|next| [&next.date, &next.postponed_from]).flatten();
        let sites = self.context.exchange.programme.value.sites.iter().filter_map(|site| site.from.as_ref());
        let single =
            [&event.postponed_from, &event.deadline, &event.reply_by, &event.published].into_iter().flatten();
        announced.chain(next).chain(sites).chain(single).map(|date| &date.value).collect()
    }

    /// The first day that is named, if none of `right` is, nor it is one of `known`. Of what is not known to the day nothing is said.
    fn other_day<'w>(&self, right: impl Iterator<Item = &'w Spanned<When>>, known: &[&When]) -> Told {
        let right: Vec<&When> = right.map(|date| &date.value).collect();
        let exact = |when: &&&When| matches!(when, When::Day(_) | When::DayOfYear { .. });
        if right.is_empty() || !right.iter().all(|when| exact(&when)) {
            return None;
        }
        let named: Vec<(Said, Range<usize>)> = (0..self.tokens.len())
            .filter(|at| !self.is_of_a_paper(*at))
            .filter_map(|at| self.day_at(at))
            .collect();
        if named.iter().any(|(said, _)| right.iter().any(|when| is(when, *said))) {
            return None;
        }
        let (_, range) = named.into_iter().find(|(said, _)| !known.iter().any(|when| may_be(when, *said)))?;
        Some(("day", range, right.iter().map(|when| in_figures(when)).collect::<Vec<_>>().join(", ")))
    }

    /// `des Gesetzes vom 1. Januar 2027`: the day of something written, not of a meeting.
    fn is_of_a_paper(&self, at: usize) -> bool {
        const PAPERS: [&str; 13] = [
            "gesetz",
            "verordnung",
            "beschluss",
            "schreiben",
            "brief",
            "fassung",
            "erlass",
            "vertrag",
            "bescheid",
            "richtlinie",
            "satzung",
            "mail",
            "protokoll",
        ];
        let before = |by: usize| at.checked_sub(by).and_then(|at| self.tokens.get(at));
        let said = before(2).map(|token| token.text.to_lowercase()).unwrap_or_default();
        before(1).is_some_and(|token| token.text == "vom") && PAPERS.iter().any(|paper| said.contains(paper))
    }

    /// `7. April 2027`, `07.04.2027`, `7. April`, `April 7, 2027`.
    fn day_at(&self, at: usize) -> Option<(Said, Range<usize>)> {
        let token = |index: usize| self.tokens.get(at + index);
        let number = |index: usize| token(index).and_then(Token::number);
        let is = |index: usize, sign: &str| token(index).is_some_and(|token| token.text == sign);
        let named = |index: usize| token(index).and_then(|token| month(token.text));
        let year = |index: usize| number(index).filter(|year| (1000..=9999).contains(year));
        let dot = usize::from(is(1, "."));
        let in_words =
            || token(0).and_then(|token| spelt(token.text)).and_then(|day| u32::try_from(day).ok());
        let (day, month, year, last) = if let (Some(year), true, Some(month), true, Some(day)) =
            (year(0), is(1, "-"), number(2), is(3, "-"), number(4))
        {
            (day, month, Some(year), 4)
        } else if let (Some(day), Some(month)) = (in_words(), named(1)) {
            (day, month, year(2), 1 + usize::from(year(2).is_some()))
        } else if let (Some(day), Some(month)) = (number(0), named(1 + dot)) {
            (day, month, year(2 + dot), 1 + dot + usize::from(year(2 + dot).is_some()))
        } else if let (Some(day), true, Some(month), true) = (number(0), is(1, "."), number(2), is(3, ".")) {
            (day, month, year(4), 3 + usize::from(year(4).is_some()))
        } else {
            let (month, day) = named(0).zip(number(1))?;
            let comma = usize::from(is(2, ","));
            let year = year(2 + comma);
            (day, month, year, if year.is_some() { 2 + comma } else { 1 })
        };
        let range = token(0)?.range.start..token(last)?.range.end;
        let year = year.and_then(|year| i32::try_from(year).ok());
        ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some(((day, month, year), range))
    }

    /// `zum fünften Mal`, `5. Erfahrungsaustausch`.
    fn ordinal(&self) -> Told {
        let right = self.context.exchange.event.value.series.as_ref()?.ordinal.as_ref()?.value;
        let said: Vec<(u64, Range<usize>)> =
            (0..self.tokens.len()).filter_map(|at| self.ordinal_at(at)).collect();
        let is_right = said.iter().any(|(number, _)| *number == u64::from(right));
        let (_, range) = said.into_iter().next().filter(|_| !is_right)?;
        Some(("ordinal", range, right.to_string()))
    }

    fn ordinal_at(&self, at: usize) -> Option<(u64, Range<usize>)> {
        let token = self.tokens.get(at)?;
        let dot = self.tokens.get(at + 1).filter(|next| next.text == ".");
        let (number, behind) = match token.number() {
            Some(number) => (u64::from(number), at + 1 + usize::from(dot.is_some())),
            None => (spelt(token.text).or_else(|| numbered(token.text))?, at + 1),
        };
        let counts = token.number().is_none() || dot.is_some();
        let end = self.tokens.get(behind.checked_sub(1)?)?.range.end;
        let names = self.names_a_meeting(behind) && (!self.is_time(behind) || self.is_about_the_meeting(at));
        (counts && names).then_some((number, token.range.start..end))
    }

    /// `Mal`, which may count anything.
    fn is_time(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| matches!(token.text, "Mal" | "Male" | "mal" | "time"))
    }

    /// Tells whether the sentence says that the meeting took place, and not that somebody came to it for the third time.
    fn is_about_the_meeting(&self, at: usize) -> bool {
        const MEETS: [&str; 8] =
            ["statt", "stattfand", "stattfindet", "tagte", "tagten", "zusammen", "met", "held"];
        // The dot behind a number ends no sentence.
        let ends = |at: usize| {
            let is_number = at
                .checked_sub(1)
                .and_then(|at| self.tokens.get(at))
                .is_some_and(|token| token.number().is_some());
            self.tokens.get(at).is_some_and(|token| matches!(token.text, "." | "!" | "?")) && !is_number
        };
        let start = (0..at).rev().find(|at| ends(*at)).map_or(0, |end| end + 1);
        let end = (at..self.tokens.len()).find(|at| ends(*at)).unwrap_or(self.tokens.len());
        let words: Vec<&str> =
            self.tokens.get(start..end).unwrap_or_default().iter().map(|token| token.text).collect();
        let has = |some: &[&str]| words.iter().any(|word| some.contains(word));
        has(&MEETS) || has(&["traf", "trafen", "treffen"]) && has(&["sich", "uns"])
    }

    /// `Mal`, the title of the series, or a word for a meeting of it, also behind `ThINKA-`.
    fn names_a_meeting(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let rest = self.typed.text.get(token.range.start..).unwrap_or_default();
        let title = self.context.exchange.event.value.series.as_ref().map(|series| series.title.as_str());
        let is_word = |token: &Token<'_>| {
            token.text.to_lowercase().ends_with("austausch")
                || matches!(token.text, "Mal" | "Male" | "mal" | "time" | "Treffen" | "exchange" | "Exchange")
        };
        let compound =
            self.tokens.get(at + 1).filter(|next| next.text == "-").and_then(|_| self.tokens.get(at + 2));
        title.is_some_and(|title| rest.starts_with(title)) || is_word(token) || compound.is_some_and(is_word)
    }

    fn place(&self) -> Told {
        self.other_place("place", &self.places(), &self.next_places())
    }

    fn places(&self) -> Vec<&'t str> {
        let event = &self.context.exchange.event.value;
        let town = event.address.as_ref().and_then(|address| address.town.as_ref());
        let street = event.address.as_ref().map(|address| &address.street);
        let known = [Some(&event.place), event.venue.as_ref(), town, street].into_iter().flatten();
        known.map(|text| text.as_str()).collect()
    }

    fn next_place(&self) -> Told {
        self.other_place("place", &self.next_places(), &[])
    }

    /// Where the next exchanges are, if that is known of all of them.
    fn next_places(&self) -> Vec<&'t str> {
        let next = &self.context.exchange.event.value.next;
        let known: Option<Vec<&str>> =
            next.iter().map(|next| next.place.as_ref().map(Text::as_str)).collect();
        known.unwrap_or_default()
    }

    /// Another site of the programme, where nothing of `right` is named: in a fact, no words have to stand before a place.
    fn other_site(&self, right: &[&str]) -> Told {
        if self.names_one_of(right) {
            return None;
        }
        let sites = &self.context.exchange.programme.value.sites;
        let (name, at) = sites
            .iter()
            .find_map(|site| Some((site.name.as_str(), words(self.typed.text, site.name.as_str())?)))?;
        Some(("place", at..at + name.len(), right.first().map(|right| (*right).to_owned())?))
    }

    /// `in Gera statt`, `in Gera.`, where nothing of `right` is named; what is `known` may be named as well.
    fn other_place(&self, what: &'static str, right: &[&str], known: &[&str]) -> Told {
        if self.names_one_of(right) {
            return None;
        }
        let is_known =
            |at: &Range<usize>| known.contains(&self.typed.text.get(at.clone()).unwrap_or_default());
        let at = (0..self.tokens.len()).filter_map(|at| self.town_at(at)).find(|at| !is_known(at))?;
        Some((what, at, right.first().map(|right| (*right).to_owned())?))
    }

    fn town_at(&self, at: usize) -> Option<Range<usize>> {
        let token = |index: usize| self.tokens.get(at + index);
        let town = token(1).filter(|_| token(0).is_some_and(|token| matches!(token.text, "in" | "In")))?;
        let is_town = town.text.starts_with(char::is_uppercase) && !NO_TOWNS.contains(&town.text);
        let ends = |index| {
            token(index)
                .is_none_or(|next| matches!(next.text, "." | "," | "*" | "statt" | "fand" | "am" | "vom"))
        };
        let last = if ends(2) {
            town
        } else {
            let second = token(2).filter(|second| second.text == "-").and_then(|_| token(3));
            second.or(token(2)).filter(|last| {
                last.text.starts_with(char::is_uppercase) && ends(if second.is_some() { 4 } else { 3 })
            })?
        };
        is_town.then_some(town.range.start..last.range.end)
    }

    /// A sentence about hosts that names a site, and none that hosts.
    fn host(&self) -> Told {
        let exchange = self.context.exchange;
        let hosts = &exchange.event.value.hosts;
        let is_host = |id: &str| hosts.iter().any(|host| host.value == id);
        let sites = &exchange.programme.value.sites;
        let said = || self.typed.text.find("Gastgeb").or_else(|| self.typed.text.to_lowercase().find("host"));
        let from = if self.is_host { 0 } else { said()? };
        let sentence = self.typed.text.get(from..)?.split(['.', '\n']).next()?;
        let named = |site: &&crate::model::Site| words(sentence, &site.name.value).is_some();
        if hosts.is_empty() || sites.iter().filter(named).any(|site| is_host(&site.id.value)) {
            return None;
        }
        let other = sites.iter().find(named)?;
        let at = from + words(sentence, &other.name.value)?;
        let right = sites.iter().filter(|site| is_host(&site.id.value)).map(|site| site.name.as_str());
        Some(("host", at..at + other.name.value.len(), right.collect::<Vec<_>>().join(", ")))
    }

    fn dateline(&self) -> Told {
        let right: Vec<&str> =
            self.context.exchange.event.value.dateline.iter().map(|place| place.as_str()).collect();
        let other = self.tokens.iter().find(|token| token.text.starts_with(char::is_uppercase))?;
        let is_other = !right.is_empty() && !self.names_one_of(&right) && !self.typed.text.contains("{{");
        is_other.then(|| ("place", other.range.clone(), right.join("/")))
    }

    fn names_one_of(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.typed.text.contains(name)) || self.typed.text.contains("{{")
    }
}

/// `5ten`, `3te`.
fn numbered(word: &str) -> Option<u64> {
    let figures = word.bytes().take_while(u8::is_ascii_digit).count();
    let ending = word.get(figures..)?;
    let is_ending =
        ["te", "ten", "ter", "tes", "ste", "sten", "ster", "stes", "st", "nd", "rd", "th"].contains(&ending);
    word.get(..figures).filter(|_| is_ending)?.parse().ok()
}

/// Where `name` stands in `text` as words of their own.
fn words(text: &str, name: &str) -> Option<usize> {
    let at = text.find(name)?;
    let next = text.get(at + name.len()..)?.chars().next();
    next.is_none_or(|next| !next.is_alphanumeric() && next != '-').then_some(at)
}

fn is(when: &When, (day, month, year): Said) -> bool {
    match when {
        When::Day(date) => {
            date.day() == day && date.month() == month && year.is_none_or(|year| year == date.year())
        }
        When::DayOfYear { month: known, day: known_day } => (*known, *known_day) == (month, day),
        When::Month { .. } | When::Year(_) | When::Words(_) => false,
    }
}

/// Tells whether a date that is known to the month may be that day.
fn may_be(when: &When, said: Said) -> bool {
    let (_, month, year) = said;
    match when {
        When::Month { year: known, month: known_month } => {
            *known_month == month && year.is_none_or(|year| year == *known)
        }
        When::Day(_) | When::DayOfYear { .. } | When::Year(_) | When::Words(_) => is(when, said),
    }
}

fn in_figures(when: &When) -> String {
    when.day().map_or_else(|| when.to_string(), |day| format!("{}.{}.{}", day.day(), day.month(), day.year()))
}

/// The number that an ordinal says in words, whatever its ending.
fn spelt(word: &str) -> Option<u64> {
    let word = word.to_lowercase();
    let ends = ["e", "en", "er", "es", "em", ""];
    let form = OrdinalForm::default();
    (1..=30).find(|&number| {
        let german = ordinal(number, form, Lang::De);
        let stem = german.strip_suffix('e').unwrap_or(&german);
        word.strip_prefix(stem).is_some_and(|rest| ends.contains(&rest))
            || ordinal(number, form, Lang::En) == word
    })
}
