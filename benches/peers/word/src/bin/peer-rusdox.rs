//! rusdox reads and writes paths only.

use rusdox::DocxTemplate;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    word_peers::run(|template, data, out| {
        let report = DocxTemplate::open(template)?.render_to_path(&data, out, false)?;
        if report.written { Ok(()) } else { Err(format!("{:?}", report.diagnostics).into()) }
    })
}
