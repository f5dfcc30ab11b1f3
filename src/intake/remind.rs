//! Letters to the sites that have not filed.

use super::letter::Letter;
use super::status::{PageError, Standing, State};
use crate::diag::Finding;
use crate::exchange::{Exchange, Site};
use crate::lang::{Lang, full_date};
use crate::store::{Assets, StoreError, file_names, read_within};
use crate::template::{Engine, Format};
use crate::view::lang_of;
use chrono::NaiveDate;
use serde_json::json;
use std::path::Path;

/// Below the outputs of an exchange.
const FOLDER: &str = "erinnerungen";

/// Where forms lie, below the outputs of an exchange.
const FORMS: &str = "formulare";

/// Larger forms are not attached.
const MAX_FORM: u64 = 5 * 1024 * 1024;

/// A letter to a site.
#[derive(Clone, Debug)]
pub struct Reminder {
    /// The site, by name.
    pub site: String,
    /// The file's path below the outputs of the exchange.
    pub path: String,
    /// The file, which opens as a draft in a mail program.
    pub bytes: Vec<u8>,
    /// The same without the form, as a link.
    pub link: String,
    /// Which reminder it is, from 1.
    pub number: usize,
    /// Whether a form is attached.
    pub has_form: bool,
}

/// The letters of a day.
#[derive(Clone, Debug, Default)]
pub struct Reminders {
    /// Letters, in the order of sites.
    pub letters: Vec<Reminder>,
    /// What was noticed.
    pub findings: Vec<Finding>,
}

/// Letters to the sites of `exchange` that have not filed; `folder` holds its outputs.
///
/// A letter of an earlier day counts as sent: the next one is the second, in other words.
///
/// # Errors
/// When the disk fails, or the office's own template cannot be used.
pub fn remind(
    exchange: &Exchange,
    standing: &Standing,
    today: NaiveDate,
    folder: &Path,
    assets: &Assets,
) -> Result<Reminders, PageError> {
    let mut reminders = Reminders::default();
    let Some(deadline) = standing.deadline else {
        let finding = Finding::error("remind-no-deadline").in_file(&exchange.event.file);
        reminders.findings.push(finding);
        return Ok(reminders);
    };
    let lang = lang_of(exchange);
    let engine = engine(lang, assets)?;
    let sent = file_names(&folder.join(FOLDER)).map_err(PageError::Store)?;
    for status in standing.sites.iter().filter(|site| matches!(site.state, State::Missing | State::Draft)) {
        let sites = &exchange.programme.value.sites;
        let Some(site) = sites.iter().find(|site| site.id.value == status.id) else { continue };
        let Some(mail) = &site.mail else {
            let finding = Finding::warning("remind-no-mail").in_file(&exchange.programme.file);
            reminders.findings.push(finding.at(site.id.place).with("site", &status.name));
            continue;
        };
        let days: Vec<NaiveDate> =
            sent.iter().filter_map(|name| day_of(name, &status.id)).filter(|day| *day < today).collect();
        let attached = forms(folder, &status.name).map_err(PageError::Store)?;
        let last = days.last().map(|day| full_date(*day, lang));
        let written = |attached: Vec<(String, Vec<u8>)>| {
            letter(
                &engine,
                exchange,
                site,
                mail.as_str(),
                &Facts { deadline, today, lang, last: last.as_deref() },
                attached,
            )
        };
        // A link cannot carry a form, and does not speak of one.
        let link = written(Vec::new())?.link();
        let letter = written(attached)?;
        reminders.letters.push(Reminder {
            site: status.name.clone(),
            path: format!("{FOLDER}/{today}_{}.eml", status.id),
            bytes: letter.bytes(),
            link,
            number: days.len() + 1,
            has_form: !letter.attached.is_empty(),
        });
    }
    Ok(reminders)
}

/// What letters of a day tell.
struct Facts<'a> {
    deadline: NaiveDate,
    today: NaiveDate,
    lang: Lang,
    /// When the last letter was written.
    last: Option<&'a str>,
}

fn letter(
    engine: &Engine,
    exchange: &Exchange,
    site: &Site,
    mail: &str,
    facts: &Facts<'_>,
    attached: Vec<(String, Vec<u8>)>,
) -> Result<Letter, PageError> {
    let programme = &exchange.programme.value;
    let office = programme.office.as_ref();
    let data = json!({
        "place": exchange.event.value.place.value,
        "date": date_of(exchange, facts.lang),
        "project": project(exchange, site),
        "deadline": full_date(facts.deadline, facts.lang),
        "over": facts.today > facts.deadline,
        "before": facts.last,
        "form": !attached.is_empty(),
        "office": office.map_or(&programme.name.value, |office| &office.name.value),
    });
    let template = if facts.last.is_none() { "first" } else { "second" };
    let text = engine.render(template, &handlebars::Context::from(data)).map_err(PageError::Template)?;
    let (subject, text) = text.split_once('\n').unwrap_or((&text, ""));
    Ok(Letter {
        from: office.and_then(|office| office.mail.as_ref()).map(|mail| mail.value.clone()),
        to: mail.to_owned(),
        subject: subject.trim().to_owned(),
        text: text.trim_start().to_owned(),
        attached,
    })
}

fn engine(lang: Lang, assets: &Assets) -> Result<Engine, PageError> {
    // The letters are plain text: what they are given is printed as it is.
    let mut engine = Engine::new(Format::Yaml);
    for name in ["first", "second"] {
        let path = format!("templates/remind/{name}.{}.txt.hbs", lang.tag());
        let source = assets.text(&path).map_err(PageError::Store)?;
        engine.template(name, &source).map_err(PageError::Template)?;
    }
    Ok(engine)
}

fn date_of(exchange: &Exchange, lang: Lang) -> String {
    let first = exchange.event.value.days.first().map(|day| &day.date.value);
    first.map_or_else(String::new, |when| {
        when.day().map_or_else(|| when.to_string(), |day| full_date(day, lang))
    })
}

fn project(exchange: &Exchange, site: &Site) -> String {
    let own = site.project.as_ref().map(|project| project.value.clone());
    own.unwrap_or_else(|| format!("{} {}", exchange.programme.value.name.value, site.name.value))
}

/// The day of an earlier letter to a site: `2016-10-12_gera.eml`.
fn day_of(name: &str, site: &str) -> Option<NaiveDate> {
    let (day, rest) = name.split_once('_')?;
    (rest.strip_suffix(".eml")? == site).then(|| day.parse().ok())?
}

/// The site's forms, as `austausch forms` names them: `Formular_Gera_2016-11-02.html`.
fn forms(folder: &Path, site: &str) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let wanted: String = site.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let is_own = |name: &&String| name.starts_with("Formular_") && name.split('_').any(|part| part == wanted);
    let mut forms = Vec::new();
    for name in file_names(&folder.join(FORMS))?.iter().filter(is_own) {
        if let Some(bytes) = read_within(&folder.join(FORMS).join(name), MAX_FORM)? {
            forms.push((name.clone(), bytes));
        }
    }
    Ok(forms)
}
