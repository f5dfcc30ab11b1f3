//! Where the statements behind findings come from: each finding with the sites' own words, what was set aside and why, and what is open.
//! It names sites, so it stands in papers for the office alone.

use super::composer::Composer;
use super::composer::bullets;
use crate::digest::{Filed, Placement, statements};
use crate::facts::kind_name;
use crate::model::{FindingPoint, MergedFinding, Text};
use document::{Block, Inline, Inlines, Item, Section};

/// Composes the section; none where nothing was merged or set aside yet.
pub(super) fn section(composer: &Composer<'_>) -> Option<Section> {
    let merged = &composer.exchange.findings.value;
    if merged.findings.is_empty() && merged.aside.is_empty() {
        return None;
    }
    let filed = statements(composer.exchange);
    let mut body = Vec::new();
    for kind in ["success", "obstacle", "plan", "need"] {
        let of_kind = merged.findings.iter().filter(|finding| kind_name(finding.kind) == kind);
        let items: Vec<Item> = of_kind.map(|finding| of_finding(composer, &filed, finding)).collect();
        push_under_heading(composer.label_line(&format!("reports-{kind}")), items, &mut body);
    }
    let aside = merged.aside.iter().map(|aside| {
        let mut line = said(composer, &filed, &aside.id);
        line.push(Inline::Text(format!(
            " – {}: {}",
            composer.label("reports-reason"),
            aside.reason.as_str()
        )));
        paragraph(line, Vec::new())
    });
    push_under_heading(composer.label_line("reports-aside"), aside.collect(), &mut body);
    let open = filed.iter().filter(|filed| filed.placement == Placement::Open);
    let open = open.map(|filed| paragraph(words_of(composer, filed), Vec::new())).collect();
    push_under_heading(composer.label_line("reports-undecided"), open, &mut body);
    let title = composer.label_line("reports-sources");
    Some(Section { id: "sources".to_owned(), title, byline: None, body })
}

fn of_finding(composer: &Composer<'_>, filed: &[Filed<'_>], finding: &MergedFinding) -> Item {
    let mut line = composer.typed(&composer.exchange.findings.file, &finding.text);
    if let Some(raised) = &finding.raised {
        line.push(Inline::Text(format!(" ({}: {})", composer.label("reports-raised"), raised.as_str())));
    }
    paragraph(line, below(composer, filed, &finding.from, &finding.details))
}

/// The statements that a finding or a point stands for, and the points below it with theirs.
fn below(composer: &Composer<'_>, filed: &[Filed<'_>], from: &[Text], points: &[FindingPoint]) -> Vec<Item> {
    let cited = from.iter().map(|id| paragraph(said(composer, filed, id), Vec::new()));
    let points = points.iter().map(|point| {
        let line = composer.typed(&composer.exchange.findings.file, &point.text);
        paragraph(line, below(composer, filed, &point.from, &point.details))
    });
    cited.chain(points).collect()
}

/// A statement in its site's words, by its id.
fn said(composer: &Composer<'_>, filed: &[Filed<'_>], id: &Text) -> Inlines {
    match filed.iter().find(|filed| filed.statement.id.value == id.value) {
        Some(filed) => words_of(composer, filed),
        None => vec![Inline::Text(format!("{}: {}", composer.label("reports-unknown"), id.as_str()))],
    }
}

fn words_of(composer: &Composer<'_>, filed: &Filed<'_>) -> Inlines {
    let id = filed.report.value.site.as_str();
    let site = composer.exchange.programme.value.sites.iter().find(|site| site.id.as_str() == id);
    let site = site.map_or(id, |site| site.name.as_str());
    let mut line = vec![Inline::Text(format!("{site}: "))];
    line.extend(composer.typed(&filed.report.file, &filed.statement.text));
    line.push(Inline::Text(format!(" ({})", filed.statement.id.as_str())));
    line
}

fn paragraph(line: Inlines, below: Vec<Item>) -> Item {
    let list = (!below.is_empty()).then(|| bullets(below));
    Item::new(std::iter::once(Block::Paragraph(line)).chain(list).collect())
}

fn push_under_heading(heading: Inlines, items: Vec<Item>, body: &mut Vec<Block>) {
    if !items.is_empty() {
        body.push(Block::Heading { level: 3, text: heading, id: None });
        body.push(bullets(items));
    }
}
