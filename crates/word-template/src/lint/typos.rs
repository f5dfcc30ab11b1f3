//! Tags in the text of a paragraph, read on past those that are wrong: what a person may have mistyped.

use super::brackets::{bracketed, sections};
use super::foreign::foreign;
use super::typo::{OPENING, Typo, is_unseen};
use std::ops::Range;
use text_template::{Tag, TagFault, TagKind, tags};

/// Content of a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ScannedText {
    /// The tags, each with its place in bytes.
    pub(super) tags: Vec<(Range<usize>, Tag)>,
    /// Slips that were meant as tags and are none.
    pub(super) typos: Vec<(Range<usize>, Typo)>,
}

/// More typos than a person mends at once: a paragraph is read no further.
const MOST: usize = 200;

/// Reads the text of a paragraph.
pub(super) fn typed(text: &str) -> ScannedText {
    let mut out = ScannedText::default();
    let mut from = 0;
    while let Some(rest) = text.get(from..).filter(|_| out.typos.len() < MOST) {
        match tags(rest) {
            Ok(found) => {
                from = found
                    .into_iter()
                    .find_map(|(range, tag)| out.take(text, from + range.start..from + range.end, tag))
                    .unwrap_or(usize::MAX);
            }
            Err((at, fault)) => {
                let before = rest.get(..at).unwrap_or_default();
                let earlier = tags(before).unwrap_or_default();
                let again = earlier
                    .into_iter()
                    .find_map(|(range, tag)| out.take(text, from + range.start..from + range.end, tag));
                from = again.unwrap_or_else(|| out.fault(text, from + at, fault));
            }
        }
    }
    let left = left(text, &out);
    for more in [gaps, unopened, look_alikes, foreign, sections, bracketed] {
        let plain = out.plain(text);
        out.typos.extend(more(&plain));
    }
    out.typos.extend(left);
    out.typos.sort_by_key(|(range, _)| range.start);
    out
}

/// Where a single brace follows a tag and closes nothing.
fn left(text: &str, found: &ScannedText) -> Vec<(Range<usize>, Typo)> {
    let plain = found.plain(text);
    let mut tags = found.tags.iter().filter(|(_, tag)| tag.kind != TagKind::Comment).peekable();
    let mut out = Vec::new();
    let mut depth = 0_usize;
    for (at, c) in plain.char_indices().filter(|(_, c)| matches!(c, '{' | '}')) {
        if c == '{' {
            depth += 1;
            continue;
        }
        while tags.next_if(|(range, _)| range.end < at).is_some() {}
        let behind = tags.next_if(|(range, _)| range.end == at);
        let is_alone = plain.get(at + 1..).is_none_or(|rest| !rest.starts_with('}'));
        if let Some((range, _)) = behind.filter(|_| depth == 0 && is_alone) {
            out.push((range.start..at + 1, Typo::Left));
        }
        depth = depth.saturating_sub(1);
    }
    out
}

impl ScannedText {
    /// Keeps a tag, unless braces stand within it: then it was not closed where it should, and reading goes on there.
    fn take(&mut self, text: &str, range: Range<usize>, tag: Tag) -> Option<usize> {
        let inside = text.get(range.start + 2..range.end).unwrap_or_default();
        let body = inside.trim_end_matches('}');
        let body = body.strip_prefix('{').unwrap_or(body);
        let sound = !body.contains(['{', '}']) || quoted(body);
        if tag.kind == TagKind::Comment || sound {
            self.tags.push((range, tag));
            return None;
        }
        let until = inside.find("{{").unwrap_or(inside.len());
        let (end, typo) = unclosed(inside.get(..until).unwrap_or_default(), range.start + 2);
        self.typos.push((range.start..end, typo));
        Some(end)
    }

    /// Notes a tag that cannot be read; where to read on.
    fn fault(&mut self, text: &str, at: usize, fault: TagFault) -> usize {
        let rest = text.get(at + 2..).unwrap_or_default();
        let (end, typo) = match fault {
            TagFault::Unknown => (rest.find("}}").map_or(text.len(), |end| at + 2 + end + 2), Typo::Unknown),
            TagFault::Unclosed => {
                let until = rest.find("{{").unwrap_or(rest.len());
                unclosed(rest.get(..until).unwrap_or_default(), at + 2)
            }
        };
        self.typos.push((at..end, typo));
        end.max(at + 2)
    }

    /// The text with spaces in the place of tags and of what was meant as one, byte by byte.
    fn plain(&self, text: &str) -> String {
        let tags = self.tags.iter().map(|(range, _)| range);
        let mut taken: Vec<&Range<usize>> = tags.chain(self.typos.iter().map(|(range, _)| range)).collect();
        taken.sort_by_key(|range| range.start);
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for range in taken.into_iter().filter(|range| !range.is_empty()) {
            let start = range.start.max(from);
            out.push_str(text.get(from..start).unwrap_or_default());
            from = range.end.max(start);
            out.extend(std::iter::repeat_n(' ', from - start));
        }
        out.push_str(text.get(from..).unwrap_or_default());
        out
    }
}

/// How a tag ends whose inside begins at byte `at` and reaches to the next tag: with no brace, with one, with two that a space
/// parts, or as it should, so that a brace within it is one too many.
fn unclosed(inside: &str, at: usize) -> (usize, Typo) {
    let Some(brace) = inside.find('}') else {
        return (at + inside.len(), Typo::Unclosed { brace: false });
    };
    let behind = inside.get(brace + 1..).unwrap_or_default();
    let second = behind.find('}').filter(|gap| behind.get(..*gap).is_some_and(is_gap));
    match second {
        Some(0) => (at + brace + 2, Typo::Brace),
        Some(gap) => (at + brace + 1 + gap + 1, Typo::Gap),
        None => (at + brace + 1, Typo::Unclosed { brace: true }),
    }
}

/// Tells whether all braces in a tag stand in quotation marks.
fn quoted(inner: &str) -> bool {
    let mut quote = None;
    for c in inner.chars() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            (None, '{' | '}') => return false,
            _ => {}
        }
    }
    true
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_unseen(c)
}

fn is_gap(between: &str) -> bool {
    between.chars().all(is_blank)
}

/// Where a space parts two braces that open, or two that close.
fn gaps(plain: &str) -> Vec<(Range<usize>, Typo)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(start) = plain.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
        let rest = plain.get(start..).unwrap_or_default();
        from = start + 1;
        let Some(first) = rest.find('}') else { break };
        let inner = rest.get(1..first).unwrap_or_default();
        let behind = rest.get(first + 1..).unwrap_or_default();
        let last = behind.find('}').filter(|at| behind.get(..*at).is_some_and(is_gap));
        let opens = inner.starts_with(is_blank) && inner.trim_start_matches(is_blank).starts_with('{');
        let gap = opens || (inner.starts_with('{') && last.is_some_and(|at| at > 0));
        if let Some(last) = last.filter(|_| gap) {
            from = start + first + 1 + last + 1;
            out.push((start..from, Typo::Gap));
        }
    }
    out
}

/// Where two closing braces stand without two that open.
fn unopened(plain: &str) -> Vec<(Range<usize>, Typo)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(end) = plain.get(from..).and_then(|rest| rest.find("}}")).map(|at| from + at + 2) {
        let before = plain.get(from..end).unwrap_or_default();
        let open = before.rfind('{').filter(|at| {
            let inner = before.get(*at..).unwrap_or_default().trim_end_matches('}');
            !inner.contains('}')
        });
        let start = from + open.unwrap_or_else(|| word_before(before));
        out.push((start..end, Typo::Unopened));
        from = end;
    }
    out
}

/// Where the word begins that stands before two closing braces.
fn word_before(text: &str) -> usize {
    let word = text.trim_end_matches('}');
    word.rfind(char::is_whitespace)
        .map_or(0, |at| at + word.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8))
}

const CLOSING: &str = "｝❵⦄﹜❳⟆";

fn look_alikes(plain: &str) -> Vec<(Range<usize>, Typo)> {
    let mut out = Vec::new();
    let mut from = 0;
    let find = |from: usize, set: &str| {
        plain.get(from..).and_then(|rest| rest.find(|c| set.contains(c))).map(|at| from + at)
    };
    while let Some(start) = find(from, OPENING) {
        let end = find(start, CLOSING).unwrap_or(start);
        // All closing ones that follow belong to it.
        let rest = plain.get(end..).unwrap_or_default();
        let length =
            rest.find(|c| !CLOSING.contains(c) && c != '}' && !OPENING.contains(c)).unwrap_or(rest.len());
        let end = (end + length).max(start + 1);
        let sign = plain.get(start..).and_then(|rest| rest.chars().next()).unwrap_or('{');
        out.push((start..end.max(start + sign.len_utf8()), Typo::LookAlike(sign)));
        from = end.max(start + sign.len_utf8());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typos(text: &str) -> Vec<(&str, Typo)> {
        let found = typed(text).typos;
        found.into_iter().map(|(range, typo)| (text.get(range).unwrap(), typo)).collect()
    }

    fn inners(text: &str) -> Vec<String> {
        typed(text).tags.into_iter().map(|(_, tag)| tag.inner).collect()
    }

    #[test]
    fn tags_are_read_on_past_faults() {
        assert_eq!(inners("a {{b}} {{> x}} {{c}} {{ d"), ["b", "c"]);
        assert_eq!(
            typos("a {{b}} {{> x}} {{c}} {{ d"),
            [("{{> x}}", Typo::Unknown), ("{{ d", Typo::Unclosed { brace: false })]
        );
        assert_eq!(inners("{{a} und {{b}}"), ["b"]);
        assert_eq!(typos("{{a} und {{b}}"), [("{{a}", Typo::Unclosed { brace: true })]);
        assert_eq!(typos("Frau {{name}."), [("{{name}", Typo::Unclosed { brace: true })]);
    }

    #[test]
    fn missing_and_parted_braces_are_seen() {
        assert_eq!(typos("Frau {name}}."), [("{name}}", Typo::Unopened)]);
        assert_eq!(typos("Frau name}}"), [("name}}", Typo::Unopened)]);
        assert_eq!(typos("{1} name}}"), [("name}}", Typo::Unopened)]);
        for gap in ["{ {name}}", "{{name} }", "{ {name} }"] {
            assert_eq!(typos(&format!("{gap} x")), [(gap, Typo::Gap)]);
            assert_eq!(typos(&format!("{gap} {{{{y}}}}")), [(gap, Typo::Gap)]);
            let unseen = gap.replace(' ', "\u{200B}");
            assert_eq!(typos(&format!("{unseen} x")), [(unseen.as_str(), Typo::Gap)]);
        }
    }

    #[test]
    fn braces_too_many_are_seen() {
        assert_eq!(typos("x {{{name}} y"), [("{{{name}}", Typo::Brace)]);
        assert_eq!(typos("{{{name}} und {{{y}}}"), [("{{{name}}", Typo::Brace)]);
        assert_eq!(typos("{{a{b}} y"), [("{{a{b}}", Typo::Brace)]);
        assert_eq!(typos("{{name}}} und {{y}}"), [("{{name}}}", Typo::Left)]);
        for fine in ["{{{name}}}", "{\"a\": {{name}}}", "{{name}} }", "{{date \"}\"}}", "{{{date \"}\"}}}"] {
            assert!(typos(fine).is_empty(), "{fine}: {:?}", typos(fine));
        }
    }

    #[test]
    fn other_brackets_are_seen() {
        assert_eq!(typos("｛｛name｝｝ x"), [("｛｛name｝｝", Typo::LookAlike('｛'))]);
        let name = || Typo::Bracketed("name".to_owned());
        assert_eq!(typos("[[name]] {name}"), [("[[name]]", name()), ("{name}", name())]);
        assert!(typos("{1, 2} und [2] und { }").is_empty());
        assert!(typos("{{x}} }{ {{date y \"}}\"}}").is_empty());
    }

    #[test]
    fn any_text_is_read() {
        for text in [
            "",
            "{",
            "}}",
            "{{",
            "{{{",
            "}}}}{{",
            "ü{{ü}",
            "｛",
            "ｘ}}",
            "{{!-- x",
            "{ { { } } }",
            "{{{{a}}}}",
            "«»",
        ] {
            let found = typed(text);
            for (range, _) in found.typos {
                assert!(text.get(range.clone()).is_some(), "{text}: {range:?}");
            }
        }
    }
}
