//! The rules for administrators: roles, data policies, audits.

use super::sections::*;

area! { Governance from super::licenses::END;
    GOV_MAKER_ROLE_NEED = "gov.maker-role-need", Advice, [CLOUD_ROLES],
        "Make someone an Environment Maker only if building flows there is part of their work.";
    GOV_RUNNERS_STAY_BASIC = "gov.runners-stay-basic", Advice, [CLOUD_ROLES],
        "People who run flows and don't build them do best as basic users.";
    GOV_NO_ELEVATION_FOR_TRIGGERERS = "gov.no-elevation-for-triggerers", Advice, [CLOUD_ROLES],
        "Don't turn a group that only starts flows into makers; otherwise its members can build and import flows \
         nobody planned for.";
    GOV_CLEAR_BOUNDARY = "gov.clear-boundary", Advice, [CLOUD_ROLES],
        "Keep two groups apart: makers, who build, change, and share, and everyone else, who runs.";
    GOV_OPEN_ENVIRONMENT_GROUP = "gov.open-environment-group", Advice, [CLOUD_ROLES],
        "If the environment is open to everyone, keep a group of makers and give the Environment Maker role to that \
         group only.";
    GOV_PREFER_RUN_ONLY = "gov.prefer-run-only", Advice, [CLOUD_PREFER_RUN_ONLY],
        "For a flow that many people need, run-only access is the better choice, above all outside the team.",
        adds "For flows nobody starts by hand, offer an app or a separate button flow.";
    GOV_CO_OWNER_ONLY_FOR_EDITING = "gov.co-owner-only-for-editing", Advice, [CLOUD_PREFER_RUN_ONLY],
        "Add a co-owner to edit the flow together. For everything else there is run-only access, or an app that calls \
         the flow.";
    GOV_CO_OWNERS_CROSS_BOUNDARY = "gov.co-owners-cross-boundary", Advice, [CLOUD_PREFER_RUN_ONLY],
        "Co-owners from other departments reach across the environment's boundary and make the flow harder to govern. \
         Leave full control with the people who built it.";
    GOV_RUN_ONLY_HIDES_DESIGN = "gov.run-only-hides-design", Behavior, [CLOUD_PREFER_RUN_ONLY],
        "Run-only users start the flow from a button, Teams, SharePoint, or a link, and never see how it's built.";
    GOV_RUN_ONLY_NO_MAKER_ROLE = "gov.run-only-no-maker-role", Behavior, [CLOUD_PREFER_RUN_ONLY],
        "Running a flow takes run permission, not the Environment Maker role.",
        outside "Since June 2025, a person must also be a member of the flow's environment.";
    DLP_NO_BLOCK_ON_SHARING = "dlp.no-block-on-sharing", Normative, [CLOUD_DATA_POLICIES],
        "A data policy never stops you from sharing a flow. It limits what the flow can do, however many people have \
         it.";
    DLP_BUSINESS_VS_NON_BUSINESS = "dlp.business-vs-non-business", Normative, [CLOUD_DATA_POLICIES],
        "Data policies sort connectors into Business and Non-business, to keep flows from carrying data out.",
        outside "A flow that mixes the two is suspended. Blocked is a third group.";
    DLP_BLOCKS_UNAUTHORIZED = "dlp.blocks-unauthorized", Behavior, [CLOUD_DATA_POLICIES],
        "Under a strict data policy, a flow can't start sending data to services that aren't approved, such as social \
         media or somebody's own cloud drive.";
    DLP_DISALLOW_CUSTOM_HTTP = "dlp.disallow-custom-http", Advice, [CLOUD_DATA_POLICIES],
        "If flows may be shared outside the organization, rule out custom and HTTP connectors in that environment \
         wherever you can.";
    DLP_REVIEW_WHEN_EXPANDING = "dlp.review-when-expanding", Advice, [CLOUD_DATA_POLICIES],
        "When more people get access to flows, look at your data policies again.";
    AUDIT_REGULAR = "audit.regular", Advice, [CLOUD_AUDIT],
        "Check who shares and owns flows every month or every quarter, in each production environment.";
    AUDIT_LIST_OWNERS = "audit.list-owners", Advice, [CLOUD_AUDIT],
        "A PowerShell script can list every flow with its owners.";
    AUDIT_OUTSIDE_OWNERS = "audit.outside-owners", Advice, [CLOUD_AUDIT],
        "Look out for owners from teams you wouldn't expect.";
    AUDIT_GUEST_OWNERS = "audit.guest-owners", Advice, [CLOUD_AUDIT],
        "Look out for guests who recently became owners.";
    AUDIT_AUTOMATE = "audit.automate", Advice, [CLOUD_AUDIT],
        "Let a scheduled script, or a flow with the admin connector, collect who shares and owns flows, and mail you \
         a report.";
    AUDIT_REMOVE_UNNEEDED = "audit.remove-unneeded", Advice, [CLOUD_AUDIT],
        "Go through access from time to time, and take it from people who no longer need it, such as a partner whose \
         project is over.";
    AUDIT_TRENDS = "audit.trends", Advice, [CLOUD_AUDIT],
        "Admin center analytics and the CoE Starter Kit show who uses what. Many unexpected people on one flow can \
         mean a share nobody manages.";
}
