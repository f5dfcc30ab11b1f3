//! Commands with too few values or too many, and the form that was probably meant: `{{#if a = b}}` is `{{#if (eq a b)}}`.

use text_template::{Expression, Term, arguments};

/// The innermost command that has another number of values than it takes: its name and how many it has.
pub(super) fn arity_mismatch(read: &Expression) -> Option<(&str, usize)> {
    let inner = read.terms.iter().find_map(|term| match term {
        Term::Call(call) if !call.is_plain() => arity_mismatch(call),
        _ => None,
    });
    let own = || {
        let fits = arguments(&read.name).is_none_or(|range| range.contains(&read.count));
        (!fits).then_some((read.name.as_str(), read.count))
    };
    inner.or_else(own)
}

/// How a command looks, for people: `{{#if …}}`, `(eq … …)`.
pub(super) fn form(name: &str) -> String {
    let values = " …".repeat(arguments(name).map_or(1, |range| *range.start()));
    match name {
        "if" | "unless" | "each" | "with" => format!("{{{{#{name}{values}}}}}"),
        "blocks" | "inline" | "image" | "merge" | "qr" | "date" => format!("{{{{{name}{values}}}}}"),
        _ => format!("({name}{values})"),
    }
}

/// Guesses what was meant by a tag that begins or parts a block, from what stands between its braces.
pub(super) fn meant(inner: &str) -> Option<String> {
    let (sign, text) = match inner.strip_prefix("else ") {
        Some(text) => ("else ", text),
        None => ("#", inner.strip_prefix('#')?),
    };
    let words = words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [name @ ("if" | "unless"), values @ ..] => Some(format!("{sign}{name} {}", condition(values)?)),
        ["each", item, "in", list] | ["each", list, "as", item] => {
            Some(format!("{sign}each {list} as |{}|", item.trim_matches('|')))
        }
        _ => None,
    }
}

/// How many words stand behind the command's name.
pub(super) fn count(inner: &str) -> usize {
    words(inner.strip_prefix("else ").unwrap_or(inner)).len().saturating_sub(1)
}

/// A condition as other languages write it.
fn condition(words: &[&str]) -> Option<String> {
    for name in ["or", "and"] {
        let parts: Vec<&[&str]> = words.split(|word| joining(word) == Some(name)).collect();
        if parts.len() > 1 && parts.iter().all(|part| !part.is_empty()) {
            let parts: Option<Vec<String>> = parts.into_iter().map(operand).collect();
            return Some(format!("({name} {})", parts?.join(" ")));
        }
    }
    match words {
        ["not" | "nicht" | "!", value] if is_value(value) => Some(format!("(not {value})")),
        [one, sign, other] if is_value(one) && is_value(other) && comparing(sign).is_some() => {
            Some(format!("({} {one} {other})", comparing(sign)?))
        }
        [one, other] if is_value(one) && is_literal(other) => Some(format!("(eq {one} {other})")),
        [name, values @ ..] if is_asking(name) && values.iter().all(|value| is_value(value)) => {
            arguments(name)?.contains(&values.len()).then(|| format!("({name} {})", values.join(" ")))
        }
        _ => None,
    }
}

/// One of the conditions that `and` or `or` joins.
fn operand(words: &[&str]) -> Option<String> {
    match words {
        [value] => is_value(value).then(|| (*value).to_owned()),
        words => condition(words),
    }
}

fn joining(word: &str) -> Option<&'static str> {
    match word {
        "and" | "und" | "&&" => Some("and"),
        "or" | "oder" | "||" => Some("or"),
        _ => None,
    }
}

fn comparing(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "=" | "==" | "===" => "eq",
        "!=" | "!==" | "<>" => "ne",
        ">" => "gt",
        ">=" => "gte",
        "<" => "lt",
        "<=" => "lte",
        _ => return None,
    })
}

fn is_asking(name: &str) -> bool {
    matches!(name, "eq" | "ne" | "gt" | "gte" | "lt" | "lte" | "and" | "or" | "not" | "len")
}

fn is_value(word: &str) -> bool {
    joining(word).is_none() && !word.starts_with(is_sign)
}

fn is_literal(word: &str) -> bool {
    word.starts_with(['"', '\'']) || word.parse::<f64>().is_ok() || matches!(word, "true" | "false")
}

const fn is_sign(c: char) -> bool {
    matches!(c, '=' | '!' | '<' | '>')
}

/// The words of a tag. Text in quotation marks and what stands in parentheses is one word, and so are signs.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let (mut quote, mut depth, mut sign) = (None, 0_usize, false);
    for c in text.chars() {
        let within = quote.is_some() || depth > 0;
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            _ => {}
        }
        if !within && (c.is_whitespace() || is_sign(c) != sign) {
            words.push(String::new());
        }
        sign = !within && is_sign(c);
        if within || !c.is_whitespace() {
            words.last_mut().into_iter().for_each(|word| word.push(c));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_of_other_languages_are_understood() {
        for (typed, expected) in [
            ("#if a = \"b c\"", "#if (eq a \"b c\")"),
            ("#if a==\"b\"", "#if (eq a \"b\")"),
            ("#if a \"b\"", "#if (eq a \"b\")"),
            ("#if a != 3", "#if (ne a 3)"),
            ("#if a>=3", "#if (gte a 3)"),
            ("#if not a", "#if (not a)"),
            ("#unless !a", "#unless (not a)"),
            ("#if a and b and c", "#if (and a b c)"),
            ("#if a oder b = 1", "#if (or a (eq b 1))"),
            ("#if not a and b or c", "#if (or (and (not a) b) c)"),
            ("#if eq a \"b\"", "#if (eq a \"b\")"),
            ("else if a and b", "else if (and a b)"),
            ("#each p in l", "#each l as |p|"),
            ("#each l as p", "#each l as |p|"),
        ] {
            assert_eq!(meant(typed).as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn what_may_be_anything_is_nothing() {
        for typed in [
            "#if",
            "#if a b",
            "#if and",
            "#if a =",
            "#if a and",
            "#each",
            "#with a b",
            "if a b",
            "#if (",
            "#",
        ] {
            assert_eq!(meant(typed), None, "{typed}");
        }
    }
}
