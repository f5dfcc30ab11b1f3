//! References to characters, as pages and XML write them.

/// Replaces the references to characters in a text of HTML or XML by the characters: numbers, XML's own names and those of the letters of
/// German and French (HTML Living Standard, 13.5). What is no reference stays.
///
/// ```
/// assert_eq!(text_template::without_references("M&uuml;ller &amp; S&#246;hne &x;"), "Müller & Söhne &x;");
/// ```
pub fn without_references(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let sign =
            from.find(';').filter(|end| *end < 12).and_then(|end| Some((sign(from.get(1..end)?)?, end)));
        match sign {
            Some((sign, end)) => {
                plain.push(sign);
                rest = from.get(end + 1..).unwrap_or_default();
            }
            None => {
                plain.push('&');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    plain + rest
}

fn sign(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "shy" => '\u{AD}',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "Uuml" => 'Ü',
        "szlig" => 'ß',
        "eacute" => 'é',
        "egrave" => 'è',
        "ecirc" => 'ê',
        "agrave" => 'à',
        "aacute" => 'á',
        "ccedil" => 'ç',
        "oacute" => 'ó',
        "iacute" => 'í',
        "uacute" => 'ú',
        "ntilde" => 'ñ',
        "oslash" => 'ø',
        "aring" => 'å',
        "ndash" => '–',
        "mdash" => '—',
        "bdquo" => '„',
        "ldquo" => '“',
        "rdquo" => '”',
        "rsquo" => '’',
        "hellip" => '…',
        _ => return None,
    })
}
