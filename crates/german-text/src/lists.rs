//! Several things in a row.

use super::Lang;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;

/// Joins the things named: nothing for none, the thing itself for one, else with commas and *und* or *and*.
///
/// ```
/// use german_text::{Lang, list};
/// assert_eq!(list(&["Gera", "Suhl", "Weimar"], Lang::De), "Gera, Suhl und Weimar");
/// assert_eq!(list(&["Gera", "Suhl", "Weimar"], Lang::En), "Gera, Suhl and Weimar");
/// ```
pub fn list<T: AsRef<str>>(things: &[T], lang: Lang) -> String {
    let names = things.iter().map(AsRef::as_ref);
    match ListFormatter::try_new_and(lang.locale().into(), ListFormatterOptions::default()) {
        Ok(formatter) => formatter.format_to_string(names),
        // The data are compiled in; without them a list with commas is still true.
        Err(_) => names.collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_one_two_and_many() {
        let places = ["Altenburg", "Gera", "Jena", "Suhl"];
        let german = [
            "",
            "Altenburg",
            "Altenburg und Gera",
            "Altenburg, Gera und Jena",
            "Altenburg, Gera, Jena und Suhl",
        ];
        for (number, expected) in german.into_iter().enumerate() {
            assert_eq!(list(&places[..number], Lang::De), expected);
            assert_eq!(list(&places[..number], Lang::En), expected.replace("und", "and"));
        }
    }

    #[test]
    fn what_is_listed_stays_as_it_is() {
        assert_eq!(list(&["A und B", "C, D", ""], Lang::De), "A und B, C, D und ");
        assert_eq!(list(&["{0}", "{1}"], Lang::De), "{0} und {1}");
    }
}
