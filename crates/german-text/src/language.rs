//! Which language, and the grammar that German needs.

use icu::locale::{Locale, locale};

/// A language in which the program speaks and documents are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// German, as written in Germany.
    #[default]
    De,
    /// English, as written in Britain: day before month, no comma before "and".
    En,
}

impl Lang {
    /// Every language, German first.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The language as a BCP 47 tag.
    ///
    /// ```
    /// use german_text::Lang;
    /// assert_eq!(Lang::De.tag(), "de");
    /// ```
    pub const fn tag(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// Reads a BCP 47 tag; region and script are not looked at. None for a language that is not spoken here.
    ///
    /// ```
    /// use german_text::Lang;
    /// assert_eq!(Lang::parse("de-DE"), Some(Lang::De));
    /// assert_eq!(Lang::parse("EN"), Some(Lang::En));
    /// assert_eq!(Lang::parse("fr"), None);
    /// ```
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(language))
    }

    /// The locale whose conventions we follow: plain English would be American.
    pub(super) const fn locale(self) -> Locale {
        match self {
            Self::De => locale!("de"),
            Self::En => locale!("en-GB"),
        }
    }
}

/// The four cases of German.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Case {
    /// Who or what: *der sechste Austausch*.
    #[default]
    Nominative,
    /// Whose: *des sechsten Austauschs*.
    Genitive,
    /// To whom, after *zu*, *an*, *mit*: *zum sechsten Mal*.
    Dative,
    /// Whom or what: *den sechsten Austausch*.
    Accusative,
}

/// The gender of a German noun; in the plural there is only one form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Gender {
    /// *der Austausch*
    #[default]
    Masculine,
    /// *die Tagung*
    Feminine,
    /// *das Treffen*
    Neuter,
    /// *die Treffen*
    Plural,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_found_by_its_own_tag() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.tag()), Some(lang));
        }
        for tag in ["", "-", "deutsch", "d", "fr-DE"] {
            assert_eq!(Lang::parse(tag), None, "{tag}");
        }
    }
}
