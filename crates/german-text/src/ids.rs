//! Ids: names that make parts of file names and of references.

/// Longer ones make names of files that some disks refuse.
const MAX_CHARS: usize = 80;

/// Tells whether `name` has the form of an id: small letters, figures and hyphens, none of these at an end.
///
/// ```
/// use german_text::is_id;
/// assert!(is_id("gera-liebschwitz") && is_id("jena-e1"));
/// assert!(!is_id("Gera") && !is_id("x/../y") && !is_id("-x") && !is_id(""));
/// ```
pub fn is_id(name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !name.is_empty()
        && name.len() <= MAX_CHARS
        && name.chars().all(is_part)
        && !name.starts_with('-')
        && !name.ends_with('-')
}

/// Makes an id of a name, with umlauts in two letters; an empty one where nothing of it is left.
///
/// ```
/// use german_text::as_id;
/// assert_eq!(as_id("Görlitz E1"), "goerlitz-e1");
/// assert_eq!(as_id("x/../../EVIL"), "x-evil");
/// assert_eq!(as_id("…"), "");
/// ```
pub fn as_id(name: &str) -> String {
    let mut letters = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'ä' => letters.push_str("ae"),
            'ö' => letters.push_str("oe"),
            'ü' => letters.push_str("ue"),
            'ß' => letters.push_str("ss"),
            'é' | 'è' | 'ê' => letters.push('e'),
            c if c.is_ascii_alphanumeric() => letters.push(c),
            _ => letters.push('-'),
        }
    }
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(MAX_CHARS).collect::<String>().trim_end_matches('-').to_owned()
}
