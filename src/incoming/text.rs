//! Texts, and what each is known to be before anybody reads it.

pub(super) fn is_page(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let is = |begin: &str| text.get(..begin.len()).is_some_and(|start| start.eq_ignore_ascii_case(begin));
    is("<!doctype html") || is("<html") || is("<!--") || is("<head") || is("<body") || is("<div")
}

/// Tells whether it is what the web form keeps of a report that is not finished: JSON behind comments.
pub(super) fn is_draft(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{FEFF}').lines().map(str::trim);
    let begins = lines.find(|line| !line.is_empty() && !line.starts_with('#'));
    let is_named = |line: &str| {
        let line: String = line.chars().filter(|c| !c.is_whitespace()).take(60).collect();
        line.contains("\"austausch\":\"draft/")
    };
    begins.is_some_and(|line| line.starts_with('{') && (is_named(line) || lines.take(3).any(is_named)))
}
