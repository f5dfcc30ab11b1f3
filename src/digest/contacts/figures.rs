//! How many partners a site has in a half-year.

use super::half_year::HalfYear;
use super::values::partner_key;
use crate::model::{ContactKind, Contacts, NetworkContact, SourceFile};
use std::collections::BTreeMap;

/// The partners of a site in a half-year. A partner with whom a site has several contacts counts once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactFigures {
    /// The site, by id.
    pub site: String,
    /// The half-year.
    pub half_year: HalfYear,
    /// Partners by kind; none is for those of whom nobody said it.
    pub by_kind: BTreeMap<Option<ContactKind>, usize>,
    /// Partners that the site did not have before.
    pub new: usize,
    /// Partners that it does not have any more afterwards.
    pub ended: usize,
    /// Partners of whom nobody said since when: they are counted, and never as new.
    pub undated: usize,
}

impl ContactFigures {
    /// All partners.
    pub fn partners(&self) -> usize {
        self.by_kind.values().sum()
    }
}

/// The first half-year in which a contact is known to have begun.
pub fn first_half_year(files: &[SourceFile<Contacts>]) -> Option<HalfYear> {
    let all = files.iter().flat_map(|file| &file.value.contacts);
    all.filter_map(|contact| HalfYear::begun(&contact.since.as_ref()?.value)).min()
}

/// The figures of each site for each half-year from `first` to `last`, in the order of the files. What began or ended in a year that is all that is
/// known counts from its first half-year, and to its second.
pub fn contact_figures(
    files: &[SourceFile<Contacts>],
    first: HalfYear,
    last: HalfYear,
) -> Vec<ContactFigures> {
    let of_site = |file: &SourceFile<Contacts>| {
        let partners = partners(&file.value.contacts);
        let site = file.value.site.value.clone();
        first.up_to(last).map(|half_year| figures(&site, half_year, &partners)).collect::<Vec<_>>()
    };
    files.iter().flat_map(of_site).collect()
}

/// A partner with the half-years in which both began and ended to work together.
struct Partner {
    kind: Option<ContactKind>,
    /// None where nobody said it.
    since: Option<HalfYear>,
    /// None while it goes on.
    until: Option<HalfYear>,
}

impl Partner {
    fn of(contact: &NetworkContact) -> Self {
        Self {
            kind: contact.kind,
            since: contact.since.as_ref().and_then(|since| HalfYear::begun(&since.value)),
            until: contact.until.as_ref().and_then(|until| HalfYear::ended(&until.value)),
        }
    }

    /// Adds another contact with the same partner: it lasts as long as one of both.
    fn add(&mut self, other: &Self) {
        self.kind = self.kind.or(other.kind);
        self.since = self.since.zip(other.since).map(|(one, two)| one.min(two));
        self.until = self.until.zip(other.until).map(|(one, two)| one.max(two));
    }

    fn is_in(&self, half_year: HalfYear) -> bool {
        self.since.is_none_or(|since| since <= half_year) && self.until.is_none_or(|until| half_year <= until)
    }
}

fn partners(contacts: &[NetworkContact]) -> Vec<Partner> {
    let mut all: BTreeMap<String, Partner> = BTreeMap::new();
    for contact in contacts {
        let partner = Partner::of(contact);
        match all.entry(partner_key(contact.partner.as_str())) {
            std::collections::btree_map::Entry::Occupied(mut known) => known.get_mut().add(&partner),
            std::collections::btree_map::Entry::Vacant(free) => {
                free.insert(partner);
            }
        }
    }
    all.into_values().collect()
}

fn figures(site: &str, half_year: HalfYear, partners: &[Partner]) -> ContactFigures {
    let here = || partners.iter().filter(|partner| partner.is_in(half_year));
    let mut by_kind = BTreeMap::new();
    for partner in here() {
        *by_kind.entry(partner.kind).or_default() += 1;
    }
    ContactFigures {
        site: site.to_owned(),
        half_year,
        by_kind,
        new: here().filter(|partner| partner.since == Some(half_year)).count(),
        ended: here().filter(|partner| partner.until == Some(half_year)).count(),
        undated: here().filter(|partner| partner.since.is_none()).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use yaml_reader::read;

    fn file(text: &str) -> SourceFile<Contacts> {
        let read = read::<Contacts>("gera.yaml", text.as_bytes());
        assert_eq!(read.diagnostics, []);
        SourceFile { file: "gera.yaml".to_owned(), value: read.value.unwrap() }
    }

    #[test]
    fn a_partner_counts_once_from_its_first_to_its_last_half_year() {
        let file = file(
            "site: gera\ncontacts:\n\
             - {id: k-1, partner: Jobcenter Gera, kind: employment, since: 2014-03}\n\
             - {id: k-2, partner: JOBCENTER  Gera, kind: employment, since: 2015-08}\n\
             - {id: k-3, partner: Chor, kind: association, since: 2014, until: 2014-12-01}\n\
             - {id: k-4, partner: Kirche, until: 2015}\n",
        );
        let half = |year, half| HalfYear { year, half };
        let all = contact_figures(std::slice::from_ref(&file), half(2013, 2), half(2016, 1));
        let told: Vec<(String, usize, usize, usize, usize)> = all
            .iter()
            .map(|it| (it.half_year.to_string(), it.partners(), it.new, it.ended, it.undated))
            .collect();
        let expected = [
            ("2013-2", 1, 0, 0, 1),
            ("2014-1", 3, 2, 0, 1),
            ("2014-2", 3, 0, 1, 1),
            ("2015-1", 2, 0, 0, 1),
            ("2015-2", 2, 0, 1, 1),
            ("2016-1", 1, 0, 0, 0),
        ];
        assert_eq!(told, expected.map(|(half, a, b, c, d)| (half.to_owned(), a, b, c, d)));
        let kinds = &all[1].by_kind;
        assert_eq!(kinds.get(&Some(ContactKind::Employment)), Some(&1));
        assert_eq!(kinds.get(&None), Some(&1));
        assert_eq!(first_half_year(&[file]), Some(half(2014, 1)));
    }

    #[test]
    fn half_years_are_read_and_follow_one_another() {
        let half = |text| HalfYear::parse(text).map(|half| half.to_string());
        assert_eq!(half("2016-2"), Some("2016-2".to_owned()));
        assert_eq!(half(" 2016/1 "), Some("2016-1".to_owned()));
        for wrong in ["2016", "2016-3", "16-1", "2016-0", ""] {
            assert_eq!(half(wrong), None, "{wrong}");
        }
        let (first, last) = (HalfYear { year: 2014, half: 2 }, HalfYear { year: 2015, half: 2 });
        assert_eq!(first.up_to(last).count(), 3);
        assert_eq!(last.up_to(first).count(), 0);
    }
}
