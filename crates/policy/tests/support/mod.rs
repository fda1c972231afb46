//! Worked cases: read from a file, decided with the public API, compared.
//!
//! A case has a flat shape of its own, with ids as text. [`decide`] builds a small tenant
//! from what is given, asks it, and renders the answer in the shape of `expect`.

#![allow(
    dead_code,
    reason = "the example, the cases and the digests use a part each"
)]

mod cloud;
pub(crate) mod compare;
mod desktop;
mod given;
mod keys;
mod machines;
mod owners;
mod render;
mod setting;
mod world;

use policy::Why;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// One worked case.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Case {
    /// Its name.
    pub(crate) id: String,
    /// Which question it asks.
    pub(crate) decision: String,
    /// What is so.
    pub(crate) given: Value,
    /// What the answer is.
    pub(crate) expect: Map<String, Value>,
    /// The rules it is about.
    #[serde(default)]
    pub(crate) rules: Vec<String>,
}

/// An answer in the shape of `expect`.
pub(crate) type Rendered = Map<String, Value>;

/// Reads a file of cases.
pub(crate) fn read(text: &str) -> Result<Vec<Case>, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// Decides one case; none where there is no such question.
pub(crate) fn decide(case: &Case, why: &mut impl Why) -> Result<Option<Rendered>, String> {
    let given = &case.given;
    Ok(Some(match case.decision.as_str() {
        // Connections to machines.
        "machine_connection_create" => machines::create::decide(&parse(given)?, why)?,
        "machine_connection_share" => machines::share::decide(&parse(given)?, why)?,
        "machine_run" => machines::run::decide(&parse(given)?, why)?,
        "run_owner" => machines::run_owner::decide(&parse(given)?, why)?,
        // Copies, and owners who change or leave.
        "change_owner" => owners::change_owner::decide(&parse(given)?, why)?,
        "owner_departure" => owners::owner_departure::decide(&parse(given)?, why)?,
        "send_copy" => owners::send_copy::decide(&parse(given)?, why)?,
        // Sharing, embedding and running flows.
        "can_toggle_embed" => desktop::can_toggle_embed(&parse(given)?, why)?,
        "cloud_run_readiness" => desktop::cloud_run_readiness(&parse(given)?, why)?,
        "byoc_prompt" => desktop::byoc_prompt(&parse(given)?, why)?,
        "desktop_share" => desktop::desktop_share(&parse(given)?, why)?,
        "desktop_flow_action" => desktop::desktop_flow_action(&parse(given)?, why)?,
        "run_only_connection_source" => cloud::run_only_connection_source(&parse(given)?, why)?,
        "cloud_flow_action" => cloud::cloud_flow_action(&parse(given)?, why)?,
        "add_owner" => cloud::add_owner(&parse(given)?, why)?,
        "remove_owner" => cloud::remove_owner(&parse(given)?, why)?,
        "share_run_only" => cloud::share_run_only(&parse(given)?, why)?,
        "connection_category" => cloud::connection_category(&parse(given)?, why)?,
        // Data policies, audits, connectors in desktop flows.
        "dlp_evaluate" => setting::dlp_evaluate::decide(&parse(given)?, why)?,
        "audit_flags" => setting::audit_flags::decide(&parse(given)?, why)?,
        "connection_creation" => setting::connection_creation::decide(&parse(given)?, why)?,
        "connector_prerequisites" => setting::connector_prerequisites::decide(&parse(given)?, why)?,
        "connector_in_desktop" => setting::connector_in_desktop::decide(&parse(given)?, why)?,
        "dataverse_action" => setting::dataverse_action::decide(&parse(given)?, why)?,
        "file_argument" => setting::file_argument::decide(&parse(given)?, why)?,
        // Environments, and the roles in them.
        "environment_rules" => setting::environment::rules(&parse(given)?, why),
        "environment_review" => setting::environment::review(&parse(given)?, why),
        "owner_role" => setting::environment::owner_role(&parse(given)?, why),
        _ => return Ok(None),
    }))
}

/// What is given, as the question needs it. What only other questions need may stand there,
/// too; a field that none knows is an error.
fn parse<T: DeserializeOwned>(given: &Value) -> Result<T, String> {
    let mut fields = given.as_object().into_iter().flat_map(Map::keys);
    if let Some(unknown) = fields.find(|field| !keys::KNOWN.contains(&field.as_str())) {
        return Err(format!("unknown field `{unknown}`"));
    }
    T::deserialize(given).map_err(|error| error.to_string())
}

/// An answer as text that doesn't depend on the order of its fields.
pub(crate) fn canonical(fields: &Rendered) -> String {
    let sorted: policy::sorted::Map<_, _> = fields.iter().collect();
    let fields = sorted.iter().map(|(field, value)| match value {
        Value::Array(list) => {
            let entries: Vec<_> = list.iter().map(canonical_entry).collect();
            format!("{field}=[{}]", entries.join(","))
        }
        value => format!("{field}={}", canonical_entry(value)),
    });
    fields.collect::<Vec<_>>().join(" ")
}

fn canonical_entry(value: &Value) -> String {
    match value {
        Value::Object(fields) => format!("{{{}}}", canonical(fields)),
        value => value.to_string(),
    }
}
