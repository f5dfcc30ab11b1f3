//! Whom a form that the office made asks.

use super::report::read_report;
use super::word::{self, Labels};
use ooxml::Package;

/// Tells whether the form in `bytes`, a page or a Word file, asks that site for that exchange; one that does not say whom it asks may.
pub fn is_made_for(bytes: &[u8], exchange: &str, site: &str, labels: &Labels) -> bool {
    let asked = match Package::read(bytes) {
        Ok(package) => word::read("", &package, labels).and_then(|read| {
            let word::Read::Report(word) = read else { return None };
            let filing = read_report("", &word.text).filing?;
            Some((filing.exchange?.value, filing.site.value))
        }),
        Err(_) => asked_by_page(bytes),
    };
    asked.is_none_or(|(asked, whom)| asked == exchange && whom == site)
}

/// The exchange and the site that a form's page is made for.
fn asked_by_page(bytes: &[u8]) -> Option<(String, String)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (_, data) = text.split_once("id=\"form-data\">")?;
    let (data, _) = data.split_once("</script>")?;
    let data: serde_json::Value = serde_json::from_str(data).ok()?;
    let id = |of: &str| data.get(of)?.get("id")?.as_str().map(str::to_owned);
    Some((id("exchange")?, id("site")?))
}
