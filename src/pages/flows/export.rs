//! The listed flows as a file.

use super::list::List;
use super::row::Told;
use crate::labels;
use crate::pages::csv;

const HEAD: [&str; 9] = [
    "Name",
    "Kind",
    "Connectors",
    "Environment",
    "Owner",
    "Your role",
    "Shared with",
    "Console",
    "Cloud",
];

/// Saves what is listed, in its order.
pub(super) fn export(list: List) {
    let ids = list.ids.get_untracked();
    let text = list.workspace.with_answers(|open, answers| {
        let mut text = String::new();
        csv::line(&mut text, HEAD);
        for id in ids.iter() {
            let Some(told) = Told::new(open, answers, *id) else {
                continue;
            };
            let owner = told.owner.clone() + if told.owner_left { " (has left)" } else { "" };
            let shared_with = format!("{} {}", told.shared_with.0, told.shared_with.1);
            let flow = open.tenant.flow(policy::model::FlowId(*id));
            let environment = open.tenant.environment(flow.environment);
            csv::line(
                &mut text,
                [
                    told.name.as_str(),
                    told.kind,
                    &told.connectors,
                    &environment.name,
                    &owner,
                    told.role,
                    shared_with.trim_end(),
                    &told.console.word,
                    &told.cloud.word,
                ],
            );
        }
        text
    });
    let saved = text.is_some_and(|text| csv::save("flows.csv", &text));
    let count = ids.len();
    let said = if saved {
        format!("Saved {} as flows.csv.", words::counted(count, "flow"))
    } else {
        labels::NOT_SAVED_AS_FILE.to_owned()
    };
    list.ui.toast(said);
}
