//! Ending the review of an environment: the next one is due from then on. What isn't decided
//! by then is asked about.

use draw::prelude::*;
use policy::change::{Change, administers};
use policy::model::*;

use super::row::Row;
use crate::labels;
use crate::panels::doing::use_doing;
use crate::ui::{Button, ButtonKind, Card, Dialog, Icon};
use crate::workspace::{Workspace, clock};

/// A button for each environment that ends its review: the next one is due from today on.
pub(super) fn closing(workspace: Workspace, rows: Memo<Vec<Row>>) -> Node {
    let doing = use_doing();
    let asks = RwSignal::new(None::<(u32, String, usize)>);
    let places = Memo::new(move |_| {
        let places = workspace.read(|tenant, you| {
            let mine = tenant
                .environment_ids()
                .filter(|_| administers(tenant, you));
            let named = mine.map(|id| (id.0, tenant.environment(id).name.clone()));
            named.collect::<Vec<_>>()
        });
        places.unwrap_or_default()
    });
    let close = move |environment: EnvironmentId| {
        let to = workspace.peek(|open| Environment {
            last_audit: clock::now().get(..10).map(str::to_owned),
            ..open.tenant.environment(environment).clone()
        });
        if let Some(to) = to {
            let to = Box::new(to);
            doing.make(&Change::SetEnvironment { environment, to });
        }
    };
    let button = move |(at, name): (u32, String)| {
        let words = format!("Mark {} as reviewed", words::apart(&name));
        let press = move || {
            let environment = EnvironmentId(at);
            let open = rows.with_untracked(|rows| {
                let open = rows.iter().filter(|row| row.is_open_in(environment));
                open.count()
            });
            match open {
                0 => close(environment),
                open => asks.set(Some((at, name.clone(), open))),
            }
        };
        view! { <Button icon=Icon::Check change="SetEnvironment" on_press=press><bdi>{words}</bdi></Button> }
    };
    let ask = move |(at, name, open): (u32, String, usize)| {
        let done = move || asks.set(None);
        let mark = move || {
            done();
            close(EnvironmentId(at));
        };
        let foot = move || {
            view! {
                <Button kind=ButtonKind::Main change="SetEnvironment" on_press=mark>{labels::MARK_ANYWAY}</Button>
                <Button start=true on_press=done>{labels::CANCEL}</Button>
            }
        };
        let title = format!("Mark {} as reviewed?", words::apart(&name));
        view! {
            <Dialog title=title on_close=done foot=foot note=move || doing.save_line()>
                <p>{words::still_open(open as u64).plain()}</p>
            </Dialog>
        }
    };
    let card = move || {
        let buttons = places.get().into_iter().map(button).collect_view();
        view! {
            <div class="no-print">
                <Card title=labels::END_THE_REVIEW>
                    <div class="stack">
                        <p class="second measure">{words::marked_reviewed()}</p>
                        <p class="caption">{move || doing.save_line()}</p>
                        <div class="bar">{buttons}</div>
                    </div>
                </Card>
            </div>
        }
    };
    let some = Memo::new(move |_| places.with(|places| !places.is_empty()));
    view! {
        {move || some.get().then(card)}
        {move || asks.get().map(ask)}
    }
}
