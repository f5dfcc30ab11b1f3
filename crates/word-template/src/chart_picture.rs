//! Charts that Word itself draws (ECMA-376 part 1, clause 21.2).

use crate::blocks::{BlockWriter, LayoutContext};
use crate::book::Medium;
use crate::figures::{DRAWING, EMU_PER_MM, EMU_PER_TWIP, OFFICE, framed};
use crate::paragraph::Setting;
use crate::role::Role;
use crate::styles::Styles;
use document::{Chart, ChartForm};
use ooxml::Element;

const CHARTS: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/// The height of a bar with what stays free round it, and of what is round all bars.
const BAR: i64 = 9 * EMU_PER_MM;
/// A bar beside others of its category takes less.
const BAR_OF_SEVERAL: i64 = 6 * EMU_PER_MM;
const FRAME: i64 = 6 * EMU_PER_MM;
/// What says which bar is which.
const LEGEND: i64 = 8 * EMU_PER_MM;
const LINES: i64 = 70 * EMU_PER_MM;
/// Height that fits on a page.
const HIGHEST: i64 = 200 * EMU_PER_MM;
/// One colour for all bars, dark enough to be seen in grey: what they say stands beside them.
const INK: &str = "3B5B6B";
/// Patterns for series before the last, which is filled: they are told apart without colours.
const PATTERNS: [&str; 3] = ["wdUpDiag", "pct25", "dkHorz"];
/// Marks for the points of lines, told apart without colours.
const MARKS: [&str; 4] = ["circle", "square", "triangle", "diamond"];

/// One series of a chart.
pub(crate) struct Series {
    /// Its name.
    pub(crate) name: String,
    /// Its figures by category; none where there is none.
    pub(crate) values: Vec<Option<String>>,
}

/// What a chart draws.
pub(crate) struct ChartPicture<'a> {
    /// How it is drawn.
    pub(crate) form: ChartForm,
    /// The categories.
    pub(crate) categories: &'a [String],
    /// The series.
    pub(crate) series: &'a [Series],
    /// How figures are written: `0" %"`.
    pub(crate) format: &'a str,
    /// Where the scale begins, if not where Word likes.
    pub(crate) least: Option<&'a str>,
}

impl BlockWriter<'_, '_> {
    /// A chart under its title, and what is counted below it.
    pub(crate) fn chart(&mut self, chart: &Chart, place: &LayoutContext, out: &mut Vec<Element>) {
        if chart.counted.is_some() || !chart.title.is_empty() {
            let content = self.caption(chart.counted.as_ref(), &chart.title);
            let setting = self.setting(Some(Role::Caption), place);
            out.push(Setting { keep_next: true, ..setting }.paragraph(content));
        }
        let categories: Vec<String> = chart.categories.iter().map(|category| category.name.clone()).collect();
        let values = |at: usize| {
            let point = chart.categories.iter().map(move |category| category.points.get(at));
            point.map(|point| point.and_then(|point| point.value).map(|value| value.to_string())).collect()
        };
        let series: Vec<Series> = (chart.series.iter().enumerate())
            .map(|(at, name)| Series { name: name.clone(), values: values(at) })
            .collect();
        // Over the series a line goes for each category: Word then counts these as series.
        let (categories, series) = match chart.form {
            ChartForm::Lines => turned(&categories, &series),
            ChartForm::Bars | ChartForm::Dots => (categories, series),
        };
        // Word knows no dots beside names that stand on the left.
        let form = if chart.form == ChartForm::Lines { ChartForm::Lines } else { ChartForm::Bars };
        let points = || chart.categories.iter().flat_map(|category| &category.points);
        let is_percent = points().any(|point| point.shown.ends_with('%'));
        let format = if is_percent { "0\" %\"" } else { "General" };
        let picture =
            ChartPicture { form, categories: &categories, series: &series, format, least: Some("0") };
        let drawn = picture.paragraph(&chart.alt, self, place);
        out.push(drawn);
        if !chart.note.is_empty() {
            out.push(self.paragraph(Some(Role::Caption), &chart.note, place));
        }
    }
}

/// Categories as series, and series as categories.
fn turned(categories: &[String], series: &[Series]) -> (Vec<String>, Vec<Series>) {
    let of = |(at, name): (usize, &String)| Series {
        name: name.clone(),
        values: series.iter().map(|one| one.values.get(at).cloned().flatten()).collect(),
    };
    (series.iter().map(|one| one.name.clone()).collect(), categories.iter().enumerate().map(of).collect())
}

impl ChartPicture<'_> {
    /// The paragraph with the chart, which keeps with what follows it.
    pub(crate) fn paragraph(
        &self,
        alt: &str,
        writer: &mut BlockWriter<'_, '_>,
        place: &LayoutContext,
    ) -> Element {
        let id = writer.book.drawing_id().to_string();
        let xml = self.part().child(text_look(&writer.book.styles)).to_bytes();
        let medium = writer.book.made(&format!("chart {id}"), || Medium::new(TYPE, "xml", (0, 0), xml));
        let link = writer.links.add(RELATION, &medium.part, false);
        let (_, width) = place.room();
        let chart =
            Element::new("c:chart").with("xmlns:c", CHARTS).with("xmlns:r", OFFICE).with("r:id", link);
        let frame = framed(
            (&id, &format!("Diagramm {id}"), alt),
            (i64::from(width) * EMU_PER_TWIP, self.height()),
            CHARTS,
            chart,
        );
        let run = Element::new("w:r").child(Element::new("w:drawing").child(frame));
        Setting { keep_next: true, ..Setting::default() }.paragraph([run])
    }

    fn height(&self) -> i64 {
        let count = |of: usize| i64::try_from(of).unwrap_or_default();
        let categories = count(self.categories.len());
        match (self.form, self.series.len()) {
            (ChartForm::Bars, 0 | 1) => (categories * BAR + FRAME).min(HIGHEST),
            (ChartForm::Bars, several) => {
                let group = count(several) * BAR_OF_SEVERAL + BAR_OF_SEVERAL / 2;
                (categories * group + FRAME + LEGEND).min(HIGHEST)
            }
            (ChartForm::Dots | ChartForm::Lines, _) => LINES,
        }
    }

    /// The part that a chart is kept in: horizontal bars from top to bottom, or lines, the figure beside each, no lines behind them.
    fn part(&self) -> Element {
        let e = Element::new;
        let series = self.series.iter().enumerate().map(|(at, series)| self.series(at, series));
        let axes = || [v("c:axId", "1"), v("c:axId", "2")];
        let is_bars = self.form == ChartForm::Bars;
        let plot = if is_bars {
            e("c:barChart")
                .child(v("c:barDir", "bar"))
                .child(v("c:grouping", "clustered"))
                .child(v("c:varyColors", "0"))
                .children(series)
                .child(v("c:gapWidth", "60"))
                .children(axes())
        } else {
            e("c:lineChart")
                .child(v("c:grouping", "standard"))
                .child(v("c:varyColors", "0"))
                .children(series)
                .child(v("c:marker", "1"))
                .children(axes())
        };
        let line = e("c:spPr").child(e("a:ln").child(e("a:solidFill").child(v("a:srgbClr", "7F8C94"))));
        let names = e("c:catAx")
            .child(v("c:axId", "1"))
            .child(e("c:scaling").child(v("c:orientation", if is_bars { "maxMin" } else { "minMax" })))
            .child(v("c:delete", "0"))
            .child(v("c:axPos", if is_bars { "l" } else { "b" }))
            .child(v("c:majorTickMark", "none"))
            .child(v("c:minorTickMark", "none"))
            .child(v("c:tickLblPos", "low"))
            .child(line)
            .child(v("c:crossAx", "2"))
            .child(v("c:crosses", "autoZero"));
        let least = self.least.map(|least| v("c:min", least));
        let scale = e("c:valAx")
            .child(v("c:axId", "2"))
            .child(e("c:scaling").child(v("c:orientation", "minMax")).children(least))
            .child(v("c:delete", "1"))
            .child(v("c:axPos", if is_bars { "t" } else { "l" }))
            .child(v("c:majorTickMark", "none"))
            .child(v("c:minorTickMark", "none"))
            .child(v("c:tickLblPos", "none"))
            .child(v("c:crossAx", "1"))
            .child(v("c:crosses", "autoZero"));
        let area = e("c:plotArea").child(e("c:layout")).child(plot).child(names).child(scale);
        let legend = (self.series.len() > 1)
            .then(|| e("c:legend").child(v("c:legendPos", "t")).child(v("c:overlay", "0")));
        let chart = e("c:chart")
            .child(v("c:autoTitleDeleted", "1"))
            .child(area)
            .children(legend)
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

    fn series(&self, at: usize, series: &Series) -> Element {
        let e = Element::new;
        let last = self.categories.len() + 1;
        let column = char::from(b'B' + u8::try_from(at).unwrap_or_default().min(24));
        let cells = |column: char| e("c:f").text(format!("Tabelle1!${column}$2:${column}${last}"));
        let categories = self.categories.iter().cloned().map(Some).collect();
        let categories = e("c:strRef").child(cells('A')).child(e("c:strCache").children(points(categories)));
        let figures = e("c:numRef").child(cells(column)).child(
            e("c:numCache")
                .child(e("c:formatCode").text(self.format))
                .children(points(series.values.clone())),
        );
        let name = e("c:strRef")
            .child(e("c:f").text(format!("Tabelle1!${column}$1")))
            .child(e("c:strCache").children(points(vec![Some(series.name.clone())])));
        let labels = [
            "c:showLegendKey",
            "c:showVal",
            "c:showCatName",
            "c:showSerName",
            "c:showPercent",
            "c:showBubbleSize",
        ]
        .map(|name| v(name, if name == "c:showVal" { "1" } else { "0" }));
        let is_bars = self.form == ChartForm::Bars;
        let position = v("c:dLblPos", if is_bars { "outEnd" } else { "t" });
        let start = e("c:ser")
            .child(v("c:idx", &at.to_string()))
            .child(v("c:order", &at.to_string()))
            .child(e("c:tx").child(name));
        let start = if is_bars {
            start.child(self.fill(at)).child(v("c:invertIfNegative", "0"))
        } else {
            let mark = MARKS.get(at % MARKS.len()).copied().unwrap_or("circle");
            start
                .child(self.stroke())
                .child(e("c:marker").child(v("c:symbol", mark)).child(v("c:size", "8")).child(solid()))
        };
        let end = start
            .child(e("c:dLbls").child(position).children(labels))
            .child(e("c:cat").child(categories))
            .child(e("c:val").child(figures));
        if is_bars { end } else { end.child(v("c:smooth", "0")) }
    }

    /// The last series is filled; those before it have patterns.
    fn fill(&self, at: usize) -> Element {
        let e = Element::new;
        if at + 1 >= self.series.len() {
            return solid();
        }
        let pattern = PATTERNS.get(at % PATTERNS.len()).copied().unwrap_or("wdUpDiag");
        let pattern = e("a:pattFill")
            .with("prst", pattern)
            .child(e("a:fgClr").child(v("a:srgbClr", INK)))
            .child(e("a:bgClr").child(v("a:srgbClr", "FFFFFF")));
        e("c:spPr").child(pattern).child(e("a:ln").child(e("a:solidFill").child(v("a:srgbClr", INK))))
    }

    /// Dots have no line between them.
    fn stroke(&self) -> Element {
        let e = Element::new;
        let line = match self.form {
            ChartForm::Dots => e("a:ln").child(e("a:noFill")),
            ChartForm::Lines | ChartForm::Bars => {
                e("a:ln").with("w", "19050").child(e("a:solidFill").child(v("a:srgbClr", INK)))
            }
        };
        e("c:spPr").child(line)
    }
}

/// An element with its value.
fn v(name: &'static str, value: &str) -> Element {
    Element::new(name).with("val", value.to_owned())
}

fn solid() -> Element {
    let e = Element::new;
    e("c:spPr").child(e("a:solidFill").child(v("a:srgbClr", INK)))
}

/// The points of a cache: how many there are, and those that are there.
fn points(texts: Vec<Option<String>>) -> Vec<Element> {
    let e = Element::new;
    let count = v("c:ptCount", &texts.len().to_string());
    let points = texts
        .into_iter()
        .enumerate()
        .filter_map(|(at, text)| Some(e("c:pt").with("idx", at.to_string()).child(e("c:v").text(text?))));
    std::iter::once(count).chain(points).collect()
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
