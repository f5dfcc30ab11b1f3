//! `theme-unknown-finding`: a theme that names a finding which its exchange does not have.

use super::context::{Found, Rule, RuleContext};
use super::refer::{all, unknown};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "theme-unknown-finding", severity: Severity::Error, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    let (exchange, themes) = (context.exchange, &context.exchange.themes);
    if context.broken.contains(&format!("inputs/{}/findings.yaml", exchange.id)) {
        return;
    }
    let findings = exchange.findings.value.findings.iter();
    let known: Vec<(&str, &str)> =
        findings.map(|finding| (finding.id.as_str(), finding.text.as_str())).collect();
    let named = themes.value.themes.iter().flat_map(|theme| &theme.findings);
    let here = named.filter(|one| one.exchange.value == exchange.id).map(|one| &one.finding);
    unknown(all(&themes.file, here), &known, found);
}
