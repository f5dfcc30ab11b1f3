//! Each exchange: its figures, and what was said there, in short or in full.

use super::data::{count, percent, time, typed, words};
use super::{DossierWriter, heading, joined, text};
use crate::compose::composer::{Composing, bullets, item, plain};
use crate::digest::{MeetingFigures, Shown, ranking};
use crate::facts::{kind_name, lang_of};
use crate::markdown::read;
use crate::model::{DossierDepth, DossierPart, MergedFinding, StatementKind, ThemeTable};
use document::{Block, Inline, Inlines, Item};
use german_text::full_date;

/// As many findings of an exchange are named in short.
const MOST_NAMED: usize = 5;

/// Kinds of findings with their labels, in the order in which they are told.
const KINDS: [(StatementKind, &str); 4] = [
    (StatementKind::Obstacle, "dossier-obstacles"),
    (StatementKind::Success, "dossier-successes"),
    (StatementKind::Plan, "dossier-planned-next"),
    (StatementKind::Need, "dossier-needed-there"),
];

impl<'s> DossierWriter<'_, '_, 's> {
    pub(super) fn meetings(&mut self) -> Composing<Vec<Block>> {
        let mut body = self.signed(DossierPart::Meetings)?;
        let meetings = &self.survey.meetings;
        if meetings.is_empty() {
            return Ok(body);
        }
        body.push(self.meeting_table());
        self.keep_meetings();
        let is_full = self.composer.exchange.dossier.value.exchanges == DossierDepth::Full;
        for (at, meeting) in meetings.iter().enumerate() {
            body.push(heading(&self.called(meeting.exchange), None));
            body.push(self.meeting_line(at, meeting));
            let tables = || meeting.exchange.tables.iter().map(|table| &table.value);
            if is_full {
                tables().for_each(|table| body.extend(theme_table(table)));
            } else {
                body.extend(self.table_titles(tables()));
            }
            let told = if is_full { &KINDS[..] } else { &KINDS[..2] };
            for (kind, label) in told {
                let most = if is_full { usize::MAX } else { MOST_NAMED };
                let rows = self.most_named(meeting, *kind, most);
                if rows.is_empty() {
                    continue;
                }
                let label = self.label(label);
                let title = format!("{}, {}", self.called(meeting.exchange), label);
                let columns = [self.label("dossier-finding"), self.label("dossier-share")];
                let id = format!("{}-{}", meeting.exchange.id, kind_name(*kind));
                body.push(self.table(&id, &title, &columns, rows));
            }
            if is_full {
                body.extend(self.agreed_at(meeting));
            }
        }
        Ok(body)
    }

    /// How many reports count at the exchange in that place, as it may be shown.
    pub(super) fn reports_at(&self, place: usize) -> Shown {
        self.survey.reports.get(place).copied().unwrap_or(Shown::Count(0))
    }

    /// The figures of all exchanges.
    fn meeting_table(&mut self) -> Block {
        let lang = lang_of(self.composer.exchange);
        let row = |(at, meeting): (usize, &MeetingFigures<'_>)| {
            let day = meeting.digest.day.map(|day| full_date(day, lang)).unwrap_or_default();
            let counts = self.counts(at, meeting).map(|count| text(&self.shown(count)));
            [text(&self.called(meeting.exchange)), text(&day)].into_iter().chain(counts).collect()
        };
        let rows = self.survey.meetings.iter().enumerate().map(row).collect();
        let columns = [
            "dossier-exchange",
            "dossier-date",
            "dossier-reports",
            "dossier-expected",
            "dossier-statements",
            "dossier-findings",
        ]
        .map(|label| self.label(label));
        let title = self.label("dossier-meeting-figures");
        self.table("exchanges", &title, &columns, rows)
    }

    /// Reports, those that were awaited, statements and findings of an exchange. Few reports are few sites.
    fn counts(&self, at: usize, meeting: &MeetingFigures<'_>) -> [Shown; 4] {
        let expected = self.survey.expected.get(at).copied().unwrap_or(Shown::Count(0));
        [self.reports_at(at), expected, Shown::Count(meeting.statements), Shown::Count(meeting.findings)]
    }

    fn meeting_line(&self, at: usize, meeting: &MeetingFigures<'_>) -> Block {
        let exchange = meeting.exchange;
        let day = meeting.digest.day.map(|day| full_date(day, lang_of(exchange))).unwrap_or_default();
        let place = exchange.event.value.place.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
        let counts = self.counts(at, meeting);
        let [reports, expected, statements, findings] = counts.map(|count| self.shown(count));
        // Of what is not told is said once.
        let of = match counts {
            [_, Shown::Withheld, ..] => String::new(),
            _ => format!(" {} {expected}", self.label("dossier-of")),
        };
        let reports = format!("{} {reports}{of}", self.label("dossier-reports"));
        let statements = format!("{} {statements}", self.label("dossier-statements"));
        let findings = format!("{} {findings}", self.label("dossier-findings"));
        Block::Paragraph(text(&joined(&[&day, &place, &reports, &statements, &findings])))
    }

    fn table_titles<'t>(&self, tables: impl Iterator<Item = &'t ThemeTable>) -> Vec<Block> {
        let titles: Vec<Item> =
            tables.filter_map(|table| table.title.as_ref()).map(|title| item(plain(title))).collect();
        if titles.is_empty() {
            return Vec::new();
        }
        let led = vec![Inline::Text(format!("{}:", self.label("dossier-tables")))];
        vec![Block::Paragraph(led), bullets(titles)]
    }

    /// The findings of a kind that most sites named at an exchange, each with its share.
    fn most_named(
        &self,
        meeting: &MeetingFigures<'_>,
        kind: StatementKind,
        most: usize,
    ) -> Vec<Vec<Inlines>> {
        let row = |(finding, count): (&MergedFinding, usize)| {
            vec![plain(&finding.text), text(&self.percent(count, meeting.exchange).1)]
        };
        ranked(meeting, kind).into_iter().take(most).map(row).collect()
    }

    /// What was agreed at an exchange, as it stands.
    fn agreed_at(&mut self, meeting: &MeetingFigures<'_>) -> Option<Block> {
        let rows: Vec<Vec<Inlines>> = (self.in_order().iter())
            .filter(|it| it.origin() == meeting.exchange.id)
            .map(|it| self.agreement(it, false))
            .collect();
        let columns = ["what", "due", "dossier-state"].map(|label| self.label(label));
        let title = format!("{}, {}", self.called(meeting.exchange), self.label("dossier-agreed"));
        (!rows.is_empty())
            .then(|| self.table(&format!("{}-agreed", meeting.exchange.id), &title, &columns, rows))
    }

    /// The values of all exchanges, and of everything that was found there.
    fn keep_meetings(&mut self) {
        let meetings = &self.survey.meetings;
        let day =
            |meeting: &MeetingFigures<'_>| meeting.digest.day.map(|day| day.to_string()).unwrap_or_default();
        let figures = meetings.iter().enumerate().map(|(at, meeting)| {
            let place =
                meeting.exchange.event.value.place.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
            let counts = self.counts(at, meeting).map(|count| self.value(count));
            [self.called(meeting.exchange), day(meeting), place].into_iter().chain(counts).collect()
        });
        let figures: Vec<Vec<String>> = figures.collect();
        let found = meetings.iter().flat_map(|meeting| {
            KINDS.iter().flat_map(move |(kind, label)| {
                ranked(meeting, *kind).into_iter().map(move |found| (meeting, *label, found))
            })
        });
        let found = found.map(|(meeting, label, (finding, count))| {
            let share = self.percent_value(self.percent(count, meeting.exchange));
            vec![self.called(meeting.exchange), day(meeting), self.label(label), typed(&finding.text), share]
        });
        let found: Vec<Vec<String>> = found.collect();
        let columns = [
            words("exchange"),
            time("date"),
            words("place"),
            count("reports"),
            count("expected"),
            count("statements"),
            count("findings"),
        ];
        self.keep("exchanges", &columns, figures);
        let columns = [words("exchange"), time("date"), words("kind"), words("finding"), percent("share")];
        self.keep("findings", &columns, found);
    }
}

/// The findings of a kind with how many sites stand behind each, those first that most named.
pub(super) fn ranked<'m>(
    meeting: &MeetingFigures<'m>,
    kind: StatementKind,
) -> Vec<(&'m MergedFinding, usize)> {
    let findings = &meeting.exchange.findings.value.findings;
    let ranks = ranking(meeting.exchange, &meeting.digest, kind);
    ranks.iter().filter_map(|rank| Some((findings.get(rank.finding)?, rank.count))).collect()
}

/// A theme table with its results.
fn theme_table(table: &ThemeTable) -> Vec<Block> {
    let title = table.title.as_ref().map(|title| Block::Heading { level: 4, text: plain(title), id: None });
    let results: Vec<Item> =
        table.results.iter().map(|result| Item::new(read(result.text.as_str()).blocks)).collect();
    let results = (!results.is_empty()).then(|| bullets(results));
    title.into_iter().chain(results).collect()
}
