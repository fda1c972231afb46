//! The choices of the wizard: where the connection leads, and how it signs in.

use draw::prelude::*;
use policy::model::{CredentialStore, UserType};

use super::{Chosen, SIGN_IN, STORED, TYPED};
use crate::ui::{Checkbox, RadioCard, RadioCards, Select, TextField};

pub(super) fn target(chosen: Chosen) -> Node {
    let workspace = chosen.workspace;
    let environments = Signal::derive(move || {
        let read = workspace.read(|tenant, _| {
            let records = tenant.environments.iter().enumerate();
            let named = records.map(|(at, record)| (at.to_string(), record.name.clone()));
            named.collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    let targets = Signal::derive(move || {
        let mut targets = vec![(
            String::new(),
            "Choose a machine or a machine group".to_owned(),
        )];
        workspace.read(|tenant, _| {
            for (at, machine) in tenant.machines.iter().enumerate() {
                targets.push((format!("machine-{at}"), machine.name.clone()));
            }
            for (at, group) in tenant.machine_groups.iter().enumerate() {
                targets.push((
                    format!("group-{at}"),
                    format!("{} (machine group)", words::apart(&group.name)),
                ));
            }
        });
        targets
    });
    let called = move |key: &str| {
        targets.with_untracked(|targets| {
            let found = targets
                .iter()
                .find(|(known, _)| known == key && !key.is_empty());
            found.map(|(_, name)| name.clone()).unwrap_or_default()
        })
    };
    let choose = move |now: String| {
        // A name written by hand stays; one that only repeats the machine goes with it.
        let before = called(&chosen.target.get_untracked());
        let repeats = chosen
            .name
            .with_untracked(|name| name.is_empty() || *name == before);
        if repeats {
            chosen.name.set(called(&now));
        }
        chosen.target.set(now);
    };
    view! {
        <div class="stack">
            <Select label="Environment" value=chosen.environment options=environments
                on_change=move |now: String| chosen.environment.set(now) />
            <Select label="Machine or machine group" value=chosen.target options=targets on_change=choose />
        </div>
    }
}

pub(super) fn sign_in(chosen: Chosen) -> Node {
    let card = |value: &str, (title, detail): (&str, &str)| RadioCard {
        value: value.to_owned(),
        title: title.to_owned(),
        detail: detail.to_owned(),
        ..RadioCard::default()
    };
    let ways = Signal::stored(vec![
        card(TYPED, words::typed_credential()),
        card(STORED, words::stored_credential()),
        card(SIGN_IN, words::sign_in()),
    ]);
    let more = move || match chosen.way.get().as_str() {
        SIGN_IN => account(chosen),
        STORED => credential(chosen),
        _ => typed(chosen),
    };
    view! {
        <div class="stack">
            <RadioCards legend="Connect" options=ways value=chosen.way
                on_change=move |now: String| chosen.way.set(now) />
            {more}
        </div>
    }
}

fn typed(chosen: Chosen) -> Node {
    view! {
        <TextField label="Domain and username" value=chosen.username
            hint="MACHINE\\User, local\\User, DOMAIN\\User, or user@domain.com"
            on_input=move |now: String| chosen.username.set(now) />
        <Checkbox checked=chosen.has_password on_change=move |on: bool| chosen.has_password.set(on)>
            "I have the password. It isn't asked for here."
        </Checkbox>
    }
}

fn credential(chosen: Chosen) -> Node {
    let stored = Signal::derive(move || {
        let read = chosen.workspace.read(|tenant, _| {
            let records = tenant.credentials.iter().enumerate();
            let named = records.map(|(at, record)| {
                let preview = if record.store == CredentialStore::CyberArk {
                    ", preview"
                } else {
                    ""
                };
                let store = words::credential_store(record.store);
                (
                    at.to_string(),
                    format!("{} ({store}{preview})", words::apart(&record.name)),
                )
            });
            named.collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    view! {
        <Select label="Stored credential" value=chosen.credential options=stored
            on_change=move |now: String| chosen.credential.set(now) />
    }
}

fn account(chosen: Chosen) -> Node {
    let people = Signal::derive(move || {
        let read = chosen.workspace.read(|tenant, _| {
            let named = tenant.person_ids().map(|person| {
                let record = tenant.person(person);
                let tag = match (record.left, record.user_type) {
                    (true, _) => ", has left",
                    (false, UserType::Guest) => ", guest",
                    (false, UserType::Member) => "",
                };
                (
                    person.0.to_string(),
                    format!(
                        "{} ({}{tag})",
                        words::apart(&record.name),
                        words::apart(&record.email)
                    ),
                )
            });
            named.collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    view! {
        <p class="second">{words::sign_in_is_a_list()}</p>
        <Select label="Whose account" value=chosen.account options=people
            on_change=move |now: String| chosen.account.set(now) />
    }
}
