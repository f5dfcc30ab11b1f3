//! Worksheets (Arbeitsblätter): a sheet for each theme table, with its theme, what the sites said of it in their own words, and lines to write on.
//! What is internal is in none of them: they are handed out.

use super::composer::{Composer, Composing, Days, item};
use super::kind::Kind;
use super::names::site_name;
use super::phrases::in_marks;
use crate::digest::{Filed, statements};
use crate::model::{Detail, MergedFinding, ThemeTable};
use diagnostics::Severity;
use document::{Block, Document, Inline, Inlines, Item, List, Section};
use serde_json::json;

/// A section a table; in PDF each begins a page.
pub(super) const KIND: Kind = Kind {
    name: "worksheets",
    german: "arbeitsblätter",
    is_before: true,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "worksheets-about",
        "worksheets-notes",
        "worksheets-steps",
        "worksheets-what",
        "worksheets-who",
        "worksheets-until",
    ],
    compose: |composer| Ok((document(composer)?, sections(composer)?)),
};

/// Lines to write on, and the length of one in dots by three.
const LINES: usize = 5;
const LINE: usize = 36;

/// Rows for what is agreed, and room in their columns, in spaces of the text's font.
const ROWS: usize = 3;
const ROOM: [usize; 3] = [60, 26, 20];

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Brief)?;
    let when = composer.label("date-place");
    document.facts.retain(|fact| fact.label == when);
    let is_empty = composer.exchange.tables.is_empty();
    document.has_sheets = true;
    document.opening = composer.speech(if is_empty { "worksheets-none" } else { "worksheets-note" }, &[])?;
    Ok(document)
}

fn sections(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    let exchange = composer.exchange;
    let filed = statements(exchange);
    let mut sections = Vec::new();
    for (place, table) in exchange.tables.iter().enumerate() {
        let fact = json!(composer.facts.tables.get(place));
        let given = [("table", fact), ("same_minutes", json!(null))];
        let title = composer.line("table-heading", &given)?.unwrap_or_default();
        let body = sheet(composer, &table.value, &filed)?;
        sections.push(Section {
            id: format!("table-{}", table.value.number.value),
            title,
            byline: None,
            body,
        });
    }
    Ok(sections)
}

fn sheet(composer: &mut Composer<'_>, table: &ThemeTable, filed: &[Filed<'_>]) -> Composing<Vec<Block>> {
    let mut body = Vec::new();
    let findings = &composer.exchange.findings.value.findings;
    let about = table.findings.iter().filter_map(|id| findings.iter().find(|it| it.id.value == id.value));
    let about: Vec<Item> = about.map(|finding| theme(composer, finding, filed)).collect();
    if !about.is_empty() {
        body.push(heading(composer, "worksheets-about"));
        body.push(Block::List(List::bullets(about)));
    }
    body.push(heading(composer, "worksheets-notes"));
    body.extend(composer.speech("worksheets-try", &[])?);
    let lines = std::iter::repeat_n(Block::Paragraph(vec![Inline::Text("…".repeat(LINE))]), LINES);
    body.extend(lines);
    let row: Vec<Inlines> =
        ROOM.iter().map(|room| vec![Inline::LineBreak, Inline::Text("\u{a0}".repeat(*room))]).collect();
    let columns = ["worksheets-what", "worksheets-who", "worksheets-until"];
    body.push(composer.table("worksheets-steps", &columns, vec![row; ROWS]));
    Ok(body)
}

fn heading(composer: &Composer<'_>, label: &str) -> Block {
    Block::Heading { level: 3, text: composer.label_line(label), id: None }
}

/// A finding in the office's words, below it the words of the sites, each with its site.
fn theme(composer: &Composer<'_>, finding: &MergedFinding, filed: &[Filed<'_>]) -> Item {
    let cited = finding.cited();
    let is_cited = |it: &&Filed<'_>| cited.iter().any(|id| id.value == it.statement.id.value);
    let words = filed.iter().filter(is_cited).map(|it| said(composer, it)).collect::<Vec<_>>();
    let office = composer.typed(&composer.exchange.findings.file, &finding.text);
    let mut blocks = vec![Block::Paragraph(vec![Inline::Strong(office)])];
    if !words.is_empty() {
        blocks.push(Block::List(List::bullets(words)));
    }
    Item::new(blocks)
}

/// A statement in quotation marks with its site, and the points below it.
fn said(composer: &Composer<'_>, filed: &Filed<'_>) -> Item {
    let site = site_name(composer, filed.report.value.site.as_str());
    let words = filed.statement.text.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
    let lang = crate::facts::lang_of(composer.exchange);
    let words = vec![Inline::Text(in_marks(&words, lang, composer.exchange.programme.value.typography))];
    let mut line = composer.typed_as(&filed.report.file, &filed.statement.text, words);
    line.push(Inline::Text(format!(" ({site})")));
    let mut said = item(line);
    said.blocks.extend(points(composer, filed, &filed.statement.details));
    said
}

fn points(composer: &Composer<'_>, filed: &Filed<'_>, details: &[Detail]) -> Option<Block> {
    let point = |detail: &Detail| {
        let mut point = item(composer.typed(&filed.report.file, &detail.text));
        point.blocks.extend(points(composer, filed, &detail.details));
        point
    };
    (!details.is_empty()).then(|| Block::List(List::bullets(details.iter().map(point).collect())))
}
