//! File names as an office mails them.

use super::View;
use crate::exchange::{Exchange, When};

/// The folder of an exchange's forms, among its outputs.
pub const FORMS: &str = "formulare";

/// The file name without its ending: `2016-04-06_Sonneberg_Dokumentation`, with `_Entwurf` for a draft.
/// What Windows does not allow in a name becomes `-`.
pub fn stem(exchange: &Exchange, view: &View) -> String {
    let parts = [
        date(exchange),
        Some(view.facts.event.place.clone()),
        Some(view.document.kicker.clone()),
        view.document.draft_mark.clone(),
    ];
    joined(parts.into_iter().flatten())
}

/// The same for the form of a site: `Formular_Gera_2016-11-02`.
pub fn form_stem(exchange: &Exchange, site: &str) -> String {
    joined(["Formular".to_owned(), site.to_owned()].into_iter().chain(date(exchange)))
}

/// The same for a form that is sent back as the same file: `Rueckmeldung_Gera_2016-11-02`.
pub fn word_form_stem(exchange: &Exchange, site: &str) -> String {
    joined(["Rueckmeldung".to_owned(), site.to_owned()].into_iter().chain(date(exchange)))
}

/// The first day in figures, or else the name of the exchange's folder.
fn date(exchange: &Exchange) -> Option<String> {
    exchange.event.value.days.first().map(|day| match &day.date.value {
        When::Words(_) => exchange.id.clone(),
        figures => figures.to_string(),
    })
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let named: Vec<String> = parts.map(|part| allowed(&part)).filter(|part| !part.is_empty()).collect();
    named.join("_")
}

fn allowed(part: &str) -> String {
    let kept = part.trim().chars().map(|c| {
        let forbidden = c.is_control()
            || c.is_whitespace()
            || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '_');
        if forbidden { '-' } else { c }
    });
    // Longer names break archives and synchronised folders, whose whole path may be 260 characters.
    kept.take(60).collect::<String>().trim_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn names_are_names_everywhere() {
        assert_eq!(allowed("Gera/Liebschwitz: \"Haus\""), "Gera-Liebschwitz---Haus");
        assert_eq!(allowed("Sömmerda"), "Sömmerda");
        assert_eq!(allowed("../.."), "");
    }
}
