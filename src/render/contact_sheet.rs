//! The list of contacts as an Excel file: a sheet of notes, the list with what can be chosen, and a sheet of the program's own that nobody sees.

use super::{Artifact, RenderError};
use crate::facts::{ContactSheet, OWN_CHOICES, OWN_FIXED, OWN_FORMAT, OWN_ROWS, OWN_SHEET};
use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, IgnoreError, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

/// The media type of an Excel file.
const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Colours of the documents.
const INK: Color = Color::RGB(0x1D_2733);
const ACCENT: Color = Color::RGB(0x0F_5C66);
const SOFT: Color = Color::RGB(0xE9_F1F1);
const MUTED: Color = Color::RGB(0x4F_5D68);
const FAINT: Color = Color::RGB(0xC9_D6D8);

/// The row of the heads in the list, from 0.
const HEAD: u32 = 3;

/// Empty rows behind the contacts that are known.
const MORE: usize = 40;

/// So many rows there are at least.
const LEAST: usize = 60;

/// Widths of the columns in characters, the id first.
const WIDTHS: [u32; 11] = [11, 34, 26, 24, 22, 17, 12, 12, 38, 24, 28];

/// The longest text that a cell takes, by key.
const LENGTHS: [(&str, u32); 4] = [("partner", 200), ("purpose", 2000), ("person", 200), ("reach", 200)];

/// Makes the file of that path.
///
/// # Errors
/// When the library refuses what it is given.
pub fn contact_list(sheet: &ContactSheet, path: String) -> Result<Artifact, RenderError> {
    let bytes = workbook(sheet)
        .map_err(|error| RenderError::Format { format: "xlsx", message: error.to_string() })?;
    Ok(Artifact { path, media_type: MEDIA_TYPE, bytes, pages: None, source: None })
}

/// A text that stands around the list, with its row and column.
type Fixed = (u32, u16, String);

fn workbook(sheet: &ContactSheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let (year, month, day) = sheet.day.unwrap_or((2000, 1, 1));
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    let date = ExcelDateTime::from_ymd(u16::try_from(year).unwrap_or(2000), small(month), small(day))?;
    book.set_properties(
        &DocProperties::new()
            .set_title(format!("{} – {}", sheet.title, sheet.subtitle))
            .set_author(&sheet.office)
            .set_creation_datetime(&date),
    );
    let mut fixed = cover(book.add_worksheet(), sheet)?;
    fixed.extend(list(book.add_worksheet(), sheet)?);
    own(book.add_worksheet(), sheet, &fixed)?;
    book.save_to_buffer()
}

fn base() -> Format {
    Format::new().set_font_name("Calibri").set_font_size(11).set_font_color(INK).set_align(FormatAlign::Top)
}

fn title() -> Format {
    base().set_bold().set_font_size(18).set_font_color(ACCENT).set_align(FormatAlign::VerticalCenter)
}

fn page(sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_screen_gridlines(false).set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.6, 0.6, 0.6, 0.7, 0.3, 0.3).set_footer("&L&8&F&R&8&P / &N");
    Ok(())
}

/// The notes: what the list is for, what to do, what the columns mean.
fn cover(sheet: &mut Worksheet, data: &ContactSheet) -> Result<Vec<Fixed>, XlsxError> {
    let [name, _] = &data.sheets;
    let mut fixed = vec![(0, 1, data.title.clone()), (1, 1, data.subtitle.clone())];
    page(sheet, name)?;
    sheet.set_portrait().protect();
    sheet.set_column_width(0, 5)?.set_column_width(1, 22)?.set_column_width(2, 70)?;
    let text = base().set_text_wrap();
    let strong = text.clone().set_bold();
    let number = base().set_bold().set_font_color(ACCENT).set_align(FormatAlign::Right).set_indent(1);
    sheet.set_row_height(0, 34)?.write_string_with_format(0, 1, &data.title, &title())?;
    sheet.write_string_with_format(1, 1, &data.subtitle, &base().set_font_color(MUTED))?;
    let mut row = 3;
    for paragraph in &data.intro {
        sheet.merge_range(row, 1, row, 2, paragraph, &text)?;
        sheet.set_row_height(row, height(paragraph, 90))?;
        fixed.push((row, 1, paragraph.clone()));
        row += 1;
    }
    row += 1;
    for (at, step) in (1..).zip(&data.steps) {
        sheet.write_number_with_format(row, 0, f64::from(at), &number)?;
        sheet.merge_range(row, 1, row, 2, step, &text)?;
        sheet.set_row_height(row, height(step, 90))?;
        fixed.extend([(row, 0, at.to_string()), (row, 1, step.clone())]);
        row += 1;
    }
    row += 1;
    let section = base().set_bold().set_font_size(13).set_font_color(ACCENT);
    sheet.write_string_with_format(row, 1, &data.columns_title, &section)?;
    fixed.push((row, 1, data.columns_title.clone()));
    row += 1;
    let line =
        |format: &Format| format.clone().set_border_top(FormatBorder::Thin).set_border_top_color(FAINT);
    for (key, note) in &data.notes {
        sheet.write_string_with_format(row, 1, data.words.head(key), &line(&strong))?;
        sheet.write_string_with_format(row, 2, note, &line(&text))?;
        sheet.set_row_height(row, height(note, 74))?;
        fixed.extend([(row, 1, data.words.head(key).to_owned()), (row, 2, note.clone())]);
        row += 1;
    }
    Ok(fixed)
}

/// The height in points of a text in a line of so many characters: programs do not reckon it themselves for joined cells.
fn height(text: &str, line: u32) -> f64 {
    let line_count =
        |part: &str| u32::try_from(part.chars().count()).unwrap_or(u32::MAX).div_ceil(line).max(1);
    let lines: u32 = text.split('\n').map(line_count).sum::<u32>().max(1);
    f64::from(lines).mul_add(15.0, 4.0)
}

fn list(sheet: &mut Worksheet, data: &ContactSheet) -> Result<Vec<Fixed>, XlsxError> {
    let [_, name] = &data.sheets;
    page(sheet, name)?;
    sheet.set_landscape().set_repeat_rows(HEAD, HEAD)?.set_freeze_panes(HEAD + 1, 2)?;
    sheet.set_active(true).set_selection(first_free(data), 1, first_free(data), 1)?;
    sheet.set_row_height(0, 30)?.write_string_with_format(0, 0, &data.title, &title())?;
    sheet.write_string_with_format(1, 0, &data.subtitle, &base().set_font_color(MUTED))?;
    sheet.write_string_with_format(2, 0, &data.hint, &base().set_font_color(MUTED).set_italic())?;
    let head = base()
        .set_bold()
        .set_font_color(Color::White)
        .set_background_color(ACCENT)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::White);
    sheet.set_row_height(HEAD, 32)?.set_row_height(2, 20)?;
    for ((column, (_, word)), width) in (0..).zip(&data.words.heads).zip(WIDTHS) {
        sheet.set_column_width(column, width)?.write_string_with_format(HEAD, column, word, &head)?;
    }
    cells(sheet, data)?;
    let last = last_row(data);
    for (column, (key, _)) in (0..).zip(&data.words.heads) {
        if let Some(validation) = validation(key, column, data)? {
            sheet.add_data_validation(HEAD + 1, column, last, column, &validation)?;
        }
    }
    sheet.ignore_error_range(HEAD + 1, 0, last, 10, IgnoreError::NumberStoredAsText)?;
    sheet.set_print_area(0, 0, last, 10)?;
    sheet.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        sort: true,
        ..ProtectionOptions::default()
    });
    let above = [&data.title, &data.subtitle, &data.hint];
    Ok((0..).zip(above).map(|(row, text)| (row, 0, text.clone())).collect())
}

fn first_free(data: &ContactSheet) -> u32 {
    HEAD.saturating_add(1).saturating_add(u32::try_from(data.rows.len()).unwrap_or_default())
}

fn last_row(data: &ContactSheet) -> u32 {
    HEAD.saturating_add(u32::try_from((data.rows.len() + MORE).max(LEAST)).unwrap_or(u32::MAX))
}

/// The contacts that are known, and empty rows to type into. Every cell is text: programs make other things of what looks like a date.
fn cells(sheet: &mut Worksheet, data: &ContactSheet) -> Result<(), XlsxError> {
    let typed = base()
        .set_num_format("@")
        .set_text_wrap()
        .set_unlocked()
        .set_border(FormatBorder::Thin)
        .set_border_color(FAINT);
    let fixed = typed.clone().set_locked().set_font_color(MUTED).set_background_color(SOFT).set_font_size(9);
    for row in HEAD + 1..=last_row(data) {
        for (column, (key, _)) in (0..).zip(&data.words.heads) {
            sheet.write_blank(row, column, if *key == "id" { &fixed } else { &typed })?;
        }
    }
    for (row, (id, values)) in (HEAD + 1..).zip(&data.rows) {
        sheet.write_string_with_format(row, 0, id, &fixed)?;
        let mut highest: f64 = 0.0;
        for ((column, (key, _)), width) in (0..).zip(&data.words.heads).zip(WIDTHS) {
            if let Some((_, value)) = values.iter().find(|(known, _)| known == key) {
                let shown = shown(key, value, data);
                highest = highest.max(height(&shown, width));
                sheet.write_string_with_format(row, column, shown, &typed)?;
            }
        }
        sheet.set_row_height(row, highest)?;
    }
    Ok(())
}

/// A value as people read it.
fn shown(key: &str, value: &str, data: &ContactSheet) -> String {
    if !matches!(key, "since" | "until") {
        return data.words.word(key, value).to_owned();
    }
    let parts: Vec<&str> = value.split('-').rev().collect();
    parts.join(".")
}

/// What a cell of a column takes; none where it takes any text.
fn validation(key: &str, column: u16, data: &ContactSheet) -> Result<Option<DataValidation>, XlsxError> {
    let [list, date, length] = &data.refusals;
    let with = |validation: DataValidation, (title, text): &(String, String)| {
        validation.set_error_title(title)?.set_error_message(text)
    };
    let note = data.notes.iter().find(|(known, _)| *known == key).map(|(_, note)| note.as_str());
    let validation = DataValidation::new();
    let choices = OWN_CHOICES.iter().find(|(known, _)| *known == key);
    let longest = LENGTHS.iter().find(|(known, _)| *known == key);
    let validation = match (choices, longest) {
        (Some((_, at)), _) => {
            let count = u32::try_from(data.words.choices(key).len()).unwrap_or_default();
            if count == 0 {
                return Ok(None);
            }
            let letter = column_number_to_name(u16::try_from(*at + 1).unwrap_or_default());
            let source = format!("={OWN_SHEET}!${letter}${}:${letter}${}", OWN_ROWS + 1, OWN_ROWS + count);
            with(validation.allow_list_formula(Formula::new(source)), list)?
        }
        (None, Some((_, most))) => {
            with(validation.allow_text_length(DataValidationRule::LessThanOrEqualTo(*most)), length)?
        }
        (None, None) if matches!(key, "since" | "until") => {
            with(validation.allow_custom(Formula::new(is_date(&column_number_to_name(column)))), date)?
        }
        (None, None) => return Ok(None),
    };
    let note = note.unwrap_or_default();
    let validation = validation.set_input_title(short(data.words.head(key), 32))?;
    Ok(Some(validation.set_input_message(short(note, 255))?))
}

/// A text of at most so many characters, as the file format asks (ECMA-376 part 1, 18.3.1.32).
fn short(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// The formula that holds for `2014`, `03.2014` and `01.03.2014`, and for a date: it ends in a year.
fn is_date(letter: &str) -> String {
    let cell = format!("{letter}{}", HEAD + 2);
    let year = format!("VALUE(RIGHT({cell},4))");
    let is_year = |year: &str| format!("{year}>=1950,{year}<=2100");
    format!(
        "=IF(ISNUMBER({cell}),IF({cell}<2101,AND({}),TRUE),IFERROR(AND(LEN({cell})<=10,{}),FALSE))",
        is_year(&cell),
        is_year(&year)
    )
}

/// What the program reads when the file comes back.
fn own(sheet: &mut Worksheet, data: &ContactSheet, fixed: &[Fixed]) -> Result<(), XlsxError> {
    sheet.set_name(OWN_SHEET)?.set_very_hidden(true).protect();
    for (column, text) in (0..).zip([OWN_SHEET, OWN_FORMAT, data.site.as_str()]) {
        sheet.write_string(0, column, text)?;
    }
    for (column, (key, head)) in (0..).zip(&data.words.heads) {
        sheet.write_string(1, column, *key)?.write_string(2, column, head)?;
    }
    for (row, (id, values)) in (OWN_ROWS..).zip(&data.rows) {
        sheet.write_string(row, 0, id)?;
        for (column, (key, _)) in (0..).zip(&data.words.heads) {
            if let Some((_, value)) = values.iter().find(|(known, _)| known == key) {
                sheet.write_string(row, column, value)?;
            }
        }
    }
    for (key, column) in OWN_CHOICES {
        let column = u16::try_from(column).unwrap_or_default();
        for (row, (name, word)) in (OWN_ROWS..).zip(data.words.choices(key)) {
            sheet.write_string(row, column, name)?.write_string(row, column + 1, word)?;
        }
    }
    let column = u16::try_from(OWN_FIXED).unwrap_or_default();
    for (row, (at, of, text)) in (OWN_ROWS..).zip(fixed) {
        let cell = format!("{}{}", column_number_to_name(*of), at + 1);
        sheet.write_string(row, column, cell)?.write_string(row, column + 1, text)?;
    }
    Ok(())
}
