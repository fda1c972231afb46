//! Draws what [`view!`] says, with one copy of code for all elements.
//!
//! Leptos gives each element a type of its own, made of its name, its attributes and what is in
//! it, and makes the code that draws once for each of them. That is fast and large: with as many
//! screens as the portal has, it was half of the program. Here an element is a value: a
//! text that says what it looks like (`shape.rs` tells how) and what stands in its holes
//! ([`Hole`]). Signals, memos and effects are Leptos's with the type of their value forgotten.
//!
//! What is written in a `view!` and what changes in the page when a signal does are as in
//! Leptos: attributes and blocks that are closures follow the signals they read, and nothing
//! else is drawn again.

mod held;
mod hole;
mod listed;
mod mount;
mod named;
mod node;
pub mod prelude;
mod props;
mod shape;
mod signal;
mod state;
mod stored;

pub use draw_macro::{component, view};
pub use hole::{
    Handler, Hole, IntoValue, Value, Work, attribute, class, on, prop, reference, style,
};
pub use mount::{Mounted, mount, mount_to_body};
pub use node::{CollectView, Draw, IntoNode, Keyed, Node, keyed};
pub use props::{
    ByCall, ByFunction, ByItself, ChildrenFn, Given, IntoProp, Props, ViewFn, made, props,
};
pub use signal::{Memo, RwSignal, Signal};
pub use state::State;
pub use stored::{Again, Callback, Effect, EffectRun, NodeRef, StoredValue};
