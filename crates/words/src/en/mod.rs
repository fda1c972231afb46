//! US English.

mod ask;
mod cloud_sharing;
mod consequences;
mod copies;
mod desktop_sharing;
mod embedding;
mod errors;
mod facts;
mod findings;
mod flow_reasons;
mod frame;
mod governance;
mod labels;
mod leaving;
mod locked;
mod log;
mod losing;
mod machine_facts;
mod machine_screens;
mod machines;
mod names;
mod notices;
mod own_connections;
mod reasons;
mod records;
mod rows;
mod setting;
mod setting_facts;
mod short;
mod steps;
mod window;

pub use consequences::{Consequence, ConsequenceKind};
pub use copies::new_flow_by;
pub use errors::{ErrorSaid, known_error};
pub use facts::fact;
pub use findings::{Said, finding, part_of_file};
pub use frame::{
    Real, dispute, import_question, nothing_opened, preview_run, save_line, storage_unavailable,
};
pub use governance::{
    administrators_only, data_group, data_group_explained, environment_advice, finding_sort,
    no_governance_in_file, sharing_goes_on,
};
pub use labels::{
    SAME_AS_ATTENDED, assumed_tag, cloud_category, cloud_role_explained, desktop_role,
    desktop_role_explained, disputed_tag, flow_kind, question, role, schema, severity,
    source_label, state, through, trigger, user_type, word,
};
pub use machine_screens::{
    credential_preview, credential_store, machine_join, machine_permission, machine_says,
    no_machines_in_file, run_is_free, run_mode, sign_in_creates, sign_in_is_a_list, test_succeeds,
};
pub use names::Voice;
pub use own_connections::{connection_status, creation_way};
pub use setting::about_setting;
