//! docxtpl-rs.

use docxtpl_rs::{DocxTemplate, RenderOptions};
use std::error::Error;
use std::fs;

fn main() -> Result<(), Box<dyn Error>> {
    word_peers::run(|template, data, out| {
        let template = DocxTemplate::from_bytes(fs::read(template)?)?;
        fs::write(out, template.render(&data, &RenderOptions::compat())?.to_bytes()?)?;
        Ok(())
    })
}
