//! `austausch follow-ups`.

use super::args::{FollowUpsAction, FollowUpsArgs, SettleArgs};
use super::exchanges::{load_inputs, require_known};
use super::exit::Exit;
use super::say::Say;
use super::write::write_and_tell;
use crate::digest::{Agreement, agreements};
use crate::facts::{Deadline, by_deadline, deadline};
use crate::intake::{
    AgreementsCalendar, NotSettled, Settling, agreements_calendar, agreements_json, one_line, settle,
};
use crate::model::{Exchange, FollowUpState};
use crate::store::{Hold, hold, read_file, write_over};
use german_text::{Lang, until};
use std::path::Path;

pub(super) fn root(args: &FollowUpsArgs) -> &Path {
    match &args.action {
        Some(FollowUpsAction::Done(args)) => &args.folder.root,
        None => args.folders.root(),
    }
}

pub(super) fn run(args: &FollowUpsArgs, lang: Lang, say: &Say) -> Exit {
    // What is entered goes where the agreement was found: nobody else may change the files meanwhile.
    let held = args.action.as_ref().map(|_| held(root(args), say)).transpose();
    let _held = match held {
        Ok(held) => held,
        Err(exit) => return exit,
    };
    // All exchanges are read: later ones carry on what earlier ones agreed.
    let loaded = match load_inputs(root(args), None, say) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let today = args.today.day();
    let mut all = by_deadline(agreements(&loaded.exchanges), today);
    if let Some(FollowUpsAction::Done(args)) = &args.action {
        return enter(args, &all, say);
    }
    if let Some(site) = args.site.iter().find(|site| !is_known(site, &loaded.exchanges)) {
        say.error(&say.words("follow-ups-unknown-site", &[("site", site.as_str().into())]));
        return Exit::Usage;
    }
    all.retain(|it| {
        let stands = deadline(it, today);
        it.is_of(&args.site)
            && (!args.open || stands != Deadline::Settled)
            && (!args.overdue || stands == Deadline::Over)
    });
    if args.format.is_some() {
        return write_calendar(args, &mut all, say);
    }
    if args.json.json {
        say.json(&format!("{:#}", agreements_json(&all, today)));
    } else {
        tell_sum(&all, today, say);
        for it in &all {
            say.line(&line(it, today, lang, say));
        }
    }
    if loaded.broken.is_empty() { Exit::Good } else { Exit::Findings }
}

/// Holds the inputs, which must be there.
fn held(root: &Path, say: &Say) -> Result<Hold, Exit> {
    require_known(root, &[], say)?;
    hold(&root.join("inputs")).map_err(|error| say.machine(&error))
}

fn is_known(site: &str, exchanges: &[Exchange]) -> bool {
    let mut sites = exchanges.iter().flat_map(|exchange| &exchange.programme.value.sites);
    sites.any(|known| known.id.value == site)
}

fn tell_sum(all: &[Agreement<'_>], today: chrono::NaiveDate, say: &Say) {
    let count = |wanted: Deadline| all.iter().filter(|it| deadline(it, today) == wanted).count();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let over = count(Deadline::Over);
    let args = [
        ("open", number(over + count(Deadline::Ahead)).into()),
        ("over", number(over).into()),
        ("settled", number(count(Deadline::Settled)).into()),
    ];
    say.line(&say.words("follow-ups-sum", &args));
}

fn line(it: &Agreement<'_>, today: chrono::NaiveDate, lang: Lang, say: &Say) -> String {
    let task = it.task;
    let state = match (task.state, deadline(it, today)) {
        (FollowUpState::Done, _) => "done",
        (FollowUpState::Dropped, _) => "dropped",
        (FollowUpState::Open, Deadline::Over) => "over",
        (FollowUpState::Open, _) => "open",
    };
    let id = task.id.as_ref().map(|id| format!(" [{}]", id.as_str())).unwrap_or_default();
    let state = say.words("follow-ups-state", &[("state", state.into())]);
    let parts = [
        Some(format!("  {state}{id}: {}", one_line(task.what.as_str()))),
        Some(one_line(&it.who())),
        task.due.as_ref().map(|due| until(&due.value.to_string(), lang)),
        Some(it.origin().to_owned()),
        it.is_internal().then(|| say.words("follow-ups-internal", &[])),
        task.outcome.as_ref().map(|outcome| one_line(outcome.as_str())),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Writes the open ones as a calendar file. That of a site goes to the site: what is for the office alone is not in it.
fn write_calendar(args: &FollowUpsArgs, all: &mut Vec<Agreement<'_>>, say: &Say) -> Exit {
    if !args.site.is_empty() {
        all.retain(|it| !it.is_internal());
    }
    let AgreementsCalendar { bytes, dated, undated } = agreements_calendar(all);
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut path = "none".to_owned();
    if let Some(bytes) = bytes {
        let of: String = args.site.iter().map(|site| format!("_{site}")).collect();
        let name = format!("{}{of}.ics", say.words("follow-ups-calendar-name", &[]));
        let written = write_and_tell(&args.folders.out(), &[(name.as_str(), &bytes)], say);
        match written.map(|paths| paths.into_iter().flatten().next()) {
            Ok(Some(written)) => path = written,
            Ok(None) => return Exit::Machine,
            Err(error) => return say.machine(&error),
        }
    }
    let told = [
        ("path", path.as_str().into()),
        ("dated", number(dated).into()),
        ("undated", number(undated).into()),
    ];
    say.line(&say.words("follow-ups-calendar", &told));
    Exit::Good
}

fn enter(args: &SettleArgs, all: &[Agreement<'_>], say: &Say) -> Exit {
    let root = &args.folder.root;
    let settling = Settling { id: args.id.clone(), dropped: args.dropped, outcome: args.outcome.clone() };
    let settled = match settle(all, &settling, &|file| read_file(&root.join(file)).ok()) {
        Ok(settled) => settled,
        Err(reason) => return refuse(&args.id, &reason, all, say),
    };
    if let Err(error) = write_over(&root.join(&settled.file), &settled.bytes) {
        return say.machine(&error);
    }
    let state = if args.dropped { "dropped" } else { "done" };
    let said =
        [("id", args.id.as_str().into()), ("file", settled.file.as_str().into()), ("state", state.into())];
    say.line(&say.words("follow-ups-settled", &said));
    Exit::Good
}

fn refuse(id: &str, reason: &NotSettled, all: &[Agreement<'_>], say: &Say) -> Exit {
    let is_open = |it: &&Agreement<'_>| it.task.state == FollowUpState::Open;
    let without_id = all.iter().filter(is_open).filter(|it| it.task.id.is_none()).count();
    let (why, more, exit) = match reason {
        NotSettled::Unknown => {
            let ids: Vec<&str> = all
                .iter()
                .filter(is_open)
                .filter_map(|it| it.task.id.as_ref())
                .map(|id| id.as_str())
                .collect();
            (if ids.is_empty() { "none" } else { "unknown" }, ids.join(", "), Exit::Usage)
        }
        NotSettled::Several(exchanges) => ("several", exchanges.join(", "), Exit::Findings),
        NotSettled::Already => ("already", String::new(), Exit::Findings),
        NotSettled::Published(exchange) => ("published", exchange.clone(), Exit::Findings),
        NotSettled::NotEdited(file) => ("not-edited", file.clone(), Exit::Findings),
    };
    let others = i64::try_from(without_id).unwrap_or(i64::MAX);
    let args =
        [("why", why.into()), ("id", id.into()), ("more", more.as_str().into()), ("others", others.into())];
    say.error(&say.words("follow-ups-not-settled", &args));
    exit
}
