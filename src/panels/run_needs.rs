//! What a run needs besides access and connections: the license, the network, and what the
//! connection to the machine allows.

use draw::prelude::*;
use policy::Grounds;
use policy::catalogue::{RuleId, rules as rule};
use policy::code::Code;
use policy::decisions::{
    ConnectorPrerequisites, RunAccess, lacks_machine, machine_limits, ran_over, started_over,
};
use policy::model::*;
use policy::why::Silent;
use words::{Phrase, Voice};

use super::action_needs::action_needs;
use super::rule_links::rule_links;
use super::said::sentence;
use crate::labels;
use crate::route::Route;
use crate::ui::{Icon, icon};

/// Whether a run has what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Met {
    /// Nothing stands in the way.
    Yes,
    /// It may stand in the way.
    No,
    /// Nobody here knows.
    Unknown,
}

/// One thing that a run needs, or keeps to.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// What it is about and where that stands, or where it is made: the address and the name
    /// of a machine connection or an action.
    pub about: Option<(String, String)>,
    /// What is said.
    pub text: Phrase,
    /// Whether a run has it.
    pub met: Met,
    /// The rules that say so.
    pub rules: Vec<RuleId>,
}

/// Everything a run of a flow needs besides, where `about` starts it; of a cloud flow, what
/// the desktop flows need that it starts.
pub fn run_needs(voice: &Voice<'_>, about: PersonId, flow: FlowId) -> Vec<Need> {
    match &voice.tenant.flow(flow).kind {
        FlowKind::Desktop(_) => {
            let mut needs = prerequisites(voice, about, flow);
            needs.extend(action_needs(voice, flow).unwrap_or_default());
            needs.extend(over_machines(voice, flow, ran_over(voice.tenant, flow)));
            needs
        }
        FlowKind::Cloud(cloud) => {
            let started = cloud.desktop_flows.iter();
            let needs = started.flat_map(|desktop| {
                let over = started_over(voice.tenant, flow, *desktop);
                if lacks_machine(voice.tenant, flow, *desktop) {
                    let way = Route::NewMachineConnection.href();
                    return vec![Need {
                        about: Some((way, labels::CONNECT_TO_A_MACHINE.to_owned())),
                        text: voice.over_others_machines(*desktop),
                        met: Met::No,
                        rules: vec![rule::MCONN_REQUIRED, rule::MSHARE_NO_HUMAN_USERS],
                    }];
                }
                over_machines(voice, *desktop, over)
            });
            needs.collect()
        }
    }
}

/// What somebody and the network need for the connector actions of a desktop flow.
pub fn prerequisites(voice: &Voice<'_>, about: PersonId, flow: FlowId) -> Vec<Need> {
    let desktop = voice.tenant.flow(flow).desktop();
    if desktop.is_none_or(|desktop| desktop.references.is_empty()) {
        return Vec::new();
    }
    let mut grounds = Grounds::default();
    let question = ConnectorPrerequisites {
        flow,
        runner: Some(about),
    };
    let decision = question.decide(voice.tenant, &mut grounds);
    let codes: Vec<Code> = decision
        .code
        .into_iter()
        .chain(decision.warnings.iter().map(|notice| notice.code))
        .collect();
    if codes.is_empty() {
        let text = if voice.tenant.assumptions.is_some() {
            words::no_licenses_in_file().into()
        } else {
            voice.actions_are_free(about)
        };
        return vec![Need {
            about: None,
            text,
            met: Met::Yes,
            rules: Vec::new(),
        }];
    }
    let rules: Vec<RuleId> = grounds.holding();
    let need = |code| Need {
        about: None,
        text: match code {
            Code::AttendedRpaRequired => voice.attended_rpa_required(about),
            Code::EwsUserAgentMissing => voice.user_agents_missing(&decision.data),
            code => words::about_setting(code).into(),
        },
        met: Met::No,
        rules: rules.clone(),
    };
    codes.into_iter().map(need).collect()
}

/// What the connections to machines allow that a desktop flow runs over. A file knows of
/// none, and no run of it.
fn over_machines(voice: &Voice<'_>, flow: FlowId, over: Vec<MachineConnectionId>) -> Vec<Need> {
    let tenant = voice.tenant;
    if tenant.assumptions.is_some() {
        return Vec::new();
    }
    if over.is_empty() {
        return vec![Need {
            about: None,
            text: words::over_no_machine_yet().into(),
            met: Met::Unknown,
            rules: vec![rule::MCONN_REQUIRED],
        }];
    }
    let needs = over.into_iter().flat_map(|connection| {
        let record = tenant.machine_connection(connection);
        let href = Route::Machine(record.key.clone()).href();
        let about = Some((href, record.name.clone()));
        let mut grounds = Grounds::default();
        let flow = Some(flow);
        let access = RunAccess { connection, flow }.decide(tenant, &mut grounds);
        let lacking = access.code.map(|code| Need {
            about: about.clone(),
            text: voice.run_access_says(connection, access.data, code),
            met: Met::No,
            rules: grounds.holding(),
        });
        let unknown = matches!(access.data, Principal::ServicePrincipal(_)).then(|| Need {
            about: about.clone(),
            text: voice.application_runs(access.data),
            met: Met::No,
            rules: vec![rule::RUNOWNER_DEFINITION],
        });
        let limits = machine_limits(connection, tenant, &mut Silent);
        let none = limits.is_empty().then(|| Need {
            about: about.clone(),
            text: words::no_machine_limit().into(),
            met: Met::Yes,
            rules: vec![rule::MCONN_TWO_METHODS],
        });
        let each = limits.iter().map(move |limit| Need {
            about: about.clone(),
            text: words::machine_limit(limit.code).into(),
            met: Met::No,
            rules: vec![limit.rule],
        });
        let access = lacking.into_iter().chain(unknown);
        access.chain(none).chain(each)
    });
    needs.collect()
}

/// As a list.
pub fn drawn(needs: &[Need]) -> Node {
    let one = |need: &Need| {
        let shape = match need.met {
            Met::Yes => Icon::Check,
            Met::No => Icon::Warn,
            Met::Unknown => Icon::Info,
        };
        let about = need.about.clone().map(|(href, name)| {
            view! { <a href=href><bdi>{name}</bdi></a>": " }
        });
        view! {
            <li class="stack-1">
                <div class="pair pair-top">
                    {icon(shape)}
                    <p class="measure">{about}{sentence(&need.text)}</p>
                </div>
                {(!need.rules.is_empty()).then(|| rule_links(&need.rules))}
            </li>
        }
    };
    view! { <ul class="stack divided">{needs.iter().map(one).collect_view()}</ul> }
}
