//! The list of participants (Teilnahmeliste): who came, who is to sign, who sent apologies.
//! It says names and organisations and nothing else about people.

use super::composer::{Composer, Composing, Days};
use super::kind::Kind;
use super::names::project_name;
use crate::digest::{comers, registrations};
use crate::facts::{AttendanceFacts, AttendantFact};
use crate::model::Attendance;
use diagnostics::Severity;
use document::{Block, Document, Inline, Inlines, Section};
use serde_json::json;

/// The list: who was there and how, or did not come. Who is on site signs.
pub(super) const KIND: Kind = Kind {
    name: "participants",
    german: "teilnahmeliste",
    is_before: false,
    is_internal: false,
    least: Severity::Error,
    ahead: &[],
    labels: &[
        "participants",
        "registered",
        "grant-number",
        "on-site",
        "online",
        "partly",
        "excused",
        "absent",
        "name",
        "organisation",
        "signature",
        "group",
        "came",
        "invited",
        "table-registered",
        "table-on-site",
        "table-online",
        "table-excused",
        "table-absent",
        "table-groups",
    ],
    compose: |composer| Ok((document(composer)?, sections(composer)?)),
};

/// Width of the space for a signature, in spaces of the text's font: about 45 mm.
const SIGNATURE: usize = 52;

fn document(composer: &mut Composer<'_>) -> Composing<Document> {
    let mut document = composer.head(composer.label("kind"), Days::Full)?;
    let attendance = &composer.facts.event.attendance;
    let all = registrations(composer.exchange, composer.digest);
    if !tells_who_came(composer) && all.people > 0 {
        let lines = heads(composer, &all.per_day)?;
        document.facts.extend(composer.fact("registered", lines));
    }
    if let Some(number) = composer.grant().and_then(|grant| grant.number.as_ref()) {
        document.facts.extend(composer.fact("grant-number", vec![number.value.clone()]));
    }
    if tells_who_came(composer) && !attendance.people.is_empty() {
        let online =
            attendance.present.iter().filter(|person| person.mode.as_deref() == Some("online")).count();
        let counts = [
            ("present", json!(attendance.present.len())),
            ("online", json!(online)),
            ("excused", json!(attendance.excused.len())),
        ];
        let count = composer.words("participants-count", &counts)?;
        document.facts.extend(composer.fact("participants", vec![count]));
        document.opening = composer.speech("participants-note", &[])?;
    }
    Ok(document)
}

/// How many come on each day; of one day, the number says it.
fn heads(composer: &mut Composer<'_>, per_day: &[usize]) -> Composing<Vec<String>> {
    let mut lines = Vec::new();
    for (day, people) in composer.facts.event.days.iter().zip(per_day) {
        let day = (per_day.len() > 1).then_some(day);
        lines.push(composer.words("participants-heads", &[("day", json!(day)), ("people", json!(people))])?);
    }
    Ok(lines)
}

fn sections(composer: &mut Composer<'_>) -> Composing<Vec<Section>> {
    let attendance = &composer.facts.event.attendance;
    let mut sections = Vec::new();
    let registered = registered_people(composer);
    if !registered.is_empty() {
        let body = vec![table(composer, "table-registered", &registered, true)];
        sections.push(section(composer, "registered", body));
        let excused = excused_people(attendance);
        if !excused.is_empty() {
            let body = vec![table(composer, "table-excused", &excused, false)];
            sections.push(section(composer, "excused", body));
        }
        return Ok(sections);
    }
    if attendance.people.is_empty() {
        let body = summarize(composer, attendance)?;
        sections.push(section(composer, "participants", body));
    }
    let (online, on_site): (Vec<_>, Vec<_>) =
        attendance.present.iter().cloned().partition(|person| person.mode.as_deref() == Some("online"));
    let absent = of_presence(attendance, "absent").collect();
    let lists = [
        ("on-site", "table-on-site", on_site),
        ("online", "table-online", online),
        ("excused", "table-excused", excused_people(attendance)),
        ("absent", "table-absent", absent),
    ];
    for (name, caption, people) in lists.into_iter().filter(|(.., people)| !people.is_empty()) {
        let body = vec![table(composer, caption, &people, name == "on-site")];
        sections.push(section(composer, name, body));
    }
    Ok(sections)
}

/// Rows for those who come without having been registered.
const UNREGISTERED: usize = 5;

/// Tells whether somebody wrote down who came.
fn tells_who_came(composer: &Composer<'_>) -> bool {
    let attendance = composer.exchange.event.value.attendance.as_ref();
    attendance.is_some_and(Attendance::tells_who_came)
}

/// Before the day, as long as nobody wrote down who came: those whom the sites registered, and rows for more.
fn registered_people(composer: &Composer<'_>) -> Vec<AttendantFact> {
    let exchange = composer.exchange;
    if tells_who_came(composer) {
        return Vec::new();
    }
    let mut all = comers(exchange);
    let sites = &exchange.programme.value.sites;
    let place = |id: &str| sites.iter().position(|site| site.id.as_str() == id).unwrap_or(sites.len());
    all.sort_by_key(|comer| place(comer.site));
    let mut people: Vec<AttendantFact> = all
        .into_iter()
        .map(|comer| AttendantFact {
            name: comer.person.name.value.clone(),
            organisation: Some(project_name(composer, comer.site)),
            ..AttendantFact::default()
        })
        .collect();
    if !people.is_empty() {
        people.extend(std::iter::repeat_n(AttendantFact::default(), UNREGISTERED));
    }
    people
}

fn of_presence<'a>(
    attendance: &'a AttendanceFacts,
    presence: &'a str,
) -> impl Iterator<Item = AttendantFact> + 'a {
    attendance.people.iter().filter(move |person| person.presence == presence).cloned()
}

/// Those of the list, then those whose apologies were typed apart and whose names are all that is known.
fn excused_people(attendance: &AttendanceFacts) -> Vec<AttendantFact> {
    let listed: Vec<AttendantFact> = of_presence(attendance, "excused").collect();
    let apart = attendance.excused.iter().skip(listed.len());
    let apart: Vec<_> =
        apart.map(|name| AttendantFact { name: name.clone(), ..AttendantFact::default() }).collect();
    [listed, apart].concat()
}

fn table(composer: &Composer<'_>, caption: &str, people: &[AttendantFact], signs: bool) -> Block {
    let columns =
        if signs { &["name", "organisation", "signature"][..] } else { &["name", "organisation"][..] };
    let row = |person: &AttendantFact| {
        let mut name = text(&person.name);
        if person.presence == "partly" {
            name.push(Inline::Text(format!(" ({})", composer.label("partly"))));
        }
        let mut row = vec![name, text(person.organisation.as_deref().unwrap_or_default())];
        row.extend(signs.then(signature_space));
        row
    };
    composer.table(caption, columns, people.iter().map(row).collect())
}

/// Room for a hand in any format: two lines high, and as wide as a name. No format knows an empty cell from a forgotten one,
/// and spaces that do not break are read out to nobody.
fn signature_space() -> Inlines {
    vec![Inline::LineBreak, Inline::Text("\u{a0}".repeat(SIGNATURE))]
}

/// Groups with their counts, or what is said about attendance in words.
fn summarize(composer: &mut Composer<'_>, attendance: &AttendanceFacts) -> Composing<Vec<Block>> {
    if !attendance.groups.is_empty() {
        return Ok(vec![groups(composer, attendance)]);
    }
    composer.speech(
        if attendance.phrase.is_some() { "participants-in-words" } else { "participants-unknown" },
        &[],
    )
}

fn groups(composer: &Composer<'_>, attendance: &AttendanceFacts) -> Block {
    let figure = |number: Option<u32>| number.map(|number| text(&number.to_string())).unwrap_or_default();
    let rows =
        attendance.groups.iter().map(|group| vec![text(&group.name), figure(group.count), figure(group.of)]);
    composer.table("table-groups", &["group", "came", "invited"], rows.collect())
}

fn section(composer: &Composer<'_>, name: &str, body: Vec<Block>) -> Section {
    Section { id: name.to_owned(), title: text(&composer.label(name)), byline: None, body }
}

fn text(text: &str) -> Inlines {
    if text.is_empty() { Inlines::new() } else { vec![Inline::Text(text.to_owned())] }
}
