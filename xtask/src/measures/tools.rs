//! The program and the browser, as far as measures ask them.

use crate::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is measured besides the libraries themselves.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The program.
    pub program: PathBuf,
    /// The repository, for the script that opens pages.
    pub repository: PathBuf,
    /// Where the packages of that script are.
    pub packages: PathBuf,
}

/// What the program says in a folder.
pub(super) fn run(tools: &Tools, folder: &Path, words: &[&str]) -> Result<String> {
    let done = Command::new(&tools.program).args(words).current_dir(folder).output()?;
    if !done.status.success() {
        let told =
            String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
        return Err(format!("austausch {}: {told}", words.join(" ")).into());
    }
    Ok(String::from_utf8(done.stdout)?)
}
