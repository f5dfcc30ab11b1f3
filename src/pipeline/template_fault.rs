//! A template of the office's that cannot be used.

use super::phrase_files::{PHRASES, own_phrases};
use crate::compose::Kind;
use crate::facts::lang_of;
use crate::model::Exchange;
use crate::store::Assets;
use diagnostics::{Diagnostic, Place};
use text_template::{Fault, TemplateFault};

/// A template of the office's that cannot be used keeps the exchange from being written, as a mistake in its inputs does.
pub(super) fn faulty_template(
    fault: TemplateFault,
    exchange: &Exchange,
    kind: &Kind,
    assets: &Assets,
) -> Diagnostic {
    let tag = lang_of(exchange).tag();
    let folders = [PHRASES.to_owned(), own_phrases(kind)];
    let phrase = folders
        .iter()
        .map(|folder| format!("{folder}/{}.{tag}.hbs", fault.template))
        .find(|path| assets.bytes(path).is_ok_and(|found| found.is_some()));
    let diagnostic = match fault.fault {
        Fault::Syntax => Diagnostic::error("template-syntax"),
        Fault::UnknownName(name) => Diagnostic::error("template-unknown-name").with("name", name),
        Fault::UnknownHelper(name) => Diagnostic::error("template-unknown-helper").with("name", name),
        Fault::NoList(name) => Diagnostic::error("template-no-list").with("name", name),
        Fault::TooDeep => Diagnostic::error("template-too-deep"),
        fault @ (Fault::NoText(_) | Fault::Refused(_)) => {
            Diagnostic::error("template-refused").with("reason", fault.to_string())
        }
    };
    let layout = || assets.shown(&fault.template).unwrap_or_else(|_| fault.template.clone());
    diagnostic
        .in_file(phrase.unwrap_or_else(layout))
        .at(Place::new(fault.line, fault.column.max(1), 1))
        .with("exchange", &exchange.id)
}
