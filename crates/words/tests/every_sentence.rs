//! Everything the words say about the demo and about an invented organization keeps to the voice.

#[path = "every_sentence/assumed.rs"]
mod assumed;
#[path = "every_sentence/leaving.rs"]
mod leaving;
#[path = "every_sentence/own_connections.rs"]
mod own_connections;
#[path = "every_sentence/screens.rs"]
mod screens;
#[path = "every_sentence/setting.rs"]
mod setting;
#[path = "every_sentence/undone.rs"]
mod undone;
#[path = "every_sentence/wanted.rs"]
mod wanted;

use policy::sorted::Map;

use policy::Tenant;
use policy::answer::Start;
use policy::catalogue::DisputeId;
use policy::change::{Applied, Change, apply, preview, undo, undo_lock};
use policy::explain::explain;
use policy::model::*;
use policy::why::What;
use wanted::changes;
use words::{Part, Phrase, Real, Voice};

const STARTS: [Start; 3] = [
    Start::Console,
    Start::Cloud(RunMode::Attended),
    Start::Cloud(RunMode::Unattended),
];

/// Words that no sentence uses: what to say instead stands beside the screens' designs.
const NEVER: &[&str] = &[
    "verdict",
    "grounds",
    "blocker",
    "decision",
    "allowed",
    "denied",
    "refused",
    "invocation",
    "byoc",
    "suppressed",
    "principal",
    "actor",
    "grantee",
    "invoker",
    "runonly",
    "tenant",
    "workspace",
    "inactive",
    "disabled",
    "isdisabled",
    "simulate",
    "execute",
    "please",
    "oops",
    "simply",
    "sorry",
    "unfortunately",
    "hopefully",
    "licence",
    "organisation",
    "cancelled",
];

fn demo() -> Tenant {
    let json = include_str!("../../../public/demo/tenant.json");
    serde_json::from_str(json).expect("the demo is a tenant")
}

/// Sentences by their wording without names, with one example each.
#[derive(Default)]
struct Heard {
    sentences: Map<String, String>,
    wrong: Vec<String>,
}

impl Heard {
    fn hear(&mut self, phrase: &Phrase) {
        let mut wording = String::new();
        for part in &phrase.0 {
            match part {
                Part::Text(text) => wording.push_str(text),
                Part::Name(_) => wording.push_str("<N>"),
                Part::Account(_) => wording.push_str("<a>"),
            }
        }
        if self.sentences.contains_key(&wording) {
            return;
        }
        for wrong in objections(&wording) {
            self.wrong.push(format!("{wrong}: {}", phrase.plain()));
        }
        self.sentences.insert(wording, phrase.plain());
    }

    fn done(self, about: &str) {
        if let Ok(file) = std::env::var("SENTENCES") {
            let lines: Vec<_> = self
                .sentences
                .values()
                .map(|it| format!("{about}: {it}\n"))
                .collect();
            std::fs::write(format!("{file}.{about}"), lines.concat()).expect("written");
        }
        assert!(self.wrong.is_empty(), "{about}:\n{}", self.wrong.join("\n"));
        assert!(!self.sentences.is_empty(), "{about}: nothing was said");
    }
}

fn objections(wording: &str) -> Vec<&'static str> {
    let mut wrong = Vec::new();
    let words: Vec<String> = wording
        .split(|it: char| !it.is_alphanumeric())
        .map(str::to_lowercase)
        .collect();
    if wording.trim().is_empty() {
        wrong.push("says nothing");
    }
    if words.iter().any(|word| NEVER.contains(&word.as_str())) {
        wrong.push("uses a word that is never said");
    }
    if !wording.ends_with(['.', '?']) {
        wrong.push("doesn't end");
    }
    if wording.starts_with(char::is_lowercase) {
        wrong.push("doesn't begin");
    }
    if wording.contains(['{', '}', '!']) {
        wrong.push("has a gap or shouts");
    }
    for slip in [
        "  ",
        " .",
        " ,",
        "..",
        ",.",
        "()",
        "you's",
        "You has",
        "you has",
        "you is",
        "You is",
        "You doesn't",
        "You gets",
        "You loses",
        "You stays",
        "You already is",
        "you are a",
        " a O",
        " a A",
        " a E",
        "1 steps",
        "1 people",
        "1 connections",
        "suitable",
    ] {
        if wording.contains(slip) {
            wrong.push("has a slip");
        }
    }
    let sentences: Vec<&str> = wording.split(". ").collect();
    if sentences
        .iter()
        .any(|one| one.starts_with(char::is_lowercase))
    {
        wrong.push("has a sentence that doesn't begin");
    }
    wrong
}

#[test]
fn reasons_are_whole_sentences() {
    let mut heard = Heard::default();
    for tenant in [demo(), policy::sample(1, 80)] {
        let some: Vec<_> = tenant.person_ids().take(14).collect();
        for flow in tenant.flow_ids() {
            for about in some.iter().copied() {
                for start in STARTS {
                    let explained = explain(&tenant, about, flow, start);
                    for you in [about, tenant.flow(flow).owner(), PersonId(0)] {
                        let voice = Voice::new(&tenant, you);
                        heard.hear(&voice.short_reason(about, flow, start, &explained));
                        for reason in &explained.reasons {
                            heard.hear(&voice.reason(about, flow, start, reason));
                            if let Some(who) = voice.who_can_mend(flow, reason) {
                                heard.hear(&who);
                            }
                            assert!(!voice.ask_message(flow, reason).contains('{'));
                        }
                        if let Some(byoc) = &explained.byoc {
                            for line in voice.shown_window(about, byoc) {
                                heard.hear(&line);
                            }
                        }
                    }
                }
            }
        }
    }
    heard.done("reasons");
}

#[test]
fn facts_are_whole_sentences() {
    let mut heard = Heard::default();
    for tenant in [demo(), policy::sample(1, 40)] {
        for flow in tenant.flow_ids() {
            for about in tenant.person_ids().take(8) {
                for start in STARTS {
                    for step in explain(&tenant, about, flow, start).grounds.steps {
                        if let What::Fact(told) = step.what {
                            heard.hear(&words::fact(&tenant, &told));
                        }
                    }
                }
            }
        }
    }
    heard.done("facts");
}

#[test]
fn changes_are_whole_sentences() {
    let mut changed = Heard::default();
    let mut locked = Heard::default();
    let mut logged = Heard::default();
    for mut tenant in [demo(), policy::sample(1, 60)] {
        for flow in tenant.flow_ids() {
            for change in changes(&tenant, flow) {
                let actors = [
                    tenant.flow(flow).owner(),
                    PersonId(0),
                    PersonId(2),
                    PersonId(5),
                ];
                for actor in actors {
                    let seen = preview(&mut tenant, actor, &change);
                    let voice = Voice::new(&tenant, actor);
                    for verdict in seen.verdicts.iter().filter(|it| it.code.is_some()) {
                        locked.hear(&voice.locked(flow, verdict, &change));
                    }
                    for line in voice.consequences(&change, &seen) {
                        changed.hear(&line.text);
                    }
                    for step in voice.steps(&change) {
                        changed.hear(&step);
                    }
                    let at = "2026-01-01T00:00:00Z";
                    if let Ok(entry) = apply(&mut tenant, actor, at, &change) {
                        log(&mut tenant, actor, &change, entry, &mut logged);
                    }
                }
            }
        }
    }
    changed.done("changes");
    locked.done("locked");
    logged.done("log");
}

fn log(tenant: &mut Tenant, actor: PersonId, change: &Change, entry: Applied, heard: &mut Heard) {
    let mut entries = vec![entry];
    if !entries[0].edits.is_empty() {
        if let Some(lock) = undo_lock(tenant, PersonId(actor.0 + 1), &entries, 0) {
            let voice = Voice::new(tenant, PersonId(actor.0 + 1));
            heard.hear(&voice.undo_locked(&lock, &entries, 0));
        }
        let undone = undo(tenant, actor, "2026-01-01T00:00:01Z", &entries, 0);
        entries.push(undone.expect("the newest entry can be undone"));
        if let Some(lock) = undo_lock(tenant, actor, &entries, 0) {
            heard.hear(&Voice::new(tenant, actor).undo_locked(&lock, &entries, 0));
        }
    } else if let Some(lock) = undo_lock(tenant, actor, &entries, 0) {
        heard.hear(&Voice::new(tenant, actor).undo_locked(&lock, &entries, 0));
    }
    let voice = Voice::new(tenant, actor);
    for entry in &entries {
        heard.hear(&voice.entry(entry));
        for real in [Real::Demo, Real::File("a.zip"), Real::Live("Finance")] {
            heard.hear(&voice.toast(entry, real));
        }
    }
    for (_, steps) in voice.steps_by_person(&entries.iter().collect::<Vec<_>>()) {
        steps.iter().for_each(|step| heard.hear(step));
    }
    assert_eq!(change.steps().len(), entries[0].change.steps().len());
}

#[test]
fn steps_of_cloud_flows_say_as_whom_they_act() {
    let mut heard = Heard::default();
    for tenant in [demo(), policy::sample(1, 60)] {
        for flow in tenant.flow_ids() {
            let Some(cloud) = tenant.flow(flow).cloud() else {
                continue;
            };
            for used in &cloud.connections {
                for about in tenant.person_ids().take(8) {
                    for you in [about, cloud.primary_owner] {
                        let voice = Voice::new(&tenant, you);
                        heard.hear(&voice.step_source(about, flow, used.connection));
                        heard.hear(&voice.source_meaning(used.connection, used.run_only_source));
                    }
                }
            }
        }
    }
    heard.done("sources");
}

#[test]
fn every_known_error_is_explained() {
    let mut heard = Heard::default();
    for error in words::KnownError::all() {
        let said = words::known_error(error);
        assert!(!said.title.is_empty() && !said.mend.is_empty(), "{error:?}");
        for sentence in [said.cause, said.who].iter().chain(said.mend) {
            heard.hear(&(*sentence).into());
        }
    }
    heard.done("errors");
}

#[test]
fn every_dispute_is_told() {
    let mut heard = Heard::default();
    for dispute in DisputeId::all() {
        heard.hear(&words::dispute(dispute));
    }
    heard.done("disputes");
}
