//! The dictionary of a document's values (Datenwörterbuch): each file with each column, what it means, in what it is counted, and what stands where
//! no number is told.

use super::composer::{bullets, item};
use super::contents::lead_through;
use super::kinds::Composed;
use super::typography::typeset_document;
use document::{Block, DataColumn, DataKind, DataTable, Document, Inline, Inlines, Section, Table};
use german_text::Lang;
use std::collections::BTreeMap;

/// Composes the dictionary of the values that `document` has; `labels` are the fixed words of its kind. `lang` is its language where it is typeset.
pub fn data_dictionary(
    document: &Document,
    labels: &BTreeMap<String, String>,
    lang: Option<Lang>,
) -> Composed {
    let label = |name: &str| labels.get(name).cloned().unwrap_or_default();
    let mut sections: Vec<Section> = document.data.iter().map(|table| section(table, &label)).collect();
    let rules = ["data-written", "data-empty", "data-few", "data-withheld", "data-shield"]
        .map(|name| item(text(&label(name))));
    let mut made = Document {
        title: format!("{}: {}", label("data-dictionary"), document.title),
        kicker: label("data-dictionary"),
        running_title: format!("{} · {}", document.running_title, label("data-dictionary")),
        opening: vec![Block::Paragraph(text(&label("data-about"))), bullets(rules.into())],
        summary: Vec::new(),
        description: None,
        contents: Vec::new(),
        abbreviations: Vec::new(),
        closing: Vec::new(),
        data: Vec::new(),
        ..document.clone()
    };
    lead_through(&mut made, &mut sections, label, |_| None);
    if let Some(lang) = lang {
        typeset_document(&mut made, &mut sections, lang);
    }
    Composed { document: made, sections, ..Composed::default() }
}

fn section(table: &DataTable, label: &dyn Fn(&str) -> String) -> Section {
    let row = |column: &DataColumn| -> Vec<Inlines> {
        let kind = match column.kind {
            DataKind::Text => "data-kind-text",
            DataKind::Time => "data-kind-time",
            DataKind::Number => "data-kind-number",
        };
        let name = column.name.replace('-', "_");
        [&column.title, &name, &column.meaning, &label(kind), &column.unit].map(|words| text(words)).into()
    };
    let header = ["column", "name", "meaning", "kind-of-value", "unit"]
        .map(|name| text(&label(&format!("data-head-{name}"))));
    let rows = table.columns.iter().map(row).collect();
    let file = format!("{}.csv", table.name);
    let about = text(&format!("{} {}: {}.", table.about, label("data-rows"), table.rows.len()));
    let columns = Table::new(header.into(), rows).titled(text(&file));
    Section {
        id: format!("data-{}", table.name),
        title: text(&table.title),
        byline: None,
        body: vec![Block::Paragraph(about), Block::Table(columns)],
    }
}

fn text(words: &str) -> Inlines {
    if words.is_empty() { Inlines::new() } else { vec![Inline::Text(words.to_owned())] }
}
