//! Which decisions can be made, against how things stand now: a statement that somebody else placed meanwhile is not moved in silence.

use crate::digest::Filed;
use crate::incoming::{DecidedStatement, Decisions};
use crate::intake::findings::one_line;
use crate::model::{MergedFindings, StatementKind};
use diagnostics::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};

/// What was chosen for a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// It goes into these findings, in this order.
    Findings(Vec<String>),
    /// It is set aside, for this reason.
    Aside(String),
    /// It is open again.
    Open,
}

/// A statement that gets another place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The statement.
    pub id: String,
    /// What lay there to choose from.
    pub offered: Vec<String>,
    /// The findings that it is in until then.
    pub before: Vec<String>,
    /// What was chosen.
    pub chosen: Chosen,
}

/// A finding that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewFinding {
    pub(crate) id: String,
    pub(crate) kind: StatementKind,
    pub(crate) field: Option<String>,
    pub(crate) text: String,
}

/// What is to be done, and what was noticed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Judged {
    /// Findings to be made, in order.
    pub(crate) new: Vec<NewFinding>,
    /// Findings that get another wording, by id.
    pub(crate) reworded: Vec<(String, String)>,
    /// Statements that get another place, in order.
    pub(crate) placed: Vec<Placed>,
    /// The ids of findings by the names that the file gives new ones.
    names: BTreeMap<String, String>,
    /// How many decisions had been made just so already.
    pub(crate) known: usize,
    /// How many were not made.
    pub(crate) left: usize,
    /// Why they were not.
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Judged {
    /// Tells whether nothing is to be done.
    pub(crate) const fn is_empty(&self) -> bool {
        self.reworded.is_empty() && self.placed.is_empty()
    }

    /// The id of the finding that a file means.
    pub(crate) fn finding_of(&self, name: &str) -> String {
        self.names.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }
}

/// What the judging knows, and how things stand as it goes on.
struct Judge<'a> {
    current: &'a MergedFindings,
    statements: BTreeMap<&'a str, &'a Filed<'a>>,
    /// New findings of the file: the name in it, the finding, and whether it has to be made.
    names: BTreeMap<&'a str, (NewFinding, bool)>,
    moved: BTreeMap<String, Chosen>,
    out: Judged,
}

/// Judges `decisions` against `current`; `used` are ids that findings had before, `statements` all that was filed.
pub(crate) fn judge<'a>(
    decisions: &'a Decisions,
    current: &'a MergedFindings,
    statements: &'a [Filed<'a>],
    used: &BTreeSet<String>,
) -> Judged {
    let mut judge = Judge {
        current,
        statements: statements.iter().map(|filed| (filed.statement.id.as_str(), filed)).collect(),
        names: BTreeMap::new(),
        moved: BTreeMap::new(),
        out: Judged::default(),
    };
    judge.name_new(decisions, used);
    judge.reword(decisions);
    decisions.statements.iter().for_each(|decided| judge.statement(decided));
    let cited: BTreeSet<&String> = judge
        .moved
        .values()
        .flat_map(|chosen| match chosen {
            Chosen::Findings(ids) => ids.as_slice(),
            Chosen::Aside(_) | Chosen::Open => &[],
        })
        .collect();
    // In the order of the file; one that nothing goes into is not made.
    for finding in &decisions.findings {
        if let Some((new, true)) = judge.names.get(finding.id.as_str())
            && cited.contains(&new.id)
            && !judge.out.new.contains(new)
        {
            judge.out.new.push(new.clone());
        }
    }
    judge.out.diagnostics.extend(judge.names.iter().filter_map(|(name, (new, is_made))| {
        let typed = decisions.findings.iter().find(|finding| finding.id.as_str() == *name)?;
        let is_left = *is_made && !cited.contains(&new.id);
        let diagnostic = || Diagnostic::warning("decisions-no-member").at(typed.text.place);
        is_left.then(|| diagnostic().with("text", new.text.as_str()))
    }));
    let names = judge.names.iter().map(|(name, (one, _))| ((*name).to_owned(), one.id.clone()));
    judge.out.names = names.collect();
    judge.out
}

impl<'a> Judge<'a> {
    /// Gives new findings their ids; one that is there word for word already is that one.
    fn name_new(&mut self, decisions: &'a Decisions, used: &BTreeSet<String>) {
        let mut taken: BTreeSet<String> = used.clone();
        taken.extend(self.current.findings.iter().map(|finding| finding.id.value.clone()));
        for finding in &decisions.findings {
            let Some(kind) = finding.kind else { continue };
            let text = one_line(finding.text.as_str());
            let is_same = |of: StatementKind, words: &str| of == kind && one_line(words) == text;
            let there = self.current.findings.iter().find(|one| is_same(one.kind, one.text.as_str()));
            let twice = self.names.values().find(|(one, _)| is_same(one.kind, &one.text));
            let (id, is_made) = match (there, twice) {
                (Some(there), _) => (there.id.value.clone(), false),
                (None, Some((one, is_made))) => (one.id.clone(), *is_made),
                (None, None) => (free_id(kind, &taken), true),
            };
            taken.insert(id.clone());
            let field = finding.field.as_ref().map(|field| field.value.clone());
            self.names.insert(finding.id.as_str(), (NewFinding { id, kind, field, text }, is_made));
        }
    }

    fn reword(&mut self, decisions: &Decisions) {
        for finding in decisions.findings.iter().filter(|finding| finding.kind.is_none()) {
            let (id, text) = (finding.id.as_str(), one_line(finding.text.as_str()));
            let Some(now) = self.current.findings.iter().find(|one| one.id.as_str() == id) else {
                self.leave(Diagnostic::warning("decisions-no-finding").at(finding.id.place).with("id", id));
                continue;
            };
            let now = one_line(now.text.as_str());
            let before = finding.before.as_ref().map(|before| one_line(before.as_str()));
            if now == text {
                self.out.known += 1;
            } else if before.is_none_or(|before| before == now) {
                self.out.reworded.push((id.to_owned(), text));
            } else {
                let diagnostic = Diagnostic::warning("decisions-wording").at(finding.text.place);
                self.leave(diagnostic.with("id", id).with("now", now).with("chosen", text));
            }
        }
    }

    fn statement(&mut self, decided: &DecidedStatement) {
        let id = decided.id.as_str();
        let Some(filed) = self.statements.get(id) else {
            self.leave(Diagnostic::warning("decisions-no-statement").at(decided.id.place).with("id", id));
            return;
        };
        let (now, then) = (one_line(filed.statement.text.as_str()), one_line(decided.text.as_str()));
        if now != then {
            let diagnostic = Diagnostic::warning("decisions-changed").at(decided.text.place);
            self.leave(diagnostic.with("id", id).with("before", then).with("now", now));
            return;
        }
        let findings: Vec<String> =
            decided.findings.iter().map(|name| self.finding_of(name.as_str())).collect();
        let is_there = |id: &String| {
            self.current.findings.iter().any(|one| one.id.value == *id)
                || self.names.values().any(|(one, _)| one.id == *id)
        };
        if let Some(missing) = findings.iter().find(|id| !is_there(id)) {
            let diagnostic = Diagnostic::warning("decisions-no-finding").at(decided.id.place);
            self.leave(diagnostic.with("id", missing));
            return;
        }
        let before: Vec<String> = decided.before.iter().map(|name| self.finding_of(name.as_str())).collect();
        let chosen = place_of(findings, decided.aside.as_ref().map(|reason| reason.value.clone()));
        let before = place_of(before, decided.reason_before.as_ref().map(|reason| reason.value.clone()));
        let now = self.now(id);
        if is_same(&now, &chosen) {
            self.out.known += 1;
        } else if is_same(&now, &before) {
            let offered = decided.offered.iter().map(|name| self.finding_of(name.as_str())).collect();
            let before = match now {
                Chosen::Findings(ids) => ids,
                Chosen::Aside(_) | Chosen::Open => Vec::new(),
            };
            self.moved.insert(id.to_owned(), chosen.clone());
            self.out.placed.push(Placed { id: id.to_owned(), offered, before, chosen });
        } else {
            let diagnostic = Diagnostic::warning("decisions-contradict").at(decided.id.place).with("id", id);
            let diagnostic = self.told(diagnostic, ("now", "now-words"), &now);
            let diagnostic = self.told(diagnostic, ("chosen", "chosen-words"), &chosen);
            self.leave(diagnostic);
        }
    }

    /// The id of the finding that a file means.
    fn finding_of(&self, name: &str) -> String {
        self.names.get(name).map_or_else(|| name.to_owned(), |(one, _)| one.id.clone())
    }

    /// Where a statement is now.
    fn now(&self, id: &str) -> Chosen {
        if let Some(chosen) = self.moved.get(id) {
            return chosen.clone();
        }
        let cites =
            |finding: &&crate::model::MergedFinding| finding.cited().iter().any(|cited| cited.as_str() == id);
        let findings = self.current.findings.iter().filter(cites).map(|one| one.id.value.clone());
        let aside = self.current.aside.iter().find(|aside| aside.id.as_str() == id);
        place_of(findings.collect(), aside.map(|aside| aside.reason.value.clone()))
    }

    /// Says where a statement is: a word to choose by, and what belongs to it.
    fn told(
        &self,
        diagnostic: Diagnostic,
        (name, words): (&'static str, &'static str),
        chosen: &Chosen,
    ) -> Diagnostic {
        let (how, what) = match chosen {
            Chosen::Findings(ids) => {
                ("findings", ids.iter().map(|id| self.called(id)).collect::<Vec<_>>().join("; "))
            }
            Chosen::Aside(reason) => ("aside", one_line(reason)),
            Chosen::Open => ("open", String::new()),
        };
        diagnostic.with(name, how).with(words, what)
    }

    /// What people know a finding by: its id and wording, or the wording alone where it is not made yet.
    fn called(&self, id: &str) -> String {
        let there = self.current.findings.iter().find(|one| one.id.as_str() == id);
        let new = || self.names.values().find(|(one, _)| one.id == id).map(|(one, _)| one.text.clone());
        match there {
            Some(one) => format!("{id} ({})", one_line(one.text.as_str())),
            None => new().unwrap_or_else(|| id.to_owned()),
        }
    }

    fn leave(&mut self, diagnostic: Diagnostic) {
        self.out.left += 1;
        self.out.diagnostics.push(diagnostic);
    }
}

fn place_of(findings: Vec<String>, aside: Option<String>) -> Chosen {
    match aside {
        _ if !findings.is_empty() => Chosen::Findings(findings),
        Some(reason) => Chosen::Aside(reason),
        None => Chosen::Open,
    }
}

/// Tells whether both say the same of a statement: the order of findings and line ends in a reason do not matter.
fn is_same(one: &Chosen, other: &Chosen) -> bool {
    match (one, other) {
        (Chosen::Findings(one), Chosen::Findings(other)) => {
            one.iter().collect::<BTreeSet<_>>() == other.iter().collect::<BTreeSet<_>>()
        }
        (Chosen::Aside(one), Chosen::Aside(other)) => one_line(one) == one_line(other),
        (Chosen::Open, Chosen::Open) => true,
        _ => false,
    }
}

/// The next id of a kind, as people number them: `hemmnis-4`.
fn free_id(kind: StatementKind, taken: &BTreeSet<String>) -> String {
    let word = match kind {
        StatementKind::Success => "erfolg",
        StatementKind::Obstacle => "hemmnis",
        StatementKind::Plan => "plan",
        StatementKind::Need => "bedarf",
    };
    let numbers = taken.iter().filter_map(|id| id.strip_prefix(word)?.strip_prefix('-')?.parse::<u32>().ok());
    format!("{word}-{}", numbers.max().unwrap_or(0).saturating_add(1))
}
