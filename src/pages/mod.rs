//! Pages: one screen per file. Each reads the workspace, asks the policy and dispatches.

pub mod activity;
pub mod address;
pub mod answers_said;
pub mod bulk;
pub mod connections;
pub mod connectors;
pub mod csv;
pub mod details;
pub mod errors;
pub mod flow_in_view;
pub mod flow_references;
pub mod flows;
pub mod home;
pub mod import;
pub mod new_connection;
pub mod not_found;
pub mod page;
pub mod references;
pub mod row_height;
mod rule_uses;
pub mod rules;
pub mod selected;
pub mod selecting;
pub mod settings;
pub mod texts;
pub mod waiting;
