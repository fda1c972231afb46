//! Where the documentation says two things: the reading Sharewell follows, and the ones it doesn't.

use super::RuleId;
use super::rules::*;
use keep::{Keep, Tree, Trouble};
use std::fmt;

/// A point on which documentation pages, or sentences of one page, disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// What the point goes by.
    pub id: &'static str,
    /// Whether the other reading would give other answers, or only other words and paths.
    pub reach: Reach,
    /// The rules it concerns.
    pub rules: &'static [RuleId],
    /// The reading Sharewell follows.
    pub ours: &'static str,
    /// The readings it doesn't follow; never empty.
    pub others: &'static [&'static str],
}

/// How far a dispute reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Another reading gives some questions another answer.
    Answers,
    /// Another reading changes names, labels or paths only.
    Wording,
}

/// A handle on a dispute. Orders as the disputes are numbered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DisputeId(u8);

impl DisputeId {
    /// The dispute this handle stands for.
    #[must_use]
    pub fn dispute(self) -> &'static Dispute {
        &DISPUTES[usize::from(self.0)]
    }

    /// Every dispute, by number.
    pub fn all() -> impl ExactSizeIterator<Item = DisputeId> + DoubleEndedIterator {
        (0..DISPUTES.len() as u8).map(DisputeId)
    }

    /// The disputes that concern a rule.
    pub fn about(rule: RuleId) -> impl Iterator<Item = DisputeId> {
        DisputeId::all().filter(move |dispute| dispute.dispute().rules.contains(&rule))
    }

    /// The dispute that goes by this id.
    #[must_use]
    pub fn find(id: &str) -> Option<DisputeId> {
        DisputeId::all().find(|dispute| dispute.dispute().id == id)
    }
}

impl fmt::Display for DisputeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.dispute().id)
    }
}

impl fmt::Debug for DisputeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.dispute().id)
    }
}

impl Keep for DisputeId {
    fn tree(&self) -> Tree {
        Tree::word(self.dispute().id)
    }

    fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
        let known = trouble.known("dispute", tree, DisputeId::find);
        known.unwrap_or(Self(0))
    }
}

keep::serialized!(DisputeId);

macro_rules! disputes {
    ($( $name:ident = $id:literal, $reach:ident, [$($rule:ident),+], $ours:literal, else $($other:literal),+; )+) => {
        /// Every dispute, by number.
        pub static DISPUTES: [Dispute; [$($id),+].len()] = [$(Dispute {
            id: $id,
            reach: Reach::$reach,
            rules: &[$($rule),+],
            ours: $ours,
            others: &[$($other),+],
        }),+];

        #[allow(non_camel_case_types, reason = "named after the ids they place")]
        enum Place { $($name),+ }

        impl DisputeId {
            $(
                #[doc = $ours]
                pub const $name: DisputeId = DisputeId(Place::$name as u8);
            )+
        }

        #[cfg(test)]
        pub(super) const NAMES: &[(&str, DisputeId)] = &[$((stringify!($name), DisputeId::$name)),+];
    };
}

disputes! {
    C_01 = "C-01", Wording, [EMBED_TOGGLE_YES],
        "The switch is called Embedded in desktop flow.",
        else "Embed in desktop flow.";
    C_02 = "C-02", Wording, [EMBED_NOT_PREVIEW],
        "Embedding is generally available.",
        else "Embedding is a preview.";
    C_03 = "C-03", Answers,
        [BYOC_WINDOW_ON_CONSOLE_RUN, BYOC_SUPPRESS_USER_OWNED, BYOC_SUPPRESS_EMBEDDED_OWN, BYOC_SUPPRESS_COMBINATION],
        "No window opens if nothing you could use belongs to somebody else, each connector has one account, and nothing \
         is missing. For a run-only user, what others embedded doesn't count.",
        else "The window opens at every console run.",
        "The window opens whenever somebody else's connection is embedded, for run-only users too.",
        "Who owns the connections doesn't matter: one valid connection for each connector is enough.";
    C_04 = "C-04", Answers, [CLOUDRUN_ALL_EMBEDDED, CLOUDRUN_ONLY_IF_SHARED],
        "References must be embedded once the flow is shared with anyone, in either role.",
        else "References must be embedded in every flow.",
        "Only shares with co-owners count.",
        "References must be embedded when the run owner is a co-owner.";
    C_05 = "C-05", Answers, [EMBED_ACTOR_ROLE, EMBED_USE_CO_OWNERS_ONLY],
        "Whatever a co-owner can do with embedded references, the owner can do too.",
        else "Embedding is for co-owners and not for the owner.";
    C_06 = "C-06", Answers, [MSHARE_NO_HUMAN_USERS, MSHARE_SERVICE_PRINCIPALS],
        "A machine connection can be shared with service principals and never with people or groups.",
        else "A machine connection can't be shared with anyone.";
    C_07 = "C-07", Answers, [MSHARE_NEEDS_RUN_OWNER],
        "A machine connection needs a chosen run owner before it can be shared.",
        else "A desktop flow needs a chosen run owner before it can be shared.";
    C_08 = "C-08", Answers, [COWN_CREATOR_IMMOVABLE, CHOWN_SOLUTION_AWARE],
        "The creator never changes and stays among the owners. In a solution, the primary owner can change.",
        else "The creator leaves the owners when somebody else becomes the primary owner.";
    C_09 = "C-09", Answers, [COWN_MANAGE_PROPERTIES, CCONN_NO_FOREIGN_CREDENTIALS],
        "Owners change how their own connections sign in, and can point any step to a connection of theirs.",
        else "Owners change how every connection in the flow signs in.";
    C_10 = "C-10", Answers, [BYOC_CO_OWNER_PROMPT, BYOC_CO_OWNER_NON_EMBEDDED, BYOC_CO_OWNER_EMBEDDED_USED],
        "Co-owners get the same window; rows for embedded references are filled in and fixed.",
        else "Co-owners bring their own connection for every reference, as run-only users do.";
    C_11 = "C-11", Answers, [RUNONLY_PROVIDED_BY_INVOKER, COWN_REMOVE_UPDATE_CREDENTIALS, LEAVE_CONNECTIONS_MAY_FAIL],
        "With Provided by run-only user, whoever starts the run brings the connection, an owner included.",
        else "An owner who starts the run uses the flow's connection.";
    C_12 = "C-12", Wording, [CCONN_TWO_CATEGORIES, RUNONLY_EMBEDDED_ALL_USERS, EMBED_USE_CO_OWNERS_ONLY],
        "Embedded means three things, each with its own label: a switch in a desktop flow, a connection that a cloud \
         flow's steps use, and a connection used for everyone who runs the flow.",
        else "Embedded means the same everywhere.";
    C_13 = "C-13", Answers, [GOV_MAKER_ROLE_NEED, DVUSER_DEFAULT_MAKER],
        "Fewer makers is good advice that the default environment can't follow; another environment can.",
        else "The advice can be followed in every environment.";
    C_14 = "C-14", Answers, [COPY_INDEPENDENT, COPY_EMAIL, COPY_IRREVOCABLE],
        "A copy is an offer that can't be taken back. The new flow exists once the recipient creates it.",
        else "The new flow exists as soon as the copy is sent.";
    C_15 = "C-15", Answers, [LEAVE_NO_ACTIVE_OWNER, LEAVE_COPY_TO_NEW_OWNER, CHOWN_SOLUTION_AWARE],
        "In a solution, change the owner in the flow's details; a copy is for flows outside one.",
        else "A flow without an owner is always handed on by a copy.";
    C_16 = "C-16", Wording, [MCONN_CREATE_PATH, MSHARE_PATH],
        "Data and Monitor lead to the same list of connections.",
        else "They are two different lists.";
    C_17 = "C-17", Answers, [MCRED_USERNAME_FORMS, MSIGN_JOINED],
        "DOMAIN\\User is accepted whatever directory it comes from, and a machine that should be joined must be.",
        else "DOMAIN\\User is for Microsoft Entra ID accounts only, and a machine may work without being joined.";
    C_18 = "C-18", Wording, [DSHARE_TWO_ROLES],
        "User, run-only user, and run-only maker are one role: run-only user.",
        else "They are different roles.";
    C_19 = "C-19", Answers, [LIC_CLOUD_SHARE, LIC_ATTENDED_RPA],
        "Sharing a cloud flow and using connector actions in a desktop flow each need their own license.",
        else "A license that lets you share also covers connector actions.";
    C_20 = "C-20", Answers, [RUNONLY_INSTANT_ONLY, GOV_PREFER_RUN_ONLY, GOV_CO_OWNER_ONLY_FOR_EDITING],
        "Run-only access is suggested for instant flows; for others, an app or a separate button flow.",
        else "Run-only access is suggested for every flow.";
    C_21 = "C-21", Answers, [CLOUDRUN_RUN_ONLY_REFUSED, DSHARE_RUN_ONLY_ATTENDED_CONSOLE, DSHARE_RUN_ONLY_CONSOLE_OWN],
        "Run-only users are limited to the console in flows that use connection references.",
        else "Run-only users are limited to the console in every desktop flow.",
        "Run-only users can start every desktop flow from a cloud flow.";
    C_22 = "C-22", Answers, [EMBED_OWNER_ONLY, EMBED_REMOVE_OWNER_ONLY],
        "To embed, both the reference and its connection must be yours. To stop embedding, the reference is enough.",
        else "Only the reference must be yours.", "Only the connection must be yours.";
    C_23 = "C-23", Wording, [COWN_REMOVE_CONFIRM, RUNONLY_REMOVE],
        "Removing an owner asks first; removing a run-only user waits for Save.",
        else "Both work the same way.";
    C_24 = "C-24", Answers, [CLIST_NO_GCC_HIGH_DOD],
        "A list can be a co-owner in plain GCC.",
        else "A list can't be a co-owner in any government cloud.";
    C_25 = "C-25", Answers, [CONNECTOR_DEFAULT_LIST],
        "Excel among the first connectors is excelonlinebusiness.",
        else "It is excelonline.";
    C_26 = "C-26", Answers, [CLOUDRUN_SCHEMA_V2, CLOUDRUN_ONLY_IF_SHARED],
        "The v2 schema is needed whether the flow is shared or not.",
        else "The v2 schema is needed only once the flow is shared.";
}
