//! `austausch forget`.

use super::args::ForgetArgs;
use super::ask::Ask;
use super::exchanges::require_known;
use super::exit::Exit;
use super::say::Say;
use super::usage_error;
use crate::forget::{Done, Fate, Found, Plan, Request, Unclear, Whom, Why, carry_out, plan};
use german_text::Lang;
use std::collections::BTreeMap;

pub(super) fn run(args: &ForgetArgs, lang: Lang, say: &Say) -> Exit {
    let whom = match (&args.whom, args.due) {
        (Some(name), false) => Whom::Named(name),
        (None, true) => Whom::Due,
        (None, false) => {
            say.error(&usage_error::format_question("forget", say));
            return Exit::Usage;
        }
        (Some(_), true) => {
            say.error(&say.words("forget-both", &[]));
            return Exit::Usage;
        }
    };
    let wanted: Vec<String> = args.exchange.iter().cloned().collect();
    if let Err(exit) = require_known(args.folders.root(), &wanted, say) {
        return exit;
    }
    let out = args.folders.out();
    let request = Request {
        root: args.folders.root(),
        out: &out,
        whom,
        exchange: args.exchange.as_deref(),
        today: args.today.day(),
    };
    let plan = match plan(&request) {
        Ok(Ok(plan)) => plan,
        Ok(Err(unclear)) => {
            let name = args.whom.as_deref().unwrap_or_default();
            let (id, exit) = match unclear {
                Unclear::NoName => ("forget-no-name", Exit::Usage),
                Unclear::SiteOrPerson => ("forget-site-or-person", Exit::Usage),
                Unclear::Programme => ("forget-programme", Exit::Findings),
            };
            say.error(&say.words(id, &[("name", name.into())]));
            return exit;
        }
        Err(error) => return say.machine(&error),
    };
    list(&plan, args, say);
    if plan.is_idle() {
        return Exit::Good;
    }
    if !args.yes {
        let mut ask = Ask::of_terminal(lang);
        if !ask.is_open() {
            say.line(&say.words("forget-not-yet", &[]));
            return Exit::Good;
        }
        if !ask.yes(&say.words("forget-question", &[])) {
            say.line(&say.words("forget-kept", &[]));
            return Exit::Good;
        }
    }
    match carry_out(&request, &plan, &say.words("forget-change", &[])) {
        Ok(done) => print_done(&done, say),
        Err(error) => say.machine(&error),
    }
}

/// Every place, under what becomes of it.
fn list(plan: &Plan, args: &ForgetArgs, say: &Say) {
    let count = i64::try_from(plan.found.len()).unwrap_or(i64::MAX);
    let name = plan.site.as_deref().or(args.whom.as_deref()).unwrap_or_default();
    let kind = match (&plan.site, args.due) {
        (_, true) => "due",
        (Some(_), _) => "site",
        (None, _) => "person",
    };
    say.line(
        &say.words(
            "forget-heading",
            &[("name", name.into()), ("kind", kind.into()), ("count", count.into())],
        ),
    );
    let mut groups: BTreeMap<Fate, Vec<&Found>> = BTreeMap::new();
    plan.found.iter().for_each(|found| groups.entry(found.fate).or_default().push(found));
    for (fate, found) in groups {
        say.line("");
        say.line(&say.words(heading(fate), &[("name", name.into())]));
        for place in found {
            let at = place.line.map_or_else(|| place.file.clone(), |line| format!("{}:{line}", place.file));
            let words = Some(&place.words).filter(|words| !words.is_empty());
            say.line(&words.map_or_else(|| format!("  {at}"), |words| format!("  {at}  {words}")));
        }
    }
    say.line("");
    if !plan.found.is_empty() {
        say.line(&say.words("forget-elsewhere", &[]));
    }
}

/// The id of what is said above places of one fate.
const fn heading(fate: Fate) -> &'static str {
    match fate {
        Fate::Gone => "forget-gone",
        Fate::FileGone => "forget-file-gone",
        Fate::OutputGone => "forget-output-gone",
        Fate::Replaced => "forget-replaced",
        Fate::Stays(Why::Unsure) => "forget-stays-unsure",
        Fate::Stays(Why::Programme) => "forget-stays-programme",
        Fate::Stays(Why::Id) => "forget-stays-id",
        Fate::Stays(Why::Published) => "forget-stays-published",
        Fate::Stays(Why::Reported) => "forget-stays-reported",
        Fate::Stays(Why::Own) => "forget-stays-own",
        Fate::Stays(Why::FileName) => "forget-stays-file-name",
        Fate::Stays(Why::Undated) => "forget-stays-undated",
        Fate::Stays(Why::Unread) => "forget-stays-unread",
        Fate::Stays(Why::Uneditable) => "forget-stays-uneditable",
    }
}

fn print_done(done: &Done, say: &Say) -> Exit {
    say.diagnostics(&done.diagnostics, &BTreeMap::new());
    for (exchange, number) in &done.versions {
        let args = [("exchange", exchange.as_str().into()), ("version", number.as_str().into())];
        say.line(&say.words("forget-version", &args));
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let args = [("edited", count(done.edited).into()), ("deleted", count(done.deleted).into())];
    say.line(&say.words("forget-done", &args));
    if done.diagnostics.is_empty() { Exit::Good } else { Exit::Findings }
}
