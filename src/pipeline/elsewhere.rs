//! What an edition of one exchange must know of all others, whatever is built: its contacts and its people are withheld in every document.

use super::error::BuildError;
use super::plan::Request;
use crate::editions::{Withheld, of_others};
use crate::intake::inputs as read;
use crate::model::{Contacts, Edition, Exchange, SourceFile};
use diagnostics::Diagnostic;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What stands elsewhere in the programme.
#[derive(Debug, Default)]
pub(super) struct Elsewhere {
    /// Whom the sites work with.
    pub(super) contacts: Arc<Vec<SourceFile<Contacts>>>,
    /// The files as typed, by path.
    pub(super) sources: BTreeMap<String, String>,
    /// What each exchange must not have said of it, by its id.
    withheld: Vec<(Edition, String, Withheld)>,
    /// Files that could not be read as a whole: what stands in them cannot be searched for.
    unread: BTreeSet<String>,
}

impl Elsewhere {
    /// Reads what editions of the exchanges must know; of what is for the office alone, nothing.
    ///
    /// # Errors
    /// When the inputs cannot be listed.
    pub(super) fn of(request: &Request, sound: &[&Exchange]) -> Result<Self, BuildError> {
        let editions: BTreeSet<Edition> =
            sound.iter().flat_map(|exchange| request.editions(exchange)).collect();
        let editions: Vec<Edition> =
            editions.into_iter().filter(|edition| *edition != Edition::Internal).collect();
        if editions.is_empty() {
            return Ok(Self::default());
        }
        let all = read(&request.root, &[])?.value;
        let meant = all.exchanges.iter().filter(|exchange| !exchange.is_sample);
        let wanted: Vec<(Edition, &Exchange)> =
            meant.flat_map(|exchange| editions.iter().map(move |edition| (*edition, exchange))).collect();
        let withheld = wanted
            .into_par_iter()
            .map(|(edition, exchange)| (edition, exchange.id.clone(), of_others(exchange, edition)))
            .collect();
        // A file with a mistake may have lost a name.
        let has_people = |path: &String| path.matches('/').count() > 1;
        let unread = all.broken.into_iter().filter(has_people).collect();
        Ok(Self { contacts: all.contacts, sources: all.sources, withheld, unread })
    }

    /// What other exchanges withhold of an edition of this one.
    pub(super) fn withheld(&self, exchange: &Exchange, edition: Edition) -> Vec<&Withheld> {
        let others = self.withheld.iter().filter(|(of, id, _)| *of == edition && *id != exchange.id);
        others.map(|(_, _, withheld)| withheld).collect()
    }

    /// Says which files would have to be read before anything is handed out.
    pub(super) fn unread(&self, edition: Edition) -> Vec<Diagnostic> {
        let told =
            |file: &String| Diagnostic::error("edition-unread").in_file(file).with("edition", edition.name());
        self.unread.iter().map(told).collect()
    }
}
