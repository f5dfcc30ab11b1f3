//! Lists the files under `templates`, `locales` and `tests/rules` for `store`, which carries them in the binary: a new file is a new file, not a line in a list.

#![allow(clippy::disallowed_methods, reason = "a build script reads the folders it lists")]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

/// Sources of the model, each key of which says what class of personal data it holds.
const MODEL: &str = "src/model";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={MODEL}");
    classes()?;
    let mut files = Vec::new();
    for folder in ["templates", "locales", "tests/rules"] {
        println!("cargo::rerun-if-changed={folder}");
        list(Path::new(folder), folder, &mut files)?;
    }
    files.sort_unstable();
    let mut code = String::from("&[\n");
    for file in &files {
        writeln!(code, "({file:?}, include_bytes!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/\", {file:?}))),")
            .map_err(io::Error::other)?;
    }
    code.push_str("]\n");
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
    fs::write(Path::new(&out).join("built_in.rs"), code)
}

/// The files below `folder`, as paths with `/`.
fn list(folder: &Path, name: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() { list(&entry.path(), &path, files)? } else { files.push(path) }
    }
    Ok(())
}

/// Holds that no key of the model is without a class: editions leave out by it, so one that has none would be in all of them.
fn classes() -> io::Result<()> {
    let mut files = Vec::new();
    list(Path::new(MODEL), MODEL, &mut files)?;
    let mut missing = Vec::new();
    for file in files {
        let (mut is_model, mut has_class) = (false, false);
        for (number, line) in fs::read_to_string(&file)?.lines().enumerate() {
            is_model = match line.trim_end() {
                "}" => false,
                line if line.starts_with("#[derive(") => line.contains("JsonSchema"),
                _ => is_model,
            };
            has_class |= line.contains("\"x-personal\" = \"") || line.contains("schemars(skip)");
            if line.starts_with("    pub ") && line.contains(": ") && line.ends_with(',') {
                if is_model && !has_class {
                    missing.push(format!("{file}:{}: {}", number + 1, line.trim()));
                }
                has_class = false;
            }
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    let keys = missing.join("\n");
    Err(io::Error::other(format!("keys without a class of personal data (x-personal):\n{keys}")))
}
