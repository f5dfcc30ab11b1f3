//! Outcome of a build, as lines on the terminal.

use super::exit::Exit;
use super::say::Say;
use crate::pipeline::{Built, Report};
use diagnostics::{Severity, summary};
use std::path::Path;
use std::time::Duration;

/// Prints what was written and what was noticed.
pub(super) fn print_report(report: &Report, out: &Path, time: Duration, say: &Say) -> Exit {
    print_lines(report, out, time, say);
    if let Some(exit) = report.failures.iter().map(|failure| say.machine(failure)).last() {
        return exit;
    }
    let bad = report.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if bad { Exit::Findings } else { Exit::Good }
}

fn print_lines(report: &Report, out: &Path, time: Duration, say: &Say) {
    say.diagnostics(&report.diagnostics, &report.sources);
    let lines: Vec<[String; 4]> = report.files.iter().map(|file| columns(file, out, say)).collect();
    let widths = [0, 1, 2].map(|column| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    });
    let [path_width, pages_width, size_width] = widths;
    for [path, pages, size, time] in &lines {
        say.line(&format!("{path:path_width$}  {pages:>pages_width$}  {size:>size_width$}  {time}"));
    }
    for exchange in &report.unwritten {
        say.line(&say.words("not-written", &[("exchange", exchange.as_str().into())]));
    }
    let files = i64::try_from(report.files.len()).unwrap_or(i64::MAX);
    say.line(&say.words("built", &[("files", files.into()), ("time", seconds(time, say).as_str().into())]));
    if !report.diagnostics.is_empty() {
        say.line(&summary(&report.diagnostics, say.locale()));
    }
}

fn columns(file: &Built, out: &Path, say: &Say) -> [String; 4] {
    let name = file.outcome.name(&file.path);
    let path = out.join(&file.exchange).join(name);
    let path = path.strip_prefix(".").unwrap_or(&path).display().to_string();
    let count =
        |pages: usize| say.words("pages", &[("pages", i64::try_from(pages).unwrap_or(i64::MAX).into())]);
    [path, file.pages.map(count).unwrap_or_default(), size(file.size, say), seconds(file.time, say)]
}

pub(super) fn size(bytes: usize, say: &Say) -> String {
    let number = if bytes < 10_000 {
        format!("{:.1}", precise(bytes) / 1000.0)
    } else {
        format!("{}", bytes.div_ceil(1000))
    };
    format!("{} kB", decimal(&number, say))
}

fn precise(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

fn seconds(time: Duration, say: &Say) -> String {
    format!("{} s", decimal(&format!("{:.2}", time.as_secs_f64()), say))
}

fn decimal(number: &str, say: &Say) -> String {
    number.replace('.', &say.words("decimal-mark", &[]))
}
