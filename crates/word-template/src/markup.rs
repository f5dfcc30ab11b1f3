//! Elements and attributes of the program's own, which stand in a tree while it is filled. No namespace of Word has their prefix.

/// Round what one pass of a loop puts out.
pub(crate) const LOOP_ITERATION: &str = "austausch:pass";
/// An attribute that holds the picture to be shown.
pub(crate) const IMAGE: &str = "austausch:image";
/// An attribute that holds the value of a content control.
pub(crate) const VALUE: &str = "austausch:value";
/// An attribute that holds where a link leads.
pub(crate) const HREF: &str = "austausch:href";
/// Round a note that stands in its reference.
pub(crate) const NOTE: &str = "austausch:note";
/// An attribute of it: the part that the note belongs to.
pub(crate) const PART: &str = "part";
/// The helper that draws a chart.
pub(crate) const CHART_HELPER: &str = "chart";
/// The helper that draws a QR code.
pub(crate) const QR_HELPER: &str = "qr";
/// An attribute of a picture or a shape: the text of the QR code that it is to show.
pub(crate) const QR: &str = "austausch:qr";
/// The helper that says a day in words or in figures.
pub(crate) const DATE_HELPER: &str = "date";
/// The helper that joins cells.
pub(crate) const MERGE_HELPER: &str = "merge";
