//! Names of the bookmarks that references lead to.

/// The name of the bookmark of a section or heading: Word takes 40 letters, figures and low lines (ECMA-376 part 1, clause 17.13.6.2),
/// so an id is shortened, and a number of its own keeps it apart from others.
pub(crate) fn bookmark_name(id: &str) -> String {
    let own =
        id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let letters: String = id.chars().filter(char::is_ascii_alphanumeric).take(24).collect();
    format!("_Ref{letters}_{own:08x}")
}
