//! Questions about cloud flows: owners, run-only users, copies, and whose connections steps use.

use super::{About, First, Story};

pub(super) const WHOSE_ACCOUNT: Story = Story {
    id: "whose-account",
    question: "Whose account does the button use?",
    about: About::Flow("order-status-button"),
    acting_key: "ana-ruiz",
    first: First::RunOnly,
    see: "Everyone on the order desk looks orders up as you, and sends the mail from an \
          account of their own. Zoe Marsh has no Outlook connection yet.",
    try_: "Under Office 365 Outlook choose Use this connection (ana@larkmoor.example), then \
           save.",
    shows: "Now they all send that mail as you, and Zoe can press the button, too. For \
            each connection you choose whose account a run-only user takes: theirs or yours.",
};

pub(super) const NO_RUN_ONLY: Story = Story {
    id: "no-run-only",
    question: "Why is run-only not offered?",
    about: About::Flow("nightly-archive"),
    acting_key: "bo-tran",
    first: First::Details,
    see: "Nightly archive starts on a schedule. Run-only access works only for flows a person \
          starts.",
    try_: "Under Owners select Edit and add Carla Nunes.",
    shows: "An owner can edit and delete the flow as well. If Carla only has to start it, an \
            app or a separate button flow can offer that instead.",
};

pub(super) const OTHER_CONNECTION: Story = Story {
    id: "other-connection",
    question: "What is an Other connection?",
    about: About::Flow("complaint-triage"),
    acting_key: "ana-ruiz",
    first: First::Details,
    see: "Luca Moretti's Excel connection stands under Other connections: no step uses it.",
    try_: "Under Owners select Edit and remove Luca.",
    shows: "No step stops working. Only Embedded connections, the ones steps use, can break \
            when their owner loses access.",
};

pub(super) const LIST_OWNER: Story = Story {
    id: "list-owner",
    question: "Who gets in through a SharePoint list?",
    about: About::Flow("supplier-change-requests"),
    acting_key: "ana-ruiz",
    first: First::Share,
    see: "Nobody but you has access to Supplier change requests. Tomas Vidal and the people \
          in Accounts payable can edit the list Supplier master; others can only read it.",
    try_: "On the tab SharePoint list, choose Supplier master and save.",
    shows: "Everyone who can edit the list is an owner now: Tomas Vidal, Bo Tran and Carla Nunes. Rui Costa \
            and Dalia Osman, who can only read it, get nothing.",
};

pub(super) const REMOVE_OWNER: Story = Story {
    id: "remove-owner",
    question: "What breaks when I remove an owner?",
    about: About::Flow("approval-reminders"),
    acting_key: "ana-ruiz",
    first: First::Owners,
    see: "Carla Nunes is an owner, and 2 steps of Approval reminders send mail from her \
          account.",
    try_: "Remove Carla and read what breaks.",
    shows: "Carla loses access at once. The 2 Office 365 Outlook steps keep signing in as \
            carla@larkmoor.example and may fail. Point them to a connection of yours so the flow \
            keeps running.",
};

pub(super) const COPY: Story = Story {
    id: "copy",
    question: "What does sending a copy give them?",
    about: About::Copies,
    acting_key: "elena-petrova",
    first: First::Flows,
    see: "Nora Byrne sent you a copy of Campaign report. You have no access to her flow, and the \
          copy doesn't change that.",
    try_: "Select Create my flow.",
    shows: "The new flow is yours alone and off until you choose connections of your own: none of \
            Nora's came with it. What she changes later doesn't reach it, and she can't take \
            the copy back.",
};

pub(super) const NEW_OWNER: Story = Story {
    id: "new-owner",
    question: "Can somebody else own my flow?",
    about: About::Flow("morning-invoice-run"),
    acting_key: "ana-ruiz",
    first: First::Owner,
    see: "You own Morning invoice run. It's in a solution, so its owner can be changed in place.",
    try_: "Choose Bo Tran and save.",
    shows: "Bo owns the flow now. Its step still signs in with your connection until somebody \
            uses another one there. Outside a solution the owner stays, and there are three ways \
            to a new flow instead.",
};

pub(super) const REPOINT: Story = Story {
    id: "repoint",
    question: "They left. Who mends the steps that sign in as them?",
    about: About::Flow("goods-received-note"),
    acting_key: "ana-ruiz",
    first: First::Connections,
    see: "2 steps of Goods received note sign in as Vera Holt, who has left, so it may fail. You \
          own it through the group Finance team.",
    try_: "At the SharePoint connection choose yours (ana@larkmoor.example), then save.",
    shows: "The 2 steps sign in as you. Nobody can change how somebody else's connection signs \
            in, but any owner can use one of their own instead.",
};
