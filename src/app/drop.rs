//! A file dropped on any page is read on the import page.

use draw::prelude::*;
use leptos::ev;

use crate::location::{NavigateOptions, use_navigate};
use crate::route::Route;
use crate::workspace::importer::use_importer;

/// Listens for files.
#[component]
pub fn DropAnywhere() -> impl IntoNode {
    let importer = use_importer();
    let navigate = use_navigate();
    let over = RwSignal::new(false);
    let carries_file = |event: &web_sys::DragEvent| {
        event
            .data_transfer()
            .is_some_and(|data| data.types().includes(&"Files".into(), 0))
    };
    let dragged = window_event_listener(ev::dragover, move |event| {
        if carries_file(&event) {
            event.prevent_default();
            over.set(true);
        }
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            over.set(false);
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if !carries_file(&event) {
            return;
        }
        event.prevent_default();
        over.set(false);
        let file = event
            .data_transfer()
            .and_then(|data| data.files())
            .and_then(|files| files.get(0));
        if let Some(file) = file {
            importer.read(file);
            navigate(&Route::Import.path(), NavigateOptions::default());
        }
    });
    on_cleanup(move || {
        dragged.remove();
        left.remove();
        dropped.remove();
    });
    move || {
        over.get().then(|| view! {
            <div class=stylers::style_sheet!("src/app/drop.css") aria-hidden="true"><p>"Drop the file to see what's in it"</p></div>
        })
    }
}
