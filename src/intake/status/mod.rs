//! Where an exchange stands: who filed, who is missing, how much there is, and what is to be done next.

mod assess;
mod json;
mod page;
mod standing;
mod words;

pub use assess::standing;
pub use json::status_json;
pub use page::{PageError, status_page};
pub use standing::{Next, SiteStatus, Standing, State};
pub use words::{filed_words, state_words};
