//! `austausch build`.

use super::args::BuildArgs;
use super::exchanges::require_known;
use super::exit::Exit;
use super::report::print_report;
use super::say::Say;
use crate::model::Edition;
use crate::pipeline::{BuildError, Event, Format, Report, Request, build};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::collections::BTreeMap;
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
    let exchanges = match require_known(args.folders.root(), &args.exchanges, say) {
        Ok(exchanges) => exchanges,
        Err(exit) => return exit,
    };
    let request = Request {
        root: args.folders.root().to_owned(),
        out: args.folders.out(),
        exchanges: args.exchanges.clone(),
        kind: args.kind.kind,
        formats: if args.format.is_empty() { Format::usual(args.kind.kind) } else { distinct(&args.format) },
        edition: args.edition,
        with_inputs: args.inputs,
        template: args.template.clone(),
    };
    if request.kind.is_internal && !matches!(request.edition, None | Some(Edition::Internal)) {
        say.error(&say.words("edition-of-internal", &[("kind", request.kind.name.into())]));
        return Exit::Usage;
    }
    let bar = progress(exchanges * request.formats.len());
    let built = build_and_watch(&request, &bar, begin, say);
    bar.finish_and_clear();
    match built {
        Ok(report) => print_report(&report, &request.out, begin.elapsed(), say),
        Err(error) => say.machine(&error),
    }
}

/// Builds on another thread, and shows meanwhile how far it is and which layout of the office's takes long.
fn build_and_watch(
    request: &Request,
    bar: &ProgressBar,
    begin: Instant,
    say: &Say,
) -> Result<Report, BuildError> {
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
            for (exchange, layout) in slow.take_long_ones() {
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
    fn take_long_ones(&mut self) -> Vec<(String, String)> {
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
