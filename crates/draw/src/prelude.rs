//! What screens use: Leptos's prelude, with our own where the portal has its own of that name.

pub use leptos::prelude::*;

pub use crate::{
    Callback, ChildrenFn, CollectView, Effect, IntoNode, Memo, Node, NodeRef, RwSignal, Signal,
    StoredValue, ViewFn, component, keyed, view,
};
