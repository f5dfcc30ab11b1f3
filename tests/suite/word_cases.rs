//! Word templates and what they must become: each case is a template made in code, its data and the text it yields, part
//! by part. A case is a test of its own name; [`all`] gives every case to the tests that call other programs.

mod blocks;
mod case;
mod charts;
mod codes;
mod contents;
mod images;
mod links;
mod lists;
mod merged;
mod parts;
mod pieces;
mod sections;
mod sound;
mod strangers;
mod strings;
mod tables;
mod tags;
mod text;
mod typed;
mod watermarks;
mod word;

pub use case::{Case, Filled, all_of, case, filled, try_fill, values};
pub use parts::*;
pub use text::{blocks as lines, text};
pub use watermarks::watermark;
pub use word::{Word, word};

/// Every case with its name.
pub fn all() -> Vec<(&'static str, Case)> {
    [
        blocks::all(),
        charts::all(),
        codes::all(),
        contents::all(),
        images::all(),
        links::all(),
        lists::all(),
        merged::all(),
        pieces::all(),
        sections::all(),
        sound::all(),
        strangers::all(),
        tables::all(),
        tags::all(),
        typed::all(),
        watermarks::all(),
    ]
    .concat()
}

/// A picture of so many pixels, all of one colour.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([0, 90, 140]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A test for each of the functions named, which all give a [`Case`], and `all`.
macro_rules! cases {
    ($($name:ident),* $(,)?) => {
        pub fn all() -> Vec<(&'static str, $crate::word_cases::Case)> {
            vec![$((stringify!($name), $name())),*]
        }

        mod tests {
            $(
                #[test]
                fn $name() {
                    super::$name().check();
                }
            )*
        }
    };
}
use cases;

#[test]
fn there_are_at_least_eighty_cases_and_each_has_its_own_name() {
    let names: std::collections::BTreeSet<_> = all().into_iter().map(|(name, _)| name).collect();
    assert!(names.len() >= 80, "{}", names.len());
    assert_eq!(names.len(), all().len());
}
