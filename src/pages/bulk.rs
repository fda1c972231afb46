//! Embedding many connection references at once, or stopping to: one dialog, one entry of
//! the log, one undo.

use leptos::prelude::*;
use policy::Tenant;
use policy::answer::{Answer, Word};
use policy::change::{Change, Many, Preview};
use policy::model::{FlowId, PersonId, ReferenceId};
use words::{Phrase, Voice};

use crate::labels;
use crate::panels::doing::use_doing;
use crate::panels::said::{real, said, sentence};
use crate::ui::{Button, ButtonKind, Dialog, Icon, MessageBar, MessageKind, Said, answer, icon};
use crate::workspace::use_workspace;

/// How many lines of a group show.
const SHOWN: usize = 40;
/// Up to how many answers are asked for so that other people's are counted, too.
const COUNTED: usize = 20_000;

/// What is to be embedded, or not any more: every switch that was selected.
#[derive(Debug, Clone, PartialEq)]
pub struct Bulk {
    /// The switches, each moved to where it is wanted.
    pub wanted: Vec<Change>,
    /// To Yes or No.
    pub to: bool,
}

/// How many of these switches the acting person would move.
pub fn count_mine(tenant: &Tenant, you: PersonId, wanted: Vec<Change>) -> usize {
    Many::new(tenant, you, wanted).will.len()
}

/// The buttons of a selection: **Embed mine (n)** and **Stop embedding mine (n)**.
#[component]
pub fn BulkButtons(
    /// The switches that are selected, moved to where they are asked for.
    #[prop(into)]
    wanted: Callback<bool, Vec<Change>>,
    /// The dialog that is open.
    open: RwSignal<Option<Bulk>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let button = move |to: bool| {
        let count = Memo::new(move |_| {
            let wanted = wanted.run(to);
            workspace
                .read(|tenant, you| count_mine(tenant, you, wanted))
                .unwrap_or_default()
        });
        let locked = move || {
            (count.get() == 0).then(|| {
                if to {
                    "No connection reference of yours is left to embed in what you selected."
                        .to_owned()
                } else {
                    "No connection reference of yours is embedded in what you selected.".to_owned()
                }
            })
        };
        let press = move |()| {
            let wanted = untrack(|| wanted.run(to));
            open.set(Some(Bulk { wanted, to }));
        };
        let words = move || {
            let what = if to {
                "Embed mine"
            } else {
                "Stop embedding mine"
            };
            format!("{what} ({})", count.get())
        };
        let shape = if to { Icon::Embed } else { Icon::StopEmbedding };
        view! {
            <Button icon=shape on_press=press change="SetEmbedded" quiet_reason=true locked=Signal::derive(locked)>
                {words}
            </Button>
        }
    };
    (button(true), button(false))
}

/// A flow, and what happens to its references.
struct PerFlow {
    name: String,
    lines: Vec<Phrase>,
}

/// Everything the dialog says.
struct Told {
    change: Change,
    count: usize,
    answers: Vec<Moved>,
    others_differ: Option<usize>,
    warning: Option<String>,
    will: Vec<PerFlow>,
    others: Vec<(Phrase, Vec<Phrase>)>,
    others_count: usize,
    nothing: Vec<PerFlow>,
    nothing_count: usize,
    save_line: String,
}

/// How many flows give an answer, before and after.
struct Moved {
    place: &'static str,
    said: Said,
    before: usize,
    after: usize,
}

/// The dialog: what will change, what others must change, and where there is nothing to do.
#[component]
pub fn BulkDialog(
    /// What was asked for.
    bulk: Bulk,
    /// It is done with.
    #[prop(into)]
    on_close: Callback<()>,
    /// It was confirmed.
    #[prop(optional, into)]
    on_done: Option<Callback<()>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let doing = use_doing();
    let to = bulk.to;
    let (many, you, people) = workspace.peek(|open| {
        let many = Many::new(&open.tenant, open.actor, bulk.wanted);
        (many, open.actor, open.tenant.people.len())
    })?;
    let change = many.change();
    let flows = flows_of(&many.will);
    let everybody = flows.len().saturating_mul(people) <= COUNTED;
    let preview = untrack(|| {
        if everybody {
            workspace.preview(&change)
        } else {
            workspace.preview_for(&change, &[you])
        }
    })?;
    let told = workspace.peek(|open| {
        let voice = Voice::new(&open.tenant, open.actor);
        tell(&voice, to, &many, change, &preview, everybody)
            .with_line(words::save_line(real(&open.kind)).plain())
    })?;
    let plural = if told.count == 1 { "" } else { "s" };
    let title = if to {
        format!("Embed {} connection reference{plural}?", told.count)
    } else {
        format!(
            "Stop embedding {} connection reference{plural}?",
            told.count
        )
    };
    let locked = (told.count == 0).then(|| "None of these is yours to change.".to_owned());
    let change = told.change.clone();
    let confirm = move || {
        if doing.make(&change)
            && let Some(done) = on_done
        {
            done.run(());
        }
        on_close.run(());
    };
    let foot = move || {
        view! {
            <Button kind=ButtonKind::Main on_press=confirm.clone() change="SetEmbedded" locked=locked.clone()>
                "Confirm"
            </Button>
            <Button on_press=on_close start=true>"Cancel"</Button>
        }
    };
    let will = told.count;
    Some(view! {
        <Dialog title=title on_close=on_close foot=foot note=told.save_line.clone() back="title">
            <div class=format!("stack-4 {}", stylers::style_sheet!("src/pages/bulk.css"))>
                {told.warning.clone().map(|lead| view! { <MessageBar kind=MessageKind::Warn lead=lead /> })}
                {changes(&told)}
                {group("Will change", will, &told.will, "Nothing of yours is in what you selected.")}
                {others(&told)}
                {nothing(&told)}
            </div>
        </Dialog>
    })
}

impl Told {
    fn with_line(mut self, line: String) -> Self {
        self.save_line = line;
        self
    }
}

fn tell(
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
    people.sort_unstable();
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
        .filter(|differs| voice.is_you(differs.person) && stops(differs.cloud))
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
        others: by_owner(voice, many),
        others_count: many.others.len(),
        nothing,
        nothing_count: many.nothing.len(),
        save_line: String::new(),
    }
}

fn stops((before, after): (Answer, Answer)) -> bool {
    before.word != Word::CantRun && after.word == Word::CantRun
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
    let name = voice.reference_in(flow, reference);
    match voice.tenant.reference(reference).connection {
        Some(connection) => name.text(", ").then(voice.account(connection)),
        None => name,
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

/// What others must do: who, and which references of theirs in which flows.
fn by_owner(voice: &Voice<'_>, many: &Many) -> Vec<(Phrase, Vec<Phrase>)> {
    let mut owners: Vec<(Phrase, Vec<Phrase>)> = Vec::new();
    for (change, verdict) in &many.others {
        let Some((flow, reference)) = switch(change) else {
            continue;
        };
        let who = match verdict.managed_by {
            Some(person) if voice.tenant.person(person).left => {
                voice.name(person).text(" has left, so nobody can now")
            }
            Some(person) => voice.name(person).text(" can"),
            None => voice.locked(flow, verdict, change),
        };
        let line = what(voice, flow, reference)
            .text(" in ")
            .then(voice.flow(flow));
        match owners.iter_mut().find(|(other, _)| *other == who) {
            Some((_, lines)) => lines.push(line),
            None => owners.push((who, vec![line])),
        }
    }
    owners
}

fn flows_of(changes: &[Change]) -> Vec<FlowId> {
    let mut flows: Vec<_> = changes.iter().filter_map(Change::flow).collect();
    flows.dedup();
    flows
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
    moved.sort_by_key(|line| line.place == "Cloud");
    moved
}

fn changes(told: &Told) -> AnyView {
    if told.count == 0 {
        return ().into_any();
    }
    let rows = told.answers.iter().map(|line| {
        view! {
            <tr>
                <th scope="row">{line.place}</th>
                <td>{answer(&line.said)}</td>
                <td class="numbers">
                    {line.before}{icon(Icon::Arrow)}<span class="visually-hidden">" becomes "</span>{line.after}
                </td>
            </tr>
        }
    });
    let body = if told.answers.is_empty() {
        view! { <p class="second">"None of your answers changes."</p> }.into_any()
    } else {
        view! {
            <table aria-label="Your answers, before and after">
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    let others = told.others_differ.map(|count| match count {
        0 => "Nobody else's answers change.".to_owned(),
        1 => "Answers of 1 other person change, too.".to_owned(),
        count => format!("Answers of {count} other people change, too."),
    });
    view! {
        <section class="stack-1">
            <h3>{labels::WHAT_CHANGES}</h3>
            <p class="caption">"In how many flows you get which answer"</p>
            {body}
            {others.map(|others| view! { <p class="second">{others}</p> })}
        </section>
    }
    .into_any()
}

fn group(title: &'static str, count: usize, flows: &[PerFlow], none: &'static str) -> AnyView {
    view! {
        <section class="stack-1">
            <h3>{format!("{title} ({count})")}</h3>
            {if count == 0 { view! { <p class="second">{none}</p> }.into_any() } else { per_flow(flows) }}
        </section>
    }
    .into_any()
}

fn per_flow(flows: &[PerFlow]) -> AnyView {
    let items = flows.iter().take(SHOWN).map(|flow| {
        let lines = flow
            .lines
            .iter()
            .map(|line| view! { <p class="second">{sentence(line)}</p> });
        view! { <li><strong><bdi>{flow.name.clone()}</bdi></strong>{lines.collect_view()}</li> }
    });
    view! {
        <ul class="bullets">{items.collect_view()}</ul>
        {more(flows.len(), "flows")}
    }
    .into_any()
}

fn more(count: usize, what: &'static str) -> Option<impl IntoView> {
    let more = count.checked_sub(SHOWN).filter(|more| *more > 0)?;
    Some(view! { <p class="second">{format!("And {more} more {what}.")}</p> })
}

fn others(told: &Told) -> AnyView {
    if told.others_count == 0 {
        return ().into_any();
    }
    let items = told.others.iter().take(SHOWN).map(|(who, lines)| {
        let shown = lines.iter().take(SHOWN).map(|line| view! { <p class="second">{sentence(line)}</p> });
        view! { <li><span>{sentence(who)}":"</span>{shown.collect_view()}{more(lines.len(), "references")}</li> }
    });
    view! {
        <section class="stack-1">
            <h3>{format!("Others must ({})", told.others_count)}</h3>
            <ul class="bullets">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn nothing(told: &Told) -> AnyView {
    if told.nothing_count == 0 {
        return ().into_any();
    }
    view! {
        <details>
            <summary><h3>{format!("Nothing to do ({})", told.nothing_count)}</h3></summary>
            {per_flow(&told.nothing)}
        </details>
    }
    .into_any()
}
