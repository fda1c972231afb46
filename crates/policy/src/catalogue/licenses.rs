//! The rules about licenses.

use super::sections::*;

area! { Licenses from super::ownership::END;
    LIC_CLOUD_SHARE = "lic.cloud-share", Prerequisite, [CLOUD_PREREQUISITES],
        "Sharing a cloud flow takes a Power Automate license that isn't the free one, or a license of another product \
         that includes Power Automate.";
    LIC_FREE_NOT_ENOUGH = "lic.free-not-enough", Normative, [CLOUD_PREREQUISITES],
        "The free Power Automate license on its own isn't enough to share.";
    LIC_SEEDED_LIST = "lic.seeded-list", Definition, [CLOUD_PREREQUISITES],
        "Licenses that include sharing: Office 365, Windows, Dynamics 365 (Enterprise, Professional, Team Member), \
         and Power Apps (per app, per user, Plan 1, Plan 2).";
    LIC_ATTENDED_RPA = "lic.attended-rpa", Prerequisite, [CONNECTORS_PREREQUISITES],
        "Cloud connectors in desktop flows call for an Attended RPA license.",
        outside "In runs from a cloud flow, it's the creator of the machine connection who needs a license.";
}
