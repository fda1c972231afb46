//! The list's answers: a column kept between draws, renewed only where an edit touched it.

use policy::Tenant;
use policy::answer::{Answer, Start, answer};
use policy::change::Applied;
use policy::edit::Edit;
use policy::model::{FlowId, PersonId, RunMode};
use policy::started::starters;

/// Both answers of every flow, for one person.
#[derive(Default)]
pub struct Answers {
    person: Option<PersonId>,
    rows: Vec<(Answer, Answer)>,
}

impl Answers {
    /// The answers from the console and from a cloud flow, in the order of the flows.
    pub fn rows(&self) -> &[(Answer, Answer)] {
        &self.rows
    }

    /// Answers for this person, unless they are there already.
    pub(super) fn renew(&mut self, tenant: &Tenant, person: PersonId) {
        if self.person == Some(person) && self.rows.len() == tenant.flows.len() {
            return;
        }
        self.person = Some(person);
        self.rows = tenant
            .flow_ids()
            .map(|flow| row(tenant, person, flow))
            .collect();
    }

    /// Answers again where an entry's edits may have changed something.
    pub(super) fn touched(&mut self, tenant: &Tenant, entry: &Applied) {
        let Some(person) = self.person else { return };
        let mut flows = Vec::new();
        for edit in &entry.edits {
            match (edit.flow(), edit) {
                (Some(flow), _) => flows.push(flow),
                (None, Edit::ReferenceOwner { reference, .. }) => {
                    flows.extend_from_slice(tenant.flows_of_reference(*reference));
                }
                // Connections are shared by flows that don't name them: start over.
                (None, _) => return self.forget(),
            }
        }
        let starters = starters(tenant, &flows);
        for flow in flows.into_iter().chain(starters) {
            if let Some(kept) = self.rows.get_mut(flow.at()) {
                *kept = row(tenant, person, flow);
            }
        }
    }

    /// Forgets everything.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}

fn row(tenant: &Tenant, person: PersonId, flow: FlowId) -> (Answer, Answer) {
    (
        answer(tenant, person, flow, Start::Console),
        answer(tenant, person, flow, Start::Cloud(RunMode::Attended)),
    )
}
