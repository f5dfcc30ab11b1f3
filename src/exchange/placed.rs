//! A value that knows where it was typed.

use crate::diag::Place;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_saphyr::Spanned;
use std::borrow::Cow;

/// Plain text as typed, with its place.
pub type Text = Placed<String>;

/// A value together with the place in its file where it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it was typed; not known for values made in memory.
    pub place: Place,
}

impl<T> Placed<T> {
    /// A value made in memory, without a place.
    pub const fn unplaced(value: T) -> Self {
        Self { value, place: Place::new(0, 0, 0) }
    }
}

impl Placed<String> {
    /// The text as a slice.
    pub fn as_str(&self) -> &str {
        &self.value
    }
}

/// [`Spanned`] loses its place under `flatten`, `untagged` and internally tagged enums: the model uses none of them.
impl<'de, T: DeserializeOwned> Deserialize<'de> for Placed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<T>::deserialize(deserializer)?;
        let at = spanned.referenced;
        let number = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        let place = Place::new(number(at.line()), number(at.column()), number(at.span().len()).max(1));
        Ok(Self { value: spanned.value, place })
    }
}

impl<T: JsonSchema> JsonSchema for Placed<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
