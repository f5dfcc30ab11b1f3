//! Page, headers and footers. What stands in braces is filled in when a record is written.

use super::TEXT_WIDTH;
use docx_rs::{Docx, Footer, Header, NumPages, PageMargin, PageNum, Paragraph, Run, Tab, TabValueType};

pub(super) fn pages(docx: Docx) -> Docx {
    docx.page_size(11906, 16838)
        .page_margin(
            PageMargin::new().top(1531).bottom(1474).left(1531).right(1531).header(720).footer(737).gutter(0),
        )
        .header(draft_mark().add_paragraph(running_header()))
        .first_header(draft_mark())
        .footer(Footer::new().add_paragraph(running_footer()))
        .first_footer(Footer::new().add_paragraph(funding()).add_paragraph(running_footer()))
}

fn text(text: &str) -> Run {
    Run::new().add_text(text)
}

/// The word on each page of a draft; otherwise nothing, not even a blank line.
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
        .add_run(text("{{document.running_place}}"))
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
