//! Why the acting person can't make a change of a flow.

use policy::Tenant;
use policy::change::{Change, Verdict};
use policy::model::{FlowId, PersonId};
use words::Voice;

/// What the policy says against a change at hand; none where it can be made.
pub fn refusal(tenant: &Tenant, you: PersonId, change: &Change) -> Option<Verdict> {
    let verdict = change.decide(tenant, you, false);
    (!verdict.can_go_on()).then_some(verdict)
}

/// The same as a sentence, for a locked control.
pub fn why_not(voice: &Voice<'_>, flow: FlowId, change: &Change) -> Option<String> {
    let verdict = refusal(voice.tenant, voice.you, change)?;
    Some(voice.locked(flow, &verdict, change).plain())
}
