//! How views are drawn, drawn again and taken away.

use super::*;

#[wasm_bindgen_test]
async fn what_is_a_closure_follows_its_signals_and_nothing_else_is_drawn_again() {
    let name = RwSignal::new(Some("one".to_owned()));
    let stage = Stage::new(move || {
        view! {
            <p class="said" class:here=move || name.with(Option::is_some) title=move || name.get() data-on=true data-off=false>
                "Said: " {move || name.get()} <b>"!"</b>
            </p>
        }
    })
    .await;
    let said = stage.get("p");
    let bold = stage.get("b");
    assert_eq!(said.text_content().unwrap(), "Said: one!");
    assert_eq!(said.class_name(), "said here");
    assert_eq!(attribute(&said, "title"), "one");
    assert!(said.has_attribute("data-on") && !said.has_attribute("data-off"));
    name.set(None);
    settle().await;
    assert_eq!(said.text_content().unwrap(), "Said: !");
    assert_eq!(said.class_name(), "said");
    assert!(
        !said.has_attribute("title"),
        "what isn't there is taken away"
    );
    assert!(stage.get("b").is_same_node(Some(&bold)));
}

#[wasm_bindgen_test]
async fn what_looks_alike_keeps_its_element_unless_it_is_drawn_anew() {
    let turn = RwSignal::new(0_u32);
    let pressed = RwSignal::new(Vec::new());
    let stage = Stage::new(move || {
        let alike = move || {
            let now = turn.get();
            let press = move |_| pressed.update(|pressed| pressed.push(now));
            view! { <button class="alike" on:click=press>{now}</button> }
        };
        let anew = move || view! { <i class="anew">{turn.get()}</i> }.anew();
        let other = move || {
            if turn.get() == 0 {
                view! { <u>"none"</u> }
            } else {
                view! { <s>"some"</s> }
            }
        };
        view! { <div>{alike} {anew} {other}</div> }
    })
    .await;
    let (alike, anew) = (stage.get(".alike"), stage.get(".anew"));
    click(&alike).await;
    turn.set(1);
    settle().await;
    assert!(stage.get(".alike").is_same_node(Some(&alike)));
    assert!(!stage.get(".anew").is_same_node(Some(&anew)));
    assert_eq!(stage.get("div").text_content().unwrap(), "11some");
    assert_eq!((stage.count("u"), stage.count("s")), (0, 1));
    click(&alike).await;
    assert_eq!(pressed.get_untracked(), [0, 1], "it does what it says now");
}

#[wasm_bindgen_test]
async fn items_of_a_keyed_list_keep_their_elements_wherever_they_stand() {
    let items = RwSignal::new(vec![1_u32, 2, 3]);
    let stage = Stage::new(move || {
        let item = |item: u32| view! { <li id=format!("item-{item}")>{item}</li> };
        view! { <ul>{move || keyed(items.get(), |item| *item, item)}</ul> }
    })
    .await;
    let two = stage.get("#item-2");
    for (now, said) in [
        (vec![1, 2, 3, 4], "1234"),
        (vec![0, 2, 4], "024"),
        (vec![4, 2, 0, 5], "4205"),
        (vec![2], "2"),
    ] {
        items.set(now);
        settle().await;
        assert_eq!(stage.get("ul").text_content().unwrap(), said);
        assert!(stage.get("#item-2").is_same_node(Some(&two)), "{said}");
    }
    items.set(Vec::new());
    settle().await;
    assert_eq!(stage.count("li"), 0);
}

#[wasm_bindgen_test]
async fn what_leaves_the_page_hears_nothing_more() {
    let shown = RwSignal::new(true);
    let heard = RwSignal::new(0);
    let stage = Stage::new(move || {
        move || {
            shown.get().then(|| {
                // It goes with the closure that drew it, before its element does.
                let inner = RwSignal::new(1);
                let blur = move |_| heard.update(|heard| *heard += inner.get_untracked());
                view! { <input on:blur=blur data-inner=move || inner.get() /> }
            })
        }
    })
    .await;
    stage.get("input").focus().unwrap();
    shown.set(false);
    settle().await;
    assert_eq!(stage.count("input"), 0);
    assert_eq!(heard.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn memos_tell_only_of_what_changed() {
    let number = RwSignal::new(1_u32);
    let runs = StoredValue::new(0);
    let is_even = Memo::new(move |_| number.get() % 2 == 0);
    let stage = Stage::new(move || {
        let said = move || {
            runs.update_value(|runs| *runs += 1);
            if is_even.get() { "even" } else { "odd" }
        };
        view! { <p>{said}</p> }
    })
    .await;
    number.set(3);
    settle().await;
    assert_eq!(runs.get_value(), 1);
    number.set(4);
    settle().await;
    assert_eq!(stage.get("p").text_content().unwrap(), "even");
    assert_eq!(runs.get_value(), 2);
}
