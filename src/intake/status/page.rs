//! Where an exchange stands, as a page.

use super::json::status_json;
use super::standing::Standing;
use super::words::{filed_words, state_words};
use crate::render::stylesheet;
use crate::store::{Assets, StoreError};
use german_text::{Lang, full_date};
use serde_json::{Value, json};
use text_template::{Engine, Format, TemplateFault, value};
use thiserror::Error;

/// Why there is no page.
#[derive(Debug, Error)]
pub enum PageError {
    /// The disk.
    #[error("{0}")]
    Store(#[source] StoreError),
    /// The office's template.
    #[error("{0}")]
    Template(TemplateFault),
}

/// The standing as a page; `words` gives the wording of an id.
///
/// # Errors
/// When the office's own template cannot be read or used.
pub fn status_page(
    standing: &Standing,
    next: &str,
    lang: Lang,
    assets: &Assets,
    words: &dyn Fn(&str) -> String,
) -> Result<String, PageError> {
    let source = assets.text("templates/status/status.html.hbs").map_err(PageError::Store)?;
    let mut engine = Engine::new(Format::Html);
    engine.template("status", &source).map_err(PageError::Template)?;
    let styles = assets.clone();
    engine.helper("stylesheet", move |values| stylesheet(&styles, &value::<String>(values, 0)?));
    let mut data = status_json(standing);
    let labels = [
        "status-title",
        "status-site",
        "status-state",
        "status-filed-on",
        "status-all",
        "status-field",
        "status-no-field",
        "status-next",
        "status-successes",
        "status-obstacles",
        "status-plans",
        "status-needs",
        "status-deadline-label",
        "status-today-label",
        "status-folder-label",
        "status-sites-caption",
        "status-fields-caption",
    ];
    let labels = labels.map(|id| (id.replace('-', "_"), Value::String(words(id))));
    let named = standing.sites.iter().map(|site| words(state_words(site.state, standing.days_left)));
    let named: Vec<String> = named.collect();
    if let Value::Object(map) = &mut data {
        map.insert("language".to_owned(), json!(lang.tag()));
        map.insert("labels".to_owned(), Value::Object(labels.into_iter().collect()));
        map.insert("next_words".to_owned(), json!(next));
        map.insert("over".to_owned(), json!(standing.days_left.is_some_and(|left| left < 0)));
        map.insert("today_words".to_owned(), json!(full_date(standing.today, lang)));
        map.insert("deadline_words".to_owned(), json!(standing.deadline.map(|day| full_date(day, lang))));
        if let Some(Value::Array(sites)) = map.get_mut("sites") {
            for (site, words) in sites.iter_mut().zip(named) {
                if let Value::Object(site) = site {
                    if let Some(Value::String(filed)) = site.get_mut("filed") {
                        *filed = filed_words(filed, lang);
                    }
                    let has_report = site.get("state") != Some(&json!("missing"));
                    site.insert("has_report".to_owned(), json!(has_report));
                    site.insert("state_words".to_owned(), Value::String(words));
                }
            }
        }
    }
    engine.render("status", &handlebars::Context::from(data)).map_err(PageError::Template)
}
