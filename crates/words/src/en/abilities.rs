//! What somebody can do with a flow, and why not.

use policy::abilities::{Ability, Can};
use policy::code::Code;

/// What can be done.
pub fn ability(ability: Ability) -> &'static str {
    match ability {
        Ability::Start => "Start it",
        Ability::StartFromSharePoint => "Start it from SharePoint",
        Ability::RunConsole => "Run it from the console",
        Ability::RunCloud => "Have a cloud flow run it",
        Ability::Edit => "Edit it",
        Ability::SeeHistory => "See the run history",
        Ability::TurnOnAndOff => "Turn it on or off",
        Ability::ChangeOwners => "Add and remove owners",
        Ability::Delete => "Delete it",
        Ability::UseEmbedded => "Use what others embedded in it",
        Ability::UseElsewhere => "Use another owner's connection in other flows",
    }
}

/// Whether they can, and why not.
pub fn ability_said(can: &Can) -> &'static str {
    match can.refused {
        None => "Yes",
        Some(Code::NoAccess) => "No: the flow isn't shared with them.",
        Some(Code::RunOnlyConsoleOnly) => {
            "No: a run-only user starts a flow with connector actions from the console alone."
        }
        Some(Code::SharedConnectionOtherFlow) => {
            "No: a connection of another owner works in this flow alone."
        }
        Some(Code::RunOnlyUntilRoleAssigned) => {
            "Maybe not, until an administrator assigns a role in the environment."
        }
        Some(Code::OutOfScopeFlow) => "No: it isn't embedded in this flow.",
        Some(Code::SharePointEditRequired) => {
            "No: that takes Edit permission on the list, or being in the Members or Owners group of its site. The list's \
             owner can give Edit."
        }
        Some(_) => "No: run-only users only start it.",
    }
}

/// What the list leaves out.
pub fn abilities_explained() -> &'static str {
    "As far as the role goes. Whether a run works is answered above."
}
