//! Words with which other languages and programs part and end blocks, and what is typed for them here.

use super::helpers::alias;
use super::look_alike::is_same_look;
use text_template::{HELPERS, Tag, TagKind};

/// Words for `else`.
const ELSE: [&str; 6] = ["else", "sonst", "andernfalls", "ansonsten", "otherwise", "sinon"];

/// Words for `else if` that are one word.
const ELSE_IF: [&str; 5] = ["elseif", "elsif", "elif", "elsewhen", "sonstwenn"];

/// Words for the end of a block.
const END: [&str; 17] = [
    "end",
    "ende",
    "endif",
    "endeach",
    "endfor",
    "endforeach",
    "endunless",
    "endwith",
    "endwhile",
    "endloop",
    "endeif",
    "endewenn",
    "wennende",
    "schluss",
    "fi",
    "next",
    "done",
];

/// What is typed for a tag that parts a block in the words of another language or program; none where it does not.
pub(super) fn meant_else(tag: &Tag) -> Option<String> {
    let inner = tag.inner.trim_start_matches(['#', '/', '^']).trim();
    let (first, rest) = inner.split_once(' ').unwrap_or((inner, ""));
    let word = first.to_lowercase();
    let is_else = ELSE.contains(&word.as_str()) || first != "else" && is_same_look(first, "else");
    if is_else && (rest.is_empty() || tag.kind == TagKind::Close) {
        return (tag.inner != "else").then(|| "else".to_owned());
    }
    if ELSE_IF.contains(&word.as_str()) {
        return Some(format!("else if {rest}"));
    }
    let (second, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let command = Some(second).filter(|name| HELPERS.contains(name)).or_else(|| alias(second))?;
    (is_else && (first != "else" || command != second)).then(|| format!("else {command} {rest}"))
}

/// Tells whether a tag ends a block in the words of another language or program. As a name, it may mean a value.
pub(super) fn is_end(tag: &Tag) -> bool {
    let words = tag.inner.trim_start_matches(['#', '/']).to_lowercase();
    let first = words.split(' ').next().unwrap_or_default();
    let second = words.split(' ').nth(1).unwrap_or_default();
    let ends = END.contains(&first.replace(['-', '_', ':'], "").as_str());
    ends && (second.is_empty() || HELPERS.contains(&second) || alias(second).is_some())
}

/// Tells whether a tag may be none of ours, so that the check is worth its time: it has a word of another language, or letters of one.
pub(crate) fn is_suspect_tag(tag: &Tag) -> bool {
    if tag.kind == TagKind::Comment || tag.inner == "else" {
        return false;
    }
    let first = tag.name();
    let first = first.split(['.', '/']).next().unwrap_or_default();
    let names = ["image", "lookup", "in_rows"];
    tag.inner.contains(|c: char| c > '\u{24F}' && !matches!(c, '“' | '”' | '„' | '’' | '‘' | '‚'))
        || meant_else(tag).is_some()
        || tag.kind != TagKind::Close && is_end(tag)
        || tag.kind == TagKind::Value
            && tag.has_values()
            && (names.contains(&first) || alias(first).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use text_template::tags;

    fn tag(text: &str) -> Tag {
        tags(text).unwrap()[0].1.clone()
    }

    #[test]
    fn words_for_else_are_understood() {
        for (typed, meant) in [
            ("{{sonst}}", "else"),
            ("{{Else}}", "else"),
            ("{{ELSE}}", "else"),
            ("{{#else}}", "else"),
            ("{{/sonst}}", "else"),
            ("{{\u{435}lse}}", "else"),
            ("{{elif x}}", "else if x"),
            ("{{elseif (eq a b)}}", "else if (eq a b)"),
            ("{{sonst wenn x}}", "else if x"),
            ("{{else wenn x}}", "else if x"),
            ("{{ELSE IF x}}", "else if x"),
        ] {
            assert_eq!(meant_else(&tag(typed)).as_deref(), Some(meant), "{typed}");
        }
        for fine in
            ["{{else}}", "{{else if x}}", "{{sonstiges}}", "{{sonst.x}}", "{{titel}}", "{{else unless x}}"]
        {
            assert_eq!(meant_else(&tag(fine)), None, "{fine}");
        }
    }

    #[test]
    fn words_for_ends_are_understood() {
        for typed in [
            "{{end}}",
            "{{endif}}",
            "{{ende}}",
            "{{#end}}",
            "{{END IF}}",
            "{{end each}}",
            "{{end-if}}",
            "{{/ende}}",
        ] {
            assert!(is_end(&tag(typed)), "{typed}");
        }
        for fine in ["{{enddatum}}", "{{end.x}}", "{{ende titel}}", "{{titel}}"] {
            assert!(!is_end(&tag(fine)), "{fine}");
        }
    }
}
