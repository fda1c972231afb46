//! The demo tenant: its file is current, and every story on Home is true.

#[path = "../examples/demo/larkmoor/mod.rs"]
mod larkmoor;
#[path = "../../../src/stories/mod.rs"]
#[expect(unreachable_pub, reason = "public where the portal has it")]
mod stories;

#[path = "demo/proofs.rs"]
mod proofs;
#[path = "demo/records.rs"]
mod records;
#[path = "demo/screens.rs"]
mod screens;

use policy::sorted::Set;

use policy::answer::{AnswerKind, answer};
use policy::change::{Change, Preview, apply, preview};
use policy::decisions::{CanToggleEmbed, CloudRunReadiness, RunOnlyConnectionSource};
use policy::model::*;
use policy::{Code, EffectiveRole, Grounds, Silent};
use proofs::{CLOUD, NOT_EMBEDDED, PROOFS, Proof};
use records::Demo;
use stories::{About, Story, all};

const FILE: &str = include_str!("../../../public/demo/tenant.json");
const NOW: &str = "2026-11-05T09:00:00Z";
fn proof(story: &str) -> &'static Proof {
    let mut proofs = PROOFS.iter();
    proofs
        .find(|proof| proof.story == story)
        .unwrap_or_else(|| panic!("{story} isn't proved"))
}

/// The flow whose answers a story changes.
fn flow_of(story: &Story) -> &'static str {
    let own = story.flow_key();
    own.or(proof(story.id).flow)
        .unwrap_or_else(|| panic!("{} has no flow", story.id))
}

/// The stories that change answers; those that only show something are proved one by one.
fn told_by_answers() -> impl Iterator<Item = &'static Story> {
    all().filter(|story| !screens::PROVED.contains(&story.id))
}

/// The demo before a story, and what its change would do.
fn begin(id: &str) -> (Demo, FlowId, Preview) {
    let story = stories::story(id).unwrap_or_else(|| panic!("no story {id}"));
    let mut demo = Demo::open();
    let flow = demo.flow(flow_of(story));
    let actor = demo.person(story.acting_key);
    let change = (proof(id).change)(&demo, flow);
    let preview = preview(&mut demo.0, actor, &change);
    (demo, flow, preview)
}

/// The demo after a story.
fn end(id: &str) -> (Demo, FlowId) {
    let (mut demo, flow, _) = begin(id);
    let story = stories::story(id).unwrap_or_else(|| panic!("no story {id}"));
    let actor = demo.person(story.acting_key);
    let change = (proof(id).change)(&demo, flow);
    let made = apply(&mut demo.0, actor, NOW, &change);
    assert!(made.is_ok(), "{id}: {made:?}");
    (demo, flow)
}

fn warnings(preview: &Preview) -> Vec<Code> {
    let verdicts = preview.verdicts.iter();
    verdicts
        .flat_map(|verdict| verdict.warnings.iter().map(|notice| notice.code))
        .collect()
}

#[test]
fn the_committed_file_is_what_the_demo_is_written_down_as() -> Result<(), String> {
    // Not compared with `assert_eq!`, which would print both files.
    assert!(
        FILE.replace("\r\n", "\n") == larkmoor::json()?,
        "run: cargo run -p policy --example demo > public/demo/tenant.json"
    );
    let read: Records = serde_json::from_str(FILE).map_err(|error| error.to_string())?;
    assert_eq!(read, larkmoor::records()?);
    Ok(())
}

#[test]
fn every_story_changes_the_answers_it_says() {
    for story in told_by_answers() {
        let (before, flow, _) = begin(story.id);
        let (after, _) = end(story.id);
        let mut differs = false;
        for &(person, start, old, new) in proof(story.id).answers {
            let what = format!("{}: {person} {start:?}", story.id);
            assert_eq!(before.says(person, flow, start), old, "{what}, before");
            assert_eq!(after.says(person, flow, start), new, "{what}, after");
            differs |= old != new;
        }
        assert!(differs, "{} changes no answer", story.id);
    }
}

#[test]
fn the_first_share_alone_stops_cloud_runs() {
    let (mut demo, flow, preview) = begin("first-share");
    assert!(warnings(&preview).contains(&Code::CloudRunsNeedAllEmbedded));
    let ana = demo.person("ana-ruiz");
    let share = demo.share(flow, "bo-tran");
    assert!(apply(&mut demo.0, ana, NOW, &share).is_ok());
    assert_eq!(demo.says("ana-ruiz", flow, CLOUD), NOT_EMBEDDED);
}

#[test]
fn the_button_mails_as_whoever_presses_it_until_the_source_is_changed() {
    let acts_as = |demo: &Demo, flow, connection: &str| {
        let question = RunOnlyConnectionSource {
            flow,
            invoker: demo.person("grace-okoro"),
            connection: demo.connection(connection),
        };
        let provided = question.decide(&demo.0, &mut Silent).data;
        provided
            .acts_as
            .map(|person| demo.0.person(person).name.clone())
    };
    let (before, flow, _) = begin("whose-account");
    assert_eq!(
        acts_as(&before, flow, "ana-outlook").as_deref(),
        Some("Grace Okoro")
    );
    assert_eq!(
        acts_as(&before, flow, "ana-sharepoint").as_deref(),
        Some("Ana Ruiz")
    );
    let (after, _) = end("whose-account");
    assert_eq!(
        acts_as(&after, flow, "ana-outlook").as_deref(),
        Some("Ana Ruiz")
    );
}

#[test]
fn nobody_can_move_the_switch_of_somebody_who_has_left() {
    let (demo, flow, _) = begin("locked-switch");
    let reference = demo.reference("dataverse-suppliers");
    let vera = demo.person("vera-holt");
    assert!(demo.0.person(vera).left);
    for actor in demo.0.person_ids().filter(|actor| *actor != vera) {
        let decision = CanToggleEmbed {
            actor,
            flow,
            reference,
            to: false,
            confirmed: true,
        }
        .decide(&demo.0, &mut Silent);
        assert!(!decision.is_allowed());
        if demo.0.role(actor, flow).is_owner() {
            assert_eq!(decision.data.managed_by, Some(vera));
        }
    }
}

#[test]
fn two_references_of_one_name_are_two_switches_for_two_accounts() {
    let (demo, flow, _) = begin("two-switches");
    let used = &demo
        .0
        .flow(flow)
        .desktop()
        .expect("a desktop flow")
        .references;
    let names: Set<_> = used
        .iter()
        .map(|used| &demo.0.reference(used.reference).display_name)
        .collect();
    let accounts: Set<_> = used
        .iter()
        .filter_map(|used| demo.0.reference(used.reference).connection)
        .map(|connection| &demo.0.connection(connection).account)
        .collect();
    assert_eq!((names.len(), accounts.len()), (1, 2));
}

#[test]
fn embedding_leaves_the_v1_schema_as_the_last_reason() {
    let reasons = |demo: &Demo, flow| {
        let question = CloudRunReadiness {
            flow,
            run_owner: demo.person("ana-ruiz"),
            mode: RunMode::Attended,
        };
        let decision = question.decide(&demo.0, &mut Grounds::default());
        decision
            .blockers
            .iter()
            .map(|one| one.code)
            .collect::<Vec<_>>()
    };
    let (before, flow, preview) = begin("old-schema");
    assert_eq!(
        reasons(&before, flow),
        [Code::SchemaNotV2, Code::ReferenceNotEmbedded]
    );
    assert!(warnings(&preview).contains(&Code::SchemaNotV2));
    assert_eq!(reasons(&end("old-schema").0, flow), [Code::SchemaNotV2]);
}

#[test]
fn a_schedule_offers_other_ways_than_run_only() {
    let (mut demo, flow, preview) = begin("no-run-only");
    assert_eq!(warnings(&preview), [Code::PreferIndirectAccess]);
    let bo = demo.person("bo-tran");
    let change = Change::ShareRunOnly {
        flow,
        add: vec![demo.principal("carla-nunes")],
        remove: Vec::new(),
    };
    let refused = apply(&mut demo.0, bo, NOW, &change).expect_err("it starts on a schedule");
    assert_eq!(
        refused.verdict.code,
        Some(Code::RunOnlyRequiresInstantTrigger)
    );
}

#[test]
fn removing_an_owner_breaks_the_steps_that_use_their_connection_and_no_others() {
    let (_, _, other) = begin("other-connection");
    assert_eq!(warnings(&other), []);
    let (demo, _, used) = begin("remove-owner");
    assert_eq!(warnings(&used), [Code::UpdateCredentials]);
    let broken = used.verdicts[0].warnings[0].connection;
    assert_eq!(broken, Some(demo.connection("carla-outlook")));
}

#[test]
fn every_story_has_a_flow_of_its_own_and_a_question_of_its_own() {
    let subjects: Set<_> = all().filter_map(Story::flow_key).collect();
    let told = all().filter(|story| story.flow_key().is_some());
    let ids: Set<_> = all().map(|story| story.id).collect();
    let questions: Set<_> = all().map(|story| story.question).collect();
    assert_eq!(subjects.len(), told.count());
    assert_eq!([ids.len(), questions.len()], [all().count(); 2]);
    let mut stories = all();
    let (first, second) = (stories.next(), stories.next());
    assert_eq!(all().last().map(Story::next), first);
    assert_eq!(first.map(Story::next), second);
}

#[test]
fn every_story_speaks_in_whole_sentences_and_in_the_makers_words() {
    const NEVER: [&str; 12] = [
        "verdict",
        "denied",
        "refused",
        "allowed",
        "principal",
        "actor",
        "invoker",
        "byoc",
        "tenant",
        "inactive",
        "please",
        "!",
    ];
    for story in all() {
        assert!(story.question.ends_with('?'), "{}", story.id);
        for text in [story.question, story.see, story.try_, story.shows] {
            assert!(text.ends_with(['.', '?']), "{text}");
            assert!(!text.contains("  "), "{text}");
            let low = text.to_lowercase();
            for word in NEVER {
                assert!(!low.contains(word), "{word}: {text}");
            }
        }
    }
}

#[test]
fn a_story_begins_on_a_screen_its_flow_has() {
    use stories::First;
    let demo = Demo::open();
    let people = || demo.0.people.iter();
    let machines = || demo.0.machine_connections.iter();
    for story in all() {
        let flow = story.flow_key().map(|key| demo.0.flow(demo.flow(key)));
        let is_cloud = flow.is_some_and(|flow| flow.cloud().is_some());
        let fits = match (story.first, story.about) {
            (First::Details | First::Share | First::Review, About::Flow(_)) => true,
            (First::References, About::Flow(_)) => !is_cloud,
            (First::RunOnly | First::Owners | First::Owner | First::Connections, _) => is_cloud,
            (First::Person, About::Person(key)) => people().any(|person| person.key == key),
            (
                First::Environment,
                About::RoleOf {
                    person,
                    environment,
                },
            ) => {
                let mut places = demo.0.environments.iter();
                places.any(|place| place.key == environment)
                    && people().any(|known| known.key == person)
            }
            (First::MachineConnection, About::MachineConnection(key)) => {
                machines().any(|connection| connection.key == key)
            }
            (First::Flows, About::Copies)
            | (First::ConnectMachine, About::NewMachineConnections)
            | (First::Policies, About::Policies)
            | (First::Connectors | First::Errors, About::Nothing) => true,
            _ => false,
        };
        assert!(fits, "{}", story.id);
    }
}

#[test]
fn most_flows_are_fine_and_a_few_are_not() {
    let demo = Demo::open();
    let tenant = &demo.0;
    let ana = demo.person("ana-ruiz");
    let own = tenant.flows.iter().filter(|flow| flow.owner() == ana);
    let own = own.count();
    let with_role = tenant
        .flow_ids()
        .filter(|flow| tenant.role(ana, *flow) != EffectiveRole::None);
    assert_eq!((own, with_role.count() - own), (12, 9));
    assert_eq!(tenant.flows.len(), 41);

    let mut kinds = Vec::new();
    for flow in tenant.flow_ids() {
        let owner = tenant.flow(flow).owner();
        kinds.push(answer(tenant, owner, flow, CLOUD).word.kind());
    }
    let count = |kind| kinds.iter().filter(|other| **other == kind).count();
    assert!((4..=8).contains(&count(AnswerKind::Stop)));
    assert!((1..=4).contains(&count(AnswerKind::May)));
    assert!(count(AnswerKind::Can) >= 30);
}

#[test]
fn everything_in_the_demo_is_invented_named_and_used() {
    let demo = Demo::open();
    let tenant = &demo.0;
    assert_eq!(tenant.settings.name, "Larkmoor Foods");
    assert_eq!(tenant.people.len(), 30);
    assert_eq!(tenant.people.iter().filter(|one| one.left).count(), 1);
    let mut guests = tenant.people.iter();
    assert!(guests.any(|one| one.user_type == UserType::Guest));
    assert_eq!(tenant.environments.len(), 2);
    for person in &tenant.people {
        assert!(person.email.ends_with(".example"), "{}", person.email);
    }
    for reference in tenant.reference_ids() {
        let unused = tenant.flows_of_reference(reference).is_empty();
        assert!(!unused, "{}", tenant.reference(reference).key);
    }
    let keys: Set<_> = tenant.flows.iter().map(|flow| &flow.key).collect();
    assert_eq!(keys.len(), tenant.flows.len());
}
