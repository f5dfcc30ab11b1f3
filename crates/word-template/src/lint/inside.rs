//! Places of texts that are not seen in the line: alternative texts, addresses, the code of fields.

use ooxml::Element;

/// Names the place in which an attribute's text is typed. In a picture, `drawing` is what its frame shows; `part` is what people call the part.
pub(super) fn of_attribute(
    element: &str,
    attribute: &str,
    drawing: &'static str,
    part: &str,
) -> &'static str {
    match (element, attribute) {
        ("v:textpath", _) if part.starts_with("header") || part.starts_with("footer") => "watermark",
        ("v:textpath", _) => "word-art",
        (name, "descr" | "title" | "name") if name.ends_with("docPr") || name.ends_with("cNvPr") => drawing,
        ("v:imagedata", _) => "picture-alt",
        (name, _) if name.starts_with("v:") => "shape-alt",
        ("w:tblCaption" | "w:tblDescription", _) => "table-alt",
        ("w:tag", _) => "control",
        ("w:alias", _) => "control-title",
        ("w:listItem", _) => "control-list",
        ("w:hyperlink", "w:tooltip") | ("a:hlinkClick" | "a:hlinkHover", _) => "link-tip",
        ("w:hyperlink", _) => "link",
        ("w:fldSimple", _) => "field",
        ("w:default" | "w:statusText" | "w:helpText" | "w:listEntry" | "w:ffData" | "w:name", _) => {
            "form-field"
        }
        ("w:bookmarkStart", _) => "bookmark",
        _ => "setting",
    }
}

/// What a frame shows whose alternative text may be a tag; empty where that is no frame.
pub(super) fn of_frame(frame: &Element) -> Option<&'static str> {
    fn shows(element: &Element) -> Option<&'static str> {
        match element.name() {
            "pic:pic" => Some("picture-alt"),
            "c:chart" | "cx:chart" => Some("chart-alt"),
            "dgm:relIds" => Some("smartart-alt"),
            "w:txbxContent" => None,
            _ => element.elements().find_map(shows),
        }
    }
    matches!(frame.name(), "wp:inline" | "wp:anchor").then(|| shows(frame).unwrap_or("shape-alt"))
}
