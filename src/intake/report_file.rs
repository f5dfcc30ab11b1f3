//! The file of a report as an import writes it, and the names of what is kept beside it.

use super::content::ReportContent;
use super::merge::Merged;
use crate::incoming::{Filing, IncomingFile};
use crate::model::{Received, Report};
use crate::store::sha256;
use chrono::NaiveDateTime;
use diagnostics::Severity;
use german_text::{Moment, read_moment};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use yaml_reader::read;
use yaml_source::{Edit, NotEdited, PathSegment, YamlEditor, YamlValue, write_keys};

/// A filing that stands in a report.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// Its file in `received`.
    pub(super) file: String,
    pub(super) sha256: String,
    /// When it was imported, as the report says.
    pub(super) at: String,
    /// When it was filed, as far as the file itself said so.
    own: Option<Moment>,
    /// The filings that it took the place of, by the beginnings of their checksums.
    earlier: Vec<String>,
    /// Tells whether its file was deleted on purpose.
    pub(super) is_forgotten: bool,
}

impl Head {
    fn new(received: &Received, filed: Option<&str>) -> Self {
        let at = received.at.value.clone();
        // A report that says no time of its own is filed when it comes in: that is no moment by which to order it.
        let filed = filed.filter(|filed| *filed != at);
        let own = received.filed.as_ref().map(|filed| filed.as_str()).or(filed);
        Self {
            file: received.file.value.rsplit('/').next().unwrap_or_default().to_owned(),
            sha256: received.sha256.value.clone(),
            own: own.and_then(read_moment),
            earlier: received.earlier.iter().map(|hash| hash.value.clone()).collect(),
            is_forgotten: received.forgotten.is_some(),
            at,
        }
    }

    /// Tells whether it took the place of the filing with this checksum, or of one that had.
    pub(super) fn has_replaced(&self, sha256: &str) -> bool {
        self.earlier.iter().any(|hash| hash.len() >= 8 && sha256.starts_with(hash.as_str()))
    }

    /// Tells whether a filing of this moment is newer; `None` where nobody knows.
    pub(super) fn order(&self, moment: Option<Moment>) -> Option<Ordering> {
        match (moment, self.own) {
            (Some(moment), Some(own)) => moment.partial_cmp(&own),
            // What was filed after the other one was imported is newer.
            (Some(moment), None) => {
                read_moment(&self.at).filter(|at| moment > *at).map(|_| Ordering::Greater)
            }
            (None, _) => None,
        }
    }
}

/// The filings that stand in a report, the last one first.
pub(super) fn heads(report: &Report) -> Vec<Head> {
    let filed = report.filed.as_ref().map(|filed| filed.as_str());
    let last = report.received.iter().map(|received| Head::new(received, filed));
    last.chain(report.received_beside.iter().map(|received| Head::new(received, None))).collect()
}

/// Data that is written of the filing itself.
pub(super) struct Stamp<'a> {
    pub(super) filing: &'a Filing,
    /// When it was filed, as far as it says so itself.
    pub(super) moment: Option<Moment>,
    /// The name of its file in `received`.
    pub(super) kept: String,
    pub(super) hash: &'a str,
    pub(super) now: NaiveDateTime,
    /// The filing in the report whose place it takes; none where it stands beside.
    pub(super) replaced: Option<&'a Head>,
}

impl Stamp<'_> {
    /// A form that was not finished says no time; what people typed was filed when it came, as was what says a time that cannot be.
    fn filed(&self) -> Option<String> {
        let filed = self.filing.filed.as_ref();
        let now = || (self.filing.austausch.is_none() || filed.is_some()).then(|| minute(self.now));
        filed.filter(|_| self.moment.is_some()).map(|filed| filed.value.trim().to_owned()).or_else(now)
    }

    fn received(&self) -> Vec<(&'static str, YamlValue)> {
        let mut received = vec![
            ("file", YamlValue::Text(format!("received/{}", self.kept))),
            ("sha256", YamlValue::Text(self.hash.to_owned())),
            ("at", YamlValue::Text(minute(self.now))),
        ];
        let saved = self.moment.filter(|_| self.filing.filed.is_none());
        received.extend(saved.map(|moment| ("filed", YamlValue::Text(moment.to_string()))));
        let earlier = self.replaced.iter().flat_map(|head| head.earlier.iter().chain([&head.sha256]));
        let earlier: Vec<YamlValue> =
            earlier.map(|hash| YamlValue::Text(hash.chars().take(8).collect())).collect();
        if !earlier.is_empty() {
            received.push(("earlier", YamlValue::List(earlier)));
        }
        received
    }

    fn pairs(&self) -> Vec<(&'static str, YamlValue)> {
        let mut pairs = Vec::new();
        pairs.extend(self.filed().map(|filed| ("filed", YamlValue::Text(filed))));
        pairs.extend(
            self.filing.reference.as_ref().map(|text| ("reference", YamlValue::Text(text.value.clone()))),
        );
        pairs
    }

    /// Lists the edits that replace the stamp of the filing before.
    fn edits(&self, report: &Report) -> Vec<Edit<'static>> {
        let mut edits: Vec<Edit<'_>> = self
            .pairs()
            .into_iter()
            .map(|(key, value)| Edit::Renew(vec![PathSegment::Key(key)], value))
            .collect();
        let path = |key| vec![PathSegment::Key("received"), PathSegment::Key(key)];
        match &report.received {
            Some(last) => {
                let received = self.received();
                for (old, is_there) in [
                    ("filed", last.filed.is_some()),
                    ("earlier", !last.earlier.is_empty()),
                    ("forgotten", last.forgotten.is_some()),
                ] {
                    if is_there && received.iter().all(|(key, _)| *key != old) {
                        edits.push(Edit::Remove(path(old)));
                    }
                }
                edits.extend(received.into_iter().map(|(key, value)| Edit::Renew(path(key), value)));
            }
            None => {
                edits.push(Edit::Renew(vec![PathSegment::Key("received")], YamlValue::Map(self.received())));
            }
        }
        if report.returned.is_some() {
            edits.push(Edit::Remove(vec![PathSegment::Key("returned")]));
        }
        edits
    }

    /// The filings that stand beside this one, where they change.
    fn beside(&self, report: &Report) -> Option<YamlValue> {
        let is_replaced =
            |received: &&Received| self.replaced.is_none_or(|head| head.sha256 != received.sha256.value);
        let filed = report.filed.as_ref().map(|filed| filed.value.clone());
        let last = report.received.iter().filter(is_replaced).map(|last| {
            let own = last.filed.as_ref().map(|own| own.value.clone());
            entry(last, own.or(filed.clone().filter(|filed| *filed != last.at.value)))
        });
        let rest = report.received_beside.iter().filter(is_replaced);
        let rest = rest.map(|one| entry(one, one.filed.as_ref().map(|filed| filed.value.clone())));
        let now: Vec<YamlValue> = last.chain(rest).collect();
        let before = report.received_beside.iter();
        let before: Vec<YamlValue> =
            before.map(|one| entry(one, one.filed.as_ref().map(|filed| filed.value.clone()))).collect();
        (now != before).then_some(YamlValue::List(now))
    }
}

fn entry(received: &Received, filed: Option<String>) -> YamlValue {
    let mut pairs = vec![
        ("file", YamlValue::Text(received.file.value.clone())),
        ("sha256", YamlValue::Text(received.sha256.value.clone())),
        ("at", YamlValue::Text(received.at.value.clone())),
    ];
    pairs.extend(filed.map(|filed| ("filed", YamlValue::Text(filed))));
    if !received.earlier.is_empty() {
        let earlier = received.earlier.iter().map(|hash| YamlValue::Text(hash.value.clone()));
        pairs.push(("earlier", YamlValue::List(earlier.collect())));
    }
    let forgotten = received.forgotten.as_ref().map(|day| YamlValue::Name(day.value.to_string()));
    pairs.extend(forgotten.map(|day| ("forgotten", day)));
    YamlValue::Map(pairs)
}

fn minute(time: NaiveDateTime) -> String {
    time.format("%Y-%m-%dT%H:%M").to_string()
}

/// The office's file, if it has no mistakes that would be lost.
pub(super) fn office_report(file: &str, bytes: &[u8]) -> Option<Report> {
    let checked = read::<Report>(file, bytes);
    let is_sound = checked.diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error);
    checked.value.filter(|_| is_sound)
}

/// A new file.
pub(super) fn write_report(site: &str, told: &ReportContent, stamp: &Stamp<'_>) -> String {
    let mut pairs = vec![("site", YamlValue::Name(site.to_owned()))];
    pairs.extend(stamp.pairs());
    pairs.push(("received", YamlValue::Map(stamp.received())));
    pairs.extend(told.pairs());
    format!("# yaml-language-server: $schema=../../.schema/report.schema.json\n{}", write_keys(&pairs))
}

/// Writes what the site said, its statements with their ids.
pub(super) fn write_base(site: &str, told: &ReportContent) -> String {
    let mut pairs = vec![("site", YamlValue::Name(site.to_owned()))];
    pairs.extend(told.pairs());
    write_keys(&pairs)
}

/// The office's file with what the filing changes, and nothing else changed.
pub(super) fn edit_report(
    bytes: &[u8],
    report: &Report,
    merged: &Merged,
    stamp: &Stamp<'_>,
) -> Result<Vec<u8>, NotEdited> {
    let mut sheet = YamlEditor::open(bytes).ok_or(NotEdited)?;
    let edits = merged.edits.iter().cloned().chain(stamp.edits(report));
    let is_new = |edit: &Edit<'_>| matches!(edit, Edit::Set(path, _) | Edit::Renew(path, _) if path.len() == 1 && !sheet.has(path));
    let (added, changed): (Vec<Edit<'_>>, Vec<Edit<'_>>) = edits.partition(is_new);
    sheet.edit(&changed)?;
    // What is added at the end comes behind what is left there.
    for edit in added {
        sheet.edit(&[edit])?;
    }
    let mut pushes: BTreeMap<&str, Vec<YamlValue>> = BTreeMap::new();
    for (list, value) in &merged.pushes {
        pushes.entry(list).or_default().push(value.clone());
    }
    for (list, values) in pushes {
        sheet.push(&[PathSegment::Key(list)], &values)?;
    }
    match stamp.beside(report) {
        Some(YamlValue::List(none)) if none.is_empty() => {
            sheet.remove(&[PathSegment::Key("received_beside")])?;
        }
        Some(beside) => sheet.set(&[PathSegment::Key("received_beside")], &beside)?,
        None => {}
    }
    Ok(sheet.bytes())
}

/// The name under which a refused file is kept.
pub(super) fn aside_name(sent: &IncomingFile) -> String {
    let last = sent.name.rsplit('/').next().unwrap_or_default();
    let safe = |c: char| if c.is_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' };
    let safe: String = last.chars().map(safe).take(60).collect();
    let hash: String = sha256(&sent.bytes).chars().take(8).collect();
    format!("{hash}_{safe}.abgelehnt")
}

/// The name of what stands in the place of a refused file that was deleted on purpose: it is empty, and names nothing but the checksum.
pub fn forgotten_name(aside: &str) -> String {
    let hash = aside.split('_').next().unwrap_or_default();
    format!("{hash}_geloescht")
}

pub(super) fn kept_name(site: &str, hash: &str, name: &str) -> String {
    let name = name.to_lowercase();
    let endings = [".austausch.txt", ".docx", ".eml", ".yaml", ".yml"];
    let ending = endings.into_iter().find(|ending| name.ends_with(ending)).unwrap_or(".txt");
    format!("{site}-{}{ending}", hash.get(..8).unwrap_or(hash))
}

pub(super) fn base_name(site: &str, hash: &str) -> String {
    format!("{site}-{}.base.yaml", hash.get(..8).unwrap_or(hash))
}

pub(super) fn is_base_of(site: &str, name: &str) -> bool {
    let hash = name.strip_prefix(site).and_then(|rest| rest.strip_prefix('-'));
    hash.and_then(|rest| rest.strip_suffix(".base.yaml"))
        .is_some_and(|hash| hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Tells whether a site's id can become a file's name.
pub(super) fn is_safe(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 60
        && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

pub(super) fn is_safe_file(name: &str) -> bool {
    !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':'])
}
