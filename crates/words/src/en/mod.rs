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
mod labels;
mod leaving;
mod locked;
mod log;
mod losing;
mod machine_facts;
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
pub use labels::{
    SAME_AS_ATTENDED, assumed_tag, cloud_category, cloud_role_explained, desktop_role,
    desktop_role_explained, disputed_tag, flow_kind, question, role, schema, severity,
    source_label, state, through, trigger, user_type, word,
};
pub use names::Voice;
pub use own_connections::{connection_status, creation_way};
pub use setting::about_setting;
