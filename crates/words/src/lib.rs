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
pub use phrase::{Part, Phrase};
