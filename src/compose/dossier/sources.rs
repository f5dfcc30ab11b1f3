//! Where each figure comes from, for the office: from a theme to findings, statements, and the files in which they came.

use super::data::{percent, typed, words};
use super::{DossierWriter, heading, text};
use crate::compose::composer::{Composing, plain};
use crate::compose::names::site_name;
use crate::digest::MeetingFigures;
use crate::model::{MergedFinding, Report};
use document::{Block, Inline, Inlines};
use std::collections::{BTreeMap, BTreeSet};

/// As many characters of a checksum tell files apart.
const SHORT: usize = 12;

/// What stands behind a statement that a figure counts.
struct Source<'s> {
    /// Its theme, with the share of the reports that name it there.
    theme: Option<(String, usize)>,
    finding: &'s MergedFinding,
    /// How many reports stand behind the finding.
    count: usize,
    statement: &'s str,
    report: Option<&'s Report>,
}

impl<'s> DossierWriter<'_, '_, 's> {
    pub(super) fn sources(&mut self) -> Composing<Vec<Block>> {
        if !self.is_internal() {
            return Ok(Vec::new());
        }
        let mut body = self.composer.speech("dossier-sources-note", &[])?;
        let mut values = Vec::new();
        for meeting in &self.survey.meetings {
            let all = self.behind(meeting);
            if all.is_empty() && meeting.exchange.reports.is_empty() {
                continue;
            }
            body.push(heading(&self.called(meeting.exchange), None));
            body.extend(self.files(meeting));
            let rows = self.source_rows(meeting, &all);
            values.extend(all.iter().map(|source| self.source_values(meeting, source)));
            if rows.is_empty() {
                continue;
            }
            let columns = [
                "dossier-theme-figure",
                "dossier-finding-figure",
                "dossier-statement",
                "dossier-report",
                "dossier-hash",
            ]
            .map(|label| self.label(label));
            let title = format!("{}, {}", self.label("dossier-sources"), self.called(meeting.exchange));
            body.push(self.table(&format!("sources-{}", meeting.exchange.id), &title, &columns, rows));
        }
        let columns = ["exchange", "theme", "finding"].map(words).into_iter().chain([percent("share")]);
        let columns: Vec<_> = columns.chain(["statement", "site", "checksum"].map(words)).collect();
        self.keep("sources", &columns, values);
        let returns = self.site_returns();
        if !returns.is_empty() {
            body.push(heading(&self.label("dossier-returns"), None));
            body.extend(returns);
        }
        Ok(body)
    }

    /// The reports that an exchange has, each with the file in which it came: what is counted as reports and as statements.
    fn files(&mut self, meeting: &MeetingFigures<'_>) -> Option<Block> {
        let row = |report: &Report| {
            let received = report.received.as_ref();
            let file = received.map_or_else(|| self.label("dossier-typed"), |one| one.file.value.clone());
            let hash = received.map(|one| one.sha256.value.clone()).unwrap_or_default();
            let counts = meeting.digest.counted.contains(report.site.as_str());
            let statements = if counts {
                report.statements().count().to_string()
            } else {
                self.label("dossier-not-counted")
            };
            [site_name(self.composer, report.site.as_str()), statements, file, hash]
                .map(|words| text(&words))
                .into()
        };
        let rows: Vec<Vec<Inlines>> =
            meeting.exchange.reports.iter().map(|report| row(&report.value)).collect();
        let columns = ["dossier-report", "dossier-statements", "dossier-file", "dossier-hash"];
        let columns = columns.map(|label| self.label(label));
        let title = format!("{}, {}", self.label("dossier-files"), self.called(meeting.exchange));
        (!rows.is_empty())
            .then(|| self.table(&format!("files-{}", meeting.exchange.id), &title, &columns, rows))
    }

    /// Every statement that a finding stands for, theme by theme.
    fn behind(&self, meeting: &MeetingFigures<'s>) -> Vec<Source<'s>> {
        let exchange = meeting.exchange;
        let reports: BTreeMap<&str, &Report> = exchange
            .reports
            .iter()
            .flat_map(|report| {
                report.value.statements().map(move |(_, one)| (one.id.as_str(), &report.value))
            })
            .collect();
        let courses = || self.survey.courses.iter();
        let theme_of = |finding: &MergedFinding| {
            let stations = courses().flat_map(|course| course.stations.iter().map(move |one| (course, one)));
            stations
                .filter(|(course, one)| course.kind == finding.kind && one.exchange.id == exchange.id)
                .find(|(_, one)| one.findings.iter().any(|own| own.id.value == finding.id.value))
                .map(|(course, one)| (typed(&course.theme.title), one.sites.len()))
        };
        let findings = exchange.findings.value.findings.iter().zip(&meeting.digest.provenance);
        let mut all: Vec<Source<'s>> = findings
            .flat_map(|(finding, sites)| {
                let theme = theme_of(finding);
                let source = |id: &'s str| Source {
                    theme: theme.clone(),
                    finding,
                    count: sites.len(),
                    statement: id,
                    report: reports.get(id).copied(),
                };
                // A finding and a point below it may stand for the same.
                let mut seen = BTreeSet::new();
                let cited = finding.cited().into_iter().filter(|id| seen.insert(id.as_str()));
                cited.map(|id| source(id.as_str())).collect::<Vec<_>>()
            })
            .collect();
        // Those of one theme stand together, and what belongs to none comes last.
        all.sort_by_key(|source| (source.theme.is_none(), source.theme.clone()));
        all
    }

    /// A row for each statement; theme and finding are said once.
    fn source_rows(&self, meeting: &MeetingFigures<'_>, all: &[Source<'_>]) -> Vec<Vec<Inlines>> {
        let figure = |count: usize| {
            let (_, share) = self.percent(count, meeting.exchange);
            format!(" ({share}, {count} {} {})", self.label("dossier-of"), meeting.reports())
        };
        let (mut theme, mut finding) = (None, None);
        let row = |source: &Source<'_>| {
            let mut named = Inlines::new();
            if finding != Some(source.finding.id.value.clone()) {
                named = plain(&source.finding.text);
                named.push(Inline::Text(figure(source.count)));
                finding = Some(source.finding.id.value.clone());
            }
            let title = source.theme.as_ref().filter(|own| theme.as_ref() != Some(*own));
            let title = title.map(|(title, count)| format!("{title}{}", figure(*count))).unwrap_or_default();
            theme.clone_from(&source.theme);
            let site = source.report.map(|report| site_name(self.composer, report.site.as_str()));
            let hash: String = self.hash(source).chars().take(SHORT).collect();
            let hash = if hash.is_empty() { self.label("dossier-typed") } else { hash };
            vec![text(&title), named, text(source.statement), text(&site.unwrap_or_default()), text(&hash)]
        };
        all.iter().map(row).collect()
    }

    fn source_values(&self, meeting: &MeetingFigures<'_>, source: &Source<'_>) -> Vec<String> {
        vec![
            self.called(meeting.exchange),
            source.theme.as_ref().map(|(title, _)| title.clone()).unwrap_or_default(),
            typed(&source.finding.text),
            self.percent_value(self.percent(source.count, meeting.exchange)),
            source.statement.to_owned(),
            source.report.map(|report| site_name(self.composer, report.site.as_str())).unwrap_or_default(),
            self.hash(source),
        ]
    }

    /// The checksum of the file in which a statement came; empty where it was typed at the office.
    fn hash(&self, source: &Source<'_>) -> String {
        let received = source.report.and_then(|report| report.received.as_ref());
        received.map(|received| received.sha256.value.clone()).unwrap_or_default()
    }
}
