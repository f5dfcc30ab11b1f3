//! Packages of the product for the machine that this runs on: in comes the repository, out come, in `dist` of the target folder,
//! a `.deb` and a `tar.gz`, or on Windows a `zip`. The same sources give the same files, but for the program itself.

mod contents;
mod debian;
mod manual;
mod product;
mod tarball;
mod windows;

use crate::workspace::run;
use crate::{Result, workspace};
use contents::Contents;
use product::Product;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Builds the program in release and packs it; returns the packages.
pub fn packages() -> Result<Vec<PathBuf>> {
    let product = Product::build()?;
    let out = product.target.join("dist");
    fs::create_dir_all(&out)?;
    let name = format!("austausch-{}-{}", product.version, std::env::consts::ARCH);
    if cfg!(windows) {
        let zip = out.join(format!("{name}-windows.zip"));
        fs::write(&zip, windows::zip(&collect(&product)?, &format!("{name}-windows"))?)?;
        return Ok(vec![zip]);
    }
    // Where `[package.metadata.deb]` looks for them; a file of an earlier version is not to stay.
    let stage = product.target.join("release/dist");
    if stage.exists() {
        fs::remove_dir_all(&stage)?;
    }
    collect(&product)?.write(&stage)?;
    let tarball = out.join(format!("{name}-{}.tar.gz", std::env::consts::OS));
    tarball::pack(&stage, &tarball, &format!("{name}-{}", std::env::consts::OS))?;
    Ok(vec![debian::pack(&product, &out)?, tarball])
}

/// Puts together what every package holds.
fn collect(product: &Product) -> Result<Contents> {
    let mut contents = Contents::default();
    contents.add_program(product.program_name(), fs::read(&product.program)?);
    let made = tempfile::tempdir()?;
    product.init(&made.path().join("arbeitsordner"))?;
    product.texts(made.path())?;
    if cfg!(unix) {
        // cargo-deb would, but takes what lies in the folder of builds for programs.
        run(Command::new("gzip").args(["-9", "--no-name", "--recursive"]).arg(made.path().join("man")))?;
    }
    for folder in ["arbeitsordner", "completions", "man"] {
        contents.add_tree(folder, &made.path().join(folder))?;
    }
    manual::add(&mut contents)?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE", crate::notice::PATH] {
        contents.add(&format!("lizenzen/{name}"), fs::read(workspace::root().join(name))?);
    }
    let syntaxes = fs::read_to_string(made.path().join("acknowledgements.md"))?;
    let texts = crate::notice::texts(&workspace::metadata()?, &syntaxes)?;
    contents.add("lizenzen/THIRD-PARTY.txt", texts.into_bytes());
    contents.add("lizenzen/COPYRIGHT-library.html", product::standard_library_notice()?);
    Ok(contents)
}
