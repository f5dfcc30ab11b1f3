//! The documents of the accessibility audit: records, lists of participants and guides of the shipped inputs, of a new folder and of
//! `tests/fixtures/access`, the last in German and in English.

use super::{Project, Tag, scratch};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A document of the audit.
pub struct Audited {
    /// The file; beside it lie its Markdown and its pages for the web.
    pub pdf: PathBuf,
    /// Its tag tree.
    pub tags: Tag,
}

impl Audited {
    /// Its path, for messages.
    pub fn name(&self) -> String {
        self.pdf.display().to_string()
    }
}

/// The documents of the audit, built once.
pub fn audited() -> &'static [Audited] {
    static AUDITED: OnceLock<Vec<Audited>> = OnceLock::new();
    AUDITED.get_or_init(|| {
        let folder = scratch("audited");
        let build = |project: &Project, name: &str, kinds: &[&str], exchange: &[&str]| {
            let out = folder.join(name);
            for kind in kinds {
                let mut words = vec!["build"];
                words.extend(exchange);
                words.extend(["--kind", kind, "--format", "pdf,md,html", "--out", out.to_str().unwrap()]);
                project.run(words).success();
            }
        };
        let shipped = Project::with_all_inputs();
        build(&shipped, "shipped", &["record", "participants"], &[]);
        build(&shipped, "shipped", &["guide"], &["2027-05-11-beispiel"]);
        let new = Project::empty();
        new.run(["init", "."]).success();
        build(&new, "new", &["record", "guide"], &[]);
        for language in ["de", "en"] {
            let access = Project::fixture("access");
            let programme = access.read("inputs/programme.yaml");
            let programme = programme.replace("language: de", &format!("language: {language}"));
            let access = access.file("inputs/programme.yaml", programme);
            build(&access, language, &["record", "participants"], &[]);
            build(&access, language, &["guide"], &["2027-06-15-fremd"]);
        }
        let mut pdfs = Vec::new();
        pdfs_below(&folder, &mut pdfs);
        pdfs.sort();
        pdfs.into_iter().map(|pdf| Audited { tags: Tag::of(&pdf), pdf }).collect()
    })
}

fn pdfs_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            pdfs_below(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "pdf") {
            found.push(path);
        }
    }
}
