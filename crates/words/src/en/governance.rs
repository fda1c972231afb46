//! What administrators read: data policies, what publishing one would stop, and reviews.

use policy::audit::Finding;
use policy::change::{Change, PolicyEffect, Verdict};
use policy::code::Code;
use policy::model::*;
use policy::usage::Usage;

use super::Voice;
use super::environment_names::{security_role, security_role_explained};
use super::setting::setting;
use crate::phrase::{Phrase, begin, fill, list};

/// A group of a data policy.
pub fn data_group(group: DataGroup) -> &'static str {
    match group {
        DataGroup::Business => "Business",
        DataGroup::NonBusiness => "Non-business",
        DataGroup::Blocked => "Blocked",
    }
}

/// What a group of a data policy is for.
pub fn data_group_explained(group: DataGroup) -> &'static str {
    match group {
        DataGroup::Business => "Can be used together. Not with Non-business.",
        DataGroup::NonBusiness => "Can be used together. Not with Business.",
        DataGroup::Blocked => "Can't be used at all.",
    }
}

/// The heading of findings of one sort.
pub fn finding_sort(code: Code) -> &'static str {
    match code {
        Code::OutsideOwner => "Owners outside the expected teams",
        Code::NewGuestOwner => "New guest owners",
        Code::MakerRoleNotNeeded => "Makers who only run a flow",
        Code::StaleAccess => "Access nobody used lately",
        Code::PreferRunOnly => "Co-owners who never edit",
        Code::PossibleUnmanagedShare => "Flows that unexpected people use",
        _ => "Flows without an owner who is still here",
    }
}

/// One finding of a sort, and what follows the number of several.
pub(super) fn finding_counted(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::OutsideOwner => (
            "1 owner outside the expected teams",
            " owners outside the expected teams",
        ),
        Code::NewGuestOwner => ("1 new guest owner", " new guest owners"),
        Code::MakerRoleNotNeeded => (
            "1 maker who only runs a flow",
            " makers who only run a flow",
        ),
        Code::StaleAccess => (
            "1 person or group whose access nobody used lately",
            " people or groups whose access nobody used lately",
        ),
        Code::PreferRunOnly => ("1 co-owner who never edits", " co-owners who never edit"),
        Code::PossibleUnmanagedShare => (
            "1 flow that unexpected people use",
            " flows that unexpected people use",
        ),
        _ => (
            "1 flow without an owner who is still here",
            " flows without an owner who is still here",
        ),
    }
}

/// What to do about an environment, as a whole.
pub fn environment_advice(code: Code) -> &'static str {
    setting(code).unwrap_or("Go through who has access.")
}

/// Why governance stays closed.
pub fn administrators_only() -> &'static str {
    "Only people who administer an environment see this. They answer for who owns flows there, and for the data policies."
}

/// What marking an environment as reviewed does.
pub fn marked_reviewed() -> &'static str {
    "Marking an environment as reviewed says that its review was done today. The next one of an environment for production is due a quarter later. What is kept or isn't decided stays listed, except for guests who became owners before, because they aren't new anymore. Export first what is to be signed."
}

/// How much of a review isn't decided when it is to end.
pub fn still_open(findings: u64) -> Phrase {
    let said = if findings == 1 {
        "{} here isn't decided. It stays listed, unless it is about a guest who is a new owner: after this review, such a guest isn't new."
    } else {
        "{} here aren't decided. They stay listed, except those about guests who are new owners: after this review, such guests aren't new."
    };
    fill(said, &[counted(findings, " finding", " findings")])
}

/// What becomes of findings that are answered.
pub fn taken_away_leaves() -> &'static str {
    "What you keep stays listed as decided. What you change moves to the end of the page."
}

/// Files name no administrators and no policies, and generated organizations have none.
/// Elsewhere whoever did gave the role up.
pub fn no_governance(in_file: bool, has_policies: bool) -> &'static str {
    if has_policies {
        return "Whoever had the role of an administrator gave it up. Take that back in Activity, or give somebody the \
                role under Environments.";
    }
    if !in_file {
        return "This organization is generated, without administrators, data policies, audits or runs. The demo shows how they work together.";
    }
    "An exported file names no administrators, data policies, audits or runs. Give yourself the role of an administrator \
     under Environments to look around, or see in the demo how they work together."
}

/// Why a review of a file finds little: above what it finds.
pub fn nothing_found_in_file() -> &'static str {
    "A file can't tell most of this."
}

/// The same, in more words.
pub fn file_knows_no_use() -> &'static str {
    "It doesn't say who runs or edits a flow, who has left, who is a guest, or when access was reviewed, so these lists \
     find only what you said yourself."
}

/// Instead of a fact.
pub fn not_in_the_file() -> &'static str {
    "The file doesn't say"
}

/// Files don't say who ran what.
pub fn no_runs_in_file() -> &'static str {
    "An exported file says nothing about runs, so there are no trends, and nobody's use of a flow is known. The demo shows them."
}

/// When the next review of an environment that isn't for production is due.
pub fn not_reminded() -> &'static str {
    "Nobody is reminded: it isn't for production"
}

/// The board is as it's published; a new policy can be published like that.
pub fn board_unchanged(is_new: bool) -> &'static str {
    if is_new {
        "Nothing on the board is changed yet. Publish adds the policy as it is."
    } else {
        "Nothing on the board is changed yet."
    }
}

/// Why the board can't be published; none where it can.
pub fn publish_locked(verdict: &Verdict) -> Option<&'static str> {
    Some(match verdict.code? {
        Code::NothingToChange => "Move a connector, or change where the policy holds.",
        code => super::notices::general(code),
    })
}

/// What becomes of suspended flows that no policy holds any longer.
pub fn turned_on_again() -> &'static str {
    "Suspended desktop flows are turned on again by that. A suspended cloud flow stays off until an owner turns it on."
}

/// No data policy stops sharing.
pub fn sharing_goes_on() -> &'static str {
    "Sharing itself is never blocked by a data policy: whoever shares a flow that breaks one is warned."
}

impl Voice<'_> {
    /// `Publishing this would suspend 3 flows of 2 people.`
    pub fn policy_effect(&self, effect: &PolicyEffect) -> Phrase {
        let flows = effect.suspended.len() as u64;
        if flows == 0 {
            return "Publishing this would suspend no flow.".into();
        }
        let people = effect.owners(self.tenant).len() as u64;
        fill(
            "Publishing this would suspend {} of {}.",
            &[
                counted(flows, " flow", " flows"),
                counted(people, " person", " people"),
            ],
        )
    }

    /// Why a remedy of a finding can't be made.
    pub fn review_locked(&self, finding: &Finding, verdict: &Verdict, change: &Change) -> Phrase {
        match verdict.code {
            Some(Code::CreatorImmovable) => {
                "They own or created this flow, so their access can't be taken away here. Give the flow to somebody else first."
                    .into()
            }
            Some(Code::AdministratorsOnly) => {
                "Only somebody who administers an environment can take a role back.".into()
            }
            Some(Code::NoAccess | Code::NotCreatorOrOwner | Code::RoleRunOnly) => {
                self.for_owners(finding)
            }
            _ => self.locked(finding.flow, verdict, change),
        }
    }

    /// Who changes access instead of somebody who doesn't own the flow.
    fn for_owners(&self, finding: &Finding) -> Phrase {
        if finding.code == Code::Orphaned {
            return fill(
                "Only somebody who administers {} can add an owner, because no owner is still here.",
                &[self.environment(self.tenant.flow(finding.flow).environment)],
            );
        }
        match finding.answerable(self.tenant) {
            Some(owner) => fill(
                "Only an owner of this flow changes who has access. {} can.",
                &[self.subject(owner)],
            ),
            None => "Only an owner of this flow changes who has access, and no other owner is still here. Add an \
                     owner first."
                .into(),
        }
    }

    /// What a finding is about, for the names of what answers it: whose access to which
    /// flow, or the flow where its owner isn't the point.
    pub fn finding_about(&self, finding: &Finding) -> Phrase {
        let flow = self.flow(finding.flow);
        match finding.code {
            Code::Orphaned => flow,
            Code::PossibleUnmanagedShare => fill(
                "{}, run by {}",
                &[flow, list(&self.unexpected(finding.flow))],
            ),
            _ => fill("{} in {}", &[self.principal(finding.about), flow]),
        }
    }

    /// Who ran a flow lately and isn't expected to.
    fn unexpected(&self, flow: FlowId) -> Vec<Phrase> {
        let usage = Usage::of_flow(self.tenant, flow);
        let people = usage.map(|usage| usage.unexpected(self.tenant, flow));
        let people = people.into_iter().flatten();
        people.map(|person| self.person(person)).collect()
    }

    /// What a maker who only runs a flow builds beside it; none where nothing.
    pub fn builds_beside(&self, finding: &Finding) -> Option<Phrase> {
        let builds = finding.builds(self.tenant);
        let flows = builds.flows.len() as u64;
        if flows == 0 || finding.code != Code::MakerRoleNotNeeded {
            return None;
        }
        let who: Vec<_> = builds.people.iter().map(|one| self.person(*one)).collect();
        let plural = who.len() > 1 || builds.people == [self.you];
        Some(fill(
            if plural {
                "{} own or co-own {} in {}: the role may be needed there."
            } else {
                "{} owns or co-owns {} in {}: the role may be needed there."
            },
            &[
                begin(list(&who)),
                counted(flows, " other flow", " other flows"),
                self.environment(self.tenant.flow(finding.flow).environment),
            ],
        ))
    }

    /// What a role in the environment of a flow lets somebody do.
    pub fn held_role(&self, finding: &Finding, role: Option<SecurityRole>) -> Phrase {
        let environment = self.environment(self.tenant.flow(finding.flow).environment);
        match role {
            Some(role) => fill(
                "{} in {}: {}",
                &[
                    security_role(role).into(),
                    environment,
                    security_role_explained(role).into(),
                ],
            ),
            None => fill("No role in {}.", &[environment]),
        }
    }

    /// Who left it as it is, and when.
    pub fn kept_by(&self, who: PersonId, day: Phrase) -> Phrase {
        fill("Kept by {} on {}.", &[self.person(who), day])
    }

    /// A finding of a review, in a sentence.
    pub fn review_finding(&self, finding: &Finding) -> Phrase {
        match finding.code {
            Code::Orphaned if self.tenant.flow(finding.flow).desktop().is_some() => fill(
                "Everybody who owned {} has left.",
                &[self.flow(finding.flow)],
            )
            .and(self.who_gives_an_owner(finding.flow)),
            Code::Orphaned => fill(
                "Everybody who owned {} has left. Add an owner who is still here.",
                &[self.flow(finding.flow)],
            ),
            Code::PossibleUnmanagedShare => {
                let names = self.unexpected(finding.flow);
                fill(
                    "{} ran it lately and aren't among those expected in {}. Find out through whom they got it, and whether they should have it.",
                    &[
                        begin(list(&names)),
                        self.environment(self.tenant.flow(finding.flow).environment),
                    ],
                )
            }
            code => self.audit_flag(finding.flow, code, Some(finding.about)),
        }
    }
}

fn counted(count: u64, one: &'static str, many: &'static str) -> Phrase {
    Phrase::number(count).text(if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;
    use policy::Tenant;
    use policy::audit::{Remedy, findings};
    use policy::change::policy_effect;

    fn demo() -> Tenant {
        let json = include_str!("../../../../public/demo/tenant.json");
        serde_json::from_str(json).expect("the demo is a tenant")
    }

    fn check(change: impl FnOnce(&mut DataPolicy), expected: &str) {
        let mut tenant = demo();
        let mut policy = tenant.data_policies[0].clone();
        change(&mut policy);
        let effect = policy_effect(&mut tenant, DataPolicyId(0), &policy);
        let said = Voice::new(&tenant, PersonId(0)).policy_effect(&effect);
        assert_eq!(said.plain(), expected);
    }

    #[test]
    fn what_publishing_would_suspend_is_counted() {
        check(|_| {}, "Publishing this would suspend no flow.");
        let mut tenant = demo();
        let mut policy = tenant.data_policies[0].clone();
        policy.blocked.extend(std::mem::take(&mut policy.business));
        let effect = policy_effect(&mut tenant, DataPolicyId(0), &policy);
        assert!(effect.suspended.len() > 1);
        let people = effect.owners(&tenant).len();
        check(
            |policy| policy.blocked.extend(std::mem::take(&mut policy.business)),
            &format!(
                "Publishing this would suspend {} flows of {people} people.",
                effect.suspended.len()
            ),
        );
    }

    #[test]
    fn every_sort_of_finding_of_the_demo_has_its_sentence() {
        let tenant = demo();
        let voice = Voice::new(&tenant, PersonId(0));
        for finding in findings(&tenant) {
            let said = voice.review_finding(&finding).plain();
            assert!(said.ends_with('.') && !said.contains("{}"), "{said}");
            let about = voice.finding_about(&finding).plain();
            let flow = &tenant.flow(finding.flow).name;
            assert!(about.contains(flow) && !about.contains("{}"), "{about}");
            let owner = voice.principal(finding.about).plain();
            let on_the_flow = [Code::Orphaned, Code::PossibleUnmanagedShare];
            assert_eq!(about.contains(&owner), !on_the_flow.contains(&finding.code));
            for remedy in [Remedy::Remove, Remedy::RunOnly, Remedy::NewOwner(voice.you)] {
                let change = finding.change(&tenant, remedy);
                let verdict = finding.decide(&tenant, voice.you, remedy);
                let Some((change, verdict)) = change.zip(verdict) else {
                    continue;
                };
                let said = voice.review_locked(&finding, &verdict, &change).plain();
                assert!(said.ends_with('.') && !said.contains("{}"), "{said}");
            }
        }
    }
}
