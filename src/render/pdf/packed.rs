//! A finished file whose small objects lie in compressed streams (ISO 32000-1, 7.5.7): a tagged document of many pages has tens of
//! thousands of them, and takes half the room.

use super::described::Described;
use lopdf::{Document, SaveOptions};

/// Gives the file, described, with object streams and a stream of references; a file that the library cannot read stays as it is.
pub(super) fn packed(pdf: Vec<u8>, described: &Described<'_>) -> Vec<u8> {
    let options = SaveOptions { use_object_streams: true, use_xref_streams: true, ..SaveOptions::default() };
    let mut file = Vec::new();
    let written = Document::load_mem(&pdf).is_ok_and(|mut pdf| {
        described.put_into(&mut pdf);
        pdf.save_with_options(&mut file, options).is_ok()
    });
    if written { file } else { pdf }
}
