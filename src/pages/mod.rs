//! Pages: one screen per file. Each reads the workspace, asks the policy and dispatches.

pub mod activity;
pub mod details;
pub mod flow_in_view;
pub mod flow_references;
pub mod flows;
pub mod home;
pub mod import;
pub mod not_found;
pub mod page;
pub mod references;
pub mod rules;
pub mod settings;
