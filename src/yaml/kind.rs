//! Which files are read, and as what.

/// Kind of a file in the inputs folder, by its name alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `inputs/programme.yaml`.
    Programme,
    /// `inputs/themes.yaml`.
    Themes,
    /// `inputs/contacts/*.yaml`.
    Contacts,
    /// `inputs/dossier.yaml`.
    Dossier,
    /// `inputs/monitoring.yaml`.
    Monitoring,
    /// `inputs/<exchange>/exchange.yaml`.
    Event {
        /// Name of the exchange's folder.
        exchange: String,
    },
    /// `inputs/<exchange>/sites/*.yaml`.
    Report {
        /// Name of the exchange's folder.
        exchange: String,
    },
    /// `inputs/<exchange>/tables/*.yaml`.
    Table {
        /// Name of the exchange's folder.
        exchange: String,
    },
    /// `inputs/<exchange>/findings.yaml`.
    Findings {
        /// Name of the exchange's folder.
        exchange: String,
    },
    /// A second copy of a file, as file synchronisation and copying leave it behind; reported, never read.
    ConflictCopy,
    /// A YAML file with the ending `.yml`; reported, never read.
    WrongEnding,
    /// A YAML file with one more ending, as editors on Windows give it and the Explorer hides it; reported, never read.
    HiddenEnding {
        /// The name that was meant.
        meant: String,
    },
    /// A file that lies where only known files are read; reported, never read.
    Unknown,
    /// A file that other programs leave behind; reported as a hint, never read.
    Leftover,
    /// A file that may lie here and is not read by this room: pictures, notes, templates, received forms.
    Allowed,
}

/// Returns the kind of the file at `path`; `path` is relative to the root, with `/`, and begins with `inputs/`.
pub fn kind_of(path: &str) -> FileKind {
    let path = path.strip_prefix("inputs/").unwrap_or(path);
    let parts: Vec<&str> = path.split('/').collect();
    let name = parts.last().copied().unwrap_or_default();
    if is_of_the_system(name) {
        return FileKind::Allowed;
    }
    if is_leftover(name) {
        return FileKind::Leftover;
    }
    let meant = without_hidden_ending(name);
    match parts.as_slice() {
        [folder, _, ..] if is_aside(folder) => FileKind::Allowed,
        [_] | [_, _] | [_, "sites" | "tables", _] if is_conflict_copy(name) => FileKind::ConflictCopy,
        ["contacts", "received", ..] => FileKind::Allowed,
        ["contacts", _] if has_ending(name, ".yaml") => FileKind::Contacts,
        ["programme.yaml"] => FileKind::Programme,
        ["themes.yaml"] => FileKind::Themes,
        ["dossier.yaml"] => FileKind::Dossier,
        ["monitoring.yaml"] => FileKind::Monitoring,
        [folder, "exchange.yaml"] => FileKind::Event { exchange: (*folder).to_owned() },
        [folder, "findings.yaml"] => FileKind::Findings { exchange: (*folder).to_owned() },
        [folder, "sites", _] if has_ending(name, ".yaml") => {
            FileKind::Report { exchange: (*folder).to_owned() }
        }
        [folder, "tables", _] if has_ending(name, ".yaml") => {
            FileKind::Table { exchange: (*folder).to_owned() }
        }
        [_, "sites" | "tables", ..] | [_] | [_, _] if has_ending(name, ".yml") => FileKind::WrongEnding,
        [_, "sites" | "tables", _] | [_] | [_, _] if meant.is_some() => {
            FileKind::HiddenEnding { meant: meant.unwrap_or_default() }
        }
        [_, "sites" | "tables", ..] if !is_note(name) => FileKind::Unknown,
        ["contacts", ..] if meant.is_none() && !is_note(name) => FileKind::Unknown,
        [_] | [_, _] if has_ending(name, ".yaml") => FileKind::Unknown,
        [_, folder, ..] if has_ending(name, ".yaml") && !is_aside(folder) => FileKind::Unknown,
        _ => FileKind::Allowed,
    }
}

/// Folders beside the exchanges' own, and beside `sites` and `tables` in one of them.
fn is_aside(folder: &str) -> bool {
    folder.starts_with('.') || matches!(folder, "templates" | "photos" | "logos" | "received")
}

/// Exactly so: on Windows a name in capitals opens the same file, on the server it would be another one.
fn has_ending(name: &str, ending: &str) -> bool {
    name.len() > ending.len() && name.ends_with(ending)
}

fn is_note(name: &str) -> bool {
    let name = name.to_lowercase();
    name == ".gitkeep" || name.starts_with("readme") || name.starts_with("liesmich")
}

/// Tells whether Windows, macOS or shared drives put it into folders by themselves: nobody can do anything about it.
pub fn is_of_the_system(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with("._")
        || matches!(
            lower.as_str(),
            "thumbs.db" | "ehthumbs.db" | "desktop.ini" | ".ds_store" | ".directory" | "icon\r"
        )
}

/// `beispielhausen.yaml` for `beispielhausen.yaml.txt`.
fn without_hidden_ending(name: &str) -> Option<String> {
    let (rest, hidden) = name.rsplit_once('.')?;
    let (stem, ending) = rest.rsplit_once('.')?;
    let is = |ending: &str, one: &[&str]| one.contains(&ending.to_lowercase().as_str());
    (!stem.is_empty() && is(hidden, &["txt"]) && is(ending, &["yaml", "yml"])).then(|| format!("{stem}.yaml"))
}

/// Lock files of Word and LibreOffice, and what programs leave behind.
fn is_leftover(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.starts_with("~$")
        || name.starts_with(".~lock.")
        || name.starts_with(".austausch-")
        || lower.ends_with(".tmp")
        || lower.ends_with(".bak")
}

/// The names that shared drives and their clients give to the second of two versions, and those of plain copying.
fn is_conflict_copy(name: &str) -> bool {
    let name = name.to_lowercase();
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    if !matches!(ending, "yaml" | "yml" | "jsonl") {
        return false;
    }
    const MARKS: [&str; 9] = [
        "konflikt",
        "conflict",
        " - kopie",
        "-kopie",
        " - copy",
        "kopie von ",
        "copy of ",
        "(kopie",
        "(copy",
    ];
    MARKS.iter().any(|mark| stem.contains(mark)) || is_numbered(stem)
}

/// `altenburg (1)`.
fn is_numbered(stem: &str) -> bool {
    stem.strip_suffix(')')
        .and_then(|stem| stem.rsplit_once('('))
        .is_some_and(|(_, number)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_names() {
        let exchange = "2016-04-06-sonneberg".to_owned();
        let of = |rest: &str| kind_of(&format!("inputs/2016-04-06-sonneberg/{rest}"));
        assert_eq!(kind_of("inputs/programme.yaml"), FileKind::Programme);
        assert_eq!(kind_of("inputs/themes.yaml"), FileKind::Themes);
        assert_eq!(kind_of("inputs/dossier.yaml"), FileKind::Dossier);
        assert_eq!(kind_of("inputs/monitoring.yaml"), FileKind::Monitoring);
        assert_eq!(of("exchange.yaml"), FileKind::Event { exchange: exchange.clone() });
        assert_eq!(of("findings.yaml"), FileKind::Findings { exchange: exchange.clone() });
        assert_eq!(of("sites/gera.yaml"), FileKind::Report { exchange: exchange.clone() });
        assert_eq!(of("tables/1-aktivieren.yaml"), FileKind::Table { exchange });
    }

    #[test]
    fn copies_are_never_read() {
        for name in [
            "exchange (1).yaml",
            "exchange-Konflikt-PC7.yaml",
            "exchange (in Konflikt stehende Kopie 2016-04-01).yaml",
            "exchange.sync-conflict-20160401-101112-ABCDEFG.yaml",
            "exchange - Kopie.yaml",
            "exchange - Kopie (2).yaml",
            "exchange (conflicted copy).yaml",
            "sites/gera (2).yaml",
            "tables/Kopie von 1-aktivieren.yaml",
            "decisions (1).jsonl",
        ] {
            assert_eq!(kind_of(&format!("inputs/x/{name}")), FileKind::ConflictCopy, "{name}");
        }
        assert_eq!(kind_of("inputs/programme (1).yaml"), FileKind::ConflictCopy);
    }

    #[test]
    fn leftovers_and_strangers() {
        for name in ["~$exchange.docx", "sites/~$gera.docx", "sites/.austausch-a1b2"] {
            assert_eq!(kind_of(&format!("inputs/x/{name}")), FileKind::Leftover, "{name}");
        }
        for name in ["Thumbs.db", "desktop.ini", "sites/.DS_Store", "tables/._1.yaml", "sites/Desktop.ini"] {
            assert_eq!(kind_of(&format!("inputs/x/{name}")), FileKind::Allowed, "{name}");
        }
        for (name, meant) in [
            ("sites/gera.yaml.txt", "gera.yaml"),
            ("exchange.yaml.TXT", "exchange.yaml"),
            ("tables/1 a.yml.txt", "1 a.yaml"),
        ] {
            let hidden = FileKind::HiddenEnding { meant: meant.to_owned() };
            assert_eq!(kind_of(&format!("inputs/x/{name}")), hidden, "{name}");
        }
        assert_eq!(
            kind_of("inputs/programme.yaml.txt"),
            FileKind::HiddenEnding { meant: "programme.yaml".to_owned() }
        );
        for name in ["sites/gera.yml", "exchange.yml"] {
            assert_eq!(kind_of(&format!("inputs/x/{name}")), FileKind::WrongEnding, "{name}");
        }
        for name in
            ["sites/gera.docx", "tables/alt/1.yaml", "event.yaml", "sites/.yaml", "standorte/gera.yaml"]
        {
            assert_eq!(kind_of(&format!("inputs/x/{name}")), FileKind::Unknown, "{name}");
        }
        for name in [
            "README.md",
            "decisions.jsonl",
            "sites/README.md",
            "photos/1.jpg",
            "templates/a.hbs",
            "received/gera.docx",
        ] {
            assert_eq!(kind_of(&format!("inputs/x/{name}")), FileKind::Allowed, "{name}");
        }
        assert_eq!(kind_of("inputs/.schema/exchange.yaml"), FileKind::Allowed);
        assert_eq!(kind_of("inputs/logos/esf.png"), FileKind::Allowed);
    }
}
