//! Lines, indents, dashes and brackets of a file, and new text in its places.

/// New text in the place of old.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Splice {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) new: String,
}

/// The text of a file, as it is laid out.
#[derive(Clone, Copy)]
pub(super) struct Layout<'t> {
    pub(super) text: &'t str,
}

impl Layout<'_> {
    /// The text with new parts; `None` where two of them lie over each other.
    pub(super) fn with(&self, mut splices: Vec<Splice>) -> Option<String> {
        splices.sort_by_key(|splice| (splice.start, splice.end));
        let mut text = String::with_capacity(self.text.len());
        let mut last = 0;
        for splice in splices {
            text.push_str(self.text.get(last..splice.start)?);
            text.push_str(&splice.new);
            last = splice.end;
        }
        text.push_str(self.text.get(last..)?);
        Some(text)
    }

    /// Tells whether a dash stands before `at` on the same line.
    pub(super) fn is_behind_dash(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        before.rsplit('\n').next().is_some_and(|line| line.contains('-'))
    }

    /// Tells whether what ends at `end` has a comment on the next line that is indented as far as `indent`.
    pub(super) fn has_note_below(&self, end: usize, indent: usize) -> bool {
        let content = self.text.get(..end).map_or(end, |text| text.trim_end().len());
        let below =
            self.text.get(content..).unwrap_or_default().lines().skip(1).find(|line| !line.trim().is_empty());
        below.is_some_and(|line| {
            line.trim_start().starts_with('#') && line.len() - line.trim_start().len() >= indent
        })
    }

    /// Adds to a collection in brackets that ends at `end`.
    pub(super) fn before_bracket(&self, end: usize, new: &str) -> Option<Splice> {
        let inside = self.text.get(..end.checked_sub(1)?)?;
        let content = inside.trim_end();
        let comma = if content.ends_with(',') { " " } else { ", " };
        self.splice(content.len(), content.len(), &format!("{comma}{new}"))
    }

    /// Adds lines behind the one in which what ends at `end` has its last character.
    pub(super) fn behind_line(&self, end: usize, new: &str) -> Option<Splice> {
        let content = self.text.get(..end)?.trim_end().len();
        let line = self.text.get(content..)?.find('\n').map_or(self.text.len(), |at| content + at);
        self.splice(line, line, new)
    }

    /// The end of the comments that follow on the lines below what ends at `end`.
    pub(super) fn behind_notes(&self, end: usize) -> usize {
        let content = self.text.get(..end).map_or(end, |text| text.trim_end().len());
        let rest = self.text.get(content..).unwrap_or_default();
        let own = rest.find('\n').map_or(rest.len(), |at| at + 1);
        let below = rest.get(own..).unwrap_or_default().split_inclusive('\n');
        let notes = below.take_while(|line| line.trim_start().starts_with('#'));
        content + own + notes.map(str::len).sum::<usize>()
    }

    /// Where the dash of the item stands that begins at `start`. Between the two may be comments, ends of lines and the sign of a block.
    pub(super) fn dash_of(&self, start: usize) -> Option<usize> {
        let mut end = start;
        loop {
            let before = self.text.get(..end)?;
            let begin = before.rfind('\n').map_or(0, |at| at + 1);
            let line = before.get(begin..)?;
            let content = line.trim_start_matches(' ');
            if !content.is_empty() && !content.starts_with('#') {
                // Of `- - a` the last dash that only dashes come before.
                let dashes = content.len() - content.trim_start_matches("- ").len();
                let is_bare = content.get(dashes..).is_some_and(|rest| rest.trim_end() == "-");
                let last = if is_bare { dashes } else { dashes.checked_sub(2)? };
                return Some(begin + (line.len() - content.len()) + last);
            }
            end = begin.checked_sub(1)?;
        }
    }

    /// How far something at `at` is indented, in characters.
    pub(super) fn indent_at(&self, at: usize) -> Option<usize> {
        let before = self.text.get(..at)?;
        Some(before.get(before.rfind('\n').map_or(0, |at| at + 1)..)?.chars().count())
    }

    pub(super) fn remove_from_flow(&self, start: usize, end: usize) -> Option<Splice> {
        let behind = self.text.get(end..)?;
        let rest = behind.trim_start();
        if let Some(rest) = rest.strip_prefix(',') {
            let until = self.text.len() - rest.trim_start_matches(' ').len();
            return self.splice(start, until, "");
        }
        let before = self.text.get(..start)?.trim_end().strip_suffix(',')?.len();
        self.splice(before, end, "")
    }

    pub(super) fn remove_lines(&self, start: usize, end: usize) -> Option<Splice> {
        let first = self.text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
        let content = self.text.get(..end)?.trim_end().len();
        let last = self.text.get(content..)?.find('\n').map_or(self.text.len(), |at| content + at + 1);
        self.splice(first, last, "")
    }

    pub(super) fn splice(&self, start: usize, end: usize, new: &str) -> Option<Splice> {
        self.text.get(start..end)?;
        Some(Splice { start, end, new: new.to_owned() })
    }
}
