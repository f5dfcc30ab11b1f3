//! Whom a site works with, on its own sheet: how many partners in each half-year, of which kinds, and who they are.

use super::composer::{Composer, plain};
use super::when::in_time;
use crate::digest::{ContactFigures, Survey, contact_figures, partner_key};
use crate::model::{ContactKind, Contacts, Edition, NetworkContact, SourceFile};
use document::{Block, Inline, Inlines, Table};

/// Composes both tables; none where no contacts of the site are known in the period of `survey`.
pub(super) fn contacts(composer: &Composer<'_>, survey: &Survey<'_>, site: &str) -> Vec<Block> {
    // Who they are is for the site and the office.
    if composer.exchange.edition.as_ref().is_some_and(|sheet| sheet.edition != Edition::Internal) {
        return Vec::new();
    }
    let half_years = survey.network.iter().flat_map(|network| &network.half_years);
    let mut half_years = half_years.map(|half| half.half_year);
    let Some(first) = half_years.next() else { return Vec::new() };
    let last = half_years.next_back().unwrap_or(first);
    let all = composer.exchange.contacts.iter();
    let own: Vec<SourceFile<Contacts>> = all.filter(|file| file.value.site.value == site).cloned().collect();
    let figures = contact_figures(&own, first, last);
    if figures.iter().all(|half| half.partners() == 0) {
        return Vec::new();
    }
    let rows = figures.iter().map(|half| of_half_year(composer, half)).collect();
    let counted = titled(
        composer,
        "site-sheet-contacts",
        &[
            "site-sheet-half-year",
            "site-sheet-partners",
            "site-sheet-new",
            "site-sheet-ended",
            "site-sheet-kinds",
        ],
        rows,
    );
    let mut listed: Vec<&NetworkContact> = own.iter().flat_map(|file| &file.value.contacts).collect();
    listed.sort_by_cached_key(|one| partner_key(one.partner.as_str()));
    let rows = listed.iter().map(|one| of_partner(composer, one)).collect();
    let named = titled(
        composer,
        "site-sheet-register",
        &["site-sheet-partner", "site-sheet-kind", "site-sheet-since-until", "site-sheet-purpose"],
        rows,
    );
    vec![counted, named]
}

fn of_half_year(composer: &Composer<'_>, half: &ContactFigures) -> Vec<Inlines> {
    let kinds = half.by_kind.iter().map(|(kind, count)| format!("{count} {}", kind_of(composer, *kind)));
    let half_year = half.half_year;
    let called =
        format!("{} {}", composer.label(&format!("dossier-half-{}", half_year.half)), half_year.year);
    let counts = [half.partners(), half.new, half.ended].map(|count| count.to_string());
    let kinds = kinds.collect::<Vec<_>>().join("; ");
    std::iter::once(called).chain(counts).chain([kinds]).map(|words| text(&words)).collect()
}

fn of_partner(composer: &Composer<'_>, one: &NetworkContact) -> Vec<Inlines> {
    let mut partner = plain(&one.partner);
    partner.extend(one.person.as_ref().map(|person| Inline::Text(format!(" ({})", person.as_str()))));
    let lasted = lasted(composer, one);
    let purpose = one.purpose.as_ref().map(plain).unwrap_or_default();
    vec![partner, text(&kind_of(composer, one.kind)), text(&lasted), purpose]
}

/// `März 2014 – Juni 2016`.
pub(super) fn lasted(composer: &Composer<'_>, one: &NetworkContact) -> String {
    let said = [&one.since, &one.until]
        .map(|when| when.as_ref().map(|when| in_time(&when.value, composer)).unwrap_or_default());
    match said {
        [since, until] if until.is_empty() => since,
        [since, until] if since.is_empty() => format!("– {until}"),
        [since, until] => format!("{since} – {until}"),
    }
}

/// The word for a kind of partners.
pub(super) fn kind_of(composer: &Composer<'_>, kind: Option<ContactKind>) -> String {
    composer.label(&format!("contact-kind-{}", kind.map_or("none", ContactKind::name)))
}

fn titled(composer: &Composer<'_>, title: &str, header: &[&str], rows: Vec<Vec<Inlines>>) -> Block {
    let header = header.iter().map(|label| text(&composer.label(label))).collect();
    Block::Table(Table::new(header, rows).titled(text(&composer.label(title))))
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
