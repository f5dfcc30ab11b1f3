//! The `.deb`, through cargo-deb; what it holds and says stands in `[package.metadata.deb]` of the product's manifest.

use super::product::{Product, time};
use crate::Result;
use crate::workspace::{cargo, output, run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The cargo-deb that the metadata are written for.
const CARGO_DEB: &str = "cargo-deb@3.8.0";

/// Packs what was built and staged; returns the package.
pub(super) fn pack(product: &Product, out: &Path) -> Result<PathBuf> {
    let arch = output(Command::new("dpkg").arg("--print-architecture"))?;
    let arch = String::from_utf8(arch)?;
    let file = out.join(format!("austausch_{}-1_{}.deb", product.version, arch.trim()));
    let mut deb = cargo();
    deb.env("PATH", path_with_cargo_deb(&product.target)?)
        .env("SOURCE_DATE_EPOCH", time()?)
        .args([
            "deb",
            "--quiet",
            "--locked",
            "--no-build",
            "--no-strip",
            "--package",
            "austausch",
            "--output",
        ])
        .arg(&file);
    // It says only where the package is.
    output(&mut deb)?;
    Ok(file)
}

/// Returns the path of programs with cargo-deb in it, which is installed into the folder of builds if it is not there.
fn path_with_cargo_deb(target: &Path) -> Result<std::ffi::OsString> {
    let tools = target.join("tools");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([tools.join("bin")].into_iter().chain(std::env::split_paths(&path)))?;
    let is_there = || output(Command::new("cargo-deb").env("PATH", &path).arg("--version")).is_ok();
    if !is_there() {
        let mut install = cargo();
        // Beside our builds, not among them: it stands on other versions, and with other features.
        install.env("CARGO_TARGET_DIR", tools.join("build")).args(["install", "--locked", "--root"]);
        run(install.arg(&tools).arg(CARGO_DEB))?;
    }
    Ok(path)
}
