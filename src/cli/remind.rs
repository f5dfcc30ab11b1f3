//! `austausch remind`.

use super::args::RemindArgs;
use super::exchanges::{find_exchange, has_forms, load_inputs, tell_nothing};
use super::exit::Exit;
use super::say::Say;
use super::write::write_and_tell;
use crate::intake::{Reminder, remind, standing};
use crate::store::{Assets, NewFile};
use diagnostics::Severity;

pub(super) fn run(args: &RemindArgs, say: &Say) -> Exit {
    let loaded = match load_inputs(args.folders.root(), args.exchange.as_deref(), say) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let Some(exchange) = find_exchange(&loaded, args.exchange.as_deref()) else { return tell_nothing(say) };
    let today = args.today.day();
    let out = args.folders.out();
    let standing = standing(exchange, &loaded.broken, today, has_forms(&out, exchange));
    let folder = out.join(&exchange.id);
    let reminders = match remind(exchange, &standing, today, &folder, &Assets::with_root(args.folders.root()))
    {
        Ok(reminders) => reminders,
        Err(error) => return say.machine(&error),
    };
    say.diagnostics(&reminders.diagnostics, &loaded.sources);
    let files: Vec<NewFile<'_>> =
        reminders.letters.iter().map(|letter| (letter.path.as_str(), letter.bytes.as_slice())).collect();
    let paths = match write_and_tell(&folder, &files, say) {
        Ok(paths) => paths,
        Err(error) => return say.machine(&error),
    };
    let written: Vec<(&Reminder, &String)> = reminders
        .letters
        .iter()
        .zip(&paths)
        .filter_map(|(letter, path)| Some((letter, path.as_ref()?)))
        .collect();
    written.iter().for_each(|(letter, path)| print_reminder(letter, path, say));
    let count = i64::try_from(written.len()).unwrap_or(i64::MAX);
    say.line(&say.words("remind-done", &[("count", count.into())]));
    if written.len() < paths.len() {
        return Exit::Machine;
    }
    let is_bad = !loaded.broken.is_empty()
        || reminders.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    if is_bad { Exit::Findings } else { Exit::Good }
}

fn print_reminder(letter: &Reminder, path: &str, say: &Say) {
    let number = i64::try_from(letter.number).unwrap_or(i64::MAX);
    let form = if letter.has_form { "yes" } else { "no" };
    let args = [
        ("site", letter.site.as_str().into()),
        ("number", number.into()),
        ("path", path.into()),
        ("form", form.into()),
    ];
    say.line(&say.words("remind-written", &args));
    say.line(&format!("  {}", letter.link));
}
