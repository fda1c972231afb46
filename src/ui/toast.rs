//! Where toasts appear: one at a time, for ten seconds, never under a dialog.

use super::{Button, ButtonKind, Icon, IconButton, focus, focused, home, use_ui};
use draw::prelude::*;
use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{FocusEvent, HtmlElement, Node};
use std::time::Duration;

/// The place of the toasts: once, at the end of the app.
#[component]
pub fn Toasts() -> impl IntoNode {
    let ui = use_ui();
    let node = NodeRef::<html::Div>::new();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let before = StoredValue::new(None::<HtmlElement>);
    // What the toast is about: what had the focus when it came.
    let about = StoredValue::new(None::<HtmlElement>);
    let shown = Memo::new(move |_| {
        if ui.modals.get() > 0 {
            None
        } else {
            ui.note.with(|note| note.as_ref().map(|note| note.number))
        }
    });
    let stop = move || {
        if let Some(handle) = timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let hide = move || {
        stop();
        let inside = node
            .get_untracked()
            .is_some_and(|root| root.contains(document().active_element().as_deref()));
        ui.note.set(None);
        if let Some(element) = before
            .try_update_value(Option::take)
            .flatten()
            .filter(|_| inside)
        {
            let _ = element.focus();
        }
    };
    let start = move || {
        stop();
        timer.set_value(set_timeout_with_handle(hide, Duration::from_secs(10)).ok());
    };
    Effect::new(move |_| {
        // In a small window it takes the whole width: the page leaves room for it at its end.
        let root = document().document_element();
        if shown.get().is_some() {
            about.set_value(None);
            // A dialog that closes gives the focus back with the next frame.
            let look = move || {
                let outside = focused().filter(|element| {
                    let element: &Node = element;
                    let toast = node.get_untracked();
                    toast.is_none_or(|toast| !toast.contains(Some(element)))
                });
                let _ = about.try_update_value(|about| *about = outside);
            };
            request_animation_frame(move || request_animation_frame(look));
            start();
            let _ = root.map(|root| root.set_attribute("data-toast", ""));
        } else {
            stop();
            let _ = root.map(|root| root.remove_attribute("data-toast"));
        }
    });
    on_cleanup(stop);
    let hold = move |event: FocusEvent| {
        stop();
        let from = event
            .related_target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let outside = from.as_ref().is_some_and(|from| {
            let from: &Node = from;
            node.get_untracked()
                .is_some_and(|root| !root.contains(Some(from)))
        });
        if outside {
            before.set_value(from);
        }
    };
    let text = move || {
        shown.get().and_then(|_| {
            ui.note
                .with_untracked(|note| note.as_ref().map(|note| note.text.clone()))
        })
    };
    let action = move || {
        shown.get()?;
        let (label, act) = ui
            .note
            .with_untracked(|note| note.as_ref().and_then(|note| note.action.clone()))?;
        // With the keyboard one comes here past everything that follows; the way back is to
        // what is undone, not to what was passed last.
        let press = move || {
            let about = about.try_update_value(Option::take).flatten();
            hide();
            let id = about.as_ref().map(|about| about.id());
            if let Some(about) = about.filter(|about| about.is_connected()) {
                let _ = about.focus();
            }
            act();
            // What is undone may be drawn anew, or be gone, and the focus with what had it.
            request_animation_frame(move || {
                if focused().is_none() && !focus(&id.unwrap_or_default()) {
                    home();
                }
            });
        };
        Some(view! { <Button kind=ButtonKind::Quiet on_press=press>{label}</Button> })
    };
    view! {
        <div
            node_ref=node
            class=stylers::style_sheet!("src/ui/toast.css")
            data-open=move || shown.get().is_some()
            on:pointerenter=move |_| stop()
            on:pointerleave=move |_| start()
            on:focusin=hold
            on:focusout=move |_| start()
        >
            // What it says was announced with whatever else changed; said here, it would be said twice.
            <div role="status" aria-live="off">{text}</div>
            {action}
            {move || shown.get().map(|_| view! { <IconButton icon=Icon::Close name="Dismiss" on_press=hide /> })}
        </div>
    }
}
