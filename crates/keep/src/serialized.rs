//! Between trees and serde's formats: all that is serialized in one place.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Keep, Tree, read};

/// Writes what is kept in any format.
///
/// # Errors
/// As the format has them.
pub fn serialize<S: Serializer>(value: &dyn Keep, to: S) -> Result<S::Ok, S::Error> {
    value.tree().serialize(to)
}

/// Reads what is kept in any format.
///
/// # Errors
/// As the format has them, and when what is read isn't such a value.
pub fn deserialize<'de, T: Keep, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    read(&Tree::deserialize(from)?).map_err(D::Error::custom)
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Missing | Self::Null => to.serialize_unit(),
            Self::OtherNumber(number) => match number.parse::<f64>() {
                Ok(number) => to.serialize_f64(number),
                Err(_) => to.serialize_str(number),
            },
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Number(number) => to.serialize_u64(*number),
            Self::Text(text) => to.serialize_str(text),
            Self::List(list) => to.collect_seq(list),
            Self::Fields(fields) => to.collect_map(fields.iter().map(|(name, tree)| (name, tree))),
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        let other = |_| Tree::OtherNumber(Cow::Owned(number.to_string()));
        Ok(u64::try_from(number).map_or_else(other, Tree::Number))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::OtherNumber(Cow::Owned(number.to_string())))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, tree)) = entries.next_entry::<String, _>()? {
            fields.push((Cow::Owned(name), tree));
        }
        Ok(Tree::Fields(fields))
    }
}
