//! Fields of Word: their codes, and what a reader reads of a paragraph with fields.

use ooxml::Element;

/// Tells whether a paragraph holds a number of the sequence `name`, as a caption does.
pub(super) fn counts(paragraph: &Element, name: &str) -> bool {
    codes(paragraph).iter().any(|code| {
        let mut words = words(code).into_iter();
        words.next().is_some_and(|word| word.eq_ignore_ascii_case("SEQ"))
            && words.next().is_some_and(|word| word.eq_ignore_ascii_case(name))
    })
}

/// Tells whether a field of that kind stands in a paragraph below `root`.
pub(super) fn has_field(root: &Element, kind: &str) -> bool {
    let is_kind =
        |code: &String| code.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case(kind));
    (root.name() == "w:p" && codes(root).iter().any(is_kind))
        || root.elements().any(|child| has_field(child, kind))
}

/// The codes of all fields of a paragraph, also of those that stand within others.
pub(super) fn codes(paragraph: &Element) -> Vec<String> {
    let (mut open, mut out): (Vec<String>, Vec<String>) = Default::default();
    code_parts(paragraph, &mut |part| match part {
        FieldPart::Begin => open.push(String::new()),
        FieldPart::Code(text) => open.last_mut().into_iter().for_each(|code| code.push_str(&text)),
        FieldPart::Shown => {}
        FieldPart::End => out.extend(open.pop()),
    });
    simple_codes(paragraph, &mut out);
    out
}

/// The codes of fields that are one element.
pub(super) fn simple_codes(element: &Element, out: &mut Vec<String>) {
    if element.name() == "w:fldSimple" {
        out.extend(element.attribute("w:instr").map(str::to_owned));
    }
    let own = element.elements().filter(|child| child.name() != "w:p");
    own.for_each(|child| simple_codes(child, out));
}

/// The words of the code of a field: what stands in quotation marks is one.
pub(super) fn words(code: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (index, part) in code.split(['"', '“', '”', '„']).enumerate() {
        if index % 2 == 1 {
            out.push(part.to_owned());
        } else {
            out.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    out
}

pub(super) enum FieldPart {
    Begin,
    Code(String),
    Shown,
    End,
}

pub(super) fn field_parts(paragraph: &Element) -> Vec<FieldPart> {
    let mut out = Vec::new();
    code_parts(paragraph, &mut |part| out.push(part));
    out
}

/// Tells the parts of the fields in an element, but not those of paragraphs within it.
pub(super) fn code_parts(element: &Element, told: &mut dyn FnMut(FieldPart)) {
    match (element.name(), element.attribute("w:fldCharType")) {
        ("w:fldChar", Some("begin")) => told(FieldPart::Begin),
        ("w:fldChar", Some("separate")) => told(FieldPart::Shown),
        ("w:fldChar", Some("end")) => told(FieldPart::End),
        ("w:instrText", _) => told(FieldPart::Code(element.plain_text())),
        _ => {
            for child in element.elements().filter(|child| child.name() != "w:p") {
                code_parts(child, told);
            }
        }
    }
}

/// Adds to `out` what a reader reads of a paragraph, in one line.
pub(super) fn words_of(element: &Element, out: &mut String) {
    for child in element.elements() {
        match child.name() {
            "w:t" => out.push_str(&child.plain_text()),
            "w:tab" | "w:br" | "w:cr" if element.name() == "w:r" => out.push(' '),
            "w:noBreakHyphen" => out.push('\u{2011}'),
            "w:pPr" | "w:rPr" | "w:drawing" | "w:pict" | "mc:AlternateContent" => {}
            _ => words_of(child, out),
        }
    }
}
