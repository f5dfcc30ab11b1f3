//! Charts with the words that say the same.

use super::{DossierWriter, text};
use document::{Block, Category, Chart, ChartForm, Inlines};
use std::cmp::Ordering;

/// As many figures are all said in words; of more, the extremes and where they go.
const ALL: usize = 12;

impl DossierWriter<'_, '_, '_> {
    /// A chart under its number and title, with its words.
    pub(super) fn chart(&mut self, id: &str, title: &str, chart: Chart, note: Inlines) -> Block {
        let counted = Some(self.next_chart(id));
        let alt = self.said(title, &chart);
        Block::Chart(Chart { title: text(title), counted, note, alt, ..chart })
    }

    /// `Balkendiagramm „Titel“. Thema: 2014 64 %, 2016 73 %. …`
    fn said(&self, title: &str, chart: &Chart) -> String {
        let form = self.label(&format!("dossier-{}", chart.form.name()));
        let points: usize = chart.categories.iter().map(|category| category.points.len()).sum();
        let rest = if points <= ALL { all(chart) } else { self.extremes(chart) };
        format!("{form}: {title}. {rest}")
    }

    fn extremes(&self, chart: &Chart) -> String {
        let shown = chart.categories.iter().flat_map(|category| {
            let points = category.points.iter().zip(&chart.series);
            points.filter_map(move |(point, series)| Some((point.value?, category, series, &point.shown)))
        });
        let shown: Vec<_> = shown.collect();
        let said = |label: &str, of: Option<&(u32, &Category, &String, &String)>| {
            of.map(|(_, category, series, words)| {
                format!("{}: {}, {series} {words}.", self.label(label), category.name)
            })
        };
        // Of several that are equal, the first is named.
        let highest = shown.iter().rev().max_by_key(|(value, ..)| *value);
        let lowest = shown.iter().min_by_key(|(value, ..)| *value);
        let trends =
            [(Ordering::Greater, "rising"), (Ordering::Less, "falling"), (Ordering::Equal, "steady")];
        let trends = trends.into_iter().filter_map(|(way, name)| {
            let names: Vec<&str> = (chart.categories.iter())
                .filter(|category| course(category) == Some(way))
                .map(|category| category.name.as_str())
                .collect();
            let label = self.label(&format!("dossier-trend-{name}"));
            (!names.is_empty()).then(|| format!("{label}: {}.", names.join("; ")))
        });
        let parts = [said("dossier-highest", highest), said("dossier-lowest", lowest)].into_iter().flatten();
        parts.chain(trends).collect::<Vec<_>>().join(" ")
    }
}

fn all(chart: &Chart) -> String {
    let category = |category: &Category| {
        let points = category.points.iter().zip(&chart.series);
        let points: Vec<String> = points.map(|(point, series)| format!("{series} {}", point.shown)).collect();
        format!("{}: {}.", category.name, points.join(", "))
    };
    chart.categories.iter().map(category).collect::<Vec<_>>().join(" ")
}

/// Where the figures of a category go, from the first to the last that is shown.
fn course(category: &Category) -> Option<Ordering> {
    let mut values = category.points.iter().filter_map(|point| point.value);
    let first = values.next()?;
    Some(values.next_back()?.cmp(&first))
}

/// The form for so many series.
pub(super) const fn form_for(series: usize, usual: ChartForm) -> ChartForm {
    if series > 4 { ChartForm::Lines } else { usual }
}
