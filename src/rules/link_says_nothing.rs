//! `link-says-nothing`: a link whose words do not say where it leads.

use super::context::{Found, Rule, RuleContext};
use super::empty_words::link_says_nothing;
use crate::model::{Material, Part, Text};
use diagnostics::Severity;

pub(super) const RULE: Rule = Rule { id: "link-says-nothing", severity: Severity::Warning, run };

fn run(context: &RuleContext<'_>, found: &mut Found) {
    for typed in &context.texts {
        for link in &typed.markdown().links {
            // An address that stands in a text as it is hides nothing, and says where it leads.
            if link.words != link.url && !link.url.starts_with('#') && link_says_nothing(&link.words) {
                let args = [("words", link.words.as_str().into()), ("url", link.url.as_str().into())];
                found.add(typed.file, typed.place(link.range.clone()), args);
            }
        }
    }
    let event = &context.exchange.event;
    let of_event =
        context.parts().flat_map(of_part).chain(event.value.annexes.iter().filter_map(of_material));
    let of_event = of_event.map(|link| (event.file.as_str(), link));
    let of_tables = context.exchange.tables.iter().flat_map(|table| {
        table.value.materials.iter().filter_map(of_material).map(|link| (table.file.as_str(), link))
    });
    for (file, (title, url)) in of_event.chain(of_tables) {
        if link_says_nothing(title.as_str()) {
            found.add(file, title.place, [("words", (&title.value).into()), ("url", (&url.value).into())]);
        }
    }
}

/// The links of a part, each with its title and its address.
fn of_part(part: &Part) -> Vec<(&Text, &Text)> {
    match part {
        Part::Link(link) => vec![(&link.title, &link.url)],
        Part::Materials(materials) => materials.iter().filter_map(of_material).collect(),
        _ => Vec::new(),
    }
}

fn of_material(material: &Material) -> Option<(&Text, &Text)> {
    Some((&material.title, material.url.as_ref()?))
}
