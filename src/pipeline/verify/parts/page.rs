//! A web page: scripts, styles, links, drawings and the tags that its words stand in.

use super::markdown::plain;
use super::part::Part;
use crate::editions::name_of;
use std::collections::BTreeMap;

/// Parts of a page by kind.
#[derive(Default)]
struct Bins {
    all: BTreeMap<&'static str, String>,
    links: Vec<String>,
    drawings: usize,
}

/// Reads the parts of a page.
pub(super) fn parts(source: &str, is_said: bool) -> Vec<Part> {
    let mut bins = Bins::default();
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        let (text, from) = rest.split_at(at);
        if is_said {
            bins.put("signs", text);
        }
        let end = if from.starts_with("<!--") { from.find("-->") } else { from.find('>') };
        let Some((tag, after)) = end.and_then(|end| from.split_at_checked(end)) else {
            rest = from;
            break;
        };
        rest = after.strip_prefix("-->").or_else(|| after.strip_prefix('>')).unwrap_or(after);
        if tag.starts_with("<!--") {
            bins.put("comments", tag);
            continue;
        }
        bins.tag(tag, is_said);
        let name = name_of(tag);
        let kind = match name.as_str() {
            "script" => "script",
            "style" => "style",
            _ => continue,
        };
        if !tag.starts_with("</") {
            let end = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            let (inner, after) = rest.split_at(end);
            bins.put(kind, inner);
            rest = after;
        }
    }
    bins.put("look", rest);
    if is_said {
        // In which place of the text each of them is.
        bins.put("other-signs", &plain(source));
    }
    let links = Part { kind: "links", whole: bins.links.join("\n"), words: bins.links, ..Part::default() };
    let others =
        bins.all.into_iter().map(|(kind, whole)| Part { kind, whole: plain(&whole), ..Part::default() });
    others.chain([links]).collect()
}

impl Bins {
    fn put(&mut self, kind: &'static str, text: &str) {
        let bin = self.all.entry(kind).or_default();
        bin.push_str(text);
        bin.push('\n');
    }

    fn tag(&mut self, tag: &str, is_said: bool) {
        let name = name_of(tag);
        let is_end = tag.starts_with("</");
        if name == "svg" && !is_end {
            self.drawings += 1;
        }
        let is_drawn = self.drawings > 0;
        if name == "svg" && is_end {
            self.drawings = self.drawings.saturating_sub(1);
        }
        self.put(
            if is_drawn { "drawing" } else { "look" },
            &format!("{}{name}", if is_end { "/" } else { "" }),
        );
        for (key, value) in attributes(tag) {
            let said = format!("{key}={value}");
            match key.as_str() {
                _ if key.starts_with("on")
                    || value.trim_start().to_lowercase().starts_with("javascript:") =>
                {
                    self.put("script", &said);
                }
                "href" | "src" | "srcset" | "action" | "formaction" | "xlink:href" => {
                    // A picture that is in the page itself is long.
                    if value.starts_with("data:") {
                        self.put("pictures", &said);
                    } else {
                        self.links.push(value);
                    }
                }
                "style" | "class" | "hidden" => self.put("style", &said),
                "alt" | "aria-label" | "title" | "content" | "descr" => {
                    if is_said {
                        self.put("signs", &said);
                    }
                }
                _ if is_drawn => self.put("drawing", &said),
                _ => self.put("look", &said),
            }
        }
    }
}

/// The attributes of a tag; one without a value has an empty one.
fn attributes(tag: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = tag.trim_start_matches(['<', '/']).trim_end_matches('/');
    rest = rest.find(char::is_whitespace).and_then(|at| rest.get(at..)).unwrap_or_default().trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let key = key.to_lowercase();
        let Some(after) = after.trim_start().strip_prefix('=').map(str::trim_start) else {
            found.push((key, String::new()));
            rest = after.trim_start();
            continue;
        };
        let mark = after.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, behind) = match mark {
            Some(mark) => {
                let inner = after.get(1..).unwrap_or_default();
                inner.split_once(mark).unwrap_or((inner, ""))
            }
            None => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
        };
        found.push((key, value.to_owned()));
        rest = behind.trim_start();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_in_each_way_of_writing_them() {
        let read = attributes("<a href=\"x y\" hidden class='b' id=c/");
        let read: Vec<(&str, &str)> =
            read.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        assert_eq!(read, [("href", "x y"), ("hidden", ""), ("class", "b"), ("id", "c")]);
        assert_eq!(attributes("<p"), []);
        assert_eq!(attributes("<p =\"x\""), [(String::new(), "x".to_owned())]);
    }
}
