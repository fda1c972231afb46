//! The design system: native elements with our looks, and no idea of any page.
//!
//! Each component stands in `name.rs` beside its style sheet `name.css`. Text comes in as
//! [`TextProp`](leptos::text_prop::TextProp) (a literal, a `String`, a signal or a closure), state as
//! `Signal` (a value, a signal or a closure), and what happens goes out through a `Callback`.
//! Nothing here changes what it shows by itself: it reports, and the page decides.

pub mod answer;
pub mod button;
pub mod card;
pub mod dialog;
pub mod drawer;
pub mod icon;
pub mod live;
mod locked;
pub mod message;
mod modal;
pub mod switch;
pub mod tag;

pub use answer::{Answer, AnswerKind, Said, answer};
pub use button::{Button, ButtonKind, IconButton, LinkButton, button_class};
pub use card::{Band, Card};
pub use dialog::Dialog;
pub use drawer::Drawer;
pub use icon::{Icon, icon};
pub use live::{Live, Ui, provide_ui, use_ui};
pub use message::{MessageBar, MessageKind};
pub use switch::Switch;
pub use tag::Tag;

use std::sync::atomic::{AtomicU32, Ordering};

/// An id no other element of the page has.
pub fn fresh_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("u{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
