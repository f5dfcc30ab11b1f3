//! Names of organisations and of projects as nouns with their article.

use super::types::OrganisationFact;
use super::words::NounFact;
use german_text::{Gender, Lang, Noun};

/// Heads of names that say what an organisation is: of others, such as `Arbeit und Leben`, only a typed genitive tells the article.
const ORGANISATIONS: [&str; 87] = [
    "amt",
    "ministerium",
    "stadt",
    "gemeinde",
    "kreis",
    "land",
    "verband",
    "verbund",
    "verein",
    "werk",
    "werke",
    "stiftung",
    "schule",
    "universität",
    "institut",
    "zentrum",
    "haus",
    "kammer",
    "agentur",
    "büro",
    "stelle",
    "rat",
    "kirche",
    "diakonie",
    "caritas",
    "genossenschaft",
    "gesellschaft",
    "verwaltung",
    "bund",
    "bündnis",
    "initiative",
    "akademie",
    "kasse",
    "klinik",
    "kita",
    "polizei",
    "jobcenter",
    "center",
    "referat",
    "abteilung",
    "dezernat",
    "projekt",
    "gruppe",
    "team",
    "fonds",
    "kommission",
    "ausschuss",
    "beirat",
    "vorstand",
    "staatskanzlei",
    "kanzlei",
    "regierung",
    "dienst",
    "mission",
    "liga",
    "partei",
    "fraktion",
    "region",
    "bank",
    "programm",
    "sekretariat",
    "senat",
    "landtag",
    "kreistag",
    "städtetag",
    "forum",
    "netzwerk",
    "netz",
    "café",
    "treff",
    "bücherei",
    "bibliothek",
    "bus",
    "laden",
    "garten",
    "werkstatt",
    "treffpunkt",
    "stube",
    "küche",
    "museum",
    "archiv",
    "theater",
    "hort",
    "klub",
    "mobil",
    "freunde",
    "hof",
];

impl OrganisationFact {
    /// Tells whether words, such as those for a role, name the organisation in one of its forms.
    pub fn is_named_in(&self, words: &str) -> bool {
        let forms = [Some(&self.name), self.genitive.as_ref(), self.short.as_ref()];
        forms.into_iter().flatten().any(|form| !form.is_empty() && words.contains(form.as_str()))
    }
}

/// The name of a site's project as a noun, where its first word says what it is, `das Jugendforum Kiel`: in `ThINKA Altstadt` the town is
/// no head.
pub(super) fn project_noun(name: &str, lang: Lang) -> Option<NounFact> {
    let noun = Noun::read(name, lang).ok()?;
    let begins = name.split_whitespace().next() == Some(noun.head());
    organisation_noun(name, None, lang).filter(|_| begins)
}

/// The name of an organisation as a noun: by its head, or by the article of its genitive.
pub(super) fn organisation_noun(name: &str, genitive: Option<&str>, lang: Lang) -> Option<NounFact> {
    if lang == Lang::En {
        return None;
    }
    let typed = genitive.and_then(|genitive| genitive.split_once(' ')).map(|(article, _)| article);
    if ["GmbH", "mbH", "AG", "KG", "eG", "UG"].iter().any(|end| name.ends_with(end)) {
        return NounFact::read(&format!("die {name}, –"), lang);
    }
    let fits = |noun: &Noun| match typed {
        Some("der") => matches!(noun.gender(), Gender::Feminine | Gender::Plural),
        Some("des") => matches!(noun.gender(), Gender::Masculine | Gender::Neuter),
        _ => {
            let head = noun.head().to_lowercase();
            let is_masculine = noun.gender() == Gender::Masculine || noun.gender() == Gender::Neuter;
            let is_association = name.ends_with("e.V.") || name.ends_with("e. V.");
            let is_known = ORGANISATIONS.iter().any(|known| head.ends_with(known));
            is_known && !noun.after().starts_with(" und ") && (is_masculine || !is_association)
        }
    };
    match (Noun::read(name, lang).ok().filter(fits), typed) {
        (Some(noun), _) => Some(NounFact::of(&noun)),
        (None, Some("der")) => NounFact::read(&format!("die {name}, –"), lang),
        // Of `des ThASG e. V.` only the gender of an association is sure.
        (None, Some("des")) if name.ends_with("V.") => NounFact::read(&format!("der {name}, –"), lang),
        (None, _) => None,
    }
}
