//! Writes the texts of a package that only the product knows into a folder: completions and manual pages from the grammar of the command
//! line, and who wrote the syntax definitions that are embedded.
//!
//! It is a program of its own, built beside the product: `xtask` stays small, and nothing of this is in the product.

#![allow(clippy::disallowed_methods, reason = "it writes the files of a package; no office runs it")]

mod manual;

use clap_complete::Shell;
use german_text::Lang;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("usage: product-texts FOLDER")?;
    let folder = PathBuf::from(folder);
    let completions = folder.join("completions");
    fs::create_dir_all(&completions)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        clap_complete::generate_to(shell, &mut austausch::cli::grammar(Lang::De), "austausch", &completions)?;
    }
    for (lang, below) in [(Lang::De, "man/de/man1"), (Lang::En, "man/man1")] {
        let below = folder.join(below);
        fs::create_dir_all(&below)?;
        for (name, page) in manual::pages(austausch::cli::grammar(lang), lang)? {
            fs::write(below.join(name), page)?;
        }
    }
    fs::write(folder.join("acknowledgements.md"), two_face::acknowledgement::listing().to_md())?;
    Ok(())
}
