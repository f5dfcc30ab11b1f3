//! The `tar.gz`, through GNU tar and gzip: sorted, of one time, of no owner.

use super::product::time;
use crate::Result;
use crate::workspace::run;
use std::path::Path;
use std::process::Command;

/// Packs `folder` into `file`, as a folder called `name`.
pub(super) fn pack(folder: &Path, file: &Path, name: &str) -> Result<()> {
    let mut tar = Command::new("tar");
    tar.args(["--create", "--sort=name", "--format=ustar", "--owner=0", "--group=0", "--numeric-owner"])
        .args(["--mode=go-w", "--use-compress-program=gzip -9 -n"])
        .arg(format!("--mtime=@{}", time()?))
        .arg(format!("--transform=s,^[.],{name},"))
        .arg("--file")
        .arg(file)
        .arg("--directory")
        .arg(folder)
        .arg(".");
    run(&mut tar)
}
