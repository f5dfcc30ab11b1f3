//! Names of bookmarks: of those that references lead to, and of those round words with a source.

/// The name of the bookmark of a section or heading: Word takes 40 letters, figures and low lines (ECMA-376 part 1, clause 17.13.6.2),
/// so an id is shortened, and a number of its own keeps it apart from others.
pub(crate) fn bookmark_name(id: &str) -> String {
    let own =
        id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let letters: String = id.chars().filter(char::is_ascii_alphanumeric).take(24).collect();
    format!("_Ref{letters}_{own:08x}")
}

/// The name of the bookmark round words with a source. Word hides a bookmark whose name begins with a low line, and LibreOffice
/// keeps it, also on the way through an ODT file. An id that is too long for a name, or has other signs, has none.
pub(crate) fn source_name(id: &str) -> Option<String> {
    let is_sign = |c: char| c.is_ascii_alphanumeric() || c == '_';
    (!id.is_empty() && id.len() < LONGEST && id.chars().all(is_sign)).then(|| format!("_{id}"))
}

/// So many letters has a name at most (ECMA-376 part 1, clause 17.13.6.2).
const LONGEST: usize = 40;
