//! `exchange.yaml` of an exchange to come, with what the one before leaves open.

use crate::digest::{Period, begins, valid_on};
use crate::facts::programme_words;
use crate::model::{
    Affiliation, AgendaItem, Exchange, FollowUp, FollowUpState, Guest, Language, Programme, Site, Spanned,
    Text, When,
};
use crate::store::{Assets, StoreError};
use chrono::{Datelike as _, Days, Months, NaiveDate};
use diagnostics::{Checked, Diagnostic};
use german_text::{Lang, as_id, full_date};
use serde_json::{Value, json};
use text_template::{Engine, Format, TemplateFault};
use thiserror::Error;
use yaml_source::{scalar, simple};

/// How long before the exchange reports are due, unless the office says otherwise.
const DAYS_TO_REPORT: u64 = 14;

/// Values that the new file will have, as far as they can be guessed; the office may change each of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defaults {
    /// The name of its folder.
    pub id: String,
    /// Name of a meeting of the series.
    pub series: String,
    /// Which one it is.
    pub ordinal: Option<u32>,
    /// The days.
    pub days: Vec<NaiveDate>,
    /// Until when the sites file.
    pub deadline: NaiveDate,
    /// The town.
    pub place: String,
    /// The sites that host it, by id.
    pub hosts: Vec<String>,
}

/// Values that the office has already given; they are not guessed.
#[derive(Clone, Debug, Default)]
pub struct Fixed {
    /// Name of a meeting of the series.
    pub series: Option<String>,
    /// Which one it is.
    pub ordinal: Option<u32>,
    /// The days.
    pub days: Vec<NaiveDate>,
    /// Until when the sites file.
    pub deadline: Option<NaiveDate>,
    /// The town.
    pub place: Option<String>,
    /// The sites that host it, by id.
    pub hosts: Vec<String>,
}

/// Why there is no text.
#[derive(Debug, Error)]
pub enum ScaffoldError {
    /// The disk.
    #[error("{0}")]
    Store(#[source] StoreError),
    /// The office's template.
    #[error("{0}")]
    Template(TemplateFault),
}

/// Works out what `exchange.yaml` in the folder `id` will say: from its name, from the exchange before, and from what is fixed.
pub fn defaults(
    id: &str,
    programme: &Programme,
    from: Option<&Exchange>,
    fixed: &Fixed,
) -> Checked<Option<Defaults>> {
    let Some((date, town)) = parts(id) else {
        return Checked { value: None, diagnostics: vec![misnamed(id)] };
    };
    let mut diagnostics = Vec::new();
    let known = |host: &String| site_of(&programme.sites, host).map(|site| site.id.value.clone());
    for host in fixed.hosts.iter().filter(|host| known(host).is_none()) {
        let all: Vec<&str> = programme.sites.iter().map(|site| site.id.as_str()).collect();
        diagnostics
            .push(Diagnostic::error("new-host").with("name", host.as_str()).with("known", all.join(", ")));
    }
    let announced = from.and_then(|from| {
        from.event
            .value
            .next
            .iter()
            .find(|next| next.date.as_ref().and_then(|at| at.value.day()) == Some(date))
    });
    let by_id = programme.sites.iter().find(|site| site.id.as_str() == town);
    let site = by_id.or_else(|| programme.sites.iter().find(|site| as_id(site.name.as_str()) == town));
    // A meeting before in the same town says how it is written: `Föhr`.
    let before = from.map(|from| &from.event.value.place.value).filter(|place| as_id(place) == town);
    let is_member = |site: &&Site| valid_on(Period::new(site.from.as_ref(), site.until.as_ref()), Some(date));
    let place = fixed
        .place
        .clone()
        .or_else(|| announced.and_then(|next| Some(next.place.as_ref()?.value.clone())))
        .or_else(|| site.map(|site| site.name.value.clone()))
        .or_else(|| before.cloned())
        .unwrap_or_else(|| capital(town));
    let mut days = if fixed.days.is_empty() { vec![date] } else { fixed.days.clone() };
    days.sort_unstable();
    days.dedup();
    let first = days.iter().min().copied().unwrap_or(date);
    let hosts = if fixed.hosts.is_empty() {
        site.filter(is_member).map(|site| site.id.value.clone()).into_iter().collect()
    } else {
        fixed.hosts.iter().filter_map(known).collect()
    };
    let value = Defaults {
        id: id.to_owned(),
        series: fixed.series.clone().unwrap_or_else(|| series(programme, from)),
        ordinal: fixed.ordinal.or_else(|| ordinal(from?, first)),
        deadline: fixed
            .deadline
            .or_else(|| first.checked_sub_days(Days::new(DAYS_TO_REPORT)))
            .unwrap_or(first),
        days,
        place,
        hosts,
    };
    if value.deadline > first {
        let args = (value.deadline.to_string(), first.to_string());
        diagnostics.push(Diagnostic::error("new-deadline").with("deadline", args.0).with("day", args.1));
    }
    Checked { value: diagnostics.is_empty().then_some(value), diagnostics }
}

/// Finds the site that `named` is: its id or its name, in large or small letters.
pub fn site_of<'a>(sites: impl IntoIterator<Item = &'a Site>, named: &str) -> Option<&'a Site> {
    let (named, mut by_name) = (named.trim(), None);
    for site in sites {
        if site.id.as_str() == named {
            return Some(site);
        }
        let is_called = |text: &str| text.trim().to_lowercase() == named.to_lowercase();
        if is_called(site.name.as_str()) || is_called(site.id.as_str()) {
            by_name = by_name.or(Some(site));
        }
    }
    by_name
}

fn misnamed(id: &str) -> Diagnostic {
    let suggestion = suggested(id).unwrap_or_else(|| "none".to_owned());
    Diagnostic::error("new-name").with("name", id).with("suggestion", suggestion)
}

/// The name that was probably meant: in small letters, without umlauts and blanks.
fn suggested(id: &str) -> Option<String> {
    let spelled = |c: char| match c {
        'ä' => "ae".to_owned(),
        'ö' => "oe".to_owned(),
        'ü' => "ue".to_owned(),
        'ß' => "ss".to_owned(),
        c if c.is_ascii_alphanumeric() => c.to_string(),
        _ => "-".to_owned(),
    };
    let spelled: String = id.trim().to_lowercase().chars().map(spelled).collect();
    let words: Vec<&str> = spelled.split('-').filter(|word| !word.is_empty()).collect();
    Some(words.join("-")).filter(|name| parts(name).is_some())
}

/// Day and town of a folder's name: `2016-11-02-nordhausen`.
fn parts(id: &str) -> Option<(NaiveDate, &str)> {
    let (date, town) = id.split_at_checked(10)?;
    let town = town.strip_prefix('-')?;
    let is_town = !town.is_empty()
        && town.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !town.starts_with('-')
        && !town.ends_with('-');
    let date = When::parse(date).day().filter(|_| is_town)?;
    Some((date, town))
}

/// `bad-salzungen` → `Bad Salzungen`; the office corrects umlauts.
fn capital(town: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    town.split('-').filter_map(word).collect::<Vec<_>>().join(" ")
}

fn series(programme: &Programme, from: Option<&Exchange>) -> String {
    let before = from.and_then(|from| Some(from.event.value.series.as_ref()?.title.value.clone()));
    before.unwrap_or_else(|| {
        let (name, lang) = (&programme.name.value, language(programme));
        let meeting = programme_words(programme, lang).meeting.singular;
        // Only a name of one word can be a part of another.
        match lang {
            Lang::De if name.contains(' ') || meeting.contains(' ') => meeting,
            Lang::De => format!("{name}-{meeting}"),
            Lang::En => format!("{name} {meeting}"),
        }
    })
}

/// The next number of the series; one that counts per year begins anew.
fn ordinal(from: &Exchange, day: NaiveDate) -> Option<u32> {
    let series = from.event.value.series.as_ref()?;
    let last = series.ordinal.as_ref()?.value;
    let year = from.event.value.days.first().and_then(|day| begins(&day.date.value)).map(|day| day.year());
    if series.per_year && year != Some(day.year()) { Some(1) } else { last.checked_add(1) }
}

/// The text of `exchange.yaml`.
///
/// # Errors
/// When the office's own template cannot be read or used.
pub fn scaffold(
    plan: &Defaults,
    programme: &Programme,
    from: Option<&Exchange>,
    assets: &Assets,
) -> Result<String, ScaffoldError> {
    let lang = language(programme);
    let source = assets
        .text(&format!("templates/new/exchange.{}.yaml.hbs", lang.tag()))
        .map_err(ScaffoldError::Store)?;
    let mut engine = Engine::new(Format::Yaml);
    engine.template("exchange", &source).map_err(ScaffoldError::Template)?;
    let data = handlebars::Context::from(data(plan, programme, from, lang));
    engine.render("exchange", &data).map_err(ScaffoldError::Template)
}

const fn language(programme: &Programme) -> Lang {
    match programme.language {
        Language::De => Lang::De,
        Language::En => Lang::En,
    }
}

/// What the item is called under which the sites report.
fn reports_title(programme: &Programme, lang: Lang) -> String {
    let words = programme_words(programme, lang);
    let (successes, obstacles) = (words.success.plural, words.obstacle.plural);
    match lang {
        Lang::De => format!("{successes} und {obstacles}"),
        Lang::En => {
            let mut letters = successes.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            format!("{first}{} and {obstacles}", letters.as_str())
        }
    }
}

fn data(plan: &Defaults, programme: &Programme, from: Option<&Exchange>, lang: Lang) -> Value {
    let event = from.map(|from| &from.event.value);
    let first = plan.days.iter().min().copied().unwrap_or_default();
    let days: Vec<String> = plan.days.iter().map(NaiveDate::to_string).collect();
    let guests = event.map(|event| event.guests.as_slice()).unwrap_or_default();
    let (guests, gone): (Vec<&Guest>, Vec<&Guest>) =
        guests.iter().partition(|guest| is_guest_on(guest, programme, first));
    let authors = event.map(|event| event.authors.as_slice()).unwrap_or_default();
    let authors = authors.iter().filter(|id| is_in_office_on(id, programme, first));
    let authors: Vec<String> = authors.map(|id| simple(id.as_str())).collect();
    let next = first.checked_add_months(Months::new(6)).unwrap_or(first);
    json!({
        "title_line": one_line(&format!("{}, {}, {}", plan.series, full_date(first, lang), plan.place)),
        "from": from.map(|from| from.id.clone()),
        "series": plan.series,
        "reports_title": reports_title(programme, lang),
        "ordinal": plan.ordinal,
        "per_year": event.and_then(|event| event.series.as_ref()).is_some_and(|series| series.per_year),
        "days": days,
        "deadline": plan.deadline.to_string(),
        "place": plan.place,
        "hosts": plan.hosts.iter().map(|id| simple(id)).collect::<Vec<_>>(),
        "dateline": event.map(|event| dateline(event, &plan.place)).unwrap_or_default(),
        "guests": guests.into_iter().map(guest).collect::<Vec<_>>(),
        "guests_gone": gone.into_iter().map(guest).collect::<Vec<_>>(),
        "follow_ups": from.map(open_follow_ups).unwrap_or_default(),
        "authors": authors,
        "example_day": first.to_string(),
        "example_next": next.to_string(),
        "example_site": programme.sites.first().map_or_else(|| "kennung".to_owned(), |site| simple(site.id.as_str())),
    })
}

/// A comment ends with its line.
fn one_line(text: &str) -> String {
    text.split(char::is_control).collect::<Vec<_>>().join(" ")
}

/// The place of the exchange before, with a part of the town or without, gives way to the new one; the office's own places
/// stay. Each stands there once.
fn dateline(event: &crate::model::Event, place: &str) -> Vec<String> {
    let town = |name: &str| name.split('/').next().unwrap_or_default().trim().to_lowercase();
    let before = town(event.place.as_str());
    let mut places: Vec<String> = Vec::new();
    for typed in &event.dateline {
        let named = if town(typed.as_str()) == before { place } else { typed.as_str() };
        if !places.iter().any(|known| known == named) {
            places.push(named.to_owned());
        }
    }
    places
}

/// Tells whether somebody of that id is in the programme's list, with a role that holds on `day` or with none at all.
fn is_in_office_on(id: &Text, programme: &Programme, day: NaiveDate) -> bool {
    let holds =
        |role: &Affiliation| valid_on(Period::new(role.from.as_ref(), role.until.as_ref()), Some(day));
    let person = programme.people.iter().find(|person| person.id.value == id.value);
    person.is_some_and(|person| person.roles.is_empty() || person.roles.iter().any(holds))
}

fn is_guest_on(guest: &Guest, programme: &Programme, day: NaiveDate) -> bool {
    let is_called = |id: &Text| {
        let known = programme.organisations.iter().find(|known| known.id.value == id.value);
        let mut names = known.iter().flat_map(|known| &known.names);
        names.any(|name| valid_on(Period::new(name.from.as_ref(), name.until.as_ref()), Some(day)))
    };
    guest.everyone().all(|id| is_in_office_on(id, programme, day))
        && guest.organisation.as_ref().is_none_or(is_called)
}

fn guest(guest: &Guest) -> String {
    let id =
        |key: &str, text: &Option<Text>| text.as_ref().map(|id| format!("{key}: {}", simple(id.as_str())));
    let role = guest.role.as_ref().map(|role| format!("role: {}", scalar(role.as_str())));
    let people: Vec<String> = guest.people.iter().map(|id| simple(id.as_str())).collect();
    let people = (!people.is_empty()).then(|| format!("people: [{}]", people.join(", ")));
    flow([id("person", &guest.person), people, role, id("organisation", &guest.organisation)])
}

/// The follow-ups that are still open, each as the lines of its keys. They keep their ids and where they come from; one that has no id
/// is given one after its exchange and its place there.
fn open_follow_ups(from: &Exchange) -> Vec<Vec<String>> {
    let event = &from.event.value;
    let mut lines = Vec::new();
    for (number, (item, task)) in (1_u32..).zip(event.all_follow_ups()) {
        if task.state != FollowUpState::Open {
            continue;
        }
        let given = format!("{}-{number}", town_first(&from.id));
        let id = task.id.as_ref().map_or(given.as_str(), |id| id.as_str());
        let item = item.and_then(|index| event.agenda.get(index));
        lines.push(follow_up(task, id, item, from));
    }
    lines
}

fn follow_up(task: &FollowUp, id: &str, item: Option<&AgendaItem>, from: &Exchange) -> Vec<String> {
    let ids = |key: &str, ids: &[Text]| {
        let ids: Vec<String> = ids.iter().map(|id| simple(id.as_str())).collect();
        (!ids.is_empty()).then(|| format!("{key}: [{}]", ids.join(", ")))
    };
    let is_internal = task.internal || item.is_some_and(|item| item.internal);
    let lines = [
        Some(format!("id: {}", simple(id))),
        Some(format!("what: {}", scalar(task.what.as_str()))),
        task.who.as_ref().map(|who| format!("who: {}", scalar(who.as_str()))),
        ids("sites", &task.sites),
        ids("people", &task.people),
        task.due.as_ref().map(|due| format!("due: {}", scalar(&due.value.to_string()))),
        Some(format!("from: {}", origin(task, item, from))),
        is_internal.then(|| "internal: true".to_owned()),
    ];
    lines.into_iter().flatten().collect()
}

/// `nordhausen-2016-11-02` for the folder `2016-11-02-nordhausen`: ids that begin with a letter need no quotation marks.
fn town_first(folder: &str) -> String {
    match parts(folder) {
        Some((date, town)) => format!("{town}-{date}"),
        None => folder.to_owned(),
    }
}

/// The exchange at which it was agreed: the one it names, or the one in which it stands.
fn origin(task: &FollowUp, item: Option<&AgendaItem>, from: &Exchange) -> String {
    let event = &from.event.value;
    let title = item.and_then(|item| item.title.as_ref().or(item.heading.as_ref()));
    let day = event.days.first().map(|day| &day.date);
    let (exchange, date, place, item) = match &task.from {
        Some(from) => (
            from.exchange.as_ref().map(Spanned::as_str),
            from.date.as_ref(),
            from.place.as_ref(),
            from.item.as_ref(),
        ),
        None => (Some(from.id.as_str()), day, Some(&event.place), title),
    };
    let text = |key: &str, text: Option<&Text>| {
        text.filter(|text| !text.value.is_empty()).map(|text| format!("{key}: {}", scalar(text.as_str())))
    };
    flow([
        exchange.map(|id| format!("exchange: {}", simple(id))),
        date.map(|date| format!("date: {}", simple(&date.value.to_string()))),
        text("place", place),
        text("item", item),
    ])
}

fn flow<const N: usize>(pairs: [Option<String>; N]) -> String {
    format!("{{{}}}", pairs.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_named_after_day_and_town() {
        assert_eq!(parts("2016-11-02-nordhausen").map(|(_, town)| town), Some("nordhausen"));
        assert_eq!(parts("2016-11-02-bad-salzungen").map(|(_, town)| town), Some("bad-salzungen"));
        for wrong in [
            "nordhausen",
            "2016-11-02",
            "2016-13-02-gera",
            "2016-11-02-",
            "2016-11-02-../x",
            "2016-11-02-Gera",
        ] {
            assert_eq!(parts(wrong), None, "{wrong}");
        }
        assert_eq!(capital("bad-salzungen"), "Bad Salzungen");
        assert_eq!(suggested("2028-05-11-Übach Palenberg").as_deref(), Some("2028-05-11-uebach-palenberg"));
        assert_eq!(suggested("Nordhausen 2016"), None);
    }
}
