//! A template to start from: every name that the data have stands in it once, with a comment that says what it is.
//!
//! Names that the template already uses are explained where they stand; the others follow in a list at its end.

use crate::comments::Comments;
use crate::names::{Holds, Name, Names};
use crate::paragraph::{Indent, Setting};
use crate::role::Role;
use crate::styles::Styles;
use diagnostics::Words;
use ooxml::{Element, Node, OoxmlError, Package, Relationships, relation};
use std::collections::BTreeSet;
use text_template::{Tag, TagKind, tags};

/// How far what stands in a block is moved in, in twentieths of a point.
const INDENT: i32 = 340;

/// `template`, in which every one of `names` stands and is explained in `words`. How many names that are comes with it.
///
/// # Errors
/// When the bytes are no Word file.
pub fn starter(template: &[u8], names: &Names, words: &Words) -> Result<(Vec<u8>, usize), OoxmlError> {
    let mut package = Package::read(template)?;
    let root = Relationships::of(&package, "")?;
    let missing = || OoxmlError::Missing("word/document.xml".to_owned());
    let main = root.first(relation::DOCUMENT).map(|link| link.target.clone()).ok_or_else(missing)?;
    let links = Relationships::of(&package, &main)?;
    let styles = links.first(relation::STYLES).map(|link| package.tree_if_present(&link.target));
    let styles = Styles::new(styles.transpose()?.flatten().unwrap_or_else(|| Element::new("w:styles")));
    let mut tree = package.tree(&main)?;
    let body = tree.find_mut("w:body").ok_or_else(missing)?;
    let mut starter = Starter {
        names,
        words,
        notes: Comments::default(),
        said: BTreeSet::new(),
        listed: BTreeSet::new(),
        heading: styles.id(Role::Heading(1)).map(str::to_owned),
    };
    starter.explain(body, &mut vec![String::new()]);
    let list = starter.list();
    let end = body.children.iter().rposition(|child| child.element().is_some_and(is_section));
    let end = end.unwrap_or(body.children.len());
    body.children.splice(end..end, list.into_iter().map(Node::Element));
    package.set(&main, tree.to_bytes());
    let count = starter.notes.count();
    starter.notes.store(&mut package, &main)?;
    Ok((package.write()?, count))
}

fn is_section(element: &Element) -> bool {
    element.name() == "w:sectPr"
}

struct Starter<'a> {
    names: &'a Names,
    words: &'a Words,
    notes: Comments,
    /// Names that are explained, each after the type of the list it stands in; empty outside lists.
    said: BTreeSet<(String, String)>,
    /// Types whose names are in the list.
    listed: BTreeSet<String>,
    heading: Option<String>,
}

impl<'a> Starter<'a> {
    /// Explains the names that the template uses. `scopes` are the types of the lists that are open.
    fn explain(&mut self, element: &mut Element, scopes: &mut Vec<String>) {
        if element.name() == "w:p" {
            for (_, tag) in tags(&element.plain_text()).unwrap_or_default() {
                self.tag(element, &tag, scopes);
            }
            return;
        }
        for child in element.elements_mut() {
            self.explain(child, scopes);
        }
    }

    fn tag(&mut self, paragraph: &mut Element, tag: &Tag, scopes: &mut Vec<String>) {
        let scope = scopes.last().cloned().unwrap_or_default();
        let asked: Vec<&Name> = tag
            .inner
            .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')'))
            .filter_map(|word| self.find(&scope, word))
            .collect();
        let repeats = tag.kind == TagKind::Open && tag.name() == "each";
        if repeats || tag.kind == TagKind::Value {
            for name in &asked {
                self.note(paragraph, name, &scope);
            }
        }
        match tag.kind {
            TagKind::Open => {
                let inner = asked.iter().find_map(|name| match &name.holds {
                    Holds::List(of) if repeats => Some(of.clone()),
                    _ => None,
                });
                scopes.push(inner.unwrap_or(scope));
            }
            TagKind::Close => drop(scopes.pop()),
            TagKind::Else | TagKind::Value | TagKind::Comment => {}
        }
    }

    fn names_of(&self, scope: &str) -> &'a [Name] {
        match self.names.lists.get(scope) {
            Some(list) => &list.names,
            None => &self.names.anywhere,
        }
    }

    fn find(&self, scope: &str, path: &str) -> Option<&'a Name> {
        fn among<'n>(names: &'n [Name], path: &str) -> Option<&'n Name> {
            names.iter().find_map(|name| match &name.holds {
                _ if name.path == path => Some(name),
                Holds::Parts(parts) => among(parts, path),
                _ => None,
            })
        }
        among(self.names_of(scope), path)
    }

    /// A comment at a paragraph that says what a name is, unless it was said before.
    fn note(&mut self, paragraph: &mut Element, name: &Name, scope: &str) {
        if !self.said.insert((scope.to_owned(), name.path.clone())) {
            return;
        }
        let word = |id: &str| self.words.get(id, &[]).unwrap_or_default();
        let holds = self.words.get("starter-holds", &[("holds", kind(&name.holds).into())]);
        let mut lines =
            vec![format!("{}: {}", name.path, word(&name.word).replace('`', "")), holds.unwrap_or_default()];
        if name.optional {
            lines.push(word("starter-optional"));
        }
        self.notes.add(paragraph, &lines);
    }

    /// The names that the template does not use.
    fn list(&mut self) -> Vec<Element> {
        let word = |id: &str| self.words.get(id, &[]).unwrap_or_default();
        let heading = Setting { style: self.heading.clone(), ..Setting::default() };
        let heading = new_page(heading.paragraph([run(&word("starter-heading"))]));
        let mut out = vec![heading, line(&word("starter-note"), 0)];
        let names = self.names;
        for name in &names.anywhere {
            self.entry(name, "", 0, &mut out);
        }
        out
    }

    fn entry(&mut self, name: &Name, scope: &str, depth: i32, out: &mut Vec<Element>) {
        let path = &name.path;
        match &name.holds {
            Holds::Parts(parts) => self.parts(name, parts, scope, depth, out),
            Holds::List(of) => self.items(name, of, scope, depth, out),
            _ if self.is_said(scope, path) => {}
            holds => {
                let tags = match holds {
                    Holds::Texts => format!("{path}: {}", joined(path, "this")),
                    Holds::Lines => format!("{path}: {}", joined(path, "inline this")),
                    Holds::Inlines => format!("{path}: {{{{inline {path}}}}}"),
                    Holds::Blocks => format!("{{{{blocks {path}}}}}"),
                    Holds::Words(keys) => words_of(path, keys),
                    _ => format!("{path}: {{{{{path}}}}}"),
                };
                out.push(self.noted(&tags, name, scope, depth));
            }
        }
    }

    fn parts(&mut self, name: &Name, parts: &[Name], scope: &str, depth: i32, out: &mut Vec<Element>) {
        let deeper = depth + i32::from(name.optional);
        if name.optional {
            out.push(self.noted(&format!("{{{{#if {}}}}}", name.path), name, scope, depth));
        }
        for part in parts {
            self.entry(part, scope, deeper, out);
        }
        if name.optional {
            out.push(line("{{/if}}", depth));
        }
    }

    /// A loop over a list. What its items hold is said at the first list of their type.
    fn items(&mut self, name: &Name, of: &str, scope: &str, depth: i32, out: &mut Vec<Element>) {
        let names = self.names.lists.get(of).map(|list| list.names.as_slice()).unwrap_or_default();
        let first = self.listed.insert(of.to_owned());
        let left = first && names.iter().any(|name| !self.is_said(of, &name.path));
        if self.is_said(scope, &name.path) && !left {
            return;
        }
        out.push(self.noted(&format!("{{{{#each {}}}}}", name.path), name, scope, depth));
        if first {
            for name in names {
                self.entry(name, of, depth + 1, out);
            }
        } else if let Some(name) = names.iter().find(|name| name.holds == Holds::Text) {
            out.push(line(&format!("{}: {{{{{}}}}}", name.path, name.path), depth + 1));
        }
        out.push(line("{{/each}}", depth));
    }

    fn is_said(&self, scope: &str, path: &str) -> bool {
        self.said.contains(&(scope.to_owned(), path.to_owned()))
    }

    fn noted(&mut self, text: &str, name: &Name, scope: &str, depth: i32) -> Element {
        let mut paragraph = line(text, depth);
        self.note(&mut paragraph, name, scope);
        paragraph
    }
}

/// The texts of a list with commas between them.
fn joined(path: &str, item: &str) -> String {
    format!("{{{{#each {path}}}}}{{{{{item}}}}}{{{{#unless @last}}}}, {{{{/unless}}}}{{{{/each}}}}")
}

/// The fixed words, one after the other.
fn words_of(path: &str, keys: &[String]) -> String {
    let tags: Vec<String> = keys.iter().map(|key| format!("{{{{{path}.{key}}}}}")).collect();
    tags.join(", ")
}

/// Returns the kind by which words choose the wording.
const fn kind(holds: &Holds) -> &'static str {
    match holds {
        Holds::Text | Holds::Words(_) => "text",
        Holds::Number => "number",
        Holds::Flag => "flag",
        Holds::Parts(_) => "parts",
        Holds::Texts => "texts",
        Holds::Inlines => "inlines",
        Holds::Lines => "lines",
        Holds::Blocks => "blocks",
        Holds::List(_) => "list",
    }
}

fn line(text: &str, depth: i32) -> Element {
    let indent = (depth > 0).then(|| Indent { left: depth * INDENT, ..Indent::default() });
    Setting { indent, ..Setting::default() }.paragraph([run(text)])
}

fn run(text: &str) -> Element {
    Element::new("w:r").child(Element::new("w:t").with("xml:space", "preserve").text(text))
}

fn new_page(mut paragraph: Element) -> Element {
    let page = Element::new("w:r").child(Element::new("w:br").with("w:type", "page"));
    paragraph.children.insert(usize::from(paragraph.find("w:pPr").is_some()), Node::Element(page));
    paragraph
}
