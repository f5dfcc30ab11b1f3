//! Partners of several sites that may be one under two spellings. A person decides; nothing here does.

use super::values::partner_key;
use crate::model::{Contacts, NetworkContact, SourceFile, Text};
use similar_texts::{Group, suggest};
use std::collections::BTreeSet;

/// So many are offered for each.
const OFFERED: usize = 3;

/// Below this likeness two names have little more in common than the kind of the partner: *Jobcenter*, *Stadtverwaltung*.
const LIKE_ENOUGH: f32 = 0.45;

/// A partner as a site names it, the first time.
#[derive(Clone, Copy, Debug)]
pub struct NamedPartner<'a> {
    /// The site, by id.
    pub site: &'a str,
    /// The file.
    pub file: &'a str,
    /// The contact.
    pub contact: &'a NetworkContact,
}

impl NamedPartner<'_> {
    /// The name.
    pub const fn name(&self) -> &Text {
        &self.contact.partner
    }
}

/// Two spellings that may mean one partner.
#[derive(Clone, Debug)]
pub struct SimilarPartners<'a> {
    /// The one.
    pub one: NamedPartner<'a>,
    /// The other.
    pub other: NamedPartner<'a>,
    /// How near they are, between 0 and 1.
    pub likeness: f32,
    /// Words that both have.
    pub shared: Vec<String>,
}

/// Finds partners with nearly the same name, across sites and within one, each pair once and the nearest first. Private persons are nobody's partner twice:
/// they are left out.
pub fn similar_partners(files: &[SourceFile<Contacts>]) -> Vec<SimilarPartners<'_>> {
    let mut seen = BTreeSet::new();
    let all: Vec<NamedPartner<'_>> = files
        .iter()
        .flat_map(|file| {
            let site = file.value.site.as_str();
            file.value.contacts.iter().map(move |contact| NamedPartner { site, file: &file.file, contact })
        })
        .filter(|named| !named.contact.is_private())
        // The same spelling is the same partner: nothing is to be decided.
        .filter(|named| seen.insert(partner_key(named.name().as_str())))
        .collect();
    let groups: Vec<Group<'_>> = all
        .iter()
        .map(|named| Group {
            id: named.contact.id.as_str(),
            texts: vec![named.name().as_str()],
            is_open: true,
        })
        .collect();
    let mut pairs = BTreeSet::new();
    let mut found = Vec::new();
    for offer in suggest(&groups, OFFERED) {
        for near in offer.suggestions.into_iter().filter(|near| near.likeness >= LIKE_ENOUGH) {
            let (first, second) = (offer.open.min(near.group), offer.open.max(near.group));
            let (Some(one), Some(other)) = (all.get(first), all.get(second)) else { continue };
            if pairs.insert((first, second)) {
                found.push(SimilarPartners {
                    one: *one,
                    other: *other,
                    likeness: near.likeness,
                    shared: near.shared,
                });
            }
        }
    }
    found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness));
    found
}
