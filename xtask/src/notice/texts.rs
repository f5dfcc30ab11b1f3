//! The texts of all licences, each once, with the packages that bring it.

use super::assets::files;
use super::package::{Package, embedded};
use crate::Result;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

const LINE: &str = "================================================================================\n";

/// How names of files begin or end that say something about rights.
const NAMES: [&str; 8] =
    ["licence", "license", "copying", "copyright", "notice", "unlicense", "authors", "patents"];

/// Folders of sources that are not built into a program.
const UNUSED: [&str; 5] = ["tests/", "scripts/", "wasm/", "examples/", "resources/eml/"];

/// Writes the texts of what is in the program, from `cargo metadata` and the sources of the packages; `more` comes at the end.
pub fn texts(metadata: &Value, more: &str) -> Result<String> {
    let packages = embedded(metadata, "austausch")?;
    // By their words, so that a text with other line breaks is the same text; told in the order of their first package.
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut texts: Vec<(Vec<String>, String)> = Vec::new();
    let mut silent = Vec::new();
    for package in &packages {
        let found = licence_files(package)?;
        if found.is_empty() {
            silent.push(package);
        }
        for (file, text) in found {
            let place = format!("{} {} ({file})", package.name, package.version);
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let index = *known.entry(words).or_insert(texts.len());
            match texts.get_mut(index) {
                Some((places, _)) => places.push(place),
                None => texts.push((vec![place], text)),
            }
        }
    }
    let mut page = String::from(
        "What austausch carries of others: the texts of their licences. NOTICE.md lists who and what.\n\
         Of a choice of licences both are told.\n\n",
    );
    page.push_str(LINE);
    page.push_str(
        "Their sources bring no text; the licence named holds, whose text stands elsewhere in this file:\n\n",
    );
    for package in silent {
        let authors = package.authors.join(", ");
        writeln!(
            page,
            "{} {}: {}; {} {}",
            package.name, package.version, package.licence, package.repository, authors
        )?;
    }
    for (places, text) in &texts {
        write!(page, "\n{LINE}{}\n{LINE}\n{}\n", places.join("\n"), text.trim_end())?;
    }
    write!(page, "\n{LINE}{more}")?;
    Ok(page)
}

/// Reads what a package's source says about rights, by the path in it.
fn licence_files(package: &Package) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for path in files(package)? {
        let name = path.rsplit('/').next().unwrap_or_default().to_lowercase();
        let is_code = [".rs", ".toml", ".json", ".html"].iter().any(|ending| name.ends_with(ending));
        let is_used = !UNUSED.iter().any(|folder| path.starts_with(folder));
        if is_used && !is_code && NAMES.iter().any(|part| name.contains(part)) {
            let bytes = fs::read(package.folder.join(&path))?;
            let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
            found.push((path, text));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::metadata;

    #[test]
    fn every_package_is_told_and_so_are_fonts_and_data() {
        let metadata = metadata().unwrap();
        let page = texts(&metadata, "more").unwrap();
        let packages = embedded(&metadata, "austausch").unwrap();
        for package in &packages {
            assert!(page.contains(&format!("{} {}", package.name, package.version)), "{}", package.name);
        }
        let fonts = ["SIL OPEN FONT LICENSE", "GUST Font License", "Bitstream Vera", "PDFium Authors"];
        let data =
            ["UNICODE LICENSE V3", "CC0 1.0 Universal", "Adobe", "creativecommons.org/licenses/by-sa/3.0"];
        for text in fonts.iter().chain(&data) {
            assert!(page.contains(text), "{text}");
        }
        assert!(page.ends_with("\nmore"));
        // A text that many bring stands there once.
        let apache = "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION";
        let (count, most) = (page.matches(apache).count(), packages.len() / 8);
        assert!(count < most, "{count} of {most}");
    }
}
