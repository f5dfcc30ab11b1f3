//! Fields that a block would cut: a block that begins or ends in what a field shows takes in the whole of it.
//!
//! A field is open until it ends (ECMA-376 part 1, clause 17.16.18): Word shows nothing of the text behind one that lost its end.

use super::block::{in_order, pair};
use super::mark::{Marks, number};
use crate::error::{FillFault, TagCause};
use ooxml::{Element, Node};
use std::collections::{BTreeMap, BTreeSet};
use text_template::TagKind;

/// Moves the tags of blocks that begin or end in a field, and not in the same one, before or behind that field.
///
/// # Errors
/// When a block cannot take in the whole field: other tags or words that people typed stand in its way.
pub(super) fn take_in(root: &mut Element, marks: &Marks) -> Result<(), FillFault> {
    let mut order = Vec::new();
    in_order(root, &mut order);
    pair(&order, marks)?;
    let mut fields = Fields { marks, open: Vec::new(), count: 0, moved: BTreeMap::new() };
    fields.read(root)?;
    if !fields.moved.is_empty() {
        let mut places: BTreeMap<Place, Vec<Element>> = BTreeMap::new();
        let gone = fields.moved.keys().copied().collect();
        collect(root, &fields.moved, &mut places);
        place(root, &mut 0, &gone, &places);
    }
    Ok(())
}

/// Before, or behind, the character of a field that has that number among all in the part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    character: usize,
    behind: bool,
}

struct Fields<'a> {
    marks: &'a Marks,
    /// The fields that are open, outermost first.
    open: Vec<Field>,
    /// How many characters of fields were read.
    count: usize,
    /// Where marks move, by their numbers.
    moved: BTreeMap<usize, Place>,
}

/// A field that is being read.
struct Field {
    begin: usize,
    code: String,
    /// True behind the sign that parts its code from what it shows.
    shows: bool,
    /// How much it shows so far.
    shown: usize,
    marks: Vec<FieldMark>,
}

/// A tag in a field.
#[derive(Clone, Copy)]
struct FieldMark {
    mark: usize,
    is_shown: bool,
    /// How much the field shows before it.
    at: usize,
}

impl Fields<'_> {
    fn read(&mut self, element: &Element) -> Result<(), FillFault> {
        if let Some(mark) = number(element) {
            if let Some(field) = self.open.last_mut() {
                field.marks.push(FieldMark { mark, is_shown: field.shows, at: field.shown });
            }
            return Ok(());
        }
        match element.name() {
            "w:fldChar" => self.character(element)?,
            "w:drawing" | "w:pict" | "w:object" | "w:tab" | "w:br" | "w:sym" => self.show(1),
            "w:instrText" => {
                let text = element.plain_text();
                self.open.last_mut().into_iter().for_each(|field| field.code.push_str(&text));
            }
            _ => {}
        }
        element.children.iter().try_for_each(|child| match child {
            Node::Element(child) => self.read(child),
            Node::Text(text) => {
                self.show(if element.name() == "w:t" { text.trim().len() } else { 0 });
                Ok(())
            }
        })
    }

    fn show(&mut self, length: usize) {
        self.open.iter_mut().for_each(|field| field.shown += length);
    }

    fn character(&mut self, character: &Element) -> Result<(), FillFault> {
        let at = self.count;
        self.count += 1;
        match character.attribute("w:fldCharType") {
            Some("begin") => {
                let (code, shows, shown, marks) = Default::default();
                self.open.push(Field { begin: at, code, shows, shown, marks });
            }
            Some("separate") => self.open.last_mut().into_iter().for_each(|field| field.shows = true),
            Some("end") => {
                if let Some(field) = self.open.pop() {
                    self.end(&field, at)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Finds the blocks that begin or end in a field and not in both: their tags are to stand outside of it.
    fn end(&mut self, field: &Field, end: usize) -> Result<(), FillFault> {
        let mut open: Vec<FieldMark> = Vec::new();
        let mut closed: Vec<FieldMark> = Vec::new();
        for own in &field.marks {
            let fault = |mark: &FieldMark| Err(self.marks.fault(mark.mark, TagCause::Field));
            match self.marks.get(own.mark).map(|(tag, _)| tag.kind) {
                Some(TagKind::Open) => open.push(*own),
                Some(TagKind::Else) if open.is_empty() => return fault(own),
                Some(TagKind::Close) => match open.pop() {
                    Some(start) if start.is_shown != own.is_shown => return fault(&start),
                    Some(_) => {}
                    None => closed.push(*own),
                },
                _ => {}
            }
        }
        if let Some(stuck) = field.stuck(&open, &closed) {
            return Err(self.marks.fault(stuck, TagCause::Field));
        }
        let leads = |place: Place| move |own: &FieldMark| (own.mark, place);
        self.moved.extend(open.iter().map(leads(Place { character: field.begin, behind: false })));
        self.moved.extend(closed.iter().map(leads(Place { character: end, behind: true })));
        if let Some(outer) = self.open.last_mut() {
            let (is_shown, at) = (outer.shows, outer.shown);
            outer.marks.extend(field.marks.iter().map(|own| FieldMark { mark: own.mark, is_shown, at }));
        }
        Ok(())
    }
}

impl Field {
    /// The tag that cannot leave the field, if there is one among those that `open` a block that ends outside, or end one that
    /// began there: it stands in the code, or something else that it would pass stands in its way.
    fn stuck(&self, open: &[FieldMark], closed: &[FieldMark]) -> Option<usize> {
        let (last, first) = (open.last(), closed.first());
        let leaving = |own: &FieldMark| open.iter().chain(closed).any(|leaves| leaves.mark == own.mark);
        let place =
            |of: &FieldMark| self.marks.iter().position(|own| own.mark == of.mark).unwrap_or_default();
        let is_typed = self.is_typed();
        if let Some(last) = last {
            let passes = self.marks.iter().take(place(last)).any(|own| !leaving(own));
            if first.is_some() || !last.is_shown || passes || is_typed && last.at > 0 {
                return Some(last.mark);
            }
        }
        let first = first?;
        let passes = self.marks.iter().skip(place(first)).any(|own| !leaving(own));
        (!first.is_shown || passes || is_typed && first.at < self.shown).then_some(first.mark)
    }

    /// Tells whether people typed what the field shows, where Word works it out for all others.
    fn is_typed(&self) -> bool {
        let kind = self.code.split_whitespace().next().unwrap_or_default();
        ["HYPERLINK", "FORMTEXT"].iter().any(|typed| typed.eq_ignore_ascii_case(kind))
    }
}

/// Collects the marks that move, by where they go and in the order of the text.
fn collect(element: &Element, moved: &BTreeMap<usize, Place>, places: &mut BTreeMap<Place, Vec<Element>>) {
    if let Some(place) = number(element).and_then(|mark| moved.get(&mark)) {
        places.entry(*place).or_default().push(element.clone());
    }
    element.elements().for_each(|child| collect(child, moved, places));
}

/// Takes marks out and puts them where they go.
fn place(
    element: &mut Element,
    count: &mut usize,
    gone: &BTreeSet<usize>,
    places: &BTreeMap<Place, Vec<Element>>,
) {
    let mut out = Vec::with_capacity(element.children.len());
    for child in std::mem::take(&mut element.children) {
        let Node::Element(mut child) = child else {
            out.push(child);
            continue;
        };
        if number(&child).is_some_and(|mark| gone.contains(&mark)) {
            continue;
        }
        let character = *count;
        *count += usize::from(child.name() == "w:fldChar");
        let beside = |behind| {
            let marks = places.get(&Place { character, behind }).filter(|_| child.name() == "w:fldChar");
            marks.map(|marks| Node::Element(Element::new("w:t").children(marks.iter().cloned())))
        };
        let (before, after) = (beside(false), beside(true));
        place(&mut child, count, gone, places);
        out.extend(before);
        out.push(Node::Element(child));
        out.extend(after);
    }
    element.children = out;
}

#[cfg(test)]
mod tests {
    use crate::error::{FillError, TagCause};
    use crate::fill::tests::filled;
    use serde_json::json;

    /// A line in which a field stands as `[code|shown]`.
    fn line(text: &str) -> String {
        let run = |inner: &str| format!("<w:r>{inner}</w:r>");
        let words = |text: &str| run(&format!("<w:t>{text}</w:t>"));
        let sign = |kind: &str| run(&format!("<w:fldChar w:fldCharType=\"{kind}\"/>"));
        let runs = text.split_inclusive(['[', '|', ']']).map(|part| {
            let (text, end) = part.split_at(part.len() - 1);
            match end {
                "[" => words(text) + &sign("begin"),
                "|" => run(&format!("<w:instrText>{text}</w:instrText>")) + &sign("separate"),
                "]" => words(text) + &sign("end"),
                _ => words(part),
            }
        });
        format!("<w:p>{}</w:p>", runs.collect::<String>())
    }

    /// The line that such a line becomes.
    fn shown(text: &str) -> Result<String, FillError> {
        let data = json!({"no": false, "l": [1, 2], "x": "X"});
        let made = filled(&line(text), &data)?;
        let mut out =
            made.replace("w:fldCharType=\"begin\"/>", ">[").replace("w:fldCharType=\"separate\"/>", ">|");
        out = out.replace("w:fldCharType=\"end\"/>", ">]");
        let texts = out.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
        Ok(texts.collect())
    }

    #[test]
    fn a_block_takes_in_the_whole_of_a_field_that_it_would_cut() {
        for (typed, becomes) in [
            ("S. [PAGE|1{{#if no}}] gone{{/if}} rest", "S.  rest"),
            ("S. [PAGE|1{{#unless no}}] here{{/unless}} rest", "S. [PAGE|1] here rest"),
            ("A {{#each l}}[PAGE|1{{/each}}] rest", "A [PAGE|1][PAGE|1] rest"),
            ("A {{#if no}}[PAGE|{{/if}}1] rest", "A  rest"),
            ("{{#each l}}{{#if no}}x{{else}}[PAGE|1{{/if}}{{/each}}] rest", "[PAGE|1][PAGE|1] rest"),
            ("A {{#if no}}[DATE|[PAGE|1{{/if}}]2] rest", "A  rest"),
            ("A {{#if no}}[HYPERLINK a|words{{/if}}] rest", "A  rest"),
            ("[PAGE|{{#if no}}1{{/if}}2] rest", "[PAGE|2] rest"),
        ] {
            assert_eq!(shown(typed).as_deref(), Ok(becomes), "{typed}");
        }
    }

    #[test]
    fn a_field_that_cannot_be_taken_in_is_told() {
        for (typed, tag) in [
            ("[HYPERLINK a|words {{#if no}}more] gone{{/if}}", "{{#if no}}"),
            ("{{#if no}}[HYPERLINK a|gone{{/if}} words]", "{{/if}}"),
            ("{{#if no}}[PAGE|1{{else}}] 2{{/if}}", "{{else}}"),
            ("{{#if no}}[PAGE|1{{/if}}{{x}}]", "{{/if}}"),
            ("{{#if no}}[PAGE|1{{/if}}{{#if no}}2] {{/if}}", "{{#if no}}"),
            ("[IF {{#if no}}|1] {{/if}}", "{{#if no}}"),
            ("[IF {{#if no}}|1{{/if}}]", "{{#if no}}"),
        ] {
            let Err(FillError::Tag(fault)) = shown(typed) else { panic!("{typed}") };
            assert_eq!((&*fault.tag, fault.cause), (tag, TagCause::Field), "{typed}");
        }
    }
}
