//! The wizard for a connection to a machine: where it leads, how it signs in, what that
//! needs, and what a test would answer. Nothing is contacted and no password is typed.

mod answers;
mod fields;
mod kept;

use draw::prelude::*;
use policy::Silent;
use policy::catalogue::rules as rule;
use policy::change::Change;
use policy::code::Code;
use policy::decisions::{MachineConnectionCreate, NewMachineAuth};
use policy::model::*;
use words::Voice;

use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::location::use_navigate;
use crate::panels::doing::use_doing;
use crate::panels::rule_links::noted;
use crate::route::Route;
use crate::ui::{Breadcrumb, Button, ButtonKind, Card, Empty, LinkButton, TextField};
use crate::workspace::{Workspace, use_workspace};

/// Longer names wrap over several lines wherever they stand.
const LONGEST_NAME: u32 = 100;

const TYPED: &str = "typed";
const STORED: &str = "stored";
const SIGN_IN: &str = "sign-in";

/// What is chosen so far. Copy it freely.
#[derive(Clone, Copy)]
struct Chosen {
    workspace: Workspace,
    environment: RwSignal<String>,
    target: RwSignal<String>,
    way: RwSignal<String>,
    username: RwSignal<String>,
    has_password: RwSignal<bool>,
    credential: RwSignal<String>,
    account: RwSignal<String>,
    name: RwSignal<String>,
}

impl Chosen {
    fn new(workspace: Workspace) -> Self {
        let begun = kept::begun(workspace);
        Self {
            workspace,
            environment: RwSignal::new(begun.environment),
            target: RwSignal::new(begun.target),
            way: RwSignal::new(begun.way),
            username: RwSignal::new(begun.username),
            has_password: RwSignal::new(begun.has_password),
            credential: RwSignal::new(begun.credential),
            account: RwSignal::new(begun.account),
            name: RwSignal::new(begun.name),
        }
    }

    fn target(self) -> Option<Target> {
        self.target.with(|target| {
            let (kind, at) = target.split_once('-')?;
            let at = at.parse().ok()?;
            Some(match kind {
                "group" => Target::Group(MachineGroupId(at)),
                _ => Target::Machine(MachineId(at)),
            })
        })
    }

    fn auth(self) -> NewMachineAuth {
        let place = |signal: RwSignal<String>| signal.with(|at| at.parse().unwrap_or(u32::MAX));
        match self.way.get().as_str() {
            SIGN_IN => NewMachineAuth::SignIn(PersonId(place(self.account))),
            STORED => NewMachineAuth::Stored(CredentialId(place(self.credential))),
            _ => NewMachineAuth::Manual {
                username: self.username.get(),
                has_password: self.has_password.get(),
            },
        }
    }

    fn question(self, creator: PersonId) -> MachineConnectionCreate {
        MachineConnectionCreate {
            creator,
            environment: EnvironmentId(self.environment.with(|at| at.parse().unwrap_or(0))),
            target: self.target(),
            auth: self.auth(),
        }
    }

    /// Whether what a need is about is still to be chosen or written, which is no mistake.
    fn is_open(self, need: Code) -> bool {
        let unwritten = || self.username.with(|name| name.trim().is_empty());
        let typed = self.way.with(|way| way == TYPED);
        match need {
            Code::TargetRequired => self.target().is_none(),
            Code::UsernameFormat => unwritten(),
            Code::PasswordRequired => typed && unwritten() && !self.has_password.get(),
            _ => false,
        }
    }

    /// Why nothing can be created yet.
    fn locked(self) -> Option<String> {
        let change = self.change();
        let refused = self.workspace.read(|tenant, you| {
            let question = self.question(you);
            let voice = Voice::new(tenant, you);
            // What the wizard asks for comes first: a change only says that it is met.
            let open = question.decide(tenant, &mut Silent).code;
            let code = open.or_else(|| change?.decide(tenant, you, false).code)?;
            Some(voice.machine_need_open(code, &question.auth).plain())
        });
        let unnamed = self.name.with(|name| name.trim().is_empty());
        refused
            .flatten()
            .or_else(|| unnamed.then(|| "Give the connection a name first.".to_owned()))
    }

    fn change(self) -> Option<Change> {
        let question = self.workspace.read(|_, you| self.question(you))?;
        let auth = match question.auth {
            NewMachineAuth::SignIn(account) => MachineAuth::SignIn(account),
            NewMachineAuth::Stored(credential) => MachineAuth::Stored(credential),
            NewMachineAuth::Manual { username, .. } => MachineAuth::Manual { username },
        };
        Some(Change::ConnectMachine {
            environment: question.environment,
            name: self.name.get().trim().to_owned(),
            target: question.target?,
            auth,
        })
    }
}

/// The page.
#[component]
pub fn ConnectMachine() -> impl IntoNode {
    let workspace = use_workspace();
    let none = Memo::new(move |_| {
        let none = workspace.read(|tenant, _| tenant.machines.is_empty());
        none.unwrap_or(true)
    });
    let body = move || {
        if none.get() {
            let action = || {
                view! { <LinkButton href=Route::Machines.href()>"See machines"</LinkButton> }
            };
            return view! {
                <Empty lead="There is no machine here to connect to." action=action>
                    <p>{words::no_machines(workspace.is_file())}</p>
                </Empty>
            };
        }
        steps(Chosen::new(workspace))
    };
    let crumbs = || {
        let above = vec![(Route::Machines.href(), "Machines".to_owned())];
        view! { <Breadcrumb above=above here="Connect to a machine" /> }
    };
    view! {
        <Page title="Connect to a machine" within="Machines" crumbs=crumbs>
            <p class="second measure">
                "What Power Automate asks for when you create a connection for desktop flows. Nothing is contacted from here, and no password is typed."
            </p>
            {waiting(move || body.into_node())}
        </Page>
    }
}

fn steps(chosen: Chosen) -> Node {
    let doing = use_doing();
    let navigate = use_navigate();
    let locked = Signal::derive(move || chosen.locked());
    let begun = kept::keep(chosen);
    let leave = navigate;
    let cancel = move || {
        match begun.get_untracked() {
            true => doing.discard(labels::NOT_CONNECTED, || kept::forget(chosen.workspace)),
            false => kept::forget(chosen.workspace),
        }
        leave(&Route::Machines.path(), Default::default());
    };
    let create = move || {
        let Some(change) = chosen.change() else {
            return;
        };
        if doing.make(&change) {
            kept::forget(chosen.workspace);
            let key = chosen.workspace.peek(|open| {
                let records = open.tenant.machine_connections.iter();
                records.last().map(|record| record.key.clone())
            });
            if let Some(key) = key.flatten() {
                navigate(&Route::Machine(key).path(), Default::default());
            }
        }
    };
    view! {
        <div class="cols">
            <div class="col-6 stack-4">
                <Card title="1. Where it leads">{fields::target(chosen)}</Card>
                <Card title="2. How it signs in">{fields::sign_in(chosen)}</Card>
            </div>
            <div class="col-6 stack-4">
                <Card title="3. What it needs">
                    <div class="stack">
                        {answers::needs(chosen)}
                        {noted(words::secure_machine(), &[rule::MCONN_SECURE_MACHINE, rule::MCONN_REREGISTER])}
                    </div>
                </Card>
                <Card title="4. Test and create">
                    <div class="stack">
                        {answers::test(chosen)}
                        <TextField label="Name of the connection" value=chosen.name most=LONGEST_NAME
                            on_input=move |now: String| chosen.name.set(now) />
                        <p class="caption">
                            {move || begun.get().then(|| format!("{} {} ", labels::UNSAVED_HERE, labels::STAYS_IN_TAB))}
                            {move || doing.save_line()}
                        </p>
                        <div class="bar acts">
                            <Button kind=ButtonKind::Main change="ConnectMachine" locked=locked on_press=create>"Create"</Button>
                            <Button on_press=cancel>{labels::CANCEL}</Button>
                        </div>
                    </div>
                </Card>
            </div>
        </div>
    }
}
