//! Reports come in: a new exchange, what sites file, who is missing.

mod day;
mod door;
mod import;
mod meeting_notes;
mod merging;
mod names;
mod new;
mod rough;
mod schema;
mod status;
mod web_peers;
mod word;

use crate::support::Project;

/// An office with an exchange to come.
fn inbox() -> Project {
    let project = Project::with_all_inputs();
    project.run(["new", "2016-11-02-nordhausen"]).success();
    project
}

fn english(project: &Project, file: &str) -> String {
    project.run(["import", file, "--lang", "en"]).stdout()
}

/// A filled form, as the web form saves it.
#[derive(Clone)]
struct Form {
    site: String,
    filed: String,
    reference: String,
    statements: Vec<(&'static str, String)>,
}

impl Form {
    fn new(site: &str) -> Self {
        let statements = [
            (
                "successes",
                "{field: netzwerk, text: \"Wir haben drei neue Partner\", details: [{text: \"darunter ein Verein: \\\"Aufbruch\\\"\", details: []}]}",
            ),
            ("successes", "{text: \"Ein Fest im Hof\"}"),
            ("obstacles", "{field: sozialraum, text: \"Das Geld kam spät\\n\\nund nicht alles\"}"),
            ("plans", "{text: \"Noch ein Fest\", internal: true}"),
            ("plans", "{text: \"\"}"),
        ];
        Self {
            site: site.to_owned(),
            filed: "2016-10-20T14:05".to_owned(),
            reference: format!("{}-7K3F-92QX", site.to_uppercase()),
            statements: statements.map(|(list, text)| (list, text.to_owned())).to_vec(),
        }
    }

    fn filed(mut self, filed: &str, reference: &str) -> Self {
        self.filed = filed.to_owned();
        self.reference = reference.to_owned();
        self
    }

    fn with(mut self, old: &str, new: &str) -> Self {
        for (_, text) in &mut self.statements {
            *text = text.replace(old, new);
        }
        self
    }

    fn without(mut self, words: &str) -> Self {
        self.statements.retain(|(_, text)| !text.contains(words));
        self
    }

    fn and(mut self, list: &'static str, words: &str) -> Self {
        self.statements.push((list, format!("{{text: \"{words}\"}}")));
        self
    }

    fn text(&self) -> String {
        let mut text = format!(
            "# Rückmeldung zum Erfahrungsaustausch. Bitte mailen an office@example.org\naustausch: report/1\nexchange: 2016-11-02-nordhausen\nsite: {}\nfiled: {}\nreference: {}\nregistration:\n  people:\n    - {{name: \"Jana Muster\", days: [2016-11-02], food: \"ohne Fleisch\"}}\n  theme_table: \"Räume\"\nlast_plans:\n  - {{id: {0}-p1, state: partly, remark: \"Es fehlt noch Geld.\"}}\n",
            self.site, self.filed, self.reference
        );
        for list in ["successes", "obstacles", "plans", "needs"] {
            let items: Vec<&String> =
                self.statements.iter().filter(|(of, _)| *of == list).map(|(_, text)| text).collect();
            text.push_str(&if items.is_empty() { format!("{list}: []\n") } else { format!("{list}:\n") });
            for item in items {
                text.push_str(&format!("  - {item}\n"));
            }
        }
        text
    }
}
