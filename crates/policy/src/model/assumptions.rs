//! What an imported file doesn't say, as somebody answered it: data like any other, so that
//! an answer that changes is an edit, and undo brings the one before back.

use crate::sorted::Map;

use keep::Keep;

use super::FlowId;

/// The answers given about an imported file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct Assumptions {
    /// The name of whoever opened the file; may be empty.
    pub name: String,
    /// Their email address; may be empty.
    pub email: String,
    /// Whose the connection references and their connections are.
    pub references: ReferenceOwners,
    /// With whom the flows are shared.
    pub sharing: SharingPreset,
    /// The same for single flows, by the flow's key, where it differs.
    pub flows: Map<String, SharingPreset>,
}

/// Whose the connection references are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum ReferenceOwners {
    /// Those of whoever opened the file.
    #[default]
    Mine,
    /// Those of the account the file names; where it names none, as [`Self::Mine`].
    PerAccount,
    /// Somebody else's.
    SomebodyElse,
}

/// With whom a flow is shared. Whoever opened the file owns it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum SharingPreset {
    /// With nobody.
    OnlyMe,
    /// With a co-owner.
    #[default]
    CoOwnerAndMe,
    /// With somebody who may only run it; as [`Self::OnlyMe`] for cloud flows that nobody starts by hand.
    SomeoneRunOnly,
    /// It isn't known.
    Unknown,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub enum OneAnswer {
    /// Who opened the file: name and email address.
    Identity(String, String),
    /// Whose the connection references are.
    References(ReferenceOwners),
    /// With whom the flows are shared.
    Sharing(SharingPreset),
    /// The same for one flow; none where it is as for all.
    Flow(FlowId, Option<SharingPreset>),
}

impl Assumptions {
    /// With whom the flow with this key is shared.
    pub fn sharing_of(&self, flow: &str) -> SharingPreset {
        self.flows.get(flow).copied().unwrap_or(self.sharing)
    }

    /// The answer to the question that `like` answers; `key` is that of its flow.
    pub(crate) fn one(&self, like: &OneAnswer, key: &str) -> OneAnswer {
        match like {
            OneAnswer::Identity(..) => OneAnswer::Identity(self.name.clone(), self.email.clone()),
            OneAnswer::References(_) => OneAnswer::References(self.references),
            OneAnswer::Sharing(_) => OneAnswer::Sharing(self.sharing),
            OneAnswer::Flow(flow, _) => OneAnswer::Flow(*flow, self.flows.get(key).copied()),
        }
    }

    /// Takes this answer from now on.
    pub(crate) fn take(&mut self, answer: &OneAnswer, key: &str) {
        match answer {
            OneAnswer::Identity(name, email) => {
                self.name.clone_from(name);
                self.email.clone_from(email);
            }
            OneAnswer::References(owners) => self.references = *owners,
            OneAnswer::Sharing(preset) => self.sharing = *preset,
            OneAnswer::Flow(_, Some(preset)) => {
                self.flows.insert(key.to_owned(), *preset);
            }
            OneAnswer::Flow(_, None) => {
                self.flows.remove(key);
            }
        }
    }
}
