//! Why a template was not filled, and how that is said to a person who works on it.

use crate::spot::Spot;
use diagnostics::Diagnostic;
use ooxml::{OoxmlError, XmlFault};
use text_template::{Fault, TagFault};
use thiserror::Error;

/// The reason why a template was not filled.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FillError {
    /// The bytes are no Word file that can be used.
    #[error(transparent)]
    File(OoxmlError),
    /// It can hold macros.
    #[error("the file may hold macros")]
    Macros,
    /// It is written in the stricter of the two forms that the standard knows (ISO/IEC 29500-1), which is not read.
    #[error("the file is a strict Open XML document")]
    Strict,
    /// A tag in it cannot be used.
    #[error("{}: {}: {}", .0.spot, .0.tag, .0.cause)]
    Tag(FillFault),
    /// Something in it was meant as a tag and would stay in the text, or would drop what it stands for.
    #[error("{} places are no tags and were meant as such", .0.len())]
    Left(Vec<Diagnostic>),
    /// That part would become larger than any document: its loops make too many copies.
    #[error("{0} becomes too large")]
    TooLarge(String),
}

/// A tag that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FillFault {
    /// Where it stands.
    pub spot: Spot,
    /// As it is typed.
    pub tag: Box<str>,
    /// Fault that it has.
    pub cause: TagCause,
}

/// The fault of a tag.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TagCause {
    /// It begins and does not end.
    #[error("the tag does not end")]
    Unclosed,
    /// Word templates have no such tags.
    #[error("no such kind of tag in Word templates")]
    Kind,
    /// It opens a block that nothing closes.
    #[error("the block is never closed")]
    NeverClosed,
    /// It closes or parts a block, and none is open.
    #[error("no block is open here")]
    Stray,
    /// It closes a block while one of that name is still open.
    #[error("the block that is open here is {{{{#{0}}}}}")]
    Crossed(String),
    /// It opens a block that is closed in another text.
    #[error("the block begins in one text and ends in another")]
    Apart,
    /// It opens a block of which nobody can tell whether it means cells or their row.
    #[error("the block may mean cells or the whole row")]
    Cells,
    /// It belongs to a block that would cut a field.
    #[error("the block begins or ends in a field")]
    Field,
    /// It stands where the file refers to one of its parts.
    #[error("the id of a part stands here")]
    Reference,
    /// It opens a block within as many as there may be.
    #[error("the block stands within {0} others")]
    Deep(usize),
    /// It puts in paragraphs or marked words where only characters can stand.
    #[error("only characters can stand here")]
    TextOnly,
    /// It puts in a picture where no picture is.
    #[error("a picture is a tag in the alternative text of a picture")]
    PictureOnly,
    /// It stands in an alternative text beside what a picture would not show.
    #[error("the alternative text asks for more than one picture")]
    PictureAlone,
    /// It asks for a file by its path, and not by its name alone.
    #[error("a file is known by its name, not by a path")]
    PartialPath,
    /// It asks for a file that is not there; perhaps that other one was meant.
    #[error("there is no file {0}.docx")]
    PartialUnknown(String, String),
    /// It asks for a file that asks for this one.
    #[error("{0}.docx puts in itself")]
    PartialCircle(String),
    /// It asks for a file that is no Word file.
    #[error("{0}.docx is no Word file that can be used")]
    PartialFile(String),
    /// The engine refuses it.
    #[error(transparent)]
    Engine(Fault),
}

impl From<OoxmlError> for FillError {
    fn from(error: OoxmlError) -> Self {
        Self::File(error)
    }
}

impl From<FillFault> for FillError {
    fn from(fault: FillFault) -> Self {
        Self::Tag(fault)
    }
}

impl FillError {
    /// Turns it into a diagnostic for a person who works on the template.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::File(error) => file(error),
            Self::Macros => Diagnostic::error("word-macros"),
            Self::Strict => Diagnostic::error("word-file-strict"),
            Self::Left(faults) => {
                faults.first().cloned().unwrap_or_else(|| Diagnostic::error("fill-refused"))
            }
            Self::TooLarge(part) => {
                let spot = Spot::of(part);
                spot.tell(Diagnostic::error("word-too-large"), spot.usual_part(), 0)
            }
            Self::Tag(fault) => fault.diagnostic(fault.spot.usual_part(), 0),
        }
    }
}

impl FillFault {
    /// Turns it into a diagnostic, in a part that people call so, of that section where there are several.
    pub(crate) fn diagnostic(&self, part: &str, section: usize) -> Diagnostic {
        self.spot.tell(cause(&self.cause).with("tag", &*self.tag), part, section)
    }
}

fn file(error: &OoxmlError) -> Diagnostic {
    match error {
        OoxmlError::Empty => Diagnostic::error("word-file-empty"),
        OoxmlError::NoArchive => Diagnostic::error("word-file"),
        OoxmlError::OldOrLocked => Diagnostic::error("word-file-old"),
        OoxmlError::Archive(_) => Diagnostic::error("word-file-damaged"),
        OoxmlError::Twice => Diagnostic::error("word-file-twice"),
        OoxmlError::Name(name) => Diagnostic::error("word-file-name").with("name", name.as_str()),
        OoxmlError::Large(most) => Diagnostic::error("word-file-total").with("most", *most),
        OoxmlError::Kind(kind) => {
            let kind = if kind.is_empty() { "none" } else { kind };
            Diagnostic::error("word-file-kind").with("kind", kind)
        }
        OoxmlError::Circle(part) => Diagnostic::error("word-file-circle").with("part", part.as_str()),
        OoxmlError::ManyParts(most) => Diagnostic::error("word-file-parts").with("most", *most),
        OoxmlError::LargePart(part) => Diagnostic::error("word-file-large").with("part", part.as_str()),
        OoxmlError::Missing(part) => Diagnostic::error("word-part-missing").with("part", part.as_str()),
        OoxmlError::Xml { part, line, column, fault } => {
            let diagnostic = match fault {
                XmlFault::DocType | XmlFault::Entity(_) => Diagnostic::error("word-part-foreign"),
                XmlFault::Depth(most) => Diagnostic::error("word-part-deep").with("most", *most),
                XmlFault::Encoding | XmlFault::Malformed(_) => Diagnostic::error("word-part-damaged"),
            };
            diagnostic.with("part", part.as_str()).with("line", *line).with("column", *column)
        }
    }
}

/// Describes what is wrong with a tag, without its place.
pub(crate) fn cause(cause: &TagCause) -> Diagnostic {
    match cause {
        TagCause::PartialPath => Diagnostic::error("fill-partial-path"),
        TagCause::PartialUnknown(name, like) => Diagnostic::error("fill-partial-unknown")
            .with("name", name.as_str())
            .with("help", if like.is_empty() { "none" } else { "like" })
            .with("suggestion", like.as_str()),
        TagCause::PartialCircle(name) => Diagnostic::error("fill-partial-circle").with("name", name.as_str()),
        TagCause::PartialFile(name) => Diagnostic::error("fill-partial-file").with("name", name.as_str()),
        TagCause::Unclosed => Diagnostic::error("fill-tag-open"),
        TagCause::Kind => Diagnostic::error("fill-tag-kind"),
        TagCause::NeverClosed => Diagnostic::error("fill-block-open"),
        TagCause::Stray => Diagnostic::error("fill-block-stray"),
        TagCause::Crossed(open) => Diagnostic::error("fill-block-crossed").with("open", open.as_str()),
        TagCause::Apart => Diagnostic::error("fill-block-apart"),
        TagCause::Cells => Diagnostic::error("fill-block-cells"),
        TagCause::Field => Diagnostic::error("fill-block-field"),
        TagCause::Reference => Diagnostic::error("fill-tag-reference"),
        TagCause::Deep(most) => Diagnostic::error("fill-block-deep").with("most", *most),
        TagCause::PictureOnly => Diagnostic::error("word-image-place"),
        TagCause::PictureAlone => Diagnostic::error("fill-picture-alone"),
        TagCause::TextOnly => Diagnostic::error("fill-text-only"),
        TagCause::Engine(Fault::Syntax) => Diagnostic::error("fill-tag-unreadable"),
        TagCause::Engine(Fault::UnknownName(name)) => {
            Diagnostic::error("fill-unknown-name").with("name", name.as_str())
        }
        TagCause::Engine(Fault::UnknownHelper(name)) => {
            Diagnostic::error("fill-unknown-helper").with("name", name.as_str())
        }
        TagCause::Engine(Fault::NoList(name)) => {
            Diagnostic::error("fill-no-list").with("name", name.as_str())
        }
        TagCause::Engine(Fault::NoText(name)) => {
            Diagnostic::error("fill-no-text").with("name", name.as_str())
        }
        TagCause::Engine(Fault::Refused(_) | Fault::TooDeep) => Diagnostic::error("fill-refused"),
    }
}

impl Spot {
    /// Text here that looks like a tag and is none.
    pub(crate) fn fault(&self, fault: TagFault, text: &str) -> FillFault {
        let cause = match fault {
            TagFault::Unclosed => TagCause::Unclosed,
            TagFault::Unknown => TagCause::Kind,
        };
        let end = if fault == TagFault::Unknown { text.find("}}").map(|end| end + 2) } else { None };
        let text = end.and_then(|end| text.get(..end)).unwrap_or(text);
        FillFault { spot: self.clone(), tag: text.chars().take(60).collect(), cause }
    }
}
