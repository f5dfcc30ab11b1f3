//! The program in release, and what it says of itself.

use crate::Result;
use crate::workspace::{cargo, metadata, output, root, run, target};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What packages are made of.
pub(super) struct Product {
    pub(super) version: String,
    /// Cargo's folder of builds.
    pub(super) target: PathBuf,
    pub(super) program: PathBuf,
}

impl Product {
    /// Builds the program in release, with the one that knows its texts: both at once, so that what they stand on is built once.
    pub(super) fn build() -> Result<Self> {
        let packages = ["--package", "austausch", "--package", "product-texts"];
        run(cargo().args(["build", "--release", "--locked", "--bins"]).args(packages))?;
        let target = target()?;
        let program = release(&target, "austausch");
        Ok(Self { version: version()?, program, target })
    }

    /// How the program is called in a package.
    pub(super) fn program_name(&self) -> &'static str {
        if cfg!(windows) { "austausch.exe" } else { "austausch" }
    }

    /// Has the program make a folder to start from.
    pub(super) fn init(&self, folder: &Path) -> Result<()> {
        run(Command::new(&self.program).arg("init").arg(folder).stdout(Stdio::null()))
    }

    /// Has completions, manual pages and acknowledgements written into a folder.
    pub(super) fn texts(&self, folder: &Path) -> Result<()> {
        run(Command::new(release(&self.target, "product-texts")).arg(folder))
    }
}

fn release(target: &Path, name: &str) -> PathBuf {
    target.join("release").join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

fn version() -> Result<String> {
    let metadata = metadata()?;
    let packages = metadata.get("packages").and_then(Value::as_array).into_iter().flatten();
    let mut versions = packages.filter(|package| {
        package.get("name").and_then(Value::as_str) == Some("austausch")
            && package.get("source").is_none_or(Value::is_null)
    });
    let version = versions.next().and_then(|package| package.get("version")?.as_str());
    Ok(version.ok_or("the product is not there")?.to_owned())
}

/// Reads the licences of Rust's standard library, which come with its compiler.
pub(super) fn standard_library_notice() -> Result<Vec<u8>> {
    let told = output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(root()))?;
    let file = Path::new(String::from_utf8(told)?.trim()).join("share/doc/rust/COPYRIGHT-library.html");
    fs::read(&file).map_err(|error| format!("{}: {error}", file.display()).into())
}

/// The time that packages give their files, in seconds since 1970: `SOURCE_DATE_EPOCH`, or that of the last commit.
pub(super) fn time() -> Result<String> {
    if let Ok(time) = std::env::var("SOURCE_DATE_EPOCH") {
        return Ok(time);
    }
    let told = output(Command::new("git").args(["log", "-1", "--format=%ct"]).current_dir(root()));
    let told = told.map_err(|error| format!("set SOURCE_DATE_EPOCH, for git does not tell it: {error}"))?;
    Ok(String::from_utf8(told)?.trim().to_owned())
}
