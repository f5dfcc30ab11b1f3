//! The tag trees of both records as golden text: what a screen reader is given, in its order.

use crate::support::{Golden, python, records};

#[test]
fn what_a_screen_reader_is_given() {
    for record in records() {
        let tree = python("pdf_tags.py", [record.file(".pdf")]);
        Golden::folder(&format!("pdf/{}", record.name)).file("tags.txt", &tree).done();
    }
}
