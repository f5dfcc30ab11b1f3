//! Contents of a file, without places and without the way it is written.

use super::not_edited::NotEdited;
use super::path::PathSegment;
use crate::tree::{Content, Tree};
use std::collections::BTreeMap;

/// Content of a file, without places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ParsedValue {
    Scalar(String),
    List(Vec<Self>),
    Map(BTreeMap<String, Self>),
}

pub(super) fn parse(tree: &Tree) -> Result<ParsedValue, NotEdited> {
    let root = tree.root.filter(|_| tree.stop.is_none()).ok_or(NotEdited)?;
    parse_node(tree, root).ok_or(NotEdited)
}

/// `None` where names stand for other values: what they say is not here.
fn parse_node(tree: &Tree, node: usize) -> Option<ParsedValue> {
    Some(match &tree.node(node)?.content {
        Content::Scalar { value, .. } => ParsedValue::Scalar(value.clone()),
        Content::List { items, .. } => {
            ParsedValue::List(items.iter().map(|item| parse_node(tree, *item)).collect::<Option<_>>()?)
        }
        Content::Map { entries, .. } => {
            let pair = |(key, value): &(usize, usize)| match parse_node(tree, *key)? {
                ParsedValue::Scalar(key) => Some((key, parse_node(tree, *value)?)),
                ParsedValue::List(_) | ParsedValue::Map(_) => None,
            };
            let pairs = entries.iter().map(pair).collect::<Option<BTreeMap<_, _>>>()?;
            // Of two keys of one name nobody knows which is meant.
            ParsedValue::Map(Some(pairs).filter(|pairs| pairs.len() == entries.len())?)
        }
        Content::Alias(_) => return None,
    })
}

/// Tells whether both have the same keys and as many values in the same order.
pub(super) fn is_of_one_shape(one: &ParsedValue, other: &ParsedValue) -> bool {
    match (one, other) {
        (ParsedValue::Scalar(_), ParsedValue::Scalar(_)) => true,
        (ParsedValue::List(one), ParsedValue::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_of_one_shape(one, other))
        }
        (ParsedValue::Map(one), ParsedValue::Map(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|((key, one), (name, other))| key == name && is_of_one_shape(one, other))
        }
        _ => false,
    }
}

pub(super) fn at<'s>(seen: &'s mut ParsedValue, path: &[PathSegment<'_>]) -> Option<&'s mut ParsedValue> {
    path.iter().try_fold(seen, |seen, step| match (step, seen) {
        (PathSegment::Key(key), ParsedValue::Map(pairs)) => pairs.get_mut(*key),
        (PathSegment::Item(index), ParsedValue::List(items)) => items.get_mut(*index),
        _ => None,
    })
}

pub(super) fn put_at(
    seen: &mut ParsedValue,
    path: &[PathSegment<'_>],
    value: ParsedValue,
) -> Result<(), NotEdited> {
    if let Some(old) = at(seen, path) {
        *old = value;
        return Ok(());
    }
    let (last, above) = path.split_last().ok_or(NotEdited)?;
    match (last, at(seen, above)) {
        (PathSegment::Key(key), Some(ParsedValue::Map(pairs))) => {
            pairs.insert((*key).to_owned(), value);
        }
        _ => return Err(NotEdited),
    }
    Ok(())
}

pub(super) fn remove_at(seen: &mut ParsedValue, path: &[PathSegment<'_>]) -> Result<(), NotEdited> {
    let (last, above) = path.split_last().ok_or(NotEdited)?;
    match (last, at(seen, above)) {
        (PathSegment::Key(key), Some(ParsedValue::Map(pairs))) => {
            pairs.remove(*key);
        }
        (PathSegment::Item(index), Some(ParsedValue::List(items))) if *index < items.len() => {
            items.remove(*index);
        }
        _ => return Err(NotEdited),
    }
    Ok(())
}
