//! What a run would ask: the answers, the window of a desktop flow, the steps of a cloud flow.

use policy::Silent;
use policy::answer::{Start, Word, answer};
use policy::decisions::{Byoc, ByocPrompt, Initiation, RowSource, Window};
use policy::explain::explain;
use policy::model::*;
use words::{Phrase, Voice};

use crate::labels;
use crate::panels::run_needs::{Need, run_needs};
use crate::panels::said::said;
use crate::ui::Said;

/// What a run would ask.
#[derive(Clone, PartialEq)]
pub(super) struct Seen {
    pub(super) first: Phrase,
    pub(super) answers: Vec<(&'static str, Said)>,
    pub(super) why: Vec<Phrase>,
    pub(super) kind: Asks,
    pub(super) needs: Vec<Need>,
}

/// Desktop flows ask by a window, cloud flows step by step.
#[derive(Clone, PartialEq)]
pub(super) enum Asks {
    Window {
        rows: Vec<WindowRow>,
        can_start: bool,
    },
    Nothing,
    Steps {
        steps: Vec<Step>,
        flows: Vec<Started>,
    },
}

/// A row of the window.
#[derive(Clone, PartialEq)]
pub(super) struct WindowRow {
    pub(super) name: String,
    pub(super) connector: String,
    pub(super) source: RowSource,
    /// The connections it offers; the first one marked is preselected.
    pub(super) choices: Vec<(String, bool)>,
}

/// What uses one connection of a cloud flow.
#[derive(Clone, PartialEq)]
pub(super) struct Step {
    pub(super) connector: String,
    pub(super) actions: String,
    pub(super) says: Phrase,
}

/// A flow that this one starts.
#[derive(Clone, PartialEq)]
pub(super) struct Started {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kind: &'static str,
}

/// What somebody who starts the flow would be asked.
pub(super) fn see(voice: Voice<'_>, about: PersonId, flow: FlowId) -> Seen {
    let tenant = voice.tenant;
    let in_cloud = Start::Cloud(RunMode::Attended);
    let cloud = answer(tenant, about, flow, in_cloud);
    let first = words::preview_run(voice.person(about));
    match &tenant.flow(flow).kind {
        FlowKind::Desktop(_) => {
            let question = ByocPrompt {
                actor: about,
                flow,
                initiation: Initiation::Console,
            };
            let console = answer(tenant, about, flow, Start::Console);
            let (why, kind) = if console.word == Word::CantRun {
                (why_not(voice, about, flow, Start::Console), Asks::Nothing)
            } else {
                let byoc = question.decide(tenant, &mut Silent).data;
                (
                    voice.shown_window(about, &byoc),
                    window(voice, about, &byoc),
                )
            };
            Seen {
                first,
                answers: vec![
                    (labels::CONSOLE, said(&console)),
                    (labels::CLOUD, said(&cloud)),
                ],
                why,
                kind,
                needs: run_needs(&voice, about, flow),
            }
        }
        FlowKind::Cloud(record) => Seen {
            first,
            answers: vec![(labels::CLOUD, said(&cloud))],
            why: match cloud.word {
                Word::CantRun => why_not(voice, about, flow, in_cloud),
                _ => Vec::new(),
            },
            kind: Asks::Steps {
                steps: steps(voice, about, flow, record),
                flows: started(voice, record),
            },
            needs: run_needs(&voice, about, flow),
        },
    }
}

/// Why nothing starts that could ask.
fn why_not(voice: Voice<'_>, about: PersonId, flow: FlowId, start: Start) -> Vec<Phrase> {
    let explanation = explain(voice.tenant, about, flow, start);
    let named = explanation.answer.code;
    let reasons = explanation.reasons.iter();
    let reasons = reasons
        .filter(|reason| Some(reason.code) == named)
        .map(|reason| voice.reason(about, flow, start, reason));
    reasons
        .chain([words::nothing_is_asked(start).into()])
        .collect()
}

fn window(voice: Voice<'_>, about: PersonId, byoc: &Byoc) -> Asks {
    if byoc.window != Window::Shown {
        return Asks::Nothing;
    }
    let tenant = voice.tenant;
    let rows = byoc.rows.iter().map(|row| {
        let record = tenant.reference(row.reference);
        let choices = row.offers(tenant, about).into_iter();
        WindowRow {
            name: voice.reference(row.reference).plain(),
            connector: voice.connector(record.connector).plain(),
            source: row.source,
            choices: choices
                .map(|own| (voice.account(own).plain(), row.default == Some(own)))
                .collect(),
        }
    });
    Asks::Window {
        rows: rows.collect(),
        can_start: byoc.can_start == Some(true),
    }
}

fn steps(voice: Voice<'_>, about: PersonId, flow: FlowId, cloud: &CloudFlow) -> Vec<Step> {
    let used = cloud.used();
    used.map(|used| {
        let record = voice.tenant.connection(used.connection);
        Step {
            connector: voice.connector(record.connector).plain(),
            actions: used.actions.join(" · "),
            says: voice.step_source(about, flow, used.connection),
        }
    })
    .collect()
}

fn started(voice: Voice<'_>, cloud: &CloudFlow) -> Vec<Started> {
    let flows = cloud.child_flows.iter().chain(&cloud.desktop_flows);
    flows
        .map(|flow| {
            let record = voice.tenant.flow(*flow);
            Started {
                key: record.key.clone(),
                name: voice.flow(*flow).plain(),
                kind: words::flow_kind(record),
            }
        })
        .collect()
}
