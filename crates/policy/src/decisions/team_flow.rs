//! Is a cloud flow a team flow, and who finds it on the tab *Team flows*?
//!
//! | The flow | Somebody | On the tab |
//! |---|---|---|
//! | somebody besides the creator owns it: a team flow | creator or owner | yes |
//! | a team flow | anybody else, also a run-only user | no |
//! | nobody was added | anybody | no |

use crate::catalogue::rules as rule;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{FlowId, PersonId, Principal};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TeamFlow {
    /// Which cloud flow.
    pub flow: FlowId,
    /// Who looks for it.
    pub person: PersonId,
}

/// Whether a flow is a team flow, and where it is found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TeamFlowTab {
    /// Whether it is a team flow.
    pub is_team_flow: bool,
    /// Whether the person finds it on the tab.
    pub listed: bool,
}

impl TeamFlow {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<TeamFlowTab> {
        let creator = Principal::Person(facts.creator(self.flow, why));
        let mut added = facts.added_owners(self.flow, why).iter();
        // The creator stays an owner beside somebody else who became the primary one.
        let is_team_flow = Principal::Person(facts.owner(self.flow, why)) != creator
            || added.any(|added| added.principal != creator);
        why.rule(rule::COWN_TEAM_FLOW, is_team_flow);
        let listed = is_team_flow && facts.role(self.person, self.flow, why).is_owner();
        why.rule(rule::COWN_TEAM_FLOWS_TAB, listed);
        Decision::new(
            Outcome::Allow,
            TeamFlowTab {
                is_team_flow,
                listed,
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{ALICE, BOB, CLOUD, DESKTOP, RUI, ZOE, cloud, tenant, with};
    use crate::tenant::Tenant;
    use crate::why::Silent;

    fn check(tenant: &Tenant, flow: FlowId, person: PersonId, expected: (bool, bool)) {
        let tab = TeamFlow { flow, person }.decide(tenant, &mut Silent).data;
        assert_eq!((tab.is_team_flow, tab.listed), expected);
    }

    #[test]
    fn owners_find_a_flow_with_an_added_owner_on_the_tab() {
        for (person, listed) in [(ALICE, true), (BOB, true), (RUI, false), (ZOE, false)] {
            check(&tenant(), CLOUD, person, (true, listed));
        }
        let alone = with(|records| cloud(records).owners.clear());
        check(&alone, CLOUD, ALICE, (false, false));
        let creator = Principal::Person(ALICE);
        let herself = with(|records| cloud(records).owners[0].principal = creator);
        check(&herself, CLOUD, ALICE, (false, false));
        let given = with(|records| {
            cloud(records).owners.clear();
            cloud(records).primary_owner = BOB;
        });
        for person in [ALICE, BOB] {
            check(&given, CLOUD, person, (true, true));
        }
        check(&tenant(), DESKTOP, BOB, (false, false));
    }
}
