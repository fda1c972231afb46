//! What stands in the holes of an element: children, and attributes that aren't known before.

use std::borrow::Cow;
use std::marker::PhantomData;

use leptos::ev::{Event, EventDescriptor};
use leptos::oco::Oco;
use leptos::prelude::Owner;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::Element;

use crate::{Node, NodeRef, Signal, node};

/// What stands in a hole. What isn't a child has its name in the element's shape.
pub enum Hole {
    /// A child.
    Child(Node),
    /// An attribute.
    Attribute(Value),
    /// A class that is there or not.
    Class(Value),
    /// A property of the element's style.
    Style(Value),
    /// A property of the element.
    Property(Value),
    /// What an event of this name does, told with the owner of the view it stands in.
    On(Handler),
    /// Who wants to know the element.
    Reference(Box<dyn FnOnce(&Element)>),
}

impl Hole {
    /// Its value, where it has one.
    pub(crate) fn value(&self) -> Option<&Value> {
        match self {
            Self::Attribute(value)
            | Self::Class(value)
            | Self::Style(value)
            | Self::Property(value) => Some(value),
            Self::Child(_) | Self::On(_) | Self::Reference(_) => None,
        }
    }
}

/// What an event does.
pub struct Handler {
    pub(crate) owner: Owner,
    pub(crate) run: Box<dyn Hear>,
}

/// What hears of an event.
pub(crate) trait Hear {
    fn hear(&self, event: Event);
}

struct Hearing<F, E> {
    run: F,
    of: PhantomData<fn(E)>,
}

impl<E: JsCast, F: Fn(E)> Hear for Hearing<F, E> {
    fn hear(&self, event: Event) {
        (self.run)(event.unchecked_into());
    }
}

/// The value of an attribute, or where it comes from.
pub enum Value {
    /// The attribute isn't there.
    None,
    /// This text; a property may be this, too.
    Text(Cow<'static, str>),
    /// A property that is on or off; an attribute without a text, or none.
    Is(bool),
    /// It follows the signals that this reads.
    Live(Box<dyn Work>),
}

impl Value {
    /// The text of an attribute; none takes it away.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Is(true) => Some(""),
            Self::None | Self::Is(false) | Self::Live(_) => None,
        }
    }

    /// Whether it says nothing: an element without it is the same.
    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Self::None)
    }

    /// The value of a property.
    pub(crate) fn js(&self) -> JsValue {
        match self {
            Self::Text(text) => JsValue::from_str(text),
            Self::Is(is) => JsValue::from_bool(*is),
            Self::None | Self::Live(_) => JsValue::UNDEFINED,
        }
    }

    /// Whether two values say the same; what follows signals never does.
    pub(crate) fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => a == b,
            (Self::Is(a), Self::Is(b)) => a == b,
            (Self::None, Self::None) => true,
            _ => false,
        }
    }
}

/// What works a value out again and again.
pub trait Work {
    /// The value now.
    fn work(&mut self) -> Value;
}

struct Working<F>(F);

impl<T: IntoValue, F: FnMut() -> T> Work for Working<F> {
    fn work(&mut self) -> Value {
        (self.0)().into_value()
    }
}

/// What an attribute can be given.
pub trait IntoValue {
    /// The value it has then.
    fn into_value(self) -> Value;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Text(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Text(Cow::Owned(self))
    }
}

impl IntoValue for Oco<'static, str> {
    fn into_value(self) -> Value {
        Value::Text(node::text(self))
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        Value::Is(self)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl IntoValue for $number {
            fn into_value(self) -> Value {
                self.to_string().into_value()
            }
        }
    )*};
}

numbers!(u8, i32, u32, u64, usize);

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::None, IntoValue::into_value)
    }
}

impl<F, T> IntoValue for F
where
    F: FnMut() -> T + 'static,
    T: IntoValue,
{
    fn into_value(self) -> Value {
        Value::Live(Box::new(Working(self)))
    }
}

impl<T: IntoValue + Clone + 'static> IntoValue for Signal<T> {
    fn into_value(self) -> Value {
        (move || self.get()).into_value()
    }
}

/// An attribute: `name=value`.
pub fn attribute(value: impl IntoValue) -> Hole {
    Hole::Attribute(value.into_value())
}

/// A class that is there or not: `class:name=value`.
pub fn class(value: impl IntoValue) -> Hole {
    Hole::Class(value.into_value())
}

/// A property of the style: `style:name=value`.
pub fn style(value: impl IntoValue) -> Hole {
    Hole::Style(value.into_value())
}

/// A property of the element: `prop:name=value`.
pub fn prop(value: impl IntoValue) -> Hole {
    Hole::Property(value.into_value())
}

/// What an event does: `on:name=handler`. The event only gives the handler's argument its type.
pub fn on<E>(_event: &E, run: impl Fn(E::EventType) + 'static) -> Hole
where
    E: EventDescriptor,
    E::EventType: JsCast + 'static,
{
    Hole::On(Handler {
        owner: Owner::current().unwrap_or_default(),
        run: Box::new(Hearing {
            run,
            of: PhantomData,
        }),
    })
}

/// Fills a reference with the element: `node_ref=reference`.
pub fn reference<E: 'static>(reference: NodeRef<E>) -> Hole {
    Hole::Reference(Box::new(move |element| reference.load(element)))
}
