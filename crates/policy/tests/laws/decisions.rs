//! Laws of decisions and answers.

use policy::change::{Change, apply, preview};
use policy::decisions::{
    ByocPrompt, CloudRunReadiness, DesktopAction, DesktopFlowAction, Initiation,
};
use policy::model::*;
use policy::{FirstReason, Grounds, Silent, Tenant};
use proptest::collection::vec;
use proptest::prelude::*;

use super::mutation::{mutated, mutation};
use super::question::{Question, question};
use super::setting::SettingQuestion;
use super::wild::{flow, person, reference, tenant};

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_question_has_an_answer_and_always_the_same(tenant in tenant(), question in question()) {
        let said = question.decide(&tenant, &mut Silent);
        prop_assert_eq!(&said, &question.decide(&tenant, &mut Silent));
        prop_assert_eq!(&said, &question.decide(&Tenant::new(Records::clone(&tenant)), &mut Silent));
    }

    #[test]
    fn a_decision_with_grounds_is_the_one_without(tenant in tenant(), question in question()) {
        let said = question.decide(&tenant, &mut Silent);
        prop_assert_eq!(&said, &question.decide(&tenant, &mut Grounds::default()));
        let first = question.decide(&tenant, &mut FirstReason);
        prop_assert_eq!((said.outcome, said.code), (first.outcome, first.code));
    }

    #[test]
    fn what_the_grounds_do_not_mention_does_not_decide(
        tenant in tenant(),
        question in question(),
        mutations in vec(mutation(), 1..4),
    ) {
        let mut grounds = Grounds::default();
        let said = question.decide(&tenant, &mut grounds);
        let other = mutated(&tenant, &mutations);
        if grounds.facts().all(|told| told.fact.read(&other) == told.value) {
            prop_assert_eq!(said, question.decide(&other, &mut Silent));
        }
    }

    #[test]
    fn every_explanation_has_a_reason(tenant in tenant(), person in person(), flow in flow()) {
        for start in policy::digest::STARTS {
            let explanation = policy::explain::explain(&tenant, person, flow, start);
            prop_assert!(!explanation.reasons.is_empty());
        }
    }

    #[test]
    fn the_order_of_grants_and_members_decides_nothing(tenant in tenant(), question in question()) {
        let mut records = Records::clone(&tenant);
        records.groups.iter_mut().for_each(|group| group.members.reverse());
        records.lists.iter_mut().for_each(|list| list.permissions.reverse());
        for flow in &mut records.flows {
            match &mut flow.kind {
                FlowKind::Desktop(desktop) => desktop.shares.reverse(),
                FlowKind::Cloud(cloud) => {
                    cloud.owners.reverse();
                    cloud.run_only.reverse();
                }
            }
        }
        let said = question.decide(&tenant, &mut Silent);
        let reversed = question.decide(&Tenant::new(records), &mut Silent);
        prop_assert_eq!((said.outcome, said.code), (reversed.outcome, reversed.code));
        // Lists of people come out in the order they went in.
        let people = matches!(
            question,
            Question::OldOwner(_) | Question::RunOnly(_) | Question::Setting(SettingQuestion::Audit(_))
        );
        if !people {
            prop_assert_eq!(said.whole, reversed.whole);
        }
    }

    #[test]
    fn the_order_of_references_orders_blockers_and_rows_only(
        tenant in tenant(),
        person in person(),
        flow in flow(),
    ) {
        let mut records = Records::clone(&tenant);
        for flow in &mut records.flows {
            if let FlowKind::Desktop(desktop) = &mut flow.kind {
                desktop.references.reverse();
            }
        }
        let reversed = Tenant::new(records);
        let question = CloudRunReadiness { flow, run_owner: person, mode: RunMode::Unattended };
        let blockers = |tenant| {
            let decision = question.decide(tenant, &mut Silent);
            let mut blockers: Vec<_> = decision.blockers.iter().map(|one| format!("{one:?}")).collect();
            blockers.sort();
            (decision.data, decision.advice, blockers)
        };
        prop_assert_eq!(blockers(&tenant), blockers(&reversed));
        let question = ByocPrompt { actor: person, flow, initiation: Initiation::Console };
        let window = |tenant| {
            let decision = question.decide(tenant, &mut Silent);
            let mut rows: Vec<_> = decision.data.rows.iter().map(|row| format!("{row:?}")).collect();
            rows.sort();
            (decision.data.window, decision.data.can_start, decision.data.shown_because, rows)
        };
        prop_assert_eq!(window(&tenant), window(&reversed));
    }

    #[test]
    fn the_order_of_connections_chooses_the_default_only(
        tenant in tenant(),
        person in person(),
        flow in flow(),
    ) {
        let mut records = Records::clone(&tenant);
        records.connections.reverse();
        let last = records.connections.len() as u32;
        let moved = |id: ConnectionId| if id.0 < last { ConnectionId(last - 1 - id.0) } else { id };
        for reference in &mut records.references {
            reference.connection = reference.connection.map(moved);
        }
        let reversed = Tenant::new(records);
        let question = ByocPrompt { actor: person, flow, initiation: Initiation::Console };
        let (one, other) = (question.decide(&tenant, &mut Silent), question.decide(&reversed, &mut Silent));
        prop_assert_eq!(one.data.window, other.data.window);
        prop_assert_eq!(one.data.can_start, other.data.can_start);
        prop_assert_eq!(one.data.shown_because, other.data.shown_because);
    }

    #[test]
    fn attended_and_unattended_have_one_answer(tenant in tenant(), person in person(), flow in flow()) {
        let ask = |mode| CloudRunReadiness { flow, run_owner: person, mode }.decide(&tenant, &mut Silent);
        prop_assert_eq!(ask(RunMode::Attended), ask(RunMode::Unattended));
    }

    #[test]
    fn embedding_takes_nothing_away(
        tenant in tenant(),
        actor in person(),
        runner in person(),
        flow in flow(),
        reference in reference(),
    ) {
        let mut tenant = tenant;
        let states = |tenant: &Tenant| {
            let mut allowed: Vec<bool> = [
                DesktopAction::Edit,
                DesktopAction::RunConsole,
                DesktopAction::RunCloud(RunMode::Attended),
                DesktopAction::UseEmbeddedReference(reference),
            ]
            .map(|action| {
                let question = DesktopFlowAction { actor: runner, flow, action };
                question.decide(tenant, &mut Silent).is_allowed()
            })
            .into();
            let question = CloudRunReadiness { flow, run_owner: runner, mode: RunMode::Attended };
            allowed.push(question.decide(tenant, &mut Silent).data.ready);
            allowed
        };
        let before = states(&tenant);
        let change = Change::SetEmbedded { flow, reference, to: true };
        let shown = preview(&mut tenant, actor, &change);
        if apply(&mut tenant, actor, "", &change).is_ok() {
            prop_assert!(shown.is_possible());
            for (before, after) in before.into_iter().zip(states(&tenant)) {
                prop_assert!(after || !before);
            }
        }
    }
}
