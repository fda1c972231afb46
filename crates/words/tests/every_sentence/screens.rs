//! What screens say by themselves.

use policy::code::Code;
use policy::decisions::ConnectorSource;
use policy::model::MachinePermission;

use super::Heard;

#[test]
fn every_screen_speaks_in_whole_sentences() {
    let mut heard = Heard::default();
    for said in [
        words::connections_are_their_owners(),
        words::connector_source(ConnectorSource::Default).1,
        words::connector_source(ConnectorSource::AssetsLibrary).1,
        words::dataverse_environment(),
        words::actions_work(),
        words::actions_for_owners(),
        words::no_licenses_in_file(),
        words::no_machine_to_sign_in_at(),
        words::machine_connection_explained(),
        words::machine_connection_signs_in(),
        words::run_owner_explained(),
        words::machine_permission_explained(MachinePermission::CanUse),
        words::machine_permission_explained(MachinePermission::CanEdit),
        words::typed_credential().1,
        words::stored_credential().1,
        words::sign_in().1,
        words::no_exact_words(),
        words::no_rule_for_error(),
        words::unknown_error(),
        words::review_explained(),
        words::nothing_to_review(),
        words::no_review_in_file(),
        words::not_in_policy().1,
        words::no_machine_limit(),
        words::abilities_explained(),
        words::other_connections(),
        words::run_from_sharepoint(),
        words::secure_machine(),
        words::new_connectors(),
        words::custom_and_http(),
        words::collect_by_itself(),
        words::sign_in_creates(),
        words::for_cloud_flows(),
        words::over_no_machine_yet(),
        words::over_it_nothing_ran(),
        words::machine_limit(Code::AttendedOnly),
        words::machine_limit(Code::QueueTimeout),
        words::machine_limit(Code::PasswordlessTokenExpiry),
    ] {
        heard.hear(&said.into());
    }
    heard.done("screens");
}
