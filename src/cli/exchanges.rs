//! Which exchanges a command is about.

use super::exit::Exit;
use super::say::Say;
use crate::facts::FORMS;
use crate::intake::{inputs, named_or_current};
use crate::model::Exchange;
use crate::store::{file_names, list_exchanges, sweep};
use crate::yaml::Loaded;
use diagnostics::Severity;
use german_text::nearest;
use std::io::ErrorKind;
use std::path::Path;

/// Counts the exchanges that are meant, or says that there is none of such a name, which is a usage error.
/// What runs that were killed left in the folder is taken away, first of all what sites sent.
pub(super) fn require_known(root: &Path, wanted: &[String], say: &Say) -> Result<usize, Exit> {
    let all = list_exchanges(root).map_err(|error| {
        if error.source.kind() != ErrorKind::NotFound {
            return say.machine(&error);
        }
        let path = root.join("inputs").display().to_string();
        say.error(&say.words("no-inputs", &[("path", path.as_str().into())]));
        Exit::Machine
    })?;
    for folder in ["inputs", "outputs"] {
        sweep(&root.join(folder));
    }
    if let Some(name) = wanted.iter().find(|name| !all.contains(name)) {
        let (how, known) = match close(name, &all) {
            Some(close) => ("like", close.to_owned()),
            None if all.is_empty() => ("none", String::new()),
            None => ("all", all.join(", ")),
        };
        let args = [("name", name.as_str().into()), ("how", how.into()), ("known", known.as_str().into())];
        say.error(&say.words("unknown-exchange", &args));
        return Err(Exit::Usage);
    }
    Ok(if wanted.is_empty() { all.len() } else { wanted.len() })
}

/// The exchange that was probably meant: the only one whose name has these words in it, or one that is spelled nearly so.
fn close<'a>(name: &str, all: &'a [String]) -> Option<&'a str> {
    let words = name.to_lowercase();
    let mut holding = all.iter().filter(|known| known.contains(&words));
    match (holding.next(), holding.next()) {
        (Some(only), None) => Some(only),
        _ => nearest(name, all.iter().map(|known| (known.as_str(), vec![]))),
    }
}

/// Tells whether forms for the exchange were made.
pub(super) fn has_forms(out: &Path, exchange: &Exchange) -> bool {
    file_names(&out.join(&exchange.id).join(FORMS))
        .is_ok_and(|names| names.iter().any(|name| !name.starts_with('.')))
}

/// Loads the inputs; mistakes in files are told, for what they say is missing in all that follows.
pub(super) fn load_inputs(root: &Path, exchange: Option<&str>, say: &Say) -> Result<Loaded, Exit> {
    let wanted: Vec<String> = exchange.into_iter().map(str::to_owned).collect();
    require_known(root, &wanted, say)?;
    let checked = inputs(root, &wanted).map_err(|error| say.machine(&error))?;
    let errors: Vec<_> =
        checked.diagnostics.into_iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    if !errors.is_empty() {
        say.error(&diagnostics::terminal(&errors, &checked.value.sources, say.locale(), false));
    }
    Ok(checked.value)
}

/// Finds the exchange that is named, or the one that is being prepared.
pub(super) fn find_exchange<'l>(loaded: &'l Loaded, named: Option<&str>) -> Option<&'l Exchange> {
    named_or_current(&loaded.exchanges, named)
}

pub(super) fn tell_nothing(say: &Say) -> Exit {
    say.error(&say.words("status-nothing", &[]));
    Exit::Findings
}
