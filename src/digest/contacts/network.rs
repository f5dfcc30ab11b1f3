//! The contacts of several sites together, half-year by half-year, as readers may see them.

use super::figures::{ContactFigures, contact_figures};
use super::half_year::HalfYear;
use crate::digest::dossier::{Shown, small_alone, withhold};
use crate::model::{ContactKind, Contacts, SourceFile};

/// Partners of sites over half-years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// The kinds of partners that there are, in the order of lists; none is for those of whom nobody said it.
    pub kinds: Vec<Option<ContactKind>>,
    /// The sites by id, in the order in which they were given.
    pub sites: Vec<String>,
    /// The half-years, the first one first; at least one.
    pub half_years: Vec<NetworkFigures>,
    /// Partners in the last half-year, as they are.
    pub partners: usize,
}

/// How many partners a site has; for the office also how many of them are new, and how many ended.
pub type SitePartners = (Shown, Option<(usize, usize)>);

/// The partners of all sites in a half-year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkFigures {
    /// The half-year.
    pub half_year: HalfYear,
    /// How many there are of each kind.
    pub kinds: Vec<Shown>,
    /// How many each site has, and how many are new and ended: these only for the office.
    pub sites: Vec<SitePartners>,
    /// How many there are. A partner of two sites is one of each.
    pub partners: Shown,
    /// How many their sites did not have before.
    pub new: Shown,
    /// How many their sites do not have any more afterwards.
    pub ended: Shown,
}

impl Network {
    /// Counts the partners of `sites` from `first` to `last`; none where nobody had any.
    ///
    /// Outside the office, no kind and no site of fewer than three is told, nor what would give it away beside the total. What is new and what
    /// ended is told together with the half-year before, or not at all: both totals would give one of them away.
    pub fn of(
        files: &[SourceFile<Contacts>],
        sites: &[String],
        (first, last): (HalfYear, HalfYear),
        is_internal: bool,
    ) -> Option<Self> {
        let figures = contact_figures(files, first, last);
        let of_site =
            |site: &str| -> Vec<&ContactFigures> { figures.iter().filter(|one| one.site == site).collect() };
        let rows: Vec<(&String, Vec<&ContactFigures>)> = (sites.iter().map(|site| (site, of_site(site))))
            .filter(|(_, row)| row.iter().any(|one| one.partners() > 0))
            .collect();
        let all: Vec<Option<ContactKind>> =
            ContactKind::ALL.into_iter().map(|(_, kind)| Some(kind)).chain([None]).collect();
        let is_there = |kind: &Option<ContactKind>| {
            rows.iter().flat_map(|(_, row)| row).any(|one| one.by_kind.contains_key(kind))
        };
        let kinds: Vec<Option<ContactKind>> = all.into_iter().filter(is_there).collect();
        let mut half_years = Vec::new();
        let mut partners = 0;
        for (at, half_year) in first.up_to(last).enumerate() {
            let column: Vec<&ContactFigures> =
                rows.iter().filter_map(|(_, row)| row.get(at).copied()).collect();
            let of_kind = |kind: &Option<ContactKind>| {
                column.iter().filter_map(|one| one.by_kind.get(kind)).sum::<usize>()
            };
            let of_kinds: Vec<usize> = kinds.iter().map(of_kind).collect();
            let of_sites: Vec<usize> = column.iter().map(|one| one.partners()).collect();
            partners = of_sites.iter().sum();
            let (kinds, shown, total) = shown(&of_kinds, &of_sites, is_internal);
            let moves = column.iter().map(|one| is_internal.then_some((one.new, one.ended)));
            let sum = |of: fn(&ContactFigures) -> usize| column.iter().map(|one| of(one)).sum::<usize>();
            half_years.push(NetworkFigures {
                half_year,
                kinds,
                sites: shown.into_iter().zip(moves).collect(),
                partners: total,
                new: small_alone(sum(|one| one.new), is_internal),
                ended: small_alone(sum(|one| one.ended), is_internal),
            });
        }
        // From one total to the next, what ended and what is new make the difference: of four, one that is hidden follows from the others.
        for at in 1..half_years.len() {
            let Some([before, after]) = half_years.get_mut(at - 1..=at) else { continue };
            let is_hidden = |total: Shown| total.count().is_none();
            if before.ended == Shown::Few
                || after.new == Shown::Few
                || is_hidden(before.partners)
                || is_hidden(after.partners)
            {
                (before.ended, after.new) = (Shown::Withheld, Shown::Withheld);
            }
        }
        let sites: Vec<String> = rows.iter().map(|(site, _)| (*site).clone()).collect();
        (!sites.is_empty()).then_some(Self { kinds, sites, half_years, partners })
    }
}

/// Shows counts by kind and by site, which have one total. Where one of both needs it hidden, the other must not give it away.
fn shown(kinds: &[usize], sites: &[usize], is_internal: bool) -> (Vec<Shown>, Vec<Shown>, Shown) {
    let (mut of_kinds, mut of_sites) = (withhold(kinds, is_internal), withhold(sites, is_internal));
    let totals = (of_kinds.pop(), of_sites.pop());
    match totals {
        (Some(total), Some(other)) if total == other => (of_kinds, of_sites, total),
        _ => {
            let hidden = |counts: &[usize]| counts.iter().map(|count| hidden(*count)).collect();
            (hidden(kinds), hidden(sites), Shown::Withheld)
        }
    }
}

const fn hidden(count: usize) -> Shown {
    match small_alone(count, false) {
        Shown::Count(0) => Shown::Count(0),
        Shown::Few => Shown::Few,
        Shown::Count(_) | Shown::Withheld => Shown::Withheld,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;
    use yaml_reader::read;

    /// Lists of contacts put together by chance.
    fn files(rng: &mut Rng) -> Vec<SourceFile<Contacts>> {
        let file = |site: usize, rng: &mut Rng| {
            let contact = |at: usize, rng: &mut Rng| {
                let (kind, _) = rng.choice(ContactKind::ALL).unwrap();
                let since = rng.usize(2013..2016);
                let until = if rng.bool() {
                    String::new()
                } else {
                    format!(", until: {}-0{}", since + 1, rng.usize(1..9))
                };
                format!(
                    "- {{id: k-{at}, partner: P{site}-{at}, kind: {kind}, since: {since}-0{}{until}}}\n",
                    rng.usize(1..9)
                )
            };
            let contacts: String = (0..rng.usize(0..12)).map(|at| contact(at, rng)).collect();
            let text = if contacts.is_empty() {
                format!("site: s{site}\n")
            } else {
                format!("site: s{site}\ncontacts:\n{contacts}")
            };
            let read = read::<Contacts>("s.yaml", text.as_bytes());
            assert_eq!(read.diagnostics, [], "{text}");
            SourceFile { file: format!("s{site}.yaml"), value: read.value.unwrap() }
        };
        (0..rng.usize(1..5)).map(|site| file(site, rng)).collect()
    }

    fn networks() -> impl Iterator<Item = (Network, Network)> {
        let mut rng = Rng::with_seed(20);
        let period = (HalfYear { year: 2013, half: 1 }, HalfYear { year: 2016, half: 2 });
        (0..600).filter_map(move |_| {
            let files = files(&mut rng);
            let sites: Vec<String> = files.iter().map(|file| file.value.site.value.clone()).collect();
            let of = |is_internal| Network::of(&files, &sites, period, is_internal);
            Some((of(false)?, of(true)?))
        })
    }

    #[test]
    fn what_is_shown_is_what_is_counted_and_nothing_small() {
        let mut few = 0;
        for (shown, all) in networks() {
            for (half, open) in shown.half_years.iter().zip(&all.half_years) {
                let cells = half.kinds.iter().zip(&open.kinds);
                let sites =
                    half.sites.iter().map(|(count, _)| count).zip(open.sites.iter().map(|(count, _)| count));
                let own =
                    [(&half.partners, &open.partners), (&half.new, &open.new), (&half.ended, &open.ended)];
                for (cell, open) in cells.chain(sites).chain(own) {
                    let count = open.count().unwrap();
                    match cell {
                        Shown::Count(told) => assert!(*told == count && !(1..3).contains(told)),
                        Shown::Few => assert!((1..3).contains(&count)),
                        Shown::Withheld => few += 1,
                    }
                }
                assert!(half.sites.iter().all(|(_, moves)| moves.is_none()));
            }
        }
        assert!(few > 100, "{few}");
    }

    /// What ended before and what is new after a seam: both are told, or so much is open that each small one could be another.
    #[test]
    fn two_totals_give_no_small_move_away() {
        for (shown, _) in networks() {
            for pair in shown.half_years.windows(2) {
                let [before, after] = pair else { continue };
                let told = (before.ended.count(), after.new.count());
                assert!(told.0.is_some() == told.1.is_some(), "{before:?} {after:?}");
                assert!(before.ended != Shown::Few && after.new != Shown::Few);
            }
        }
    }

    /// A total that is hidden does not follow from the one beside it and from what came and went.
    #[test]
    fn no_hidden_total_follows_from_moves() {
        let mut hidden = 0;
        for (shown, _) in networks() {
            for pair in shown.half_years.windows(2) {
                let [before, after] = pair else { continue };
                let all = [before.partners, before.ended, after.new, after.partners];
                let unknown = all.iter().filter(|cell| cell.count().is_none()).count();
                assert!(unknown != 1, "{before:?} {after:?}");
                hidden += usize::from(before.partners.count().is_none());
            }
        }
        assert!(hidden > 20, "{hidden}");
    }

    /// Kinds and sites have one total: where it is hidden, neither row gives it away.
    #[test]
    fn a_total_is_hidden_in_both_rows_or_in_none() {
        for (shown, _) in networks() {
            for half in shown.half_years.iter().filter(|half| half.partners == Shown::Withheld) {
                let all = half.kinds.iter().chain(half.sites.iter().map(|(count, _)| count));
                assert!(
                    all.clone().all(|cell| matches!(cell, Shown::Count(0) | Shown::Few | Shown::Withheld))
                );
                assert!(half.kinds.iter().any(|cell| cell.count().is_none()));
                assert!(half.sites.iter().any(|(cell, _)| cell.count().is_none()));
            }
        }
    }
}
