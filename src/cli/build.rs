//! `austausch build`.

use super::Exit;
use super::args::BuildArgs;
use super::say::Say;
use crate::pipeline::{BuildError, Built, Event, Format, Report, Request, build};
use crate::store::{list_exchanges, sweep};
use diagnostics::{Severity, summary};
use german_text::nearest;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// A run that takes longer than this shows a progress bar, on a terminal.
const PATIENCE: Duration = Duration::from_secs(1);

/// Laying out may take as long as the office's own layout makes it: from now on the layout is named.
const LONG: Duration = Duration::from_secs(10);

/// So often somebody looks how long it takes.
const LOOK: Duration = Duration::from_millis(500);

pub(super) fn run(args: &BuildArgs, say: &Say) -> Exit {
    let begin = Instant::now();
    let exchanges = match known(&args.root, &args.exchanges, say) {
        Ok(exchanges) => exchanges,
        Err(exit) => return exit,
    };
    let request = Request {
        root: args.root.clone(),
        out: if args.out.is_absolute() { args.out.clone() } else { args.root.join(&args.out) },
        exchanges: args.exchanges.clone(),
        kind: args.kind,
        formats: if args.format.is_empty() { Format::DEFAULT.to_vec() } else { distinct(&args.format) },
        template: args.template.clone(),
    };
    let bar = progress(exchanges * request.formats.len());
    let built = watched(&request, &bar, begin, say);
    bar.finish_and_clear();
    match built {
        Ok(report) => told(&report, &request.out, begin.elapsed(), say),
        Err(error) => say.machine(&error),
    }
}

/// Builds on another thread, and shows meanwhile how far it is and which layout of the office's takes long.
fn watched(request: &Request, bar: &ProgressBar, begin: Instant, say: &Say) -> Result<Report, BuildError> {
    let (send, events) = channel();
    thread::scope(|scope| {
        let work = scope.spawn(move || build(request, &|event| drop(send.send(event))));
        let mut slow = Slow::default();
        loop {
            match events.recv_timeout(LOOK) {
                Ok(Event::Made) => bar.inc(1),
                Ok(Event::LaysOut { exchange, layout }) => slow.begin(exchange, layout),
                Ok(Event::LaidOut { exchange }) => slow.end(&exchange),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if bar.is_hidden() && bar.position() > 0 && begin.elapsed() > PATIENCE {
                bar.set_draw_target(ProgressDrawTarget::stderr());
            }
            for (exchange, layout) in slow.found() {
                let args = [("exchange", exchange.as_str().into()), ("layout", layout.as_str().into())];
                bar.suspend(|| say.error(&say.words("layout-slow", &args)));
            }
        }
        work.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Layouts of the office's that are being laid out, by exchange, since when.
#[derive(Default)]
struct Slow(BTreeMap<String, (String, Instant)>);

impl Slow {
    fn begin(&mut self, exchange: String, layout: String) {
        self.0.insert(exchange, (layout, Instant::now()));
    }

    fn end(&mut self, exchange: &str) {
        self.0.remove(exchange);
    }

    /// Those that take long, each once.
    fn found(&mut self) -> Vec<(String, String)> {
        let is_long = |begun: &Instant| begun.elapsed() > LONG;
        let found = self.0.iter().filter(|(_, (_, begun))| is_long(begun));
        let found = found.map(|(exchange, (layout, _))| (exchange.clone(), layout.clone())).collect();
        self.0.retain(|_, (_, begun)| !is_long(begun));
        found
    }
}

fn distinct(formats: &[Format]) -> Vec<Format> {
    let mut formats = formats.to_vec();
    formats.sort_unstable();
    formats.dedup();
    formats
}

fn progress(steps: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(u64::try_from(steps).ok(), ProgressDrawTarget::hidden());
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

/// How many exchanges are meant; a name that no folder has is a slip in the command line.
/// What runs that were killed left in the folder is taken away, first of all what sites sent.
pub(super) fn known(root: &Path, wanted: &[String], say: &Say) -> Result<usize, Exit> {
    let all = list_exchanges(root).map_err(|error| {
        if error.source.kind() != ErrorKind::NotFound {
            return say.machine(&error);
        }
        let path = root.join("inputs").display().to_string();
        say.error(&say.words("no-inputs", &[("path", path.as_str().into())]));
        Exit::Machine
    })?;
    for folder in ["inputs", "outputs"] {
        sweep(&root.join(folder));
    }
    if let Some(name) = wanted.iter().find(|name| !all.contains(name)) {
        let (how, known) = match close(name, &all) {
            Some(close) => ("like", close.to_owned()),
            None if all.is_empty() => ("none", String::new()),
            None => ("all", all.join(", ")),
        };
        let args = [("name", name.as_str().into()), ("how", how.into()), ("known", known.as_str().into())];
        say.error(&say.words("unknown-exchange", &args));
        return Err(Exit::Usage);
    }
    Ok(if wanted.is_empty() { all.len() } else { wanted.len() })
}

/// The exchange that was probably meant: the only one whose name has these words in it, or one that is spelled nearly so.
fn close<'a>(name: &str, all: &'a [String]) -> Option<&'a str> {
    let words = name.to_lowercase();
    let mut holding = all.iter().filter(|known| known.contains(&words));
    match (holding.next(), holding.next()) {
        (Some(only), None) => Some(only),
        _ => nearest(name, all.iter().map(|known| (known.as_str(), vec![]))),
    }
}

/// Prints what was written and what was noticed.
pub(super) fn told(report: &Report, out: &Path, time: Duration, say: &Say) -> Exit {
    print(report, out, time, say);
    if let Some(exit) = report.failures.iter().map(|failure| say.machine(failure)).last() {
        return exit;
    }
    let bad = report.findings.iter().any(|finding| finding.severity == Severity::Error);
    if bad { Exit::Findings } else { Exit::Good }
}

fn print(report: &Report, out: &Path, time: Duration, say: &Say) {
    say.findings(&report.findings, &report.sources);
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
    if !report.findings.is_empty() {
        say.line(&summary(&report.findings, say.locale()));
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

fn size(bytes: usize, say: &Say) -> String {
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
