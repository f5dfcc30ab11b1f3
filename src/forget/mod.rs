//! In comes whom to forget: a person, a site, or whatever is due. Out comes first a list of every place, with what must stay and why; then, on
//! another word, it is gone: from inputs, from the files that sites sent, from what they said before, from outputs for the office alone.
//! It deletes nothing that the list did not name, and nothing that changed since.
//!
//! Sources: GDPR Art. 15 (the list), Art. 17 (deletion, and in paragraph 3 what stays), Art. 5 (1) e (`retention`).

mod carry;
mod deletion_plan;
mod due;
mod files;
mod log;
mod outputs;
mod request;
mod sheets;
mod target;

pub use carry::{Done, carry_out};
pub use deletion_plan::{Fate, Found, NOBODY, Plan, Why};
pub use request::{Request, Whom};
pub use target::Unclear;

use self::carry::changed_exchanges;
use self::files::Files;
use self::request::exchanges;
use self::target::{Target, resolve_target};
use crate::pipeline::load;
use crate::store::{InputFile, StoreError, list_exchanges, read_inputs};
use diagnostics::{Checked, Severity};

/// Finds everything. Nothing is changed.
///
/// # Errors
/// When the disk does not give the inputs; within, why it is not clear what is meant.
pub fn plan(request: &Request<'_>) -> Result<Result<Plan, Unclear>, StoreError> {
    let inputs = load(request.root, &[])?;
    let mut target = match resolve_target(request, &inputs) {
        Ok(target) => target,
        Err(unclear) => return Ok(Err(unclear)),
    };
    let mut plan = Plan { changed: changed_exchanges(&inputs), ..Plan::default() };
    if let Target::Site(id) = &target {
        plan.site = inputs
            .exchanges
            .iter()
            .flat_map(|exchange| &exchange.programme.value.sites)
            .find_map(|site| (site.id.as_str() == id).then(|| site.name.value.clone()));
    }
    let Checked { value: all, diagnostics } = read_inputs(request.root, &[])?;
    for unread in diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error) {
        plan.tell(Fate::Stays(Why::Unread), &unread.file, None, "");
    }
    // What came for an exchange that cannot be read is not looked through.
    for id in
        list_exchanges(request.root)?.iter().filter(|id| request.exchange.is_none_or(|only| only == *id))
    {
        if inputs.exchanges.iter().all(|exchange| exchange.id != *id) {
            plan.tell(Fate::Stays(Why::Uneditable), &format!("inputs/{id}/exchange.yaml"), None, "");
        }
    }
    if matches!(target, Target::Due(_)) {
        for exchange in exchanges(request, &inputs) {
            let is_asked = exchange.reports.iter().any(|report| report.value.registration.is_some());
            if is_asked && due::last_day_of(exchange).is_none() {
                plan.tell(Fate::Stays(Why::Undated), &exchange.event.file, None, "");
            }
        }
    }
    if let Target::Person(person) = &mut target {
        let texts = all
            .iter()
            .filter_map(|file| file.bytes.as_deref())
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        person.read(&texts.collect::<Vec<_>>());
    }
    let is_wanted = |file: &&InputFile| {
        let folder =
            file.path.strip_prefix("inputs/").and_then(|rest| rest.split_once('/')).map(|(folder, _)| folder);
        request.exchange.is_none_or(|only| folder == Some(only))
    };
    let wanted: Vec<&InputFile> = all.iter().filter(is_wanted).collect();
    let mut files = Files { request, target: &target, inputs: &inputs, keeps_id: request.exchange.is_some() };
    let before = (plan.found.len(), plan.acts.len());
    let mut touched = files.look(&wanted, &mut plan)?;
    // An id is replaced in all files or in none: one that cannot be edited would name somebody who is not there.
    if !files.keeps_id && files.has_stuck_id(&wanted, &plan) {
        files.keeps_id = true;
        plan.found.truncate(before.0);
        plan.acts.truncate(before.1);
        plan.markers.clear();
        touched = files.look(&wanted, &mut plan)?;
    }
    outputs::look(request, &target, &inputs, &touched, &mut plan)?;
    if request.exchange.is_none() {
        outputs::look_beside(request, &target, &inputs, &mut plan);
    }
    plan.found.sort();
    plan.found.dedup();
    Ok(Ok(plan))
}
