//! The program's own words, from `locales/*.ftl`.

use super::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;
use std::sync::{Arc, LazyLock};
use unic_langid::LanguageIdentifier;

const GERMAN: &str = include_str!("../../locales/de.ftl");
const ENGLISH: &str = include_str!("../../locales/en.ftl");

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

/// What is wrong with an office's own file of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WordsFault {
    /// A line is no Fluent; the messages around it are used.
    Syntax {
        /// The line, from 1.
        line: u32,
        /// What the parser says, in English.
        reason: String,
    },
    /// A message that the program never says: probably its id is misspelt.
    Unknown {
        /// The id as typed.
        id: String,
    },
}

impl fmt::Display for WordsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, reason } => write!(f, "line {line}: {reason}"),
            Self::Unknown { id } => write!(f, "`{id}` is no message of this program"),
        }
    }
}

/// The words of one language, with those an office replaced.
pub struct Words {
    own: Bundle,
    /// Our words with the office's over them; none when the office has none.
    overlaid: Option<Bundle>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locales", &self.own.locales).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of `lang`. Messages of `overlay`, the text of an office's own `.ftl` file, replace ours one by
    /// one; what is wrong with it is returned beside, and the rest of it is used.
    ///
    /// ```
    /// use austausch::lang::{Lang, Words};
    /// let (_, faults) = Words::new(Lang::De, Some("no-such-message = Guten Tag"));
    /// assert_eq!(faults.len(), 1);
    /// ```
    pub fn new(lang: Lang, overlay: Option<&str>) -> (Self, Vec<WordsFault>) {
        // Read once for the whole process; a test holds that ours parse without errors.
        static GERMAN_WORDS: LazyLock<Arc<FluentResource>> = LazyLock::new(|| parse(GERMAN).0);
        static ENGLISH_WORDS: LazyLock<Arc<FluentResource>> = LazyLock::new(|| parse(ENGLISH).0);
        let resource = match lang {
            Lang::De => &GERMAN_WORDS,
            Lang::En => &ENGLISH_WORDS,
        };
        Self::over(lang, Arc::clone(resource), overlay)
    }

    fn over(lang: Lang, resource: Arc<FluentResource>, overlay: Option<&str>) -> (Self, Vec<WordsFault>) {
        let own = bundle(lang, &[&resource]);
        let Some(text) = overlay else {
            return (Self { own, overlaid: None }, Vec::new());
        };
        let (over, mut faults) = parse(text);
        faults.extend(unknown_messages(&own, text));
        let overlaid = Some(bundle(lang, &[&resource, &over]));
        (Self { own, overlaid }, faults)
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
        let overlaid = self.overlaid.as_ref().and_then(|bundle| format_in(bundle, id, attribute, args));
        match overlaid {
            Some((text, true)) => Some(text),
            _ => format_in(&self.own, id, attribute, args).map(|(text, _)| text),
        }
    }
}

/// The text, and whether every variable and reference in it was found.
fn format_in(
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
    let values: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, value(*arg))).collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
    Some((text, errors.is_empty()))
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
    // Our texts run in one direction only; isolating marks would end up in findings and file names.
    bundle.set_use_isolating(false);
    for resource in resources {
        bundle.add_resource_overriding(Arc::clone(resource));
    }
    bundle
}

fn parse(source: &str) -> (Arc<FluentResource>, Vec<WordsFault>) {
    // A byte order mark would be read as part of the first id.
    let source = source.trim_start_matches('\u{FEFF}').to_owned();
    match FluentResource::try_new(source) {
        Ok(resource) => (Arc::new(resource), Vec::new()),
        Err((resource, errors)) => {
            let faults = errors
                .iter()
                .map(|error| WordsFault::Syntax {
                    line: line_of(resource.source(), error.pos.start),
                    reason: error.kind.to_string(),
                })
                .collect();
            (Arc::new(resource), faults)
        }
    }
}

fn line_of(source: &str, offset: usize) -> u32 {
    let line_feeds = source.bytes().take(offset).filter(|byte| *byte == b'\n').count();
    u32::try_from(line_feeds).map_or(u32::MAX, |lines| lines.saturating_add(1))
}

fn unknown_messages(own: &Bundle, source: &str) -> Vec<WordsFault> {
    message_ids(source)
        .filter(|id| !own.has_message(id))
        .map(|id| WordsFault::Unknown { id: id.to_owned() })
        .collect()
}

/// The ids of messages: a letter at the very beginning of a line, up to the equals sign.
fn message_ids(source: &str) -> impl Iterator<Item = &str> {
    source
        .trim_start_matches('\u{FEFF}')
        .lines()
        .filter_map(|line| line.split_once('=').map(|(id, _)| id.trim_end()))
        .filter(|id| id.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    const SAMPLE: &str = "\
greeting = Guten Tag, { $name }!
    .hint = Antworten Sie { $name }.
sites = { $count ->
    [one] Ein Standort
   *[other] { $count } Standorte
}
";

    fn sample(overlay: Option<&str>) -> (Words, Vec<WordsFault>) {
        Words::over(Lang::De, parse(SAMPLE).0, overlay)
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

    /// Every message and attribute (`id` or `id.name`) with the variables it uses.
    fn outline(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut outline: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let (mut id, mut key) = (String::new(), String::new());
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some(found) = message_ids(line).next() {
                id = found.to_owned();
                key.clone_from(&id);
            } else if let Some((name, _)) =
                line.trim_start().strip_prefix('.').and_then(|l| l.split_once(" ="))
            {
                key = format!("{id}.{name}");
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect()
            });
            if !key.is_empty() {
                outline.entry(key.clone()).or_default().extend(variables);
            }
        }
        outline
    }

    #[test]
    fn the_outline_sees_messages_attributes_and_variables() {
        let outline = outline(SAMPLE);
        let keys: Vec<&str> = outline.keys().map(String::as_str).collect();
        assert_eq!(keys, ["greeting", "greeting.hint", "sites"]);
        assert!(outline["greeting.hint"].contains("name") && outline["sites"].contains("count"));
    }

    #[test]
    fn both_languages_say_the_same_things() {
        assert_eq!(parse(GERMAN).1, []);
        assert_eq!(parse(ENGLISH).1, []);
        assert_eq!(outline(GERMAN), outline(ENGLISH));
    }

    #[test]
    fn no_message_is_said_twice() {
        for source in [GERMAN, ENGLISH] {
            let mut seen = BTreeSet::new();
            for id in message_ids(source) {
                assert!(seen.insert(id), "{id} stands twice");
            }
        }
    }
}
