//! Every sentence about the domain: answers, reasons, consequences, findings, and who can mend what.
//!
//! Sentences come as [`Phrase`]s, so that screens can set names apart. A [`Voice`] speaks to
//! one person: it says *you* to them and calls everybody else by name. Another language is
//! another folder beside `en`.

mod en;
mod errors;
mod phrase;

pub use en::{
    Consequence, ConsequenceKind, ErrorSaid, Real, SAME_AS_ATTENDED, Said, Voice, about_setting,
    assumed_tag, cloud_category, cloud_role_explained, connection_status, creation_way,
    desktop_role, desktop_role_explained, dispute, disputed_tag, fact, finding, flow_kind,
    import_question, known_error, new_flow_by, nothing_opened, part_of_file, preview_run, question,
    role, save_line, schema, severity, source_label, state, storage_unavailable, through, trigger,
    user_type, word,
};
pub use errors::{FoundError, KnownError, find_errors};
// Machines.
pub use en::{
    credential_preview, credential_store, machine_join, machine_permission, machine_says,
    no_machines_in_file, run_is_free, run_mode, sign_in_creates, sign_in_is_a_list, test_succeeds,
};
// Governance.
pub use en::{
    administrators_only, data_group, data_group_explained, environment_advice, finding_sort,
    no_governance_in_file, sharing_goes_on,
};
pub use phrase::{Part, Phrase};
