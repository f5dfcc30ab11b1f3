//! A noun in its sentence: number, case, what stands before it.

use super::determiner::Determiner;
use super::english;
use super::noun::{Forms, Modifier, Noun, Number};
use crate::{Case, Declension, Gender, Lang, OrdinalForm, count_of};

impl Noun {
    /// The noun in its sentence, with adjectives (by their stems) before it; a word behind `=` stays as it is.
    ///
    /// ```
    /// use german_text::{Case, Determiner, Lang, Noun, Number};
    /// let noun = Noun::read("Offenes Forum", Lang::De).map_err(|gap| format!("{gap:?}"))?;
    /// let one = |case, determiner, adjectives: &[&str]| noun.phrase(Number::Singular, case, determiner, adjectives);
    /// assert_eq!(one(Case::Nominative, Determiner::Definite, &["nächst"]), "das nächste Offene Forum");
    /// assert_eq!(one(Case::Nominative, Determiner::Indefinite, &["landesweit"]), "ein landesweites Offenes Forum");
    /// assert_eq!(one(Case::Genitive, Determiner::This, &[]), "dieses Offenen Forums");
    /// assert_eq!(noun.phrase(Number::Plural, Case::Dative, Determiner::Count(3), &[]), "drei Offenen Foren");
    /// # Ok::<(), String>(())
    /// ```
    pub fn phrase(&self, number: Number, case: Case, determiner: Determiner, adjectives: &[&str]) -> String {
        let number = match number {
            Number::Singular if self.gender == Gender::Plural => Number::Plural,
            Number::Plural if self.forms.plural.is_none() && self.gender != Gender::Plural => {
                Number::Singular
            }
            number => number,
        };
        let words = match self.lang {
            Lang::De => self.german(number, case, determiner, adjectives),
            Lang::En => english::phrase(self, number, case, determiner, adjectives),
        };
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ") + &self.after
    }

    fn german(&self, number: Number, case: Case, determiner: Determiner, adjectives: &[&str]) -> Vec<String> {
        let gender = if number == Number::Plural { Gender::Plural } else { self.gender };
        let form = OrdinalForm::new(case, gender, declension(determiner, number));
        let given = adjectives.iter().map(|stem| match stem.strip_prefix('=') {
            Some(word) => word.to_owned(),
            None => with_ending(stem, form),
        });
        let own = self.before.iter().map(|word| match word {
            Modifier::Adjective(stem) => with_ending(stem, form),
            Modifier::Fixed(word) => word.clone(),
        });
        let head = if self.forms.is_adjective {
            with_ending(&self.forms.singular, form)
        } else {
            head(&self.forms, number, case)
        };
        [word(determiner, case, gender)].into_iter().chain(given).chain(own).chain([head]).collect()
    }

    /// The noun's pronoun: *er*, *sie*, *es*.
    pub const fn pronoun(&self, case: Case) -> &'static str {
        if matches!(self.lang, Lang::En) {
            return match (self.gender, case) {
                (Gender::Plural, Case::Nominative) => "they",
                (Gender::Plural, Case::Genitive) => "their",
                (Gender::Plural, _) => "them",
                (_, Case::Genitive) => "its",
                _ => "it",
            };
        }
        match (case, self.gender) {
            (Case::Nominative, Gender::Masculine) => "er",
            (Case::Accusative, Gender::Masculine) => "ihn",
            (Case::Nominative | Case::Accusative, Gender::Neuter) => "es",
            (Case::Nominative | Case::Accusative, Gender::Feminine | Gender::Plural) => "sie",
            (Case::Dative, Gender::Masculine | Gender::Neuter) => "ihm",
            (Case::Dative, Gender::Feminine) | (Case::Genitive, Gender::Feminine | Gender::Plural) => "ihr",
            (Case::Dative, Gender::Plural) => "ihnen",
            (Case::Genitive, Gender::Masculine | Gender::Neuter) => "sein",
        }
    }

    /// Nominative singular without article; of a plural only, that.
    pub fn singular(&self) -> String {
        self.phrase(Number::Singular, Case::Nominative, Determiner::None, &[])
    }

    /// Nominative plural without article; none where there is none, or it is not known.
    pub fn plural(&self) -> Option<String> {
        self.forms
            .plural
            .is_some()
            .then(|| self.phrase(Number::Plural, Case::Nominative, Determiner::None, &[]))
    }
}

/// How adjectives are declined behind a determiner.
const fn declension(determiner: Determiner, number: Number) -> Declension {
    match (determiner, number) {
        (Determiner::Definite | Determiner::This | Determiner::Every, _) => Declension::Weak,
        (Determiner::Indefinite | Determiner::Count(1), Number::Singular)
        | (Determiner::Negative | Determiner::Yours | Determiner::Count(0), _) => Declension::Mixed,
        (Determiner::None | Determiner::Indefinite | Determiner::Count(_), _) => Declension::Strong,
    }
}

/// The determiner as a word.
fn word(determiner: Determiner, case: Case, gender: Gender) -> String {
    let ein = |count| count_of(count, case, gender, Lang::De);
    match determiner {
        Determiner::None => String::new(),
        Determiner::Indefinite if gender == Gender::Plural => String::new(),
        Determiner::Definite => definite(case, gender).to_owned(),
        Determiner::Indefinite => ein(1),
        Determiner::Negative => ein(0),
        // It is declined as *kein*.
        Determiner::Yours => ein(0).replacen("kein", "Ihr", 1),
        Determiner::This => "dies".to_owned() + strong(case, gender),
        Determiner::Every if gender == Gender::Plural => "all".to_owned() + strong(case, gender),
        Determiner::Every => "jed".to_owned() + strong(case, gender),
        Determiner::Count(count) => ein(count),
    }
}

const fn definite(case: Case, gender: Gender) -> &'static str {
    match (case, gender) {
        (Case::Nominative, Gender::Masculine)
        | (Case::Dative | Case::Genitive, Gender::Feminine)
        | (Case::Genitive, Gender::Plural) => "der",
        (Case::Nominative | Case::Accusative, Gender::Feminine | Gender::Plural) => "die",
        (Case::Nominative | Case::Accusative, Gender::Neuter) => "das",
        (Case::Genitive, Gender::Masculine | Gender::Neuter) => "des",
        (Case::Dative, Gender::Masculine | Gender::Neuter) => "dem",
        (Case::Accusative, Gender::Masculine) | (Case::Dative, Gender::Plural) => "den",
    }
}

/// Ending of *dieser* and *jeder*: as a strong adjective, but genitive *-es*.
const fn strong(case: Case, gender: Gender) -> &'static str {
    match (case, gender) {
        (Case::Genitive, Gender::Masculine | Gender::Neuter) => "es",
        _ => OrdinalForm::new(case, gender, Declension::Strong).ending(),
    }
}

/// An adjective with its ending; one of a town's name, such as `Suhler`, has none.
///
/// ```
/// use german_text::{OrdinalForm, with_ending};
/// let form = OrdinalForm::parse("dativ plural stark").unwrap_or_default();
/// assert_eq!(with_ending("landesweit", form), "landesweiten");
/// assert_eq!(with_ending("dunkel", form), "dunklen");
/// assert_eq!(with_ending("Suhler", form), "Suhler");
/// ```
pub fn with_ending(stem: &str, form: OrdinalForm) -> String {
    let is_of_a_town = stem.ends_with("er") && stem.starts_with(char::is_uppercase);
    if stem.is_empty() || is_of_a_town || matches!(stem, "rosa" | "lila" | "prima" | "extra") {
        return stem.to_owned();
    }
    let stem = stem.strip_suffix('e').unwrap_or(stem);
    if stem == "hoch" {
        return format!("hoh{}", form.ending());
    }
    let shortened =
        |short: &str| stem.strip_suffix(short).filter(|rest| rest.len() > 1).map(|rest| rest.to_owned());
    let stem = match shortened("el") {
        Some(rest) => rest + "l",
        None => stem.to_owned(),
    };
    stem + form.ending()
}

/// The head in its number and case.
fn head(forms: &Forms, number: Number, case: Case) -> String {
    match (number, case) {
        (Number::Singular, Case::Nominative) => forms.singular.clone(),
        (Number::Singular, Case::Genitive) => forms.genitive.clone(),
        (Number::Singular, Case::Dative | Case::Accusative) => forms.oblique.clone(),
        (Number::Plural, Case::Dative) => dative_plural(forms.plural.as_deref().unwrap_or(&forms.singular)),
        (Number::Plural, _) => forms.plural.clone().unwrap_or_else(|| forms.singular.clone()),
    }
}

/// The plural with the *n* of its dative: `Tischen`, but `Workshops`, `Foren`.
fn dative_plural(plural: &str) -> String {
    let takes_n = plural.ends_with(['e', 'l', 'r']) || plural.ends_with("erl");
    if takes_n { format!("{plural}n") } else { plural.to_owned() }
}

/// A preposition before what follows it, drawn together where people do: `im`, `zum`, `vom`, `beim`, `ins`.
///
/// ```
/// use german_text::contracted;
/// assert_eq!(contracted("von", "dem Sozialministerium"), "vom Sozialministerium");
/// assert_eq!(contracted("von", "der Stadt Suhl"), "von der Stadt Suhl");
/// assert_eq!(contracted("in", "dem Ilm-Kreis"), "im Ilm-Kreis");
/// ```
pub fn contracted(preposition: &str, phrase: &str) -> String {
    let (article, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    let drawn = match (preposition, article) {
        ("in", "dem") => "im",
        ("in", "das") => "ins",
        ("an", "dem") => "am",
        ("an", "das") => "ans",
        ("zu", "dem") => "zum",
        ("zu", "der") => "zur",
        ("von", "dem") => "vom",
        ("bei", "dem") => "beim",
        _ => return format!("{preposition} {phrase}"),
    };
    if rest.is_empty() { drawn.to_owned() } else { format!("{drawn} {rest}") }
}
