//! Lines that each begin with a mark: which of them are a list, and with which numbers.

use super::breaks::{self, End};
use super::lines::Line;
use super::remarks::Remarks;
use super::signs::{
    Label, Mark, Number, fence, has_note_star, heading, is_bare, mark, may_be_name, rule, sum_sign,
};
use super::{quotes, tables};

/// So many columns further in, a line belongs to the item above it.
const INSIDE: usize = 2;

/// A list in lines.
pub(super) struct Group {
    /// The lines with which its items begin.
    pub(super) items: Vec<usize>,
    /// Behind its last line.
    pub(super) end: usize,
    /// The number of each item; none for bullets.
    pub(super) numbers: Option<Vec<u32>>,
    /// True when words follow directly that do not belong to its last item.
    pub(super) has_words_under: bool,
}

/// Decisions about lines of the whole text, by their numbers.
pub(super) struct Decided {
    /// Lines whose mark opens no list.
    plain: Vec<bool>,
    /// Lines that go on with no line before them.
    apart: Vec<bool>,
    width: usize,
    /// True when a star of the text is the mark of a footnote.
    has_note: bool,
}

impl Decided {
    pub(super) fn new(lines: &[Line<'_>]) -> Self {
        Self {
            plain: vec![false; lines.len()],
            apart: vec![false; lines.len()],
            width: breaks::width(lines),
            has_note: lines.iter().any(|line| has_note_star(line.text)),
        }
    }

    pub(super) const fn width(&self) -> usize {
        self.width
    }

    pub(super) fn is_apart(&self, line: &Line<'_>) -> bool {
        self.apart.get(line.number).copied().unwrap_or_default()
    }

    fn set(of: &mut [bool], line: Option<&Line<'_>>) {
        if let Some(flag) = line.and_then(|line| of.get_mut(line.number)) {
            *flag = true;
        }
    }

    /// The list that begins with line `at` of `lines`. Lines with marks that are no list are decided on as well.
    pub(super) fn group(&mut self, lines: &[Line<'_>], at: usize, remarks: &mut Remarks) -> Option<Group> {
        let line = lines.get(at)?;
        if self.plain.get(line.number).copied().unwrap_or(true) || rule(line.text).is_some() {
            return None;
        }
        let sum = sum(lines, at);
        if !sum.is_empty() {
            sum.iter().for_each(|item| Self::set(&mut self.plain, lines.get(*item)));
            self.set_apart(lines, &sum);
            return None;
        }
        let (first, _) = mark(line.text)?;
        let above = at.checked_sub(1).and_then(|above| lines.get(above)).filter(|above| !above.is_blank());
        let end = above.map(|above| breaks::end(above.text, line.text, self.width));
        let is_under_words = match first {
            Mark::Bullet => false,
            // A dash may stand at the beginning of a line that was wrapped.
            Mark::Foreign => {
                matches!(end, Some(End::GoesOn | End::Full))
                    && !above.is_some_and(|above| above.text.ends_with(':'))
            }
            Mark::Number(_) | Mark::Label(_) => end == Some(End::GoesOn),
        };
        let found = if is_under_words { Found::one(at) } else { self.scan(lines, at, &first) };
        let group = match first {
            // `5 Euro*`, and what the star means.
            Mark::Bullet if self.has_note && found.items.len() == 1 && line.text.starts_with('*') => {
                self.set_apart(lines, &found.items);
                Err(found.items)
            }
            Mark::Bullet | Mark::Foreign => bullets(lines, found, remarks),
            Mark::Number(_) => self.decide_numbered(lines, found, remarks),
            Mark::Label(_) => self.decide_labelled(lines, found, remarks),
        };
        group.map_err(|items| items.iter().for_each(|item| Self::set(&mut self.plain, lines.get(*item)))).ok()
    }

    /// The items that stand beside the one at `at`, up to what is none.
    fn scan(&self, lines: &[Line<'_>], at: usize, first: &Mark) -> Found {
        let mut found = Found::one(at);
        let Some(indent) = lines.get(at).map(|line| line.indent) else { return found };
        let mut is_after_blank = false;
        let mut numbers = Numbers::default();
        numbers.take(first);
        let mut label = label_of(first);
        for (index, line) in lines.iter().enumerate().skip(at + 1) {
            if line.is_blank() {
                is_after_blank = true;
                continue;
            }
            if line.indent < indent + INSIDE {
                let own = mark(line.text).map(|(mark, _)| mark).filter(|_| rule(line.text).is_none());
                let above = lines.get(index - 1).filter(|_| !is_after_blank);
                // A dash alone in its line is the mark of nothing.
                let end = above.map(|above| match is_bare(above.text) {
                    true => End::Short,
                    false => breaks::end(above.text, line.text, self.width),
                });
                let goes_on = end == Some(End::GoesOn) && !ends_with_and(above);
                match own {
                    // A dash of another program behind an empty line begins a line of its own.
                    Some(own) if is_after_blank && (own == Mark::Foreign) != (*first == Mark::Foreign) => {
                        break;
                    }
                    Some(Mark::Label(own))
                        if is_after_blank && !label.as_ref().is_some_and(|it| it.is_followed_by(&own)) =>
                    {
                        break;
                    }
                    Some(own) if own.is_like(first) && !(goes_on && matches!(own, Mark::Number(_))) => {
                        if !numbers.take(&own) {
                            break;
                        }
                        label = label_of(&own);
                        found.items.push(index);
                    }
                    _ if is_after_blank => break,
                    Some(_) if !goes_on => break,
                    None if !goes_on && opens_block(lines, index) => break,
                    _ if end == Some(End::Short) => {
                        found.has_words_under = true;
                        break;
                    }
                    _ => {}
                }
            }
            found.end = index + 1;
            is_after_blank = false;
        }
        found
    }

    /// A list of numbers is one where they follow one another, are all 1, or count upwards from 1; else each line keeps its number.
    fn decide_numbered(
        &mut self,
        lines: &[Line<'_>],
        found: Found,
        remarks: &mut Remarks,
    ) -> Result<Group, Vec<usize>> {
        let numbers: Vec<Number> = found
            .items
            .iter()
            .filter_map(|item| match mark(lines.get(*item)?.text) {
                Some((Mark::Number(number), _)) => Some(number),
                _ => None,
            })
            .collect();
        let values: Vec<u32> = numbers.iter().map(|number| number.value).collect();
        let values = printed_numbers(values).filter(|_| numbers.iter().all(|number| number.counts));
        let Some(values) = values else {
            return Err(found.items);
        };
        if numbers.iter().any(|number| number.is_foreign) {
            tell_sign(lines, &found, "list-read", remarks);
        }
        Ok(found.list(Some(values)))
    }

    /// Labels are no marks of Markdown: their lines stay lines, each with its label.
    fn decide_labelled(
        &mut self,
        lines: &[Line<'_>],
        found: Found,
        remarks: &mut Remarks,
    ) -> Result<Group, Vec<usize>> {
        let labels: Vec<Label> = found
            .items
            .iter()
            .filter_map(|item| match mark(lines.get(*item)?.text) {
                Some((Mark::Label(label), _)) => Some(label),
                _ => None,
            })
            .collect();
        let in_order = labels.len() > 1
            && labels.iter().zip(labels.iter().skip(1)).all(|(label, next)| label.is_followed_by(next));
        if in_order {
            self.set_apart(lines, &found.items);
            // `A. Beispiel` may be a name as well.
            let may_be_name = |item: &usize| lines.get(*item).is_some_and(|line| may_be_name(line.text));
            if !found.items.iter().all(may_be_name) {
                tell_sign(lines, &found, "list-labels", remarks);
            }
        }
        Err(found.items)
    }

    fn set_apart(&mut self, lines: &[Line<'_>], items: &[usize]) {
        items.iter().for_each(|item| Self::set(&mut self.apart, lines.get(*item)));
    }
}

/// Bullets of Markdown are a list where one has words; signs of other programs only where there are several, one below the other.
fn bullets(lines: &[Line<'_>], found: Found, remarks: &mut Remarks) -> Result<Group, Vec<usize>> {
    let marks: Vec<(Mark, bool)> = found
        .items
        .iter()
        .filter_map(|item| {
            let line = lines.get(*item)?;
            mark(line.text).map(|(mark, length)| (mark, !line.after(length).is_blank()))
        })
        .collect();
    let first = found.items.first().copied().unwrap_or_default();
    let filled =
        lines.get(first..found.end).unwrap_or_default().iter().filter(|line| !line.is_blank()).count();
    let has_words = filled > marks.len() || marks.iter().any(|(_, has_words)| *has_words);
    let is_foreign = marks.iter().any(|(mark, _)| *mark == Mark::Foreign);
    if !has_words || is_foreign && found.items.len() < 2 {
        return Err(found.items);
    }
    if is_foreign {
        tell_sign(lines, &found, "list-read", remarks);
    }
    Ok(found.list(None))
}

/// The lines of a sum or a balance that begins with line `at`: `+ 3 Kinder`, `= 15 Personen`, and those with a dash among them.
/// Their signs are printed, for `+` is the mark of no list in German.
fn sum(lines: &[Line<'_>], at: usize) -> Vec<usize> {
    let Some((first, sign)) = lines.get(at).and_then(|line| Some((line, sum_sign(line.text)?))) else {
        return Vec::new();
    };
    let (mut found, mut has_plus, mut is_sum) = (vec![at], sign == '+', !is_dash(sign));
    let mut is_after_blank = false;
    for (index, line) in lines.iter().enumerate().skip(at + 1) {
        if line.is_blank() {
            is_after_blank = true;
        } else if line.indent < first.indent + INSIDE {
            let goes_on = |sign: &char| !is_after_blank || has_plus || *sign == '+';
            let Some(sign) = sum_sign(line.text).filter(goes_on) else { break };
            has_plus |= sign == '+';
            is_sum |= !is_dash(sign);
            found.push(index);
            is_after_blank = false;
        }
    }
    if is_sum { found } else { Vec::new() }
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '−')
}

fn tell_sign(lines: &[Line<'_>], found: &Found, id: &'static str, remarks: &mut Remarks) {
    let foreign = |item: &&usize| {
        lines.get(**item).and_then(|line| mark(line.text)).is_some_and(|(mark, _)| match mark {
            Mark::Number(number) => number.is_foreign,
            Mark::Bullet => false,
            Mark::Foreign | Mark::Label(_) => true,
        })
    };
    if let Some(line) = found.items.iter().find(foreign).and_then(|item| lines.get(*item)) {
        let length = mark(line.text).map_or(1, |(_, length)| length);
        let sign: String = line.text.get(..length).unwrap_or_default().to_owned();
        remarks.add(id, line.at..line.at + length, vec![("sign", sign.into())]);
    }
}

/// Tells whether something other than words begins with the line at `at`, directly below other lines.
pub(super) fn opens_block(lines: &[Line<'_>], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return true };
    heading(line.text).is_some()
        || lines.get(at..).is_some_and(quotes::begins)
        || fence(line.text).is_some()
        || draws(line.text)
        || lines.get(at..).is_some_and(|rest| tables::table(rest).is_some())
}

/// Tells whether a line only draws a line; many underscores are a line to write on, which belongs to the words below it.
pub(super) fn draws(text: &str) -> bool {
    rule(text).is_some_and(|sign| sign != '_' || text.len() == 3)
}

fn label_of(mark: &Mark) -> Option<Label> {
    if let Mark::Label(label) = mark { Some(label.clone()) } else { None }
}

fn ends_with_and(line: Option<&Line<'_>>) -> bool {
    let last = line.and_then(|line| line.text.rsplit(char::is_whitespace).next());
    last.is_some_and(|last| ["und", "oder", "sowie", "and", "or"].contains(&last))
}

/// The numbers that are printed for those that were typed, if they are those of a list.
fn printed_numbers(typed: Vec<u32>) -> Option<Vec<u32>> {
    let pairs = || typed.iter().zip(typed.iter().skip(1));
    let first = *typed.first().filter(|_| typed.len() > 1)?;
    if typed.iter().all(|number| *number == 1) {
        return Some((1..).take(typed.len()).collect());
    }
    let follow = pairs().all(|(number, next)| number.checked_add(1) == Some(*next));
    let rise = first == 1 && typed.len() > 2 && pairs().all(|(number, next)| number < next);
    (follow || rise).then_some(typed)
}

/// The numbers of a list while it is read: a 1 after others begins a new list.
#[derive(Default)]
struct Numbers {
    last: Option<u32>,
    rises: bool,
}

impl Numbers {
    /// Tells whether the next number goes on with the list.
    fn take(&mut self, mark: &Mark) -> bool {
        let Mark::Number(number) = mark else { return true };
        let begins_anew = self.rises && number.value == 1;
        self.rises = self.last.is_some_and(|last| last < number.value);
        self.last = Some(number.value);
        !begins_anew
    }
}

/// Items that stand beside each other.
struct Found {
    items: Vec<usize>,
    end: usize,
    has_words_under: bool,
}

impl Found {
    fn one(at: usize) -> Self {
        Self { items: vec![at], end: at + 1, has_words_under: false }
    }

    fn list(self, numbers: Option<Vec<u32>>) -> Group {
        Group { items: self.items, end: self.end, numbers, has_words_under: self.has_words_under }
    }
}
