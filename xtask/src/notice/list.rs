//! The list that the tree keeps: what is in the program, from whom, under which licence.

use super::assets::{ASSETS, check};
use super::package::embedded;
use crate::Result;
use serde_json::Value;
use std::fmt::Write as _;

const HEAD: &str = "\
# Notice

`austausch` is licensed under MIT or Apache-2.0, at your choice: [LICENSE-MIT](LICENSE-MIT), [LICENSE-APACHE](LICENSE-APACHE).
The program carries work of others, named here for all platforms. Every package of the program brings the texts of their licences, `THIRD-PARTY.txt`.
What austausch writes (PDF, Word, HTML, Markdown) is the office's own.

This file is made by `cargo xtask notice`.

## Fonts and data

| what | from | licence |
| --- | --- | --- |
";

const CODE: &str = "
## Code

The standard library of Rust, MIT OR Apache-2.0, with what it stands on (`COPYRIGHT-library.html` in each package), and:

| package | version | licence | source |
| --- | --- | --- | --- |
";

/// Writes the list, from `cargo metadata`.
pub fn list(metadata: &Value) -> Result<String> {
    let packages = embedded(metadata, "austausch")?;
    check(&packages)?;
    let mut page = HEAD.to_owned();
    for asset in ASSETS {
        writeln!(page, "| {} | {} | {} |", asset.what, asset.package, asset.licence)?;
    }
    page.push_str(CODE);
    for package in &packages {
        let licence = package.licence.replace('/', " OR ").replace("  ", " ");
        writeln!(page, "| {} | {} | {licence} | {} |", package.name, package.version, package.repository)?;
    }
    Ok(page)
}
