//! Reading of what people type, in each language.

use super::determiner::Determiner;
use super::noun::{Noun, NounGap, Number};
use super::{english, german};
use crate::{Case, Gender, Lang};

impl Noun {
    /// Reads a noun as people type it: with or without its article, and where that does not suffice as a dictionary has it, with the
    /// genitive and the plural behind it. A dash says that there is no plural, `(Mehrzahl)` that there is no singular.
    ///
    /// ```
    /// use german_text::{Gender, Lang, Noun, NounGap};
    /// let gender = |entry| Noun::read(entry, Lang::De).map(|noun| noun.gender());
    /// assert_eq!(gender("das Netzwerktreffen"), Ok(Gender::Neuter));
    /// assert_eq!(gender("Sitzung des Vorstands"), Ok(Gender::Feminine));
    /// assert_eq!(gender("die Fachtage"), Ok(Gender::Plural));
    /// assert_eq!(gender("das Komma, des Kommas, die Kommata"), Ok(Gender::Neuter));
    /// assert_eq!(gender("Dingsda"), Err(NounGap::Gender));
    /// ```
    ///
    /// # Errors
    /// When the gender is not known. A plural that is not known is only missing: [`Noun::gap`] tells it.
    pub fn read(entry: &str, lang: Lang) -> Result<Self, NounGap> {
        match lang {
            Lang::De => german::read(entry),
            Lang::En => english::read(entry),
        }
    }

    /// The noun as a dictionary has it: [`Noun::read`] reads it back.
    ///
    /// ```
    /// use german_text::{Lang, Noun};
    /// let entry = Noun::read("Netzwerktreffen", Lang::De).map(|noun| noun.entry());
    /// assert_eq!(entry.as_deref(), Ok("das Netzwerktreffen, des Netzwerktreffens, die Netzwerktreffen"));
    /// ```
    pub fn entry(&self) -> String {
        let form = |number, case| self.phrase(number, case, Determiner::Definite, &[]);
        let several = form(Number::Plural, Case::Nominative);
        if self.gender == Gender::Plural {
            let mark = match self.lang {
                Lang::De => "(Mehrzahl)",
                Lang::En => "(plural)",
            };
            return format!("{several} {mark}");
        }
        let one = form(Number::Singular, Case::Nominative);
        let is_list = one.contains(',') || self.forms.is_adjective;
        let plural = self.forms.plural.as_ref().map_or("–", |_| several.as_str());
        match self.lang {
            _ if is_list => one,
            Lang::De => format!("{one}, {}, {plural}", form(Number::Singular, Case::Genitive)),
            Lang::En => format!("{one}, {plural}"),
        }
    }

    /// Reads a plural of which the singular is known: `ThINKA-Projekte`, `Ehrenamtliche`.
    ///
    /// ```
    /// use german_text::{Lang, Noun};
    /// let singular = |plural| Noun::read_plural(plural, Lang::De).map(|noun| noun.singular());
    /// assert_eq!(singular("ThINKA-Projekte"), Some("ThINKA-Projekt".to_owned()));
    /// assert_eq!(singular("Dingse"), None);
    /// ```
    pub fn read_plural(plural: &str, lang: Lang) -> Option<Self> {
        match lang {
            Lang::De => german::read_plural(plural),
            Lang::En => english::read_plural(plural),
        }
    }

    /// One of those whom a plural names: none where its singular is not known.
    ///
    /// ```
    /// use german_text::{Lang, Noun};
    /// let one = |plural| Noun::one_of(plural, Lang::De);
    /// assert_eq!(one("Bürgerinnen und Bürger"), Some("eine Bürgerin oder ein Bürger".to_owned()));
    /// assert_eq!(one("Ehrenamtliche"), Some("eine ehrenamtliche Person".to_owned()));
    /// assert_eq!(one("Standorte"), Some("ein Standort".to_owned()));
    /// ```
    pub fn one_of(plural: &str, lang: Lang) -> Option<String> {
        match lang {
            Lang::De => german::one_of(plural),
            Lang::En => {
                let noun = english::read_plural(plural)?;
                // Before a name, *a guest, Mia Olt* would be one and the same.
                Some(noun.phrase(Number::Singular, Case::Nominative, Determiner::Count(1), &[]))
            }
        }
    }

    /// What an entry must say beside, so that every form of it is known: none when it says enough.
    ///
    /// ```
    /// use german_text::{Lang, Noun, NounGap};
    /// assert_eq!(Noun::gap("das Komma", Lang::De), Some(NounGap::Plural));
    /// assert_eq!(Noun::gap("das Komma, die Kommata", Lang::De), None);
    /// assert_eq!(Noun::gap("der Zuspruch, –", Lang::De), None);
    /// ```
    pub fn gap(entry: &str, lang: Lang) -> Option<NounGap> {
        let noun = match Self::read(entry, lang) {
            Err(gap) => return Some(gap),
            Ok(noun) => noun,
        };
        let is_known = noun.forms.plural.is_some()
            || noun.gender == Gender::Plural
            || says_no_plural(entry)
            || (lang == Lang::De && german::has_no_plural(&noun.forms.singular));
        (!is_known).then_some(NounGap::Plural)
    }
}

/// Whether an entry says itself that there is no plural.
fn says_no_plural(entry: &str) -> bool {
    entry.rsplit_once(',').is_some_and(|(_, last)| matches!(last.trim(), "-" | "–" | "—"))
}
