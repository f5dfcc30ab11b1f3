//! The agreements of several exchanges: what later exchanges say of one takes the place of what earlier ones said.

use crate::model::{AgendaItem, Exchange, FollowUp, FollowUpOrigin, Text};
use german_text::{Lang, Noun};
use yaml_source::PathSegment;

/// A follow-up as the last exchange that names it has it.
#[derive(Clone, Debug)]
pub struct Agreement<'e> {
    /// The exchange in whose file it stands.
    pub exchange: &'e Exchange,
    /// Its place in `exchange.yaml`.
    pub path: Vec<PathSegment<'static>>,
    /// What was agreed.
    pub task: &'e FollowUp,
    /// The item of the agenda at which it stands.
    pub item: Option<&'e AgendaItem>,
}

impl Agreement<'_> {
    /// The folder of the exchange at which it was agreed.
    pub fn origin(&self) -> &str {
        origin_of(self.task.from.as_ref(), self.exchange)
    }

    /// Tells whether one of the sites does it, by id or in the words that say who does; what all of them do, each does.
    pub fn is_of(&self, sites: &[String]) -> bool {
        let is_listed = |site: &String| self.task.sites.iter().any(|own| own.value == *site);
        sites.is_empty()
            || self.is_everybodys()
            || sites.iter().any(|site| is_listed(site) || self.is_named(site))
    }

    /// Tells whether all sites do it: `alle`, `alle Standorte`, `alle ThINKA-Projekte`, in the words of the programme.
    fn is_everybodys(&self) -> bool {
        let who = self.task.who.as_ref().map(|who| who.value.trim().to_lowercase()).unwrap_or_default();
        let (first, rest) = who.split_once(' ').unwrap_or((who.as_str(), ""));
        if !["alle", "all"].contains(&first) {
            return false;
        }
        let words = &self.exchange.programme.value.words;
        let own = [&words.site, &words.project, &words.undertaking].into_iter().flatten();
        let own = own.filter_map(|word| Noun::read(word.as_str(), Lang::De).ok()?.plural());
        let mut known = ["Standorte", "Projekte", "Vorhaben", "sites", "projects"]
            .map(str::to_owned)
            .into_iter()
            .chain(own);
        let called = rest.rsplit('-').next().unwrap_or_default();
        rest.is_empty() || known.any(|known| known.to_lowercase() == called)
    }

    /// Tells whether the words that say who does it name a site: `Gera und Jena`.
    fn is_named(&self, id: &str) -> bool {
        let words = |text: &str| -> Vec<String> {
            let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
            words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
        };
        let Some(who) = &self.task.who else { return false };
        let who = words(who.as_str());
        let mut sites = self.exchange.programme.value.sites.iter();
        let Some(site) = sites.find(|site| site.id.value == id) else { return false };
        let name = words(site.name.as_str());
        !name.is_empty() && who.windows(name.len()).any(|part| part == name)
    }

    /// Who does it: sites and people by name, then the words that were typed.
    pub fn who(&self) -> String {
        let programme = &self.exchange.programme.value;
        let site = |id: &str| {
            let known = programme.sites.iter().find(|site| site.id.value == id);
            known.map_or_else(|| id.to_owned(), |site| site.name.value.clone())
        };
        let person = |id: &str| self.exchange.person_name(id).unwrap_or(id).to_owned();
        let sites = self.task.sites.iter().map(|id| site(id.as_str()));
        let people = self.task.people.iter().map(|id| person(id.as_str()));
        let words = self.task.who.iter().map(|who| who.value.clone());
        // As the record tells it: the words may begin with an „und“ of their own.
        sites.chain(people).chain(words).collect::<Vec<_>>().join(", ")
    }

    /// Tells whether it stands there for the office alone.
    pub fn is_internal(&self) -> bool {
        self.task.internal || self.item.is_some_and(|item| item.internal)
    }

    fn is_carried_on_by(&self, task: &FollowUp) -> bool {
        let Some(from) = &task.from else { return false };
        let id = |task: &FollowUp| task.id.as_ref().map(|id| id.value.clone());
        let is_there = from.exchange.as_ref().is_none_or(|exchange| exchange.value == self.origin());
        match (id(self.task), id(task)) {
            (Some(own), Some(other)) => own == other && is_there,
            // The next exchange gives an id to what had none.
            (None, _) => is_there && from.exchange.is_some() && same_words(&self.task.what, &task.what),
            (Some(_), None) => false,
        }
    }
}

fn origin_of<'e>(from: Option<&'e FollowUpOrigin>, exchange: &'e Exchange) -> &'e str {
    from.and_then(|from| from.exchange.as_ref()).map_or(exchange.id.as_str(), Text::as_str)
}

fn same_words(one: &Text, other: &Text) -> bool {
    one.value.split_whitespace().eq(other.value.split_whitespace())
}

/// Collects what was agreed at `exchanges`, which are in order of time, each agreement once, in the order in which they stand there. The sample
/// of a new working folder is no exchange.
pub fn agreements(exchanges: &[Exchange]) -> Vec<Agreement<'_>> {
    let mut all: Vec<Agreement<'_>> = Vec::new();
    for exchange in exchanges.iter().filter(|exchange| !exchange.is_sample) {
        let here = of(exchange);
        all.retain(|before| !here.iter().any(|now| before.is_carried_on_by(now.task)));
        all.extend(here);
    }
    all
}

fn of(exchange: &Exchange) -> Vec<Agreement<'_>> {
    let event = &exchange.event.value;
    let listed = event.follow_ups.iter().enumerate().map(|(number, task)| Agreement {
        exchange,
        path: vec![PathSegment::Key("follow_ups"), PathSegment::Item(number)],
        task,
        item: task.item.as_ref().and_then(|id| {
            event.agenda.iter().find(|item| item.id.as_ref().is_some_and(|own| own.value == id.value))
        }),
    });
    let at_items = event.agenda.iter().enumerate().flat_map(|(place, item)| {
        item.follow_ups.iter().enumerate().map(move |(number, task)| Agreement {
            exchange,
            path: vec![
                PathSegment::Key("agenda"),
                PathSegment::Item(place),
                PathSegment::Key("follow_ups"),
                PathSegment::Item(number),
            ],
            task,
            item: Some(item),
        })
    });
    listed.chain(at_items).collect()
}
