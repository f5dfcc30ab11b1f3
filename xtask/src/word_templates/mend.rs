//! What docx-rs leaves out or writes in an order that the schema (ECMA-376 part 1, annex A) does not allow.

use super::palette::{ACCENT, FONT, INK, MUTED, SOFT};
use crate::Result;
use ooxml::{ContentTypes, Element, Node, Package, Relationships, relation};

/// The order of children where the schema asks for one. What is not named keeps its place behind.
const ORDERS: &[(&str, &[&str])] = &[
    (
        "w:pPr",
        &[
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "widowControl",
            "numPr",
            "pBdr",
            "shd",
            "tabs",
            "spacing",
            "ind",
            "contextualSpacing",
            "jc",
            "outlineLvl",
            "rPr",
        ],
    ),
    (
        "w:rPr",
        &["rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "color", "spacing", "sz", "szCs", "u", "lang"],
    ),
    ("w:numPr", &["ilvl", "numId"]),
    ("w:pBdr", &["top", "left", "bottom", "right"]),
    (
        "w:style",
        &[
            "name",
            "basedOn",
            "next",
            "link",
            "uiPriority",
            "semiHidden",
            "unhideWhenUsed",
            "qFormat",
            "pPr",
            "rPr",
            "tblPr",
            "trPr",
            "tcPr",
            "tblStylePr",
        ],
    ),
    (
        "w:tblPr",
        &[
            "tblStyle",
            "tblW",
            "jc",
            "tblInd",
            "tblBorders",
            "tblLayout",
            "tblCellMar",
            "tblLook",
            "tblCaption",
            "tblDescription",
        ],
    ),
    ("w:tblBorders", &["top", "left", "bottom", "right", "insideH", "insideV"]),
    ("w:tblCellMar", &["top", "left", "bottom", "right"]),
    ("w:lvl", &["start", "numFmt", "lvlRestart", "pStyle", "suff", "lvlText", "lvlJc", "pPr", "rPr"]),
    ("w:sectPr", &["headerReference", "footerReference", "pgSz", "pgMar", "cols", "titlePg"]),
];

/// Parts that docx-rs writes although nothing is in them.
const EMPTY: [&str; 4] =
    ["word/comments.xml", "word/commentsExtended.xml", "word/footnotes.xml", "docProps/custom.xml"];

const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub(super) fn mended(made: &Package) -> Result<Package> {
    let mut package = Package::default();
    content_types(made, &mut package)?;
    for name in made.names().filter(|name| is_body(name)) {
        let mut tree = made.tree(name)?;
        match name {
            "word/styles.xml" => styles(&mut tree)?,
            "word/numbering.xml" => numbering(&mut tree),
            _ => {}
        }
        tidy(&mut tree);
        package.set(name, tree.to_bytes());
    }
    for (name, xml) in [
        ("word/settings.xml", settings()),
        ("word/fontTable.xml", font_table()),
        ("word/theme/theme1.xml", theme()?),
        ("docProps/core.xml", core()?),
        ("docProps/app.xml", app()?),
    ] {
        package.set(name, xml.to_bytes());
    }
    relationships(made, &mut package)?;
    Ok(package)
}

/// Whether a part of docx-rs is taken over.
fn is_body(name: &str) -> bool {
    name.starts_with("word/")
        && !name.contains("_rels")
        && !EMPTY.contains(&name)
        && !["word/settings.xml", "word/fontTable.xml"].contains(&name)
}

fn content_types(made: &Package, package: &mut Package) -> Result<()> {
    let mut types = ContentTypes::of(&Package::default())?;
    types.set_default("xml", "application/xml");
    types.set_default("rels", "application/vnd.openxmlformats-package.relationships+xml");
    for name in made.names().filter(|name| is_body(name)) {
        let kind = match name
            .trim_start_matches("word/")
            .trim_end_matches(".xml")
            .trim_end_matches(char::is_numeric)
        {
            "document" => "document.main",
            kind => kind,
        };
        types.set(name, &format!("{MAIN}.{kind}+xml"));
    }
    types.set("word/settings.xml", &format!("{MAIN}.settings+xml"));
    types.set("word/fontTable.xml", &format!("{MAIN}.fontTable+xml"));
    types.set("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml");
    types.set("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    types.set("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    types.store(package);
    Ok(())
}

fn relationships(made: &Package, package: &mut Package) -> Result<()> {
    let office =
        |kind: &str| format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}");
    let mut root = Relationships::of(package, "")?;
    root.add(relation::DOCUMENT, "word/document.xml", false);
    root.add(relation::CORE, "docProps/core.xml", false);
    root.add(&office("extended-properties"), "docProps/app.xml", false);
    root.store(package);

    // Headers and footers come first, so that the section's references are those that docx-rs wrote, under new ids.
    let from = Relationships::of(made, "word/document.xml")?;
    let mut list = Relationships::of(package, "word/document.xml")?;
    let mut document = package.tree("word/document.xml")?;
    let section = document.find_mut("w:body").and_then(|body| body.find_mut("w:sectPr"));
    for reference in section
        .ok_or("a body without a section")?
        .elements_mut()
        .filter(|child| child.name().ends_with("Reference"))
    {
        let old = reference
            .attribute("r:id")
            .and_then(|id| from.get(id))
            .ok_or("a reference that leads nowhere")?;
        reference.set("r:id", list.add(&old.kind, &old.target, false));
    }
    package.set("word/document.xml", document.to_bytes());
    for (kind, target) in [
        (relation::STYLES, "word/styles.xml"),
        (relation::NUMBERING, "word/numbering.xml"),
        (relation::SETTINGS, "word/settings.xml"),
        (office("fontTable").as_str(), "word/fontTable.xml"),
        (relation::THEME, "word/theme/theme1.xml"),
    ] {
        list.add(kind, target, false);
    }
    list.store(package);
    Ok(())
}

/// Puts children into the schema's order and takes out property elements with nothing in them.
fn tidy(element: &mut Element) {
    element.elements_mut().for_each(tidy);
    element.children.retain(|child| match child {
        Node::Element(child) => child.name() != "w:rPr" || !child.children.is_empty(),
        Node::Text(_) => true,
    });
    if let Some((_, order)) = ORDERS.iter().find(|(name, _)| *name == element.name()) {
        element.children.sort_by_key(|child| {
            let name = child.element().map_or("", |child| child.name().trim_start_matches("w:"));
            order.iter().position(|known| *known == name).unwrap_or(order.len())
        });
    }
}

fn w(name: &'static str) -> Element {
    Element::new(name)
}

fn value(name: &'static str, value: &'static str) -> Element {
    w(name).with("w:val", value)
}

fn parsed(xml: &str) -> Result<Element> {
    Ok(Element::parse(xml.as_bytes())?)
}

fn styles(tree: &mut Element) -> Result<()> {
    // docx-rs always writes a style Normal of its own before ours.
    let first = tree.children.iter().position(|child| child.element().is_some_and(is_normal));
    tree.children.remove(first.ok_or("no style Normal")?);
    let defaults = w("w:docDefaults")
        .child(
            w("w:rPrDefault").child(
                w("w:rPr").children([
                    w("w:rFonts")
                        .with("w:ascii", FONT)
                        .with("w:hAnsi", FONT)
                        .with("w:eastAsia", FONT)
                        .with("w:cs", FONT),
                    value("w:sz", "21"),
                    value("w:szCs", "21"),
                    value("w:lang", "de-DE").with("w:eastAsia", "de-DE").with("w:bidi", "ar-SA"),
                ]),
            ),
        )
        .child(w("w:pPrDefault"));
    *tree.find_mut("w:docDefaults").ok_or("no defaults")? = defaults;
    for style in tree.elements_mut().filter(|child| child.name() == "w:style") {
        // docx-rs gives every table style cell properties with nothing in them.
        style.children.retain(|child| child.element().is_none_or(|child| child.name() != "w:tcPr"));
        match style.attribute("w:styleId").ok_or("a style without id")? {
            "Normal" | "DefaultParagraphFont" => style.set("w:default", "1"),
            "TableNormal" => {
                style.set("w:default", "1");
                *style = style.clone().children([
                    value("w:uiPriority", "99"),
                    w("w:semiHidden"),
                    w("w:unhideWhenUsed"),
                ]);
                let property = style.find_mut("w:tblPr").ok_or("a table style without properties")?;
                property.children.clear();
                property.push(w("w:tblInd").with("w:w", "0").with("w:type", "dxa"));
                property.push(cell_margins(0, 108));
            }
            // The distance is that of the first line from what is above it.
            "Colophon" => {
                let property = style.find_mut("w:pPr").ok_or("a style without properties")?;
                property.push(w("w:contextualSpacing"));
            }
            "PlainTable2" => style.children.extend(header_row().map(Node::Element)),
            "Facts" => style.push(
                w("w:tcPr").child(value("w:shd", "clear").with("w:color", "auto").with("w:fill", SOFT)),
            ),
            _ => {}
        }
    }
    tree.push(
        w("w:style").with("w:type", "numbering").with("w:default", "1").with("w:styleId", "NoList").children(
            [
                value("w:name", "No List"),
                value("w:uiPriority", "99"),
                w("w:semiHidden"),
                w("w:unhideWhenUsed"),
            ],
        ),
    );
    Ok(())
}

fn is_normal(element: &Element) -> bool {
    element.attribute("w:styleId") == Some("Normal")
}

fn cell_margins(vertical: i32, side: i32) -> Element {
    let margin = |name, width: i32| w(name).with("w:w", width.to_string()).with("w:type", "dxa");
    w("w:tblCellMar").children([
        margin("w:top", vertical),
        margin("w:left", side),
        margin("w:bottom", vertical),
        margin("w:right", side),
    ])
}

/// Lines between rows, and a header row in bold on a soft ground.
fn header_row() -> [Element; 1] {
    let shade = value("w:shd", "clear").with("w:color", "auto").with("w:fill", SOFT);
    [w("w:tblStylePr").with("w:type", "firstRow").children([
        w("w:rPr").children([w("w:b"), w("w:bCs"), value("w:color", ACCENT)]),
        w("w:tcPr").child(shade),
    ])]
}

fn numbering(tree: &mut Element) {
    // docx-rs always writes a list of its own, tied to no style.
    let tied = |list: &Element| list.elements().any(|level| level.find("w:pStyle").is_some());
    let ids: Vec<String> = tree
        .elements()
        .filter(|list| tied(list))
        .filter_map(|list| list.attribute("w:abstractNumId").map(str::to_owned))
        .collect();
    tree.children.retain(|child| {
        let Some(child) = child.element() else { return false };
        match child.name() {
            "w:abstractNum" => tied(child),
            _ => child
                .find("w:abstractNumId")
                .and_then(|id| id.attribute("w:val"))
                .is_some_and(|id| ids.iter().any(|known| known == id)),
        }
    });
    for list in tree.elements_mut().filter(|child| child.name() == "w:abstractNum") {
        list.children.insert(0, Node::Element(value("w:multiLevelType", "multilevel")));
    }
}

fn settings() -> Element {
    let compat = |name: &'static str, on: &'static str| {
        w("w:compatSetting")
            .with("w:name", name)
            .with("w:uri", "http://schemas.microsoft.com/office/word")
            .with("w:val", on)
    };
    w("w:settings").with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main").children(
        [
            w("w:zoom").with("w:percent", "100"),
            value("w:defaultTabStop", "709"),
            value("w:characterSpacingControl", "doNotCompress"),
            w("w:compat").children([
                compat("compatibilityMode", "15"),
                compat("overrideTableStyleFontSizeAndJustification", "1"),
                compat("enableOpenTypeFeatures", "1"),
                compat("doNotFlipMirrorIndents", "1"),
                compat("differentiateMultirowTableHeaders", "1"),
            ]),
            value("w:themeFontLang", "de-DE"),
            w("w:clrSchemeMapping")
                .with("w:bg1", "light1")
                .with("w:t1", "dark1")
                .with("w:bg2", "light2")
                .with("w:t2", "dark2")
                .with("w:accent1", "accent1")
                .with("w:accent2", "accent2")
                .with("w:accent3", "accent3")
                .with("w:accent4", "accent4")
                .with("w:accent5", "accent5")
                .with("w:accent6", "accent6")
                .with("w:hyperlink", "hyperlink")
                .with("w:followedHyperlink", "followedHyperlink"),
            value("w:decimalSymbol", ","),
            value("w:listSeparator", ";"),
        ],
    )
}

fn font_table() -> Element {
    w("w:fonts").with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main").child(
        w("w:font").with("w:name", FONT).children([
            value("w:altName", "Caladea"),
            value("w:panose1", "02040503050406030204"),
            value("w:charset", "00"),
            value("w:family", "roman"),
            value("w:pitch", "variable"),
        ]),
    )
}

fn core() -> Result<Element> {
    parsed(
        r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Vorlage: Dokumentation</dc:title><dc:language>de-DE</dc:language></cp:coreProperties>"#,
    )
}

fn app() -> Result<Element> {
    parsed(
        r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>austausch</Application></Properties>"#,
    )
}

/// The smallest theme that Word takes (ECMA-376 part 1, clause 20.1.6.9): the house's colours and font, and three plain formats each.
pub fn theme() -> Result<Element> {
    let colour = |name: &str, rgb: &str| format!("<a:{name}><a:srgbClr val=\"{rgb}\"/></a:{name}>");
    let colours: String = [
        ("dk1", "000000"),
        ("lt1", "FFFFFF"),
        ("dk2", INK),
        ("lt2", SOFT),
        ("accent1", ACCENT),
        ("accent2", MUTED),
        ("accent3", "8A3B12"),
        ("accent4", "5B7F3A"),
        ("accent5", "7A5C99"),
        ("accent6", "A8731D"),
        ("hlink", ACCENT),
        ("folHlink", MUTED),
    ]
    .iter()
    .map(|(name, rgb)| colour(name, rgb))
    .collect();
    let fonts = format!("<a:latin typeface=\"{FONT}\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>");
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let fills = fill.repeat(3);
    let lines = format!("<a:ln w=\"9525\">{fill}</a:ln>").repeat(3);
    let effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    parsed(&format!(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Dokument\"><a:themeElements>\
         <a:clrScheme name=\"Dokument\">{colours}</a:clrScheme>\
         <a:fontScheme name=\"Dokument\"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>\
         <a:fmtScheme name=\"Dokument\"><a:fillStyleLst>{fills}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>\
         <a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{fills}</a:bgFillStyleLst></a:fmtScheme>\
         </a:themeElements></a:theme>"
    ))
}
