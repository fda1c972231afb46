//! What dialogs, the activity and messages say.

use super::*;

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
        "2 Excel Online (Business) steps keep signing in as bo@a.example and may fail. Point them to a connection of \
         yours so the flow keeps running.",
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
    let free = with(|records| {
        records.people[0].licenses = [License::PowerAutomateFree].into();
    });
    check_locked(
        &free,
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
    check(
        &words::storage_unreadable(),
        "Another version of Sharewell wrote what this browser keeps, and this one can't read it. It stays as it is. Reload the page; until then everything works, but changes aren't kept.",
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
        "You embedded SharePoint – Invoices in Invoice intake.",
    );
    check(
        &Voice::new(&tenant, BO).entry(&entry),
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
fn whoever_gives_or_takes_their_own_access_is_told_apart_from_others() {
    let tenant = tenant();
    let leave = Change::UnshareDesktop {
        flow: INTAKE,
        principal: Principal::Person(BO),
    };
    let told = |actor: PersonId, expected: [&str; 3]| {
        let mut before = tenant.clone();
        let at = "2026-01-01T00:00:00Z";
        let entry = apply(&mut before, actor, at, &leave).expect("it may be taken");
        for (to, expected) in [ANA, BO, PersonId::NOBODY].into_iter().zip(expected) {
            check(&Voice::new(&before, to).entry(&entry), expected);
        }
    };
    told(
        ANA,
        [
            "You stopped sharing Invoice intake with Bo Tran.",
            "Ana Ruiz stopped sharing Invoice intake with you.",
            "Ana Ruiz stopped sharing Invoice intake with Bo Tran.",
        ],
    );
    told(
        BO,
        [
            "Bo Tran stopped sharing Invoice intake with themselves.",
            "You stopped sharing Invoice intake with yourself.",
            "Bo Tran stopped sharing Invoice intake with themselves.",
        ],
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
        voice.who_can_mend(INTAKE, ledger).map(|who| who.plain()),
        Some("Only Bo Tran can mend it.".to_owned())
    );
}

#[test]
fn a_license_that_is_missing_is_said_to_whoever_lacks_it_and_about_them() {
    let tenant = with(|records| {
        records.people[RUI.at()].licenses = [License::Office365].into();
    });
    let lack = "an Attended RPA license to use connector actions in desktop flows. An administrator can assign one.";
    for (you, who) in [(RUI, "You need"), (ANA, "Rui Costa needs")] {
        let people = (you, RUI);
        let expected = format!("{who} {lack}");
        check_reason(
            &tenant,
            people,
            INTAKE,
            Start::Console,
            Code::AttendedRpaRequired,
            &expected,
        );
    }
}

#[test]
fn run_only_access_is_advised_where_somebody_could_start_the_flow_with_it() {
    let about = Some(Principal::Person(BO));
    let lead = "Bo Tran owns this flow and isn't among those expected to own flows in Finance.";
    let other =
        "Whoever only needs what it does can get that in another way, from an app for example.";
    let tenant = tenant();
    for (flow, way) in [
        (BUTTON, "Run-only access may be enough."),
        (INTAKE, "Run-only access may be enough."),
        (NIGHTLY, other),
    ] {
        let said = Voice::new(&tenant, ANA).audit_flag(flow, Code::OutsideOwner, about);
        check(&said, &format!("{lead} {way}"));
    }
}

#[test]
fn a_flow_that_is_off_says_what_comes_before_it_can_be_turned_on() {
    let off = |waits: bool| {
        with(|records| {
            records.flows[NIGHTLY.at()].state = FlowState::Draft;
            if let FlowKind::Cloud(cloud) = &mut records.flows[NIGHTLY.at()].kind
                && waits
            {
                cloud.unconnected.push(UnconnectedSteps {
                    connector: ConnectorId(0),
                    run_only_source: RunOnlySource::UseFlowConnection,
                    actions: vec!["Get_items".into()],
                });
            }
        })
    };
    for (waits, expected) in [
        (false, "This flow is off. Turn it on to run it."),
        (
            true,
            "This flow is off. Some of its steps have no connection yet. Choose one for each under Modify connections, \
             then turn it on.",
        ),
    ] {
        let code = Code::FlowOff;
        check_reason(&off(waits), (ANA, ANA), NIGHTLY, ATTENDED, code, expected);
    }
}

#[test]
fn sharing_with_somebody_without_the_license_says_that_it_doesnt_let_them_run_the_flow() {
    let tenant = with(|records| {
        records.people[CARLA.at()].licenses = [License::Office365].into();
    });
    let share = |role| Change::ShareDesktop {
        flow: CHECK,
        principal: Principal::Person(CARLA),
        role,
    };
    let license =
        "Carla Nunes needs an Attended RPA license to run it, because it has connector actions.";
    let gains = "Carla Nunes can edit and share this flow.";
    for role in [DesktopRole::CoOwner, DesktopRole::RunOnly] {
        check_consequence(&tenant, ANA, &share(role), ConsequenceKind::Limit, license);
    }
    let co_owner = share(DesktopRole::CoOwner);
    check_consequence(&tenant, ANA, &co_owner, ConsequenceKind::Gain, gains);
}
