//! Languages and abbreviations in what a document says: words are marked where they stand, and none is added or changed.

use crate::model::{Exchange, OrganisationName, Text};
use document::{Block, Document, Inline, Inlines, Item, List, Section, each_line_mut};
use german_text::{foreign_script, language_tag};
use std::collections::BTreeMap;
use std::mem;
use std::ops::Range;

/// As many abbreviations as a document has at least to list them.
const LISTED_FROM: usize = 8;

/// Tag of a language of which nothing but the script is known (BCP 47, clause 4.1).
const UNDETERMINED: &str = "und";

/// Marks what words of the document are known to be: in another language, or short for others.
pub(super) fn mark(document: &mut Document, sections: &mut [Section], exchange: &Exchange) {
    let terms = Terms::of(exchange);
    let language = document.language.clone();
    each_line_mut(document, sections, &mut |line| without_language(line, &language));
    let mut used = BTreeMap::new();
    each_line_mut(document, sections, &mut |line| terms.mark(line, Within::default(), &mut used));
    if used.len() >= LISTED_FROM {
        let items = used.into_iter().map(|(short, long)| explained(short, long)).collect();
        document.abbreviations = vec![Block::List(List::bullets(items))];
    }
}

/// Takes the document's own language from words that stand in it anyway.
fn without_language(line: &mut Inlines, language: &str) {
    for mut inline in mem::take(line) {
        if let Some(content) = inline.content_mut() {
            without_language(content, language);
        }
        match inline {
            Inline::Language { tag, content } if tag == language => line.extend(content),
            inline => line.push(inline),
        }
    }
}

/// Puts inlines into a language, by the key `lang` of what they were typed as; without one, or with one that is none, they stay.
pub(super) fn in_language(content: Inlines, lang: Option<&Text>) -> Inlines {
    match lang.and_then(|lang| language_tag(lang.as_str())) {
        Some(tag) if !content.is_empty() => vec![Inline::Language { tag, content }],
        _ => content,
    }
}

/// A line of the list of abbreviations.
fn explained(short: String, long: String) -> Item {
    let words = Inline::Text(format!(": {long}"));
    let short = Inline::Abbreviation { long, content: vec![Inline::Text(short)] };
    Item::new(vec![Block::Paragraph(vec![Inline::Strong(vec![short]), words])])
}

/// What words stand in.
#[derive(Clone, Copy, Default)]
struct Within {
    language: bool,
    link: bool,
}

/// What is known of some words.
enum Known {
    Language(String),
    Abbreviation(String),
}

/// Words that are known, from what was typed.
struct Terms(Vec<(String, Known)>);

impl Terms {
    fn of(exchange: &Exchange) -> Self {
        let programme = &exchange.programme.value;
        let event = &exchange.event.value;
        let names = || programme.organisations.iter().flat_map(|organisation| &organisation.names);
        let series = event.series.iter().map(|series| (&series.title, series.lang.as_ref()));
        let tables = exchange.tables.iter();
        let tables =
            tables.filter_map(|table| Some((table.value.title.as_ref()?, table.value.lang.as_ref())));
        let words = programme.foreign_words.iter().map(|word| (&word.text, Some(&word.lang)));
        let titled =
            names().map(|name| (&name.name, name.lang.as_ref())).chain(series).chain(tables).chain(words);
        let languages = titled.filter_map(|(text, lang)| {
            Some((text.value.clone(), Known::Language(language_tag(lang?.as_str())?)))
        });
        let own = programme.abbreviations.iter().map(|own| (&own.short, &own.long));
        let short = own.chain(names().filter_map(|name| Some((short_name(name)?, &name.name))));
        let short = short.map(|(short, long)| (short.value.clone(), Known::Abbreviation(long.value.clone())));
        let mut terms: Vec<(String, Known)> =
            languages.chain(short).filter(|(words, _)| !words.trim().is_empty()).collect();
        // Of two at one place the longer one counts; of the same words, those that were typed first.
        terms.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        Self(terms)
    }

    fn mark(&self, line: &mut Inlines, within: Within, used: &mut BTreeMap<String, String>) {
        for mut inline in mem::take(line) {
            match inline {
                Inline::Text(text) => self.split(&text, within, line, used),
                Inline::Abbreviation { .. } | Inline::LineBreak => line.push(inline),
                Inline::Strong(_)
                | Inline::Emphasis(_)
                | Inline::Link { .. }
                | Inline::Language { .. }
                | Inline::Reference { .. }
                | Inline::Sourced { .. } => {
                    let within = Within {
                        language: within.language || matches!(inline, Inline::Language { .. }),
                        link: within.link || matches!(inline, Inline::Link { .. } | Inline::Reference { .. }),
                    };
                    if let Some(content) = inline.content_mut() {
                        self.mark(content, within, used);
                    }
                    line.push(inline);
                }
            }
        }
    }

    /// Adds a text to the line, in pieces where some of its words are known.
    fn split(&self, text: &str, within: Within, line: &mut Inlines, used: &mut BTreeMap<String, String>) {
        let mut from = 0;
        for (range, known) in self.found(text) {
            let Some(words) = text.get(range.clone()) else { continue };
            let content = vec![Inline::Text(words.to_owned())];
            let marked = match known {
                Known::Language(_) if within.language => continue,
                Known::Language(tag) => Inline::Language { tag: tag.clone(), content },
                Known::Abbreviation(long) => {
                    used.entry(words.to_owned()).or_insert_with(|| long.clone());
                    Inline::Abbreviation { long: long.clone(), content }
                }
            };
            plain(text.get(from..range.start).unwrap_or_default(), within, line);
            line.push(marked);
            from = range.end;
        }
        plain(text.get(from..).unwrap_or_default(), within, line);
    }

    /// Where known words stand in a text, in order; none overlaps another.
    fn found(&self, text: &str) -> Vec<(Range<usize>, &Known)> {
        let mut found: Vec<(Range<usize>, &Known)> = Vec::new();
        for (words, known) in &self.0 {
            for (start, _) in text.match_indices(words.as_str()) {
                let range = start..start + words.len();
                let overlaps =
                    found.iter().any(|(other, _)| other.start < range.end && range.start < other.end);
                if !overlaps && stands_alone(text, &range) {
                    found.push((range, known));
                }
            }
        }
        found.sort_by_key(|(range, _)| range.start);
        found
    }
}

/// Adds text of which no word is known, with passages in another script as such. Addresses for mail become links, but within a link.
fn plain(text: &str, within: Within, line: &mut Inlines) {
    let mut from = 0;
    for range in if within.link { Vec::new() } else { mail_addresses(text) } {
        in_scripts(text.get(from..range.start).unwrap_or_default(), within, line);
        let mail = text.get(range.clone()).unwrap_or_default().to_owned();
        line.push(Inline::Link { url: format!("mailto:{mail}"), content: vec![Inline::Text(mail)] });
        from = range.end;
    }
    in_scripts(text.get(from..).unwrap_or_default(), within, line);
}

/// Where addresses for mail stand in a text.
fn mail_addresses(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let (before, behind) = text.split_at(at);
        let name = before.len() - before.trim_end_matches(is_part).len();
        let host = behind.get(1..).unwrap_or_default();
        let host = host.get(..host.find(|c| !is_part(c)).unwrap_or(host.len())).unwrap_or_default();
        let host = host.trim_end_matches(['.', '-', '_', '+']);
        let start = at - name;
        let ending = host.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is_mail = name > 0
            && ending.len() > 1
            && ending.chars().all(char::is_alphabetic)
            && host.split('.').all(|label| !label.is_empty())
            && text.get(start..at).is_some_and(|name| name.starts_with(char::is_alphanumeric))
            && found.last().is_none_or(|last| last.end <= start);
        if is_mail {
            found.push(start..at + 1 + host.len());
        }
    }
    found
}

fn in_scripts(text: &str, within: Within, line: &mut Inlines) {
    let in_language = within.language;
    let passages = if in_language { Vec::new() } else { foreign_script(text) };
    let mut from = 0;
    let mut add = |words: Option<&str>, tag: Option<&str>| {
        let Some(words) = words.filter(|words| !words.is_empty()) else { return };
        let words = Inline::Text(words.to_owned());
        line.push(match tag {
            Some(tag) => Inline::Language { tag: tag.to_owned(), content: vec![words] },
            None => words,
        });
    };
    for range in passages {
        add(text.get(from..range.start), None);
        add(text.get(range.clone()), Some(UNDETERMINED));
        from = range.end;
    }
    add(text.get(from..), None);
}

/// Tells whether no letter or figure touches the words at `range`.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let after = text.get(range.end..).and_then(|after| after.chars().next());
    ![before, after].into_iter().flatten().any(char::is_alphanumeric)
}

/// The short name of an organisation, if it is an abbreviation: `TMASGFF`, `e. V.`, not `Diakonie`.
fn short_name(name: &OrganisationName) -> Option<&Text> {
    let is_abbreviation = |short: &&Text| {
        short.value.chars().filter(|c| c.is_uppercase()).count() > 1 || short.value.contains('.')
    };
    name.short.as_ref().filter(is_abbreviation).filter(|short| short.value != name.name.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use document::plain_text;

    fn marked(terms: &[(&str, Known)], text: &str) -> String {
        let terms = Terms(terms.iter().map(|(words, known)| ((*words).to_owned(), copy(known))).collect());
        let mut line = vec![Inline::Text(text.to_owned())];
        terms.mark(&mut line, Within::default(), &mut BTreeMap::new());
        assert_eq!(plain_text(&line), text);
        line.iter().map(shown).collect()
    }

    fn copy(known: &Known) -> Known {
        match known {
            Known::Language(tag) => Known::Language(tag.clone()),
            Known::Abbreviation(long) => Known::Abbreviation(long.clone()),
        }
    }

    fn shown(inline: &Inline) -> String {
        match inline {
            Inline::Language { tag, content } => format!("[{tag} {}]", plain_text(content)),
            Inline::Abbreviation { long, content } => format!("[{} = {long}]", plain_text(content)),
            other => plain_text(std::slice::from_ref(other)),
        }
    }

    #[test]
    fn known_words_are_marked_where_they_stand_alone() {
        let terms = [
            ("Housing First Jena", Known::Language("en".to_owned())),
            ("ESF", Known::Abbreviation("Europäischer Sozialfonds".to_owned())),
        ];
        assert_eq!(
            marked(&terms, "Housing First Jena nutzt ESF-Mittel (ESF), nicht ESFplus."),
            "[en Housing First Jena] nutzt [ESF = Europäischer Sozialfonds]-Mittel ([ESF = Europäischer Sozialfonds]), nicht ESFplus."
        );
    }

    #[test]
    fn addresses_for_mail_are_links() {
        let found = |text: &'static str| -> Vec<&str> {
            mail_addresses(text).into_iter().map(|range| text.get(range).unwrap()).collect()
        };
        assert_eq!(
            found("An a.b@c-d.example. Oder: x@y.de, müller@bücher.de!"),
            ["a.b@c-d.example", "x@y.de", "müller@bücher.de"]
        );
        assert_eq!(found("Tor@ Haus, @name, a@b, a@b.1, zwei@@x.de, a@.de"), Vec::<&str>::new());
    }

    #[test]
    fn another_script_is_another_language() {
        assert_eq!(marked(&[], "Motto: „Ласкаво просимо“."), "Motto: „[und Ласкаво просимо]“.");
        let ukrainian = [("Ласкаво просимо", Known::Language("uk".to_owned()))];
        assert_eq!(marked(&ukrainian, "Motto: „Ласкаво просимо“."), "Motto: „[uk Ласкаво просимо]“.");
    }
}
