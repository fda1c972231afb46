//! Can a cloud flow start this desktop flow?
//!
//! | # | Condition | Outcome |
//! |---|---|---|
//! | 1 | no connection references | doesn't apply, ready |
//! | 2 | the run owner has no role | `no_access` alone |
//! | 3 | the run owner is run-only | `run_only_console_only` alone |
//! | 4a | v1 schema | `schema_not_v2` |
//! | 4b | shared, reference not embedded | `reference_not_embedded`, each, its owner can mend it |
//! | 4c | not shared, not embedded, somebody else's | `reference_not_usable` |
//! | 4e | embedded, bound to no connection | `no_connection_bound`, its owner can mend it |
//! | 4d | not shared, not embedded, own | advice `embed_before_sharing`, once |
//!
//! Attended or unattended makes no difference. Where the schema or the sharing isn't
//! known and decides, the answer is *depends*.

use crate::access::EffectiveRole;
use crate::catalogue::{DisputeId, rules as rule};
use crate::code::Code;
use crate::decision::{Blocker, Decision, Outcome};
use crate::facts::Facts;
use crate::model::{FlowId, FlowReference, PersonId, RunMode, SchemaVersion};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloudRunReadiness {
    /// Which desktop flow.
    pub flow: FlowId,
    /// Whose permissions are checked in the run.
    pub run_owner: PersonId,
    /// Attended or unattended.
    pub mode: RunMode,
}

/// Whether the requirements apply and are met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Readiness {
    /// False where the flow has no connector actions.
    pub applies: bool,
    /// Whether a cloud flow can start it.
    pub ready: bool,
}

impl CloudRunReadiness {
    /// Decides. The outcome is allow, deny or depends; `code` is the first reason.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<Readiness> {
        let references = facts.references(self.flow, why);
        why.rule(rule::CLOUDRUN_TWO_REQUIREMENTS, !references.is_empty());
        if references.is_empty() {
            return Decision::new(
                Outcome::Allow,
                Readiness {
                    applies: false,
                    ready: true,
                },
            );
        }
        let role = facts.role(self.run_owner, self.flow, why);
        why.rule(rule::RUNOWNER_DEFINITION, role == EffectiveRole::None);
        if role == EffectiveRole::None {
            return refuse(Code::NoAccess);
        }
        why.rule(
            rule::CLOUDRUN_RUN_ONLY_REFUSED,
            role == EffectiveRole::RunOnly,
        );
        if role == EffectiveRole::RunOnly {
            why.rule(rule::DSHARE_RUN_ONLY_ATTENDED_CONSOLE, true);
            return refuse(Code::RunOnlyConsoleOnly);
        }
        self.requirements(references, role, facts, why)
    }

    fn requirements<W: Why>(
        &self,
        references: &[FlowReference],
        role: EffectiveRole,
        facts: &impl Facts,
        why: &mut W,
    ) -> Decision<Readiness> {
        let mut found = Found::default();
        let schema = facts.schema(self.flow, why);
        why.rule(rule::CLOUDRUN_SCHEMA_V2, schema == SchemaVersion::V1);
        if schema == SchemaVersion::V1 {
            found.push::<W>(Blocker::of(Code::SchemaNotV2));
        }
        let shared = facts.shared(self.flow, why);
        why.rule(rule::CLOUDRUN_ONLY_IF_SHARED, shared == Some(true));
        let missing = references.iter().any(|used| !used.embedded);
        let mut advise = false;
        let mut all_missing_are_own = true;
        for used in references.iter().filter(|used| !used.embedded) {
            let owner = facts.reference_owner(used.reference, why);
            let own = owner == self.run_owner;
            all_missing_are_own &= own;
            match shared {
                Some(true) => found.push::<W>(Blocker {
                    code: Code::ReferenceNotEmbedded,
                    reference: Some(used.reference),
                    fixable_by: Some(owner),
                }),
                Some(false) if !own => found.push::<W>(Blocker {
                    code: Code::ReferenceNotUsable,
                    reference: Some(used.reference),
                    fixable_by: None,
                }),
                Some(false) => advise = true,
                None => {}
            }
        }
        why.rule(rule::CLOUDRUN_ALL_EMBEDDED, shared == Some(true) && missing);
        if missing && shared == Some(false) {
            why.rule(rule::CLOUDRUN_OWNER_UNSHARED_OWN_REFS, !all_missing_are_own);
            why.rule(rule::CONNECTION_USER_SPECIFIC, !all_missing_are_own);
        }
        for used in references.iter().filter(|used| used.embedded) {
            if facts.reference_connection(used.reference, why).is_none() {
                why.rule(rule::CONNECTION_REQUIRED_BY_CONNECTOR, true);
                found.push::<W>(Blocker {
                    code: Code::NoConnectionBound,
                    reference: Some(used.reference),
                    fixable_by: Some(facts.reference_owner(used.reference, why)),
                });
            }
        }
        why.rule(rule::CLOUDRUN_ATTENDED_AND_UNATTENDED, true);

        let depends = if schema == SchemaVersion::Unknown {
            Some(Code::SchemaUnknown)
        } else if shared.is_none() && missing {
            Some(Code::SharingUnknown)
        } else {
            None
        };
        let mut decision = found.decide(depends);
        if advise {
            decision.advice.push(Code::EmbedBeforeSharing.into());
        }
        // The laxer readings of the documents count co-owners only, or the run owner's
        // role; they differ from ours exactly where only un-embedded references are in
        // the way and the run owner could use them all.
        if shared == Some(true) && missing && all_missing_are_own && schema != SchemaVersion::V1 {
            let runs_as_owner = role == EffectiveRole::Owner;
            if runs_as_owner || !facts.co_owned(self.flow, why) {
                decision.disputed = Some(DisputeId::C_04);
            }
        }
        decision
    }
}

fn refuse(code: Code) -> Decision<Readiness> {
    let mut decision = Decision::deny(
        code,
        Readiness {
            applies: true,
            ready: false,
        },
    );
    decision.blockers.push(Blocker::of(code));
    decision
}

/// Blockers as they are found; a list wants the first only.
#[derive(Default)]
struct Found {
    first: Option<Code>,
    all: Vec<Blocker>,
}

impl Found {
    fn push<W: Why>(&mut self, blocker: Blocker) {
        self.first.get_or_insert(blocker.code);
        if W::EVERY_REASON {
            self.all.push(blocker);
        }
    }

    fn decide(self, depends: Option<Code>) -> Decision<Readiness> {
        let (outcome, code) = match (self.first, depends) {
            (Some(code), _) => (Outcome::Deny, Some(code)),
            (None, Some(code)) => (Outcome::Depends, Some(code)),
            (None, None) => (Outcome::Allow, None),
        };
        let readiness = Readiness {
            applies: true,
            ready: outcome == Outcome::Allow,
        };
        let mut decision = Decision::new(outcome, readiness);
        decision.code = code;
        decision.blockers = self.all;
        decision
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, DESKTOP, RUI, ZOE, desktop, tenant, with};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(tenant: &Tenant, run_owner: PersonId, expected: &[Code]) {
        let question = CloudRunReadiness {
            flow: DESKTOP,
            run_owner,
            mode: RunMode::Unattended,
        };
        let decision = question.decide(tenant, &mut Silent);
        let codes: Vec<_> = decision
            .blockers
            .iter()
            .map(|blocker| blocker.code)
            .collect();
        assert_eq!(codes, expected);
        assert_eq!(decision.data.ready, expected.is_empty());
    }

    #[test]
    fn a_shared_flow_needs_every_reference_embedded_and_the_second_schema() {
        check(&tenant(), BOB, &[Code::ReferenceNotEmbedded]);
        let embedded = with(|records| desktop(records).references[1].embedded = true);
        check(&embedded, BOB, &[]);
        let first_schema = with(|records| desktop(records).schema = SchemaVersion::V1);
        check(
            &first_schema,
            BOB,
            &[Code::SchemaNotV2, Code::ReferenceNotEmbedded],
        );
        let unbound = with(|records| records.references[0].connection = None);
        check(
            &unbound,
            BOB,
            &[Code::ReferenceNotEmbedded, Code::NoConnectionBound],
        );
    }

    #[test]
    fn whoever_may_not_start_it_hears_nothing_else() {
        let first_schema = with(|records| desktop(records).schema = SchemaVersion::V1);
        check(&first_schema, RUI, &[Code::RunOnlyConsoleOnly]);
        check(&first_schema, ZOE, &[Code::NoAccess]);
        let plain = with(|records| desktop(records).references.clear());
        check(&plain, RUI, &[]);
    }

    #[test]
    fn an_unshared_flow_runs_with_references_of_its_run_owner() {
        let alone = with(|records| desktop(records).shares.clear());
        check(&alone, ALICE, &[Code::ReferenceNotUsable]);
        let own = with(|records| {
            desktop(records).shares.clear();
            records.references[1].owner = ALICE;
        });
        check(&own, ALICE, &[]);
    }

    #[test]
    fn what_nobody_said_depends() {
        let unknown = with(|records| {
            let flow = desktop(records);
            flow.schema = SchemaVersion::Unknown;
            flow.references[1].embedded = true;
        });
        let question = CloudRunReadiness {
            flow: DESKTOP,
            run_owner: BOB,
            mode: RunMode::Attended,
        };
        let decision = question.decide(&unknown, &mut Silent);
        assert_eq!(
            (decision.outcome, decision.code),
            (Outcome::Depends, Some(Code::SchemaUnknown))
        );
    }
}
