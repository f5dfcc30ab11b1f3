//! Shapes that the schema of a file kind allows at each position, in a form that is easy to walk.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;
use std::any::TypeId;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Shape of what may stand at a position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Plain text or Markdown, as typed.
    Text,
    /// A name by which other files know the thing: small letters, figures, hyphens.
    Id,
    /// A date as exact as it is known: text, too.
    Date(Exactness),
    /// A time of day: text, too.
    Time(Bound),
    /// A whole number within bounds.
    Integer {
        /// The least that may stand.
        least: i64,
        /// The most.
        most: Option<i64>,
    },
    /// `true` or `false`.
    Truth,
    /// One of some words.
    Choice(Vec<Choice>),
    /// A list.
    List(Box<Self>),
    /// Own keys with values of one shape.
    Own(Box<Self>),
    /// A type of the model, by its name.
    Type(String),
}

impl Shape {
    /// Tells whether people type it as words, so that a comma in braces may cut it.
    pub const fn is_typed_in_words(&self) -> bool {
        matches!(self, Self::Text | Self::Id | Self::Date(_) | Self::Time(_) | Self::Integer { .. })
    }
}

/// Which end of a stretch of time is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Its beginning.
    Start,
    /// Its end.
    End,
}

/// How exact a date must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exactness {
    /// Words will do.
    Words,
    /// A date, however coarse.
    Date,
    /// A date with its year.
    Year,
    /// The day of an exchange: coarser ones only in normal form or with the month's name, for they may lack a figure.
    Day,
}

/// A word that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word.
    pub word: String,
    /// Its meaning, for people.
    pub description: String,
    /// Words by which people may call it.
    pub aliases: Vec<String>,
}

/// A key of a type.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name.
    pub key: String,
    /// Shape of the values that may stand there.
    pub shape: Shape,
    /// Tells whether it must stand there.
    pub required: bool,
    /// Value that counts where the key is left out.
    pub default: Option<String>,
    /// Its meaning, for people.
    pub description: String,
    /// Words by which people may call it.
    pub aliases: Vec<String>,
    /// Its class of personal data.
    pub personal: String,
    /// Tells whether what is typed here, or a name in its place, is printed.
    pub shown: bool,
}

/// A type of the model.
#[derive(Clone, Debug, Default)]
pub struct Type {
    /// Its title.
    pub description: String,
    /// Its keys.
    pub fields: Vec<Field>,
    /// Exactly one of the keys stands at each place.
    pub one_key: bool,
}

/// The types of one file kind.
#[derive(Clone, Debug, Default)]
pub struct Shapes {
    /// The type of the whole file.
    pub root: Type,
    /// The others, by name.
    pub types: BTreeMap<String, Type>,
}

/// Shapes that were read before, by their types: a few types for any number of files.
static READ: Mutex<BTreeMap<TypeId, Arc<Shapes>>> = Mutex::new(BTreeMap::new());

impl Shapes {
    /// Those of the schema of `T`.
    pub fn of<T: JsonSchema + 'static>() -> Arc<Self> {
        let mut known = READ.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(Self::read::<T>())))
    }

    fn read<T: JsonSchema>() -> Self {
        let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
        let schema = schema.as_value();
        let none = serde_json::Map::new();
        let definitions = schema.get("$defs").and_then(Value::as_object).unwrap_or(&none);
        let types = definitions
            .iter()
            .filter(|(_, definition)| is_type(definition))
            .map(|(name, definition)| (name.clone(), read_type(definition, definitions)))
            .collect();
        Self { root: read_type(schema, definitions), types }
    }

    /// Tells whether some key of that name has a list or keys of its own.
    pub fn has_collection(&self, key: &str) -> bool {
        let is_meant = |field: &Field| {
            field.key == key && matches!(field.shape, Shape::List(_) | Shape::Own(_) | Shape::Type(_))
        };
        std::iter::once(&self.root).chain(self.types.values()).any(|of| of.fields.iter().any(is_meant))
    }

    /// The type with this name.
    pub fn get(&self, name: &str) -> Option<&Type> {
        self.types.get(name)
    }
}

type Definitions = serde_json::Map<String, Value>;

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn words(value: &Value, key: &str) -> Vec<String> {
    list(value, key).iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Tells whether a definition has keys of its own; the others are words to choose, or dates.
fn is_type(definition: &Value) -> bool {
    definition.get("properties").is_some()
        || list(definition, "oneOf").iter().any(|v| v.get("properties").is_some())
}

fn read_type(definition: &Value, definitions: &Definitions) -> Type {
    let variants = list(definition, "oneOf");
    let sources: Vec<&Value> = if variants.is_empty() { vec![definition] } else { variants.iter().collect() };
    let fields = sources.iter().flat_map(|source| read_fields(source, definitions)).collect();
    Type { description: text(definition, "description"), fields, one_key: !variants.is_empty() }
}

/// The keys of an object; for the variant of an enum its single key, described by the variant.
fn read_fields(object: &Value, definitions: &Definitions) -> Vec<Field> {
    let none = serde_json::Map::new();
    let properties = object.get("properties").and_then(Value::as_object).unwrap_or(&none);
    let required = list(object, "required");
    let read = |(key, property): (&String, &Value)| {
        let is_required = required.iter().any(|name| name.as_str() == Some(key));
        let about = if property.get("x-personal").is_some() { property } else { object };
        let described = if property.get("description").is_some() { property } else { object };
        Field {
            key: key.clone(),
            shape: own(
                bounded(
                    exact(read_shape(property, definitions), &text(about, "x-date")),
                    &text(about, "x-time"),
                ),
                &text(about, "x-id"),
            ),
            required: is_required,
            default: property.get("default").filter(|value| !value.is_null()).map(plain),
            description: text(described, "description"),
            aliases: words(about, "x-aliases"),
            personal: text(about, "x-personal"),
            shown: text(about, "x-shown") != "never",
        }
    };
    properties.iter().map(read).collect()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn read_shape(property: &Value, definitions: &Definitions) -> Shape {
    if let Some(inner) = list(property, "anyOf").iter().find(|v| v.get("type") != Some(&"null".into())) {
        return read_shape(inner, definitions);
    }
    if let Some(name) = property.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next())
    {
        return match definitions.get(name) {
            Some(definition) if is_type(definition) => Shape::Type(name.to_owned()),
            Some(definition) => read_shape(definition, definitions),
            None => Shape::Text,
        };
    }
    let choices = read_choices(property);
    if !choices.is_empty() {
        return Shape::Choice(choices);
    }
    let kinds: Vec<&str> = match property.get("type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    match kinds.as_slice() {
        ["string", "integer"] => Shape::Date(Exactness::Words),
        ["string", "number"] => Shape::Time(Bound::Start),
        ["integer", ..] => Shape::Integer {
            least: bound(property, "minimum").unwrap_or(0),
            most: bound(property, "maximum"),
        },
        ["boolean", ..] => Shape::Truth,
        ["array", ..] => {
            Shape::List(Box::new(property.get("items").map_or(Shape::Text, |of| read_shape(of, definitions))))
        }
        ["object", ..] => {
            let inner = property.get("additionalProperties");
            Shape::Own(Box::new(inner.map_or(Shape::Text, |of| read_shape(of, definitions))))
        }
        _ => Shape::Text,
    }
}

/// The shape of a key that gives its thing an id of its own.
fn own(shape: Shape, id: &str) -> Shape {
    if id == "own" { Shape::Id } else { shape }
}

/// The shape with the exactness that a key asks of its dates.
fn exact(shape: Shape, asked: &str) -> Shape {
    match (shape, asked) {
        (Shape::Date(_), "date") => Shape::Date(Exactness::Date),
        (Shape::Date(_), "year") => Shape::Date(Exactness::Year),
        (Shape::Date(_), "day") => Shape::Date(Exactness::Day),
        (Shape::List(of), asked) => Shape::List(Box::new(exact(*of, asked))),
        (shape, _) => shape,
    }
}

/// The shape with the end of a stretch of time that a key stands for.
fn bounded(shape: Shape, end: &str) -> Shape {
    match (shape, end) {
        (Shape::Time(_), "end") => Shape::Time(Bound::End),
        (shape, _) => shape,
    }
}

fn bound(property: &Value, key: &str) -> Option<i64> {
    property.get(key).and_then(Value::as_i64)
}

fn read_choices(definition: &Value) -> Vec<Choice> {
    let described = list(definition, "oneOf").iter().filter_map(|variant| {
        let word = variant.get("const").and_then(Value::as_str)?.to_owned();
        Some(Choice { word, description: text(variant, "description"), aliases: words(variant, "x-aliases") })
    });
    let bare = list(definition, "enum").iter().filter_map(|word| {
        Some(Choice { word: word.as_str()?.to_owned(), description: String::new(), aliases: Vec::new() })
    });
    described.chain(bare).collect()
}
