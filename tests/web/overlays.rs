//! Dialogs, drawers, toasts and what is said: focus goes in and comes back.

use super::*;

#[wasm_bindgen_test]
async fn a_dialog_starts_on_the_least_harmful_button_and_gives_the_focus_back() {
    let open = RwSignal::new(false);
    let stage = Stage::new(move || {
        let dialog = move || {
            open.get().then(|| {
                let close = move || open.set(false);
                let foot = move || {
                    view! {
                        <Button kind=ButtonKind::Main id="confirm" on_press=close>"Confirm"</Button>
                        <Button id="cancel" start=true on_press=close>"Cancel"</Button>
                    }
                };
                view! { <Dialog title="Embed this connection reference?" on_close=close foot=foot>"It counts here only."</Dialog> }
            })
        };
        view! {
            <Button id="opener" on_press=move || open.set(true)>"Embed it"</Button>
            {dialog}
        }
    })
    .await;
    for leave in ["#cancel", "Escape"] {
        let opener = stage.get("#opener");
        click(&opener).await;
        let dialog = stage.get("dialog");
        assert!(dialog.matches(":modal").unwrap());
        let title = stage.get(&format!("#{}", attribute(&dialog, "aria-labelledby")));
        assert_eq!(
            title.text_content().unwrap(),
            "Embed this connection reference?"
        );
        let cancel = stage.get("#cancel");
        assert!(has_focus(&cancel));
        if leave == "Escape" {
            press(&cancel, "Escape", false).await;
        } else {
            click(&cancel).await;
        }
        assert!(stage.find("dialog").is_none());
        assert!(has_focus(&opener), "after {leave}");
    }
}

#[wasm_bindgen_test]
async fn a_drawer_that_is_kept_open_stays_and_starts_on_its_first_field() {
    let wanted = RwSignal::new(0);
    let stage = Stage::new(move || {
        let close = move || wanted.update(|wanted| *wanted += 1);
        view! {
            <Drawer title="Share" on_close=close>
                <TextField label="Name" id="name" value=String::new() on_input=|_: String| () />
            </Drawer>
        }
    })
    .await;
    let field = stage.get("#name");
    assert!(has_focus(&field));
    press(&field, "Escape", false).await;
    assert_eq!(wanted.get_untracked(), 1, "the page is asked");
    assert!(
        stage.get("dialog").matches(":modal").unwrap(),
        "and it's the page that closes it"
    );
}

#[wasm_bindgen_test]
async fn what_is_said_is_heard_inside_an_open_dialog() {
    let ui = StoredValue::new(None::<Ui>);
    let stage = Stage::new(move || {
        ui.set_value(Some(use_ui()));
        view! { <Dialog title="Q" on_close=|| () foot=|| view! { <Button on_press=|| ()>"Cancel"</Button> }>"x"</Dialog> }
    })
    .await;
    ui.get_value().unwrap().announce("Saved.");
    ui.get_value().unwrap().toast("Saved in this copy.");
    settle().await;
    assert_eq!(
        stage
            .get("dialog [aria-live=polite]")
            .text_content()
            .unwrap(),
        "Saved. Saved in this copy.",
        "in one breath"
    );
    assert_eq!(
        stage.get("[role=status]").text_content().unwrap(),
        "",
        "a toast waits for the dialog"
    );
}

#[wasm_bindgen_test]
async fn a_toast_keeps_its_button_outside_the_live_region() {
    let ui = StoredValue::new(None::<Ui>);
    let undone = RwSignal::new(false);
    let stage = Stage::new(move || ui.set_value(Some(use_ui()))).await;
    ui.get_value()
        .unwrap()
        .toast_with("Embedded.", "Undo", move || undone.set(true));
    settle().await;
    let status = stage.get("[role=status]");
    assert_eq!(status.text_content().unwrap(), "Embedded.");
    assert!(status.query_selector("button").unwrap().is_none());
    assert_eq!(stage.said(), "Embedded.");
    assert_eq!(
        status.get_attribute("aria-live").as_deref(),
        Some("off"),
        "said once, not twice"
    );
    click(&stage.get("[data-open] button")).await;
    assert!(undone.get_untracked());
    assert_eq!(
        status.text_content().unwrap(),
        "",
        "one press and it's gone"
    );
}
