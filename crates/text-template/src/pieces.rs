//! A long template is read in pieces: the reader counts lines from the beginning for every tag, so that a template
//! twice as long takes four times as long; the layout of records in PDF alone has 25 kB.

use super::nested::nested_mut;
use handlebars::{Handlebars, Template, TemplateError};
use std::iter::once;

/// A piece is at least so long, in bytes.
const LENGTH: usize = 256;

/// Reads `source` into the registry as the template `name`.
///
/// # Errors
/// When it is not well-formed Handlebars.
pub(super) fn read(
    registry: &mut Handlebars<'_>,
    name: &str,
    source: &str,
) -> Result<(), Box<TemplateError>> {
    let cuts = cuts(source, LENGTH);
    let joined = if cuts.is_empty() { None } else { join_pieces(registry, name, source, cuts) };
    match joined {
        Some(template) => registry.register_template(name, template),
        // One piece; or one of them is no template by itself: it says what is wrong, and where in the whole.
        None => registry.register_template_string(name, source)?,
    }
    Ok(())
}

/// The template of all pieces; none when one of them is no template by itself.
fn join_pieces(
    registry: &mut Handlebars<'_>,
    name: &str,
    source: &str,
    cuts: Vec<usize>,
) -> Option<Template> {
    let mut all: Option<Template> = None;
    let (mut start, mut lines) = (0, 0);
    for end in cuts.into_iter().chain(once(source.len())) {
        let piece = source.get(start..end)?;
        registry.register_template_string(name, piece).ok()?;
        let mut template = registry.get_template(name)?.clone();
        move_down(&mut template, lines);
        match &mut all {
            Some(all) => {
                all.elements.append(&mut template.elements);
                all.mapping.append(&mut template.mapping);
            }
            None => all = Some(template),
        }
        lines += piece.matches('\n').count();
        start = end;
    }
    all
}

/// Adds so many lines to the places in the template and in its blocks.
fn move_down(template: &mut Template, lines: usize) {
    template.mapping.iter_mut().for_each(|at| at.0 += lines);
    for element in &mut template.elements {
        nested_mut(element).for_each(|template| move_down(template, lines));
    }
}

/// A tag of the template, by its first byte and the first one behind it.
struct Tag {
    start: usize,
    end: usize,
    /// Number that it adds to that of open blocks.
    depth: i32,
    is_comment: bool,
    /// True when it takes the blanks behind it away.
    takes: bool,
}

/// Where the template can be cut: at the beginnings of lines at which no block is open, and where no tag on either side takes
/// blanks away from the other. None where it uses what is seldom used.
fn cuts(source: &str, length: usize) -> Vec<usize> {
    let Some(tags) = tags(source) else { return Vec::new() };
    let ends = tags.iter().skip(1).map(|tag| tag.start).chain(once(source.len()));
    let mut cuts = Vec::new();
    let (mut last, mut depth, mut takes) = (0, 0, false);
    for (tag, next) in tags.iter().zip(ends) {
        depth += tag.depth;
        takes = if tag.is_comment { takes } else { tag.takes };
        if depth != 0 || takes {
            continue;
        }
        let between = source.get(tag.end..next).unwrap_or_default();
        for (newline, _) in between.match_indices('\n') {
            let at = tag.end + newline + 1;
            let is_free = between.get(..newline).is_some_and(|text| !text.trim().is_empty());
            let behind = source.get(at..).unwrap_or_default().trim_start();
            if at - last >= length
                && at < source.len()
                && (is_free || !is_alone(source, tag))
                && !behind.starts_with("{{~")
            {
                cuts.push(at);
                last = at;
            }
        }
    }
    cuts
}

/// Tells whether nothing stands before the tag on its line: with nothing behind it, the line goes with it.
fn is_alone(source: &str, tag: &Tag) -> bool {
    let before = source.get(..tag.start).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default().trim().is_empty()
}

/// The tags of the source in order; none when it cannot be told without reading it as the engine does.
fn tags(source: &str) -> Option<Vec<Tag>> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(start) = source.get(from..)?.find("{{").map(|at| from + at) {
        let tag = source.get(start..)?;
        if source.get(..start)?.ends_with('\\') || tag.starts_with("{{{") {
            return None;
        }
        let inner = tag.get(2..)?.trim_start_matches('~');
        let length = match inner.strip_prefix('!') {
            Some(comment) if comment.starts_with("--") => tag.find("--}}")? + 4,
            Some(_) => tag.find("}}")? + 2,
            None => closing(tag)?,
        };
        let depth = match inner.chars().next()? {
            '^' => return None,
            '#' => 1,
            '/' => -1,
            _ => 0,
        };
        from = start + length;
        let takes = tag.get(..length)?.ends_with("~}}");
        tags.push(Tag { start, end: from, depth, is_comment: inner.starts_with('!'), takes });
    }
    Some(tags)
}

/// How long the tag is, up to the braces that close it, which may stand in its strings as well.
fn closing(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) if c == '\\' => return None,
            Some(_) => {}
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if c == '[' => return None,
            None if tag.get(at..)?.starts_with("}}") => return Some(at + 2),
            None => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use fastrand::Rng;
    use handlebars::template::TemplateElement;
    use serde_json::json;
    use std::path::Path;

    /// The templates of the product beside this crate.
    #[allow(clippy::disallowed_methods, reason = "a test reads what the product ships")]
    fn shipped(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let of = |path: std::path::PathBuf| {
            if path.is_dir() {
                return shipped(&path);
            }
            let is_one = path.extension().is_some_and(|ending| ending == "hbs");
            is_one.then(|| std::fs::read_to_string(&path).unwrap()).into_iter().collect()
        };
        entries.flat_map(of).collect()
    }

    /// The elements with their places; text that was cut in two is one again.
    fn whole(template: &Template) -> Vec<(TemplateElement, (usize, usize))> {
        let mut out: Vec<(TemplateElement, (usize, usize))> = Vec::new();
        for (element, at) in template.elements.iter().zip(&template.mapping) {
            match (out.last_mut(), element) {
                (Some((TemplateElement::RawString(text), _)), TemplateElement::RawString(next)) => {
                    text.push_str(next);
                }
                _ => out.push((element.clone(), (at.0, at.1))),
            }
        }
        out.retain(|(element, _)| text_of(element) != Some(""));
        out
    }

    fn text_of(element: &TemplateElement) -> Option<&str> {
        if let TemplateElement::RawString(text) = element { Some(text) } else { None }
    }

    fn registry() -> Handlebars<'static> {
        let mut registry = Handlebars::new();
        registry.set_prevent_indent(true);
        registry
    }

    fn pieced(source: &str, length: usize) -> Option<Template> {
        join_pieces(&mut registry(), "t", source, cuts(source, length))
    }

    fn unpieced(source: &str) -> Option<Template> {
        let mut registry = registry();
        registry.register_template_string("t", source).ok()?;
        registry.get_template("t").cloned()
    }

    #[test]
    fn a_template_in_pieces_is_the_same_template() {
        let mut cut = 0;
        for source in shipped(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../templates")) {
            let source = source.as_str();
            for length in [1, LENGTH] {
                cut += cuts(source, length).len();
                let (one, other) = (pieced(source, length).unwrap(), unpieced(source).unwrap());
                let tags = |template| -> Vec<_> {
                    let all = whole(template).into_iter();
                    all.map(|(element, at)| (text_of(&element).is_none().then_some(at), element)).collect()
                };
                assert_eq!(tags(&one), tags(&other), "{source}");
            }
        }
        assert!(cut > 100, "{cut}");
    }

    #[test]
    fn any_template_in_pieces_says_the_same() {
        let bits = [
            "a",
            " ",
            "\n",
            "\n",
            "\n",
            "  \n",
            "{{x}}",
            "{{~x}}",
            "{{x~}}",
            "{{#if t}}",
            "{{/if}}",
            "{{#if t}}\n {{x}}b\n{{/if}}",
            "{{#if t~}}\n a{{else}}b{{~/if}}",
            "{{! c }}",
            "{{!-- }} --}}",
            "\\{{x}}",
            "{{{x}}}",
            "{{#each l}} {{this}}\n{{/each}}",
            "}}",
            "{{lookup l \"}}\"}}",
            "{{^}}",
            "ä\r\n",
        ];
        let mut rng = Rng::with_seed(0x2545_F491_4F6C_DD1D);
        let mut random = move |end: usize| rng.usize(..end);
        let data = json!({"x": "X\n", "t": true, "l": ["1", "2"]});
        let mut compared = 0;
        for _ in 0..30_000 {
            let source: String = (0..1 + random(9)).map(|_| bits[random(bits.len())]).collect();
            let Some(other) = unpieced(&source) else { continue };
            let cuts = cuts(&source, 1).len();
            let Some(one) = pieced(&source, 1) else { continue };
            let said = |template: Template| {
                let mut registry = registry();
                registry.register_template("t", template);
                registry.render("t", &data)
            };
            assert_eq!(said(one).ok(), said(other).ok(), "{source:?}");
            compared += usize::from(cuts > 0);
        }
        assert!(compared > 1000, "{compared}");
    }
}
