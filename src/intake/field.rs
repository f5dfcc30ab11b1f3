//! The field of a form in which something was typed.

use super::content::KINDS;

/// The field of the form in which a line of a report was typed: the key of its list, and which item, from 1.
pub fn field_at(text: &str, line: u32) -> Option<(&'static str, usize)> {
    let line = usize::try_from(line).ok()?;
    let mut list: Option<(&'static str, usize)> = None;
    let mut dash = None;
    for (number, content) in (1..).zip(text.lines()) {
        if number > line {
            break;
        }
        let indent = content.len() - content.trim_start().len();
        let is_item = content.trim_start().starts_with("- ");
        if indent == 0 && !is_item && !content.trim().is_empty() && !content.starts_with('#') {
            let key = content.split(':').next().unwrap_or_default();
            list = KINDS.iter().find(|(_, name, _)| *name == key).map(|(_, name, _)| (*name, 0));
            dash = None;
        } else if let (Some((_, count)), true) = (&mut list, is_item)
            && *dash.get_or_insert(indent) == indent
        {
            *count += 1;
        }
    }
    list.filter(|(_, count)| *count > 0)
}
