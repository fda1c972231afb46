//! The shared policy model: what sharing a flow does, and why.
//!
//! One plain [`Tenant`], questions that decide over it, and changes that decide before
//! they are made. Everything here is pure: no clock, no I/O, no async and no panic, and
//! the same answers natively and in the browser.
//!
//! - [`model`]: the records, named as Dataverse names them; ids are handles.
//! - [`decisions`]: the questions, one file each with its table.
//! - [`why`]: the grounds of an answer, recorded while it is made.
//! - [`answer`]: the answers as lists and screens show them.
//! - [`over_machine`]: whether a run can start over a machine connection.
//! - [`explain`]: the same with reasons, and who can mend them.
//! - [`digest`]: fingerprints of answers, to compare two worlds.
//! - [`belongings`]: what a person has.
//! - [`change`]: intents; preview, apply, undo and replay.
//! - [`abilities`]: what somebody can do with a flow.
//! - [`audit`]: a review of who has access, and the changes that answer it.
//! - [`usage`]: what runs say about who uses what.
//! - [`catalogue`]: the rules as data, with their sources.

pub mod abilities;
pub mod access;
pub mod answer;
pub mod audit;
pub mod belongings;
pub mod catalogue;
pub mod change;
pub mod code;
mod connections_seen;
pub mod decision;
pub mod decisions;
pub mod digest;
pub mod edit;
mod editing;
pub mod explain;
pub mod facts;
#[cfg(test)]
mod fixture;
mod index;
pub mod model;
pub mod over_machine;
mod reach;
mod sample;
pub mod sorted;
pub mod started;
mod tenant;
pub mod usage;
pub mod why;

pub use access::{Access, EffectiveRole, Sight, Stake, Standing, Through};
pub use code::Code;
pub use connections_seen::ConnectionUses;
pub use decision::{Blocker, Decision, Notice, Outcome};
pub use sample::sample;
pub use tenant::Tenant;
pub use why::{FirstReason, Grounds, Silent, Why};
