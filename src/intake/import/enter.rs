//! A filing enters the report of its site.

use super::batch::{Imported, Outcome};
use super::candidate::{Candidate, Target, deleted_by_office, find_replaced, older_finding};
use super::importer::{Importer, Refusal, refuse_unwritten};
use crate::incoming::{Filing, IncomingFile, read_filings, too_large};
use crate::intake::content::ReportContent;
use crate::intake::current::drafts;
use crate::intake::merge::{Before, Merged, merge, with_ids_of};
use crate::intake::report_file::{Head, Stamp, edit_report, heads, office_report, write_report};
use crate::intake::report_file::{base_name, is_safe, is_safe_file, kept_name, write_base};
use crate::model::{Exchange, MergedFinding, Report, Status};
use crate::store::sha256;
use diagnostics::Diagnostic;
use german_text::{nearest, read_moment};
use std::cmp::Ordering;
use yaml_source::{MAX_BYTES, YamlEditor};

impl<'a> Importer<'a> {
    /// The exchange that is meant: named by the form, by the office, or the only one that is still a draft.
    pub(super) fn exchange(&self, named: Option<&str>) -> Result<&'a Exchange, Refusal> {
        let exchanges = &self.loaded.exchanges;
        let find = |id: &str| exchanges.iter().find(|exchange| exchange.id == id);
        match (named, self.request.exchange) {
            (Some(named), Some(wanted)) if named != wanted => Err(Box::new(
                Diagnostic::error("import-other-exchange").with("named", named).with("wanted", wanted),
            )),
            (Some(id), _) | (None, Some(id)) => find(id).ok_or_else(|| {
                let known: Vec<&str> = exchanges.iter().map(|exchange| exchange.id.as_str()).collect();
                let diagnostic = Diagnostic::error("import-unknown-exchange").with("name", id);
                Box::new(diagnostic.with("known", known.join(", ")))
            }),
            (None, None) => {
                let mut drafts = drafts(exchanges);
                match (drafts.next(), drafts.next()) {
                    (Some(only), None) => Ok(only),
                    _ => Err(Box::new(Diagnostic::error("import-no-exchange"))),
                }
            }
        }
    }

    pub(super) fn enter(&mut self, candidate: &Candidate<'_>) -> Result<Imported, Refusal> {
        let &Candidate { sent, filing, moment, .. } = candidate;
        let target = self.target(filing)?;
        let filing = &filing.with_field_ids(&target.exchange.programme.value.work_fields);
        let said = ReportContent::of_filing(filing);
        let hash = sha256(&sent.bytes);
        let imported = |outcome| Imported {
            name: sent.name.clone(),
            exchange: target.exchange.id.clone(),
            site: target.name.clone(),
            file: target.file.clone(),
            outcome,
        };
        let current = self.current(&target.file).map_err(|error| refuse_unwritten(&error))?;
        let report = self.report(&target, current.as_deref())?;
        let heads = report.as_ref().map(heads).unwrap_or_default();
        if let Some(head) = heads.iter().find(|head| head.sha256 == hash) {
            self.keep_again(&target, head, sent);
            return Ok(imported(Outcome::Known(Some(head.at.clone()))));
        }
        if heads.iter().any(|head| head.has_replaced(&hash)) {
            return Ok(imported(Outcome::Known(None)));
        }
        let heads: Vec<(Head, Option<ReportContent>)> = heads
            .into_iter()
            .map(|head| (head.clone(), self.base_of(&target, &head, report.as_ref())))
            .collect();
        if let Some(head) = heads.iter().find(|head| candidate.is_known(&said, head, report.as_ref())) {
            return Ok(imported(Outcome::Known(Some(head.0.at.clone()))));
        }
        if target.exchange.event.value.status == Status::Published {
            return Err(Box::new(
                Diagnostic::error("import-published").with("exchange", &target.exchange.id),
            ));
        }
        if said.is_empty()
            && report.as_ref().is_some_and(|report| !ReportContent::of_report(report).is_empty())
        {
            return Err(Box::new(Diagnostic::error("import-empty").with("file", &target.file)));
        }
        let replaced = find_replaced(&heads, &said);
        let is_beside = replaced.is_none() && !heads.is_empty();
        let order = replaced.map_or(Some(Ordering::Greater), |(head, _)| head.order(moment));
        if order == Some(Ordering::Less) {
            return Err(Box::new(older_finding(filing, moment)));
        }
        let mut before = self.before(&target, report.as_ref(), current.as_deref());
        before.base =
            replaced.map_or_else(|| deleted_by_office(&heads, &before.ours), |(_, base)| base.clone());
        before.is_base_lost = replaced.is_some_and(|(_, base)| base.is_none());
        let is_blind = self.loaded.broken.contains(&format!("inputs/{}/findings.yaml", target.exchange.id));
        // What was deleted on purpose is no more in what the site said before: what is new now may be that.
        let is_forgotten = heads.iter().any(|(head, _)| head.is_forgotten);
        before.asks = order != Some(Ordering::Greater) || before.is_base_lost || is_blind || is_forgotten;
        let said = candidate.with_unasked(said, before.base.as_ref());
        let merged = merge(&target.site, &before, &said);
        let stamp = Stamp {
            filing,
            moment,
            kept: kept_name(&target.site, &hash, &sent.name),
            hash: &hash,
            now: self.request.now,
            replaced: replaced.map(|(head, _)| head),
        };
        self.put(&target, &merged, &stamp, (current.as_deref(), report.as_ref()), sent)?;
        let about = |diagnostic: Diagnostic| diagnostic.in_file(&sent.name).with("file", &target.file);
        if before.asks && !merged.changes.is_empty() {
            let id = match () {
                () if order != Some(Ordering::Greater) => "import-order",
                () if before.is_base_lost => "import-base-lost",
                () if is_forgotten => "import-after-forget",
                () => "import-findings-broken",
            };
            self.batch.diagnostics.push(about(Diagnostic::warning(id)));
        }
        if is_beside {
            self.batch
                .diagnostics
                .push(about(Diagnostic::warning("import-two-people")).with("site", &target.name));
        }
        Ok(imported(match report {
            _ if is_beside => Outcome::Beside(merged.changes),
            Some(_) => Outcome::Updated(merged.changes),
            None if said.is_empty() => Outcome::Empty,
            None => Outcome::New(merged.changes),
        }))
    }

    /// Writes what came of a filing: first what the site said, then the report, last the file as it came.
    pub(super) fn put(
        &mut self,
        target: &Target<'_>,
        merged: &Merged,
        stamp: &Stamp<'_>,
        office: (Option<&[u8]>, Option<&Report>),
        sent: &IncomingFile,
    ) -> Result<(), Refusal> {
        let text = match office {
            (Some(bytes), Some(report)) => edit_report(bytes, report, merged, stamp)
                .map_err(|_| Box::new(Diagnostic::error("import-edit").with("file", &target.file)))?,
            _ => write_report(&target.site, &merged.base, stamp).into_bytes(),
        };
        if text.len() > MAX_BYTES {
            return Err(Box::new(too_large()));
        }
        let base = format!("{}/{}", target.folder, base_name(&target.site, stamp.hash));
        let base_text = write_base(&target.site, &merged.base);
        self.write(&base, base_text.as_bytes())
            .and_then(|()| self.write(&target.file, &text))
            .map_err(|error| refuse_unwritten(&error))?;
        if let Err(error) = self.keep(&format!("{}/{}", target.folder, stamp.kept), &sent.bytes) {
            self.batch.diagnostics.push(refuse_unwritten(&error).in_file(&sent.name));
        }
        Ok(())
    }

    /// The report of the office, if there is one, without mistakes that would be lost.
    pub(super) fn report(
        &self,
        target: &Target<'_>,
        bytes: Option<&[u8]>,
    ) -> Result<Option<Report>, Refusal> {
        let Some(bytes) = bytes else { return Ok(None) };
        match office_report(&target.file, bytes) {
            Some(report) if report.site.value == target.site => Ok(Some(report)),
            Some(report) => {
                let diagnostic = Diagnostic::error("import-other-site").with("file", &target.file);
                Err(Box::new(diagnostic.with("site", &report.site.value)))
            }
            None => Err(Box::new(Diagnostic::error("import-office-file").with("file", &target.file))),
        }
    }

    /// Where the report belongs.
    pub(super) fn target(&self, filing: &Filing) -> Result<Target<'a>, Refusal> {
        let exchange = self.exchange(filing.exchange.as_ref().map(|id| id.as_str()))?;
        let sites = &exchange.programme.value.sites;
        let named = filing.site.as_str();
        let Some(site) = sites.iter().find(|site| site.id.as_str() == named && is_safe(named)) else {
            let known = sites.iter().map(|site| (site.id.as_str(), vec![site.name.as_str()]));
            let close = nearest(named, known).unwrap_or("none");
            let diagnostic = Diagnostic::error("import-unknown-site").at(filing.site.place);
            return Err(Box::new(diagnostic.with("name", named).with("close", close)));
        };
        if let Some(filed) = filing.filed.as_ref().filter(|filed| read_moment(filed.as_str()).is_none()) {
            let diagnostic = Diagnostic::error("import-filed").at(filed.place);
            return Err(Box::new(diagnostic.with("filed", filed.as_str())));
        }
        let own = exchange.reports.iter().find(|report| report.value.site.as_str() == named);
        let sites = format!("inputs/{}/sites", exchange.id);
        Ok(Target {
            exchange,
            site: named.to_owned(),
            name: site.name.value.clone(),
            file: own.map_or_else(|| format!("{sites}/{named}.yaml"), |own| own.file.clone()),
            folder: format!("{sites}/received"),
        })
    }

    /// Keeps a file that stands in the report and is not where it was kept any more.
    pub(super) fn keep_again(&mut self, target: &Target<'_>, head: &Head, sent: &IncomingFile) {
        // What was deleted on purpose does not come back with the mailbox.
        let file = Some(&head.file).filter(|name| is_safe_file(name) && !head.is_forgotten);
        if let Some(name) = file
            && let Err(error) = self.keep(&format!("{}/{name}", target.folder), &sent.bytes)
        {
            self.batch.diagnostics.push(refuse_unwritten(&error).in_file(&sent.name));
        }
    }

    /// Finds what the site said in a filing that stands in the report; from the filing itself where nothing else tells.
    pub(super) fn base_of(
        &self,
        target: &Target<'_>,
        head: &Head,
        report: Option<&Report>,
    ) -> Option<ReportContent> {
        let path = format!("{}/{}", target.folder, base_name(&target.site, &head.sha256));
        if let Some(told) = self.read_content(&path) {
            return Some(told);
        }
        let kept = format!("{}/{}", target.folder, head.file);
        let bytes = self.current(&kept).ok()?.filter(|_| is_safe_file(&head.file))?;
        let sent = IncomingFile { name: head.file.clone(), bytes };
        let of_site = |filing: &Filing| filing.site.value == target.site;
        let filing =
            read_filings(sent, &self.labels).into_iter().find_map(|form| form.filing.filter(of_site))?;
        let filing = filing.with_field_ids(&target.exchange.programme.value.work_fields);
        let ours = report.map(ReportContent::of_report).unwrap_or_default();
        Some(with_ids_of(ReportContent::of_filing(&filing), &ours))
    }

    pub(super) fn before(
        &mut self,
        target: &Target<'_>,
        report: Option<&Report>,
        bytes: Option<&[u8]>,
    ) -> Before {
        let mut before = report
            .map(|report| Before::of(report, bytes.and_then(YamlEditor::open).as_ref()))
            .unwrap_or_default();
        for name in self.bases(target) {
            if let Some(told) = self.read_content(&format!("{}/{name}", target.folder)) {
                before.used.extend(told.ids().map(str::to_owned));
            }
        }
        let diagnostics = &target.exchange.findings.value.findings;
        before.cited = diagnostics.iter().flat_map(MergedFinding::cited).map(|id| id.value.clone()).collect();
        before
    }
}
