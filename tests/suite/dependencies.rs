//! What the program stands on: where it comes from, under which licences, and that the cache of Typst is one.
//!
//! This is the part of `cargo deny` that needs neither its advisory database nor minutes to compile it.

use crate::support::{repo, run};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// Licences that let an office pass the binary on without further duty than naming them.
const LICENCES: [&str; 8] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "MIT",
    "Unicode-3.0",
    "Zlib",
];

#[test]
fn every_crate_comes_from_the_registry_under_a_known_licence() {
    let strange: Vec<String> = packages().iter().filter_map(objection).collect();
    assert!(strange.is_empty(), "\n{}", strange.join("\n"));
}

/// With two versions of it, `evict` would empty the one that Typst does not use.
#[test]
fn there_is_one_comemo() {
    assert_eq!(packages().iter().filter(|package| package["name"] == "comemo").count(), 1);
}

/// What it names is what is linked, on all platforms; that fonts and data are named, too, is seen by `xtask`.
#[test]
fn the_notice_names_what_is_embedded() {
    let notice = fs::read_to_string(repo().join(xtask::notice::PATH)).unwrap();
    let made = xtask::notice::list(&metadata()).unwrap();
    assert!(made == notice, "{}: run `cargo xtask notice`, and look at what changes", xtask::notice::PATH);
    assert!(notice.contains("| typst | "), "{notice}");
}

/// A command for the product alone and one for the whole workspace ask for the same features: neither builds Typst anew after the other.
#[test]
fn the_workspace_asks_for_no_other_features_than_the_product() {
    let features = |of: &[&str]| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo
            .args(["tree", "--locked", "--edges", "normal", "--prefix", "none", "--format", "{p} {f}"])
            .args(of);
        let told = run(cargo.current_dir(repo())).ok();
        let is_foreign = |line: &&str| !line.is_empty() && !line.contains(repo().to_str().unwrap());
        told.lines()
            .filter(is_foreign)
            .map(|line| line.trim_end_matches(" (*)").to_owned())
            .collect::<BTreeSet<String>>()
    };
    let (product, workspace) = (features(&["--package", "austausch"]), features(&["--workspace"]));
    assert!(product.iter().any(|line| line.starts_with("typst v")), "{product:?}");
    // What only tools stand on is built once, for nobody else.
    let name = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let shared: BTreeSet<String> = product.iter().map(|line| name(line)).collect();
    let differs = workspace.difference(&product).filter(|line| shared.contains(&name(line)));
    assert_eq!(differs.collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn an_expression_is_allowed_if_one_choice_of_each_part_is() {
    assert!(allowed("MIT OR GPL-3.0-only"));
    assert!(allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(allowed("MIT/Apache-2.0"));
    assert!(allowed("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only"));
    assert!(!allowed("MIT AND GPL-3.0-only"));
    assert!(!allowed("GPL-3.0-only"));
    assert!(!allowed(""));
}

fn packages() -> Vec<Value> {
    metadata()["packages"].as_array().unwrap().clone()
}

fn metadata() -> Value {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version", "1", "--locked"]).current_dir(repo());
    serde_json::from_str(&run(&mut cargo).ok()).unwrap()
}

fn objection(package: &Value) -> Option<String> {
    let name = format!("{} {}", package["name"].as_str()?, package["version"].as_str()?);
    let Some(source) = package["source"].as_str() else {
        let is_own = std::path::Path::new(package["manifest_path"].as_str()?).starts_with(repo());
        return (!is_own).then(|| format!("{name}: comes from no registry"));
    };
    let licence = package["license"].as_str().unwrap_or_default();
    if !source.starts_with("registry+") {
        Some(format!("{name}: comes from {source}"))
    } else if !allowed(licence) {
        Some(format!("{name}: licence \"{licence}\" is not among those we know"))
    } else {
        None
    }
}

/// Whether an SPDX expression can be met; `OR` inside parentheses and `AND` outside is all that crates write.
fn allowed(expression: &str) -> bool {
    expression.split(" AND ").all(|part| {
        let choices = part.trim_matches(['(', ')']).replace('/', " OR ");
        choices.split(" OR ").any(|licence| LICENCES.contains(&licence.trim_matches(['(', ')', ' '])))
    })
}
