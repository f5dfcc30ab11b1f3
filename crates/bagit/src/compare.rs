//! What became of a file whose sum is another one.

use crate::bag::sha512;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What may have become of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Emptied,
    LineEnds,
    Mark,
    Encoding,
    /// So many bytes are gone.
    Shorter(usize),
    /// So many bytes came.
    Longer(usize),
    /// Nobody can tell.
    Other,
}

impl Change {
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Emptied => "bag-emptied",
            Self::LineEnds => "bag-line-ends",
            Self::Mark => "bag-mark",
            Self::Encoding => "bag-reencoded",
            Self::Shorter(_) => "bag-shortened",
            Self::Longer(_) => "bag-lengthened",
            Self::Other => "bag-changed",
        }
    }
}

/// Finds how `bytes` came of what had the sum `sum`. `length` is how many bytes it had, where that is known.
pub(crate) fn change(bytes: &[u8], sum: &str, length: Option<usize>) -> Change {
    let is_it = |other: &[u8]| sha512(other) == sum;
    if bytes.is_empty() {
        return Change::Emptied;
    }
    let plain = replaced(bytes, b"\r\n", b"\n");
    if is_it(&plain) || is_it(&replaced(&plain, b"\n", b"\r\n")) {
        return Change::LineEnds;
    }
    const MARK: &[u8] = b"\xEF\xBB\xBF";
    let marked = [MARK, bytes].concat();
    if bytes.strip_prefix(MARK).is_some_and(is_it) || is_it(&marked) {
        return Change::Mark;
    }
    if other_encodings(bytes).iter().any(|other| is_it(other)) {
        return Change::Encoding;
    }
    match length {
        Some(length) if bytes.len() < length => Change::Shorter(length - bytes.len()),
        Some(length) if bytes.len() > length => Change::Longer(bytes.len() - length),
        _ => Change::Other,
    }
}

/// The same text as other programs write it.
fn other_encodings(bytes: &[u8]) -> Vec<Vec<u8>> {
    let read = |encoding: &'static Encoding| {
        let (text, _, has_errors) = encoding.decode(bytes);
        (!has_errors).then(|| text.into_owned().into_bytes())
    };
    let mut all: Vec<Vec<u8>> = [WINDOWS_1252, UTF_16LE, UTF_16BE].into_iter().filter_map(read).collect();
    if let Ok(text) = std::str::from_utf8(bytes) {
        let (western, _, has_errors) = WINDOWS_1252.encode(text);
        all.extend((!has_errors).then(|| western.into_owned()));
    }
    all
}

fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, behind)) = rest.split_first() {
        if let Some(behind) = rest.strip_prefix(old) {
            out.extend_from_slice(new);
            rest = behind;
        } else {
            out.push(*first);
            rest = behind;
        }
    }
    out
}
