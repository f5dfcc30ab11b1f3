//! `theme-unknown-exchange`: a theme that names an exchange which is not there; its folder may have gone to an archive.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, unknown};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "theme-unknown-exchange", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let (themes, exchanges) = (&context.exchange.themes, &context.exchange.all);
    // Without the others nobody knows.
    if exchanges.is_empty() {
        return;
    }
    let known: Vec<(&str, &str)> = exchanges
        .iter()
        .map(|exchange| (exchange.id.as_str(), exchange.event.value.place.as_str()))
        .collect();
    let named = themes.value.themes.iter().flat_map(|theme| {
        let solved = theme.solved.as_ref().map(|solved| &solved.exchange);
        theme.findings.iter().map(|one| &one.exchange).chain(solved)
    });
    let is_broken = |id: &str| context.broken.contains(&format!("inputs/{id}/exchange.yaml"));
    unknown(all(&themes.file, named.filter(|id| !is_broken(id.as_str()))), &known, found);
}
