//! Outputs made of the inputs: what only the office has goes, what was published stays.

use super::deletion_plan::{Fate, Plan, Why};
use super::files::{Touched, sure_first};
use super::request::{Request, exchanges};
use super::sheets::{line, line_of};
use super::target::Target;
use crate::compose::KINDS;
use crate::facts::published_stems;
use crate::incoming::{MAX_SENT, words_in};
use crate::model::{Exchange, Status};
use crate::pipeline::{Inputs, ViewFactory};
use crate::store::{Assets, Outputs, StoreError, offered, read_within};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Looks through the outputs of all exchanges that are meant.
pub(super) fn look(
    request: &Request<'_>,
    target: &Target,
    inputs: &Inputs,
    touched: &Touched,
    plan: &mut Plan,
) -> Result<(), StoreError> {
    for exchange in exchanges(request, inputs) {
        let folder = request.out.join(&exchange.id);
        let Ok(found) = offered(&folder) else { continue };
        let below =
            |file: &PathBuf| file.strip_prefix(&folder).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let is_seen = |path: &String| !path.rsplit('/').next().unwrap_or_default().starts_with('.');
        let paths: Vec<String> = found.files.iter().map(below).filter(is_seen).collect();
        let said = touched.said.get(&exchange.id);
        let look = |path: &String| Output::of(&folder, path, target, said);
        let outputs: Vec<Output> = paths.iter().map(look).collect();
        let stems = Stems::of(request, exchange);
        for output in &outputs {
            let is_meant = output.is_meant.unwrap_or_else(|| {
                // A picture is what its document names, and goes or stays with nobody.
                if !output.path.to_ascii_lowercase().ends_with(".pdf") {
                    return false;
                }
                // What cannot be looked into says what others of its name say, or may say what it was made from.
                let same = outputs.iter().filter(|other| other.stem() == output.stem());
                let known: Vec<bool> = same.filter_map(|other| other.is_meant).collect();
                let is_changed = touched.any.contains(&exchange.id) || touched.programme;
                if known.is_empty() { is_changed } else { known.contains(&true) }
            });
            tell_output(request, &exchange.id, &stems, output, is_meant, plan)?;
        }
    }
    Ok(())
}

/// Looks through what lies beside the folders of exchanges: letters that were filled, copies that somebody made.
pub(super) fn look_beside(request: &Request<'_>, target: &Target, inputs: &Inputs, plan: &mut Plan) {
    let (Target::Person(_), Ok(found)) = (target, offered(request.out)) else { return };
    for file in found.files {
        let below = file.strip_prefix(request.out).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let is_of_exchange = inputs
            .exchanges
            .iter()
            .any(|exchange| below.split('/').next() == Some(exchange.id.as_str()) && below.contains('/'));
        let is_hidden = below.rsplit('/').next().unwrap_or_default().starts_with('.');
        let output = Output::of(request.out, &below, target, None);
        if !is_of_exchange && !is_hidden && !output.words.is_empty() {
            let shown = file.strip_prefix(request.root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
            plan.tell(Fate::Stays(Why::Own), &shown, None, output.words);
        }
    }
}

/// A file of outputs.
struct Output {
    /// Below the folder of its exchange.
    path: String,
    /// True when it says something that goes; none where nobody can look into it.
    is_meant: Option<bool>,
    /// Words that it says of it, or may say.
    words: String,
}

impl Output {
    fn of(folder: &Path, path: &str, target: &Target, said: Option<&BTreeSet<String>>) -> Self {
        let words = read_within(&folder.join(path), MAX_SENT).ok().flatten().map(|bytes| words_in(&bytes));
        let text = words.filter(|words| !words.text.trim().is_empty()).map(|words| words.text);
        let path = path.to_owned();
        let Some(text) = text else { return Self { path, is_meant: None, words: String::new() } };
        match target {
            Target::Person(person) => {
                let hit = sure_first(person, &text);
                let is_meant = Some(hit.as_ref().is_some_and(|hit| hit.is_sure));
                let words = hit.map(|hit| line(&text, line_of(&text, hit.range.start))).unwrap_or_default();
                Self { path, is_meant, words }
            }
            Target::Site(_) | Target::Due(_) => {
                let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                let text = one_line(&text);
                let is_there =
                    |words: &&String| words.trim().chars().count() > 2 && text.contains(&one_line(words));
                let found = said.into_iter().flatten().find(is_there);
                Self { path, is_meant: Some(found.is_some()), words: found.cloned().unwrap_or_default() }
            }
        }
    }

    /// The name that files of several formats share.
    fn stem(&self) -> &str {
        let stem = self.path.rsplit_once('.').map_or(self.path.as_str(), |(stem, _)| stem);
        stem.strip_suffix("_Artikel").unwrap_or(stem)
    }
}

/// How the names of records begin that were published.
struct Stems(Vec<String>);

impl Stems {
    fn of(request: &Request<'_>, exchange: &Exchange) -> Self {
        let assets = Assets::with_root(request.root);
        let view = KINDS.first().and_then(|kind| ViewFactory::new(kind, &assets).view(exchange).ok());
        let is_published = exchange.event.value.status == Status::Published || !exchange.published.is_empty();
        let view = view.filter(|_| is_published);
        Self(view.map(|view| published_stems(exchange, &view.value)).unwrap_or_default())
    }

    /// Tells whether a file is one of those records, or its article for a website.
    fn hold(&self, path: &str) -> bool {
        let is_end = |rest: &str| rest.starts_with('.') || rest.starts_with("_Artikel.");
        self.0.iter().any(|stem| path.strip_prefix(stem.as_str()).is_some_and(is_end))
    }
}

fn tell_output(
    request: &Request<'_>,
    exchange: &str,
    stems: &Stems,
    output: &Output,
    is_meant: bool,
    plan: &mut Plan,
) -> Result<(), StoreError> {
    let folder = request.out.join(exchange);
    let file = folder.join(&output.path);
    let shown = file.strip_prefix(request.root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
    let fate = match Outputs::is_own(&folder, &output.path)? {
        false if is_meant || !output.words.is_empty() => Fate::Stays(Why::Own),
        true if is_meant && stems.hold(&output.path) => Fate::Stays(Why::Published),
        true if is_meant => Fate::OutputGone,
        _ => return Ok(()),
    };
    plan.tell(fate, &shown, None, output.words.as_str());
    if fate == Fate::OutputGone {
        plan.outputs.push((exchange.to_owned(), output.path.clone()));
    }
    Ok(())
}
