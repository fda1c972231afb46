//! What a bulk change says: what will change, what others must do, where there is nothing to do.

use policy::answer::Answer;
use policy::change::{Change, Many, Preview};
use policy::model::{FlowId, PersonId, ReferenceId};
use words::{Phrase, Voice};

use crate::panels::ask::Ask;
use crate::panels::said::said;
use crate::ui::Said;

/// A flow, and what happens to its references.
pub(super) struct PerFlow {
    pub(super) name: String,
    pub(super) lines: Vec<Phrase>,
}

/// What somebody else must do.
pub(super) struct PerOwner {
    /// Who, and whether they still can.
    pub(super) who: Phrase,
    /// Which references of theirs, in which flows.
    pub(super) lines: Vec<Phrase>,
    /// The message that asks them to; none where nobody is left to ask.
    pub(super) ask: Option<Ask>,
}

/// Everything the dialog says.
pub(super) struct Told {
    pub(super) change: Change,
    pub(super) count: usize,
    pub(super) answers: Vec<Moved>,
    pub(super) others_differ: Option<usize>,
    pub(super) warning: Option<String>,
    pub(super) will: Vec<PerFlow>,
    pub(super) others: Vec<PerOwner>,
    pub(super) others_count: usize,
    pub(super) nothing: Vec<PerFlow>,
    pub(super) nothing_count: usize,
}

/// How many flows give an answer, before and after.
pub(super) struct Moved {
    pub(super) place: &'static str,
    pub(super) said: Said,
    pub(super) before: usize,
    pub(super) after: usize,
}

/// What a bulk change says, for these switches.
pub(super) fn tell(
    voice: &Voice<'_>,
    to: bool,
    many: &Many,
    change: Change,
    preview: &Preview,
    everybody: bool,
) -> Told {
    let mut people: Vec<_> = preview
        .differs
        .iter()
        .map(|differs| differs.person)
        .filter(|person| !voice.is_you(*person))
        .collect();
    policy::sorted::sort(&mut people);
    people.dedup();
    let mut will = Vec::new();
    for (change, verdict) in many.will.iter().zip(&preview.verdicts) {
        let alone = Preview {
            verdicts: vec![verdict.clone()],
            differs: Vec::new(),
        };
        let told = voice.consequences(change, &alone);
        let Some((flow, reference)) = switch(change) else {
            continue;
        };
        let told = told
            .into_iter()
            .filter(|told| told.kind != words::ConsequenceKind::Limit)
            .fold(Phrase::default(), |all, told| all.and(told.text));
        let mut line = what(voice, flow, reference);
        if !told.is_empty() {
            line = line.text(". ").then(told);
        }
        add(&mut will, voice, flow, line);
    }
    let mut nothing = Vec::new();
    for change in &many.nothing {
        if let Some((flow, reference)) = switch(change) {
            add(&mut nothing, voice, flow, what(voice, flow, reference));
        }
    }
    let stopping = preview
        .differs
        .iter()
        .filter(|differs| {
            voice.is_you(differs.person) && differs.cloud.1.stops_after(&differs.cloud.0)
        })
        .count();
    let warning = (!to && stopping > 0).then(|| match stopping {
        1 => "Cloud runs of 1 flow will stop.".to_owned(),
        count => format!("Cloud runs of {count} flows will stop."),
    });
    Told {
        change,
        count: many.will.len(),
        answers: moved(voice.you, preview),
        others_differ: everybody.then_some(people.len()),
        warning,
        will,
        others: by_owner(voice, many, to),
        others_count: many.others.len(),
        nothing,
        nothing_count: many.nothing.len(),
    }
}

fn switch(change: &Change) -> Option<(FlowId, ReferenceId)> {
    match change {
        Change::SetEmbedded {
            flow, reference, ..
        } => Some((*flow, *reference)),
        _ => None,
    }
}

/// A reference, and with which account.
fn what(voice: &Voice<'_>, flow: FlowId, reference: ReferenceId) -> Phrase {
    match voice.tenant.reference(reference).connection {
        Some(connection) => {
            let name = voice.reference(reference);
            name.text(", ").then(voice.account(connection))
        }
        None => voice.reference_in(flow, reference),
    }
}

fn add(flows: &mut Vec<PerFlow>, voice: &Voice<'_>, flow: FlowId, line: Phrase) {
    let name = voice.flow(flow).plain();
    match flows.last_mut() {
        Some(last) if last.name == name => last.lines.push(line),
        _ => flows.push(PerFlow {
            name,
            lines: vec![line],
        }),
    }
}

/// What others must do, each owner with the message that asks them.
fn by_owner(voice: &Voice<'_>, many: &Many, to: bool) -> Vec<PerOwner> {
    type Switches = Vec<(FlowId, ReferenceId)>;
    let mut owners: Vec<(Phrase, Option<PersonId>, Switches)> = Vec::new();
    for (change, verdict) in &many.others {
        let Some(switch) = switch(change) else {
            continue;
        };
        let owner = verdict.managed_by;
        let left = owner.is_some_and(|person| voice.tenant.person(person).left);
        let who = match owner {
            Some(person) if left => voice.name(person).text(" has left, so nobody can now:"),
            Some(person) => voice.name(person).text(" can:"),
            None => voice.locked(switch.0, verdict, change),
        };
        // Two people may have one name: what is asked of each stays their own.
        let same = |other: &&mut (Phrase, Option<PersonId>, Switches)| {
            other.0 == who && other.1 == owner.filter(|_| !left)
        };
        match owners.iter_mut().find(same) {
            Some((.., switches)) => switches.push(switch),
            None => owners.push((who, owner.filter(|_| !left), vec![switch])),
        }
    }
    let per_owner = |(who, owner, switches): (Phrase, Option<PersonId>, Switches)| PerOwner {
        who,
        lines: switches
            .iter()
            .map(|(flow, reference)| {
                let what = what(voice, *flow, *reference);
                what.text(" in ").then(voice.flow(*flow))
            })
            .collect(),
        ask: owner.map(|owner| Ask {
            name: voice.tenant.person(owner).name.clone(),
            message: voice.ask_for_switches(owner, &switches, to),
        }),
    };
    owners.into_iter().map(per_owner).collect()
}

/// The acting person's answers, counted before and after; only counts that differ.
fn moved(you: PersonId, preview: &Preview) -> Vec<Moved> {
    let mut moved: Vec<Moved> = Vec::new();
    let mut count = |place, answer: &Answer, is_after: bool| {
        let said = Said {
            assumed: false,
            differ: false,
            ..said(answer)
        };
        let found = moved
            .iter()
            .position(|line| line.place == place && line.said == said);
        let at = found.unwrap_or(moved.len());
        if found.is_none() {
            moved.push(Moved {
                place,
                said,
                before: 0,
                after: 0,
            });
        }
        if is_after {
            moved[at].after += 1;
        } else {
            moved[at].before += 1;
        }
    };
    for differs in preview.differs.iter().filter(|it| it.person == you) {
        for (place, (before, after)) in [("Console", &differs.console), ("Cloud", &differs.cloud)] {
            count(place, before, false);
            count(place, after, true);
        }
    }
    moved.retain(|line| line.before != line.after);
    policy::sorted::sort_by_key(&mut moved, |line| line.place == "Cloud");
    moved
}
