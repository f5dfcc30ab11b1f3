//! What stands between the hidden bookmarks of a Word file.

use ooxml::{Element, Package};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The words between the ends of a bookmark, those for pictures among them.
#[derive(Clone, Debug, Default)]
pub struct Marked {
    /// The words.
    pub text: String,
}

/// The bookmarks of sources in the text of a Word file and in its footers, by their ids; each number is there once in its part, and each
/// name once in the file.
pub fn marked(file: &Path) -> BTreeMap<String, Marked> {
    let package = Package::read(&fs::read(file).unwrap()).unwrap();
    let mut walk = Walk::default();
    let is_text = |name: &&str| *name == "word/document.xml" || name.starts_with("word/footer");
    for part in package.names().filter(is_text).map(str::to_owned).collect::<Vec<_>>() {
        walk.element(&package.tree(&part).unwrap());
        assert!(walk.open.is_empty(), "{} {part}: {:?} have no end", file.display(), walk.open);
        walk.numbers.clear();
    }
    walk.found
}

#[derive(Default)]
struct Walk {
    /// Names of the bookmarks that were begun, by their numbers.
    open: BTreeMap<String, String>,
    numbers: Vec<String>,
    found: BTreeMap<String, Marked>,
}

impl Walk {
    fn element(&mut self, element: &Element) {
        let id = || element.attribute("w:id").unwrap().to_owned();
        match element.name() {
            "w:bookmarkStart" => {
                assert!(!self.numbers.contains(&id()), "two bookmarks have the number {}", id());
                self.numbers.push(id());
                let name = element.attribute("w:name").unwrap();
                assert!(name.len() <= 40, "{name}");
                if let Some(source) = name.strip_prefix("_au") {
                    let source = format!("au{source}");
                    self.open.insert(id(), source.clone());
                    assert!(self.found.insert(source, Marked::default()).is_none(), "{name} is there twice");
                }
            }
            "w:bookmarkEnd" => drop(self.open.remove(&id())),
            "w:t" => self.say(&element.plain_text()),
            "w:br" | "w:tab" => self.say(" "),
            "wp:docPr" => self.say(element.attribute("descr").unwrap_or_default()),
            // What programs of before 2010 show says what the rest says.
            "mc:Fallback" => return,
            _ => {}
        }
        element.elements().for_each(|child| self.element(child));
        if element.name() == "w:p" {
            self.say(" ");
        }
    }

    fn say(&mut self, text: &str) {
        for source in self.open.values() {
            self.found.get_mut(source).unwrap().text.push_str(text);
        }
    }
}

/// The ids of the paragraphs of a Word file's text; of those without one that have a bookmark of a source, nothing.
pub fn paragraph_ids(file: &Path) -> Vec<Option<String>> {
    let package = Package::read(&fs::read(file).unwrap()).unwrap();
    let mut ids = Vec::new();
    collect_ids(&package.tree("word/document.xml").unwrap(), &mut ids);
    ids
}

fn collect_ids(element: &Element, ids: &mut Vec<Option<String>>) {
    if element.name() == "w:p" {
        let id = element.attribute("w14:paraId").map(str::to_owned);
        let is_source =
            |child: &Element| child.attribute("w:name").is_some_and(|name| name.starts_with("_au"));
        if id.is_some() || element.elements().any(is_source) {
            ids.push(id);
        }
    }
    element.elements().for_each(|child| collect_ids(child, ids));
}
