//! What is done with hostile templates and data, by the fuzz targets and by the short run in the tests: whatever comes in, there is
//! an answer in words or a sound Word file, in bounded room, and never a panic.

mod dice;
mod mutate;
mod sound;

use diagnostics::Words;
use diagnostics::{Diagnostic, Severity, hint, message};
use dice::Dice;
use german_text::Lang;
use ooxml::Package;
use serde_json::{Value, json};
use text_template::Missing;
use word_template::{FillOptions, Known, PartialSource, Partials, check_with, fill, refused};

/// Templates with their data: cases of `tests/suite/word_cases/`.
macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../templates/", $name, ".docx")), include_str!(concat!("../templates/", $name, ".json")))),*]
    };
}

/// Name, file and data of each.
pub const TEMPLATES: &[(&str, &[u8], &str)] = templates![
    "each_row_has_its_own_notes",
    "a_note_in_a_loop_may_loop_itself",
    "each_pass_has_a_comment_of_its_own",
    "a_comment_on_what_is_dropped_goes_with_it",
    "fresh_bookmarks_and_references_that_follow",
    "fresh_picture_ids",
    "text_boxes_in_a_loop_have_ids_of_their_own",
    "tracked_changes_count_as_accepted",
    "a_deleted_row_is_gone",
    "a_deleted_paragraph_mark_joins_two_paragraphs",
    "sections_and_their_headers_stay",
    "a_heading_a_list_and_a_table_per_pass",
    "columns_in_several_rows_and_a_grid_that_fits",
    "a_cell_over_two_columns_in_a_loop",
    "groups_of_rows",
    "rows_in_a_content_control",
    "a_loop_of_rows_round_a_table_within_a_cell",
    "a_table_of_contents_lists_what_came_of_the_loop",
    "page_numbers_of_headings_that_are_known",
    "a_list_in_the_cells_of_a_row_loop_counts_from_one_in_each_row",
    "each_copy_leads_elsewhere",
    "a_link_within_the_file_follows_its_bookmark",
    "blocks_in_a_loop_and_in_a_cell",
    "blocks_stand_in_both_copies_of_a_text_box",
    "emphasis_and_links_within_a_line",
    "controls_are_set_in_each_pass",
    "an_entry_of_a_list_is_chosen",
    "all_headers_and_footers",
    "escapes_in_every_part",
    "a_field_keeps_its_code_and_its_result_is_filled",
    "several_blocks_in_one_paragraph",
    "each_with_else",
    "block_parameters",
    "a_picture_in_each_pass",
    "neighbours_that_say_the_same_become_one",
    "an_outer_value_over_its_inner_rows",
    "rows_in_content_controls_of_a_loop",
    "a_code_in_each_row",
    "codes_in_a_header",
    "a_chart_and_its_table",
    "a_chart_in_each_pass",
    "a_piece_in_the_place_of_its_tag",
    "notes_come_along",
    "a_piece_in_a_header",
    "each_pass_has_its_header",
    "headers_of_each_pass_hold_pictures_links_and_lists",
    "a_watermark_between_tags",
    "the_words_of_a_watermark_are_a_tag",
];

/// Puts the same file into the template whichever piece it asks for.
struct Any(Vec<u8>);

impl PartialSource for Any {
    fn names(&self) -> Vec<String> {
        ["briefkopf", "kopf", "n"].map(|name| format!("{name}.docx")).to_vec()
    }

    fn file(&self, _: &str) -> Option<Vec<u8>> {
        Some(self.0.clone())
    }
}

/// Any bytes as a template: as a file; where they are none, as one part of a valid file.
pub fn template_bytes(bytes: &[u8]) {
    let data =
        json!({"l": [1, {"name": "x"}], "name": "Weiß", "x": true, "body": [{"paragraph": [{"text": "a"}]}]});
    if bytes.starts_with(b"PK") {
        return answer(bytes, &data, &FillOptions::default());
    }
    let mut dice = Dice::new(bytes);
    let (mut package, _) = chosen(&mut dice);
    let parts: Vec<String> = package.names().map(str::to_owned).collect();
    let options = options(&mut dice);
    let part = dice.of(&parts);
    package.set(part, dice.rest().to_vec());
    answer(&written(&package), &data, &options);
}

/// Data as JSON text, or the template's own data bent, in a valid template.
pub fn data(bytes: &[u8]) {
    let mut dice = Dice::new(bytes);
    let (package, own) = chosen(&mut dice);
    let options = options(&mut dice);
    let data = if dice.byte() < 128 {
        match serde_json::from_slice(dice.rest()) {
            Ok(data) => data,
            Err(_) => return,
        }
    } else {
        let mut data = own;
        mutate::data(&mut data, &mut dice);
        data
    };
    answer(&written(&package), &data, &options);
}

/// A valid template, bent, with its own data or those bent too; another one is what it may put in.
pub fn mutated(bytes: &[u8]) {
    let mut dice = Dice::new(bytes);
    let (mut package, mut own) = chosen(&mut dice);
    let (other, _) = chosen(&mut dice);
    let options = FillOptions { partials: Partials::new(Any(written(&other))), ..options(&mut dice) };
    if dice.byte() < 60 {
        let count = 3 + dice.below(6);
        let choices: Vec<u8> = (0..count).map(|_| dice.byte()).collect();
        mutate::data(&mut own, &mut Dice::new(&choices));
    }
    mutate::template(&mut package, &other, &mut dice);
    answer(&written(&package), &own, &options);
}

fn chosen(dice: &mut Dice<'_>) -> (Package, Value) {
    let (_, template, data) = dice.of(TEMPLATES);
    (Package::read(template).unwrap(), serde_json::from_str(data).unwrap())
}

fn options(dice: &mut Dice<'_>) -> FillOptions {
    let missing = if dice.byte() < 128 { Missing::Empty } else { Missing::Error };
    FillOptions { missing, ..FillOptions::default() }
}

fn written(package: &Package) -> Vec<u8> {
    package.write().unwrap()
}

/// Fills the template, checks it and writes what was found into a copy.
fn answer(template: &[u8], data: &Value, options: &FillOptions) {
    match fill(template, data, options) {
        Ok(made) => {
            said(&made.diagnostics);
            let before = Package::read(template).unwrap();
            let after = sound::check(&before, &made.value);
            sound::untouched(&before, &after);
            let again = fill(template, data, options).map(|made| made.value);
            assert!(again.is_ok_and(|again| again == made.value), "the same input gives the same bytes");
        }
        Err(error) => {
            let diagnostics = refused(template, Known::Data(data), options, &error);
            assert!(diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error), "{error}");
            said(&diagnostics);
        }
    }
    looked_at(template, data, &options.partials);
}

fn looked_at(template: &[u8], data: &Value, partials: &Partials) {
    let check = match check_with(template, Known::Data(data), partials) {
        Ok(check) => check,
        Err(error) => return said(&[error.diagnostic()]),
    };
    said(&check.diagnostics);
    let copy = check.annotated(template, &|diagnostic| vec![diagnostic.id.to_owned()]);
    if let Ok(copy) = copy {
        sound::check(&Package::read(template).unwrap(), &copy);
    }
}

thread_local! {
    static WORDS: [Words; 2] = [Lang::De, Lang::En].map(|lang| austausch::words::load(lang, None).0);
}

/// Fails unless each diagnostic has words in both languages, and a hint, and does not tell more than a person reads.
fn said(diagnostics: &[Diagnostic]) {
    WORDS.with(|words| {
        for (diagnostic, words) in diagnostics
            .iter()
            .take(50)
            .flat_map(|diagnostic| words.iter().map(move |words| (diagnostic, words)))
        {
            let said = message(diagnostic, words);
            assert!(said != diagnostic.id && !said.contains("{$"), "no words for {diagnostic:?}: {said}");
            assert!(
                hint(diagnostic, words).is_some_and(|hint| !hint.contains("{$")),
                "no hint for {diagnostic:?}"
            );
        }
    });
}
