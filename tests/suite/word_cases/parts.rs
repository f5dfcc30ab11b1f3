//! Pieces of WordprocessingML: paragraphs, tables, content controls, pictures.

/// Text as Word escapes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A run.
pub fn r(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(text))
}

/// A run with properties such as `<w:b/>`.
pub fn run(properties: &str, text: &str) -> String {
    format!(r#"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(text))
}

/// A paragraph of one run.
pub fn p(text: &str) -> String {
    paragraph("", &r(text))
}

/// A paragraph whose text is split into runs at `|`.
pub fn split(text: &str) -> String {
    paragraph("", &text.split('|').map(r).collect::<String>())
}

/// A paragraph per line.
pub fn ps(text: &str) -> String {
    text.lines().map(|line| p(line.trim())).collect()
}

/// A paragraph with properties and content as XML.
pub fn paragraph(properties: &str, content: &str) -> String {
    if properties.is_empty() {
        return format!("<w:p>{content}</w:p>");
    }
    format!("<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>")
}

/// A paragraph in a style.
pub fn styled(style: &str, text: &str) -> String {
    paragraph(&format!(r#"<w:pStyle w:val="{style}"/>"#), &r(text))
}

/// A paragraph in a list.
pub fn item(number: u32, level: u32, text: &str) -> String {
    let list = format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>"#);
    paragraph(&list, &r(text))
}

/// A table of plain cells: a row per line, cells divided by `|`.
pub fn table(text: &str) -> String {
    let lines: Vec<Vec<&str>> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let columns = lines.iter().map(Vec::len).max().unwrap_or(1);
    let rows: String =
        lines.iter().map(|cells| row(&cells.iter().map(|t| cell(&p(t))).collect::<String>())).collect();
    grid(columns, &rows)
}

/// A table with so many columns of 40 mm, its rows as XML.
pub fn grid(columns: usize, rows: &str) -> String {
    let grid = r#"<w:gridCol w:w="2268"/>"#.repeat(columns);
    format!(
        r#"<w:tbl><w:tblPr><w:tblStyle w:val="Tabellenraster"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"#
    )
}

/// A row of cells as XML.
pub fn row(cells: &str) -> String {
    format!("<w:tr>{cells}</w:tr>")
}

/// A row that is repeated on each page.
pub fn header_row(cells: &str) -> String {
    format!("<w:tr><w:trPr><w:tblHeader/></w:trPr>{cells}</w:tr>")
}

/// A cell of blocks as XML.
pub fn cell(content: &str) -> String {
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="2268" w:type="dxa"/></w:tcPr>{content}</w:tc>"#)
}

/// A cell with properties such as `<w:gridSpan w:val="2"/>`.
pub fn special_cell(properties: &str, content: &str) -> String {
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="2268" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>"#)
}

/// A content control with properties such as `<w:tag w:val="{{x}}"/>`.
pub fn sdt(properties: &str, content: &str) -> String {
    format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
}

/// A bookmark round content.
pub fn bookmark(id: u32, name: &str, content: &str) -> String {
    format!(r#"<w:bookmarkStart w:id="{id}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{id}"/>"#)
}

/// A field with a result.
pub fn field(code: &str, result: &str) -> String {
    format!(
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    )
}

/// A run with a picture of 60 × 30 mm.
pub fn picture(relation: &str, id: u32, alt: &str) -> String {
    format!(
        r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2160000" cy="1080000"/><wp:docPr id="{id}" name="Bild {id}" descr="{alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{id}" name="bild.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2160000" cy="1080000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    )
}

/// A run with a text box, once for new programs and once for old ones.
pub fn text_box(id: u32, content: &str) -> String {
    format!(
        r#"<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="720000"/><wp:docPr id="{id}" name="Textfeld {id}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:142pt;height:57pt"><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"#
    )
}

/// A run that refers to a note.
pub fn note(kind: &str, id: u32) -> String {
    format!(r#"<w:r><w:{kind}Reference w:id="{id}"/></w:r>"#)
}

/// Content with a comment on it.
pub fn commented(id: u32, content: &str) -> String {
    format!(
        r#"<w:commentRangeStart w:id="{id}"/>{content}<w:commentRangeEnd w:id="{id}"/><w:r><w:commentReference w:id="{id}"/></w:r>"#
    )
}

/// A link by its relationship.
pub fn link(relation: &str, text: &str) -> String {
    format!(r#"<w:hyperlink r:id="{relation}">{}</w:hyperlink>"#, r(text))
}

/// A new page.
pub const PAGE_BREAK: &str = r#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#;
