//! Panels: drawers over a flow's page, one per file, each with an address of its own; and
//! what panels and pages share.

pub mod access;
pub mod act_again;
pub mod action_needs;
pub mod ask;
pub mod assume_flow;
pub mod assumed;
pub mod consequences;
pub mod copy;
pub mod doing;
mod drafted;
pub mod embed;
pub mod going;
pub mod import_answers;
pub mod kept_data;
pub mod leave;
pub mod mend;
pub mod modify_connections;
pub mod offers;
pub mod owner;
pub mod owners;
mod owners_only;
pub mod people_picker;
pub mod refusal;
pub mod remove;
pub mod reset;
pub mod rule_links;
pub mod run;
pub mod run_needs;
pub mod run_only;
pub mod said;
pub mod share;
mod share_draft;
pub mod story;
pub mod title;
pub mod to_modify;
pub mod trail;
pub mod what_changes;
pub mod who_has_access;
pub mod why;

pub use leave::{Panel, PanelDrawer, use_panel};
