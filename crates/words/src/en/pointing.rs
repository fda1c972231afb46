//! What it gives others when a reference or steps use another connection.

use policy::EffectiveRole;
use policy::change::Change;
use policy::model::*;

use super::Voice;
use super::consequences::{ConsequenceKind, Lines};
use crate::phrase::{Phrase, begin, fill};

use ConsequenceKind::{Gain, Warning};

impl Voice<'_> {
    /// That co-owners can use an account in a flow, now or once there are some.
    pub(super) fn can_use(&self, flow: Phrase, others: &[PersonId], account: Phrase) -> Phrase {
        if others.is_empty() {
            return fill(
                "Nobody else owns {} yet. Future co-owners can use {} in it, when they edit it and when they run it. \
                 They don't get its password.",
                &[flow, account],
            );
        }
        fill(
            "{} can use {} in {}, when they edit it and when they run it. They don't get its password.",
            &[begin(self.people(others)), account, flow],
        )
    }

    /// A reference that is embedded takes its new connection along into each flow.
    pub(super) fn tell_carried_along(
        &self,
        reference: ReferenceId,
        to: ConnectionId,
        whole: &Change,
        told: &mut Lines,
    ) {
        let owner = self.tenant.reference(reference).owner;
        for flow in self.tenant.embedding(reference) {
            let others = self.co_owners(flow, owner, whole);
            let gain = self.can_use(self.flow(flow), &others, self.account(to));
            told.add(Gain, gain);
        }
    }

    /// Other owners use what steps sign in with, and whoever may run an instant flow does where
    /// the connection is the flow's.
    pub(super) fn tell_steps(
        &self,
        flow: FlowId,
        from: Option<ConnectionId>,
        to: ConnectionId,
        whole: &Change,
        told: &mut Lines,
    ) {
        let record = self.tenant.connection(to);
        let others = self.co_owners(flow, record.owner, whole);
        if !others.is_empty() {
            let names = [
                begin(self.people(&others)),
                self.account(to),
                self.flow(flow),
            ];
            told.add(
                Gain,
                fill(
                    "{} can use {} in {}. They can't change how it signs in.",
                    &names,
                ),
            );
        }
        let grants = self.tenant.flow(flow).grants();
        let shared = grants
            .into_iter()
            .any(|(_, role)| role == EffectiveRole::RunOnly);
        let cloud = self.tenant.flow(flow).cloud();
        let used = cloud.and_then(|cloud| cloud.uses(from?));
        let theirs =
            used.is_some_and(|used| used.run_only_source == RunOnlySource::UseFlowConnection);
        if shared && theirs {
            let owner = self.person(record.owner);
            let names = [self.connector(record.connector), self.account(to), owner];
            told.add(
                Warning,
                fill(
                    "Whoever has run-only access runs these {} steps as {} and reaches what {} can reach, through this flow.",
                    &names,
                ),
            );
        }
    }
}
