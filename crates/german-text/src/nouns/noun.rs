//! What a noun is made of.

use crate::{Gender, Lang};

/// One or several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Number {
    /// One.
    #[default]
    Singular,
    /// None, or several.
    Plural,
}

impl Number {
    /// The number in which so many are spoken of: only one is one.
    pub const fn of(count: u64) -> Self {
        if count == 1 { Self::Singular } else { Self::Plural }
    }
}

/// A noun with what belongs to it: adjectives before its head, and words behind it that stay as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    pub(super) lang: Lang,
    /// The gender of the singular; [`Gender::Plural`] where there is none.
    pub(super) gender: Gender,
    /// Words before the head.
    pub(super) before: Vec<Modifier>,
    /// The forms of the head.
    pub(super) forms: Forms,
    /// What follows the head: ` des Vorstands`.
    pub(super) after: String,
}

/// A word before the head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Modifier {
    /// An adjective, by its stem: `Offen`.
    Adjective(String),
    /// A word that stays as it is: `Suhler`.
    Fixed(String),
}

/// The forms of a head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Forms {
    /// Nominative; empty where there is a plural only.
    pub(super) singular: String,
    /// Genitive, without article.
    pub(super) genitive: String,
    /// Dative and accusative.
    pub(super) oblique: String,
    /// Nominative; none where the noun has no plural, or where it is not known.
    pub(super) plural: Option<String>,
    /// True when the head is an adjective, `die Beschäftigten`: its stem is then all of its forms.
    pub(super) is_adjective: bool,
}

/// Form that neither an entry says, nor anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NounGap {
    /// There is no word.
    Nothing,
    /// The gender: an article would say it.
    Gender,
    /// The plural, or whether this is one.
    Plural,
}

impl Noun {
    /// The gender of the singular; [`Gender::Plural`] where there is a plural only.
    pub const fn gender(&self) -> Gender {
        self.gender
    }

    /// The head in the nominative, without what stands before and behind it; of an adjective its stem.
    pub fn head(&self) -> &str {
        if self.forms.singular.is_empty() {
            self.forms.plural.as_deref().unwrap_or_default()
        } else {
            &self.forms.singular
        }
    }

    /// Words behind the head, with the blank before them.
    pub fn after(&self) -> &str {
        &self.after
    }

    /// Tells whether all before the head are adjectives, `Soziale Stadt`, also of towns, and no name follows it, as in `Zukunft Dorf`: then
    /// its genitive is sure.
    pub fn is_phrase(&self) -> bool {
        let is_followed = self.after.trim_start().starts_with(char::is_uppercase);
        !is_followed
            && self.before.iter().all(|word| match word {
                Modifier::Adjective(_) => true,
                Modifier::Fixed(word) => word.ends_with("er"),
            })
    }

    /// The number in which one of it is spoken of: that of `die Fachtage` is the plural.
    pub fn number(&self) -> Number {
        if self.gender == Gender::Plural { Number::Plural } else { Number::Singular }
    }

    /// The number in which so many are spoken of, as far as the noun has it.
    pub fn number_of(&self, count: u64) -> Number {
        match (self.number(), Number::of(count)) {
            (Number::Singular, Number::Plural) if self.forms.plural.is_none() => Number::Singular,
            (Number::Plural, _) => Number::Plural,
            (Number::Singular, number) => number,
        }
    }

    /// The noun without `prefix` and a hyphen or a blank before it: `Erfahrungsaustausch` of `ThINKA-Erfahrungsaustausch`.
    #[must_use]
    pub fn without_prefix(mut self, prefix: &str) -> Self {
        if prefix.is_empty() {
            return self;
        }
        if let Some(Modifier::Fixed(word)) = self.before.first() {
            if word == prefix {
                self.before.remove(0);
            }
            return self;
        }
        let cut = |word: &str| match word.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('-')) {
            Some(rest) => rest.to_owned(),
            None => word.to_owned(),
        };
        if self.before.is_empty() {
            let forms = &mut self.forms;
            forms.singular = cut(&forms.singular);
            forms.genitive = cut(&forms.genitive);
            forms.oblique = cut(&forms.oblique);
            forms.plural = forms.plural.as_deref().map(cut);
        }
        self
    }

    /// The noun joined with the name of a programme: `ThINKA-Vorhaben`; a name of several words stands behind it, `Vorhaben der Sozialen
    /// Stadt`, and in quotation marks where its genitive is not known.
    #[must_use]
    pub fn of_programme(mut self, name: &str, genitive: Option<&str>) -> Self {
        let is_one_word = !name.contains(char::is_whitespace);
        match (self.lang, is_one_word, genitive) {
            (Lang::En, ..) => self.before.insert(0, Modifier::Fixed(name.to_owned())),
            (Lang::De, true, _) if self.before.is_empty() && !self.forms.is_adjective => {
                let joined =
                    |word: &str| if word.is_empty() { String::new() } else { format!("{name}-{word}") };
                let forms = &mut self.forms;
                forms.singular = joined(&forms.singular);
                forms.genitive = joined(&forms.genitive);
                forms.oblique = joined(&forms.oblique);
                forms.plural = forms.plural.as_deref().map(joined);
            }
            (Lang::De, _, Some(genitive)) => self.after = format!(" {genitive}{}", self.after),
            (Lang::De, _, None) => self.after = format!(" „{name}“{}", self.after),
        }
        self
    }
}
