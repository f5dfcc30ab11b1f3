//! What a site filed, as its file says it: a report whose statements need no ids yet.

use crate::model::{
    Comer, Detail, FiledKey, LastPlan, PlanState, Proposal, Received, Registration, Report, ReportProposal,
    SiteSeries, Statement, StatementKind, Text, WorkField,
};
use crate::model::{Placed, When};
use schemars::JsonSchema;
use serde::Deserialize;
use yaml_source::Plain;

/// The version of the format that forms write.
pub const FORMAT: &str = "report/1";

/// A filed report: the file that a form saves, or a report as people type it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Filing {
    /// The format, `report/1`; forms write it.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["format"]))]
    pub austausch: Option<Text>,
    /// The exchange, by the name of its folder.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["erfahrungsaustausch"]))]
    pub exchange: Option<Text>,
    /// The site, by id.
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["standort", "vorhaben"]))]
    pub site: Text,
    /// When it was filed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["abgegeben", "eingereicht"]))]
    pub filed: Option<Text>,
    /// The number on the receipt.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["vorgangsnummer"]))]
    pub reference: Option<Text>,
    /// Who comes.
    #[serde(default)]
    #[schemars(extend("x-personal" = "name", "x-aliases" = ["anmeldung"]))]
    pub registration: Option<Registration>,
    /// What became of last time's plans.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["letzte_pläne"]))]
    pub last_plans: Vec<LastPlan>,
    /// How a newcomer introduces itself (Markdown).
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["vorstellung"]))]
    pub introduction: Option<Text>,
    /// Series of its own.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["reihen"]))]
    pub series: Vec<SiteSeries>,
    /// What went well.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["erfolge", "erfolg"]))]
    pub successes: Vec<FiledStatement>,
    /// What did not.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["hemmnisse", "hindernisse"]))]
    pub obstacles: Vec<FiledStatement>,
    /// What will be done.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["pläne", "plaene"]))]
    pub plans: Vec<FiledStatement>,
    /// What is needed.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["bedarf", "bedarfe"]))]
    pub needs: Vec<FiledStatement>,
    /// What an earlier import read; it is written anew.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["empfangen"]))]
    pub received: Option<Received>,
    /// When the office sent it back; filing it again takes this away.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["zurückgegeben"]))]
    pub returned: Option<Placed<When>>,
}

/// A statement as filed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FiledStatement {
    /// Its id, where the form was given one.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["kennung"]))]
    pub id: Option<Text>,
    /// The work field, by id.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["arbeitsfeld", "feld"]))]
    pub field: Option<Text>,
    /// The words.
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["aussage"]))]
    pub text: Text,
    /// Points below.
    #[serde(default)]
    #[schemars(extend("x-personal" = "remark", "x-aliases" = ["einzelheiten", "unterpunkte"]))]
    pub details: Vec<Detail>,
    /// For the office alone.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-aliases" = ["intern", "vertraulich"]))]
    pub internal: bool,
}

impl Filing {
    /// Counts its statements.
    pub(super) const fn statements(&self) -> usize {
        self.successes.len() + self.obstacles.len() + self.plans.len() + self.needs.len()
    }

    /// The same with the ids of work fields where a form has their titles.
    pub(super) fn with_field_ids(&self, fields: &[WorkField]) -> Self {
        let mut filing = self.clone();
        let lists = [&mut filing.successes, &mut filing.obstacles, &mut filing.plans, &mut filing.needs];
        for named in lists.into_iter().flatten().filter_map(|statement| statement.field.as_mut()) {
            let is_id = fields.iter().any(|field| field.id.value == named.value);
            if let Some(field) = fields.iter().find(|field| !is_id && field.title.value == named.value) {
                named.value.clone_from(&field.id.value);
            }
        }
        filing
    }
}

/// The kinds of statements in the order of a report, with their keys and the letters of their ids.
pub(super) const KINDS: [(StatementKind, &str, char); 4] = [
    (StatementKind::Success, "successes", 'e'),
    (StatementKind::Obstacle, "obstacles", 'h'),
    (StatementKind::Plan, "plans", 'p'),
    (StatementKind::Need, "needs", 'b'),
];

/// A statement without places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) id: Option<String>,
    pub(super) field: Option<String>,
    pub(super) text: String,
    pub(super) details: Plain,
    pub(super) internal: bool,
}

impl Said {
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

    /// Whether there is nothing in it: an empty slot of a form.
    fn is_empty(&self) -> bool {
        self.text.is_empty() && self.details == Plain::List(Vec::new())
    }

    /// What it says, in which words.
    pub(super) const fn words(&self) -> (&String, &Plain) {
        (&self.text, &self.details)
    }

    /// As it stands in a report.
    pub(super) fn plain(&self) -> Plain {
        let mut pairs = Vec::new();
        pairs.extend(self.id.clone().map(|id| ("id", Plain::Name(id))));
        pairs.extend(self.field.clone().map(|field| ("field", Plain::Name(field))));
        pairs.push(("text", Plain::Text(self.text.clone())));
        if self.details != Plain::List(Vec::new()) {
            pairs.push(("details", self.details.clone()));
        }
        if self.internal {
            pairs.push(("internal", Plain::True));
        }
        Plain::Map(pairs)
    }
}

fn details(points: &[Detail]) -> Plain {
    let point = |detail: &Detail| {
        let mut pairs = vec![("text", Plain::Text(detail.text.value.trim().to_owned()))];
        if !detail.details.is_empty() {
            pairs.push(("details", details(&detail.details)));
        }
        Plain::Map(pairs)
    };
    Plain::List(points.iter().map(point).collect())
}

/// What the file of a site says apart from its statements.
pub(super) type Rest = Vec<(FiledKey, Plain)>;

/// A report without places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// The statements, in the order of [`KINDS`].
    pub(super) said: [Vec<Said>; 4],
    pub(super) rest: Rest,
}

impl Told {
    pub(super) fn of_filing(filing: &Filing) -> Self {
        let lists = [&filing.successes, &filing.obstacles, &filing.plans, &filing.needs];
        let said = lists.map(|list| {
            let said = list
                .iter()
                .map(|s| Said::new(s.id.as_ref(), s.field.as_ref(), &s.text, &s.details, s.internal));
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
        let said = lists.map(|list| list.iter().map(Said::of).collect());
        let rest = rest(
            report.registration.as_ref(),
            &report.last_plans,
            report.introduction.as_ref(),
            &report.series,
        );
        Self { said, rest }
    }

    /// What waits in a report for the office to decide.
    pub(super) fn of_report_proposal(proposal: &ReportProposal) -> Self {
        let lists = [&proposal.successes, &proposal.obstacles, &proposal.plans, &proposal.needs];
        let said = lists.map(|list| list.iter().map(Said::of).collect());
        let rest = rest(
            proposal.registration.as_ref(),
            &proposal.last_plans,
            proposal.introduction.as_ref(),
            &proposal.series,
        );
        Self { said, rest }
    }

    /// The same as it was filed, before its statements had ids.
    pub(super) fn without_ids(mut self) -> Self {
        self.said.iter_mut().flatten().for_each(|said| said.id = None);
        self
    }

    /// Whether it says nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty() && !self.has_statements()
    }

    pub(super) fn has_statements(&self) -> bool {
        self.said.iter().any(|said| !said.is_empty())
    }

    /// What it says under a key.
    pub(super) fn key(&self, key: FiledKey) -> Option<&Plain> {
        self.rest.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// All of it, in the keys of a report.
    pub(super) fn pairs(&self) -> Vec<(&'static str, Plain)> {
        let mut pairs: Vec<_> = self.rest.iter().map(|(key, value)| (key.name(), value.clone())).collect();
        let lists = KINDS.into_iter().zip(&self.said).filter(|(_, said)| !said.is_empty());
        pairs.extend(
            lists.map(|((_, key, _), said)| (key, Plain::List(said.iter().map(Said::plain).collect()))),
        );
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
    rest.extend(introduction.map(|text| (FiledKey::Introduction, Plain::Text(text.to_owned()))));
    if !series.is_empty() {
        rest.push((FiledKey::Series, Plain::List(series.iter().map(one_series).collect())));
    }
    rest.extend(registration.map(|registration| (FiledKey::Registration, registered(registration))));
    if !last_plans.is_empty() {
        rest.push((FiledKey::LastPlans, Plain::List(last_plans.iter().map(last_plan).collect())));
    }
    rest
}

fn text(key: &'static str, text: Option<&Text>) -> Option<(&'static str, Plain)> {
    let text = text.map(|text| text.value.trim()).filter(|text| !text.is_empty());
    text.map(|text| (key, Plain::Text(text.to_owned())))
}

fn one_series(series: &SiteSeries) -> Plain {
    let SiteSeries { title, ordinal, of, date } = series;
    let mut pairs: Vec<_> = text("title", Some(title)).into_iter().collect();
    pairs.push(("ordinal", Plain::Number(ordinal.value)));
    pairs.extend(of.as_ref().map(|of| ("of", Plain::Number(of.value))));
    pairs.extend(date.as_ref().map(|date| ("date", Plain::Name(date.value.to_string()))));
    Plain::Map(pairs)
}

fn registered(registration: &Registration) -> Plain {
    let Registration { people, theme_table, remark } = registration;
    let mut pairs = vec![("people", Plain::List(people.iter().map(comer).collect()))];
    pairs.extend(text("theme_table", theme_table.as_ref()));
    pairs.extend(text("remark", remark.as_ref()));
    Plain::Map(pairs)
}

fn comer(comer: &Comer) -> Plain {
    let Comer { name, days, food, access } = comer;
    let mut pairs = vec![("name", Plain::Text(name.value.trim().to_owned()))];
    if !days.is_empty() {
        let days = days.iter().map(|day| Plain::Name(day.value.to_string())).collect();
        pairs.push(("days", Plain::List(days)));
    }
    pairs.extend(text("food", food.as_ref()));
    pairs.extend(text("access", access.as_ref()));
    Plain::Map(pairs)
}

fn last_plan(plan: &LastPlan) -> Plain {
    let state = match plan.state {
        PlanState::Done => "done",
        PlanState::Partly => "partly",
        PlanState::Dropped => "dropped",
        PlanState::Open => "open",
    };
    let mut pairs =
        vec![("id", Plain::Name(plan.id.value.clone())), ("state", Plain::Name(state.to_owned()))];
    pairs.extend(text("remark", plan.remark.as_ref()));
    Plain::Map(pairs)
}
