//! Components in a real browser: their roles, names, and what pressing them does.

#![cfg(target_arch = "wasm32")]

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use sharewell::ui::{Button, Dialog, Switch, provide_ui};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Shows a view in a place of its own.
fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> HtmlElement {
    let place: HtmlElement = document()
        .create_element("div")
        .expect("a place can be made")
        .unchecked_into();
    document()
        .body()
        .expect("the page has a body")
        .append_child(&place)
        .expect("the body takes it");
    let handle = mount_to(place.clone(), move || {
        provide_ui();
        view()
    });
    handle.forget();
    place
}

fn one(place: &Element, selector: &str) -> HtmlElement {
    place
        .query_selector(selector)
        .expect("a selector")
        .unwrap_or_else(|| panic!("nothing is `{selector}`"))
        .unchecked_into()
}

fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_switch_asks_and_moves_only_when_its_page_says_so() {
    let (on, set_on) = signal(false);
    let (asked, set_asked) = signal(0);
    let place = show(move || {
        let press = move |()| set_asked.update(|asked| *asked += 1);
        view! { <Switch name="Embedded in desktop flow: Ledger" on=on on_press=press change="SetEmbedded" /> }
    });
    let switch = one(&place, "[role=switch]");
    assert_eq!(
        attribute(&switch, "aria-label"),
        "Embedded in desktop flow: Ledger"
    );
    assert_eq!(attribute(&switch, "data-change"), "SetEmbedded");

    switch.click();
    tick().await;
    assert_eq!(asked.get_untracked(), 1);
    assert_eq!(
        attribute(&switch, "aria-checked"),
        "false",
        "nobody has confirmed yet"
    );

    set_on.set(true);
    tick().await;
    assert_eq!(attribute(&switch, "aria-checked"), "true");
    assert!(place.inner_text().contains("Yes"));
}

#[wasm_bindgen_test]
async fn a_locked_switch_stays_focusable_and_says_why() {
    let (asked, set_asked) = signal(0);
    let reason = Signal::stored(Some("Managed by Bo Tran".to_owned()));
    let place = show(move || {
        let press = move |()| set_asked.update(|asked| *asked += 1);
        view! { <Switch name="Embedded" on=Signal::stored(true) on_press=press locked=reason /> }
    });
    let switch = one(&place, "[role=switch]");
    switch.focus().expect("it takes the focus");
    assert_eq!(
        document().active_element(),
        Some(switch.clone().unchecked_into())
    );
    assert_eq!(attribute(&switch, "aria-disabled"), "true");
    switch.click();
    tick().await;
    assert_eq!(asked.get_untracked(), 0, "a locked switch does nothing");
    let described = attribute(&switch, "aria-describedby");
    assert!(
        one(&place, &format!("[id='{described}']"))
            .inner_text()
            .contains("Managed by Bo Tran")
    );
}

#[wasm_bindgen_test]
async fn a_dialog_names_itself_and_gives_the_focus_back() {
    let (open, set_open) = signal(false);
    let place = show(move || {
        view! {
            <Button on_press=move |()| set_open.set(true)>"Open"</Button>
            {move || {
                open.get()
                    .then(|| {
                        view! {
                            <Dialog
                                title="Embed this connection reference?"
                                on_close=move |()| set_open.set(false)
                                foot=move || view! { <Button on_press=move |()| set_open.set(false)>"Cancel"</Button> }
                            >
                                "It counts in this flow only."
                            </Dialog>
                        }
                    })
            }}
        }
    });
    let opener = one(&place, "button");
    opener.focus().expect("it takes the focus");
    opener.click();
    tick().await;
    let dialog = one(&place, "dialog[open]");
    let heading = one(
        &place,
        &format!("[id='{}']", attribute(&dialog, "aria-labelledby")),
    );
    assert_eq!(heading.inner_text(), "Embed this connection reference?");
    one(&dialog, "footer button").click();
    tick().await;
    assert!(
        place
            .query_selector("dialog")
            .expect("a selector")
            .is_none()
    );
    assert_eq!(document().active_element(), Some(opener.unchecked_into()));
}
