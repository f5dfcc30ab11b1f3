//! The whole run: all exchanges that are meant, side by side.

use super::elsewhere::Elsewhere;
use super::error::BuildError;
use super::exchange::{BuiltExchange, build_exchange, own_assets};
use super::lanes::in_lanes;
use super::load::{Inputs, load};
use super::phrase_files::own_phrases;
use super::plan::{Format, Request};
use super::report::{Event, Report};
use super::soundness::has_error;
use super::template_fault::faulty_template;
use super::view_factory::ViewFactory;
use crate::model::Exchange;
use crate::render::{RenderError, WORD_TEMPLATE};
use crate::store::{Assets, list_exchanges, read_file};
use diagnostics::{Checked, Diagnostic, sort};
use std::path::Path;

/// Builds what `request` asks for. `watch` is called with each event, from any thread.
///
/// # Errors
/// When the inputs cannot be listed.
pub fn build(request: &Request, watch: &(dyn Fn(Event) + Sync)) -> Result<Report, BuildError> {
    let (request, assets, noticed) = take_word_template(request);
    let request = &request;
    let factory = ViewFactory::new(request.kind, &assets);
    // What reading the inputs leaves of two cores goes into what every exchange will need.
    let (inputs, ()) =
        rayon::join(|| load(&request.root, &request.exchanges), || get_ready(request, &assets, &factory));
    let mut inputs = inputs?;
    let known = list_exchanges(&request.root)?;
    leave_to_others(request, &known, &mut inputs);
    let (meant, passed): (Vec<&Exchange>, Vec<&Exchange>) =
        inputs.exchanges.iter().partition(|exchange| is_meant(request, exchange));
    let passed: Vec<String> = passed.into_iter().map(|exchange| exchange.id.clone()).collect();
    let sound: Vec<&Exchange> =
        meant.into_iter().filter(|exchange| !has_error(exchange, &inputs.diagnostics)).collect();
    let elsewhere = Elsewhere::of(request, &sound)?;
    let made = in_lanes(&sound, |exchange| {
        match build_exchange(exchange, request, &assets, &factory, (&inputs, &elsewhere), watch) {
            Err(BuildError::Render(RenderError::Template(fault))) => {
                let assets = own_assets(&assets, request, exchange);
                let diagnostic = faulty_template(fault, exchange, request.kind, &assets);
                Ok(Checked { value: BuiltExchange::default(), diagnostics: vec![diagnostic] })
            }
            other => other,
        }
    });
    let mut report = Report { diagnostics: inputs.diagnostics, sources: inputs.sources, ..Report::default() };
    report.diagnostics.retain(|diagnostic| diagnostic.severity >= request.kind.least);
    report.diagnostics.extend(noticed);
    for made in made {
        match made {
            Ok(Checked { value, diagnostics }) => {
                report.files.extend(value.files);
                report.failures.extend(value.failures);
                report.diagnostics.extend(diagnostics);
            }
            Err(error) => report.failures.push(error),
        }
    }
    tell_characters_once(&mut report.diagnostics);
    sort(&mut report.diagnostics);
    report.diagnostics.dedup();
    let meant = known.into_iter().filter(|id| !passed.contains(id) && request.is_part(id));
    report.unwritten = meant.filter(|id| report.files.iter().all(|file| file.exchange != *id)).collect();
    Ok(report)
}

/// Takes out the exchanges that other runs make. They were read, for documents tell of other exchanges, too; what is noticed about them is told by
/// those runs.
fn leave_to_others(request: &Request, known: &[String], inputs: &mut Inputs) {
    if request.part.is_none() {
        return;
    }
    inputs.exchanges.retain(|exchange| request.is_part(&exchange.id));
    let is_others = |file: &str| {
        let below = file.strip_prefix("inputs/").and_then(|path| path.split('/').next());
        below.is_some_and(|id| known.iter().any(|known| known == id) && !request.is_part(id))
    };
    inputs.diagnostics.retain(|diagnostic| !is_others(&diagnostic.file));
}

/// Tells whether a document of this kind is wanted of the exchange: named, or not over for a kind that is made before the day.
fn is_meant(request: &Request, exchange: &Exchange) -> bool {
    !request.exchanges.is_empty() || !request.kind.is_before || exchange.event.value.status.is_open()
}

/// The assets with the Word template that was asked for. If it cannot be read, the other formats are still built.
fn take_word_template(request: &Request) -> (Request, Assets, Option<Diagnostic>) {
    let (mut request, assets) = (request.clone(), Assets::with_root(&request.root));
    let Some(path) = request.template.clone() else { return (request, assets, None) };
    let shown = path.display().to_string();
    if !request.formats.contains(&Format::Docx) {
        return (request, assets, Some(Diagnostic::warning("word-template-unused").in_file(shown)));
    }
    match read_file(&path) {
        Ok(bytes) => {
            // In the kind's own folder it comes before everything.
            let folder = own_phrases(request.kind);
            let beside = path.parent().unwrap_or_else(|| Path::new(""));
            let assets = assets.and_word_files(folder.as_str(), beside);
            (request, assets.and_file(format!("{folder}/{WORD_TEMPLATE}"), shown, bytes), None)
        }
        Err(_) => {
            request.formats.retain(|format| *format != Format::Docx);
            (request, assets, Some(Diagnostic::error("word-template-unread").in_file(shown)))
        }
    }
}

/// Reads phrases, layouts and fonts ahead. What goes wrong is said when they are used, at the exchange that uses them.
fn get_ready(request: &Request, assets: &Assets, factory: &ViewFactory<'_>) {
    rayon::join(
        || factory.get_ready(),
        || {
            if request.formats.iter().any(|format| matches!(format, Format::Pdf | Format::Typ)) {
                crate::render::get_ready(request.kind.name, assets);
            }
        },
    );
}

/// A character that no font has is told where it was typed; of the pages it is told where it comes from somewhere else.
fn tell_characters_once(diagnostics: &mut Vec<Diagnostic>) {
    let arg = |diagnostic: &Diagnostic, wanted: &str| {
        diagnostic.args.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.clone())
    };
    let told = diagnostics.iter().filter(|diagnostic| diagnostic.id == "character-not-shown");
    let told = told.filter(|diagnostic| {
        ["font", "private"].iter().any(|kind| arg(diagnostic, "kind") == Some((*kind).into()))
    });
    let codes: Vec<_> = told.filter_map(|diagnostic| arg(diagnostic, "code")).collect();
    diagnostics.retain(|diagnostic| {
        diagnostic.id != "glyph-missing" || !arg(diagnostic, "code").is_some_and(|code| codes.contains(&code))
    });
}
