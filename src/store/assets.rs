//! Templates, phrases, locales and fonts: built in, and overridden one by one by files under the root.

#![allow(clippy::disallowed_methods, reason = "this room touches the disk")]

use super::StoreError;
use std::borrow::Cow;
use std::io;
use std::path::PathBuf;

macro_rules! built_in {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $path)))),*]
    };
}

/// What the binary carries, by path under the root. A test holds the list against the folders.
pub const BUILT_IN: &[(&str, &[u8])] = built_in![
    "locales/de.ftl",
    "locales/en.ftl",
    "templates/phrases/authors.de.hbs",
    "templates/phrases/authors.en.hbs",
    "templates/phrases/byline.de.hbs",
    "templates/phrases/byline.en.hbs",
    "templates/phrases/credit.de.hbs",
    "templates/phrases/credit.en.hbs",
    "templates/phrases/dateline.de.hbs",
    "templates/phrases/dateline.en.hbs",
    "templates/phrases/fact-host.de.hbs",
    "templates/phrases/fact-host.en.hbs",
    "templates/phrases/fact-next-when.de.hbs",
    "templates/phrases/fact-next-when.en.hbs",
    "templates/phrases/fact-next-where.de.hbs",
    "templates/phrases/fact-next-where.en.hbs",
    "templates/phrases/fact-when.de.hbs",
    "templates/phrases/fact-when.en.hbs",
    "templates/phrases/fact-where.de.hbs",
    "templates/phrases/fact-where.en.hbs",
    "templates/phrases/field-lead.de.hbs",
    "templates/phrases/field-lead.en.hbs",
    "templates/phrases/finding-count.de.hbs",
    "templates/phrases/finding-count.en.hbs",
    "templates/phrases/findings-lead.de.hbs",
    "templates/phrases/findings-lead.en.hbs",
    "templates/phrases/findings-none.de.hbs",
    "templates/phrases/findings-none.en.hbs",
    "templates/phrases/follow-up-due.de.hbs",
    "templates/phrases/follow-up-due.en.hbs",
    "templates/phrases/kicker.de.hbs",
    "templates/phrases/kicker.en.hbs",
    "templates/phrases/next.de.hbs",
    "templates/phrases/next.en.hbs",
    "templates/phrases/no-field.de.hbs",
    "templates/phrases/no-field.en.hbs",
    "templates/phrases/opening.de.hbs",
    "templates/phrases/opening.en.hbs",
    "templates/phrases/people.de.hbs",
    "templates/phrases/people.en.hbs",
    "templates/phrases/result-lead.de.hbs",
    "templates/phrases/result-lead.en.hbs",
    "templates/phrases/running-office.de.hbs",
    "templates/phrases/running-office.en.hbs",
    "templates/phrases/running-place.de.hbs",
    "templates/phrases/running-place.en.hbs",
    "templates/phrases/running-title.de.hbs",
    "templates/phrases/running-title.en.hbs",
    "templates/phrases/sign-off.de.hbs",
    "templates/phrases/sign-off.en.hbs",
    "templates/phrases/table-heading.de.hbs",
    "templates/phrases/table-heading.en.hbs",
    "templates/phrases/table-no-results.de.hbs",
    "templates/phrases/table-no-results.en.hbs",
    "templates/phrases/table-note.de.hbs",
    "templates/phrases/table-note.en.hbs",
    "templates/phrases/tables-lead.de.hbs",
    "templates/phrases/tables-lead.en.hbs",
    "templates/phrases/title.de.hbs",
    "templates/phrases/title.en.hbs",
    "templates/record/article.html.hbs",
    "templates/record/dokumentation.docx",
    "templates/record/layout.html.hbs",
    "templates/record/layout.md.hbs",
    "templates/record/layout.typ.hbs",
    "templates/start/LIESMICH.txt",
    "templates/start/inputs/2027-05-11-musterstadt/exchange.yaml",
    "templates/start/inputs/2027-05-11-musterstadt/findings.yaml",
    "templates/start/inputs/2027-05-11-musterstadt/sites/beispielhausen.yaml",
    "templates/start/inputs/2027-05-11-musterstadt/sites/musterstadt.yaml",
    "templates/start/inputs/2027-05-11-musterstadt/tables/1-raeume.yaml",
    "templates/start/inputs/programme.yaml",
    "templates/start/templates/phrases/LIESMICH.txt",
    "templates/web/record.css",
    "tests/rules/abbreviation-without-space.yaml",
    "tests/rules/alt-equals-caption.yaml",
    "tests/rules/ambiguous-date.yaml",
    "tests/rules/attendance-shape.yaml",
    "tests/rules/character-not-shown.yaml",
    "tests/rules/count-differs.yaml",
    "tests/rules/date-as-words.yaml",
    "tests/rules/day-order.yaml",
    "tests/rules/due-before-event.yaml",
    "tests/rules/duplicate-id.yaml",
    "tests/rules/duplicate-report.yaml",
    "tests/rules/duplicate-statement.yaml",
    "tests/rules/duplicate-table.yaml",
    "tests/rules/finding-without-statement.yaml",
    "tests/rules/folder-date-differs.yaml",
    "tests/rules/gender-forms.yaml",
    "tests/rules/heading-level-skipped.yaml",
    "tests/rules/heading-without-text.yaml",
    "tests/rules/invisible-character.yaml",
    "tests/rules/item-without-part.yaml",
    "tests/rules/item-without-title.yaml",
    "tests/rules/kind-differs.yaml",
    "tests/rules/link-not-valid.yaml",
    "tests/rules/mail-not-valid.yaml",
    "tests/rules/next-before-event.yaml",
    "tests/rules/not-printed.yaml",
    "tests/rules/organisation-not-valid.yaml",
    "tests/rules/part-without-content.yaml",
    "tests/rules/person-not-valid.yaml",
    "tests/rules/photo-without-alt.yaml",
    "tests/rules/photo-without-credit.yaml",
    "tests/rules/published-draft.yaml",
    "tests/rules/quote-with-marks.yaml",
    "tests/rules/report-missing.yaml",
    "tests/rules/signed-before-event.yaml",
    "tests/rules/site-not-valid.yaml",
    "tests/rules/statement-unused.yaml",
    "tests/rules/term-spellings.yaml",
    "tests/rules/unbalanced-quotes.yaml",
    "tests/rules/unknown-field.yaml",
    "tests/rules/unknown-item.yaml",
    "tests/rules/unknown-organisation.yaml",
    "tests/rules/unknown-person.yaml",
    "tests/rules/unknown-phrase.yaml",
    "tests/rules/unknown-rule.yaml",
    "tests/rules/unknown-site.yaml",
    "tests/rules/unknown-statement.yaml",
    "tests/rules/weekday-differs.yaml",
];

/// Where templates, phrases, locales and fonts come from.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    root: Option<PathBuf>,
}

impl Assets {
    /// Only what the binary carries.
    pub const fn built_in() -> Self {
        Self { root: None }
    }

    /// What the binary carries, overridden by files under `root` (such as `root/templates/record/layout.html.hbs`).
    pub fn with_root(root: impl Into<PathBuf>) -> Self {
        Self { root: Some(root.into()) }
    }

    /// The asset at `path` (with `/`), or `None` when there is none.
    ///
    /// # Errors
    /// When the office's file is there but cannot be read.
    pub fn bytes(&self, path: &str) -> Result<Option<Cow<'static, [u8]>>, StoreError> {
        if let Some(root) = &self.root {
            let file = root.join(path);
            match std::fs::read(&file) {
                Ok(bytes) => return Ok(Some(Cow::Owned(bytes))),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(StoreError::new(&file, error)),
            }
        }
        Ok(BUILT_IN.iter().find(|(name, _)| *name == path).map(|(_, bytes)| Cow::Borrowed(*bytes)))
    }

    /// The asset at `path` as text.
    ///
    /// # Errors
    /// When there is no such asset, or it is not UTF-8.
    pub fn text(&self, path: &str) -> Result<String, StoreError> {
        let missing = |kind| StoreError::new(path.as_ref(), io::Error::from(kind));
        let bytes = self.bytes(path)?.ok_or_else(|| missing(io::ErrorKind::NotFound))?;
        String::from_utf8(bytes.into_owned()).map_err(|_| missing(io::ErrorKind::InvalidData))
    }

    /// The names of all assets directly in `folder` (with `/`), built in or added by the office, sorted.
    ///
    /// # Errors
    /// When the office's folder is there but cannot be listed.
    pub fn names(&self, folder: &str) -> Result<Vec<String>, StoreError> {
        let mut names: Vec<String> = BUILT_IN
            .iter()
            .filter_map(|(path, _)| path.rsplit_once('/').filter(|(parent, _)| *parent == folder))
            .map(|(_, name)| name.to_owned())
            .collect();
        if let Some(root) = &self.root {
            let path = root.join(folder);
            match std::fs::read_dir(&path) {
                Ok(entries) => {
                    for entry in entries {
                        let entry = entry.map_err(|error| StoreError::new(&path, error))?;
                        names.push(entry.file_name().to_string_lossy().into_owned());
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(StoreError::new(&path, error)),
            }
        }
        names.sort_unstable();
        names.dedup();
        Ok(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files_below(folder: &str) -> Vec<String> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let mut open = vec![root.join(folder)];
        let mut files = Vec::new();
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.push(super::super::slashed(path.strip_prefix(&root).unwrap()));
                }
            }
        }
        files
    }

    #[test]
    fn the_binary_carries_every_template_locale_and_page_of_a_rule() {
        let mut expected: Vec<String> =
            ["templates", "locales", "tests/rules"].into_iter().flat_map(files_below).collect();
        expected.sort();
        let mut carried: Vec<String> = BUILT_IN.iter().map(|(path, _)| (*path).to_owned()).collect();
        carried.sort();
        assert_eq!(carried, expected, "list in src/store/assets.rs");
    }
}
