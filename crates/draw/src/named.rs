//! What stands in the holes of an element that have a name: attributes, classes, styles,
//! properties, events, and the element itself for whoever wants it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::reactive::effect::RenderEffect;
use leptos::tachys::renderer::dom::Dom;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{self, Element, HtmlElement};

use crate::hole::{Handler, Hole, Value};

/// What stands in a hole with a name.
pub(crate) enum Named {
    /// What never changes by itself.
    Value(Value),
    /// What follows signals, until this is dropped.
    Live(#[allow(dead_code, reason = "it ends when it is dropped")] RenderEffect<Value>),
    On(Listening),
    Reference,
}

/// Which of an element's things a value is.
#[derive(Clone, Copy)]
enum Place {
    Attribute,
    Class,
    Style,
    Property,
}

impl Named {
    /// Fills a hole that isn't a child for the first time.
    pub(crate) fn new(element: &Rc<Element>, name: &'static str, hole: Hole) -> Self {
        fill(element, name, hole, false)
    }

    /// Fills it with something else; what says the same is left as it is.
    pub(crate) fn change(&mut self, element: &Rc<Element>, name: &'static str, hole: Hole) {
        match (&mut *self, hole) {
            (Self::Value(before), hole) if hole.value().is_some_and(|now| now.same(before)) => {}
            (Self::On(listening), Hole::On(now)) => listening.hear(Some(now)),
            (_, hole) => *self = fill(element, name, hole, true),
        }
    }
}

/// Fills it; `again`, where something stood in it.
fn fill(element: &Rc<Element>, name: &'static str, hole: Hole, again: bool) -> Named {
    let (place, value) = match hole {
        Hole::Attribute(value) => (Place::Attribute, value),
        Hole::Class(value) => (Place::Class, value),
        Hole::Style(value) => (Place::Style, value),
        Hole::Property(value) => (Place::Property, value),
        Hole::On(handler) => return Named::On(listen(element, name, handler)),
        Hole::Reference(tell) => {
            tell(element);
            return Named::Reference;
        }
        Hole::Child(_) => return Named::Reference,
    };
    let Value::Live(mut value) = value else {
        if again || !value.is_absent() {
            place.set(element, name, &value);
        }
        return Named::Value(value);
    };
    let element = element.clone();
    let mut again = again;
    Named::Live(RenderEffect::new(move |before: Option<Value>| {
        let now = value.work();
        let said = match &before {
            Some(before) => before.same(&now),
            None => !std::mem::take(&mut again) && now.is_absent(),
        };
        if !said {
            place.set(&element, name, &now);
        }
        now
    }))
}

impl Place {
    fn set(self, element: &Element, name: &str, value: &Value) {
        match self {
            Self::Attribute => match value.text() {
                Some(text) => Dom::set_attribute(element, name, text),
                None => Dom::remove_attribute(element, name),
            },
            Self::Class => {
                let list = element.class_list();
                if matches!(value, Value::Is(true)) {
                    Dom::add_class(&list, name);
                } else {
                    Dom::remove_class(&list, name);
                }
            }
            Self::Style => {
                let style = element.unchecked_ref::<HtmlElement>().style();
                match value.text() {
                    Some(text) => Dom::set_css_property(&style, name, text),
                    None => Dom::remove_css_property(&style, name),
                }
            }
            Self::Property => Dom::set_property(element, name, &value.js()),
        }
    }
}

/// What an event does; nothing once the element is no longer ours.
pub(crate) struct Listening(Rc<RefCell<Option<Rc<Handler>>>>);

impl Listening {
    fn hear(&self, handler: Option<Handler>) {
        // Letting go of the one before may make the element tell of something.
        drop(self.0.replace(handler.map(Rc::new)));
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.hear(None);
    }
}

/// Listens for an event; what it does can be exchanged.
fn listen(element: &Element, name: &str, handler: Handler) -> Listening {
    let does = Rc::new(RefCell::new(Some(Rc::new(handler))));
    let listening = Listening(does.clone());
    let run = move |event| {
        let handler = does.borrow().clone();
        if let Some(handler) = handler {
            handler.owner.with(|| handler.run.hear(event));
        }
    };
    // It goes when the browser forgets the element, which may still tell of events after it left.
    let run = Closure::<dyn Fn(web_sys::Event)>::new(run).into_js_value();
    let _ = element.add_event_listener_with_callback(name, run.unchecked_ref());
    listening
}
