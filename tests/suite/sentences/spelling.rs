//! hunspell with Debian's dictionaries as a peer: every word of every sentence is one that it knows, or a name that the inputs bring.

use super::{Sentences, english, german, inputs};
use crate::support::tool;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::process::Stdio;

/// Names of files in texts: they are without umlauts, so that every system reads them.
const FILES: &[&str] = &["Rueckmeldung", "Formular"];

/// Commands, folders and keys, in quotation marks where a text says what to type.
const TYPED: &[&str] = &["austausch", "exchange", "inputs", "new", "published", "remind", "status", "yaml"];

/// Right forms of compounds that hunspell cannot put together.
const COMPOUNDS: &[&str] = &["Erfahrungsaustausche", "Erfahrungsaustauschen"];

/// Words that hunspell does not know, each with a sentence that has it.
fn unknown(sentences: &Sentences, dictionary: &str) -> Vec<String> {
    let mut words: BTreeMap<&str, &str> = BTreeMap::new();
    for (_, said) in sentences {
        for one in &said.sentences {
            let is_address = |part: &str| part.contains("://") || part.contains('@');
            let parts = one.text.split_whitespace().filter(|part| !is_address(part));
            for word in
                parts.flat_map(|part| part.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '’')))
            {
                words.entry(word.trim_matches(['-', '’'])).or_insert(&one.text);
            }
        }
    }
    let names = inputs::NAMES
        .iter()
        .chain(FILES)
        .chain(TYPED)
        .chain(COMPOUNDS)
        .flat_map(|name| name.split([' ', '-', '(', ')']));
    let names: BTreeSet<&str> = names.collect();
    // What joins a name and a word is asked for without the name.
    let asked: BTreeMap<String, &str> = words
        .into_iter()
        .map(|(word, sentence)| {
            let known: Vec<&str> = word.split('-').filter(|part| !names.contains(part)).collect();
            (known.join("-"), sentence)
        })
        // Numbers in letters, as items are named and numbered: `BC`, `XIV.`
        .filter(|(word, _)| word.chars().any(char::is_lowercase))
        .collect();
    let mut hunspell = tool("hunspell");
    hunspell.args(["-l", "-i", "utf-8", "-d", dictionary]).env("LC_ALL", "C.UTF-8");
    let mut running = hunspell.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let list: String = asked.keys().map(|word| format!("{word}\n")).collect();
    let mut input = running.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(list.as_bytes()).unwrap());
    let output = running.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success() && asked.len() > 200, "{output:?}");
    let told = String::from_utf8(output.stdout).unwrap();
    told.lines().map(|word| format!("{word}: {}", asked.get(word).copied().unwrap_or_default())).collect()
}

#[test]
fn german_words_are_spelled_right() {
    let unknown = unknown(german(), "de_DE");
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn english_words_are_spelled_right() {
    let unknown = unknown(english(), "en_GB");
    assert!(unknown.is_empty(), "{unknown:#?}");
}
