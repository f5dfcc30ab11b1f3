//! The shortest text that still fails.

/// How many tries a text is worth.
const TRIES: usize = 60;

/// Leaves out ever smaller pieces of `text` as long as `fails` says that what remains still does.
pub fn shrunk(text: &str, fails: impl Fn(&str) -> bool) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let mut piece = chars.len().div_ceil(2);
    let mut tries = 0;
    while piece > 0 && tries < TRIES {
        let mut at = 0;
        let mut shorter = false;
        while at < chars.len() && tries < TRIES {
            let rest: Vec<char> =
                chars.iter().take(at).chain(chars.iter().skip(at + piece)).copied().collect();
            tries += 1;
            if !rest.is_empty() && fails(&rest.iter().collect::<String>()) {
                chars = rest;
                shorter = true;
            } else {
                at += piece;
            }
        }
        if !shorter || piece > chars.len() {
            piece /= 2;
        }
    }
    chars.into_iter().collect()
}

#[test]
fn what_makes_it_fail_remains() {
    assert_eq!(shrunk("ein langer Text mit x darin", |text| text.contains('x')), "x");
    assert_eq!(shrunk("a{b}c", |text| text.contains('{') && text.contains('}')), "{}");
}
