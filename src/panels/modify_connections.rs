//! **Modify connections** of a flow: let steps of a cloud flow, or connection references of a
//! desktop flow, use a connection of one's own. Another's sign-in is never touched.

mod lines;

use policy::sorted::Map;

use draw::prelude::*;
use policy::Outcome;
use policy::change::Change;
use policy::model::*;

use super::consequences;
use super::doing::use_doing;
use super::owners_only::owners_only;
use super::remove::told;
use super::rule_links::rule_links;
use super::said::sentence;
use super::to_modify::to_modify;
use super::what_changes::{by_flow, what_changes_by_flow};
use super::{Panel, PanelDrawer};
use crate::labels;
use crate::ui::{Boxes, Button, ButtonKind, Checkbox, Icon, LinkButton, Select, icon, tile};
use lines::{Line, Pointer, lines};

/// The panel of the route.
#[component]
pub fn ModifyConnections() -> impl IntoNode {
    owners_only(labels::MODIFY_CONNECTIONS, |panel, flow| {
        view! { <ModifyPanel panel flow /> }
    })
}

/// What is chosen for one of the lines.
#[derive(Clone, PartialEq)]
struct Chosen {
    to: ConnectionId,
    /// The steps that use it from now on; `None` is all of them.
    steps: Option<Vec<String>>,
}

impl Chosen {
    /// No step would use it.
    fn is_none(&self) -> bool {
        self.steps.as_ref().is_some_and(Vec::is_empty)
    }
}

#[component]
fn ModifyPanel(panel: Panel, flow: FlowId) -> impl IntoNode {
    let doing = use_doing();
    let chosen = RwSignal::new(Map::<Pointer, Chosen>::new());
    let lines = Memo::new(move |_| panel.say(|voice| lines(&voice, flow)).unwrap_or_default());
    let change = move || {
        let chosen = chosen.get().into_iter();
        let each = chosen.filter(|(_, chosen)| !chosen.is_none());
        let each = each.map(|(from, it)| from.to(flow, it.to, it.steps.unwrap_or_default()));
        Change::Batch(each.collect())
    };
    let is_empty = move || chosen.with(Map::is_empty);
    panel.hold(move || (!is_empty()).then(|| labels::ONE_NOT_SAVED.to_owned()));
    let preview = Memo::new(move |_| {
        let change = change();
        let preview = panel.workspace.preview(&change)?;
        Some((change, preview))
    });
    // Asked for again once something else is chosen.
    let confirmed = RwSignal::new(None::<Change>);
    let is_confirmed = Signal::derive(move || confirmed.with(|known| *known == Some(change())));
    // The connection references that another connection is embedded with.
    let asks = Memo::new(move |_| {
        let about = preview.with(|preview| {
            let (change, preview) = preview.as_ref()?;
            let verdicts = change.steps().into_iter().zip(&preview.verdicts);
            let asked =
                verdicts.filter(|(_, verdict)| verdict.outcome == Outcome::RequireConfirmation);
            let about = asked.filter_map(|(step, _)| match step {
                Change::RepointReference { reference, .. } => Some(*reference),
                _ => None,
            });
            let about: Vec<_> = about.collect();
            panel.say(|voice| {
                let names = about
                    .iter()
                    .map(|reference| voice.reference(*reference).plain());
                names.collect::<Vec<_>>()
            })
        });
        about.unwrap_or_default()
    });
    let confirm = move || {
        let about = asks.get();
        (!about.is_empty()).then(|| {
            let tick = move |now: bool| confirmed.set(now.then(change));
            view! {
                <Checkbox checked=is_confirmed on_change=tick>
                    {labels::CONFIRM_CARRIED_ALONG}": "<bdi>{about.join(", ")}</bdi>
                </Checkbox>
            }
        })
    };
    let what = move || {
        if is_empty() {
            return None;
        }
        preview.with(|preview| {
            let (change, preview) = preview.as_ref()?;
            let text = told(panel, change, Some(preview));
            let flows = panel
                .workspace
                .read(|tenant, you| by_flow(tenant, you, preview));
            Some(view! {
                {consequences::warnings(&text)}
                {consequences::others(&text)}
                {confirm}
                {what_changes_by_flow(flows.unwrap_or_default())}
            })
        })
    };
    let locked = move || {
        let none = chosen.with(|chosen| chosen.iter().any(|(_, chosen)| chosen.is_none()));
        let why = if none {
            Some(labels::TICK_A_STEP)
        } else if is_empty() {
            Some(labels::NOTHING_TO_SAVE)
        } else {
            (!asks.with(Vec::is_empty) && !is_confirmed.get()).then_some(labels::CONFIRM_FIRST)
        };
        why.map(str::to_owned)
    };
    let save = move || {
        if doing.make(&change()) {
            panel.leave();
        }
    };
    let list = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="second">{labels::NO_STEPS}</p> };
        }
        let lines = lines.into_iter().map(|line| one(line, chosen));
        view! { <ul class="stack divided">{lines.collect_view()}</ul> }
    };
    view! {
        <PanelDrawer
            panel
            title=labels::MODIFY_CONNECTIONS
            foot=move || view! {
                <Button kind=ButtonKind::Main change="RepointSteps" locked=Signal::derive(locked) on_press=save>{labels::SAVE}</Button>
            }
        >
            <p class="second">{labels::MODIFY_CONNECTIONS_LEAD}</p>
            {to_modify(flow, false)}
            {list}
            {what}
        </PanelDrawer>
    }
}

fn one(line: Line, chosen: RwSignal<Map<Pointer, Chosen>>) -> Node {
    let pointer = line.pointer;
    let value = move || {
        let to = chosen.with(|chosen| chosen.get(&pointer).map(|chosen| chosen.to));
        to.map_or_else(String::new, |to| to.0.to_string())
    };
    let choose = move |to: String| {
        chosen.update(|chosen| {
            match to.parse() {
                Ok(to) => {
                    let to = ConnectionId(to);
                    let steps = chosen.get(&pointer).and_then(|chosen| chosen.steps.clone());
                    chosen.insert(pointer, Chosen { to, steps })
                }
                Err(_) => chosen.remove(&pointer),
            };
        });
    };
    let instead = match pointer {
        Pointer::Waiting(_) => labels::USE_CONNECTION,
        Pointer::Steps(_) | Pointer::Reference(_) => labels::USE_INSTEAD,
    };
    let about = words::apart(&line.title).into_owned();
    let choice = match line.lock {
        Some(reason) => view! {
            <div class="bar">
                <Button locked=Signal::stored(Some(reason)) change="RepointSteps" on_press=|()| () name=format!("{about}: {instead}")>{instead}</Button>
                {line.new_one.map(|href| view! {
                    <LinkButton kind=ButtonKind::Quiet href=href>{labels::NEW_CONNECTION}</LinkButton>
                })}
            </div>
        },
        None => {
            let mut options = vec![(String::new(), labels::STAYS_AS_IT_IS.to_owned())];
            if let Pointer::Waiting(_) = pointer {
                labels::NO_CONNECTION_YET.clone_into(&mut options[0].1);
            }
            options.extend(line.choices);
            view! { <Select label=instead about=about value=Signal::derive(value) options=Signal::stored(options) on_change=choose /> }
        }
    };
    view! {
        <li class="stack">
            <div class="pair">
                {tile(&line.connector)}
                <div>
                    <strong><bdi>{line.title}</bdi></strong>
                    <p class="caption">
                        <bdi>{line.now}</bdi>
                        {(!line.owner.is_empty()).then(|| view! { " · "{sentence(&line.owner)} })}
                    </p>
                </div>
            </div>
            {line.sign_in.map(|(why, rules)| view! {
                <div class="stack-1">
                    <p class="pair pair-top second">{icon(Icon::Lock)}<span>{sentence(&why)}</span></p>
                    {rule_links(&rules)}
                </div>
            })}
            {choice}
            {which_steps(pointer, line.steps, chosen)}
        </li>
    }
}

/// Which of several steps use what is chosen; all of them, until a box is cleared.
fn which_steps(
    pointer: Pointer,
    steps: Vec<String>,
    chosen: RwSignal<Map<Pointer, Chosen>>,
) -> Node {
    let is_open = Memo::new(move |_| chosen.with(|chosen| chosen.get(&pointer).is_some()));
    let all = steps.clone();
    let one = move |step: String| {
        let (named, all) = (step.clone(), all.clone());
        let ticked = {
            let step = step.clone();
            Signal::derive(move || {
                chosen.with(|chosen| {
                    let steps = chosen
                        .get(&pointer)
                        .and_then(|chosen| chosen.steps.as_ref());
                    steps.is_none_or(|steps| steps.contains(&step))
                })
            })
        };
        let tick = move |now: bool| {
            chosen.update(|chosen| {
                let Some(mut it) = chosen.get(&pointer).cloned() else {
                    return;
                };
                let steps = it.steps.get_or_insert_with(|| all.clone());
                if now {
                    steps.push(step.clone());
                } else {
                    steps.retain(|other| *other != step);
                }
                chosen.insert(pointer, it);
            });
        };
        view! { <Checkbox checked=ticked on_change=tick><bdi>{named}</bdi></Checkbox> }
    };
    (move || {
        (is_open.get() && !steps.is_empty()).then(|| {
            let boxes = steps.iter().cloned().map(&one).collect_view();
            view! { <Boxes legend=labels::FOR_WHICH_STEPS>{boxes}</Boxes> }
        })
    })
    .into_node()
}
