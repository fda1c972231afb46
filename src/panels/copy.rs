//! **Send a copy** of a cloud flow: to whom, and that nobody can take it back.

use draw::prelude::*;
use policy::change::Change;
use policy::model::*;

use super::people_picker::{Among, PeoplePicker, left_over};
use super::refusal::refusal;
use super::remove::told;
use super::rule_links::{rule_links, rules_of};
use super::said::sentence;
use super::{Panel, PanelDrawer, consequences, use_panel};
use crate::labels;
use crate::panels::doing::use_doing;
use crate::ui::{Button, ButtonKind, MessageBar, TextArea, TextField};

/// The panel of the route.
#[component]
pub fn Copy() -> impl IntoNode {
    let panel = use_panel();
    let flow = panel.flow();
    let allowed = Memo::new(move |_| {
        let flow = flow.get()?;
        panel.say(|voice| {
            let free = refusal(voice.tenant, voice.you, &probe(voice.tenant, flow)).is_none();
            (flow, free)
        })
    });
    move || {
        Some(match allowed.get()? {
            (flow, true) => view! { <CopyPanel panel flow /> },
            (flow, false) => {
                locked_panel(panel, flow, [labels::SEND_COPY, labels::CANT_SEND], probe)
            }
        })
    }
}

/// A copy for nobody in particular: to know whether one could be sent at all.
pub fn probe(tenant: &policy::Tenant, flow: FlowId) -> Change {
    Change::SendCopy {
        flow,
        name: String::new(),
        description: String::new(),
        recipients: vec![tenant.flow(flow).owner()],
    }
}

/// A panel whose change isn't the acting person's to make, with its title and what leads to
/// the reason: why, and by which rules.
pub(super) fn locked_panel(
    panel: Panel,
    flow: FlowId,
    [title, lead]: [&'static str; 2],
    probe: fn(&policy::Tenant, FlowId) -> Change,
) -> Node {
    let said = panel.say(|voice| {
        let change = probe(voice.tenant, flow);
        let verdict = refusal(voice.tenant, voice.you, &change)?;
        let (lead, reason) = match voice.only_of_cloud(flow, &change) {
            Some((why, instead)) => (why, instead.into()),
            None => (lead, voice.locked(flow, &verdict, &change)),
        };
        Some((lead, reason, rules_of(&voice, &change)))
    });
    let body = said.flatten().map(|(lead, reason, rules)| {
        view! {
            <MessageBar lead=lead>{sentence(&reason)}</MessageBar>
            {rule_links(&rules)}
        }
    });
    view! { <PanelDrawer panel title read_only=true>{body}</PanelDrawer> }
}

/// What is chosen so far. Copy it freely.
#[derive(Clone, Copy)]
struct Draft {
    panel: Panel,
    flow: FlowId,
    name: RwSignal<String>,
    description: RwSignal<String>,
    /// Name and description of the flow.
    start: StoredValue<(String, String)>,
    to: RwSignal<Vec<Principal>>,
    /// Addresses nobody was found for.
    unknown: RwSignal<Vec<(String, String)>>,
}

impl Draft {
    fn change(self) -> Change {
        let people = self.to.get().into_iter();
        let recipients = people.filter_map(|principal| match principal {
            Principal::Person(person) => Some(person),
            _ => None,
        });
        Change::SendCopy {
            flow: self.flow,
            name: self.name.get().trim().to_owned(),
            description: self.description.get().trim().to_owned(),
            recipients: recipients.collect(),
        }
    }

    /// Why nothing can be sent now.
    fn locked(self) -> Option<String> {
        if let Some(left) = left_over(self.unknown) {
            return Some(left);
        }
        if self.to.with(Vec::is_empty) {
            return Some(labels::CHOOSE_SOMEBODY.to_owned());
        }
        let nameless = self.name.with(|name| name.trim().is_empty());
        nameless.then(|| labels::NAME_IT.to_owned())
    }

    /// Whether its name or description is another than the flow's.
    fn is_written(self) -> bool {
        self.start.with_value(|(name, description)| {
            self.name.with(|now| now != name) || self.description.with(|now| now != description)
        })
    }

    /// What would be lost by leaving.
    fn unsaved(self) -> Option<String> {
        match self.to.with(Vec::len) {
            0 => self.is_written().then(|| labels::COPY_NOT_SENT.to_owned()),
            1 => Some(labels::ONE_NOT_SENT.to_owned()),
            count => Some(format!("The copy isn't sent to {count} people yet.")),
        }
    }
}

#[component]
fn CopyPanel(panel: Panel, flow: FlowId) -> impl IntoNode {
    let doing = use_doing();
    let start = panel.workspace.peek(|open| {
        let record = open.tenant.flow(flow);
        (record.name.clone(), record.description.clone())
    });
    let start = start.unwrap_or_default();
    let draft = Draft {
        panel,
        flow,
        name: RwSignal::new(start.0.clone()),
        description: RwSignal::new(start.1.clone()),
        start: StoredValue::new(start),
        to: RwSignal::new(Vec::new()),
        unknown: RwSignal::new(Vec::new()),
    };
    panel.hold(move || draft.unsaved());
    let explained = move || panel.say(|voice| sentence(&voice.copy_explained(flow)));
    let lines = Memo::new(move |_| {
        let change = draft.change();
        let preview = draft.panel.workspace.preview(&change);
        // What a copy is, is true before anybody is chosen.
        if draft.to.with(Vec::is_empty) {
            let probe = panel.say(|voice| probe(voice.tenant, flow))?;
            let preview = panel.workspace.preview(&probe);
            return Some((told(panel, &probe, preview.as_ref()), false));
        }
        Some((told(panel, &change, preview.as_ref()), true))
    });
    let nameless = move || {
        let empty = draft.name.with(|name| name.trim().is_empty());
        empty.then(|| labels::NAME_IT.to_owned())
    };
    let send = move || {
        let change = untrack(|| draft.change());
        if doing.make(&change) {
            panel.leave();
        }
    };
    view! {
        <PanelDrawer
            panel
            title=labels::SEND_COPY
            foot=move || {
                view! {
                    <Button
                        kind=ButtonKind::Main
                        change="SendCopy"
                        locked=Signal::derive(move || draft.locked())
                        on_press=send
                    >
                        {labels::SEND}
                    </Button>
                }
            }
        >
            <p>{explained}</p>
            {move || lines.with(|lines| lines.as_ref().map(|(told, _)| consequences::warnings(told)))}
            <TextField
                label=labels::NAME
                value=draft.name
                on_input=move |text: String| draft.name.set(text)
                error=Signal::derive(nameless)
            />
            <TextArea
                label=labels::DESCRIPTION
                value=draft.description
                on_input=move |text: String| draft.description.set(text)
                lines=3
            />
            <PeoplePicker flow label=labels::SEND_TO among=Among::Persons picked=draft.to unknown=draft.unknown />
            {move || {
                lines.with(|lines| {
                    let (told, chosen) = lines.as_ref()?;
                    chosen.then(|| consequences::others(told))
                })
            }}
        </PanelDrawer>
    }
}
