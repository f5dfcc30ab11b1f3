//! What stands in the body: the names of the view where the office would type them, each in the style of its place.

use super::page::TEXT_WIDTH;
use ooxml::Element;

/// The code of the contents: headings of the first two levels, each a link (ECMA-376 part 1, clause 17.16.5.68).
const CONTENTS: &str = " TOC \\o \"1-2\" \\h ";

/// At most so many facts stand side by side; more are rows, as in minutes.
const FACTS_IN_A_ROW: usize = 3;

pub(super) fn body() -> Vec<Element> {
    let mut body = optional("document.kicker", vec![p("Subtitle", "{{document.kicker}}")]);
    body.extend(optional("document.state", vec![p("State", "{{document.state}}")]));
    body.push(p("Title", "{{document.title}}"));
    let in_rows = format!("(or document.facts_in_rows (gt (len document.facts) {FACTS_IN_A_ROW}))");
    body.extend(block(&format!("if {in_rows}"), vec![facts_in_rows(), low_paragraph()]));
    body.extend(block(
        &format!("unless {in_rows}"),
        optional("document.facts", vec![facts(), low_paragraph()]),
    ));
    body.extend(optional(
        "document.summary",
        vec![p("Heading1", "{{labels.summary}}"), p("Normal", "{{blocks document.summary}}")],
    ));
    body.extend(optional("document.contents", contents()));
    body.push(p("Normal", "{{blocks document.opening document.dateline}}"));
    body.extend(block("each document.agenda", vec![p("ListNumber", "{{inline this}}")]));
    body.extend(block("each sections", section()));
    body.push(p("Normal", "{{blocks document.closing}}"));
    body.extend(optional(
        "document.abbreviations",
        vec![p("Heading1", "{{labels.abbreviations}}"), p("Normal", "{{blocks document.abbreviations}}")],
    ));
    body.extend(block("each document.colophon", vec![p("Colophon", "{{inline this}}")]));
    body
}

fn section() -> Vec<Element> {
    let title = "{{inline title id}}";
    let mut section = block(
        "if ../document.has_sheets",
        first_or_not(p("Heading1", title), on_new_page("Heading1", title)),
    );
    // A page of key figures is a page of its own.
    let own_page = "(eq id \"glance\")";
    let mut heading = block(&format!("if {own_page}"), vec![on_new_page("Heading1", title)]);
    heading.extend(block(&format!("unless {own_page}"), vec![p("Heading1", title)]));
    section.extend(block("unless ../document.has_sheets", heading));
    section.extend(optional("byline", vec![p("Byline", "{{inline byline}}")]));
    section.push(p("Normal", "{{blocks body}}"));
    section
}

/// What stands there in the first pass of a loop, and in the others.
fn first_or_not(first: Element, other: Element) -> Vec<Element> {
    let mut both = block("if @first", vec![first]);
    both.extend(block("unless @first", vec![other]));
    both
}

/// A paragraph that begins a page. A break of its own would make an empty page where the one before is just full.
fn on_new_page(style: &str, content: &str) -> Element {
    let style = Element::new("w:pStyle").with("w:val", style.to_owned());
    let properties = Element::new("w:pPr").child(style).child(Element::new("w:pageBreakBefore"));
    Element::new("w:p").child(properties).child(text(content))
}

/// The contents: a field that lists headings with their pages. Its own heading is not one of them.
fn contents() -> Vec<Element> {
    let mark = |kind: &str| {
        Element::new("w:r").child(Element::new("w:fldChar").with("w:fldCharType", kind.to_owned()))
    };
    let code =
        Element::new("w:r").child(Element::new("w:instrText").with("xml:space", "preserve").text(CONTENTS));
    let field = [mark("begin"), code, mark("separate"), text("…"), mark("end")];
    vec![p("TOCHeading", "{{labels.contents}}"), styled("TOC1").children(field)]
}

/// The box under the title: what each fact is as a header row, the facts below, so that a screen reader names both.
/// The cells before and behind the middle one hold nothing but the loop over the columns.
fn facts() -> Element {
    let widths = [1800, TEXT_WIDTH - 3600, 1800];
    let look = Element::new("w:tblLook").with("w:val", "0420").with("w:firstRow", "1").with("w:noVBand", "1");
    facts_table(&widths, look).child(row(widths, true, p("FactLabel", "{{label}}"))).child(row(
        widths,
        false,
        fact_value(""),
    ))
}

/// Many facts, and the head of minutes: a row for each fact, what it is as the header of its row.
fn facts_in_rows() -> Element {
    let widths = [2300, TEXT_WIDTH - 2300];
    let look =
        Element::new("w:tblLook").with("w:val", "0480").with("w:firstColumn", "1").with("w:noVBand", "1");
    let bold = Element::new("w:rPr").child(Element::new("w:b"));
    let label = Element::new("w:t").text("{{#each document.facts}}{{label}}");
    let label = styled("FactValue").child(Element::new("w:r").child(bold).child(label));
    let cells = [label, fact_value("{{/each}}")].into_iter().zip(widths).map(|(content, cell)| {
        Element::new("w:tc").child(Element::new("w:tcPr").child(width("w:tcW", cell))).child(content)
    });
    facts_table(&widths, look).child(Element::new("w:tr").children(cells))
}

/// The lines of a fact, one below the other in one paragraph.
fn fact_value(behind: &str) -> Element {
    let value = [text("{{#each lines}}{{this}}{{#unless @last}}"), line_break()];
    styled("FactValue").children(value).child(text(&format!("{{{{/unless}}}}{{{{/each}}}}{behind}")))
}

fn facts_table(widths: &[usize], look: Element) -> Element {
    let properties = [
        Element::new("w:tblStyle").with("w:val", "Facts"),
        width("w:tblW", TEXT_WIDTH),
        width("w:tblInd", 0),
        Element::new("w:tblLayout").with("w:type", "fixed"),
        look,
    ];
    let columns = widths.iter().map(|width| Element::new("w:gridCol").with("w:w", width.to_string()));
    Element::new("w:tbl")
        .child(Element::new("w:tblPr").children(properties))
        .child(Element::new("w:tblGrid").children(columns))
}

/// A row with a column for each fact.
fn row(widths: [usize; 3], header: bool, content: Element) -> Element {
    let stays = Element::new("w:trPr").child(Element::new("w:cantSplit"));
    let properties = if header { stays.child(Element::new("w:tblHeader")) } else { stays };
    let cells = [p("FactLabel", "{{#each document.facts}}"), content, p("FactLabel", "{{/each}}")];
    let cells = cells.into_iter().zip(widths).map(|(content, cell)| {
        Element::new("w:tc").child(Element::new("w:tcPr").child(width("w:tcW", cell))).child(content)
    });
    Element::new("w:tr").child(properties).children(cells)
}

/// Word joins tables that touch: a low empty paragraph keeps them apart.
fn low_paragraph() -> Element {
    let spacing = [("before", "0"), ("after", "0"), ("line", "200"), ("lineRule", "exact")]
        .into_iter()
        .fold(Element::new("w:spacing"), |spacing, (name, value)| spacing.with(format!("w:{name}"), value));
    Element::new("w:p").child(Element::new("w:pPr").child(spacing))
}

/// What is repeated, or stands there only sometimes: the marks alone in their paragraphs leave no blank line.
pub(super) fn block(tag: &str, content: Vec<Element>) -> Vec<Element> {
    let name = tag.split_once(' ').map_or(tag, |(name, _)| name);
    let open = p("Normal", &format!("{{{{#{tag}}}}}"));
    let close = p("Normal", &format!("{{{{/{name}}}}}"));
    [open].into_iter().chain(content).chain([close]).collect()
}

/// What stands there only if there is such a value.
fn optional(name: &str, content: Vec<Element>) -> Vec<Element> {
    block(&format!("if {name}"), content)
}

pub(super) fn p(style: &str, content: &str) -> Element {
    styled(style).child(text(content))
}

pub(super) fn styled(style: &str) -> Element {
    let style = Element::new("w:pStyle").with("w:val", style.to_owned());
    Element::new("w:p").child(Element::new("w:pPr").child(style))
}

pub(super) fn text(text: &str) -> Element {
    Element::new("w:r").child(Element::new("w:t").text(text))
}

fn line_break() -> Element {
    Element::new("w:r").child(Element::new("w:br"))
}

pub(super) fn width(name: &'static str, twips: usize) -> Element {
    Element::new(name).with("w:w", twips.to_string()).with("w:type", "dxa")
}
