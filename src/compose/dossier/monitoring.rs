//! The monitoring: each instrument with who, whom and until when, and what came back.

use super::data::{at, count, time, typed, typed_or_none, words};
use super::{DossierWriter, heading, text};
use crate::compose::composer::{Composing, bullets, item, plain};
use crate::compose::names::site_name;
use crate::digest::{LEAST, Shown, small_alone, withhold};
use crate::facts::lang_of;
use crate::model::{DossierPart, Instrument, InstrumentKind, ReturnState, SiteReturn, Spanned, Text};
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
        body.push(self.table("monitoring", &title, &columns, rows));
        self.keep_monitoring();
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
            body.push(self.table("returns", &title, &columns, rows));
        }
        Ok(body)
    }

    /// What came back from each site, for the office.
    pub(super) fn site_returns(&mut self) -> Vec<Block> {
        let instruments = &self.composer.exchange.monitoring.value.instruments;
        let rows = instruments.iter().flat_map(|one| {
            let row = |site: &SiteReturn| {
                let counts = [&site.given, &site.returned].map(number);
                [typed(&one.title), site_name(self.composer, site.site.as_str()), self.return_state(site)]
                    .into_iter()
                    .chain(counts)
                    .collect()
            };
            one.sites.iter().map(row).collect::<Vec<Vec<String>>>()
        });
        let rows = rows.collect();
        let columns =
            [words("instrument"), words("site"), words("return-state"), count("given"), count("returned")];
        self.keep("site-returns", &columns, rows);
        let mut body = Vec::new();
        for instrument in instruments.iter().filter(|instrument| !instrument.sites.is_empty()) {
            let rows = instrument.sites.iter().map(|site| self.at_site(site)).collect();
            let columns = ["dossier-site", "dossier-state", "dossier-given", "dossier-returned"]
                .map(|label| self.label(label));
            let title = format!("{}: {}", self.label("dossier-returns"), instrument.title.as_str());
            body.push(self.table(&format!("returns-{}", instrument.id.as_str()), &title, &columns, rows));
        }
        body
    }

    fn kind_of_instrument(&self, instrument: &Instrument) -> String {
        self.label(match instrument.kind {
            InstrumentKind::Questionnaire => "dossier-questionnaire",
            InstrumentKind::Interview => "dossier-interview",
            InstrumentKind::AreaData => "dossier-area-data",
            InstrumentKind::Summary => "dossier-summary",
        })
    }

    fn instrument(&self, instrument: &Instrument) -> Vec<Inlines> {
        let kind = self.kind_of_instrument(instrument);
        let mut what = plain(&instrument.title);
        what.push(Inline::Text(format!(" ({kind})")));
        let said = |text: &Option<Text>| text.as_ref().map(plain).unwrap_or_default();
        let period = instrument.period.as_ref().map(|when| self.in_time(when)).unwrap_or_default();
        let lang = lang_of(self.composer.exchange);
        let due = instrument.due.as_ref().map(|due| until(&due.value.to_string(), lang));
        vec![
            what,
            said(&instrument.by),
            said(&instrument.whom),
            text(&period),
            text(&due.unwrap_or_default()),
        ]
    }

    /// At how many sites an instrument is how far, with the total, and how many sheets went out and came back.
    fn returns(&self, instrument: &Instrument) -> Vec<Inlines> {
        let cell = |count: Option<Shown>| text(&count.map(|count| self.shown(count)).unwrap_or_default());
        std::iter::once(plain(&instrument.title)).chain(self.counted_returns(instrument).map(cell)).collect()
    }

    fn counted_returns(&self, instrument: &Instrument) -> impl Iterator<Item = Option<Shown>> {
        let sites = &instrument.sites;
        let cells = STATES.map(|(state, _)| sites.iter().filter(|site| site.state == state).count());
        let sum = |of: fn(&SiteReturn) -> Option<&Spanned<u32>>| {
            let all: Vec<u32> = sites.iter().filter_map(|site| of(site).map(|count| count.value)).collect();
            let count = usize::try_from(all.iter().sum::<u32>()).unwrap_or_default();
            // What one or two sites counted is known to be theirs.
            let is_told = self.is_internal() || all.len() >= LEAST || count == 0;
            let shown = if is_told { small_alone(count, self.is_internal()) } else { Shown::Withheld };
            (!all.is_empty()).then_some(shown)
        };
        let given = sum(|site| site.given.as_ref());
        let returned = sum(|site| site.returned.as_ref());
        withhold(&cells, self.is_internal()).into_iter().map(Some).chain([given, returned])
    }

    fn keep_monitoring(&mut self) {
        let instruments = &self.composer.exchange.monitoring.value.instruments;
        let row = |one: &Instrument| {
            vec![
                typed(&one.title),
                self.kind_of_instrument(one),
                typed_or_none(one.by.as_ref()),
                typed_or_none(one.whom.as_ref()),
                at(one.period.as_ref()),
                at(one.due.as_ref()),
                typed_or_none(one.note.as_ref()),
            ]
        };
        let rows = instruments.iter().map(row).collect();
        let returned = instruments.iter().filter(|one| !one.sites.is_empty()).map(|one| {
            let counts = self
                .counted_returns(one)
                .map(|count| count.map(|count| self.value(count)).unwrap_or_default());
            std::iter::once(typed(&one.title)).chain(counts).collect()
        });
        let returned = returned.collect();
        let columns = ["instrument", "instrument-kind", "by", "whom"].map(words).into_iter();
        let columns: Vec<_> =
            columns.chain(["observed", "until"].map(time)).chain([words("remark")]).collect();
        self.keep("monitoring", &columns, rows);
        let counts =
            ["returns-done", "returns-running", "returns-open", "sites", "given", "returned"].map(count);
        let columns: Vec<_> = std::iter::once(words("instrument")).chain(counts).collect();
        self.keep("returns", &columns, returned);
    }

    fn return_state(&self, site: &SiteReturn) -> String {
        let state = STATES.iter().find(|(state, _)| *state == site.state);
        state.map(|(_, label)| self.label(label)).unwrap_or_default()
    }

    fn at_site(&self, site: &SiteReturn) -> Vec<Inlines> {
        let name = site_name(self.composer, site.site.as_str());
        [name, self.return_state(site), number(&site.given), number(&site.returned)]
            .map(|words| text(&words))
            .into()
    }
}

/// A count that somebody told, in figures.
fn number(count: &Option<Spanned<u32>>) -> String {
    count.as_ref().map(|count| count.value.to_string()).unwrap_or_default()
}
