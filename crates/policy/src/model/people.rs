//! People, groups and what else access can be given to.

use crate::sorted::{Map, Set};

use keep::Keep;

use super::{EnvironmentId, GroupId, ListId, PersonId, ServicePrincipalId};

/// Somebody or something that a flow can be shared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Keep)]
pub enum Principal {
    /// A person.
    Person(PersonId),
    /// Everybody in a group, and in the groups inside it.
    Group(GroupId),
    /// Everybody who can edit a SharePoint list.
    List(ListId),
    /// An application.
    ServicePrincipal(ServicePrincipalId),
}

/// A person: `systemuser`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct Person {
    /// `systemuserid`, or a readable key in the demo.
    pub key: String,
    /// Full name.
    pub name: String,
    /// Email address.
    pub email: String,
    /// The Entra tenant the account belongs to.
    pub tenant_id: String,
    /// Member or guest.
    pub user_type: UserType,
    /// The account is disabled, because the person has left: `isdisabled`.
    pub left: bool,
    /// Licenses held.
    pub licenses: Set<License>,
    /// Security roles, per environment.
    pub roles: Map<EnvironmentId, Set<SecurityRole>>,
    /// Environments whose Dataverse knows this person.
    pub in_dataverse: Set<EnvironmentId>,
}

/// Entra `userType`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum UserType {
    /// Of the organization.
    #[default]
    Member,
    /// Invited from outside.
    Guest,
}

/// A license that matters to sharing or running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum License {
    /// The free Power Automate license.
    PowerAutomateFree,
    /// Any paid Power Automate license.
    PowerAutomatePaid,
    /// Attended RPA.
    AttendedRpa,
    /// Office 365, seeded.
    Office365,
    /// Dynamics 365 Enterprise, seeded.
    D365Enterprise,
    /// Dynamics 365 Professional, seeded.
    D365Professional,
    /// Dynamics 365 Team Member, seeded.
    D365TeamMember,
    /// Power Apps per app, seeded.
    PowerAppsPerApp,
    /// Power Apps per user, seeded.
    PowerAppsPerUser,
    /// Power Apps Plan 1 (exempted), seeded.
    PowerAppsPlan1Exempted,
    /// Power Apps Plan 2 (exempted), seeded.
    PowerAppsPlan2Exempted,
    /// Windows, seeded.
    Windows,
}

/// A Dataverse security role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum SecurityRole {
    /// Administers the environment.
    EnvironmentAdmin,
    /// May create and edit flows.
    EnvironmentMaker,
    /// May run what is shared.
    BasicUser,
}

/// A group of people and groups: `team`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct Group {
    /// `teamid`, or a readable key in the demo.
    pub key: String,
    /// Name.
    pub name: String,
    /// Direct members.
    pub members: Vec<Member>,
    /// Security roles given to the group, per environment.
    pub roles: Map<EnvironmentId, Set<SecurityRole>>,
    /// Environments whose Dataverse knows this group.
    pub in_dataverse: Set<EnvironmentId>,
}

/// A member of a group or of a list's permissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum Member {
    /// A person.
    Person(PersonId),
    /// A group inside the group.
    Group(GroupId),
}

/// A SharePoint list with who may do what in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct SharePointList {
    /// Key.
    pub key: String,
    /// Title of the list.
    pub name: String,
    /// The site it is on.
    pub site: String,
    /// Who has which access.
    pub permissions: Vec<ListPermission>,
}

/// One line of a list's permissions.
#[derive(Debug, Clone, PartialEq, Eq, Keep)]
pub struct ListPermission {
    /// Who.
    pub who: Member,
    /// With what access.
    pub access: SharePointAccess,
}

/// Access to SharePoint: a permission and the site groups somebody is in.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
#[keep(default)]
pub struct SharePointAccess {
    /// Permission on the list.
    pub permission: SharePointPermission,
    /// Site groups.
    pub groups: Set<SharePointGroup>,
}

impl SharePointAccess {
    /// Whether this lets somebody edit the list, and so run flows from it.
    pub fn can_edit(&self) -> bool {
        self.permission == SharePointPermission::Edit
            || self.groups.contains(&SharePointGroup::Members)
            || self.groups.contains(&SharePointGroup::Owners)
    }
}

/// Permission on a SharePoint list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum SharePointPermission {
    /// May read.
    #[default]
    Read,
    /// May edit.
    Edit,
}

/// A group of a SharePoint site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Keep)]
pub enum SharePointGroup {
    /// May read.
    Visitors,
    /// May edit.
    Members,
    /// May administer.
    Owners,
}

/// A service principal: `systemuser` with an application id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Keep)]
#[keep(default)]
pub struct ServicePrincipal {
    /// Application id, or a readable key in the demo.
    pub key: String,
    /// Name.
    pub name: String,
    /// The Entra tenant it belongs to.
    pub tenant_id: String,
}
