//! `austausch remind`.

use super::Exit;
use super::args::RemindArgs;
use super::clock;
use super::say::Say;
use super::status::{chosen, has_forms, loaded, nothing};
use crate::diag::Severity;
use crate::intake::{Reminder, remind, standing};
use crate::store::{Assets, write_over};
use std::path::Path;

pub(super) fn run(args: &RemindArgs, say: &Say) -> Exit {
    let loaded = match loaded(&args.root, args.exchange.as_deref(), say) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let Some(exchange) = chosen(&loaded, args.exchange.as_deref()) else { return nothing(say) };
    let today = args.today.unwrap_or_else(|| clock::now().date());
    let out = if args.out.is_absolute() { args.out.clone() } else { args.root.join(&args.out) };
    let standing = standing(exchange, today, has_forms(&out, exchange));
    let folder = out.join(&exchange.id);
    let reminders = match remind(exchange, &standing, today, &folder, &Assets::with_root(&args.root)) {
        Ok(reminders) => reminders,
        Err(error) => return say.machine(&error),
    };
    say.findings(&reminders.findings, &loaded.sources);
    for letter in &reminders.letters {
        if let Err(error) = write_over(&folder.join(&letter.path), &letter.bytes) {
            return say.machine(&error);
        }
        told(letter, &folder, say);
    }
    let count = i64::try_from(reminders.letters.len()).unwrap_or(i64::MAX);
    say.line(&say.words("remind-done", &[("count", count.into())]));
    let is_bad = reminders.findings.iter().any(|finding| finding.severity == Severity::Error);
    if is_bad { Exit::Findings } else { Exit::Good }
}

fn told(letter: &Reminder, folder: &Path, say: &Say) {
    let path = folder.join(&letter.path);
    let path = path.strip_prefix(".").unwrap_or(&path).display().to_string();
    let number = i64::try_from(letter.number).unwrap_or(i64::MAX);
    let form = if letter.has_form { "yes" } else { "no" };
    let args = [
        ("site", letter.site.as_str().into()),
        ("number", number.into()),
        ("path", path.as_str().into()),
        ("form", form.into()),
    ];
    say.line(&say.words("remind-written", &args));
    say.line(&format!("  {}", letter.link));
}
