//! The rules about advice for administrators, data policies, audits.

use super::sections::*;

area! { Governance from super::licenses::END;
    GOV_MAKER_ROLE_NEED = "gov.maker-role-need", Advice, [CLOUD_ROLES],
        "Give Environment Maker only to users who genuinely need to create or edit flows in that environment.";
    GOV_RUNNERS_STAY_BASIC = "gov.runners-stay-basic", Advice, [CLOUD_ROLES],
        "End users who only run flows should stay basic users.";
    GOV_NO_ELEVATION_FOR_TRIGGERERS = "gov.no-elevation-for-triggerers", Advice, [CLOUD_ROLES],
        "Do not elevate a group that only triggers flows to makers; that prevents building or importing rogue flows.";
    GOV_CLEAR_BOUNDARY = "gov.clear-boundary", Advice, [CLOUD_ROLES],
        "Makers design, others consume; sharing and modifying stay limited to makers.";
    GOV_OPEN_ENVIRONMENT_GROUP = "gov.open-environment-group", Advice, [CLOUD_ROLES],
        "In an environment without a security group, use a makers group and assign Environment Maker only to its members.";
    GOV_PREFER_RUN_ONLY = "gov.prefer-run-only", Advice, [CLOUD_PREFER_RUN_ONLY],
        "When many people need a flow, especially outside the core team, prefer run-only access over co-ownership.";
    GOV_CO_OWNER_ONLY_FOR_EDITING = "gov.co-owner-only-for-editing", Advice, [CLOUD_PREFER_RUN_ONLY],
        "Make someone a co-owner only when collaborative editing is needed; otherwise run-only or an indirect method such as an app.";
    GOV_CO_OWNERS_CROSS_BOUNDARY = "gov.co-owners-cross-boundary", Advice, [CLOUD_PREFER_RUN_ONLY],
        "Making users of other departments co-owners crosses environment bounds and poses governance issues; keep full control with the creators.";
    GOV_RUN_ONLY_HIDES_DESIGN = "gov.run-only-hides-design", Behavior, [CLOUD_PREFER_RUN_ONLY],
        "Run-only users run the flow (button, Teams, SharePoint, shared link) without seeing or altering its design in Power Automate.";
    GOV_RUN_ONLY_NO_MAKER_ROLE = "gov.run-only-no-maker-role", Behavior, [CLOUD_PREFER_RUN_ONLY],
        "Run-only recipients need run permission only, not Environment Maker access.";
    DLP_NO_BLOCK_ON_SHARING = "dlp.no-block-on-sharing", Normative, [CLOUD_DATA_POLICIES],
        "DLP policies do not directly stop sharing; they limit what a widely shared flow can do.";
    DLP_BUSINESS_VS_NON_BUSINESS = "dlp.business-vs-non-business", Normative, [CLOUD_DATA_POLICIES],
        "Connectors are classified Business versus Non-Business, and rules keep flows from using connectors that could exfiltrate data.";
    DLP_BLOCKS_UNAUTHORIZED = "dlp.blocks-unauthorized", Behavior, [CLOUD_DATA_POLICIES],
        "A strict policy keeps a flow from sending data to an unauthorized service such as social media or a personal cloud drive.";
    DLP_DISALLOW_CUSTOM_HTTP = "dlp.disallow-custom-http", Advice, [CLOUD_DATA_POLICIES],
        "Where external sharing is suspected, disallow custom and HTTP connectors in the environment unless necessary.";
    DLP_REVIEW_WHEN_EXPANDING = "dlp.review-when-expanding", Advice, [CLOUD_DATA_POLICIES],
        "Review DLP policies whenever access to flows is expanded.";
    AUDIT_REGULAR = "audit.regular", Advice, [CLOUD_AUDIT],
        "Review flow sharing and ownership routinely, monthly or quarterly, for each production environment.";
    AUDIT_LIST_OWNERS = "audit.list-owners", Advice, [CLOUD_AUDIT],
        "Use the PowerShell approach to list all flows and owners.";
    AUDIT_OUTSIDE_OWNERS = "audit.outside-owners", Advice, [CLOUD_AUDIT],
        "Flag flows with owners outside expected teams.";
    AUDIT_GUEST_OWNERS = "audit.guest-owners", Advice, [CLOUD_AUDIT],
        "Flag any new guest owners.";
    AUDIT_AUTOMATE = "audit.automate", Advice, [CLOUD_AUDIT],
        "The collection can be automated with a scheduled script or a flow using the admin connector that mails a report.";
    AUDIT_REMOVE_UNNEEDED = "audit.remove-unneeded", Advice, [CLOUD_AUDIT],
        "In periodic entitlement reviews, remove access for users who no longer need it, such as an external co-owner after a project ends.";
    AUDIT_TRENDS = "audit.trends", Advice, [CLOUD_AUDIT],
        "Admin center analytics and CoE Starter Kit dashboards show trends; a flow widely used by unexpected users may be an unmanaged share.";
}
