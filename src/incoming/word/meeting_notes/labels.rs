//! The words of the Mitschrift by which its fields are known where bookmarks and controls are gone.

/// Beginning of the last line.
pub(super) const MARK: &str = "Kennung dieser Mitschrift:";

/// What stands before the id of an item.
pub(super) const ID: &str = "Kennung:";

/// The bookmark of the exchange; no other file has it.
pub(super) const EXCHANGE: &str = "mitschrift";

/// The heading above the items.
pub(super) const AGENDA: &str = "Tagesordnung";

/// The heading above the list of attendance.
pub(super) const ATTENDANCE: &str = "Anwesenheit";

/// A part of the file that has fields of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// An item of the agenda.
    Item(usize),
    /// A theme table.
    Table(usize),
}

/// A table to fill in, with as many columns as it has fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    People,
    Decisions(Option<Section>),
    FollowUps(Option<Section>),
}

/// What a bookmark or the name of a control says of the place it stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// The title of a section.
    Title(Section),
    /// The id of a section.
    Id(Section),
    /// The text of a section.
    Text(Section),
    /// A field in the row of a table: its number and its column.
    Cell(Rows, usize, usize),
    /// The exchange.
    Exchange,
}

const PEOPLE: [&str; 4] = ["name", "organisation", "present", "excused"];
const DECISIONS: [&str; 4] = ["text", "for", "against", "abstained"];
const FOLLOW_UPS: [&str; 3] = ["what", "who", "due"];

/// Words over the columns of each table.
const PEOPLE_HEADS: [&str; 4] = ["Name", "Einrichtung", "anwesend", "entschuldigt"];
const DECISION_HEADS: [&str; 4] = ["Beschluss", "dafür", "dagegen", "enthalten"];
const FOLLOW_UP_HEADS: [&str; 3] = ["Was ist zu tun?", "Wer?", "Bis wann?"];

/// The same as names of controls end.
const PEOPLE_PARTS: [&str; 4] = ["Name", "Einrichtung", "anwesend", "entschuldigt"];
const DECISION_PARTS: [&str; 4] = ["Wortlaut", "dafür", "dagegen", "enthalten"];
const FOLLOW_UP_PARTS: [&str; 3] = ["was", "wer", "bis wann"];

fn column(names: &[&str], name: &str) -> Option<usize> {
    names.iter().position(|known| *known == name)
}

impl Rows {
    /// How many columns it has.
    pub(super) const fn columns(self) -> usize {
        match self {
            Self::People | Self::Decisions(_) => 4,
            Self::FollowUps(_) => 3,
        }
    }

    /// The table whose first row begins with that, in so many cells.
    pub(super) fn of_head(first: &str, cells: usize) -> Option<Self> {
        let all = [
            (PEOPLE_HEADS.as_slice(), Self::People),
            (DECISION_HEADS.as_slice(), Self::Decisions(None)),
            (FOLLOW_UP_HEADS.as_slice(), Self::FollowUps(None)),
        ];
        let is = |heads: &[&str]| heads.first() == Some(&first.trim()) && heads.len() == cells;
        all.into_iter().find(|(heads, _)| is(heads)).map(|(_, rows)| rows)
    }

    /// The same table, of the section that a mark in it names.
    pub(super) const fn of_section(self, marked: Self) -> Self {
        match (self, marked) {
            (Self::Decisions(None), Self::Decisions(Some(_)))
            | (Self::FollowUps(None), Self::FollowUps(Some(_))) => marked,
            _ => self,
        }
    }

    /// The same table, of this section where it does not say itself of which it is.
    pub(super) const fn within(self, section: Option<Section>) -> Self {
        match self {
            Self::Decisions(None) => Self::Decisions(section),
            Self::FollowUps(None) => Self::FollowUps(section),
            known => known,
        }
    }
}

/// Reads the name of a bookmark: `item_3_decisions_1_text`.
pub(super) fn of_bookmark(name: &str) -> Option<Mark> {
    if name == EXCHANGE {
        return Some(Mark::Exchange);
    }
    let parts: Vec<&str> = name.split('_').collect();
    if let ["people", row, field] = parts.as_slice() {
        return Some(Mark::Cell(Rows::People, row.parse().ok()?, column(&PEOPLE, field)?));
    }
    let [kind, number, rest @ ..] = parts.as_slice() else { return None };
    let section = section(kind, number.parse().ok()?)?;
    match rest {
        ["title"] => Some(Mark::Title(section)),
        ["id"] => Some(Mark::Id(section)),
        ["text"] => Some(Mark::Text(section)),
        ["decisions", row, field] => {
            Some(Mark::Cell(Rows::Decisions(Some(section)), row.parse().ok()?, column(&DECISIONS, field)?))
        }
        ["tasks", row, field] => {
            Some(Mark::Cell(Rows::FollowUps(Some(section)), row.parse().ok()?, column(&FOLLOW_UPS, field)?))
        }
        _ => None,
    }
}

fn section(kind: &str, number: usize) -> Option<Section> {
    match kind {
        "item" => Some(Section::Item(number)),
        "table" => Some(Section::Table(number)),
        _ => None,
    }
}

/// Reads the name of a control: `Punkt 3, Beschluss 1: Wortlaut`. A theme table is called as the programme calls it.
pub(super) fn of_control(alias: &str) -> Option<Mark> {
    let (place, part) = alias.rsplit_once(": ")?;
    let (place, row) = match place.split_once(", ") {
        Some((place, row)) => (place, Some(row)),
        None => (place, None),
    };
    let (word, number) = place.rsplit_once(' ')?;
    let number = number.parse().ok()?;
    if word == ATTENDANCE {
        return Some(Mark::Cell(Rows::People, number, column(&PEOPLE_PARTS, part)?));
    }
    let section = if word == "Punkt" { Section::Item(number) } else { Section::Table(number) };
    let Some((kind, row)) = row.and_then(|row| row.split_once(' ')) else {
        return matches!(part, "Mitschrift" | "Ergebnisse").then_some(Mark::Text(section));
    };
    let row = row.parse().ok()?;
    match kind {
        "Beschluss" => Some(Mark::Cell(Rows::Decisions(Some(section)), row, column(&DECISION_PARTS, part)?)),
        "Verabredung" => {
            Some(Mark::Cell(Rows::FollowUps(Some(section)), row, column(&FOLLOW_UP_PARTS, part)?))
        }
        _ => None,
    }
}

/// Words that stand alone in a line before a field.
const LEADS: [&str; 2] = ["Mitschrift", "Ergebnisse"];

/// Other words of the file that stand alone in a line.
const EXACT: [&str; 4] = ["Beschlüsse", "Verabredungen", ATTENDANCE, AGENDA];

/// Beginnings of explanations.
const HELPS: [&str; 7] = [
    "Bitte speichern Sie die Datei als Word-Datei",
    "So füllen Sie die Mitschrift aus:",
    "Kreuzen Sie an, wer da ist.",
    "Was hier steht, kann",
    "Gesprächsleitung:",
    "Uhrzeit:",
    "Es spricht:",
];

/// Tells whether words lead to a text.
pub(super) fn leads(text: &str) -> bool {
    LEADS.contains(&text.trim())
}

/// Tells whether a line says what only the file itself says.
pub(super) fn is_own(text: &str) -> bool {
    let text = text.trim();
    EXACT.contains(&text) || HELPS.iter().any(|help| text.starts_with(help))
}

#[cfg(test)]
mod tests {
    use super::{Mark, Rows, Section, of_bookmark, of_control};

    #[test]
    fn a_bookmark_and_the_name_of_its_control_say_the_same() {
        let item = Section::Item(3);
        for (bookmark, alias, mark) in [
            ("people_12_excused", "Anwesenheit 12: entschuldigt", Mark::Cell(Rows::People, 12, 3)),
            ("item_3_text", "Punkt 3: Mitschrift", Mark::Text(item)),
            ("table_2_text", "Thementisch 2: Ergebnisse", Mark::Text(Section::Table(2))),
            (
                "item_3_decisions_1_against",
                "Punkt 3, Beschluss 1: dagegen",
                Mark::Cell(Rows::Decisions(Some(item)), 1, 2),
            ),
            (
                "table_2_tasks_2_due",
                "Werkbank 2, Verabredung 2: bis wann",
                Mark::Cell(Rows::FollowUps(Some(Section::Table(2))), 2, 2),
            ),
        ] {
            assert_eq!((of_bookmark(bookmark), of_control(alias)), (Some(mark), Some(mark)), "{alias}");
        }
        for none in ["", "Punkt 3", "Punkt: Mitschrift", "Punkt 3, Beschluss: dafür", "item_x_text"] {
            assert_eq!((of_bookmark(none), of_control(none)), (None, None), "{none}");
        }
    }
}
