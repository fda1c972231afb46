//! Choosing with whom to share: people and groups, or SharePoint lists, of the tenant on screen.

use draw::prelude::*;
use policy::model::*;
use policy::{EffectiveRole, Tenant};

use crate::labels;
use crate::ui::{Icon, PickOption, Picker};
use crate::workspace::use_workspace;

/// How many matches are worth showing.
const SHOWN: usize = 8;

/// No flow: nobody holds a role on it.
const NO_FLOW: FlowId = FlowId(u32::MAX);

/// What can be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// People and groups.
    People,
    /// People alone.
    Persons,
    /// SharePoint lists.
    Lists,
}

/// What is picked where there is room for one: whoever is picked last counts.
pub fn picked_one() -> RwSignal<Vec<Principal>> {
    let picked = RwSignal::new(Vec::new());
    Effect::new(move || {
        if picked.with(Vec::len) > 1 {
            picked.update(|picked| {
                picked.drain(..picked.len() - 1);
            });
        }
    });
    picked
}

/// The picker; `picked` is what was chosen so far.
#[component]
pub fn PeoplePicker(
    /// Of which flow the roles held are told; of none where it is about none.
    #[prop(default = NO_FLOW)]
    flow: FlowId,
    /// What it is called, where the words for sharing don't fit.
    #[prop(optional)]
    label: Option<&'static str>,
    /// What can be picked.
    among: Among,
    /// What was picked.
    picked: RwSignal<Vec<Principal>>,
    /// Addresses nobody was found for, where they outlive the picker.
    #[prop(optional)]
    unknown: Option<RwSignal<Vec<(String, String)>>>,
) -> impl IntoNode {
    let workspace = use_workspace();
    let unknown = unknown.unwrap_or_else(|| RwSignal::new(Vec::new()));
    let search = move |text: String| {
        let found = workspace.peek(|open| {
            let found = matches(&open.tenant, among, &text);
            let chosen = picked.get_untracked();
            found
                .into_iter()
                .filter(|principal| !chosen.contains(principal))
                .take(SHOWN)
                .map(|principal| option(&open.tenant, flow, principal))
                .collect()
        });
        found.unwrap_or_default()
    };
    let find = move |text: String| {
        let found = workspace.peek(|open| {
            let principal = meant(&open.tenant, among, &text)?;
            Ok(option(&open.tenant, flow, principal))
        });
        found.unwrap_or(Err(labels::NOBODY_FOUND.to_owned()))
    };
    let chosen = move || {
        let picked = picked.get();
        let options = workspace.read(|tenant, _| {
            let options = picked.iter();
            options
                .map(|principal| option(tenant, flow, *principal))
                .collect()
        });
        options.unwrap_or_default()
    };
    let add = move |option: PickOption| {
        if let Some(principal) = read(&option.id) {
            picked.update(|picked| {
                if !picked.contains(&principal) {
                    picked.push(principal);
                }
            });
        }
    };
    let take = move |id: String| {
        let principal = read(&id);
        picked.update(|picked| picked.retain(|picked| Some(*picked) != principal));
    };
    let label = label.unwrap_or(match among {
        Among::People => labels::PICK_PEOPLE,
        Among::Persons => labels::PICK_PERSONS,
        Among::Lists => labels::PICK_LISTS,
    });
    view! {
        <Picker
            label
            search=Callback::new(search)
            find=Callback::new(find)
            picked=Signal::derive(chosen)
            on_pick=Callback::new(add)
            on_drop=Callback::new(take)
            unknown
        />
    }
}

/// Why nothing goes on while something typed means nobody: nobody is left out without a word.
pub fn left_over(unknown: RwSignal<Vec<(String, String)>>) -> Option<String> {
    unknown.with(|unknown| {
        let (text, why) = unknown.first()?;
        let text = words::apart(text);
        Some(
            if *why == labels::NOBODY_FOUND || *why == labels::NO_SUCH_ADDRESS {
                format!("Nobody here is {text}. Remove it, or choose somebody.")
            } else {
                format!("{text}: {why}")
            },
        )
    })
}

/// Somebody as the picker and the lists of the panels show them.
pub fn option(tenant: &Tenant, flow: FlowId, principal: Principal) -> PickOption {
    let (role, through) = held(tenant, flow, principal);
    let note = match role {
        EffectiveRole::None => String::new(),
        role if through.is_empty() => words::role(role).to_owned(),
        role => format!("{} · {through}", words::role(role)),
    };
    let name = words::Voice::new(tenant, PersonId::NOBODY).principal_listed(principal);
    let mut option = PickOption {
        id: write(principal),
        name: name.plain(),
        note,
        tag: tag(tenant, principal),
        ..PickOption::default()
    };
    match principal {
        Principal::Person(person) => {
            let person = tenant.person(person);
            option.detail.clone_from(&person.email);
            if person.left {
                option.icon = Some(Icon::Left);
            } else if person.user_type == UserType::Guest {
                option.icon = Some(Icon::Guest);
            }
        }
        Principal::Group(_) => option.icon = Some(Icon::Group),
        Principal::List(list) => {
            option.detail.clone_from(&tenant.list(list).site);
            option.icon = Some(Icon::Connector);
        }
        Principal::ServicePrincipal(_) => option.icon = Some(Icon::ServicePrincipal),
    }
    option
}

/// A fact about somebody: *Guest*, *Has left*, *Group · 14*.
fn tag(tenant: &Tenant, principal: Principal) -> String {
    match principal {
        Principal::Person(person) => {
            let person = tenant.person(person);
            match (person.left, person.user_type) {
                (true, _) => labels::HAS_LEFT.to_owned(),
                (false, UserType::Guest) => words::user_type(UserType::Guest).to_owned(),
                (false, UserType::Member) => String::new(),
            }
        }
        Principal::Group(_) => format!("Group · {}", tenant.people_of(principal).len()),
        Principal::List(_) => "SharePoint list".to_owned(),
        Principal::ServicePrincipal(_) => "Application".to_owned(),
    }
}

/// The role held already, and through what where it isn't held directly.
fn held(tenant: &Tenant, flow: FlowId, principal: Principal) -> (EffectiveRole, String) {
    if let Principal::Person(person) = principal {
        let ways = tenant.access(person, flow);
        return ways.first().map_or_else(Default::default, |way| {
            let through = match way.through {
                policy::Through::Grant(Principal::Person(_)) | policy::Through::Ownership => {
                    String::new()
                }
                _ => words::through(way, tenant).plain(),
            };
            (way.role, through)
        });
    }
    let granted = tenant.flow(flow).grants();
    let role = granted
        .filter(|(who, _)| *who == principal)
        .map(|(_, role)| role);
    (role.max().unwrap_or_default(), String::new())
}

/// Everybody who matches a text, the best first.
fn matches(tenant: &Tenant, among: Among, text: &str) -> Vec<Principal> {
    let wanted = text.trim().to_lowercase();
    let mut found: Vec<(u8, usize, Principal)> = Vec::new();
    for (at, (principal, name, mail)) in everybody(tenant, among).into_iter().enumerate() {
        let (name, mail) = (name.to_lowercase(), mail.to_lowercase());
        let rank = if name.starts_with(&wanted) {
            0
        } else if name
            .split_whitespace()
            .any(|word| word.starts_with(&wanted))
        {
            1
        } else if mail.starts_with(&wanted) {
            2
        } else if name.contains(&wanted) || mail.contains(&wanted) {
            3
        } else {
            continue;
        };
        found.push((rank, at, principal));
    }
    policy::sorted::sort(&mut found);
    found
        .into_iter()
        .map(|(_, _, principal)| principal)
        .collect()
}

/// The one that an address means, a whole name, or a part of one that nobody else has.
fn meant(tenant: &Tenant, among: Among, text: &str) -> Result<Principal, String> {
    let wanted = text.trim().to_lowercase();
    let mut same = everybody(tenant, among)
        .into_iter()
        .filter(|(_, name, mail)| {
            name.to_lowercase() == wanted || (!mail.is_empty() && mail.to_lowercase() == wanted)
        });
    match (same.next(), same.next()) {
        (Some((principal, _, _)), None) => Ok(principal),
        (Some(_), Some(_)) => Err(labels::SEVERAL_FOUND.to_owned()),
        (None, _) if wanted.contains('@') => Err(labels::NO_SUCH_ADDRESS.to_owned()),
        (None, _) => match *matches(tenant, among, text) {
            [] if among == Among::Persons && is_group(tenant, &wanted) => {
                Err(labels::GROUP_FOUND.to_owned())
            }
            [] if is_application(tenant, &wanted) => Err(labels::APPLICATION_FOUND.to_owned()),
            [] => Err(labels::NOBODY_FOUND.to_owned()),
            [one] => Ok(one),
            _ => Err(labels::SEVERAL_FOUND.to_owned()),
        },
    }
}

fn is_application(tenant: &Tenant, wanted: &str) -> bool {
    let mut known = tenant.service_principals.iter();
    known.any(|one| one.name.to_lowercase() == wanted)
}

fn is_group(tenant: &Tenant, wanted: &str) -> bool {
    let mut groups = tenant.groups.iter();
    groups.any(|group| group.name.to_lowercase() == wanted)
}

/// Everybody who can be picked, with name and address.
fn everybody(tenant: &Tenant, among: Among) -> Vec<(Principal, &str, &str)> {
    if among == Among::Lists {
        let lists = (0..).map(ListId).zip(&tenant.lists);
        return lists
            .map(|(id, list)| (Principal::List(id), list.name.as_str(), list.site.as_str()))
            .collect();
    }
    let people = (0..).map(PersonId).zip(&tenant.people);
    let people = people.map(|(id, person)| {
        (
            Principal::Person(id),
            person.name.as_str(),
            person.email.as_str(),
        )
    });
    let groups = match among {
        Among::Persons => &[][..],
        _ => &tenant.groups,
    };
    let groups = (0..).map(GroupId).zip(groups);
    let groups = groups.map(|(id, group)| (Principal::Group(id), group.name.as_str(), ""));
    people.chain(groups).collect()
}

fn write(principal: Principal) -> String {
    match principal {
        Principal::Person(id) => format!("p{}", id.0),
        Principal::Group(id) => format!("g{}", id.0),
        Principal::List(id) => format!("l{}", id.0),
        Principal::ServicePrincipal(id) => format!("s{}", id.0),
    }
}

fn read(id: &str) -> Option<Principal> {
    let (kind, at) = id.split_at_checked(1)?;
    let at = at.parse().ok()?;
    Some(match kind {
        "p" => Principal::Person(PersonId(at)),
        "g" => Principal::Group(GroupId(at)),
        "l" => Principal::List(ListId(at)),
        "s" => Principal::ServicePrincipal(ServicePrincipalId(at)),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenant() -> Tenant {
        let person = |name: &str, email: &str| Person {
            name: name.into(),
            email: email.into(),
            ..Person::default()
        };
        Tenant::new(Records {
            people: vec![
                person("Ana Ruiz", "ana@larkmoor.example"),
                person("Bo Tran", "bo@larkmoor.example"),
                person("Nora Byrne", "nora@larkmoor.example"),
            ],
            groups: vec![Group {
                name: "Banana board".into(),
                ..Group::default()
            }],
            ..Records::default()
        })
    }

    #[test]
    fn names_that_start_with_the_text_come_before_names_that_hold_it() {
        let check = |text: &str, ids: &[&str]| {
            let found: Vec<_> = matches(&tenant(), Among::People, text)
                .into_iter()
                .map(write)
                .collect();
            assert_eq!(found, ids, "{text}");
        };
        check("an", &["p0", "p1", "g0"]);
        check("bo", &["p1", "g0"]);
        check("by", &["p2"]);
        check("zz", &[]);
    }

    #[test]
    fn an_address_a_whole_name_or_a_part_that_nobody_else_has_means_one() {
        let check = |text: &str, found: Result<&str, &str>| {
            let meant = meant(&tenant(), Among::People, text).map(write);
            assert_eq!(meant.as_deref().map_err(String::as_str), found, "{text}");
        };
        check("BO@larkmoor.example", Ok("p1"));
        check("banana board", Ok("g0"));
        check("byr", Ok("p2"));
        check("ana", Err(labels::SEVERAL_FOUND));
        check("zz", Err(labels::NOBODY_FOUND));
        check("who@else.example", Err(labels::NO_SUCH_ADDRESS));
    }

    #[test]
    fn what_is_picked_reads_back() {
        for principal in [
            Principal::Person(PersonId(3)),
            Principal::Group(GroupId(0)),
            Principal::List(ListId(12)),
            Principal::ServicePrincipal(ServicePrincipalId(1)),
        ] {
            assert_eq!(read(&write(principal)), Some(principal));
        }
        assert_eq!(read("é1"), None);
    }
}
