//! The line in one process: how long each stage takes beside Typst, and how many exchanges at once behave.
//!
//! Run by `benches/run`. Each figure is a ratio of two that were taken in turns, so that a busy machine slows down both.

#![allow(clippy::disallowed_methods, reason = "a benchmark lays out folders of its own")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on ends")]
#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use austausch::compose::KINDS;
use austausch::digest::digest;
use austausch::facts::View;
use austausch::model::Exchange;
use austausch::pipeline::{Format, Request, ViewFactory, build, load};
use austausch::render::picture::{Prepared, prepare};
use austausch::render::{Job, Rendering, docx, html, markdown, pdf};
use austausch::store::Assets;
use diagnostics::Severity;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use typst::comemo;

const SONNEBERG: &str = "2016-04-06-sonneberg";

/// How often each stage is timed.
const ROUNDS: usize = 31;

/// How many exchanges are generated.
const MANY: usize = 500;

/// How many of them are built at once; memory is looked at after each such batch.
const BATCH: usize = 50;

/// Where the generated texts begin: always the same.
const SEED: u64 = 0x2545_F491_4F6C_DD1D;

fn main() -> ExitCode {
    // `cargo test` runs benchmarks once to see that they run; only `cargo bench` measures.
    if !std::env::args().any(|word| word == "--bench") {
        return ExitCode::SUCCESS;
    }
    let mut verdict = Verdict { good: true };
    stages(&mut verdict);
    growth(&mut verdict);
    many(&mut verdict);
    if verdict.good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A writer of one format.
type Render = fn(Job<'_>) -> Rendering;

/// Prints each ratio with its bound, and remembers whether all kept theirs.
struct Verdict {
    good: bool,
}

impl Verdict {
    fn at_most(&mut self, what: &str, ratio: f64, bound: f64) {
        self.say(what, ratio, "at most", bound, ratio <= bound);
    }

    fn at_least(&mut self, what: &str, ratio: f64, bound: f64) {
        self.say(what, ratio, "at least", bound, ratio >= bound);
    }

    fn say(&mut self, what: &str, ratio: f64, relation: &str, bound: f64, kept: bool) {
        self.good &= kept;
        println!(
            "  {what:<58} {ratio:6.2}   {relation} {bound:.2}   {}",
            if kept { "kept" } else { "MISSED" }
        );
    }
}

fn repo() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

fn timed<T>(times: &mut Vec<Duration>, work: impl FnOnce() -> T) -> T {
    let begin = Instant::now();
    let made = work();
    times.push(begin.elapsed());
    made
}

/// Each stage of one exchange, again and again in turns, beside the share of Typst: everything that makes the PDF.
fn stages(verdict: &mut Verdict) {
    let assets = Assets::built_in();
    let factory = ViewFactory::new(&KINDS[0], &assets);
    let mut times: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let inputs = timed(times.entry("1 load and check").or_default(), || {
            load(&repo(), &[SONNEBERG.to_owned()]).unwrap()
        });
        let exchange: &Exchange = &inputs.exchanges[0];
        timed(times.entry("2 digest").or_default(), || digest(exchange));
        let view = timed(times.entry("3 digest, facts and compose").or_default(), || {
            factory.view(exchange).unwrap().value
        });
        let pictures = pictures(&view);
        let job = Job { view: &view, pictures: &pictures, assets: &assets, stem: "x", has_article: true };
        let formats: [(&str, Render); 4] =
            [("4 HTML", html), ("5 Markdown", markdown), ("6 Word", docx), ("7 PDF (Typst)", pdf)];
        for (stage, render) in formats {
            // What Typst remembers of the turn before is forgotten: each turn is to be as the first.
            comemo::evict(0);
            timed(times.entry(stage).or_default(), || render(job).unwrap());
        }
    }
    let times: BTreeMap<&str, Duration> =
        times.into_iter().map(|(stage, times)| (stage, median(times))).collect();
    let typst = times["7 PDF (Typst)"];
    println!("\nstages of one exchange (Sonneberg), median of {ROUNDS}, share of the PDF's time");
    for (stage, time) in &times {
        println!("  {:<58} {:6.2}   {time:.1?}", stage.split_at(2).1, ratio(*time, typst));
    }
    let light = times["1 load and check"]
        + times["3 digest, facts and compose"]
        + times["4 HTML"]
        + times["5 Markdown"];
    verdict.at_most("load, check, digest, compose, HTML and Markdown / PDF", ratio(light, typst), 0.15);
    verdict.at_most("Word / PDF", ratio(times["6 Word"], typst), 0.40);
}

fn pictures(view: &View) -> Prepared {
    let logos = view.document.funding.iter().flat_map(|funding| &funding.logos);
    logos
        .filter_map(|logo| {
            Some((logo.file.clone(), prepare(&fs::read(repo().join("inputs").join(&logo.file)).ok()?)))
        })
        .collect()
}

/// The time of a page in a long record beside that in a short one.
fn growth(verdict: &mut Verdict) {
    let root = tempfile::tempdir().unwrap();
    let mut words = Words(SEED);
    copy(&repo().join("inputs/programme.yaml"), &root.path().join("inputs/programme.yaml"));
    for (name, parts) in [("2016-04-01-short", 84), ("2016-04-02-long", 880)] {
        let mut line = |start: &str, count| format!("          {start}{}\n", words.sentence(count));
        let mut part = || line("", 60) + "\n" + &(0..8).map(|_| line("- ", 4)).collect::<String>() + "\n";
        let text: String = (0..parts).map(|_| part()).collect();
        let item = format!("agenda:\n  - title: Bericht\n    parts:\n      - text: |\n{text}");
        write(&root.path().join("inputs").join(name).join("exchange.yaml"), &format!("{HEAD}{item}"));
    }
    let inputs = load(root.path(), &[]).unwrap();
    let assets = Assets::built_in();
    let factory = ViewFactory::new(&KINDS[0], &assets);
    let none = BTreeMap::new();
    let mut times = [const { Vec::new() }; 2];
    let mut pages = [0; 2];
    for _ in 0..5 {
        for (index, exchange) in inputs.exchanges.iter().enumerate() {
            let view = factory.view(exchange).unwrap().value;
            let job = Job { view: &view, pictures: &none, assets: &assets, stem: "x", has_article: true };
            comemo::evict(0);
            let made = timed(&mut times[index], || pdf(job).unwrap());
            pages[index] = made.value[0].pages.unwrap();
        }
    }
    println!("\ngrowth of the PDF: {} and {} pages", pages[0], pages[1]);
    let [short, long] = times.map(median);
    let per_page =
        |time: Duration, pages: usize| time.as_secs_f64() / f64::from(u32::try_from(pages).unwrap());
    verdict.at_most(
        "time of a page, long / short",
        per_page(long, pages[1]) / per_page(short, pages[0]),
        1.2,
    );
}

const HEAD: &str = "status: published\ndays: [{date: 2016-04-06}]\nplace: Sonneberg\n";

/// Generated exchanges in one process: memory, and the use of two cores.
fn many(verdict: &mut Verdict) {
    let root = tempfile::tempdir().unwrap();
    let names = generate(root.path());
    let request = |names: &[String], out: &str| Request {
        root: root.path().to_owned(),
        out: root.path().join(out),
        exchanges: names.to_vec(),
        kind: &KINDS[0],
        formats: vec![Format::Pdf],
        template: None,
    };
    println!("\n{MANY} generated exchanges to PDF in one process");
    let mut memory = Vec::new();
    for batch in names.chunks(BATCH) {
        let report = build(&request(batch, "outputs"), &|_| ()).unwrap();
        let error = report.findings.iter().find(|finding| finding.severity == Severity::Error);
        assert_eq!(report.files.len(), batch.len(), "{error:?}");
        memory.push(resident());
    }
    println!("  memory after each {BATCH}: {memory:?} MiB");
    let after = |batch: Option<&u32>| f64::from(*batch.unwrap());
    verdict.at_most(
        "memory at the end / after the first batch",
        after(memory.last()) / after(memory.first()),
        1.1,
    );

    let pool = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let (one, two) = (pool(1), pool(2));
    let mut times = [const { Vec::new() }; 2];
    for round in 0..7 {
        for (index, pool) in [&one, &two].into_iter().enumerate() {
            let request = request(&names[..BATCH], &format!("cores-{index}-{round}"));
            timed(&mut times[index], || pool.install(|| build(&request, &|_| ()).unwrap()));
        }
    }
    let [alone, together] = times.map(median);
    let cores = std::thread::available_parallelism().unwrap();
    verdict.at_least(
        &format!("one core / two cores (this machine has {cores})"),
        ratio(alone, together),
        1.7,
    );
}

/// Copies of Sonneberg under other dates, each with a section of its own.
fn generate(root: &Path) -> Vec<String> {
    let source = repo().join("inputs");
    copy(&source.join("programme.yaml"), &root.join("inputs/programme.yaml"));
    copy_below(&source.join("logos"), &root.join("inputs/logos"));
    let mut words = Words(SEED);
    let names: Vec<String> = (0..MANY).map(|number| format!("2016-04-06-{number:03}")).collect();
    for name in &names {
        let folder = root.join("inputs").join(name);
        copy_below(&source.join(SONNEBERG), &folder);
        let file = folder.join("exchange.yaml");
        let event = fs::read_to_string(&file).unwrap();
        let own = format!(
            "agenda:\n  - title: {}\n    parts:\n      - text: {}\n",
            words.sentence(3),
            words.sentence(200)
        );
        write(&file, &event.replacen("agenda:\n", &own, 1));
    }
    names
}

fn copy_below(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() { copy_below(&entry.path(), &target) } else { copy(&entry.path(), &target) }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::copy(from, to).unwrap();
}

fn write(to: &Path, text: &str) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::write(to, text).unwrap();
}

/// Resident memory of this process, in MiB.
fn resident() -> u32 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.split_whitespace().next().unwrap().parse::<u32>().unwrap() / 1024
}

/// Words without meaning, always the same ones (xorshift).
struct Words(u64);

impl Words {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }

    fn sentence(&mut self, words: usize) -> String {
        let syllables = [
            "an", "ber", "chen", "dorf", "ei", "fried", "ge", "heim", "kor", "land", "mü", "ßen", "tal",
            "ung", "wer",
        ];
        let mut word = || -> String {
            (0..2 + self.next(3)).map(|_| syllables[usize::try_from(self.next(15)).unwrap()]).collect()
        };
        (0..words).map(|_| word()).collect::<Vec<_>>().join(" ")
    }
}
