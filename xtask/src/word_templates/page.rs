//! Page, headers and footers. What stands in braces is filled in when a record is written.

use super::palette::FONT;
use crate::Result;
use docx_rs::{Docx, Footer, Header, NumPages, PageMargin, PageNum, Paragraph, Run, Tab, TabValueType};
use ooxml::{Element, Node, Package};

/// Width of the text in twentieths of a point: A4 less two margins of 27 mm.
pub(super) const TEXT_WIDTH: usize = 11906 - 2 * 1531;

pub(super) fn pages(docx: Docx) -> Docx {
    docx.page_size(11906, 16838)
        .page_margin(
            PageMargin::new().top(1531).bottom(1474).left(1531).right(1531).header(720).footer(737).gutter(0),
        )
        .header(Header::new().add_paragraph(running_header()))
        .first_header(draft_mark())
        .footer(Footer::new().add_paragraph(running_footer()))
        .first_footer(Footer::new().add_paragraph(funding()).add_paragraph(running_footer()))
}

fn text(text: &str) -> Run {
    Run::new().add_text(text)
}

/// The word above the first page of a draft; otherwise nothing, not even a blank line. Other pages say it beside the place.
fn draft_mark() -> Header {
    ["{{#if document.draft_mark}}", "{{document.draft_mark}}", "{{/if}}"]
        .into_iter()
        .map(|tag| Paragraph::new().style("DraftMark").add_run(text(tag)))
        .fold(Header::new(), Header::add_paragraph)
}

fn funding() -> Paragraph {
    Paragraph::new().style("Funding").add_run(text("{{blocks document.funding}}"))
}

fn right_tab() -> Tab {
    Tab::new().val(TabValueType::Right).pos(TEXT_WIDTH)
}

fn running_header() -> Paragraph {
    Paragraph::new()
        .style("Header")
        .add_tab(right_tab())
        .add_run(text("{{document.running_title}}"))
        .add_run(Run::new().add_tab())
        .add_run(text(
            "{{document.running_place}}{{#if document.draft_mark}} · {{document.draft_mark}}{{/if}}",
        ))
}

/// Lays the word behind the text of every page of a draft, as large and as pale as in the PDF. Screen readers pass over headers.
pub(super) fn watermarked(package: &mut Package) -> Result<()> {
    let headers: Vec<String> =
        package.names().filter(|name| name.starts_with("word/header")).map(str::to_owned).collect();
    for (index, part) in headers.iter().enumerate() {
        let mut header = package.tree(part)?;
        // In the first header the first such line is the condition itself.
        let is_holder = |line: &&mut Element| {
            let text = line.plain_text();
            text.contains("draft_mark}}") && !text.starts_with("{{#if")
        };
        let holder = header.elements_mut().find(is_holder).ok_or("a header without the mark of a draft")?;
        holder.children.insert(1, Node::Element(watermark(index + 1)));
        package.set(part, header.to_bytes());
    }
    Ok(())
}

/// What Word's own command for watermarks writes, so that it also takes this one away: an empty word takes its frame with it.
fn watermark(number: usize) -> Element {
    let look = "position:absolute;margin-left:0;margin-top:0;width:452pt;height:94pt;rotation:308;z-index:-251658752;\
        mso-position-horizontal:center;mso-position-horizontal-relative:page;\
        mso-position-vertical:center;mso-position-vertical-relative:page";
    let kind = Element::new("v:shapetype")
        .with("id", "_x0000_t136")
        .with("coordsize", "21600,21600")
        .with("o:spt", "136")
        .with("adj", "10800")
        .with("path", "m@7,l@8,m@5,21600l@6,21600e")
        .child(formulas())
        .child(
            Element::new("v:path")
                .with("textpathok", "t")
                .with("o:connecttype", "custom")
                .with("o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800")
                .with("o:connectangles", "270,180,90,0"),
        )
        .child(Element::new("v:textpath").with("on", "t").with("fitshape", "t"));
    let shape = Element::new("v:shape")
        .with("id", format!("PowerPlusWaterMarkObject{number}"))
        .with("o:spid", format!("_x0000_s{}", 2048 + number))
        .with("type", "#_x0000_t136")
        .with("alt", "")
        .with("style", look)
        .with("o:allowincell", "f")
        .with("fillcolor", "#f1eeea")
        .with("stroked", "f")
        .child(
            Element::new("v:textpath")
                .with("style", format!("font-family:\"{FONT}\";font-size:1pt;font-weight:bold"))
                .with("string", "{{#if document.draft_mark}}{{document.draft_mark}}{{/if}}"),
        )
        .child(Element::new("w10:wrap").with("anchorx", "page").with("anchory", "page"));
    let pict = Element::new("w:pict")
        .with("xmlns:v", "urn:schemas-microsoft-com:vml")
        .with("xmlns:o", "urn:schemas-microsoft-com:office:office")
        .with("xmlns:w10", "urn:schemas-microsoft-com:office:word")
        .child(kind)
        .child(shape);
    let quiet = Element::new("w:rPr").child(Element::new("w:noProof"));
    Element::new("w:r").child(quiet).child(pict)
}

/// How words are laid along a line (ECMA-376 part 4, the preset of shape type 136).
fn formulas() -> Element {
    let formulas = [
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
        "mid @6 @7",
        "sum @6 0 @5",
    ];
    Element::new("v:formulas").children(formulas.map(|eqn| Element::new("v:f").with("eqn", eqn)))
}

fn running_footer() -> Paragraph {
    Paragraph::new()
        .style("Footer")
        .add_tab(right_tab())
        .add_run(text("{{document.running_office}}"))
        .add_run(Run::new().add_tab())
        .add_run(text("{{labels.page}} "))
        .add_page_num(PageNum::new())
        .add_run(text(" {{labels.of}} "))
        .add_num_pages(NumPages::new())
}
