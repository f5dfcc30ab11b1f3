//! `name-of-two`: a registration in which the names of two people stand in one place, so that they count as one.

use super::context::{Found, Rule, RuleContext};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "name-of-two", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for report in &context.exchange.reports {
        for person in report.value.registration.iter().flat_map(|registration| &registration.people) {
            if names_two(person.name.as_str()) {
                found.add(&report.file, person.name.place, [("name", person.name.as_str().trim().into())]);
            }
        }
    }
}

/// Tells whether an "und", a sign, or a line end joins two names. Before a comma may stand a name, behind it what the person does; only
/// two names of two words each are two people there.
fn names_two(name: &str) -> bool {
    let is_joined = [" und ", " & ", " + ", "\n", ";", " sowie ", " and "]
        .iter()
        .any(|joint| name.trim().contains(joint));
    let is_name = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        (2..=3).contains(&words.len())
            && words
                .iter()
                .all(|word| word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase))
    };
    let parts: Vec<&str> = name.split([',', '/']).collect();
    is_joined || (parts.len() > 1 && parts.into_iter().all(is_name))
}

#[cfg(test)]
mod tests {
    use super::names_two;

    #[test]
    fn names_of_two_people_are_told_from_one_with_what_it_does() {
        for two in [
            "Jana Muster, Karl Kommt",
            "Jana Muster und Karl Kommt",
            "Jana und Karl",
            "Jana Muster\nKarl Kommt",
            "Jana Muster / Karl Kommt",
            "J. Muster & K. Kommt",
        ] {
            assert!(names_two(two), "{two}");
        }
        for one in [
            "Jana Muster",
            "Muster, Jana",
            "Jana Muster, Leitung",
            "Jana Muster (Leitung, Kasse)",
            "Dr. Jana von der Heide",
            "Jana Muster-Kommt",
            "N. N.",
            "Andrea Undine Sand",
            "Jana Muster, Jobcenter Gera, Leitung",
        ] {
            assert!(!names_two(one), "{one}");
        }
    }
}
