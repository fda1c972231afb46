//! Does a Dataverse action work in a desktop flow, and in which environment?
//!
//! | Action | Outcome | Environment |
//! |---|---|---|
//! | of another connector, or none | not applicable | |
//! | not one of the eleven | deny `dataverse_action_unsupported` | |
//! | one of the eleven, set to *Current* | allow | the flow's |
//! | one of the eleven, set to a fixed one | allow | the fixed one, wherever the flow is |
//!
//! An action goes by its name or by the operation's name in a file, whatever the case.
//! One that names no environment works in the current one.

use crate::catalogue::rules as rule;
use crate::code::Code;
use crate::decision::{Decision, Outcome};
use crate::facts::Facts;
use crate::model::{DataverseEnvironment, EnvironmentId, FlowId};
use crate::why::Why;

const DATAVERSE: &str = "commondataserviceforapps";

/// The actions that work in desktop flows: what they are called, and their operation in a file.
const SUPPORTED: [(&str, &str); 11] = [
    (
        "Add a new row to selected environment",
        "CreateRecordWithOrganization",
    ),
    (
        "Delete a row from selected environment",
        "DeleteRecordWithOrganization",
    ),
    (
        "Download a file or an image from selected environment",
        "GetEntityFileImageFieldContentWithOrganization",
    ),
    (
        "Get a row by ID from selected environment",
        "GetItemWithOrganization",
    ),
    (
        "List rows from selected environment",
        "ListRecordsWithOrganization",
    ),
    (
        "Perform a bound action in selected environment",
        "PerformBoundActionWithOrganization",
    ),
    (
        "Perform an unbound action in selected environment",
        "PerformUnboundActionWithOrganization",
    ),
    (
        "Relate rows in selected environment",
        "AssociateEntitiesWithOrganization",
    ),
    (
        "Unrelate rows in selected environment",
        "DisassociateEntitiesWithOrganization",
    ),
    (
        "Update a row in selected environment",
        "UpdateOnlyRecordWithOrganization",
    ),
    (
        "Upload a file or an image to selected environment",
        "UpdateEntityFileImageFieldContentWithOrganization",
    ),
];

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataverseAction {
    /// In which desktop flow.
    pub flow: FlowId,
    /// Which of its connector actions.
    pub action: u32,
}

impl DataverseAction {
    /// What the actions that work are called.
    pub fn supported() -> impl Iterator<Item = &'static str> {
        SUPPORTED.iter().map(|(name, _)| *name)
    }

    /// Decides; the data is the environment the action works in.
    pub fn decide(
        &self,
        facts: &impl Facts,
        why: &mut impl Why,
    ) -> Decision<Option<EnvironmentId>> {
        let Some(action) = facts.action(self.flow, self.action, why) else {
            return Decision::new(Outcome::NotApplicable, None);
        };
        if facts.connector_key(action.connector, why) != DATAVERSE {
            return Decision::new(Outcome::NotApplicable, None);
        }
        let is_it = |name: &str| name.eq_ignore_ascii_case(action.operation.trim());
        let mut supported = SUPPORTED.iter();
        let supported = supported.any(|(name, operation)| is_it(name) || is_it(operation));
        why.rule(rule::DVC_SUPPORTED_ACTIONS, !supported);
        if !supported {
            return Decision::deny(Code::DataverseActionUnsupported, None);
        }
        why.rule(rule::DVC_CURRENT_OPTION, true);
        let environment = match action.dataverse_environment {
            Some(DataverseEnvironment::Fixed(environment)) => {
                why.rule(rule::DVC_CURRENT_DYNAMIC, false);
                environment
            }
            Some(DataverseEnvironment::Current) | None => {
                let environment = facts.flow_environment(self.flow, why);
                why.rule(rule::DVC_CURRENT_DYNAMIC, true);
                environment
            }
        };
        Decision::new(Outcome::Allow, Some(environment))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DESKTOP, desktop, with};
    use crate::model::{ArgumentKind, ConnectorAction, ConnectorId};
    use crate::why::Silent;

    const HERE: EnvironmentId = EnvironmentId(0);
    const FIXED: EnvironmentId = EnvironmentId(3);

    fn check(
        connector: &str,
        operation: &str,
        environment: Option<DataverseEnvironment>,
        expected: (Outcome, Option<EnvironmentId>),
    ) {
        let tenant = with(|records| {
            records.connectors[0].key = connector.into();
            desktop(records).actions = vec![ConnectorAction {
                name: String::new(),
                connector: ConnectorId(0),
                operation: operation.into(),
                reference: None,
                arguments: Vec::new(),
                output: ArgumentKind::Other,
                dataverse_environment: environment,
            }];
        });
        let question = DataverseAction {
            flow: DESKTOP,
            action: 0,
        };
        let decision = question.decide(&tenant, &mut Silent);
        assert_eq!((decision.outcome, decision.data), expected, "{operation}");
        let refused = expected.0 == Outcome::Deny;
        assert_eq!(
            decision.code,
            refused.then_some(Code::DataverseActionUnsupported)
        );
        let beyond = DataverseAction {
            action: 1,
            ..question
        };
        assert_eq!(
            beyond.decide(&tenant, &mut Silent).outcome,
            Outcome::NotApplicable
        );
    }

    #[test]
    fn eleven_actions_work_by_name_and_by_operation() {
        for (name, operation) in SUPPORTED {
            for called in [name, operation, &name.to_lowercase()] {
                check(DATAVERSE, called, None, (Outcome::Allow, Some(HERE)));
            }
        }
        for other in [
            "search rows",
            "List rows",
            "ListRecords",
            "Upsert a row in selected environment",
            "Perform a changeset request",
            "",
        ] {
            check(DATAVERSE, other, None, (Outcome::Deny, None));
            check(
                "sharepointonline",
                other,
                None,
                (Outcome::NotApplicable, None),
            );
        }
    }

    #[test]
    fn current_is_where_the_flow_is_and_a_fixed_one_stays() {
        let list = "List rows from selected environment";
        let current = Some(DataverseEnvironment::Current);
        check(DATAVERSE, list, current, (Outcome::Allow, Some(HERE)));
        let fixed = Some(DataverseEnvironment::Fixed(FIXED));
        check(DATAVERSE, list, fixed, (Outcome::Allow, Some(FIXED)));
    }
}
