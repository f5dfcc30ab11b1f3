//! Values that are more than text: the tree refers to them by number until they are put in.

use super::chart::{self, Chart};
use super::values::{self, Blocks, Inlines, Picture};
use crate::markup::{CHART_HELPER, QR_HELPER};
use ooxml::Element;
use serde_json::Value;
use std::collections::HashMap;
use text_template::{Asked, Evaluator, Fault};

/// Stands in the tree where such a value is put in, round the properties of the run in which its tag stood.
pub(super) const RICH: &str = "austausch:rich";
const NUMBER: &str = "number";

/// A value that is more than text.
#[derive(Debug)]
pub(super) enum Rich {
    Blocks(Blocks),
    Inlines(Inlines),
    Picture(Picture),
    Chart(Box<Chart>),
    Code(String),
}

/// All such values of a part, by their numbers.
#[derive(Default)]
pub(super) struct RichValues<'a> {
    all: Vec<Rich>,
    /// What was put in before: the same values of the same tag have the same number, so that cells that hold them can be compared.
    known: HashMap<(usize, Vec<&'a Value>), usize>,
}

impl<'a> RichValues<'a> {
    /// Takes what a tag puts in; its number.
    pub(super) fn add(&mut self, asked: &'a Asked, evaluator: &Evaluator<'a>) -> Result<usize, Fault> {
        let values = evaluator.values(&asked.expression)?;
        let key = (asked.tag, values);
        if let Some(number) = self.known.get(&key) {
            return Ok(*number);
        }
        let name = asked.expression.name.as_str();
        let rich = match name {
            "blocks" => values::blocks(&key.1).map(Rich::Blocks),
            "inline" => values::inline(&key.1).map(Rich::Inlines),
            CHART_HELPER => chart::read(asked.tag, &key.1).map(|chart| Rich::Chart(Box::new(chart))),
            QR_HELPER => values::plain(&key.1).map(Rich::Code),
            _ => values::image(asked.tag, &key.1).map(Rich::Picture),
        };
        let rich = rich.map_err(|reason| Fault::Refused(format!("{name}: {reason}")))?;
        self.all.push(rich);
        self.known.insert(key, self.all.len() - 1);
        Ok(self.all.len() - 1)
    }

    /// The values by their numbers alone.
    pub(super) fn into_values(self) -> Vec<Rich> {
        self.all
    }
}

/// Stands for the value of that number.
pub(super) fn element(number: usize, face: Option<&Element>) -> Element {
    Element::new(RICH).with(NUMBER, number.to_string()).children(face.cloned())
}

/// The value for which an element stands.
pub(super) fn of<'r>(element: &Element, all: &'r [Rich]) -> Option<&'r Rich> {
    all.get(number(element)?)
}

/// The number of the value for which an element stands.
pub(super) fn number(element: &Element) -> Option<usize> {
    if element.name() == RICH { element.attribute(NUMBER)?.parse().ok() } else { None }
}
