//! What the values of a dossier mean, said beside them.

use crate::compose::{Composed, data_dictionary};
use crate::facts::{View, lang_of};
use crate::model::{Exchange, Typography};
use crate::pipeline::plan::Format;
use crate::pipeline::rendered::render;
use crate::pipeline::variants::Variant;
use crate::render::{Artifact, Job, RenderError, data_folder};
use crate::store::Assets;
use diagnostics::Checked;

/// Files of a dictionary, and what it says.
type Dictionary = (Checked<Vec<Artifact>>, View);

/// The dictionary of the dossier's values, beside them: for people, as a page and for an archive. None where there are no values.
pub(super) fn dictionary(
    last: &Exchange,
    dossier: &Variant,
    stem: &str,
    assets: &Assets,
) -> Result<Option<Dictionary>, RenderError> {
    let View { document, facts, .. } = &dossier.view;
    if document.data.is_empty() {
        return Ok(None);
    }
    let lang = lang_of(last);
    let is_typeset = last.programme.value.typography == Typography::German;
    let Composed { document, sections, .. } =
        data_dictionary(document, &facts.labels, is_typeset.then_some(lang));
    let view = View { document, sections, ..dossier.view.clone() };
    let pictures = &dossier.pictures.prepared;
    let job = Job { view: &dossier.view, pictures, assets, stem, mark: "", has_article: false };
    let name = facts.labels.get("data-dictionary").map_or("dictionary", String::as_str);
    let stem = format!("{}/{name}", data_folder(job));
    let job = Job { view: &view, stem: &stem, ..job };
    let mut made = render(Format::Pdf, job)?;
    let page = render(Format::Html, job)?;
    made.value.extend(page.value);
    made.diagnostics.extend(page.diagnostics);
    Ok(Some((made, view)))
}
