//! The template of a part and the data → what the part becomes.

use super::dates::{self, language_of};
use super::emit::{PartTemplate, SlotKind, TagSlot, emit};
use super::filling::Filling;
use super::mark::Marks;
use super::rows::{WrittenRows, found};
use super::story::Story;
use super::{chart, rows, values};
use crate::error::{FillError, FillFault, TagCause};
use crate::markup::{CHART_HELPER, DATE_HELPER, MERGE_HELPER, QR_HELPER};
use crate::package::LARGEST;
use crate::spot::Spot;
use ooxml::Element;
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};
use text_template::{Engine, Format, TemplateFault};

impl Filling<'_> {
    /// Returns what a part becomes. What rows that need nothing but values cannot tell, such as where a name is missing, the engine tells.
    pub(super) fn made(&self, story: &Story) -> Result<(Element, Vec<WrittenRows>), FillError> {
        let Story { part, tree, emitted, .. } = story;
        match self.evaluate(emitted, part, &self.template.marks) {
            Err(_) if !emitted.row_loops.is_empty() => {
                let mut marks = self.template.marks.clone();
                let emitted = emit(tree, part, &mut marks, None)?;
                self.evaluate(&emitted, part, &marks)
            }
            made => made,
        }
    }

    /// Returns what a part of any template becomes.
    pub(super) fn evaluate(
        &self,
        emitted: &PartTemplate,
        part: &str,
        marks: &Marks,
    ) -> Result<(Element, Vec<WrittenRows>), FillError> {
        let (text, rows) = match self.put_in(emitted) {
            Some(made) => made,
            None => self.rendered(emitted, part, marks)?,
        };
        if text.len() > LARGEST {
            return Err(FillError::TooLarge(part.to_owned()));
        }
        Ok((Element::parse(text.as_bytes())?, rows))
    }

    /// The values put into a part that asks for nothing but values, as most letters do: that takes no engine. None where one is
    /// asked for that is not text or a figure, or that is not there and must be: the engine has the words for that.
    fn put_in(&self, emitted: &PartTemplate) -> Option<(String, Vec<WrittenRows>)> {
        if emitted.needs_engine() {
            return None;
        }
        let missing = self.options.missing;
        let escape = Format::Word.content();
        let (mut text, mut rows) = (String::new(), Vec::new());
        let mut from = 0;
        for TagSlot { at, asked, .. } in &emitted.tags {
            text.push_str(emitted.text.get(from..*at)?);
            from = *at;
            match asked {
                SlotKind::Value(path) => match found(self.data.value(), path, missing)? {
                    Value::Null => {}
                    Value::String(value) => text.push_str(&escape(value)),
                    value @ (Value::Bool(_) | Value::Number(_)) => text.push_str(&value.to_string()),
                    Value::Array(_) | Value::Object(_) => return None,
                },
                SlotKind::Rows(pass, list, _) => {
                    let list = found(self.data.value(), list.as_ref()?, missing)?;
                    text.push_str(&rows::write(&emitted.row_loops, *pass, list, missing, &mut rows)?);
                }
                SlotKind::Other => return None,
            }
            if text.len() > LARGEST {
                return Some((text, rows));
            }
        }
        text.push_str(emitted.text.get(from..)?);
        Some((text, rows))
    }

    /// Renders the template with the engine.
    fn rendered(
        &self,
        emitted: &PartTemplate,
        part: &str,
        marks: &Marks,
    ) -> Result<(String, Vec<WrittenRows>), FillError> {
        let missing = self.options.missing;
        let mut engine = Engine::with(Format::Word, missing);
        engine.conditions_of_missing();
        engine.text_helper("inline", values::inline);
        engine.text_helper("image", values::image);
        engine.text_helper("blocks", values::led);
        for name in [MERGE_HELPER, QR_HELPER] {
            engine.text_helper(name, values::plain);
        }
        let lang = language_of(self.data.value());
        engine.text_helper(DATE_HELPER, move |values| {
            dates::date(values::plain(values)?, values.get(1).copied(), lang)
        });
        engine.text_helper(CHART_HELPER, chart::bars);
        engine.value_helper("in_rows", values::in_rows);
        let rows = Arc::new(Mutex::new(Vec::new()));
        let (row_loops, into) = (Arc::clone(&emitted.row_loops), Arc::clone(&rows));
        engine.helper(rows::HELPER, move |values| {
            let [pass, list] = values else { return Err(String::new()) };
            let pass = pass.as_u64().and_then(|pass| usize::try_from(pass).ok()).ok_or_else(String::new)?;
            let mut rows = into.lock().unwrap_or_else(PoisonError::into_inner);
            rows::write(&row_loops, pass, list, missing, &mut rows).ok_or_else(String::new)
        });
        let fault = |fault: &TemplateFault| {
            let tag = usize::try_from(fault.line).ok().and_then(|line| line.checked_sub(1));
            let cause = TagCause::Engine(fault.fault.clone());
            match tag.and_then(|tag| emitted.tags.get(tag)) {
                Some(tag) => marks.fault(tag.mark, cause),
                None => FillFault { spot: Spot::of(part), tag: Box::default(), cause },
            }
        };
        let assembled = emitted.assembled(marks).map_err(fault)?;
        let made = engine.render_assembled(assembled, &self.data.0, LARGEST);
        let text =
            made.map_err(|error| fault(&error))?.ok_or_else(|| FillError::TooLarge(part.to_owned()))?;
        let mut rows = rows.lock().unwrap_or_else(PoisonError::into_inner);
        Ok((text, std::mem::take(&mut *rows)))
    }
}
