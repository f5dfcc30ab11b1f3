//! Counts and times as readers see them.

use super::DossierWriter;
use crate::compose::when::in_time;
use crate::digest::{LEAST, MeetingFigures, Shown, Station, small_alone};
use crate::model::{Exchange, Spanned, When};

impl DossierWriter<'_, '_, '_> {
    /// A count in words or figures, as it may be shown.
    pub(super) fn shown(&self, count: Shown) -> String {
        match count {
            Shown::Count(count) => grouped(count),
            Shown::Few => self.label("dossier-few"),
            Shown::Withheld => self.label("dossier-withheld"),
        }
    }

    /// A time as it was said; days and months in words.
    pub(super) fn in_time(&self, when: &Spanned<When>) -> String {
        in_time(&when.value, self.composer)
    }

    /// The share of the reports that name a theme at one of the exchanges, with its value in percent where it is shown.
    pub(super) fn share(&self, station: &Station<'_>) -> (Option<u32>, String) {
        if self.gives_away(station) {
            return (None, self.shown(Shown::Withheld));
        }
        self.percent(station.sites.len(), station.exchange)
    }

    /// Tells whether all sites of a theme say how few named one of its findings, which are told as well: they are so many that no small one can be
    /// smaller.
    fn gives_away(&self, station: &Station<'_>) -> bool {
        let is_it = |meeting: &&MeetingFigures<'_>| meeting.exchange.id == station.exchange.id;
        let Some(meeting) = self.survey.meetings.iter().find(is_it).filter(|_| !self.is_internal()) else {
            return false;
        };
        let behind =
            station.findings.iter().map(|finding| meeting.digest.sites_behind(&finding.cited()).len());
        let (few, told): (Vec<usize>, Vec<usize>) =
            behind.filter(|count| *count > 0).partition(|count| *count < LEAST);
        let most = told.iter().sum::<usize>() + few.len() * (LEAST - 1);
        !few.is_empty() && station.sites.len() >= LEAST && station.sites.len() == most
    }

    /// A share of the reports of an exchange. Outside the office it is not shown how few they are, and where it is not told how many reports there are,
    /// no share of them is.
    pub(super) fn percent(&self, count: usize, exchange: &Exchange) -> (Option<u32>, String) {
        let place = self.survey.meetings.iter().position(|meeting| meeting.exchange.id == exchange.id);
        let reports =
            place.and_then(|place| self.survey.meetings.get(place)).map_or(0, MeetingFigures::reports);
        if count > 0 && place.is_some_and(|place| self.reports_at(place).count().is_none()) {
            return (None, self.shown(Shown::Withheld));
        }
        let percent = (count * 200 + reports).checked_div(reports * 2);
        match (small_alone(count, self.is_internal()), percent) {
            (Shown::Count(_), Some(percent)) => (u32::try_from(percent).ok(), format!("{percent}\u{a0}%")),
            (Shown::Count(_), None) => (None, self.label("dossier-none")),
            (few, _) => (None, self.shown(few)),
        }
    }
}

/// `1 204`: thousands are set apart (DIN 5008).
pub(super) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let apart = |(at, digit): (usize, char)| {
        let is_apart = at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 4;
        is_apart.then_some('\u{202f}').into_iter().chain([digit])
    };
    digits.chars().enumerate().flat_map(apart).collect()
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn long_numbers_are_set_in_groups() {
        assert_eq!(
            [7, 612, 1204, 12_040, 1_234_567].map(grouped),
            ["7", "612", "1204", "12\u{202f}040", "1\u{202f}234\u{202f}567"]
        );
    }
}
