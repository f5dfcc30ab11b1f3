//! Where the repository lies, where its builds go, and what cargo knows of it.

use crate::Result;
use serde_json::Value;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository's top folder.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Writes a file of the repository; `path` is relative to its top.
pub fn write(path: &str, bytes: &[u8]) -> Result<()> {
    Ok(fs::write(root().join(path), bytes)?)
}

/// Returns the cargo that runs this task, in the repository.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    cargo.current_dir(root());
    cargo
}

/// Asks `cargo metadata` for every package of the workspace and of what it stands on.
pub fn metadata() -> Result<Value> {
    let told = output(cargo().args(["metadata", "--format-version", "1", "--locked"]))?;
    Ok(serde_json::from_slice(&told)?)
}

/// Returns the folder of builds.
pub fn target() -> Result<PathBuf> {
    let told = output(cargo().args(["metadata", "--format-version", "1", "--locked", "--no-deps"]))?;
    let metadata: Value = serde_json::from_slice(&told)?;
    let folder = metadata.get("target_directory").and_then(Value::as_str).ok_or("no target directory")?;
    Ok(PathBuf::from(folder))
}

/// Runs a program to its end, its output where ours goes.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{command:?}: {status}").into()) }
}

/// Runs a program and returns what it wrote to its standard output.
pub fn output(command: &mut Command) -> Result<Vec<u8>> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(format!("{command:?}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr)).into())
}
