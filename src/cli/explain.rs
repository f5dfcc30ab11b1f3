//! `austausch explain`: what a rule looks for, with an example.

use super::args::ExplainArgs;
use super::exit::Exit;
use super::say::Say;
use crate::rules::{Example, Page, RULES, Rule, TwoLanguages, invisible};
use diagnostics::Severity;
use german_text::Lang;
use german_text::nearest;

/// Lines of prose are broken before this column.
const WIDTH: usize = 96;

pub(super) fn run(args: &ExplainArgs, lang: Lang, say: &Say) -> Exit {
    let Some(id) = &args.id else {
        list(lang, say);
        return Exit::Good;
    };
    let rule = RULES.iter().find(|rule| rule.id == id);
    match (rule, rule.and_then(|rule| Page::of(rule.id))) {
        (Some(rule), Some(page)) => explain(rule, &page, lang, say),
        _ => return no_rule(id, say),
    }
    Exit::Good
}

/// Other diagnostics are about how a file is written: their wording says it all. What is no diagnostic is a slip.
fn no_rule(id: &str, say: &Say) -> Exit {
    if let (Some(message), Some(hint)) = (say.locale().get(id, &[]), say.locale().attribute(id, "hint", &[]))
    {
        say.line(&say.words("explain-no-rule", &[("id", id.into())]));
        say.line(&format!("\n{}\n{}", indent(&without_gaps(&message)), indent(&without_gaps(&hint))));
        if let Some(example) = say.try_words(&format!("example-{id}"), &[]) {
            say.line(&format!("\n{}\n{}", say.words("explain-example", &[]), indent(&example)));
        }
        return Exit::Good;
    }
    let close = nearest(id, RULES.iter().map(|rule| (rule.id, vec![])));
    let suggested = i64::from(close.is_some());
    let args = [
        ("id", id.into()),
        ("suggested", suggested.into()),
        ("suggestion", close.unwrap_or_default().into()),
    ];
    say.error(&say.words("explain-unknown", &args));
    Exit::Usage
}

/// A wording without its values shows `…` in their places.
fn without_gaps(wording: &str) -> String {
    let mut pieces = wording.split("{$");
    let mut shown = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        shown.push('…');
        shown.push_str(piece.split_once('}').map_or("", |(_, rest)| rest));
    }
    shown
}

fn list(lang: Lang, say: &Say) {
    let width = RULES.iter().map(|rule| rule.id.len()).max().unwrap_or_default();
    let weights: Vec<String> = RULES.iter().map(|rule| weight(rule, say)).collect();
    let weight_width = weights.iter().map(|weight| weight.chars().count()).max().unwrap_or_default();
    for (rule, weight) in RULES.iter().zip(&weights) {
        let title =
            Page::of(rule.id).map(|page| in_language(&page.title, lang).to_owned()).unwrap_or_default();
        say.line(&format!("{:width$}  {weight:weight_width$}  {title}", rule.id));
    }
    say.line(&format!("\n{}", say.words("explain-more", &[])));
}

fn explain(rule: &Rule, page: &Page, lang: Lang, say: &Say) {
    say.line(&format!("{} ({})\n{}\n", rule.id, weight(rule, say), in_language(&page.title, lang)));
    for paragraph in in_language(&page.why, lang).split("\n\n") {
        say.line(&format!("{}\n", wrap(paragraph, WIDTH)));
    }
    say.line(&say.words("explain-fails", &[]));
    say.line(&files(&page.fails));
    say.line(&say.words("explain-finds", &[]));
    for shown in &page.finds {
        say.line(&format!("  {}: {}", shown.at, in_language(&shown.message, lang)));
        say.line(&format!("  {}: {}\n", say.words("label-hint", &[]), in_language(&shown.hint, lang)));
    }
    say.line(&say.words("explain-passes", &[]));
    say.line(&files(&page.passes));
    say.line(&say.words("explain-setting", &[("id", rule.id.into())]));
}

fn files(example: &Example) -> String {
    let file =
        |path: &str, text: &str| format!("  {path}\n{}\n", indent(&indent(&make_visible(text.trim_end()))));
    example.iter().map(|(path, text)| file(path, text)).collect()
}

/// A terminal would obey some invisible characters: they are shown as `[U+202E]`.
fn make_visible(text: &str) -> String {
    let show = |c: char| if invisible(c) { format!("[U+{:04X}]", u32::from(c)) } else { c.to_string() };
    text.chars().map(show).collect()
}

fn weight(rule: &Rule, say: &Say) -> String {
    let id = match rule.severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
        Severity::Hint => "severity-hint",
    };
    say.words(id, &[])
}

fn in_language(text: &TwoLanguages, lang: Lang) -> &str {
    match lang {
        Lang::De => &text.de,
        Lang::En => &text.en,
    }
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

fn wrap(text: &str, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}
