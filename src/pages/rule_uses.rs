//! Where a rule is at work: the questions it answers, and the screens that ask them.

use draw::prelude::*;
use policy::catalogue::{RuleId, rules as rule, uses};
use policy::model::Flow;

use crate::route::{Panel, Route};
use crate::ui::Card;
use crate::workspace::{Workspace, use_workspace};

/// A question that rules answer, by the name its worked cases go by.
struct Asked {
    decision: &'static str,
    question: &'static str,
    screens: &'static [Screen],
}

/// A screen that asks: its name, and where it is.
type Screen = (&'static str, Place);

/// Where a screen is.
#[derive(Clone, Copy)]
enum Place {
    /// It has an address of its own.
    Own(fn() -> Route),
    /// Every desktop flow has one: by its key.
    OfDesktop(fn(&str) -> Route),
    /// Every cloud flow has one.
    OfCloud(fn(&str) -> Route),
}

use Place::{OfCloud, OfDesktop, Own};

const REFERENCES: Screen = (
    "A flow's connection references",
    OfDesktop(|key| Route::FlowReferences(key.to_owned())),
);
const ALL_REFERENCES: Screen = ("Connection references", Own(|| Route::References));
const FLOWS: Screen = ("Flows", Own(|| Route::Flows));
const SHARE: Screen = (
    "Share, on a desktop flow's page",
    OfDesktop(|key| Route::panel(key, Panel::Share)),
);
const SHARE_CLOUD: Screen = (
    "Share, on a cloud flow's page",
    OfCloud(|key| Route::panel(key, Panel::Share)),
);
const OWNERS: Screen = (
    "Owners, on a cloud flow's page",
    OfCloud(|key| Route::panel(key, Panel::Owners)),
);
const RUN_ONLY: Screen = (
    "Run only users, on a cloud flow's page",
    OfCloud(|key| Route::panel(key, Panel::RunOnly)),
);
const RUN: Screen = (
    "Preview run, on a desktop flow's page",
    OfDesktop(|key| Route::panel(key, Panel::Run)),
);
const DETAILS: Screen = ("A desktop flow's page", OfDesktop(Route::flow));
const DETAILS_CLOUD: Screen = ("A cloud flow's page", OfCloud(Route::flow));
const COPY: Screen = (
    "Send a copy, on a cloud flow's page",
    OfCloud(|key| Route::panel(key, Panel::Copy)),
);
const CHANGE_OWNER: Screen = (
    "Change owner, on a cloud flow's page",
    OfCloud(|key| Route::panel(key, Panel::Owner)),
);
const PEOPLE: Screen = ("People", Own(|| Route::People));
const MACHINES: Screen = ("Machines", Own(|| Route::Machines));
const CONNECT: Screen = ("Connect to a machine", Own(|| Route::NewMachineConnection));
const ENVIRONMENTS: Screen = ("Environments", Own(|| Route::Environments));
const GOVERNANCE: Screen = ("Governance", Own(|| Route::Governance));
const REVIEW: Screen = ("Review of access", Own(|| Route::Review));
const POLICIES: Screen = ("Data policies", Own(|| Route::Policies));
const NEW_CONNECTION: Screen = ("New connection", Own(|| Route::NewConnection));
const CONNECTORS: Screen = ("Connectors", Own(|| Route::Connectors));

/// Advice that no decision applies, and the screens that give it.
const SAID: &[(RuleId, &[Screen])] = &[
    (rule::AUDIT_REMOVE_UNNEEDED, &[GOVERNANCE, REVIEW]),
    (rule::AUDIT_TRENDS, &[GOVERNANCE, REVIEW]),
    (rule::DLP_DISALLOW_CUSTOM_HTTP, &[POLICIES]),
    (rule::MCONN_REREGISTER, &[CONNECT]),
    (rule::DSHARE_SAME_PRINCIPLES, &[SHARE]),
];

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
    "add_owner", "Can somebody become an owner of a cloud flow?", [SHARE_CLOUD, ENVIRONMENTS];
    "audit_flags", "What should an audit of this environment look at?", [GOVERNANCE, ENVIRONMENTS];
    "byoc_prompt", "Does a window ask which connections to use?", [RUN, FLOWS];
    "can_toggle_embed", "Can somebody move the switch of a connection reference?", [REFERENCES, ALL_REFERENCES];
    "change_owner", "Can a cloud flow get another owner?", [CHANGE_OWNER];
    "cloud_flow_action", "What can somebody do with a cloud flow?", [DETAILS_CLOUD];
    "cloud_run_readiness", "Can a cloud flow start this desktop flow?", [DETAILS, FLOWS];
    "connection_category", "Is a connection embedded in a cloud flow, or one of the others?", [DETAILS_CLOUD];
    "connection_creation", "How is a connection made here?", [NEW_CONNECTION];
    "connector_in_desktop", "Can desktop flows use this connector?", [CONNECTORS];
    "connector_prerequisites", "What do connector actions need first?", [CONNECTORS, RUN, DETAILS, FLOWS];
    "dataverse_action", "Does this Dataverse action work in a desktop flow?", [CONNECTORS];
    "desktop_flow_action", "What can somebody do with a desktop flow?", [DETAILS, SHARE];
    "desktop_share", "Can somebody share a desktop flow?", [SHARE];
    "dlp_evaluate", "Does a flow break a data policy?", [POLICIES, SHARE_CLOUD];
    "environment_review", "What should be done about an environment?", [GOVERNANCE, REVIEW, ENVIRONMENTS];
    "environment_rules", "What does an environment decide for everybody in it?", [ENVIRONMENTS];
    "file_argument", "Does an action take this file?", [CONNECTORS];
    "machine_connection_create", "Can somebody connect to this machine?", [CONNECT];
    "machine_connection_share", "Can a machine connection be shared?", [MACHINES];
    "machine_run", "Does a run on this machine start?", [MACHINES, RUN, DETAILS];
    "owner_departure", "What happens to a flow when its owner leaves?", [PEOPLE, DETAILS_CLOUD];
    "owner_role", "Can an owner do more than run the flow, as far as roles go?", [ENVIRONMENTS];
    "remove_owner", "Can an owner be removed, and what breaks?", [OWNERS];
    "run_only_connection_source", "Whose connection does a run-only user use?", [RUN_ONLY, RUN];
    "run_owner", "Whose permissions are checked in a run?", [MACHINES];
    "send_copy", "Can somebody send a copy?", [COPY];
    "share_run_only", "Can somebody give run-only access?", [RUN_ONLY];
}

/// Keys and names of a desktop flow and of a cloud flow of the acting person: screens that
/// every flow has are shown on these.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Examples {
    desktop: Option<(String, String)>,
    cloud: Option<(String, String)>,
}

impl Examples {
    fn of(workspace: Workspace) -> Self {
        let found = workspace.read(|tenant, you| {
            let owns = tenant.belongings(you).owns;
            let first = |is: fn(&Flow) -> bool| {
                let mut flows = owns.iter().map(|flow| tenant.flow(*flow));
                let flow = flows.find(|flow| is(flow))?;
                Some((flow.key.clone(), flow.name.clone()))
            };
            Self {
                desktop: first(|flow| flow.desktop().is_some()),
                cloud: first(|flow| flow.cloud().is_some()),
            }
        });
        found.unwrap_or_default()
    }

    /// The address of a screen, with the name of the flow it is shown on.
    fn route(&self, place: Place) -> Option<(Route, Option<&str>)> {
        let (route, flow) = match place {
            Own(route) => return Some((route(), None)),
            OfDesktop(route) => (route, self.desktop.as_ref()?),
            OfCloud(route) => (route, self.cloud.as_ref()?),
        };
        Some((route(&flow.0), Some(&flow.1)))
    }
}

/// The card of a rule's page; none where no screen shows the rule at work.
pub fn at_work(about: RuleId) -> Option<Node> {
    let examples = Memo::new({
        let workspace = use_workspace();
        move |_| Examples::of(workspace)
    });
    let screens = move |screens: &'static [Screen]| {
        let screen = |(name, place): &'static Screen| {
            let shown = move || {
                let examples = examples.get();
                match examples.route(*place) {
                    Some((route, flow)) => {
                        let flow = flow.map(|flow| {
                            view! { <span class="second">", for example of "<bdi>{flow.to_owned()}</bdi></span> }
                        });
                        view! { <a href=route.href()>{*name}</a>{flow} }
                    }
                    None => (*name).into_node(),
                }
            };
            view! { <li>{shown}</li> }
        };
        view! { <ul class="bullets">{screens.iter().map(screen).collect_view()}</ul> }
    };
    let line = |used: &policy::catalogue::Use| {
        let asked = ASKED.iter().find(|asked| asked.decision == used.decision)?;
        Some(view! {
            <li class="stack-1">
                <strong>{asked.question}</strong>
                {screens(asked.screens)}
                <span class="caption">{format!("Worked cases: {}", used.cases.join(", "))}</span>
            </li>
        })
    };
    let mut lines = uses(about).iter().filter_map(line).collect::<Vec<_>>();
    let said = SAID.iter().find(|(said, _)| *said == about);
    lines.extend(said.map(|(_, shown)| {
        view! { <li class="stack-1"><strong>"Where it's said"</strong>{screens(shown)}</li> }
    }));
    (!lines.is_empty())
        .then(|| view! { <Card title="Where it is at work"><ul class="stack">{lines}</ul></Card> })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_decision_that_applies_a_rule_has_its_question_and_a_screen() {
        let mut met = policy::sorted::Set::new();
        for used in RuleId::all().flat_map(uses) {
            let asked = ASKED.iter().find(|asked| asked.decision == used.decision);
            assert!(asked.is_some(), "{} has no question", used.decision);
            met.insert(used.decision);
        }
        assert_eq!(met.len(), ASKED.len(), "every question is met by a rule");
    }

    #[test]
    fn advice_that_no_decision_applies_leads_to_a_screen() {
        for (said, screens) in SAID {
            assert!(
                uses(*said).is_empty(),
                "{} has its decision",
                said.rule().id
            );
            assert!(!screens.is_empty());
        }
    }
}
