//! The dossier (Dossier): the exchanges of a period taken together, for who paid for them, for everybody, or for the office.
//! Every figure in it is computed; sentences beside figures are signed. Its sections are files below `dossier/`.

mod agreements;
mod charts;
mod data;
mod glance;
mod labels;
mod meetings;
mod monitoring;
mod network;
mod numbers;
mod publicity;
mod references;
mod sources;
mod themes;

use super::composer::{Composer, Composing, Days, plain};
use super::kind::Kind;
use crate::digest::{DossierPeriod, Survey, select, standing_day, survey};
use crate::facts::lang_of;
use crate::model::{DossierPart, Edition, Exchange, Text};
use chrono::{Datelike as _, NaiveDate};
use diagnostics::Severity;
use document::{Block, DataTable, Document, Fact, Inline, Inlines, Section, Table};
use german_text::full_date;
use serde_json::json;

/// The dossier over all exchanges up to one of them.
pub(super) const KIND: Kind = Kind {
    name: "dossier",
    german: "dossier",
    is_before: false,
    is_internal: false,
    least: Severity::Error,
    ahead: &["dossier-glance", "dossier-title", "dossier-chart-note"],
    labels: labels::LABELS,
    compose: |composer| {
        let exchange = composer.exchange;
        let selected = select(exchange);
        let sites: Vec<String> = exchange.dossier.value.sites.iter().map(|site| site.value.clone()).collect();
        let survey = survey(&selected, &exchange.themes.value, &sites);
        let mut writer = DossierWriter::new(composer, &survey);
        let (document, sections) = (writer.document()?, writer.sections()?);
        Ok((Document { data: writer.data, ..document }, sections))
    },
};

/// Writes a dossier: it counts its tables and figures, and knows who may read what.
struct DossierWriter<'c, 'x, 's> {
    composer: &'c mut Composer<'x>,
    survey: &'s Survey<'s>,
    edition: Edition,
    /// The day on which things stand as they are told.
    day: Option<NaiveDate>,
    tables: u32,
    charts: u32,
    /// The values of its tables.
    data: Vec<DataTable>,
}

impl<'c, 'x, 's> DossierWriter<'c, 'x, 's> {
    fn new(composer: &'c mut Composer<'x>, survey: &'s Survey<'s>) -> Self {
        let edition = composer.exchange.dossier.value.edition();
        let last = survey.meetings.iter().rev().find_map(|meeting| meeting.digest.day);
        let day = standing_day(composer.exchange, last);
        Self { edition, composer, survey, day, tables: 0, charts: 0, data: Vec::new() }
    }

    fn called(&self, exchange: &Exchange) -> String {
        called(exchange, self.survey)
    }

    fn is_internal(&self) -> bool {
        self.edition == Edition::Internal
    }

    fn label(&self, name: &str) -> String {
        self.composer.label(name)
    }

    fn document(&mut self) -> Composing<Document> {
        let head = self.composer.head(self.label("kind"), Days::Brief)?;
        let title = self.title()?;
        let edition = self.label(&format!("dossier-edition-{}", self.edition.name()));
        let programme = self.composer.facts.programme.name.clone();
        let standing = self.standing();
        let reference = self.composer.exchange.dossier.value.file_reference.as_ref();
        let reference = reference.filter(|_| self.edition != Edition::Public);
        let reference = reference.map(|text| format!("{} {}", self.label("dossier-reference"), text.value));
        let internal = self.is_internal().then(|| self.label("internal"));
        let opening = self.composer.speech("dossier-about", &[("edition", json!(self.edition.name()))])?;
        Ok(Document {
            date: self.day.map(|day| day.to_string()),
            running_title: format!("{programme} · {title}"),
            running_place: reference.unwrap_or_default(),
            running_office: joined(&[&edition, &standing.unwrap_or_default()]),
            description: None,
            facts: self.facts(),
            facts_in_rows: true,
            state: internal.clone(),
            draft_mark: internal,
            opening,
            title,
            ..head
        })
    }

    fn title(&mut self) -> Composing<String> {
        let sheet = &self.composer.exchange.dossier.value;
        let (from, until) = self.years();
        let typed = sheet.title.as_ref().map(|title| title.value.clone());
        let given = [("title", json!(typed)), ("from", json!(from)), ("until", json!(until))];
        self.composer.words("dossier-title", &given)
    }

    /// The first and the last year of the period; of the exchanges, where none was named.
    fn years(&self) -> (Option<i32>, Option<i32>) {
        let period = DossierPeriod::of(self.composer.exchange);
        let days = || self.survey.meetings.iter().filter_map(|meeting| meeting.digest.day);
        let year = |day: Option<NaiveDate>| day.map(|day| day.year());
        (year(period.from.or_else(|| days().next())), year(period.until.or_else(|| days().next_back())))
    }

    /// `Stand: 31. Dezember 2016`.
    fn standing(&self) -> Option<String> {
        let day = full_date(self.day?, lang_of(self.composer.exchange));
        Some(format!("{} {day}", self.label("dossier-standing")))
    }

    /// The facts of the cover sheet.
    fn facts(&self) -> Vec<Fact> {
        let sheet = &self.composer.exchange.dossier.value;
        let lang = lang_of(self.composer.exchange);
        let is_open = self.edition != Edition::Public;
        let reference =
            |text: &Option<Text>| text.iter().filter(|_| is_open).map(|text| text.value.clone()).collect();
        let day = |day: NaiveDate| full_date(day, lang);
        let period = DossierPeriod::of(self.composer.exchange);
        let days = || self.survey.meetings.iter().filter_map(|meeting| meeting.digest.day);
        let (first, last) =
            (period.from.or_else(|| days().next()), period.until.or_else(|| days().next_back()));
        let period = first.zip(last).map(|(first, last)| {
            if first == last { day(first) } else { format!("{} – {}", day(first), day(last)) }
        });
        let grant = sheet.grant.iter().filter(|_| is_open).flat_map(|grant| {
            let date = grant.date.as_ref().and_then(|date| date.value.day()).map(day);
            let dated = date.map(|date| format!("{} {date}", self.label("dossier-of-day")));
            let number =
                [Some(grant.number.value.clone()), dated].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let period = grant.period.as_ref().map(|period| period.value.clone());
            std::iter::once(number).chain(period).collect::<Vec<_>>()
        });
        let edition = self.label(&format!("dossier-edition-{}", self.edition.name()));
        let sites = sheet
            .sites
            .iter()
            .map(|site| super::names::site_name(self.composer, site.as_str()))
            .collect::<Vec<_>>();
        let office = self.composer.facts.programme.office.iter().map(|office| office.name.clone());
        let rows: [(&str, Vec<String>); 8] = [
            ("dossier-period", period.into_iter().collect()),
            ("dossier-standing-day", self.day.map(day).into_iter().collect()),
            ("dossier-edition", vec![edition]),
            ("dossier-theirs", reference(&sheet.file_reference)),
            ("dossier-ours", reference(&sheet.own_reference)),
            ("dossier-grant", grant.collect()),
            ("dossier-sites", if sites.is_empty() { Vec::new() } else { vec![sites.join(", ")] }),
            ("dossier-by", office.collect()),
        ];
        rows.into_iter().filter_map(|(label, lines)| self.composer.fact(label, lines)).collect()
    }

    fn sections(&mut self) -> Composing<Vec<Section>> {
        let parts = [
            ("glance", self.glance()?),
            ("themes", self.themes()?),
            ("agreements", self.agreements()?),
            ("targets", self.targets()?),
            ("needs", self.needs()?),
            ("meetings", self.meetings()?),
            ("monitoring", self.monitoring()?),
            ("network", self.network()?),
            ("publicity", self.publicity()?),
            (
                "counting",
                self.composer.speech("dossier-counting", &[("edition", json!(self.edition.name()))])?,
            ),
            ("sources", self.sources()?),
        ];
        let section = |(id, body): (&str, Vec<Block>)| Section {
            id: id.to_owned(),
            title: text(&self.label(&format!("dossier-{id}"))),
            byline: None,
            body,
        };
        let mut sections: Vec<Section> =
            parts.into_iter().filter(|(_, body)| !body.is_empty()).map(section).collect();
        let lists = self.lists(&sections);
        sections.extend((!lists.is_empty()).then(|| section(("lists", lists))));
        self.name_references(&mut sections);
        Ok(sections)
    }

    /// Sentences that somebody signed for a part.
    fn signed(&mut self, part: DossierPart) -> Composing<Vec<Block>> {
        let sheet = &self.composer.exchange.dossier;
        let mut out = Vec::new();
        for sentence in sheet.value.sentences.iter().filter(|sentence| sentence.part == part) {
            let date = sentence.date.as_ref().map(|date| date.value.to_string());
            let source = sentence.source.as_ref().map(Text::as_str);
            let given = [("by", json!(sentence.by.value)), ("date", json!(date)), ("source", json!(source))];
            let by = self.composer.line("dossier-signed", &given)?.unwrap_or_default();
            let mut line = plain(&sentence.text);
            line.push(Inline::Text(" ".to_owned()));
            line.push(Inline::Emphasis(by));
            out.push(Block::Paragraph(line));
        }
        Ok(out)
    }

    /// A table under its number and title.
    fn table(&mut self, id: &str, title: &str, columns: &[String], rows: Vec<Vec<Inlines>>) -> Block {
        let header = columns.iter().map(|words| text(words)).collect();
        self.numbered(id, title, Table::new(header, rows))
    }

    fn numbered(&mut self, id: &str, title: &str, table: Table) -> Block {
        let counted = Some(self.next_table(id));
        Block::Table(Table { counted, ..table.titled(text(title)) })
    }
}

/// The name of an exchange in tables: its place and year; where another one has the same, its place and day.
pub(super) fn called(exchange: &Exchange, survey: &Survey<'_>) -> String {
    let name = place_and_year(exchange);
    let is_alike = |other: &Exchange| other.id != exchange.id && place_and_year(other) == name;
    if !survey.meetings.iter().any(|meeting| is_alike(meeting.exchange)) {
        return name;
    }
    let day = exchange.event.value.days.first().and_then(|day| day.date.value.day());
    match day {
        Some(day) => format!("{}, {}", place(exchange), full_date(day, lang_of(exchange))),
        None => format!("{name} ({})", exchange.id),
    }
}

fn place_and_year(exchange: &Exchange) -> String {
    let day = exchange.event.value.days.first().and_then(|day| day.date.value.day());
    match day {
        Some(day) => format!("{} {}", place(exchange), day.year()),
        None => place(exchange),
    }
}

fn place(exchange: &Exchange) -> String {
    exchange.event.value.place.value.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn heading(words: &str, id: Option<&str>) -> Block {
    Block::Heading { level: 3, text: text(words), id: id.map(str::to_owned) }
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}
