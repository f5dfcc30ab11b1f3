//! The words of the Word form by which a field is known where its bookmark and its control are gone.

use crate::facts::{WordForms, usual_words, word_forms, words};
use crate::model::Exchange;
use german_text::Lang;

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

/// The words of Word forms, as the programme and its exchanges call things, with the usual ones: a form may have gone out before a
/// programme named them.
#[derive(Clone, Debug)]
pub struct Labels {
    /// Heads of rows, and the lists of their tables.
    rows: Vec<(String, &'static str)>,
    /// Words over columns, and headings.
    exact: Vec<String>,
    /// What asks for the wish for a theme table, without what may follow.
    themes: Vec<String>,
    /// What a work field is called.
    fields: Vec<String>,
    /// Beginnings of a remark of the office.
    remarks: Vec<String>,
    /// Words of boxes to tick, how they may go on, and the field. In forms without tables the second one says it in its line.
    ticks: Vec<(String, &'static str, &'static str)>,
}

impl Default for Labels {
    /// The usual words.
    fn default() -> Self {
        Self::of([])
    }
}

impl Labels {
    /// The labels in forms of these exchanges.
    pub fn of<'a>(exchanges: impl IntoIterator<Item = &'a Exchange>) -> Self {
        let mut labels = Self {
            rows: vec![("Person ".to_owned(), "people")],
            exact: EXACT.map(str::to_owned).to_vec(),
            // Forms that went out before a programme could name its tables.
            themes: vec!["Wunsch für einen Themen-Tisch".to_owned()],
            fields: Vec::new(),
            remarks: Vec::new(),
            ticks: vec![
                ("Von uns kommt niemand.".to_owned(), "", "nobody"),
                ("Bitte nicht fotografieren.".to_owned(), "", "photos"),
            ],
        };
        labels.add(&word_forms(&usual_words(Lang::De), Lang::De));
        for exchange in exchanges {
            labels.add(&word_forms(&words(exchange, Lang::De), Lang::De));
        }
        labels
    }

    fn add(&mut self, words: &WordForms) {
        let form = |word: &str, form: &str| {
            words.get(word).and_then(|forms| forms.forms.get(form)).cloned().unwrap_or_default()
        };
        let lists =
            [("success", "successes"), ("obstacle", "obstacles"), ("plan", "plans"), ("need", "needs")];
        for (word, list) in lists {
            put(&mut self.rows, (format!("{} ", form(word, "one")), list));
            put(&mut self.exact, form(word, "one"));
            put(&mut self.exact, form(word, "many"));
        }
        put(&mut self.rows, (format!("{} ", form("plan", "Früherer")), "last_plans"));
        put(&mut self.exact, form("plan", "Früherer"));
        put(&mut self.exact, format!("{} (freiwillig)", form("field", "one")));
        put(&mut self.exact, form("table", "one"));
        put(&mut self.themes, format!("Wunsch für {}", form("table", "einen")));
        put(&mut self.fields, form("field", "one"));
        put(&mut self.remarks, format!("Anmerkung {}:", form("office", "des")));
        let only = format!("Nur für {}", form("office", "den"));
        put(&mut self.ticks, (format!("{only}:"), "soll in keiner Dokumentation stehen.", "internal"));
        put(&mut self.exact, only);
    }
}

/// Adds what is not there yet.
fn put<T: PartialEq>(all: &mut Vec<T>, one: T) {
    if !all.contains(&one) {
        all.push(one);
    }
}

/// Words over columns and headings, the same for every programme.
const EXACT: [&str; 12] = [
    "Person",
    "Name",
    "Tage (ohne Kreuz: alle)",
    "Essen (freiwillig)",
    "Was die Person braucht, um gut teilzunehmen (freiwillig)",
    "Was ist daraus geworden?",
    "Bemerkung (freiwillig)",
    "In Ihren Worten",
    "Anmeldung",
    "Zum Schluss",
    "Offene Verabredungen",
    "Themen-Tisch",
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

const FIELDS: [(&str, &str); 1] = [("Das sollten wir noch wissen (freiwillig)", "remark")];

/// Beginnings of explanations.
const HELPS: [&str; 11] = [
    "Ihre Angaben stehen schon darin.",
    "So füllen Sie das Formular aus:",
    "Wer liest, was Sie schreiben?",
    "Angaben zum Essen und dazu, was jemand braucht, sind freiwillig.",
    "Wer kommt? Für jede Person ein",
    "Das hatten Sie sich beim letzten Mal vorgenommen.",
    "Was ist Ihnen seit",
    "Was hat Ihre Arbeit erschwert?",
    "Was haben Sie sich bis",
    "Was brauchen Sie von",
    "Bitte speichern Sie die Datei",
];

/// Words in a field that nobody typed into.
pub(super) const TYPE_HERE: &str = "Hier tippen";

/// Words in a list of which nobody chose.
pub(super) const CHOOSE: &str = "Bitte wählen";

/// Entry of a list that takes a choice back.
pub(super) const NO_CHOICE: &str = "keine Angabe";

/// Beginning of the last line of a form.
pub(super) const MARK: &str = "Kennung dieses Formulars:";

impl Labels {
    /// Tells what the text is to a form; `None` where somebody typed it.
    pub(super) fn label(&self, text: &str) -> Option<Label> {
        let text = text.trim();
        if self.remarks.iter().any(|remark| text.starts_with(remark)) {
            return Some(Label::Remark);
        }
        if let Some(row) =
            self.rows.iter().find_map(|(word, list)| row(text.strip_prefix(word.as_str())?, list))
        {
            return Some(row);
        }
        let behind = |(word, name): &(&str, &'static str)| {
            Some((*name, text.strip_prefix(word)?.trim_start_matches([':', ' ']).to_owned()))
        };
        if let Some((field, rest)) = FIELDS.iter().find_map(behind) {
            return Some(Label::Field(field, rest));
        }
        let asks_theme = |theme: &String| {
            text.strip_prefix(theme.as_str()).is_some_and(|rest| rest.starts_with(" (freiwillig)"))
        };
        if self.themes.iter().any(asks_theme) {
            return Some(Label::Field("theme_table", String::new()));
        }
        let is_other =
            self.exact.iter().any(|exact| exact == text) || HELPS.iter().any(|help| text.starts_with(help));
        (is_other || text.starts_with(MARK)).then_some(Label::Other)
    }

    /// Tells whether a row of so many cells, of which the first says this, is one of the form's.
    pub(super) fn is_row(&self, first: &str, cells: usize) -> bool {
        matches!(self.label(first), Some(Label::Row(list, ..)) if columns(list).len() + 1 == cells)
    }

    /// The field of a box to tick whose words stand in a text, and what stands before and behind them.
    pub(super) fn tick<'a>(&self, text: &'a str) -> Option<(&'static str, &'a str, &'a str)> {
        self.ticks.iter().find_map(|(words, more, field)| {
            let (before, after) = text.split_once(words.as_str())?;
            let after = after.trim_start();
            let after = if more.is_empty() { after } else { after.strip_prefix(more).unwrap_or(after) };
            Some((*field, before, after))
        })
    }

    /// The field that a content control of that name holds: `Erfolg 2: in Ihren Worten`.
    pub(super) fn field_of_control(&self, alias: &str) -> Option<String> {
        if self.themes.iter().any(|theme| theme == alias) {
            return Some("theme_table".to_owned());
        }
        if alias == "Das sollten wir noch wissen" {
            return Some("remark".to_owned());
        }
        let (row, part) = alias.split_once(": ")?;
        let Some(Label::Row(list, number, _)) = self.label(row) else { return None };
        let part = match part {
            "in Ihren Worten" => "text",
            "Name" => "name",
            "Essen" => "food",
            "was sie braucht, um gut teilzunehmen" => "access",
            "was ist daraus geworden?" => "state",
            "Bemerkung" => "remark",
            _ if self.fields.iter().any(|field| field == part) => "field",
            _ => return None,
        };
        Some(format!("{list}_{number}_{part}"))
    }
}

/// `3`, or `3 gera-e3`.
fn row(rest: &str, list: &'static str) -> Option<Label> {
    let (number, id) = rest.split_once(' ').unwrap_or((rest, ""));
    let number = number.parse().ok().filter(|number| (1..1000).contains(number))?;
    let is_id = id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    is_id.then(|| Label::Row(list, number, id.to_owned()))
}
