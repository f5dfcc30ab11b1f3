//! `not-printed`: findings, theme tables, follow-ups or an introduction that no part of the agenda prints.

use super::context::{Found, Rule, RuleContext};
use crate::model::{Part, RecordLayout, StatementKind, Status};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "not-printed", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    if !context.is_whole() || context.exchange.event.value.agenda.is_empty() {
        return;
    }
    let exchange = context.exchange;
    let kinds = [StatementKind::Success, StatementKind::Obstacle, StatementKind::Plan, StatementKind::Need];
    for kind in kinds {
        let first = exchange.findings.value.findings.iter().find(|finding| finding.kind == kind);
        let is_shown = context.parts().any(|part| matches!(part, Part::Findings(list) if list.kind == kind));
        if let (Some(finding), false) = (first, is_shown) {
            found.add(
                &exchange.findings.file,
                finding.id.place,
                [("what", "findings".into()), ("part", part(kind).into())],
            );
        }
    }
    let shows_tables = context.parts().any(|part| matches!(part, Part::Tables(_)));
    if let (Some(table), false) = (exchange.tables.first(), shows_tables) {
        found.add(
            &table.file,
            table.value.number.place,
            [("what", "tables".into()), ("part", "tables: all".into())],
        );
    }
    let event = &exchange.event;
    // The opening says it in the sentence that tells who took part.
    let attendance = event.value.attendance.as_ref();
    let has_sentence = attendance.is_some_and(|attendance| {
        attendance.phrase.is_some() || !attendance.groups.is_empty() || !event.value.guests.is_empty()
    });
    let is_own = event.value.phrases.contains_key("opening");
    // An invitation does not say who came.
    let came = attendance.filter(|_| event.value.status == Status::Announced).and_then(|attendance| {
        let group = attendance.groups.first().map(|group| group.name.place);
        let counts =
            [&attendance.total, &attendance.volunteers].into_iter().flatten().map(|count| count.place);
        group
            .or_else(|| attendance.phrase.as_ref().map(|phrase| phrase.place))
            .or_else(|| counts.into_iter().next())
    });
    if let Some(place) = came {
        found.add(&event.file, place, [("what", "attendance".into()), ("part", "".into())]);
    }
    if let (Some(day), true) = (event.value.days.first(), event.value.all_day && !has_sentence && !is_own) {
        found.add(&event.file, day.date.place, [("what", "all-day".into()), ("part", "".into())]);
    }
    let shows_tasks = exchange.layout() == RecordLayout::Minutes
        || context.parts().any(|part| matches!(part, Part::FollowUps(_)));
    let mut nowhere =
        event.value.all_follow_ups().filter(|(item, task)| item.is_none() && task.item.is_none());
    if let (Some((_, task)), false) = (nowhere.next(), shows_tasks) {
        found.add(
            &event.file,
            task.what.place,
            [("what", "follow-ups".into()), ("part", "follow_ups: all".into())],
        );
    }
    for report in &exchange.reports {
        let site = &report.value.site;
        let is_shown = context.parts().any(|part| matches!(part, Part::Site(id) if id.value == site.value));
        if let (Some(introduction), false) = (&report.value.introduction, is_shown) {
            let part = format!("site: {}", site.value);
            found.add(
                &report.file,
                introduction.place,
                [("what", "introduction".into()), ("part", part.into())],
            );
        }
    }
}

const fn part(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Success => "findings: {kind: success}",
        StatementKind::Obstacle => "findings: {kind: obstacle}",
        StatementKind::Plan => "findings: {kind: plan}",
        StatementKind::Need => "findings: {kind: need}",
    }
}
