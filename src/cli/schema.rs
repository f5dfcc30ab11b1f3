//! `austausch schema`.

use super::Exit;
use super::args::SchemaArgs;
use super::build::known;
use super::say::Say;
use crate::store::write_over;
use crate::yaml::editor_schemas;

pub(super) fn run(args: &SchemaArgs, say: &Say) -> Exit {
    if let Err(exit) = known(&args.root, &[], say) {
        return exit;
    }
    for (name, schema) in editor_schemas() {
        let path = format!("inputs/.schema/{name}");
        if let Err(error) = write_over(&args.root.join(&path), schema.as_bytes()) {
            return say.machine(&error);
        }
        say.line(&say.words("new-written", &[("path", path.as_str().into())]));
    }
    let line = "# yaml-language-server: $schema=../.schema/exchange.schema.json";
    say.line(&say.words("schema-done", &[("line", line.into())]));
    Exit::Good
}
