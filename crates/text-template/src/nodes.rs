//! A template as a tree: content of any kind, values, and blocks with what they hold; and how it is filled.

use super::evaluator::{Evaluator, Opened, has_its_values};
use super::expression::Expression;
use super::fault::Fault;
use super::tags::TagKind;
use std::sync::Arc;

/// A node of a template.
#[derive(Clone, Debug)]
pub enum TemplateNode<T> {
    /// Content, which may hold nodes of its own.
    Content(T),
    /// A value.
    Value(Asked),
    /// A block.
    Block(Box<Block<T>>),
}

/// What a tag asks for, and the number by which its owner knows it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The tag's number.
    pub tag: usize,
    /// What stands between its braces.
    pub expression: Arc<Expression>,
}

/// A block: what it holds, and what it puts out otherwise.
#[derive(Clone, Debug)]
pub struct Block<T> {
    /// The tag that opens it.
    pub asked: Asked,
    /// What it holds.
    pub body: Vec<TemplateNode<T>>,
    /// What stands behind its `{{else}}`; of `{{else if …}}`, that block.
    pub otherwise: Vec<TemplateNode<T>>,
}

/// What stands in a row, to be put together to nodes.
#[derive(Clone, Debug)]
pub enum Piece<T> {
    /// Content.
    Content(T),
    /// A tag by its number; without an expression where it closes a block or is a plain `{{else}}`.
    Tag(TagKind, usize, Option<Arc<Expression>>),
}

/// A tag at which the blocks of a row do not fit, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It opens a block that is not closed in the row.
    NeverClosed(usize),
    /// It closes or parts a block, and none is open in the row.
    Stray(usize),
    /// It cannot be read, has other values than it takes, or parts what was parted to its end.
    Unreadable(usize),
}

/// Receives what a template puts out.
pub trait Filler<'a, T> {
    /// What can go wrong.
    type Error;

    /// Puts out content.
    ///
    /// # Errors
    /// When something in it cannot be filled.
    fn content(&mut self, content: &'a T, evaluator: &mut Evaluator<'a>) -> Result<(), Self::Error>;

    /// Puts out the text of a value.
    ///
    /// # Errors
    /// When there is no room for it.
    fn text(&mut self, text: &str) -> Result<(), Self::Error>;

    /// Begins a pass of a loop.
    fn begin_pass(&mut self) {}

    /// Ends it.
    fn end_pass(&mut self) {}

    /// Says that a tag cannot be used.
    fn fault(&self, tag: usize, fault: Fault) -> Self::Error;
}

/// Builds the nodes of a row.
///
/// # Errors
/// At the tag where its blocks do not fit.
pub fn nest<T>(pieces: impl IntoIterator<Item = Piece<T>>) -> Result<Vec<TemplateNode<T>>, Misfit> {
    let mut open: Vec<Open<T>> = Vec::new();
    let mut now = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Content(content) => now.push(TemplateNode::Content(content)),
            Piece::Tag(TagKind::Comment, ..) => {}
            Piece::Tag(TagKind::Value, tag, expression) => {
                now.push(TemplateNode::Value(asked(tag, expression, true)?));
            }
            Piece::Tag(TagKind::Open, tag, expression) => {
                let asked = asked(tag, expression, false)?;
                open.push(Open {
                    arms: vec![(asked, Vec::new())],
                    is_parted: false,
                    before: std::mem::take(&mut now),
                });
            }
            Piece::Tag(TagKind::Else, tag, expression) => {
                let block = open.last_mut().ok_or(Misfit::Stray(tag))?;
                if block.is_parted {
                    return Err(Misfit::Unreadable(tag));
                }
                block.end(std::mem::take(&mut now));
                match expression {
                    Some(expression) => block.arms.push((asked(tag, Some(expression), false)?, Vec::new())),
                    None => block.is_parted = true,
                }
            }
            Piece::Tag(TagKind::Close, tag, _) => {
                let block = open.pop().ok_or(Misfit::Stray(tag))?;
                now = block.close(now);
            }
        }
    }
    match open.first().and_then(|block| block.arms.first()) {
        Some((asked, _)) => Err(Misfit::NeverClosed(asked.tag)),
        None => Ok(now),
    }
}

fn asked(tag: usize, expression: Option<Arc<Expression>>, may_be_plain: bool) -> Result<Asked, Misfit> {
    let expression = expression.filter(|read| may_be_plain && read.is_plain() || has_its_values(read));
    expression.map(|expression| Asked { tag, expression }).ok_or(Misfit::Unreadable(tag))
}

/// A block that is open.
struct Open<T> {
    arms: Vec<(Asked, Vec<TemplateNode<T>>)>,
    /// True behind its `{{else}}`.
    is_parted: bool,
    before: Vec<TemplateNode<T>>,
}

impl<T> Open<T> {
    fn end(&mut self, body: Vec<TemplateNode<T>>) {
        if let Some((_, arm)) = self.arms.last_mut() {
            *arm = body;
        }
    }

    /// Each arm but the first is what the one before it is otherwise.
    fn close(mut self, last: Vec<TemplateNode<T>>) -> Vec<TemplateNode<T>> {
        let mut otherwise = Vec::new();
        if self.is_parted {
            otherwise = last;
        } else {
            self.end(last);
        }
        for (asked, body) in self.arms.into_iter().rev() {
            let inverse = std::mem::take(&mut otherwise);
            otherwise.push(TemplateNode::Block(Box::new(Block { asked, body, otherwise: inverse })));
        }
        let mut all = self.before;
        all.append(&mut otherwise);
        all
    }
}

/// Fills nodes in the scopes of `evaluator`.
///
/// # Errors
/// When a tag cannot be used with the data, or the filler has no room.
pub fn fill<'a, T, F: Filler<'a, T>>(
    nodes: &'a [TemplateNode<T>],
    evaluator: &mut Evaluator<'a>,
    filler: &mut F,
) -> Result<(), F::Error> {
    for node in nodes {
        match node {
            TemplateNode::Content(content) => filler.content(content, evaluator)?,
            TemplateNode::Value(Asked { tag, expression }) => {
                let text = evaluator.text(expression).map_err(|fault| filler.fault(*tag, fault))?;
                filler.text(&text)?;
            }
            TemplateNode::Block(block) => fill_block(block, evaluator, filler)?,
        }
    }
    Ok(())
}

fn fill_block<'a, T, F: Filler<'a, T>>(
    block: &'a Block<T>,
    evaluator: &mut Evaluator<'a>,
    filler: &mut F,
) -> Result<(), F::Error> {
    let Asked { tag, expression } = &block.asked;
    match evaluator.open(expression).map_err(|fault| filler.fault(*tag, fault))? {
        Opened::Holds(holds) => {
            fill(if holds { &block.body } else { &block.otherwise }, evaluator, filler)?;
        }
        Opened::Within(value) => {
            evaluator.enter(expression, value, None);
            fill(&block.body, evaluator, filler)?;
            evaluator.leave();
        }
        Opened::Each(passes) => {
            for (pass, value) in passes {
                evaluator.enter(expression, value, Some(pass));
                filler.begin_pass();
                fill(&block.body, evaluator, filler)?;
                filler.end_pass();
                evaluator.leave();
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Engine, Format, Functions, Made, Missing, tags};
    use fastrand::Rng;
    use handlebars::Context;
    use serde_json::{Value, json};

    /// Fills a text.
    #[derive(Default)]
    struct Text(String);

    impl<'a> Filler<'a, String> for Text {
        type Error = (usize, Fault);

        fn content(&mut self, content: &'a String, _: &mut Evaluator<'a>) -> Result<(), Self::Error> {
            self.0.push_str(content);
            Ok(())
        }

        fn text(&mut self, text: &str) -> Result<(), Self::Error> {
            self.0.push_str(text);
            Ok(())
        }

        fn fault(&self, tag: usize, fault: Fault) -> Self::Error {
            (tag, fault)
        }
    }

    fn nodes(source: &str) -> Result<Vec<TemplateNode<String>>, Misfit> {
        let (mut pieces, mut from) = (Vec::new(), 0);
        for (number, (range, tag)) in tags(source).unwrap().into_iter().enumerate() {
            pieces.push(Piece::Content(source.get(from..range.start).unwrap().to_owned()));
            pieces.push(Piece::Tag(
                tag.kind,
                number,
                Expression::of(&tag).filter(|read| *read != Expression::default()).map(Arc::new),
            ));
            from = range.end;
        }
        pieces.push(Piece::Content(source.get(from..).unwrap().to_owned()));
        nest(pieces)
    }

    fn filled(source: &str, data: &Value, missing: Missing) -> Result<String, Option<(usize, Fault)>> {
        let nodes = nodes(source).map_err(|_| None)?;
        let (functions, made, mut text) = (Functions::default(), Made::new(), Text::default());
        fill(&nodes, &mut Evaluator::new(data, &functions, &made, missing), &mut text).map_err(Some)?;
        Ok(text.0)
    }

    fn by_engine(source: &str, data: &Value, missing: Missing) -> Result<String, Fault> {
        let mut engine = Engine::with(Format::Word, missing);
        engine.conditions_of_missing();
        engine.template("t", source).map_err(|fault| fault.fault)?;
        engine.render("t", &Context::from(data.clone())).map_err(|fault| fault.fault)
    }

    const PATHS: [&str; 26] = [
        "x",
        "n",
        "o.k",
        "o",
        "l",
        "m",
        "e",
        "z",
        "none",
        "this",
        "this.k",
        "@index",
        "@number",
        "@first",
        "@last",
        "@key",
        "@root.x",
        "l.0.n",
        "nobody",
        "v",
        "v.n",
        "i",
        "../x",
        "../n",
        "@../index",
        "../../x",
    ];

    /// A path that leads out of `scopes` blocks at most, where Handlebars takes the innermost one instead.
    fn path(rng: &mut Rng, scopes: usize) -> &'static str {
        let out = match scopes {
            0 => 4,
            1 => 1,
            _ => 0,
        };
        PATHS[rng.usize(..PATHS.len() - out)]
    }

    fn condition(rng: &mut Rng, scopes: usize) -> String {
        let (a, b) = (path(rng, scopes), path(rng, scopes));
        match rng.usize(..8) {
            0 => format!("(eq {a} {b})"),
            1 => format!("(not {a})"),
            2 => format!("(and {a} (or {b} (ne {a} \"A\")))"),
            3 => format!("(gt {a} 1)"),
            4 => format!("(lte {a} {b})"),
            5 => format!("{a} includeZero=true"),
            _ => a.to_owned(),
        }
    }

    /// Writes a template of up to `depth` levels, most of whose names are in the data.
    fn template(rng: &mut Rng, depth: usize, scopes: usize, out: &mut String) {
        for _ in 0..1 + rng.usize(..3) {
            out.push_str(["a", "<b> ", " ", "ü"][rng.usize(..4)]);
            match rng.usize(..if depth == 0 { 2 } else { 7 }) {
                0 => out.push_str(&format!("{{{{{}}}}}", path(rng, scopes))),
                1 => {
                    let entry = ["0", "\"n\"", "@index"][rng.usize(..3)];
                    out.push_str(&format!("{{{{lookup {} {entry}}}}}", path(rng, scopes)));
                }
                kind => {
                    let (open, close, inner) = match kind {
                        2 => (format!("#each {}", path(rng, scopes)), "each", 1),
                        3 => (format!("#each {} as |v i|", ["l", "m", "o"][rng.usize(..3)]), "each", 1),
                        4 => (format!("#with {}", path(rng, scopes)), "with", 1),
                        5 => (format!("#if {}", condition(rng, scopes)), "if", 0),
                        _ => (format!("#unless {}", condition(rng, scopes)), "unless", 0),
                    };
                    out.push_str(&format!("{{{{{open}}}}}"));
                    template(rng, depth - 1, scopes + inner, out);
                    if rng.bool() {
                        if rng.bool() {
                            out.push_str(&format!("{{{{else if {}}}}}", condition(rng, scopes)));
                            template(rng, depth - 1, scopes, out);
                        }
                        out.push_str("{{else}}");
                        template(rng, depth - 1, scopes, out);
                    }
                    out.push_str(&format!("{{{{/{close}}}}}"));
                }
            }
        }
    }

    #[test]
    fn templates_say_what_handlebars_says() {
        let data = json!({
            "x": "X", "n": 2, "z": 0, "none": null, "e": [], "o": {"k": "K", "n": 3},
            "l": [{"n": "A", "k": "a", "m": [1]}, {"n": "B", "k": "b", "m": []}], "m": [1, "zwei", true],
        });
        let mut rng = Rng::with_seed(0x9E37_79B9_7F4A_7C15);
        let (mut good, mut bad, mut entries, mut texts) = (0, 0, 0, 0);
        for round in 0..2_000 {
            let mut source = String::new();
            template(&mut rng, 3, 0, &mut source);
            let missing = if round % 2 == 0 { Missing::Empty } else { Missing::Error };
            match (filled(&source, &data, missing), by_engine(&source, &data, missing)) {
                (Ok(own), Ok(theirs)) => {
                    good += 1;
                    assert_eq!(own, theirs, "{source}");
                }
                // A list asked for a name has none; the engine refuses to look.
                (Ok(_), Err(Fault::Refused(reason))) if reason.contains("string index") => entries += 1,
                // A list or an object is no text, where the engine prints brackets.
                (Err(Some((_, Fault::NoText(_)))), Ok(_)) => texts += 1,
                (Err(_), Err(_)) => bad += 1,
                (own, theirs) => panic!("{source}\n{own:?}\n{theirs:?}"),
            }
        }
        assert!(good > 300 && bad > 80, "{good} {bad} {entries} {texts}");
    }
}
