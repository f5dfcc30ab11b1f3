//! Faults that only filling finds: a template in which the check sees none is filled with the data it is checked against.

use super::check::Known;
use super::location::{LocatedDiagnostic, SectionParts, TagLocation};
use crate::error::{FillError, FillFault, cause};
use crate::fill::WordTemplate;
use crate::options::{FillData, FillOptions};
use crate::package::main_part;
use crate::partials::Partials;
use diagnostics::Severity;
use ooxml::Package;

/// Tells why a template would not be filled; without data, why it cannot be with any.
///
/// # Errors
/// When the file has no main part.
pub(super) fn refused_by_filling(
    package: Package,
    known: Known<'_>,
    partials: &Partials,
    sections: &SectionParts,
    tags: &[(String, TagLocation)],
) -> Result<Vec<LocatedDiagnostic>, FillError> {
    let options = FillOptions { partials: partials.clone(), ..FillOptions::default() };
    let main = main_part(&package)?;
    let filled = WordTemplate::of(package, partials).and_then(|template| match known {
        Known::Data(data) => {
            template.fill(&FillData::from(data.clone()), &options).map(|made| made.diagnostics)
        }
        Known::Schema(_) => Ok(Vec::new()),
    });
    let whole = |diagnostic| LocatedDiagnostic { diagnostic, place: TagLocation::whole(&main) };
    Ok(match filled {
        Ok(said) => said.into_iter().filter(|said| said.severity == Severity::Error).map(whole).collect(),
        Err(FillError::Tag(fault)) => vec![told(&fault, known, sections, tags)],
        Err(other) => vec![whole(other.diagnostic())],
    })
}

/// Says why filling refuses a tag in which the check found nothing wrong, where the check read that tag.
pub(super) fn told(
    fault: &FillFault,
    known: Known<'_>,
    sections: &SectionParts,
    tags: &[(String, TagLocation)],
) -> LocatedDiagnostic {
    let here = || tags.iter().filter(|(_, place)| place.is_at(&fault.spot));
    let mut same =
        tags.iter().filter(|(typed, place)| *typed == *fault.tag && place.file() == &*fault.spot.part);
    // Of tags in attributes, filling knows the part alone.
    let found = here().find(|(typed, _)| *typed == *fault.tag).or_else(|| here().next());
    let found = found.or_else(|| same.next().filter(|_| fault.spot.paragraph == 0));
    let place = found.map(|(_, place)| place.clone());
    let mut diagnostic = cause(&fault.cause).with("tag", &*fault.tag);
    if diagnostic.id == "fill-unknown-name" && matches!(known, Known::Data(_)) {
        // The names of all entries of a list are one to the check: it would have said so if none had this one.
        diagnostic.id = "fill-name-lacking";
    }
    place.unwrap_or_else(|| TagLocation::of_spot(&fault.spot, sections)).note(diagnostic)
}

#[cfg(test)]
mod tests {
    use crate::fill::tests::{p, package};
    use crate::{Known, check};
    use diagnostics::Severity;
    use serde_json::{Value, json};

    /// What the check says of lines, but for styles and the language: its errors, then its warnings.
    fn said(body: &str, data: &Value) -> [Vec<&'static str>; 2] {
        let said = check(&package(body).write().unwrap(), Known::Data(data)).unwrap().diagnostics;
        [Severity::Error, Severity::Warning].map(|severity| {
            let ids = said.iter().filter(|said| said.severity == severity).map(|said| said.id);
            ids.filter(|id| *id != "word-language-missing").collect()
        })
    }

    #[test]
    fn entries_that_lack_a_name_are_told() {
        let data = json!({"l": [{"a": 1, "b": 2}, {"a": 3}], "yes": 1});
        for (text, errors) in [
            ("{{#each l}}{{b}}{{/each}}", &["fill-name-lacking"][..]),
            ("{{#each l}}{{#if (gt b 1)}}x{{/if}}{{/each}}", &["fill-name-lacking"]),
            ("{{#each l}}{{#if b}}{{b}}{{/if}}{{/each}}", &[]),
            ("{{#if (gt b 1)}}x{{/if}}", &["word-unknown-name"]),
            ("{{#if (eq yes 1)}}{{b}}{{/if}}", &["word-unknown-name"]),
        ] {
            assert_eq!(said(&p(text), &data), [errors.to_vec(), Vec::new()], "{text}");
        }
        assert_eq!(said(&p("{{#if (eq yes 2)}}{{b}}{{/if}}"), &data), [vec![], vec!["word-unknown-name"]]);
    }
}
