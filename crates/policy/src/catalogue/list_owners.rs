//! The rules about SharePoint lists as co-owners.

use super::sections::*;

area! { ListOwners from super::cloud_owners::END;
    CLIST_ALLOWED = "clist.allowed", Normative, [CLOUD_ADD_LIST],
        "A SharePoint list can be a co-owner; everyone with edit access to the list gets edit access to the flow.";
    CLIST_DISTRIBUTE_LINK = "clist.distribute-link", Interface, [CLOUD_ADD_LIST],
        "After sharing with a list, a link to the flow can be distributed.";
    CLIST_WHEN = "clist.when", Advice, [CLOUD_ADD_LIST],
        "Use a list when the flow is connected to SharePoint; use a group in every other case.";
    CLIST_RUN_PERMISSION = "clist.run-permission", Normative, [CLOUD_ADD_LIST],
        "To run flows in SharePoint a user needs Edit permission or membership in the Members or Owners group.";
    CLIST_NO_GCC_HIGH_DOD = "clist.no-gcc-high-dod", Normative, [CLOUD_ADD_LIST],
        "Adding a list as co-owner is not available in GCC High and DoD tenants.";
}
