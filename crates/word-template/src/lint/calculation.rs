//! What tags cannot do: calculate, format, join texts, choose between two; and what does it.

use text_template::arguments;

/// Signs that look like quotation marks and are none.
pub(super) const ACCENTS: [char; 4] = ['´', '`', '″', '′'];

/// What a tag tries that tags cannot do, and what is typed instead; by what stands between its braces.
pub(super) fn tried(inner: &str) -> Option<(&'static str, String)> {
    if inner.contains(ACCENTS) {
        return Some(("quotes", tag(&inner.replace(ACCENTS, "\""))));
    }
    let bare = without_texts(inner);
    if let Some(path) = inner.strip_suffix('.').filter(|path| path.is_empty() || is_path(path)) {
        return Some(("dot", tag(if path.is_empty() { "this" } else { path })));
    }
    for sign in ["||", "??"] {
        if let Some((one, other)) = inner.split_once(sign).filter(|_| bare.contains(sign)) {
            let (name, other) = (one.trim(), printed(other));
            return Some((
                "choice",
                format!("{{{{#if {name}}}}}{{{{{name}}}}}{{{{else}}}}{other}{{{{/if}}}}"),
            ));
        }
    }
    if let Some(path) = indexed(inner) {
        return Some(("index", tag(&path)));
    }
    if let Some((condition, rest)) = split(inner, &bare, '?')
        && let Some((yes, no)) = split(rest, &without_texts(rest), ':')
    {
        let (condition, yes, no) = (condition.trim(), printed(yes), printed(no));
        return Some(("choice", format!("{{{{#if {condition}}}}}{yes}{{{{else}}}}{no}{{{{/if}}}}")));
    }
    if bare.contains('+') && inner.contains('"') {
        return Some(("join", joined(inner, &bare)));
    }
    if let Some((name, values)) = inner.strip_suffix(')').and_then(|inner| inner.split_once('(')) {
        let own = arguments(name.trim()).is_some() && is_path(values.trim());
        let asked = if own { format!("{} {}", name.trim(), values.trim()) } else { first_path(values) };
        return Some((if own { "call" } else { "format" }, tag(&asked)));
    }
    let signs = [" - ", " / ", "+", "*", "%"];
    let kind = if signs.iter().any(|sign| bare.contains(sign)) {
        "sum"
    } else if bare.trim_end().trim_end_matches([',', ';', ':']).contains(['|', ':', ',', ';']) {
        "format"
    } else {
        return None;
    };
    Some((kind, tag(&first_path(&bare))))
}

fn tag(inner: &str) -> String {
    format!("{{{{{inner}}}}}")
}

/// The same with spaces in the place of what stands in quotation marks, byte by byte.
fn without_texts(inner: &str) -> String {
    let mut quote = None;
    let mut out = String::with_capacity(inner.len());
    for c in inner.chars() {
        let before = quote;
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
        if before.is_none() && quote.is_none() {
            out.push(c);
        } else {
            out.extend(std::iter::repeat_n(' ', c.len_utf8()));
        }
    }
    out
}

/// Both sides of a sign that stands outside quotation marks.
fn split<'t>(text: &'t str, bare: &str, sign: char) -> Option<(&'t str, &'t str)> {
    let at = bare.find(sign)?;
    Some((text.get(..at)?, text.get(at + sign.len_utf8()..)?))
}

/// A path with a place in a list as programmers write it: `orte[0].n` is `orte.0.n`.
fn indexed(inner: &str) -> Option<String> {
    let (list, rest) = inner.split_once('[')?;
    let (number, rest) = rest.split_once(']')?;
    let fits = is_path(list) && !list.ends_with('.') && number.parse::<usize>().is_ok();
    let rest = if rest.contains('[') {
        indexed(rest.trim_start_matches('.'))?
    } else {
        rest.trim_start_matches('.').to_owned()
    };
    let rest = if rest.is_empty() { rest } else { format!(".{rest}") };
    fits.then(|| format!("{list}.{number}{rest}"))
}

/// A term as it is printed: a text as it is, a name as a tag.
fn printed(term: &str) -> String {
    let term = term.trim();
    let text = term.strip_prefix(['"', '\'']).and_then(|text| text.strip_suffix(['"', '\'']));
    text.map_or_else(|| tag(term), str::to_owned)
}

/// Texts and names one behind the other.
fn joined(inner: &str, bare: &str) -> String {
    let mut out = String::new();
    let mut from = 0;
    for (at, _) in bare.char_indices().filter(|(_, c)| *c == '+') {
        out.push_str(&printed(inner.get(from..at).unwrap_or_default()));
        from = at + 1;
    }
    out.push_str(&printed(inner.get(from..).unwrap_or_default()));
    out
}

/// The first name in it.
fn first_path(text: &str) -> String {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '@');
    let text = text.trim_start_matches(|c: char| !fits(c));
    let end = text.find(|c: char| !fits(c) && c != '-' && c != '/').unwrap_or(text.len());
    text.get(..end).unwrap_or_default().trim_end_matches(['-', '/']).to_owned()
}

fn is_path(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '/' | '@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tags_cannot_do_is_understood() {
        for (inner, kind, instead) in [
            ("datum|dd.MM.yyyy", "format", "{{datum}}"),
            ("datum:kurz", "format", "{{datum}}"),
            ("preis,2", "format", "{{preis}}"),
            ("betrag:0.00", "format", "{{betrag}}"),
            ("preis * 2", "sum", "{{preis}}"),
            ("a+b", "sum", "{{a}}"),
            ("ende - anfang", "sum", "{{ende}}"),
            ("ort + \", \" + titel", "join", "{{ort}}, {{titel}}"),
            ("ja ? \"a\" : \"b\"", "choice", "{{#if ja}}a{{else}}b{{/if}}"),
            ("name || ort", "choice", "{{#if name}}{{name}}{{else}}{{ort}}{{/if}}"),
            ("name ?? \"x\"", "choice", "{{#if name}}{{name}}{{else}}x{{/if}}"),
            (".", "dot", "{{this}}"),
            ("titel.", "dot", "{{titel}}"),
            ("orte[0].n", "index", "{{orte.0.n}}"),
            ("a[1].b[2]", "index", "{{a.1.b.2}}"),
            ("len(orte)", "call", "{{len orte}}"),
            ("upper(titel)", "format", "{{titel}}"),
            ("#if (eq stand ´fertig´)", "quotes", "{{#if (eq stand \"fertig\")}}"),
        ] {
            assert_eq!(tried(inner), Some((kind, instead.to_owned())), "{inner}");
        }
        for fine in ["kunde-nr", "titel,", "titel", "../ort", "inline zeile \"a|b\""] {
            assert_eq!(tried(fine), None, "{fine}");
        }
    }
}
