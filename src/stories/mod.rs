//! The questions on Home: what each shows, on which record of the demo, and as whom.
//!
//! Plain data. The answers are proved against the demo in `crates/policy/tests/demo.rs`.

mod around;
mod cloud;
mod desktop;

/// A question makers ask, told with one record of the demo and one change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Story {
    /// Stands in addresses.
    pub id: &'static str,
    /// The question.
    pub question: &'static str,
    /// What it is about.
    pub about: About,
    /// Who to act as.
    pub acting_key: &'static str,
    /// Where it begins.
    pub first: First,
    /// What you see.
    pub see: &'static str,
    /// What to try.
    pub try_: &'static str,
    /// What it shows.
    pub shows: &'static str,
}

/// What a story is about: what it changes, and what starting again takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A flow, by key.
    Flow(&'static str),
    /// Copies that were sent.
    Copies,
    /// A person, by key.
    Person(&'static str),
    /// The role of a person in an environment, by their keys.
    RoleOf {
        /// Whose role.
        person: &'static str,
        /// Where.
        environment: &'static str,
    },
    /// A machine connection, by key.
    MachineConnection(&'static str),
    /// Machine connections that are made.
    NewMachineConnections,
    /// Data policies.
    Policies,
    /// Nothing that is kept: the screen alone.
    Nothing,
}

/// The screen a story begins on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// All flows.
    Flows,
    /// The flow's details.
    Details,
    /// Its connection references.
    References,
    /// The drawer for sharing it.
    Share,
    /// The run-only users of a cloud flow.
    RunOnly,
    /// The owners of a cloud flow.
    Owners,
    /// Another owner for a cloud flow.
    Owner,
    /// Other connections for its steps.
    Connections,
    /// The person's page.
    Person,
    /// The environment's page.
    Environment,
    /// The machine connection's page.
    MachineConnection,
    /// A new machine connection.
    ConnectMachine,
    /// Connectors.
    Connectors,
    /// Data policies.
    Policies,
    /// The review of access.
    Review,
    /// The error decoder.
    Errors,
}

/// Questions that belong together, as the rail groups its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// Flows, and what they use.
    Share,
    /// People.
    People,
    /// Governance.
    Govern,
    /// Rules and errors.
    Learn,
}

/// All stories, in the order of Home.
pub static AREAS: [(Area, &[Story]); 4] = [
    (
        Area::Share,
        &[
            desktop::CLOUD_START,
            desktop::FIRST_SHARE,
            cloud::WHOSE_ACCOUNT,
            cloud::COPY,
            cloud::REPOINT,
            around::MACHINE_TEST,
            desktop::LOCKED_SWITCH,
            desktop::WINDOW,
            cloud::NO_RUN_ONLY,
            desktop::TWO_SWITCHES,
            desktop::OLD_SCHEMA,
            desktop::STOP_EMBEDDING,
            cloud::OTHER_CONNECTION,
            cloud::LIST_OWNER,
            cloud::REMOVE_OWNER,
            around::RUN_OWNER,
            around::DATAVERSE,
        ],
    ),
    (
        Area::People,
        &[around::LEAVER, cloud::NEW_OWNER, around::OWNERS_ROLE],
    ),
    (Area::Govern, &[around::POLICY, around::REVIEW]),
    (Area::Learn, &[around::ERROR]),
];

/// All stories, in the order of Home.
pub fn all() -> impl Iterator<Item = &'static Story> {
    AREAS.iter().flat_map(|(_, stories)| stories.iter())
}

/// The story with this id.
pub fn story(id: &str) -> Option<&'static Story> {
    all().find(|story| story.id == id)
}

impl Story {
    /// The next question; the first follows the last.
    pub fn next(&self) -> &'static Self {
        let mut rest = all().skip_while(|story| story.id != self.id);
        rest.nth(1).unwrap_or(&AREAS[0].1[0])
    }

    /// The key of the flow it is about.
    pub const fn flow_key(&self) -> Option<&'static str> {
        match self.about {
            About::Flow(key) => Some(key),
            _ => None,
        }
    }
}
