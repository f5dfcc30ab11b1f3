//! The Word template of the record, `templates/record/dokumentation.docx`, and the Word form, [`form`], are made here and nowhere else.
//! docx-rs writes styles, numbering, headers and footers; [`mend`] completes what it leaves out, [`body`] says what stands where.
//! To change the look, change [`styles`] and run the tests once with `SNAPSHOTS=overwrite`.

mod body;
mod form;
mod mend;
mod numbering;
mod page;
mod styles;

use docx_rs::{Docx, Style};
pub use mend::theme;
use ooxml::{Element, Node, Package};
use std::path::Path;

const PATH: &str = "templates/record/dokumentation.docx";

/// Width of the text in twentieths of a point: A4 less two margins of 27 mm.
const TEXT_WIDTH: usize = 11906 - 2 * 1531;

fn template() -> Vec<u8> {
    let made = made(page::pages(numbering::numberings(Docx::new())), styles::styles(), body::body());
    let mut package = Package::read(&made).unwrap();
    page::watermarked(&mut package);
    package.write().unwrap()
}

/// The file with these styles and this body; docx-rs does the rest.
fn made(docx: Docx, styles: impl IntoIterator<Item = Style>, body: Vec<Element>) -> Vec<u8> {
    let docx = styles.into_iter().fold(docx, Docx::add_style);
    let mut bytes = std::io::Cursor::new(Vec::new());
    docx.build().pack(&mut bytes).unwrap();
    let mut package = mend::mended(&Package::read(&bytes.into_inner()).unwrap());
    let mut document = package.tree("word/document.xml").unwrap();
    let holder = document.find_mut("w:body").unwrap();
    let section = std::mem::take(&mut holder.children);
    holder.children = body.into_iter().map(Node::Element).chain(section).collect();
    package.set("word/document.xml", document.to_bytes());
    package.write().unwrap()
}

#[test]
fn the_committed_template_is_the_one_made_here() {
    committed(PATH, template());
}

#[test]
fn the_committed_form_is_the_one_made_here() {
    committed("templates/report/rueckmeldung.docx", form::template());
}

fn committed(name: &str, made: Vec<u8>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        std::fs::write(&path, &made).unwrap();
    }
    let committed = std::fs::read(&path).unwrap();
    assert!(committed == made, "{name} is not the one that tests/suite/word_template makes");
}

#[test]
fn the_template_is_the_same_at_every_run() {
    assert!(template() == template());
}
