//! The one test binary.

mod word_template;
