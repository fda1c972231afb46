//! Decisions: one file each, with its table, its rules and its tests.
//!
//! Every decision is a question struct with `decide(&self, facts, why) -> Decision<…>`,
//! written once for lists, screens, grounds and tests alike.

// Connections to machines.
mod machine_account;
mod machine_connection_create;
mod machine_connection_share;
mod machine_limits;
mod machine_needs;
mod machine_run;
mod machine_target;
mod run_access;
mod run_owner;

// Copies, and owners who change or leave.
mod change_owner;
mod owner_departure;
mod send_copy;

mod add_owner;
mod byoc_prompt;
mod can_toggle_embed;
mod cloud_flow_action;
mod cloud_run_readiness;
mod connection_category;
mod connections_to_modify;
mod desktop_flow_action;
mod desktop_share;
mod remove_owner;
mod run_only_connection_source;
mod share_run_only;

// Data policies, audits, connectors in desktop flows.
mod audit_flags;
mod connection_creation;
mod connector_in_desktop;
mod connector_prerequisites;
mod dataverse_action;
mod dlp_evaluate;
mod environment_review;
mod environment_rules;
mod file_argument;
mod owner_role;
mod share_license;
mod team_flow;

// Connections to machines.
pub use machine_connection_create::{
    MachineConnectionCreate, NewMachineAuth, NewMachineConnection,
};
pub use machine_connection_share::{AskedPermission, MachineConnectionShare};
pub use machine_limits::{MachineLimit, lacks_machine, machine_limits, ran_over, started_over};
pub use machine_needs::MachineNeed;
pub use machine_run::MachineRun;
pub use run_access::RunAccess;
pub use run_owner::RunOwnerOf;

// Copies, and owners who change or leave.
pub(crate) use add_owner::added_to_dataverse;
pub use change_owner::{ChangeMethod, ChangeOwner, NewFlowBy, OwnerChange};
pub(crate) use owner_departure::has_active_owner;
pub use owner_departure::{FlowStatus, OwnerDeparture};
pub(crate) use owner_role::lacks_role;
pub use send_copy::{CopyAct, SendCopy};

pub use add_owner::AddOwner;
pub use byoc_prompt::{Byoc, ByocPrompt, ByocRow, Initiation, RowSource, Window};
pub use can_toggle_embed::{CanToggleEmbed, Toggled};
pub use cloud_flow_action::{CloudAction, CloudFlowAction};
pub use cloud_run_readiness::{CloudRunReadiness, Readiness};
pub use connection_category::{CategoryChange, ConnectionCategory};
pub use connections_to_modify::ConnectionsToModify;
pub use desktop_flow_action::{DesktopAction, DesktopFlowAction};
pub use desktop_share::{DesktopSharing, ShareChange, Shared};
pub use remove_owner::RemoveOwner;
pub use run_only_connection_source::{Provided, RunOnlyConnectionSource};
pub use share_run_only::{RunOnlyChange, ShareRunOnly};

// Data policies, audits, connectors in desktop flows.
pub use audit_flags::{AuditFlag, AuditFlags};
pub use connection_creation::{ConnectionCreation, CreationPlace, CreationWay};
pub use connector_in_desktop::{ConnectorInDesktop, ConnectorSource};
pub(crate) use connector_prerequisites::lacks_license;
pub use connector_prerequisites::{ConnectorPrerequisites, UserAgent};
pub use dataverse_action::DataverseAction;
pub use dlp_evaluate::{DlpEvaluate, DlpOccasion, DlpViolation};
pub use environment_review::EnvironmentReview;
pub use environment_rules::{EnvironmentRules, HoldsHere};
pub use file_argument::{Converter, FileArgument};
pub use owner_role::{OwnerRole, makes_flows};
pub use share_license::ShareLicense;
pub use team_flow::{TeamFlow, TeamFlowTab};
