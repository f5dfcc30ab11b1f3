//! A valid template, bent: runs split, tags moved, elements deleted, doubled, swapped, wrapped; and data, bent alike.

use super::dice::Dice;
use ooxml::{Element, Node, Package};
use serde_json::{Value, json};

/// Tags that people type, right and wrong.
const TAGS: [&str; 28] = [
    "{{this}}",
    "{{name}}",
    "{{#each l}}",
    "{{#each this}}",
    "{{/each}}",
    "{{#if x}}",
    "{{#if name}}",
    "{{else}}",
    "{{/if}}",
    "{{#with name}}",
    "{{/with}}",
    "{{blocks body}}",
    "{{blocks this}}",
    "{{inline name}}",
    "{{image bild}}",
    "{{!-- still --}}",
    "{{@index}}",
    "{{../name}}",
    "{{#unless x}}",
    "{{/unless}}",
    "{{{name}}}",
    "{{> kopf}}",
    "{{",
    "}}",
    "{",
    "„{{name}}“",
    "{{#each l as |e|}}",
    "{{string name}}",
];

/// Names of elements that stand in each other's place.
const NAMES: [&str; 36] = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:sdt",
    "w:sdtContent",
    "w:sdtPr",
    "w:pPr",
    "w:rPr",
    "w:tcPr",
    "w:trPr",
    "w:tblPr",
    "w:tblGrid",
    "w:hyperlink",
    "w:ins",
    "w:del",
    "w:moveFrom",
    "w:moveTo",
    "w:fldSimple",
    "w:fldChar",
    "w:instrText",
    "w:bookmarkStart",
    "w:bookmarkEnd",
    "w:footnoteReference",
    "w:commentReference",
    "w:commentRangeStart",
    "w:sectPr",
    "w:br",
    "w:tab",
    "mc:AlternateContent",
    "mc:Fallback",
    "w:txbxContent",
    "w:drawing",
    "wp:docPr",
];

/// Attributes that the program reads.
const ATTRIBUTES: [&str; 16] = [
    "w:id",
    "w:name",
    "w:val",
    "r:id",
    "r:embed",
    "w14:paraId",
    "id",
    "w:w",
    "w:type",
    "w:fldCharType",
    "w:anchor",
    "w:styleId",
    "xml:space",
    "descr",
    "w:author",
    "w:left",
];

/// Values that numbers, ids and names do not expect.
const VALUES: [&str; 18] = [
    "",
    "0",
    "1",
    "-1",
    "2147483648",
    "4294967295",
    "-2147483648",
    "99999999999999999999",
    "1.5",
    "{{name}}",
    "{{#each l}}",
    "{{/each}}",
    "rId1",
    "begin",
    "end",
    "separate",
    "ÄÖ ß 😀",
    "../../../etc/passwd",
];

/// The template with as many changes as the dice hold, but no more than 24.
pub fn template(package: &mut Package, other: &Package, dice: &mut Dice<'_>) {
    for _ in 0..24 {
        if dice.is_empty() {
            return;
        }
        let parts: Vec<String> = package.names().map(str::to_owned).collect();
        let Some(name) = part(&parts, dice) else { return };
        if dice.byte() < 12 {
            whole_part(package, &name, &parts, dice);
        } else if let Ok(mut tree) = package.tree(&name) {
            let graft = other.tree("word/document.xml").ok();
            element(&mut tree, graft.as_ref(), dice);
            package.set(&name, tree.to_bytes());
        }
    }
}

/// The main text in two of three cases.
fn part(parts: &[String], dice: &mut Dice<'_>) -> Option<String> {
    let main = parts.iter().find(|name| name.ends_with("document.xml"));
    if dice.byte() < 170 && main.is_some() {
        return main.cloned();
    }
    (!parts.is_empty()).then(|| dice.of(parts).clone())
}

fn whole_part(package: &mut Package, name: &str, parts: &[String], dice: &mut Dice<'_>) {
    let bytes = package.part(name).unwrap_or_default().to_vec();
    match dice.below(5) {
        0 => package.remove(name),
        1 => package.set(name, Vec::new()),
        2 => package.set(name, bytes[..dice.below(bytes.len() + 1)].to_vec()),
        3 => {
            let other: &String = dice.of(parts);
            package.set(name, package.part(other).unwrap_or_default().to_vec());
        }
        _ => {
            let mut bent = bytes;
            if !bent.is_empty() {
                let place = dice.below(bent.len());
                bent[place] ^= dice.byte();
            }
            package.set(name, bent);
        }
    }
}

/// One change to the tree.
fn element(root: &mut Element, other: Option<&Element>, dice: &mut Dice<'_>) {
    let kind = dice.below(16);
    let paths = paths(root);
    let path = dice.of(&paths).clone();
    let Some((&last, above)) = path.split_last() else { return attribute(root, dice) };
    match kind {
        0 | 1 => drop(at(root, above).children.remove(last)),
        2 => {
            let copy = at(root, above).children[last].clone();
            at(root, above).children.insert(last, copy);
        }
        3 => {
            let children = &mut at(root, above).children;
            let with = dice.below(children.len());
            children.swap(last, with);
        }
        4 => {
            let taken = at(root, above).children.remove(last);
            let to = paths_of(root, dice);
            insert(at(root, &to), taken, dice);
        }
        5 | 6 => split_run(root, dice),
        7 | 8 => type_tag(root, dice),
        9 => cut_text(root, dice),
        10 => attribute(at(root, &path), dice),
        11 => wrap(at(root, above), last, dice),
        12 => {
            if let Node::Element(gone) = at(root, above).children.remove(last) {
                at(root, above).children.splice(last..last, gone.children);
            }
        }
        13 => rename(at(root, &path), dice),
        14 => {
            let Some(other) = other else { return };
            let graft = dice.of(&self::paths(other)).clone();
            let graft = Node::Element(seen(other, &graft).clone());
            insert(at(root, above), graft, dice);
        }
        _ => {
            let times = 1 + dice.below(60);
            for _ in 0..times {
                let copy = at(root, above).children[last].clone();
                at(root, above).children.insert(last, copy);
            }
        }
    }
}

/// The paths of all elements below `root`, and its own, which is empty.
fn paths(root: &Element) -> Vec<Vec<usize>> {
    fn walk(element: &Element, path: &mut Vec<usize>, out: &mut Vec<Vec<usize>>) {
        out.push(path.clone());
        for (index, child) in element.children.iter().enumerate() {
            if let Node::Element(child) = child {
                path.push(index);
                walk(child, path, out);
                path.pop();
            }
        }
    }
    let mut out = Vec::new();
    walk(root, &mut Vec::new(), &mut out);
    out
}

fn paths_of(root: &Element, dice: &mut Dice<'_>) -> Vec<usize> {
    dice.of(&paths(root)).clone()
}

fn at<'e>(root: &'e mut Element, path: &[usize]) -> &'e mut Element {
    path.iter().fold(root, |element, index| match &mut element.children[*index] {
        Node::Element(child) => child,
        Node::Text(_) => unreachable!("paths lead over elements"),
    })
}

fn seen<'e>(root: &'e Element, path: &[usize]) -> &'e Element {
    path.iter().fold(root, |element, index| element.children[*index].element().unwrap_or(element))
}

fn insert(into: &mut Element, node: Node, dice: &mut Dice<'_>) {
    let place = dice.below(into.children.len() + 1);
    into.children.insert(place, node);
}

/// The paths of all texts.
fn texts(root: &Element) -> Vec<Vec<usize>> {
    paths(root).into_iter().filter(|path| matches!(seen(root, path).name(), "w:t" | "w:instrText")).collect()
}

fn split_run(root: &mut Element, dice: &mut Dice<'_>) {
    let runs: Vec<Vec<usize>> = paths(root)
        .into_iter()
        .filter(|path| !path.is_empty() && seen(root, path).find("w:t").is_some())
        .collect();
    if runs.is_empty() {
        return;
    }
    let path = dice.of(&runs).clone();
    let Some((&last, above)) = path.split_last() else { return };
    let first = at(root, &path);
    let mut second = first.clone();
    let Some(text) = first.find("w:t").map(Element::plain_text) else { return };
    let place = cut(&text, dice);
    set_text(first, &text[..place]);
    set_text(&mut second, &text[place..]);
    at(root, above).children.insert(last + 1, Node::Element(second));
}

fn set_text(run: &mut Element, text: &str) {
    if let Some(own) = run.find_mut("w:t") {
        own.children = vec![Node::Text(text.to_owned())];
    }
}

/// A place between two characters.
fn cut(text: &str, dice: &mut Dice<'_>) -> usize {
    let mut place = dice.below(text.len() + 1);
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

fn type_tag(root: &mut Element, dice: &mut Dice<'_>) {
    let texts = texts(root);
    if texts.is_empty() {
        return;
    }
    let path = dice.of(&texts).clone();
    let own = at(root, &path);
    let mut text = own.plain_text();
    let place = cut(&text, dice);
    let tag: &&str = dice.of(&TAGS);
    text.insert_str(place, tag);
    own.children = vec![Node::Text(text)];
}

fn cut_text(root: &mut Element, dice: &mut Dice<'_>) {
    let texts = texts(root);
    if texts.is_empty() {
        return;
    }
    let path = dice.of(&texts).clone();
    let own = at(root, &path);
    let text = own.plain_text();
    let (from, to) = (cut(&text, dice), cut(&text, dice));
    let left = format!("{}{}", &text[..from.min(to)], &text[from.max(to)..]);
    own.children = vec![Node::Text(left)];
}

fn attribute(element: &mut Element, dice: &mut Dice<'_>) {
    let own: Vec<String> = element.attributes().map(|(name, _)| name.to_owned()).collect();
    let name = if own.is_empty() || dice.byte() < 60 {
        (*dice.of(&ATTRIBUTES)).to_owned()
    } else {
        dice.of(&own).clone()
    };
    if dice.byte() < 50 {
        element.take(&name);
    } else {
        element.set(name, *dice.of(&VALUES));
    }
}

fn rename(element: &mut Element, dice: &mut Dice<'_>) {
    let mut other = Element::new(*dice.of(&NAMES));
    for (name, value) in element.attributes() {
        other.set(name.to_owned(), value.to_owned());
    }
    other.children = std::mem::take(&mut element.children);
    *element = other;
}

/// Puts an element into others, now and then into very many.
fn wrap(above: &mut Element, index: usize, dice: &mut Dice<'_>) {
    let Node::Element(mut inner) = above.children.remove(index) else { return };
    let name = *dice.of(&NAMES);
    let times = if dice.byte() < 20 { 1 + dice.below(200) } else { 1 };
    for _ in 0..times {
        inner = Element::new(name).child(inner);
    }
    above.children.insert(index, Node::Element(inner));
}

/// The data with as many changes as the dice hold, but no more than 24.
pub fn data(value: &mut Value, dice: &mut Dice<'_>) {
    for _ in 0..24 {
        if dice.is_empty() {
            return;
        }
        bend(value, dice, 0);
    }
}

fn bend(value: &mut Value, dice: &mut Dice<'_>, depth: usize) {
    let deeper = depth < 12 && dice.byte() < 200;
    match value {
        Value::Array(list) if deeper && !list.is_empty() => {
            let index = dice.below(list.len());
            match dice.below(8) {
                0 => drop(list.remove(index)),
                1 => list.insert(index, list[index].clone()),
                2 if list.len() < 40 => list.extend(list.clone()),
                _ => bend(&mut list[index], dice, depth + 1),
            }
        }
        Value::Object(map) if deeper && !map.is_empty() => {
            let names: Vec<String> = map.keys().cloned().collect();
            let name = dice.of(&names);
            match dice.below(8) {
                0 => drop(map.shift_remove(name)),
                1 => drop(map.insert("this".to_owned(), scalar(dice))),
                _ => bend(&mut map[name.as_str()], dice, depth + 1),
            }
        }
        other => *other = scalar(dice),
    }
}

/// Something that stands where something else is expected.
fn scalar(dice: &mut Dice<'_>) -> Value {
    match dice.below(20) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(false),
        3 => json!([]),
        4 => json!({}),
        5 => json!(-0.5e300),
        6 => json!(u64::MAX),
        7 => json!(""),
        8 => json!("a\nb\r\n\tc\u{b}\u{0}\u{fffe}"),
        9 => json!("{{name}} {{#each l}} }} <w:p/> & ]]> \" '"),
        10 => json!("x".repeat(1 + dice.below(5000))),
        11 => json!("\u{202e}שלום\u{200b} 👩‍👩‍👧 é"),
        12 => json!(["a", ["b", ["c", []]], {"l": [1]}]),
        13 => json!("https://example.org/?a=b&c=%zz"),
        14 => json!("bild.png"),
        15 => json!([{"paragraph": [{"text": "a"}]}]),
        16 => {
            json!([{"table": {"head": [], "rows": [[], [[]]]}}, {"list": {"items": [[]]}}, {"heading": 99}])
        }
        17 => (0..60).fold(json!("tief"), |inner, _| json!([inner])),
        18 => json!([{"text": "a"}, {"strong": [{"text": "b"}]}, {"link": {"to": "javascript:x", "of": []}}]),
        _ => json!(String::from_utf8_lossy(&[dice.byte(), dice.byte(), dice.byte()]).into_owned()),
    }
}
