//! Which item of the agenda and which theme table is meant; what was typed there, as it can be entered. What is meant is told, never guessed.

use super::attendance;
use super::said::{Said, squashed};
use super::sheets::{Merger, Spot, Typed};
use super::tell::NotedKind;
use crate::incoming::{MeetingNotes, NotedDecision, NotedFollowUp, NotedItem, NotedTable};
use crate::model::{AgendaItem, Event, Exchange, ItemKind, Part, SourceFile, Text, ThemeTable, When};
use diagnostics::{Diagnostic, Place};
use german_text::{DateReading, read_date};
use yaml_source::PathSegment;

/// Enters what was typed into the files of `exchange`, which says what they say now.
pub(crate) fn enter(merger: &mut Merger<'_>, exchange: &Exchange, notes: &MeetingNotes) {
    attendance::enter(merger, exchange, &notes.people);
    for item in &notes.items {
        merger.item(&exchange.event, item);
    }
    for table in &notes.tables {
        merger.table(exchange, table);
    }
}

impl Merger<'_> {
    fn item(&mut self, event: &SourceFile<Event>, noted: &NotedItem) {
        let items = &event.value.agenda;
        let Some((index, item)) = meant_item(items, noted) else {
            let typed = noted.text.iter().map(|text| (Said::text(text.as_str()), text.place));
            let typed: Vec<Typed> = typed
                .chain(noted.decisions.iter().map(decision))
                .chain(noted.follow_ups.iter().map(follow_up))
                .collect();
            return self.tell_lost("notes-no-item", &noted.title, &event.file, typed);
        };
        let title = title_of(item).unwrap_or_default().to_owned();
        if !is_title(noted.title.as_str(), &title) {
            self.out.diagnostics.push(
                Diagnostic::warning("notes-renamed")
                    .at(noted.title.place)
                    .with("title", squashed(noted.title.as_str()))
                    .with("now", squashed(&title))
                    .with("file", event.file.as_str())
                    .with("line", line_of(item)),
            );
        }
        let key = item.id.as_ref().map_or_else(|| squashed(&title), |id| id.value.clone());
        let at = [PathSegment::Key("agenda"), PathSegment::Item(index)];
        let parts = item.parts.iter().map(Said::of_part);
        let spot = |list: &'static str, ours: Vec<Option<Said>>| {
            spot(
                &key,
                &title,
                &event.file,
                line_of(item),
                &[at.as_slice(), &[PathSegment::Key(list)]].concat(),
                ours,
            )
        };
        let of_kind = |kind: NotedKind| {
            spot("parts", parts.clone().map(|said| said.filter(|said| said.kind == kind)).collect())
        };
        let texts = noted.text.iter().map(|text| (Said::text(text.as_str()), text.place)).collect();
        self.merge(NotedKind::Text, &of_kind(NotedKind::Text), texts);
        let decisions = self.decisions(&noted.decisions, &title);
        self.merge(NotedKind::Decision, &of_kind(NotedKind::Decision), decisions);
        let ours = item.follow_ups.iter().map(|task| Some(Said::of_follow_up(task))).collect();
        let tasks = self.follow_ups(&noted.follow_ups, &title);
        self.merge(NotedKind::FollowUp, &spot("follow_ups", ours), tasks);
    }

    fn table(&mut self, exchange: &Exchange, noted: &NotedTable) {
        let event = &exchange.event;
        let Some(table) = meant_table(&exchange.tables, noted) else {
            let results = noted.results.iter().map(result);
            let typed = results.chain(noted.follow_ups.iter().map(follow_up)).collect();
            return self.tell_lost(
                "notes-no-table",
                &noted.title,
                &format!("inputs/{}/tables", exchange.id),
                typed,
            );
        };
        let title = table.value.title.as_ref().map(|title| title.value.clone());
        let title = title.unwrap_or_else(|| table.value.number.value.to_string());
        let key = format!("tables/{}", table.value.number.value);
        let ours = table.value.results.iter().map(|result| Some(Said::of_result(result))).collect();
        let list = [PathSegment::Key("results")];
        let line = table.value.number.place.line;
        let results = noted.results.iter().map(result).collect();
        self.merge(NotedKind::Result, &spot(&key, &title, &table.file, line, &list, ours), results);
        let tasks = self.follow_ups(&noted.follow_ups, &title);
        let follow_ups = PathSegment::Key("follow_ups");
        let (list, tasks_there, line) = match item_of_tables(&event.value.agenda) {
            Some((index, item)) => {
                let list = vec![PathSegment::Key("agenda"), PathSegment::Item(index), follow_ups];
                (list, &item.follow_ups, line_of(item))
            }
            None => (vec![follow_ups], &event.value.follow_ups, 1),
        };
        let ours = tasks_there.iter().map(|task| Some(Said::of_follow_up(task))).collect();
        self.merge(NotedKind::FollowUp, &spot(&key, &title, &event.file, line, &list, ours), tasks);
    }

    /// Tells of all that was typed at a place that is not there any more.
    fn tell_lost(&mut self, id: &'static str, title: &Text, file: &str, typed: Vec<Typed>) {
        for (said, place) in typed.into_iter().filter(|(said, _)| !said.pairs.is_empty()) {
            let diagnostic = Diagnostic::warning(id).at(place).with("title", squashed(title.as_str()));
            self.out.leave(diagnostic.with("text", said.line()).with("file", file));
        }
    }

    /// Decisions as they can be entered: votes that are no numbers stand in the words then.
    fn decisions(&mut self, noted: &[NotedDecision], title: &str) -> Vec<Typed> {
        let mut all = Vec::new();
        for row in noted {
            let (said, place) = decision(row);
            if row.text.as_str().trim().is_empty() {
                self.tell_wordless(&said, place, title);
                continue;
            }
            let votes = [&row.in_favour, &row.against, &row.abstained];
            let votes: Vec<&Text> = votes.into_iter().flatten().collect();
            let is_number = |text: &&Text| text.as_str().trim().parse::<u32>().is_ok();
            // A tally without votes for it is none.
            let is_tally = votes.is_empty() || (row.in_favour.is_some() && votes.iter().all(is_number));
            if is_tally {
                all.push((said, place));
                continue;
            }
            let typed = votes_in_words(row);
            let place = votes.first().map_or(place, |text| text.place);
            self.out.diagnostics.push(
                Diagnostic::warning("notes-votes")
                    .at(place)
                    .with("votes", typed.as_str())
                    .with("text", said.words()),
            );
            let words = format!("{} ({typed})", row.text.as_str().trim());
            all.push((Said::new(NotedKind::Decision, [("text", Some(words))]), row.text.place));
        }
        all
    }

    /// What was agreed, as it can be entered: a date that is none stays as it was typed, and is told.
    fn follow_ups(&mut self, noted: &[NotedFollowUp], title: &str) -> Vec<Typed> {
        let mut all = Vec::new();
        for row in noted {
            let (said, place) = follow_up(row);
            if row.what.as_str().trim().is_empty() {
                self.tell_wordless(&said, place, title);
                continue;
            }
            let due = row.due.as_ref().map(|due| (due.as_str().trim(), due.place));
            let Some((due, at)) = due.filter(|(due, _)| matches!(When::parse(due), When::Words(_))) else {
                all.push((said, place));
                continue;
            };
            // Words are a date as exact as people know it; a day that does not exist is a mistake in a file.
            let is_mistake = matches!(read_date(due), DateReading::Not(_));
            self.out.diagnostics.push(
                Diagnostic::hint("notes-due")
                    .at(at)
                    .with("due", due)
                    .with("text", said.words())
                    .with("how", if is_mistake { "brackets" } else { "words" }),
            );
            let what = format!("{} (bis: {due})", said.words());
            let who = said.get("who").map(str::to_owned);
            let apart = Said::new(NotedKind::FollowUp, [("what", Some(what)), ("who", who)]);
            all.push((if is_mistake { apart } else { said }, place));
        }
        all
    }

    fn tell_wordless(&mut self, said: &Said, place: Place, title: &str) {
        if said.pairs.is_empty() {
            return;
        }
        let diagnostic = Diagnostic::warning("notes-wordless").at(place).with("kind", said.kind.name());
        self.out.leave(diagnostic.with("place", squashed(title)).with("text", said.line()));
    }
}

/// The line that an item begins in.
fn line_of(item: &AgendaItem) -> u32 {
    let place = item.title.as_ref().or(item.heading.as_ref()).map(|title| title.place);
    place.map_or(1, |place| place.line)
}

fn spot<'a>(
    key: &str,
    title: &str,
    file: &'a str,
    line: u32,
    list: &[PathSegment<'static>],
    ours: Vec<Option<Said>>,
) -> Spot<'a> {
    let ours = ours.into_iter().enumerate().filter_map(|(index, said)| {
        Some((list.iter().copied().chain([PathSegment::Item(index)]).collect(), said?))
    });
    let ours = ours.collect();
    Spot { key: key.to_owned(), title: title.to_owned(), file, line, list: list.to_vec(), ours }
}

fn decision(row: &NotedDecision) -> Typed {
    let typed = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
    let pairs = [
        ("text", Some(row.text.value.clone())),
        ("for", typed(&row.in_favour)),
        ("against", typed(&row.against)),
        ("abstained", typed(&row.abstained)),
    ];
    (Said::new(NotedKind::Decision, pairs), row.text.place)
}

/// Votes as they were typed, each behind the word over its column: `dafür: alle; dagegen: 0`.
fn votes_in_words(row: &NotedDecision) -> String {
    let columns = [("dafür", &row.in_favour), ("dagegen", &row.against), ("enthalten", &row.abstained)];
    let typed = columns.into_iter().filter_map(|(word, text)| Some((word, text.as_ref()?)));
    typed.map(|(word, text)| format!("{word}: {}", text.as_str().trim())).collect::<Vec<_>>().join("; ")
}

fn follow_up(row: &NotedFollowUp) -> Typed {
    let pairs = [
        ("what", Some(row.what.value.clone())),
        ("who", row.who.as_ref().map(|who| who.value.clone())),
        ("due", row.due.as_ref().map(|due| When::parse(due.as_str().trim()).to_string())),
    ];
    (Said::new(NotedKind::FollowUp, pairs), row.what.place)
}

fn result(text: &Text) -> Typed {
    (Said::new(NotedKind::Result, [("text", Some(text.value.clone()))]), text.place)
}

fn title_of(item: &AgendaItem) -> Option<&str> {
    item.title.as_ref().or(item.heading.as_ref()).map(|title| title.as_str())
}

/// Tells whether words are a title, or a heading in which a number stands before it.
fn is_title(words: &str, title: &str) -> bool {
    let (words, title) = (squashed(words), squashed(title));
    words == title
        || words
            .strip_suffix(&title)
            .is_some_and(|before| before.ends_with(' ') && before.split_whitespace().count() <= 2)
}

/// The item that is meant: by its id, else the only one of that title.
fn meant_item<'e>(items: &'e [AgendaItem], noted: &NotedItem) -> Option<(usize, &'e AgendaItem)> {
    let all = || items.iter().enumerate().filter(|(_, item)| !item.internal);
    if let Some(id) = &noted.id {
        return all().find(|(_, item)| item.id.as_ref().is_some_and(|own| own.value == id.value));
    }
    let titled = |is: &dyn Fn(&str) -> bool| {
        let mut found = all().filter(|(_, item)| title_of(item).is_some_and(is));
        found.next().filter(|_| found.next().is_none())
    };
    let words = squashed(noted.title.as_str());
    titled(&|title| squashed(title) == words).or_else(|| titled(&|title| is_title(&words, title)))
}

/// The theme table that is meant: number and theme are those of the file.
fn meant_table<'e>(
    tables: &'e [SourceFile<ThemeTable>],
    noted: &NotedTable,
) -> Option<&'e SourceFile<ThemeTable>> {
    let title =
        |table: &ThemeTable| table.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
    let is = |table: &&SourceFile<ThemeTable>| {
        let number = table.value.number.value.to_string();
        let is_number = noted.number.as_ref().is_none_or(|typed| typed.value == number);
        is_number && is_title(noted.title.as_str(), &title(&table.value))
    };
    let mut found = tables.iter().filter(is);
    found.next().filter(|_| found.next().is_none())
}

/// The item at which the theme tables met, where it is the only one.
fn item_of_tables(items: &[AgendaItem]) -> Option<(usize, &AgendaItem)> {
    let is = |item: &AgendaItem| {
        item.kind == Some(ItemKind::ThemeTables)
            || item.parts.iter().any(|part| matches!(part, Part::Tables(_)))
    };
    let mut found = items.iter().enumerate().filter(|(_, item)| !item.internal && is(item));
    found.next().filter(|_| found.next().is_none())
}
