//! Decisions in `findings.yaml`: only what they change is touched, and every comment stays.

use super::judge::{Chosen, Judged, NewFinding, Placed};
use crate::facts::kind_name;
use crate::model::{FindingPoint, MergedFindings, Text};
use std::collections::BTreeMap;
use yaml_source::{Edit, NotEdited, PathSegment, YamlEditor, YamlValue, write_keys};

type Steps = Vec<PathSegment<'static>>;

/// A file for an exchange that had none.
pub(crate) fn new_findings(judged: &Judged) -> String {
    let mut pairs = vec![("findings", YamlValue::List(new_values(judged)))];
    let aside = aside_values(judged);
    if !aside.is_empty() {
        pairs.push(("aside", YamlValue::List(aside)));
    }
    write_keys(&pairs)
}

/// Writes what is to be done into `bytes`, which say `current`.
///
/// # Errors
/// When the file could not be edited so that it says just that.
pub(crate) fn write_findings(
    bytes: &[u8],
    current: &MergedFindings,
    judged: &Judged,
) -> Result<Vec<u8>, NotEdited> {
    let mut sheet = YamlEditor::open(bytes).ok_or(NotEdited)?;
    let mut edits: Vec<Edit<'static>> = Vec::new();
    for (number, finding) in current.findings.iter().enumerate() {
        let path = vec![PathSegment::Key("findings"), PathSegment::Item(number)];
        if let Some((_, text)) = judged.reworded.iter().find(|(id, _)| *id == finding.id.value) {
            edits.push(Edit::Renew(with(&path, PathSegment::Key("text")), YamlValue::Text(text.clone())));
        }
        let leaves = |id: &Text| {
            judged.placed.iter().any(|one| one.id == id.value && !goes_into(one, finding.id.as_str()))
        };
        take_out(&path, &finding.from, &leaves, &mut edits);
        take_out_of_points(&path, &finding.details, &leaves, &mut edits);
    }
    for (number, aside) in current.aside.iter().enumerate() {
        if judged.placed.iter().any(|one| one.id == aside.id.value) {
            edits.push(Edit::Remove(vec![PathSegment::Key("aside"), PathSegment::Item(number)]));
        }
    }
    if !edits.is_empty() {
        sheet.edit(&edits)?;
    }
    for (number, finding) in current.findings.iter().enumerate() {
        let id = finding.id.as_str();
        let comes = |one: &&Placed| goes_into(one, id) && !one.before.iter().any(|before| before == id);
        let new: Vec<YamlValue> =
            judged.placed.iter().filter(comes).map(|one| YamlValue::Name(one.id.clone())).collect();
        if !new.is_empty() {
            let path = [PathSegment::Key("findings"), PathSegment::Item(number), PathSegment::Key("from")];
            sheet.push(&path, &new)?;
        }
    }
    for (key, values) in [("findings", new_values(judged)), ("aside", aside_values(judged))] {
        if !values.is_empty() {
            sheet.push(&[PathSegment::Key(key)], &values)?;
        }
    }
    Ok(sheet.bytes())
}

fn with(path: &Steps, step: PathSegment<'static>) -> Steps {
    path.iter().copied().chain([step]).collect()
}

fn goes_into(one: &Placed, finding: &str) -> bool {
    matches!(&one.chosen, Chosen::Findings(ids) if ids.iter().any(|id| id == finding))
}

/// Takes statements out of the list `from` at `path`; a list that nothing is left in goes as a whole.
fn take_out(path: &Steps, from: &[Text], leaves: &dyn Fn(&Text) -> bool, edits: &mut Vec<Edit<'static>>) {
    let list = with(path, PathSegment::Key("from"));
    let gone: Vec<usize> =
        from.iter().enumerate().filter(|(_, id)| leaves(id)).map(|(item, _)| item).collect();
    if gone.is_empty() {
        return;
    }
    if gone.len() == from.len() {
        edits.push(Edit::Remove(list));
    } else {
        edits.extend(gone.into_iter().map(|item| Edit::Remove(with(&list, PathSegment::Item(item)))));
    }
}

fn take_out_of_points(
    path: &Steps,
    points: &[FindingPoint],
    leaves: &dyn Fn(&Text) -> bool,
    edits: &mut Vec<Edit<'static>>,
) {
    for (number, point) in points.iter().enumerate() {
        let path = with(&with(path, PathSegment::Key("details")), PathSegment::Item(number));
        take_out(&path, &point.from, leaves, edits);
        take_out_of_points(&path, &point.details, leaves, edits);
    }
}

fn new_values(judged: &Judged) -> Vec<YamlValue> {
    let mut members: BTreeMap<&str, Vec<YamlValue>> = BTreeMap::new();
    for one in &judged.placed {
        if let Chosen::Findings(ids) = &one.chosen {
            for id in ids {
                members.entry(id.as_str()).or_default().push(YamlValue::Name(one.id.clone()));
            }
        }
    }
    let value = |one: &NewFinding| {
        let mut pairs = vec![
            ("id", YamlValue::Name(one.id.clone())),
            ("kind", YamlValue::Name(kind_name(one.kind).to_owned())),
        ];
        pairs.extend(one.field.iter().map(|field| ("field", YamlValue::Name(field.clone()))));
        pairs.push(("text", YamlValue::Text(one.text.clone())));
        pairs.push(("from", YamlValue::List(members.remove(one.id.as_str()).unwrap_or_default())));
        YamlValue::Map(pairs)
    };
    let mut value = value;
    judged.new.iter().map(&mut value).collect()
}

fn aside_values(judged: &Judged) -> Vec<YamlValue> {
    let value = |one: &Placed| match &one.chosen {
        Chosen::Aside(reason) => Some(YamlValue::Map(vec![
            ("id", YamlValue::Name(one.id.clone())),
            ("reason", YamlValue::Text(reason.clone())),
        ])),
        Chosen::Findings(_) | Chosen::Open => None,
    };
    judged.placed.iter().filter_map(value).collect()
}
