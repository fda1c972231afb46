//! Data policies (DLP): the board of connectors, and what publishing would stop.

mod column;
mod holds_in;
mod what_if;

use draw::prelude::*;
use policy::catalogue::rules as rule;
use policy::change::Change;
use policy::model::*;

use super::governance::administrators;
use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::panels::doing::use_doing;
use crate::panels::rule_links::{noted, rule_links};
use crate::route::Route;
use crate::ui::{Breadcrumb, Button, ButtonKind, Card, Select, TextField, fold_button};
use crate::workspace::{Workspace, use_workspace};

/// The card of what publishing would do.
const RESULT: &str = "What this would do";

const GROUPS: [DataGroup; 3] = [
    DataGroup::Business,
    DataGroup::NonBusiness,
    DataGroup::Blocked,
];

/// What is on the board. Copy it freely.
#[derive(Clone, Copy)]
struct Board {
    workspace: Workspace,
    /// The policy's place; one more than there are is a new one.
    at: Memo<u32>,
    /// What was changed and isn't published.
    draft: Memo<Option<DataPolicy>>,
    /// The connector that is dragged.
    dragged: RwSignal<Option<ConnectorId>>,
}

impl Board {
    fn new(workspace: Workspace) -> Self {
        let at = Memo::new(move |_| {
            let looked_at = workspace.drafts(|drafts| drafts.policy.map(|policy| policy.0));
            // Another tab may have fewer by now; the place after the last is a new one's.
            let last = workspace.read(|tenant, _| tenant.data_policies.len() as u32);
            let looked_at = looked_at.flatten().unwrap_or_default();
            looked_at.min(last.unwrap_or_default())
        });
        let draft = Memo::new(move |_| {
            let policy = DataPolicyId(at.get());
            workspace.drafts(|drafts| drafts.policies.get(&policy).cloned())?
        });
        Self {
            workspace,
            at,
            draft,
            dragged: RwSignal::new(None),
        }
    }

    /// Whether the policy looked at isn't published yet.
    fn is_new(self) -> bool {
        let at = self.at.get() as usize;
        let known = self
            .workspace
            .read(|tenant, _| at < tenant.data_policies.len());
        known == Some(false)
    }

    /// Looks at another policy; what was changed in this one stays.
    fn look_at(self, at: u32) {
        self.workspace
            .draft(|drafts| drafts.policy = Some(DataPolicyId(at)));
    }

    /// Puts everything back as it is published.
    fn discard(self) {
        let policy = DataPolicyId(self.at.get_untracked());
        self.workspace.draft(|drafts| {
            drafts.policies.remove(&policy);
        });
    }

    /// The policy as it would be published.
    fn to(self) -> DataPolicy {
        self.draft.get().unwrap_or_else(|| self.published())
    }

    /// The policy as it is; a new one has every connector in Non-business.
    fn published(self) -> DataPolicy {
        let at = self.at.get();
        let read = self.workspace.read(|tenant, _| {
            let known = tenant.data_policies.get(at as usize).cloned();
            known.unwrap_or_else(|| DataPolicy {
                key: format!("policy-{}", tenant.data_policies.len() + 1),
                name: "New data policy".to_owned(),
                non_business: (0..tenant.connectors.len() as u32)
                    .map(ConnectorId)
                    .collect(),
                ..DataPolicy::default()
            })
        });
        read.unwrap_or_default()
    }

    fn change(self) -> Change {
        Change::PublishPolicy {
            policy: DataPolicyId(self.at.get()),
            to: Box::new(self.to()),
        }
    }

    fn edit(self, edit: impl FnOnce(&mut DataPolicy)) {
        let mut to = untrack(|| self.to());
        edit(&mut to);
        // What was put back as it is published isn't a change any longer.
        if to == untrack(|| self.published()) {
            return self.discard();
        }
        let policy = DataPolicyId(self.at.get_untracked());
        self.workspace.draft(|drafts| {
            drafts.policy = Some(policy);
            drafts.policies.insert(policy, to);
        });
    }

    fn put(self, connector: ConnectorId, group: DataGroup) {
        self.edit(|policy| {
            policy.business.remove(&connector);
            policy.non_business.remove(&connector);
            policy.blocked.remove(&connector);
            match group {
                DataGroup::Business => policy.business.insert(connector),
                DataGroup::NonBusiness => policy.non_business.insert(connector),
                DataGroup::Blocked => policy.blocked.insert(connector),
            };
        });
    }
}

/// The page.
#[component]
pub fn Policies() -> impl IntoNode {
    let workspace = use_workspace();
    let board = Board::new(workspace);
    let crumbs = || {
        let above = vec![(Route::Governance.href(), "Governance".to_owned())];
        view! { <Breadcrumb above=above here=labels::DATA_POLICIES /> }
    };
    view! {
        <Page title=labels::DATA_POLICIES within="Governance" wide=true crumbs=crumbs>
            {waiting(move || administrators(workspace, move || body(board)))}
        </Page>
    }
}

fn body(board: Board) -> Node {
    let doing = use_doing();
    let effect = what_if::effect(board);
    let uses = column::uses(board);
    let locked = Signal::derive(move || {
        let name = board.to().name.trim().to_lowercase();
        if name.is_empty() {
            return Some(labels::NAME_IT.to_owned());
        }
        let change = board.change();
        board.workspace.read(|tenant, you| {
            let mut others = tenant.data_policies.iter().zip(0..);
            // Sentences tell policies apart by name alone.
            if others
                .any(|(other, at)| at != board.at.get() && other.name.trim().to_lowercase() == name)
            {
                return Some(labels::NAME_TAKEN.to_owned());
            }
            let verdict = change.decide(tenant, you, false);
            words::publish_locked(&verdict).map(str::to_owned)
        })?
    });
    let publish = move || {
        if doing.make(&untrack(|| board.change())) {
            board.discard();
        }
    };
    let discard = move || doing.discard(labels::AS_PUBLISHED, || board.discard());
    let unchanged = Signal::derive(move || {
        let unchanged = board.draft.with(Option::is_none);
        unchanged.then(|| "There is nothing to discard.".to_owned())
    });
    // Where the board takes the whole width, the result stays at the end of the window.
    let all = RwSignal::new(false);
    let fold = move || fold_button(all, RESULT, "below-l", true);
    // One line for both, so that the board stays where it is under a hand that drags.
    let line = move || match board.draft.with(Option::is_none) {
        true => {
            view! { <p class="caption">"Drag a connector to another group, or use its menu."</p> }
        }
        false => view! {
            <p><strong>{labels::UNPUBLISHED_HERE}</strong>" "<span class="second">{labels::STAYS_IN_TAB}</span></p>
        },
    };
    view! {
        {chooser(board)}
        {line}
        <div class="cols">
            <div class="col-8 stack-4">
                <div class=format!("deck narrow {}", stylers::style_sheet!("src/pages/policies.css"))>
                    {GROUPS.map(|group| column::column(board, uses, Some(group))).collect_view()}
                    {column::column(board, uses, None)}
                </div>
            </div>
            <div
                class=format!("col-4 {}", stylers::style_sheet!("src/pages/policies/result.css"))
                data-draft=move || board.draft.with(Option::is_some)
                data-open=move || all.get()
            >
                <Card title=RESULT action=fold>
                    <div class="stack">
                        {what_if::lead(board, effect)}
                        <p class="caption">{move || doing.save_line()}</p>
                        <div class="bar">
                            <Button kind=ButtonKind::Main change="PublishPolicy" locked=locked on_press=publish>"Publish"</Button>
                            <Button locked=unchanged quiet_reason=true on_press=discard>{labels::DISCARD}</Button>
                        </div>
                        <div class="stack" data-part="rest">
                            {what_if::list(board, effect)}
                            {rule_links(&[rule::DLP_BUSINESS_VS_NON_BUSINESS, rule::DLP_NO_BLOCK_ON_SHARING])}
                            {noted(words::custom_and_http(), &[rule::DLP_DISALLOW_CUSTOM_HTTP])}
                        </div>
                    </div>
                </Card>
            </div>
        </div>
    }
}

/// Which policy, its name, and where it holds.
fn chooser(board: Board) -> Node {
    let policies = Signal::derive(move || {
        let read = board.workspace.read(|tenant, _| {
            let names = tenant
                .data_policies
                .iter()
                .map(|record| record.name.clone());
            let names = names.chain(["A new data policy".to_owned()]);
            let mut named = Vec::new();
            board.workspace.drafts(|drafts| {
                let begun = |at: usize| drafts.policies.contains_key(&DataPolicyId(at as u32));
                named.extend(names.enumerate().map(|(at, name)| match begun(at) {
                    true => (
                        at.to_string(),
                        format!("{} (not published)", words::apart(&name)),
                    ),
                    false => (at.to_string(), name),
                }));
            });
            named
        });
        read.unwrap_or_default()
    });
    let choose = move |now: String| board.look_at(now.parse().unwrap_or(0));
    view! {
        <div class="bar fill-s">
            <Select label="Data policy" value=Signal::derive(move || board.at.get().to_string())
                options=policies on_change=choose />
            <TextField label="Name" value=Signal::derive(move || board.to().name)
                on_input=move |now: String| board.edit(|policy| policy.name = now) />
        </div>
        {holds_in::holds_in(board)}
    }
}
