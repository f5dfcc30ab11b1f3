//! Digital signatures of a file: who fills it changes what was signed, and none of them holds any more (ECMA-376 part 2, clause 10).

use ooxml::{ContentTypes, OoxmlError, Package, Relationships};

/// Ends of the kinds of relationships that lead to signatures, from the package and from their list.
const KINDS: [&str; 2] = ["/digital-signature/origin", "/digital-signature/signature"];

/// Takes the signatures out of a file.
pub(crate) fn take_out(package: &mut Package) -> Result<(), OoxmlError> {
    let is_one = |kind: &str| KINDS.iter().any(|end| kind.ends_with(end));
    let mut root = Relationships::of(package, "")?;
    let origins: Vec<String> =
        root.iter().filter(|link| is_one(&link.kind)).map(|link| link.target.clone()).collect();
    if origins.is_empty() {
        return Ok(());
    }
    root.retain(|link| !is_one(&link.kind));
    root.store(package);
    let mut types = ContentTypes::of(package)?;
    for origin in origins {
        let signatures = Relationships::of(package, &origin)?;
        for signature in signatures.iter().filter(|link| !link.external) {
            Relationships::remove(package, &signature.target);
            types.forget(&signature.target);
        }
        Relationships::remove(package, &origin);
        types.forget(&origin);
    }
    types.store(package);
    Ok(())
}
