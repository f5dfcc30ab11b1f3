//! In comes an [`Exchange`]; out come all texts that people typed, each with its class and with places inside it.
//! Rules read them as pieces: words, numbers, dates, quotations.
//! It never changes a text, and never judges one.

mod amounts;
mod dates;
mod quotes;

pub(crate) use amounts::{Amount, Bound, Value, amounts, ends_sentence};
pub(crate) use dates::{Token, date, month, tokens, weekday, weekday_name};

use crate::markdown;
use crate::model::{Detail, Exchange, FindingPoint, Material, Part, Report, Text, When};
use diagnostics::Place;
use quotes::Quotes;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// As typed.
    Plain,
    /// Markdown.
    Markdown,
    /// Words of somebody, never changed.
    Quotation,
}

/// Whose text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Area {
    /// Names and notes of the programme.
    Programme,
    /// The office's own texts about this exchange.
    Office,
    /// Text that a site filed; printed only as a finding, in the office's words.
    Site,
}

/// A text that somebody typed.
pub(crate) struct Typed<'a> {
    /// The file it stands in.
    pub(crate) file: &'a str,
    /// The text.
    pub(crate) text: &'a str,
    /// How it is read.
    pub(crate) class: Class,
    /// Whose it is.
    pub(crate) area: Area,
    /// A key beside it names its language.
    pub(crate) has_language: bool,
    place: Place,
    /// The file from the line on in which it begins.
    source: Option<&'a str>,
    tokens: OnceLock<Vec<Token<'a>>>,
    quotes: OnceLock<Quotes>,
    markdown: OnceLock<markdown::Read>,
    places: OnceLock<Places>,
}

impl<'a> Typed<'a> {
    /// Returns what is quoted in it; several rules look at that.
    pub(crate) fn quotes(&self) -> &Quotes {
        self.quotes.get_or_init(|| Quotes::of(self.text))
    }

    /// Its words, numbers and signs; several rules look at them.
    pub(crate) fn tokens(&self) -> &[Token<'a>] {
        self.tokens.get_or_init(|| tokens(self.text))
    }

    /// Reads it as Markdown, if it is that; several rules look at its headings and at what is to be told about it.
    pub(crate) fn markdown(&self) -> &markdown::Read {
        self.markdown.get_or_init(|| match self.class {
            Class::Markdown => markdown::read(self.text),
            Class::Plain | Class::Quotation => markdown::Read::default(),
        })
    }

    /// The bytes of the text at which a line of the file begins that YAML put behind the one before, with a space between them.
    /// Empty where that cannot be told.
    pub(crate) fn folded(&self) -> Vec<usize> {
        self.source.and_then(|source| folds(source, self.place, self.text)).unwrap_or_default()
    }

    /// Tells whether the exchange's document prints it.
    pub(crate) fn is_printed(&self) -> bool {
        self.area == Area::Office
    }

    /// Where the bytes `range` of the text stand in the file; the text's own place where that cannot be told.
    pub(crate) fn place(&self, range: Range<usize>) -> Place {
        let length = self.text.get(range.clone()).map_or(1, |words| words.chars().count()).max(1);
        let length = u32::try_from(length).unwrap_or(1);
        self.source
            .and_then(|source| {
                self.places.get_or_init(|| places(source, self.place, self.text)).of(range.start)
            })
            .map_or(Place { length, ..self.place }, |(line, column)| Place::new(line, column, length))
    }
}

/// Line and column of each character of a value, as far as they can be told.
struct Places {
    /// The byte at which a character begins, its line and its column.
    known: Vec<(usize, u32, u32)>,
}

impl Places {
    fn of(&self, at: usize) -> Option<(u32, u32)> {
        let index = self.known.binary_search_by_key(&at, |(byte, ..)| *byte).ok()?;
        self.known.get(index).map(|(_, line, column)| (*line, *column))
    }
}

/// The places of a value that begins at `place`, in whose line `source` begins.
///
/// Signs and line ends differ between source and value only in blanks, doubled quotes and escapes: both are walked side by side.
fn places(source: &str, place: Place, value: &str) -> Places {
    let mut known = Vec::with_capacity(value.len());
    let Some(mut cursor) = Cursor::new(source, place) else { return Places { known } };
    let style = cursor.enter();
    let mut behind = (cursor.line, cursor.column);
    for (index, wanted) in value.char_indices() {
        if !is_blank(wanted) {
            while cursor.peek().is_some_and(is_blank) {
                cursor.step();
            }
            behind = (cursor.line, cursor.column);
        }
        known.push((index, behind.0, behind.1));
        if !is_blank(wanted) {
            if cursor.character(style) != Some(wanted) {
                return Places { known };
            }
            behind.1 += 1;
        }
    }
    Places { known }
}

/// Where lines of the source begin that are none of the value; `source` begins with the line of `place`.
fn folds(source: &str, place: Place, value: &str) -> Option<Vec<usize>> {
    let mut cursor = Cursor::new(source, place)?;
    let style = cursor.enter();
    let mut found = Vec::new();
    let (mut line, mut ends_line) = (cursor.line, true);
    for (index, wanted) in value.char_indices() {
        if is_blank(wanted) {
            ends_line |= wanted == '\n';
            continue;
        }
        while cursor.peek().is_some_and(is_blank) {
            cursor.step();
        }
        if cursor.line > line && !ends_line {
            found.push(index);
        }
        (line, ends_line) = (cursor.line, false);
        if cursor.character(style)? != wanted {
            return None;
        }
    }
    Some(found)
}

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// How a scalar is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Bare,
    Single,
    Double,
}

/// A place in a source that knows its line and column.
struct Cursor<'a> {
    rest: std::str::Chars<'a>,
    line: u32,
    column: u32,
}

impl<'a> Cursor<'a> {
    fn new(source: &'a str, place: Place) -> Option<Self> {
        let mut cursor = Self { rest: source.chars(), line: place.line, column: 1 };
        while cursor.column < place.column {
            cursor.step()?;
        }
        Some(cursor)
    }

    fn peek(&self) -> Option<char> {
        self.rest.clone().next()
    }

    fn step(&mut self) -> Option<char> {
        let character = self.rest.next()?;
        if character == '\n' {
            (self.line, self.column) = (self.line + 1, 1);
        } else {
            self.column += 1;
        }
        Some(character)
    }

    /// Goes behind what opens a value: a quotation mark, or the head of a block.
    fn enter(&mut self) -> Style {
        match self.peek() {
            Some('\'') => {
                self.step();
                Style::Single
            }
            Some('"') => {
                self.step();
                Style::Double
            }
            Some('|' | '>') if self.is_head() => {
                while self.step().is_some_and(|character| character != '\n') {}
                Style::Bare
            }
            _ => Style::Bare,
        }
    }

    /// Tells whether the line goes on as the head of a block does; a table and a quotation begin with the same signs.
    fn is_head(&self) -> bool {
        let rest: String = self.rest.clone().skip(1).take_while(|c| *c != '\n').collect();
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-')).trim();
        rest.is_empty() || rest.starts_with('#')
    }

    /// The next character of the value.
    fn character(&mut self, style: Style) -> Option<char> {
        let character = self.step()?;
        match (style, character) {
            (Style::Single, '\'') => self.step(),
            (Style::Double, '\\') => self.escaped(),
            _ => Some(character),
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let digits = match self.step()? {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            '_' => return Some('\u{a0}'),
            '\n' => {
                while self.peek().is_some_and(is_blank) {
                    self.step();
                }
                return self.character(Style::Double);
            }
            other => return Some(other),
        };
        let mut code = 0;
        for _ in 0..digits {
            code = code * 16 + self.step()?.to_digit(16)?;
        }
        char::from_u32(code)
    }
}

/// All texts of an exchange and its programme, file by file.
pub(crate) fn all<'a>(exchange: &'a Exchange, sources: &'a BTreeMap<String, String>) -> Vec<Typed<'a>> {
    let mut walk = TextWalk::new(sources);
    walk.programme(exchange);
    walk.event(exchange);
    for table in &exchange.tables {
        walk.enter(&table.file, Area::Office);
        walk.beside(table.value.lang.as_ref(), |walk| walk.plain(&table.value.title));
        walk.markdown(table.value.results.iter().map(|result| &result.text));
    }
    walk.enter(&exchange.findings.file, Area::Office);
    for finding in &exchange.findings.value.findings {
        walk.plain(std::iter::once(&finding.text).chain(&finding.raised));
        walk.points(&finding.details);
    }
    // Their titles are for the office; what is printed is the wording of the findings.
    walk.enter(&exchange.themes.file, Area::Programme);
    walk.plain(exchange.themes.value.themes.iter().map(|theme| &theme.title));
    // What only a dossier prints is no part of the record.
    walk.enter(&exchange.dossier.file, Area::Programme);
    walk.plain(exchange.dossier.value.sentences.iter().map(|sentence| &sentence.text));
    for report in &exchange.reports {
        walk.report(&report.file, &report.value);
    }
    walk.texts
}

struct TextWalk<'a> {
    sources: &'a BTreeMap<String, String>,
    file: &'a str,
    /// Text of the file, from each of its lines on.
    lines: Vec<&'a str>,
    area: Area,
    /// A key names the language of what is added.
    has_language: bool,
    texts: Vec<Typed<'a>>,
}

impl<'a> TextWalk<'a> {
    const fn new(sources: &'a BTreeMap<String, String>) -> Self {
        Self {
            sources,
            file: "",
            lines: Vec::new(),
            area: Area::Office,
            has_language: false,
            texts: Vec::new(),
        }
    }

    fn enter(&mut self, file: &'a str, area: Area) {
        (self.file, self.area) = (file, area);
        let source = self.sources.get(file).map_or("", String::as_str);
        let starts = [0].into_iter().chain(source.match_indices('\n').map(|(at, _)| at + 1));
        self.lines = starts.filter_map(|start| source.get(start..)).collect();
    }

    fn add(&mut self, text: &'a str, place: Place, class: Class) {
        let line = place.line.checked_sub(1).and_then(|line| usize::try_from(line).ok());
        let source = line.and_then(|line| self.lines.get(line)).copied();
        self.texts.push(Typed {
            file: self.file,
            text,
            class,
            area: self.area,
            has_language: self.has_language,
            place,
            source,
            tokens: OnceLock::new(),
            quotes: OnceLock::new(),
            markdown: OnceLock::new(),
            places: OnceLock::new(),
        });
    }

    fn of(&mut self, texts: impl IntoIterator<Item = &'a Text>, class: Class) {
        for text in texts {
            self.add(&text.value, text.place, class);
        }
    }

    fn plain(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        self.of(texts, Class::Plain);
    }

    fn markdown(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        self.of(texts, Class::Markdown);
    }

    /// Adds what stands beside a key that names its language, or could.
    fn beside(&mut self, lang: Option<&Text>, add: impl FnOnce(&mut Self)) {
        self.has_language = lang.is_some();
        add(self);
        self.has_language = false;
    }

    fn details(&mut self, details: &'a [Detail]) {
        for detail in details {
            self.plain([&detail.text]);
            self.details(&detail.details);
        }
    }

    fn points(&mut self, points: &'a [FindingPoint]) {
        for point in points {
            self.plain([&point.text]);
            self.points(&point.details);
        }
    }

    fn programme(&mut self, exchange: &'a Exchange) {
        let programme = &exchange.programme.value;
        self.enter(&exchange.programme.file, Area::Programme);
        self.plain([&programme.name]);
        self.plain([&programme.title, &programme.genitive, &programme.scope].into_iter().flatten());
        if let Some(office) = &programme.office {
            self.plain(std::iter::once(&office.name).chain(&office.places));
        }
        for site in &programme.sites {
            self.plain(std::iter::once(&site.name).chain(&site.project));
            let others = site.names.iter().filter(|name| name.name != site.name);
            self.plain(others.flat_map(|name| std::iter::once(&name.name).chain(&name.project)));
        }
        for person in &programme.people {
            self.plain(std::iter::once(&person.name).chain(person.roles.iter().map(|role| &role.role)));
        }
        for name in programme.organisations.iter().flat_map(|organisation| &organisation.names) {
            self.beside(name.lang.as_ref(), |walk| {
                walk.plain(std::iter::once(&name.name).chain(&name.genitive).chain(&name.short));
            });
        }
        self.plain(programme.work_fields.iter().map(|field| &field.title));
        self.plain(programme.accessibility.iter().map(|own| &own.contact));
        self.plain(programme.abbreviations.iter().flat_map(|own| [&own.short, &own.long]));
        for funding in &programme.funding {
            self.plain(
                std::iter::once(&funding.note)
                    .chain(&funding.number)
                    .chain(funding.logos.iter().map(|logo| &logo.alt)),
            );
        }
    }

    fn event(&mut self, exchange: &'a Exchange) {
        let event = &exchange.event.value;
        self.enter(&exchange.event.file, Area::Office);
        self.plain(&event.title);
        if let Some(series) = &event.series {
            self.beside(series.lang.as_ref(), |walk| walk.plain([&series.title]));
        }
        self.markdown(event.summary.iter().chain(&event.directions));
        self.plain(event.motto.iter().chain(event.announcement.iter().map(|told| &told.place)));
        self.plain(event.days.iter().filter_map(|day| day.title.as_ref()));
        self.plain(event.roles.iter().map(|duty| &duty.task));
        self.plain(event.versions.iter().map(|version| &version.change).chain(&event.distribution));
        self.materials(&event.annexes);
        self.plain(
            std::iter::once(&event.place)
                .chain(&event.place_phrase)
                .chain(&event.venue)
                .chain(&event.dateline),
        );
        if let Some(attendance) = &event.attendance {
            self.plain(&attendance.phrase);
            let groups = attendance.groups.iter();
            self.plain(groups.flat_map(|group| std::iter::once(&group.name).chain(&group.singular)));
            for person in attendance.everyone() {
                self.plain(std::iter::once(&person.name).chain(&person.role).chain(&person.organisation));
            }
            self.plain(attendance.apologies.iter().flatten().chain(&attendance.absent));
        }
        self.plain(event.guests.iter().filter_map(|guest| guest.role.as_ref()));
        self.markdown(event.phrases.values());
        for item in &event.agenda {
            let titles = [&item.title, &item.heading].into_iter().flatten().chain(&item.items);
            self.beside(item.lang.as_ref(), |walk| walk.plain(titles));
            self.plain(&item.place);
            item.parts.iter().for_each(|part| self.part(part));
        }
        for (_, task) in event.all_follow_ups() {
            self.plain(std::iter::once(&task.what).chain(&task.who).chain(&task.outcome));
            self.plain(task.from.iter().flat_map(|from| from.place.iter().chain(&from.item)));
            if let Some((When::Words(words), place)) = task.due.as_ref().map(|due| (&due.value, due.place)) {
                self.add(words, place, Class::Plain);
            }
        }
        if let Some(approval) = &event.approval {
            for objection in &approval.objections {
                let texts = std::iter::once(&objection.text);
                self.plain(texts.chain(&objection.by).chain(&objection.outcome));
            }
            self.plain(&approval.by);
        }
        for next in &event.next {
            self.plain(
                next.place.iter().chain(&next.place_phrase).chain(&next.venue).chain(&next.meeting_point),
            );
        }
        if let Some(note) = &event.pictures {
            self.plain(note.consent.iter().chain(&note.credit).chain(&note.legal_basis));
        }
        self.plain(event.sign_off.iter().flat_map(|sign_off| &sign_off.places));
    }

    fn part(&mut self, part: &'a Part) {
        match part {
            Part::Text(text) => self.markdown([text]),
            Part::Findings(part) => {
                self.plain(part.lead.iter().chain(part.leads.iter().map(|lead| &lead.text)));
            }
            Part::Passage(passage) => self.beside(Some(&passage.lang), |walk| walk.markdown([&passage.text])),
            Part::Quote(quote) => {
                self.beside(quote.lang.as_ref(), |walk| walk.of([&quote.text], Class::Quotation));
                self.plain(quote.before.iter().chain(&quote.after));
            }
            Part::Contribution(contribution) => {
                self.plain([&contribution.by]);
                self.markdown([&contribution.text]);
            }
            Part::Link(link) => self.beside(link.lang.as_ref(), |walk| walk.plain([&link.title])),
            Part::Photos(photos) => {
                for photo in photos {
                    self.plain(std::iter::once(&photo.alt).chain(&photo.caption).chain(&photo.credit));
                    self.plain(photo.consent.iter().chain(&photo.legal_basis));
                }
            }
            Part::Decision(decision) => self.plain([&decision.text]),
            Part::Postponed(postponed) => {
                self.plain(std::iter::once(&postponed.what).chain(&postponed.reason));
            }
            Part::Approval(approval) => {
                self.plain(std::iter::once(&approval.record).chain(&approval.corrections));
            }
            Part::Ratings(ratings) => {
                self.plain(ratings.lead.iter().chain(&ratings.scales));
                let items = ratings.items.iter();
                self.plain(items.flat_map(|rating| std::iter::once(&rating.text).chain(&rating.words)));
            }
            Part::Materials(materials) => self.materials(materials),
            Part::Rounds(rounds) => {
                self.plain(
                    rounds.groups.iter().flat_map(|group| [&group.name].into_iter().chain(&group.stations)),
                );
            }
            Part::Dates(dates) => {
                for entry in dates {
                    let where_to = entry.place.iter().chain(&entry.venue).chain(&entry.meeting_point);
                    self.plain(std::iter::once(&entry.what).chain(where_to));
                }
            }
            Part::Site(_) | Part::Tables(_) | Part::FollowUps(_) => {}
        }
    }

    fn materials(&mut self, materials: &'a [Material]) {
        for material in materials {
            self.beside(material.lang.as_ref(), |walk| walk.plain([&material.title]));
            self.plain(material.promised.iter().filter_map(|promise| promise.by.as_ref()));
        }
    }

    fn report(&mut self, file: &'a str, report: &'a Report) {
        self.enter(file, Area::Office);
        self.markdown(&report.introduction);
        self.plain(report.series.iter().map(|series| &series.title));
        self.enter(file, Area::Site);
        for (_, statement) in report.statements() {
            self.plain([&statement.text]);
            self.details(&statement.details);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Event;
    use yaml_reader::read;

    /// Line and column of `needle` in the value of `place:`, written as `typed`.
    fn located(typed: &str, needle: &str) -> (u32, u32) {
        let source = format!("days: [{{date: 2016-04-06}}]\nplace: {typed}\nall_day: true\n");
        let read = read::<Event>("f.yaml", source.as_bytes());
        assert_eq!(read.diagnostics, []);
        let text = read.value.unwrap().place;
        let sources = BTreeMap::from([("f.yaml".to_owned(), source)]);
        let mut walk = TextWalk::new(&sources);
        walk.enter("f.yaml", Area::Office);
        walk.plain([&text]);
        let at = text.value.find(needle).unwrap();
        let place = walk.texts[0].place(at..at + needle.len());
        assert_eq!(usize::try_from(place.length).unwrap(), needle.chars().count());
        (place.line, place.column)
    }

    #[test]
    fn places_inside_values_of_every_style() {
        assert_eq!(located("Öl in Gera", "Gera"), (2, 14));
        assert_eq!(located("Öl\n  in Gera", "Gera"), (3, 6));
        assert_eq!(located("'Öl ''in'' Gera'", "Gera"), (2, 19));
        assert_eq!(located("\"Öl \\\"in\\\" \\u00e4 Gera\"", "Gera"), (2, 26));
        assert_eq!(located("|\n  Öl\n\n    in Gera", "Gera"), (5, 8));
        assert_eq!(located("|2-\n    Öl\n  in Gera", "Gera"), (4, 6));
        assert_eq!(located(">-\n  Öl\n  in\n\n  Gera", "Gera"), (6, 3));
        assert_eq!(located("|\n  Öl\u{200b} in", "\u{200b}"), (3, 5));
        assert_eq!(located("Öl  in", " "), (2, 10));
    }

    #[test]
    fn lines_that_yaml_puts_together_are_known() {
        let folded = |typed: &str| {
            let source = format!("days: [{{date: 2016-04-06}}]\nplace: {typed}\nall_day: true\n");
            let text = read::<Event>("f.yaml", source.as_bytes()).value.unwrap().place;
            let sources = BTreeMap::from([("f.yaml".to_owned(), source)]);
            let mut walk = TextWalk::new(&sources);
            walk.enter("f.yaml", Area::Office);
            walk.plain([&text]);
            let folds = walk.texts[0].folded();
            folds.into_iter().map(|at| text.value.get(at..).unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(folded(">\n  a\n  - b\n\n  - c"), ["- b\n- c\n"]);
        assert_eq!(folded("a\n  - b"), ["- b"]);
        assert_eq!(folded("'a\n  - b'"), ["- b"]);
        assert_eq!(folded("|\n  a\n  - b"), Vec::<String>::new());
        assert_eq!(folded("a - b"), Vec::<String>::new());
    }
}
