//! What the tables of a document say as files for programs: one CSV file a table (RFC 4180), and a description of all of them
//! (W3C, Metadata Vocabulary for Tabular Data, 2015).
//!
//! A German Excel opens a file right that begins with the mark of UTF-8 and parts its cells by semicolons; RFC 4180 parts them by commas, and the
//! description says which sign it is. What a spreadsheet would work out as a formula stands behind an apostrophe, as OWASP asks
//! (ASVS 5.0, 1.2.10); one that was there before is doubled so, and whoever takes one away at the beginning of a cell has what was typed.

use super::{Artifact, Job, RenderError, Rendering};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use diagnostics::{Checked, Diagnostic};
use document::{DataColumn, DataKind, DataTable};
use serde_json::{Value, json};

/// What parts two cells.
const SEPARATOR: char = ';';

/// The mark by which programs know UTF-8.
const MARK: &str = "\u{feff}";

/// What a spreadsheet takes for the beginning of a formula, in narrow and in wide letters, and the sign that stands before it.
const SHIELDED: [char; 12] = ['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠'];

/// Renders `<stem>_Daten/….csv` for each table of values, and their description, `csv-metadata.json`. A document without any is told.
///
/// # Errors
/// When the values cannot be written, which is a bug of ours.
pub fn csv(job: Job<'_>) -> Rendering {
    let document = &job.view.document;
    if document.data.is_empty() {
        return Ok(Checked { value: Vec::new(), diagnostics: vec![Diagnostic::error("csv-nothing")] });
    }
    let folder = data_folder(job);
    let mut artifacts = Vec::new();
    for table in &document.data {
        let bytes = file(table).map_err(|message| RenderError::Format { format: "csv", message })?;
        let path = format!("{folder}/{}.csv", table.name);
        artifacts.push(Artifact { path, media_type: "text/csv", bytes, ..Artifact::default() });
    }
    let bytes = format!("{:#}\n", description(job)).into_bytes();
    let path = format!("{folder}/csv-metadata.json");
    artifacts.push(Artifact { path, media_type: "application/csvm+json", bytes, ..Artifact::default() });
    Ok(Checked::clean(artifacts))
}

/// The folder of the files, among the outputs.
pub fn data_folder(job: Job<'_>) -> String {
    let label = job.view.facts.labels.get("data-folder");
    format!("{}_{}", job.stem, label.map_or("data", String::as_str))
}

fn file(table: &DataTable) -> Result<Vec<u8>, String> {
    let separator = u8::try_from(SEPARATOR).unwrap_or(b',');
    let mut writer = WriterBuilder::new()
        .delimiter(separator)
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(MARK.as_bytes().to_vec());
    let mut line = |cells: Vec<String>| writer.write_record(cells).map_err(|error| error.to_string());
    line(table.columns.iter().map(|column| shielded(&column.title)).collect())?;
    for row in &table.rows {
        line(row.iter().map(|value| shielded(value)).collect())?;
    }
    writer.into_inner().map_err(|error| error.to_string())
}

/// A value that no spreadsheet takes for a formula.
fn shielded(value: &str) -> String {
    if value.starts_with(SHIELDED) { format!("'{value}") } else { value.to_owned() }
}

/// The description of all files. What stands in the place of a number counts as none.
fn description(job: Job<'_>) -> Value {
    let label = |name: &str| job.view.facts.labels.get(name).cloned().unwrap_or_default();
    let withheld = ["dossier-few", "dossier-withheld"].map(label);
    let document = &job.view.document;
    let column = |column: &DataColumn| {
        let is_number = column.kind == DataKind::Number;
        let [few, unsaid] = &withheld;
        let null = is_number.then(|| ("null", json!(["", few, unsaid])));
        let unit = (!column.unit.is_empty()).then(|| ("schema:unitText", json!(column.unit)));
        let described = [
            ("name", json!(column.name.replace('-', "_"))),
            ("titles", json!(column.title)),
            ("dc:description", json!(column.meaning)),
            ("datatype", json!(if is_number { "nonNegativeInteger" } else { "string" })),
        ];
        let all = described.into_iter().chain(null).chain(unit);
        Value::Object(all.map(|(name, value)| (name.to_owned(), value)).collect())
    };
    let table = |table: &DataTable| {
        json!({
            "url": format!("{}.csv", table.name),
            "dc:title": table.title,
            "dc:description": table.about,
            "tableSchema": { "columns": table.columns.iter().map(column).collect::<Vec<_>>() },
        })
    };
    json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": document.language }],
        "dc:title": document.named(),
        "dc:description": label("data-shield"),
        "dialect": {
            "delimiter": SEPARATOR.to_string(),
            "doubleQuote": true,
            "encoding": "utf-8",
            "header": true,
            "lineTerminators": ["\r\n"],
            "quoteChar": "\"",
        },
        "tables": document.data.iter().map(table).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_was_typed_and_hides_formulas() {
        let column = |title: &str| DataColumn { title: title.to_owned(), ..DataColumn::default() };
        let rows = [["=1+1", "a;b"], ["'s Haus", "zwei\nZeilen"], ["–", "sie sagte: \"ja\""], ["−3", ""]];
        let table = DataTable {
            columns: vec![column("Was"), column("Wer")],
            rows: rows.iter().map(|row| row.map(str::to_owned).into()).collect(),
            ..DataTable::default()
        };
        let said = String::from_utf8(file(&table).unwrap()).unwrap();
        let expected = "\u{feff}Was;Wer\r\n'=1+1;\"a;b\"\r\n''s Haus;\"zwei\nZeilen\"\r\n–;\"sie sagte: \"\"ja\"\"\"\r\n−3;\r\n";
        assert_eq!(said, expected);
    }
}
