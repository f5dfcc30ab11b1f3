//! How far a site is, in words.

use super::standing::State;
use chrono::NaiveDateTime;
use german_text::Lang;

/// When a site filed, as people write it; what is no time stays as it is.
pub fn filed_words(filed: &str, lang: Lang) -> String {
    let Ok(time) = NaiveDateTime::parse_from_str(filed, "%Y-%m-%dT%H:%M") else { return filed.to_owned() };
    let form = match lang {
        Lang::De => "%d.%m.%Y, %-H.%M Uhr",
        Lang::En => "%-d %b %Y, %-H:%M",
    };
    time.format(form).to_string()
}

/// The words for how far a site is: before the deadline nobody is late.
pub fn state_words(state: State, days_left: Option<i64>) -> &'static str {
    match state {
        State::Missing if days_left.is_some_and(|left| left >= 0) => "state-open",
        State::Missing => "state-missing",
        State::Faulty => "state-faulty",
        State::Draft => "state-draft",
        State::Later => "state-later",
        State::Registered => "state-registered",
        State::Filed => "state-filed",
        State::Late => "state-late",
        State::Returned => "state-returned",
    }
}
