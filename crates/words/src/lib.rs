//! Every sentence about the domain: answers, reasons, consequences, findings, and who can mend what.
//!
//! Sentences come as [`Phrase`]s, so that screens can set names apart. A [`Voice`] speaks to
//! one person: it says *you* to them and calls everybody else by name. Another language is
//! another folder beside `en`.

mod apart;
mod en;
mod errors;
mod phrase;

pub use apart::apart;
pub use en::{
    Consequence, ConsequenceKind, ErrorSaid, Real, SAME_AS_ATTENDED, Said, Voice, about_setting,
    assumed_tag, brought_back_in_part, called, cloud_category, connection_status,
    connection_trouble, creation_way, desktop_role, dispute, disputed_tag, fact, finding,
    flow_kind, for_cloud_flows, import_question, known_error, new_flow_by, nothing_is_asked,
    nothing_opened, part_of_file, preview_run, question, role, role_explained, save_line, schema,
    severity, source_label, state, storage_unavailable, storage_unreadable, through, trigger,
    user_type, word, you_named,
};
// Imported files.
pub use en::{
    as_for_the_file, assumptions, reference_owners, sharing_preset, sharing_preset_of_one,
};
pub use errors::{FoundError, KnownError, find_errors};
// Machines.
pub use en::{
    credential_preview, credential_store, machine_join, machine_limit, machine_need_met,
    machine_permission, machine_says, no_machine_limit, no_machines, over_it_nothing_ran,
    over_no_machine_yet, run_is_free, run_mode, sign_in_creates, sign_in_is_a_list,
    sign_in_test_succeeds, test_succeeds,
};
// Environments.
pub use en::{
    addresses, agents_for_outlook, aspect, aspect_because, cloud, environment_of_a_file,
    environment_refused, everybody_makes, license_for_actions, no_organization_in_file,
    only_known_here, roles_only_known_here, security_role, security_role_explained, widely_from,
};
// What holds whatever is on screen.
pub use en::{
    collect_by_itself, custom_and_http, new_connectors, other_connections, run_from_sharepoint,
    secure_machine,
};
// What somebody can do.
pub use en::{abilities_explained, ability, ability_said};
// Governance.
pub use en::{
    administrators_only, board_unchanged, data_group, data_group_explained, environment_advice,
    file_knows_no_use, finding_sort, marked_reviewed, no_governance, no_runs_in_file,
    not_in_the_file, not_reminded, nothing_found_in_file, publish_locked, sharing_goes_on,
    still_open, taken_away_leaves, turned_on_again,
};
// Screens.
pub use en::{
    actions_for_owners, actions_work, connections_are_their_owners, connector_source,
    dataverse_environment, machine_connection_explained, machine_connection_signs_in,
    machine_permission_explained, modify_connections_advice, no_account, no_exact_words,
    no_licenses_in_file, no_machine_to_sign_in_at, no_review_in_file, no_rule_for_error,
    not_in_policy, nothing_to_review, review_explained, run_owner_explained, sign_in,
    stored_credential, typed_credential, unconnected_advice, unknown_error,
};
pub use phrase::{Part, Phrase, counted, in_groups};
