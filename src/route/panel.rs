//! What may be open over a flow's page, and the answers that **Why?** is about.

/// A panel over a flow's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Share it.
    Share,
    /// Who has access to a desktop flow.
    Access,
    /// Who owns a cloud flow.
    Owners,
    /// Who may only run a cloud flow.
    RunOnly,
    /// Send a copy of a cloud flow.
    Copy,
    /// Give a cloud flow another owner.
    Owner,
    /// Let steps use another connection.
    Connections,
    /// What an imported file can't say about it.
    Assumed,
    /// What a run would ask.
    Run,
    /// Why an answer is what it is.
    Why(Question),
}

/// Which answer **Why?** is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// From the console.
    Console,
    /// From a cloud flow, attended; of a cloud flow its only answer.
    Cloud,
    /// From a cloud flow, unattended.
    CloudUnattended,
}

impl Question {
    /// Every question.
    pub const ALL: [Self; 3] = [Self::Console, Self::Cloud, Self::CloudUnattended];

    /// As it stands in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Console => "console",
            Self::Cloud => "cloud",
            Self::CloudUnattended => "cloud-unattended",
        }
    }

    /// Reads the part of an address.
    pub fn read(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|question| question.name() == name)
    }

    /// The run the question is about.
    pub const fn start(self) -> policy::answer::Start {
        use policy::answer::Start;
        use policy::model::RunMode;
        match self {
            Self::Console => Start::Console,
            Self::Cloud => Start::Cloud(RunMode::Attended),
            Self::CloudUnattended => Start::Cloud(RunMode::Unattended),
        }
    }
}

impl Panel {
    pub(super) fn path(self) -> String {
        match self {
            Self::Share => "share".into(),
            Self::Access => "access".into(),
            Self::Owners => "owners".into(),
            Self::RunOnly => "run-only".into(),
            Self::Copy => "copy".into(),
            Self::Owner => "owner".into(),
            Self::Connections => "connections".into(),
            Self::Assumed => "assumed".into(),
            Self::Run => "run".into(),
            Self::Why(question) => format!("why/{}", question.name()),
        }
    }

    pub(super) fn read(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            ["share"] => Self::Share,
            ["access"] => Self::Access,
            ["owners"] => Self::Owners,
            ["run-only"] => Self::RunOnly,
            ["copy"] => Self::Copy,
            ["owner"] => Self::Owner,
            ["connections"] => Self::Connections,
            ["assumed"] => Self::Assumed,
            ["run"] => Self::Run,
            ["why", question] => Self::Why(Question::read(question)?),
            _ => return None,
        })
    }
}
