//! The built-in Word templates, that of the record (`body`), the form of a site (`form`) and the Mitschrift (`meeting_notes`), are made here
//! and nowhere else.
//! docx-rs writes styles, numbering, headers and footers; `mend` completes what it leaves out, `body` says what stands where.
//! To change the look, change `styles` and run `cargo xtask templates`.

mod assemble;
mod body;
mod fields;
mod form;
mod meeting_notes;
mod mend;
mod numbering;
mod page;
mod palette;
mod styles;

use crate::Result;
use docx_rs::Docx;
pub use mend::theme;
use ooxml::Package;

/// Makes every template, each with its path in the repository.
pub fn all() -> Result<[(&'static str, Vec<u8>); 3]> {
    Ok([
        ("templates/record/dokumentation.docx", record()?),
        ("templates/report/rueckmeldung.docx", form::template()?),
        ("templates/report/mitschrift.docx", meeting_notes::template()?),
    ])
}

fn record() -> Result<Vec<u8>> {
    let docx = page::pages(numbering::numberings(Docx::new()));
    let mut package = Package::read(&assemble::assemble(docx, styles::styles(), body::body())?)?;
    page::watermarked(&mut package)?;
    Ok(package.write()?)
}
