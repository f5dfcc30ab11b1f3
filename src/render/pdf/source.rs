//! A layout and a view become `main.typ`.

use super::language::language;
use super::markup::{self, Pictures};
use crate::render::{Job, RenderError, parts};
use crate::store::{Assets, StoreError};
use document::{Block, Figure, Inline};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::sync::Arc;
use text_template::{Engine, Format};
use typst::foundations::Datetime;

/// The layout in the folder of a document kind.
const LAYOUT: &str = "layout.typ.hbs";

/// The functions that draw charts and key figures, whatever the layout.
const CHARTS: &str = "templates/record/charts.typ";

/// Where the layout of the job's document lies among the assets.
pub(super) fn layout(job: Job<'_>) -> Result<String, StoreError> {
    parts::layout(job, LAYOUT)
}

/// The layout of the job's document as a person knows it, if it is one of the office's own.
///
/// # Errors
/// When it is there but cannot be read.
pub fn own_layout(job: Job<'_>) -> Result<Option<String>, StoreError> {
    let path = layout(job)?;
    let (_, is_own) = job.assets.text_and_whose(&path)?;
    is_own.then(|| job.assets.shown(&path)).transpose()
}

/// Reads the layout of that kind ahead; it is found again when a document asks for it.
pub(super) fn get_ready(kind: &str, assets: &Assets) -> Result<(), RenderError> {
    let name = parts::layout_of(kind, assets, LAYOUT)?;
    Ok(Engine::new(Format::Typst).template(&name, &assets.text(&name)?)?)
}

/// The Typst source of the job's document.
///
/// A layout has, beside the view, these helpers: `{{blocks x level dateline}}` and `{{inline x}}` for content positions (`level` is
/// that of the heading above, 2 when it is left out; `dateline` opens the first paragraph), `{{figures x}}`, `{{date x}}`, `{{language x}}`
/// for code positions; so is `{{number x}}`, and `{{label x}}` behind what references are to lead to. The name `tightness`
/// says how close together the document is to be set, from 0 on.
pub(super) fn source(job: Job<'_>, pictures: Pictures, tightness: usize) -> Result<String, RenderError> {
    let name = layout(job)?;
    let mut engine = Engine::new(Format::Typst);
    engine.template(&name, &job.assets.text(&name)?)?;
    let pictures = Arc::new(pictures);
    let shared = Arc::clone(&pictures);
    engine.helper("blocks", move |values| {
        let above = values.get(1).and_then(|level| level.as_u64()).and_then(|level| u8::try_from(level).ok());
        let dateline: Vec<Inline> = at(values, 2)?;
        Ok(markup::blocks(&at::<Vec<Block>>(values, 0)?, above.unwrap_or(2), &dateline, &shared))
    });
    engine.helper("figures", move |values| Ok(markup::figures(&at::<Vec<Figure>>(values, 0)?, &pictures)));
    engine.helper("inline", |values| Ok(markup::inlines(&at::<Vec<Inline>>(values, 0)?)));
    engine.helper("label", |values| Ok(markup::label(&at::<String>(values, 0)?)));
    engine.helper("number", |values| Ok(at::<u32>(values, 0)?.to_string()));
    engine.helper("date", |values| Ok(date(&at::<String>(values, 0)?)));
    engine.helper("language", |values| Ok(language(&at::<String>(values, 0)?)));
    let mut view = serde_json::to_value(job.view)
        .map_err(|error| RenderError::Format { format: "typ", message: error.to_string() })?;
    if let Some(names) = view.as_object_mut() {
        names.insert("tightness".to_owned(), tightness.into());
    }
    let source = engine.render(&name, &handlebars::Context::from(view))?;
    // Most documents draw nothing.
    let draws = ["#chart(", "#key-figures("].iter().any(|call| source.contains(call));
    Ok(if draws { job.assets.text(CHARTS)? + &source } else { source })
}

/// The value at `index`; null and a value that is left out are empty.
fn at<T: DeserializeOwned + Default>(values: &[&Value], index: usize) -> Result<T, String> {
    match values.get(index) {
        None | Some(Value::Null) => Ok(T::default()),
        Some(value) => T::deserialize(*value).map_err(|error| error.to_string()),
    }
}

/// `2016-04-06` as a day; none when it is not a day of the calendar.
pub(super) fn day(date: &str) -> Option<(i32, u8, u8)> {
    let mut parts = date.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let (month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Datetime::from_ymd(year, month, day).map(|_| (year, month, day))
}

fn date(date: &str) -> String {
    day(date).map_or_else(
        || "auto".to_owned(),
        |(year, month, day)| format!("datetime(year: {year}, month: {month}, day: {day})"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_code() {
        assert_eq!(date("2016-04-06"), "datetime(year: 2016, month: 4, day: 6)");
        assert_eq!(date("2016-04"), "auto");
        assert_eq!(date("2016-02-30"), "auto");
        assert_eq!(date(""), "auto");
    }
}
