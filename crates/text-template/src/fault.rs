//! Faults of a template, each with its place.

use super::{depth, text};
use handlebars::{RenderError, RenderErrorReason, TemplateError};
use thiserror::Error;

/// A template that cannot be read, or that asks for something the data does not have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{template}:{line}:{column}: {fault}")]
pub struct TemplateFault {
    /// The template's name.
    pub template: String,
    /// Line in the template, from 1; zero when it is not known.
    pub line: u32,
    /// Column in the template, from 1; zero when it is not known.
    pub column: u32,
    /// Fault that it has.
    pub fault: Fault,
}

/// Kind of a fault in a template.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// It is not well-formed: a block is not closed, a brace is missing. The engine's own words name tokens, not causes.
    #[error("not well-formed")]
    Syntax,
    /// The data has no such name.
    #[error("there is no `{0}`")]
    UnknownName(String),
    /// There is no helper of that name.
    #[error("there is no helper `{0}`")]
    UnknownHelper(String),
    /// Value to be gone through that is neither a list nor an object: its name.
    #[error("`{0}` is neither a list nor an object")]
    NoList(String),
    /// Value to be put out as text that is a list or an object: its name.
    #[error("`{0}` is a list or an object, not a text")]
    NoText(String),
    /// A helper refused its values, or a partial is not there; in the engine's words.
    #[error("{0}")]
    Refused(String),
    /// Templates call one another without end, or tags are nested deeper than anybody writes.
    #[error("calls itself without end, or is nested too deeply")]
    TooDeep,
}

impl TemplateFault {
    /// The fault of a template that is not well-formed, from the reader's own error.
    pub(super) fn of_reading(name: &str, error: &TemplateError) -> Self {
        let (line, column) = error.pos().map_or((0, 0), |(line, column)| (number(line), number(column)));
        Self { template: name.to_owned(), line, column, fault: Fault::Syntax }
    }

    /// The fault at which rendering the template `name` ended.
    pub(super) fn of_rendering(name: &str, error: &RenderError) -> Self {
        Self {
            template: error.template_name.clone().unwrap_or_else(|| name.to_owned()),
            line: error.line_no.map_or(0, number),
            column: error.column_no.map_or(0, number),
            fault: Fault::of(error.reason()),
        }
    }

    /// The fault of a template in which too much is open at once, or that never ends.
    pub(super) fn too_deep(name: &str) -> Self {
        Self { template: name.to_owned(), line: 1, column: 1, fault: Fault::TooDeep }
    }
}

impl Fault {
    fn of(reason: &RenderErrorReason) -> Self {
        match reason {
            RenderErrorReason::MissingVariable(Some(name)) => Self::UnknownName(name.clone()),
            RenderErrorReason::HelperNotFound(name) => Self::UnknownHelper(name.clone()),
            RenderErrorReason::ParamTypeMismatchForName("each", name, _) => Self::NoList(name.clone()),
            RenderErrorReason::ParamTypeMismatchForName(text::HELPER, name, _) => Self::NoText(name.clone()),
            RenderErrorReason::InvalidJsonPath(_) => Self::Syntax,
            RenderErrorReason::Other(reason) if reason == depth::REASON => Self::TooDeep,
            RenderErrorReason::CannotIncludeSelf => Self::TooDeep,
            other => Self::Refused(other.to_string()),
        }
    }
}

/// A count as the number of a line or a column.
pub(super) fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
