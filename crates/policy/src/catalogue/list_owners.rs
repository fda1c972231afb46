//! The rules about SharePoint lists as co-owners.

use super::sections::*;

area! { ListOwners from super::cloud_owners::END;
    CLIST_ALLOWED = "clist.allowed", Normative, [CLOUD_ADD_LIST],
        "A SharePoint list can co-own a cloud flow. Whoever can edit the list can then edit the flow.";
    CLIST_DISTRIBUTE_LINK = "clist.distribute-link", Interface, [CLOUD_ADD_LIST],
        "With the list added, you can pass around a link to the flow.";
    CLIST_WHEN = "clist.when", Advice, [CLOUD_ADD_LIST],
        "Add a list if the flow works with SharePoint. Otherwise, add a group.";
    CLIST_RUN_PERMISSION = "clist.run-permission", Normative, [CLOUD_ADD_LIST],
        "Running a flow from SharePoint takes edit permission, or membership in the site's Members or Owners group.";
    CLIST_NO_GCC_HIGH_DOD = "clist.no-gcc-high-dod", Normative, [CLOUD_ADD_LIST],
        "In GCC High and DoD, a list can't be a co-owner. People and groups can.",
        adds "Plain GCC has no such limit.";
}
