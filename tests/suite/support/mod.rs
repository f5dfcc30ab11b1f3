//! What tests share: a folder to run the program in, golden files, other people's programs, and plain text.

mod audited;
mod golden;
mod outline;
mod pdf_text;
mod plain;
mod project;
mod records;
mod said;
mod tags;
mod tools;
pub mod word;
mod words;

pub use audited::{Audited, audited};
pub use golden::Golden;
pub use outline::{Heading, Item, Outline, outline};
pub use pdf_text::{PdfText, pdf_texts};
pub use plain::plain;
pub use project::{Project, Run, is_left_by_a_build, program, repo};
pub use records::{Record, records, scratch};
pub use said::{Said, said};
pub use tags::Tag;
pub use tools::{
    at_work, libreoffice, libreoffice_all, libreoffice_to, python, run, tool, venv_tool, verapdf,
};
pub use words::usual_messages;
