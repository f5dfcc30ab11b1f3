//! Shape that each phrase may have: a part of a line, lines, or blocks. A phrase that is printed within a line cannot hold two paragraphs.

use german_text::nearest;

/// Form of what stands where a phrase is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One line, or a part of it.
    Line,
    /// Lines one below the other: a paragraph each.
    Lines,
    /// Paragraphs, lists, tables and what else Markdown has.
    Blocks,
}

impl Shape {
    /// Its name: the end of the message that words it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Lines => "lines",
            Self::Blocks => "blocks",
        }
    }
}

/// A phrase that documents say.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// Its name: that of its file, without language and ending.
    pub name: &'static str,
    /// Form that an own text instead of it may have.
    pub shape: Shape,
    /// Values it is given beside the facts of the exchange.
    pub given: &'static [&'static str],
}

const fn line(name: &'static str, given: &'static [&'static str]) -> Phrase {
    Phrase { name, shape: Shape::Line, given }
}

const fn lines(name: &'static str, given: &'static [&'static str]) -> Phrase {
    Phrase { name, shape: Shape::Lines, given }
}

const fn blocks(name: &'static str, given: &'static [&'static str]) -> Phrase {
    Phrase { name, shape: Shape::Blocks, given }
}

/// All phrases, in the order in which documents say them.
pub const PHRASES: &[Phrase] = &[
    line("kicker", &[]),
    line("title", &[]),
    line("state", &[]),
    line("running-title", &[]),
    line("running-place", &[]),
    line("running-office", &[]),
    line("fact-when", &[]),
    line("fact-day", &["day", "brief"]),
    line("fact-where", &[]),
    line("fact-host", &[]),
    line("fact-organiser", &[]),
    line("fact-reply", &[]),
    line("fact-next-when", &["item"]),
    line("fact-next-where", &["item"]),
    line("minutes-hours", &["day"]),
    line("minutes-duty", &["duty"]),
    line("minutes-person", &["person"]),
    line("minutes-guest", &["guest"]),
    line("minutes-newcomers", &[]),
    line("minutes-announced", &[]),
    line("minutes-postponed", &[]),
    line("dateline", &[]),
    blocks("opening", &["agenda_announced", "groups_there", "groups_missing"]),
    blocks("minutes-agenda", &["agenda_announced"]),
    blocks("invitation", &["agenda_announced"]),
    line("directions-heading", &[]),
    blocks("reply", &[]),
    line("guests", &["group", "starts", "ends"]),
    line("people", &["people", "case", "ends"]),
    line("inviters", &[]),
    line("organisers", &[]),
    line("agenda-time", &["item"]),
    line("session-kind", &["item"]),
    line("heading-number", &["label", "is_named", "is_alone"]),
    line("byline", &["speakers", "item"]),
    blocks("findings-lead", &["kind"]),
    blocks("findings-none", &["kind"]),
    blocks("field-lead", &["title"]),
    blocks("no-field", &[]),
    line("finding-since", &["run", "times"]),
    line("finding-count", &["count", "of", "sites", "raised", "since"]),
    blocks("findings-basis", &["of", "missing"]),
    blocks("site-series", &["series"]),
    blocks("tables-lead", &["same_minutes", "count"]),
    line("table-heading", &["table", "same_minutes"]),
    blocks("table-note", &["table", "same_minutes"]),
    line("result-lead", &["sites"]),
    line("credit", &["credit"]),
    line("follow-ups-heading", &[]),
    line("follow-ups-before", &["origin"]),
    line("follow-ups-new", &[]),
    line("follow-up-item", &["follow_up"]),
    line("follow-up-due", &["due", "stated"]),
    line("follow-up-state", &["follow_up"]),
    line("decision-lead", &["decision"]),
    line("tally", &["tally"]),
    line("vote", &["tally"]),
    line("postponed-lead", &[]),
    line("postponed", &["postponed"]),
    line("approval-lead", &["approval"]),
    line("approval", &["approval"]),
    blocks("ratings-lead", &["has_dots"]),
    blocks("materials-lead", &[]),
    line("promise", &["promise"]),
    blocks("rounds-lead", &["rounds"]),
    line("round", &["number"]),
    line("date-entry", &["entry"]),
    line("attendance-heading", &[]),
    blocks("attendance-count", &[]),
    blocks("attendance-total", &[]),
    line("attendance-group", &["group"]),
    line("attendants", &["people", "detailed"]),
    blocks("guests-lead", &[]),
    line("guests-of", &["organisation", "people"]),
    line("presence", &["person"]),
    line("presence-hours", &["person"]),
    blocks("apologies", &[]),
    blocks("absences", &[]),
    blocks("volunteers", &[]),
    blocks("quorum", &[]),
    line("approval-heading", &[]),
    blocks("record-approval", &[]),
    blocks("objections-lead", &[]),
    line("objection-lead", &["objection"]),
    line("about-heading", &[]),
    blocks("about-status", &[]),
    line("edition", &["version"]),
    line("version-date", &["version"]),
    line("consent", &["consent"]),
    blocks("next", &[]),
    blocks("next-where", &["item"]),
    lines("authors", &[]),
    lines("duty", &["duty"]),
    lines("sign-off", &[]),
    lines("edition-note", &["edition", "called", "without"]),
    lines("accessibility", &[]),
    line("participants-count", &["present", "online", "excused"]),
    line("participants-heads", &["day", "people"]),
    blocks("participants-note", &[]),
    blocks("participants-in-words", &[]),
    blocks("participants-unknown", &[]),
    blocks("reports-note", &["reports"]),
    blocks("cards-note", &[]),
    blocks("seating-plan-note", &[]),
    blocks("seating-plan-none", &[]),
    blocks("worksheets-note", &[]),
    blocks("worksheets-none", &[]),
    blocks("worksheets-try", &[]),
    blocks("host-script-note", &[]),
    blocks("host-script-none", &[]),
    line("host-script-people", &["count"]),
    line("attendance-certificate-title", &["name"]),
    blocks("attendance-certificate-body", &["name", "organisation", "days", "online", "partly"]),
    blocks("attendance-certificate-none", &[]),
    blocks("badges-note", &[]),
    blocks("badges-none", &[]),
    blocks("table-cards-note", &[]),
    blocks("table-cards-none", &[]),
    blocks("house-lists-note", &[]),
    blocks("house-lists-none", &[]),
    blocks("handover-note", &[]),
    blocks("handover-next", &["step"]),
    line("dossier-title", &["title", "from", "until"]),
    blocks("dossier-about", &["edition"]),
    blocks("dossier-glance", &["exchanges", "known", "reports", "expected", "awaited"]),
    line("dossier-exchanges", &["exchanges"]),
    line("dossier-signed", &["by", "date", "source"]),
    line("dossier-chart-note", &["reports", "edition"]),
    blocks("dossier-network", &["partners", "shown", "sites", "few", "half", "year", "edition"]),
    line("dossier-network-chart", &["edition"]),
    blocks("dossier-noted", &["missing"]),
    blocks("dossier-counting", &["edition"]),
    blocks("dossier-sources-note", &[]),
    line("site-sheet-title", &["site"]),
    blocks("site-sheet-note", &[]),
    blocks("announcement-lead", &[]),
    blocks("announcement-agenda", &[]),
    blocks("announcement-reply", &[]),
    blocks("teaser-lead", &[]),
    line("teaser-agenda", &["titles", "has_more"]),
    blocks("guide-opening", &[]),
    blocks("guide-fill-open", &["deadline", "filing_file"]),
    blocks("guide-fill-through", &["deadline", "filing_file"]),
    blocks("guide-fill-pause", &["deadline", "filing_file"]),
    blocks("guide-fill-elsewhere", &["deadline", "filing_file"]),
    blocks("guide-send-check", &["deadline", "filing_file"]),
    blocks("guide-send-save", &["deadline", "filing_file"]),
    blocks("guide-send-mail", &["deadline", "filing_file"]),
    blocks("guide-send-receipt", &["deadline", "filing_file"]),
    blocks("guide-send-again", &[]),
    blocks("guide-word", &["deadline", "filing_file"]),
    blocks("guide-privacy", &[]),
    blocks("guide-help-open", &["deadline", "filing_file"]),
    blocks("guide-help-memory", &["deadline", "filing_file"]),
    blocks("guide-help-returned", &["deadline", "filing_file"]),
];

/// Names that people call a phrase by.
const CALLED: [(&str, &[&str]); 14] = [
    ("opening", &["eröffnung", "einleitung", "anfang", "erster-absatz", "beginn"]),
    ("title", &["titel", "überschrift"]),
    ("state", &["stand", "zustand", "entwurf"]),
    ("kicker", &["dachzeile", "dokumentation"]),
    ("dateline", &["ortszeile", "ortsmarke"]),
    ("next", &["nächster", "nächste", "ausblick", "nächster-austausch"]),
    ("authors", &["autoren", "verfasser", "autorin"]),
    ("accessibility", &["barrierefreiheit", "barrieren"]),
    ("sign-off", &["unterzeichnung", "schlusszeile", "schluss"]),
    ("fact-host", &["gastgeber", "ausrichter"]),
    ("fact-where", &["ort"]),
    ("fact-when", &["datum", "tag"]),
    ("tables-lead", &["thementische"]),
    ("apologies", &["entschuldigungen", "entschuldigt"]),
];

impl Phrase {
    /// The name of the phrase that may be meant by `typed`.
    pub fn nearest(typed: &str) -> Option<&'static str> {
        let called =
            |name| CALLED.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, words)| *words);
        nearest(typed, PHRASES.iter().map(|phrase| (phrase.name, called(phrase.name).to_vec())))
    }

    /// The phrase of that name.
    pub fn find(name: &str) -> Option<&'static Self> {
        PHRASES.iter().find(|phrase| phrase.name == name)
    }
}
