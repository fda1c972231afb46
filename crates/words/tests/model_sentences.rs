//! The sentences the screens were designed with, word for word, in one small organization.

use policy::Tenant;
use policy::answer::Start;
use policy::catalogue::DisputeId;
use policy::change::{Change, LockedUndo, Verdict, apply, preview};
use policy::code::Code;
use policy::explain::explain;
use policy::model::*;
use words::{ConsequenceKind, Phrase, Real, Voice};

const ANA: PersonId = PersonId(0);
const BO: PersonId = PersonId(1);
const CARLA: PersonId = PersonId(2);
const RUI: PersonId = PersonId(3);
const VERA: PersonId = PersonId(4);

const INTAKE: FlowId = FlowId(0);
const CHECK: FlowId = FlowId(1);
const NIGHTLY: FlowId = FlowId(2);
const BUTTON: FlowId = FlowId(3);

const INVOICES: ReferenceId = ReferenceId(0);
const LEDGER: ReferenceId = ReferenceId(1);
const ARCHIVE: ReferenceId = ReferenceId(2);
const UNBOUND: ReferenceId = ReferenceId(3);
const BORROWED: ReferenceId = ReferenceId(4);
const PAYROLL: ReferenceId = ReferenceId(5);

const ATTENDED: Start = Start::Cloud(RunMode::Attended);

fn records() -> Records {
    let mut it = Records::default();
    for (name, left) in [
        ("Ana Ruiz", false),
        ("Bo Tran", false),
        ("Carla Nunes", false),
        ("Rui Costa", false),
        ("Vera Holt", true),
    ] {
        it.people.push(Person {
            name: name.into(),
            left,
            licenses: [License::PowerAutomateFree].into(),
            ..Person::default()
        });
    }
    it.groups.push(Group {
        name: "Finance team".into(),
        members: vec![Member::Person(CARLA)],
        ..Group::default()
    });
    it.environments.push(Environment {
        name: "Finance".into(),
        ..Environment::default()
    });
    for name in ["SharePoint", "Excel Online (Business)", "Outlook"] {
        it.connectors.push(Connector {
            name: name.into(),
            ..Connector::default()
        });
    }
    let owned = [
        (0, ANA, "ana@a.example"),
        (1, BO, "bo@a.example"),
        (0, VERA, "vera@a.example"),
        (0, CARLA, "carla@a.example"),
        (0, CARLA, "finance@a.example"),
        (1, CARLA, "carla@a.example"),
        (0, RUI, "rui@a.example"),
    ];
    for (connector, owner, account) in owned {
        it.connections.push(Connection {
            key: String::new(),
            connector: ConnectorId(connector),
            owner,
            account: Some(account.into()),
            status: ConnectionStatus::Connected,
            auth_kind: AuthKind::OAuth,
        });
    }
    for (name, connector, connection, owner) in [
        ("SharePoint – Invoices", 0, Some(0), ANA),
        ("Excel – Ledger", 1, Some(1), BO),
        ("SharePoint – Archive", 0, Some(2), VERA),
        ("Outlook – Finance inbox", 2, None, ANA),
        ("Excel – Borrowed", 1, Some(1), ANA),
        ("SharePoint – Payroll", 0, Some(0), ANA),
    ] {
        it.references.push(ConnectionReference {
            key: String::new(),
            logical_name: String::new(),
            display_name: name.into(),
            connector: ConnectorId(connector),
            connection: connection.map(ConnectionId),
            owner,
            ownership: Basis::Known,
        });
    }
    it.flows = vec![
        flow("Invoice intake", FlowKind::Desktop(intake())),
        flow(
            "Payroll lock check",
            FlowKind::Desktop(DesktopFlow {
                owner: ANA,
                schema: SchemaVersion::V1,
                references: vec![used(PAYROLL, false), used(INVOICES, true)],
                shares: Vec::new(),
                actions: Vec::new(),
            }),
        ),
        flow(
            "Nightly archive",
            FlowKind::Cloud(cloud(Trigger::Scheduled)),
        ),
        flow(
            "Order status",
            FlowKind::Cloud(cloud(Trigger::InstantButton)),
        ),
    ];
    it
}

fn flow(name: &str, kind: FlowKind) -> Flow {
    Flow {
        key: name.into(),
        name: name.into(),
        description: String::new(),
        environment: EnvironmentId(0),
        created_by: ANA,
        created_on: None,
        state: FlowState::Activated,
        is_solution_aware: false,
        sharing: Basis::Known,
        kind,
    }
}

const fn used(reference: ReferenceId, embedded: bool) -> FlowReference {
    FlowReference {
        reference,
        embedded,
    }
}

fn intake() -> DesktopFlow {
    let action = |reference| ConnectorAction {
        name: "Get items".into(),
        connector: ConnectorId(0),
        operation: "GetItems".into(),
        reference: Some(reference),
        arguments: Vec::new(),
        output: ArgumentKind::Other,
        dataverse_environment: None,
    };
    let share = |person, role| DesktopShare {
        principal: Principal::Person(person),
        role,
        since: None,
    };
    DesktopFlow {
        owner: ANA,
        schema: SchemaVersion::V2,
        references: vec![
            used(INVOICES, false),
            used(LEDGER, false),
            used(ARCHIVE, false),
            used(UNBOUND, false),
            used(BORROWED, false),
        ],
        shares: vec![
            share(BO, DesktopRole::CoOwner),
            DesktopShare {
                principal: Principal::Group(GroupId(0)),
                role: DesktopRole::CoOwner,
                since: None,
            },
            share(RUI, DesktopRole::RunOnly),
        ],
        actions: vec![action(ARCHIVE), action(ARCHIVE), action(ARCHIVE)],
    }
}

fn cloud(trigger: Trigger) -> CloudFlow {
    CloudFlow {
        primary_owner: ANA,
        owners: vec![Grant {
            principal: Principal::Person(BO),
            since: None,
        }],
        run_only: Vec::new(),
        trigger,
        connections: vec![CloudFlowConnection {
            connection: ConnectionId(1),
            reference: None,
            used_in_definition: true,
            run_only_source: RunOnlySource::UseFlowConnection,
            actions: vec!["Get rows".into(), "Add row".into()],
        }],
        child_flows: Vec::new(),
        desktop_flows: Vec::new(),
    }
}

fn tenant() -> Tenant {
    Tenant::new(records())
}

/// The organization after changes of its records.
fn with(change: impl FnOnce(&mut Records)) -> Tenant {
    let mut records = records();
    change(&mut records);
    Tenant::new(records)
}

fn desktop(records: &mut Records, flow: FlowId) -> &mut DesktopFlow {
    match &mut records.flows[flow.at()].kind {
        FlowKind::Desktop(desktop) => desktop,
        FlowKind::Cloud(_) => unreachable!("a desktop flow"),
    }
}

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

const fn embed(flow: FlowId, reference: ReferenceId, to: bool) -> Change {
    Change::SetEmbedded {
        flow,
        reference,
        to,
    }
}

const fn share(flow: FlowId, person: PersonId, role: DesktopRole) -> Change {
    Change::ShareDesktop {
        flow,
        principal: Principal::Person(person),
        role,
    }
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
        "5 of 5 connection references aren't embedded: SharePoint – Invoices, Excel – Ledger, and 3 others. Only their \
         owners can embed them: you, Bo Tran, and Vera Holt.",
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
        "Bo Tran gets the flow, not your connections.",
    );
    let both = Change::Batch(vec![embed(CHECK, PAYROLL, true), first]);
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
fn the_window_says_why_it_appears() {
    let embedded = with(|records| {
        let flow = desktop(records, INTAKE);
        flow.references = vec![used(INVOICES, false), used(LEDGER, true)];
    });
    check_reason(
        &embedded,
        (ANA, ANA),
        INTAKE,
        Start::Console,
        Code::ConnectionOfAnotherUser,
        "A window appears, because this flow can also use Bo Tran's Excel Online (Business) connection. You don't need \
         to choose anything.",
    );
    check_reason(
        &embedded,
        (RUI, RUI),
        INTAKE,
        Start::Console,
        Code::MissingValidConnection,
        "You have no working Excel Online (Business) connection. Create one to start this flow.",
    );
    let own = with(|records| {
        desktop(records, INTAKE).references = vec![used(INVOICES, false)];
    });
    check_reason(
        &own,
        (CARLA, CARLA),
        INTAKE,
        Start::Console,
        Code::SeveralAccounts,
        "A window asks which connections to use: you have SharePoint connections for 2 accounts. The first, \
         carla@a.example, is selected.",
    );
    check_reason(
        &own,
        (ANA, ANA),
        INTAKE,
        Start::Console,
        Code::StartsAtOnce,
        "No window appears. The run starts at once with ana@a.example.",
    );
    let explained = explain(&own, ANA, INTAKE, Start::Console);
    let lines = Voice::new(&own, ANA).shown_window(ANA, &explained.byoc.expect("a window or none"));
    check(
        &lines[0],
        "No window appears. The run starts at once with ana@a.example.",
    );
}

#[test]
fn run_only_sources_say_as_whom_a_step_runs() {
    let tenant = tenant();
    let voice = Voice::new(&tenant, ANA);
    check(
        &voice.source_meaning(ConnectionId(1), RunOnlySource::UseFlowConnection),
        "Everyone you add runs this step as Bo Tran (bo@a.example) and reaches what Bo Tran can reach, through this flow.",
    );
    check(
        &voice.source_meaning(ConnectionId(1), RunOnlySource::ProvidedByRunOnlyUser),
        "Each person runs this step with a connection of their own and reaches only what they may reach. Default.",
    );
    check(
        &words::source_label(RunOnlySource::UseFlowConnection, Some("bo@a.example")),
        "Use this connection (bo@a.example)",
    );
    // Where no heading names the connection, the sentence does.
    let licensed = with(|records| {
        records.people[0].licenses = [License::Office365].into();
    });
    check_consequence(
        &licensed,
        ANA,
        &Change::ShareRunOnly {
            flow: BUTTON,
            add: vec![Principal::Person(RUI)],
            remove: Vec::new(),
        },
        ConsequenceKind::Warning,
        "Everyone you add runs the Excel Online (Business) steps as Bo Tran (bo@a.example) and reaches what Bo Tran \
         can reach, through this flow.",
    );
    check_consequence(
        &licensed,
        ANA,
        &Change::SetRunOnlySource {
            flow: BUTTON,
            connection: ConnectionId(1),
            source: RunOnlySource::ProvidedByRunOnlyUser,
        },
        ConsequenceKind::Effect,
        "Each person runs the Excel Online (Business) steps with a connection of their own and reaches only what they \
         may reach.",
    );
}

#[test]
fn cloud_flows_say_what_cant_be_changed_and_what_stops() {
    let licensed = with(|records| {
        records.people[0].licenses = [License::Office365].into();
    });
    let run_only = Change::ShareRunOnly {
        flow: NIGHTLY,
        add: vec![Principal::Person(RUI)],
        remove: Vec::new(),
    };
    check_locked(
        &licensed,
        ANA,
        &run_only,
        "This flow starts on a schedule. Run-only access works only for flows a person starts. An app or a separate \
         button flow can offer it instead.",
    );
    let remove = |person| Change::RemoveOwner {
        flow: NIGHTLY,
        principal: Principal::Person(person),
    };
    check_locked(
        &licensed,
        BO,
        &remove(ANA),
        "Ana Ruiz created this flow. The creator stays an owner.",
    );
    check_consequence(
        &licensed,
        ANA,
        &remove(BO),
        ConsequenceKind::Warning,
        "2 steps keep signing in as bo@a.example and may fail. Point them to a connection of yours so the flow keeps \
         running.",
    );
    let embedded = with(|records| desktop(records, INTAKE).references[1].embedded = true);
    check_consequence(
        &embedded,
        ANA,
        &Change::UnshareDesktop {
            flow: INTAKE,
            principal: Principal::Person(BO),
        },
        ConsequenceKind::Effect,
        "Excel – Ledger stays embedded. Nobody but Bo Tran can change that.",
    );
    let voice = Voice::new(&licensed, ANA);
    check(
        &voice.loses_when_saved(BUTTON, Principal::Person(RUI)),
        "Rui Costa loses access when you save.",
    );
    check_locked(
        &tenant(),
        ANA,
        &Change::AddOwner {
            flow: BUTTON,
            principal: Principal::Person(RUI),
            needs_edit: None,
        },
        "You can't share cloud flows with the free Power Automate license alone.",
    );
}

#[test]
fn what_frames_a_screen_is_said_in_full() {
    check(
        &words::preview_run(words::Phrase::name("Bo Tran")),
        "Nothing starts. This is what Power Automate would ask Bo Tran.",
    );
    check(
        &words::dispute(DisputeId::C_04),
        "The documentation says two things here. Sharewell follows Cloud Connectors in Power Automate for desktop, July \
         1, 2025. Read the other way, the answer is Can run.",
    );
    check(
        &words::import_question(),
        "The file doesn't say who owns these flows or who they're shared with. What should Sharewell assume?",
    );
    check(
        &words::nothing_opened("a.zip"),
        "a.zip isn't an exported solution, flow package or cloud flow. Nothing was opened.",
    );
    check(
        &words::storage_unavailable(),
        "This browser doesn't keep data here. Everything works, but a reload starts over.",
    );
    for (real, expected) in [
        (Real::Demo, "Demo. Nothing outside this browser changes."),
        (
            Real::File("a.zip"),
            "Copy of a.zip. Nothing changes in Power Automate.",
        ),
        (Real::Live("Finance"), "Live. This changes Finance."),
    ] {
        check(&words::save_line(real), expected);
    }
}

#[test]
fn a_change_is_told_in_the_activity_and_in_a_toast() {
    let mut tenant = tenant();
    let change = embed(INTAKE, INVOICES, true);
    let entry = apply(&mut tenant, ANA, "2026-01-01T00:00:00Z", &change).expect("it's Ana's");
    let voice = Voice::new(&tenant, ANA);
    check(
        &voice.entry(&entry),
        "Ana Ruiz embedded SharePoint – Invoices in Invoice intake.",
    );
    check(
        &voice.toast(&entry, Real::File("a.zip")),
        "SharePoint – Invoices is embedded in this copy. Nothing changed in Power Automate.",
    );
    check(
        &voice.undo_locked(&LockedUndo::OnlyBy(BO), &[], 0),
        "Only Bo Tran can undo this.",
    );
    let steps: Vec<_> = voice.steps(&change).iter().map(Phrase::plain).collect();
    assert_eq!(
        steps,
        [
            "In Power Automate, go to My flows, then Desktop flows, and select Invoice intake.",
            "Select Details.",
            "Under Connection references, select Manage.",
            "Set Embedded in desktop flow to Yes for SharePoint – Invoices.",
            "Confirm.",
        ]
    );
}

#[test]
fn asking_the_owner_says_what_why_and_where() {
    let tenant = tenant();
    let explained = explain(&tenant, ANA, INTAKE, ATTENDED);
    let ledger = explained
        .reasons
        .iter()
        .find(|reason| reason.reference == Some(LEDGER))
        .expect("the ledger isn't embedded");
    let voice = Voice::new(&tenant, ANA);
    assert_eq!(
        voice.ask_message(INTAKE, ledger),
        "Hi Bo,\n\nCould you embed your connection reference “Excel – Ledger” in the desktop flow “Invoice intake”? A \
         cloud flow can start it only when every connection reference is embedded, and only you can embed yours.\n\nIn \
         Power Automate, select the flow, then Details. Under Connection references, select Manage, set Embedded in \
         desktop flow to Yes, and confirm.\n\nThank you,\nAna Ruiz"
    );
    assert_eq!(
        voice.ask_for_switches(BO, &[(INTAKE, LEDGER), (CHECK, LEDGER)], true),
        "Hi Bo,\n\nCould you embed these connection references of yours?\n\n- “Excel – Ledger” in the desktop flow \
         “Invoice intake”\n- “Excel – Ledger” in the desktop flow “Payroll lock check”\n\nA cloud flow can start a desktop \
         flow only when every connection reference in it is embedded, and only you can embed yours.\n\nIn Power \
         Automate, select the flow, then Details. Under Connection references, select Manage, set Embedded in desktop \
         flow to Yes, and confirm.\n\nThank you,\nAna Ruiz"
    );
    assert_eq!(
        voice.ask_for_switches(BO, &[(INTAKE, LEDGER)], false),
        "Hi Bo,\n\nCould you stop embedding your connection reference “Excel – Ledger” in the desktop flow “Invoice \
         intake”? Cloud runs use a connection of yours while its reference is embedded, and only you can change \
         that.\n\nIn Power Automate, select the flow, then Details. Under Connection references, select Manage, set \
         Embedded in desktop flow to No, and confirm.\n\nThank you,\nAna Ruiz"
    );
    assert_eq!(
        voice.who_can_mend(ledger).map(|who| who.plain()),
        Some("Only Bo Tran can mend it.".to_owned())
    );
}

#[test]
fn every_code_has_a_sentence_of_its_own() {
    let tenant = tenant();
    let stale = Tenant::default();
    let mut heard = std::collections::BTreeMap::new();
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
                    heard.entry(said).or_insert_with(Vec::new).push(*code);
                }
            }
        }
    }
    heard.retain(|_, codes| codes.len() > 1);
    let shared: Vec<_> = heard.into_values().collect();
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
