//! A template and data → a Word file.

use super::built_part::BuiltPart;
use super::copies::Sources;
use super::id_kind::{IdKind, kind_of_part};
use super::ids::Ids;
use super::links::{has_address_tags, references};
use super::notes::Notes;
use super::rows::made_of;
use super::story::Story;
use super::template::{WordTemplate, styles_of};
use super::{contents, copies, headers_footers, normalize, settings};
use crate::blocks::BlockWriter;
use crate::book::Book;
use crate::characters::forbidden;
use crate::error::FillError;
use crate::language::set_language;
use crate::numbering::Numbering;
use crate::options::{FillData, FillOptions};
use crate::package::{TYPE, WORDML};
use crate::paragraph_ids::identify_paragraphs;
use crate::part::LazyPart;
use crate::{properties, threads};
use diagnostics::{Checked, Diagnostic};
use ooxml::{ContentTypes, Element, Package, Relationships, relation};
use std::collections::BTreeSet;

/// Fills the Word file `template` with `data`: any tags, any JSON. Where the data have a `document` with a `language` or a `title`,
/// the file has them too, unless its own title is a tag.
///
/// ```
/// # use word_template::{FillOptions, fill};
/// assert!(fill(b"no Word file", &serde_json::json!({}), &FillOptions::default()).is_err());
/// ```
///
/// # Errors
/// When the bytes are no Word file, or a tag in it cannot be used.
pub fn fill(
    template: &[u8],
    data: &serde_json::Value,
    options: &FillOptions,
) -> Result<Checked<Vec<u8>>, FillError> {
    WordTemplate::read(template, &options.partials)?.fill(&FillData::from(data.clone()), options)
}

impl WordTemplate {
    /// Fills the template with `data`, as [`fill()`] does.
    ///
    /// # Errors
    /// When a tag cannot be used with these data.
    pub fn fill(&self, data: &FillData, options: &FillOptions) -> Result<Checked<Vec<u8>>, FillError> {
        let said =
            |name: &str| data.value().get("document")?.get(name)?.as_str().filter(|text| !text.is_empty());
        let Checked { value: mut package, mut diagnostics } = self.filled(data, options, said("language"))?;
        // Of a document it is told where it was typed.
        diagnostics.extend(forbidden(data.value()));
        if let Some(title) = said("title") {
            properties::set_title(&mut package, title, &self.kept)?;
        }
        Ok(Checked { value: package.write()?, diagnostics })
    }

    /// Fills the template, to be written later; the text is in `language`, where one is given.
    pub(crate) fn filled(
        &self,
        data: &FillData,
        options: &FillOptions,
        language: Option<&str>,
    ) -> Result<Checked<Package>, FillError> {
        let mut left = self.left(data, options)?;
        let mut package = self.package.clone();
        if let Some(language) = language {
            set_language(&mut package, language)?;
        }
        let mut job = Filling::new(self, &package, data, options);
        for story in &self.stories {
            job.story(&mut package, story)?;
        }
        for (part, nodes) in &self.properties {
            package.set(part, job.build(nodes, part)?.tree.to_bytes());
        }
        left.extend(job.store(&mut package)?);
        Ok(Checked { value: package, diagnostics: left })
    }
}

/// A template being filled.
pub(super) struct Filling<'a> {
    pub(super) template: &'a WordTemplate,
    book: Book<'a>,
    ids: Ids,
    notes: Notes,
    /// Pictures of the template that a part does not show any more.
    gone: BTreeSet<String>,
    /// Texts of the document that fields can copy, where they ask for them.
    sources: Sources,
    pub(super) data: &'a FillData,
    pub(super) options: &'a FillOptions,
}

impl<'a> Filling<'a> {
    fn new(
        template: &'a WordTemplate,
        package: &Package,
        data: &'a FillData,
        options: &'a FillOptions,
    ) -> Self {
        let numbering = Element::new("w:numbering").with("xmlns:w", WORDML);
        let numbering = LazyPart::in_package(package, template.numbering.as_deref(), numbering);
        let styles = styles_of(package, template.styles.as_deref());
        let mut book = Book::new(styles, Numbering::in_part(numbering), &options.pictures);
        book.reserve_drawings(template.ids.drawings());
        Self {
            book,
            ids: template.ids.clone(),
            notes: template.notes.clone(),
            gone: BTreeSet::new(),
            sources: Sources::default(),
            template,
            data,
            options,
        }
    }

    /// Puts the headers and footers of repeated sections into the package, and takes out those of sections that there are none of.
    fn store_headers_footers(&mut self, package: &mut Package, types: &mut ContentTypes) {
        for part in self.notes.headers_footers.unused() {
            Relationships::remove(package, part);
            types.forget(part);
        }
        for headers_footers::HeaderFooter { part, tree, mut links, .. } in
            std::mem::take(&mut self.notes.headers_footers.made)
        {
            let kind = if tree.name() == "w:ftr" { "footer" } else { "header" };
            types.set(&part, &format!("{TYPE}{kind}+xml"));
            let mut used = BTreeSet::new();
            references(&tree, &mut used);
            links.retain(|link| !has_address_tags(link) || used.contains(link.id.as_str()));
            links.store(package);
            package.set(&part, tree.to_bytes());
        }
        types.store(package);
    }

    /// Fills one part, unless there is nothing to do in it.
    fn story(&mut self, package: &mut Package, story: &Story) -> Result<(), FillError> {
        let Story { part, tree, .. } = story;
        let is_main = *part == self.template.main;
        let copied = self.template.stories.iter().any(|story| story.copied);
        if !story.busy {
            if is_main && copied {
                self.sources = Sources::of(tree, &self.book.styles);
            }
            self.ids.keep(tree);
            return Ok(());
        }
        let width = self.template.width;
        let mut built = self.build(&story.nodes, part)?;
        let mut links = match self.notes.links.remove(part) {
            Some(links) => links,
            None => Relationships::of(package, part)?,
        };
        let mut writer = BlockWriter { book: &mut self.book, links: &mut links };
        let marks = &self.template.marks;
        normalize::normalize(&mut built, marks, &mut writer, &mut self.ids, &mut self.notes, width);
        let BuiltPart { tree: mut made, mut rows, .. } = built;
        self.notes.put_back(&mut made);
        if is_main {
            copies::count_sequences(&mut made);
            self.notes.renumber(&mut made);
            let pages = &self.options.pages;
            let unknown = contents::rebuild(&mut made, &mut self.book, &mut self.ids, pages, width)
                .ok_or_else(|| FillError::TooLarge(part.clone()))?;
            if unknown && !self.options.ask_refresh {
                self.book.diagnostics.push(Diagnostic::hint("word-contents-pages"));
            }
        }
        if is_main && copied {
            self.sources = Sources::of(&made, &self.book.styles);
        }
        if story.copied {
            self.sources.put_into(&mut made);
        }
        if is_main {
            let unused: BTreeSet<&String> = self.notes.headers_footers.unused().collect();
            links.retain(|link| link.external || !unused.contains(&link.target));
        }
        let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
        references(tree, &mut before);
        references(&made, &mut after);
        if story.linked {
            links.retain(|link| !has_address_tags(link) || after.contains(link.id.as_str()));
        }
        let mut gone = Vec::new();
        links.retain(|link| {
            let id = link.id.as_str();
            let lost =
                link.kind == relation::IMAGE && !link.external && before.contains(id) && !after.contains(id);
            gone.extend(lost.then(|| link.target.clone()));
            !lost
        });
        links.store(package);
        identify_paragraphs(&mut made);
        let written = made.to_bytes_with(&mut |element, out| {
            let made = made_of(element, &mut rows).map(std::mem::take);
            out.push_str(made.as_ref().map_or("", |made| &made.xml));
            made.is_some()
        });
        package.set(part, written);
        if kind_of_part(&made) == Some(IdKind::Comment) {
            threads::follow(package, &self.template.main, &self.notes.threads)?;
        }
        self.gone.extend(gone);
        Ok(())
    }

    fn store(mut self, package: &mut Package) -> Result<Vec<Diagnostic>, FillError> {
        let mut types = self.template.types.clone();
        if self.notes.headers_footers.any() {
            self.store_headers_footers(package, &mut types);
        }
        let Self { template, mut book, .. } = self;
        let mut links = Relationships::of(package, &template.main)?;
        for (known, after, kind, name) in [
            (&template.styles, book.styles.changed()?, relation::STYLES, "styles"),
            (&template.numbering, book.numbering.changed()?, relation::NUMBERING, "numbering"),
        ] {
            let Some(after) = after else { continue };
            let known = known.clone().filter(|part| package.part(part).is_some());
            let part = known.unwrap_or_else(|| {
                let folder = template.main.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
                let part = format!("{}{name}.xml", folder.unwrap_or_default());
                links.add(kind, &part, false);
                types.set(&part, &format!("{TYPE}{name}+xml"));
                links.store(package);
                types.store(package);
                part
            });
            package.set(&part, after);
        }
        for part in self.gone.iter().filter(|part| !book.shows(part)) {
            if !Relationships::lead_to(package, part) {
                package.remove(part);
            }
        }
        if self.options.ask_refresh {
            settings::ask_refresh(package, &template.main, &mut types)?;
        }
        if book.store_media(package, &mut types) {
            types.store(package);
        }
        Ok(book.diagnostics)
    }
}
