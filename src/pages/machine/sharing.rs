//! **Shared with**: the applications that may use the connection. People and groups are
//! offered and refused with the reason, because makers look for them here.

use draw::prelude::*;
use policy::Silent;
use policy::Tenant;
use policy::change::Change;
use policy::decisions::{AskedPermission, MachineConnectionShare};
use policy::model::*;
use words::Voice;

use crate::labels;
use crate::panels::doing::use_doing;
use crate::ui::{
    Button, ButtonKind, Card, Icon, PickOption, Picker, RadioCard, RadioCards, avatar_icon,
    focus_nearest, icon,
};
use crate::workspace::Workspace;

const CAN_USE: &str = "use";
const CAN_EDIT: &str = "edit";

/// The card.
pub(super) fn card(workspace: Workspace, connection: MachineConnectionId) -> Node {
    let doing = use_doing();
    let picked = RwSignal::new(None::<u32>);
    let permission = RwSignal::new(CAN_USE.to_owned());
    let asked = move || {
        if permission.with(|permission| permission == CAN_EDIT) {
            MachinePermission::CanEdit
        } else {
            MachinePermission::CanUse
        }
    };
    let change_of = move |with: u32, permission: Option<MachinePermission>| Change::ShareMachine {
        connection,
        with: ServicePrincipalId(with),
        permission,
    };
    let locked = Signal::derive(move || {
        let with = picked.get();
        workspace.read(|tenant, you| {
            // Before somebody is chosen, an application that doesn't have it yet stands for any.
            let held = &tenant.machine_connection(connection).shares;
            let has = |app: &u32| held.iter().any(|share| share.service_principal.0 == *app);
            let free = (0..tenant.service_principals.len() as u32).find(|app| !has(app));
            let change = change_of(with.or(free).unwrap_or(0), Some(asked()));
            let refused = refusal(tenant, you, connection, &change);
            let nobody = || {
                with.is_none()
                    .then(|| labels::CHOOSE_AN_APPLICATION.to_owned())
            };
            match (refused, with) {
                (Some((reason, true)), _) | (Some((reason, _)), Some(_)) => Some(reason),
                _ => nobody(),
            }
        })?
    });
    let share = move || {
        if let Some(with) = picked.get_untracked()
            && doing.make(&change_of(with, Some(asked())))
        {
            picked.set(None);
        }
    };
    let search = move |text: String| {
        workspace
            .peek(|open| options(&open.tenant, connection, &text))
            .unwrap_or_default()
    };
    let chips = Signal::derive(move || {
        let with = picked.get();
        let chip = workspace.read(|tenant, _| {
            with.map(|at| {
                option(
                    tenant,
                    connection,
                    Principal::ServicePrincipal(ServicePrincipalId(at)),
                )
            })
        });
        chip.flatten().into_iter().collect::<Vec<_>>()
    });
    let cards = Signal::derive(move || {
        let refused = workspace.read(|tenant, _| {
            let question = MachineConnectionShare {
                connection,
                recipient: Principal::ServicePrincipal(ServicePrincipalId(0)),
                permission: AskedPermission::CanShare,
            };
            let code = question.decide(tenant, &mut Silent).code;
            code.map(words::machine_says)
        });
        let offered = |value: &str, permission| {
            let (title, detail) = (
                words::machine_permission(permission),
                words::machine_permission_explained(permission),
            );
            RadioCard::new(value, title, detail)
        };
        let can_share =
            RadioCard::new("share", "Can share", "").locked(refused.flatten().map(str::to_owned));
        vec![
            offered(CAN_USE, MachinePermission::CanUse),
            offered(CAN_EDIT, MachinePermission::CanEdit),
            can_share,
        ]
    });
    // Whoever may not share it at all reads why, instead of filling in what leads nowhere.
    let closed = Memo::new(move |_| {
        workspace.read(|tenant, you| {
            let change = change_of(0, Some(MachinePermission::CanUse));
            let verdict = change.decide(tenant, you, false);
            let closed = verdict.code == Some(policy::Code::NotConnectionOwner);
            let said = || Voice::new(tenant, you).machine_sharing_locked(connection, &verdict);
            closed.then(|| said().plain())
        })?
    });
    let form = move || {
        view! {
            <Picker
                label="Name of an application"
                search=Callback::new(search)
                picked=chips
                on_pick=Callback::new(move |option: PickOption| picked.set(option.id.parse().ok()))
                on_drop=Callback::new(move |_: String| picked.set(None))
            />
            <RadioCards legend="Permission" options=cards value=permission
                on_change=move |now: String| permission.set(now) change="ShareMachine" />
            <p class="caption">{move || doing.save_line()}</p>
            <div class="bar">
                <Button kind=ButtonKind::Standard icon=Icon::Share change="ShareMachine" locked=locked on_press=share>
                    {labels::SHARE}
                </Button>
            </div>
        }
    };
    let offered = move || match closed.get() {
        None => form().into_node(),
        Some(why) => view! { <p class="pair pair-top">{icon(Icon::Lock)}<span>{why}</span></p> },
    };
    view! {
        <Card title="Shared with">
            <div class="stack">
                {held(workspace, connection)}
                {offered}
            </div>
        </Card>
    }
}

/// Why a change can't be made, and whether that goes for every application.
fn refusal(
    tenant: &Tenant,
    you: PersonId,
    connection: MachineConnectionId,
    change: &Change,
) -> Option<(String, bool)> {
    let verdict = change.decide(tenant, you, false);
    verdict.code.is_some().then(|| {
        use policy::Code::{NotConnectionOwner, RunOwnerRequired};
        let always = matches!(verdict.code, Some(NotConnectionOwner | RunOwnerRequired));
        let said = Voice::new(tenant, you).machine_sharing_locked(connection, &verdict);
        (said.plain(), always)
    })
}

/// The id of the line that stands where nobody is.
const NOBODY: &str = "shared-with-nobody";

fn remove_id(app: u32) -> String {
    format!("remove-{app}")
}

/// Who may use it now, each with **Remove**.
fn held(workspace: Workspace, connection: MachineConnectionId) -> Node {
    let doing = use_doing();
    let shares = Memo::new(move |_| {
        let read = workspace.read(|tenant, you| {
            let voice = Voice::new(tenant, you);
            let shares = tenant.machine_connection(connection).shares.iter();
            let each = shares.map(|share| {
                let with = share.service_principal;
                let change = Change::ShareMachine {
                    connection,
                    with,
                    permission: None,
                };
                let refused = refusal(tenant, you, connection, &change);
                (
                    with.0,
                    voice.principal(Principal::ServicePrincipal(with)).plain(),
                    words::machine_permission(share.permission),
                    refused.map(|(reason, _)| reason),
                )
            });
            each.collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    // The row goes with its button: the focus moves to the nearest one that is left.
    let remove = move |with: u32| {
        let at = shares.with_untracked(|all| all.iter().position(|(app, ..)| *app == with));
        let change = Change::ShareMachine {
            connection,
            with: ServicePrincipalId(with),
            permission: None,
        };
        if doing.make(&change) {
            let left = shares.with_untracked(|all| {
                all.iter()
                    .map(|(app, ..)| remove_id(*app))
                    .collect::<Vec<_>>()
            });
            focus_nearest(&left, at.unwrap_or_default(), NOBODY);
        }
    };
    let row = move |(with, name, permission, refused): (
        u32,
        String,
        &'static str,
        Option<String>,
    )| {
        view! {
            <li class="bar">
                {avatar_icon(Icon::ServicePrincipal)}
                <span class="grow"><bdi>{name.clone()}</bdi><br /><span class="caption">{permission}</span></span>
                <Button
                    id=remove_id(with)
                    kind=ButtonKind::Quiet
                    change="ShareMachine"
                    name=format!("{} {name} from this connection", labels::REMOVE)
                    locked=Signal::stored(refused)
                    on_press=move || remove(with)
                >
                    {labels::REMOVE}
                </Button>
            </li>
        }
    };
    let list = move || {
        let shares = shares.get();
        if shares.is_empty() {
            return view! { <p class="muted" id=NOBODY tabindex="-1">"It isn't shared with anybody."</p> };
        }
        view! { <ul class="stack">{shares.into_iter().map(row).collect_view()}</ul> }
    };
    list.into_node()
}

/// How many matches are worth showing.
const SHOWN: usize = 8;

/// Applications first, then the people and groups that can't have it.
fn options(tenant: &Tenant, connection: MachineConnectionId, text: &str) -> Vec<PickOption> {
    let wanted = text.trim().to_lowercase();
    let voice = Voice::new(tenant, PersonId::NOBODY);
    let fits = |principal: &Principal| {
        voice
            .principal(*principal)
            .plain()
            .to_lowercase()
            .contains(&wanted)
    };
    let apps = (0..tenant.service_principals.len() as u32)
        .map(|at| Principal::ServicePrincipal(ServicePrincipalId(at)));
    let groups = (0..tenant.groups.len() as u32).map(|at| Principal::Group(GroupId(at)));
    apps.chain(tenant.person_ids().map(Principal::Person))
        .chain(groups)
        .filter(fits)
        .take(SHOWN)
        .map(|principal| option(tenant, connection, principal))
        .collect()
}

fn option(tenant: &Tenant, connection: MachineConnectionId, principal: Principal) -> PickOption {
    let voice = Voice::new(tenant, PersonId::NOBODY);
    let question = MachineConnectionShare {
        connection,
        recipient: principal,
        permission: AskedPermission::Offered(MachinePermission::CanUse),
    };
    // What goes for every application alike is said where it is shared.
    let refused = question.decide(tenant, &mut Silent).code;
    let refused = refused.filter(|code| {
        let one_of_many = matches!(principal, Principal::ServicePrincipal(_));
        !one_of_many || *code == policy::Code::RecipientOutsideOrganization
    });
    let (id, icon, tag) = match principal {
        Principal::ServicePrincipal(app) => (
            app.0.to_string(),
            Some(Icon::ServicePrincipal),
            "Application",
        ),
        Principal::Person(person) => (format!("p{}", person.0), None, ""),
        Principal::Group(group) => (format!("g{}", group.0), Some(Icon::Group), "Group"),
        Principal::List(list) => (format!("l{}", list.0), None, ""),
    };
    PickOption {
        id,
        name: voice.principal(principal).plain(),
        tag: tag.to_owned(),
        disabled_reason: refused.map(|code| words::machine_says(code).to_owned()),
        icon,
        ..PickOption::default()
    }
}
