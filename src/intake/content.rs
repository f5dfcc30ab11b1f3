//! Contents of a report or a filing, without places: the values that are merged.

use crate::incoming::Filing;
use crate::model::{
    Attendee, Detail, FiledKey, LastPlan, PlanState, Proposal, Registration, Report, ReportProposal,
    SiteSeries, Statement, StatementKind, Text,
};
use yaml_source::YamlValue;

/// The kinds of statements in the order of a report, with their keys and the letters of their ids.
pub(super) const KINDS: [(StatementKind, &str, char); 4] = [
    (StatementKind::Success, "successes", 'e'),
    (StatementKind::Obstacle, "obstacles", 'h'),
    (StatementKind::Plan, "plans", 'p'),
    (StatementKind::Need, "needs", 'b'),
];

/// A statement without places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StatementContent {
    pub(super) id: Option<String>,
    pub(super) field: Option<String>,
    pub(super) text: String,
    pub(super) details: YamlValue,
    pub(super) internal: bool,
}

impl StatementContent {
    fn new(id: Option<&Text>, field: Option<&Text>, text: &Text, points: &[Detail], internal: bool) -> Self {
        let value = |text: Option<&Text>| {
            text.map(|text| text.value.trim().to_owned()).filter(|text| !text.is_empty())
        };
        Self {
            id: value(id),
            field: value(field),
            text: text.value.trim().to_owned(),
            details: details(points),
            internal,
        }
    }

    pub(super) fn of(statement: &Statement) -> Self {
        let Statement { id, field, text, details, internal, proposed: _, withdrawn: _ } = statement;
        Self::new(Some(id), field.as_ref(), text, details, *internal)
    }

    /// The site's newer words for a statement, which nobody has decided on yet.
    pub(super) fn of_proposal(proposal: &Proposal) -> Self {
        let Proposal { field, text, details } = proposal;
        Self::new(None, field.as_ref(), text, details, false)
    }

    /// Tells whether there is nothing in it: an empty slot of a form.
    fn is_empty(&self) -> bool {
        self.text.is_empty() && self.details == YamlValue::List(Vec::new())
    }

    /// Returns what it says, in which words.
    pub(super) const fn words(&self) -> (&String, &YamlValue) {
        (&self.text, &self.details)
    }

    /// As it stands in a report.
    pub(super) fn plain(&self) -> YamlValue {
        let mut pairs = Vec::new();
        pairs.extend(self.id.clone().map(|id| ("id", YamlValue::Name(id))));
        pairs.extend(self.field.clone().map(|field| ("field", YamlValue::Name(field))));
        pairs.push(("text", YamlValue::Text(self.text.clone())));
        if self.details != YamlValue::List(Vec::new()) {
            pairs.push(("details", self.details.clone()));
        }
        if self.internal {
            pairs.push(("internal", YamlValue::True));
        }
        YamlValue::Map(pairs)
    }
}

fn details(points: &[Detail]) -> YamlValue {
    let point = |detail: &Detail| {
        let mut pairs = vec![("text", YamlValue::Text(detail.text.value.trim().to_owned()))];
        if !detail.details.is_empty() {
            pairs.push(("details", details(&detail.details)));
        }
        YamlValue::Map(pairs)
    };
    YamlValue::List(points.iter().map(point).collect())
}

/// Everything that the file of a site says apart from its statements.
pub(super) type Rest = Vec<(FiledKey, YamlValue)>;

/// A report without places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ReportContent {
    /// The statements, in the order of [`KINDS`].
    pub(super) said: [Vec<StatementContent>; 4],
    pub(super) rest: Rest,
}

impl ReportContent {
    pub(super) fn of_filing(filing: &Filing) -> Self {
        let lists = [&filing.successes, &filing.obstacles, &filing.plans, &filing.needs];
        let said = lists.map(|list| {
            let said = list.iter().map(|s| {
                StatementContent::new(s.id.as_ref(), s.field.as_ref(), &s.text, &s.details, s.internal)
            });
            said.filter(|said| !said.is_empty()).collect()
        });
        let rest = rest(
            filing.registration.as_ref(),
            &filing.last_plans,
            filing.introduction.as_ref(),
            &filing.series,
        );
        Self { said, rest }
    }

    pub(super) fn of_report(report: &Report) -> Self {
        let lists = [&report.successes, &report.obstacles, &report.plans, &report.needs];
        let said = lists.map(|list| list.iter().map(StatementContent::of).collect());
        let rest = rest(
            report.registration.as_ref(),
            &report.last_plans,
            report.introduction.as_ref(),
            &report.series,
        );
        Self { said, rest }
    }

    /// Takes what waits in a report for the office to decide.
    pub(super) fn of_report_proposal(proposal: &ReportProposal) -> Self {
        let lists = [&proposal.successes, &proposal.obstacles, &proposal.plans, &proposal.needs];
        let said = lists.map(|list| list.iter().map(StatementContent::of).collect());
        let rest = rest(
            proposal.registration.as_ref(),
            &proposal.last_plans,
            proposal.introduction.as_ref(),
            &proposal.series,
        );
        Self { said, rest }
    }

    /// Returns it as it was filed, before its statements had ids.
    pub(super) fn without_ids(mut self) -> Self {
        self.said.iter_mut().flatten().for_each(|said| said.id = None);
        self
    }

    /// Tells whether it says nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty() && !self.has_statements()
    }

    pub(super) fn has_statements(&self) -> bool {
        self.said.iter().any(|said| !said.is_empty())
    }

    /// Returns what it says under a key.
    pub(super) fn key(&self, key: FiledKey) -> Option<&YamlValue> {
        self.rest.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// All of it, in the keys of a report.
    pub(super) fn pairs(&self) -> Vec<(&'static str, YamlValue)> {
        let mut pairs: Vec<_> = self.rest.iter().map(|(key, value)| (key.name(), value.clone())).collect();
        let lists = KINDS.into_iter().zip(&self.said).filter(|(_, said)| !said.is_empty());
        pairs.extend(lists.map(|((_, key, _), said)| {
            (key, YamlValue::List(said.iter().map(StatementContent::plain).collect()))
        }));
        pairs
    }

    /// All ids, of all kinds.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.said.iter().flatten().filter_map(|said| said.id.as_deref())
    }
}

fn rest(
    registration: Option<&Registration>,
    last_plans: &[LastPlan],
    introduction: Option<&Text>,
    series: &[SiteSeries],
) -> Rest {
    let mut rest = Vec::new();
    let introduction = introduction.map(|text| text.value.trim()).filter(|text| !text.is_empty());
    rest.extend(introduction.map(|text| (FiledKey::Introduction, YamlValue::Text(text.to_owned()))));
    if !series.is_empty() {
        rest.push((FiledKey::Series, YamlValue::List(series.iter().map(one_series).collect())));
    }
    rest.extend(registration.map(|registration| (FiledKey::Registration, registered(registration))));
    if !last_plans.is_empty() {
        rest.push((FiledKey::LastPlans, YamlValue::List(last_plans.iter().map(last_plan).collect())));
    }
    rest
}

fn text(key: &'static str, text: Option<&Text>) -> Option<(&'static str, YamlValue)> {
    let text = text.map(|text| text.value.trim()).filter(|text| !text.is_empty());
    text.map(|text| (key, YamlValue::Text(text.to_owned())))
}

fn one_series(series: &SiteSeries) -> YamlValue {
    let SiteSeries { title, ordinal, of, date } = series;
    let mut pairs: Vec<_> = text("title", Some(title)).into_iter().collect();
    pairs.push(("ordinal", YamlValue::Number(ordinal.value)));
    pairs.extend(of.as_ref().map(|of| ("of", YamlValue::Number(of.value))));
    pairs.extend(date.as_ref().map(|date| ("date", YamlValue::Name(date.value.to_string()))));
    YamlValue::Map(pairs)
}

fn registered(registration: &Registration) -> YamlValue {
    let Registration { people, theme_table, remark } = registration;
    let mut pairs = vec![("people", YamlValue::List(people.iter().map(attendee).collect()))];
    pairs.extend(text("theme_table", theme_table.as_ref()));
    pairs.extend(text("remark", remark.as_ref()));
    YamlValue::Map(pairs)
}

fn attendee(attendee: &Attendee) -> YamlValue {
    let Attendee { name, days, food, access, no_photos } = attendee;
    let mut pairs = vec![("name", YamlValue::Text(name.value.trim().to_owned()))];
    if !days.is_empty() {
        let days = days.iter().map(|day| YamlValue::Name(day.value.to_string())).collect();
        pairs.push(("days", YamlValue::List(days)));
    }
    pairs.extend(text("food", food.as_ref()));
    pairs.extend(text("access", access.as_ref()));
    pairs.extend(no_photos.then_some(("no_photos", YamlValue::True)));
    YamlValue::Map(pairs)
}

fn last_plan(plan: &LastPlan) -> YamlValue {
    let state = match plan.state {
        PlanState::Done => "done",
        PlanState::Partly => "partly",
        PlanState::Dropped => "dropped",
        PlanState::Open => "open",
    };
    let mut pairs =
        vec![("id", YamlValue::Name(plan.id.value.clone())), ("state", YamlValue::Name(state.to_owned()))];
    pairs.extend(text("remark", plan.remark.as_ref()));
    YamlValue::Map(pairs)
}
