//! A document as Markdown: CommonMark and tables, with its pictures in a folder beside it.

mod inline;
mod walk;

use super::parts::{beside, files_of, layout, pictures, stacked};
use super::{Artifact, Job, RenderError, Rendering};
use diagnostics::Checked;
use document::{Block, Figure, Inline, Inlines, Item, List, opening};
use handlebars::Context;
use inline::{Line, inlines};
use std::sync::Arc;
use text_template::{Engine, Format, value};
use walk::Writer;

/// Renders `<stem>.md` and the pictures it shows, `bilder/…`.
///
/// # Errors
/// When the layout is faulty or cannot be read.
pub fn markdown(job: Job<'_>) -> Rendering {
    let Checked { value: pictures, diagnostics } = pictures(job);
    let names = beside(&pictures, &format!("{}/", job.folder("bilder")));
    let layout = layout(job, "layout.md.hbs")?;
    let engine = engine(job, Writer::new(Arc::new(names.clone())), &layout)?;
    let data = serde_json::to_value(job.view)
        .map_err(|error| RenderError::Format { format: "Markdown", message: error.to_string() })?;
    let text = engine.render(&layout, &Context::from(data))?;
    let mut artifacts = vec![Artifact {
        path: format!("{}.md", job.stem),
        media_type: "text/markdown",
        bytes: tidy(&text).into_bytes(),
        pages: None,
        source: None,
    }];
    artifacts.extend(files_of(&pictures, &names));
    Ok(Checked { value: artifacts, diagnostics })
}

fn engine(job: Job<'_>, writer: Writer, layout: &str) -> Result<Engine, RenderError> {
    let mut engine = Engine::new(Format::Markdown);
    engine.template(layout, &job.assets.text(layout)?)?;
    engine.helper("words", |values| Ok(inlines(&vec![Inline::Text(value(values, 0)?)], Line::Heading)));
    engine.helper("line", |values| Ok(inlines(&vec![Inline::Text(value(values, 0)?)], Line::Text)));
    engine.helper("inline", |values| Ok(inlines(&value::<Inlines>(values, 0)?, Line::Text)));
    engine.helper("heading", |values| Ok(inlines(&value::<Inlines>(values, 0)?, Line::Heading)));
    engine.helper("lines", |values| Ok(inlines(&stacked(value(values, 0)?), Line::Text)));
    let blocks = writer.clone();
    engine.helper("blocks", move |values| Ok(blocks.blocks(&value::<Vec<Block>>(values, 0)?)));
    let numbered_lines = writer.clone();
    engine.helper("numbered", move |values| Ok(numbered_lines.blocks(&numbered(value(values, 0)?))));
    let figures = writer.clone();
    engine.helper("figures", move |values| {
        Ok(figures.blocks(&[Block::Figures(value::<Vec<Figure>>(values, 0)?)]))
    });
    engine.helper("lead", move |values| Ok(writer.blocks(&opening(value(values, 0)?, value(values, 1)?))));
    Ok(engine)
}

/// Lines as a numbered list; no line, no list.
fn numbered(lines: Vec<Inlines>) -> Vec<Block> {
    let item = |line| Item::new(vec![Block::Paragraph(line)]);
    let items: Vec<Item> = lines.into_iter().map(item).collect();
    if items.is_empty() { Vec::new() } else { vec![Block::List(List::numbered(1, items))] }
}

/// One empty line where a layout left several, none at the beginning, one line feed at the end.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if empty > 0 && !out.is_empty() {
            out.push('\n');
        }
        empty = 0;
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests;
