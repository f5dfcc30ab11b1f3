//! Whom the sites work with: how many partners of which kind in each half-year, how many are new, how many ended. Who they are is for the office.

use super::charts::form_for;
use super::data::{at, count, time, typed, typed_or_none, words};
use super::{DossierWriter, heading, text};
use crate::compose::composer::{Composing, plain};
use crate::compose::names::site_name;
use crate::compose::site_contacts::{kind_of, lasted};
use crate::digest::{HalfYear, Network, NetworkFigures, Shown, SitePartners, partner_key};
use crate::model::{ContactKind, DossierPart, NetworkContact};
use document::{Block, Category, Chart, ChartForm, Inline, Inlines, Point};
use serde_json::json;

/// So many half-years stand side by side in a table.
const COLUMNS: usize = 6;

/// So many kinds are in the chart.
const KINDS: usize = 8;

impl DossierWriter<'_, '_, '_> {
    pub(super) fn network(&mut self) -> Composing<Vec<Block>> {
        let mut body = self.signed(DossierPart::Network)?;
        let Some(network) = &self.survey.network else { return Ok(body) };
        let Some(last) = network.half_years.last() else { return Ok(body) };
        // Whose partners they are, nobody outside reads of one or two sites: the total is theirs.
        let are_few = self.few(network.sites.len()) == Shown::Few;
        let given = [
            ("partners", json!(last.partners.count())),
            ("shown", json!(self.shown(last.partners))),
            ("sites", json!(network.sites.len())),
            ("few", json!(are_few)),
            ("half", json!(last.half_year.half)),
            ("year", json!(last.half_year.year)),
            ("edition", json!(self.edition.name())),
        ];
        body.extend(self.composer.speech("dossier-network", &given)?);
        let rows = network.half_years.iter().map(|half| self.half_year_row(half)).collect();
        let columns = ["dossier-half-year", "dossier-partners", "dossier-new", "dossier-ended"];
        let columns = columns.map(|label| self.label(label));
        let title = self.label("dossier-network-title");
        body.push(self.table("network", &title, &columns, rows));
        self.keep_network(network, !are_few);
        body.push(heading(&self.label("dossier-kinds"), None));
        body.extend(self.kinds_chart(network)?);
        body.push(self.kinds_table(network));
        if !are_few {
            body.push(heading(&self.label("dossier-by-site"), None));
            body.push(self.sites_table(network));
        }
        if self.is_internal() {
            body.extend(self.register_of_partners(network));
        }
        Ok(body)
    }

    /// `2. Halbjahr 2016`.
    pub(super) fn half_year(&self, half_year: HalfYear) -> String {
        format!("{} {}", self.label(&format!("dossier-half-{}", half_year.half)), half_year.year)
    }

    fn kind_of(&self, kind: Option<ContactKind>) -> String {
        kind_of(self.composer, kind)
    }

    fn half_year_row(&self, half: &NetworkFigures) -> Vec<Inlines> {
        let cells = [half.partners, half.new, half.ended].map(|count| text(&self.shown(count)));
        std::iter::once(text(&self.half_year(half.half_year))).chain(cells).collect()
    }

    /// The kinds that most partners are of, in the first and in the last half-year.
    fn kinds_chart(&mut self, network: &Network) -> Composing<Option<Block>> {
        let ends = match network.half_years.as_slice() {
            [] => return Ok(None),
            [only] => vec![only],
            [first, .., last] => vec![first, last],
        };
        let Some(last) = ends.last() else { return Ok(None) };
        let mut kinds: Vec<usize> = (0..network.kinds.len()).collect();
        let shown =
            |half: &NetworkFigures, kind: usize| half.kinds.get(kind).copied().unwrap_or(Shown::Count(0));
        kinds.sort_by_key(|kind| std::cmp::Reverse(shown(last, *kind).count()));
        let point = |half: &NetworkFigures, kind: usize| {
            let count = shown(half, kind);
            let value = count.count().and_then(|count| u32::try_from(count).ok());
            Point { value, shown: self.shown(count) }
        };
        let category = |kind: &usize| Category {
            name: self.kind_of(network.kinds.get(*kind).copied().flatten()),
            points: ends.iter().map(|half| point(half, *kind)).collect(),
        };
        let categories: Vec<Category> = kinds.iter().take(KINDS).map(category).collect();
        let values = categories.iter().flat_map(|category| &category.points).filter_map(|point| point.value);
        let Some(most) = values.max().filter(|most| *most > 0) else { return Ok(None) };
        let chart = Chart {
            form: form_for(ends.len(), ChartForm::Bars),
            heading: self.label("dossier-kind"),
            series: ends.iter().map(|half| self.half_year(half.half_year)).collect(),
            categories,
            most: most.div_ceil(5) * 5,
            ..Chart::default()
        };
        let mut note = self
            .composer
            .line("dossier-network-chart", &[("edition", json!(self.edition.name()))])?
            .unwrap_or_default();
        note.extend([Inline::Text(" ".to_owned()), self.see("table-network-kinds")]);
        let title = self.label("dossier-kinds");
        let courses = self.courses_in(&chart);
        Ok(Some(self.chart("network-kinds", &title, (chart, &courses), note)))
    }

    fn kinds_table(&mut self, network: &Network) -> Block {
        let halves = side_by_side(network);
        let kind = |(at, kind): (usize, &Option<ContactKind>)| -> Vec<Inlines> {
            let cells =
                halves.iter().filter_map(|half| half.kinds.get(at)).map(|count| text(&self.shown(*count)));
            std::iter::once(text(&self.kind_of(*kind))).chain(cells).collect()
        };
        let mut rows: Vec<Vec<Inlines>> = network.kinds.iter().enumerate().map(kind).collect();
        rows.push(self.total(&halves));
        let columns = self.half_year_columns("dossier-kind", &halves);
        let title = self.label("dossier-kinds");
        self.table("network-kinds", &title, &columns, rows)
    }

    /// Partners of each site; for the office with those that are new and those that ended.
    fn sites_table(&mut self, network: &Network) -> Block {
        let halves = side_by_side(network);
        let cell = |(count, moves): &SitePartners| {
            let moved = moves.filter(|moves| *moves != (0, 0));
            let moved = moved.map(|(new, ended)| format!(" (+{new}, \u{2212}{ended})")).unwrap_or_default();
            text(&format!("{}{moved}", self.shown(*count)))
        };
        let site = |(at, site): (usize, &String)| -> Vec<Inlines> {
            let cells = halves.iter().filter_map(|half| half.sites.get(at)).map(cell);
            std::iter::once(text(&site_name(self.composer, site))).chain(cells).collect()
        };
        let mut rows: Vec<Vec<Inlines>> = network.sites.iter().enumerate().map(site).collect();
        rows.push(self.total(&halves));
        let columns = self.half_year_columns("dossier-site", &halves);
        let title = self.label("dossier-by-site");
        self.table("network-sites", &title, &columns, rows)
    }

    fn total(&self, halves: &[&NetworkFigures]) -> Vec<Inlines> {
        let cells = halves.iter().map(|half| text(&self.shown(half.partners)));
        std::iter::once(text(&self.label("dossier-total"))).chain(cells).collect()
    }

    fn half_year_columns(&self, first: &str, halves: &[&NetworkFigures]) -> Vec<String> {
        let names = halves.iter().map(|half| self.half_year(half.half_year));
        std::iter::once(self.label(first)).chain(names).collect()
    }

    /// Every half-year, also those for which a table has no room.
    fn keep_network(&mut self, network: &Network, has_sites: bool) {
        let halves = || network.half_years.iter();
        let all = halves().map(|half| {
            let counts = [half.partners, half.new, half.ended].map(|count| self.value(count));
            std::iter::once(half_value(half.half_year)).chain(counts).collect()
        });
        let all: Vec<Vec<String>> = all.collect();
        let kinds = halves().flat_map(|half| {
            let row = |(kind, count): (&Option<ContactKind>, &Shown)| {
                vec![half_value(half.half_year), self.kind_of(*kind), self.value(*count)]
            };
            network.kinds.iter().zip(&half.kinds).map(row).collect::<Vec<_>>()
        });
        let kinds: Vec<Vec<String>> = kinds.collect();
        let by_site = halves().filter(|_| has_sites).flat_map(|half| {
            let row = |(site, (count, moves)): (&String, &SitePartners)| {
                let moves = moves.iter().flat_map(|(new, ended)| [new.to_string(), ended.to_string()]);
                let named = [half_value(half.half_year), site_name(self.composer, site), self.value(*count)];
                named.into_iter().chain(moves).collect::<Vec<_>>()
            };
            network.sites.iter().zip(&half.sites).map(row).collect::<Vec<_>>()
        });
        let sites: Vec<Vec<String>> = by_site.collect();
        self.keep("network", &[time("half-year"), count("partners"), count("new"), count("ended")], all);
        self.keep("network-kinds", &[time("half-year"), words("partner-kind"), count("partners")], kinds);
        let moves = [count("new"), count("ended")].into_iter().filter(|_| self.is_internal());
        let columns: Vec<_> =
            [time("half-year"), words("site"), count("partners")].into_iter().chain(moves).collect();
        self.keep("network-sites", &columns, sites);
    }

    /// Who the partners are, for the office: one register over all sites, by name.
    fn register_of_partners(&mut self, network: &Network) -> Vec<Block> {
        let files = self.composer.exchange.contacts.clone();
        let meant = files.iter().filter(|file| network.sites.contains(&file.value.site.value));
        let mut all: Vec<(&str, &NetworkContact)> = meant
            .flat_map(|file| file.value.contacts.iter().map(|one| (file.value.site.as_str(), one)))
            .collect();
        all.sort_by_cached_key(|(site, one)| (partner_key(one.partner.as_str()), (*site).to_owned()));
        let rows = all.iter().map(|(site, one)| self.partner_row(site, one)).collect();
        let values: Vec<Vec<String>> = all.iter().map(|(site, one)| self.partner_values(site, one)).collect();
        let columns =
            ["dossier-partner", "dossier-kind", "dossier-site", "dossier-since-until", "dossier-purpose"];
        let columns = columns.map(|label| self.label(label));
        let title = self.label("dossier-register");
        let columns_of_values = [
            words("partner"),
            words("partner-kind"),
            words("site"),
            time("since"),
            time("until"),
            words("purpose"),
            words("person"),
        ];
        self.keep("partners", &columns_of_values, values);
        vec![heading(&title, None), self.table("partners", &title, &columns, rows)]
    }

    fn partner_row(&self, site: &str, one: &NetworkContact) -> Vec<Inlines> {
        let mut partner = plain(&one.partner);
        partner.extend(one.person.as_ref().map(|person| Inline::Text(format!(" ({})", person.as_str()))));
        let lasted = lasted(self.composer, one);
        let purpose = one.purpose.as_ref().map(plain).unwrap_or_default();
        vec![
            partner,
            text(&self.kind_of(one.kind)),
            text(&site_name(self.composer, site)),
            text(&lasted),
            purpose,
        ]
    }

    fn partner_values(&self, site: &str, one: &NetworkContact) -> Vec<String> {
        vec![
            typed(&one.partner),
            self.kind_of(one.kind),
            site_name(self.composer, site),
            at(one.since.as_ref()),
            at(one.until.as_ref()),
            typed_or_none(one.purpose.as_ref()),
            typed_or_none(one.person.as_ref()),
        ]
    }
}

/// A half-year as a value: no spreadsheet takes it for a month.
fn half_value(half_year: HalfYear) -> String {
    format!("{}-H{}", half_year.year, half_year.half)
}

/// As many half-years as stand side by side: all, else the last of each year, else the first of these and the latest.
fn side_by_side(network: &Network) -> Vec<&NetworkFigures> {
    let all: Vec<&NetworkFigures> = network.half_years.iter().collect();
    if all.len() <= COLUMNS {
        return all;
    }
    let last = all.last().map(|half| half.half_year);
    let of_years: Vec<&NetworkFigures> =
        all.into_iter().filter(|half| half.half_year.half == 2 || Some(half.half_year) == last).collect();
    match of_years.split_first() {
        Some((first, rest)) if of_years.len() > COLUMNS => {
            let latest = rest.iter().skip(rest.len() + 1 - COLUMNS);
            std::iter::once(first).chain(latest).copied().collect()
        }
        _ => of_years,
    }
}
