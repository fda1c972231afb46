//! What data policies say when more people get a flow: they never stop sharing, but whoever
//! shares a flow that breaks one should know.

use draw::prelude::*;
use policy::Grounds;
use policy::catalogue::RuleId;
use policy::decisions::{DlpEvaluate, DlpOccasion};
use policy::model::FlowId;
use words::{Phrase, Voice};

use crate::panels::Panel;
use crate::panels::rule_links::rule_links;
use crate::panels::said::sentence;
use crate::ui::{MessageBar, MessageKind};

/// What is said, and the rules that say so.
#[derive(Clone, PartialEq)]
struct Told {
    broken: Option<Phrase>,
    advice: Vec<&'static str>,
    rules: Vec<RuleId>,
}

fn tell(voice: &Voice<'_>, flow: FlowId) -> Option<Told> {
    if voice.tenant.data_policies.is_empty() {
        return None;
    }
    let mut grounds = Grounds::default();
    let occasion = DlpOccasion::Share;
    let decision = DlpEvaluate { flow, occasion }.decide(voice.tenant, &mut grounds);
    let advice = decision.advice.iter();
    Some(Told {
        broken: decision.data.map(|broken| voice.dlp_violation(&broken)),
        advice: advice
            .map(|notice| words::about_setting(notice.code))
            .collect(),
        rules: grounds.holding(),
    })
}

/// Said once somebody is chosen; nothing where there are no data policies.
pub(super) fn data_policies(panel: Panel, flow: FlowId) -> Node {
    let told = Memo::new(move |_| panel.say(|voice| tell(&voice, flow)).flatten());
    (move || {
        told.get().map(|told| {
            let broken = told.broken.map(|broken| {
                view! {
                    <MessageBar kind=MessageKind::Warn lead="This flow breaks a data policy.">
                        {sentence(&broken)}" "{words::sharing_goes_on()}
                    </MessageBar>
                }
            });
            let advice = told
                .advice
                .into_iter()
                .map(|said| view! { <p class="second">{said}</p> });
            view! {
                <section class="stack-1" aria-labelledby="data-policies">
                    <h3 id="data-policies">"Data policies"</h3>
                    {broken}
                    {advice.collect_view()}
                    {rule_links(&told.rules)}
                </section>
            }
        })
    })
    .into_node()
}
