//! Values that are more than text: blocks, inlines, pictures, and what content controls show.

use super::dates::day_as;
use crate::blocks::{BlockWriter, LayoutContext};
use crate::figures;
use crate::figures::fitted;
use crate::markup::VALUE;
use chrono::NaiveDate;
use diagnostics::Diagnostic;
use document::{Block, Figure, FundingNote, Inline, opening};
use german_text::Lang;
use ooxml::{Element, Node, relation};
use serde::Deserialize as _;
use serde_json::Value;
use text_template::value;

fn first<'a>(values: &[&'a Value]) -> &'a Value {
    values.first().copied().unwrap_or(&Value::Null)
}

/// The text of a first value as a plain tag would print it.
pub(super) fn plain(values: &[&Value]) -> Result<String, String> {
    match first(values) {
        Value::Null => Ok(String::new()),
        Value::String(text) => Ok(text.clone()),
        other @ (Value::Bool(_) | Value::Number(_)) => Ok(other.to_string()),
        Value::Array(_) | Value::Object(_) => Err("no text".to_owned()),
    }
}

/// Inlines, perhaps in a bookmark that references to its id lead to.
#[derive(Debug)]
pub(super) struct Inlines {
    bookmark: Option<String>,
    content: Vec<Inline>,
}

/// A picture that a frame is to show, and its words for those who do not see it.
#[derive(Debug)]
pub(super) struct Picture {
    /// The tag that puts it in.
    pub(super) tag: usize,
    file: String,
    alt: String,
}

/// `{{inline value id}}`: the value as it is, or in a bookmark that references to `id` lead to.
pub(super) fn inline(values: &[&Value]) -> Result<Inlines, String> {
    let bookmark = values.get(1).and_then(|id| id.as_str()).map(str::to_owned);
    Ok(Inlines { bookmark, content: inlines_of(first(values))? })
}

/// `{{image value}}`: the name of a file or a group with one; none where there is no value.
pub(super) fn image(tag: usize, values: &[&Value]) -> Result<Picture, String> {
    let text = |name: &str| first(values).get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (file, alt) = match first(values) {
        Value::Null => (String::new(), String::new()),
        Value::String(file) => (file.clone(), String::new()),
        value if value["file"].is_string() => match Figure::deserialize(value) {
            Ok(figure) => (figure.file, figure.alt),
            Err(_) => (text("file"), text("alt")),
        },
        _ => return Err("no picture".to_owned()),
    };
    Ok(Picture { tag, file, alt })
}

impl Picture {
    /// Tells whether the data have none.
    pub(super) fn is_none(&self) -> bool {
        self.file.is_empty()
    }
}

/// What `{{blocks value lead}}` puts in.
#[derive(Debug)]
pub(super) enum Blocks {
    Funding(FundingNote),
    These(Vec<Block>),
}

/// `{{blocks value lead}}`: the value as it is, or with the inlines `lead` in bold at the start of its first paragraph.
pub(super) fn blocks(values: &[&Value]) -> Result<Blocks, String> {
    let own = first(values);
    match values.get(1).filter(|lead| !lead.is_null()) {
        Some(_) => Ok(Blocks::These(opening(value(values, 1)?, blocks_of(own)?))),
        None => match FundingNote::deserialize(own) {
            Ok(funding) => Ok(Blocks::Funding(funding)),
            Err(_) => blocks_of(own).map(Blocks::These),
        },
    }
}

/// Tells whether `{{inline value}}` or `{{blocks value}}` can put in a value.
pub(crate) fn can_put_in(command: &str, value: &Value) -> bool {
    if command == "inline" { inlines_of(value).is_ok() } else { blocks(&[value]).is_ok() }
}

/// `(in_rows list 3)`: the list cut into rows of at most that many items, as even as can be: four make two rows of two.
pub(super) fn in_rows(values: &[&Value]) -> Result<Value, String> {
    let list = value::<Option<Vec<Value>>>(values, 0)?.unwrap_or_default();
    let most = value::<usize>(values, 1)?.max(1);
    let rows = list.len().div_ceil(most).max(1);
    let even = list.len().div_ceil(rows).max(1);
    Ok(list.chunks(even).map(|row| Value::Array(row.to_vec())).collect())
}

impl Blocks {
    /// Their elements.
    pub(super) fn write(&self, writer: &mut BlockWriter<'_, '_>, place: &LayoutContext) -> Vec<Element> {
        match self {
            Self::Funding(funding) => writer.funding(funding, place),
            Self::These(blocks) => writer.blocks(blocks, place),
        }
    }
}

/// The blocks that a value means: a text is a paragraph a line, inlines are one paragraph.
fn blocks_of(value: &Value) -> Result<Vec<Block>, String> {
    let line = |text: &str| Block::Paragraph(vec![Inline::Text(text.to_owned())]);
    match value {
        Value::Null => Ok(Vec::new()),
        Value::Array(list) => match Vec::<Inline>::deserialize(value) {
            Ok(inlines) if !inlines.is_empty() => Ok(vec![Block::Paragraph(inlines)]),
            _ => list.iter().map(blocks_of).collect::<Result<Vec<_>, _>>().map(|all| all.concat()),
        },
        Value::String(text) => Ok(text.lines().map(line).collect()),
        value @ (Value::Bool(_) | Value::Number(_)) => Ok(vec![line(&value.to_string())]),
        Value::Object(_) => match Block::deserialize(value) {
            Ok(block) => Ok(vec![block]),
            Err(error) => Err(error.to_string()),
        },
    }
}

/// The inlines that a value means.
fn inlines_of(value: &Value) -> Result<Vec<Inline>, String> {
    match value {
        Value::Null => Ok(Vec::new()),
        Value::String(text) => Ok(vec![Inline::Text(text.clone())]),
        value @ (Value::Bool(_) | Value::Number(_)) => Ok(vec![Inline::Text(value.to_string())]),
        value @ (Value::Array(_) | Value::Object(_)) => {
            Vec::deserialize(value).map_err(|error| error.to_string())
        }
    }
}

impl Inlines {
    /// Their runs, each set as the run was in which the tag stood.
    pub(super) fn write(&self, face: Option<&Element>, writer: &mut BlockWriter<'_, '_>) -> Vec<Element> {
        let mut made = writer.inlines(&self.content);
        if let Some((start, end)) = self.bookmark.as_ref().and_then(|id| writer.book.bookmark(id)) {
            made.insert(0, start);
            made.push(end);
        }
        if let Some(face) = face {
            for run in &mut made {
                dress(run, face);
            }
        }
        made
    }
}

/// The order of the properties of a run that we write or are likely to meet (ECMA-376 part 1, clause 17.3.2).
const ORDER: [&str; 28] = [
    "w:rStyle",
    "w:rFonts",
    "w:b",
    "w:bCs",
    "w:i",
    "w:iCs",
    "w:caps",
    "w:smallCaps",
    "w:strike",
    "w:dstrike",
    "w:outline",
    "w:shadow",
    "w:emboss",
    "w:imprint",
    "w:noProof",
    "w:snapToGrid",
    "w:vanish",
    "w:webHidden",
    "w:color",
    "w:spacing",
    "w:w",
    "w:kern",
    "w:position",
    "w:sz",
    "w:szCs",
    "w:highlight",
    "w:u",
    "w:effect",
];

/// Adds the properties of `face` that a run does not have itself.
fn dress(run: &mut Element, face: &Element) {
    if run.name() != "w:r" {
        for child in run.elements_mut() {
            dress(child, face);
        }
        return;
    }
    let own = match run.find("w:rPr").cloned() {
        Some(own) => {
            run.children.retain(|child| child.element().is_none_or(|child| child.name() != "w:rPr"));
            own
        }
        None => Element::new("w:rPr"),
    };
    let mut all: Vec<Element> = own.elements().cloned().collect();
    all.extend(face.elements().filter(|child| own.find(child.name()).is_none()).cloned());
    all.sort_by_key(|child| ORDER.iter().position(|name| *name == child.name()).unwrap_or(ORDER.len()));
    run.children.insert(0, Node::Element(Element::new("w:rPr").children(all)));
}

/// Sets a content control to its value: a box is ticked, a date is shown, an entry of a list is chosen, a text is put in.
pub(super) fn set_control(control: &mut Element) {
    let Some(properties) = control.find_mut("w:sdtPr") else { return };
    let Some(value) = properties.find_mut("w:tag").and_then(|tag| tag.take(VALUE)) else { return };
    let shown = if let Some(tick) = properties.find_mut("w14:checkbox") {
        set_tick(tick, !matches!(value.trim(), "" | "false" | "0" | "null"))
    } else if let Some(date) = properties.find_mut("w:date") {
        set_date(date, &value)
    } else if let Some(list) = ["w:dropDownList", "w:comboBox"]
        .into_iter()
        .find(|name| properties.find(name).is_some())
        .and_then(|name| properties.find_mut(name))
    {
        chosen(list, &value)
    } else {
        value
    };
    properties.children.retain(|child| child.element().is_none_or(|child| child.name() != "w:showingPlcHdr"));
    if let Some(content) = control.find_mut("w:sdtContent") {
        show(content, &shown);
    }
}

fn set_tick(tick: &mut Element, on: bool) -> String {
    let sign = |name: &str, usual: char| {
        let code =
            tick.find(name).and_then(|state| u32::from_str_radix(state.attribute("w14:val")?, 16).ok());
        code.and_then(char::from_u32).unwrap_or(usual)
    };
    let shown = if on { sign("w14:checkedState", '☒') } else { sign("w14:uncheckedState", '☐') };
    let state = if on { "1" } else { "0" };
    match tick.find_mut("w14:checked") {
        Some(checked) => checked.set("w14:val", state),
        None => {
            let checked = Element::new("w14:checked").with("w14:val", state);
            tick.children.insert(0, Node::Element(checked));
        }
    }
    shown.to_string()
}

/// A day in figures is shown in the control's own form; anything else as it is.
fn set_date(date: &mut Element, value: &str) -> String {
    let day = value.get(..10).and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok());
    match day {
        Some(day) => {
            date.set("w:fullDate", format!("{}T00:00:00Z", day.format("%Y-%m-%d")));
            let own = |name: &str| date.find(name).and_then(|own| own.attribute("w:val"));
            let lang = own("w:lid").and_then(Lang::parse).unwrap_or(Lang::De);
            day_as(day, own("w:dateFormat").unwrap_or("dd.MM.yyyy"), lang)
        }
        None => value.to_owned(),
    }
}

/// Finds what a list shows for a value: entries are known by their value or by what they show.
fn chosen(list: &Element, value: &str) -> String {
    let entry = list.elements().find(|entry| {
        entry.attribute("w:value") == Some(value) || entry.attribute("w:displayText") == Some(value)
    });
    let shown =
        entry.and_then(|entry| entry.attribute("w:displayText").or_else(|| entry.attribute("w:value")));
    shown.unwrap_or(value).to_owned()
}

/// Puts a text in the place of what a content control shows; the first run keeps its look. Where there is neither run nor
/// paragraph, the run stands alone, and what the control stands in tells whether it needs a paragraph.
fn show(content: &mut Element, text: &str) {
    let mut left = Some(text);
    put(content, &mut left);
    if let Some(text) = left {
        let run = Element::new("w:r").child(Element::new("w:t").with("xml:space", "preserve").text(text));
        match content.find_mut("w:p") {
            Some(paragraph) => paragraph.push(run),
            None => content.push(run),
        }
    }
}

fn put(element: &mut Element, left: &mut Option<&str>) {
    for child in element.elements_mut() {
        if child.name() == "w:t" {
            let text = left.take().unwrap_or_default();
            child.set("xml:space", "preserve");
            child.children = vec![Node::Text(text.to_owned())];
        } else {
            put(child, left);
        }
    }
}

/// Shows another picture in a frame: as large as it fits, its proportions kept, with its own words for those who do not see it.
pub(super) fn set_picture(placed: &mut Element, picture: &Picture, writer: &mut BlockWriter<'_, '_>) {
    let Picture { file, alt, .. } = picture;
    if alt.is_empty() {
        writer.book.diagnostics.push(Diagnostic::warning("word-picture-alt").with("picture", file.as_str()));
    }
    if let Some(properties) = placed.find_mut("wp:docPr") {
        properties.set("descr", if alt.is_empty() { file.as_str() } else { alt });
    }
    let Some(medium) = writer.book.medium(file) else {
        writer
            .book
            .diagnostics
            .push(Diagnostic::warning("word-picture-missing").with("picture", file.as_str()));
        return;
    };
    let id = writer.links.add(relation::IMAGE, &medium.part, false);
    let frame = placed.find("wp:extent").and_then(|extent| {
        Some((extent.attribute("cx")?.parse::<i64>().ok()?, extent.attribute("cy")?.parse::<i64>().ok()?))
    });
    let (cx, cy) = fitted((medium.width, medium.height), frame.unwrap_or((1_800_000, 1_800_000)));
    figures::placed(placed, (cx, cy));
    set_blip(placed, &id, (cx, cy));
}

fn set_blip(element: &mut Element, id: &str, (cx, cy): (i64, i64)) {
    match element.name() {
        "a:blip" => {
            element.set("r:embed", id.to_owned());
            // A drawing of the old picture as vectors would be shown instead.
            element.children.clear();
        }
        "a:srcRect" => {
            for side in ["l", "t", "r", "b"] {
                element.take(side);
            }
        }
        "a:ext" if element.attribute("cx").is_some() => {
            element.set("cx", cx.to_string());
            element.set("cy", cy.to_string());
        }
        _ => {}
    }
    for child in element.elements_mut() {
        set_blip(child, id, (cx, cy));
    }
}
