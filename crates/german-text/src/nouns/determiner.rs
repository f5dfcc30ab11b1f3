//! The word before a noun.

use crate::{Case, Lang};

/// Word before a noun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Determiner {
    /// Nothing: *landesweites Netzwerktreffen*.
    #[default]
    None,
    /// *das*, *the*.
    Definite,
    /// *ein*, *a*; in the plural nothing.
    Indefinite,
    /// *kein*, *no*.
    Negative,
    /// *Ihr*, *your*.
    Yours,
    /// *dieses*, *this*.
    This,
    /// *jedes*, *every*; in the plural *alle*, *all*.
    Every,
    /// So many: *drei*, *14*; one is *ein*, none is *kein*.
    Count(u64),
}

impl Determiner {
    /// Reads its name, as phrases give it: `der`, `ein`, `kein`, `Ihr`, `dieser`, `jeder`, `the`, `a`, …; nothing is none.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "" => Self::None,
            "der" | "die" | "das" | "the" => Self::Definite,
            "ein" | "eine" | "a" | "an" => Self::Indefinite,
            "kein" | "keine" | "no" => Self::Negative,
            "Ihr" | "Ihre" | "your" => Self::Yours,
            "dieser" | "diese" | "dieses" | "this" => Self::This,
            "jeder" | "jede" | "jedes" | "alle" | "every" | "all" => Self::Every,
            _ => return None,
        })
    }
}

impl Determiner {
    /// The word alone, before a plural of which nothing else is known.
    pub(super) fn phrase_of(self, case: Case, lang: Lang) -> &'static str {
        match (lang, self, case) {
            (Lang::De, Self::Every, _) => "alle",
            (Lang::De, _, Case::Genitive) => "der",
            (Lang::De, ..) => "die",
            (Lang::En, Self::Every, _) => "all",
            (Lang::En, ..) => "the",
        }
    }
}
