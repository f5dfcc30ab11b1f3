//! The list of contacts of a site: what stands in the Excel file that it fills in.

use super::contact_words::ContactWords;
use super::form::title_of;
use super::lang_of;
use super::words::without_article;
use crate::digest::{CONTACT_KEYS, contact_values};
use crate::model::{Contacts, Exchange, Site};
use diagnostics::Words;

/// The name of the sheet that the program writes for itself; it stands in its first cell, too.
pub const OWN_SHEET: &str = "austausch";

/// The version of that sheet.
pub const OWN_FORMAT: &str = "contacts/1";

/// The row, from 0, from which contacts and choices stand on it.
pub const OWN_ROWS: u32 = 4;

/// The columns, from 0, in which choices stand on it, each with the word of files; the word that people see is beside it.
pub const OWN_CHOICES: [(&str, u32); 4] = [("kind", 12), ("form", 14), ("frequency", 16), ("field", 18)];

/// The column, from 0, of the cells around the list that the program fills, each by its name; its text is beside it.
pub const OWN_FIXED: u32 = 21;

/// Everything that the file is made of.
#[derive(Clone, Debug)]
pub struct ContactSheet {
    /// The site, by id.
    pub site: String,
    /// The language's tag.
    pub language: String,
    /// The title of the file.
    pub title: String,
    /// What stands below it: site, programme.
    pub subtitle: String,
    /// The office that made it.
    pub office: String,
    /// Names of both sheets, that with the notes first.
    pub sheets: [String; 2],
    /// Paragraphs that begin the notes.
    pub intro: Vec<String>,
    /// What is to be done, step by step.
    pub steps: Vec<String>,
    /// The heading above the meanings of columns.
    pub columns_title: String,
    /// One line above the list.
    pub hint: String,
    /// Words of columns and choices; work fields are among them.
    pub words: ContactWords,
    /// What each column is for.
    pub notes: Vec<(&'static str, String)>,
    /// What is said where something is not in a list, is no date, or is too long: heading and text.
    pub refusals: [(String, String); 3],
    /// The contacts by id, each with its values as files have them.
    pub rows: Vec<(String, Vec<(&'static str, String)>)>,
    /// Year, month and day of the exchange for which it is made; the file says that it is of that day.
    pub day: Option<(i32, u32, u32)>,
}

/// The list of contacts of `site` with what is known of it.
pub fn contact_sheet(exchange: &Exchange, site: &Site, words: &Words) -> ContactSheet {
    let lang = lang_of(exchange);
    let programme = &exchange.programme.value;
    let own = exchange.contacts.iter().filter(|file| file.value.site.value == site.id.value);
    let office = programme.office.as_ref();
    let name = without_article(&site.name.value).to_owned();
    let mail = office.and_then(|office| office.mail.as_ref()).map_or("none", |mail| mail.as_str());
    let args = [("site", name.as_str().into()), ("mail", mail.into())];
    let say = |id: &str| words.get(id, &args).unwrap_or_default();
    let mut of_columns = ContactWords::of(words);
    let fields = programme.work_fields.iter();
    let fields = fields.map(|field| (field.id.value.clone(), field.title.value.clone())).collect();
    of_columns.choices.push(("field", fields));
    let numbered = |begin: &str, last: u32| -> Vec<String> {
        (1..=last).map(|number| say(&format!("{begin}{number}"))).collect()
    };
    let day = exchange.event.value.days.first().and_then(|day| day.date.value.day());
    ContactSheet {
        site: site.id.value.clone(),
        language: lang.tag().to_owned(),
        title: say("contact-sheet-title"),
        subtitle: format!("{name} · {}", title_of(exchange, lang)),
        office: office.map(|office| office.name.value.clone()).unwrap_or_default(),
        sheets: [say("contact-sheet-cover"), say("contact-sheet-list")],
        intro: numbered("contact-sheet-intro-", 2),
        steps: numbered("contact-sheet-step-", 6),
        columns_title: say("contact-sheet-columns"),
        hint: say("contact-sheet-hint"),
        notes: CONTACT_KEYS.into_iter().map(|key| (key, say(&format!("contact-note-{key}")))).collect(),
        refusals: ["list", "date", "length"].map(|about| {
            (say(&format!("contact-refused-{about}-title")), say(&format!("contact-refused-{about}")))
        }),
        words: of_columns,
        rows: own.flat_map(|file| rows(&file.value)).collect(),
        day: day.map(|day| {
            use chrono::Datelike as _;
            (day.year(), day.month(), day.day())
        }),
    }
}

fn rows(contacts: &Contacts) -> impl Iterator<Item = (String, Vec<(&'static str, String)>)> + '_ {
    contacts.contacts.iter().map(|contact| (contact.id.value.clone(), contact_values(contact)))
}
