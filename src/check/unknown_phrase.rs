//! `unknown-phrase`: an own text for a phrase that there is not.

use super::Subject;
use crate::diag::Finding;

pub(super) fn run(subject: Subject<'_>, findings: &mut Vec<Finding>) {
    let event = &subject.exchange.event;
    for (name, text) in event.value.phrases.iter().filter(|(name, _)| !(subject.has_phrase)(name)) {
        findings.push(Finding::error("unknown-phrase").in_file(&event.file).at(text.place).with("id", name));
    }
}
