//! What a site's form is filled with: one JSON object, the form's contract with the page and with Word templates.

use super::word_forms::{WordForms, word_forms};
use super::words::words;
use super::words::{place_words, without_article};
use super::{FormNames, lang_of};
use crate::digest::{Period, begins, kept_at_most, valid_on};
use crate::model::{Day, Event, Exchange, FollowUp, FollowUpState, Report, Site, Text, ThemeTable, When};
use chrono::NaiveDate;
use german_text::{Lang, day_of_year, full_date, full_date_with_weekday, month, ordinal_figures};
use serde::Serialize;
use serde_json::Value;

/// The version of [`FormFacts`]; it grows when a name goes or changes its meaning.
const VERSION: u32 = 2;

/// Everything that the form of one site for one exchange knows. Every key is always there.
#[derive(Clone, Debug, Serialize)]
pub struct FormFacts {
    /// The version of this object.
    pub version: u32,
    /// Language that the form begins in, and of everything that the office typed: `de` or `en`.
    pub language: String,
    /// The exchange that it asks for.
    pub exchange: FormExchange,
    /// What the name of the file begins with that is sent back: `Rueckmeldung`.
    pub filing: String,
    /// The site that fills it in.
    pub site: FormSite,
    /// Where it goes.
    pub office: FormOffice,
    /// The work fields, in order.
    pub fields: Vec<FormField>,
    /// What the site had planned when it last filed a report, and what it agreed to do.
    pub last_plans: Vec<FormPlan>,
    /// What others agreed to do and is to be recalled.
    pub follow_ups: Vec<FormFollowUp>,
    /// Themes of the theme tables.
    pub theme_tables: Vec<String>,
    /// A report that was filed and is given back, or null.
    pub report: Option<Value>,
    /// What the office remarks on it.
    pub remarks: Vec<FormRemark>,
    /// What things are called.
    pub words: FormWords,
}

/// The words of the programme in their forms, in each language that a form can be read in; in another than the programme's, the usual ones.
#[derive(Clone, Debug, Default, Serialize, PartialEq, Eq)]
pub struct FormWords {
    /// In German.
    pub de: WordForms,
    /// In English.
    pub en: WordForms,
}

/// Words of the program in each language that a form can be read in: the page has a switch.
#[derive(Clone, Debug, Default, Serialize, PartialEq, Eq)]
pub struct InEach {
    /// In German.
    pub de: String,
    /// In English.
    pub en: String,
}

impl InEach {
    fn new(words: impl Fn(Lang) -> String) -> Self {
        Self { de: words(Lang::De), en: words(Lang::En) }
    }
}

/// The exchange as a form names it.
#[derive(Clone, Debug, Serialize)]
pub struct FormExchange {
    /// The name of its folder.
    pub id: String,
    /// `7. ThINKA-Erfahrungsaustausch`.
    pub title: String,
    /// Its days.
    pub days: Vec<FormDay>,
    /// The town.
    pub place: String,
    /// Where it is, in a sentence: `in Gera`, `im Ilm-Kreis`, `online`; empty where nobody wrote it down.
    pub place_phrase: InEach,
    /// Until when reports are asked for.
    pub deadline: Option<FormDay>,
    /// How long what is said about food and needs is kept at most: `six months`; null where it goes right after the exchange.
    pub kept: Option<InEach>,
}

/// A day as typed and in words.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct FormDay {
    /// `2016-11-02`.
    pub date: String,
    /// `Mittwoch, 2. November 2016`.
    pub text: InEach,
    /// Words that the office gave the day: `Vorabend`; null where it gave none.
    pub title: Option<String>,
}

/// The site that a form is for.
#[derive(Clone, Debug, Serialize)]
pub struct FormSite {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What stands for it in the names of files; no other site has the same.
    pub file: String,
}

/// Where a form goes; empty where nobody wrote it down.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormOffice {
    /// The office's name.
    pub name: String,
    /// Its address for mail.
    pub mail: String,
}

/// A work field to choose.
#[derive(Clone, Debug, Serialize)]
pub struct FormField {
    /// Its id.
    pub id: String,
    /// Its title.
    pub name: String,
}

/// A plan of last time.
#[derive(Clone, Debug, Serialize)]
pub struct FormPlan {
    /// The statement's id.
    pub id: String,
    /// The site's words.
    pub text: String,
    /// Of which day it is, in words: `vom 6. April 2016`.
    pub from: InEach,
}

/// Something agreed.
#[derive(Clone, Debug, Serialize)]
pub struct FormFollowUp {
    /// What.
    pub what: String,
    /// Who does it; empty where nobody wrote it down.
    pub who: String,
    /// Until when, in words, `bis 1. Mai 2027` or as typed; null where nobody wrote it down.
    pub due: Option<InEach>,
}

/// A remark on a field of the report that is given back.
#[derive(Clone, Debug, Serialize)]
pub struct FormRemark {
    /// The field's path in the report, such as `successes/0/text`.
    pub field: String,
    /// The remark.
    pub text: String,
}

/// The sites that are asked for a report: those of the programme on the first day, newcomers too, in the order of the programme.
pub fn form_sites(exchange: &Exchange) -> Vec<&Site> {
    let day = exchange.event.value.days.first().and_then(|day| day.date.value.day());
    let sites = exchange.programme.value.sites.iter();
    sites.filter(|site| valid_on(Period::new(site.from.as_ref(), site.until.as_ref()), day)).collect()
}

/// The facts for the form of `site`. Among `all` exchanges, plans are looked for in the last one before in which it filed a report.
pub fn form_facts(exchange: &Exchange, all: &[Exchange], site: &Site) -> FormFacts {
    let lang = lang_of(exchange);
    let programme = &exchange.programme.value;
    let event = &exchange.event.value;
    let office = programme.office.as_ref().map(|office| FormOffice {
        name: office.name.value.clone(),
        mail: office.mail.as_ref().map(|mail| mail.value.clone()).unwrap_or_default(),
    });
    let mut tables: Vec<&ThemeTable> = exchange.tables.iter().map(|table| &table.value).collect();
    tables.sort_by_key(|table| table.number.value);
    let names = FormNames::new(exchange);
    FormFacts {
        version: VERSION,
        language: lang.tag().to_owned(),
        exchange: FormExchange {
            id: exchange.id.clone(),
            title: title_of(exchange, lang),
            days: event.days.iter().map(named_day).collect(),
            place: event.place.value.clone(),
            place_phrase: InEach::new(|lang| place_words(event, lang)),
            deadline: event.deadline.as_ref().map(|deadline| form_day(&deadline.value)),
            kept: kept_at_most(&exchange.programme.value).and_then(|period| {
                Some(InEach { de: period.in_words(Lang::De)?, en: period.in_words(Lang::En)? })
            }),
        },
        filing: names.filing().to_owned(),
        site: FormSite {
            id: site.id.value.clone(),
            name: without_article(&site.name.value).to_owned(),
            file: names.site(&site.id.value),
        },
        office: office.unwrap_or_default(),
        fields: programme
            .work_fields
            .iter()
            .map(|field| FormField { id: field.id.value.clone(), name: field.title.value.clone() })
            .collect(),
        last_plans: last_plans(exchange, all, site)
            .into_iter()
            .chain(open_follow_ups(event).filter_map(|task| own_follow_up(task, site)))
            .collect(),
        follow_ups: open_follow_ups(event)
            .filter(|task| own_follow_up(task, site).is_none())
            .map(|task| FormFollowUp {
                what: task.what.value.clone(),
                who: who_does(exchange, task),
                due: task.due.as_ref().map(|due| InEach::new(|lang| with(until(lang), &due.value, lang))),
            })
            .collect(),
        theme_tables: tables
            .into_iter()
            .filter_map(|table| Some(table.title.as_ref()?.value.clone()))
            .collect(),
        report: None,
        remarks: Vec::new(),
        words: FormWords::of(exchange),
    }
}

/// Who does what was agreed: in words, people, sites.
fn who_does(exchange: &Exchange, task: &FollowUp) -> String {
    let sites = &exchange.programme.value.sites;
    let site = |id: &Text| {
        let site = sites.iter().find(|site| site.id.value == id.value);
        site.map_or_else(|| id.value.clone(), |site| site.name.value.clone())
    };
    let person = |id: &Text| exchange.person_name(id.as_str()).unwrap_or(id.as_str()).to_owned();
    let words = task.who.iter().map(|who| who.value.clone());
    let all = words.chain(task.people.iter().map(person)).chain(task.sites.iter().map(site));
    all.collect::<Vec<_>>().join(", ")
}

impl FormWords {
    /// The words that an exchange uses.
    pub fn of(exchange: &Exchange) -> Self {
        Self {
            de: word_forms(&words(exchange, Lang::De), Lang::De),
            en: word_forms(&words(exchange, Lang::En), Lang::En),
        }
    }
}

/// What an exchange is called: `7. ThINKA-Erfahrungsaustausch`.
pub fn title_of(exchange: &Exchange, lang: Lang) -> String {
    let Some(series) = &exchange.event.value.series else {
        return format!("{} {}", exchange.programme.value.name.value, exchange.event.value.place.value);
    };
    let number = series.ordinal.as_ref().map(|number| ordinal_figures(u64::from(number.value), lang) + " ");
    number.unwrap_or_default() + &series.title.value
}

/// A day of an exchange, with what it is for where that was typed.
fn named_day(day: &Day) -> FormDay {
    FormDay { title: day.title.as_ref().map(|title| title.value.clone()), ..form_day(&day.date.value) }
}

fn form_day(when: &When) -> FormDay {
    let text = |lang| when.day().map_or_else(|| spoken(when, lang), |day| full_date_with_weekday(day, lang));
    FormDay { date: when.to_string(), text: InEach::new(text), title: None }
}

/// A date in words, as exact as it is known.
fn spoken(when: &When, lang: Lang) -> String {
    let words = match when {
        When::Day(day) => Some(full_date(*day, lang)),
        When::Month { year, month: number } => month(*year, *number, lang),
        When::DayOfYear { month, day } => day_of_year(*month, *day, lang),
        When::Year(_) | When::Words(_) => None,
    };
    words.unwrap_or_else(|| when.to_string())
}

/// What stands before a day until which something is due.
const fn until(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "bis",
        Lang::En => "by",
    }
}

/// What stands before the day of an exchange.
const fn of(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "vom",
        Lang::En => "of",
    }
}

/// A day with a word before it; what is no day has its own words, and a month or a year takes none.
fn with(word: &str, when: &When, lang: Lang) -> String {
    match when {
        When::Day(_) | When::DayOfYear { .. } => format!("{word} {}", spoken(when, lang)),
        When::Month { .. } | When::Year(_) | When::Words(_) => spoken(when, lang),
    }
}

/// What was agreed and is still open; what is for the office alone is nobody's business.
fn open_follow_ups(event: &Event) -> impl Iterator<Item = &FollowUp> {
    let public = event.all_follow_ups().filter(|(item, task)| {
        let item = item.and_then(|index| event.agenda.get(index));
        !task.internal && !item.is_some_and(|item| item.internal)
    });
    public.map(|(_, task)| task).filter(|task| task.state == FollowUpState::Open)
}

/// A follow-up that the site itself is to do: it is asked how far it got, as of a plan.
fn own_follow_up(task: &FollowUp, site: &Site) -> Option<FormPlan> {
    let is_own = task.sites.iter().any(|id| id.value == site.id.value);
    let id = task.id.as_ref().filter(|_| is_own)?;
    let agreed = task.from.as_ref().and_then(|from| from.date.as_ref());
    let from = InEach::new(|lang| {
        let agreed = agreed.map(|date| with(of(lang), &date.value, lang));
        let due = task.due.as_ref().map(|due| with(until(lang), &due.value, lang));
        agreed.into_iter().chain(due).collect::<Vec<String>>().join(", ")
    });
    Some(FormPlan { id: id.value.clone(), text: task.what.value.clone(), from })
}

fn last_plans(exchange: &Exchange, all: &[Exchange], site: &Site) -> Vec<FormPlan> {
    let Some((before, report)) = last_report(exchange, all, site) else { return Vec::new() };
    let from = first_day(before).map(|day| InEach::new(|lang| with(of(lang), &day.date.value, lang)));
    let from = from.unwrap_or_default();
    let plan = |plan: &crate::model::Statement| FormPlan {
        id: plan.id.value.clone(),
        text: plan.text.value.clone(),
        from: from.clone(),
    };
    report.plans.iter().map(plan).collect()
}

/// The last report that `site` filed before `exchange`, and for which exchange.
fn last_report<'a>(
    exchange: &Exchange,
    all: &'a [Exchange],
    site: &Site,
) -> Option<(&'a Exchange, &'a Report)> {
    let day = begin_of(exchange)?;
    let mut earlier: Vec<(NaiveDate, &Exchange)> = all
        .iter()
        .filter(|one| !one.is_sample)
        .filter_map(|one| Some((begin_of(one)?, one)))
        .filter(|(begin, _)| *begin < day)
        .collect();
    earlier.sort_by_key(|(begin, one)| (*begin, one.id.as_str()));
    earlier.into_iter().rev().find_map(|(_, one)| {
        let mut reports = one.reports.iter().map(|report| &report.value);
        reports.find(|report| report.site.value == site.id.value).map(|report| (one, report))
    })
}

fn first_day(exchange: &Exchange) -> Option<&Day> {
    exchange.event.value.days.first()
}

/// The first day that the exchange can begin on.
fn begin_of(exchange: &Exchange) -> Option<NaiveDate> {
    begins(&first_day(exchange)?.date.value)
}
