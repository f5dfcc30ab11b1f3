//! `{{chart list "label" "value"}}`: a bar for each entry, as a chart that Word itself draws, and the same figures as a table.

use crate::blocks::{BlockWriter, LayoutContext};
use crate::book::Medium;
use crate::figures::{DRAWING, EMU_PER_MM, EMU_PER_TWIP, OFFICE, framed};
use crate::paragraph::Setting;
use crate::spot::Spot;
use crate::styles::Styles;
use diagnostics::{Diagnostic, WordArg};
use document::{Block, Inline, Table};
use ooxml::Element;
use serde_json::{Value, json};

const CHARTS: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/// The height of a bar with what stays free round it, and of what is round all bars.
const BAR: i64 = 9 * EMU_PER_MM;
const FRAME: i64 = 6 * EMU_PER_MM;
/// Height that fits on a page.
const HIGHEST: i64 = 200 * EMU_PER_MM;
/// One colour for all bars, dark enough to be seen in grey: what they say stands beside them.
const INK: &str = "3B5B6B";

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
    let id = writer.book.drawing_id().to_string();
    let xml = chart_part(bars, head).child(text_look(&writer.book.styles)).to_bytes();
    let medium = writer.book.made(&format!("chart {id}"), || Medium::new(TYPE, "xml", (0, 0), xml));
    let link = writer.links.add(RELATION, &medium.part, false);
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
    let (_, width) = place.room();
    let height = (i64::try_from(bars.len()).unwrap_or_default() * BAR + FRAME).min(HIGHEST);
    let chart = Element::new("c:chart").with("xmlns:c", CHARTS).with("xmlns:r", OFFICE).with("r:id", link);
    let frame = framed(
        (&id, &format!("Diagramm {id}"), &alt),
        (i64::from(width) * EMU_PER_TWIP, height),
        CHARTS,
        chart,
    );
    let run = Element::new("w:r").child(Element::new("w:drawing").child(frame));
    Setting { keep_next: true, ..Setting::default() }.paragraph([run])
}

/// The part that a chart is kept in: horizontal bars from top to bottom, the figure beside each, no lines behind them.
fn chart_part(bars: &[Bar], head: &[String; 2]) -> Element {
    let e = Element::new;
    let v = |name: &'static str, value: &str| e(name).with("val", value.to_owned());
    let points = |texts: Vec<String>| {
        let count = v("c:ptCount", &texts.len().to_string());
        let points = texts
            .into_iter()
            .enumerate()
            .map(|(at, text)| e("c:pt").with("idx", at.to_string()).child(e("c:v").text(text)));
        std::iter::once(count).chain(points).collect::<Vec<_>>()
    };
    let last = bars.len() + 1;
    let texts = |column: char, texts| {
        let cells = e("c:f").text(format!("Tabelle1!${column}$2:${column}${last}"));
        e("c:strRef").child(cells).child(e("c:strCache").children(points(texts)))
    };
    let figures = e("c:numRef").child(e("c:f").text(format!("Tabelle1!$B$2:$B${last}"))).child(
        e("c:numCache")
            .child(e("c:formatCode").text("General"))
            .children(points(bars.iter().map(|bar| bar.value.to_string()).collect())),
    );
    let name = e("c:strRef")
        .child(e("c:f").text("Tabelle1!$B$1"))
        .child(e("c:strCache").children(points(head.iter().skip(1).cloned().collect())));
    let labels = [
        "c:showLegendKey",
        "c:showVal",
        "c:showCatName",
        "c:showSerName",
        "c:showPercent",
        "c:showBubbleSize",
    ]
    .map(|name| v(name, if name == "c:showVal" { "1" } else { "0" }));
    let fill = e("c:spPr").child(e("a:solidFill").child(v("a:srgbClr", INK)));
    let series = e("c:ser")
        .child(v("c:idx", "0"))
        .child(v("c:order", "0"))
        .child(e("c:tx").child(name))
        .child(fill)
        .child(v("c:invertIfNegative", "0"))
        .child(e("c:dLbls").child(v("c:dLblPos", "outEnd")).children(labels))
        .child(e("c:cat").child(texts('A', bars.iter().map(|bar| bar.label.clone()).collect())))
        .child(e("c:val").child(figures));
    let plot = e("c:barChart")
        .child(v("c:barDir", "bar"))
        .child(v("c:grouping", "clustered"))
        .child(v("c:varyColors", "0"))
        .child(series)
        .child(v("c:gapWidth", "60"))
        .child(v("c:axId", "1"))
        .child(v("c:axId", "2"));
    let line = e("c:spPr").child(e("a:ln").child(e("a:solidFill").child(v("a:srgbClr", "7F8C94"))));
    let names = e("c:catAx")
        .child(v("c:axId", "1"))
        .child(e("c:scaling").child(v("c:orientation", "maxMin")))
        .child(v("c:delete", "0"))
        .child(v("c:axPos", "l"))
        .child(v("c:majorTickMark", "none"))
        .child(v("c:minorTickMark", "none"))
        .child(v("c:tickLblPos", "low"))
        .child(line)
        .child(v("c:crossAx", "2"))
        .child(v("c:crosses", "autoZero"));
    let scale = e("c:valAx")
        .child(v("c:axId", "2"))
        .child(e("c:scaling").child(v("c:orientation", "minMax")).children(lowest(bars)))
        .child(v("c:delete", "1"))
        .child(v("c:axPos", "t"))
        .child(v("c:majorTickMark", "none"))
        .child(v("c:minorTickMark", "none"))
        .child(v("c:tickLblPos", "none"))
        .child(v("c:crossAx", "1"))
        .child(v("c:crosses", "autoZero"));
    let area = e("c:plotArea").child(e("c:layout")).child(plot).child(names).child(scale);
    let chart = e("c:chart")
        .child(v("c:autoTitleDeleted", "1"))
        .child(area)
        .child(v("c:plotVisOnly", "1"))
        .child(v("c:dispBlanksAs", "gap"));
    e("c:chartSpace")
        .with("xmlns:c", CHARTS)
        .with("xmlns:a", DRAWING)
        .with("xmlns:r", OFFICE)
        .child(v("c:roundedCorners", "0"))
        .child(chart)
        .child(e("c:spPr").child(e("a:noFill")).child(e("a:ln").child(e("a:noFill"))))
}

/// The texts of a chart are set as running text is, a little smaller.
fn text_look(styles: &Styles) -> Element {
    let e = Element::new;
    let size = (styles.text_size() * 9 / 2).clamp(700, 1200).to_string();
    let font = styles.font().map(|font| e("a:latin").with("typeface", font.to_owned()));
    let look = e("a:defRPr").with("sz", size).children(font);
    let line = e("a:p").child(e("a:pPr").child(look)).child(e("a:endParaRPr"));
    e("c:txPr").child(e("a:bodyPr")).child(e("a:lstStyle")).child(line)
}

/// Bars begin at zero, unless some lie below it.
fn lowest(bars: &[Bar]) -> Option<Element> {
    bars.iter().all(|bar| bar.value >= 0.0).then(|| Element::new("c:min").with("val", "0"))
}
