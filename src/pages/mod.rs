//! Pages: one screen per file. Each reads the workspace, asks the policy and dispatches.

pub mod details;
pub mod flows;
pub mod home;
pub mod not_found;
pub mod page;
pub mod references;
