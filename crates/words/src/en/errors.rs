//! What errors of Power Automate mean: the cause, who can mend it, and what to do.

use policy::catalogue::{RuleId, rules as rule};

use crate::errors::KnownError;

/// What there is to say about a known error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorSaid {
    /// What happened.
    pub title: &'static str,
    /// Why.
    pub cause: &'static str,
    /// Who can mend it.
    pub who: &'static str,
    /// What they do.
    pub mend: &'static [&'static str],
    /// The rules behind it; none where the documentation Sharewell follows has no rule.
    pub rules: &'static [RuleId],
}

/// What a known error means.
pub fn known_error(error: KnownError) -> ErrorSaid {
    match error {
        KnownError::ConnectionNotYours => ErrorSaid {
            title: "A connection of the flow belongs to somebody else, or doesn't work",
            cause: "Whoever turned the flow on, or started it, can't use one of its connections. A connection belongs to \
                    one person, and only that person signs in for it.",
            who: "The connection's owner, or any owner of the flow.",
            mend: &[
                "Let the connection's owner turn the flow on once, so that the flow may use it.",
                "Or let the steps use your own connection to the same service: Modify connections, on the flow's page.",
                "If the connection doesn't work, its owner signs in to it again.",
            ],
            rules: &[
                rule::CONNECTION_USER_SPECIFIC,
                rule::CCONN_NO_FOREIGN_CREDENTIALS,
            ],
        },
        KnownError::MissingConnection => ErrorSaid {
            title: "No connection is chosen for a connection reference",
            cause: "The flow works through connection references, and at least one of them leads to no connection. That is \
                    common after an import, or when the flow got another owner.",
            who: "The owner of the connection reference.",
            mend: &[
                "Open the connection references of the flow, and choose a connection for each one.",
                "Then turn the flow on.",
            ],
            rules: &[rule::CONNECTION_REQUIRED_BY_CONNECTOR],
        },
        KnownError::OldConnectionsOffered => ErrorSaid {
            title: "The app or flow that starts it still offers the old connections",
            cause: "A connection of the flow was exchanged, and the app or flow that starts it offers the ones from before. \
                    Whoever runs it has to bring a connection that fits.",
            who: "The owner of the app, or of the flow that starts this one.",
            mend: &[
                "In the app, remove the flow and add it again.",
                "Save the app and publish it.",
                "Or choose Use this connection under Run only users, if runners needn't bring one of their own.",
            ],
            rules: &[
                rule::RUNONLY_PROVIDED_BY_INVOKER,
                rule::RUNONLY_PER_CONNECTION_SOURCE,
            ],
        },
        KnownError::InputMissing => ErrorSaid {
            title: "A step was started without a value it needs",
            cause: "The run reached a step whose required value was empty. After a flow was changed, what starts it may \
                    still send the values from before.",
            who: "An owner of the flow.",
            mend: &[
                "Open the run and look up which step failed and which value it misses.",
                "Fill the value in, and save the flow.",
                "If an app starts the flow, remove the flow from the app and add it again.",
            ],
            rules: &[],
        },
        KnownError::NeverTurnedOn => ErrorSaid {
            title: "The flow isn't turned on",
            cause: "The flow waits for its connections: nobody signed in to all of them and saved it since it was made, \
                    imported or copied.",
            who: "An owner of the flow.",
            mend: &[
                "Open the flow for editing and sign in to each connection.",
                "Save it, and turn it on.",
            ],
            rules: &[rule::CONNECTION_REQUIRED_BY_CONNECTOR],
        },
        KnownError::ChildFlowNeedsOwnConnections => ErrorSaid {
            title: "A child flow can't ask its runner for a connection",
            cause: "Another flow starts this one, so nobody is there to bring a connection. At least one connection is set \
                    to Provided by run-only user.",
            who: "An owner of the child flow.",
            mend: &[
                "Open the child flow and edit Run only users.",
                "Choose Use this connection for every connection, and save.",
            ],
            rules: &[
                rule::RUNONLY_PER_CONNECTION_SOURCE,
                rule::RUNONLY_PROVIDED_BY_INVOKER,
            ],
        },
        KnownError::DataPolicy => ErrorSaid {
            title: "A data policy stops the flow",
            cause: "The flow uses a connector that a policy blocks, or connectors that a policy keeps apart. A flow that \
                    goes against a policy is suspended, and so can be a flow that starts it.",
            who: "An owner of the flow, or an administrator.",
            mend: &[
                "Use connectors of one group only, and none that is blocked.",
                "Look at flows it starts too: their connectors count.",
                "Or ask an administrator whether the policy fits.",
            ],
            rules: &[
                rule::DLP_BUSINESS_VS_NON_BUSINESS,
                rule::DLP_BLOCKS_UNAUTHORIZED,
            ],
        },
        KnownError::TokenRanOut => ErrorSaid {
            title: "The sign-in of a machine connection ran out during the run",
            cause: "The machine connection uses Connect with sign-in, and the step that runs the desktop flow has \
                    AsyncDisabled set to True. Then the token is likely to expire.",
            who: "An owner of the cloud flow.",
            mend: &[
                "In the settings of Run a flow built with Power Automate for desktop, turn the asynchronous pattern on \
                 again.",
                "Or connect to the machine with a username and password.",
            ],
            rules: &[rule::MSIGN_ASYNC_DISABLED],
        },
        KnownError::MachineRefusesRun => ErrorSaid {
            title: "The machine doesn't take runs with sign-in from your organization",
            cause: "The machine is joined to Active Directory alone, and its allowlist lacks your organization. Connect \
                    with sign-in doesn't run there.",
            who: "The administrator of the machine.",
            mend: &[
                "Put your organization on the machine's allowlist, or join the machine to Microsoft Entra ID too.",
                "Or connect to the machine with a username and password.",
            ],
            rules: &[rule::MSIGN_ERR_RUN_UNALLOWED, rule::MSIGN_AD_ALLOWLIST],
        },
        KnownError::MachineRefusesConnection => ErrorSaid {
            title: "The machine's allowlist lacks your organization",
            cause: "A machine that is joined to Active Directory alone must have your organization on its allowlist before \
                    Connect with sign-in can be created or tested.",
            who: "The administrator of the machine.",
            mend: &[
                "Put your organization on the machine's allowlist, then connect again.",
                "Or connect to the machine with a username and password.",
            ],
            rules: &[rule::MSIGN_ERR_CREATE, rule::MSIGN_AD_ALLOWLIST],
        },
        KnownError::MachineCredentials => ErrorSaid {
            title: "The machine didn't take the account",
            cause: "With a username and password: the account can't open Windows there, or is written in a form the \
                    machine doesn't know. With Connect with sign-in the same message means that the machine's allowlist \
                    lacks your organization.",
            who: "The owner of the machine connection; for the allowlist, the administrator of the machine.",
            mend: &[
                "Write a local account as MACHINENAME\\User, and an organization's account as DOMAIN\\User or \
                 username@domain.com.",
                "Make sure that this account can sign in to Windows on the machine.",
                "With Connect with sign-in, put your organization on the machine's allowlist.",
            ],
            rules: &[rule::MCRED_USERNAME_FORMS, rule::MSIGN_ERR_CREATE],
        },
        KnownError::NoSession => ErrorSaid {
            title: "Nobody is signed in to Windows for an attended run",
            cause: "An attended run works in the session of the connection's account. That account isn't signed in to \
                    Windows on the machine, or its session is locked.",
            who: "Whoever uses the machine with this account.",
            mend: &[
                "Sign in to Windows on the machine with the connection's account, and leave the session unlocked.",
                "If nobody should have to sit there, run unattended over a username and password.",
            ],
            rules: &[rule::MSIGN_MATCHING_SESSION, rule::MSIGN_ATTENDED_ONLY],
        },
        KnownError::WebView2 => ErrorSaid {
            title: "WebView2 is missing on the machine",
            cause: "Power Automate for desktop shows the sign-in of a connection in WebView2, which isn't installed there.",
            who: "The administrator of the machine; you can also go around it.",
            mend: &[
                "Install WebView2 on the machine.",
                "Or create the connection on the Connections page of Power Automate, which needs no WebView2.",
            ],
            rules: &[rule::CONNCREATE_WEBVIEW2, rule::CONNCREATE_ERROR_PORTAL],
        },
        KnownError::AttendedLicense => ErrorSaid {
            title: "An Attended RPA license is missing",
            cause: "Connector actions in a desktop flow need this license, for whoever makes the flow or runs it.",
            who: "A license administrator.",
            mend: &["Assign the license, then sign in to Power Automate for desktop again."],
            rules: &[rule::LIC_ATTENDED_RPA],
        },
        KnownError::ExchangePolicy => ErrorSaid {
            title: "Exchange keeps Power Automate out",
            cause: "An EWS application access policy is in force, and it doesn't list the two user agents that Office 365 \
                    Outlook actions of desktop flows use.",
            who: "An Exchange administrator.",
            mend: &["Add PowerAutomateLocal/* and PowerAutomateCloud/* to the policy."],
            rules: &[rule::NET_EWS_USER_AGENTS],
        },
    }
}
