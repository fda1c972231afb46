//! Connector actions of a desktop flow that don't work there, or only with a conversion.

use policy::decisions::{DataverseAction, FileArgument};
use policy::model::*;
use policy::{Code, Grounds, Sight};
use words::Voice;

use super::run_needs::{Met, Need};
use crate::route::Route;

/// What its actions need, for whoever sees them: owners. None of whoever only runs it.
pub fn action_needs(voice: &Voice<'_>, flow: FlowId) -> Option<Vec<Need>> {
    (voice.tenant.sight(voice.you, flow) == Sight::Everything).then_some(())?;
    let actions = voice.tenant.flow(flow).desktop();
    let actions = actions.map_or(&[][..], |desktop| &desktop.actions);
    let mut needs = Vec::new();
    for (at, action) in actions.iter().enumerate() {
        let mut add = |decide: &dyn Fn(&mut Grounds) -> Option<Code>| {
            let mut grounds = Grounds::default();
            if let Some(code) = decide(&mut grounds) {
                needs.push(Need {
                    about: Some((Route::Connectors.href(), action.name.clone())),
                    text: words::about_setting(code).into(),
                    met: Met::No,
                    rules: grounds.holding(),
                });
            }
        };
        let question = DataverseAction {
            flow,
            action: at as u32,
        };
        add(&|grounds| question.decide(voice.tenant, grounds).code);
        let inputs = action.arguments.iter().copied().map(FileArgument::Input);
        // Whoever uses what an action gives back wants a file of it sooner or later.
        let output = FileArgument::Output {
            gives: action.output,
            used_as: ArgumentKind::File,
        };
        for question in inputs.chain([output]) {
            add(&|grounds| question.decide(voice.tenant, grounds).code);
        }
    }
    Some(needs)
}
