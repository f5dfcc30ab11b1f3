//! In comes the view; out goes a Word file: the template of the record with the whole document written into its body.
//! Look comes from the template: its styles are found by name, its numbering is restarted for each list, its headers and footers are filled.
//! It never decides wording, never fetches what a template refers to, and leaves parts it does not change as they were.

mod blocks;
mod body;
mod book;
mod figures;
mod fill;
mod frame;
mod inlines;
mod lint;
mod made;
mod numbering;
mod page;
mod paragraph;
mod properties;
mod styles;
mod table;

pub use fill::{FillError, FillFault, FillOptions, Spot, fill};
pub use lint::{Known, TemplateCheck, check as check_template};

use super::parts::layout;
use super::{Artifact, Job, RenderError, Rendering};
use crate::diag::Checked;
use crate::ooxml::{ContentTypes, Element, Node, OoxmlError, Package, Relationships, relation};
use blocks::{Place, Walk};
use book::Book;
use numbering::Numbering;
use styles::Styles;

/// The template in the folder of a document kind, built in or the office's own.
const TEMPLATE: &str = "dokumentation.docx";

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Writes the record as a Word file, `<stem>.docx`.
///
/// # Errors
/// When the template is missing, is no Word file, or lacks styles or numbering altogether.
pub fn docx(job: Job<'_>) -> Rendering {
    let path = layout(job, TEMPLATE)?;
    let template = job.assets.bytes(&path)?.ok_or(OoxmlError::Missing(path))?;
    let mut package = Package::read(&template)?;
    let findings = write(&mut package, job)?;
    let path = format!("{}.docx", job.stem);
    let artifact = Artifact { path, media_type: MEDIA_TYPE, bytes: package.write()?, pages: None };
    Ok(Checked { value: vec![artifact], findings })
}

fn write(package: &mut Package, job: Job<'_>) -> Result<Vec<crate::diag::Finding>, OoxmlError> {
    let document = &job.view.document;
    let root = Relationships::of(package, "")?;
    let main = target(&root, relation::DOCUMENT)?;
    let mut links = Relationships::of(package, &main)?;
    let (styles_part, numbering_part) =
        (target(&links, relation::STYLES)?, target(&links, relation::NUMBERING)?);
    let mut styles = Styles::new(package.tree(&styles_part)?);
    styles.set_language(&properties::region(&document.language));
    let mut book = Book::new(styles, Numbering::new(package.tree(&numbering_part)?), job.pictures);

    let mut tree = package.tree(&main)?;
    let place = Place::new(text_width(&tree));
    let written = Walk { book: &mut book, links: &mut links }.record(document, &job.view.sections, &place);
    put(&mut tree, written).ok_or_else(|| OoxmlError::Missing("w:body".to_owned()))?;
    package.set(&main, tree.to_bytes());

    let texts = page::texts(job.view);
    let pages: Vec<String> = links
        .iter()
        .filter(|link| link.kind == relation::HEADER || link.kind == relation::FOOTER)
        .map(|link| link.target.clone())
        .collect();
    for part in pages {
        let mut tree = package.tree(&part)?;
        let mut part_links = Relationships::of(package, &part)?;
        let mut walk = Walk { book: &mut book, links: &mut part_links };
        walk.page_part(&mut tree, &texts, document.funding.as_ref(), &place);
        part_links.store(package);
        package.set(&part, tree.to_bytes());
    }

    links.store(package);
    package.set(&styles_part, book.styles.to_bytes());
    package.set(&numbering_part, book.numbering.to_bytes());
    let mut types = ContentTypes::of(package)?;
    book.store_media(package, &mut types);
    types.store(package);
    if let Some(core) = root.first(relation::CORE) {
        package.set(&core.target, properties::core(document).to_bytes());
    }
    Ok(book.findings)
}

fn target(links: &Relationships, kind: &str) -> Result<String, OoxmlError> {
    let link = links.first(kind).filter(|link| !link.external);
    link.map(|link| link.target.clone()).ok_or_else(|| OoxmlError::Missing(kind.to_owned()))
}

/// Puts `written` in the place of what the body holds; its last section's properties stay.
fn put(tree: &mut Element, written: Vec<Element>) -> Option<()> {
    // The prefix may be missing in a file that never had a link.
    if tree.attribute("xmlns:r").is_none() {
        tree.set("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    }
    let body = tree.find_mut("w:body")?;
    let section = body.find("w:sectPr").cloned();
    body.children = written.into_iter().chain(section).map(Node::Element).collect();
    Some(())
}

/// Width of the text between the margins, in twentieths of a point; that of A4 with Word's margins when the template does not say.
fn text_width(tree: &Element) -> i32 {
    let section = tree.find("w:body").and_then(|body| body.find("w:sectPr"));
    let number = |name: &str, attribute: &str| section?.find(name)?.attribute(attribute)?.parse::<i32>().ok();
    let page = number("w:pgSz", "w:w").unwrap_or(11906);
    let margin = |side| number("w:pgMar", side).unwrap_or(1417);
    (page - margin("w:left") - margin("w:right")).max(1000)
}

impl From<OoxmlError> for RenderError {
    fn from(error: OoxmlError) -> Self {
        Self::Format { format: "docx", message: error.to_string() }
    }
}

#[cfg(test)]
mod tests;
