//! Text without the differences that typography and line breaks make.

/// What remains of a text when white space is dropped and quotation marks, dashes and ellipses are made alike.
///
/// Two formats that say the same then compare equal, however they set it.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => {}
            '„' | '“' | '”' | '«' | '»' => out.push('"'),
            '‚' | '‘' | '’' | '‹' | '›' => out.push('\''),
            '–' | '—' | '‐' | '‑' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_and_white_space_make_no_difference() {
        assert_eq!(plain("z.\u{202f}B. „Haus“ 2014–2016 …\n"), plain("z.B. \"Haus\" 2014-2016 ..."));
        assert_eq!(plain("Migranten*innen"), "Migranten*innen");
        assert_ne!(plain("H\u{200b}aus"), plain("Haus"));
    }
}
