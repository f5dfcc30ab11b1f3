//! `period-contradicts`: a period that ends before it begins, or two names for the same time.

use super::context::{Found, Rule, RuleContext};
use crate::digest::{begins, ends};
use crate::model::{Spanned, Text, When};
use diagnostics::{Place, Severity};

pub(super) const RULE: Rule = Rule { id: "period-contradicts", severity: Severity::Warning, run };

type Bound<'a> = Option<&'a Spanned<When>>;

/// A name with its period.
struct Named<'a> {
    name: &'a Text,
    from: Bound<'a>,
    until: Bound<'a>,
}

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let programme = &context.exchange.programme;
    let file = programme.file.as_str();
    let own = &programme.value;
    let sites = own.sites.iter().map(|site| (site.from.as_ref(), site.until.as_ref()));
    let roles = own.people.iter().flat_map(|person| &person.roles);
    let roles = roles.map(|role| (role.from.as_ref(), role.until.as_ref()));
    let funding = own.funding.iter().map(|funding| (funding.from.as_ref(), funding.until.as_ref()));
    for (from, until) in sites.chain(roles).chain(funding) {
        backwards(file, from, until, found);
    }
    let sheet = &context.exchange.dossier;
    backwards(&sheet.file, sheet.value.from.as_ref(), sheet.value.until.as_ref(), found);
    let of_sites = own.sites.iter().map(|site| {
        let named = site.names.iter();
        named
            .map(|name| Named { name: &name.name, from: name.from.as_ref(), until: name.until.as_ref() })
            .collect::<Vec<_>>()
    });
    let of_organisations = own.organisations.iter().map(|known| {
        let named = known.names.iter();
        named
            .map(|name| Named { name: &name.name, from: name.from.as_ref(), until: name.until.as_ref() })
            .collect::<Vec<_>>()
    });
    for names in of_sites.chain(of_organisations) {
        at_once(file, &names, found);
    }
}

/// Tells a period that ends before it begins.
fn backwards(file: &str, from: Bound<'_>, until: Bound<'_>, found: &mut Found) -> bool {
    let Some((from, until)) = from.zip(until) else { return false };
    let is_backwards = begins(&from.value).zip(ends(&until.value)).is_some_and(|(from, until)| until < from);
    if is_backwards {
        add(file, until.place, "backwards", [&from.value.to_string(), &until.value.to_string()], found);
    }
    is_backwards
}

fn add(file: &str, place: Place, what: &'static str, [one, other]: [&str; 2], found: &mut Found) {
    found.add(file, place, [("what", what.into()), ("one", one.into()), ("other", other.into())]);
}

/// Tells names that hold for the same time. The unit in which one ends and the next begins may be the same: nobody knows the day.
fn at_once(file: &str, names: &[Named<'_>], found: &mut Found) {
    let first = |name: &Named<'_>| name.from.and_then(|from| begins(&from.value));
    let last = |name: &Named<'_>| name.until.and_then(|until| begins(&until.value));
    for (index, one) in names.iter().enumerate() {
        if backwards(file, one.from, one.until, found) {
            continue;
        }
        let is_apart = |other: &Named<'_>| {
            let is_over = |one: &Named<'_>, other: &Named<'_>| {
                last(one).zip(first(other)).is_some_and(|(last, first)| last <= first)
            };
            is_over(one, other) || is_over(other, one)
        };
        if let Some(other) = names.iter().take(index).find(|other| !is_apart(other)) {
            add(file, one.name.place, "names", [other.name.as_str(), one.name.as_str()], found);
        }
    }
}
