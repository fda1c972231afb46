//! The components of the design system in a real browser: what they promise by keyboard, focus and role.
#![cfg(target_arch = "wasm32")]

#[path = "web/drawing.rs"]
mod drawing;
#[path = "web/overlays.rs"]
mod overlays;
#[path = "web/stage.rs"]
mod stage;

use draw::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use leptos::web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit,
};
use sharewell::ui::*;
use stage::*;
use std::sync::Arc;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn stop() -> Said {
    Said::new(AnswerKind::Stop, "Can't run")
}

#[wasm_bindgen_test]
async fn a_switch_does_not_move_by_itself() {
    let on = RwSignal::new(false);
    let asked = RwSignal::new(0);
    let stage = Stage::new(move || {
        let press = move || asked.update(|asked| *asked += 1);
        view! { <Switch name="Embedded in desktop flow: Outlook" on=on change="SetEmbedded" on_press=press /> }
    })
    .await;
    let switch = stage.get("[role=switch]");
    assert_eq!(attribute(&switch, "data-change"), "SetEmbedded");
    click(&switch).await;
    assert_eq!(
        (
            attribute(&switch, "aria-checked").as_str(),
            asked.get_untracked()
        ),
        ("false", 1)
    );
    on.set(true);
    settle().await;
    assert_eq!(attribute(&switch, "aria-checked"), "true");
    assert_eq!(
        attribute(&switch, "aria-label"),
        "Embedded in desktop flow: Outlook",
        "the name is fixed"
    );
    assert!(stage.root.text_content().unwrap().contains("Yes"));
}

#[wasm_bindgen_test]
async fn a_locked_control_keeps_the_focus_and_only_explains() {
    let moved = RwSignal::new(false);
    let opened = RwSignal::new(false);
    let stage = Stage::new(move || {
        let reason = || Some("Managed by Bo Tran.".to_owned());
        view! {
            <Switch name="Embedded" on=false locked=reason() on_press=move || moved.set(true) on_locked=move || opened.set(true) />
            <Button locked=reason() on_press=move || moved.set(true)>"Share"</Button>
        }
    })
    .await;
    let switch = stage.get("[role=switch]");
    click(&switch).await;
    assert!(opened.get_untracked() && !moved.get_untracked());
    assert!(has_focus(&switch), "it can be reached and stays so");
    let button = stage.get("[data-kind=standard]");
    for control in [&switch, &button] {
        assert_eq!(attribute(control, "aria-disabled"), "true");
        assert!(!control.has_attribute("disabled"));
        let reason = stage.get(&format!("#{}", attribute(control, "aria-describedby")));
        assert_eq!(reason.text_content().unwrap(), "Managed by Bo Tran.");
    }
    click(&button).await;
    assert!(has_focus(&button) && !moved.get_untracked());
    assert_eq!(
        stage.said(),
        "Managed by Bo Tran.",
        "without a place to open it, the reason is said"
    );
}

#[wasm_bindgen_test]
async fn an_answer_is_a_button_named_after_its_question() {
    let said = RwSignal::new(stop());
    let asked = RwSignal::new(false);
    let stage = Stage::new(
        move || view! { <Answer said=said lead="Cloud" on_why=move || asked.set(true) /> },
    )
    .await;
    let answer = stage.get("button");
    assert_eq!(attribute(&answer, "aria-label"), "Cloud: can't run. Why?");
    assert!(
        !answer.has_attribute("data-beat"),
        "it stands still until it changes"
    );
    click(&answer).await;
    assert!(asked.get_untracked());
    said.set(Said {
        assumed: true,
        ..Said::new(AnswerKind::Can, "Can run")
    });
    settle().await;
    assert_eq!(
        attribute(&answer, "aria-label"),
        "Cloud: can run, assumed. Why?"
    );
    assert_eq!(
        (
            attribute(&answer, "data-kind").as_str(),
            attribute(&answer, "data-beat").as_str()
        ),
        ("can", "a")
    );
    assert!(stage.root.text_content().unwrap().contains("assumed"));
}

fn people() -> Vec<PickOption> {
    let person = |id: &str, name: &str, reason: Option<&str>| PickOption {
        id: id.to_owned(),
        name: name.to_owned(),
        detail: format!("{id}@larkmoor.example"),
        disabled_reason: reason.map(str::to_owned),
        ..PickOption::default()
    };
    vec![
        person("ana", "Ana Ruiz", None),
        person("bo", "Bo Tran", None),
        person("vera", "Vera Holt", Some("Has left.")),
    ]
}

#[wasm_bindgen_test]
async fn a_picker_is_used_by_keyboard_alone() {
    let picked = RwSignal::new(Vec::<PickOption>::new());
    let stage = Stage::new(move || {
        let search = |text: String| -> Vec<PickOption> {
            people().into_iter().filter(|one| one.name.to_lowercase().contains(&text.to_lowercase())).collect()
        };
        let find = |text: String| people().into_iter().find(|one| one.detail == text).ok_or("Nobody here has this address.".to_owned());
        let pick = move |one: PickOption| picked.update(|picked| picked.push(one));
        let put_back = move |id: String| picked.update(|picked| picked.retain(|one| one.id != id));
        view! { <Picker label="Name" id="pick" search=search find=find picked=picked on_pick=pick on_drop=put_back /> }
    })
    .await;
    let input = stage.get("#pick");
    input.focus().unwrap();
    assert_eq!(attribute(&input, "aria-expanded"), "false");
    type_into(&input, "o").await;
    assert_eq!(
        (
            attribute(&input, "aria-expanded").as_str(),
            stage.count("[role=option]")
        ),
        ("true", 2)
    );
    press(&input, "ArrowDown", false).await;
    let first = stage.get("[role=option]");
    assert_eq!(attribute(&input, "aria-activedescendant"), first.id());
    assert_eq!(attribute(&first, "aria-selected"), "true");
    press(&input, "ArrowDown", false).await;
    press(&input, "Enter", false).await;
    assert!(
        picked.get_untracked().is_empty(),
        "who has left can't be picked"
    );
    assert_eq!(stage.said(), "Has left.");
    press(&input, "ArrowUp", false).await;
    press(&input, "Enter", false).await;
    assert_eq!(picked.get_untracked()[0].id, "bo");
    assert_eq!(attribute(&input, "aria-expanded"), "false");
    assert!(has_focus(&input));

    type_into(&input, "zed@nowhere.example").await;
    press(&input, "Enter", false).await;
    assert!(
        stage
            .root
            .text_content()
            .unwrap()
            .contains("Nobody here has this address.")
    );
    assert_eq!(attribute(&input, "aria-invalid"), "true");

    press(&input, "Backspace", false).await;
    assert!(
        picked.get_untracked().is_empty(),
        "Backspace in the empty field takes the last one away"
    );
}

#[wasm_bindgen_test]
async fn a_long_list_draws_a_window_and_reaches_every_row() {
    let opened = RwSignal::new(None);
    let chosen = RwSignal::new(Vec::new());
    let stage = Stage::new(move || {
        let ids = Arc::new((0..10_000).collect::<Vec<u32>>());
        let render = |id: Signal<u32>| view! { <NameCell><a href="#">{move || format!("Flow {}", id.get())}</a></NameCell><Cell head="Cloud">{answer(&stop())}</Cell> };
        view! {
            <Table name="Flows" fixed=true rows=Some(10_001) head=|| view! { <SortHead label="Name" /><SortHead label="Cloud" /> }>
                <VirtualRows
                    ids=ids
                    row_height=56.0
                    render=render
                    on_open=move |id: u32| opened.set(Some(id))
                    on_select=move |(id, extend): (u32, bool)| chosen.update(|chosen| chosen.push((id, extend)))
                />
            </Table>
        }
    })
    .await;
    assert_eq!(attribute(&stage.get("table"), "aria-rowcount"), "10001");
    let drawn = stage.count("tr[data-row]");
    assert!((5..200).contains(&drawn), "{drawn} rows drawn");
    assert_eq!(stage.count("tr[data-row][tabindex='0']"), 1, "one tab stop");
    assert_eq!(
        stage.count("tr[data-row] a[tabindex='0']"),
        1,
        "and Tab goes on in its row only"
    );

    let first = stage.get("tr[data-row='0']");
    first.focus().unwrap();
    press(&first, "ArrowDown", false).await;
    let second = stage.get("tr[data-row='1']");
    assert!(has_focus(&second));
    assert_eq!(attribute(&second, "aria-rowindex"), "3");
    press(&second, " ", false).await;
    press(&second, "ArrowDown", true).await;
    assert_eq!(chosen.get_untracked(), [(1, false), (2, true)]);
    press(&stage.get("tr[data-row='2']"), "End", false).await;
    settle().await;
    let last = stage.get("tr[data-row='9999']");
    assert!(has_focus(&last));
    press(&last, "Enter", false).await;
    assert_eq!(opened.get_untracked(), Some(9_999));
    assert!(stage.count("tr[data-row]") < 300);
}

#[wasm_bindgen_test]
async fn a_menu_follows_its_keys() {
    let done = RwSignal::new("");
    let stage = Stage::new(move || {
        let items = move || {
            vec![
                MenuItem::new("Copy link", move || done.set("copied")),
                MenuItem::new("Send a copy", move || done.set("sent"))
                    .locked(Some("Only owners can.".to_owned())),
                MenuItem::new("Reset", move || done.set("reset")),
            ]
        };
        view! { <Menu name="More" items=items /> }
    })
    .await;
    let button = stage.get("[aria-haspopup=menu]");
    button.focus().unwrap();
    press(&button, "ArrowUp", false).await;
    let items: Vec<HtmlElement> = (0..3)
        .map(|at| {
            stage
                .root
                .query_selector_all("[role=menuitem]")
                .unwrap()
                .get(at)
                .unwrap()
                .unchecked_into()
        })
        .collect();
    assert!(has_focus(&items[2]), "the arrow up opens it at its end");
    press(&items[2], "ArrowDown", false).await;
    assert!(has_focus(&items[0]));
    press(&items[0], "s", false).await;
    assert!(has_focus(&items[1]));
    click(&items[1]).await;
    assert_eq!(
        (done.get_untracked(), stage.said().as_str()),
        ("", "Only owners can.")
    );
    press(&items[1], "Escape", false).await;
    assert!(has_focus(&button) && attribute(&button, "aria-expanded") == "false");
    press(&button, "ArrowDown", false).await;
    click(&stage.get("[role=menuitem]")).await;
    assert_eq!(done.get_untracked(), "copied");
    assert!(has_focus(&button));
}

#[wasm_bindgen_test]
async fn tabs_have_one_tab_stop_and_arrows_choose() {
    let current = RwSignal::new(0);
    let stage = Stage::new(move || {
        let tabs = ["My flows", "Shared with me", "All"].map(|label| Tab { label: label.into(), count: None }).to_vec();
        view! { <Tabs name="Which flows" tabs=tabs current=current on_change=move |at: usize| current.set(at)>"…"</Tabs> }
    })
    .await;
    let first = stage.get("[role=tab][aria-selected=true]");
    press(&first, "ArrowLeft", false).await;
    let last = stage.get("[role=tab][aria-selected=true]");
    assert_eq!(
        (
            current.get_untracked(),
            last.text_content().unwrap().as_str()
        ),
        (2, "All")
    );
    assert!(has_focus(&last));
    assert_eq!(stage.count("[role=tab][tabindex='0']"), 1);
    assert_eq!(
        attribute(&stage.get("[role=tabpanel]"), "aria-labelledby"),
        last.id()
    );
}

#[wasm_bindgen_test]
async fn a_hostile_name_stays_text() {
    let name = "<img src=x onerror=alert(1)> \u{202e}gnp.exe";
    let stage =
        Stage::new(move || view! { <Name name=name />{short_name(name)}{avatar(name)} }).await;
    assert!(stage.find("img").is_none());
    assert_eq!(stage.get("bdi").text_content().unwrap(), name);
}

#[wasm_bindgen_test]
async fn a_checkbox_shows_what_the_page_says() {
    let asked = RwSignal::new(None);
    let stage = Stage::new(move || {
        view! { <Checkbox checked=false on_change=move |on: bool| asked.set(Some(on))>"Also embed"</Checkbox> }
    })
    .await;
    let input = stage.get("input");
    click(&input).await;
    assert_eq!(asked.get_untracked(), Some(true));
    assert!(!input.unchecked_ref::<HtmlInputElement>().checked());
}
