//! `austausch tables`.

use super::args::TablesArgs;
use super::exchanges::{find_exchange, load_inputs, require_known, tell_nothing};
use super::exit::Exit;
use super::say::Say;
use super::tables_lines::Lines;
use crate::digest::{SeatRequest, digest};
use crate::intake::{TableChange, Tabling, table_changes, tables_json, tabling};
use crate::store::{StoreError, hold, read_file, write_new, write_over};
use crate::yaml::Loaded;
use diagnostics::Diagnostic;
use german_text::Lang;
use std::collections::BTreeMap;
use std::path::Path;

pub(super) fn run(args: &TablesArgs, lang: Lang, say: &Say) -> Exit {
    let root = &args.folder.root;
    let wanted: Vec<String> = args.exchange.iter().cloned().collect();
    // All exchanges are read: the one before says who sat together.
    let loaded = match require_known(root, &wanted, say).and_then(|_| load_inputs(root, None, say)) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let Some(exchange) = find_exchange(&loaded, args.exchange.as_deref()) else { return tell_nothing(say) };
    if let Some(file) = broken(&loaded, &exchange.id) {
        return refuse(Diagnostic::error("tables-broken").in_file(file), say);
    }
    let digest = digest(exchange);
    let count = args.count.and_then(|count| usize::try_from(count).ok());
    let request = SeatRequest { count, sizes: args.seats, is_check: args.check };
    let tabling = tabling(exchange, &loaded.exchanges, &digest, request);
    if tabling.plan.tables.is_empty() {
        let file = format!("inputs/{}/findings.yaml", exchange.id);
        return refuse(Diagnostic::error("tables-none").in_file(file), say);
    }
    let changes = if args.check {
        Vec::new()
    } else {
        match changes(&tabling, root, say) {
            Ok(changes) => changes,
            Err(exit) => return exit,
        }
    };
    match write(root, &changes) {
        Ok(None) => {}
        Ok(Some(file)) => return refuse(Diagnostic::error("tables-there").in_file(file), say),
        Err(error) => return say.machine(&error),
    }
    if args.json.json {
        say.json(&format!("{:#}", tables_json(&tabling)));
    } else {
        let paths: Vec<&str> = changes.iter().map(|change| change.file.as_str()).collect();
        Lines { tabling: &tabling, lang, say }.tell(&paths, args.check);
    }
    if tabling.plan.problems.is_empty() { Exit::Good } else { Exit::Findings }
}

/// A file of the exchange, or the programme, that could not be read whole: whoever stands in it would lose their seat.
fn broken<'l>(loaded: &'l Loaded, exchange: &str) -> Option<&'l str> {
    let folder = format!("inputs/{exchange}/");
    let mut files = loaded.broken.iter().map(String::as_str);
    files.find(|file| file.starts_with(&folder) || *file == "inputs/programme.yaml")
}

fn refuse(diagnostic: Diagnostic, say: &Say) -> Exit {
    say.diagnostics(&[diagnostic], &BTreeMap::new());
    Exit::Findings
}

fn changes(tabling: &Tabling<'_>, root: &Path, say: &Say) -> Result<Vec<TableChange>, Exit> {
    let head = say.words("tables-file-head", &[]);
    let read = |file: &str| read_file(&root.join(file)).ok();
    table_changes(tabling, &head, &read)
        .map_err(|not| refuse(Diagnostic::error("tables-not-edited").in_file(not.file), say))
}

/// Writes the files; where one that is new to the exchange is there already, nothing but it stands in the way, and it is named.
fn write(root: &Path, changes: &[TableChange]) -> Result<Option<String>, StoreError> {
    let _held = (!changes.is_empty()).then(|| hold(&root.join("inputs"))).transpose()?;
    for change in changes {
        let target = root.join(&change.file);
        if !change.is_new {
            write_over(&target, &change.bytes)?;
        } else if !write_new(&target, &change.bytes)? {
            return Ok(Some(change.file.clone()));
        }
    }
    Ok(None)
}
