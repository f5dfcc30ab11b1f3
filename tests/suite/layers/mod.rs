//! The house's laws that the compiler does not hold: who may use whom, and who may touch what.
//!
//! The sources are parsed; `use` groups, full paths in code and types, and paths inside macros count alike.

mod circles;

use crate::support::repo;
use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::Path;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprLit, File, Item, ItemMod, ItemUse, Lit, Meta, UseTree};

/// Rooms that work on values alone, as every crate does.
const PURE: [&str; 4] = ["model", "digest", "facts", "compose"];
/// What they therefore leave alone.
const WORLD: [&str; 4] = ["fs", "env", "process", "net"];
/// What writing a document must not know: it gets View and Document, no exchange.
const HIDDEN_FROM_RENDER: [&str; 5] = ["model", "yaml", "rules", "digest", "compose"];
const PRINTERS: [&str; 5] = ["print", "println", "eprint", "eprintln", "dbg"];

#[test]
fn every_source_keeps_the_laws() {
    let rooms = rooms(&read(&repo().join("src/lib.rs")));
    assert!(rooms.len() > 10, "lib.rs names the rooms: {rooms:?}");
    let mut broken = Vec::new();
    for file in sources(&repo().join("src")) {
        let name = slashed(file.strip_prefix(repo().join("src")).unwrap());
        broken.extend(violations(&rooms, &name, &read(&file)));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// A crate knows no exchange, which Cargo holds, and works on values alone.
#[test]
fn every_crate_works_on_values_alone() {
    let mut broken = Vec::new();
    let crates = fs::read_dir(repo().join("crates")).unwrap().map(|entry| entry.unwrap().path());
    let crates: Vec<_> = crates.collect();
    assert!(!crates.is_empty());
    for folder in crates {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(
            read(&folder.join("README.md")).contains("```rust"),
            "crates/{name}: an example in its README"
        );
        for file in sources(&folder.join("src")) {
            let path = slashed(file.strip_prefix(&folder).unwrap());
            broken.extend(worldly(&read(&file)).iter().map(|what| format!("crates/{name}/{path}: {what}")));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
    assert_eq!(worldly("use std::fs::File;"), ["uses `std::fs::File`"]);
    assert_eq!(worldly("fn a() { println!(\"x\"); }"), ["prints by `println!`"]);
    assert_eq!(worldly("use std::fmt;\n#[cfg(test)]\nmod tests { use std::fs; }"), [""; 0]);
}

/// What a source of a crate does beside working on values.
fn worldly(source: &str) -> Vec<String> {
    let file = syn::parse_file(source).unwrap();
    let mut reader =
        Reader { module: vec!["lib".to_owned()], in_test: false, uses: Vec::new(), printers: Vec::new() };
    reader.visit_file(&file);
    let is_world = |found: &&Use| {
        let mut parts = found.path.iter().map(String::as_str);
        !found.in_test
            && parts.next() == Some("std")
            && parts.next().is_some_and(|part| WORLD.contains(&part))
    };
    let uses = reader.uses.iter().filter(is_world).map(|found| format!("uses `{}`", found.path.join("::")));
    uses.chain(reader.printers.iter().map(|printer| format!("prints by `{printer}!`"))).collect()
}

/// The rooms in the order of `pub mod` lines.
fn rooms(lib: &str) -> Vec<String> {
    let file = syn::parse_file(lib).unwrap();
    let modules = file.items.iter().filter_map(|item| match item {
        Item::Mod(module) => Some(module.ident.to_string()),
        _ => None,
    });
    modules.collect()
}

/// What a source breaks; `name` is its path under `src/`, such as `digest/count.rs`.
fn violations(rooms: &[String], name: &str, source: &str) -> Vec<String> {
    let file = match syn::parse_file(source) {
        Ok(file) => file,
        Err(error) => return vec![format!("src/{name}: {error}")],
    };
    let here = module_of(name);
    // Tests may stand in a file of their own.
    let in_test = here.last().is_some_and(|last| last == "tests");
    let mut reader = Reader { module: here.clone(), in_test, uses: Vec::new(), printers: Vec::new() };
    reader.visit_file(&file);
    let room = here.first().cloned().unwrap_or_default();
    let mut broken: Vec<String> = Vec::new();
    for found in &reader.uses {
        broken.extend(judge(rooms, &room, found));
    }
    if room != "cli" {
        broken.extend(reader.printers.iter().map(|printer| format!("`{printer}!`: only `cli` prints")));
    }
    if here.len() == 1 && name.ends_with("mod.rs") {
        broken.extend(opening(&file));
    }
    broken.iter().map(|what| format!("src/{name}: {what}")).collect()
}

/// What is wrong with a path being used in a room.
fn judge(rooms: &[String], room: &str, found: &Use) -> Option<String> {
    let path = found.path.join("::");
    let mut parts = found.path.iter().map(String::as_str);
    match (parts.next()?, parts.next()?) {
        ("crate", target) => {
            let place = |name: &str| rooms.iter().position(|room| room == name);
            let (from, to) = (place(room)?, place(target)?);
            if to > from {
                return Some(format!("uses `{path}`, but `{target}` stands below `{room}` in lib.rs"));
            }
            (room == "render" && HIDDEN_FROM_RENDER.contains(&target) && !found.in_test)
                .then(|| format!("uses `{path}`, but `render` knows View and Document only"))
        }
        ("std", world) if !found.in_test => {
            if world == "fs" && room != "store" {
                return Some(format!("uses `{path}`, but only `store` touches the disk"));
            }
            (PURE.contains(&room) && WORLD.contains(&world))
                .then(|| format!("uses `{path}`, but `{room}` works on values alone"))
        }
        _ => None,
    }
}

/// A stage says what comes in, what goes out and what it never does.
fn opening(file: &File) -> Option<String> {
    let doc: String = file.attrs.iter().filter_map(doc_line).collect();
    let sentences = doc.matches(". ").count() + usize::from(doc.trim_end().ends_with('.'));
    (sentences < 3).then(|| {
        "a stage opens with three sentences: what comes in, what goes out, what it never does".into()
    })
}

fn doc_line(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// `digest/count.rs` is `digest::count`; `digest/mod.rs` is `digest`; `main.rs` and `lib.rs` are in no room.
fn module_of(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = name.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| matches!(last.as_str(), "mod" | "lib" | "main")) {
        parts.pop();
    }
    parts
}

/// A path that leads out of a module, written from `crate` or from another crate's name.
struct Use {
    path: Vec<String>,
    in_test: bool,
}

/// Collects every path of a file. A path inside a test module is marked: tests may touch the disk and print.
struct Reader {
    module: Vec<String>,
    in_test: bool,
    uses: Vec<Use>,
    printers: Vec<String>,
}

impl Reader {
    fn path(&mut self, mut path: Vec<String>) {
        let first = path.first().map_or("", String::as_str);
        if first == "self" || first == "super" {
            let mut base = self.module.clone();
            let ups = path.iter().take_while(|part| *part == "super").count();
            base.truncate(base.len().saturating_sub(ups));
            let rest = path.split_off(ups.max(1));
            path = [vec!["crate".to_owned()], base, rest].concat();
        } else if first == "austausch" {
            path[0] = "crate".to_owned();
        }
        self.uses.push(Use { path, in_test: self.in_test });
    }

    fn tree(&mut self, tree: &UseTree, before: &[String]) {
        match tree {
            UseTree::Path(path) => self.tree(&path.tree, &[before, &[path.ident.to_string()]].concat()),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(item, before)),
            UseTree::Name(name) => self.path([before, &[name.ident.to_string()]].concat()),
            UseTree::Rename(name) => self.path([before, &[name.ident.to_string()]].concat()),
            UseTree::Glob(_) => self.path(before.to_vec()),
        }
    }

    fn printer(&mut self, name: String) {
        if !self.in_test && PRINTERS.contains(&name.as_str()) {
            self.printers.push(name);
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        let outside = self.in_test;
        self.in_test |= module.attrs.iter().any(is_test_only);
        self.module.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.module.pop();
        self.in_test = outside;
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.tree(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.path(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.printer(item.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default());
        for path in paths_in(item.tokens.clone()) {
            match path.as_slice() {
                [name, mark] if mark == "!" => self.printer(name.clone()),
                _ => self.path(path),
            }
        }
    }
}

/// Takes words joined by `::` in a macro's tokens for paths; a macro that is called in them is its name and `!`.
fn paths_in(tokens: TokenStream) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    let mut path: Vec<String> = Vec::new();
    let mut colons = 0;
    let end = |path: &mut Vec<String>, paths: &mut Vec<Vec<String>>| {
        if path.len() > 1 {
            paths.push(std::mem::take(path));
        }
        path.clear();
    };
    for token in tokens {
        match token {
            TokenTree::Ident(word) => {
                if colons != 2 {
                    end(&mut path, &mut paths);
                }
                path.push(word.to_string());
                colons = 0;
            }
            TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
            TokenTree::Group(group) => {
                end(&mut path, &mut paths);
                paths.extend(paths_in(group.stream()));
            }
            TokenTree::Punct(mark) => {
                if mark.as_char() == '!'
                    && let Some(name) = path.last()
                {
                    paths.push(vec![name.clone(), "!".to_owned()]);
                }
                end(&mut path, &mut paths);
            }
            TokenTree::Literal(_) => end(&mut path, &mut paths),
        }
    }
    end(&mut path, &mut paths);
    paths
}

fn is_test_only(attribute: &Attribute) -> bool {
    matches!(&attribute.meta, Meta::List(list) if list.path.is_ident("cfg") && list.tokens.to_string() == "test")
}

fn sources(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let inside = |path: std::path::PathBuf| if path.is_dir() { sources(&path) } else { vec![path] };
    entries.into_iter().flat_map(inside).filter(|file| file.extension().is_some_and(|e| e == "rs")).collect()
}

fn slashed(path: &Path) -> String {
    path.to_str().unwrap().replace('\\', "/")
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap()
}

/// What the laws say about a source that stands at `name`, in a house of a few rooms.
fn judged(name: &str, source: &str) -> Vec<String> {
    let rooms = ["store", "model", "digest", "compose", "render", "cli"].map(str::to_owned);
    violations(&rooms, name, source)
}

#[test]
fn a_use_of_a_room_below_is_found_however_it_is_written() {
    for source in [
        "use crate::compose::compose;",
        "use crate::{store::read, compose::{self, Phrase}};",
        "use super::super::compose;",
        "use super::super::{compose as c};",
        "fn f() { crate::compose::compose(); }",
        "fn f(x: &super::super::compose::Phrase) {}",
        "fn f() -> Vec<Option<crate::compose::Phrase>> { Vec::new() }",
        "fn f() { vec![1, crate::compose::one()]; }",
        "mod inner { use super::super::super::compose; }",
        "#[cfg(test)] mod tests { use crate::compose; }",
        "pub use crate::compose::*;",
        "impl crate::compose::Speak for u8 {}",
    ] {
        let found = judged("digest/count.rs", source);
        assert!(found.iter().any(|f| f.contains("`compose` stands below `digest`")), "{source}: {found:?}");
    }
}

#[test]
fn a_use_of_a_room_above_or_of_the_own_room_is_fine() {
    for source in [
        "use crate::model::Event; use super::rank; use self::inner::x; mod inner { use super::super::rank; }",
        "use crate::digest::Count; fn f(compose: u8) -> u8 { compose }",
        "fn f() { let cli = 1; format!(\"{cli}: crate::cli::x\"); }",
    ] {
        assert_eq!(judged("digest/count.rs", source), Vec::<String>::new(), "{source}");
    }
}

#[test]
fn the_disk_belongs_to_store() {
    let source = "use std::{fs, path::Path}; fn f() { let _ = fs::read(Path::new(\"x\")); }";
    assert_eq!(judged("store/read.rs", source), Vec::<String>::new());
    assert_eq!(judged("render/pdf.rs", source).len(), 1);
    assert_eq!(judged("main.rs", source).len(), 1);
    assert_eq!(judged("render/pdf/tests.rs", source), Vec::<String>::new());
    assert_eq!(
        judged("render/pdf.rs", &format!("#[cfg(test)] mod tests {{ {source} }}")),
        Vec::<String>::new()
    );
}

#[test]
fn pure_rooms_leave_the_world_alone() {
    assert_eq!(judged("compose/title.rs", "fn f() { std::env::var(\"X\").ok(); }").len(), 1);
    assert_eq!(judged("model/a.rs", "use std::process::Command;").len(), 1);
    assert_eq!(judged("cli/a.rs", "use std::env;"), Vec::<String>::new());
}

#[test]
fn only_cli_prints() {
    assert_eq!(judged("render/pdf.rs", "fn f() { println!(\"x\"); std::eprint!(\"y\"); }").len(), 2);
    assert_eq!(judged("render/pdf.rs", "macro_rules! m { () => { println!(\"x\") } }").len(), 1);
    assert_eq!(judged("cli/build.rs", "fn f() { println!(\"x\"); }"), Vec::<String>::new());
    assert_eq!(
        judged("render/pdf.rs", "#[cfg(test)] mod tests { fn f() { println!(); } }"),
        Vec::<String>::new()
    );
}

#[test]
fn render_knows_no_exchange() {
    assert_eq!(judged("render/pdf.rs", "use crate::model::Event;").len(), 1);
    assert_eq!(judged("render/pdf.rs", "use document::Block;"), Vec::<String>::new());
}

#[test]
fn a_stage_opens_with_three_sentences() {
    assert_eq!(judged("digest/mod.rs", "//! In preparation.").len(), 1);
    assert_eq!(
        judged("digest/mod.rs", "//! In come exchanges. Out go counts.\n//! It never reads.\n"),
        Vec::<String>::new()
    );
}

#[test]
fn a_source_that_does_not_parse_is_told() {
    assert_eq!(judged("digest/count.rs", "fn (").len(), 1);
}

#[test]
fn pages_for_developers_name_files_that_are_there() {
    let rooms = ["src/", "crates/", "xtask/", "templates/", "tests/", "docs/", "benches/"];
    for page in ["docs/architecture.md", "CONTRIBUTING.md"] {
        let text = read(&repo().join(page));
        let named: Vec<&str> = text
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|words| rooms.iter().any(|room| words.starts_with(room)))
            .filter(|words| !words.contains(['<', ' ', '*', '…']))
            .collect();
        assert!(named.len() > 5, "{page}: {named:?}");
        let gone: Vec<&&str> = named.iter().filter(|path| !repo().join(path).exists()).collect();
        assert!(gone.is_empty(), "{page} names {gone:?}");
    }
}
