//! A Word file, part by part.

use super::part::{At, Part};
use crate::pipeline::verify::lines::{tagged, words};
use crate::store::sha256;
use ooxml::{Element, Node, Package};

/// Elements that Word sets anew whenever it saves, and that show nothing: marks of its spelling check, where it last broke a page.
const UNSEEN: [&str; 3] = ["w:prooferr", "w:lastrenderedpagebreak", "w:rsids"];

/// Beginnings of attributes that number changes for Word alone, and of the names of namespaces.
const NUMBERS: [&str; 5] = ["w:rsid", "w14:paraid", "w14:textid", "xmlns", "mc:ignorable"];

/// Properties that every program writes when it saves: who did so last, when, how often, and what it counted.
const OF_SAVING: [&str; 22] = [
    "application",
    "appversion",
    "characters",
    "characterswithspaces",
    "cp:lastmodifiedby",
    "cp:revision",
    "dcterms:modified",
    "docsecurity",
    "headingpairs",
    "hyperlinkschanged",
    "lines",
    "linksuptodate",
    "notes",
    "pages",
    "paragraphs",
    "scalecrop",
    "shareddoc",
    "template",
    "titlesofparts",
    "totaltime",
    "words",
    "slides",
];

/// Reads the parts of a Word file; none where it is none.
pub(super) fn parts(bytes: &[u8], is_said: bool) -> Option<Vec<Part>> {
    let package = Package::read(bytes).ok()?;
    let mut names: Vec<&str> = package.names().collect();
    names.sort_unstable();
    let charts = charts(&package);
    let part = |name: &str| {
        let bytes = package.part(name).unwrap_or_default();
        let kind = kind_of(name);
        let at = match kind {
            "chart" => {
                let number = charts.iter().position(|chart| chart == name).map_or(0, |at| at + 1);
                At::Named(number.to_string())
            }
            "pictures" | "other" => At::Named(name.to_owned()),
            _ => At::Whole,
        };
        let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
        let Some(tree) = is_xml.then(|| package.tree(name).ok()).flatten() else {
            return Part { kind, at, whole: sha256(bytes), ..Part::default() };
        };
        // The words of these are compared for themselves.
        let is_read = matches!(kind, "look" | "chart");
        let mut whole = String::new();
        if kind == "links" {
            // Their order says nothing.
            let mut all: Vec<String> = tree.elements().map(|link| written(link, true)).collect();
            all.sort_unstable();
            whole = format!("{name}{}", all.join("\n"));
        } else {
            write(&tree, is_said || !is_read, &mut whole);
        }
        let words = match kind {
            "header" | "footer" | "properties" | "comments" | "other" => {
                std::str::from_utf8(bytes).map(|source| words(&tagged(source))).unwrap_or_default()
            }
            "links" => targets(&tree),
            _ => Vec::new(),
        };
        Part { kind, at, words, whole }
    };
    Some(names.into_iter().map(part).collect())
}

/// The names of the charts in their order.
pub(super) fn charts(package: &Package) -> Vec<String> {
    let is_chart = |name: &&str| kind_of(name) == "chart";
    let mut names: Vec<String> = package.names().filter(is_chart).map(str::to_owned).collect();
    let number = |name: &str| name.chars().filter(char::is_ascii_digit).collect::<String>().parse::<usize>();
    names.sort_by_key(|name| (number(name).unwrap_or(usize::MAX), name.clone()));
    names
}

fn kind_of(name: &str) -> &'static str {
    let last = name.rsplit('/').next().unwrap_or_default();
    let begins = |with: &str| last.starts_with(with);
    match name.split('/').next() {
        _ if last.ends_with(".rels") => "links",
        Some("docProps") if last.ends_with(".xml") => "properties",
        Some("word") if begins("header") => "header",
        Some("word") if begins("footer") => "footer",
        Some("word") if name.contains("/charts/") && last.ends_with(".xml") => "chart",
        Some("word") if name.contains("/media/") => "pictures",
        Some("word") if begins("comments") || begins("people") => "comments",
        Some("word") if begins("document") || begins("footnotes") || begins("endnotes") => "look",
        Some("word")
            if ["styles", "theme", "fontTable", "numbering", "settings", "webSettings"]
                .iter()
                .any(|with| begins(with)) =>
        {
            "styles"
        }
        _ => "other",
    }
}

/// Where links lead out of the file.
fn targets(tree: &Element) -> Vec<String> {
    let outside = tree.elements().filter(|link| link.attribute("TargetMode") == Some("External"));
    let mut all: Vec<String> =
        outside.filter_map(|link| link.attribute("Target")).map(str::to_owned).collect();
    all.sort_unstable();
    all
}

fn written(element: &Element, is_said: bool) -> String {
    let mut out = String::new();
    write(element, is_said, &mut out);
    out
}

/// Writes an element as it is compared, with its text where `is_said`. Runs that look the same are one: Word cuts them wherever somebody stopped typing.
fn write(element: &Element, is_said: bool, out: &mut String) {
    begin(element, out);
    let mut run: Option<String> = None;
    for child in &element.children {
        match child {
            Node::Text(text) if is_said => out.push_str(&plain(text)),
            Node::Text(_) => {}
            Node::Element(child) => {
                let name = child.name().to_lowercase();
                if UNSEEN.contains(&name.as_str()) || OF_SAVING.contains(&name.as_str()) {
                    continue;
                }
                if name != "w:r" {
                    run = None;
                    write(child, is_said, out);
                    continue;
                }
                let look = child.find("w:rPr").map(|look| written(look, true)).unwrap_or_default();
                if run.as_ref() != Some(&look) {
                    out.push_str("<w:r>");
                    out.push_str(&look);
                    run = Some(look);
                }
                for inner in child.elements().filter(|inner| inner.name() != "w:rPr") {
                    match inner.name() {
                        "w:t" if is_said => out.push_str(&plain(&inner.plain_text())),
                        "w:t" | "w:lastRenderedPageBreak" => {}
                        _ => write(inner, is_said, out),
                    }
                }
            }
        }
    }
    out.push_str("</>");
}

fn begin(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.name());
    let is_number = |name: &str| {
        let name = name.to_lowercase();
        NUMBERS.iter().any(|number| name.starts_with(number))
    };
    let mut all: Vec<(&str, &str)> = element.attributes().filter(|(name, _)| !is_number(name)).collect();
    all.sort_unstable();
    for (name, value) in all {
        out.push_str(&format!(" {name}={value:?}"));
    }
    out.push('>');
}

/// Spaces that keep words on one line are as others.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}
