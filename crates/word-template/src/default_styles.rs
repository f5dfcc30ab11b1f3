//! Styles that a template lacks, as plain as Word's own: each under the name by which Word knows it.

use crate::paragraph::value;
use crate::role::Role;
use ooxml::Element;

/// The style for `role` under the id `id`, based on `base`; its items belong to `list`, a list and a level.
pub(crate) fn style(role: Role, id: &str, base: Option<&str>, list: Option<(String, usize)>) -> Element {
    let e = Element::new;
    let kind = match role {
        Role::Hyperlink => "character",
        Role::Table | Role::Grid => "table",
        _ => "paragraph",
    };
    let root = e("w:style").with("w:type", kind).with("w:styleId", id.to_owned());
    let root = root.child(value("w:name", role.stored()));
    let root = match base.filter(|_| kind == "paragraph") {
        Some(base) => root.child(value("w:basedOn", base)),
        None => root,
    };
    let root = root.child(e("w:qFormat"));
    let parts = [paragraphs(role, list), characters(role), table(role)];
    root.children(parts.into_iter().flatten().filter(|part| !part.children.is_empty()))
}

fn spacing(before: i32, after: i32) -> Element {
    Element::new("w:spacing").with("w:before", before.to_string()).with("w:after", after.to_string())
}

fn indent(left: i32, right: i32) -> Element {
    Element::new("w:ind").with("w:left", left.to_string()).with("w:right", right.to_string())
}

/// One side of a border, in eighths of a point, at a distance in points.
fn line(side: &'static str, eighths: u32, space: u32) -> Element {
    value(side, "single")
        .with("w:sz", eighths.to_string())
        .with("w:space", space.to_string())
        .with("w:color", "auto")
}

fn paragraphs(role: Role, list: Option<(String, usize)>) -> Option<Element> {
    let e = Element::new;
    let all = e("w:pPr");
    let depth = |depth: usize| i32::try_from(depth).unwrap_or(1);
    Some(match role {
        Role::Heading(level) => all
            .child(e("w:keepNext"))
            .child(e("w:keepLines"))
            .child(spacing(240, 80))
            .child(value("w:outlineLvl", level.saturating_sub(1).to_string())),
        Role::Bullet(_) | Role::Number(_) => {
            let (id, level) = list?;
            let number = e("w:numPr").child(value("w:ilvl", level.to_string())).child(value("w:numId", id));
            all.child(number).child(spacing(0, 60)).child(e("w:contextualSpacing"))
        }
        Role::Continue(n) => all.child(spacing(0, 60)).child(indent(360 * depth(n), 0)),
        Role::Quote | Role::QuoteSource => all.child(spacing(80, 80)).child(indent(567, 567)),
        Role::Caption | Role::Picture => all.child(spacing(80, 80)),
        Role::ThemeTable | Role::ThemeTableNote => {
            all.child(e("w:pBdr").child(line("w:left", 18, 8))).child(indent(227, 0))
        }
        Role::Next => {
            let sides = ["w:top", "w:left", "w:bottom", "w:right"].map(|side| line(side, 4, 6));
            all.child(e("w:pBdr").children(sides)).child(indent(142, 142))
        }
        Role::TableText => all.child(spacing(40, 40)),
        Role::Contents(n) => all.child(spacing(0, 60)).child(indent(220 * (depth(n) - 1), 0)),
        Role::Byline | Role::Funding => all.child(spacing(0, 120)),
        Role::Hyperlink | Role::Table | Role::Grid => return None,
    })
}

fn characters(role: Role) -> Option<Element> {
    let e = Element::new;
    let all = e("w:rPr");
    let bold = |all: Element| all.child(e("w:b")).child(e("w:bCs"));
    let slanted = |all: Element| all.child(e("w:i")).child(e("w:iCs"));
    let size = |all: Element, half_points: u32| {
        all.child(value("w:sz", half_points.to_string())).child(value("w:szCs", half_points.to_string()))
    };
    Some(match role {
        Role::Heading(1) => size(bold(all), 32),
        Role::Heading(2) => size(bold(all), 26),
        Role::Heading(_) => bold(all),
        Role::Quote | Role::Byline => slanted(all),
        Role::Caption => size(slanted(all), 18),
        Role::Hyperlink => all.child(value("w:color", "0563C1")).child(value("w:u", "single")),
        _ => return None,
    })
}

fn table(role: Role) -> Option<Element> {
    if !matches!(role, Role::Grid | Role::Table) {
        return None;
    }
    let e = Element::new;
    let sides = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];
    let width = |side: &'static str, twips: &'static str| e(side).with("w:w", twips).with("w:type", "dxa");
    let margins = e("w:tblCellMar")
        .child(width("w:top", "0"))
        .child(width("w:left", "108"))
        .child(width("w:bottom", "0"))
        .child(width("w:right", "108"));
    let borders = e("w:tblBorders").children(sides.map(|side| line(side, 4, 0)));
    Some(e("w:tblPr").child(borders).child(margins))
}

/// A list of so many levels with the number `number`: bullets, or figures.
pub(crate) fn list(number: u32, bullets: bool) -> Element {
    let e = Element::new;
    let level = |depth: i32| {
        let text = match (bullets, depth) {
            (true, 0) => "•".to_owned(),
            (true, _) => "–".to_owned(),
            (false, depth) => format!("%{}.", depth + 1),
        };
        let own = e("w:ind").with("w:left", (360 * (depth + 1)).to_string()).with("w:hanging", "360");
        e("w:lvl").with("w:ilvl", depth.to_string()).children([
            value("w:start", "1"),
            value("w:numFmt", if bullets { "bullet" } else { "decimal" }),
            value("w:lvlText", text),
            value("w:lvlJc", "left"),
            e("w:pPr").child(own),
        ])
    };
    e("w:abstractNum")
        .with("w:abstractNumId", number.to_string())
        .child(value("w:multiLevelType", "multilevel"))
        .children((0..4).map(level))
}
