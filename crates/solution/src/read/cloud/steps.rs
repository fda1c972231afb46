//! The steps of a cloud flow: the references they use, and the flows they start.

use super::{Named, Reading};
use crate::names::{fold, id_key, tidy_id};
use crate::read::json::Value;
use crate::read::notes::shown;
use crate::{Call, Found, Use};

impl Reading<'_> {
    pub(super) fn steps(&mut self, steps: Option<&Value<'_>>, what: &str) {
        match steps {
            None | Some(Value::Null) => {}
            Some(Value::Object(fields)) => {
                for (name, step) in fields {
                    self.step(name, step);
                }
            }
            Some(Value::List(items)) => {
                self.odd(what);
                for step in items {
                    self.step(step.text_at(&["name"]).unwrap_or_default(), step);
                }
            }
            Some(_) => self.odd(what),
        }
    }

    pub(super) fn step(&mut self, name: &str, step: &Value<'_>) {
        if let Some(host) = step.at(&["inputs", "host"]) {
            self.host(name, step, host);
        }
        self.steps(step.get("actions"), name);
        for branch in ["else", "default"] {
            self.steps(step.at(&[branch, "actions"]), name);
        }
        match step.get("cases") {
            Some(Value::Object(cases)) => {
                for (_, case) in cases {
                    self.steps(case.get("actions"), name);
                }
            }
            Some(Value::List(cases)) => {
                for case in cases {
                    self.steps(case.get("actions"), name);
                }
            }
            _ => {}
        }
    }

    fn host(&mut self, name: &str, step: &Value<'_>, host: &Value<'_>) {
        if step
            .text_at(&["type"])
            .is_some_and(|kind| kind.eq_ignore_ascii_case("Workflow"))
        {
            if let Some(child) = host
                .text_at(&["workflowReferenceName"])
                .or_else(|| host.text_at(&["workflow", "id"]))
            {
                self.call(Call::Child {
                    flow: tidy_id(child.rsplit('/').next().unwrap_or(child)),
                });
            }
            return;
        }
        let key = host
            .text_at(&["connectionName"])
            .or_else(|| host.text_at(&["connectionReferenceName"]))
            .or_else(|| host.text_at(&["connection", "referenceName"]))
            .or_else(|| host.text_at(&["connection", "name"]))
            .or_else(|| host.text_at(&["connection"]));
        let Some(key) = key else { return };
        let key = key_in_expression(key).unwrap_or(key);
        let operation = host.text_at(&["operationId"]).map(str::to_owned);
        let place = [
            Named::Key(key.to_owned()),
            Named::AnyCase(fold(key)),
            Named::Connection(key.to_owned()),
        ]
        .iter()
        .find_map(|name| self.places.get(name).copied());
        let Some(reference) = place.and_then(|place| self.found.references.get_mut(place)) else {
            let (entry, flow) = self.names();
            self.notes.add(
                Found::UnresolvedUse {
                    flow,
                    action: shown(name),
                    key: shown(key),
                }
                .at(entry),
            );
            return;
        };
        reference.uses.push(Use {
            action: name.to_owned(),
            operation,
        });
        if reference.connector.as_deref() == Some("shared_uiflow")
            && let Some(flow) = step.text_at(&["inputs", "parameters", "uiFlowId"])
        {
            let mode = step
                .text_at(&["inputs", "parameters", "runMode"])
                .map(str::to_owned);
            self.call(Call::Desktop {
                flow: tidy_id(flow),
                mode,
            });
        }
    }

    /// Keeps a call, once for each flow and way of starting it.
    fn call(&mut self, call: Call) {
        let (kind, flow, mode) = match &call {
            Call::Child { flow } => ("", flow, None),
            Call::Desktop { flow, mode } => ("desktop", flow, mode.clone()),
        };
        if self.called.insert((kind, id_key(flow), mode)) {
            self.found.calls.push(call);
        }
    }
}

/// The key in an expression like `@parameters('$connections')['KEY']['connectionId']`.
fn key_in_expression(text: &str) -> Option<&str> {
    let (_, after) = text.split_once("$connections")?;
    let (_, after) = after.split_once('[')?;
    let after = after.trim_start().strip_prefix(['\'', '"'])?;
    let end = after.find(['\'', '"'])?;
    Some(&after[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_in_old_expressions() {
        let check =
            |text: &str, key: Option<&str>| assert_eq!(key_in_expression(text), key, "{text}");
        check(
            "@parameters('$connections')['shared_teams_1']['connectionId']",
            Some("shared_teams_1"),
        );
        check(
            "@json(decodeBase64(triggerOutputs().headers['X-MS-APIM-Tokens']))['$connections']['shared_teams']['connectionId']",
            Some("shared_teams"),
        );
        check("shared_teams", None);
        check("@parameters('$connections')[variables('x')]", None);
    }
}
