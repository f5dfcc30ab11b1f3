//! The tables as JSON for other programs. What somebody needs stands nowhere in it.

use super::overview::Tabling;
use crate::digest::{LeftOut, SeatProblem, SeatTable, Unmet, Why};
use serde_json::{Value, json};

/// Tables, seats with their reasons, wishes that are not met, and what the seating breaks.
pub fn tables_json(tabling: &Tabling<'_>) -> Value {
    let tables = tabling.plan.tables.iter().enumerate();
    json!({
        "exchange": tabling.exchange.id,
        "tables": tables.map(|(place, it)| table(tabling, place, it)).collect::<Vec<_>>(),
        "untabled": tabling.plan.untabled.iter().map(|place| id(tabling, *place)).collect::<Vec<_>>(),
        "unmet": tabling.plan.unmet.iter().map(|it| unmet(tabling, it)).collect::<Vec<_>>(),
        "problems": tabling.plan.problems.iter().map(|it| problem(tabling, it)).collect::<Vec<_>>(),
        "moved": tabling.moved().into_iter().map(|(who, was)| json!({
            "who": guest(tabling, who), "from": number(tabling, was),
            "to": tabling.plan.seats.get(who).copied().flatten().map(|to| number(tabling, to)),
        })).collect::<Vec<_>>(),
        "left": tabling.plan.seated.left.iter().map(left).collect::<Vec<_>>(),
    })
}

fn table(tabling: &Tabling<'_>, place: usize, table: &SeatTable<'_>) -> Value {
    let seat = |at: usize| {
        let why =
            tabling.plan.why.get(at).map(|why| why.iter().map(|it| reason(tabling, it)).collect::<Vec<_>>());
        json!({ "who": guest(tabling, at), "why": why })
    };
    json!({
        "number": table.number,
        "title": table.title,
        "file": table.file.map(|file| &file.file),
        "least": table.least,
        "most": table.most,
        "findings": table.findings.iter().map(|place| id(tabling, *place)).collect::<Vec<_>>(),
        "seats": tabling.at(place).into_iter().map(seat).collect::<Vec<_>>(),
    })
}

fn left(left: &LeftOut) -> Value {
    let (what, site, name) = match left {
        LeftOut::Silent(site) => ("silent", site, None),
        LeftOut::StaysAway(site) => ("stays-away", site, None),
        LeftOut::Absent(site, name) => ("absent", site, Some(name)),
        LeftOut::OtherDay(site, name) => ("other-day", site, Some(name)),
    };
    json!({ "what": what, "site": site, "name": name })
}

fn id(tabling: &Tabling<'_>, finding: usize) -> Value {
    json!(tabling.finding(finding).map(|finding| finding.id.as_str()))
}

fn number(tabling: &Tabling<'_>, table: usize) -> Value {
    json!(tabling.plan.tables.get(table).map(|table| table.number))
}

fn guest(tabling: &Tabling<'_>, place: usize) -> Value {
    json!(tabling.guest(place).map(|guest| json!({ "site": guest.site, "name": guest.name })))
}

fn guests(tabling: &Tabling<'_>, places: &[usize]) -> Vec<Value> {
    places.iter().map(|place| guest(tabling, *place)).collect()
}

fn ids(tabling: &Tabling<'_>, findings: &[usize]) -> Vec<Value> {
    findings.iter().map(|place| id(tabling, *place)).collect()
}

fn reason(tabling: &Tabling<'_>, why: &Why) -> Value {
    match why {
        Why::Fixed => json!({ "what": "fixed" }),
        Why::Wished => json!({ "what": "wished" }),
        Why::Named(findings) => json!({ "what": "named", "findings": ids(tabling, findings) }),
        Why::Stays => json!({ "what": "stays" }),
        Why::Remains => json!({ "what": "remains" }),
    }
}

fn unmet(tabling: &Tabling<'_>, unmet: &Unmet) -> Value {
    match unmet {
        Unmet::Wish(who, theme, table) => json!({
            "what": "wish", "who": guest(tabling, *who), "theme": theme,
            "table": table.map(|table| number(tabling, table)),
        }),
        Unmet::Named(who, findings) => {
            json!({ "what": "named", "who": guest(tabling, *who), "findings": ids(tabling, findings) })
        }
        Unmet::OneCarrier(table, who) => json!({
            "what": "carrier", "table": number(tabling, *table), "who": guests(tabling, who),
        }),
        Unmet::Again(table, who) => json!({
            "what": "again", "table": number(tabling, *table), "who": guests(tabling, who),
        }),
    }
}

fn problem(tabling: &Tabling<'_>, problem: &SeatProblem) -> Value {
    let of_guest = |what: &str, who: usize| json!({ "what": what, "who": guest(tabling, who) });
    let of_table = |what: &str, table: usize| json!({ "what": what, "table": number(tabling, table) });
    match problem {
        SeatProblem::Unseated(who) => of_guest("unseated", *who),
        SeatProblem::Need(who) => of_guest("need", *who),
        SeatProblem::UnknownNeed(who) => of_guest("unknown-need", *who),
        SeatProblem::TooMany(table) => of_table("too-many", *table),
        SeatProblem::TooFew(table) => of_table("too-few", *table),
        SeatProblem::Twice(who, entry) => json!({
            "what": "twice", "who": guest(tabling, *who), "table": number(tabling, entry.table),
        }),
        SeatProblem::Stale(entry, _) => of_table("stale", entry.table),
    }
}
