//! Who can embed a connection reference, and what to do where nobody can.

use policy::model::*;

use super::Voice;
use crate::phrase::{Phrase, fill};

impl Voice<'_> {
    /// `{} action` or `{} actions`, and *instead* for what one would do there.
    pub(super) fn use_your_own(&self, flow: FlowId, reference: ReferenceId) -> Phrase {
        match self.actions_using(flow, reference) {
            0 => "Use a connection reference of your own instead.".into(),
            1 => "Use a connection reference of your own in this action instead.".into(),
            count => fill(
                "Use a connection reference of your own in these {} actions instead.",
                &[Phrase::number(count as u64)],
            ),
        }
    }

    /// Who can embed a reference in a flow, and what else to do where nobody can.
    pub(super) fn who_can_embed(
        &self,
        flow: FlowId,
        reference: Option<ReferenceId>,
        owner: PersonId,
    ) -> Phrase {
        if self.has_left(owner) {
            let instead = reference.map(|reference| self.use_your_own(flow, reference));
            let nobody = fill(
                "Its owner, {}, has left, so nobody can embed it.",
                &[self.name(owner)],
            );
            return nobody.and(instead.unwrap_or_default());
        }
        let sentence = match (self.tenant.role(owner, flow).is_owner(), self.is_you(owner)) {
            (true, _) => "Only {} can embed it.",
            (false, true) => {
                "Only {} can embed it, and you need to be a co-owner of this flow first."
            }
            (false, false) => {
                "Only {} can embed it, and needs to be a co-owner of this flow first."
            }
        };
        fill(sentence, &[self.person(owner)])
    }
}
