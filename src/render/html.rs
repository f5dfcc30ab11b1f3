//! A document as HTML: a page that carries everything with it, and an article for a content management system.

mod chart;
mod walk;

use super::parts::{self, Pictures, pictures, stacked};
use super::{Artifact, Job, RenderError, Rendering};
use crate::store::Assets;
use diagnostics::Checked;
use document::{Block, Figure, Inlines, opening, plain_text};
use handlebars::Context;
use std::sync::Arc;
use text_template::{Engine, Format, Rendered, value, xml_text};
use walk::Writer;

/// The layout of the article.
const ARTICLE: &str = "article.html.hbs";

/// How long the description of a page is that search engines show.
const SUMMARY: usize = 155;

/// Renders `<stem>.html`, a whole page, and, unless no article is wanted, `<stem>_Artikel.html`, a fragment without head, style and
/// script whose headings begin at level 2. Where there are pictures, the fragment stands once more in the folder `<stem>_Artikel`, with
/// its pictures as files beside it: many content management systems drop pictures that are within a page.
///
/// # Errors
/// When a layout or the style sheet is faulty or cannot be read.
pub fn html(job: Job<'_>) -> Rendering {
    let Checked { value: pictures, diagnostics } = pictures(job);
    let pictures = Arc::new(pictures);
    let data = Context::from(serde_json::to_value(job.view).map_err(|error| failed(&error.to_string()))?);
    let render = |layout: &str, writer: Writer, path: String| -> Result<Artifact, RenderError> {
        let layout = parts::layout(job, layout)?;
        let bytes = engine(job, writer, &layout)?.render(&layout, &data)?.into_bytes();
        Ok(Artifact { path, media_type: "text/html", bytes, pages: None, source: None })
    };
    let stem = job.stem;
    let page = Writer::for_page(Arc::clone(&pictures));
    let mut artifacts = vec![render("layout.html.hbs", page, format!("{stem}.html"))?];
    if job.has_article {
        let article = Writer::for_article(Arc::clone(&pictures));
        artifacts.push(render(ARTICLE, article.clone(), format!("{stem}_Artikel.html"))?);
        if !pictures.is_empty() {
            let names = parts::beside(&pictures, "");
            let folder = format!("{stem}_Artikel");
            let path = |name: &str| format!("{folder}/{name}");
            artifacts.push(render(ARTICLE, article.with_files(names.clone()), path("Artikel.html"))?);
            let files = names.into_iter().map(|(file, name)| (file, path(&name))).collect();
            artifacts.extend(parts::files_of(&pictures, &files));
        }
    }
    Ok(Checked { value: artifacts, diagnostics })
}

fn failed(message: &str) -> RenderError {
    RenderError::Format { format: "HTML", message: message.to_owned() }
}

/// An engine with the layout and its helpers. `{{stylesheet "…"}}` takes a file of `templates/web`, never data.
fn engine(job: Job<'_>, writer: Writer, layout: &str) -> Result<Engine, RenderError> {
    let mut engine = Engine::new(Format::Html);
    engine.template(layout, &job.assets.text(layout)?)?;
    let assets = job.assets.clone();
    engine.helper("stylesheet", move |values| stylesheet(&assets, &value::<String>(values, 0)?));
    engine.helper("summary", |values| value(values, 0).map(|blocks: Vec<Block>| xml_text(&summary(&blocks))));
    helper(&mut engine, "blocks", &writer, |writer, blocks: Vec<Block>| writer.blocks(&blocks));
    helper(&mut engine, "inline", &writer, |writer, inlines: Inlines| writer.inlines(&inlines));
    engine.helper("plain", |values| value(values, 0).map(|inlines: Inlines| xml_text(&plain_text(&inlines))));
    helper(&mut engine, "lines", &writer, |writer, lines: Vec<Inlines>| writer.inlines(&stacked(lines)));
    helper(&mut engine, "figures", &writer, |writer, figures: Vec<Figure>| writer.figures(&figures));
    engine.helper("lead", move |values| Ok(writer.blocks(&opening(value(values, 0)?, value(values, 1)?))));
    Ok(engine)
}

fn helper<T: serde::de::DeserializeOwned + 'static>(
    engine: &mut Engine,
    name: &'static str,
    writer: &Writer,
    write: fn(&Writer, T) -> String,
) {
    let writer = writer.clone();
    engine.helper(name, move |values| -> Rendered { Ok(write(&writer, value(values, 0)?)) });
}

/// A style sheet of `templates/web`, to stand as it is between `<style>` and `</style>`.
///
/// # Errors
/// When it cannot be read, or would end the element that holds it.
pub fn stylesheet(assets: &Assets, name: &str) -> Rendered {
    if name.contains(['/', '\\']) {
        return Err(format!("{name}: a file of templates/web is asked for"));
    }
    let style = assets.text(&format!("templates/web/{name}")).map_err(|error| error.to_string())?;
    if style.to_ascii_lowercase().contains("</style") {
        return Err(format!("{name}: it ends the element that holds it"));
    }
    Ok(style)
}

/// The beginning of the first paragraph, ended at a word.
fn summary(blocks: &[Block]) -> String {
    let text = blocks.iter().find_map(|block| match block {
        Block::Paragraph(text) => Some(plain_text(text)),
        Block::Heading { .. }
        | Block::List(_)
        | Block::Table(_)
        | Block::Figures(_)
        | Block::Quote(_)
        | Block::Callout(_)
        | Block::Chart(_)
        | Block::Register(_) => None,
    });
    let text = text.unwrap_or_default();
    if text.chars().count() <= SUMMARY {
        return text;
    }
    let cut: String = text.chars().take(SUMMARY).collect();
    let end = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{} …", end.trim_end())
}

#[cfg(test)]
mod tests;
