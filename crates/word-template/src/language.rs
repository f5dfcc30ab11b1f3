//! The language of a file: of its text, and as it is called in its properties.

use crate::styles::Styles;
use ooxml::{OoxmlError, Package, Relationships, relation};

/// Makes `language` that of the whole text, so that Word checks its spelling and screen readers speak it right.
pub(crate) fn set_language(package: &mut Package, language: &str) -> Result<(), OoxmlError> {
    let root = Relationships::of(package, "")?;
    let Some(main) = root.first(relation::DOCUMENT).map(|link| link.target.clone()) else { return Ok(()) };
    let links = Relationships::of(package, &main)?;
    let Some(part) = links.first(relation::STYLES).map(|link| link.target.clone()) else { return Ok(()) };
    let Some(tree) = package.tree_if_present(&part)? else { return Ok(()) };
    let mut styles = Styles::new(tree);
    styles.set_language(&region(language));
    if let Some(bytes) = styles.changed()? {
        package.set(&part, bytes);
    }
    Ok(())
}

/// A language with the region that Word's spelling needs.
pub(crate) fn region(language: &str) -> String {
    match language {
        "de" => "de-DE".to_owned(),
        "en" => "en-GB".to_owned(),
        other => other.to_owned(),
    }
}
