//! How the demo is printed: one record a line, defaults left out, keys sorted.

use policy::model::Records;
use serde_json::Value;

/// Fields that have to stand even when they say no or nothing.
const ALWAYS: [&str; 7] = [
    "embedded",
    "used_in_definition",
    "succeeded",
    "description",
    "recipients",
    "logical_name",
    "display_name",
];

/// What a field is when it isn't written.
const DEFAULTS: [(&str, &str); 8] = [
    ("auth_kind", "o_auth"),
    ("ownership", "known"),
    ("sharing", "known"),
    ("state", "activated"),
    ("user_type", "member"),
    ("output", "other"),
    ("cloud", "public"),
    ("permission", "read"),
];

/// Prints the records.
pub(super) fn print(records: &Records) -> Result<String, String> {
    let value = serde_json::to_value(records).map_err(|error| error.to_string())?;
    let Value::Object(tables) = value else {
        return Err("the records aren't an object".to_owned());
    };
    let mut lines = Vec::new();
    for (name, mut table) in tables {
        prune(&mut table);
        match table {
            Value::Array(rows) if rows.is_empty() => {}
            Value::Array(rows) => {
                let rows: Vec<_> = rows.iter().map(Value::to_string).collect();
                lines.push(format!("\"{name}\":[\n{}\n]", rows.join(",\n")));
            }
            other => lines.push(format!("\"{name}\":{other}")),
        }
    }
    Ok(format!("{{\n{}\n}}\n", lines.join(",\n")))
}

fn prune(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(prune),
        Value::Object(fields) => {
            for field in fields.values_mut() {
                prune(field);
            }
            fields.retain(|name, field| !goes_without_saying(name, field));
        }
        _ => {}
    }
}

fn goes_without_saying(name: &str, field: &Value) -> bool {
    if ALWAYS.contains(&name) {
        return false;
    }
    match field {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty() || DEFAULTS.contains(&(name, text.as_str())),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty() && name != "access",
        _ => false,
    }
}
