//! Paths: the names that lead from a scope to a value.

use std::ops::Deref;

/// A path as typed in a tag, and where it leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataPath {
    typed: String,
    start: Start,
    names: Vec<String>,
}

/// Place in which the names of a path are looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// A scope so many levels further out.
    Scope {
        /// How many levels.
        up: usize,
        /// True where it is typed that the scope itself is meant (`this.x`, `../x`): then no name that a block gave counts.
        explicit: bool,
    },
    /// All of the data: `@root`.
    Root,
    /// The pass of a loop so many levels further out: `@index`, `@../index`.
    Pass(usize),
}

impl Default for Start {
    fn default() -> Self {
        Self::Scope { up: 0, explicit: false }
    }
}

impl DataPath {
    /// Reads a path that [`Expression`](super::Expression) found in a tag.
    ///
    /// ```
    /// use text_template::{DataPath, Start};
    /// let path = DataPath::of("../event.[name of it]");
    /// assert_eq!(path.start(), Start::Scope { up: 1, explicit: true });
    /// assert_eq!(path.names(), ["event", "name of it"]);
    /// ```
    pub fn of(typed: &str) -> Self {
        let (start, rest) = match typed.strip_prefix('@') {
            Some(local) => match first_word(local, "root") {
                Some(rest) => (Start::Root, rest),
                None => {
                    let (up, rest) = ups(local);
                    (Start::Pass(up), rest)
                }
            },
            None => {
                let (up, rest) = ups(typed);
                let own = first_word(rest, "this").or_else(|| rest.strip_prefix("./"));
                let own = own.or_else(|| (rest == ".").then_some(""));
                (Start::Scope { up, explicit: own.is_some() || up > 0 }, own.unwrap_or(rest))
            }
        };
        Self { typed: typed.to_owned(), start, names: names(rest) }
    }

    /// Where it begins.
    pub const fn start(&self) -> Start {
        self.start
    }

    /// The names that follow.
    pub fn names(&self) -> &[String] {
        &self.names
    }
}

impl Deref for DataPath {
    type Target = str;

    fn deref(&self) -> &str {
        &self.typed
    }
}

/// What follows `word`, where that is the first name of a path.
fn first_word<'a>(path: &'a str, word: &str) -> Option<&'a str> {
    path.strip_prefix(word).filter(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
}

/// How often a path leads out, and what follows.
fn ups(path: &str) -> (usize, &str) {
    let (mut up, mut rest) = (0, path);
    while let Some(outer) = rest.strip_prefix("../").or_else(|| (rest == "..").then_some("")) {
        up += 1;
        rest = outer;
    }
    (up, rest)
}

/// The names of a path. `[…]` may hold any characters, also those of words that mean something else without brackets.
fn names(path: &str) -> Vec<String> {
    let mut out = Vec::new();
    let (mut name, mut typed, mut raw) = (String::new(), false, false);
    let mut end = |name: &mut String, typed: &mut bool| {
        let name = std::mem::take(name);
        if std::mem::take(typed) || !matches!(name.as_str(), "" | "this") {
            out.push(name);
        }
    };
    for c in path.chars() {
        match c {
            '[' if !raw => (raw, typed) = (true, true),
            ']' if raw => raw = false,
            '.' | '/' if !raw => end(&mut name, &mut typed),
            c => name.push(c),
        }
    }
    end(&mut name, &mut typed);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_as_they_are_meant() {
        let scope = |up, explicit| Start::Scope { up, explicit };
        let cases: [(&str, Start, &[&str]); 12] = [
            ("a", scope(0, false), &["a"]),
            ("a/b.c", scope(0, false), &["a", "b", "c"]),
            ("this", scope(0, true), &[]),
            ("this.a", scope(0, true), &["a"]),
            ("./a", scope(0, true), &["a"]),
            ("thisa", scope(0, false), &["thisa"]),
            ("../../a.0", scope(2, true), &["a", "0"]),
            ("../this", scope(1, true), &[]),
            ("[false].[a.b]", scope(0, false), &["false", "a.b"]),
            ("@root.a", Start::Root, &["a"]),
            ("@index", Start::Pass(0), &["index"]),
            ("@../first", Start::Pass(1), &["first"]),
        ];
        for (typed, start, names) in cases {
            let path = DataPath::of(typed);
            assert_eq!(
                (path.start(), path.names().to_vec()),
                (start, names.iter().map(|n| (*n).to_owned()).collect()),
                "{typed}"
            );
            assert_eq!(&*path, typed);
        }
    }
}
