//! The sites of the day: what each types, and how far it is.

use austausch::model::StatementKind;
use serde_json::{Map, Value, json};

/// Those that fill in the web form.
pub const WEB: [&str; 7] =
    ["altenburg", "artern", "eisenberg", "gera-liebschwitz", "ilmenau", "jena", "muehlhausen"];
/// Those that fill in the Word form.
pub const WORD: [&str; 7] =
    ["gera", "schmalkalden", "soemmerda", "sondershausen", "sonneberg", "suhl", "weimar"];

const NAMES: [(&str, &str); 15] = [
    ("altenburg", "Altenburg"),
    ("artern", "Artern"),
    ("eisenberg", "Eisenberg"),
    ("gera", "Gera"),
    ("gera-liebschwitz", "Gera-Liebschwitz"),
    ("ilmenau", "Ilmenau"),
    ("jena", "Jena"),
    ("muehlhausen", "Mühlhausen"),
    ("nordhausen", "Nordhausen"),
    ("schmalkalden", "Schmalkalden"),
    ("soemmerda", "Sömmerda"),
    ("sondershausen", "Sondershausen"),
    ("sonneberg", "Sonneberg"),
    ("suhl", "Suhl"),
    ("weimar", "Weimar"),
];

const LISTS: [&str; 4] = ["successes", "obstacles", "plans", "needs"];

/// The key of a kind of statements.
pub const fn list_of(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Success => "successes",
        StatementKind::Obstacle => "obstacles",
        StatementKind::Plan => "plans",
        StatementKind::Need => "needs",
    }
}

fn name(site: &str) -> &'static str {
    NAMES.iter().find(|(id, _)| *id == site).unwrap().1
}

/// What a site types first under a list.
pub fn said_by(site: &str, list: &str) -> String {
    let name = name(site);
    match (site, list) {
        ("artern", "obstacles") => "In Artern erreicht man uns nur unter 03643 1234567".to_owned(),
        ("schmalkalden", "successes") => {
            "In Schmalkalden fand eine junge Frau, geboren am 3. Mai 1998, eine Lehrstelle".to_owned()
        }
        (_, "successes") => format!("In {name} kommen zwanzig Menschen zum Frühstück"),
        (_, "obstacles") => format!("In {name} fehlt ein Raum für Gruppen"),
        (_, "plans") => format!("In {name} wollen wir ein Fest feiern"),
        _ => format!("Für {name} wünschen wir uns Rat zu Förderanträgen"),
    }
}

struct Statement {
    list: &'static str,
    text: String,
    is_internal: bool,
}

struct Site {
    id: &'static str,
    state: &'static str,
    said: Vec<Statement>,
}

/// What is known of all sites.
pub struct Sites(Vec<Site>);

impl Sites {
    /// All of them, before anybody has filed.
    pub fn all() -> Self {
        Self(NAMES.iter().map(|(id, _)| Site { id, state: "missing", said: first(id) }).collect())
    }

    fn site(&self, id: &str) -> &Site {
        self.0.iter().find(|site| site.id == id).unwrap()
    }

    fn site_mut(&mut self, id: &str) -> &mut Site {
        self.0.iter_mut().find(|site| site.id == id).unwrap()
    }

    /// Its name.
    pub fn name(&self, id: &str) -> &'static str {
        name(self.site(id).id)
    }

    /// How far it is.
    pub fn state(&self, id: &str) -> &'static str {
        self.site(id).state
    }

    /// How many sites are that far.
    pub fn count(&self, state: &str) -> usize {
        self.0.iter().filter(|site| site.state == state).count()
    }

    /// How many statements the office has of it, by list.
    pub fn counts(&self, id: &str) -> [u64; 4] {
        let site = self.site(id);
        LISTS.map(|list| {
            let said = site.said.iter().filter(|said| said.list == list && site.state != "missing");
            u64::try_from(said.count()).unwrap()
        })
    }

    /// Its words in a list.
    pub fn said(&self, id: &str, list: &str) -> Vec<String> {
        self.site(id).said.iter().filter(|said| said.list == list).map(|said| said.text.clone()).collect()
    }

    /// All its words, in the order of the form.
    pub fn all_said(&self, id: &str) -> Vec<String> {
        LISTS.iter().flat_map(|list| self.said(id, list)).collect()
    }

    /// The office has its report now.
    pub fn files(&mut self, id: &str, state: &'static str) {
        self.site_mut(id).state = state;
    }

    /// It says something more.
    pub fn says(&mut self, id: &str, list: &'static str, text: &str) {
        self.site_mut(id).said.push(Statement { list, text: text.to_owned(), is_internal: false });
    }

    /// It says something in other words.
    pub fn mends(&mut self, id: &str, list: &str, from: &str, to: &str) {
        let said = self.site_mut(id).said.iter_mut().find(|said| said.list == list && said.text == from);
        to.clone_into(&mut said.unwrap().text);
    }

    /// Its words, for the web form.
    pub fn typed(&self, id: &str) -> Value {
        let mut lists = Map::new();
        for list in LISTS {
            let said = self.site(id).said.iter().filter(|said| said.list == list).enumerate();
            let said = said.map(|(index, said)| {
                let field = if index == 1 { "netzwerk" } else { "" };
                json!({"text": said.text, "internal": said.is_internal, "field": field})
            });
            lists.insert(list.to_owned(), said.collect());
        }
        Value::Object(lists)
    }

    /// Its words, for the Word form: what is typed into fields, and which boxes are ticked.
    pub fn typed_in_word(&self, id: &str) -> (Value, Vec<String>) {
        let mut says = Map::from_iter([("people_1_name".to_owned(), json!(format!("N. aus {id}")))]);
        let mut ticks = vec!["people_1_day_20161102".to_owned()];
        for list in LISTS {
            let said = self.site(id).said.iter().filter(|said| said.list == list);
            for (number, said) in (1..).zip(said) {
                says.insert(format!("{list}_{number}_text"), json!(said.text));
                if number == 2 {
                    says.insert(format!("{list}_{number}_field"), json!("Netzwerkarbeit"));
                }
                if said.is_internal {
                    ticks.push(format!("{list}_{number}_internal"));
                }
            }
        }
        (Value::Object(says), ticks)
    }

    /// What the record has to hold.
    pub fn printed(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .flat_map(|site| &site.said)
            .filter(|said| !said.is_internal)
            .map(|said| said.text.as_str())
    }

    /// What never leaves the office.
    pub fn secret(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .flat_map(|site| &site.said)
            .filter(|said| said.is_internal)
            .map(|said| said.text.as_str())
    }
}

/// What a site has to tell: something of everything, and some of them more. The host has nothing yet.
fn first(site: &str) -> Vec<Statement> {
    if site == "nordhausen" {
        return Vec::new();
    }
    let is_internal = |list: &str| ["altenburg", "suhl"].contains(&site) && list == "obstacles";
    let mut said: Vec<Statement> = LISTS
        .into_iter()
        .map(|list| Statement { list, text: said_by(site, list), is_internal: is_internal(list) })
        .collect();
    if ["gera", "jena", "weimar"].contains(&site) {
        let text = format!("In {} helfen drei Vereine mit", name(site));
        said.insert(1, Statement { list: "successes", text, is_internal: false });
    }
    said
}
