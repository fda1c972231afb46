//! Questions about desktop flows: their connection references and their shares.

use super::{About, First, Story};

pub(super) const CLOUD_START: Story = Story {
    id: "cloud-start",
    question: "Why can't a cloud flow start this one?",
    about: About::Flow("invoice-intake"),
    acting_key: "ana-ruiz",
    first: First::Details,
    see: "Invoice intake is shared, and 1 of its 3 connection references isn't embedded.",
    try_: "Embed Outlook – Finance inbox, which is yours.",
    shows: "A cloud flow can start a shared flow only when every connection reference is \
            embedded. Each one can be embedded by its owner alone.",
};

pub(super) const FIRST_SHARE: Story = Story {
    id: "first-share",
    question: "What does my first share break?",
    about: About::Flow("payroll-lock-check"),
    acting_key: "ana-ruiz",
    first: First::Share,
    see: "Only you have access, so a cloud flow can start Payroll lock check although \
          SharePoint – Payroll isn't embedded.",
    try_: "Choose Bo Tran as co-owner and read what changes. Then tick Also embed SharePoint \
           – Payroll and save.",
    shows: "The first share stops cloud runs unless every connection reference is embedded. \
            Embedding yours in the same Save keeps them going.",
};

pub(super) const LOCKED_SWITCH: Story = Story {
    id: "locked-switch",
    question: "Nobody can move this switch. Why?",
    about: About::Flow("supplier-sync"),
    acting_key: "carla-nunes",
    first: First::References,
    see: "Dataverse – Suppliers belongs to Vera Holt, who has left. Nobody can change its \
          switch now.",
    try_: "Embed Outlook – Purchasing, which is yours.",
    shows: "A cloud flow can start Supplier sync again, but the run may fail: it still signs \
            in as Vera. Use a connection reference of your own in those 2 actions instead.",
};

pub(super) const WINDOW: Story = Story {
    id: "window",
    question: "Will it ask me for a connection?",
    about: About::Flow("returns-register"),
    acting_key: "ana-ruiz",
    first: First::Details,
    see: "From the console it starts at once for you. A window asks Carla Nunes, because the \
          flow can also use your SharePoint connection, and Rui Costa, who has connections \
          for 2 accounts.",
    try_: "Select Manage under Connection references and stop embedding SharePoint – Returns.",
    shows: "Carla isn't asked anymore, because only her own connection is left. Rui still is. \
            And cloud runs stop, because the flow is shared.",
};

pub(super) const TWO_SWITCHES: Story = Story {
    id: "two-switches",
    question: "One connector, two switches. Which one counts?",
    about: About::Flow("stock-recount"),
    acting_key: "ingrid-solheim",
    first: First::References,
    see: "2 connection references are called SharePoint – Stock, one for each of your \
          accounts. Only the one for ingrid@larkmoor.example is embedded.",
    try_: "Embed the one for stockroom@larkmoor.example.",
    shows: "Both count. Each connection reference has a switch of its own, even where name \
            and connector are the same, and a cloud flow can start it only when each says Yes.",
};

pub(super) const OLD_SCHEMA: Story = Story {
    id: "old-schema",
    question: "Is embedding everything enough?",
    about: About::Flow("month-end-close"),
    acting_key: "ana-ruiz",
    first: First::References,
    see: "2 things keep a cloud flow from starting Month-end close: it uses the v1 \
          schema, and Outlook – Close checklist isn't embedded.",
    try_: "Embed Outlook – Close checklist.",
    shows: "The v1 schema is still in the way: embedding doesn't change it. Save the flow \
            again in Power Automate for desktop, in an environment where v2 is on. From the \
            console, Owen Pryce no longer needs an Outlook connection of his own.",
};

pub(super) const STOP_EMBEDDING: Story = Story {
    id: "stop-embedding",
    question: "What happens when I stop embedding?",
    about: About::Flow("expense-filing"),
    acting_key: "ana-ruiz",
    first: First::References,
    see: "Both connection references are embedded: a cloud flow can start Expense filing, and \
          Mei Sato runs it without an Excel connection of her own.",
    try_: "Stop embedding Excel – Expense codes.",
    shows: "Cloud runs stop, because the flow is shared. Before her next console run, Mei \
            needs an Excel connection.",
};
