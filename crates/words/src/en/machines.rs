//! Connections to machines, copies, and owners who change or leave: what is the case, why,
//! and what to do. Nothing here depends on who or what it is about.

use policy::code::Code;

/// The sentence of a code.
pub(super) fn sentence(code: Code) -> &'static str {
    match code {
        Code::TargetRequired => {
            "A connection has to lead somewhere. Choose a machine or a machine group first."
        }
        Code::TenantMismatch => {
            "This account belongs to another organization than the environment. Sign in with an account of the \
             environment's organization."
        }
        Code::TargetNotJoined => {
            "Connect with sign-in needs every machine joined to Microsoft Entra ID or to an Active Directory domain, \
             and one isn't. An administrator can join it, or you use a username and password."
        }
        Code::TargetNotSynced => {
            "A machine is joined to Microsoft Entra ID but not in sync with it, and Connect with sign-in needs both. An \
             administrator can bring it in sync, or you use a username and password."
        }
        Code::TenantNotAllowlisted => {
            "A machine that is joined to Active Directory alone doesn't have your organization on its allowlist, so \
             Connect with sign-in can't reach it. An administrator of the machine can add it. Power Automate may speak \
             of incorrect credentials instead."
        }
        Code::NoInteractiveSignIn => {
            "This account can't sign in to Windows on the machine, and Connect with sign-in needs that. An administrator \
             of the machine can let it in, or you choose another account."
        }
        Code::ModernAuthRequired => {
            "Connect with sign-in needs modern authentication, and your organization isn't set up for it. An \
             administrator can set it up. Until then, use a username and password."
        }
        Code::UsernameFormat => {
            "This doesn't say where the account is. Write it as MACHINE\\User, local\\User, DOMAIN\\User, or \
             user@domain.com."
        }
        Code::PasswordRequired => {
            "The account's password is missing. Have it at hand, or choose a stored credential."
        }
        Code::NoMachineConnection => {
            "There is no connection to the machine, so a cloud flow can't run anything on it. Create one under Data, \
             Connections."
        }
        Code::AttendedOnly => {
            "This connection was made with Connect with sign-in, which works for attended runs only. Run it attended, or \
             use a connection with a username and password."
        }
        Code::NoMatchingSession => {
            "Nobody is signed in to Windows on the machine as the user of this connection, and an attended run needs \
             that. Sign in there, then start the run again."
        }
        Code::QueueTimeout => {
            "The run waited for more than an hour, and with Connect with sign-in that is too long. Start it again when \
             the machine is free."
        }
        Code::UnallowedTenantForConnectWithSignIn => {
            "The run is likely to end with UnallowedTenantForConnectWithSignIn: the machine is joined to Active Directory \
             alone, and your organization isn't on its allowlist. An administrator of the machine can add it."
        }
        Code::PasswordlessTokenExpiry => {
            "The run is likely to end with PasswordlessTokenExpiry, because AsyncDisabled is True. Set it to False, or \
             use a connection with a username and password."
        }
        Code::RecipientMustBeServicePrincipal => {
            "A machine connection can't be shared with people or groups. Choose an application's own account instead."
        }
        Code::RecipientOutsideOrganization => {
            "This application belongs to another organization. Choose one that belongs to yours."
        }
        Code::PermissionUnavailable => {
            "A machine connection can't be shared as Can share, so whoever gets it can't pass it on. Choose Can use or \
             Can edit."
        }
        Code::RunOwnerRequired => {
            "No run owner is chosen for this connection, and without one it can't be shared. Choose a run owner first."
        }
        Code::RunOwnerWhileShared => {
            "This connection is shared, and one that is shared has a run owner of its own. Stop sharing it first, or \
             choose another run owner."
        }
        Code::RunOwnerNotWithSignIn => {
            "This connection was made with Connect with sign-in, so its runs keep the access of whoever created it. To \
             choose a run owner, connect with a username and password."
        }
        Code::RecipientLeft => {
            "Somebody this copy goes to has left, so nobody makes a flow from it there."
        }
        Code::NewOwnerLeft => "Whoever is to own this flow has left. Choose somebody who is here.",
        Code::CopyIrrevocable => {
            "A copy can't be taken back once it's sent. What somebody makes from it is a flow of their own."
        }
        Code::EmailSent => {
            "Everybody you send it to gets an email and can create a flow of their own from it, without your connections."
        }
        Code::CannotBeRevoked => {
            "You can't take a copy back after you send it. Check first who gets it."
        }
        Code::OwnerIsFlowIdentity => {
            "A flow outside a solution can't change owners. Make a new flow instead: export and import it, save it under \
             another name, or send a copy."
        }
        Code::ChangeOwner => {
            "Everybody who owned this flow has left, so it needs a new owner. An administrator can give it one."
        }
        Code::SendCopyToIntendedOwner => {
            "Send a copy to the person who is to own this flow. They can create a flow of their own from it."
        }
        // The others are said with the names they are about; every code is heard in a test.
        _ => "This can't be changed here.",
    }
}
