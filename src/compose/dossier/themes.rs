//! Successes and obstacles by theme over time, as shares of the reports.

use super::charts::form_for;
use super::data::{count, percent, time, typed, words};
use super::{DossierWriter, heading, text};
use crate::compose::composer::{Composing, plain};
use crate::digest::{Course, MeetingFigures, Station, Trend, ranking};
use crate::model::{DossierPart, StatementKind};
use document::{Block, Category, Chart, ChartForm, Inline, Inlines, Point, Table};
use serde_json::json;
use std::cmp::Reverse;
use std::ops::Range;

/// As many themes are in one chart.
const MOST: usize = 8;

/// As many exchanges stand side by side in a table; more have several tables, for columns of a letter each could not be read.
const MOST_COLUMNS: usize = 6;

/// How many exchanges stand side by side of so many in all: about as many in each table, the last of which has the course, too.
const fn columns_of(exchanges: usize) -> usize {
    if exchanges <= MOST_COLUMNS {
        return MOST_COLUMNS;
    }
    exchanges.div_ceil((exchanges + 1).div_ceil(MOST_COLUMNS))
}

impl<'s> DossierWriter<'_, '_, 's> {
    pub(super) fn themes(&mut self) -> Composing<Vec<Block>> {
        let mut body = self.signed(DossierPart::Themes)?;
        let kinds = [
            (StatementKind::Obstacle, "dossier-obstacles", "dossier-hinders", ChartForm::Bars),
            (StatementKind::Success, "dossier-successes", "dossier-works", ChartForm::Dots),
        ];
        for (kind, label, title, form) in kinds {
            let courses = self.of_kind(kind);
            if courses.is_empty() {
                continue;
            }
            let label = self.label(label);
            body.push(heading(&label, None));
            let drawn = self.theme_chart(title, kind, MOST, form)?;
            body.extend(drawn);
            let stations = courses.first().map(|course| course.stations.as_slice()).unwrap_or_default();
            let columns = columns_of(stations.len());
            for (at, part) in stations.chunks(columns).enumerate() {
                let from = at * columns;
                let is_last = from + part.len() == stations.len();
                let table = self.course_table(&courses, from..from + part.len(), is_last);
                let title = match part {
                    [first, .., last] if stations.len() > columns => {
                        format!("{label}, {} – {}", self.called(first.exchange), self.called(last.exchange))
                    }
                    [only] if stations.len() > columns => {
                        format!("{label}, {}", self.called(only.exchange))
                    }
                    _ => label.clone(),
                };
                let id = table_of(kind);
                let id = if at == 0 { id.to_owned() } else { format!("{id}-{}", at + 1) };
                body.push(self.numbered(&id, &title, table));
            }
        }
        self.keep_themes(&kinds.map(|(kind, label, ..)| (kind, label)));
        Ok(body)
    }

    /// The courses of a kind, those first that the largest share named last.
    fn of_kind(&self, kind: StatementKind) -> Vec<&'s Course<'s>> {
        let mut courses: Vec<&Course<'_>> =
            self.survey.courses.iter().filter(|course| course.kind == kind).collect();
        let share = |course: &Course<'_>| {
            let shares: Vec<_> = course.stations.iter().rev().map(|station| station.percent()).collect();
            Reverse(shares)
        };
        courses.sort_by_key(|course| share(course));
        courses
    }

    /// A chart of the themes of a kind that most sites named; where nobody set up themes, of the findings of the last exchange.
    pub(super) fn theme_chart(
        &mut self,
        title: &str,
        kind: StatementKind,
        most: usize,
        form: ChartForm,
    ) -> Composing<Option<Block>> {
        let courses = self.of_kind(kind);
        let chart = match courses.first() {
            Some(first) => {
                // On the page of key figures, the first and the last are compared.
                let is_brief = most < MOST && first.stations.len() > 2;
                let shown = |at: usize| !is_brief || at == 0 || at + 1 == first.stations.len();
                let series = first.stations.iter().enumerate().filter(|(at, _)| shown(*at));
                let series: Vec<&Station<'_>> = series.map(|(_, station)| station).collect();
                let category = |course: &&Course<'_>| {
                    let points = course.stations.iter().enumerate().filter(|(at, _)| shown(*at));
                    let points = points.map(|(_, station)| point(self.share(station)));
                    Category { name: one_line(course.theme.title.as_str()), points: points.collect() }
                };
                Chart {
                    form: form_for(series.len(), form),
                    heading: self.label("dossier-theme"),
                    series: series.iter().map(|station| self.called(station.exchange)).collect(),
                    categories: courses.iter().take(most).map(category).collect(),
                    ..Chart::default()
                }
            }
            None => match self.survey.meetings.last() {
                Some(meeting) => self.findings_chart(meeting, kind, most),
                None => return Ok(None),
            },
        };
        // Where nothing may be shown, there is nothing to see.
        if chart.categories.iter().flat_map(|category| &category.points).all(|point| point.value.is_none()) {
            return Ok(None);
        }
        let reports: Vec<String> = (self.survey.meetings.iter())
            .enumerate()
            .filter(|(_, meeting)| chart.series.contains(&self.called(meeting.exchange)))
            .map(|(at, meeting)| {
                format!("{}: {}", self.called(meeting.exchange), self.shown(self.reports_at(at)))
            })
            .collect();
        let given = [("reports", json!(reports.join("; "))), ("edition", json!(self.edition.name()))];
        let mut note = self.composer.line("dossier-chart-note", &given)?.unwrap_or_default();
        if most < MOST && !self.survey.courses.is_empty() {
            // The page of key figures leads to the table.
            note.push(Inline::Text(" ".to_owned()));
            note.push(self.see(&format!("table-{}", table_of(kind))));
        }
        let title = self.label(title);
        let chart = Chart { most: highest(&chart), ..chart };
        let id = if most < MOST { format!("{}-brief", table_of(kind)) } else { table_of(kind).to_owned() };
        let course = |course: &&Course<'_>| (one_line(course.theme.title.as_str()), self.trend(course));
        let courses: Vec<(String, String)> = courses.iter().take(most).map(course).collect();
        Ok(Some(self.chart(&id, &title, (chart, &courses), note)))
    }

    fn findings_chart(&self, meeting: &MeetingFigures<'_>, kind: StatementKind, most: usize) -> Chart {
        let findings = &meeting.exchange.findings.value.findings;
        let ranks = ranking(meeting.exchange, &meeting.digest, kind);
        let category = |(text, count): (&str, usize)| Category {
            name: one_line(text),
            points: vec![point(self.percent(count, meeting.exchange))],
        };
        let ranked =
            ranks.iter().filter_map(|rank| Some((findings.get(rank.finding)?.text.as_str(), rank.count)));
        Chart {
            form: ChartForm::Bars,
            heading: self.label("dossier-finding"),
            series: vec![self.called(meeting.exchange)],
            categories: ranked.take(most).map(category).collect(),
            ..Chart::default()
        }
    }

    /// All themes of a kind at some of the exchanges: their shares, and in the last table where they go.
    fn course_table(&self, courses: &[&Course<'_>], part: Range<usize>, is_last: bool) -> Table {
        let all = courses.first().map(|course| course.stations.as_slice()).unwrap_or_default();
        let names = all.get(part.clone()).unwrap_or_default().iter();
        let names = names.map(|station| self.called(station.exchange));
        let has_trend = is_last && all.len() > 1;
        let header = std::iter::once(self.label("dossier-theme"))
            .chain(names)
            .chain(has_trend.then(|| self.label("dossier-course")));
        let row = |course: &&Course<'_>| -> Vec<Inlines> {
            let shares = course.stations.get(part.clone()).unwrap_or_default().iter();
            let shares = shares.map(|station| text(&self.share(station).1));
            let trend = has_trend.then(|| text(&self.trend(course)));
            std::iter::once(plain(&course.theme.title)).chain(shares).chain(trend).collect()
        };
        Table::new(header.map(|words| text(&words)).collect(), courses.iter().map(row).collect())
    }

    /// Where a share goes. Between small numbers nobody outside the office reads a direction.
    fn trend(&self, course: &Course<'_>) -> String {
        if course.is_solved() {
            return self.label("dossier-trend-solved");
        }
        let shown = |station: &Station<'_>| self.share(station).0.is_some();
        let are_shown = course.stations.iter().rev().take(2).all(shown);
        self.label(match course.trend().filter(|_| are_shown) {
            Some(Trend::Rising) => "dossier-trend-rising",
            Some(Trend::Falling) => "dossier-trend-falling",
            Some(Trend::Steady) => "dossier-trend-steady",
            None if are_shown && course.times() == 1 && course.run() == 1 => "dossier-trend-new",
            None => "dossier-trend-none",
        })
    }

    /// Every theme at every exchange.
    fn keep_themes(&mut self, kinds: &[(StatementKind, &str)]) {
        let mut rows = Vec::new();
        for (kind, label) in kinds {
            for course in self.of_kind(*kind) {
                for station in &course.stations {
                    let at =
                        self.survey.meetings.iter().position(|one| one.exchange.id == station.exchange.id);
                    let day = at.and_then(|at| self.survey.meetings.get(at)?.digest.day);
                    rows.push(vec![
                        self.label(label),
                        typed(&course.theme.title),
                        self.called(station.exchange),
                        day.map(|day| day.to_string()).unwrap_or_default(),
                        at.map(|at| self.value(self.reports_at(at))).unwrap_or_default(),
                        self.percent_value(self.share(station)),
                        self.trend(course),
                    ]);
                }
            }
        }
        let columns =
            ["kind", "theme", "exchange"].map(words).into_iter().chain([time("date"), count("reports")]);
        let columns: Vec<_> = columns.chain([percent("share"), words("course")]).collect();
        self.keep("themes", &columns, rows);
    }
}

fn point((value, shown): (Option<u32>, String)) -> Point {
    Point { value, shown }
}

/// The name of the table of a kind of themes.
const fn table_of(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Success => "themes-successes",
        StatementKind::Obstacle => "themes-obstacles",
        StatementKind::Plan => "themes-plans",
        StatementKind::Need => "themes-needs",
    }
}

/// The figure at which a scale ends: the next multiple of twenty percent.
fn highest(chart: &Chart) -> u32 {
    let values =
        chart.categories.iter().flat_map(|category| &category.points).filter_map(|point| point.value);
    values.max().unwrap_or_default().div_ceil(20).max(1) * 20
}

/// The name of a category, in one line. Its figures follow a colon: a full stop before it ends nothing.
fn one_line(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_end_matches(['.', ':', ',', ';']).to_owned()
}
