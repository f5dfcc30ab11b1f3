//! The invented programme: 40 sites over six exchanges, and whether its themes over time are told as they were made.

use super::tools::{Tools, run};
use crate::Result;
use crate::figures::{Bound, Report};
use crate::invented::{Course, Size, invent, write_to};
use serde_json::Value;

pub(super) fn say(tools: &Tools, report: &mut Report) -> Result<()> {
    let size = Size::default();
    let invented = invent(size);
    let folder = tempfile::tempdir()?;
    write_to(folder.path(), &invented)?;
    let files = invented.decisions.iter().map(|(name, _)| name.as_str());
    run(tools, folder.path(), &["import"].into_iter().chain(files).collect::<Vec<_>>())?;
    let (mut right, mut all) = (0_usize, 0_usize);
    for (last, exchange) in invented.exchanges.iter().enumerate() {
        let said: Value = serde_json::from_str(&run(tools, folder.path(), &["themes", exchange, "--json"])?)?;
        let themes = said.get("themes").and_then(Value::as_array).cloned().unwrap_or_default();
        for course in invented.courses.iter().filter(|course| course.times(last) > 0) {
            all += 1;
            right += usize::from(themes.iter().any(|theme| is_told(course, last, theme)));
        }
    }
    let what = format!("themes over time of {} sites told as they were made, of {all}", size.sites);
    report.say(&what, right as f64 / all.max(1) as f64, Bound::AtLeast(1.0));
    Ok(())
}

fn is_told(course: &Course, last: usize, theme: &Value) -> bool {
    let number = |value: &Value, key: &str| {
        value.get(key).and_then(Value::as_u64).and_then(|it| usize::try_from(it).ok())
    };
    let stations = theme.get("course").and_then(Value::as_array);
    let stations = stations.into_iter().flatten();
    let stations: Option<Vec<(usize, usize)>> =
        stations.map(|one| Some((number(one, "count")?, number(one, "reports")?))).collect();
    theme.get("title").and_then(Value::as_str) == Some(course.title.as_str())
        && stations.as_deref() == course.stations.get(..=last)
        && number(theme, "since") == Some(course.since(last))
        && number(theme, "times") == Some(course.times(last))
}
