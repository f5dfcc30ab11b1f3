//! A list of sums, line by line (RFC 8493, 2.1.3).

use diagnostics::{Diagnostic, Place};
use std::collections::BTreeMap;

/// Digits of a SHA-512.
const DIGITS: usize = 128;

/// The name as a list has it.
pub(crate) fn escaped(name: &str) -> String {
    name.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn unescaped(name: &str) -> String {
    let ends = [("%0D", "\r"), ("%0d", "\r"), ("%0A", "\n"), ("%0a", "\n"), ("%25", "%")];
    ends.iter().fold(name.to_owned(), |name, (code, sign)| name.replace(code, sign))
}

/// What a list says: the sum of each file.
#[derive(Debug, Default)]
pub(crate) struct List {
    pub(crate) sums: BTreeMap<String, String>,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl List {
    /// Reads the list in `bytes`; a line that says nothing is told.
    pub(crate) fn read(file: &str, bytes: &[u8]) -> Self {
        let mut list = Self::default();
        let Some(text) = text(file, bytes, &mut list.diagnostics) else { return list };
        for (number, line) in (1..).zip(text.split(['\n', '\r'])) {
            if !line.is_empty() {
                list.line(file, number, line);
            }
        }
        list
    }

    fn line(&mut self, file: &str, number: u32, line: &str) {
        let place = Place::new(number, 1, 1);
        let told = |id: &'static str| {
            Diagnostic::error(id).in_file(file).with("line", number).with("text", shortened(line)).at(place)
        };
        let parts =
            line.split_once([' ', '\t']).map(|(sum, name)| (sum, name.trim_start_matches([' ', '\t', '*'])));
        let is_sum = |sum: &str| sum.len() == DIGITS && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
        let Some((sum, name)) = parts.filter(|(sum, name)| is_sum(sum) && !name.is_empty()) else {
            self.diagnostics.push(told("bag-line"));
            return;
        };
        let name = unescaped(name);
        let leads_out = name.starts_with(['/', '~']) || name.split(['/', '\\']).any(|part| part == "..");
        if leads_out {
            self.diagnostics.push(told("bag-line-path"));
        } else if self.sums.insert(name, sum.to_ascii_lowercase()).is_some() {
            self.diagnostics.push(told("bag-line-twice"));
        }
    }
}

fn shortened(line: &str) -> String {
    let shown: String = line.chars().take(60).collect();
    if shown.len() < line.len() { format!("{shown}…") } else { shown }
}

/// The text of a file about the bag, which is UTF-8 without a mark before it.
pub(crate) fn text<'b>(file: &str, bytes: &'b [u8], diagnostics: &mut Vec<Diagnostic>) -> Option<&'b str> {
    let told = |how: &'static str| Diagnostic::error("bag-encoding").in_file(file).with("how", how);
    match std::str::from_utf8(bytes) {
        Ok(text) if text.starts_with('\u{FEFF}') => {
            diagnostics.push(told("bom"));
            text.strip_prefix('\u{FEFF}')
        }
        Ok(text) => Some(text),
        Err(_) => {
            let is_wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
            diagnostics.push(told(if is_wide { "utf-16" } else { "other" }));
            None
        }
    }
}
