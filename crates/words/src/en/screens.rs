//! What screens say about the domain by themselves, before anything is chosen on them.

use policy::decisions::ConnectorSource;
use policy::model::{AuthKind, MachinePermission};

/// Whose connections one sees, and who can do something with them.
pub fn connections_are_their_owners() -> &'static str {
    "Your connections, and other people's that flows you own or co-own use. Only whoever made a connection can sign in to it or \
     delete it."
}

/// A connection that names no account: it signs in without one, or nothing says which.
pub fn no_account(kind: AuthKind) -> &'static str {
    match kind {
        AuthKind::OAuth => "Account not known",
        AuthKind::ApiKey | AuthKind::Other => "No account: it works with a key, or without",
    }
}

/// Where desktop flows get connectors, and how they show there.
pub fn connector_source(source: ConnectorSource) -> (&'static str, &'static str) {
    match source {
        ConnectorSource::Default => (
            "From the start",
            "These show in the actions pane at all times.",
        ),
        ConnectorSource::AssetsLibrary => (
            "Assets library",
            "Add these from the Assets library; new actions of them show up by themselves.",
        ),
    }
}

/// What the environment of a Dataverse action can be.
pub fn dataverse_environment() -> &'static str {
    "Set to Current, an action works in the environment the flow is in when it runs. Set to one environment, it stays \
     there when the flow moves."
}

/// Nothing stands in the way of a flow's actions.
pub fn actions_work() -> &'static str {
    "Each of its actions works in desktop flows, and none needs a file converted."
}

/// Of a flow that somebody runs and doesn't own.
pub fn actions_for_owners() -> &'static str {
    "Only its owners and co-owners see which actions it has. What stands here is about your own runs."
}

/// What a file can't say about where a connection is made.
pub fn no_machine_to_sign_in_at() -> &'static str {
    "No machine is known here, and a file doesn't say whether one has WebView2, which the sign-in window needs."
}

/// What a file can't say about whoever runs the flow.
pub fn no_licenses_in_file() -> &'static str {
    "An exported file doesn't say which licenses people have or what your network lets through. Sharewell takes both as \
     given."
}

/// What a connection to a machine is for.
pub fn machine_connection_explained() -> &'static str {
    "A cloud flow needs one of these to run a desktop flow on a machine."
}

/// What a new connection of that kind does.
pub fn machine_connection_signs_in() -> &'static str {
    "A connection to a machine is made for the machine, and signs in to Windows there."
}

/// What the run owner is.
pub fn run_owner_explained() -> &'static str {
    "Whose permissions count while a desktop flow runs over this connection. That may be somebody other than the cloud \
     flow's owner."
}

/// What somebody can do with a machine connection they were given.
pub fn machine_permission_explained(permission: MachinePermission) -> &'static str {
    match permission {
        MachinePermission::CanUse => "Runs can go over this connection.",
        MachinePermission::CanEdit => "Runs can go over it, and its details can be changed.",
    }
}

/// How a machine connection can sign in with a name and a password: what it's called, and what for.
pub fn typed_credential() -> (&'static str, &'static str) {
    ("Username and password", "For attended and unattended runs.")
}

/// The same with a password that is kept elsewhere.
pub fn stored_credential() -> (&'static str, &'static str) {
    (
        "Stored credential",
        "The same, with a password kept in Azure Key Vault or CyberArk.",
    )
}

/// The same without a password.
pub fn sign_in() -> (&'static str, &'static str) {
    (
        "Connect with sign-in",
        "For attended runs only, without a Windows password.",
    )
}

/// The documentation doesn't say how Power Automate would put it.
pub fn no_exact_words() -> &'static str {
    "The documentation doesn't give the words Power Automate would use here."
}

/// No rule is behind an error.
pub fn no_rule_for_error() -> &'static str {
    "No rule here: the documentation that Sharewell follows doesn't speak of it."
}

/// What it means that no error was found.
pub fn unknown_error() -> &'static str {
    "That doesn't mean nothing is wrong: it knows the errors listed on this page, and no others. A code tells it more \
     than a translated message; look for one in the run's details and paste that too."
}

/// Who sees what in the review of access.
pub fn review_explained() -> &'static str {
    "Administrators see what every flag is about; everybody else, what is about flows they own. Nothing is taken away \
     until somebody presses a button, and whoever still may change the flow can undo it."
}

/// Nothing of somebody's has to be reviewed.
pub fn nothing_to_review() -> &'static str {
    "No flag is about the access to flows that you answer for."
}

/// The same, where a file is open.
pub fn no_review_in_file() -> &'static str {
    "An exported file doesn't say who is expected to own flows, who is a guest, or when access was last reviewed, so \
     there is nothing to compare with."
}

/// A connector that a data policy doesn't name: the heading, and what it means.
pub fn not_in_policy() -> (&'static str, &'static str) {
    ("Not in this policy", "In none of its groups.")
}
