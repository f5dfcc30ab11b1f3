//! Tree → value, without nodes that are passed over. A value may ask for its place.

use crate::characters::seen;
use crate::tree::{Content, Node, Tree};
use diagnostics::Place;
use serde::de::value::{StrDeserializer, StringDeserializer, U32Deserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer as _, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use std::collections::BTreeSet;
use std::fmt;

/// The name under which a struct asks for line, column, length and value, in this order, in place of keys. A deserialiser that does
/// not know it gives the value of a struct, which is none of these: only this one reads such a struct.
///
/// A place is lost under `flatten`, `untagged` and internally tagged enums, where serde keeps values for later.
pub const SPANNED: &str = "yaml_source::Spanned";

/// Nodes by number: keys that are passed over with their values, and items of lists.
pub type Omitted = BTreeSet<usize>;

/// A value that does not fit where it stands.
#[derive(Debug, thiserror::Error)]
#[error("{reason}")]
pub struct DeserializeError {
    reason: String,
    /// Where, once that is known.
    pub place: Option<Place>,
}

impl Error for DeserializeError {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        Self { reason: reason.to_string(), place: None }
    }
}

/// Reads the value that the root of `tree` is.
///
/// # Errors
/// When it does not fit into a `T`.
pub fn deserialize<'de, T: serde::Deserialize<'de>>(
    tree: &'de Tree,
    gone: &'de Omitted,
) -> Result<T, DeserializeError> {
    let Some(root) = tree.root else { return Err(DeserializeError::custom("nothing")) };
    T::deserialize(Reader { tree, gone, number: root })
}

/// Reads a text without passing anything over; `None` when it is no `T`.
pub fn trusted<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    deserialize(&Tree::read(text), &Omitted::new()).ok()
}

/// Reads a whole number in figures, without leading zeros; blanks around it do not count.
pub fn whole(typed: &str) -> Option<i64> {
    let figures = seen(typed);
    let figures = figures.trim();
    figures.parse::<i64>().ok().filter(|number| number.to_string() == figures)
}

/// Reads `true` or `false` in any letters; blanks around it do not count.
pub fn truth(typed: &str) -> Option<bool> {
    match seen(typed).trim() {
        word if word.eq_ignore_ascii_case("true") => Some(true),
        word if word.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

/// Reads the node with this number.
#[derive(Clone, Copy)]
struct Reader<'de> {
    tree: &'de Tree,
    gone: &'de Omitted,
    number: usize,
}

impl<'de> Reader<'de> {
    const fn at(self, number: usize) -> Self {
        Self { number, ..self }
    }

    fn place(self) -> Place {
        self.tree.node(self.number).map(|node| node.span.place).unwrap_or_default()
    }

    /// The node, or that which its alias stands for.
    fn node(self) -> Result<&'de Node, DeserializeError> {
        let mut node = self.tree.node(self.number);
        if let Some(Content::Alias(target)) = node.map(|node| &node.content) {
            node = target.and_then(|target| self.tree.node(target));
        }
        node.ok_or_else(|| DeserializeError::custom("no value"))
    }

    /// The value of a scalar, and whether it stands without quotation marks.
    fn scalar(self) -> Result<(&'de str, bool), DeserializeError> {
        match &self.node()?.content {
            Content::Scalar { value, plain } => Ok((value, *plain)),
            other => Err(Error::invalid_type(unexpected(other), &"text")),
        }
    }

    /// A whole number stands with or without quotation marks.
    fn number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        let (figures, _) = self.scalar()?;
        match whole(figures) {
            Some(number) => visitor.visit_i64(number),
            None => Err(Error::invalid_type(Unexpected::Str(figures), &"a whole number")),
        }
    }

    fn items(self) -> Result<Items<'de>, DeserializeError> {
        match &self.node()?.content {
            Content::List { items, .. } => Ok(Items { reader: self, items: items.iter() }),
            other => Err(Error::invalid_type(unexpected(other), &"a list")),
        }
    }

    fn entries(self) -> Result<Entries<'de>, DeserializeError> {
        match &self.node()?.content {
            Content::Map { entries, .. } => {
                Ok(Entries { reader: self, entries: entries.iter(), next: self.number })
            }
            other => Err(Error::invalid_type(unexpected(other), &"keys")),
        }
    }

    /// Gives an error the place of this node, unless a deeper one is known.
    fn placed<T>(self, result: Result<T, DeserializeError>) -> Result<T, DeserializeError> {
        result
            .map_err(|error| DeserializeError { place: error.place.or_else(|| Some(self.place())), ..error })
    }
}

const fn unexpected(content: &Content) -> Unexpected<'_> {
    match content {
        Content::Scalar { .. } => Unexpected::Other("text"),
        Content::List { .. } => Unexpected::Seq,
        Content::Map { .. } => Unexpected::Map,
        Content::Alias(_) => Unexpected::Other("an alias"),
    }
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = DeserializeError;

    /// As the core schema of YAML 1.2 (clause 10.3.2) reads numbers without fractions and truths; all else is text.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        match &self.node()?.content {
            Content::List { .. } => self.deserialize_seq(visitor),
            Content::Map { .. } => self.deserialize_map(visitor),
            Content::Scalar { value, plain: true } => match value.as_str() {
                "" | "~" | "null" | "Null" | "NULL" => visitor.visit_unit(),
                "true" => visitor.visit_bool(true),
                "false" => visitor.visit_bool(false),
                value => match value.parse::<i64>() {
                    Ok(number) => visitor.visit_i64(number),
                    Err(_) => visitor.visit_borrowed_str(value),
                },
            },
            Content::Scalar { value, plain: false } => visitor.visit_borrowed_str(value),
            Content::Alias(_) => Err(DeserializeError::custom("an alias of an alias")),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        visitor.visit_borrowed_str(self.scalar()?.0)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        match self.node()?.content {
            Content::Scalar { ref value, plain: true } if value.is_empty() => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &str,
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        visitor.visit_map(self.entries()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        if name == SPANNED {
            let Place { line, column, length } = self.place();
            visitor.visit_seq(Spanned { reader: self, numbers: [line, column, length].into_iter() })
        } else {
            self.deserialize_map(visitor)
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        if let Ok((word, _)) = self.scalar() {
            let word: StringDeserializer<DeserializeError> = seen(word).into_deserializer();
            return visitor.visit_enum(word);
        }
        visitor.visit_enum(self.entries()?)
    }

    /// A truth stands with or without quotation marks, in any letters.
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        let (word, _) = self.scalar()?;
        match truth(word) {
            Some(truth) => visitor.visit_bool(truth),
            None => Err(Error::invalid_value(Unexpected::Str(word), &"true or false")),
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        self.number(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        self.number(visitor)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        self.number(visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DeserializeError> {
        self.number(visitor)
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u8 u16 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
        identifier ignored_any
    }
}

/// The items of a list.
struct Items<'de> {
    reader: Reader<'de>,
    items: std::slice::Iter<'de, usize>,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = DeserializeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DeserializeError> {
        let gone = self.reader.gone;
        let Some(item) = self.items.find(|item| !gone.contains(item)) else { return Ok(None) };
        let item = self.reader.at(*item);
        item.placed(seed.deserialize(item)).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        self.items.size_hint().1
    }
}

/// The keys of a mapping with their values; of an enum, the key that chooses.
struct Entries<'de> {
    reader: Reader<'de>,
    entries: std::slice::Iter<'de, (usize, usize)>,
    /// The value of the last key.
    next: usize,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = DeserializeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, DeserializeError> {
        let gone = self.reader.gone;
        let Some((key, value)) = self.entries.find(|(key, _)| !gone.contains(key)) else { return Ok(None) };
        self.next = *value;
        let key = self.reader.at(*key);
        let word: StrDeserializer<'_, DeserializeError> = key.scalar()?.0.into_deserializer();
        key.placed(seed.deserialize(word)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DeserializeError> {
        let value = self.reader.at(self.next);
        value.placed(seed.deserialize(value))
    }
}

impl<'de> EnumAccess<'de> for Entries<'de> {
    type Error = DeserializeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(
        mut self,
        seed: V,
    ) -> Result<(V::Value, Self), DeserializeError> {
        let variant = self.next_key_seed(seed)?;
        variant.map(|variant| (variant, self)).ok_or_else(|| DeserializeError::custom("no key"))
    }
}

impl<'de> VariantAccess<'de> for Entries<'de> {
    type Error = DeserializeError;

    fn unit_variant(self) -> Result<(), DeserializeError> {
        Err(DeserializeError::custom("a word was expected"))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        mut self,
        seed: T,
    ) -> Result<T::Value, DeserializeError> {
        self.next_value_seed(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, DeserializeError> {
        self.reader.at(self.next).deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DeserializeError> {
        self.reader.at(self.next).deserialize_map(visitor)
    }
}

/// Line, column and length of a value, then the value.
struct Spanned<'de> {
    reader: Reader<'de>,
    numbers: std::array::IntoIter<u32, 3>,
}

impl<'de> SeqAccess<'de> for Spanned<'de> {
    type Error = DeserializeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DeserializeError> {
        match self.numbers.next() {
            Some(number) => {
                let number: U32Deserializer<DeserializeError> = number.into_deserializer();
                seed.deserialize(number).map(Some)
            }
            None => seed.deserialize(self.reader).map(Some),
        }
    }
}
