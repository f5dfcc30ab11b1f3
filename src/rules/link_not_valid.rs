//! `link-not-valid`: an address that leads nowhere as it is typed.

use super::context::{Found, Rule, RuleContext};
use crate::model::Part;
use crate::texts::Class;
use diagnostics::{Arg, Severity};
use std::ops::Range;

pub(super) const RULE: Rule = Rule { id: "link-not-valid", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let file = &context.exchange.event.file;
    for part in context.parts() {
        if let Part::Link(link) = part {
            let url = link.url.as_str();
            if let Some(fault) = fault(url) {
                found.add(file, link.url.place, args(url, fault));
            }
        }
    }
    for typed in context.texts.iter().filter(|typed| typed.class == Class::Markdown) {
        for range in addresses(typed.text) {
            let url = typed.text.get(range.clone()).unwrap_or_default();
            if let Some(fault) = fault(url) {
                found.add(typed.file, typed.place(range), args(url, fault));
            }
        }
    }
}

fn args(url: &str, fault: &'static str) -> [(&'static str, Arg); 3] {
    // A blank in an address stands for `%20`, if it belongs there at all.
    [("url", url.into()), ("fault", fault.into()), ("encoded", url.trim().replace(' ', "%20").into())]
}

/// Finds what keeps an address from leading anywhere.
fn fault(url: &str) -> Option<&'static str> {
    if url.trim() != url || url.contains(char::is_whitespace) {
        return Some("blank");
    }
    if let Some(mail) = url.strip_prefix("mailto:") {
        return (!is_mail(mail)).then_some("mail");
    }
    let Some((scheme, rest)) = url.split_once("://") else { return Some("scheme") };
    if !matches!(scheme.to_ascii_lowercase().as_str(), "http" | "https") {
        return Some("scheme");
    }
    if url.contains(['<', '>', '"', '{', '}', '|', '\\', '^', '`']) {
        return Some("character");
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    let is_host = host.split('.').count() > 1
        && host
            .split('.')
            .all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
    (!is_host).then_some("host")
}

/// Tells whether this can be an address for mail.
pub(super) fn is_mail(mail: &str) -> bool {
    let mail = mail.split('?').next().unwrap_or_default();
    mail.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !mail.contains(char::is_whitespace)
            && !host.contains('@')
    })
}

/// Addresses with a scheme in Markdown: `[words](address)` and `<address>`.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (open, close) in [("](", ')'), ("<", '>')] {
        for (at, _) in text.match_indices(open) {
            let start = at + open.len();
            let rest = text.get(start..).unwrap_or_default();
            let is_address = ["http://", "https://", "mailto:"].iter().any(|scheme| rest.starts_with(scheme));
            let Some(end) = Some(rest).filter(|_| is_address).and_then(|rest| rest.find([close, '\n']))
            else {
                continue;
            };
            // `[words](address "title")`
            let end = rest.get(..end).and_then(|inside| inside.find(" \"")).unwrap_or(end);
            found.push(start..start + end);
        }
    }
    found
}
