//! Charts as drawings within a page (SVG 2). Series are told apart by their fill, in grey, too; nothing in them needs a name of its own.

use document::{Category, Chart, ChartForm, Point};
use std::fmt::Write as _;
use text_template::xml_text;

/// Units of a drawing: its width, where its figures begin, how wide the largest is, and the height of a bar.
const WIDTH: u32 = 720;
const LEFT: u32 = 250;
const ROOM: u32 = 330;
const BAR: u32 = 15;
/// What stays free between two categories.
const GAP: u32 = 12;
/// The height of lines, and of one row of words.
const HEIGHT: u32 = 260;
const LINE: u32 = 17;
/// Of more series, lines in one picture could not be told apart: each category has a small one of its own, so high.
const MOST_SERIES: usize = 8;
const SMALL: u32 = 30;
/// So many letters stand in a line before the bars, and behind a line's end.
const LETTERS: usize = 34;

/// Draws a chart as one picture whose label says all of it.
pub(super) fn drawing(chart: &Chart) -> String {
    let (body, height) = match chart.form {
        ChartForm::Bars => rows(chart, bars),
        ChartForm::Dots => rows(chart, dots),
        ChartForm::Lines if chart.series.len() > MOST_SERIES => many_lines(chart),
        ChartForm::Lines => lines(chart),
    };
    let label = xml_text(&chart.alt);
    format!("<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{label}\">\n{body}</svg>")
}

/// Draws the figures of one category, from `top` on.
type Row = fn(&Chart, &Category, u32) -> String;

fn rows(chart: &Chart, draw: Row) -> (String, u32) {
    let mut out = String::new();
    let mut top = 2;
    if chart.series.len() > 1 {
        out.push_str(&legend(chart));
        top += LINE + GAP;
    }
    for category in &chart.categories {
        let name = wrapped(&category.name);
        let words = u32::try_from(name.len()).unwrap_or(1) * LINE;
        let drawn = u32::try_from(category.points.len()).unwrap_or(1) * BAR;
        let height = words.max(drawn);
        out.push_str(&words_beside(&name, LEFT - 12, top + (height - words) / 2, "end"));
        out.push_str(&draw(chart, category, top + (height - drawn) / 2));
        top += height + GAP;
    }
    (out, top)
}

fn bars(chart: &Chart, category: &Category, top: u32) -> String {
    let of = chart.series.len();
    let mut out = String::new();
    let height = u32::try_from(category.points.len()).unwrap_or(1) * BAR;
    let _ = writeln!(out, "<path class=\"axis\" d=\"M{LEFT} {top}v{height}\"/>");
    for (at, (point, y)) in category.points.iter().zip((top..).step_by(15)).enumerate() {
        let width = point.value.map_or(0, |value| chart.part(value) * ROOM / 1000);
        if point.value.is_some() {
            out.push_str(&bar(at, of, (LEFT, y + 1), (width, BAR - 2)));
        }
        let class = if at + 1 == of { "now" } else { "then" };
        let (x, y) = (LEFT + width + 8, y + BAR - 3);
        let _ =
            writeln!(out, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>", xml_text(&point.shown));
    }
    out
}

/// The last series is filled, the one before it is hatched, the one before that is empty, and one before that is hatched upright.
fn bar(at: usize, of: usize, (x, y): (u32, u32), (width, height): (u32, u32)) -> String {
    let kind = (of - 1 - at.min(of - 1)) % 4;
    let class = if kind == 0 { "bar" } else { "bar then" };
    let mut out =
        format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\n");
    let mut path = String::new();
    if kind == 1 {
        // Each stroke goes from the lower edge up to the right, as far as the bar reaches.
        for start in (0..width + height).step_by(5) {
            let (from, down) = if start < height { (0, start) } else { (start - height, height) };
            let length = down.min(width - from.min(width));
            let _ = write!(path, "M{} {}l{length} -{length}", x + from, y + down);
        }
    }
    if kind == 3 {
        for start in (0..width).step_by(5) {
            let _ = write!(path, "M{} {y}v{height}", x + start);
        }
    }
    if !path.is_empty() {
        let _ = writeln!(out, "<path class=\"hatch\" d=\"{path}\"/>");
    }
    out
}

fn dots(chart: &Chart, category: &Category, top: u32) -> String {
    let of = chart.series.len();
    let middle = top + u32::try_from(category.points.len()).unwrap_or(1) * BAR / 2;
    let mut out = format!("<path class=\"rule\" d=\"M{LEFT} {middle}h{ROOM}\"/>\n");
    let place = |value: u32| LEFT + chart.part(value) * ROOM / 1000;
    let there: Vec<u32> = category.points.iter().filter_map(|point| point.value.map(place)).collect();
    if let (Some(least), Some(most)) = (there.iter().min(), there.iter().max()) {
        let _ = writeln!(out, "<path class=\"way\" d=\"M{least} {middle}H{most}\"/>");
    }
    for (at, (point, y)) in category.points.iter().zip((top..).step_by(15)).enumerate() {
        let class = if at + 1 == of { "now" } else { "then" };
        if let Some(value) = point.value {
            out.push_str(&mark(at, of, place(value), middle));
        }
        let (x, y) = (LEFT + ROOM + 14, y + BAR - 3);
        let _ =
            writeln!(out, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>", xml_text(&point.shown));
    }
    out
}

fn mark(at: usize, of: usize, x: u32, y: u32) -> String {
    let kind = (of - 1 - at.min(of - 1)) % 3;
    let class = if kind == 0 { "dot" } else { "dot then" };
    match kind {
        2 => {
            format!("<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"10\" height=\"10\"/>\n", x - 5, y - 5)
        }
        _ => format!("<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>\n"),
    }
}

/// What each fill or mark stands for, in one line.
fn legend(chart: &Chart) -> String {
    let of = chart.series.len();
    let mut out = String::new();
    let mut x = LEFT;
    for (at, name) in chart.series.iter().enumerate() {
        out.push_str(&match chart.form {
            ChartForm::Dots => mark(at, of, x + 9, 10),
            ChartForm::Bars | ChartForm::Lines => bar(at, of, (x, 4), (22, 11)),
        });
        let _ = writeln!(out, "<text class=\"then\" x=\"{}\" y=\"14\">{}</text>", x + 28, xml_text(name));
        x += 50 + u32::try_from(name.chars().count()).unwrap_or_default() * 7;
    }
    out
}

/// A line for each category over the series. Names that would lie on each other move apart.
fn lines(chart: &Chart) -> (String, u32) {
    let steps = u32::try_from(chart.series.len().saturating_sub(1)).unwrap_or(1).max(1);
    let room = WIDTH - LEFT - 60;
    let x = |at: usize| 40 + u32::try_from(at).unwrap_or_default() * room / steps;
    let y = |value: u32| 8 + HEIGHT - chart.part(value) * HEIGHT / 1000;
    let mut out = String::new();
    for (at, name) in chart.series.iter().enumerate() {
        let _ = writeln!(out, "<path class=\"rule\" d=\"M{} 8v{HEIGHT}\"/>", x(at));
        let _ = writeln!(
            out,
            "<text class=\"then\" text-anchor=\"middle\" x=\"{}\" y=\"{}\">{}</text>",
            x(at),
            HEIGHT + 28,
            xml_text(name)
        );
    }
    let mut ends = Vec::new();
    for (row, category) in chart.categories.iter().enumerate() {
        let there: Vec<(u32, u32)> = (category.points.iter().enumerate())
            .filter_map(|(at, point)| Some((x(at), y(point.value?))))
            .collect();
        let path: Vec<String> = there.iter().map(|(x, y)| format!("{x} {y}")).collect();
        let dash = ["", "9 5", "2 4", "9 4 2 4"].get(row % 4).copied().unwrap_or_default();
        let _ = writeln!(
            out,
            "<path class=\"way\" fill=\"none\" stroke-dasharray=\"{dash}\" d=\"M{}\"/>",
            path.join("L")
        );
        for (x, y) in &there {
            let _ = writeln!(out, "<circle class=\"dot\" cx=\"{x}\" cy=\"{y}\" r=\"4\"/>");
        }
        let shown = category.points.last().map(|point| point.shown.as_str()).unwrap_or_default();
        let end = there.last().map_or(8 + HEIGHT, |(_, y)| *y);
        ends.push((end, wrapped(&format!("{} {shown}", category.name))));
    }
    ends.sort();
    let mut free = 0;
    for (end, words) in ends {
        let top = free.max(end.saturating_sub(LINE / 2));
        out.push_str(&words_beside(&words, WIDTH - LEFT - 6, top, "start"));
        free = top + u32::try_from(words.len()).unwrap_or(1) * LINE + 2;
    }
    (out, free.max(HEIGHT + 36))
}

/// A small line for each category, with its name and its first figure before and its last one behind; the first and the last series are named below.
fn many_lines(chart: &Chart) -> (String, u32) {
    let steps = u32::try_from(chart.series.len() - 1).unwrap_or(1);
    let (from, room) = (LEFT + 60, ROOM - 60);
    let mut out = String::new();
    let mut top = 2;
    for category in &chart.categories {
        let name = wrapped(&category.name);
        let words = u32::try_from(name.len()).unwrap_or(1) * LINE;
        let height = words.max(SMALL);
        let first = top + (height - SMALL) / 2;
        out.push_str(&words_beside(&name, LEFT - 12, top + (height - words) / 2, "end"));
        let _ = writeln!(out, "<path class=\"rule\" d=\"M{from} {}h{room}\"/>", first + SMALL);
        let there = category.points.iter().zip(0_u32..).filter_map(|(point, at)| {
            Some((from + at * room / steps, first + SMALL - chart.part(point.value?) * SMALL / 1000))
        });
        let there: Vec<(u32, u32)> = there.collect();
        let path: Vec<String> = there.iter().map(|(x, y)| format!("{x} {y}")).collect();
        if let Some((x, y)) = there.last() {
            let _ = writeln!(out, "<path class=\"way\" fill=\"none\" d=\"M{}\"/>", path.join("L"));
            let _ = writeln!(out, "<circle class=\"dot\" cx=\"{x}\" cy=\"{y}\" r=\"4\"/>");
        }
        let shown =
            |point: Option<&Point>| xml_text(point.map(|point| point.shown.as_str()).unwrap_or_default());
        let (before, after) = (shown(category.points.first()), shown(category.points.last()));
        let y = first + SMALL / 2 + 5;
        let _ = writeln!(
            out,
            "<text class=\"then\" text-anchor=\"end\" x=\"{}\" y=\"{y}\">{before}</text>",
            from - 8
        );
        let _ = writeln!(out, "<text class=\"now\" x=\"{}\" y=\"{y}\">{after}</text>", LEFT + ROOM + 14);
        top += height + GAP;
    }
    let ends = [(chart.series.first(), from, "start"), (chart.series.last(), LEFT + ROOM, "end")];
    for (name, x, anchor) in ends {
        let name = xml_text(name.map(String::as_str).unwrap_or_default());
        let y = top + LINE - 4;
        let _ =
            writeln!(out, "<text class=\"then\" text-anchor=\"{anchor}\" x=\"{x}\" y=\"{y}\">{name}</text>");
    }
    (out, top + LINE + 4)
}

fn words_beside(lines: &[String], x: u32, top: u32, anchor: &str) -> String {
    let line = |(line, y): (&String, u32)| {
        format!("<text text-anchor=\"{anchor}\" x=\"{x}\" y=\"{}\">{}</text>\n", y + LINE - 4, xml_text(line))
    };
    lines.iter().zip((top..).step_by(17)).map(line).collect()
}

/// Words in lines that fit.
fn wrapped(words: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
