//! Charts with the words that say the same.

use super::{DossierWriter, text};
use crate::digest::Shown;
use document::{Block, Category, Chart, ChartForm, Inlines, Point};
use std::cmp::Ordering;

/// As many figures are all said in words; of more, the extremes and where they go.
const ALL: usize = 12;

impl DossierWriter<'_, '_, '_> {
    /// A chart under its number and title, with its words. Where figures go over time is said as the table beside it says it, by category.
    pub(super) fn chart(
        &mut self,
        id: &str,
        title: &str,
        (chart, courses): (Chart, &[(String, String)]),
        note: Inlines,
    ) -> Block {
        let counted = Some(self.next_chart(id));
        let alt = self.said(title, &chart, courses);
        Block::Chart(Chart { title: text(title), counted, note, alt, ..chart })
    }

    /// Where the figures of each category go, from the first to the last that is shown.
    pub(super) fn courses_in(&self, chart: &Chart) -> Vec<(String, String)> {
        let course = |category: &Category| {
            let mut values = category.points.iter().filter_map(|point| point.value);
            let first = values.next()?;
            let name = match values.next_back()?.cmp(&first) {
                Ordering::Greater => "rising",
                Ordering::Less => "falling",
                Ordering::Equal => "steady",
            };
            Some((category.name.clone(), self.label(&format!("dossier-trend-{name}"))))
        };
        chart.categories.iter().filter_map(course).collect()
    }

    /// `Balkendiagramm „Titel“. Thema: 2014 64 %, 2016 73 %. …`
    fn said(&self, title: &str, chart: &Chart, courses: &[(String, String)]) -> String {
        let form = self.label(&format!("dossier-{}", chart.form.name()));
        let points: usize = chart.categories.iter().map(|category| category.points.len()).sum();
        let rest = if points <= ALL { all(chart) } else { self.extremes(chart, courses) };
        format!("{form}: {title}. {rest}")
    }

    fn extremes(&self, chart: &Chart, courses: &[(String, String)]) -> String {
        let points = || {
            let categories = chart.categories.iter();
            categories.flat_map(|category| {
                let points = category.points.iter().zip(&chart.series);
                points.map(move |(point, series)| (point, category, series))
            })
        };
        let shown: Vec<_> =
            points().filter_map(|(point, of, series)| Some((point.value?, point, of, series))).collect();
        let said = |label: &str, of: Option<&(u32, &Point, &Category, &String)>| {
            of.map(|(_, point, category, series)| {
                format!("{}: {}, {series} {}.", self.label(label), category.name, point.shown)
            })
        };
        let is_hidden = |as_what: Shown| {
            let words = self.shown(as_what);
            points().any(|(point, ..)| point.value.is_none() && point.shown == words)
        };
        let (few, withheld) = (is_hidden(Shown::Few), is_hidden(Shown::Withheld));
        // Of several that are equal, the first is named. What is not shown may be less than all that is, or more.
        let highest = shown.iter().rev().max_by_key(|(value, ..)| *value);
        let highest = highest.filter(|(value, ..)| !withheld && (!few || *value > 0));
        let lowest = shown.iter().min_by_key(|(value, ..)| *value);
        let lowest = lowest.filter(|(value, ..)| !(few || withheld) || *value == 0);
        let mut ways: Vec<(&str, Vec<&str>)> = Vec::new();
        for (name, way) in courses {
            match ways.iter_mut().find(|(known, _)| known == way) {
                Some((_, names)) => names.push(name),
                None => ways.push((way, vec![name])),
            }
        }
        let none = self.label("dossier-trend-none");
        let ways = ways.into_iter().filter(|(way, _)| *way != none);
        let ways = ways.map(|(way, names)| format!("{way}: {}.", names.join("; ")));
        let parts = [said("dossier-highest", highest), said("dossier-lowest", lowest)].into_iter().flatten();
        parts.chain(ways).collect::<Vec<_>>().join(" ")
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

/// The form for so many series.
pub(super) const fn form_for(series: usize, usual: ChartForm) -> ChartForm {
    if series > 4 { ChartForm::Lines } else { usual }
}
