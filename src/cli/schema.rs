//! `austausch schema`.

use super::args::SchemaArgs;
use super::exchanges::require_known;
use super::exit::Exit;
use super::say::Say;
use super::write::write_and_tell;
use crate::store::NewFile;
use crate::yaml::editor_schemas;

/// Where editors look for them.
const FOLDER: &str = "inputs/.schema";

pub(super) fn run(args: &SchemaArgs, say: &Say) -> Exit {
    if let Err(exit) = require_known(&args.folder.root, &[], say) {
        return exit;
    }
    let schemas = editor_schemas();
    let files: Vec<NewFile<'_>> = schemas.iter().map(|(name, schema)| (*name, schema.as_bytes())).collect();
    let paths = match write_and_tell(&args.folder.root.join(FOLDER), &files, say) {
        Ok(paths) => paths,
        Err(error) => return say.machine(&error),
    };
    for path in paths.iter().flatten() {
        say.line(&say.words("new-written", &[("path", path.as_str().into())]));
    }
    if paths.contains(&None) {
        return Exit::Machine;
    }
    let line = "# yaml-language-server: $schema=../.schema/exchange.schema.json";
    say.line(&say.words("schema-done", &[("line", line.into())]));
    Exit::Good
}
