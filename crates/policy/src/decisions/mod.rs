//! Decisions: one file each, with its table, its rules and its tests.
//!
//! Every decision is a question struct with `decide(&self, facts, why) -> Decision<…>`,
//! written once for lists, screens, grounds and tests alike.

mod add_owner;
mod byoc_prompt;
mod can_toggle_embed;
mod cloud_flow_action;
mod cloud_run_readiness;
mod connection_category;
mod desktop_flow_action;
mod desktop_share;
mod remove_owner;
mod run_only_connection_source;
mod share_run_only;

pub use add_owner::AddOwner;
pub use byoc_prompt::{Byoc, ByocPrompt, ByocRow, Initiation, RowSource, Window};
pub use can_toggle_embed::{CanToggleEmbed, Toggled};
pub use cloud_flow_action::{CloudAction, CloudFlowAction};
pub use cloud_run_readiness::{CloudRunReadiness, Readiness};
pub use connection_category::{CategoryChange, ConnectionCategory};
pub use desktop_flow_action::{DesktopAction, DesktopFlowAction};
pub use desktop_share::{DesktopSharing, ShareChange, Shared};
pub use remove_owner::RemoveOwner;
pub use run_only_connection_source::{Provided, RunOnlyConnectionSource};
pub use share_run_only::{RunOnlyChange, ShareRunOnly};
