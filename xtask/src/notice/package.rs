//! The packages whose code is in the program, as cargo resolves them.

use crate::Result;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A package that somebody else wrote.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) licence: String,
    pub(super) repository: String,
    pub(super) authors: Vec<String>,
    pub(super) folder: PathBuf,
}

impl Package {
    fn read(value: &Value) -> Result<Self> {
        let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let name = text("name").ok_or("a package without a name")?;
        let needed = |key: &str| text(key).ok_or_else(|| format!("{name}: no {key}"));
        let authors = value.get("authors").and_then(Value::as_array).into_iter().flatten();
        let manifest = needed("manifest_path")?;
        Ok(Self {
            version: needed("version")?,
            licence: needed("license")?,
            repository: text("repository").unwrap_or_default(),
            authors: authors.filter_map(Value::as_str).map(str::to_owned).collect(),
            folder: Path::new(&manifest).parent().map(Path::to_owned).unwrap_or_default(),
            name,
        })
    }
}

/// Lists what `root` links, from `cargo metadata`: what only builds or tests need, and macros that only write code, are left out.
pub(super) fn embedded(metadata: &Value, root: &str) -> Result<Vec<Package>> {
    let packages: BTreeMap<&str, &Value> = by_id(metadata.get("packages"));
    let nodes: BTreeMap<&str, &Value> =
        by_id(metadata.get("resolve").and_then(|resolve| resolve.get("nodes")));
    let is_root = |package: &Value| package.get("name").and_then(Value::as_str) == Some(root);
    let start = packages.iter().find(|(_, package)| is_root(package)).ok_or("the product is not there")?;
    let mut open = vec![*start.0];
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if !found.insert(id) {
            continue;
        }
        let arrows = nodes.get(id).and_then(|node| node.get("deps")).and_then(Value::as_array);
        open.extend(arrows.into_iter().flatten().filter(|arrow| is_linked(arrow)).filter_map(|arrow| {
            let to = arrow.get("pkg").and_then(Value::as_str)?;
            (!is_macro(packages.get(to)?)).then_some(to)
        }));
    }
    let foreign = found.iter().filter_map(|id| packages.get(id));
    let foreign = foreign.filter(|package| package.get("source").is_some_and(Value::is_string));
    let mut list = foreign.map(|package| Package::read(package)).collect::<Result<Vec<_>>>()?;
    list.sort();
    Ok(list)
}

fn by_id(list: Option<&Value>) -> BTreeMap<&str, &Value> {
    let list = list.and_then(Value::as_array).into_iter().flatten();
    list.filter_map(|value| Some((value.get("id")?.as_str()?, value))).collect()
}

fn is_linked(arrow: &Value) -> bool {
    let kinds = arrow.get("dep_kinds").and_then(Value::as_array);
    kinds.into_iter().flatten().any(|kind| kind.get("kind").is_none_or(Value::is_null))
}

fn is_macro(package: &Value) -> bool {
    let targets = package.get("targets").and_then(Value::as_array).into_iter().flatten();
    let mut kinds = targets.filter_map(|target| target.get("kind")?.as_array()).flatten();
    kinds.any(|kind| kind.as_str() == Some("proc-macro"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_linked_is_found_and_nothing_else() {
        let package = |id: &str, source: Option<&str>, kind: &str| {
            json!({
                "id": id, "name": id, "version": "1.0.0", "license": "MIT", "source": source, "authors": [],
                "manifest_path": "/sources/Cargo.toml", "targets": [{"kind": [kind]}],
            })
        };
        let arrow = |to: &str, kind: Option<&str>| json!({"pkg": to, "dep_kinds": [{"kind": kind}]});
        let metadata = json!({
            "packages": [
                package("product", None, "lib"), package("own", None, "lib"), package("deep", Some("registry"), "lib"),
                package("macro", Some("registry"), "proc-macro"), package("test", Some("registry"), "lib"),
                package("build", Some("registry"), "lib"), package("stranger", Some("registry"), "lib"),
            ],
            "resolve": {"nodes": [
                {"id": "product", "deps": [
                    arrow("own", None), arrow("macro", None), arrow("test", Some("dev")), arrow("build", Some("build")),
                ]},
                {"id": "own", "deps": [arrow("deep", None)]},
            ]},
        });
        let names: Vec<String> =
            embedded(&metadata, "product").unwrap().into_iter().map(|package| package.name).collect();
        assert_eq!(names, ["deep"]);
    }
}
