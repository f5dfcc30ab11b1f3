//! In comes an [`Exchange`](crate::model::Exchange) and an [`Edition`](crate::model::Edition); out come the exchange as that edition may
//! know it, its inputs written anew, and whatever of the rest was found in files that were made of it.
//! What is left out follows from the class of each key; that nothing of it is in a file is searched for, not believed.
//! It never touches the disk, and never decides for whom a document is.

mod agreed;
mod beside;
mod figures;
mod inputs;
mod leaks;
mod pictures;
mod reach;
mod sheet;
mod step;
mod tree;
mod withheld;
mod yaml;

pub use agreed::{Unnamed, without_names_in_agreements};
pub use figures::figures_of;
pub use inputs::inputs_of;
pub use leaks::{Behind, Leak, LeakKind, Leaks, between_tags, find_leaks, name_of};
pub use sheet::with_sheet;
pub use step::{Edited, SHEET, for_edition};
pub use withheld::{Permitted, Typed, Withheld, of_others, withheld};
