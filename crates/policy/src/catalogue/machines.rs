//! The rules about connections to machines.

use super::sections::*;

area! { Machines from super::connectors::END;
    MCONN_REQUIRED = "mconn.required", Prerequisite, [MACHINES_INTRO],
        "A cloud flow's Run desktop flow action needs a connection to the machine.";
    MCONN_SECURE_MACHINE = "mconn.secure-machine", Advice, [MACHINES_INTRO],
        "Before a cloud flow runs anything on a machine, be sure that the machine is safe and that you trust its \
         administrators.";
    MCONN_CREATE_PATH = "mconn.create-path", Interface, [MACHINES_INTRO],
        "Create a machine connection under Data, Connections, New connection: look for Desktop flows.";
    MCONN_TWO_METHODS = "mconn.two-methods", Definition, [MACHINES_INTRO],
        "A machine connection signs in with a username and password, or with Connect with sign-in for attended runs.";
    MCONN_TARGET = "mconn.target", Normative, [MACHINES_PASSWORD],
        "A machine connection points to one machine or one machine group.";
    MCONN_REREGISTER = "mconn.reregister", Advice, [MACHINES_SIGN_IN_LIMITS],
        "If a new machine keeps refusing a connection, remove the machine and register it anew.";
    MCRED_NEEDS_BOTH = "mcred.needs-both", Normative, [MACHINES_PASSWORD],
        "With a username and password, the connection needs to know the machine and the account to open it with.";
    MCRED_SELECT_CREDENTIAL = "mcred.select-credential", Normative, [MACHINES_CREDENTIAL],
        "Switch to credentials lets you use a stored credential.";
    MCRED_NEW_CREDENTIAL = "mcred.new-credential", Interface, [MACHINES_CREDENTIAL],
        "If no credential is stored yet, New credential makes one.";
    MCRED_STORES = "mcred.stores", Definition, [MACHINES_CREDENTIAL],
        "Stored credentials keep their secrets in Azure Key Vault or, as a preview, in CyberArk.";
    MCRED_USERNAME_FORMS = "mcred.username-forms", Normative, [MACHINES_USERNAME],
        "A local account is written MACHINENAME\\User or local\\User, and a Microsoft Entra ID account DOMAIN\\User \
         or username@domain.com.",
        adds "A bare name isn't accepted.";
    MCRED_PASSWORD = "mcred.password", Normative, [MACHINES_USERNAME],
        "An account you type in needs its password too.";
    MSIGN_NO_SESSION_CREDENTIALS = "msign.no-session-credentials", Behavior, [MACHINES_SIGN_IN],
        "Connect with sign-in asks for no Windows username or password.";
    MSIGN_WHEN = "msign.when", Advice, [MACHINES_SIGN_IN],
        "Connect with sign-in helps where the organization rules out passwords for Windows sessions.";
    MSIGN_SAME_TENANT = "msign.same-tenant", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "The account you sign in with must belong to the environment's own tenant.";
    MSIGN_JOINED = "msign.joined", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "The machine must be joined to Microsoft Entra ID or to an Active Directory domain.",
        adds "In a group, that goes for every machine.";
    MSIGN_ENTRA_SYNCED = "msign.entra-synced", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "A machine joined to Microsoft Entra ID must also be in sync with it.";
    MSIGN_AD_ALLOWLIST = "msign.ad-allowlist", Prerequisite, [MACHINES_SIGN_IN_NEEDS, MACHINES_SIGN_IN_LIMITS],
        "A machine joined to Active Directory alone must have your tenant on its allowlist.",
        adds "Joined to both, it needs no allowlist.";
    MSIGN_INTERACTIVE_PERMISSION = "msign.interactive-permission", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "The account must be allowed to sign in to Windows on the machine.";
    MSIGN_MATCHING_SESSION = "msign.matching-session", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "When the run starts, the account must be signed in to Windows on the machine.";
    MSIGN_MODERN_AUTH = "msign.modern-auth", Prerequisite, [MACHINES_SIGN_IN_NEEDS],
        "The account's tenant must be set up for modern authentication through Microsoft Entra ID.";
    MSIGN_SETUP = "msign.setup", Interface, [MACHINES_SIGN_IN_STEPS],
        "To create a connection without a password, choose Connect with Sign-in under Connect, pick the machine or \
         group, and sign in with a Microsoft Entra account.";
    MSIGN_AUTO_CREATED = "msign.auto-created", Behavior, [MACHINES_SIGN_IN_STEPS],
        "With Connect with sign-in, signing in creates the connection; there is no Create button.";
    MSIGN_TOKEN_CREATED = "msign.token-created", Behavior, [MACHINES_SIGN_IN_TOKENS],
        "Connect with sign-in leaves an access token and a refresh token with Power Automate.";
    MSIGN_TOKEN_SCOPE = "msign.token-scope", Behavior, [MACHINES_SIGN_IN_TOKENS],
        "The token of Connect with sign-in is good for running desktop flows and nothing else.";
    MSIGN_TOKEN_MANAGED = "msign.token-managed", Behavior, [MACHINES_SIGN_IN_TOKENS],
        "Power Platform looks after the tokens of Connect with sign-in; you don't handle them.";
    MSIGN_ATTENDED_ONLY = "msign.attended-only", Normative, [MACHINES_SIGN_IN_LIMITS],
        "Connect with sign-in is for attended runs. Unattended ones fail.";
    MSIGN_ASYNC_DISABLED = "msign.async-disabled", Normative, [MACHINES_SIGN_IN_LIMITS],
        "If AsyncDisabled is True, runs that use Connect with sign-in are likely to end with PasswordlessTokenExpiry.";
    MSIGN_QUEUE_ONE_HOUR = "msign.queue-one-hour", Limitation, [MACHINES_SIGN_IN_LIMITS],
        "A run that uses Connect with sign-in waits in the queue for one hour at most.",
        adds "One hour exactly is still in time.";
    MSIGN_ERR_RUN_UNALLOWED = "msign.err-run-unallowed", Normative, [MACHINES_SIGN_IN_LIMITS],
        "On a machine joined to Active Directory alone, without your tenant on its allowlist, runs most likely end \
         with UnallowedTenantForConnectWithSignIn.";
    MSIGN_ERR_CREATE = "msign.err-create", Normative, [MACHINES_SIGN_IN_LIMITS],
        "Creating or testing Connect with sign-in fails on a machine whose allowlist lacks your tenant. The message \
         speaks of incorrect credentials, or of a tenant that must be put on the allowlist.";
    MSHARE_NO_HUMAN_USERS = "mshare.no-human-users", Normative, [MACHINES_INTRO],
        "A machine connection can't be shared with people.",
        adds "Nor with groups or guests.";
    MSHARE_SERVICE_PRINCIPALS = "mshare.service-principals", Normative, [MACHINES_SHARE, MACHINES_SHARE_LIMITS],
        "A machine connection can be shared with a service principal, an application's own account, in your \
         organization.";
    MSHARE_CAN_USE_CAN_EDIT = "mshare.can-use-can-edit", Normative, [MACHINES_SHARE_LIMITS],
        "A machine connection is shared as Can use or Can edit. Can share isn't on offer.",
        adds "So whoever receives it can't pass it on.";
    MSHARE_NEEDS_RUN_OWNER = "mshare.needs-run-owner", Normative, [MACHINES_SHARE_LIMITS],
        "Before you can share a machine connection, it needs a run owner chosen for it.";
    MSHARE_PATH = "mshare.path", Interface, [MACHINES_SHARE],
        "To share a machine connection, go to Monitor, Connection, choose it and Share, name the service principal, \
         pick a permission, and save.";
    RUNOWNER_DEFINITION = "runowner.definition", Definition, [MACHINES_RUN_OWNER],
        "The run owner is the one whose permissions count while a desktop flow runs.",
        adds "That may be somebody other than the cloud flow's owner.";
    RUNOWNER_DEFAULT_CREATOR = "runowner.default-creator", Behavior, [MACHINES_RUN_OWNER],
        "Unless somebody else is chosen, whoever created the machine connection is its run owner.";
    RUNOWNER_EXPLICIT = "runowner.explicit", Normative, [MACHINES_RUN_OWNER],
        "You can choose who the run owner is.",
        outside "It must be a service principal of your tenant that signs in with a certificate, and Connect with \
         sign-in doesn't offer it.";
    MAUDIT_RUN_STATUS = "maudit.run-status", Interface, [MACHINES_AUDIT],
        "The status page of a run names its run owner.";
    MAUDIT_ACTIVITY_SUMMARY = "maudit.activity-summary", Interface, [MACHINES_AUDIT],
        "The Desktop flow activity page sums up the runs of each run owner.";
}
