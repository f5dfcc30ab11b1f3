//! Folders made of values, built by the library, read back.

use crate::support::{Project, Said, said};
use austausch::compose::KINDS;
use austausch::pipeline::{Format, Request, build};
use diagnostics::{Arg, Diagnostic, Severity};
use icu::normalizer::{ComposingNormalizer, DecomposingNormalizer};
use icu::properties::props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup};
use icu::properties::{CodePointMapData, CodePointSetData};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The house style of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typography {
    AsTyped,
    German,
}

/// A folder of inputs: values by the path of their file.
pub type Files = BTreeMap<String, Value>;

/// What was made of one exchange.
pub struct Made {
    pub said: BTreeMap<Format, Said>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Builds every exchange of the folder in every format. `beside` are files that are no YAML.
pub fn made(files: &Files, beside: &[(String, Vec<u8>)]) -> Result<BTreeMap<String, Made>, String> {
    let mut project = Project::empty();
    for (path, value) in files {
        project = project.file(path, yaml(value));
    }
    for (path, bytes) in beside {
        project = project.file(path, bytes);
    }
    let request = Request {
        root: project.path(""),
        out: project.path("outputs"),
        exchanges: Vec::new(),
        part: None,
        kind: &KINDS[0],
        formats: Format::DEFAULT.to_vec(),
        edition: None,
        with_inputs: false,
        template: None,
    };
    let report = build(&request, &|_| ()).map_err(|error| error.to_string())?;
    let errors: Vec<&Diagnostic> =
        report.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    if !errors.is_empty() || !report.unwritten.is_empty() {
        return Err(format!("{:?}: {errors:?}", report.unwritten));
    }
    let mut names = Vec::new();
    let mut paths: Vec<PathBuf> = Vec::new();
    for file in &report.files {
        let ending = file.path.rsplit('.').next().unwrap_or_default();
        if let Some(format) = Format::parse(ending).filter(|_| !file.path.contains("_Artikel")) {
            names.push((file.exchange.clone(), format));
            paths.push(request.out.join(&file.exchange).join(&file.path));
        }
    }
    let mut all: BTreeMap<String, Made> = BTreeMap::new();
    for ((exchange, format), said) in names.into_iter().zip(said(&paths)) {
        let about = |diagnostic: &&Diagnostic| {
            diagnostic.file.starts_with(&format!("inputs/{exchange}"))
                || diagnostic.file == "inputs/programme.yaml"
        };
        let diagnostics = || report.diagnostics.iter().filter(about).cloned().collect();
        all.entry(exchange.clone())
            .or_insert_with(|| Made { said: BTreeMap::new(), diagnostics: diagnostics() })
            .said
            .insert(format, said);
    }
    Ok(all)
}

impl Made {
    /// The characters that no font has, as the diagnostics name them.
    pub fn without_glyph(&self) -> BTreeSet<char> {
        let code = |diagnostic: &Diagnostic| {
            let (_, Arg::Text(code)) = diagnostic.args.iter().find(|(name, _)| *name == "code")? else {
                return None;
            };
            char::from_u32(u32::from_str_radix(code.strip_prefix("U+")?, 16).ok()?)
        };
        let told = |diagnostic: &&Diagnostic| {
            let is_of = |kind: &str| diagnostic.args.contains(&("kind", kind.into()));
            let is_typed = diagnostic.id == "character-not-shown" && (is_of("font") || is_of("private"));
            diagnostic.id == "glyph-missing" || is_typed
        };
        let missing: BTreeSet<char> = self.diagnostics.iter().filter(told).filter_map(code).collect();
        let known = |c: &char| c.is_ascii_graphic() || "äöüÄÖÜßẞéèàçñø„“”‚‘’»«›‹–—…•€§°½²→".contains(*c);
        assert!(!missing.iter().any(known), "the font has these: {missing:?}");
        missing
    }
}

/// What a format must say of a text, in the form of [`read`].
pub fn expected(text: &str, format: Format, missing: &BTreeSet<char>) -> String {
    // The line ends of other programs are line ends, which part words as a blank does.
    let is_line_end = |c: char| matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let text = &text.replace(is_line_end, " ");
    let shown: String = match format {
        Format::Pdf => {
            let mut out = String::new();
            for c in text.chars() {
                match missing.contains(&c) {
                    true => write!(out, "[U+{:04X}]", u32::from(c)).unwrap(),
                    false => out.push(c),
                }
            }
            out
        }
        // CommonMark (clause 2.3) knows no other character that is not allowed.
        Format::Md => text.replace('\0', "\u{FFFD}"),
        // XML 1.0 (clause 2.2) has no such characters.
        _ => text.chars().map(|c| if is_xml(c) { c } else { '\u{FFFD}' }).collect(),
    };
    read(&shown, format)
}

fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..) && !matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

/// The text of a document without the differences that a format makes: what white space separates is the same however much there is;
/// on a page no white space can be told from a gap, nor anything that has no look.
pub fn read(text: &str, format: Format) -> String {
    if format == Format::Pdf {
        let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
        let seen: String = text.chars().filter(|c| !c.is_whitespace() && !ignorable.contains(*c)).collect();
        return once(&ComposingNormalizer::new_nfc().normalize(&seen));
    }
    let words: Vec<&str> = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect();
    words.join(" ").trim().to_owned()
}

/// Typst gives each glyph of a letter with marks that no single glyph shows the text of them all: read once, it is what was typed.
fn once(text: &str) -> String {
    let mut clusters: Vec<String> = Vec::new();
    for c in text.chars() {
        match clusters.last_mut() {
            Some(last) if is_mark(c) => last.push(c),
            _ => clusters.push(c.to_string()),
        }
    }
    clusters.dedup_by(|next, before| next == before && next.chars().any(is_mark));
    clusters.concat()
}

fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// Whether a line of it turns round.
pub fn turns(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
            || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    })
}

/// The characters without their order; brackets are mirrored where a line turns round, and letters with marks read twice.
pub fn unordered(text: &str) -> Vec<char> {
    // A mark may come to stand behind another letter.
    let apart = DecomposingNormalizer::new_nfd().normalize(text);
    let mut all: Vec<char> = apart
        .chars()
        .map(|c| match c {
            ')' => '(',
            ']' => '[',
            '}' => '{',
            '>' => '<',
            '»' => '«',
            '›' => '‹',
            '≥' => '≤',
            c => c,
        })
        .collect();
    all.sort_unstable();
    if apart.chars().any(is_mark) {
        all.dedup();
    }
    all
}

/// A value as YAML that any text can stand in: quoted, and what does not print is written as its number.
fn yaml(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(list) => {
            let items: Vec<String> = list.iter().map(yaml).collect();
            format!("[{}]", items.join(",\n "))
        }
        Value::Object(map) => {
            let pairs: Vec<String> =
                map.iter().map(|(key, value)| format!("{}: {}", quoted(key), yaml(value))).collect();
            format!("{{{}}}", pairs.join(",\n "))
        }
        other => other.to_string(),
    }
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        let code = u32::from(c);
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
                || code & 0xFFFE == 0xFFFE =>
            {
                write!(out, "\\U{code:08X}").unwrap();
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
