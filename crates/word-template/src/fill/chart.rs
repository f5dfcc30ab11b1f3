//! `{{chart list "label" "value"}}`: a bar for each entry, as a chart that Word itself draws, and the same figures as a table.

use crate::blocks::{BlockWriter, LayoutContext};
use crate::chart_picture::{ChartPicture, Series};
use crate::spot::Spot;
use diagnostics::{Diagnostic, WordArg};
use document::{Block, ChartForm, Inline, Table};
use ooxml::Element;
use serde_json::{Value, json};

/// The bars of a list: which key of an entry names it and which holds its figure; without keys, the first text and the first
/// figure. What stands above the columns of the table may follow.
pub(super) fn bars(values: &[&Value]) -> Result<String, String> {
    let entries = match values.first() {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(list)) => list.iter().collect(),
        Some(_) => return Err("no list".to_owned()),
    };
    let text = |at: usize| values.get(at).and_then(|value| value.as_str()).unwrap_or_default();
    let bars = entries.into_iter().map(|entry| {
        let label = field(entry, text(1), &|value| value.is_string());
        let figure = field(entry, text(2), &|value| value.is_number());
        json!({"label": label, "value": figure})
    });
    let known = values.first().and_then(|list| list.get(0)?.as_object());
    let known: Vec<&str> = known.into_iter().flat_map(|entry| entry.keys()).map(String::as_str).collect();
    let bars: Vec<Value> = bars.collect();
    let nameless = entries_are_nameless(values.first().copied());
    let chart = json!({"bars": bars, "head": [text(3), text(4)], "key": text(1), "known": known.join(", "), "nameless": nameless});
    Ok(chart.to_string())
}

/// Tells whether a list holds nothing that has names: figures alone, or texts.
fn entries_are_nameless(list: Option<&Value>) -> bool {
    let entries = list.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    !entries.is_empty() && entries.iter().all(|entry| !entry.is_object() && !entry.is_array())
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

/// The place of a tag and the tag itself, as attributes of its element.
pub(super) fn placed(spot: &Spot, tag: &str) -> [(&'static str, String); 8] {
    [
        ("tag", format!("{{{{{tag}}}}}")),
        ("part", spot.part.to_string()),
        ("note", spot.note.to_string()),
        ("paragraph", spot.paragraph.to_string()),
        ("table", spot.table.to_string()),
        ("row", spot.row.to_string()),
        ("cell", spot.cell.to_string()),
        ("box", u32::from(spot.boxed).to_string()),
    ]
}

/// A warning about the chart of such an element, in the place of its tag.
fn warning(id: &'static str, element: &Element) -> Diagnostic {
    let number = |name: &str| element.attribute(name).and_then(|own| own.parse().ok()).unwrap_or_default();
    let spot = Spot {
        part: element.attribute("part").unwrap_or_default().into(),
        note: number("note"),
        paragraph: number("paragraph"),
        table: number("table"),
        row: number("row"),
        cell: number("cell"),
        boxed: number("box") > 0,
    };
    let tag = element.attribute("tag").unwrap_or_default();
    spot.tell(Diagnostic::warning(id).with("tag", tag), spot.usual_part(), 0)
}

/// The chart of such an element and its table; nothing where there are no figures.
pub(super) fn blocks(
    element: &Element,
    writer: &mut BlockWriter<'_, '_>,
    place: &LayoutContext,
) -> Vec<Element> {
    let text = element.find("v").map(Element::plain_text).unwrap_or_default();
    let chart: Value = serde_json::from_str(&text).unwrap_or_default();
    if chart.get("nameless").and_then(Value::as_bool) == Some(true) {
        writer.book.diagnostics.push(warning("word-chart-entries", element));
        return Vec::new();
    }
    let bars: Vec<Bar> = chart
        .get("bars")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|bar| read(bar, element, writer))
        .collect();
    if bars.is_empty() {
        return Vec::new();
    }
    if bars.iter().all(|bar| bar.label.is_empty()) {
        let said = |name: &str| chart.get(name).and_then(Value::as_str).unwrap_or_default();
        let diagnostic = warning("word-chart-label", element);
        let diagnostic = diagnostic.with("key", said("key")).with("known", said("known"));
        writer.book.diagnostics.push(diagnostic);
    }
    let head = |at: usize, usual: &str, writer: &mut BlockWriter<'_, '_>| {
        let own = chart.get("head").and_then(|head| head.get(at)).and_then(Value::as_str).unwrap_or_default();
        if own.is_empty() { writer.book.say(usual, &[]) } else { own.to_owned() }
    };
    let head = [head(0, "chart-what", writer), head(1, "chart-how-many", writer)];
    let mut out = vec![drawn(&bars, &head, writer, place)];
    out.extend(writer.blocks(&[Block::Table(table(&bars, &head))], place));
    out
}

fn read(bar: &Value, element: &Element, writer: &mut BlockWriter<'_, '_>) -> Option<Bar> {
    let plain = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let label = bar.get("label").filter(|label| !label.is_null()).map(plain).unwrap_or_default();
    let value = bar.get("value").unwrap_or(&Value::Null);
    let Some(number) = value.as_f64() else {
        writer.book.diagnostics.push(warning("word-chart-figure", element).with("label", label));
        return None;
    };
    Some(Bar { label, value: number, shown: writer.book.number(&value.to_string()) })
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
