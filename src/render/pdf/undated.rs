//! A document without a day of its own names none: an archive would take any other for its own.
//!
//! The library that writes the file wants a date for PDF/A, which ISO 19005-2 does not: the one it is given is taken out of the finished
//! file, where blanks stand in its stead.

use typst::foundations::Datetime;

/// Texts that stand for the day of a document that has none, in the library's ways to write it, and how often.
const NAMES: [(&str, usize); 5] = [
    ("/ModDate(D:19700101000000Z)", 1),
    ("/CreationDate(D:19700101000000Z)", 1),
    ("<xmp:ModifyDate>1970-01-01T00:00:00+00:00</xmp:ModifyDate>", 1),
    ("<xmp:CreateDate>1970-01-01T00:00:00+00:00</xmp:CreateDate>", 1),
    ("<stEvt:when>1970-01-01T00:00:00+00:00</stEvt:when>", 2),
];

/// The moment that is taken out again.
pub(super) fn moment() -> Option<Datetime> {
    Datetime::from_ymd_hms(1970, 1, 1, 0, 0, 0)
}

/// Gives the file without that moment. What people typed stands before it in the file.
pub(super) fn without_moment(mut pdf: Vec<u8>) -> Vec<u8> {
    for (name, times) in NAMES {
        for _ in 0..times {
            let at = pdf.windows(name.len()).rposition(|bytes| bytes == name.as_bytes());
            if let Some(bytes) = at.and_then(|at| pdf.get_mut(at..at + name.len())) {
                bytes.fill(b' ');
            }
        }
    }
    pdf
}
