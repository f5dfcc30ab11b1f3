//! What catalogues ask of a document beside its title and its authors (Dublin Core, which XMP, ISO 16684-1, 8.3, takes over): who publishes it,
//! what it is about, of which day it is. The library that writes the file knows no such fields.

use crate::render::Job;
use lopdf::Document;
use std::fmt::Write as _;
use text_template::xml_text;

/// Where the description of a file ends.
const END: &str = "</rdf:Description></rdf:RDF>";

/// Fields of a document's description.
pub(super) struct Described<'a> {
    publisher: &'a str,
    subjects: Vec<&'a str>,
    day: Option<String>,
}

impl<'a> Described<'a> {
    /// The fields of the job's document: the office publishes it, or else the programme.
    pub(super) fn of(job: Job<'a>) -> Self {
        let (facts, document) = (&job.view.facts, &job.view.document);
        let programme = &facts.programme;
        let publisher = programme.office.as_ref().map_or(&programme.title, |office| &office.name);
        let subjects = [&programme.title, &programme.name, &document.kicker].map(String::as_str);
        Self { publisher, subjects: subjects.to_vec(), day: document.date.clone() }
    }

    /// The fields of something else that is set, a letter.
    pub(super) const fn new(publisher: &'a str, subjects: Vec<&'a str>, day: Option<String>) -> Self {
        Self { publisher, subjects, day }
    }

    /// Puts the fields into the description of `pdf`; nothing where it has none.
    pub(super) fn put_into(&self, pdf: &mut Document) {
        let metadata = pdf.catalog().and_then(|catalog| catalog.get(b"Metadata")?.as_reference());
        let Ok(stream) = metadata.and_then(|id| pdf.get_object_mut(id)?.as_stream_mut()) else { return };
        let Ok(Ok(text)) = stream.get_plain_content().map(String::from_utf8) else { return };
        if let Some((before, after)) = text.rsplit_once(END) {
            stream.set_plain_content(format!("{before}{}{END}{after}", self.fields()).into_bytes());
        }
    }

    fn fields(&self) -> String {
        let mut fields = String::new();
        let mut put = |name: &str, kind: &str, values: &[&str]| {
            let mut told: Vec<&str> = Vec::new();
            for value in values.iter().filter(|value| !value.is_empty()) {
                if !told.contains(value) {
                    told.push(value);
                }
            }
            let items: String =
                told.into_iter().map(|value| format!("<rdf:li>{}</rdf:li>", xml_text(value))).collect();
            if !items.is_empty() {
                // Writing to a text does not fail.
                let _ = write!(fields, "<dc:{name}><rdf:{kind}>{items}</rdf:{kind}></dc:{name}>");
            }
        };
        put("publisher", "Bag", &[self.publisher]);
        put("subject", "Bag", &self.subjects);
        put("date", "Seq", &[self.day.as_deref().unwrap_or_default()]);
        fields
    }
}
