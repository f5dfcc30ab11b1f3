//! A template of texts and tags that are told apart already. Each tag is read by itself: the reader of a whole template would look
//! for tags in the texts again, and for the line of each tag from the first character on.

use super::arguments::arguments;
use super::expression::HELPERS;
use super::fault::{Fault, TemplateFault, number};
use super::tags::TagKind;
use super::text;
use handlebars::Template;
use handlebars::template::{HelperTemplate, Parameter, TemplateElement, TemplateMapping};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A template that an [`Engine`](super::Engine) can render. Where it is at fault, the line is the number of the tag.
#[derive(Clone, Debug)]
pub struct Assembled(pub(super) Template);

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Characters that are put out as they are.
    Text(&'a str),
    /// Text between the braces of a tag.
    Tag(TagKind, &'a str),
}

impl Assembled {
    /// The template of these pieces.
    ///
    /// ```
    /// use text_template::{Assembled, Piece, TagKind};
    /// let tag = Piece::Tag(TagKind::Value, "name");
    /// assert!(Assembled::of([Piece::Text("{{ "), tag, Piece::Text(" }}")]).is_ok());
    /// assert_eq!(Assembled::of([tag, Piece::Tag(TagKind::Value, "a b=")]).unwrap_err().line, 2);
    /// ```
    ///
    /// # Errors
    /// When a tag is not well-formed Handlebars, or the blocks are not.
    pub fn of<'a>(pieces: impl IntoIterator<Item = Piece<'a>>) -> Result<Self, TemplateFault> {
        let mut reader = Reader::default();
        let mut tags = 0;
        for piece in pieces {
            match piece {
                Piece::Text(text) => reader.push(TemplateElement::RawString(text.to_owned()), tags),
                Piece::Tag(kind, inner) => {
                    tags += 1;
                    reader.tag(kind, inner, tags).ok_or_else(|| syntax_fault(tags))?;
                }
            }
        }
        match reader.open.last() {
            Some(block) => Err(syntax_fault(block.number)),
            None => Ok(Self(reader.now)),
        }
    }
}

fn syntax_fault(tag: usize) -> TemplateFault {
    TemplateFault { template: String::new(), line: number(tag), column: 0, fault: Fault::Syntax }
}

#[derive(Default)]
struct Reader {
    /// Template that is being added to.
    now: Template,
    open: Vec<Block>,
    /// Elements that were read before, by their source: a template asks for the same few names again and again.
    read: BTreeMap<String, Option<TemplateElement>>,
}

/// A block that is open.
struct Block {
    number: usize,
    inner: String,
    /// Declension, by what stands before it.
    before: Template,
    arms: Vec<Arm>,
}

/// Part that follows the tag that opens a block or parts it.
struct Arm {
    number: usize,
    /// The block that `{{else if …}}` opens within the one before.
    chained: Option<Box<HelperTemplate>>,
    body: Template,
}

impl Reader {
    fn push(&mut self, element: TemplateElement, number: usize) {
        push(&mut self.now, element, number);
    }

    fn tag(&mut self, kind: TagKind, inner: &str, number: usize) -> Option<()> {
        match kind {
            TagKind::Comment => {}
            TagKind::Value => {
                let element = self.element(format!("{{{{{inner} }}}}"))?;
                if !matches!(element, TemplateElement::Expression(_) | TemplateElement::HtmlExpression(_)) {
                    return None;
                }
                let element = if is_name(&element) { self.text(inner).unwrap_or(element) } else { element };
                self.push(element, number);
            }
            TagKind::Open => {
                let name = inner.trim_start_matches('#').split_whitespace().next()?;
                self.block(format!("{{{{{inner} }}}}{{{{/{name} }}}}"))?;
                let before = std::mem::take(&mut self.now);
                self.open.push(Block { number, inner: inner.to_owned(), before, arms: Vec::new() });
                self.part(number, None)?;
            }
            TagKind::Else => {
                self.end_arm()?;
                let arms = &self.open.last()?.arms;
                if arms.len() > 1 && arms.last()?.chained.is_none() {
                    return None;
                }
                let chained = match inner {
                    "else" | "^" => None,
                    _ => Some(self.parse_chained(inner)?),
                };
                self.part(number, chained)?;
            }
            TagKind::Close => {
                self.end_arm()?;
                let block = self.open.pop()?;
                let head = self.block(format!("{{{{{} }}}}{{{{{inner} }}}}", block.inner))?;
                self.now = block.before;
                let element = TemplateElement::HelperBlock(whole(head, block.arms));
                self.push(element, block.number);
            }
        }
        Some(())
    }

    fn part(&mut self, number: usize, chained: Option<Box<HelperTemplate>>) -> Option<()> {
        self.open.last_mut()?.arms.push(Arm { number, chained, body: Template::new() });
        Some(())
    }

    fn end_arm(&mut self) -> Option<()> {
        self.open.last_mut()?.arms.last_mut()?.body = std::mem::take(&mut self.now);
        Some(())
    }

    /// Makes what puts out the value of a name as text; none where it is no name but a value typed in place, which no data has.
    fn text(&mut self, name: &str) -> Option<TemplateElement> {
        let element = self.element(format!("{{{{{} {name} }}}}", text::HELPER))?;
        match &element {
            TemplateElement::Expression(read) if matches!(*read.params, [Parameter::Path(_)]) => {
                Some(element)
            }
            _ => None,
        }
    }

    /// Reads a source that is one element.
    fn element(&mut self, source: String) -> Option<TemplateElement> {
        if let Some(known) = self.read.get(&source) {
            return known.clone();
        }
        let read = Template::compile(&source).ok().map(|template| template.elements);
        let only = read.filter(|elements| elements.len() == 1).and_then(|mut elements| elements.pop());
        self.read.insert(source, only.clone());
        only
    }

    fn block(&mut self, source: String) -> Option<Box<HelperTemplate>> {
        match self.element(source)? {
            TemplateElement::HelperBlock(block) => Some(block).filter(|block| has_its_values(block)),
            _ => None,
        }
    }

    fn parse_chained(&mut self, inner: &str) -> Option<Box<HelperTemplate>> {
        let inverse = self.block(format!("{{{{#if x}}}}{{{{{inner} }}}}{{{{/if}}}}"))?.inverse?;
        match inverse.elements.into_iter().next()? {
            TemplateElement::HelperBlock(block) => Some(block).filter(|block| has_its_values(block)),
            _ => None,
        }
    }
}

/// The engine looks at the first value only: `{{#if status "draft"}}` would hold whatever the status is.
fn has_its_values(block: &HelperTemplate) -> bool {
    let Parameter::Name(name) = &block.name else { return true };
    arguments(name).is_none_or(|range| range.contains(&block.params.len()))
}

/// Tells whether a tag is a name alone, and not that of a helper, which may put out anything.
fn is_name(element: &TemplateElement) -> bool {
    let TemplateElement::Expression(read) = element else { return false };
    let helper = matches!(&read.name, Parameter::Name(name) if HELPERS.contains(&name.as_str()));
    read.params.is_empty() && read.hash.is_empty() && !helper
}

/// The block with what its arms hold: each arm but the first is what the one before it is otherwise.
fn whole(mut head: Box<HelperTemplate>, arms: Vec<Arm>) -> Box<HelperTemplate> {
    let mut inverse: Option<Template> = None;
    let mut arms = arms.into_iter();
    let first = arms.next();
    for arm in arms.rev() {
        inverse = Some(match arm.chained {
            None => arm.body,
            Some(mut block) => {
                head.chain = true;
                block.template = Some(arm.body);
                block.inverse = inverse.take();
                let mut template = Template::new();
                push(&mut template, TemplateElement::HelperBlock(block), arm.number);
                template
            }
        });
    }
    head.template = first.map(|arm| arm.body);
    head.inverse = inverse;
    head
}

fn push(template: &mut Template, element: TemplateElement, number: usize) {
    template.elements.push(element);
    template.mapping.extend(place(number));
}

/// A place in a template, which only the reader of templates makes.
fn place(line: usize) -> Option<TemplateMapping> {
    static READ: LazyLock<Option<TemplateMapping>> =
        LazyLock::new(|| Template::compile(".").ok()?.mapping.into_iter().next());
    let mut place = READ.clone()?;
    (place.0, place.1) = (line, 0);
    Some(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Engine, Format, Missing};
    use fastrand::Rng;
    use handlebars::Context;
    use serde_json::json;

    fn said(made: Result<Option<String>, TemplateFault>) -> Result<String, (u32, Fault)> {
        made.map(Option::unwrap).map_err(|fault| (fault.line, fault.fault))
    }

    /// With the line break in the tag, the line of a tag is its number.
    fn source(piece: Piece<'_>) -> String {
        match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Tag(_, inner) => format!("{{{{{inner}\n}}}}"),
        }
    }

    #[test]
    fn a_template_of_pieces_says_what_it_says_as_a_whole() {
        use TagKind::{Close, Else, Open, Value};
        let bits = [
            Piece::Text("a"),
            Piece::Text("<b> "),
            Piece::Tag(Value, "x"),
            Piece::Tag(Value, "o.k"),
            Piece::Tag(Value, "@index"),
            Piece::Tag(Value, "nobody"),
            Piece::Tag(Value, "lookup l 1"),
            Piece::Tag(Value, "a b="),
            Piece::Tag(Open, "#if t"),
            Piece::Tag(Open, "#if f"),
            Piece::Tag(Open, "#each l as |e i|"),
            Piece::Tag(Open, "#with o"),
            Piece::Tag(Open, "#unless nobody"),
            Piece::Tag(Else, "else"),
            Piece::Tag(Else, "^"),
            Piece::Tag(Else, "else if t"),
            Piece::Tag(Else, "else if nobody"),
            Piece::Tag(Else, "else with o"),
            Piece::Tag(Close, "/if"),
            Piece::Tag(Close, "/each"),
            Piece::Tag(Close, "/with"),
            Piece::Tag(Close, "/unless"),
        ];
        let data = Context::from(json!({"x": "<X>", "t": true, "f": false, "l": [1, 2], "o": {"k": "K"}}));
        let mut rng = Rng::with_seed(0x9E37_79B9_7F4A_7C15);
        let (mut good, mut bad) = (0, 0);
        let end_of = |opening: &str| {
            let name = opening.trim_start_matches('#').split(' ').next().unwrap();
            bits.into_iter()
                .find(|bit| matches!(bit, Piece::Tag(Close, inner) if inner.trim_start_matches('/') == name))
        };
        for round in 0..40_000 {
            let mut pieces: Vec<Piece<'_>> = Vec::new();
            let mut open: Vec<&str> = Vec::new();
            for _ in 0..2 + rng.usize(..9) {
                let piece = bits[rng.usize(..bits.len())];
                match piece {
                    // Most are to be well-formed.
                    Piece::Tag(Close | Else, _) if open.is_empty() => continue,
                    Piece::Tag(Close, _) => {
                        pieces.extend(open.pop().and_then(end_of));
                        continue;
                    }
                    Piece::Tag(Open, inner) => open.push(inner),
                    _ => {}
                }
                pieces.push(piece);
            }
            pieces.extend(open.into_iter().rev().filter_map(end_of));
            let missing = if round % 2 == 0 { Missing::Empty } else { Missing::Error };
            let mut engine = Engine::with(Format::Word, missing);
            let whole: String = pieces.iter().copied().map(source).collect();
            let assembled = Assembled::of(pieces.iter().copied());
            match engine.template("t", &whole) {
                Err(_) => {
                    bad += 1;
                    assert!(assembled.is_err(), "{whole}");
                }
                Ok(()) => {
                    good += 1;
                    let made = said(engine.render_assembled(&assembled.unwrap(), &data, 1 << 20));
                    let other = engine.render("t", &data).map(Some);
                    // A block that `else` opens is known by its own tag, and by that of the block it parts to the engine.
                    match (made, said(other)) {
                        (Err((_, one)), Err((_, other))) if whole.contains("else ") => assert_eq!(one, other),
                        (one, other) => assert_eq!(one, other, "{whole}"),
                    }
                }
            }
        }
        assert!(good > 10_000 && bad > 1_000, "{good} {bad}");
    }

    #[test]
    fn the_tag_at_fault_is_told_by_its_number() {
        let tag = |kind, inner| Piece::Tag(kind, inner);
        let at = |pieces: &[Piece<'_>]| {
            Assembled::of(pieces.iter().copied()).map(drop).map_err(|fault| fault.line)
        };
        assert_eq!(at(&[tag(TagKind::Value, "x"), tag(TagKind::Open, "#if")]), Err(2));
        assert_eq!(at(&[tag(TagKind::Open, "#if x"), tag(TagKind::Close, "/each")]), Err(2));
        assert_eq!(at(&[tag(TagKind::Close, "/each")]), Err(1));
        let open = tag(TagKind::Open, "#if x");
        let parts =
            [open, tag(TagKind::Else, "else"), tag(TagKind::Else, "else if y"), tag(TagKind::Close, "/if")];
        assert_eq!(at(&parts), Err(3));
        let chain = [open, tag(TagKind::Else, "else with nobody"), tag(TagKind::Close, "/if")];
        let engine = Engine::new(Format::Word);
        let made =
            engine.render_assembled(&Assembled::of(chain).unwrap(), &Context::from(json!({"x": false})), 9);
        assert_eq!(made.unwrap_err().line, 2);
    }

    #[test]
    fn no_more_is_written_than_there_is_room_for() {
        let template = Assembled::of([Piece::Text("ä"), Piece::Tag(TagKind::Value, "x")]).unwrap();
        let engine = Engine::new(Format::Word);
        let data = Context::from(json!({"x": "ö"}));
        assert_eq!(engine.render_assembled(&template, &data, 4), Ok(Some("äö".to_owned())));
        assert_eq!(engine.render_assembled(&template, &data, 3), Ok(None));
    }
}
