//! A diagnostic as data.

use std::cmp::Ordering;

/// How much a diagnostic matters. The order is the order of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something could be nicer; nothing is wrong.
    Hint,
    /// Worth a look; the output is written.
    Warning,
    /// The exchange is not written until this is mended.
    Error,
}

/// A place in a text file, counted as an editor counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Line, from 1. Zero means that the place is not known.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// How many characters the caret marks; at least 1 when the place is known.
    pub length: u32,
}

impl Place {
    /// A place that marks `length` characters from `line` and `column` on.
    pub const fn new(line: u32, column: u32, length: u32) -> Self {
        Self { line, column, length }
    }

    /// Tells whether the place says a line at all.
    pub const fn is_known(self) -> bool {
        self.line > 0
    }
}

/// A value that the wording of a diagnostic mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text, shown as it is.
    Text(String),
    /// A number; the wording may choose a plural form by it.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

/// Something a person should know about their input or about an output.
///
/// The words are in `locales/*.ftl`: the message under the id, the hint in its attribute `.hint`;
/// `args` are the variables that both may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable kebab-case id, such as `unknown-key`.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The file as a path relative to the root, with `/`; empty when no file is meant.
    pub file: String,
    /// The place in that file; not known when the whole file is meant.
    pub place: Place,
    /// Values that the wording mentions.
    pub args: Vec<(&'static str, Arg)>,
}

impl Diagnostic {
    /// A diagnostic that keeps the exchange from being written.
    pub fn error(id: &'static str) -> Self {
        Self::new(id, Severity::Error)
    }

    /// A diagnostic that is worth a look.
    pub fn warning(id: &'static str) -> Self {
        Self::new(id, Severity::Warning)
    }

    /// A diagnostic about something that could be nicer.
    pub fn hint(id: &'static str) -> Self {
        Self::new(id, Severity::Hint)
    }

    /// A diagnostic of that weight.
    pub fn new(id: &'static str, severity: Severity) -> Self {
        Self { id, severity, file: String::new(), place: Place::default(), args: Vec::new() }
    }

    /// Returns the same diagnostic about `file`.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.file = file.into();
        self
    }

    /// Returns the same diagnostic at `place`.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// Returns the same diagnostic with one more value that its wording may mention.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl Diagnostic {
    /// Returns what its wording mentions as `name`, where that is words.
    pub fn words_of(&self, name: &str) -> Option<&str> {
        self.args.iter().find_map(|(key, arg)| match arg {
            Arg::Text(text) if *key == name => Some(text.as_str()),
            _ => None,
        })
    }
}

/// Sorts diagnostics as a person works through them: by file, then place, then weight, then id.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        a.file
            .cmp(&b.file)
            .then(a.place.cmp(&b.place))
            .then(b.severity.cmp(&a.severity))
            .then_with(|| a.id.cmp(b.id))
            .then(Ordering::Equal)
    });
}

/// The value a stage made as far as it came, and what it noticed on the way.
#[derive(Clone, Debug, Default)]
pub struct Checked<T> {
    /// The value so far.
    pub value: T,
    /// Everything that was noticed.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value about which there is nothing to say.
    pub const fn clean(value: T) -> Self {
        Self { value, diagnostics: Vec::new() }
    }

    /// Tells whether any diagnostic is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}
