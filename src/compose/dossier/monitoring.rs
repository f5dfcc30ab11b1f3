//! The monitoring: each instrument with who, whom and until when, and what came back.

use super::{DossierWriter, heading, text};
use crate::compose::composer::{Composing, bullets, item, plain};
use crate::compose::names::site_name;
use crate::digest::{Shown, small_alone, withhold};
use crate::facts::lang_of;
use crate::model::{DossierPart, Instrument, InstrumentKind, ReturnState, SiteReturn, Spanned, Text, When};
use document::{Block, Inline, Inlines, Item};
use german_text::until;

const STATES: [(ReturnState, &str); 3] = [
    (ReturnState::Done, "dossier-state-done"),
    (ReturnState::Running, "dossier-state-running"),
    (ReturnState::Open, "dossier-state-open"),
];

impl DossierWriter<'_, '_, '_> {
    pub(super) fn monitoring(&mut self) -> Composing<Vec<Block>> {
        let sheet = &self.composer.exchange.monitoring;
        let instruments = &sheet.value.instruments;
        let mut body = self.signed(DossierPart::Monitoring)?;
        if instruments.is_empty() {
            return Ok(body);
        }
        let rows = instruments.iter().map(|instrument| self.instrument(instrument)).collect();
        let columns =
            ["dossier-instrument", "dossier-by-whom", "dossier-whom", "dossier-when", "dossier-until"]
                .map(|label| self.label(label));
        let title = self.label("dossier-monitoring");
        body.push(self.table(&title, &columns, rows));
        let notes = instruments.iter().filter_map(|instrument| {
            let mut line = vec![Inline::Strong(plain(&instrument.title)), Inline::Text(": ".to_owned())];
            line.extend(plain(instrument.note.as_ref()?));
            Some(item(line))
        });
        let notes: Vec<Item> = notes.collect();
        body.extend((!notes.is_empty()).then(|| bullets(notes)));
        let with_returns = instruments.iter().filter(|instrument| !instrument.sites.is_empty());
        let rows: Vec<Vec<Inlines>> = with_returns.map(|instrument| self.returns(instrument)).collect();
        if !rows.is_empty() {
            let title = self.label("dossier-returns");
            body.push(heading(&title, None));
            let columns: Vec<String> = std::iter::once("dossier-instrument")
                .chain(STATES.map(|(_, label)| label))
                .chain(["dossier-sites", "dossier-given", "dossier-returned"])
                .map(|label| self.label(label))
                .collect();
            body.push(self.table(&title, &columns, rows));
        }
        Ok(body)
    }

    /// What came back from each site, for the office.
    pub(super) fn site_returns(&mut self) -> Vec<Block> {
        let instruments = &self.composer.exchange.monitoring.value.instruments;
        let mut body = Vec::new();
        for instrument in instruments.iter().filter(|instrument| !instrument.sites.is_empty()) {
            let rows = instrument.sites.iter().map(|site| self.at_site(site)).collect();
            let columns = ["dossier-site", "dossier-state", "dossier-given", "dossier-returned"]
                .map(|label| self.label(label));
            let title = format!("{}: {}", self.label("dossier-returns"), instrument.title.as_str());
            body.push(self.table(&title, &columns, rows));
        }
        body
    }

    fn instrument(&self, instrument: &Instrument) -> Vec<Inlines> {
        let kind = self.label(match instrument.kind {
            InstrumentKind::Questionnaire => "dossier-questionnaire",
            InstrumentKind::Interview => "dossier-interview",
            InstrumentKind::AreaData => "dossier-area-data",
            InstrumentKind::Summary => "dossier-summary",
        });
        let mut what = plain(&instrument.title);
        what.push(Inline::Text(format!(" ({kind})")));
        let words = |text: &Option<Text>| text.as_ref().map(plain).unwrap_or_default();
        let period = instrument.period.as_ref().map(|when| self.in_time(when)).unwrap_or_default();
        let lang = lang_of(self.composer.exchange);
        let due = instrument.due.as_ref().map(|due| until(&due.value.to_string(), lang));
        vec![
            what,
            words(&instrument.by),
            words(&instrument.whom),
            text(&period),
            text(&due.unwrap_or_default()),
        ]
    }

    /// A time as it was said; a month or a year in words.
    fn in_time(&self, when: &Spanned<When>) -> String {
        let lang = lang_of(self.composer.exchange);
        match &when.value {
            When::Words(words) => words.clone(),
            figures => until(&figures.to_string(), lang),
        }
    }

    /// At how many sites an instrument is how far, with the total, and how many sheets went out and came back.
    fn returns(&self, instrument: &Instrument) -> Vec<Inlines> {
        let sites = &instrument.sites;
        let cells = STATES.map(|(state, _)| sites.iter().filter(|site| site.state == state).count());
        let sum = |of: fn(&SiteReturn) -> Option<&Spanned<u32>>| {
            let all: Vec<u32> = sites.iter().filter_map(|site| of(site).map(|count| count.value)).collect();
            let count = usize::try_from(all.iter().sum::<u32>()).unwrap_or_default();
            (!all.is_empty()).then(|| small_alone(count, self.is_internal()))
        };
        let given = sum(|site| site.given.as_ref());
        let returned = sum(|site| site.returned.as_ref());
        let counts = withhold(&cells, self.is_internal()).into_iter().map(Some).chain([given, returned]);
        let cell = |count: Option<Shown>| text(&count.map(|count| self.shown(count)).unwrap_or_default());
        std::iter::once(plain(&instrument.title)).chain(counts.map(cell)).collect()
    }

    fn at_site(&self, site: &SiteReturn) -> Vec<Inlines> {
        let state = STATES.iter().find(|(state, _)| *state == site.state).map(|(_, label)| self.label(label));
        let count = |count: &Option<Spanned<u32>>| {
            count.as_ref().map(|count| count.value.to_string()).unwrap_or_default()
        };
        let name = site_name(self.composer, site.site.as_str());
        [name, state.unwrap_or_default(), count(&site.given), count(&site.returned)]
            .map(|words| text(&words))
            .into()
    }
}
