//! Which working folders a command is about.

use super::exit::Exit;
use super::say::Say;
use super::shared_args::FolderArgs;
use crate::pipeline::Programmes;
use std::path::Path;

/// The working folders in `below`, where one is named; else the one of `folders`. Folders in `below` that hold no `inputs` are told.
pub(super) fn find_programmes(
    below: Option<&Path>,
    folders: &FolderArgs,
    say: &Say,
) -> Result<Programmes, Exit> {
    let Some(below) = below else { return Ok(Programmes::one(folders.root(), folders.out())) };
    let programmes = Programmes::below(below).map_err(|error| say.machine(&error))?;
    let path = below.display().to_string();
    if programmes.folders.is_empty() {
        say.error(&say.words("programmes-none", &[("path", path.as_str().into())]));
        return Err(Exit::Usage);
    }
    if !programmes.passed.is_empty() {
        let names = programmes.passed.join(", ");
        say.error(&say.words("programmes-passed", &[("names", names.as_str().into())]));
    }
    Ok(programmes)
}
