//! Who works at Larkmoor Foods, in which groups, and where their flows live.

use policy::sorted::{Map, Set};

use policy::model::License::{AttendedRpa, Office365, PowerAutomateFree, PowerAutomatePaid};
use policy::model::*;

use super::builder::Demo;

const HOME: &str = "larkmoor.example";

/// Full names; the first of each is unique and stands for the person in this folder.
const MAKERS: [&str; 13] = [
    "Ana Ruiz",
    "Bo Tran",
    "Carla Nunes",
    "Vera Holt",
    "Imran Qadir",
    "Lotte Brandt",
    "Owen Pryce",
    "Mei Sato",
    "Aisha Rahman",
    "Felix Braun",
    "Kofi Mensah",
    "Ingrid Solheim",
    "Priya Nair",
];

/// Colleagues with the license that comes with their office apps, and the one that connector
/// actions take.
const COLLEAGUES: [&str; 16] = [
    "Rui Costa",
    "Tomas Vidal",
    "Jonas Weber",
    "Ben Achterberg",
    "Elena Petrova",
    "Samir Haddad",
    "Grace Okoro",
    "Luca Moretti",
    "Zoe Marsh",
    "Hanna Lindqvist",
    "Diego Fuentes",
    "Nora Byrne",
    "Piotr Zielinski",
    "Yuki Mori",
    "Camille Roux",
    "Theo Lang",
];

/// Groups with their members; a group inside another stands before it.
const GROUPS: [(&str, &str, &[&str]); 9] = [
    (
        "accounts-payable",
        "Accounts payable",
        &["bo", "carla", "vera"],
    ),
    (
        "finance-team",
        "Finance team",
        &["ana", "lotte", "owen", "mei", "group:accounts-payable"],
    ),
    (
        "warehouse-crew",
        "Warehouse crew",
        &["rui", "ingrid", "kofi", "piotr"],
    ),
    (
        "order-desk",
        "Order desk",
        &["grace", "luca", "zoe", "elena", "samir"],
    ),
    (
        "quality-circle",
        "Quality circle",
        &["priya", "jonas", "ben"],
    ),
    ("people-team", "People team", &["hanna", "diego"]),
    (
        "it-operations",
        "IT operations",
        &["imran", "aisha", "felix"],
    ),
    (
        "everyone",
        "Everyone at Larkmoor",
        &[
            "group:finance-team",
            "group:warehouse-crew",
            "group:order-desk",
            "group:quality-circle",
            "group:people-team",
            "group:it-operations",
            "tomas",
            "nora",
            "yuki",
            "camille",
            "theo",
        ],
    ),
    (
        "finance-environment",
        "Finance environment",
        &[
            "group:finance-team",
            "group:warehouse-crew",
            "group:it-operations",
            "tomas",
        ],
    ),
];

/// Fills in everybody and every place.
pub(super) fn settle(demo: &mut Demo) {
    let settings = &mut demo.records.settings;
    settings.tenant_id = HOME.to_owned();
    settings.name = "Larkmoor Foods".to_owned();
    settings.ews_application_access_policy = true;
    settings.allowed_user_agents = vec!["PowerAutomateCloud/*".to_owned()];
    settings.modern_auth = true;
    settings.password_sessions_allowed = true;
    demo.records.network.endpoints_allowlisted = true;

    for name in MAKERS {
        person(demo, name, [PowerAutomatePaid, AttendedRpa]);
    }
    for name in COLLEAGUES {
        person(demo, name, [Office365, AttendedRpa]);
    }
    let dalia = person(demo, "Dalia Osman", [Office365, AttendedRpa]);
    dalia.email = "dalia@tarnbeck.example".to_owned();
    dalia.tenant_id = "tarnbeck.example".to_owned();
    dalia.user_type = UserType::Guest;
    for person in &mut demo.records.people {
        match person.key.as_str() {
            "vera-holt" => person.left = true,
            // He edits a flow with connector actions and can't run it.
            "jonas-weber" => person.licenses = Set::from([Office365]),
            "theo-lang" => person.licenses = Set::from([PowerAutomateFree]),
            _ => {}
        }
    }
    for (key, name, members) in GROUPS {
        let group = Group {
            key: key.to_owned(),
            name: name.to_owned(),
            members: members.iter().map(|name| demo.member(name)).collect(),
            ..Group::default()
        };
        demo.records.groups.push(group);
    }
    places(demo);
    roles(demo);
    lists(demo);
    for (key, name, tenant_id) in [
        ("invoice-robot", "Invoice robot", HOME),
        ("night-shift", "Night shift runner", HOME),
        // Of another organization, with which no machine connection can be shared.
        (
            "carrier-portal",
            "Tarnbeck carrier portal",
            "tarnbeck.example",
        ),
    ] {
        demo.records.service_principals.push(ServicePrincipal {
            key: key.to_owned(),
            name: name.to_owned(),
            tenant_id: tenant_id.to_owned(),
        });
    }
}

fn person<'a>(
    demo: &'a mut Demo,
    name: &str,
    licenses: impl IntoIterator<Item = License>,
) -> &'a mut Person {
    let key = name.to_lowercase().replace(' ', "-");
    let first = key.split('-').next().unwrap_or_default();
    let email = format!("{first}@{HOME}");
    demo.records.people.push(Person {
        email,
        key,
        name: name.to_owned(),
        tenant_id: HOME.to_owned(),
        licenses: licenses.into_iter().collect(),
        ..Person::default()
    });
    let last = demo.records.people.len() - 1;
    &mut demo.records.people[last]
}

fn places(demo: &mut Demo) {
    let finance = Environment {
        key: "finance".to_owned(),
        name: "Finance".to_owned(),
        tenant_id: HOME.to_owned(),
        is_production: true,
        has_dataverse: true,
        security_group: Some(demo.group("finance-environment")),
        expected: Set::from([
            demo.principal("group:finance-team"),
            demo.principal("group:it-operations"),
        ]),
        last_audit: Some("2026-06-30".to_owned()),
        ..Environment::default()
    };
    let default = Environment {
        key: "larkmoor".to_owned(),
        name: "Larkmoor (default)".to_owned(),
        tenant_id: HOME.to_owned(),
        is_default: true,
        has_dataverse: true,
        expected: Set::from([demo.principal("group:everyone")]),
        last_audit: Some("2026-03-31".to_owned()),
        ..Environment::default()
    };
    demo.records.environments = vec![finance, default];
}

/// Everybody is known to the default environment; Finance knows those who work there.
fn roles(demo: &mut Demo) {
    let finance = demo.environment("finance");
    let default = demo.environment("larkmoor");
    let of = |role| Set::from([role]);
    for at in 0..demo.records.people.len() {
        let person = &mut demo.records.people[at];
        if person.user_type == UserType::Guest {
            continue;
        }
        let mut roles = Map::from([(default, of(SecurityRole::EnvironmentMaker))]);
        person.in_dataverse.insert(default);
        match person.key.split('-').next() {
            Some("imran") => {
                roles.insert(default, of(SecurityRole::EnvironmentAdmin));
                roles.insert(finance, of(SecurityRole::EnvironmentAdmin));
            }
            // Rui only runs flows there, and holds the role himself.
            Some("ana" | "bo" | "carla" | "vera" | "lotte" | "owen" | "rui") => {
                roles.insert(finance, of(SecurityRole::EnvironmentMaker));
            }
            Some("mei" | "kofi") => {
                roles.insert(finance, of(SecurityRole::BasicUser));
            }
            _ => {}
        }
        if roles.contains_key(&finance) {
            person.in_dataverse.insert(finance);
        }
        person.roles = roles;
    }
    let team = demo.group("finance-team");
    if let Some(team) = demo.records.groups.get_mut(team.at()) {
        team.in_dataverse.insert(finance);
        team.roles
            .insert(finance, of(SecurityRole::EnvironmentMaker));
    }
}

fn lists(demo: &mut Demo) {
    use SharePointGroup::{Members, Owners, Visitors};
    let edit = |groups: &[SharePointGroup]| SharePointAccess {
        permission: SharePointPermission::Edit,
        groups: groups.iter().copied().collect(),
    };
    let read = |groups: &[SharePointGroup]| SharePointAccess {
        permission: SharePointPermission::Read,
        groups: groups.iter().copied().collect(),
    };
    let lists = [
        (
            "supplier-master",
            "Supplier master",
            "Purchasing",
            vec![
                ("tomas", edit(&[Owners])),
                ("group:accounts-payable", edit(&[])),
                ("dalia", read(&[Visitors])),
                ("group:warehouse-crew", read(&[Visitors])),
            ],
        ),
        (
            "returns-log",
            "Returns log",
            "Warehouse",
            vec![
                ("ingrid", edit(&[Owners])),
                ("group:warehouse-crew", edit(&[Members])),
                ("ana", edit(&[])),
            ],
        ),
        (
            "holiday-calendar",
            "Holiday calendar",
            "People team",
            vec![
                ("group:people-team", edit(&[Owners])),
                ("group:everyone", read(&[Visitors])),
            ],
        ),
    ];
    for (key, name, site, permissions) in lists {
        let permissions = permissions
            .into_iter()
            .map(|(who, access)| ListPermission {
                who: demo.member(who),
                access,
            })
            .collect();
        demo.records.lists.push(SharePointList {
            key: key.to_owned(),
            name: name.to_owned(),
            site: site.to_owned(),
            permissions,
        });
    }
}
