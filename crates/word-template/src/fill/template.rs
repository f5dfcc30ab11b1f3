//! A Word file with tags, read once.

use super::ids::Ids;
use super::links::{has_tags, link_tags};
use super::mark::Marks;
use super::notes::{Embedding, Notes};
use super::plan::{Nodes, mark_all_inner, mark_inner, plan, plan_texts};
use super::required::note_joined;
use super::row_loop::StyleContext;
use super::story::Story;
use super::{
    accept, columns, copies, find_tags, half_shapes, hoist, merge, merged_down, notes, picture_names,
    whole_fields,
};
use crate::comments;
use crate::error::FillError;
use crate::lint::{is_suspect, is_suspect_in_texts, is_suspect_numbering, left};
use crate::options::{FillData, FillOptions};
use crate::package::{WORDML, main_part, make_document, parts, property_parts};
use crate::page::text_width;
use crate::part::LazyPart;
use crate::partials::{Partials, expand};
use crate::properties;
use crate::signatures;
use crate::spot::Spot;
use crate::styles::Styles;
use diagnostics::Diagnostic;
use ooxml::{ContentTypes, Element, Package, Relationships, relation};
use std::collections::BTreeSet;

/// A Word file with tags that is read once, to be filled as often as there are data.
pub struct WordTemplate {
    pub(super) package: Package,
    /// The file as it was before anything was put in, where it may hold what would be left.
    suspect: Option<Package>,
    pub(super) main: String,
    pub(super) types: ContentTypes,
    pub(super) stories: Vec<Story>,
    pub(super) properties: Vec<(String, Nodes)>,
    /// The properties of the file that are tags.
    pub(super) kept: Vec<String>,
    pub(super) ids: Ids,
    pub(super) notes: Notes,
    pub(super) marks: Marks,
    pub(super) styles: Option<String>,
    pub(super) numbering: Option<String>,
    pub(super) width: i32,
}

impl WordTemplate {
    /// Reads a template, and puts `partials` in where it asks for them.
    ///
    /// # Errors
    /// When the bytes are no Word file, or its tags cannot belong together.
    pub fn read(template: &[u8], partials: &Partials) -> Result<Self, FillError> {
        Self::of(Package::read(template)?, partials)
    }

    /// Takes a template from a file that was read before, and puts `partials` in where it asks for them.
    pub(crate) fn of(mut package: Package, partials: &Partials) -> Result<Self, FillError> {
        comments::take_out(&mut package)?;
        signatures::take_out(&mut package)?;
        let kept = properties::kept(&package)?;
        let main = main_part(&package)?;
        let typed = package.clone();
        make_document(&mut package, &main)?;
        expand(&mut package, &main, partials)?;
        let parts = parts(&package, &main)?;
        let trees = parts.iter().map(|part| package.tree(part)).collect::<Result<Vec<_>, _>>()?;
        let links = Relationships::of(&package, &main)?;
        let own = |kind| links.first(kind).filter(|link| !link.external).map(|link| link.target.clone());
        let mut template = Self {
            types: ContentTypes::of(&package)?,
            suspect: is_suspect_numbering(&links, &package).then(|| typed.clone()),
            stories: Vec::new(),
            properties: Vec::new(),
            kept,
            ids: Ids::default(),
            notes: Notes::default(),
            marks: Marks::default(),
            styles: own(relation::STYLES),
            numbering: own(relation::NUMBERING),
            width: trees.first().map(text_width).unwrap_or_default(),
            main,
            package,
        };
        for tree in &trees {
            template.ids.reserve(tree);
        }
        for (part, tree) in parts.into_iter().zip(trees) {
            if template.suspect.is_none() && is_suspect(&tree, &Relationships::of(&template.package, &part)?)
            {
                template.suspect = Some(typed.clone());
            }
            let story = template.prepare(part, tree)?;
            template.stories.push(story);
        }
        template.embed();
        template.plan()?;
        template.property_tags(&typed)?;
        Ok(template)
    }

    /// Finds the tags of a part, and gives its blocks their extent.
    fn prepare(&mut self, part: String, mut tree: Element) -> Result<Story, FillError> {
        let links = Relationships::of(&self.package, &part)?;
        let (mut lost, mut left) = (BTreeSet::new(), BTreeSet::new());
        notes::references(&tree, &mut lost);
        self.notes.reserve(&tree);
        let accepted = accept::changes(&mut tree);
        let copied = copies::forget(&mut tree);
        picture_names::keep_one(&mut tree);
        let found = find_tags::find_tags(&mut tree, &part, &mut self.marks)?;
        let linked = link_tags(&mut tree, &links);
        self.notes.links.insert(part.clone(), links);
        let busy = found || accepted || copied || linked || has_tags(&tree);
        if busy {
            note_joined(&mut tree);
            columns::note(&mut tree);
            merge::note(&mut tree, &self.marks);
            half_shapes::forget_copies(&mut tree, &self.marks);
            whole_fields::take_in(&mut tree, &self.marks)?;
            merged_down::note(&mut tree, &self.marks);
            hoist::hoist(&mut tree, &self.marks)?;
            merged_down::find(&mut tree, &self.marks);
            find_tags::note_optional(&mut tree, &self.marks);
            mark_inner(&mut tree);
        }
        notes::references(&tree, &mut left);
        lost.retain(|key| !left.contains(key));
        Ok(Story { part, tree, busy, copied, linked, lost, nodes: Nodes::new() })
    }

    /// Puts notes where their references stand, as far as those stand in blocks.
    fn embed(&mut self) {
        let mut lost = BTreeSet::new();
        for story in &mut self.stories {
            lost.append(&mut story.lost);
        }
        let parts = self.stories.iter().map(|story| (story.part.as_str(), &story.tree));
        let mut embedding = Embedding::new(parts, &self.marks, lost);
        for story in self.stories.iter_mut().filter(|story| story.busy) {
            embedding.embed(&mut story.tree);
        }
        for story in &mut self.stories {
            story.busy |= embedding.clear(&mut story.tree);
        }
        if let Some(links) = self.notes.links.get(&self.main) {
            self.notes.headers_footers.embed(
                &mut self.stories,
                (&self.main, links),
                &self.marks,
                &self.package,
            );
        }
    }

    /// Plans what is to be filled in each part.
    fn plan(&mut self) -> Result<(), FillError> {
        let styles = styles_of(&self.package, self.styles.as_deref());
        for story in self.stories.iter_mut().filter(|story| story.busy) {
            let look = StyleContext::new(&story.tree, &styles);
            story.nodes = plan(&story.tree, &story.part, &mut self.marks, Some(&look))?;
        }
        Ok(())
    }

    /// Title, subject and the like, and the office's own properties, as far as there are tags in them.
    fn property_tags(&mut self, typed: &Package) -> Result<(), FillError> {
        for part in property_parts(&self.package) {
            let Some(bytes) = self.package.part(&part) else { continue };
            let mut tree = Element::parse(bytes)?;
            if self.suspect.is_none() && is_suspect_in_texts(&tree) {
                self.suspect = Some(typed.clone());
            }
            if find_tags::find_in_text(&mut tree, &Spot::of(&part), &mut self.marks)? {
                mark_all_inner(&mut tree);
                let nodes = plan_texts(&tree, &part, &mut self.marks)?;
                self.properties.push((part, nodes));
            }
        }
        Ok(())
    }

    /// What is to be said of what would be left in the file as it was typed.
    ///
    /// # Errors
    /// Where that surely was meant as a tag.
    pub(super) fn left(&self, data: &FillData, options: &FillOptions) -> Result<Vec<Diagnostic>, FillError> {
        let typed = self.suspect.as_ref();
        typed.map_or(Ok(Vec::new()), |typed| left(typed, data.value(), &options.partials))
    }

    /// The properties of the file that are tags.
    pub(crate) fn kept(&self) -> &[String] {
        &self.kept
    }
}

pub(super) fn styles_of(package: &Package, part: Option<&str>) -> Styles {
    Styles::in_part(LazyPart::in_package(package, part, Element::new("w:styles").with("xmlns:w", WORDML)))
}
