//! No circle of files: within a crate, a file may be read without knowing those that use it.
//!
//! An arrow leads from a file to the one that *defines* what it names: imports and re-exports are followed to their end.
//! Tests are left out, and so is `mod x;`, which says only where a file lies. Methods are no arrows: an `impl` names its type, and who
//! calls a method names nobody.
//!
//! Two recursions over one tree lead through methods for that reason, each on purpose: a block holds tables, and a cell of a table holds
//! blocks (`BlockWriter` in `word-template`, over `blocks`, `table`, `figures` and `inlines`); a name holds names below it (`Names` in the
//! check of Word templates, over `names` and `names/*`).

use super::{is_test_only, module_of};
use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};
use syn::{Ident, Item, ItemMod, ItemUse, Macro, UseTree};

/// Files by their path below `src`, each with the files that it names.
pub(crate) type Arrows = BTreeMap<String, BTreeSet<String>>;

/// Draws the arrows of a crate from its sources, `(path below src, text)`.
pub(crate) fn arrows(sources: &[(String, String)]) -> Arrows {
    let house = House::read(sources);
    let mut arrows = Arrows::new();
    for (name, parsed) in &house.files {
        let mut reader = Namer { house: &house, module: module_of(name), found: BTreeSet::new() };
        reader.visit_file(parsed);
        reader.found.remove(name);
        arrows.insert(name.clone(), reader.found);
    }
    arrows
}

/// Finds the circles: each set of files that all lead to one another, in the order of their names.
pub(crate) fn circles(arrows: &Arrows) -> Vec<Vec<String>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|file| (file.as_str(), reached(arrows, file))).collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut circles = Vec::new();
    for (file, to) in &reach {
        if !to.contains(file) || seen.contains(file) {
            continue;
        }
        let circle: Vec<&str> = to.iter().copied().filter(|other| reach[other].contains(file)).collect();
        circles.push(circle.iter().map(|file| (*file).to_owned()).collect());
        seen.extend(circle);
    }
    circles
}

fn reached<'a>(arrows: &'a Arrows, from: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&str> = arrows[from].iter().map(String::as_str).collect();
    while let Some(file) = open.pop() {
        if found.insert(file) {
            open.extend(arrows[file].iter().map(String::as_str));
        }
    }
    found
}

/// What each module of a crate binds, by the module's path.
struct House {
    files: BTreeMap<String, syn::File>,
    modules: BTreeMap<Vec<String>, Module>,
}

#[derive(Default)]
struct Module {
    file: String,
    defines: BTreeSet<String>,
    imports: BTreeMap<String, Vec<String>>,
    globs: Vec<Vec<String>>,
}

impl House {
    fn read(sources: &[(String, String)]) -> Self {
        let parse = |(name, text): &(String, String)| {
            (name.clone(), syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}")))
        };
        let mut files: BTreeMap<String, syn::File> = sources.iter().map(parse).collect();
        let tests: Vec<Vec<String>> =
            files.iter().flat_map(|(name, file)| test_modules(&module_of(name), &file.items)).collect();
        files.retain(|name, _| !tests.iter().any(|test| module_of(name).starts_with(test)));
        let mut house = Self { files: BTreeMap::new(), modules: BTreeMap::new() };
        for (name, parsed) in &files {
            house.module(&module_of(name), name, &parsed.items);
        }
        house.files = files;
        house
    }

    fn module(&mut self, path: &[String], file: &str, items: &[Item]) {
        let mut module = Module { file: file.to_owned(), ..Module::default() };
        for item in items.iter().filter(|item| !is_test_item(item)) {
            match item {
                Item::Use(item) => imports(&item.tree, &mut Vec::new(), &mut module),
                Item::Mod(ItemMod { ident, content: Some((_, items)), .. }) => {
                    self.module(&[path, &[ident.to_string()]].concat(), file, items);
                }
                Item::Macro(item) => module.defines.extend(item.ident.iter().map(Ident::to_string)),
                _ => module.defines.extend(name_of(item)),
            }
        }
        self.modules.insert(path.to_vec(), module);
    }

    /// Follows a path that is written in `module` to the file that defines what it names.
    fn defining(&self, module: &[String], path: &[String], depth: usize) -> Option<&str> {
        let (first, rest) = path.split_first()?;
        if depth > 40 {
            return None;
        }
        match first.as_str() {
            "crate" => self.within(&[], rest, depth),
            "self" => self.within(module, rest, depth),
            "super" => {
                let above = &module[..module.len().checked_sub(1)?];
                match rest.first().map(String::as_str) {
                    Some("super") => self.defining(above, rest, depth),
                    _ => self.within(above, rest, depth),
                }
            }
            _ => self.within(module, path, depth),
        }
    }

    fn within(&self, module: &[String], path: &[String], depth: usize) -> Option<&str> {
        let (first, rest) = path.split_first()?;
        let here = self.modules.get(module)?;
        if here.defines.contains(first) {
            return Some(&here.file);
        }
        let below = [module, std::slice::from_ref(first)].concat();
        if self.modules.contains_key(&below) {
            // A module that is named alone is followed where something of it is named.
            return self.within(&below, rest, depth);
        }
        if let Some(target) = here.imports.get(first) {
            if target.first() == Some(first) && target.len() == 1 {
                return None;
            }
            return self.defining(module, &[target.as_slice(), rest].concat(), depth + 1);
        }
        here.globs.iter().find_map(|glob| {
            self.defining(module, &[glob.as_slice(), std::slice::from_ref(first), rest].concat(), depth + 1)
        })
    }
}

fn imports(tree: &UseTree, before: &mut Vec<String>, module: &mut Module) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            imports(&path.tree, before, module);
            before.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|item| imports(item, before, module)),
        UseTree::Name(name) if name.ident == "self" => {
            module.imports.insert(before.last().cloned().unwrap_or_default(), before.clone());
        }
        UseTree::Name(name) => bind(&name.ident, &name.ident, before, module),
        UseTree::Rename(name) => bind(&name.rename, &name.ident, before, module),
        UseTree::Glob(_) => module.globs.push(before.clone()),
    }
}

fn bind(name: &Ident, of: &Ident, before: &[String], module: &mut Module) {
    let path = if of == "self" { before.to_vec() } else { [before, &[of.to_string()]].concat() };
    module.imports.insert(name.to_string(), path);
}

fn name_of(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

/// Collects the files whose definitions a file names.
struct Namer<'a> {
    house: &'a House,
    module: Vec<String>,
    found: BTreeSet<String>,
}

impl Namer<'_> {
    fn name(&mut self, path: &[String]) {
        if let Some(file) = self.house.defining(&self.module, path, 0) {
            self.found.insert(file.to_owned());
        }
    }

    fn import(&mut self, tree: &UseTree, before: &[String]) {
        match tree {
            UseTree::Path(path) => self.import(&path.tree, &[before, &[path.ident.to_string()]].concat()),
            UseTree::Group(group) => group.items.iter().for_each(|item| self.import(item, before)),
            UseTree::Name(name) => self.name(&[before, &[name.ident.to_string()]].concat()),
            UseTree::Rename(name) => self.name(&[before, &[name.ident.to_string()]].concat()),
            UseTree::Glob(_) => {}
        }
    }
}

impl<'ast> Visit<'ast> for Namer<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_test_item(item) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        self.module.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.module.pop();
    }

    /// What a file takes in only to hand it on is named by those who use it.
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if matches!(item.vis, syn::Visibility::Inherited) {
            self.import(&item.tree, &[]);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let path_: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.name(&path_);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        visit::visit_macro(self, item);
        for path in super::paths_in(item.tokens.clone()) {
            self.name(&path);
        }
    }
}

fn is_test_item(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(is_test_only)
}

/// The modules below `path` that are compiled for tests alone, and may lie in files of their own.
fn test_modules(path: &[String], items: &[Item]) -> Vec<Vec<String>> {
    let name = |item: &Item| match item {
        Item::Mod(module) if is_test_item(item) => Some([path, &[module.ident.to_string()]].concat()),
        _ => None,
    };
    items.iter().filter_map(name).collect()
}

#[test]
fn no_crate_has_a_circle_of_files() {
    let house = crate::support::repo();
    let crates =
        std::fs::read_dir(house.join("crates")).unwrap().map(|entry| entry.unwrap().path().join("src"));
    let mut circling = Vec::new();
    for folder in crates.chain([house.join("src"), house.join("xtask/src")]) {
        let sources: Vec<(String, String)> = super::sources(&folder)
            .iter()
            .map(|file| (super::slashed(file.strip_prefix(&folder).unwrap()), super::read(file)))
            .collect();
        assert!(sources.len() > 2, "{}", folder.display());
        circling.extend(circles(&arrows(&sources)).into_iter().map(|files| (folder.clone(), files)));
    }
    assert!(circling.is_empty(), "{circling:#?}");
}

fn planted(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    let owned: Vec<(String, String)> =
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    circles(&arrows(&owned))
}

#[test]
fn a_planted_circle_is_found_however_it_is_written() {
    let a = "pub struct A;";
    let of = |a: &str, b: &str| {
        planted(&[
            ("lib.rs", "mod room;"),
            ("room/mod.rs", "mod a; mod b; pub use a::A;"),
            ("room/a.rs", a),
            ("room/b.rs", b),
        ])
    };
    let both = vec![vec!["room/a.rs".to_owned(), "room/b.rs".to_owned()]];
    for b in [
        "use super::a::A; pub fn b() {}",
        "use super::A; pub fn b() {}",
        "use crate::room::A as Other; pub fn b() {}",
        "use super::*; pub fn b(_: A) {}",
        "pub fn b(_: super::A) {}",
        "use super::a; pub fn b(_: &[a::A]) {}",
        "pub fn b() { vec![super::a::A]; }",
        "mod inner { use super::super::A; } pub fn b() {}",
    ] {
        assert_eq!(of(&format!("{a} fn f() {{ super::b::b(); }}"), b), both, "{b}");
        assert_eq!(of(a, b), Vec::<Vec<String>>::new(), "{b}");
    }
}

#[test]
fn a_file_that_takes_from_its_module_what_the_module_defines_is_in_a_circle() {
    let found =
        planted(&[("lib.rs", "mod a; pub fn f() { a::g(); }"), ("a.rs", "use super::f; pub fn g() {}")]);
    assert_eq!(found, [["a.rs", "lib.rs"]]);
}

#[test]
fn what_a_module_hands_on_and_what_tests_use_is_no_arrow_to_it() {
    let module = "mod a; mod b; pub use b::g; pub use a::A; #[cfg(test)] mod tests; #[cfg(test)] mod random;";
    let a = "pub struct A; #[cfg(test)] mod tests { use super::super::g; }";
    let files = [
        ("lib.rs", module),
        ("a.rs", a),
        ("b.rs", "use super::A; pub fn g() {}"),
        ("tests.rs", "use super::*; fn t(_: A) {}"),
        ("random.rs", "use super::g;"),
    ];
    assert_eq!(planted(&files), Vec::<Vec<String>>::new());
}
