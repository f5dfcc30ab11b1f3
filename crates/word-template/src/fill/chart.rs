//! `{{chart list "label" "value"}}`: a bar for each entry, as a chart that Word itself draws, and the same figures as a table.

use super::mark::Marks;
use crate::blocks::{BlockWriter, LayoutContext};
use crate::chart_picture::{ChartPicture, Series};
use diagnostics::{Diagnostic, WordArg};
use document::{Block, ChartForm, Inline, Table};
use ooxml::Element;
use serde_json::Value;

/// What a tag asks to be drawn.
#[derive(Debug)]
pub(super) struct Chart {
    /// The number of the tag among the marks.
    tag: usize,
    /// The entries: what names each, and its figure.
    entries: Vec<(String, Value)>,
    /// What stands above the columns of the table; empty where nothing was typed.
    head: [String; 2],
    /// The key that was to name the entries.
    key: String,
    /// The keys that the first entry has.
    known: String,
    is_nameless: bool,
}

/// The bars of a list: which key of an entry names it and which holds its figure; without keys, the first text and the first
/// figure. What stands above the columns of the table may follow.
pub(super) fn read(tag: usize, values: &[&Value]) -> Result<Chart, String> {
    let list: &[Value] = match values.first() {
        None | Some(Value::Null) => &[],
        Some(Value::Array(list)) => list,
        Some(_) => return Err("no list".to_owned()),
    };
    let text = |at: usize| values.get(at).and_then(|value| value.as_str()).unwrap_or_default();
    let plain = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let entries = list.iter().map(|entry| {
        let label = field(entry, text(1), &Value::is_string).filter(|label| !label.is_null());
        let figure = field(entry, text(2), &Value::is_number).cloned().unwrap_or_default();
        (label.map(plain).unwrap_or_default(), figure)
    });
    let known = list.first().and_then(Value::as_object).into_iter().flat_map(|entry| entry.keys());
    let known: Vec<&str> = known.map(String::as_str).collect();
    Ok(Chart {
        tag,
        entries: entries.collect(),
        head: [text(3), text(4)].map(str::to_owned),
        key: text(1).to_owned(),
        known: known.join(", "),
        is_nameless: !list.is_empty() && list.iter().all(|entry| !entry.is_object() && !entry.is_array()),
    })
}

fn field<'v>(entry: &'v Value, key: &str, fits: &dyn Fn(&Value) -> bool) -> Option<&'v Value> {
    if key.is_empty() {
        return entry.as_object()?.values().find(|value| fits(value));
    }
    entry.get(key)
}

struct Bar {
    label: String,
    value: f64,
    /// The figure as the data have it, with the decimal sign of the language.
    shown: String,
}

impl Chart {
    /// A warning about the chart, in the place of its tag.
    fn warning(&self, id: &'static str, marks: &Marks) -> Diagnostic {
        let diagnostic = Diagnostic::warning(id);
        let Some((tag, spot)) = marks.get(self.tag) else { return diagnostic };
        spot.tell(diagnostic.with("tag", format!("{{{{{}}}}}", tag.inner)), spot.usual_part(), 0)
    }

    /// The chart and its table; nothing where there are no figures.
    pub(super) fn write(
        &self,
        marks: &Marks,
        writer: &mut BlockWriter<'_, '_>,
        place: &LayoutContext,
    ) -> Vec<Element> {
        if self.is_nameless {
            writer.book.diagnostics.push(self.warning("word-chart-entries", marks));
            return Vec::new();
        }
        let bars: Vec<Bar> = self.entries.iter().filter_map(|entry| self.bar(entry, marks, writer)).collect();
        if bars.is_empty() {
            return Vec::new();
        }
        if bars.iter().all(|bar| bar.label.is_empty()) {
            let diagnostic = self.warning("word-chart-label", marks);
            let diagnostic = diagnostic.with("key", self.key.as_str()).with("known", self.known.as_str());
            writer.book.diagnostics.push(diagnostic);
        }
        let [what, many] = &self.head;
        let head = [(what, "chart-what"), (many, "chart-how-many")]
            .map(|(own, usual)| if own.is_empty() { writer.book.say(usual, &[]) } else { own.clone() });
        let mut out = vec![drawn(&bars, &head, writer, place)];
        out.extend(writer.blocks(&[Block::Table(table(&bars, &head))], place));
        out
    }

    fn bar(
        &self,
        (label, figure): &(String, Value),
        marks: &Marks,
        writer: &mut BlockWriter<'_, '_>,
    ) -> Option<Bar> {
        let Some(value) = figure.as_f64() else {
            let warning = self.warning("word-chart-figure", marks).with("label", label.as_str());
            writer.book.diagnostics.push(warning);
            return None;
        };
        Some(Bar { label: label.clone(), value, shown: writer.book.number(&figure.to_string()) })
    }
}

fn table(bars: &[Bar], head: &[String; 2]) -> Table {
    let cell = |text: &str| vec![Inline::Text(text.to_owned())];
    let rows = bars.iter().map(|bar| vec![cell(&bar.label), cell(&bar.shown)]);
    Table::new(head.iter().map(|text| cell(text)).collect(), rows.collect())
}

/// The paragraph with the chart.
fn drawn(
    bars: &[Bar],
    head: &[String; 2],
    writer: &mut BlockWriter<'_, '_>,
    place: &LayoutContext,
) -> Element {
    let most = bars.iter().max_by(|a, b| a.value.total_cmp(&b.value));
    let least = bars.iter().min_by(|a, b| a.value.total_cmp(&b.value));
    let said =
        |bar: Option<&Bar>| bar.map(|bar| format!("{} ({})", bar.label, bar.shown)).unwrap_or_default();
    let (most, least) = (said(most), said(least));
    let words = [
        ("count", WordArg::from(i64::try_from(bars.len()).unwrap_or_default())),
        ("most", WordArg::from(most.as_str())),
        ("least", WordArg::from(least.as_str())),
    ];
    let alt = writer.book.say("chart-alt", &words);
    let values = bars.iter().map(|bar| Some(bar.value.to_string())).collect();
    let series = Series { name: head.get(1).cloned().unwrap_or_default(), values };
    let categories: Vec<String> = bars.iter().map(|bar| bar.label.clone()).collect();
    let least = bars.iter().all(|bar| bar.value >= 0.0).then_some("0");
    let picture = ChartPicture {
        form: ChartForm::Bars,
        categories: &categories,
        series: &[series],
        format: "General",
        least,
    };
    picture.paragraph(&alt, writer, place)
}
