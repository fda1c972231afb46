//! The sentences the screens were designed with, word for word, in one small organization.

#[path = "model_sentences/copies.rs"]
mod copies;
#[path = "model_sentences/organization.rs"]
mod organization;
use organization::*;
#[path = "model_sentences/pointing.rs"]
mod pointing;
#[path = "model_sentences/saying.rs"]
mod saying;
#[path = "model_sentences/steps.rs"]
mod steps;

use policy::Tenant;
use policy::answer::Start;
use policy::catalogue::DisputeId;
use policy::change::{Change, LockedUndo, Verdict, apply, preview};
use policy::code::Code;
use policy::explain::explain;
use policy::model::*;
use words::{ConsequenceKind, Phrase, Real, Voice};

fn check(said: &Phrase, expected: &str) {
    assert_eq!(said.plain(), expected);
}

/// The reason with this code, of `about`'s answer, told to `you`.
fn check_reason(
    tenant: &Tenant,
    (you, about): (PersonId, PersonId),
    flow: FlowId,
    start: Start,
    code: Code,
    expected: &str,
) {
    let explained = explain(tenant, about, flow, start);
    let voice = Voice::new(tenant, you);
    let said: Vec<_> = explained
        .reasons
        .iter()
        .filter(|reason| reason.code == code)
        .map(|reason| voice.reason(about, flow, start, reason).plain())
        .collect();
    assert!(
        said.iter().any(|said| said == expected),
        "expected {expected:?}, said {said:?} of {:?}",
        explained.reasons
    );
}

fn check_locked(tenant: &Tenant, you: PersonId, change: &Change, expected: &str) {
    let mut tenant = tenant.clone();
    let seen = preview(&mut tenant, you, change);
    let verdict = seen
        .verdicts
        .iter()
        .find(|it| it.code.is_some())
        .unwrap_or_else(|| panic!("{change:?} is allowed"));
    let flow = change.flow().unwrap_or(INTAKE);
    check(
        &Voice::new(&tenant, you).locked(flow, verdict, change),
        expected,
    );
}

fn check_consequence(
    tenant: &Tenant,
    you: PersonId,
    change: &Change,
    kind: ConsequenceKind,
    expected: &str,
) {
    let mut tenant = tenant.clone();
    let seen = preview(&mut tenant, you, change);
    let lines = Voice::new(&tenant, you).consequences(change, &seen);
    assert!(
        lines
            .iter()
            .any(|line| line.kind == kind && line.text.plain() == expected),
        "expected {kind:?} {expected:?}, said {:?}",
        lines
            .iter()
            .map(|line| (line.kind, line.text.plain()))
            .collect::<Vec<_>>()
    );
}

#[test]
fn a_reference_that_isnt_embedded_names_who_can_embed_it() {
    let tenant = tenant();
    let lead = "isn't embedded. A cloud flow can start a shared flow only when every connection reference is embedded.";
    for (you, who) in [
        (ANA, "Only Bo Tran can embed it."),
        (BO, "Only you can embed it."),
    ] {
        let expected = format!("Excel – Ledger {lead} {who}");
        check_reason(
            &tenant,
            (you, ANA),
            INTAKE,
            ATTENDED,
            Code::ReferenceNotEmbedded,
            &expected,
        );
    }
    let left = format!(
        "SharePoint – Archive {lead} Its owner, Vera Holt, has left, so nobody can embed it. Use a connection reference \
         of your own in these 3 actions instead."
    );
    check_reason(
        &tenant,
        (ANA, ANA),
        INTAKE,
        ATTENDED,
        Code::ReferenceNotEmbedded,
        &left,
    );
    let explained = explain(&tenant, ANA, INTAKE, ATTENDED);
    check(
        &Voice::new(&tenant, ANA).short_reason(ANA, INTAKE, ATTENDED, &explained),
        "5 of 5 connection references aren't embedded: SharePoint – Invoices, Excel – Ledger, and 3 others. You and Bo \
         Tran can embed some of them. Vera Holt has left, so nobody can embed the rest.",
    );
}

#[test]
fn schema_and_run_only_reasons_say_what_to_do() {
    check_reason(
        &tenant(),
        (ANA, ANA),
        CHECK,
        ATTENDED,
        Code::SchemaNotV2,
        "This flow uses the v1 schema. A cloud flow can start it only in the Power Automate v2 schema. Save it again in \
         Power Automate for desktop, in an environment where v2 is on.",
    );
    check_reason(
        &tenant(),
        (RUI, RUI),
        INTAKE,
        ATTENDED,
        Code::RunOnlyConsoleOnly,
        "You're a run-only user. You can start this flow from the console of Power Automate for desktop, with your own \
         connections, and not from a cloud flow.",
    );
}

#[test]
fn a_locked_switch_says_who_manages_it() {
    let tenant = tenant();
    for (reference, expected) in [
        (
            LEDGER,
            "Managed by Bo Tran. Only the owner of a connection reference can embed it or stop embedding it, even in a \
             flow you own.",
        ),
        (
            ARCHIVE,
            "Managed by Vera Holt, who has left. Nobody can change this switch now. Use a connection reference of your \
             own in these 3 actions instead.",
        ),
        (
            BORROWED,
            "You own this connection reference, but its connection is Bo Tran's. Point it to a connection of yours, then \
             embed it.",
        ),
        (
            UNBOUND,
            "No connection is chosen for this reference yet. Choose one, then embed it.",
        ),
    ] {
        check_locked(&tenant, ANA, &embed(INTAKE, reference, true), expected);
    }
}

#[test]
fn embedding_says_who_gains_what_and_how_far_it_reaches() {
    let tenant = tenant();
    let on = embed(INTAKE, INVOICES, true);
    check_consequence(
        &tenant,
        ANA,
        &on,
        ConsequenceKind::Gain,
        "Bo Tran and Carla Nunes can use ana@a.example in this flow, when they edit it and when they run it. They don't \
         get its password.",
    );
    check_consequence(
        &tenant,
        ANA,
        &on,
        ConsequenceKind::Limit,
        "It counts in Invoice intake only. Run-only users still bring their own connections.",
    );
    let embedded = with(|records| desktop(records, INTAKE).references[0].embedded = true);
    let off = embed(INTAKE, INVOICES, false);
    check_consequence(
        &embedded,
        ANA,
        &off,
        ConsequenceKind::Warning,
        "Cloud runs of Invoice intake will stop.",
    );
    check_consequence(
        &embedded,
        ANA,
        &off,
        ConsequenceKind::Loss,
        "From the next console run, Bo Tran and Carla Nunes bring their own SharePoint connection.",
    );
}

#[test]
fn sharing_a_desktop_flow_says_what_it_does_before_anybody_saves() {
    let v2 = with(|records| desktop(records, CHECK).schema = SchemaVersion::V2);
    let first = share(CHECK, BO, DesktopRole::CoOwner);
    check_consequence(
        &v2,
        ANA,
        &first,
        ConsequenceKind::Warning,
        "Cloud runs will stop when you save. A shared flow needs every connection reference embedded, and 1 of 2 isn't.",
    );
    check_consequence(
        &v2,
        ANA,
        &first,
        ConsequenceKind::Limit,
        "Bo Tran gets the flow, and of your connections only those embedded here.",
    );
    check_consequence(
        &v2,
        ANA,
        &share(CHECK, BO, DesktopRole::RunOnly),
        ConsequenceKind::Limit,
        "Bo Tran gets the flow, not your connections.",
    );
    let both = Change::Batch(vec![
        first.clone(),
        share(CHECK, CARLA, DesktopRole::CoOwner),
    ]);
    check_consequence(
        &v2,
        ANA,
        &both,
        ConsequenceKind::Limit,
        "Bo Tran and Carla Nunes get the flow, and of your connections only those embedded here.",
    );
    let both = Change::Batch(vec![embed(CHECK, PAYROLL, true), first]);
    check_consequence(
        &v2,
        ANA,
        &both,
        ConsequenceKind::Limit,
        "Bo Tran gets the flow, and of your connections only those embedded here.",
    );
    check_consequence(
        &v2,
        ANA,
        &both,
        ConsequenceKind::Effect,
        "Cloud runs go on: every connection reference is embedded.",
    );
    check_consequence(
        &tenant(),
        ANA,
        &share(INTAKE, CARLA, DesktopRole::RunOnly),
        ConsequenceKind::Effect,
        "Carla Nunes already is a co-owner through Finance team. Run-only access changes nothing.",
    );
}

#[test]
fn every_code_has_a_sentence_of_its_own() {
    let tenant = tenant();
    let stale = Tenant::default();
    let mut heard = policy::sorted::Map::new();
    for code in Code::ALL {
        let reason = reason_of(*code);
        for (tenant, flow) in [(&tenant, INTAKE), (&tenant, BUTTON), (&stale, INTAKE)] {
            let voice = Voice::new(tenant, RUI);
            for about in [RUI, BO] {
                let said = voice.reason(about, flow, ATTENDED, &reason).plain();
                assert!(
                    said.ends_with('.') && !said.contains("  "),
                    "{code}: {said}"
                );
                assert!(!said.contains("can't be changed here"), "{code} isn't told");
                if flow == BUTTON && about == BO {
                    heard.or_insert_with(said, Vec::new).push(*code);
                }
            }
        }
    }
    heard.retain(|_, codes| codes.len() > 1);
    let shared: Vec<_> = heard.into_iter().map(|(_, said)| said).collect();
    // A missing connection is one thing, whether a desktop or a cloud flow needs it.
    assert_eq!(shared, Vec::<Vec<Code>>::new());
}

fn reason_of(code: Code) -> policy::explain::Reason {
    policy::explain::Reason {
        code,
        reference: None,
        connection: None,
        connector: None,
        person: None,
        fixable_by: None,
        fix: None,
    }
}

#[test]
fn every_code_can_lock_a_control() {
    let tenant = tenant();
    let voice = Voice::new(&tenant, ANA);
    let changes = [
        embed(INTAKE, LEDGER, true),
        share(INTAKE, VERA, DesktopRole::CoOwner),
        Change::Batch(Vec::new()),
    ];
    for code in Code::ALL {
        for change in &changes {
            let seen = preview(
                &mut tenant.clone(),
                BO,
                &share(INTAKE, BO, DesktopRole::CoOwner),
            );
            let verdict = Verdict {
                code: Some(*code),
                ..seen.verdicts[0].clone()
            };
            let said = voice.locked(INTAKE, &verdict, change).plain();
            assert!(said.ends_with('.'), "{code}: {said}");
        }
    }
}

#[test]
fn whoever_gives_up_a_flow_hears_that_only_others_can_give_it_back() {
    let tenant = tenant();
    let give_up = |person| Change::UnshareDesktop {
        flow: INTAKE,
        principal: Principal::Person(person),
    };
    let stops =
        "You stop being an owner of Invoice intake. Only another owner can make you one again.";
    check_consequence(&tenant, BO, &give_up(BO), ConsequenceKind::Warning, stops);
    // It is somebody else's loss, told in other words.
    let mut told = tenant.clone();
    let seen = preview(&mut told, ANA, &give_up(BO));
    let lines = Voice::new(&told, ANA).consequences(&give_up(BO), &seen);
    assert!(lines.iter().all(|line| line.text.plain() != stops));
}
