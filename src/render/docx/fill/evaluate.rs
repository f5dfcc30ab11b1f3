//! The templates of a part and the data → what the part becomes.

use super::emit::{Asked, Asking, Templates, emit};
use super::mark::Marks;
use super::rows::{self, Made, found};
use super::{FillError, FillFault, Filling, LARGEST, Spot, Story, TagCause, chart, merge, qr, values};
use crate::ooxml::Element;
use crate::template::{Engine, Format, TemplateFault};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

impl Filling<'_> {
    /// What a part becomes. What rows that need nothing but values cannot tell, such as where a name is missing, the engine tells.
    pub(super) fn made(&self, story: &Story) -> Result<(Element, Vec<Made>), FillError> {
        let Story { part, tree, templates, .. } = story;
        match self.evaluate(templates, part, &self.template.marks) {
            Err(_) if !templates.passes.is_empty() => {
                let mut marks = self.template.marks.clone();
                let templates = emit(tree, part, &mut marks, None)?;
                self.evaluate(&templates, part, &marks)
            }
            made => made,
        }
    }

    /// The same, of any templates.
    pub(super) fn evaluate(
        &self,
        templates: &Templates,
        part: &str,
        marks: &Marks,
    ) -> Result<(Element, Vec<Made>), FillError> {
        let (text, rows) = match self.put_in(templates) {
            Some(made) => made,
            None => self.rendered(templates, part, marks)?,
        };
        if text.len() > LARGEST {
            return Err(FillError::TooLarge(part.to_owned()));
        }
        Ok((Element::parse(text.as_bytes())?, rows))
    }

    /// The values put into a part that asks for nothing but values, as most letters do: that takes no engine. None where one is
    /// asked for that is not text or a figure, or that is not there and must be: the engine has the words for that.
    fn put_in(&self, templates: &Templates) -> Option<(String, Vec<Made>)> {
        if templates.needs_engine() {
            return None;
        }
        let missing = self.options.missing;
        let escape = Format::Word.content();
        let (mut text, mut rows) = (String::new(), Vec::new());
        let mut from = 0;
        for Asking { at, asked, .. } in &templates.tags {
            text.push_str(templates.text.get(from..*at)?);
            from = *at;
            match asked {
                Asked::Value(path) => match found(self.data.value(), path, missing)? {
                    Value::Null => {}
                    Value::String(value) => text.push_str(&escape(value)),
                    value @ (Value::Bool(_) | Value::Number(_)) => text.push_str(&value.to_string()),
                    Value::Array(_) | Value::Object(_) => return None,
                },
                Asked::Rows(pass, list, _) => {
                    let list = found(self.data.value(), list.as_ref()?, missing)?;
                    text.push_str(&rows::write(&templates.passes, *pass, list, missing, &mut rows)?);
                }
                Asked::Other => return None,
            }
            if text.len() > LARGEST {
                return Some((text, rows));
            }
        }
        text.push_str(templates.text.get(from..)?);
        Some((text, rows))
    }

    /// What the engine makes of the templates.
    fn rendered(
        &self,
        templates: &Templates,
        part: &str,
        marks: &Marks,
    ) -> Result<(String, Vec<Made>), FillError> {
        let missing = self.options.missing;
        let mut engine = Engine::with(Format::Word, missing);
        for name in ["inline", "image"] {
            engine
                .text_helper(name, |values| Ok(values.first().map(ToString::to_string).unwrap_or_default()));
        }
        engine.text_helper("blocks", values::led);
        for name in [merge::HELPER, qr::HELPER] {
            engine.text_helper(name, |values| Ok(values::plain(values)));
        }
        engine.text_helper(chart::HELPER, chart::bars);
        engine.value_helper("in_rows", values::in_rows);
        let rows = Arc::new(Mutex::new(Vec::new()));
        let (passes, into) = (Arc::clone(&templates.passes), Arc::clone(&rows));
        engine.helper(rows::HELPER, move |values| {
            let [pass, list] = values else { return Err(String::new()) };
            let pass = pass.as_u64().and_then(|pass| usize::try_from(pass).ok()).ok_or_else(String::new)?;
            let mut rows = into.lock().unwrap_or_else(PoisonError::into_inner);
            rows::write(&passes, pass, list, missing, &mut rows).ok_or_else(String::new)
        });
        let fault = |fault: &TemplateFault| {
            let tag = usize::try_from(fault.line).ok().and_then(|line| line.checked_sub(1));
            let cause = TagCause::Engine(fault.fault.clone());
            match tag.and_then(|tag| templates.tags.get(tag)) {
                Some(tag) => marks.fault(tag.mark, cause),
                None => FillFault { spot: Spot::of(part), tag: Box::default(), cause },
            }
        };
        let assembled = templates.assembled(marks).map_err(fault)?;
        let made = engine.render_assembled(assembled, &self.data.0, LARGEST);
        let text =
            made.map_err(|error| fault(&error))?.ok_or_else(|| FillError::TooLarge(part.to_owned()))?;
        let mut rows = rows.lock().unwrap_or_else(PoisonError::into_inner);
        Ok((text, std::mem::take(&mut *rows)))
    }
}
