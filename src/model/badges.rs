//! How name badges are printed.

use super::Spanned;
use super::defaults::yes;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How name badges are printed: ten on a sheet of A4, each 90 × 54 mm.
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Badges {
    /// The label of the first sheet on which printing begins, from 1, row by row: those before it are used already. Default: `1`.
    #[serde(default)]
    #[schemars(range(min = 1, max = 10))]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["ab", "erstes", "beginnt_bei"]))]
    pub first: Option<Spanned<u32>>,
    /// Print marks along which one cuts; `false` for sheets that are perforated. Default: `true`.
    #[serde(default = "yes")]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["schnittmarken", "marken"]))]
    pub cut_marks: bool,
    /// Print a page for trying out instead of the badges: the grid, and a ruler of 100 mm. Default: `false`.
    #[serde(default)]
    #[schemars(extend("x-personal" = "none", "x-shown" = "never", "x-aliases" = ["probedruck", "probe"]))]
    pub test_print: bool,
}

impl Default for Badges {
    fn default() -> Self {
        Self { first: None, cut_marks: true, test_print: false }
    }
}
