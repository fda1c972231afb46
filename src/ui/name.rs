//! Names from data: whatever they hold, they stay text and keep their direction to themselves.

use draw::prelude::*;
use leptos::html;
use leptos::text_prop::TextProp;

/// A name on one line, cut at its end: for rows of a fixed height.
pub fn short_name(name: &str) -> Node {
    view! {
        <bdi class=stylers::style_sheet!("src/ui/name.css") data-lines="1" title=name.to_owned()>
            {name.to_owned()}
        </bdi>
    }
}

/// The same with something after it that is never cut, such as how many more there are.
pub fn short_name_and(name: &str, tail: &str) -> Node {
    view! {
        <span class=stylers::style_sheet!("src/ui/name.css") data-tail>
            {short_name(name)}<span>{tail.to_owned()}</span>
        </span>
    }
}

/// Below a name in a row: they have left.
pub fn has_left() -> Node {
    view! { " " <small>"Has left"</small> }
}

/// A text that breaks, where it has to, after a sign in it and not within a word: for addresses,
/// names of files and names that programs gave.
pub fn soft(text: &str) -> Node {
    let mut parts = text
        .split_inclusive(['@', '.', '_', '/', '\\'])
        .map(str::to_owned);
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| view! { <wbr />{part} });
    view! { {first}{rest.collect_view()} }
}

/// A name, cut after two lines; where it's cut, **Show all** follows.
#[component]
pub fn Name(
    /// The name as the data has it.
    #[prop(into)]
    name: TextProp,
) -> impl IntoNode {
    let (name, show_all) = cut_name(name);
    view! { {name} {show_all} }
}

/// A name, cut after two lines, and apart from it **Show all**, there while it's cut: for headings,
/// which the button is no part of.
pub fn cut_name(name: TextProp) -> (Node, Node) {
    let node = NodeRef::<html::Bdi>::new();
    let cut = RwSignal::new(false);
    let whole = RwSignal::new(false);
    let text = name.clone();
    Effect::new(move |_| {
        name.get();
        if let Some(bdi) = node.get() {
            request_animation_frame(move || {
                cut.set(bdi.scroll_height() > bdi.client_height() + 2);
            });
        }
    });
    let name = view! {
        <bdi
            node_ref=node
            class=stylers::style_sheet!("src/ui/name.css")
            data-lines=move || if whole.get() { "all" } else { "2" }
        >
            {move || text.get()}
        </bdi>
    };
    let show_all = move || {
        (cut.get() && !whole.get()).then(|| {
            view! {
                <button type="button" class="show-all" on:click=move |_| whole.set(true)>
                    "Show all"
                </button>
            }
        })
    };
    (name.into_node(), show_all.into_node())
}
