//! `austausch init`: a working folder with commented starting files.

use super::args::InitArgs;
use super::exit::Exit;
use super::say::Say;
use crate::store::{BUILT_IN, StoreError, write_new};

/// Where the starting files are among the assets; below it they have the paths they get in the new folder.
const START: &str = "templates/start/";

pub(super) fn run(args: &InitArgs, say: &Say) -> Exit {
    match make(args, say) {
        Ok(()) => Exit::Good,
        Err(error) => say.machine(&error),
    }
}

fn make(args: &InitArgs, say: &Say) -> Result<(), StoreError> {
    for (path, bytes) in BUILT_IN.iter().filter_map(|(path, bytes)| Some((path.strip_prefix(START)?, bytes)))
    {
        let target = args.dir.join(path);
        let id = if write_new(&target, bytes)? { "init-written" } else { "init-kept" };
        say.line(&say.words(id, &[("path", target.display().to_string().as_str().into())]));
    }
    let folder = args.dir.display().to_string();
    say.line(&say.words("init-done", &[("folder", folder.as_str().into())]));
    Ok(())
}
