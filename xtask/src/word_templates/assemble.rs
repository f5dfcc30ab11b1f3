//! A Word file of styles, a page and a body: docx-rs writes it, `mend` completes it, the body is put in.

use super::mend::mended;
use crate::Result;
use docx_rs::{Docx, Style};
use ooxml::{Element, Node, Package};
use std::io::Cursor;

/// Builds the file with these styles and this body; `docx` brings page and numbering.
pub(super) fn assemble(
    docx: Docx,
    styles: impl IntoIterator<Item = Style>,
    body: Vec<Element>,
) -> Result<Vec<u8>> {
    let docx = styles.into_iter().fold(docx, Docx::add_style);
    let mut bytes = Cursor::new(Vec::new());
    docx.build().pack(&mut bytes)?;
    let mut package = mended(&Package::read(&bytes.into_inner())?)?;
    let mut document = package.tree("word/document.xml")?;
    let holder = document.find_mut("w:body").ok_or("a document without a body")?;
    let section = std::mem::take(&mut holder.children);
    holder.children = body.into_iter().map(Node::Element).chain(section).collect();
    package.set("word/document.xml", document.to_bytes());
    Ok(package.write()?)
}
