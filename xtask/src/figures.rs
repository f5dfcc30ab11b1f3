//! Figures with their bounds, one a line.

use std::fmt;
use std::time::{Duration, Instant};

/// Figures with their bounds.
#[derive(Clone, Debug)]
pub struct Report {
    lines: Vec<String>,
    /// Whether all bounds are kept.
    pub is_kept: bool,
}

/// Bound of a figure.
#[derive(Clone, Copy, Debug)]
pub enum Bound {
    /// It is as large, or larger.
    AtLeast(f64),
    /// It is as small, or smaller.
    AtMost(f64),
    /// It is told and judged by nobody.
    None,
}

impl Default for Report {
    fn default() -> Self {
        Self { lines: Vec::new(), is_kept: true }
    }
}

impl Report {
    /// Adds a line that has no bound.
    pub fn line(&mut self, text: &str) {
        self.lines.push(text.to_owned());
    }

    /// Adds a figure beside its bound.
    pub fn say(&mut self, what: &str, figure: f64, bound: Bound) {
        let (is_kept, bound) = match bound {
            Bound::AtLeast(bound) => (figure >= bound, format!("at least {bound}")),
            Bound::AtMost(bound) => (figure <= bound, format!("at most {bound}")),
            Bound::None => (true, "no bound".to_owned()),
        };
        self.is_kept &= is_kept;
        let missed = if is_kept { "" } else { ": MISSED" };
        self.lines.push(format!("- {what}: {figure:.3} ({bound}{missed})"));
    }

    /// Adds a figure that could not be taken: that is no bound kept.
    pub fn miss(&mut self, what: &str, why: &str) {
        self.is_kept = false;
        self.lines.push(format!("- {what}: MISSED, {why}"));
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    }
}

/// How long work takes on a machine that does nothing else: by the clock, or as long as all its threads together were at work where that is
/// less, since others made it wait.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let (begin, before) = (Instant::now(), at_work());
    let done = work();
    let (clock, after) = (begin.elapsed(), at_work());
    let spent = before.zip(after).and_then(|(before, after)| after.checked_sub(before));
    (done, spent.map_or(clock, |spent| spent.min(clock)))
}

/// How long the threads of this process have been at work, where the system tells it.
fn at_work() -> Option<Duration> {
    let threads = std::fs::read_dir("/proc/self/task").ok()?;
    let of = |thread: std::io::Result<std::fs::DirEntry>| -> Option<u64> {
        let told = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
        told.split(' ').next()?.parse().ok()
    };
    Some(Duration::from_nanos(threads.filter_map(of).sum()))
}

/// The most memory that this process held at once, where the system tells it.
pub fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kibibytes / 1024.0)
}
