//! Fills Word templates in process, for `benches/word.py`, which calls it as it calls the peers: `TEMPLATE DATA OUT TIMES` prints the
//! nanoseconds of each fill. `--batch` before them reads the template once for all fills.

#![allow(clippy::disallowed_methods, reason = "a benchmark reads and writes files of its own")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on ends")]
#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::fs;
use std::time::Instant;
use word_template::{FillData, FillOptions, Partials, WordTemplate};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--batch", template, data, out, times] => batch(template, &read(data), out, times.parse().unwrap()),
        [template, data, out, times] => each(template, &read(data), out, times.parse().unwrap()),
        // `cargo test` runs benchmarks to see that they run, and `cargo bench` runs them all.
        _ => {}
    }
}

fn read(data: &str) -> FillData {
    FillData::from(serde_json::from_slice::<serde_json::Value>(&fs::read(data).unwrap()).unwrap())
}

fn each(template: &str, data: &FillData, out: &str, times: usize) {
    let fill = || {
        let template = WordTemplate::read(&fs::read(template).unwrap(), &Partials::default()).unwrap();
        fs::write(out, template.fill(data, &FillOptions::default()).unwrap().value).unwrap();
    };
    println!("{:?}", (0..times).map(|_| timed(fill)).collect::<Vec<_>>());
}

/// Reading the template counts as well: it is the first of the times.
fn batch(template: &str, data: &FillData, out: &str, times: usize) {
    let mut read = None;
    let mut taken = vec![timed(|| {
        read = Some(WordTemplate::read(&fs::read(template).unwrap(), &Partials::default()).unwrap());
    })];
    let template = read.unwrap();
    let fill = || fs::write(out, template.fill(data, &FillOptions::default()).unwrap().value).unwrap();
    taken.extend((0..times).map(|_| timed(fill)));
    println!("{taken:?}");
}

fn timed(work: impl FnOnce()) -> u128 {
    let begin = Instant::now();
    work();
    begin.elapsed().as_nanos()
}
