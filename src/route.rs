//! Addresses: the only place that reads or prints paths.
//!
//! A route has two printed forms. [`Route::path`] is what one navigates to; that adds
//! the folder the portal is served from by itself. [`Route::href`] is for links, which
//! need that folder written out.

mod letters;
mod panel;

use std::sync::OnceLock;

use letters::{escape, unescape};

pub use letters::{Words, query};
pub use panel::{Panel, Question};

/// Every page and panel of the portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Home.
    Home,
    /// Import a file.
    Import,
    /// All flows.
    Flows,
    /// One flow, by key, and the panel open over it.
    Flow(String, Option<Panel>),
    /// The connection references of one flow.
    FlowReferences(String),
    /// All connection references.
    References,
    /// Connections.
    Connections,
    /// Make a connection.
    NewConnection,
    /// Connect to a machine.
    NewMachineConnection,
    /// Connectors.
    Connectors,
    /// Machines, and the connections to them.
    Machines,
    /// One machine connection, by key.
    Machine(String),
    /// People.
    People,
    /// One person, by key: what happens if they leave.
    Person(String),
    /// Environments.
    Environments,
    /// One environment, by key: what it decides.
    Environment(String),
    /// Governance.
    Governance,
    /// Data policies.
    Policies,
    /// The review of who has access.
    Review,
    /// What an error means.
    Errors,
    /// What was changed.
    Activity,
    /// The rules.
    Rules,
    /// One rule, by id.
    Rule(String),
    /// Settings.
    Settings,
}

impl Route {
    /// A flow's page.
    pub fn flow(key: &str) -> Self {
        Self::Flow(key.to_owned(), None)
    }

    /// A panel over a flow's page.
    pub fn panel(key: &str, panel: Panel) -> Self {
        Self::Flow(key.to_owned(), Some(panel))
    }

    /// The path below the folder the portal is served from: for navigating.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".into(),
            Self::Import => "/import".into(),
            Self::Flows => "/flows".into(),
            Self::Flow(key, None) => format!("/flows/{}", escape(key)),
            Self::Flow(key, Some(panel)) => format!("/flows/{}/{}", escape(key), panel.path()),
            Self::FlowReferences(key) => format!("/flows/{}/connection-references", escape(key)),
            Self::References => "/connection-references".into(),
            Self::Connections => "/connections".into(),
            Self::NewConnection => "/connections/new".into(),
            Self::NewMachineConnection => "/connections/new/desktop-flows".into(),
            Self::Connectors => "/connectors".into(),
            Self::Machines => "/machines".into(),
            Self::Machine(key) => format!("/machines/{}", escape(key)),
            Self::People => "/people".into(),
            Self::Person(key) => format!("/people/{}", escape(key)),
            Self::Environments => "/environments".into(),
            Self::Environment(key) => format!("/environments/{}", escape(key)),
            Self::Governance => "/governance".into(),
            Self::Policies => "/governance/policies".into(),
            Self::Review => "/governance/review".into(),
            Self::Errors => "/errors".into(),
            Self::Activity => "/activity".into(),
            Self::Rules => "/rules".into(),
            Self::Rule(id) => format!("/rules/{}", escape(id)),
            Self::Settings => "/settings".into(),
        }
    }

    /// The whole path: for links.
    pub fn href(&self) -> String {
        format!("{}{}", base(), self.path())
    }

    /// As [`Route::path`], with the person the answers are about, by key.
    pub fn path_for(&self, person: Option<&str>) -> String {
        match person {
            Some(person) => format!("{}?{}={}", self.path(), Self::FOR, escape(person)),
            None => self.path(),
        }
    }

    /// As [`Route::href`], with the person the answers are about, by key.
    pub fn href_for(&self, person: Option<&str>) -> String {
        format!("{}{}", base(), self.path_for(person))
    }

    /// The name under which an address says whom the answers are about.
    pub const FOR: &str = "for";

    /// Where a connection of a connector is made that a flow waits for, both by key.
    pub fn new_connection_for(connector: &str, flow: &str) -> String {
        let query = query(&[(Self::CONNECTOR, connector), (Self::WAITING, flow)]);
        format!("{}{query}", Self::NewConnection.href())
    }

    /// The name under which an address says which connector a new connection is of.
    pub const CONNECTOR: &str = "connector";

    /// The name under which an address says which flow waits for it.
    pub const WAITING: &str = "flow";

    /// Whether `other` is this page or one below it: for the rail.
    pub fn holds(&self, other: &Self) -> bool {
        self == other
            || match self {
                Self::Home => matches!(other, Self::Import),
                Self::Flows => matches!(other, Self::Flow(..) | Self::FlowReferences(_)),
                Self::Connections => matches!(other, Self::NewConnection),
                Self::Machines => matches!(other, Self::Machine(_) | Self::NewMachineConnection),
                Self::People => matches!(other, Self::Person(_)),
                Self::Environments => matches!(other, Self::Environment(_)),
                Self::Governance => matches!(other, Self::Policies | Self::Review),
                Self::Rules => matches!(other, Self::Rule(_)),
                _ => false,
            }
    }

    /// Whether what the page lists follows the environment chosen in the header.
    pub fn lists_by_environment(&self) -> bool {
        matches!(
            self,
            Self::Flows | Self::References | Self::Connections | Self::Connectors
        )
    }

    /// Whether the page shows answers, or what answers rest on.
    pub fn shows_answers(&self) -> bool {
        match self {
            Self::Home
            | Self::Flows
            | Self::Flow(..)
            | Self::FlowReferences(_)
            | Self::References
            | Self::Connections
            | Self::Connectors
            | Self::People
            | Self::Person(_)
            | Self::Environment(_)
            | Self::Governance
            | Self::Policies
            | Self::Review => true,
            Self::Import
            | Self::NewConnection
            | Self::NewMachineConnection
            | Self::Machines
            | Self::Machine(_)
            | Self::Environments
            | Self::Errors
            | Self::Activity
            | Self::Rules
            | Self::Rule(_)
            | Self::Settings => false,
        }
    }

    /// Reads a path below the folder the portal is served from.
    pub fn read(path: &str) -> Option<Self> {
        let path = path.split(['?', '#']).next().unwrap_or(path);
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts.as_slice() {
            [] => Self::Home,
            ["import"] => Self::Import,
            ["flows"] => Self::Flows,
            ["flows", key] => Self::flow(&unescape(key)),
            ["flows", key, "connection-references"] => Self::FlowReferences(unescape(key)),
            // A question nobody knows is the panel's to say; the page behind it is the flow's.
            ["flows", key, "why", question] if Question::read(question).is_none() => {
                Self::flow(&unescape(key))
            }
            ["flows", key, panel @ ..] => Self::Flow(unescape(key), Some(Panel::read(panel)?)),
            ["connection-references"] => Self::References,
            ["connections"] => Self::Connections,
            ["connections", "new"] => Self::NewConnection,
            ["connections", "new", "desktop-flows"] => Self::NewMachineConnection,
            ["connectors"] => Self::Connectors,
            ["machines"] => Self::Machines,
            ["machines", key] => Self::Machine(unescape(key)),
            ["people"] => Self::People,
            ["people", key] => Self::Person(unescape(key)),
            ["environments"] => Self::Environments,
            ["environments", key] => Self::Environment(unescape(key)),
            ["governance"] => Self::Governance,
            ["governance", "policies"] => Self::Policies,
            ["governance", "review"] => Self::Review,
            ["errors"] => Self::Errors,
            ["activity"] => Self::Activity,
            ["rules"] => Self::Rules,
            ["rules", id] => Self::Rule(unescape(id)),
            ["settings"] => Self::Settings,
            _ => return None,
        })
    }

    /// The panel that a whole path opens over a flow's page, whichever question it asks: a
    /// question nobody knows is the panel's to say.
    pub fn drawer(path: &str) -> Option<Panel> {
        match Self::read_href(path)? {
            Self::Flow(_, Some(Panel::Why(_))) => Some(Panel::Why(Question::Console)),
            Self::Flow(_, Some(panel)) => Some(panel),
            Self::Flow(_, None) if path.contains("/why/") => Some(Panel::Why(Question::Console)),
            _ => None,
        }
    }

    /// Reads a whole path, as the browser shows it.
    pub fn read_href(path: &str) -> Option<Self> {
        Self::read(path.strip_prefix(base())?)
    }
}

/// The folder the portal is served from, without a slash at its end; empty at the root.
pub fn base() -> &'static str {
    static BASE: OnceLock<String> = OnceLock::new();
    BASE.get_or_init(read_base)
}

#[cfg(target_arch = "wasm32")]
fn read_base() -> String {
    let uri = leptos::prelude::document()
        .base_uri()
        .ok()
        .flatten()
        .unwrap_or_default();
    let path = web_sys::Url::new(&uri)
        .map(|url| url.pathname())
        .unwrap_or_default();
    path.trim_end_matches('/').to_owned()
}

#[cfg(not(target_arch = "wasm32"))]
fn read_base() -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[allow(
        clippy::needless_pass_by_value,
        reason = "a table of cases reads better with values"
    )]
    fn check(path: &str, route: Route) {
        assert_eq!(Route::read(path).as_ref(), Some(&route));
        assert_eq!(route.path(), path);
    }

    #[test]
    fn every_address_reads_back_as_it_was_printed() {
        check("/", Route::Home);
        check("/import", Route::Import);
        check("/flows", Route::Flows);
        check("/flows/invoice-intake", Route::flow("invoice-intake"));
        check(
            "/flows/invoice-intake/connection-references",
            Route::FlowReferences("invoice-intake".into()),
        );
        check("/flows/a/share", Route::panel("a", Panel::Share));
        check("/flows/a/access", Route::panel("a", Panel::Access));
        check("/flows/a/owners", Route::panel("a", Panel::Owners));
        check("/flows/a/run-only", Route::panel("a", Panel::RunOnly));
        check("/flows/a/run", Route::panel("a", Panel::Run));
        for question in Question::ALL {
            check(
                &format!("/flows/a/why/{}", question.name()),
                Route::panel("a", Panel::Why(question)),
            );
        }
        check("/flows/a/copy", Route::panel("a", Panel::Copy));
        check("/flows/a/owner", Route::panel("a", Panel::Owner));
        check("/flows/a/assumed", Route::panel("a", Panel::Assumed));
        check(
            "/flows/a/connections",
            Route::panel("a", Panel::Connections),
        );
        check("/connections", Route::Connections);
        check("/connections/new", Route::NewConnection);
        check(
            "/connections/new/desktop-flows",
            Route::NewMachineConnection,
        );
        check("/connectors", Route::Connectors);
        check("/machines", Route::Machines);
        check("/machines/a", Route::Machine("a".into()));
        check("/people", Route::People);
        check("/people/a", Route::Person("a".into()));
        check("/environments", Route::Environments);
        check("/environments/a", Route::Environment("a".into()));
        check("/governance", Route::Governance);
        check("/governance/policies", Route::Policies);
        check("/governance/review", Route::Review);
        check("/errors", Route::Errors);
        check("/connection-references", Route::References);
        check("/activity", Route::Activity);
        check("/rules", Route::Rules);
        check(
            "/rules/embed.owner-only",
            Route::Rule("embed.owner-only".into()),
        );
        check("/settings", Route::Settings);
    }

    #[test]
    fn a_key_with_odd_characters_stays_one_part_of_the_address() {
        check("/flows/a%2Fb%20%C3%A9", Route::flow("a/b é"));
        assert_eq!(Route::read("/flows/%zz"), Some(Route::flow("%zz")));
    }

    #[test]
    fn an_address_can_say_whom_its_answers_are_about() {
        let why = Route::panel("a", Panel::Why(Question::Cloud));
        assert_eq!(
            why.path_for(Some("bo tran")),
            "/flows/a/why/cloud?for=bo%20tran"
        );
        assert_eq!(why.path_for(None), why.path());
        assert_eq!(Route::read(&why.path_for(Some("bo"))), Some(why));
    }

    #[test]
    fn an_unknown_question_is_asked_on_the_page_of_its_flow() {
        assert_eq!(Route::read("/flows/a/why/else"), Some(Route::flow("a")));
        assert_eq!(Route::read("/flows/a/why/else/more"), None);
    }

    #[test]
    fn an_unknown_address_is_no_route() {
        for path in ["/nowhere", "/flows/a/share/more", "/rules/a/b"] {
            assert_eq!(Route::read(path), None, "{path}");
        }
    }
}
