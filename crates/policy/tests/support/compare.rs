//! What was expected against what came out.
//!
//! In the four key decisions `expect` is the whole answer; elsewhere only its fields are
//! compared. An absent list is an empty one, null is absent, lists are sets but for
//! `references` and `blockers`, and `messages_any` asks for one message of several.

use serde_json::{Map, Value};

use super::{Case, Rendered};

const WHOLE: &[&str] = &[
    "can_toggle_embed",
    "cloud_run_readiness",
    "byoc_prompt",
    "run_only_connection_source",
];
const ORDERED: &[&str] = &["references", "blockers"];

/// One field that came out differently.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Difference {
    /// Which field.
    pub(crate) field: String,
    /// What the case expects.
    pub(crate) expected: Value,
    /// What the decision says.
    pub(crate) got: Value,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (field, expected, got) = (&self.field, &self.expected, &self.got);
        write!(f, "{field}: expected {expected}, got {got}")
    }
}

/// Every field that differs, in the order of the fields' names.
pub(crate) fn differences(case: &Case, got: &Rendered) -> Vec<Difference> {
    let expected = plain(&case.expect);
    let mut asserted: Vec<&String> = case.expect.keys().collect();
    let got = plain(got);
    if WHOLE.contains(&case.decision.as_str()) {
        asserted.extend(got.keys());
    }
    asserted.sort();
    asserted.dedup();
    let mut differences = Vec::new();
    for field in asserted {
        if field == "messages_any" {
            let message = got.get("message").unwrap_or(&Value::Null);
            let any = &case.expect[field];
            if !any.as_array().is_some_and(|any| any.contains(message)) {
                differences.push(Difference {
                    field: field.clone(),
                    expected: any.clone(),
                    got: message.clone(),
                });
            }
            continue;
        }
        let (expected, got) = (expected.get(field), got.get(field));
        let same = match (expected, got) {
            (Some(Value::Array(one)), Some(Value::Array(other)))
                if !ORDERED.contains(&field.as_str()) =>
            {
                as_set(one) == as_set(other)
            }
            (one, other) => one == other,
        };
        if !same {
            differences.push(Difference {
                field: field.clone(),
                expected: expected.cloned().unwrap_or_default(),
                got: got.cloned().unwrap_or_default(),
            });
        }
    }
    differences
}

/// Without nulls and empty lists, also inside.
fn plain(fields: &Map<String, Value>) -> Map<String, Value> {
    let kept = fields.iter().filter_map(|(field, value)| {
        let value = match value {
            Value::Null => return None,
            Value::Array(list) if list.is_empty() => return None,
            Value::Array(list) => Value::Array(list.iter().map(plain_entry).collect()),
            value => plain_entry(value),
        };
        Some((field.clone(), value))
    });
    kept.collect()
}

fn plain_entry(value: &Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(plain(fields)),
        value => value.clone(),
    }
}

fn as_set(list: &[Value]) -> policy::sorted::Set<String> {
    list.iter().map(Value::to_string).collect()
}
