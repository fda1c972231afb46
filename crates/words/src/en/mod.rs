//! US English.

mod abilities;
mod advice;
mod ask;
mod assumed;
mod cloud_sharing;
mod connection_reasons;
mod consequences;
mod copies;
mod desktop_sharing;
mod embedding;
mod environment_names;
mod environments;
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
mod machine_needs;
mod machine_screens;
mod machines;
mod names;
mod notices;
mod own_connections;
mod pointing;
mod reasons;
mod records;
mod rows;
mod screens;
mod setting;
mod setting_facts;
mod short;
mod steps;
mod window;

pub use abilities::{abilities_explained, ability, ability_said};
pub use advice::{
    collect_by_itself, custom_and_http, new_connectors, other_connections, run_from_sharepoint,
    secure_machine,
};
pub use assumed::{
    as_for_the_file, assumptions, reference_owners, sharing_preset, sharing_preset_of_one,
};
pub use consequences::{Consequence, ConsequenceKind};
pub use copies::new_flow_by;
pub use environment_names::{
    addresses, aspect, aspect_because, cloud, security_role, security_role_explained,
};
pub use environments::{
    environment_of_a_file, environment_refused, everybody_makes, no_organization_in_file,
    only_known_here, roles_only_known_here, widely_from,
};
pub use errors::{ErrorSaid, known_error};
pub use facts::fact;
pub use findings::{Said, finding, part_of_file};
pub use frame::{
    Real, brought_back_in_part, dispute, import_question, nothing_is_asked, nothing_opened,
    preview_run, save_line, storage_unavailable, storage_unreadable,
};
pub use governance::{
    administrators_only, board_unchanged, data_group, data_group_explained, environment_advice,
    file_knows_no_use, finding_sort, marked_reviewed, no_governance, no_runs_in_file,
    not_in_the_file, not_reminded, nothing_found_in_file, publish_locked, sharing_goes_on,
    still_open, taken_away_leaves, turned_on_again,
};
pub use labels::{
    SAME_AS_ATTENDED, assumed_tag, cloud_category, desktop_role, disputed_tag, flow_kind, question,
    role, role_explained, schema, severity, source_label, state, through, trigger, user_type, word,
};
pub use machine_needs::machine_need_met;
pub use machine_screens::{
    credential_preview, credential_store, machine_join, machine_limit, machine_permission,
    machine_says, no_machine_limit, no_machines, over_it_nothing_ran, over_no_machine_yet,
    run_is_free, run_mode, sign_in_creates, sign_in_is_a_list, sign_in_test_succeeds,
    test_succeeds,
};
pub use names::{Voice, called, you_named};
pub use own_connections::{
    connection_status, connection_trouble, creation_way, for_cloud_flows,
    modify_connections_advice, unconnected_advice,
};
pub use screens::{
    actions_for_owners, actions_work, connections_are_their_owners, connector_source,
    dataverse_environment, machine_connection_explained, machine_connection_signs_in,
    machine_permission_explained, no_account, no_exact_words, no_licenses_in_file,
    no_machine_to_sign_in_at, no_review_in_file, no_rule_for_error, not_in_policy,
    nothing_to_review, review_explained, run_owner_explained, sign_in, stored_credential,
    typed_credential, unknown_error,
};
pub use setting::{about_setting, agents_for_outlook, license_for_actions};
