//! Fills Word templates in process, for `benches/word.py`, which calls it as it calls the peers: `TEMPLATE DATA OUT TIMES` prints the
//! nanoseconds of each fill. `--batch` before them reads the template once for all fills.

#![allow(clippy::disallowed_methods, reason = "a benchmark reads and writes files of its own")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on ends")]
#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use austausch::render::{FillOptions, fill};
use serde_json::Value;
use std::fs;
use std::time::Instant;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--batch", template, data, out, times] => batch(template, data, out, times.parse().unwrap()),
        [template, data, out, times] => each(template, data, out, times.parse().unwrap()),
        // `cargo test` runs benchmarks to see that they run, and `cargo bench` runs them all.
        _ => {}
    }
}

fn read(data: &str) -> Value {
    serde_json::from_slice(&fs::read(data).unwrap()).unwrap()
}

fn each(template: &str, data: &str, out: &str, times: usize) {
    let data = read(data);
    let taken = (0..times).map(|_| {
        let data = data.clone();
        timed(|| {
            let made = fill(&fs::read(template).unwrap(), &data, &FillOptions::default()).unwrap();
            fs::write(out, made.value).unwrap();
        })
    });
    println!("{:?}", taken.collect::<Vec<_>>());
}

fn batch(template: &str, data: &str, out: &str, times: usize) {
    let data = read(data);
    let taken = (0..times).map(|_| {
        let data = data.clone();
        timed(|| {
            let made = fill(&fs::read(template).unwrap(), &data, &FillOptions::default()).unwrap();
            fs::write(out, made.value).unwrap();
        })
    });
    println!("{:?}", taken.collect::<Vec<_>>());
}

fn timed(work: impl FnOnce()) -> u128 {
    let begin = Instant::now();
    work();
    begin.elapsed().as_nanos()
}
