//! The questions on Home: what each shows, on which flow of the demo, and as whom.
//!
//! Plain data. The answers are proved against the demo in `crates/policy/tests/demo.rs`.

/// A question makers ask, told with one flow of the demo and one change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Story {
    /// Stands in addresses.
    pub id: &'static str,
    /// The question.
    pub question: &'static str,
    /// Which flow.
    pub flow_key: &'static str,
    /// Who to act as.
    pub acting_key: &'static str,
    /// Where it begins.
    pub first: First,
    /// What you see.
    pub see: &'static str,
    /// What to try.
    pub try_: &'static str,
    /// What it shows.
    pub shows: &'static str,
}

/// The screen a story begins on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// The flow's details.
    Details,
    /// Its connection references.
    References,
    /// The drawer for sharing it.
    Share,
    /// The run-only users of a cloud flow.
    RunOnly,
    /// The owners of a cloud flow.
    Owners,
}

/// The story with this id.
pub fn story(id: &str) -> Option<&'static Story> {
    STORIES.iter().find(|story| story.id == id)
}

impl Story {
    /// The next question; the first follows the last.
    pub fn next(&self) -> &'static Self {
        let mut rest = STORIES.iter().skip_while(|story| story.id != self.id);
        rest.nth(1).unwrap_or(&STORIES[0])
    }
}

/// All stories, in the order of Home.
pub static STORIES: [Story; 12] = [
    Story {
        id: "cloud-start",
        question: "Why can't a cloud flow start this one?",
        flow_key: "invoice-intake",
        acting_key: "ana-ruiz",
        first: First::Details,
        see: "Invoice intake is shared, and 1 of its 3 connection references isn't embedded.",
        try_: "Embed Outlook – Finance inbox, which is yours.",
        shows: "A cloud flow can start a shared flow only when every connection reference is \
                embedded. Each one can be embedded by its owner alone.",
    },
    Story {
        id: "first-share",
        question: "What does my first share break?",
        flow_key: "payroll-lock-check",
        acting_key: "ana-ruiz",
        first: First::Share,
        see: "Only you have access, so a cloud flow can start Payroll lock check although \
              SharePoint – Payroll isn't embedded.",
        try_: "Choose Bo Tran as co-owner and read what changes. Then tick Also embed SharePoint \
               – Payroll and save.",
        shows: "The first share stops cloud runs unless every connection reference is embedded. \
                Embedding yours in the same Save keeps them going.",
    },
    Story {
        id: "whose-account",
        question: "Whose account does the button use?",
        flow_key: "order-status-button",
        acting_key: "ana-ruiz",
        first: First::RunOnly,
        see: "Everyone on the order desk looks orders up as you, and sends the mail from an \
              account of their own. Zoe Marsh has no Outlook connection yet.",
        try_: "Under Office 365 Outlook choose Use this connection (ana@larkmoor.example), then \
               save.",
        shows: "Now they all send that mail as you, and Zoe can press the button, too. For \
                each connection you choose whose account a run-only user takes: theirs or yours.",
    },
    Story {
        id: "locked-switch",
        question: "Nobody can move this switch. Why?",
        flow_key: "supplier-sync",
        acting_key: "carla-nunes",
        first: First::References,
        see: "Dataverse – Suppliers belongs to Vera Holt, who has left. Nobody can change its \
              switch now.",
        try_: "Embed Outlook – Purchasing, which is yours.",
        shows: "A cloud flow can start Supplier sync again, but the run may fail: it still signs \
                in as Vera. Use a connection reference of your own in those 2 actions instead.",
    },
    Story {
        id: "window",
        question: "Will it ask me for a connection?",
        flow_key: "returns-register",
        acting_key: "ana-ruiz",
        first: First::Details,
        see: "From the console it starts at once for you. A window asks Carla Nunes, because the \
              flow can also use your SharePoint connection, and Rui Costa, who has connections \
              for 2 accounts.",
        try_: "Select Manage under Connection references and stop embedding SharePoint – Returns.",
        shows: "Carla isn't asked anymore, because only her own connection is left. Rui still is. \
                And cloud runs stop, because the flow is shared.",
    },
    Story {
        id: "no-run-only",
        question: "Why is run-only not offered?",
        flow_key: "nightly-archive",
        acting_key: "bo-tran",
        first: First::Details,
        see: "Nightly archive starts on a schedule. Run-only access works only for flows a person \
              starts.",
        try_: "Under Owners select Edit and add Carla Nunes.",
        shows: "An owner can edit and delete the flow as well. If Carla only has to start it, an \
                app or a separate button flow can offer that instead.",
    },
    Story {
        id: "two-switches",
        question: "One connector, two switches. Which one counts?",
        flow_key: "stock-recount",
        acting_key: "ingrid-solheim",
        first: First::References,
        see: "2 connection references are called SharePoint – Stock, one for each of your \
              accounts. Only the one for ingrid@larkmoor.example is embedded.",
        try_: "Embed the one for stockroom@larkmoor.example.",
        shows: "Both count. Each connection reference has a switch of its own, even where name \
                and connector are the same, and a cloud flow can start it only when each says Yes.",
    },
    Story {
        id: "old-schema",
        question: "Is embedding everything enough?",
        flow_key: "month-end-close",
        acting_key: "ana-ruiz",
        first: First::References,
        see: "2 things keep a cloud flow from starting Month-end close: it uses the v1 \
              schema, and Outlook – Close checklist isn't embedded.",
        try_: "Embed Outlook – Close checklist.",
        shows: "The v1 schema is still in the way: embedding doesn't change it. Save the flow \
                again in Power Automate for desktop, in an environment where v2 is on. From the \
                console, Owen Pryce no longer needs an Outlook connection of his own.",
    },
    Story {
        id: "stop-embedding",
        question: "What happens when I stop embedding?",
        flow_key: "expense-filing",
        acting_key: "ana-ruiz",
        first: First::References,
        see: "Both connection references are embedded: a cloud flow can start Expense filing, and \
              Mei Sato runs it without an Excel connection of her own.",
        try_: "Stop embedding Excel – Expense codes.",
        shows: "Cloud runs stop, because the flow is shared. Before her next console run, Mei \
                needs an Excel connection.",
    },
    Story {
        id: "other-connection",
        question: "What is an Other connection?",
        flow_key: "complaint-triage",
        acting_key: "ana-ruiz",
        first: First::Details,
        see: "Luca Moretti's Excel connection stands under Other connections: no step uses it.",
        try_: "Under Owners select Edit and remove Luca.",
        shows: "No step stops working. Only Embedded connections, the ones steps use, can break \
                when their owner loses access.",
    },
    Story {
        id: "list-owner",
        question: "Who gets in through a SharePoint list?",
        flow_key: "supplier-change-requests",
        acting_key: "ana-ruiz",
        first: First::Share,
        see: "Nobody but you has access to Supplier change requests. Tomas Vidal and the people \
              in Accounts payable can edit the list Supplier master; others can only read it.",
        try_: "On the tab SharePoint list, choose Supplier master and save.",
        shows: "Everyone who can edit the list is an owner now: Tomas Vidal, Bo Tran and Carla Nunes. Rui Costa \
                and Dalia Osman, who can only read it, get nothing.",
    },
    Story {
        id: "remove-owner",
        question: "What breaks when I remove an owner?",
        flow_key: "approval-reminders",
        acting_key: "ana-ruiz",
        first: First::Owners,
        see: "Carla Nunes is an owner, and 2 steps of Approval reminders send mail from her \
              account.",
        try_: "Remove Carla and read what breaks.",
        shows: "Carla loses access at once. The 2 steps keep signing in as carla@larkmoor.example \
                and may fail. Point them to a connection of yours so the flow keeps running.",
    },
];
