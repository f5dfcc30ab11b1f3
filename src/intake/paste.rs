//! A report that went through other programs: quoted, wrapped, with text before and behind.

/// The line with which every report of a form begins.
const FIRST: &str = "austausch: report/";

/// The keys that a report's parts begin with.
const PARTS: [&str; 6] = ["registration:", "last_plans:", "successes:", "obstacles:", "plans:", "needs:"];

/// Whether a form wrote it: a line says so, perhaps quoted in a mail.
pub(super) fn is_report(bytes: &[u8]) -> bool {
    !bytes.contains(&0)
        && bytes.split(|byte| *byte == b'\n').any(|line| unquoted_bytes(line).starts_with(FIRST.as_bytes()))
}

fn unquoted_bytes(line: &[u8]) -> &[u8] {
    let is_mark = |byte: &u8| matches!(byte, b'>' | b' ' | 0xEF | 0xBB | 0xBF | 0xC2 | 0xA0);
    let start = line.iter().position(|byte| !is_mark(byte)).unwrap_or(line.len());
    line.get(start..).unwrap_or_default()
}

/// Whether nothing but comments stands before the report: then the file itself is what the form wrote.
pub(super) fn is_alone(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut before = text.trim_start_matches('\u{FEFF}').lines().take_while(|line| !line.contains(FIRST));
    before.all(|line| line.is_empty() || line.starts_with('#'))
}

/// The report alone, as its form wrote it; `None` where the bytes are no text with such a report in it, or nothing else.
pub(super) fn report(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text).replace("\r\n", "\n");
    let first = text.lines().find(|line| line.contains(FIRST))?;
    let quote = first.get(..first.find(FIRST)?)?.to_owned();
    let mut lines = text.lines().skip_while(|line| !line.contains(FIRST)).map(|line| without(line, &quote));
    let mut kept: Vec<String> = Vec::new();
    for line in lines.by_ref() {
        match kept.last_mut() {
            // A mail program broke the line inside a text.
            Some(last) if is_open(last) => {
                let join = if last.ends_with(' ') { "" } else { " " };
                *last = format!("{last}{join}{}", line.trim_start());
            }
            _ if is_ours(&line) => kept.push(line),
            _ => break,
        }
    }
    // Something was typed into the midst of it, or a quotation mark was changed: half a report is none.
    let goes_on = lines.any(|line| PARTS.iter().any(|part| line.starts_with(part)));
    (!goes_on).then(|| kept.join("\n") + "\n")
}

/// The line without the marks of a quotation, and with blanks where a mail program put wider ones.
fn without(line: &str, quote: &str) -> String {
    let line =
        line.strip_prefix(quote).unwrap_or_else(|| line.strip_prefix(quote.trim_end()).unwrap_or(line));
    let content = line.trim_start_matches([' ', '\u{A0}']);
    let indent = line.strip_suffix(content).unwrap_or_default().chars().count();
    format!("{}{}", " ".repeat(indent), content.trim_end())
}

/// Whether a text in double quotes begins in a line and does not end there.
fn is_open(line: &str) -> bool {
    let mut open = false;
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if open => drop(letters.next()),
            '"' => open = !open,
            _ => {}
        }
    }
    open
}

/// Whether the line belongs to a report: a key, an item, something indented, a comment, or nothing.
fn is_ours(line: &str) -> bool {
    let key = line.split(':').next().unwrap_or_default();
    let is_key = key.len() < line.len() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    line.is_empty() || line.starts_with([' ', '#']) || line.starts_with("- ") || is_key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_comes_out_of_a_mail_as_it_went_in() {
        let form = "austausch: report/1\nsite: gera\nsuccesses:\n  - {text: \"Wir haben \\\"viel\\\" geschafft und noch mehr\"}\nplans: []\n";
        let wrapped = "Hallo,\n\nanbei:\n\n> austausch: report/1\n> site: gera\n> successes:\n>   - {text: \"Wir haben \\\"viel\\\"\n> geschafft und noch mehr\"}\n> plans: []\n\nViele Grüße\n-- \nTel. 1\n";
        assert_eq!(report(wrapped.as_bytes()).unwrap().trim_end(), form.trim_end());
        let nbsp = form.replace("  - ", "\u{A0} - ").replace('\n', "\r\n");
        assert_eq!(report(nbsp.as_bytes()).as_deref(), Some(form));
        assert!(is_report(wrapped.as_bytes()));
        assert!(!is_report(b"site: gera\n# austausch: report/1\n"));
        assert_eq!(report(b"site: gera"), None);
    }
}
