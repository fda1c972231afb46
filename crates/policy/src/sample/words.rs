//! The words that samples are named with.

/// Given names.
pub(super) const GIVEN: &[&str] = &[
    "Ansel", "Bettina", "Corin", "Dagny", "Edda", "Fenno", "Gesa", "Hark", "Ilka", "Jorun",
    "Kaspar", "Lioba", "Mirko", "Nele", "Ottilie", "Piet", "Quirin", "Runa", "Sanne", "Tamo",
    "Ulla", "Veit", "Wanda", "Xenia", "Yorick", "Zilla", "Arvid",
];

/// Family names.
pub(super) const FAMILY: &[&str] = &[
    "Alderwick",
    "Birkmoor",
    "Cobbleson",
    "Dunfeather",
    "Elmquist",
    "Fallowby",
    "Greywether",
    "Hollenbeck",
    "Ivesdale",
    "Juniperson",
    "Kestrelby",
    "Larkholm",
    "Mossgrove",
    "Nettlefold",
    "Oakhanger",
    "Pebbleworth",
    "Quillfeather",
    "Reedmarsh",
    "Sandelin",
    "Thornquist",
    "Underhay",
    "Vinterberg",
    "Wrenfield",
];

/// Teams.
pub(super) const TEAM: &[&str] = &[
    "Purchasing",
    "Stores",
    "Dispatch",
    "Payroll",
    "Front desk",
    "Quality",
    "Bookkeeping",
    "Workshop",
    "Planning",
    "Night shift",
];

/// What flows do.
pub(super) const VERB: &[&str] = &[
    "Approve",
    "Archive",
    "Check",
    "Collect",
    "Copy",
    "File",
    "Match",
    "Print",
    "Remind about",
    "Sort",
    "Translate",
    "Update",
];

/// What they do it with.
pub(super) const THING: &[&str] = &[
    "invoices",
    "orders",
    "time sheets",
    "delivery notes",
    "price lists",
    "contracts",
    "complaints",
    "stock counts",
    "travel claims",
    "shift plans",
    "supplier data",
    "reports",
    "samples",
];

/// Connectors, by slug and name.
pub(super) const CONNECTORS: &[(&str, &str)] = &[
    ("sharepointonline", "SharePoint"),
    ("office365", "Office 365 Outlook"),
    ("excelonlinebusiness", "Excel Online (Business)"),
    ("teams", "Microsoft Teams"),
    ("commondataserviceforapps", "Microsoft Dataverse"),
    ("onedriveforbusiness", "OneDrive for work or school"),
    ("rss", "RSS"),
];
