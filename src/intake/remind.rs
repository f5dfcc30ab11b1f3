//! Letters to the sites that have not filed.

use super::letter::{Letter, address};
use super::status::{PageError, Standing};
use crate::compose::add_helpers;
use crate::facts::{FORMS, FormNames, lang_of, meeting_of, place_words, words};
use crate::incoming::{Labels, is_made_for};
use crate::model::{Exchange, Site, Typography};
use crate::store::{Assets, StoreError, file_names, read_within};
use chrono::{Days, NaiveDate};
use diagnostics::Diagnostic;
use german_text::{Lang, full_date};
use serde_json::json;
use std::path::Path;
use text_template::{Engine, Format};

/// Below the outputs of an exchange.
const FOLDER: &str = "erinnerungen";

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
    /// Letter without the form, as a link.
    pub link: String,
    /// Which reminder it is, from 1.
    pub number: usize,
    /// Tells whether a form is attached.
    pub has_form: bool,
}

/// The letters of a day.
#[derive(Clone, Debug, Default)]
pub struct Reminders {
    /// Letters, in the order of sites.
    pub letters: Vec<Reminder>,
    /// Everything that was noticed.
    pub diagnostics: Vec<Diagnostic>,
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
        let diagnostic = Diagnostic::error("remind-no-deadline").in_file(&exchange.event.file);
        reminders.diagnostics.push(diagnostic.with("example", deadline_for(exchange, today).to_string()));
        return Ok(reminders);
    };
    let lang = lang_of(exchange);
    let engine = engine(lang, exchange.programme.value.typography, assets)?;
    let names = FormNames::new(exchange);
    let sent = file_names(&folder.join(FOLDER)).map_err(PageError::Store)?;
    let mut without_mail = Vec::new();
    for status in standing.sites.iter().filter(|site| site.state.is_open()) {
        let sites = &exchange.programme.value.sites;
        let Some(site) = sites.iter().find(|site| site.id.value == status.id) else { continue };
        if site.mail.is_none() {
            without_mail.push(site);
        }
        let mail = site.mail.as_ref().and_then(|mail| address(mail.as_str())).unwrap_or_default();
        let days: Vec<NaiveDate> =
            sent.iter().filter_map(|name| day_of(name, &status.id)).filter(|day| *day < today).collect();
        let attached = forms(folder, &names, exchange, &status.id).map_err(PageError::Store)?;
        let last = days.last().map(|day| full_date(*day, lang));
        let written = |attached: Vec<(String, Vec<u8>)>| {
            letter(
                &engine,
                exchange,
                site,
                &mail,
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
    reminders.diagnostics.extend(no_mail(exchange, &without_mail));
    reminders.diagnostics.extend(unsendable(exchange, standing));
    Ok(reminders)
}

/// Addresses that the letters do without: no mail program takes them as they were typed.
fn unsendable<'a>(exchange: &'a Exchange, standing: &'a Standing) -> impl Iterator<Item = Diagnostic> + 'a {
    let programme = &exchange.programme;
    let is_asked = |id: &str| {
        let mut sites = standing.sites.iter();
        sites.any(|site| site.id == id && site.state.is_open())
    };
    let office = programme.value.office.iter().filter_map(|office| office.mail.as_ref());
    let sites = programme.value.sites.iter().filter(move |site| is_asked(&site.id.value));
    let all = office.chain(sites.filter_map(|site| site.mail.as_ref()));
    all.filter(|mail| address(mail.as_str()).is_none()).map(|mail| {
        let diagnostic = Diagnostic::warning("remind-mail-address").in_file(&programme.file).at(mail.place);
        diagnostic.with("mail", mail.as_str())
    })
}

/// A day on which reports could be due: two weeks before the exchange, or from today where nobody knows its day.
fn deadline_for(exchange: &Exchange, today: NaiveDate) -> NaiveDate {
    let first = exchange.event.value.days.first().and_then(|day| day.date.value.day());
    let fortnight = Days::new(14);
    first.map_or(today.checked_add_days(fortnight), |day| day.checked_sub_days(fortnight)).unwrap_or(today)
}

/// One diagnostic for all sites without an address, at the first of them.
fn no_mail(exchange: &Exchange, sites: &[&Site]) -> Option<Diagnostic> {
    let first = sites.first()?;
    let names: Vec<&str> = sites.iter().map(|site| site.name.as_str()).collect();
    let diagnostic =
        Diagnostic::warning("remind-no-mail").in_file(&exchange.programme.file).at(first.id.place);
    Some(diagnostic.with("sites", names.join(", ")).with("count", names.len()))
}

/// Facts that letters of a day tell.
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
        "filing": words(exchange, facts.lang).filing,
        "meeting": meeting_of(exchange, facts.lang),
        "place": place_words(&exchange.event.value, facts.lang),
        "date": date_of(exchange, facts.lang),
        "project": project(exchange, site),
        "deadline": full_date(facts.deadline, facts.lang),
        "over": facts.today > facts.deadline,
        "before": facts.last,
        "form": !attached.is_empty(),
        "both": attached.len() > 1,
        "office": office.map_or(&programme.name.value, |office| &office.name.value),
    });
    let template = if facts.last.is_none() { "first" } else { "second" };
    let text = engine.render(template, &handlebars::Context::from(data)).map_err(PageError::Template)?;
    let (subject, text) = text.split_once('\n').unwrap_or((&text, ""));
    Ok(Letter {
        from: office.and_then(|office| office.mail.as_ref()).and_then(|mail| address(mail.as_str())),
        to: mail.to_owned(),
        subject: subject.trim().to_owned(),
        text: text.trim_start().to_owned(),
        attached,
    })
}

fn engine(lang: Lang, typography: Typography, assets: &Assets) -> Result<Engine, PageError> {
    // The letters are plain text: what they are given is printed as it is.
    let mut engine = Engine::new(Format::Yaml);
    add_helpers(&mut engine, lang, typography);
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

/// The site's forms, as `austausch forms` names them: the page for the browser, and the Word file. A file that was made for another
/// site or exchange, before names changed, is none of them.
fn forms(
    folder: &Path,
    names: &FormNames,
    exchange: &Exchange,
    site: &str,
) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let folder = folder.join(FORMS);
    let made = file_names(&folder)?;
    let wanted = [format!("{}.html", names.page(site)), format!("{}.docx", names.word(site))];
    let labels = Labels::of([exchange]);
    let mut forms = Vec::new();
    for name in wanted.into_iter().filter(|name| made.contains(name)) {
        if let Some(bytes) = read_within(&folder.join(&name), MAX_FORM)?
            && is_made_for(&bytes, &exchange.id, site, &labels)
        {
            forms.push((name, bytes));
        }
    }
    Ok(forms)
}
