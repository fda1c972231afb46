//! The demo as tests open it, with its records found by key.

use policy::Tenant;
use policy::answer::{Start, answer};
use policy::change::Change;
use policy::model::*;

use crate::FILE;
use crate::proofs::Said;

/// The demo, with its records found by key.
pub(crate) struct Demo(pub(crate) Tenant);

impl Demo {
    pub(crate) fn open() -> Self {
        Self(serde_json::from_str(FILE).expect("the demo is readable"))
    }

    pub(crate) fn flow(&self, key: &str) -> FlowId {
        self.0
            .flow_by_key(key)
            .unwrap_or_else(|| panic!("no flow {key}"))
    }

    pub(crate) fn person(&self, key: &str) -> PersonId {
        self.0
            .person_by_key(key)
            .unwrap_or_else(|| panic!("no person {key}"))
    }

    pub(crate) fn principal(&self, key: &str) -> Principal {
        Principal::Person(self.person(key))
    }

    pub(crate) fn list(&self, key: &str) -> Principal {
        let at = self.0.lists.iter().position(|list| list.key == key);
        Principal::List(ListId(at.expect("a list") as u32))
    }

    pub(crate) fn connection(&self, key: &str) -> ConnectionId {
        let at = self.0.connections.iter().position(|one| one.key == key);
        ConnectionId(at.unwrap_or_else(|| panic!("no connection {key}")) as u32)
    }

    pub(crate) fn reference(&self, key: &str) -> ReferenceId {
        let at = self.0.references.iter().position(|one| one.key == key);
        ReferenceId(at.unwrap_or_else(|| panic!("no reference {key}")) as u32)
    }

    pub(crate) fn embed(&self, flow: FlowId, reference: &str, to: bool) -> Change {
        Change::SetEmbedded {
            flow,
            reference: self.reference(reference),
            to,
        }
    }

    pub(crate) fn share(&self, flow: FlowId, with: &str) -> Change {
        Change::ShareDesktop {
            flow,
            principal: self.principal(with),
            role: DesktopRole::CoOwner,
        }
    }

    pub(crate) fn says(&self, person: &str, flow: FlowId, start: Start) -> Said {
        let answer = answer(&self.0, self.person(person), flow, start);
        (answer.word, answer.code)
    }
}
