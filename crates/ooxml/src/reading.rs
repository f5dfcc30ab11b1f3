//! Bytes of a part → events, in the characters and with the names that Word itself would write.

use super::events::{Sink, fault, no_root, read_text};
use super::tree::Tree;
use super::{OoxmlError, XmlFault, namespaces};
use std::borrow::Cow;

/// Tells `sink` what stands in `bytes`. Comments and processing instructions are passed over; elements are told under the names that Word gives them.
///
/// # Errors
/// When the bytes are neither UTF-8 nor UTF-16, or what they say cannot be used, as [`read_text`] has it.
pub(super) fn read(bytes: &[u8], sink: &mut impl Sink) -> Result<(), OoxmlError> {
    let decoded = decode(bytes)?;
    let text = decoded.trim_start_matches('\u{FEFF}');
    if namespaces::has_others(text) {
        let mut tree = Tree::without(|_| false);
        read_text(text, &mut tree)?;
        let root = namespaces::rename(tree.root.ok_or_else(|| no_root(bytes))?);
        return root.tell(sink).map_err(|found| fault(bytes, 0, found));
    }
    read_text(text, sink)
}

/// The characters of a part: UTF-8, or UTF-16 with its mark (ECMA-376 part 2, clause 6.2.5).
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, OoxmlError> {
    let pair: fn([u8; 2]) -> u16 = match bytes {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => {
            let text = std::str::from_utf8(bytes);
            return text
                .map(Cow::Borrowed)
                .map_err(|error| fault(bytes, error.valid_up_to(), XmlFault::Encoding));
        }
    };
    let (units, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = units.iter().copied().map(pair).collect();
    match String::from_utf16(&units) {
        Ok(text) if rest.is_empty() => Ok(Cow::Owned(text)),
        Ok(_) | Err(_) => Err(fault(bytes, bytes.len(), XmlFault::Encoding)),
    }
}
