//! `austausch forms`.

use super::args::FormsArgs;
use super::exchanges::require_known;
use super::exit::Exit;
use super::report::print_report;
use super::say::Say;
use crate::pipeline::{
    ContactListsRequest, FormKind, FormRequest, MeetingNotesRequest, contact_lists, forms, meeting_notes,
};
use diagnostics::Diagnostic;
use std::collections::BTreeMap;
use std::time::Instant;

pub(super) fn run(args: &FormsArgs, say: &Say) -> Exit {
    let begin = Instant::now();
    if let Err(exit) = require_known(args.folders.root(), args.exchange.as_slice(), say) {
        return exit;
    }
    if args.kind == Some(FormKind::MeetingNotes) {
        return run_meeting_notes(args, begin, say);
    }
    if args.kind == Some(FormKind::Contacts) {
        return run_contacts(args, begin, say);
    }
    let request = FormRequest {
        root: args.folders.root().to_owned(),
        out: args.folders.out(),
        exchange: args.exchange.clone(),
        sites: if args.given_back.is_empty() { args.site.clone() } else { args.given_back.clone() },
        kind: args.kind,
        given_back: (!args.given_back.is_empty()).then(|| args.now.time().date()),
    };
    match forms(&request) {
        Ok(report) => print_report(&report, &request.out, begin.elapsed(), say),
        Err(error) => say.machine(&error),
    }
}

/// One for the whole meeting: it is of no site, and is not given back.
fn run_meeting_notes(args: &FormsArgs, begin: Instant, say: &Say) -> Exit {
    if !args.site.is_empty() || !args.given_back.is_empty() {
        let diagnostic = Diagnostic::error("notes-of-site");
        say.diagnostics(&[diagnostic], &BTreeMap::new());
        return Exit::Findings;
    }
    let request = MeetingNotesRequest {
        root: args.folders.root().to_owned(),
        out: args.folders.out(),
        exchange: args.exchange.clone(),
    };
    match meeting_notes(&request) {
        Ok(report) => print_report(&report, &request.out, begin.elapsed(), say),
        Err(error) => say.machine(&error),
    }
}

/// One for each site, of what is known of its partners: nothing of it is given back.
fn run_contacts(args: &FormsArgs, begin: Instant, say: &Say) -> Exit {
    if !args.given_back.is_empty() {
        say.diagnostics(&[Diagnostic::error("contacts-given-back")], &BTreeMap::new());
        return Exit::Findings;
    }
    let request = ContactListsRequest {
        root: args.folders.root().to_owned(),
        out: args.folders.out(),
        exchange: args.exchange.clone(),
        sites: args.site.clone(),
    };
    match contact_lists(&request) {
        Ok(report) => print_report(&report, &request.out, begin.elapsed(), say),
        Err(error) => say.machine(&error),
    }
}
