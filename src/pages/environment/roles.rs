//! Who has which role in an environment, and trying another one.

use policy::sorted::Set;

use draw::prelude::*;
use policy::change::holders;
use policy::model::*;
use words::Voice;

use super::WhatIf;
use crate::labels;
use crate::route::Route;
use crate::ui::{
    Button, Card, Cell, NameCell, Row, Select, SortHead, Table, Tag, focus_soon, show_more,
};

/// The roles to choose from, by the key of the choice.
const ROLES: [(&str, Option<SecurityRole>); 4] = [
    ("admin", Some(SecurityRole::EnvironmentAdmin)),
    ("maker", Some(SecurityRole::EnvironmentMaker)),
    ("basic", Some(SecurityRole::BasicUser)),
    ("none", None),
];

/// How many rows show at first, and how many more each time.
const STEP: usize = 30;

/// One row.
#[derive(Debug, Clone, PartialEq)]
struct Line {
    who: Principal,
    name: String,
    href: String,
    detail: String,
    role: Option<SecurityRole>,
    tried: bool,
}

fn key(role: Option<SecurityRole>) -> String {
    let known = ROLES.iter().find(|(_, known)| *known == role);
    known.map(|(key, _)| (*key).to_owned()).unwrap_or_default()
}

fn read(key: &str) -> Option<SecurityRole> {
    let known = ROLES.iter().find(|(known, _)| *known == key);
    known.and_then(|(_, role)| *role)
}

fn label(role: Option<SecurityRole>) -> &'static str {
    role.map_or("No role", words::security_role)
}

fn lines(what_if: WhatIf) -> Vec<Line> {
    let draft = what_if.draft.get();
    let lines = what_if.workspace.read(|tenant, you| {
        let voice = Voice::new(tenant, you);
        let mut found: Vec<(Principal, Option<SecurityRole>)> =
            holders(tenant, what_if.environment)
                .into_iter()
                .map(|(who, role)| (who, Some(role)))
                .collect();
        for person in draft.roles.keys() {
            let who = Principal::Person(*person);
            if !found.iter().any(|(known, _)| *known == who) {
                found.push((who, None));
            }
        }
        let line = |(who, role)| {
            let (href, detail, tried) = match who {
                Principal::Person(person) => {
                    let record = tenant.person(person);
                    let href = Route::Person(record.key.clone()).href();
                    (
                        href,
                        record.email.clone(),
                        draft.roles.get(&person).copied(),
                    )
                }
                other => {
                    let people = tenant.people_of(other).len();
                    (String::new(), format!("Group of {people}"), None)
                }
            };
            Line {
                who,
                name: voice.principal_listed(who).plain(),
                href,
                detail,
                role: tried.unwrap_or(role),
                tried: tried.is_some_and(|tried| tried != role),
            }
        };
        found.into_iter().map(line).collect()
    });
    lines.unwrap_or_default()
}

/// The card.
pub(super) fn card(what_if: WhatIf) -> Node {
    let all = Memo::new(move |_| lines(what_if));
    let shown = RwSignal::new(STEP);
    // Rows are drawn anew only when somebody comes or goes: a choice keeps its focus.
    let who = Memo::new(move |_| {
        let who = |line: &Line| line.who;
        all.with(|all| all.iter().map(who).collect::<Vec<_>>())
    });
    let rows = move || {
        let rows = who.get().into_iter().take(shown.get());
        rows.map(|who| row(what_if, all, who)).collect_view()
    };
    let more = move || show_more(shown, STEP, who.with(Vec::len));
    let head = || {
        view! {
            <SortHead label="Who" />
            <SortHead label="Role" />
            <SortHead label="What it lets them do" />
        }
    };
    let everybody = move || {
        let makes = what_if.effect.with(|effect| {
            effect
                .as_ref()
                .map(|(_, after)| after.holds.everybody_makes)
        });
        (makes == Some(true)).then(|| {
            view! { <p class="second measure">{words::everybody_makes()}</p> }
        })
    };
    view! {
        <Card title="Who has which role" beside=move || view! { <Tag>{move || who.with(Vec::len)}</Tag> }>
            <div class="stack">
                <p class="caption measure">{words::roles_only_known_here()}</p>
                {everybody}
                <Table name="Who has which role" head=head>{rows}</Table>
                {more}
                {give(what_if, who)}
            </div>
        </Card>
    }
}

fn row(what_if: WhatIf, all: Memo<Vec<Line>>, who: Principal) -> Node {
    let line = Memo::new(move |_| all.with(|all| all.iter().find(|line| line.who == who).cloned()));
    let Some(first) = line.get_untracked() else {
        return ().into_node();
    };
    let role = Memo::new(move |_| line.with(|line| line.as_ref().and_then(|line| line.role)));
    let tried = move || line.with(|line| line.as_ref().is_some_and(|line| line.tried));
    let choice = match who {
        Principal::Person(person) => {
            let options = ROLES.map(|(key, role)| (key.to_owned(), label(role).to_owned()));
            let choose = move |now: String| {
                let role = read(&now);
                what_if.edit(|draft| {
                    draft.roles.insert(person, role);
                });
            };
            let name = format!("Role of {}", first.name);
            view! {
                <Select id=role_id(person) label=name quiet_label=true value=Signal::derive(move || key(role.get()))
                    options=options.to_vec() on_change=choose />
            }
        }
        _ => (move || label(role.get())).into_node(),
    };
    let name = match first.href.is_empty() {
        true => view! { <bdi>{first.name}</bdi> },
        false => view! { <a href=first.href><bdi>{first.name}</bdi></a> },
    };
    let explained = move || {
        role.get().map_or(
            "Nothing by itself. What they own or were given stays theirs.",
            words::security_role_explained,
        )
    };
    view! {
        <Row>
            <NameCell>
                <span>{name}{move || tried().then(|| view! { " " <Tag>"Tried"</Tag> })}</span>
                <small><bdi>{first.detail}</bdi></small>
            </NameCell>
            <Cell head="Role" wide=true>{choice}</Cell>
            <Cell head="What it lets them do" wide=true>{explained}</Cell>
        </Row>
    }
}

/// The id of the list of somebody's role.
fn role_id(person: PersonId) -> String {
    format!("role-of-{}", person.0)
}

/// Gives somebody a role who has none.
fn give(what_if: WhatIf, who: Memo<Vec<Principal>>) -> Node {
    let chosen = RwSignal::new(String::new());
    let others = Memo::new(move |_| {
        let mut others = vec![(String::new(), "Choose somebody".to_owned())];
        let who: Set<_> = who.get().into_iter().collect();
        what_if.workspace.read(|tenant, _| {
            let without = tenant.person_ids().filter(|person| {
                !tenant.person(*person).left && !who.contains(&Principal::Person(*person))
            });
            others.extend(
                without.map(|person| (person.0.to_string(), tenant.person(person).name.clone())),
            );
        });
        others
    });
    let some = Memo::new(move |_| others.with(Vec::len) > 1);
    let locked = Signal::derive(move || {
        let nobody = chosen.with(String::is_empty);
        nobody.then(|| labels::CHOOSE_SOMEBODY.to_owned())
    });
    // Choosing alone does nothing: with the keyboard every name on the way is chosen.
    let give = move || {
        if let Ok(person) = chosen.get_untracked().parse() {
            what_if.edit(|draft| {
                let role = Some(SecurityRole::BasicUser);
                draft.roles.insert(PersonId(person), role);
            });
            chosen.set(String::new());
            // Which role is chosen in their row, above.
            focus_soon(role_id(PersonId(person)));
        }
    };
    (move || {
        some.get().then(|| {
            view! {
                <div class="bar bar-low">
                    <Select label="Somebody without a role" value=chosen options=others on_change=move |now: String| chosen.set(now) />
                    <Button locked=locked quiet_reason=true on_press=give>"Try a role"</Button>
                </div>
            }
        })
    })
    .into_node()
}
