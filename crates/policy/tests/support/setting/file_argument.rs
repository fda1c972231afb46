//! Files going into connector actions and coming out of them.

use policy::Why;
use policy::decisions::{Converter, FileArgument};
use policy::model::ArgumentKind;
use serde::Deserialize;
use serde_json::json;

use crate::support::world::World;
use crate::support::{Rendered, render};

#[derive(Deserialize)]
pub(crate) struct Given {
    direction: Direction,
    value_kind: Option<ArgumentKind>,
    used_as: Option<ArgumentKind>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Direction {
    Input,
    Output,
}

pub(crate) fn decide(given: &Given, why: &mut impl Why) -> Result<Rendered, String> {
    let question = match given.direction {
        Direction::Input => FileArgument::Input(given.value_kind.unwrap_or_default()),
        // What an action gives back where a file could stand is binary data.
        Direction::Output => FileArgument::Output {
            gives: given.value_kind.unwrap_or(ArgumentKind::Binary),
            used_as: given.used_as.unwrap_or_default(),
        },
    };
    let tenant = World::default().tenant();
    let decision = question.decide(&tenant, why);
    let mut out = render::answer(&tenant, &decision);
    let advise = decision.data.map(Converter::as_str);
    out.insert("advise".into(), json!(advise));
    Ok(out)
}
