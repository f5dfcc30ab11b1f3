//! The house's colours and font, as every style, list and theme of the templates uses them.

/// Titles, marks and lines.
pub(super) const ACCENT: &str = "0F5C66";
/// Running text.
pub(super) const INK: &str = "1D2733";
/// Backgrounds.
pub(super) const SOFT: &str = "E9F1F1";
/// Lines in tables.
pub(super) const LINE: &str = "C3D3D3";
/// What matters less.
pub(super) const MUTED: &str = "4F5D68";
/// What asks for an answer.
pub(super) const WARN: &str = "8A3B12";
/// On every Windows and Mac with Word; LibreOffice sets Caladea, which has the same widths.
pub(super) const FONT: &str = "Cambria";
