//! Where a data policy holds: everywhere, or in the environments that are ticked.

use draw::prelude::*;
use policy::model::*;

use super::Board;
use crate::ui::{Boxes, Checkbox};

/// The boxes. With no environment ticked the policy holds everywhere.
pub(super) fn holds_in(board: Board) -> Node {
    let places = Memo::new(move |_| {
        let places = board.workspace.read(|tenant, _| {
            let records = tenant.environments.iter().zip(0..);
            let named = records.map(|(record, at)| (at, record.name.clone()));
            named.collect::<Vec<(u32, String)>>()
        });
        places.unwrap_or_default()
    });
    let everywhere = Signal::derive(move || board.to().environments.is_empty());
    let needed = Signal::derive(move || {
        let only = everywhere.get();
        only.then(|| "Tick one to apply the policy only there.".to_owned())
    });
    let one = move |(at, name): (u32, String)| {
        let place = EnvironmentId(at);
        let ticked = move || board.to().environments.contains(&place);
        let tick = move |now: bool| {
            board.edit(|policy| {
                match now {
                    true => policy.environments.insert(place),
                    false => policy.environments.remove(&place),
                };
            });
        };
        view! { <Checkbox checked=Signal::derive(ticked) on_change=tick><bdi>{name}</bdi></Checkbox> }
    };
    view! {
        <Boxes legend="Holds in">
            <Checkbox checked=everywhere locked=needed
                on_change=move |_| board.edit(|policy| policy.environments.clear())>
                "All environments"
            </Checkbox>
            {move || places.get().into_iter().map(one).collect_view()}
        </Boxes>
    }
}
