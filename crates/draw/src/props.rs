//! Components and what they are given.

use std::fmt;
use std::sync::Arc;

use leptos::prelude::untrack;
use leptos::text_prop::TextProp;

use crate::{Callback, IntoNode, Memo, Node, Signal};

/// The props of a component: set one by one, in any order.
pub trait Props: Default {
    /// Those it can't do without.
    const REQUIRED: &'static [&'static str];
}

/// The props that stand in one place of a `view!`.
pub trait Given {
    /// Their names.
    const NAMES: &'static [&'static str];
}

/// Props to set for a component. A `view!` without one that the component can't do without
/// doesn't compile.
pub fn props<G: Given, P: Props>(_component: impl Fn(P) -> Node) -> P {
    const {
        let mut at = 0;
        while at < P::REQUIRED.len() {
            assert!(
                is_among(P::REQUIRED[at], G::NAMES),
                "a prop is missing that this component can't do without"
            );
            at += 1;
        }
    }
    P::default()
}

const fn is_among(name: &str, names: &[&str]) -> bool {
    let mut at = 0;
    while at < names.len() {
        if is_same(name.as_bytes(), names[at].as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Draws a component: what it reads while it is made isn't followed by what it stands in.
pub fn made<T: IntoNode>(make: impl FnOnce() -> T) -> Node {
    untrack(make).into_node()
}

/// What may stand where a prop of a type is wanted; `M` tells the ways apart.
pub trait IntoProp<T, M> {
    /// The prop.
    fn into_prop(self) -> T;
}

/// What turns into it by itself.
#[derive(Debug)]
pub struct ByItself;

impl<T, V: Into<T>> IntoProp<T, ByItself> for V {
    fn into_prop(self) -> T {
        self.into()
    }
}

/// A function of nothing that gives a value.
#[derive(Debug)]
pub struct ByFunction;

impl<T: 'static, F: Fn() -> T + 'static> IntoProp<Signal<T>, ByFunction> for F {
    fn into_prop(self) -> Signal<T> {
        Signal::derive(self)
    }
}

impl<Out: 'static, F: Fn() -> Out + 'static> IntoProp<Callback<(), Out>, ByFunction> for F {
    fn into_prop(self) -> Callback<(), Out> {
        Callback::new(move |()| self())
    }
}

/// A function of something.
#[derive(Debug)]
pub struct ByCall;

impl<In: 'static, Out: 'static, F: Fn(In) -> Out + 'static> IntoProp<Callback<In, Out>, ByCall>
    for F
{
    fn into_prop(self) -> Callback<In, Out> {
        Callback::new(self)
    }
}

impl IntoProp<TextProp, ByCall> for Signal<String> {
    fn into_prop(self) -> TextProp {
        (move || self.get()).into()
    }
}

impl IntoProp<TextProp, ByCall> for Memo<String> {
    fn into_prop(self) -> TextProp {
        (move || self.get()).into()
    }
}

impl IntoProp<Signal<String>, ByCall> for &str {
    fn into_prop(self) -> Signal<String> {
        Signal::stored(self.to_owned())
    }
}

/// What stands in a component, drawn as often as it likes.
pub type ChildrenFn = Arc<dyn Fn() -> Node>;

/// What stands in a component once is made before the component is: no closure is kept for it.
/// What it reads meanwhile isn't followed.
impl<T: IntoNode, F: FnOnce() -> T> IntoProp<Node, ByFunction> for F {
    #[inline(never)]
    fn into_prop(self) -> Node {
        untrack(self).into_node()
    }
}

impl<T: IntoNode, F: Fn() -> T + 'static> IntoProp<ChildrenFn, ByFunction> for F {
    fn into_prop(self) -> ChildrenFn {
        Arc::new(move || self().into_node())
    }
}

/// A piece of a page that a component draws as often as it likes; nothing by default.
#[derive(Clone, Default)]
pub struct ViewFn(Option<ChildrenFn>);

impl ViewFn {
    /// Draws it.
    pub fn run(&self) -> Node {
        self.0.as_ref().map_or(Node::Nothing, |draw| draw())
    }
}

impl fmt::Debug for ViewFn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ViewFn")
    }
}

impl<T: IntoNode, F: Fn() -> T + 'static> From<F> for ViewFn {
    fn from(draw: F) -> Self {
        Self(Some(Arc::new(move || draw().into_node())))
    }
}
