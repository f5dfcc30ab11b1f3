//! The words of a program, from `.ftl` files of its crates.

use crate::messages::{Messages, WordsFault, message_ids, parse};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use german_text::Lang;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

type Bundle = FluentBundle<Arc<FluentResource>>;

/// A value that a message mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordArg<'a> {
    /// Text, shown as it is.
    Text(&'a str),
    /// A number; the message may choose a plural form by it.
    Number(i64),
}

impl<'a> From<&'a str> for WordArg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for WordArg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// The words of one language, with those an office replaced.
pub struct Words {
    own: Bundle,
    /// Our words with the office's over them; none when the office has none.
    overlaid: Option<Bundle>,
    /// Values that any message may mention, by their names.
    shared: BTreeMap<String, String>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locales", &self.own.locales).finish_non_exhaustive()
    }
}

impl Words {
    /// Joins the messages of `sources` in `lang`. Messages of `overlay`, the text of an office's own `.ftl` file, replace
    /// ours one by one; what is wrong with it is returned beside, and the rest of it is used.
    pub fn new(lang: Lang, sources: &[&Messages], overlay: Option<&str>) -> (Self, Vec<WordsFault>) {
        let resources: Vec<&Arc<FluentResource>> =
            sources.iter().map(|source| source.resource(lang)).collect();
        let own = bundle(lang, &resources);
        let Some(text) = overlay else {
            return (Self { own, overlaid: None, shared: BTreeMap::new() }, Vec::new());
        };
        let (over, mut faults) = parse(text);
        faults.extend(unknown_messages(&own, text));
        let overlaid = Some(bundle(lang, &[resources.as_slice(), &[&over]].concat()));
        (Self { own, overlaid, shared: BTreeMap::new() }, faults)
    }

    /// Adds values that any message may mention, by their names. A value that a message is given itself goes before one of the
    /// same name. Names with `_` are forms of words: the languages of a message need not ask for the same ones.
    #[must_use]
    pub fn sharing(mut self, values: impl IntoIterator<Item = (String, String)>) -> Self {
        self.shared.extend(values);
        self
    }

    /// A message with its variables filled in; none when there is no such message.
    pub fn get(&self, id: &str, args: &[(&str, WordArg<'_>)]) -> Option<String> {
        self.format(id, None, args)
    }

    /// An attribute of a message, such as `hint`; none when the message has no such attribute.
    pub fn attribute(&self, id: &str, name: &str, args: &[(&str, WordArg<'_>)]) -> Option<String> {
        self.format(id, Some(name), args)
    }

    /// The office's wording if it has one that works, else ours, even where ours lacks a variable: a visible
    /// `{$name}` says more than nothing.
    fn format(&self, id: &str, attribute: Option<&str>, args: &[(&str, WordArg<'_>)]) -> Option<String> {
        let overlaid = self.overlaid.as_ref().and_then(|bundle| self.format_in(bundle, id, attribute, args));
        match overlaid {
            Some((text, true)) => Some(text),
            _ => self.format_in(&self.own, id, attribute, args).map(|(text, _)| text),
        }
    }

    /// The text, and whether every variable and reference in it was found.
    fn format_in(
        &self,
        bundle: &Bundle,
        id: &str,
        attribute: Option<&str>,
        args: &[(&str, WordArg<'_>)],
    ) -> Option<(String, bool)> {
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(*arg))).collect();
        loop {
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
            // There may be hundreds of shared values: a message is given those that it asks for.
            let asked: Vec<_> = errors
                .iter()
                .filter_map(variable)
                .filter_map(|name| self.shared.get_key_value(name))
                .collect();
            if asked.is_empty() {
                return Some((text, errors.is_empty()));
            }
            for (name, text) in asked {
                values.set(name.as_str(), text.as_str());
            }
        }
    }
}

/// The variable that a message asked for in vain.
fn variable(error: &FluentError) -> Option<&str> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => Some(id),
        _ => None,
    }
}

fn value(arg: WordArg<'_>) -> FluentValue<'_> {
    match arg {
        WordArg::Text(text) => FluentValue::from(text),
        WordArg::Number(number) => FluentValue::from(number),
    }
}

fn bundle(lang: Lang, resources: &[&Arc<FluentResource>]) -> Bundle {
    let language: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // Our texts run in one direction only; isolating marks would end up in diagnostics and file names.
    bundle.set_use_isolating(false);
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

fn unknown_messages(own: &Bundle, source: &str) -> Vec<WordsFault> {
    message_ids(source)
        .filter(|id| !own.has_message(id))
        .map(|id| WordsFault::Unknown { id: id.to_owned() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    static SAMPLE: Messages = Messages::new(
        "\
greeting = Guten Tag, { $name }!
    .hint = Antworten Sie { $name }.
sites = { $count ->
    [one] Ein Standort
   *[other] { $count } Standorte
}
",
        "",
    );

    fn sample(overlay: Option<&str>) -> (Words, Vec<WordsFault>) {
        Words::new(Lang::De, &[&SAMPLE], overlay)
    }

    const NAMED: [(&str, WordArg<'_>); 1] = [("name", WordArg::Text("Gera"))];

    #[test]
    fn messages_attributes_and_plurals() {
        let (words, faults) = sample(None);
        assert_eq!(faults, []);
        assert_eq!(words.get("greeting", &NAMED).as_deref(), Some("Guten Tag, Gera!"));
        assert_eq!(words.attribute("greeting", "hint", &NAMED).as_deref(), Some("Antworten Sie Gera."));
        assert_eq!(words.get("sites", &[("count", 1.into())]).as_deref(), Some("Ein Standort"));
        assert_eq!(words.get("sites", &[("count", 1400.into())]).as_deref(), Some("1400 Standorte"));
        assert_eq!(words.get("nothing", &[]), None);
        assert_eq!(words.attribute("sites", "hint", &[]), None);
        assert_eq!(words.get("greeting", &[]).as_deref(), Some("Guten Tag, {$name}!"));
    }

    #[test]
    fn any_message_mentions_shared_values_and_its_own_go_first() {
        let shared =
            [("name", "Suhl"), ("count", "many")].map(|(name, text)| (name.to_owned(), text.to_owned()));
        let words = sample(Some("greeting = Willkommen in { $name }.")).0.sharing(shared);
        assert_eq!(words.get("greeting", &[]).as_deref(), Some("Willkommen in Suhl."));
        assert_eq!(words.attribute("greeting", "hint", &[]).as_deref(), Some("Antworten Sie Suhl."));
        assert_eq!(words.get("greeting", &NAMED).as_deref(), Some("Willkommen in Gera."));
        assert_eq!(words.get("sites", &[]).as_deref(), Some("many Standorte"));
    }

    #[test]
    fn an_office_replaces_a_message_and_keeps_its_hint() {
        let (words, faults) = sample(Some("greeting = Willkommen, { $name }."));
        assert_eq!(faults, []);
        assert_eq!(words.get("greeting", &NAMED).as_deref(), Some("Willkommen, Gera."));
        assert_eq!(words.attribute("greeting", "hint", &NAMED).as_deref(), Some("Antworten Sie Gera."));
    }

    #[test]
    fn a_variable_that_does_not_exist_brings_our_wording_back() {
        let (words, _) = sample(Some("greeting = Willkommen, { $nmae }."));
        assert_eq!(words.get("greeting", &NAMED).as_deref(), Some("Guten Tag, Gera!"));
    }

    #[test]
    fn a_faulty_file_is_reported_and_the_rest_of_it_used() {
        let (words, faults) =
            sample(Some("\u{FEFF}greeting = Hallo\r\n\r\nsites = { $count\r\n\r\nsights = x\r\n"));
        assert!(matches!(faults[0], WordsFault::Syntax { line: 3..=5, .. }), "{faults:?}");
        assert!(faults.contains(&WordsFault::Unknown { id: "sights".to_owned() }));
        assert_eq!(words.get("greeting", &NAMED).as_deref(), Some("Hallo"));
        assert_eq!(words.get("sites", &[("count", 2.into())]).as_deref(), Some("2 Standorte"));
    }

    #[test]
    fn words_may_be_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(&sample(None).0);
    }
}
