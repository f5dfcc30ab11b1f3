//! Tags where filling does not look: in equations, drawings, charts, SmartArt graphics, and in other files that are put in.

use super::typos::typed;
use ooxml::{Element, Node, Package, Relationships, relation};
use text_template::{Expression, TagKind};

/// A tag that stays as it is, and the name of the place where it was typed.
type Left = (&'static str, String);

/// The tags in the text that an element shows by itself.
pub(super) fn texts_of(element: &Element) -> Vec<Left> {
    let inside = match element.name() {
        "m:oMath" => "equation",
        "a:p" => "canvas",
        _ => return Vec::new(),
    };
    let mut text = String::new();
    leaves(element, &mut text);
    tags_of(&text).into_iter().map(|tag| (inside, tag)).collect()
}

/// The tags in the parts that an element refers to and that are shown in its place.
pub(super) fn parts_of(element: &Element, links: &Relationships, package: &Package) -> Vec<Left> {
    let mut found = Vec::new();
    for link in element.attributes().filter_map(|(_, id)| links.get(id)).filter(|link| !link.external) {
        let kind = link.kind.rsplit('/').next().unwrap_or_default();
        let (inside, tags) = match kind {
            "chart" | "chartEx" => ("chart", with_own(&link.target, package, "chartUserShapes")),
            "diagramData" => {
                let mut tags = part(&link.target, package);
                for drawing in links.iter().filter(|link| link.kind.ends_with("/diagramDrawing")) {
                    tags.extend(part(&drawing.target, package));
                }
                ("smartart", tags)
            }
            "aFChunk" => ("imported", imported(&link.target, package)),
            _ => continue,
        };
        for tag in tags.into_iter().map(|tag| (inside, tag)) {
            if !found.contains(&tag) {
                found.push(tag);
            }
        }
    }
    found
}

/// The tags in how lists are numbered.
pub(super) fn numbering(links: &Relationships, package: &Package) -> Vec<Left> {
    fn walk(element: &Element, found: &mut Vec<Left>) {
        if element.name() == "w:lvlText" {
            let tags = element.attribute("w:val").map(tags_of).unwrap_or_default();
            found.extend(tags.into_iter().map(|tag| ("numbering", tag)));
        }
        element.elements().for_each(|child| walk(child, found));
    }
    let part = links.first(relation::NUMBERING).filter(|link| !link.external);
    let bytes = part.and_then(|link| package.part(&link.target)).filter(|bytes| has_braces(bytes));
    let mut found = Vec::new();
    if let Some(tree) = bytes.and_then(|bytes| Element::parse(bytes).ok()) {
        walk(&tree, &mut found);
    }
    found
}

/// Tells whether filling may leave tags in other parts that are shown in that one.
pub(crate) fn shows_parts(links: &Relationships) -> bool {
    links.iter().any(|link| {
        let kind = link.kind.rsplit('/').next().unwrap_or_default();
        matches!(kind, "chart" | "chartEx" | "diagramData" | "aFChunk")
    })
}

/// Tells whether the characters of a file hold two braces in a row, as those of any tag do that is not cut.
fn has_braces(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|two| two == b"{{")
}

/// The tags of a part, and of those of that kind that it refers to.
fn with_own(name: &str, package: &Package, kind: &str) -> Vec<String> {
    let mut tags = part(name, package);
    for link in Relationships::of(package, name).iter().flat_map(Relationships::iter) {
        if !link.external && link.kind.rsplit('/').next() == Some(kind) {
            tags.extend(part(&link.target, package));
        }
    }
    tags
}

/// The tags of a part that is drawn: line by line, and in what stands outside lines.
fn part(name: &str, package: &Package) -> Vec<String> {
    fn walk(element: &Element, found: &mut Vec<String>) {
        if matches!(element.name(), "a:p" | "w:p") {
            let mut text = String::new();
            leaves(element, &mut text);
            found.extend(tags_of(&text));
            return;
        }
        for child in &element.children {
            match child {
                Node::Element(child) => walk(child, found),
                Node::Text(text) => found.extend(tags_of(text)),
            }
        }
    }
    let mut found = Vec::new();
    if let Ok(Some(tree)) = package.tree_if_present(name) {
        walk(&tree, &mut found);
    }
    found
}

/// The tags of a file that Word puts in when it opens the document.
fn imported(name: &str, package: &Package) -> Vec<String> {
    let bytes = package.part(name).unwrap_or_default();
    match Package::read(bytes) {
        Ok(inner) => {
            let names: Vec<String> = inner.names().map(str::to_owned).collect();
            let texts = names.iter().filter(|name| name.starts_with("word/") && name.ends_with(".xml"));
            texts.flat_map(|name| part(name, &inner)).collect()
        }
        Err(_) => String::from_utf8_lossy(bytes).lines().flat_map(tags_of).collect(),
    }
}

/// The characters of equations and drawings below an element.
fn leaves(element: &Element, out: &mut String) {
    for child in element.elements() {
        if matches!(child.name(), "m:t" | "a:t") || child.name() == "w:t" && element.name() == "w:r" {
            out.push_str(&child.plain_text());
        } else if child.name() != "w:txbxContent" {
            leaves(child, out);
        }
    }
}

/// The tags in a text that surely are tags: sets within sets have two braces, too.
fn tags_of(text: &str) -> Vec<String> {
    if !text.contains("{{") {
        return Vec::new();
    }
    let found = typed(text).tags.into_iter().filter(|(_, tag)| {
        let begins = tag.inner.trim_start_matches(['#', '/', '.', '@', '^']).chars().next();
        tag.kind != TagKind::Comment
            && begins.is_some_and(char::is_alphabetic)
            && (tag.kind == TagKind::Else || Expression::of(tag).is_some())
    });
    found.filter_map(|(range, _)| text.get(range)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_in_formulas_are_no_tags() {
        for fine in ["{{1,2},{3,4}}", "M={{a,b},{c}}", "{{}}", "x {n} y", "{{1}}"] {
            assert_eq!(tags_of(fine), [""; 0], "{fine}");
        }
        assert_eq!(tags_of("n={{x}}, {{#each orte}}"), ["{{x}}", "{{#each orte}}"]);
    }
}
