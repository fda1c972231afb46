//! A small builder for one flow, in names.

use policy::model::*;

use super::builder::Demo;

/// A flow that is being written.
pub(super) struct Draft<'a> {
    demo: &'a mut Demo,
    flow: Flow,
}

impl Demo {
    /// Starts a desktop flow in the v2 schema.
    pub(super) fn desktop(&mut self, key: &str, name: &str, owner: &str) -> Draft<'_> {
        let owner = self.person(owner);
        let kind = FlowKind::Desktop(DesktopFlow {
            owner,
            schema: SchemaVersion::V2,
            references: Vec::new(),
            shares: Vec::new(),
            actions: Vec::new(),
        });
        self.draft(key, name, owner, kind)
    }

    /// Starts a cloud flow.
    pub(super) fn cloud(
        &mut self,
        key: &str,
        name: &str,
        owner: &str,
        trigger: Trigger,
    ) -> Draft<'_> {
        let owner = self.person(owner);
        let kind = FlowKind::Cloud(CloudFlow {
            primary_owner: owner,
            owners: Vec::new(),
            run_only: Vec::new(),
            trigger,
            connections: Vec::new(),
            unconnected: Vec::new(),
            child_flows: Vec::new(),
            desktop_flows: Vec::new(),
        });
        self.draft(key, name, owner, kind)
    }

    fn draft(&mut self, key: &str, name: &str, owner: PersonId, kind: FlowKind) -> Draft<'_> {
        let flow = Flow {
            key: key.to_owned(),
            name: name.to_owned(),
            description: String::new(),
            environment: self.environment("larkmoor"),
            created_by: owner,
            created_on: None,
            state: FlowState::Activated,
            is_solution_aware: false,
            sharing: Basis::Known,
            kind,
        };
        Draft { demo: self, flow }
    }
}

impl Draft<'_> {
    /// What it is for.
    pub(super) fn about(mut self, description: &str) -> Self {
        description.clone_into(&mut self.flow.description);
        self
    }

    /// The day it was made.
    pub(super) fn since(mut self, day: &str) -> Self {
        self.flow.created_on = Some(format!("{day}T09:00:00Z"));
        self
    }

    /// In the Finance environment, in a solution.
    pub(super) fn in_finance(mut self) -> Self {
        self.flow.environment = self.demo.environment("finance");
        self.flow.is_solution_aware = true;
        self
    }

    /// In a solution.
    pub(super) fn in_a_solution(mut self) -> Self {
        self.flow.is_solution_aware = true;
        self
    }

    /// In the v1 schema.
    pub(super) fn in_v1(mut self) -> Self {
        if let FlowKind::Desktop(flow) = &mut self.flow.kind {
            flow.schema = SchemaVersion::V1;
        }
        self
    }

    /// Off or suspended.
    pub(super) fn state(mut self, state: FlowState) -> Self {
        self.flow.state = state;
        self
    }

    /// A connection reference of a desktop flow with the actions that use it.
    pub(super) fn uses(mut self, key: &str, embedded: bool, operations: &str) -> Self {
        let reference = self.demo.reference(key);
        let connector = self.demo.records.reference(reference).connector;
        if let FlowKind::Desktop(flow) = &mut self.flow.kind {
            flow.references.push(FlowReference {
                reference,
                embedded,
            });
            for operation in operations.split_whitespace() {
                flow.actions.push(action(
                    operation,
                    connector,
                    reference,
                    flow.actions.len() + 1,
                ));
            }
        }
        self
    }

    /// A connection of a cloud flow with the steps that use it; none for an *Other* one.
    pub(super) fn takes(
        mut self,
        connection: &str,
        reference: Option<&str>,
        source: RunOnlySource,
        steps: &[&str],
    ) -> Self {
        let used = CloudFlowConnection {
            connection: self.demo.connection(connection),
            reference: reference.map(|key| self.demo.reference(key)),
            used_in_definition: !steps.is_empty(),
            run_only_source: source,
            actions: steps.iter().map(|step| (*step).to_owned()).collect(),
        };
        if let FlowKind::Cloud(flow) = &mut self.flow.kind {
            flow.connections.push(used);
        }
        self
    }

    /// Co-owners of a desktop flow, or owners added to a cloud flow.
    pub(super) fn co_owners(self, names: &str) -> Self {
        self.give(names, DesktopRole::CoOwner)
    }

    /// Run-only users.
    pub(super) fn run_only(self, names: &str) -> Self {
        self.give(names, DesktopRole::RunOnly)
    }

    fn give(mut self, names: &str, role: DesktopRole) -> Self {
        for name in names.split_whitespace() {
            let principal = self.demo.principal(name);
            let since = self.flow.created_on.clone();
            match &mut self.flow.kind {
                FlowKind::Desktop(flow) => flow.shares.push(DesktopShare {
                    principal,
                    role,
                    since,
                }),
                FlowKind::Cloud(flow) if role == DesktopRole::CoOwner => {
                    flow.owners.push(Grant { principal, since });
                }
                FlowKind::Cloud(flow) => flow.run_only.push(Grant { principal, since }),
            }
        }
        self
    }

    /// Flows this cloud flow starts.
    pub(super) fn starts(mut self, key: &str) -> Self {
        let started = self.demo.flow(key);
        let is_desktop = self.demo.records.flow(started).desktop().is_some();
        if let FlowKind::Cloud(flow) = &mut self.flow.kind {
            let list = if is_desktop {
                &mut flow.desktop_flows
            } else {
                &mut flow.child_flows
            };
            list.push(started);
        }
        self
    }

    /// Puts it among the flows.
    pub(super) fn add(self) {
        self.demo.records.flows.push(self.flow);
    }
}

/// What the operations used here are called in Power Automate for desktop.
const OPERATIONS: [(&str, &str); 17] = [
    ("GetItems", "Get items"),
    ("PostItem", "Create item"),
    ("PatchItem", "Update item"),
    ("GetFileContent", "Get file content"),
    ("CreateFile", "Create file"),
    ("GetEmailsV3", "Get emails"),
    ("GetAttachment_V2", "Get attachment"),
    ("SendEmailV2", "Send an email"),
    ("MoveV2", "Move email"),
    ("GetTable", "Get tables"),
    ("AddRowV2", "Add a row into a table"),
    ("UpdateRow", "Update a row"),
    (
        "ListRecordsWithOrganization",
        "List rows from selected environment",
    ),
    (
        "UpdateOnlyRecordWithOrganization",
        "Update a row in selected environment",
    ),
    // One that desktop flows can't use.
    ("UpdateRecord", "Update a row"),
    ("CreateFileItem", "Populate a template"),
    ("PostMessageToConversation", "Post a message"),
];

fn action(
    operation: &str,
    connector: ConnectorId,
    reference: ReferenceId,
    line: usize,
) -> ConnectorAction {
    let mut known = OPERATIONS.iter();
    let name = known
        .find(|(id, _)| *id == operation)
        .map_or(operation, |(_, name)| name);
    let (arguments, output) = match operation {
        "CreateFile" => (vec![ArgumentKind::Binary], ArgumentKind::Other),
        // A file, where binary data belongs: what its maker hasn't noticed yet.
        "CreateFileItem" => (vec![ArgumentKind::File], ArgumentKind::Binary),
        "GetFileContent" | "GetAttachment_V2" => (vec![ArgumentKind::Text], ArgumentKind::Binary),
        _ => (Vec::new(), ArgumentKind::Other),
    };
    let dataverse = operation.ends_with("WithOrganization");
    ConnectorAction {
        name: format!("{line}. {name}"),
        connector,
        operation: operation.to_owned(),
        reference: Some(reference),
        arguments,
        output,
        dataverse_environment: dataverse.then_some(DataverseEnvironment::Current),
    }
}
