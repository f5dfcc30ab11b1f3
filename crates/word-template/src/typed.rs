//! Addresses and names with tags, as they were typed.

/// An address as it was typed: Word encodes braces and spaces, and puts a scheme before what has none.
pub(crate) fn typed_address(target: &str) -> String {
    let plain = [("%7B", "{"), ("%7b", "{"), ("%7D", "}"), ("%7d", "}"), ("%20", " ")]
        .iter()
        .fold(target.to_owned(), |text, (code, c)| text.replace(code, c));
    let bare = plain.strip_prefix("http://").filter(|rest| rest.starts_with("{{") && rest.ends_with("}}"));
    bare.map_or_else(|| plain.clone(), str::to_owned)
}

/// An attribute with tags as it was typed: LibreOffice writes the slash of `{{../name}}` in the name of a bookmark as an address would.
pub(crate) fn typed_name(value: &str) -> String {
    value.replace("..%2F", "../")
}
