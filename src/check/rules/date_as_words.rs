//! `date-as-words`: a date in figures that is read as words, because it is typed in another way.

use crate::check::dates::{self, tokens};
use crate::check::{Desk, Found, Rule};
use crate::diag::Severity;
use crate::exchange::When;

pub(super) const RULE: Rule = Rule { id: "date-as-words", severity: Severity::Warning, run };

fn run(desk: &Desk<'_>, found: &mut Found) {
    let (programme, event) = (&desk.exchange.programme, &desk.exchange.event);
    let days = event.value.days.iter().map(|day| &day.date);
    let due = event.value.follow_ups.iter().filter_map(|task| task.due.as_ref());
    let next = event.value.next.iter().filter_map(|next| next.date.as_ref());
    let signed = event.value.sign_off.iter().filter_map(|sign_off| sign_off.month.as_ref());
    let periods = (programme.value.sites.iter().map(|site| (&site.from, &site.until)))
        .chain(
            programme
                .value
                .people
                .iter()
                .flat_map(|person| &person.roles)
                .map(|role| (&role.from, &role.until)),
        )
        .chain(
            programme
                .value
                .organisations
                .iter()
                .flat_map(|known| &known.names)
                .map(|name| (&name.from, &name.until)),
        )
        .chain(programme.value.funding.iter().map(|funding| (&funding.from, &funding.until)));
    let ends = periods.flat_map(|(from, until)| from.iter().chain(until));
    let in_event = days.chain(due).chain(next).chain(signed).map(|date| (&event.file, date));
    for (file, date) in in_event.chain(ends.map(|date| (&programme.file, date))) {
        let When::Words(words) = &date.value else { continue };
        if let Some(figures) = figures(words) {
            found.add(file, date.place, [("typed", words.into()), ("date", figures.into())]);
        }
    }
}

/// The date as figures in order, where the words are nothing but a date.
fn figures(words: &str) -> Option<String> {
    let tokens = tokens(words);
    let whole = dates::date(&tokens).filter(|(_, taken)| *taken == tokens.len());
    whole.map(|(day, _)| day.to_string()).or_else(|| {
        let [month, year] = tokens.as_slice() else { return None };
        let year = year.number().filter(|year| (1000..=9999).contains(year))?;
        Some(format!("{year:04}-{:02}", dates::month(month.text)?))
    })
}
