//! What every locked control shares: it stays visible and focusable, and explains itself.

use super::{Icon, Ui, fresh_id, icon, use_ui};
use draw::prelude::*;
use leptos::web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// A control that may be locked, and why.
#[derive(Clone, Copy)]
pub(super) struct Locked {
    reason: Signal<Option<String>>,
    opens: Option<Callback<()>>,
    id: StoredValue<String>,
    elsewhere: bool,
    /// The control was pressed: its reason stands out.
    asked: RwSignal<bool>,
    ui: Ui,
}

impl Locked {
    /// `reason` locks; `opens` is what pressing does then; `elsewhere` is the id of the
    /// element that already shows the reason.
    pub(super) fn new(
        reason: Signal<Option<String>>,
        opens: Option<Callback<()>>,
        elsewhere: String,
    ) -> Self {
        let shown = !elsewhere.is_empty();
        let id = if shown { elsewhere } else { fresh_id() };
        Self {
            reason,
            opens,
            id: StoredValue::new(id),
            elsewhere: shown,
            asked: RwSignal::new(false),
            ui: use_ui(),
        }
    }

    pub(super) fn is(self) -> bool {
        self.reason.with(Option::is_some)
    }

    /// The value of `aria-disabled`.
    pub(super) fn disabled(self) -> Option<&'static str> {
        self.is().then_some("true")
    }

    /// The value of `aria-describedby`.
    pub(super) fn described(self) -> Option<String> {
        self.is().then(|| self.id.get_value())
    }

    /// Explains if locked; says whether it was.
    pub(super) fn explain(self) -> bool {
        let Some(reason) = self.reason.get_untracked() else {
            return false;
        };
        match self.opens {
            Some(opens) => opens.run(()),
            None => {
                self.ui.announce(reason);
                self.asked.set(true);
                self.come_into_view();
            }
        }
        true
    }

    /// Scrolls to the reason, where it isn't in view.
    fn come_into_view(self) {
        let id = self.id.get_value();
        request_animation_frame(move || {
            if let Some(reason) = document().get_element_by_id(&id) {
                let nearest = ScrollIntoViewOptions::new();
                nearest.set_block(ScrollLogicalPosition::Nearest);
                reason.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
        });
    }

    /// The reason, under or beside the control; `quiet` shows it only once the control was pressed.
    pub(super) fn note(self, quiet: bool) -> Node {
        Node::live(move || {
            if self.elsewhere {
                return None;
            }
            let hidden = quiet && !self.asked.get();
            let class = if hidden {
                "visually-hidden"
            } else {
                stylers::style_sheet!("src/ui/locked.css")
            };
            self.reason.get().map(|reason| {
                view! { <span class=class id=self.id.get_value() data-asked=move || self.asked.get()>{(!hidden).then(|| icon(Icon::Lock))}<span>{reason}</span></span> }
            })
        })
    }
}
