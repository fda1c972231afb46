//! What every locked control shares: it stays visible and focusable, and explains itself.

use super::{Icon, Ui, fresh_id, icon, use_ui};
use leptos::prelude::*;

/// A control that may be locked, and why.
#[derive(Clone, Copy)]
pub(super) struct Locked {
    reason: Signal<Option<String>>,
    opens: Option<Callback<()>>,
    id: StoredValue<String>,
    elsewhere: bool,
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
            None => self.ui.announce(reason),
        }
        true
    }

    /// The reason, under or beside the control.
    pub(super) fn note(self, hidden: bool) -> impl IntoView {
        move || {
            if self.elsewhere {
                return None;
            }
            let class = if hidden {
                "visually-hidden"
            } else {
                stylers::style_sheet!("src/ui/locked.css")
            };
            self.reason.get().map(|reason| {
                view! { <span class=class id=self.id.get_value()>{(!hidden).then(|| icon(Icon::Lock))}<span>{reason}</span></span> }
            })
        }
    }
}
