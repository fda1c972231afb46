//! The same change in many places: which can be made, which others must make, and where
//! it is so already.

use crate::decision::Outcome;
use crate::model::*;
use crate::tenant::Tenant;

use super::{Change, Verdict};

/// Changes, by what comes of them for one person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Many {
    /// Will be made.
    pub will: Vec<Change>,
    /// Can't be made by this person; the verdict says who can, where somebody can.
    pub others: Vec<(Change, Verdict)>,
    /// Is so already.
    pub nothing: Vec<Change>,
}

impl Many {
    /// Decides each change by itself.
    pub fn new(tenant: &Tenant, actor: PersonId, wanted: Vec<Change>) -> Self {
        let mut many = Self::default();
        for change in wanted {
            let verdict = change.decide(tenant, actor, false);
            if verdict.outcome == Outcome::NoOp || change.is_so(tenant) {
                many.nothing.push(change);
            } else if verdict.can_go_on() {
                many.will.push(change);
            } else {
                many.others.push((change, verdict));
            }
        }
        many
    }

    /// What will be made, as one change: one entry of the log, one undo.
    pub fn change(&self) -> Change {
        match self.will.as_slice() {
            [only] => only.clone(),
            all => Change::Batch(all.to_vec()),
        }
    }
}

impl Change {
    /// The switches *Embedded in desktop flow* of a flow, each moved to Yes or No.
    pub fn embed_all(tenant: &Tenant, flow: FlowId, to: bool) -> Vec<Self> {
        let references = tenant
            .flow(flow)
            .desktop()
            .map_or(&[][..], |desktop| &desktop.references);
        let switch = |used: &FlowReference| Self::SetEmbedded {
            flow,
            reference: used.reference,
            to,
        };
        references.iter().map(switch).collect()
    }

    /// The switches of a reference in every desktop flow that uses it, moved to Yes or No.
    pub fn embed_everywhere(tenant: &Tenant, reference: ReferenceId, to: bool) -> Vec<Self> {
        let flows = tenant.flows_of_reference(reference).iter();
        let switches = flows.filter(|flow| tenant.flow(**flow).desktop().is_some());
        let switch = |flow: &FlowId| Self::SetEmbedded {
            flow: *flow,
            reference,
            to,
        };
        switches.map(switch).collect()
    }

    /// Whether a switch stands already where this would move it, whoever asks.
    fn is_so(&self, tenant: &Tenant) -> bool {
        let Self::SetEmbedded {
            flow,
            reference,
            to,
        } = self
        else {
            return false;
        };
        let desktop = tenant.flow(*flow).desktop();
        let used = desktop.and_then(|desktop| desktop.uses(*reference));
        used.is_some_and(|used| used.embedded == *to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::change::{apply, preview};
    use crate::sample;

    /// Every switch of the sample, for its most frequent owner of references.
    fn check(to: bool) {
        let mut tenant = sample(11, 300);
        for actor in tenant.person_ids() {
            let wanted: Vec<_> = tenant
                .flow_ids()
                .flat_map(|flow| Change::embed_all(&tenant, flow, to))
                .collect();
            let count = wanted.len();
            let many = Many::new(&tenant, actor, wanted);
            assert_eq!(
                count,
                many.will.len() + many.others.len() + many.nothing.len()
            );
            if many.will.is_empty() {
                continue;
            }
            let change = many.change();
            assert!(preview(&mut tenant, actor, &change).is_possible());
            let made = apply(&mut tenant, actor, "", &change);
            let edits = made.map(|made| made.edits.len());
            assert_eq!(edits, Ok(many.will.len()));
            let again = Many::new(&tenant, actor, many.will);
            assert!(again.will.is_empty() && again.others.is_empty());
        }
    }

    #[test]
    fn what_will_change_can_change_and_is_so_afterwards() {
        check(true);
        check(false);
    }

    #[test]
    fn a_reference_is_switched_in_each_desktop_flow_that_uses_it() {
        let tenant = sample(11, 300);
        for reference in tenant.reference_ids() {
            for change in Change::embed_everywhere(&tenant, reference, true) {
                let uses = change
                    .flow()
                    .and_then(|flow| tenant.flow(flow).desktop())
                    .is_some_and(|desktop| desktop.uses(reference).is_some());
                assert!(uses);
            }
        }
    }
}
