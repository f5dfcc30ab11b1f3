//! `austausch build`.

use super::args::BuildArgs;
use super::exchanges::require_known;
use super::exit::Exit;
use super::programmes::find_programmes;
use super::report::print_report;
use super::say::Say;
use super::shard_args::{FoundShard, ShardArg, find_shard, written};
use crate::model::Edition;
use crate::pipeline::{
    BuildError, Event, Format, Programmes, Report, Request, Shard, ShardRun, WorkingFolder, build,
};
use crate::store::StoreError;
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
    let programmes = match find_programmes(args.programmes.as_deref(), &args.folders, say) {
        Ok(programmes) => programmes,
        Err(exit) => return exit,
    };
    let shard = match args.shard.map(|asked| shard(asked, say)).transpose() {
        Ok(shard) => shard,
        Err(exit) => return exit,
    };
    let general = request(args);
    if general.kind.is_internal && !matches!(general.edition, None | Some(Edition::Internal)) {
        say.error(&say.words("edition-of-internal", &[("kind", general.kind.name.into())]));
        return Exit::Usage;
    }
    let Some(shard) = shard else {
        let one = |folder| build_one(&for_folder(&general, folder, None), folder, say).0;
        return programmes.folders.iter().map(one).max().unwrap_or(Exit::Good);
    };
    match build_shard(shard, &general, &programmes, say) {
        Ok(exit) => exit,
        Err(error) => say.machine(&error),
    }
}

/// What is asked of every working folder.
fn request(args: &BuildArgs) -> Request {
    Request {
        root: args.folders.root().to_owned(),
        out: args.folders.out(),
        exchanges: args.exchanges.clone(),
        part: None,
        kind: args.kind.kind,
        formats: if args.format.is_empty() { Format::usual(args.kind.kind) } else { distinct(&args.format) },
        edition: args.edition,
        with_inputs: args.inputs,
        template: args.template.clone(),
    }
}

fn for_folder(general: &Request, folder: &WorkingFolder, part: Option<Vec<String>>) -> Request {
    Request { root: folder.root.clone(), out: folder.out.clone(), part, ..general.clone() }
}

/// The part that is meant. What a cluster says otherwise is told.
fn shard(asked: ShardArg, say: &Say) -> Result<Shard, Exit> {
    match find_shard(asked, &|name| std::env::var(name).ok()) {
        Ok(FoundShard { shard, other }) => {
            if let Some(other) = other {
                let (shard, other) = (written(shard), written(other));
                let given = [("shard", shard.as_str().into()), ("other", other.as_str().into())];
                say.error(&say.words("shard-not-the-clusters", &given));
            }
            Ok(shard)
        }
        Err(fault) => {
            let given: Vec<_> =
                fault.values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
            say.error(&say.words(fault.id, &given));
            Err(Exit::Usage)
        }
    }
}

/// Builds a part of everything, and leaves a list of what it made.
fn build_shard(
    shard: Shard,
    general: &Request,
    programmes: &Programmes,
    say: &Say,
) -> Result<Exit, StoreError> {
    let mut run = ShardRun::begin(shard, programmes, general)?;
    let mut exit = Exit::Good;
    for folder in &programmes.folders {
        let part = run.part_of(folder);
        if part.is_empty() {
            continue;
        }
        let (one, report) = build_one(&for_folder(general, folder, Some(part.clone())), folder, say);
        exit = exit.max(one);
        match report {
            Some(report) => run.note(folder, &part, &report)?,
            None => run.fail(),
        }
    }
    let part = written(shard);
    let id = if run.finish()? { "shard-built" } else { "shard-not-whole" };
    say.line(&say.words(id, &[("part", part.as_str().into())]));
    Ok(exit)
}

/// Builds one working folder, and prints what came of it; no report where the machine failed.
fn build_one(request: &Request, folder: &WorkingFolder, say: &Say) -> (Exit, Option<Report>) {
    let begin = Instant::now();
    if !folder.name.is_empty() {
        say.line(&format!("{}:", folder.name));
    }
    let all = match require_known(&request.root, &request.exchanges, say) {
        Ok(exchanges) => exchanges,
        Err(exit) => return (exit, None),
    };
    let exchanges = request.part.as_ref().map_or(all, Vec::len);
    let bar = progress(exchanges * request.formats.len());
    let built = build_and_watch(request, &bar, begin, say);
    bar.finish_and_clear();
    match built {
        Ok(report) => (print_report(&report, &request.out, begin.elapsed(), say), Some(report)),
        Err(error) => (say.machine(&error), None),
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
