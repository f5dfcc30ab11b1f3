//! Whom sites work with: counted by half-year, and beside one another where two spellings may mean one partner.

mod figures;
mod half_year;
mod network;
mod similar;
mod values;

pub use figures::{ContactFigures, contact_figures, first_half_year};
pub use half_year::HalfYear;
pub use network::{Network, NetworkFigures, SitePartners};
pub use similar::{NamedPartner, SimilarPartners, similar_partners};
pub use values::{CONTACT_KEYS, contact_values, partner_key, proposed_values};
