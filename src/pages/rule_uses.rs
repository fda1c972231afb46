//! Where a rule is at work: the questions it answers, and the screens that ask them.

use leptos::prelude::*;
use policy::catalogue::{RuleId, uses};

use crate::route::Route;
use crate::ui::Card;

/// A question that rules answer, by the name its worked cases go by.
struct Asked {
    decision: &'static str,
    question: &'static str,
    screens: &'static [Screen],
}

/// A screen that asks: its name, and its address where it has one of its own.
type Screen = (&'static str, fn() -> Option<Route>);

const REFERENCES: Screen = ("A flow's connection references", || None);
const ALL_REFERENCES: Screen = ("Connection references", || Some(Route::References));
const FLOWS: Screen = ("Flows", || Some(Route::Flows));
const SHARE: Screen = ("Share, on a flow's page", || None);
const OWNERS: Screen = ("Owners, on a cloud flow's page", || None);
const RUN_ONLY: Screen = ("Run only users, on a cloud flow's page", || None);
const RUN: Screen = ("Preview run, on a flow's page", || None);
const DETAILS: Screen = ("A flow's page", || None);
const COPY: Screen = ("Send a copy, on a cloud flow's page", || None);
const CHANGE_OWNER: Screen = ("Change owner, on a cloud flow's page", || None);
const PEOPLE: Screen = ("People", || Some(Route::People));
const MACHINES: Screen = ("Machines", || Some(Route::Machines));
const CONNECT: Screen = ("Connect to a machine", || Some(Route::NewMachineConnection));
const ENVIRONMENTS: Screen = ("Environments", || Some(Route::Environments));
const GOVERNANCE: Screen = ("Governance", || Some(Route::Governance));
const POLICIES: Screen = ("Data policies", || Some(Route::Policies));
const NEW_CONNECTION: Screen = ("New connection", || Some(Route::NewConnection));
const CONNECTORS: Screen = ("Connectors", || Some(Route::Connectors));

macro_rules! asked {
    ($($decision:literal, $question:literal, [$($screen:ident),+];)+) => {
        const ASKED: &[Asked] = &[$(Asked {
            decision: $decision,
            question: $question,
            screens: &[$($screen),+],
        }),+];
    };
}

asked! {
    "add_owner", "Can somebody become an owner of a cloud flow?", [SHARE, ENVIRONMENTS];
    "audit_flags", "What should an audit of this environment look at?", [GOVERNANCE, ENVIRONMENTS];
    "byoc_prompt", "Does a window ask which connections to use?", [RUN, FLOWS];
    "can_toggle_embed", "Can somebody move the switch of a connection reference?", [REFERENCES, ALL_REFERENCES];
    "change_owner", "Can a cloud flow get another owner?", [CHANGE_OWNER];
    "cloud_flow_action", "What can somebody do with a cloud flow?", [DETAILS];
    "cloud_run_readiness", "Can a cloud flow start this desktop flow?", [DETAILS, FLOWS];
    "connection_category", "Is a connection embedded in a cloud flow, or one of the others?", [DETAILS];
    "connection_creation", "How is a connection made here?", [NEW_CONNECTION];
    "connector_in_desktop", "Can desktop flows use this connector?", [CONNECTORS];
    "connector_prerequisites", "What do connector actions need first?", [CONNECTORS, RUN, DETAILS];
    "dataverse_action", "Does this Dataverse action work in a desktop flow?", [CONNECTORS];
    "desktop_flow_action", "What can somebody do with a desktop flow?", [DETAILS, SHARE];
    "desktop_share", "Can somebody share a desktop flow?", [SHARE];
    "dlp_evaluate", "Does a flow break a data policy?", [POLICIES, SHARE];
    "environment_review", "What should be done about an environment?", [GOVERNANCE, ENVIRONMENTS];
    "environment_rules", "What does an environment decide for everybody in it?", [ENVIRONMENTS];
    "file_argument", "Does an action take this file?", [CONNECTORS];
    "machine_connection_create", "Can somebody connect to this machine?", [CONNECT];
    "machine_connection_share", "Can a machine connection be shared?", [MACHINES];
    "machine_run", "Does a run on this machine start?", [MACHINES, RUN, DETAILS];
    "owner_departure", "What happens to a flow when its owner leaves?", [PEOPLE, DETAILS];
    "owner_role", "Can an owner do more than run the flow, as far as roles go?", [ENVIRONMENTS];
    "remove_owner", "Can an owner be removed, and what breaks?", [OWNERS];
    "run_only_connection_source", "Whose connection does a run-only user use?", [RUN_ONLY, RUN];
    "run_owner", "Whose permissions are checked in a run?", [MACHINES];
    "send_copy", "Can somebody send a copy?", [COPY];
    "share_run_only", "Can somebody give run-only access?", [RUN_ONLY];
}

/// The card of a rule's page; none where no decision applies the rule.
pub fn at_work(rule: RuleId) -> Option<impl IntoView + use<>> {
    let uses = uses(rule);
    let line = |used: &policy::catalogue::Use| {
        let asked = ASKED.iter().find(|asked| asked.decision == used.decision)?;
        let screen = |(name, route): &Screen| match route() {
            Some(route) => view! { <li><a href=route.href()>{*name}</a></li> }.into_any(),
            None => view! { <li>{*name}</li> }.into_any(),
        };
        Some(
            view! {
                <li>
                    <strong>{asked.question}</strong>
                    <ul class="bullets">{asked.screens.iter().map(screen).collect_view()}</ul>
                    <span class="caption">{format!("Worked cases: {}", used.cases.join(", "))}</span>
                </li>
            }
            .into_any(),
        )
    };
    let lines = uses.iter().filter_map(line).collect::<Vec<_>>();
    (!lines.is_empty())
        .then(|| view! { <Card title="Where it is at work"><ul class="stack">{lines}</ul></Card> })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_decision_that_applies_a_rule_has_its_question_and_a_screen() {
        let mut met = std::collections::BTreeSet::new();
        for used in RuleId::all().flat_map(uses) {
            let asked = ASKED.iter().find(|asked| asked.decision == used.decision);
            assert!(asked.is_some(), "{} has no question", used.decision);
            met.insert(used.decision);
        }
        assert_eq!(met.len(), ASKED.len(), "every question is met by a rule");
    }
}
