//! Texts with an error in them, and texts that only look like it.

use super::*;

fn found(text: &str) -> Vec<KnownError> {
    let found = find_errors(text);
    found.into_iter().map(|found| found.error).collect()
}

#[test]
fn every_error_is_found_by_its_code_and_by_its_message() {
    let check = |text: &str, error: KnownError| assert_eq!(found(text), [error], "{text}");
    check(
        "{\"code\":\"ConnectionAuthorizationFailed\"}",
        E::ConnectionNotYours,
    );
    check(
        "Connection '3f1d' to 'shared_office365' cannot be used to activate this flow, either because",
        E::ConnectionNotYours,
    );
    check(
        "does not have the minimum required permission to perform the\n requested operation on connection 'x'",
        E::ConnectionNotYours,
    );
    check(
        "0x80060467 XrmConnectionReferenceMissingConnection",
        E::MissingConnection,
    );
    check(
        "Unable to start flow due to connection references missing connections",
        E::MissingConnection,
    );
    check("Flow is missing Connection", E::MissingConnection);
    check("InvokerConnectionOverrideFailed", E::OldConnectionsOffered);
    check("WorkflowRunActionInputsMissingProperty.", E::InputMissing);
    check(
        "Cannot start unpublished flow. Authenticate the flow connections and resave",
        E::NeverTurnedOn,
    );
    check(
        "ChildFlowUnsupportedForInvokerConnections",
        E::ChildFlowNeedsOwnConnections,
    );
    check("error: DlpViolation", E::DataPolicy);
    check("statuscode CompanyDLPViolation", E::DataPolicy);
    check(
        "This flow violates the data loss prevention policies of Larkmoor",
        E::DataPolicy,
    );
    check("PASSWORDLESSTOKENEXPIRY", E::TokenRanOut);
    check("UnallowedTenantForConnectWithSignIn", E::MachineRefusesRun);
    check(
        "Tenant 0a1b needs to be explicitly allowlisted to authorize 'connect with sign-in' runs",
        E::MachineRefusesConnection,
    );
    check(
        "Unable to connect. The credentials for the machine are incorrect.",
        E::MachineCredentials,
    );
    check("WindowsIdentityIncorrect (401)", E::MachineCredentials);
    check("NoUnlockedActiveSessionForAttended", E::NoSession);
    check("AttendedUserNotLoggedIn", E::NoSession);
    check(
        "Couldn\u{2019}t find a compatible Webview2 Runtime installation",
        E::WebView2,
    );
    check(
        "You need an Attended RPA license to use this action",
        E::AttendedLicense,
    );
    check(
        "Access is denied by the EWS application access policy",
        E::ExchangePolicy,
    );
}

#[test]
fn what_works_and_what_is_unknown_is_no_error() {
    let check = |text: &str| assert_eq!(found(text), [], "{text}");
    check("");
    check("Something went wrong. Try again later.");
    check("WebView2 Runtime 120.0 is up to date");
    check("Checked against 3 data policies: fine");
    check("License: Attended RPA");
    check("The application access policy was read");
    check("MyConnectionAuthorizationFailed");
    check("connection authorization failed");
}

#[test]
fn a_log_is_read_in_its_own_order_and_tells_each_error_once() {
    let filler = "10:04:11 Trying again.\n".repeat(30);
    let log = format!(
        "10:04:10 Started\r\n10:04:11 DlpViolation\n{filler}10:09:00 PasswordlessTokenExpiry\n{filler}DlpViolation"
    );
    let found = find_errors(&log);
    assert_eq!(
        found,
        [
            FoundError {
                error: E::DataPolicy,
                line: 2,
                times: 2
            },
            FoundError {
                error: E::TokenRanOut,
                line: 33,
                times: 1
            },
        ]
    );
}

#[test]
fn a_code_beside_its_message_counts_once() {
    let found = find_errors(
        "code: ConnectionAuthorizationFailed, message: it cannot be used to activate this flow",
    );
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].times, 1);
}

#[test]
fn any_text_is_read_without_harm() {
    for text in ["İİİ webview2 ß\u{0}", "\n\n\n", "é".repeat(200).as_str()] {
        find_errors(text);
    }
    let text = format!("{} webview2 {} missing", "é".repeat(70), "é".repeat(50));
    assert_eq!(found(&text), [E::WebView2]);
}

#[test]
fn every_code_is_one_that_a_text_is_searched_for() {
    let mut codes = 0;
    for error in KnownError::all() {
        for code in error.codes() {
            assert_eq!(found(code), [error], "{code}");
            codes += 1;
        }
    }
    let one_word = |pattern: &&Pattern| pattern.near.is_empty() && !pattern.text.contains(' ');
    assert_eq!(codes, PATTERNS.iter().filter(one_word).count());
}

#[test]
fn patterns_are_written_as_texts_are_read() {
    for pattern in PATTERNS {
        for text in pattern.near.iter().chain([&pattern.text]) {
            assert_eq!(squeezed(text).0, *text);
        }
    }
}

#[test]
fn each_line_of_a_log_that_names_an_error_counts() {
    let line =
        "2026-11-03T08:00:00Z Run of Invoice intake on FIN-RPA-01 failed PasswordlessTokenExpiry\n";
    let found = find_errors(&line.repeat(5));
    assert_eq!((found.len(), found[0].times), (1, 5));
    // A code beside its message is one error, also where they stand in two lines.
    let entry = "{\n  \"code\": \"PasswordlessTokenExpiry\",\n  \"message\": \"PasswordlessTokenExpiry\"\n}";
    assert_eq!(find_errors(entry)[0].times, 1);
}

#[test]
fn a_line_that_a_console_cut_off_is_known_by_most_of_its_error() {
    for (text, error) in [
        (
            "Unable to connect. The credentials for the machine",
            E::MachineCredentials,
        ),
        (
            "Unable to start flow due to connection references missing…",
            E::MissingConnection,
        ),
        ("XrmConnectionReferenceMissing...", E::MissingConnection),
        ("failed: PasswordlessToken\nnext line", E::TokenRanOut),
        ("Flow suspended: DLP violation", E::DataPolicy),
        (
            "The tenant needs to be explicitly allow-listed",
            E::MachineRefusesConnection,
        ),
    ] {
        let found: Vec<_> = find_errors(text).iter().map(|found| found.error).collect();
        assert_eq!(found, [error], "{text}");
    }
    for text in [
        "PasswordlessToken was renewed",
        "The flow is missing",
        "Passwordless",
        "the credentials for the",
    ] {
        assert_eq!(find_errors(text), [], "{text}");
    }
}
