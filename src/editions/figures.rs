//! What is left of an exchange when everything is counted and nobody's words are read.

use crate::digest::partner_key;
use crate::model::{Exchange, Report, Statement, Text};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The exchange with every figure that stands on the reports and the contacts as it is, and none of their words.
#[must_use]
pub fn figures_of(exchange: &Exchange) -> Exchange {
    let mut bare = exchange.clone();
    bare.reports.iter_mut().for_each(|report| forget_words(&mut report.value));
    bare.findings.value.aside.clear();
    for theme in &mut Arc::make_mut(&mut bare.themes).value.themes {
        if let Some(solved) = &mut theme.solved {
            solved.reason.value.clear();
        }
    }
    let mut partners = BTreeMap::new();
    for contact in Arc::make_mut(&mut bare.contacts).iter_mut().flat_map(|file| &mut file.value.contacts) {
        let next = partners.len() + 1;
        let number = *partners.entry(partner_key(&contact.partner.value)).or_insert(next);
        contact.partner = Text::detached(number.to_string());
        (contact.person, contact.reach, contact.purpose) = (None, None, None);
    }
    bare
}

fn forget_words(report: &mut Report) {
    (report.introduction, report.registration, report.proposed) = (None, None, None);
    let lists = [&mut report.successes, &mut report.obstacles, &mut report.plans, &mut report.needs];
    for statement in lists.into_iter().flatten() {
        let Statement { text, details, proposed, .. } = statement;
        text.value.clear();
        details.clear();
        *proposed = None;
    }
    report.last_plans.iter_mut().for_each(|plan| plan.remark = None);
}
