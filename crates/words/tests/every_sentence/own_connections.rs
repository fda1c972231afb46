//! Connections as records: deleting, making and exchanging them.

use policy::Silent;
use policy::change::Change;
use policy::code::Code;
use policy::decisions::*;
use policy::model::*;
use words::Voice;

use super::{Heard, demo};

#[test]
fn every_connection_says_who_can_change_it() {
    let mut heard = Heard::default();
    let tenant = demo();
    let connections = (0..tenant.connections.len() as u32).map(ConnectionId);
    for (connection, you) in connections.flat_map(|id| [0, 1, 2].map(|you| (id, PersonId(you)))) {
        let voice = Voice::new(&tenant, you);
        let flow = FlowId(0);
        let mut changes = vec![
            Change::DeleteConnection { connection },
            Change::RepointSteps {
                flow,
                from: connection,
                to: connection,
                steps: Vec::new(),
            },
        ];
        changes.extend(
            tenant
                .reference_ids()
                .map(|reference| Change::RepointReference {
                    reference,
                    to: connection,
                }),
        );
        for change in changes {
            let verdict = change.decide(&tenant, you, false);
            heard.hear(&voice.connection_locked(&change, &verdict));
        }
        heard.hear(&voice.sign_in_locked(connection, Code::ConnectionOfAnotherOwner));
        heard.hear(&voice.sign_in_locked(connection, Code::RoleRunOnly));
        let connector = tenant.connection(connection).connector;
        for now in [None, Some(connection)] {
            heard.hear(&voice.none_to_choose(connector, now));
        }
    }
    heard.done("own connections");
}

#[test]
fn connections_to_exchange_are_told_in_whole_sentences() {
    let mut heard = Heard::default();
    for mut tenant in [demo(), policy::sample(1, 60)] {
        let everybody: Vec<_> = tenant.person_ids().take(8).collect();
        for person in everybody {
            let gone = policy::change::leave(&tenant, person, true);
            let _ = policy::change::apply(&mut tenant, PersonId(0), "now", &gone);
        }
        for flow in tenant.flow_ids() {
            let owner = tenant.flow(flow).owner();
            for you in [owner, PersonId(9)] {
                let voice = Voice::new(&tenant, you);
                let decision = ConnectionsToModify { flow }.decide(&tenant, &mut Silent);
                for notice in &decision.warnings {
                    heard.hear(&voice.connection_to_modify(flow, notice));
                }
            }
        }
    }
    heard.done("to exchange");
}

#[test]
fn every_way_to_make_a_connection_is_told() {
    let mut heard = Heard::default();
    let tenant = demo();
    let voice = Voice::new(&tenant, PersonId(0));
    let machines = (0..tenant.machines.len() as u32).map(MachineId);
    let mut places = vec![CreationPlace::Portal];
    places.extend(machines.flat_map(|machine| {
        [true, false].map(|dialog_failed| CreationPlace::Desktop {
            machine,
            dialog_failed,
        })
    }));
    for connector in (0..tenant.connectors.len() as u32).map(ConnectorId) {
        for place in places.iter().copied() {
            let question = ConnectionCreation { connector, place };
            let decision = question.decide(&tenant, &mut Silent);
            heard.hear(&voice.creation(&question, &decision));
        }
    }
    heard.done("creation");
}
