//! What each story proves: the change it tells, and who gets which answers.

use policy::Code;
use policy::answer::{Start, Word};
use policy::change::{Change, leave};
use policy::model::{FlowId, RunMode, RunOnlySource};

use crate::records::Demo;

pub(crate) const CONSOLE: Start = Start::Console;
pub(crate) const CLOUD: Start = Start::Cloud(RunMode::Unattended);

pub(crate) type Said = (Word, Option<Code>);

/// What a story proves: the change it tells, and who gets another answer, or the same.
pub(crate) struct Proof {
    pub(crate) story: &'static str,
    /// Whose answers differ, where the story isn't about one flow.
    pub(crate) flow: Option<&'static str>,
    pub(crate) change: fn(&Demo, FlowId) -> Change,
    /// Who, started how, the answer before and after.
    pub(crate) answers: &'static [(&'static str, Start, Said, Said)],
}

const CAN: Said = (Word::CanRun, None);
const BY_ITSELF: Said = (Word::RunsByItself, None);
const NO_ACCESS: Said = (Word::NoAccess, Some(Code::NoAccess));
pub(crate) const NOT_EMBEDDED: Said = (Word::CantRun, Some(Code::ReferenceNotEmbedded));
const V1: Said = (Word::CantRun, Some(Code::SchemaNotV2));
const STARTS_STOPPED: Said = (Word::MayFail, Some(Code::StartedFlowStopped));
const LEFT: Said = (Word::MayFail, Some(Code::ConnectionMayFail));
const ANOTHERS: Said = (Word::AsksFirst, Some(Code::ConnectionOfAnotherUser));
const ACCOUNTS: Said = (Word::AsksFirst, Some(Code::SeveralAccounts));
const MISSING: Said = (Word::NeedsConnection, Some(Code::MissingValidConnection));
const OWN_FIRST: Said = (Word::NeedsConnection, Some(Code::CreateOwnConnection));

pub(crate) const PROOFS: [Proof; 15] = [
    Proof {
        story: "cloud-start",
        flow: None,
        change: |demo, flow| demo.embed(flow, "outlook-finance-inbox", true),
        answers: &[
            ("ana-ruiz", CLOUD, NOT_EMBEDDED, CAN),
            ("carla-nunes", CLOUD, NOT_EMBEDDED, CAN),
            ("ana-ruiz", CONSOLE, ANOTHERS, ANOTHERS),
        ],
    },
    Proof {
        story: "first-share",
        flow: None,
        change: |demo, flow| {
            Change::Batch(vec![
                demo.share(flow, "bo-tran"),
                demo.embed(flow, "sharepoint-payroll", true),
            ])
        },
        answers: &[
            ("ana-ruiz", CLOUD, CAN, CAN),
            ("bo-tran", CLOUD, NO_ACCESS, CAN),
            ("bo-tran", CONSOLE, NO_ACCESS, ANOTHERS),
        ],
    },
    Proof {
        story: "whose-account",
        flow: None,
        change: |demo, flow| Change::SetRunOnlySource {
            flow,
            connection: demo.connection("ana-outlook"),
            source: RunOnlySource::UseFlowConnection,
        },
        answers: &[
            ("zoe-marsh", CLOUD, OWN_FIRST, CAN),
            ("grace-okoro", CLOUD, CAN, CAN),
        ],
    },
    Proof {
        story: "locked-switch",
        flow: None,
        change: |demo, flow| demo.embed(flow, "outlook-purchasing", true),
        answers: &[
            ("carla-nunes", CLOUD, NOT_EMBEDDED, LEFT),
            ("bo-tran", CLOUD, NOT_EMBEDDED, LEFT),
        ],
    },
    Proof {
        story: "window",
        flow: None,
        change: |demo, flow| demo.embed(flow, "sharepoint-returns", false),
        answers: &[
            ("ana-ruiz", CONSOLE, CAN, CAN),
            ("carla-nunes", CONSOLE, ANOTHERS, CAN),
            ("rui-costa", CONSOLE, ACCOUNTS, ACCOUNTS),
            ("ana-ruiz", CLOUD, CAN, NOT_EMBEDDED),
        ],
    },
    Proof {
        story: "no-run-only",
        flow: None,
        change: |demo, flow| Change::AddOwner {
            flow,
            principal: demo.principal("carla-nunes"),
            needs_edit: Some(false),
        },
        answers: &[
            ("carla-nunes", CLOUD, NO_ACCESS, BY_ITSELF),
            ("bo-tran", CLOUD, BY_ITSELF, BY_ITSELF),
        ],
    },
    Proof {
        story: "two-switches",
        flow: None,
        change: |demo, flow| demo.embed(flow, "stock-stockroom", true),
        answers: &[
            ("ingrid-solheim", CLOUD, NOT_EMBEDDED, CAN),
            ("ingrid-solheim", CONSOLE, ACCOUNTS, ACCOUNTS),
            ("kofi-mensah", CLOUD, NOT_EMBEDDED, CAN),
        ],
    },
    Proof {
        story: "old-schema",
        flow: None,
        change: |demo, flow| demo.embed(flow, "outlook-close", true),
        answers: &[
            ("ana-ruiz", CLOUD, V1, V1),
            ("owen-pryce", CONSOLE, MISSING, ANOTHERS),
        ],
    },
    Proof {
        story: "stop-embedding",
        flow: None,
        change: |demo, flow| demo.embed(flow, "excel-expenses", false),
        answers: &[
            ("ana-ruiz", CLOUD, CAN, NOT_EMBEDDED),
            ("ana-ruiz", CONSOLE, CAN, CAN),
            ("mei-sato", CONSOLE, ANOTHERS, MISSING),
        ],
    },
    Proof {
        story: "other-connection",
        flow: None,
        change: |demo, flow| Change::RemoveOwner {
            flow,
            principal: demo.principal("luca-moretti"),
        },
        answers: &[
            ("luca-moretti", CLOUD, BY_ITSELF, NO_ACCESS),
            ("ana-ruiz", CLOUD, BY_ITSELF, BY_ITSELF),
        ],
    },
    Proof {
        story: "list-owner",
        flow: None,
        change: |demo, flow| Change::AddOwner {
            flow,
            principal: demo.list("supplier-master"),
            needs_edit: None,
        },
        answers: &[
            ("tomas-vidal", CLOUD, NO_ACCESS, BY_ITSELF),
            ("bo-tran", CLOUD, NO_ACCESS, BY_ITSELF),
            ("carla-nunes", CLOUD, NO_ACCESS, BY_ITSELF),
            ("rui-costa", CLOUD, NO_ACCESS, NO_ACCESS),
            ("dalia-osman", CLOUD, NO_ACCESS, NO_ACCESS),
            ("vera-holt", CLOUD, NO_ACCESS, NO_ACCESS),
        ],
    },
    Proof {
        story: "remove-owner",
        flow: None,
        change: |demo, flow| Change::RemoveOwner {
            flow,
            principal: demo.principal("carla-nunes"),
        },
        answers: &[
            ("carla-nunes", CLOUD, BY_ITSELF, NO_ACCESS),
            ("ana-ruiz", CLOUD, BY_ITSELF, BY_ITSELF),
        ],
    },
    Proof {
        story: "new-owner",
        flow: None,
        change: |demo, flow| Change::ChangeOwner {
            flow,
            to: demo.person("bo-tran"),
        },
        answers: &[
            ("bo-tran", CLOUD, NO_ACCESS, STARTS_STOPPED),
            ("ana-ruiz", CLOUD, STARTS_STOPPED, STARTS_STOPPED),
        ],
    },
    Proof {
        story: "repoint",
        flow: None,
        change: |demo, flow| Change::RepointSteps {
            flow,
            from: demo.connection("vera-sharepoint"),
            to: demo.connection("ana-sharepoint"),
            steps: Vec::new(),
        },
        answers: &[("ana-ruiz", CLOUD, LEFT, BY_ITSELF)],
    },
    Proof {
        story: "leaver",
        flow: Some("approval-reminders"),
        change: |demo, _| leave(&demo.0, demo.person("carla-nunes"), true),
        answers: &[
            ("ana-ruiz", CLOUD, BY_ITSELF, LEFT),
            ("carla-nunes", CLOUD, BY_ITSELF, NO_ACCESS),
        ],
    },
];
