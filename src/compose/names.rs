//! Names of sites, and of people as lists have them.

use super::composer::Composer;

/// The name of a site; its id where the programme does not know it.
pub(super) fn site_name(composer: &Composer<'_>, id: &str) -> String {
    let mut sites = composer.exchange.programme.value.sites.iter();
    let site = sites.find(|site| site.id.as_str() == id);
    site.map_or(id, |site| site.name.as_str()).to_owned()
}

/// The project of a site as it is called, or the programme with the site.
pub(super) fn project_name(composer: &Composer<'_>, id: &str) -> String {
    let programme = &composer.exchange.programme.value;
    let own =
        programme.sites.iter().find(|site| site.id.as_str() == id).and_then(|site| site.project.as_ref());
    own.map_or_else(
        || format!("{} {}", programme.name.value, site_name(composer, id)),
        |own| own.value.clone(),
    )
}

/// `Muster, Jana`: the last word is the family name. What has a comma already stays as it was typed.
pub(super) fn by_family_name(name: &str) -> String {
    match name.trim().rsplit_once(char::is_whitespace) {
        Some((given, family)) if !name.contains(',') => format!("{family}, {}", given.trim()),
        _ => name.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::by_family_name;

    #[test]
    fn names_begin_with_the_family_name() {
        for (typed, found) in [
            ("Jana Muster", "Muster, Jana"),
            ("Fritz von Froh", "Froh, Fritz von"),
            ("Muster, Jana", "Muster, Jana"),
            ("  Karl ", "Karl"),
        ] {
            assert_eq!(by_family_name(typed), found);
        }
    }
}
