//! `austausch template new`.

use crate::cli::args::TemplateNewArgs;
use crate::cli::exit::Exit;
use crate::cli::say::Say;
use crate::facts::names;
use crate::render::word_template_path;
use crate::store::{Assets, StoreError, write_new};
use ooxml::OoxmlError;
use word_template::starter;

pub(super) fn run(args: &TemplateNewArgs, say: &Say) -> Exit {
    let path = args.file.display().to_string();
    if !args.file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx")) {
        let example = args.file.with_extension("docx").display().to_string();
        let words = [("path", path.as_str().into()), ("example", example.as_str().into())];
        say.error(&say.words("template-new-ending", &words));
        return Exit::Usage;
    }
    match make(args, say) {
        Ok(Some(names)) => {
            let names = i64::try_from(names).unwrap_or(i64::MAX);
            say.line(&say.words("template-new", &[("path", path.as_str().into()), ("names", names.into())]));
            Exit::Good
        }
        Ok(None) => {
            say.error(&say.words("template-new-exists", &[("path", path.as_str().into())]));
            Exit::Usage
        }
        Err(NewError::Store(error)) => say.machine(&error),
        Err(NewError::Word(error)) => say.machine(&error),
    }
}

/// Writes the program's own template with every name explained; how many these are, and none if there is such a file already.
fn make(args: &TemplateNewArgs, say: &Say) -> Result<Option<usize>, NewError> {
    let assets = Assets::built_in();
    let path = word_template_path(args.kind.kind.name, &assets)?;
    let template = assets.bytes(&path)?.ok_or(OoxmlError::Missing(path))?;
    let (bytes, count) = starter(&template, &names(), say.locale())?;
    Ok(write_new(&args.file, &bytes)?.then_some(count))
}

/// The disk said no, or the program's own template is broken.
enum NewError {
    Store(StoreError),
    Word(OoxmlError),
}

impl From<StoreError> for NewError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<OoxmlError> for NewError {
    fn from(error: OoxmlError) -> Self {
        Self::Word(error)
    }
}
