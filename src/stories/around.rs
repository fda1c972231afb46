//! Questions about what stands around flows: machines, connectors, people, policies and errors.

use super::{About, First, Story};

pub(super) const MACHINE_TEST: Story = Story {
    id: "machine-test",
    question: "Why does the test of my machine connection fail?",
    about: About::NewMachineConnections,
    acting_key: "kofi-mensah",
    first: First::ConnectMachine,
    see: "Nothing is chosen yet. DOCK-07 is joined to Active Directory alone, and its allowlist is \
          empty.",
    try_: "Choose DOCK-07, Connect with sign-in and your account, and preview the test. Then choose \
           Username and password, type LARKMOOR\\kofi, tick that you have the password, and \
           create it.",
    shows: "Signing in needs a machine that is joined to Microsoft Entra ID and in sync with it, \
            or to Active Directory with your organization on its allowlist. A username and \
            password of the machine's own domain need neither.",
};

pub(super) const RUN_OWNER: Story = Story {
    id: "run-owner",
    question: "Why can't I share this machine connection?",
    about: About::MachineConnection("finance-robots"),
    acting_key: "ana-ruiz",
    first: First::MachineConnection,
    see: "Share is locked at Finance robots: you're its run owner only because you created it, so \
          every run counts with your permissions.",
    try_: "Under Run owner choose Invoice robot, then save it.",
    shows: "Now it can be shared, with applications alone: people and groups make connections of \
            their own. Runs count with what Invoice robot may do, not with what you may.",
};

pub(super) const DATAVERSE: Story = Story {
    id: "dataverse",
    question: "Why doesn't this Dataverse action work?",
    about: About::Nothing,
    acting_key: "bo-tran",
    first: First::Connectors,
    see: "Supplier sync reads with List rows from selected environment and writes with an action \
          that doesn't work in desktop flows.",
    try_: "Under Desktop flow choose Supplier sync, then Credit note posting, and compare.",
    shows: "Credit note posting writes with Update a row in selected environment, one of the 11 \
            Dataverse actions that work. Its environment can be Current: that's where the flow is.",
};

pub(super) const OWNERS_ROLE: Story = Story {
    id: "owners-role",
    question: "They own the flow. Why can they only run it?",
    about: About::RoleOf {
        person: "kofi-mensah",
        environment: "finance",
    },
    acting_key: "imran-qadir",
    first: First::Environment,
    see: "Kofi Mensah owns Goods received note, but in Finance he is a Basic User. What that \
          decides names him under Owners who may only run their flow.",
    try_: "Under Who has which role choose Environment Maker for Kofi Mensah, then save.",
    shows: "He can edit the flow he owns now. Outside the default environment, owning a flow \
            isn't enough to edit it: an administrator gives the role for that.",
};

pub(super) const LEAVER: Story = Story {
    id: "leaver",
    question: "What if she leaves?",
    about: About::Person("carla-nunes"),
    acting_key: "ana-ruiz",
    first: First::Person,
    see: "Without Carla Nunes, Approval reminders may fail, and nobody can embed Outlook – \
          Purchasing in Supplier sync anymore. The card says who has to point what elsewhere.",
    try_: "While she's still here, select Deactivate Carla Nunes in the demo. Then open Approval \
           reminders.",
    shows: "Once she has left, Approval reminders may fail: 2 of its steps still sign in as \
            Carla. Nothing is taken out of a flow by itself when somebody leaves.",
};

pub(super) const POLICY: Story = Story {
    id: "policy",
    question: "What would this data policy stop?",
    about: About::Policies,
    acting_key: "imran-qadir",
    first: First::Policies,
    see: "The policy Company baseline keeps business data apart from everything else. Nothing \
          on its board is changed yet.",
    try_: "Move Microsoft Teams to Non-business and read what publishing would suspend.",
    shows: "Every flow that uses Teams beside a business connector would be suspended, whoever \
            owns it, and cloud flows that start one would stop there. Sharing itself is never \
            blocked by a data policy.",
};

pub(super) const REVIEW: Story = Story {
    id: "review",
    question: "Who has access they don't need anymore?",
    about: About::Flow("audit-file-export"),
    acting_key: "owen-pryce",
    first: First::Review,
    see: "Dalia Osman, a guest, co-owns Audit file export: the review asks you about it, because \
          you own the flow.",
    try_: "Select Make run-only at Dalia Osman.",
    shows: "Dalia can still run the flow, and can no longer edit, share or delete it. You can undo \
            it, and the review can be saved or printed with lines to sign.",
};

pub(super) const ERROR: Story = Story {
    id: "error",
    question: "What does this error mean?",
    about: About::Nothing,
    acting_key: "ana-ruiz",
    first: First::Errors,
    see: "An empty box for an error or a whole run log. What you paste stays in this browser.",
    try_: "Select Try it with an example.",
    shows: "3 known errors are in it. Each says why it happens, who can mend it and how, with the \
            rule behind it.",
};
