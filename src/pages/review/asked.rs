//! What is asked of the review, as its address keeps it.

use super::row::Row;
use crate::pages::address::Query;
use crate::route;

/// Which findings are listed; empty for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// The sort of finding.
    pub(super) kind: String,
    /// The key of somebody it is about, or who owns the flow.
    pub(super) person: String,
    /// The key of an environment.
    pub(super) environment: String,
    /// `open` or `decided`.
    pub(super) state: String,
}

impl Query for Asked {
    fn read(query: &str) -> Self {
        let said = route::Words::of(query);
        let state = match said.get("state") {
            known @ ("open" | "decided") => known,
            _ => "",
        };
        Self {
            kind: said.get("kind").to_owned(),
            person: said.get("person").to_owned(),
            environment: said.get("environment").to_owned(),
            state: state.to_owned(),
        }
    }

    fn query(&self) -> String {
        route::query(&[
            ("kind", &self.kind),
            ("person", &self.person),
            ("environment", &self.environment),
            ("state", &self.state),
        ])
    }
}

impl Asked {
    /// Whether a row is one of those.
    pub(super) fn holds(&self, row: &Row) -> bool {
        let any = |asked: &str, found: bool| asked.is_empty() || found;
        any(&self.kind, row.finding.code.as_str() == self.kind)
            && any(
                &self.person,
                row.people.iter().any(|(key, _)| *key == self.person),
            )
            && any(&self.environment, row.environment.0 == self.environment)
            && any(&self.state, row.is_decided() == (self.state == "decided"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_reads_back_from_its_address() {
        let asked = Asked {
            kind: "outside_owner".into(),
            person: "ana ruiz".into(),
            environment: "finance".into(),
            state: "open".into(),
        };
        assert_eq!(Asked::read(&asked.query()), asked);
        assert_eq!(Asked::default().query(), "");
        assert_eq!(Asked::read("?state=lost"), Asked::default());
    }
}
