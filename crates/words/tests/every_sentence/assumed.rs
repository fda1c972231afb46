//! What a file can't say: every answer, what is assumed now, and what stays as it was made.

use policy::model::*;
use solution::Kept;
use words::Voice;

use super::{Heard, demo};

const PRESETS: [SharingPreset; 4] = [
    SharingPreset::OnlyMe,
    SharingPreset::CoOwnerAndMe,
    SharingPreset::SomeoneRunOnly,
    SharingPreset::Unknown,
];
const OWNERS: [ReferenceOwners; 3] = [
    ReferenceOwners::Mine,
    ReferenceOwners::PerAccount,
    ReferenceOwners::SomebodyElse,
];

#[test]
fn every_answer_and_what_is_assumed_with_it_is_said() {
    let mut heard = Heard::default();
    let mut records = (*demo()).clone();
    let key = records.flows[0].key.clone();
    for (sharing, references) in PRESETS
        .into_iter()
        .flat_map(|one| OWNERS.map(|two| (one, two)))
    {
        for own in [None, Some(SharingPreset::OnlyMe)] {
            let answers = Assumptions {
                references,
                sharing,
                flows: own.map(|own| (key.clone(), own)).into_iter().collect(),
                ..Assumptions::default()
            };
            heard.hear(&words::assumptions(&answers));
            for detail in [
                words::as_for_the_file(&answers).1,
                words::sharing_preset(sharing).1,
                words::sharing_preset_of_one(sharing).1,
                words::reference_owners(references).1,
            ] {
                heard.hear(&detail.into());
            }
            records.assumptions = Some(answers);
            let tenant = policy::Tenant::new(records.clone());
            let said = Voice::new(&tenant, PersonId(0)).assumed_sharing(FlowId(0));
            heard.hear(&said.expect("the file was asked about"));
        }
    }
    heard.done("assumed");
}

#[test]
fn everything_that_stays_as_it_was_made_is_said() {
    let mut heard = Heard::default();
    let tenant = demo();
    let voice = Voice::new(&tenant, PersonId(0));
    assert_eq!(voice.assumed_sharing(FlowId(0)), None);
    for kept in [
        Kept::Access {
            flow: FlowId(0),
            principal: Principal::Person(PersonId(1)),
        },
        Kept::Sharing(FlowId(0)),
        Kept::ReferenceOwner(ReferenceId(0)),
        Kept::ConnectionOwner(ConnectionId(0)),
        Kept::Identity(PersonId(1)),
    ] {
        heard.hear(&voice.kept(&kept));
    }
    heard.done("kept");
}
