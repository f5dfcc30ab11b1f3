//! Theme tables on the terminal: themes with the sites' own words, seats with their reasons, and what is not met.

use super::say::Say;
use crate::digest::{LeftOut, SeatProblem, SeatTable, Unmet, Why};
use crate::intake::{Tabling, one_line};
use german_text::{Lang, list};

/// The lines about the tables of an exchange.
pub(super) struct Lines<'l, 'a> {
    pub(super) tabling: &'l Tabling<'a>,
    pub(super) lang: Lang,
    pub(super) say: &'l Say,
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Lines<'_, '_> {
    /// Tells it all; `written` are the files that were changed.
    pub(super) fn tell(&self, written: &[&str], is_check: bool) {
        let plan = &self.tabling.plan;
        let place = one_line(self.tabling.exchange.event.value.place.as_str());
        let seated = plan.seats.iter().flatten().count();
        let args = [
            ("place", place.as_str().into()),
            ("exchange", self.tabling.exchange.id.as_str().into()),
            ("count", number(plan.tables.len()).into()),
            ("seated", number(seated).into()),
        ];
        self.say.line(&self.say.words("tables-heading", &args));
        for (place, table) in plan.tables.iter().enumerate() {
            self.tell_table(place, table);
        }
        let untabled = plan.untabled.iter().filter_map(|place| self.finding_line(*place));
        self.section("tables-untabled", untabled.collect());
        self.section("tables-unmet", plan.unmet.iter().map(|unmet| self.unmet(unmet)).collect());
        self.section("tables-left", plan.seated.left.iter().map(|left| self.left(left)).collect());
        if !is_check {
            self.section("tables-moved", self.moves());
        }
        self.section("tables-problems", plan.problems.iter().map(|problem| self.problem(problem)).collect());
        let is_unseated = |problem: &SeatProblem| matches!(problem, SeatProblem::Unseated(_));
        if plan.problems.iter().any(is_unseated) {
            self.say.line(&format!("  {}", self.say.words("tables-more-seats", &[])));
        }
        self.say.line("");
        for file in written {
            self.say.line(&self.say.words("tables-written", &[("path", (*file).into())]));
        }
        let last = match (is_check, plan.problems.is_empty(), written.is_empty()) {
            (true, true, _) => "tables-check-good",
            (true, false, _) => "tables-check-bad",
            (false, _, true) => "tables-unchanged",
            (false, _, false) => "tables-fix",
        };
        self.say.line(&self.say.words(last, &[]));
    }

    fn section(&self, heading: &str, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        self.say.line("");
        self.say.line(&self.say.words(heading, &[]));
        for line in lines {
            self.say.line(&format!("  {line}"));
        }
    }

    fn tell_table(&self, place: usize, table: &SeatTable<'_>) {
        let title = one_line(&table.title);
        let args = [
            ("number", i64::from(table.number).into()),
            ("title", title.as_str().into()),
            ("titled", i64::from(!title.is_empty()).into()),
            ("count", number(self.tabling.at(place).len()).into()),
            ("least", number(table.least).into()),
            ("most", number(table.most).into()),
        ];
        self.say.line("");
        self.say.line(&self.say.words("tables-table", &args));
        for finding in &table.findings {
            self.say.line(&format!("  {}", self.finding_line(*finding).unwrap_or_default()));
            for line in self.words_of(*finding) {
                self.say.line(&format!("    {line}"));
            }
        }
        for guest in self.tabling.at(place) {
            let why = self.tabling.plan.why.get(guest).map(Vec::as_slice).unwrap_or_default();
            let why: Vec<String> = why.iter().map(|why| self.reason(why)).collect();
            let who = self.who(guest);
            let why = why.join("; ");
            let args = [("who", who.as_str().into()), ("why", why.as_str().into())];
            self.say.line(&format!("  {}", self.say.words("tables-seat", &args)));
        }
    }

    /// An obstacle with how many sites named it.
    fn finding_line(&self, place: usize) -> Option<String> {
        let finding = self.tabling.finding(place)?;
        let text = one_line(finding.text.as_str());
        let sites = self.tabling.digest.provenance.get(place).map_or(0, std::collections::BTreeSet::len);
        let args = [
            ("id", finding.id.as_str().into()),
            ("text", text.as_str().into()),
            ("count", number(sites).into()),
            ("of", number(self.tabling.digest.counted.len()).into()),
        ];
        Some(self.say.words("tables-finding", &args))
    }

    /// What sites said of an obstacle, in their own words.
    fn words_of(&self, place: usize) -> Vec<String> {
        let Some(finding) = self.tabling.finding(place) else { return Vec::new() };
        let line = |filed: &&crate::digest::Filed<'_>| {
            let site = one_line(self.tabling.site_name(filed.report.value.site.as_str()));
            let text = one_line(filed.statement.text.as_str());
            let args = [
                ("site", site.as_str().into()),
                ("text", text.as_str().into()),
                ("id", filed.statement.id.as_str().into()),
                ("internal", i64::from(filed.statement.internal).into()),
            ];
            self.say.words("tables-words", &args)
        };
        self.tabling.words(finding).iter().map(line).collect()
    }

    fn who(&self, guest: usize) -> String {
        let Some(guest) = self.tabling.guest(guest) else { return String::new() };
        self.called(guest.site.as_deref(), guest.name.as_deref())
    }

    /// A person with their site; a site that named nobody.
    fn called(&self, site: Option<&str>, name: Option<&str>) -> String {
        let site = site.map(|site| one_line(self.tabling.site_name(site)));
        match (name.map(one_line), site) {
            (Some(name), Some(site)) => format!("{name} ({site})"),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => String::new(),
        }
    }

    fn all(&self, guests: &[usize]) -> String {
        list(&guests.iter().map(|guest| self.who(*guest)).collect::<Vec<_>>(), self.lang)
    }

    fn ids(&self, findings: &[usize]) -> String {
        let ids = findings.iter().filter_map(|place| self.tabling.finding(*place));
        list(&ids.map(|finding| finding.id.as_str()).collect::<Vec<_>>(), self.lang)
    }

    fn table_number(&self, table: usize) -> i64 {
        self.tabling.plan.tables.get(table).map_or(0, |table| i64::from(table.number))
    }

    fn reason(&self, why: &Why) -> String {
        match why {
            Why::Fixed => self.say.words("tables-why-fixed", &[]),
            Why::Wished => self.say.words("tables-why-wished", &[]),
            Why::Named(findings) => {
                let ids = self.ids(findings);
                self.say.words("tables-why-named", &[("ids", ids.as_str().into())])
            }
            Why::Stays => self.say.words("tables-why-stays", &[]),
            Why::Remains => self.say.words("tables-why-remains", &[]),
        }
    }

    fn unmet(&self, unmet: &Unmet) -> String {
        let words = |id: &str, who: &str, text: &str, table: Option<usize>| {
            let table = table.map_or(0, |table| self.table_number(table));
            let args = [("who", who.into()), ("text", text.into()), ("number", table.into())];
            self.say.words(id, &args)
        };
        match unmet {
            Unmet::Wish(who, theme, table) => {
                words("tables-unmet-wish", &self.who(*who), &one_line(theme), *table)
            }
            Unmet::Named(who, findings) => {
                words("tables-unmet-named", &self.who(*who), &self.ids(findings), None)
            }
            Unmet::OneCarrier(table, who) => words("tables-unmet-carrier", &self.all(who), "", Some(*table)),
            Unmet::Again(table, who) => words("tables-unmet-again", &self.all(who), "", Some(*table)),
        }
    }

    fn left(&self, left: &LeftOut) -> String {
        let (id, who) = match left {
            LeftOut::Silent(site) => ("tables-left-silent", self.called(Some(site), None)),
            LeftOut::StaysAway(site) => ("tables-left-away", self.called(Some(site), None)),
            LeftOut::Absent(site, name) => ("tables-left-absent", self.called(Some(site), Some(name))),
            LeftOut::OtherDay(site, name) => ("tables-left-day", self.called(Some(site), Some(name))),
        };
        self.say.words(id, &[("who", who.as_str().into())])
    }

    /// Who moved, from where to where, and who left.
    fn moves(&self) -> Vec<String> {
        let moved = self.tabling.moved().into_iter().map(|(guest, was)| {
            let to = self.tabling.plan.seats.get(guest).copied().flatten();
            let who = self.who(guest);
            let args = [
                ("who", who.as_str().into()),
                ("from", self.table_number(was).into()),
                ("to", to.map_or(0, |to| self.table_number(to)).into()),
            ];
            self.say.words("tables-move", &args)
        });
        let gone = self.tabling.leaving().into_iter().map(|leaving| {
            let site = leaving.seat.site.as_ref().map(|site| site.as_str());
            let who = self.called(site, leaving.seat.name.as_ref().map(|name| name.as_str()));
            let args =
                [("who", who.as_str().into()), ("from", self.table_number(leaving.entry.table).into())];
            self.say.words("tables-gone", &args)
        });
        moved.chain(gone).collect()
    }

    fn problem(&self, problem: &SeatProblem) -> String {
        let of_guest = |id: &str, guest: usize, table: Option<usize>| {
            let who = self.who(guest);
            let site = self.tabling.guest(guest).and_then(|guest| guest.site.as_deref()).unwrap_or_default();
            let report =
                self.tabling.exchange.reports.iter().find(|report| report.value.site.as_str() == site);
            let file = report.map(|report| report.file.as_str()).unwrap_or_default();
            let table = table.map_or(0, |table| self.table_number(table));
            let args = [("who", who.as_str().into()), ("file", file.into()), ("number", table.into())];
            self.say.words(id, &args)
        };
        let of_table = |id: &str, place: usize| {
            let Some(table) = self.tabling.plan.tables.get(place) else { return String::new() };
            let args = [
                ("number", i64::from(table.number).into()),
                ("count", number(self.tabling.at(place).len()).into()),
                ("least", number(table.least).into()),
                ("most", number(table.most).into()),
            ];
            self.say.words(id, &args)
        };
        match problem {
            SeatProblem::Unseated(guest) => of_guest("tables-problem-unseated", *guest, None),
            SeatProblem::Need(guest) => {
                let table = self.tabling.plan.seats.get(*guest).copied().flatten();
                of_guest("tables-problem-need", *guest, table)
            }
            SeatProblem::UnknownNeed(guest) => of_guest("tables-problem-unknown", *guest, None),
            SeatProblem::TooMany(table) => of_table("tables-problem-many", *table),
            SeatProblem::TooFew(table) => of_table("tables-problem-few", *table),
            SeatProblem::Twice(guest, entry) => of_guest("tables-problem-twice", *guest, Some(entry.table)),
            SeatProblem::Stale(entry, left) => {
                let file = self.tabling.exchange.tables.get(entry.table);
                let file = file.map(|file| file.file.as_str()).unwrap_or_default();
                let left = self.left(left);
                self.say
                    .words("tables-problem-stale", &[("left", left.as_str().into()), ("file", file.into())])
            }
        }
    }
}
