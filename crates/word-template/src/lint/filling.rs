//! The check as a whole: a template in which reading finds no fault is filled with the data it is checked against, and what that refuses is told.

use super::check::{Known, TemplateCheck, check_package, section_parts};
use super::location::{LocatedDiagnostic, SectionParts, TagLocation};
use crate::comments;
use crate::error::{FillError, FillFault, cause};
use crate::fill::WordTemplate;
use crate::options::{FillData, FillOptions};
use crate::package::main_part;
use crate::partials::Partials;
use diagnostics::{Diagnostic, Severity};
use ooxml::Package;
use text_template::Missing;

/// Checks the Word template `template` against what is known of its data.
///
/// ```
/// # use word_template::{Known, check};
/// assert!(check(b"no Word file", Known::Data(&serde_json::json!({}))).is_err());
/// ```
///
/// # Errors
/// When the bytes are no Word file that can be used.
pub fn check(template: &[u8], known: Known<'_>) -> Result<TemplateCheck, FillError> {
    check_with(template, known, &Partials::default())
}

/// Checks a template that may put in the files of `partials`, as [`check`] does. One in which no error is found is filled with the data that
/// are known, and what that refuses is told.
///
/// # Errors
/// When the bytes are no Word file that can be used.
pub fn check_with(
    template: &[u8],
    known: Known<'_>,
    partials: &Partials,
) -> Result<TemplateCheck, FillError> {
    let package = read(template)?;
    let mut check = check_package(&package, known, partials)?;
    if !check.has_errors() {
        let sections = section_parts(&package)?;
        let noted = refused_by_filling(package, known, partials, &sections, &check.tags)?;
        noted.into_iter().for_each(|noted| check.add(noted));
    }
    Ok(check)
}

/// Reads a template without what the program itself said about it, which is no part of it.
fn read(template: &[u8]) -> Result<Package, FillError> {
    let mut package = Package::read(template)?;
    comments::take_out(&mut package)?;
    Ok(package)
}

/// Collects all faults of a template that could not be filled, not only the `error` that filling met first.
pub fn refused(
    template: &[u8],
    known: Known<'_>,
    options: &FillOptions,
    error: &FillError,
) -> Vec<Diagnostic> {
    if !matches!(error, FillError::Tag(_) | FillError::Left(_)) {
        return vec![error.diagnostic()];
    }
    let missing = options.missing;
    let checked = read(template).and_then(|package| check_package(&package, known, &options.partials));
    let checked = checked.unwrap_or_default();
    let matters = |diagnostic: &Diagnostic| {
        diagnostic.severity == Severity::Error
            && (missing == Missing::Error || diagnostic.id != "word-unknown-name")
    };
    let faults: Vec<Diagnostic> = checked.diagnostics.into_iter().filter(matters).collect();
    if !faults.is_empty() {
        return faults;
    }
    let fault = match error {
        FillError::Tag(fault) => fault,
        FillError::Left(faults) => return faults.clone(),
        other => return vec![other.diagnostic()],
    };
    let sections = Package::read(template).and_then(|package| section_parts(&package)).unwrap_or_default();
    vec![told(fault, known, &sections, &checked.tags).diagnostic]
}

/// Tells why a template would not be filled; without data, why it cannot be with any.
///
/// # Errors
/// When the file has no main part.
fn refused_by_filling(
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
fn told(
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
