//! Settings: how it looks, which keys work, and what this browser keeps.

mod data;

use draw::prelude::*;

use super::page::Page;
use crate::ui::{Card, Checkbox, Select};
use crate::workspace::tab;

/// How high the rows of lists are; `compact` or nothing.
pub const ROWS: &str = "sharewell-rows";
const THEME: &str = "sharewell-theme";

/// The page.
#[component]
pub fn Settings() -> impl IntoNode {
    let choice = |pairs: &[(&str, &str)]| {
        let own = |(value, words): &(&str, &str)| ((*value).to_owned(), (*words).to_owned());
        Signal::stored(pairs.iter().map(own).collect::<Vec<_>>())
    };
    let theme = RwSignal::new(tab::setting(THEME).unwrap_or_else(|| "system".into()));
    let choose_theme = move |now: String| {
        let root = document().document_element();
        let _ = root.map(|root| root.set_attribute("data-theme", &now));
        tab::set_setting(THEME, (now != "system").then_some(&now));
        theme.set(now);
    };
    let rows = RwSignal::new(tab::setting(ROWS).unwrap_or_else(|| "comfortable".into()));
    let choose_rows = move |now: String| {
        let root = document().document_element();
        let _ = root.map(|root| root.set_attribute("data-rows", &now));
        tab::set_setting(ROWS, (now != "comfortable").then_some(&now));
        rows.set(now);
    };
    let keys = RwSignal::new(tab::setting(tab::SINGLE_KEYS).as_deref() != Some("off"));
    let choose_keys = move |on: bool| {
        tab::set_setting(tab::SINGLE_KEYS, (!on).then_some("off"));
        keys.set(on);
    };
    view! {
        <Page title="Settings">
            <div class="cols">
                <div class="col-6 stack-4">
                    <Card title="Looks">
                        <div class="stack">
                            <Select label="Theme" value=theme on_change=choose_theme
                                options=choice(&[("system", "As this device"), ("light", "Light"), ("dark", "Dark")]) />
                            <Select label="Row height" value=rows on_change=choose_rows
                                options=choice(&[("comfortable", "Comfortable"), ("compact", "Compact")]) />
                        </div>
                    </Card>
                    <Card title="Keyboard">
                        <Checkbox checked=keys on_change=choose_keys>"Single keys: / searches, ? lists the keys"</Checkbox>
                    </Card>
                    <data::About />
                </div>
                <div class="col-6 stack-4"><data::Kept /><data::Large /></div>
            </div>
        </Page>
    }
}
