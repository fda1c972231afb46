//! Connectors, everybody's connections, and the references flows reach them through.

use policy::model::*;

use super::builder::Demo;

/// Alias, slug, name and whether Power Automate for desktop makes its connections.
const CONNECTORS: [(&str, &str, &str, bool); 16] = [
    ("sharepoint", "sharepointonline", "SharePoint", true),
    ("outlook", "office365", "Office 365 Outlook", true),
    (
        "excel",
        "excelonlinebusiness",
        "Excel Online (Business)",
        true,
    ),
    ("teams", "teams", "Microsoft Teams", true),
    (
        "dataverse",
        "commondataserviceforapps",
        "Microsoft Dataverse",
        true,
    ),
    (
        "onedrive",
        "onedriveforbusiness",
        "OneDrive for work or school",
        true,
    ),
    ("forms", "microsoftforms", "Microsoft Forms", true),
    ("word", "wordonlinebusiness", "Word Online (Business)", true),
    ("onenote", "onenote", "OneNote (Business)", true),
    ("rss", "rss", "RSS", true),
    ("approvals", "approvals", "Approvals", true),
    ("users", "office365users", "Office 365 Users", true),
    ("blob", "azureblob", "Azure Blob Storage", false),
    ("machines", "uiflow", "Desktop flows", false),
    ("scales", "larkmoor-scales", "Larkmoor scales", false),
    ("own-onedrive", "onedrive", "OneDrive", true),
];

/// Who has connections of which connectors, in the order they are offered.
const CONNECTIONS: [(&str, &str); 27] = [
    ("ana", "sharepoint outlook excel teams"),
    ("bo", "sharepoint outlook excel dataverse"),
    ("carla", "sharepoint outlook"),
    ("rui", "sharepoint"),
    ("vera", "sharepoint dataverse outlook excel"),
    ("imran", "teams"),
    ("lotte", "sharepoint excel"),
    ("owen", "sharepoint excel"),
    ("mei", "sharepoint"),
    ("tomas", "sharepoint outlook"),
    ("ingrid", "sharepoint excel"),
    ("kofi", "sharepoint teams"),
    ("priya", "sharepoint word"),
    ("jonas", "scales outlook"),
    ("ben", "excel"),
    ("elena", "excel sharepoint outlook"),
    ("samir", "outlook forms"),
    ("grace", "sharepoint outlook"),
    ("luca", "sharepoint outlook excel"),
    ("hanna", "forms sharepoint outlook"),
    ("diego", "sharepoint outlook"),
    ("aisha", "users outlook teams sharepoint"),
    ("felix", "users outlook teams"),
    ("nora", "forms outlook onedrive"),
    ("piotr", "sharepoint excel"),
    ("yuki", "sharepoint dataverse"),
    ("camille", "outlook teams"),
];

/// Second accounts: owner, connector, key, account.
const SECOND_ACCOUNTS: [(&str, &str, &str, &str); 2] = [
    (
        "rui",
        "sharepoint",
        "rui-sharepoint-dock",
        "dock@larkmoor.example",
    ),
    (
        "ingrid",
        "sharepoint",
        "ingrid-sharepoint-stockroom",
        "stockroom@larkmoor.example",
    ),
];

/// Key, name, connection. A reference belongs to the owner of its connection.
const REFERENCES: [(&str, &str, &str); 29] = [
    (
        "sharepoint-invoices",
        "SharePoint – Invoices",
        "ana-sharepoint",
    ),
    (
        "outlook-finance-inbox",
        "Outlook – Finance inbox",
        "ana-outlook",
    ),
    ("excel-ledger", "Excel – Ledger", "bo-excel"),
    (
        "sharepoint-payroll",
        "SharePoint – Payroll",
        "ana-sharepoint",
    ),
    (
        "sharepoint-returns",
        "SharePoint – Returns",
        "ana-sharepoint",
    ),
    ("excel-close", "Excel – Close workbook", "ana-excel"),
    ("outlook-close", "Outlook – Close checklist", "ana-outlook"),
    (
        "sharepoint-expenses",
        "SharePoint – Expenses",
        "ana-sharepoint",
    ),
    ("excel-expenses", "Excel – Expense codes", "ana-excel"),
    (
        "sharepoint-statements",
        "SharePoint – Statements",
        "ana-sharepoint",
    ),
    ("excel-sales-tax", "Excel – Sales tax", "ana-excel"),
    (
        "dataverse-suppliers",
        "Dataverse – Suppliers",
        "vera-dataverse",
    ),
    (
        "outlook-purchasing",
        "Outlook – Purchasing",
        "carla-outlook",
    ),
    ("excel-credit-notes", "Excel – Credit notes", "bo-excel"),
    (
        "dataverse-credit-notes",
        "Dataverse – Credit notes",
        "bo-dataverse",
    ),
    ("stock-main", "SharePoint – Stock", "ingrid-sharepoint"),
    (
        "stock-stockroom",
        "SharePoint – Stock",
        "ingrid-sharepoint-stockroom",
    ),
    ("excel-freight", "Excel – Freight rates", "vera-excel"),
    (
        "sharepoint-freight",
        "SharePoint – Freight",
        "piotr-sharepoint",
    ),
    ("excel-oven", "Excel – Oven log", "ben-excel"),
    (
        "sharepoint-allergens",
        "SharePoint – Allergens",
        "priya-sharepoint",
    ),
    ("word-allergens", "Word – Allergen sheet", "priya-word"),
    ("excel-forecast", "Excel – Forecast", "elena-excel"),
    (
        "sharepoint-roster",
        "SharePoint – Drivers",
        "yuki-sharepoint",
    ),
    (
        "sharepoint-goods",
        "SharePoint – Goods in",
        "vera-sharepoint",
    ),
    ("teams-goods", "Teams – Goods in", "kofi-teams"),
    (
        "sharepoint-audit",
        "SharePoint – Audit file",
        "owen-sharepoint",
    ),
    ("users-accounts", "Users – Accounts", "aisha-users"),
    (
        "outlook-accounts",
        "Outlook – Service desk",
        "aisha-outlook",
    ),
];

/// Fills in connectors, connections and connection references.
pub(super) fn connect(demo: &mut Demo) {
    for (_, key, name, creatable_in_desktop) in CONNECTORS {
        demo.records.connectors.push(Connector {
            key: key.to_owned(),
            name: name.to_owned(),
            is_custom: key == "larkmoor-scales",
            creatable_in_desktop,
        });
    }
    for (owner, connectors) in CONNECTIONS {
        for alias in connectors.split(' ') {
            let person = demo.person(owner);
            let account = demo.records.person(person).email.clone();
            connection(
                demo,
                &format!("{owner}-{alias}"),
                alias,
                owner,
                Some(account),
            );
        }
    }
    for (owner, alias, key, account) in SECOND_ACCOUNTS {
        connection(demo, key, alias, owner, Some(account.to_owned()));
    }
    connection(demo, "felix-backups", "blob", "felix", None);
    for connection in &mut demo.records.connections {
        match connection.key.as_str() {
            // Hanna changed her password and hasn't signed in again.
            "hanna-forms" => connection.status = ConnectionStatus::Error,
            "felix-backups" => connection.auth_kind = AuthKind::ApiKey,
            _ => {}
        }
    }
    for (key, name, connection) in REFERENCES {
        let connection = demo.connection(connection);
        let record = demo.records.connection(connection);
        let (connector, owner) = (record.connector, record.owner);
        let slug = &demo.records.connector(connector).key;
        let reference = ConnectionReference {
            key: key.to_owned(),
            logical_name: format!("lark_shared{slug}_{}", suffix(key)),
            display_name: name.to_owned(),
            connector,
            connection: Some(connection),
            owner,
            ownership: Basis::Known,
        };
        demo.records.references.push(reference);
    }
}

fn connection(demo: &mut Demo, key: &str, alias: &str, owner: &str, account: Option<String>) {
    let connection = Connection {
        key: key.to_owned(),
        connector: demo.connector(slug(alias)),
        owner: demo.person(owner),
        account,
        status: ConnectionStatus::Connected,
        auth_kind: AuthKind::OAuth,
    };
    demo.records.connections.push(connection);
}

/// The slug of a connector's short name; an unknown one stays, to be reported.
pub(super) fn slug(alias: &str) -> &str {
    let mut known = CONNECTORS.iter();
    known
        .find(|(short, ..)| *short == alias)
        .map_or(alias, |(_, slug, ..)| slug)
}

/// Five characters as Power Automate puts them behind a logical name, always the same.
fn suffix(key: &str) -> String {
    let hash = key.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{:05x}", hash >> 12)
}
