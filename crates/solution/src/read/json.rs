//! JSON in the order of the file, and no more of it than is asked for.
//!
//! A plan says which parts are wanted; the rest is skipped without being kept. Flows are mostly
//! parts nobody asks for, so this is what makes reading them fast and small.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::notes::{Notes, shown};
use crate::{Found, JsonFault};

/// Values kept of one text.
const MOST: u32 = 1_000_000;

/// Which parts of a text are wanted. Texts, numbers and the like are always kept where they are reached.
pub(super) enum Plan {
    /// Everything.
    Whole,
    /// That it is there, not what it is.
    Seen,
    /// These keys of an object; of a list, these keys of its objects.
    Fields(&'static [(&'static str, &'static Plan)]),
    /// Every value of an object or list.
    Each(&'static Plan),
}

/// A value as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, or something that was only to be seen.
    Something,
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Value<'a>>),
    /// An object: each key once, in the order of the file.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// The value of a key, if this is an object that has it.
    pub(super) fn get(&self, key: &str) -> Option<&Value<'a>> {
        match self {
            Self::Object(fields) => fields
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The value at the end of a path of keys.
    pub(super) fn at(&self, path: &[&str]) -> Option<&Value<'a>> {
        path.iter().try_fold(self, |value, key| value.get(key))
    }

    /// The text, if it is one and not an empty one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.trim().is_empty() => Some(text),
            _ => None,
        }
    }

    /// The text at the end of a path of keys, if it isn't empty.
    pub(super) fn text_at(&self, path: &[&str]) -> Option<&str> {
        self.at(path)?.text()
    }
}

/// Reads the wanted parts of a text; what is wrong with it becomes a finding.
pub(super) fn read<'a>(
    text: &'a str,
    plan: &'static Plan,
    entry: &str,
    notes: &mut Notes,
) -> Option<Value<'a>> {
    let state = State::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let result = Part {
        plan,
        state: &state,
    }
    .deserialize(&mut reader)
    .and_then(|value| reader.end().map(|()| value));
    for key in state.twice.into_inner() {
        notes.add(Found::DuplicateKey { key: shown(&key) }.at(shown(entry)));
    }
    match result {
        Ok(value) => Some(value),
        Err(error) => {
            let fault = if state.kept.get() > MOST {
                JsonFault::TooMany
            } else if error.is_eof() {
                JsonFault::CutOff
            } else if error.to_string().starts_with("recursion limit") {
                JsonFault::TooDeep
            } else {
                JsonFault::Syntax
            };
            let place = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let (line, column) = (place(error.line()), place(error.column()));
            notes.add(
                Found::BrokenJson {
                    fault,
                    line,
                    column,
                }
                .at(shown(entry)),
            );
            None
        }
    }
}

/// What is counted over a whole text.
#[derive(Default)]
struct State {
    kept: Cell<u32>,
    twice: RefCell<Vec<String>>,
}

/// A part of the text and what is wanted of it.
#[derive(Clone, Copy)]
struct Part<'s> {
    plan: &'static Plan,
    state: &'s State,
}

impl<'s> Part<'s> {
    /// What is wanted of a key's value; none if nothing is.
    fn field(self, key: &str) -> Option<Part<'s>> {
        let plan = match self.plan {
            Plan::Whole => self.plan,
            Plan::Seen => return None,
            Plan::Fields(fields) => fields.iter().find(|(name, _)| *name == key)?.1,
            Plan::Each(plan) => plan,
        };
        Some(Part {
            plan,
            state: self.state,
        })
    }

    /// What is wanted of the values of a list.
    fn item(self) -> Part<'s> {
        let plan = if let Plan::Each(plan) = self.plan {
            plan
        } else {
            self.plan
        };
        Part {
            plan,
            state: self.state,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = Value<'de>;

    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> Result<Value<'de>, D::Error> {
        let kept = self.state.kept.get().saturating_add(1);
        self.state.kept.set(kept);
        if kept > MOST {
            return Err(D::Error::custom("more values than any flow has"));
        }
        match self.plan {
            Plan::Seen => reader
                .deserialize_ignored_any(IgnoredAny)
                .map(|_| Value::Something),
            _ => reader.deserialize_any(self),
        }
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value<'de>, E> {
        Ok(Value::Something)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Value<'de>, E> {
        Ok(Value::Something)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value<'de>, E> {
        Ok(Value::Something)
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value<'de>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(self.item())? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value<'de>, A::Error> {
        let mut fields: Vec<(Cow<'de, str>, Value<'de>)> = Vec::new();
        let mut places: BTreeMap<Cow<'de, str>, usize> = BTreeMap::new();
        while let Some(key) = object.next_key_seed(Key)? {
            let Some(part) = self.field(&key) else {
                object.next_value::<IgnoredAny>()?;
                continue;
            };
            let value = object.next_value_seed(part)?;
            let place = places.get(&key).copied();
            if let Some((_, earlier)) = place.and_then(|place| fields.get_mut(place)) {
                *earlier = value;
                let mut twice = self.state.twice.borrow_mut();
                if twice.len() < 20 {
                    twice.push(key.into_owned());
                }
            } else {
                places.insert(key.clone(), fields.len());
                fields.push((key, value));
            }
        }
        Ok(Value::Object(fields))
    }
}

/// A key, borrowed from the text where it can be.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: serde::Deserializer<'de>>(
        self,
        reader: D,
    ) -> Result<Cow<'de, str>, D::Error> {
        reader.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}
