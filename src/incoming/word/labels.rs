//! The words of the Word form by which a field is known where its bookmark and its control are gone.

/// Place that a text of the form leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// Head of a row: its list, its number, and the id behind it.
    Row(&'static str, usize, String),
    /// A field outside of the tables, and what was typed behind its label.
    Field(&'static str, String),
    /// A text that leads to no field.
    Other,
    /// Remark of the office: it stands before the field that it is about.
    Remark,
}

/// Heads of rows, and the lists of their tables.
const ROWS: [(&str, &str); 6] = [
    ("Früherer Plan ", "last_plans"),
    ("Erfolg ", "successes"),
    ("Hemmnis ", "obstacles"),
    ("Plan ", "plans"),
    ("Bedarf ", "needs"),
    ("Person ", "people"),
];

/// Words over the columns.
const HEADS: [&str; 14] = [
    "Person",
    "Name",
    "Tage (ohne Kreuz: alle)",
    "Essen (freiwillig)",
    "Was die Person braucht, um gut teilzunehmen (freiwillig)",
    "Früherer Plan",
    "Was ist daraus geworden?",
    "Bemerkung (freiwillig)",
    "Erfolg",
    "Hemmnis",
    "Plan",
    "In Ihren Worten",
    "Arbeitsfeld (freiwillig)",
    "Nur für die Koordinierungsstelle",
];

/// Returns the fields of a row, from its second cell on.
const fn columns(list: &str) -> &'static [&'static str] {
    match list.as_bytes() {
        // Each day has a box of its own.
        b"people" => &["name", "", "food", "access"],
        b"last_plans" => &["state", "remark"],
        _ => &["text", "field", "internal"],
    }
}

/// Returns the field of a list's rows that stands in a column; none in the first, which names the row.
pub(super) fn column(list: &str, column: usize) -> Option<&'static str> {
    columns(list).get(column.checked_sub(1)?).copied().filter(|field| !field.is_empty())
}

/// Tells whether a row of so many cells, of which the first says this, is one of the form's.
pub(super) fn is_row(first: &str, cells: usize) -> bool {
    matches!(label(first), Some(Label::Row(list, ..)) if columns(list).len() + 1 == cells)
}

const FIELDS: [(&str, &str); 1] = [("Das sollten wir noch wissen (freiwillig)", "remark")];

const THEME: &str = "Wunsch für einen Themen-Tisch (freiwillig)";

const TITLES: [&str; 8] = [
    "Erfolge",
    "Hemmnisse",
    "Pläne",
    "Bedarf",
    "Anmeldung",
    "Themen-Tisch",
    "Zum Schluss",
    "Offene Verabredungen",
];

/// Beginnings of explanations.
const HELPS: [&str; 11] = [
    "Ihre Angaben stehen schon darin.",
    "So füllen Sie das Formular aus:",
    "Wer liest, was Sie schreiben?",
    "Angaben zum Essen und dazu, was jemand braucht, sind freiwillig.",
    "Wer kommt? Für jede Person ein",
    "Das hatten Sie sich beim letzten Mal vorgenommen.",
    "Was ist Ihnen seit dem letzten Austausch gelungen?",
    "Was hat Ihre Arbeit erschwert?",
    "Was haben Sie sich bis zum nächsten Austausch vorgenommen?",
    "Was brauchen Sie von den anderen Standorten",
    "Bitte speichern Sie die Datei",
];

/// Beginning of a remark of the office.
const REMARK: &str = "Anmerkung der Koordinierungsstelle:";

/// Words of boxes to tick, how they may go on, and the field. In forms without tables the second one says it in its line.
pub(super) const TICKS: [(&str, &str, &str); 2] = [
    ("Von uns kommt niemand.", "", "nobody"),
    ("Nur für die Koordinierungsstelle:", "soll in keiner Dokumentation stehen.", "internal"),
];

/// Words in a field that nobody typed into.
pub(super) const TYPE_HERE: &str = "Hier tippen";

/// Words in a list of which nobody chose.
pub(super) const CHOOSE: &str = "Bitte wählen";

/// Entry of a list that takes a choice back.
pub(super) const NO_CHOICE: &str = "keine Angabe";

/// Beginning of the last line of a form.
pub(super) const MARK: &str = "Kennung dieses Formulars:";

/// Tells what the text is to a form; `None` where somebody typed it.
pub(super) fn label(text: &str) -> Option<Label> {
    let text = text.trim();
    if text.starts_with(REMARK) {
        return Some(Label::Remark);
    }
    if let Some(row) = ROWS.iter().find_map(|(word, list)| row(text.strip_prefix(word)?, list)) {
        return Some(row);
    }
    let behind = |(word, name): &(&str, &'static str)| {
        Some((*name, text.strip_prefix(word)?.trim_start_matches([':', ' ']).to_owned()))
    };
    if let Some((field, rest)) = FIELDS.iter().find_map(behind) {
        return Some(Label::Field(field, rest));
    }
    if text.starts_with(THEME) {
        return Some(Label::Field("theme_table", String::new()));
    }
    let is_other =
        TITLES.contains(&text) || HEADS.contains(&text) || HELPS.iter().any(|help| text.starts_with(help));
    (is_other || text.starts_with(MARK)).then_some(Label::Other)
}

/// `3`, or `3 gera-e3`.
fn row(rest: &str, list: &'static str) -> Option<Label> {
    let (number, id) = rest.split_once(' ').unwrap_or((rest, ""));
    let number = number.parse().ok().filter(|number| (1..1000).contains(number))?;
    let is_id = id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    is_id.then(|| Label::Row(list, number, id.to_owned()))
}

/// The field that a content control of that name holds: `Erfolg 2: in Ihren Worten`.
pub(super) fn field_of_control(alias: &str) -> Option<String> {
    if alias == "Wunsch für einen Themen-Tisch" {
        return Some("theme_table".to_owned());
    }
    if alias == "Das sollten wir noch wissen" {
        return Some("remark".to_owned());
    }
    let (row, part) = alias.split_once(": ")?;
    let Some(Label::Row(list, number, _)) = label(row) else { return None };
    let part = match part {
        "Arbeitsfeld" => "field",
        "in Ihren Worten" => "text",
        "Name" => "name",
        "Essen" => "food",
        "was sie braucht, um gut teilzunehmen" => "access",
        "was ist daraus geworden?" => "state",
        "Bemerkung" => "remark",
        _ => return None,
    };
    Some(format!("{list}_{number}_{part}"))
}
