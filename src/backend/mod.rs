//! Where workspaces live. The only code that touches the outside: network, storage, clock.

pub mod clock;
pub mod demo;
pub mod download;
pub mod importer;
pub mod local;
pub mod tab;
