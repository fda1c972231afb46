//! The rules about connections to machines.

use super::sections::*;

area! { Machines from super::connectors::END;
    MCONN_REQUIRED = "mconn.required", Prerequisite, [MACHINES_INTRO],
        "A connection to the machine must exist before the Run desktop flow action can trigger a desktop flow.";
    MCONN_SECURE_MACHINE = "mconn.secure-machine", Advice, [MACHINES_INTRO],
        "Before running from the cloud, make sure that the machine is secured and its admins are trusted.";
    MCONN_CREATE_PATH = "mconn.create-path", Interface, [MACHINES_INTRO],
        "Created from Data &gt; Connections &gt; New connection, connector Desktop flows.";
    MCONN_TWO_METHODS = "mconn.two-methods", Definition, [MACHINES_INTRO],
        "Two methods: username and password, or sign-in for attended runs.";
    MCONN_TARGET = "mconn.target", Normative, [MACHINES_PASSWORD],
        "The target is a machine or a machine group.";
    MCONN_REREGISTER = "mconn.reregister", Advice, [MACHINES_SIGN_IN_LIMITS],
        "If creation fails consistently on a new machine, remove the machine and register it again.";
    MCRED_NEEDS_BOTH = "mcred.needs-both", Normative, [MACHINES_PASSWORD],
        "Username-and-password connections need machine information and device credentials.";
    MCRED_SELECT_CREDENTIAL = "mcred.select-credential", Normative, [MACHINES_CREDENTIAL],
        "Device credentials can be a stored credential, chosen through Switch to credentials.";
    MCRED_NEW_CREDENTIAL = "mcred.new-credential", Interface, [MACHINES_CREDENTIAL],
        "Without a stored credential, New credential creates one.";
    MCRED_STORES = "mcred.stores", Definition, [MACHINES_CREDENTIAL],
        "Stored credentials keep their secrets in Azure Key Vault or CyberArk (preview).";
    MCRED_USERNAME_FORMS = "mcred.username-forms", Normative, [MACHINES_USERNAME],
        "Manual entry takes MACHINENAME\\User or local\\User for a local account, and DOMAIN\\User or username@domain.com for a Microsoft Entra ID account.";
    MCRED_PASSWORD = "mcred.password", Normative, [MACHINES_USERNAME],
        "Manual entry also needs the account's password.";
    MSIGN_NO_SESSION_CREDENTIALS = "msign.no-session-credentials", Behavior, [MACHINES_SIGN_IN],
        "Connect with sign-in needs no session credentials.";
    MSIGN_WHEN = "msign.when", Advice, [MACHINES_SIGN_IN],
        "It helps when the organization does not allow username and password for user sessions.";
    MSIGN_SAME_TENANT = "msign.same-tenant", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "The Entra user must be in the same tenant as the selected environment.";
    MSIGN_JOINED = "msign.joined", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "The target should be Microsoft Entra joined or AD domain-joined.";
    MSIGN_ENTRA_SYNCED = "msign.entra-synced", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "An Entra-joined target must be synchronized with Microsoft Entra ID.";
    MSIGN_AD_ALLOWLIST = "msign.ad-allowlist", Prerequisite, [MACHINES_SIGN_IN_NEEDS, MACHINES_SIGN_IN_LIMITS],
        "If the target is AD joined but not Entra joined, the Power Platform tenant must be allowlisted on the machine.";
    MSIGN_INTERACTIVE_PERMISSION = "msign.interactive-permission", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "The account must be permitted to open a Windows session on the target machines (interactive sign-in).";
    MSIGN_MATCHING_SESSION = "msign.matching-session", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "At run time a Windows session of the connection's user should be open on the machine.";
    MSIGN_MODERN_AUTH = "msign.modern-auth", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "The account's tenant must be set up for modern authentication with Microsoft Entra ID.";
    MSIGN_SETUP = "msign.setup", Interface, [MACHINES_SIGN_IN_STEPS],
        "Set-up: Connect with Sign-in in the Connect dropdown, target, Sign in, Entra account.";
    MSIGN_AUTO_CREATED = "msign.auto-created", Behavior, [MACHINES_SIGN_IN_STEPS],
        "The connection is created automatically after sign-in; there is no Create step.";
    MSIGN_TOKEN_CREATED = "msign.token-created", Behavior, [MACHINES_SIGN_IN_TOKENS],
        "Entra authentication creates an access/refresh token when the connection is created.";
    MSIGN_TOKEN_SCOPE = "msign.token-scope", Behavior, [MACHINES_SIGN_IN_TOKENS],
        "The token's scope is limited to executing desktop flows.";
    MSIGN_TOKEN_MANAGED = "msign.token-managed", Behavior, [MACHINES_SIGN_IN_TOKENS],
        "Power Platform services manage the tokens.";
    MSIGN_ATTENDED_ONLY = "msign.attended-only", Normative, [MACHINES_SIGN_IN_LIMITS],
        "Sign-in connections work only for attended runs; unattended runs fail.";
    MSIGN_ASYNC_DISABLED = "msign.async-disabled", Normative, [MACHINES_SIGN_IN_LIMITS],
        "With AsyncDisabled set to True sign-in runs likely fail with the error PasswordlessTokenExpiry.";
    MSIGN_QUEUE_ONE_HOUR = "msign.queue-one-hour", Limitation, [MACHINES_SIGN_IN_LIMITS],
        "Queue time for sign-in runs is limited to one hour.";
    MSIGN_ERR_RUN_UNALLOWED = "msign.err-run-unallowed", Normative, [MACHINES_SIGN_IN_LIMITS],
        "AD-joined, not Entra-joined, tenant not allowlisted: runs most likely fail with UnallowedTenantForConnectWithSignIn.";
    MSIGN_ERR_CREATE = "msign.err-create", Normative, [MACHINES_SIGN_IN_LIMITS],
        "In that case creating and testing the connection fails with 'Unable to connect. The credentials for the machine are incorrect.' or 'Tenant [tenantId] needs to be explicitly allowlisted to authorize 'connect with sign-in' runs on the machine'.";
    MSHARE_NO_HUMAN_USERS = "mshare.no-human-users", Normative, [MACHINES_INTRO],
        "A machine connection cannot be shared with other (human) users.";
    MSHARE_SERVICE_PRINCIPALS = "mshare.service-principals", Normative, [MACHINES_SHARE, MACHINES_SHARE_LIMITS],
        "It can be shared with service principal users of the organization.";
    MSHARE_CAN_USE_CAN_EDIT = "mshare.can-use-can-edit", Normative, [MACHINES_SHARE_LIMITS],
        "Permissions on offer are Can use and Can edit; Can Share is not.";
    MSHARE_NEEDS_RUN_OWNER = "mshare.needs-run-owner", Normative, [MACHINES_SHARE_LIMITS],
        "Only connections with a specified run owner identity can be shared.";
    MSHARE_PATH = "mshare.path", Interface, [MACHINES_SHARE],
        "Share path: Monitor &gt; Connection &gt; select &gt; Share &gt; name the service principal &gt; permission &gt; Save.";
    RUNOWNER_DEFINITION = "runowner.definition", Definition, [MACHINES_RUN_OWNER],
        "The run owner is the user whose permissions are checked when the flow runs.";
    RUNOWNER_DEFAULT_CREATOR = "runowner.default-creator", Behavior, [MACHINES_RUN_OWNER],
        "By default the run owner is the creator of the connection.";
    RUNOWNER_EXPLICIT = "runowner.explicit", Normative, [MACHINES_RUN_OWNER],
        "A specific identity can be selected as run owner.";
    MAUDIT_RUN_STATUS = "maudit.run-status", Interface, [MACHINES_AUDIT],
        "The run owner is shown on the run status page.";
    MAUDIT_ACTIVITY_SUMMARY = "maudit.activity-summary", Interface, [MACHINES_AUDIT],
        "The Desktop flow activity page summarizes run owner usage.";
}
