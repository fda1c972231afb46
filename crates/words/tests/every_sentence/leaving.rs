//! What is said of people who leave, of copies, and of new owners.

use policy::change::leaving;
use policy::decisions::NewFlowBy;
use words::Voice;

use super::{Heard, demo};

#[test]
fn what_happens_when_somebody_leaves_is_told_in_whole_sentences() {
    let mut heard = Heard::default();
    for mut tenant in [demo(), policy::sample(1, 40)] {
        let people: Vec<_> = tenant.person_ids().collect();
        for person in people.iter().copied() {
            let told = leaving(&mut tenant, person);
            for you in [people[0], person] {
                let voice = Voice::new(&tenant, you);
                heard.hear(&voice.keep_working(person));
                for one in [&told.stops, &told.may_fail, &told.stuck]
                    .into_iter()
                    .flatten()
                {
                    heard.hear(&voice.leaving_because(person, one));
                }
                for other in &told.run_owners {
                    heard.hear(&voice.other_run_owner(person, other));
                }
                for of_flow in told.repoint.chunk_by(|one, next| one.flow == next.flow) {
                    heard.hear(&voice.repointed_by(of_flow));
                }
                if let Some(counted) = voice.leaving_counted(person, &told) {
                    heard.hear(&counted);
                }
            }
        }
    }
    heard.done("leaving");
}

#[test]
fn copies_and_the_ways_to_a_new_flow_are_told_in_whole_sentences() {
    let mut heard = Heard::default();
    let tenant = demo();
    let voice = Voice::new(&tenant, policy::model::PersonId(0));
    for offer in &tenant.copies {
        heard.hear(&voice.offered(offer));
        heard.hear(&voice.offer_explained(offer));
    }
    for flow in tenant.flow_ids() {
        heard.hear(&voice.copy_explained(flow));
        for way in NewFlowBy::ALL {
            for step in voice.new_flow_steps(flow, *way) {
                heard.hear(&step);
            }
        }
    }
    heard.done("copies");
}
