//! The search for what is withheld in files that were made.

mod everyday;
mod kind;
mod names;
mod packed;
mod pdf;
mod search;
mod tags;
mod words;

pub use kind::LeakKind;
pub use search::{Leak, Leaks};
pub use tags::{Behind, between_tags, name_of};

use super::withheld::{Permitted, Withheld};
use packed::Piece;
use search::Search;

/// Looks for what is withheld in the names, the texts and the metadata of files, and in what is packed in them. Each file comes with what it
/// was made from where its bytes do not show it.
pub fn find_leaks<'f>(
    files: impl IntoIterator<Item = (&'f str, &'f [u8], Option<&'f str>)>,
    withheld: &Withheld,
    permitted: &Permitted,
) -> Leaks {
    let mut search = Search::new(withheld, permitted);
    for (path, bytes, source) in files {
        search.name(path);
        if let Some(source) = source {
            search.text(path, &words::typst(source));
            search.text(path, &words::typst_run_on(source));
        }
        packed::texts(path, bytes, &mut |place, piece| match piece {
            Piece::Text(text) => search.text(place, text),
            Piece::Bytes(bytes) => search.bytes(place, bytes),
        });
    }
    search.found()
}
