//! Answers in the flat shape of cases: keys instead of handles.

use policy::model::{ConnectionId, PersonId, Principal};
use policy::{Code, Decision, Notice, Outcome, Tenant};
use serde_json::{Value, json};

use super::Rendered;

/// Outcome, code, warnings, advice and effects: what every answer has.
pub(crate) fn answer<T>(tenant: &Tenant, decision: &Decision<T>) -> Rendered {
    let mut out = Rendered::new();
    out.insert("outcome".into(), json!(decision.outcome.as_str()));
    if let Some(code) = decision.code {
        out.insert("code".into(), json!(code.as_str()));
    }
    out.insert("warnings".into(), notices(tenant, &decision.warnings));
    out.insert("advice".into(), notices(tenant, &decision.advice));
    out.insert("effects".into(), codes(&decision.effects));
    out
}

/// Codes with the connection they are about behind a colon.
pub(crate) fn notices(tenant: &Tenant, notices: &[Notice]) -> Value {
    let texts = notices.iter().map(|notice| match notice.connection {
        Some(connection) => format!("{}:{}", notice.code, tenant.connection(connection).key),
        None => notice.code.to_string(),
    });
    texts.collect()
}

/// Codes as a list.
pub(crate) fn codes(codes: &[Code]) -> Value {
    codes.iter().map(|code| json!(code.as_str())).collect()
}

/// The code of a refusal; elsewhere a first reason isn't one.
pub(crate) fn refusal<T>(decision: &Decision<T>) -> Option<&'static str> {
    let refused = decision.outcome == Outcome::Deny;
    decision.code.filter(|_| refused).map(Code::as_str)
}

/// A person's id.
pub(crate) fn person(tenant: &Tenant, person: Option<PersonId>) -> Value {
    person.map_or(Value::Null, |person| json!(tenant.person(person).key))
}

/// A connection's id.
pub(crate) fn connection(tenant: &Tenant, connection: Option<ConnectionId>) -> Value {
    connection.map_or(Value::Null, |connection| {
        json!(tenant.connection(connection).key)
    })
}

/// The ids of principals, in order.
pub(crate) fn principals(tenant: &Tenant, principals: &[Principal]) -> Value {
    let keys = principals.iter().map(|principal| match *principal {
        Principal::Person(person) => &tenant.person(person).key,
        Principal::Group(group) => &tenant.group(group).key,
        Principal::List(list) => &tenant.list(list).key,
        Principal::ServicePrincipal(one) => &tenant.service_principal(one).key,
    });
    keys.map(|key| json!(key)).collect()
}
