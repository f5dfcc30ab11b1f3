//! What an edition must not say, and what it may: the difference between what was typed and what is left of it.

use super::beside::{contact_leaves, sheets};
use super::reach::{contacts, contacts_alone};
use super::step::{Edited, for_edition};
use super::tree::{Leaf, each_once, files, leaves};
use crate::model::{Contacts, Edition, Exchange, Language, PersonalClass, SourceFile, Text};
use crate::people::{is_name, tokens};
use crate::store::BUILT_IN;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::OnceLock;
use yaml_source::{Tree, YamlEditor};

/// So many words in a row are a piece of a text that is known again.
pub(super) const RUN: usize = 4;

/// A shorter word says nothing of anybody.
const LEAST_LETTERS: usize = 5;

/// What an edition must not say.
#[derive(Debug, Default)]
pub struct Withheld {
    /// Names of people.
    pub(super) people: BTreeSet<String>,
    /// Addresses for mail, in small letters, and telephone numbers as figures.
    pub(super) contacts: BTreeSet<String>,
    /// Names of files, ids and checksums, in small letters.
    pub(super) codes: BTreeSet<String>,
    /// Texts of fewer than four words that are about somebody, word by word.
    pub(super) short: BTreeMap<String, Vec<String>>,
    /// Runs of four words, each with a piece of where it stands.
    pub(super) runs: BTreeSet<String>,
}

/// What may be printed.
#[derive(Debug, Default)]
pub struct Permitted {
    /// Names of people who are printed on purpose.
    pub(super) people: BTreeSet<String>,
    /// All words of names, titles and places, folded: a surname may be one of them.
    pub(super) words: BTreeSet<String>,
    /// Runs of one to four words.
    pub(super) runs: HashSet<String>,
    /// In what language it is printed.
    pub(super) language: Language,
}

/// What an edition is compared with.
#[derive(Debug)]
pub struct Typed<'a> {
    /// The files as typed, by path.
    pub sources: &'a BTreeMap<String, String>,
    /// Other texts that were kept, by path: decisions, and what filings said before.
    pub aside: &'a [(String, String)],
    /// What the program's own phrases say of the edition, a line each: they have nothing to say that must not be there.
    pub said: &'a str,
    /// Names that are known otherwise, and must not be there.
    pub names: &'a BTreeSet<String>,
    /// Whom the sites work with, whatever is built.
    pub contacts: &'a [SourceFile<Contacts>],
    /// What the rest of the programme must not have said of it, by [`of_others`].
    pub others: &'a [&'a Withheld],
    /// The edition, where the sheets of a dossier are printed in it, too.
    pub sheets: Option<Edition>,
}

/// Compares exchanges with their editions: what was typed and stands in none of them any more is withheld.
pub fn withheld(exchanges: &[(&Exchange, &Edited)], typed: &Typed<'_>) -> (Withheld, Permitted) {
    let mut all = Vec::new();
    let mut kept = Vec::new();
    for (exchange, edited) in exchanges {
        files(exchange).iter().for_each(|file| file.leaves(&mut all));
        files(&edited.exchange).iter().for_each(|file| file.leaves(&mut kept));
    }
    let first = exchanges.first().map(|(exchange, _)| *exchange);
    all.extend(contact_leaves(typed.contacts));
    if let Some((first, edition)) = first.zip(typed.sheets) {
        sheets(first, Edition::Internal).iter().for_each(|file| file.leaves(&mut all));
        let mut printed = Vec::new();
        sheets(first, edition).iter().for_each(|file| file.leaves(&mut printed));
        // Whatever their keys are for, anything may stand in the words of a sheet.
        let as_text = |leaf: Leaf| match leaf.class {
            PersonalClass::None => Leaf { class: PersonalClass::Remark, ..leaf },
            _ => leaf,
        };
        kept.extend(printed.into_iter().map(as_text));
        for theme in &first.themes.value.themes {
            kept.push(of_theme(PersonalClass::None, "id", &theme.id));
            kept.push(of_theme(PersonalClass::Remark, "title", &theme.title));
            kept.extend(theme.field.as_ref().map(|field| of_theme(PersonalClass::None, "field", field)));
        }
    }
    let (all, kept) = (each_once(all), each_once(kept));
    let texts: BTreeSet<&str> = kept.iter().map(|leaf| leaf.text.as_str()).collect();
    let mut permitted = permitted(&kept);
    permitted.language = first.map(|exchange| exchange.programme.value.language).unwrap_or_default();
    typed.said.lines().for_each(|line| add_runs(&folded(line), &mut permitted.runs));
    let mut withheld = Withheld { people: typed.names.clone(), ..Withheld::default() };
    for leaf in all.iter().filter(|leaf| !texts.contains(leaf.text.as_str())) {
        withheld.leaf(leaf);
    }
    let is_own = |path: &str| {
        let is_of = |(exchange, _): &(&Exchange, &Edited)| {
            path.starts_with(&format!("inputs/{}/", exchange.id)) || path == exchange.programme.file
        };
        // Below `inputs` lies what is about all.
        path.starts_with("inputs/contacts/") || path.matches('/').count() == 1 || exchanges.iter().any(is_of)
    };
    for (_, source) in typed.sources.iter().filter(|(path, _)| is_own(path)) {
        withheld.text(&comments(source));
    }
    for (path, text) in typed.aside.iter().filter(|(path, _)| is_own(path)) {
        withheld.codes.extend(path.rsplit('/').next().map(str::to_lowercase));
        values(text)
            .iter()
            .filter(|value| !texts.contains(value.as_str()))
            .for_each(|value| withheld.text(value));
    }
    for others in typed.others {
        withheld.people.extend(others.people.iter().cloned());
        withheld.contacts.extend(others.contacts.iter().cloned());
        withheld.codes.extend(others.codes.iter().filter(|code| !texts.contains(code.as_str())).cloned());
    }
    withheld.people.retain(|name| !permitted.people.contains(name));
    let said = |is_meant: &dyn Fn(PersonalClass) -> bool| -> BTreeSet<String> {
        kept.iter().filter(|leaf| is_meant(leaf.class)).flat_map(|leaf| contacts(&leaf.text)).collect()
    };
    // What stands where it is printed on purpose is no secret; what somebody typed into a text may be one.
    let (on_purpose, anywhere) = (said(&is_on_purpose), said(&|_| true));
    let mut own = of_people(&all);
    own.extend(typed.others.iter().flat_map(|others| others.contacts.iter().cloned()));
    withheld.contacts.retain(|contact| {
        !on_purpose.contains(contact) && (own.contains(contact) || !anywhere.contains(contact))
    });
    let printed = kept.iter().filter(|leaf| is_on_purpose(leaf.class)).map(|leaf| leaf.text.to_lowercase());
    let printed: Vec<String> = printed.collect();
    let is_folder = |code: &String| exchanges.iter().any(|(exchange, _)| exchange.id.to_lowercase() == *code);
    withheld
        .codes
        .retain(|code| !is_folder(code) && !printed.iter().any(|text| text.contains(code.as_str())));
    (withheld, permitted)
}

/// What an edition of other exchanges must not say of this one, of which it prints nothing: whose names it withholds, how people are reached, ids. Its
/// words may stand anywhere.
pub fn of_others(exchange: &Exchange, edition: Edition) -> Withheld {
    let all = leaves(&files(exchange));
    let kept = for_edition(exchange, edition).value.map(|edited| leaves(&files(&edited.exchange)));
    let kept = kept.unwrap_or_default();
    let texts: BTreeSet<&str> = kept.iter().map(|leaf| leaf.text.as_str()).collect();
    let mut withheld = Withheld::default();
    for leaf in all.iter().filter(|leaf| !texts.contains(leaf.text.as_str())) {
        withheld.leaf(leaf);
    }
    let people: BTreeSet<&str> = names(&kept).collect();
    withheld.people.retain(|name| !people.contains(name.as_str()));
    let printed: BTreeSet<String> =
        kept.iter().filter(|leaf| is_on_purpose(leaf.class)).flat_map(|leaf| contacts(&leaf.text)).collect();
    let contacts = of_people(&all).difference(&printed).cloned().collect();
    Withheld { people: withheld.people, contacts, codes: withheld.codes, ..Withheld::default() }
}

/// How people are reached, where nothing else is said.
fn of_people(all: &[Leaf]) -> BTreeSet<String> {
    let is_own = |leaf: &&Leaf| !is_on_purpose(leaf.class) && !is_text(leaf.class);
    all.iter().filter(is_own).flat_map(contacts_of).collect()
}

fn contacts_of(leaf: &Leaf) -> Vec<String> {
    if leaf.class == PersonalClass::Contact { contacts_alone(&leaf.text) } else { contacts(&leaf.text) }
}

/// The names of people who are printed on purpose.
fn names(kept: &[Leaf]) -> impl Iterator<Item = &str> {
    let is_named = |leaf: &&Leaf| {
        matches!(leaf.class, PersonalClass::Name | PersonalClass::Attendance) && is_name_of(leaf)
    };
    kept.iter().filter(is_named).map(|leaf| leaf.text.trim())
}

/// What a dossier says of a theme.
fn of_theme(class: PersonalClass, key: &str, text: &Text) -> Leaf {
    Leaf { class, key: format!("Theme.{key}"), text: text.value.clone() }
}

/// Tells whether what is of this class is printed on purpose.
const fn is_on_purpose(class: PersonalClass) -> bool {
    matches!(class, PersonalClass::None | PersonalClass::OfficeContact | PersonalClass::Name)
}

/// Tells whether it is a text, in which anything may stand.
const fn is_text(class: PersonalClass) -> bool {
    matches!(class, PersonalClass::Remark | PersonalClass::Quotation | PersonalClass::Picture)
}

impl Withheld {
    fn leaf(&mut self, leaf: &Leaf) {
        let is_about_people =
            matches!(leaf.class, PersonalClass::Name | PersonalClass::Attendance | PersonalClass::Third);
        let is_name = is_about_people && is_name_of(leaf);
        if is_name && !is_code(&leaf.text) {
            self.people.insert(leaf.text.trim().to_owned());
        }
        if is_code(&leaf.text) {
            self.codes.insert(leaf.text.to_lowercase());
            self.codes.extend(leaf.text.rsplit('/').next().map(str::to_lowercase));
        }
        let is_close = !matches!(
            leaf.class,
            PersonalClass::None
                | PersonalClass::Remark
                | PersonalClass::Name
                | PersonalClass::Picture
                | PersonalClass::Site
        );
        if is_close && !is_name && !is_code(&leaf.text) {
            self.short(&leaf.text);
        }
        self.text(&leaf.text);
        self.contacts.extend(contacts_of(leaf));
    }

    /// A text of few words, as a whole.
    fn short(&mut self, text: &str) {
        let words = folded(text);
        let letters: usize = words.iter().map(|word| word.chars().count()).sum();
        let is_figures =
            words.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'));
        if (1..RUN).contains(&words.len()) && letters >= LEAST_LETTERS && !is_figures {
            self.short.insert(words.join(" "), words);
        }
    }

    /// Its runs of words, and the addresses in it.
    fn text(&mut self, text: &str) {
        self.runs.extend(folded(text).windows(RUN).map(|run| run.join(" ")));
        self.contacts.extend(contacts(text));
    }
}

/// What the edition says, and what the program says by itself.
fn permitted(kept: &[Leaf]) -> Permitted {
    let people = names(kept).map(str::to_owned).collect();
    let mut permitted = Permitted { people, runs: built_in().clone(), ..Permitted::default() };
    for leaf in kept {
        let words = folded(&leaf.text);
        if matches!(leaf.class, PersonalClass::None | PersonalClass::Name | PersonalClass::Attendance) {
            permitted.words.extend(words.iter().cloned());
        }
        add_runs(&words, &mut permitted.runs);
    }
    permitted
}

fn add_runs(words: &[String], runs: &mut HashSet<String>) {
    for length in 1..=RUN {
        runs.extend(words.windows(length).map(|run| run.join(" ")));
    }
}

/// Runs of words that stand in the program's own phrases and labels, whatever anybody typed.
fn built_in() -> &'static HashSet<String> {
    static RUNS: OnceLock<HashSet<String>> = OnceLock::new();
    RUNS.get_or_init(|| {
        let mut runs = HashSet::new();
        let is_said = |path: &str| path.ends_with(".hbs") || path.ends_with(".ftl");
        for (_, bytes) in BUILT_IN.iter().filter(|(path, _)| is_said(path)) {
            let text = String::from_utf8_lossy(bytes);
            text.lines().for_each(|line| add_runs(&folded(line), &mut runs));
        }
        runs
    })
}

/// The words of a text as they are compared.
pub(super) fn folded(text: &str) -> Vec<String> {
    tokens(text).into_iter().map(|token| token.folded).collect()
}

/// Keys that tell about somebody, but not the name. Who does what was agreed is anybody: of it, names are known by their look alone.
const NO_NAMES: [&str; 5] = ["organisation", "role", "initials", "absent", "who"];

/// Tells whether a text is the name of somebody, as far as its key and its look tell.
fn is_name_of(leaf: &Leaf) -> bool {
    let key = leaf.key.rsplit('.').next().unwrap_or_default();
    let words = leaf.text.split_whitespace().count();
    let least = if leaf.class == PersonalClass::Third { 2 } else { 1 };
    let is_short = words == 1 && leaf.text.trim().chars().count() < LEAST_LETTERS - 1;
    !NO_NAMES.contains(&key) && words >= least && !is_short && is_name(&leaf.text)
}

/// Tells whether a text is an id, the name of a file or a checksum.
fn is_code(text: &str) -> bool {
    let has_sign = text.contains(['-', '_', '/', '.']) || text.chars().any(|c| c.is_ascii_digit());
    text.chars().count() >= LEAST_LETTERS
        && !text.contains(char::is_whitespace)
        && !text.contains('@')
        && has_sign
        && text.chars().any(char::is_alphabetic)
        && text.chars().next().is_some_and(|c| !c.is_uppercase() || text.contains(['.', '/', '_']))
}

/// The comments of a file, those at its end among them: a remark may go on over several.
fn comments(source: &str) -> String {
    let Some(editor) = YamlEditor::open(source.as_bytes()) else { return String::new() };
    let overview = editor.overview();
    overview.comments().map(|text| text.trim_start_matches(['#', ' '])).collect::<Vec<_>>().join("\n")
}

/// The texts of a file of the program's own, YAML or a JSON value on each line.
fn values(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut of = |text: &str| {
        let tree = Tree::read(text);
        found.extend(tree.nodes.into_iter().filter_map(|node| match node.content {
            yaml_source::Content::Scalar { value, .. } => Some(value),
            _ => None,
        }));
    };
    if text.starts_with('{') {
        text.lines().for_each(&mut of);
    } else {
        of(text);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_from_other_words() {
        for code in ["altenburg-e1", "received/gera-1a2b3c4d.docx", "IMG_2034.JPG", "3f9a77c1"] {
            assert!(is_code(code), "{code}");
        }
        for other in ["vegan", "Anna-Lena", "e-1", "zwei Wörter-", "2016-04-06", "a.b@c.de"] {
            assert!(!is_code(other), "{other}");
        }
    }
}
