//! Adding the record of a connection: with whose account, and what stands in the way.

use draw::prelude::*;
use policy::change::Change;
use policy::model::AuthKind;
use words::Voice;

use super::{Wanted, kept};
use crate::location::{use_location, use_navigate};
use crate::panels::doing::use_doing;
use crate::panels::what_changes::{by_flow, what_changes_by_flow};
use crate::route::{Panel, Route};
use crate::ui::{Button, ButtonKind, Card, Icon, TextField};

/// No account of Microsoft Entra ID is longer: 64 letters, an @, and 48.
const LONGEST_ACCOUNT: u32 = 113;

impl Wanted {
    /// The record of it; none while it isn't said whose account it signs in with.
    fn change(self) -> Option<Change> {
        let account = self.account.get().trim().to_owned();
        let connector = self.connector();
        let change = |account| Change::CreateConnection { connector, account };
        if self.kind() != AuthKind::OAuth {
            return Some(change(None));
        }
        (!account.is_empty()).then(|| change(Some(account)))
    }

    /// Why it can't be added yet.
    fn locked(self) -> Option<String> {
        let Some(change) = self.change() else {
            return Some("Write whose account it signs in with first.".to_owned());
        };
        self.workspace.read(|tenant, you| {
            let verdict = change.decide(tenant, you, false);
            let said = || Voice::new(tenant, you).connection_locked(&change, &verdict);
            verdict.code.is_some().then(|| said().plain())
        })?
    }

    /// How connections of the connector sign in.
    fn kind(self) -> AuthKind {
        let kind = self
            .workspace
            .read(|tenant, _| tenant.signs_in_by(self.connector()));
        kind.unwrap_or_default()
    }
}

/// Adds a record of a connection, as whoever acts.
#[component]
pub(super) fn Add(
    /// Of which connector, and with whose account.
    wanted: Wanted,
) -> impl IntoNode {
    let doing = use_doing();
    let navigate = use_navigate();
    let location = use_location();
    let account = wanted.account;
    let locked = Signal::derive(move || wanted.locked());
    let add = move |()| {
        if let Some(change) = untrack(|| wanted.change())
            && doing.make(&change)
        {
            kept::forget(wanted.workspace);
            // Back to the flow that waits for it, if one does.
            let waiting = untrack(|| location.query(Route::WAITING));
            let to = match waiting {
                Some(flow) => Route::panel(&flow, Panel::Connections),
                None => Route::Connections,
            };
            navigate(&to.path(), Default::default());
        }
    };
    let whose = move || match wanted.kind() {
        AuthKind::OAuth => view! {
            <TextField
                label="Account"
                hint="Whose account it would sign in with. A name only."
                value=account
                most=LONGEST_ACCOUNT
                on_input=move |now: String| account.set(now)
            />
        },
        kind => view! { <p class="second">{words::no_account(kind)}</p> },
    };
    let changes = Memo::new(move |_| wanted.locked().is_none().then(|| wanted.change()).flatten());
    let what = move || {
        let change = changes.get()?;
        let preview = wanted.workspace.preview(&change)?;
        let flows = wanted
            .workspace
            .read(|tenant, you| by_flow(tenant, you, &preview));
        Some(what_changes_by_flow(flows.unwrap_or_default()))
    };
    view! {
        <Card title="Add it here">
            <div class="stack">
                <p class="measure">
                    "Sharewell notes that you have this connection, so that you can see what it would change. It signs in nowhere."
                </p>
                {whose}
                {what}
                <p class="caption">{move || doing.save_line()}</p>
                <div class="bar">
                    <Button kind=ButtonKind::Main icon=Icon::Add change="CreateConnection" locked=locked on_press=add>"Add"</Button>
                </div>
            </div>
        </Card>
    }
}
