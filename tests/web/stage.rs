//! A page of its own for each test, and what somebody does on it.

use super::*;

/// A component in a page of its own, taken out again at the end of the test.
pub(super) struct Stage {
    pub(super) root: HtmlElement,
    mounted: Option<draw::Mounted>,
}

impl Stage {
    pub(super) async fn new<V: IntoNode>(make: impl FnOnce() -> V + 'static) -> Self {
        let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let mounted = draw::mount(&root, move || {
            provide_ui();
            [make().into_node(), view! { <Live /> }, view! { <Toasts /> }]
        });
        settle().await;
        Self {
            root,
            mounted: Some(mounted),
        }
    }

    pub(super) fn get(&self, selector: &str) -> HtmlElement {
        self.find(selector)
            .unwrap_or_else(|| panic!("no {selector} in {}", self.root.inner_html()))
    }

    pub(super) fn find(&self, selector: &str) -> Option<HtmlElement> {
        self.root
            .query_selector(selector)
            .unwrap()
            .map(JsCast::unchecked_into)
    }

    pub(super) fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }

    pub(super) fn said(&self) -> String {
        self.get("[aria-live=polite]")
            .text_content()
            .unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.mounted = None;
        self.root.remove();
    }
}

/// Lets effects, microtasks and two frames pass.
pub(super) async fn settle() {
    wait(60).await;
}

pub(super) async fn wait(millis: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move || resolve.call0(&JsValue::NULL));
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(done.unchecked_ref(), millis)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

pub(super) async fn press(element: &Element, key: &str, shift: bool) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_shift_key(shift);
    element
        .dispatch_event(
            &KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap(),
        )
        .unwrap();
    settle().await;
}

pub(super) async fn click(element: &HtmlElement) {
    element.click();
    settle().await;
}

pub(super) async fn type_into(input: &HtmlElement, text: &str) {
    input.unchecked_ref::<HtmlInputElement>().set_value(text);
    let init = EventInit::new();
    init.set_bubbles(true);
    input
        .dispatch_event(&Event::new_with_event_init_dict("input", &init).unwrap())
        .unwrap();
    settle().await;
}

pub(super) fn has_focus(element: &HtmlElement) -> bool {
    document().active_element().as_ref() == Some(element.as_ref())
}

pub(super) fn attribute(element: &HtmlElement, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}
