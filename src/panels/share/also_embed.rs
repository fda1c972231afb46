//! The sharer's own references, offered to be embedded in the same Save.

use draw::prelude::*;
use policy::model::ReferenceId;

use super::Chosen;
use crate::labels;
use crate::panels::consequences;
use crate::panels::said::sentence;
use crate::panels::share_draft::offers;
use crate::ui::Checkbox;

/// The sharer's own references, to embed in the same Save. Off until ticked.
#[component]
pub(super) fn AlsoEmbed(chosen: Chosen) -> impl IntoNode {
    let (panel, flow) = (chosen.panel, chosen.flow);
    let offered = Memo::new(move |_| {
        if chosen.people.with(Vec::is_empty) {
            return Vec::new();
        }
        let offered = panel
            .workspace
            .read(|tenant, you| offers(tenant, you, flow));
        offered.unwrap_or_default()
    });
    let tick = move |reference: ReferenceId| {
        let name = panel.say(|voice| voice.reference(reference));
        let ticked = move || chosen.embed.with(|embed| embed.contains(&reference));
        let set = move |on: bool| {
            chosen.embed.update(|embed| {
                embed.retain(|other| *other != reference);
                if on {
                    embed.push(reference);
                }
            });
        };
        view! {
            <div>
                <Checkbox change="SetEmbedded" checked=Signal::derive(ticked) on_change=set>
                    "Also embed " {name.map(|name| sentence(&name))} " (yours)"
                </Checkbox>
                {move || consequences::beside(&chosen.gains(reference))}
            </div>
        }
    };
    view! {
        {move || {
            let offered = offered.get();
            (!offered.is_empty())
                .then(|| {
                    view! {
                        <div class="stack-1" role="group" aria-label=labels::ALSO_EMBED>
                            {offered.into_iter().map(tick).collect_view()}
                        </div>
                    }
                })
        }}
    }
}
