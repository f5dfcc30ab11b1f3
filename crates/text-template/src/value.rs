//! Values that a helper is given.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads the parameter of a helper at `index` as what it should be.
///
/// ```
/// use serde_json::json;
/// assert_eq!(text_template::value::<usize>(&[&json!("a"), &json!(3)], 1), Ok(3));
/// assert!(text_template::value::<usize>(&[], 0).is_err());
/// ```
///
/// # Errors
/// When it is something else.
pub fn value<T: DeserializeOwned>(values: &[&Value], index: usize) -> Result<T, String> {
    let value = values.get(index).copied().unwrap_or(&Value::Null);
    T::deserialize(value).map_err(|error| error.to_string())
}
