//! The rules about licenses.

use super::sections::*;

area! { Licenses from super::ownership::END;
    LIC_CLOUD_SHARE = "lic.cloud-share", Prerequisite, [CLOUD_PREREQUISITES],
        "To share a cloud flow you need a Power Automate licence other than the free one, or a seeded licence.";
    LIC_FREE_NOT_ENOUGH = "lic.free-not-enough", Normative, [CLOUD_PREREQUISITES],
        "The free Power Automate licence alone does not allow sharing.";
    LIC_SEEDED_LIST = "lic.seeded-list", Definition, [CLOUD_PREREQUISITES],
        "Seeded licences: Office 365; Dynamics 365 Enterprise, Professional, Team Member; Power Apps per app, per user, Plan 1 and Plan 2 (exempted); Windows.";
    LIC_ATTENDED_RPA = "lic.attended-rpa", Prerequisite, [CONNECTORS_PREREQUISITES],
        "Cloud connectors in desktop flows need an Attended RPA licence.";
}
