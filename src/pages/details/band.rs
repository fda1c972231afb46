//! **Can it run?**: one line per way to start the flow, with its reason and the one button that mends it.

use draw::prelude::*;
use policy::Tenant;
use policy::explain::{Explanation, explain};
use policy::model::{FlowId, PersonId};
use words::{Phrase, Voice};

use super::assumed_line::assumed_line;
use super::for_picker::for_picker;
use crate::labels;
use crate::location::{NavigateOptions, use_navigate};
use crate::pages::answers_said::say_changed_answers;
use crate::pages::flow_in_view::use_about;
use crate::panels::mend::{Mend, MendButton, MendDialog, mend};
use crate::panels::said::{said, sentence};
use crate::route::{Panel, Question, Route};
use crate::ui::{Answer, Band, ButtonKind, LinkButton, Said};
use crate::workspace::use_workspace;

#[derive(Debug, Clone, PartialEq)]
struct Line {
    question: Question,
    label: &'static str,
    lead: &'static str,
    said: Said,
    reason: Phrase,
    mend: Option<Mend>,
    why: Route,
    about: Option<String>,
}

impl Line {
    fn href(&self) -> String {
        self.why.href_for(self.about.as_deref())
    }
}

/// Whose answers a band shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Those of whom the reader chooses.
    Anybodys,
    /// Only the acting person's.
    Yours,
}

/// The band of a flow.
pub(super) fn can_it_run(flow: FlowId, whose: Whose) -> Node {
    let workspace = use_workspace();
    let chosen = use_about();
    let about = Memo::new(move |_| match whose {
        Whose::Anybodys => chosen.get(),
        Whose::Yours => workspace.actor(),
    });
    let lines = Memo::new(move |_| {
        let about = about.get()?;
        workspace.read(|tenant, you| lines(tenant, you, about, flow))
    });
    say_changed_answers(
        flow,
        move || about.get(),
        move || {
            lines.with(|lines| {
                let lines = lines.iter().flatten();
                lines
                    .map(|line| (line.question, line.said.clone()))
                    .collect()
            })
        },
    );
    let open = RwSignal::new(None::<Mend>);
    let questions = Memo::new(move |_| {
        lines.with(|lines| {
            let lines = lines.iter().flatten();
            lines.map(|line| line.question).collect::<Vec<_>>()
        })
    });
    let line = move |question| view! { <BandLine lines=lines question=question open=open /> };
    view! {
        <Band title="Can it run?" id="can-it-run" action=move || (whose == Whose::Anybodys).then(|| for_picker(flow, about))>
            {move || keyed(questions.get(), |question| question.name(), line)}
            {assumed_line(flow)}
        </Band>
        <MendDialog open=open />
    }
}

#[component]
fn BandLine(
    lines: Memo<Option<Vec<Line>>>,
    question: Question,
    open: RwSignal<Option<Mend>>,
) -> impl IntoNode {
    let line = Memo::new(move |before: Option<&Option<Line>>| {
        let now = lines.with(|lines| {
            let mut lines = lines.iter().flatten();
            lines.find(|line| line.question == question).cloned()
        });
        now.or_else(|| before.cloned().flatten())
    });
    let first = line.get_untracked()?;
    let go = use_navigate();
    let on_why = move || {
        line.with_untracked(|line| {
            if let Some(line) = line {
                go(
                    &line.why.path_for(line.about.as_deref()),
                    NavigateOptions::default(),
                );
            }
        });
    };
    let answer = first.said.clone();
    let answer = Signal::derive(move || {
        line.with(|line| {
            line.as_ref()
                .map_or_else(|| answer.clone(), |line| line.said.clone())
        })
    });
    let reason = move || line.with(|line| line.as_ref().map(|line| sentence(&line.reason)));
    let mend =
        Signal::derive(move || line.with(|line| line.as_ref().and_then(|line| line.mend.clone())));
    let href = Signal::derive(move || {
        line.with(|line| line.as_ref().map(Line::href))
            .unwrap_or_default()
    });
    Some(view! {
        <div class=stylers::style_sheet!("src/pages/details/band.css")>
            <strong>{first.label}</strong>
            <Answer said=answer lead=first.lead on_why=on_why />
            <p>{reason}</p>
            <div>
                <MendButton mend=mend open=open />
                <LinkButton kind=ButtonKind::Quiet href=href name=format!("Why? {}", first.label)>"Why?"</LinkButton>
            </div>
        </div>
    })
}

fn lines(tenant: &Tenant, you: PersonId, about: PersonId, flow: FlowId) -> Vec<Line> {
    let record = tenant.flow(flow);
    let is_desktop = record.desktop().is_some();
    let asked: &[(Question, &str)] = if is_desktop {
        &[
            (Question::Console, "Console"),
            (Question::Cloud, "Cloud"),
            (Question::CloudUnattended, "Cloud, unattended"),
        ]
    } else {
        &[(Question::Cloud, "Cloud")]
    };
    let voice = Voice::new(tenant, you);
    let person = (about != you).then(|| tenant.person(about).key.clone());
    let mut attended: Option<Explanation> = None;
    let mut lines = Vec::with_capacity(asked.len());
    for (question, lead) in asked {
        let start = question.start();
        let explanation = explain(tenant, about, flow, start);
        let same = attended.as_ref().is_some_and(|other| {
            other.answer == explanation.answer && other.reasons == explanation.reasons
        });
        let (reason, mend) = if same {
            (words::SAME_AS_ATTENDED.into(), None)
        } else {
            let reason = voice.short_reason(about, flow, start, &explanation);
            (reason, mend(&voice, flow, &explanation.reasons))
        };
        lines.push(Line {
            question: *question,
            label: labels::question(*question, is_desktop),
            lead,
            said: said(&explanation.answer),
            reason,
            mend,
            why: Route::panel(&record.key, Panel::Why(*question)),
            about: person.clone(),
        });
        if *question == Question::Cloud {
            attended = Some(explanation);
        }
    }
    lines
}
