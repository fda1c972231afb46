//! Errors of Power Automate that Sharewell knows, and what a text has them by.
//!
//! A pattern is a piece of text, in small letters and single spaces; with `near`, one of
//! those has to stand close to it too, because a log also names things that work. Codes are
//! the same in every language. What an error means stands in `en/errors.rs`.

/// An error that Sharewell knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KnownError {
    /// Whoever turns a flow on or runs it may not use one of its connections.
    ConnectionNotYours,
    /// A connection reference has no connection.
    MissingConnection,
    /// An app or a flow that starts this one still offers the connections of before.
    OldConnectionsOffered,
    /// A step was started without a value it needs.
    InputMissing,
    /// A flow that waits for its connections was started.
    NeverTurnedOn,
    /// A child flow has a connection that its runner is to bring.
    ChildFlowNeedsOwnConnections,
    /// A data policy.
    DataPolicy,
    /// The token of Connect with sign-in ran out.
    TokenRanOut,
    /// A machine that doesn't know the organization, at a run.
    MachineRefusesRun,
    /// A machine that doesn't know the organization, while connecting.
    MachineRefusesConnection,
    /// A machine didn't take the account.
    MachineCredentials,
    /// Nobody is signed in to Windows.
    NoSession,
    /// WebView2 isn't on the machine.
    WebView2,
    /// The license for connector actions.
    AttendedLicense,
    /// Exchange leaves Power Automate out.
    ExchangePolicy,
}

/// What a text has an error by.
struct Pattern {
    error: KnownError,
    text: &'static str,
    near: &'static [&'static str],
}

/// How far from a pattern its `near` may stand, in bytes.
const CLOSE: usize = 120;

const VIOLATED: &[&str] = &["violat", "suspend", "block", "conflict", "not allowed"];
const NOT_THERE: &[&str] = &[
    "couldn't find",
    "could not find",
    "not found",
    "notfound",
    "missing",
    "not installed",
    "isn't installed",
    "required",
    "requires",
];

const fn pattern(error: KnownError, text: &'static str) -> Pattern {
    Pattern {
        error,
        text,
        near: &[],
    }
}

const fn near(error: KnownError, text: &'static str, near: &'static [&'static str]) -> Pattern {
    Pattern { error, text, near }
}

impl KnownError {
    /// The codes it is known by, as services write them; none where only its words tell it.
    pub fn codes(self) -> &'static [&'static str] {
        match self {
            E::ConnectionNotYours => &["ConnectionAuthorizationFailed"],
            E::MissingConnection => &["XrmConnectionReferenceMissingConnection"],
            E::OldConnectionsOffered => &["InvokerConnectionOverrideFailed"],
            E::InputMissing => &["WorkflowRunActionInputsMissingProperty"],
            E::ChildFlowNeedsOwnConnections => &["ChildFlowUnsupportedForInvokerConnections"],
            E::DataPolicy => &["DlpViolation", "CompanyDLPViolation"],
            E::TokenRanOut => &["PasswordlessTokenExpiry"],
            E::MachineRefusesRun => &["UnallowedTenantForConnectWithSignIn"],
            E::MachineCredentials => &["WindowsIdentityIncorrect"],
            E::NoSession => &[
                "NoUnlockedActiveSessionForAttended",
                "AttendedUserSessionNotActive",
                "AttendedUserNotLoggedIn",
            ],
            E::NeverTurnedOn
            | E::MachineRefusesConnection
            | E::WebView2
            | E::AttendedLicense
            | E::ExchangePolicy => &[],
        }
    }

    /// Every known error, in the order of the table.
    pub fn all() -> Vec<Self> {
        let mut all: Vec<_> = PATTERNS.iter().map(|pattern| pattern.error).collect();
        all.dedup();
        all
    }
}

use KnownError as E;

const PATTERNS: &[Pattern] = &[
    pattern(E::ConnectionNotYours, "connectionauthorizationfailed"),
    pattern(
        E::ConnectionNotYours,
        "cannot be used to activate this flow",
    ),
    pattern(
        E::ConnectionNotYours,
        "minimum required permission to perform the requested operation on connection",
    ),
    pattern(
        E::MissingConnection,
        "xrmconnectionreferencemissingconnection",
    ),
    pattern(
        E::MissingConnection,
        "connection references missing connections",
    ),
    pattern(E::MissingConnection, "flow is missing connection"),
    pattern(E::OldConnectionsOffered, "invokerconnectionoverridefailed"),
    pattern(
        E::OldConnectionsOffered,
        "failed to parse invoker connections",
    ),
    pattern(E::InputMissing, "workflowrunactioninputsmissingproperty"),
    pattern(E::NeverTurnedOn, "cannot start unpublished flow"),
    pattern(
        E::ChildFlowNeedsOwnConnections,
        "childflowunsupportedforinvokerconnections",
    ),
    pattern(E::DataPolicy, "dlpviolation"),
    pattern(E::DataPolicy, "companydlpviolation"),
    pattern(E::DataPolicy, "dlp violation"),
    near(E::DataPolicy, "data loss prevention", VIOLATED),
    near(E::DataPolicy, "data polic", VIOLATED),
    near(E::DataPolicy, "dlp polic", VIOLATED),
    pattern(E::TokenRanOut, "passwordlesstokenexpiry"),
    pattern(E::MachineRefusesRun, "unallowedtenantforconnectwithsignin"),
    pattern(
        E::MachineRefusesConnection,
        "needs to be explicitly allowlisted",
    ),
    pattern(
        E::MachineRefusesConnection,
        "needs to be explicitly allow-listed",
    ),
    pattern(
        E::MachineCredentials,
        "credentials for the machine are incorrect",
    ),
    pattern(E::MachineCredentials, "windowsidentityincorrect"),
    pattern(E::NoSession, "nounlockedactivesessionforattended"),
    pattern(E::NoSession, "attendedusersessionnotactive"),
    pattern(E::NoSession, "attendedusernotloggedin"),
    near(E::WebView2, "webview2", NOT_THERE),
    near(
        E::AttendedLicense,
        "attended rpa",
        &["need", "require", "missing", "without", "assign"],
    ),
    near(
        E::ExchangePolicy,
        "application access policy",
        &["denied", "block", "not allow", "restrict"],
    ),
    near(
        E::ExchangePolicy,
        "applicationaccesspolicy",
        &["denied", "block", "not allow", "restrict"],
    ),
];

/// An error found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundError {
    /// Which.
    pub error: KnownError,
    /// The line it stands in first, counted from 1.
    pub line: usize,
    /// How many times it stands in the text.
    pub times: usize,
}

/// The known errors in a text, each once, in the order in which they first stand there.
pub fn find_errors(text: &str) -> Vec<FoundError> {
    let (text, lines) = squeezed(text);
    let mut hits: Vec<Hit> = Vec::new();
    for (number, pattern) in PATTERNS.iter().enumerate() {
        let whole = text.match_indices(pattern.text).map(|(at, _)| at);
        for at in whole.chain(cut_off(&text, &lines, pattern)) {
            if begins_a_word(&text, at) && stands_near(&text, at, pattern) {
                let line = lines.partition_point(|start| *start <= at);
                hits.push((at, number, line));
            }
        }
    }
    policy::sorted::sort(&mut hits);
    hits.dedup();
    let mut found: Vec<(FoundError, Hit)> = Vec::new();
    for hit in hits {
        let (at, number, line) = hit;
        let error = PATTERNS[number].error;
        match found.iter_mut().find(|(found, _)| found.error == error) {
            Some((found, last)) => {
                // A code and its message are one error, told twice: far from them, or by what it
                // was known by before in another line, it is told of another time.
                let same = number == last.1 && line != last.2 && at > last.0 + CLOSE / 2;
                if same || at > last.0 + 3 * CLOSE {
                    found.times += 1;
                    *last = hit;
                }
            }
            None => {
                let times = 1;
                found.push((FoundError { error, line, times }, hit));
            }
        }
    }
    found.into_iter().map(|(found, _)| found).collect()
}

/// Where a pattern was found, which one it was, and in which line.
type Hit = (usize, usize, usize);

/// The least of a pattern that a line which was cut off may end with.
const LEAST: usize = 15;

/// Where lines end with most of a pattern, because a console cut them off.
fn cut_off(text: &str, lines: &[usize], pattern: &Pattern) -> Vec<usize> {
    let least = LEAST.max(pattern.text.len() * 2 / 3);
    if !pattern.near.is_empty() || least >= pattern.text.len() {
        return Vec::new();
    }
    let ends = lines.iter().skip(1).copied().chain([text.len()]);
    let starts = lines.iter().copied();
    let ended = starts.zip(ends).filter_map(|(start, end)| {
        let line = text.get(start..end)?;
        let line = line.trim_end_matches([' ', '.', '\u{2026}']);
        let mut kept = (least..pattern.text.len()).rev();
        let kept = kept.find(|kept| line.ends_with(&pattern.text[..*kept]))?;
        Some(start + line.len() - kept)
    });
    ended.collect()
}

/// In small letters, with straight quotes and single spaces; and where each line begins.
fn squeezed(text: &str) -> (String, Vec<usize>) {
    let mut squeezed = String::with_capacity(text.len());
    let mut lines = vec![0];
    for letter in text.chars() {
        if letter == '\n' {
            lines.push(squeezed.len() + usize::from(!squeezed.ends_with(' ')));
        }
        match letter {
            '\u{2018}' | '\u{2019}' => squeezed.push('\''),
            letter if letter.is_whitespace() => {
                if !squeezed.ends_with(' ') {
                    squeezed.push(' ');
                }
            }
            letter => squeezed.extend(letter.to_lowercase()),
        }
    }
    (squeezed, lines)
}

/// A code inside a longer word is another code, but names of parts join with `.` and `/`.
fn begins_a_word(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|letter: char| letter.is_alphanumeric())
}

fn stands_near(text: &str, at: usize, pattern: &Pattern) -> bool {
    if pattern.near.is_empty() {
        return true;
    }
    let from = text.floor_char_boundary(at.saturating_sub(CLOSE));
    let to = text.floor_char_boundary((at + pattern.text.len() + CLOSE).min(text.len()));
    pattern
        .near
        .iter()
        .any(|near| text[from..to].contains(near))
}

#[cfg(test)]
mod tests;
