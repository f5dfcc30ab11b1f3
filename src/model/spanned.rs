//! A value that knows where it was typed.

use super::{TimeOfDay, When};
use diagnostics::Place;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::{Deserialize, Deserializer, Error as _, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use std::any::Any;
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use yaml_source::SPANNED;

/// Plain text as typed, with its place.
pub type Text = Spanned<String>;

/// A value together with the place in its file where it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it was typed; not known for values made in memory.
    pub place: Place,
}

impl<T> Spanned<T> {
    /// A value made in memory, without a place.
    pub const fn detached(value: T) -> Self {
        Self { value, place: Place::new(0, 0, 0) }
    }
}

impl Spanned<String> {
    /// The text as a slice.
    pub fn as_str(&self) -> &str {
        &self.value
    }
}

impl<'de, T: Deserialize<'de> + 'static> Deserialize<'de> for Spanned<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct(SPANNED, &[], Parts(PhantomData))
    }
}

/// Writes the value alone.
impl<T: Serialize> Serialize for Spanned<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

struct Parts<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + 'static> Visitor<'de> for Parts<T> {
    type Value = Spanned<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value with its place")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Spanned<T>, A::Error> {
        let mut number = || parts.next_element()?.ok_or_else(|| A::Error::invalid_length(0, &self));
        let place = Place::new(number()?, number()?, number()?);
        let mut value = parts.next_element()?.ok_or_else(|| A::Error::invalid_length(3, &self))?;
        if let Some(text) = text_of(&mut value) {
            trim(text);
        }
        Ok(Spanned { value, place })
    }
}

/// The characters of a value that is text, or words in the place of a date or a time.
fn text_of(value: &mut dyn Any) -> Option<&mut String> {
    if value.is::<String>() {
        return value.downcast_mut();
    }
    if value.is::<When>() {
        return match value.downcast_mut() {
            Some(When::Words(words)) => Some(words),
            _ => None,
        };
    }
    match value.downcast_mut() {
        Some(TimeOfDay::Words(words)) => Some(words),
        _ => None,
    }
}

/// Takes the blanks and line ends around a text of one line away, such as the one that `|` gives it: it would bring them along into the
/// sentence in which it stands. Longer texts are left as they are.
fn trim(text: &mut String) {
    let own = text.trim();
    if own.len() < text.len() && !own.contains('\n') {
        *text = own.to_owned();
    }
}

impl<T: JsonSchema> JsonSchema for Spanned<T> {
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
