//! The design system: native elements with our looks, and no idea of any page.
//!
//! Each component stands in `name.rs` beside its style sheet `name.css`. Text comes in as
//! [`TextProp`](leptos::text_prop::TextProp) (a literal, a `String`, a signal or a closure), state as
//! `Signal` (a value, a signal or a closure), and what happens goes out through a `Callback`.
//! Nothing here changes what it shows by itself: it reports, and the page decides.

#![allow(clippy::needless_pass_by_value, reason = "a component owns its props")]

pub mod answer;
pub mod avatar;
pub mod before_after;
pub mod boxes;
pub mod breadcrumb;
pub mod button;
pub mod card;
pub mod chart;
pub mod copy_box;
pub mod dialog;
pub mod drawer;
pub mod empty;
pub mod fields;
pub mod focus;
mod fold;
pub mod icon;
mod length;
pub mod lens_bar;
pub mod live;
mod locked;
pub mod menu;
pub mod message;
mod modal;
pub mod name;
pub mod picker;
pub mod popover;
pub mod radio_cards;
pub mod row_box;
mod row_pool;
pub mod show_more;
pub mod skeleton;
pub mod strip;
pub mod switch;
pub mod table;
pub mod tabs;
pub mod tag;
pub mod text_area;
pub mod toast;
pub mod virtual_rows;

pub use answer::{Answer, AnswerKind, Said, answer, row_answer};
pub use avatar::{avatar, avatar_icon, tile};
pub use before_after::BeforeAfter;
pub use boxes::Boxes;
pub use breadcrumb::Breadcrumb;
pub use button::{Button, ButtonKind, IconButton, LinkButton, button_class};
pub use card::{Band, Card};
pub use chart::Bar;
pub use copy_box::CopyBox;
pub use dialog::Dialog;
pub use drawer::Drawer;
pub use empty::Empty;
pub use fields::{Checkbox, SearchBox, Select, TextField};
pub use focus::{focus, focus_nearest, focus_soon, focused, home};
pub use fold::fold_button;
pub use icon::{Icon, icon};
pub use length::pixels;
pub use lens_bar::LensBar;
pub use live::{Live, Ui, provide_ui, use_ui};
pub use menu::{Menu, MenuItem};
pub use message::{MessageBar, MessageKind};
pub use name::{Name, cut_name, has_left, short_name, short_name_and, soft};
pub use picker::{PickOption, Picker};
pub use popover::Popover;
pub use radio_cards::{RadioCard, RadioCards};
pub use row_box::RowBox;
pub use show_more::show_more;
pub use skeleton::Skeleton;
pub use strip::Strip;
pub use switch::Switch;
pub use table::{Cell, NameCell, Row, Sort, SortHead, Table};
pub use tabs::{Tab, Tabs};
pub use tag::Tag;
pub use text_area::TextArea;
pub use toast::Toasts;
pub use virtual_rows::VirtualRows;

use std::sync::atomic::{AtomicU32, Ordering};

/// An id no other element of the page has.
pub fn fresh_id() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("u{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
