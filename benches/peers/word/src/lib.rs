//! What both peers' programs share: how they are called, and how their fills are timed.

use serde_json::Value;
use std::error::Error;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

/// Fills `template` with `data` and writes `out`.
pub type Fill = fn(template: &Path, data: Value, out: &Path) -> Result<(), Box<dyn Error>>;

/// Runs a peer: `TEMPLATE DATA OUT` fills once, `TEMPLATE DATA OUT TIMES` fills so often and prints the nanoseconds of each,
/// `--version` does nothing.
pub fn run(fill: Fill) -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let (template, data, out, times) = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--version"] => {
            println!("{}", env!("CARGO_PKG_VERSION"));
            return Ok(());
        }
        [template, data, out] => (template, data, out, None),
        [template, data, out, times] => (template, data, out, Some(times.parse()?)),
        _ => return Err("TEMPLATE DATA OUT [TIMES]".into()),
    };
    let data: Value = serde_json::from_slice(&fs::read(data)?)?;
    let Some(times) = times else { return fill(Path::new(template), data, Path::new(out)) };
    let mut taken = Vec::new();
    for _ in 0..times {
        let data = data.clone();
        let begin = Instant::now();
        fill(Path::new(template), data, Path::new(out))?;
        taken.push(begin.elapsed().as_nanos());
    }
    println!("{taken:?}");
    Ok(())
}
