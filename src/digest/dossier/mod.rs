//! A dossier: the exchanges of a period taken together, with every figure computed.

mod figures;
mod selection;
mod small_numbers;

pub use figures::{DossierFigures, MeetingFigures};
pub use selection::{DossierPeriod, select};
pub use small_numbers::{Shown, small_alone, withhold};

use super::courses::{Course, courses_over};
use super::{Agreement, agreements};
use crate::model::{Exchange, Themes};

/// The selected exchanges with what follows from them.
#[derive(Clone, Debug)]
pub struct Survey<'a> {
    /// The exchanges, the oldest first.
    pub meetings: Vec<MeetingFigures<'a>>,
    /// Every theme, once for each kind of finding that named it in the period.
    pub courses: Vec<Course<'a>>,
    /// What was agreed, as it stands by the last of them.
    pub agreements: Vec<Agreement<'a>>,
    /// The figures of all of them together.
    pub figures: DossierFigures,
}

/// Surveys exchanges as [`select`] gives them, with what `themes` says of them. With `sites`, as many reports are awaited as there are of these.
pub fn survey<'a>(exchanges: &'a [Exchange], themes: &'a Themes, sites: &[String]) -> Survey<'a> {
    let meetings: Vec<MeetingFigures<'a>> =
        exchanges.iter().map(|exchange| MeetingFigures::of(exchange, sites)).collect();
    let agreements = agreements(exchanges);
    let figures = DossierFigures::of(&meetings, &agreements);
    Survey { courses: courses_over(themes, exchanges), meetings, agreements, figures }
}
