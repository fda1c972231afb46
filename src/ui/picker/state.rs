//! What a picker knows, and what its keys do.

use super::PickOption;
use crate::ui::Ui;
use draw::prelude::*;
use leptos::html;
use leptos::web_sys::{
    ClipboardEvent, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use std::time::Duration;

/// The state of one picker.
#[derive(Clone, Copy)]
pub(super) struct State {
    pub(super) ui: Ui,
    pub(super) input: NodeRef<html::Input>,
    pub(super) text: RwSignal<String>,
    pub(super) open: RwSignal<bool>,
    pub(super) active: RwSignal<Option<usize>>,
    pub(super) options: RwSignal<Vec<PickOption>>,
    pub(super) id: StoredValue<String>,
    pub(super) search: Callback<String, Vec<PickOption>>,
    pub(super) find: Option<Callback<String, Result<PickOption, String>>>,
    pub(super) picked: Signal<Vec<PickOption>>,
    pub(super) on_pick: Callback<PickOption>,
    pub(super) on_drop: Option<Callback<String>>,
    pub(super) unknown: RwSignal<Vec<(String, String)>>,
}

impl State {
    pub(super) fn is_listed(self) -> bool {
        self.open.get() && !self.options.with(Vec::is_empty)
    }

    /// Something is typed that nothing matches, not even somebody who is chosen already.
    pub(super) fn finds_nothing(self) -> bool {
        let unknown = |text: &String| self.find.is_none_or(|find| find.run(text.clone()).is_err());
        let typed = self.text.with(|text| match &addresses(text)[..] {
            [one] => unknown(one),
            _ => false,
        });
        typed && self.open.get() && self.options.with(Vec::is_empty)
    }

    pub(super) fn option_id(self, at: usize) -> String {
        self.id.with_value(|id| format!("{id}-{at}"))
    }

    pub(super) fn focus(self) {
        if let Some(input) = self.input.get_untracked() {
            let _ = input.focus();
        }
    }

    pub(super) fn list(self, text: String) {
        self.options.set(self.search.run(text));
        self.active.set(None);
        self.open.set(true);
    }

    pub(super) fn typed(self, text: String) {
        self.text.set(text.clone());
        self.list(text);
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    pub(super) fn pick(self, option: PickOption) {
        if option.disabled_reason.is_some() {
            return;
        }
        self.text.set(String::new());
        self.close();
        self.on_pick.run(option);
        self.focus();
    }

    pub(super) fn drop(self, id: String) {
        if let Some(on_drop) = self.on_drop {
            on_drop.run(id);
            self.focus();
        }
    }

    fn go(self, at: usize) {
        self.active.set(Some(at));
        let id = self.option_id(at);
        request_animation_frame(move || {
            if let Some(row) = document().get_element_by_id(&id) {
                let how = ScrollIntoViewOptions::new();
                how.set_block(ScrollLogicalPosition::Nearest);
                row.scroll_into_view_with_scroll_into_view_options(&how);
            }
        });
    }

    pub(super) fn key(self, event: &KeyboardEvent) {
        if event.is_composing() {
            return;
        }
        let open = self.open.get_untracked();
        let count = self.options.with_untracked(Vec::len);
        let active = self.active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if !open || count == 0 => {
                self.list(self.text.get_untracked());
                let count = self.options.with_untracked(Vec::len);
                if count > 0 {
                    self.go(if event.key() == "ArrowUp" {
                        count - 1
                    } else {
                        0
                    });
                }
            }
            "ArrowDown" => self.go(active.map_or(0, |at| (at + 1) % count)),
            "ArrowUp" => self.go(active.map_or(count - 1, |at| (at + count - 1) % count)),
            "Enter" => {
                let option = active.and_then(|at| {
                    self.options
                        .with_untracked(|options| options.get(at).cloned())
                });
                match option {
                    Some(option) if open => match option.disabled_reason {
                        Some(reason) => self.ui.announce(reason),
                        None => self.pick(option),
                    },
                    // Where nothing is looked up by an address, the only match is meant.
                    _ if self.find.is_none() => {
                        let only = self.options.with_untracked(|options| match &options[..] {
                            [only] => Some(only.clone()),
                            _ => None,
                        });
                        match only {
                            Some(only) if open => match only.disabled_reason {
                                Some(reason) => self.ui.announce(reason),
                                None => self.pick(only),
                            },
                            _ => self.list(self.text.get_untracked()),
                        }
                    }
                    _ => self.find_all(&self.text.get_untracked()),
                }
            }
            "Escape" if open && (count > 0 || untrack(|| self.finds_nothing())) => {
                event.stop_propagation();
                self.close();
            }
            "Backspace" if self.text.with_untracked(String::is_empty) => {
                let last = self
                    .picked
                    .with_untracked(|picked| picked.last().map(|option| option.id.clone()));
                match last {
                    Some(last) => self.drop(last),
                    None => return,
                }
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Several addresses at once become several chips; one stays text to search by.
    pub(super) fn paste(self, event: &ClipboardEvent) {
        let text = event
            .clipboard_data()
            .and_then(|data| data.get_data("text/plain").ok())
            .unwrap_or_default();
        if self.find.is_some() && addresses(&text).len() > 1 {
            event.prevent_default();
            self.find_all(&text);
        }
    }

    /// The focus is elsewhere: what was typed becomes a chip, so that nothing is lost unseen.
    pub(super) fn left(self) {
        self.open.set(false);
        let text = self.text.get_untracked();
        if !text.trim().is_empty() {
            self.take_all(&text);
        }
    }

    fn find_all(self, text: &str) {
        if self.find.is_some() {
            self.take_all(text);
            self.focus();
        }
    }

    fn take_all(self, text: &str) {
        let Some(find) = self.find else { return };
        for address in addresses(text) {
            match find.run(address.clone()) {
                Ok(option) if option.disabled_reason.is_none() => self.on_pick.run(option),
                Ok(option) => self.miss(address, option.disabled_reason.unwrap_or_default()),
                Err(reason) => self.miss(address, reason),
            }
        }
        self.text.set(String::new());
        self.close();
    }

    fn miss(self, address: String, reason: String) {
        self.ui.alert(format!("{address}: {reason}"));
        self.unknown.update(|unknown| {
            unknown.retain(|(known, _)| *known != address);
            unknown.push((address, reason));
        });
    }
}

/// The addresses in a text: separated by `;`, `,` or line ends, without the name before `<…>`.
fn addresses(text: &str) -> Vec<String> {
    text.split([';', ',', '\n', '\r', '\t'])
        .map(|part| match part.rsplit_once('<') {
            Some((_, address)) => address.trim().trim_end_matches('>').trim(),
            None => part.trim(),
        })
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Says how many match, once nothing was typed for a while.
pub(super) fn announce_results(state: State) {
    let ui = state.ui;
    let wait = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let count = state.options.with(Vec::len);
        let turn = wait.get_value().wrapping_add(1);
        wait.set_value(turn);
        if !state.open.get() {
            return;
        }
        set_timeout(
            move || {
                if wait.try_get_value() == Some(turn) {
                    ui.announce(match count {
                        0 => super::NO_MATCH.to_owned(),
                        1 => "1 match.".to_owned(),
                        count => format!("{count} matches."),
                    });
                }
            },
            Duration::from_millis(400),
        );
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_addresses_are_taken_apart() {
        let check = |text: &str, expected: &[&str]| assert_eq!(addresses(text), expected, "{text}");
        check("a@x.example; b@x.example", &["a@x.example", "b@x.example"]);
        check(
            "Ana Ruiz <a@x.example>,\nBo Tran",
            &["a@x.example", "Bo Tran"],
        );
        check(" ;; \n", &[]);
    }
}
