//! A business letter after DIN 5008, form B, as PDF/A-2a and PDF/UA-1.

use super::described::Described;
use super::world::TypstWorld;
use super::{RenderError, undated};
use crate::fonts::Fonts;
use crate::store::Assets;
use chrono::{Datelike as _, NaiveDate};
use diagnostics::Checked;
use std::collections::BTreeMap;
use std::sync::Arc;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// Where the layout lies among the assets.
const LAYOUT: &str = "templates/letter/layout.typ";

/// A letter that goes with documents.
#[derive(Clone, Debug, Default)]
pub struct CoverLetter {
    /// The language's tag.
    pub language: String,
    /// Who sends it.
    pub sender: String,
    /// How the sender is reached, line by line.
    pub sender_lines: Vec<String>,
    /// The lines of the address; with none the field stays empty, for a label.
    pub address: Vec<String>,
    /// `Erfurt, 6. April 2016`.
    pub place_and_date: String,
    /// What it is about.
    pub subject: String,
    /// Greeting, text and close.
    pub paragraphs: Vec<String>,
    /// What heads the enclosures.
    pub enclosures_title: String,
    /// The enclosures by name.
    pub enclosures: Vec<String>,
    /// What the documents are of.
    pub title: String,
    /// Its day.
    pub day: Option<NaiveDate>,
}

/// Sets a letter as PDF; the same letter gives the same bytes.
///
/// # Errors
/// When the layout cannot be read or does not compile.
pub fn cover_letter(assets: &Assets, letter: &CoverLetter) -> Result<Vec<u8>, RenderError> {
    let failed = |message: String| RenderError::Format { format: "pdf", message };
    let Checked { value: fonts, .. } = Fonts::load(assets)?;
    let source = format!("{}\n{}", data(letter), assets.text(LAYOUT)?);
    let day = letter.day.and_then(|day| {
        let small = |number: u32| u8::try_from(number).ok();
        Datetime::from_ymd_hms(day.year(), small(day.month())?, small(day.day())?, 12, 0, 0)
    });
    let world = TypstWorld::new(source, BTreeMap::new(), Arc::clone(&fonts), day)
        .ok_or_else(|| failed(LAYOUT.to_owned()))?;
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| {
        let said: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        failed(format!("{LAYOUT}: {}", said.join("; ")))
    })?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| failed(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("letter/{}", letter.subject)),
        creator: Smart::Custom(Some("austausch".to_owned())),
        timestamp: day.or_else(undated::moment).map(Timestamp::new_utc),
        standards,
        tagged: true,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| {
        let said: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        failed(said.join("; "))
    })?;
    let bytes = if day.is_some() { bytes } else { undated::without_moment(bytes) };
    let subjects = vec![letter.title.as_str(), letter.subject.as_str()];
    let described = Described::new(&letter.sender, subjects, letter.day.map(|day| day.to_string()));
    Ok(super::packed(bytes, &described))
}

/// What the layout is given: text stands in strings, and cannot be taken for code.
fn data(letter: &CoverLetter) -> String {
    let list = |lines: &[String]| {
        let lines: Vec<String> = lines.iter().map(|line| quoted(line)).collect();
        format!("({}{})", lines.join(", "), if lines.len() == 1 { "," } else { "" })
    };
    let pairs = [
        ("language", quoted(&letter.language)),
        ("sender", quoted(&letter.sender)),
        ("sender-lines", list(&letter.sender_lines)),
        ("address", list(&letter.address)),
        ("place-and-date", quoted(&letter.place_and_date)),
        ("subject", quoted(&letter.subject)),
        ("paragraphs", list(&letter.paragraphs)),
        ("enclosures-title", quoted(&letter.enclosures_title)),
        ("enclosures", list(&letter.enclosures)),
    ];
    let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("  {key}: {value},\n")).collect();
    format!("#let letter = (\n{})\n", pairs.concat())
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
