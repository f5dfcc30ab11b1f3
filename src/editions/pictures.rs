//! Which pictures an edition may show, and what they are called in it.

use crate::model::{Exchange, Part, Photo, Text, Use};
use diagnostics::Diagnostic;
use std::collections::BTreeMap;

/// Leaves out the pictures for which nobody can show a consent and a legal basis, and gives the others names that say nothing.
/// Returns each new path below `inputs` with the old one, and what was refused.
pub(super) fn refuse_and_rename(exchange: &mut Exchange) -> (BTreeMap<String, String>, Vec<Diagnostic>) {
    let mut refused = Vec::new();
    let allowed: Vec<bool> = exchange
        .photos()
        .map(|photo| {
            let lacks = lacks(exchange, photo);
            refused.extend(lacks.map(|lacks| {
                let diagnostic = Diagnostic::warning("edition-picture").in_file(&exchange.event.file);
                diagnostic.at(photo.file.place).with("name", &photo.file.value).with("lacks", lacks)
            }));
            lacks.is_none()
        })
        .collect();
    let mut allowed = allowed.into_iter();
    let mut names = BTreeMap::new();
    for item in &mut exchange.event.value.agenda {
        for part in &mut item.parts {
            let Part::Photos(photos) = part else { continue };
            photos.retain(|_| allowed.next().unwrap_or(false));
            for photo in photos {
                let old = format!("{}/{}", exchange.id, photo.file.value);
                let number = names.len() + 1;
                let known =
                    names.iter().find(|(_, known)| **known == old).map(|(new, _): (&String, _)| new.clone());
                let new = known.unwrap_or_else(|| {
                    format!("{}/photos/bild-{number}.{}", exchange.id, ending(&photo.file.value))
                });
                let below = new.strip_prefix(&format!("{}/", exchange.id)).unwrap_or(&new).to_owned();
                photo.file = Text::detached(below);
                names.insert(new, old);
            }
        }
        item.parts.retain(|part| !matches!(part, Part::Photos(photos) if photos.is_empty()));
    }
    (names, refused)
}

/// What a picture lacks to be shown to others than those who took part: `denied`, `consent`, `basis`.
fn lacks(exchange: &Exchange, photo: &Photo) -> Option<&'static str> {
    let shared = exchange.event.value.pictures.as_ref().and_then(|pictures| pictures.legal_basis.as_ref());
    let has_basis = photo.legal_basis.as_ref().or(shared).is_some_and(|basis| !basis.value.trim().is_empty());
    if Use::ALL.into_iter().all(|wanted| exchange.withheld(photo, wanted).is_some()) {
        Some("denied")
    } else if photo.consents.is_empty() {
        Some("consent")
    } else if has_basis {
        None
    } else {
        Some("basis")
    }
}

fn ending(file: &str) -> &'static str {
    if file.to_ascii_lowercase().ends_with(".png") { "png" } else { "jpg" }
}
