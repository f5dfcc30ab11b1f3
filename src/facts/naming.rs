//! File names as an office mails them.

use super::words::words;
use super::{View, lang_of};
use crate::model::{Edition, Exchange, Language, Spanned, When};
use chrono::Datelike as _;
use german_text::{Lang, as_id, composed, folded};
use std::collections::{BTreeMap, BTreeSet};

/// The folder of an exchange's forms, among its outputs.
pub const FORMS: &str = "formulare";

/// The file name without its ending: `2016-04-06_Sonneberg_Dokumentation`, with `_Entwurf` for a draft, with `_Fassung_1.1` for a
/// version that stands beside the one that was published first, with `_Öffentlich` for an edition. What Windows does not allow in a name becomes `-`.
pub fn stem(exchange: &Exchange, view: &View) -> String {
    let edition = exchange.stated_version().filter(|_| view.document.version.is_some());
    let version = edition.map(|version| version.number.value.as_str());
    let stem = versioned(exchange, view, version);
    let edition = exchange.edition.as_ref().and_then(|sheet| edition_label(view, sheet.edition));
    joined_with(stem, edition)
}

/// The file name without its ending of the same document in an edition.
pub fn stem_of_edition(exchange: &Exchange, view: &View, edition: Edition) -> String {
    joined_with(stem(exchange, view), edition_label(view, edition))
}

/// Names an edition as the names of its files do; none for the internal one.
pub fn edition_label(view: &View, edition: Edition) -> Option<String> {
    view.facts.labels.get(&format!("edition-{}", edition.name())).map(|label| allowed(label))
}

fn joined_with(stem: String, edition: Option<String>) -> String {
    match edition {
        Some(edition) => format!("{stem}_{edition}"),
        None => stem,
    }
}

/// Tells whether a file is of another edition than the internal one, by its name.
pub fn is_of_edition(path: &str, view: &View) -> bool {
    let labels = Edition::ALL.into_iter().filter_map(|edition| edition_label(view, edition));
    labels.into_iter().any(|label| path.contains(&format!("_{label}")))
}

/// The same for each version that was published, and for its editions.
pub fn published_stems(exchange: &Exchange, view: &View) -> Vec<String> {
    let numbers = exchange.published.keys().map(|number| Some(number.as_str()).filter(|it| !it.is_empty()));
    let editions = || Edition::ALL.into_iter().filter_map(|edition| edition_label(view, edition));
    let stems = [None].into_iter().chain(numbers).map(|number| versioned(exchange, view, number));
    let with_editions = |stem: String| {
        let others = editions().map(|label| joined_with(stem.clone(), Some(label))).collect::<Vec<_>>();
        std::iter::once(stem).chain(others)
    };
    stems.flat_map(with_editions).collect()
}

fn versioned(exchange: &Exchange, view: &View, version: Option<&str>) -> String {
    let label = view.facts.labels.get("version").filter(|_| version.is_some());
    let parts = [
        date(exchange),
        Some(view.facts.event.place.clone()),
        Some(view.document.kicker.clone()),
        // `Entwurf-nicht-genehmigt`
        view.document.draft_mark.as_ref().map(|mark| mark.replace(',', "")),
        label.cloned(),
        version.map(str::to_owned),
    ];
    joined(parts.into_iter().flatten())
}

/// The file name of the page for merging without its ending: `2016-04-06_Sonneberg_Zusammenführen_Intern`.
pub fn merging_stem(exchange: &Exchange) -> String {
    let called = match exchange.programme.value.language {
        Language::De => ["Zusammenführen", "Intern"],
        Language::En => ["Merging", "Internal"],
    };
    let place = exchange.event.value.place.value.clone();
    joined(date(exchange).into_iter().chain([place]).chain(called.map(str::to_owned)))
}

/// The file name of a dossier without its ending: `2014-2016_ThINKA_Dossier_Bewilligende-Stelle`, with the months of a period that is not of whole
/// years, and with the sites where it is about some: two that say something else have two names.
pub fn dossier_stem(exchange: &Exchange, view: &View) -> String {
    let sheet = &exchange.dossier.value;
    let edition = dossier_label(exchange.programme.value.language, sheet.edition());
    // Years say it where the period is of whole years; else two dossiers of one year would have one name.
    let is_whole = |when: &Option<Spanned<When>>, edge: u32| match when.as_ref().map(|when| &when.value) {
        Some(When::Month { month, .. }) => *month == edge,
        Some(When::Day(day)) => day.month() == edge && (edge == 1) == (day.day() == 1),
        _ => true,
    };
    let are_whole = is_whole(&sheet.from, 1) && is_whole(&sheet.until, 12);
    let said = |when: &Option<Spanned<When>>| {
        let when = when.as_ref()?;
        let year = when.value.parts()?.year?;
        Some(if are_whole { year.to_string() } else { when.value.to_string() })
    };
    let period: Vec<String> = [said(&sheet.from), said(&sheet.until)].into_iter().flatten().collect();
    let period = match period.as_slice() {
        [from, until] if from == until => from.clone(),
        period => period.join(if are_whole { "-" } else { "--" }),
    };
    let sites = sheet.sites.iter().map(|id| {
        let known = exchange.programme.value.sites.iter().find(|site| site.id.value == id.value);
        known.map_or(&id.value, |site| &site.name.value).clone()
    });
    let sites: Vec<String> = sites.collect();
    let sites = match sites.as_slice() {
        [first, .., last] if sites.len() > MOST_SITES => format!("{first}-{}-{last}", sites.len() - 2),
        sites => sites.join("-"),
    };
    let name = exchange.programme.value.name.value.clone();
    joined([period, name, view.document.kicker.clone(), edition.to_owned(), sites].into_iter())
}

/// As many sites are named in the name of a file; of more, the first and the last.
const MOST_SITES: usize = 5;

/// What the edition of a dossier is called in the names of its files.
pub const fn dossier_label(language: Language, edition: Edition) -> &'static str {
    match (language, edition) {
        (Language::De, Edition::Internal) => "Intern",
        (Language::De, Edition::Ministry) => "Bewilligende-Stelle",
        (Language::De, Edition::Public) => "Öffentlich",
        (Language::En, Edition::Internal) => "Internal",
        (Language::En, Edition::Ministry) => "Granting-authority",
        (Language::En, Edition::Public) => "Public",
    }
}

/// The file name of the Mitschrift without its ending: `Mitschrift_Sonneberg_2016-04-06`.
pub fn meeting_notes_stem(exchange: &Exchange) -> String {
    let place = exchange.event.value.place.value.clone();
    joined(["Mitschrift".to_owned(), place].into_iter().chain(date(exchange)))
}

/// The names of the files that belong to one site each: its name in them tells it from every other site of the programme.
#[derive(Clone, Debug)]
pub struct FormNames {
    /// What stands for a site, by its id.
    sites: BTreeMap<String, String>,
    date: Option<String>,
    filing: String,
    lang: Lang,
}

impl FormNames {
    /// The names for all sites of the exchange's programme.
    pub fn new(exchange: &Exchange) -> Self {
        let sites = exchange.programme.value.sites.iter();
        let sites = sites.map(|site| (site.id.value.as_str(), site.name.value.as_str()));
        let lang = lang_of(exchange);
        let filing = plain(&words(exchange, lang).filing.singular);
        Self { sites: site_names(sites), date: date(exchange), filing, lang }
    }

    /// What stands for a site in the names of its files: `Gera`, or `Gera-gera-zwei` where another site's name would be the same.
    pub fn site(&self, id: &str) -> String {
        self.sites.get(id).cloned().unwrap_or_else(|| allowed(id))
    }

    /// The file name of a page without its ending: `Formular_Gera_2016-11-02`.
    pub fn page(&self, site: &str) -> String {
        let form = match self.lang {
            Lang::De => "Formular",
            Lang::En => "Form",
        };
        self.stem(form, site)
    }

    /// The same for a file that is sent back as it is: `Rueckmeldung_Gera_2016-11-02`.
    pub fn word(&self, site: &str) -> String {
        self.stem(&self.filing, site)
    }

    /// The file name of a list of contacts without its ending: `Kontakte_Gera_2016-11-02`.
    pub fn contacts(&self, site: &str) -> String {
        let contacts = match self.lang {
            Lang::De => "Kontakte",
            Lang::En => "Contacts",
        };
        self.stem(contacts, site)
    }

    /// What the names of files begin with that are sent back: `Rueckmeldung`.
    pub fn filing(&self) -> &str {
        &self.filing
    }

    fn stem(&self, start: &str, site: &str) -> String {
        let parts = [start.to_owned(), self.site(site)].into_iter().chain(self.date.as_deref().map(allowed));
        parts.collect::<Vec<_>>().join("_")
    }
}

/// A word of the programme in letters that every mail server and archive leaves as they are: `Rueckmeldungen`.
pub fn plain(word: &str) -> String {
    let id = as_id(word);
    let mut letters = id.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// A name for each site's files, by id. Names that some system takes for the same get the id behind them.
fn site_names<'a>(sites: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> BTreeMap<String, String> {
    let plain = sites.clone().map(|(_, name)| folded(&allowed(name)));
    let mut uses: BTreeMap<String, usize> = BTreeMap::new();
    plain.for_each(|name| *uses.entry(name).or_default() += 1);
    let is_alone = |name: &str| !name.is_empty() && uses.get(&folded(name)) == Some(&1);
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut names = BTreeMap::new();
    // Names that need nothing behind them come first, so that no other takes them.
    let (alone, others): (Vec<_>, Vec<_>) = sites.partition(|(_, name)| is_alone(&allowed(name)));
    for (id, name) in alone.into_iter().chain(others) {
        let name = allowed(name);
        let longer = if is_alone(&name) { name } else { format!("{name}-{}", allowed(id)) };
        let longer = longer.trim_start_matches('-');
        let numbered = (2..).map(|number: u32| format!("{longer}-{number}"));
        let free = std::iter::once(longer.to_owned()).chain(numbered).find(|name| taken.insert(folded(name)));
        names.insert(id.to_owned(), free.unwrap_or_default());
    }
    names
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
    let part = composed(part.trim());
    let kept = part.chars().map(|c| {
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
    use super::{allowed, site_names};
    use german_text::folded;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_names_everywhere() {
        assert_eq!(allowed("Gera/Liebschwitz: \"Haus\""), "Gera-Liebschwitz---Haus");
        assert_eq!(allowed("Sömmerda"), "Sömmerda");
        assert_eq!(allowed("../.."), "");
    }

    #[test]
    fn each_site_has_a_name_of_its_own_on_every_system() {
        let long = "Stadtteilzentrum für Begegnung, Beratung und Bildung am alten Bahnhof";
        let sites = [
            ("suhl", "Suhl"),
            ("gera", "Gera"),
            ("gera-zwei", "Gera"),
            ("drei", "GERA"),
            ("sued", "Gera/Süd"),
            ("sued2", "Gera-Süd"),
            ("sued3", "Gera-Su\u{308}d"),
            ("nord", &format!("{long} Nord")),
            ("ost", &format!("{long} Ost")),
            ("leer", "…/…"),
            ("punkt", ".."),
            ("frech", "Gera-gera"),
        ];
        let names = site_names(sites.into_iter());
        assert_eq!(names.len(), sites.len());
        assert_eq!(names["suhl"], "Suhl");
        assert_eq!(names["gera-zwei"], "Gera-gera-zwei");
        assert_eq!(names["punkt"], "punkt");
        assert_eq!(names["frech"], "Gera-gera");
        let folded: BTreeSet<String> = names.values().map(|name| folded(name)).collect();
        assert_eq!(folded.len(), sites.len(), "{names:#?}");
    }
}
