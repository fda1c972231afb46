//! Can desktop flows use a connector, and where does it come from?
//!
//! | Connector | Outcome | From |
//! |---|---|---|
//! | custom | deny `custom_connector_unsupported` | |
//! | one of the eleven that are there from the start | allow | default |
//! | any other, also one that nobody has heard of yet | allow | Assets library |

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::ConnectorId;
use crate::why::Why;

/// The connectors that are there from the start: keys and names.
const DEFAULT: [(&str, &str); 11] = [
    ("commondataserviceforapps", "Microsoft Dataverse"),
    ("sharepointonline", "SharePoint"),
    ("excelonlinebusiness", "Excel Online (Business)"),
    ("microsoftforms", "Microsoft Forms"),
    ("teams", "Microsoft Teams"),
    ("office365", "Office 365 Outlook"),
    ("onedrive", "OneDrive"),
    ("onedriveforbusiness", "OneDrive for work or school"),
    ("onenote", "OneNote (Business)"),
    ("rss", "RSS"),
    ("wordonlinebusiness", "Word Online (Business)"),
];

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectorInDesktop {
    /// Which connector.
    pub connector: ConnectorId,
}

/// Where desktop flows get a connector.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConnectorSource {
    /// It is there from the start.
    Default,
    /// It is added through the Assets library.
    AssetsLibrary,
}

impl ConnectorInDesktop {
    /// The connectors that are there from the start, whether or not anybody uses them: keys
    /// and names.
    pub fn defaults() -> impl Iterator<Item = (&'static str, &'static str)> {
        DEFAULT.into_iter()
    }

    /// Decides.
    pub fn decide(
        &self,
        facts: &impl Facts,
        why: &mut impl Why,
    ) -> Decision<Option<ConnectorSource>> {
        let custom = facts.custom_connector(self.connector, why);
        why.rule(rule::CONNECTOR_NO_CUSTOM, custom);
        if custom {
            return Decision::deny(Code::CustomConnectorUnsupported, None);
        }
        why.rule(rule::CONNECTOR_AVAILABLE, true);
        let key = facts.connector_key(self.connector, why);
        let default = DEFAULT.iter().any(|(known, _)| *known == key);
        why.rule(rule::CONNECTOR_DEFAULT_LIST, default);
        let source = if default {
            why.rule(rule::CONNECTOR_DEFAULT_ALWAYS_VISIBLE, true);
            ConnectorSource::Default
        } else {
            why.rule(rule::CONNECTOR_ADD_FROM_ASSETS, true);
            why.rule(rule::CONNECTOR_AUTO_UPDATES, true);
            ConnectorSource::AssetsLibrary
        };
        Decision::new(Outcome::Allow, Some(source))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::with;
    use crate::why::Silent;

    fn check(key: &str, is_custom: bool, expected: Option<ConnectorSource>) {
        let tenant = with(|records| {
            records.connectors[0].key = key.into();
            records.connectors[0].is_custom = is_custom;
        });
        let question = ConnectorInDesktop {
            connector: ConnectorId(0),
        };
        let decision = question.decide(&tenant, &mut Silent);
        assert_eq!(decision.data, expected, "{key}");
        let refused = expected.is_none();
        let code = refused.then_some(Code::CustomConnectorUnsupported);
        assert_eq!((decision.is_allowed(), decision.code), (!refused, code));
    }

    #[test]
    fn eleven_connectors_are_there_from_the_start() {
        for key in DEFAULT {
            check(key.0, false, Some(ConnectorSource::Default));
        }
        for key in ["excelonline", "dropbox", "not-heard-of-yet", ""] {
            check(key, false, Some(ConnectorSource::AssetsLibrary));
        }
    }

    #[test]
    fn a_custom_connector_is_not_offered_whatever_it_is_called() {
        check("contoso-erp", true, None);
        check("sharepointonline", true, None);
    }
}
