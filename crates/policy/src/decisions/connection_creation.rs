//! Where can a connection for a desktop flow be created?
//!
//! | Condition | Outcome | Way |
//! |---|---|---|
//! | on the portal | allow | portal page |
//! | in the desktop app, which can't create connections of this connector | advise | portal page |
//! | in the desktop app, on a machine without WebView2 | deny `webview2_required` | portal page |
//! | in the desktop app, and its sign-in dialog failed | advise | portal page |
//! | in the desktop app | allow | sign-in dialog |
//!
//! The way is the one that is open: the portal page needs no WebView2.

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{ConnectorId, MachineId};
use crate::why::Why;

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectionCreation {
    /// A connection of which connector.
    pub connector: ConnectorId,
    /// Where somebody tries.
    pub place: CreationPlace,
}

/// Where somebody tries to create a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreationPlace {
    /// In Power Automate for desktop.
    Desktop {
        /// On which machine.
        machine: MachineId,
        /// Whether the sign-in dialog has failed.
        dialog_failed: bool,
    },
    /// On the connections page of the portal.
    Portal,
}

/// By which way a connection is created.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CreationWay {
    /// The sign-in dialog of Power Automate for desktop.
    SignInDialog,
    /// The connections page of the portal.
    PortalPage,
}

impl ConnectionCreation {
    /// Decides.
    pub fn decide(&self, facts: &impl Facts, why: &mut impl Why) -> Decision<CreationWay> {
        let CreationPlace::Desktop {
            machine,
            dialog_failed,
        } = self.place
        else {
            why.rule(rule::CONNCREATE_WEBVIEW2, false);
            return Decision::new(Outcome::Allow, CreationWay::PortalPage);
        };
        let creatable = facts.creatable_in_desktop(self.connector, why);
        why.rule(rule::CONNCREATE_UNSUPPORTED_PORTAL, !creatable);
        if !creatable {
            return Decision::new(Outcome::Advise, CreationWay::PortalPage);
        }
        let installed = facts.webview2(machine, why);
        why.rule(rule::CONNCREATE_WEBVIEW2, !installed);
        if !installed {
            return Decision::deny(Code::WebView2Required, CreationWay::PortalPage);
        }
        why.rule(rule::CONNCREATE_ERROR_PORTAL, dialog_failed);
        if dialog_failed {
            return Decision::new(Outcome::Advise, CreationWay::PortalPage);
        }
        why.rule(rule::CONNCREATE_SIGN_IN_DIALOG, true);
        Decision::new(Outcome::Allow, CreationWay::SignInDialog)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::with;
    use crate::model::Machine;
    use crate::why::Silent;

    fn check(
        place: CreationPlace,
        creatable: bool,
        webview2: bool,
        expected: (Outcome, CreationWay),
    ) {
        let tenant = with(|records| {
            records.connectors[0].creatable_in_desktop = creatable;
            records.machines = vec![Machine {
                webview2_installed: webview2,
                ..Machine::default()
            }];
        });
        let question = ConnectionCreation {
            connector: ConnectorId(0),
            place,
        };
        let decision = question.decide(&tenant, &mut Silent);
        assert_eq!((decision.outcome, decision.data), expected, "{question:?}");
        let refused = expected.0 == Outcome::Deny;
        assert_eq!(decision.code, refused.then_some(Code::WebView2Required));
    }

    #[test]
    fn the_sign_in_dialog_is_the_way_where_it_works() {
        let desktop = |dialog_failed| CreationPlace::Desktop {
            machine: MachineId(0),
            dialog_failed,
        };
        let portal = |outcome| (outcome, CreationWay::PortalPage);
        check(
            desktop(false),
            true,
            true,
            (Outcome::Allow, CreationWay::SignInDialog),
        );
        check(desktop(true), true, true, portal(Outcome::Advise));
        check(desktop(false), false, true, portal(Outcome::Advise));
        check(desktop(false), true, false, portal(Outcome::Deny));
        check(desktop(true), true, false, portal(Outcome::Deny));
        check(desktop(false), false, false, portal(Outcome::Advise));
    }

    #[test]
    fn the_portal_page_needs_nothing_of_this() {
        for (creatable, webview2) in [(true, true), (true, false), (false, false)] {
            let expected = (Outcome::Allow, CreationWay::PortalPage);
            check(CreationPlace::Portal, creatable, webview2, expected);
        }
    }
}
