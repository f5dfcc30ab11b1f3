//! The built-in Word templates in the tree are those that `xtask` makes.

use crate::support::repo;
use std::fs;

#[test]
fn the_committed_templates_are_those_that_xtask_makes() {
    for (path, made) in xtask::word_templates::all().unwrap() {
        let committed = fs::read(repo().join(path)).unwrap();
        assert!(committed == made, "{path}: run `cargo xtask templates`, and look at what changes");
    }
}

#[test]
fn templates_are_the_same_at_every_run() {
    assert!(xtask::word_templates::all().unwrap() == xtask::word_templates::all().unwrap());
}
