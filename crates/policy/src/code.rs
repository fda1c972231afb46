//! Codes: the stable names of answers, reasons, warnings and advice.

use std::fmt;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal),+ $(,)?) => {
        /// The stable name of an answer, a reason, a warning or advice.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// As it stands in cases, addresses and logs.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }
        }
    };
}

codes! {
    // Who somebody is to a flow.
    /// No role on the flow.
    NoAccess = "no_access",
    /// The role is run-only.
    RoleRunOnly = "role_run_only",
    /// Not a role a flow can be shared as.
    UnknownRole = "unknown_role",
    /// Only the creator or an owner may do this.
    NotCreatorOrOwner = "not_creator_or_owner",
    /// The creator stays an owner.
    CreatorImmovable = "creator_immovable",
    /// The flow isn't of the kind that was asked about.
    WrongKindOfFlow = "wrong_kind_of_flow",
    /// Nothing of the kind is there to change.
    NothingToChange = "nothing_to_change",
    /// Held already, with at least the same role.
    RoleHeldAlready = "role_held_already",

    // Connection references.
    /// The flow doesn't use the reference.
    ReferenceNotInFlow = "reference_not_in_flow",
    /// Somebody else owns the reference.
    NotReferenceOwner = "not_reference_owner",
    /// The reference is the person's, its connection somebody else's.
    NotConnectionOwner = "not_connection_owner",
    /// No connection is chosen for the reference.
    NoConnectionBound = "no_connection_bound",
    /// Embedded in another flow, not in this one.
    OutOfScopeFlow = "out_of_scope_flow",
    /// Co-owners get at the data behind the connection.
    CoOwnersGainDataAccess = "co_owners_gain_data_access",
    /// Co-owners bring their own connection from now on.
    CoOwnersNeedOwnConnection = "co_owners_need_own_connection",
    /// Cloud runs stop.
    CloudRunsWillBeBlocked = "cloud_runs_will_be_blocked",
    /// The connection doesn't work at the moment.
    ConnectionBroken = "connection_broken",
    /// The connection was deleted, and steps still name it.
    ConnectionDeleted = "connection_deleted",

    // Runs from a cloud flow.
    /// The flow is in the v1 schema.
    SchemaNotV2 = "schema_not_v2",
    /// The schema isn't known.
    SchemaUnknown = "schema_unknown",
    /// The flow is shared and the reference isn't embedded.
    ReferenceNotEmbedded = "reference_not_embedded",
    /// The reference is somebody else's and not embedded.
    ReferenceNotUsable = "reference_not_usable",
    /// A run-only user starts it from the console only.
    RunOnlyConsoleOnly = "run_only_console_only",
    /// Embed before the first share.
    EmbedBeforeSharing = "embed_before_sharing",
    /// Nobody said who the flow is shared with.
    SharingUnknown = "sharing_unknown",

    // Runs from the console.
    /// A connection of somebody else is available too.
    ConnectionOfAnotherUser = "connection_of_another_user",
    /// Connections for several accounts are available.
    SeveralAccounts = "several_accounts",
    /// A connection is missing.
    MissingValidConnection = "missing_valid_connection",
    /// Continue with the window that asks for connections.
    ByocPrompt = "byoc_prompt",
    /// Continue with the requirements of cloud runs.
    CloudRunReadiness = "cloud_run_readiness",

    // Sharing a desktop flow.
    /// Connections aren't shared with the flow.
    ConnectionsNotShared = "connections_not_shared",
    /// Cloud runs of a shared flow need every reference embedded.
    CloudRunsNeedAllEmbedded = "cloud_runs_need_all_embedded",
    /// A run-only user brings a connection.
    RunOnlyBringsOwnConnection = "run_only_brings_own_connection",

    // Cloud flows.
    /// Run-only access needs a trigger that a person starts.
    RunOnlyRequiresInstantTrigger = "run_only_requires_instant_trigger",
    /// It starts another flow, which doesn't run.
    StartedFlowStopped = "started_flow_stopped",
    /// No step uses the connection.
    ConnectionNotUsed = "connection_not_used",
    /// Create a connection of one's own first.
    CreateOwnConnection = "create_own_connection",
    /// Another owner's connection.
    ConnectionOfAnotherOwner = "connection_of_another_owner",
    /// A shared connection counts in one flow only.
    SharedConnectionOtherFlow = "shared_connection_other_flow",
    /// Running from SharePoint needs edit access there.
    SharePointEditRequired = "sharepoint_edit_required",
    /// Sharing needs another license.
    LicenseRequired = "licence_required",
    /// Lists can't be owners in this cloud.
    ListOwnerUnavailableInCloud = "list_owner_unavailable_in_cloud",
    /// An owner was added.
    OwnerAdded = "owner_added",
    /// Everybody who can edit the list becomes an owner.
    ListEditorsBecomeOwners = "list_editors_become_owners",
    /// Added to Dataverse.
    AddedToDataverse = "added_to_dataverse",
    /// A guest becomes an owner.
    GuestOwner = "guest_owner",
    /// Use a group, the flow has nothing to do with SharePoint.
    UseGroupInstead = "use_group_instead",
    /// Can only run it until a role is assigned.
    RunOnlyUntilRoleAssigned = "run_only_until_role_assigned",
    /// Run-only access would do.
    PreferRunOnly = "prefer_run_only",
    /// An app or a separate button flow would do.
    PreferIndirectAccess = "prefer_indirect_access",
    /// Update the credentials of a connection.
    UpdateCredentials = "update_credentials",
    /// Nobody but the person removed can change the reference.
    ReferenceStaysEmbedded = "reference_stays_embedded",

    // Connections to machines.
    /// A machine or a machine group must be chosen.
    TargetRequired = "target_required",
    /// The account belongs to another organization than the environment.
    TenantMismatch = "tenant_mismatch",
    /// The machine is joined to nothing.
    TargetNotJoined = "target_not_joined",
    /// The machine isn't in sync with Microsoft Entra ID.
    TargetNotSynced = "target_not_synced",
    /// The machine's allowlist lacks the organization.
    TenantNotAllowlisted = "tenant_not_allowlisted",
    /// The account may not sign in to Windows on the machine.
    NoInteractiveSignIn = "no_interactive_sign_in",
    /// Accounts don't sign in with modern authentication.
    ModernAuthRequired = "modern_auth_required",
    /// The username has none of the forms that are accepted.
    UsernameFormat = "username_format",
    /// The account's password is missing.
    PasswordRequired = "password_required",
    /// There is no connection to the machine.
    NoMachineConnection = "no_machine_connection",
    /// The connection is for attended runs.
    AttendedOnly = "attended_only",
    /// Nobody is signed in to Windows as the connection's user.
    NoMatchingSession = "no_matching_session",
    /// The run waited for too long.
    QueueTimeout = "queue_timeout",
    /// A run fails because the machine's allowlist lacks the organization.
    UnallowedTenantForConnectWithSignIn = "UnallowedTenantForConnectWithSignIn",
    /// The sign-in may expire during the run.
    PasswordlessTokenExpiry = "PasswordlessTokenExpiry",
    /// People and groups can't receive a machine connection.
    RecipientMustBeServicePrincipal = "recipient_must_be_service_principal",
    /// The application belongs to another organization.
    RecipientOutsideOrganization = "recipient_outside_organization",
    /// The permission isn't on offer.
    PermissionUnavailable = "permission_unavailable",
    /// A run owner must be chosen first.
    RunOwnerRequired = "run_owner_required",
    /// A connection that is shared keeps a run owner.
    RunOwnerWhileShared = "run_owner_while_shared",
    /// A connection with a sign-in takes no other run owner.
    RunOwnerNotWithSignIn = "run_owner_not_with_sign_in",

    // Copies, and owners who change or leave.
    /// A sent copy stays sent.
    CopyIrrevocable = "copy_irrevocable",
    /// The recipients get an email.
    EmailSent = "email_sent",
    /// What is sent can't be taken back.
    CannotBeRevoked = "cannot_be_revoked",
    /// The owner is part of what identifies the flow.
    OwnerIsFlowIdentity = "owner_is_flow_identity",
    /// Somebody a copy goes to has left.
    RecipientLeft = "recipient_left",
    /// Whoever is to own the flow has left.
    NewOwnerLeft = "new_owner_left",
    /// Give the flow a new owner.
    ChangeOwner = "change_owner",
    /// Send a copy to whoever is to own the flow.
    SendCopyToIntendedOwner = "send_copy_to_intended_owner",

    // States of a flow and its owners.
    /// The flow is off.
    FlowOff = "flow_off",
    /// The flow is suspended.
    FlowSuspended = "flow_suspended",
    /// A used connection's owner has left.
    ConnectionMayFail = "connection_may_fail",
    /// No active owner is left.
    Orphaned = "orphaned",

    // Why nothing is in the way.
    /// No window appears, the run starts at once.
    StartsAtOnce = "starts_at_once",
    /// Every reference is embedded.
    AllEmbedded = "all_embedded",
    /// The flow isn't shared.
    NotSharedYet = "not_shared_yet",
    /// The flow has no connector actions.
    NoConnectorActions = "no_connector_actions",
    /// The flow uses no connections.
    NoConnections = "no_connections",
    /// It starts on a schedule.
    StartsOnSchedule = "starts_on_schedule",
    /// It starts when something happens.
    StartsOnEvent = "starts_on_event",
    /// A cloud flow never runs from the console.
    CloudFlowInTheCloud = "cloud_flow_in_the_cloud",
    /// The step acts as the person who starts it.
    StepActsAsYou = "step_acts_as_you",
    /// The step acts as the connection's owner.
    StepActsAsOwner = "step_acts_as_owner",

    // Data policies and audits.
    /// A data policy keeps apart connectors that the flow uses together.
    DlpGroupsMixed = "dlp_groups_mixed",
    /// A data policy blocks a connector.
    DlpConnectorBlocked = "dlp_connector_blocked",
    /// The flow breaks a data policy.
    DlpViolation = "dlp_violation",
    /// Look at the data policies again.
    ReviewDlpPolicies = "review_dlp_policies",
    /// A guest became an owner since the last audit.
    NewGuestOwner = "new_guest_owner",
    /// Nobody expects this owner here.
    OutsideOwner = "outside_owner",
    /// A run-only user is a maker.
    MakerRoleNotNeeded = "maker_role_not_needed",
    /// Access that nobody used lately.
    StaleAccess = "stale_access",
    /// Many people whom nobody expects use the flow.
    PossibleUnmanagedShare = "possible_unmanaged_share",

    /// The environment hasn't been audited for a quarter.
    AuditDue = "audit_due",
    /// Keep a group of makers in an environment that is open to everybody.
    DesignateMakersGroup = "designate_makers_group",

    // Connectors in desktop flows.
    /// WebView2 isn't installed.
    WebView2Required = "webview2_required",
    /// Connector actions need an Attended RPA license.
    AttendedRpaRequired = "attended_rpa_required",
    /// The network doesn't let connector actions through.
    EndpointNotAllowlisted = "endpoint_not_allowlisted",
    /// The EWS policy doesn't let a user agent through.
    EwsUserAgentMissing = "ews_user_agent_missing",
    /// Desktop flows take no custom connectors.
    CustomConnectorUnsupported = "custom_connector_unsupported",
    /// The Dataverse action doesn't work in desktop flows.
    DataverseActionUnsupported = "dataverse_action_unsupported",
    /// The action needs binary data, not a file.
    FileNeedsBinary = "file_needs_binary",
    /// The action gives binary data, not a file.
    BinaryNeedsFile = "binary_needs_file",
    // Copies, connections and data policies.
    /// The copy was sent to others.
    NotARecipient = "not_a_recipient",
    /// The connection is of another connector.
    OtherConnector = "other_connector",
    /// Only who administers an environment may do this.
    AdministratorsOnly = "administrators_only",
    /// Whoever acts has left and can't sign in anymore.
    HasLeft = "has_left",

    // Undo.
    /// Somebody else made the change.
    NotYours = "not_yours",
    /// Something changed since.
    ChangedSince = "changed_since",
    /// Can't be taken back.
    CannotBeUndone = "cannot_be_undone",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn no_two_codes_have_one_name() {
        let names: crate::sorted::Set<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
        assert_eq!(names.len(), Code::ALL.len());
    }
}
