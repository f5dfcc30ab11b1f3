//! The two layouts of a record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Layout of a record: both say the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecordLayout {
    /// Prose with an opening (Dokumentation).
    #[default]
    #[schemars(extend("x-aliases" = ["dokumentation", "bericht"]))]
    Record,
    /// A head with who was there, numbered items, lines to sign (Protokoll).
    #[schemars(extend("x-aliases" = ["protokoll", "niederschrift", "ergebnisprotokoll"]))]
    Minutes,
}
