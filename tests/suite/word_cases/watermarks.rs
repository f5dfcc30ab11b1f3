//! Watermarks and headers that differ by status.

use super::*;
use serde_json::{Value, json};

super::cases!(
    a_watermark_between_tags,
    a_watermark_that_does_not_hold_goes_whole,
    the_words_of_a_watermark_are_a_tag,
    a_watermark_without_words_goes_whole,
    a_watermark_in_words_own_control,
    headers_differ_by_status,
);

fn status(status: &str) -> Value {
    json!({"draft": status == "draft", "status": status, "mark": if status == "draft" { json!("Entwurf") } else { json!(null) }})
}

/// What Word's command for watermarks writes.
pub fn watermark(words: &str) -> String {
    format!(
        r##"<w:r><w:rPr><w:noProof/></w:rPr><w:pict xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:120pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="{words}"/><w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>"##
    )
}

fn marks(filled: &Filled) -> Vec<String> {
    let header = filled.tree("word/header1.xml");
    assert_eq!(all_of(&header, "v:shape").len(), all_of(&header, "w:pict").len());
    values(&header, "v:textpath", "string")
}

fn between_tags(data: Value) -> Case {
    let header = p("{{#if draft}}") + &paragraph("", &watermark("Entwurf")) + &p("{{/if}}") + &p("Amt");
    case(word(p("x")).header("default", header), data)
}

fn a_watermark_between_tags() -> Case {
    between_tags(status("draft"))
        .part("header1.xml", &["", "Amt"])
        .look(|filled| assert_eq!(marks(filled), ["Entwurf"]))
}

fn a_watermark_that_does_not_hold_goes_whole() -> Case {
    between_tags(status("agreed"))
        .part("header1.xml", &["Amt"])
        .look(|filled| assert_eq!(marks(filled), [""; 0]))
}

fn in_the_words(words: &str, data: Value) -> Case {
    case(word(p("x")).header("default", paragraph("", &(watermark(words) + &r("Amt")))), data)
        .part("header1.xml", &["Amt"])
}

fn the_words_of_a_watermark_are_a_tag() -> Case {
    in_the_words("{{#if draft}}Entwurf{{else}}Stand: {{status}}{{/if}}", status("agreed"))
        .look(|filled| assert_eq!(marks(filled), ["Stand: agreed"]))
}

fn a_watermark_without_words_goes_whole() -> Case {
    in_the_words("{{mark}}", status("published")).look(|filled| assert_eq!(marks(filled), [""; 0]))
}

fn a_watermark_in_words_own_control() -> Case {
    let gallery = r#"<w:docPartObj><w:docPartGallery w:val="Watermarks"/><w:docPartUnique/></w:docPartObj>"#;
    let mark = sdt(gallery, &watermark("{{#if draft}}Entwurf{{/if}}"));
    case(word(p("x")).header("default", paragraph("", &(mark + &r("Amt")))), status("agreed"))
        .part("header1.xml", &["Amt"])
        .look(|filled| assert_eq!(marks(filled), [""; 0]))
}

fn headers_differ_by_status() -> Case {
    let header = p("{{#if (eq status \"published\")}}")
        + &table("Amt | veröffentlicht")
        + &p("{{else}}")
        + &paragraph("", &(watermark("Entwurf") + &r("Noch nicht weitergeben")))
        + &p("{{/if}}");
    case(word(p("x")).header("default", header), status("agreed"))
        .part("header1.xml", &["Noch nicht weitergeben"])
        .look(|filled| assert_eq!(marks(filled), ["Entwurf"]))
}
