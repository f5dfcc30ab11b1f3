//! Who does what was agreed, without anybody's name: sites and roles stay, people become their roles.

use crate::digest::{Period, day_of, valid_on};
use crate::model::{Attendance, Exchange, Language, Person as Known, Programme, Text};
use crate::people::{Person, What, may_be_a_person, tokens, words_of};
use chrono::NaiveDate;
use diagnostics::Diagnostic;
use german_text::{Lang, folded, list};
use std::collections::BTreeSet;

/// Words before a name.
const SALUTATIONS: [&str; 9] = ["Frau", "Fr.", "Herr", "Herrn", "Hr.", "Dr.", "Prof.", "Mrs", "Mr"];

/// Words of which several who do something are separated.
const BETWEEN: [&str; 11] =
    [", ", "; ", " / ", "/", " & ", " + ", " und ", " and ", " sowie ", " mit ", " with "];

/// An exchange whose agreements name nobody.
#[derive(Clone, Debug)]
pub struct Unnamed {
    /// The exchange.
    pub exchange: Exchange,
    /// The names that were taken out and that stand nowhere else.
    pub names: BTreeSet<String>,
    /// What may have been no name of a person, for the office to say so.
    pub diagnostics: Vec<Diagnostic>,
}

/// Takes the names of people out of who does what was agreed, whether by id or in words. In their place stands the role that the programme knows of
/// them, else `unnamed`.
pub fn without_names_in_agreements(exchange: &Exchange, unnamed: &str) -> Unnamed {
    let names = Names::of(exchange);
    let mut edited = exchange.clone();
    let mut diagnostics = Vec::new();
    let mut taken = BTreeSet::new();
    let event = &mut edited.event.value;
    let at_items = event.agenda.iter_mut().flat_map(|item| &mut item.follow_ups);
    for task in event.follow_ups.iter_mut().chain(at_items) {
        let mut is_unnamed = false;
        let mut who: Vec<String> = Vec::new();
        let mut is_changed = !task.people.is_empty();
        if let Some(words) = &task.who {
            let rest = names.without(&words.value);
            is_changed |= rest.is_named;
            is_unnamed |= rest.is_unnamed;
            if rest.is_named {
                who.extend(rest.kept);
            } else {
                who.push(words.value.clone());
            }
            diagnostics.extend(rest.unsure.iter().map(|name| {
                let diagnostic = Diagnostic::warning("edition-agreed-by-name");
                diagnostic.in_file(&exchange.event.file).at(words.place).with("name", name)
            }));
            taken.extend(rest.unsure);
            taken.extend(rest.addressed);
        }
        for id in std::mem::take(&mut task.people) {
            let role = names.role_of(&id.value);
            is_unnamed |= role.is_none();
            who.extend(role);
        }
        if is_changed {
            who.extend(is_unnamed.then(|| unnamed.to_owned()));
            let mut seen = BTreeSet::new();
            who.retain(|words| seen.insert(words.clone()));
            let lang = match exchange.programme.value.language {
                Language::De => Lang::De,
                Language::En => Lang::En,
            };
            task.who = Some(Text::detached(list(&who, lang))).filter(|words| !words.value.is_empty());
        }
    }
    Unnamed { exchange: edited, names: taken, diagnostics }
}

/// What is left of words that say who does something.
#[derive(Default)]
struct Rest {
    kept: Vec<String>,
    /// What only looked like a name.
    unsure: Vec<String>,
    /// Names behind a form of address.
    addressed: Vec<String>,
    /// True when there was a name.
    is_named: bool,
    /// True when somebody went for whom nothing stands.
    is_unnamed: bool,
}

/// Whom an exchange knows by name, and which words are of no person.
struct Names<'x> {
    programme: &'x Programme,
    day: Option<NaiveDate>,
    people: Vec<(String, Person)>,
    /// Words of places, sites, organisations and the programme itself, folded.
    of_bodies: BTreeSet<String>,
}

impl<'x> Names<'x> {
    fn of(exchange: &'x Exchange) -> Self {
        let programme = &exchange.programme.value;
        let event = &exchange.event.value;
        let listed = event.attendance.iter().flat_map(Attendance::everyone).map(|one| one.name.as_str());
        let registered = exchange.reports.iter().filter_map(|report| report.value.registration.as_ref());
        let registered = registered.flat_map(|all| &all.people).map(|one| one.name.as_str());
        let contacts = exchange.contacts.iter().flat_map(|file| &file.value.contacts);
        let contacts = contacts.flat_map(|contact| {
            contact.person.iter().chain(contact.is_private().then_some(&contact.partner)).map(Text::as_str)
        });
        let known = programme.people.iter().map(|person| person.name.as_str());
        let all: BTreeSet<&str> = known.chain(listed).chain(registered).chain(contacts).collect();
        let person = |name: &str| Some((name.to_owned(), Person::new(name, BTreeSet::new(), &[])?));
        let names = programme.organisations.iter().flat_map(|organisation| &organisation.names);
        let organisations =
            names.flat_map(|name| [Some(&name.name), name.short.as_ref()]).flatten().map(Text::as_str);
        let sites = programme.sites.iter().map(|site| site.name.as_str());
        let office = programme.office.iter();
        let office =
            office.flat_map(|office| std::iter::once(&office.name).chain(&office.places)).map(Text::as_str);
        let own = [programme.name.as_str(), event.place.as_str()].into_iter();
        let bodies = organisations.chain(sites).chain(office).chain(own);
        Self {
            programme,
            day: day_of(exchange),
            people: all.into_iter().filter_map(person).collect(),
            of_bodies: bodies.flat_map(str::split_whitespace).map(folded).collect(),
        }
    }

    /// The role of a person on the day of the exchange; none where nobody said one.
    fn role_of(&self, id: &str) -> Option<String> {
        self.role(self.programme.people.iter().find(|person| person.id.value == id)?)
    }

    fn role(&self, person: &Known) -> Option<String> {
        let holds = |role: &&crate::model::Affiliation| {
            valid_on(Period::new(role.from.as_ref(), role.until.as_ref()), self.day)
        };
        let role = person.roles.iter().find(holds)?;
        let organisation = role.organisation.as_ref().and_then(|id| {
            let known = self.programme.organisations.iter().find(|one| one.id.value == id.value)?;
            known.names.last().map(|name| name.name.value.clone())
        });
        let words = [Some(role.role.value.clone()).filter(|words| !words.is_empty()), organisation];
        let words: Vec<String> = words.into_iter().flatten().collect();
        (!words.is_empty()).then(|| words.join(", "))
    }

    /// The words without the names of people in them.
    fn without(&self, words: &str) -> Rest {
        let mut out = Rest::default();
        for piece in pieces(words) {
            if let Some((rest, person)) = self.without_known(piece) {
                let stands = rest.or_else(|| self.role(person?));
                out.is_named = true;
                out.is_unnamed |= stands.is_none();
                out.kept.extend(stands);
            } else if let Some((name, rest)) = without_addressed(piece) {
                out.is_named = true;
                out.is_unnamed |= rest.is_none();
                out.kept.extend(rest);
                out.addressed.push(name);
            } else if may_be_a_person(piece, &|word| self.of_bodies.contains(&folded(word))) {
                (out.is_named, out.is_unnamed) = (true, true);
                out.unsure.push(piece.to_owned());
            } else {
                out.kept.push(piece.to_owned());
            }
        }
        out
    }

    /// What is left of a piece in which somebody known is named, and who that is where the programme knows.
    fn without_known(&self, piece: &str) -> Option<(Option<String>, Option<&'x Known>)> {
        for (name, person) in &self.people {
            let surname = words_of(name).0.pop().unwrap_or_default();
            let named = person.hits(piece).into_iter().find(|hit| {
                let said = piece.get(hit.range.clone()).unwrap_or_default();
                hit.what == What::Name && folded_has(said, &surname)
            });
            let Some(hit) = named else { continue };
            let rest = [piece.get(..hit.range.start), piece.get(hit.range.end..)];
            let rest = rest.into_iter().flatten().collect::<Vec<_>>().join(" ");
            let known = self.programme.people.iter().find(|known| known.name.value == *name);
            return Some((tidy(&rest), known));
        }
        None
    }
}

fn folded_has(said: &str, surname: &str) -> bool {
    tokens(said).iter().any(|token| token.folded.contains(surname))
}

/// The name in a piece that addresses somebody, and what is left of it: `Frau Krämer (Gera)`.
fn without_addressed(piece: &str) -> Option<(String, Option<String>)> {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let at = words.iter().position(|word| SALUTATIONS.contains(word))?;
    let is_of_name = |word: &&&str| {
        SALUTATIONS.contains(word)
            || word.starts_with(char::is_uppercase)
            || matches!(**word, "von" | "van" | "der" | "de" | "zu")
    };
    let named = words.iter().skip(at).take_while(is_of_name).count();
    let rest: Vec<&str> = words.iter().take(at).chain(words.iter().skip(at + named)).copied().collect();
    let name: Vec<&str> = words.iter().skip(at).take(named).copied().collect();
    (named > 1).then(|| (name.join(" "), tidy(&rest.join(" "))))
}

/// The words without the brackets and signs that stood around a name; none where nothing is left that says anything.
fn tidy(rest: &str) -> Option<String> {
    let rest = rest.replace("()", " ");
    let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    (rest.chars().filter(|c| c.is_alphabetic()).count() > 2).then(|| rest.to_owned())
}

/// The pieces of words that name several.
fn pieces(words: &str) -> Vec<&str> {
    let mut pieces = vec![words];
    for between in BETWEEN {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(between)).collect();
    }
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}
