//! One environment: what it is, what that decides for the flows in it, who has which role
//! there, and what would be different if any of it were.

mod decides;
mod facts;
mod reviews;
mod roles;

use draw::prelude::*;
use policy::Tenant;
use policy::change::{Aspect, Change, InEnvironment, set_up};
use policy::model::*;

use super::elsewhere::elsewhere;
use super::environments::of_a_file;
use super::page::Page;
use super::waiting::waiting;
use crate::labels;
use crate::location::use_location;
use crate::panels::doing::use_doing;
use crate::panels::refusal::refusal;
use crate::route::Route;
use crate::ui::{Breadcrumb, Button, ButtonKind, LinkButton, Strip, use_ui};
use crate::workspace::{EnvironmentDraft, Workspace, clock, use_workspace};

/// What is on the page. Copy it freely.
#[derive(Clone, Copy)]
struct WhatIf {
    workspace: Workspace,
    environment: EnvironmentId,
    draft: Memo<EnvironmentDraft>,
    /// What the environment decides, now and as tried.
    effect: Memo<Option<(InEnvironment, InEnvironment)>>,
    /// A day that isn't taken: it stays in its box beside what is wrong with it.
    wrong_day: RwSignal<Option<String>>,
    /// What was typed as a number of people.
    typed_people: RwSignal<Option<String>>,
}

impl WhatIf {
    fn new(workspace: Workspace, environment: EnvironmentId) -> Self {
        let draft = Memo::new(move |_| {
            let draft = workspace.drafts(|drafts| drafts.environments.get(&environment).cloned());
            draft.flatten().unwrap_or_default()
        });
        let effect = Memo::new(move |_| {
            let change = change(workspace, environment, &draft.get());
            let nothing = Change::Batch(Vec::new());
            let change = change.as_ref().unwrap_or(&nothing);
            let mut effect = workspace.environment_effect(environment, change)?;
            for here in [&mut effect.0, &mut effect.1] {
                here.due_on = here.due_on.take().map(|day| clock::day(&day));
            }
            Some(effect)
        });
        Self {
            workspace,
            environment,
            draft,
            effect,
            wrong_day: RwSignal::new(None),
            typed_people: RwSignal::new(None),
        }
    }

    /// Whether a box holds what can't be read.
    fn is_wrong(self) -> bool {
        let people = |typed: &Option<String>| typed.as_deref().map(reviews::many) == Some(None);
        self.wrong_day.with(Option::is_some) || self.typed_people.with(people)
    }

    /// The environment as it is tried.
    fn tried(self) -> Environment {
        let draft = self.draft.get();
        let tried = self
            .workspace
            .read(|tenant, _| draft.tried(tenant.environment(self.environment)));
        tried.unwrap_or_default()
    }

    /// Tries something else.
    fn edit(self, edit: impl FnOnce(&mut EnvironmentDraft)) {
        let now = self
            .workspace
            .peek(|open| open.tenant.environment(self.environment).clone());
        self.workspace.draft(|drafts| {
            let draft = drafts.environments.or_default(self.environment);
            edit(draft);
            draft.settle(&now.unwrap_or_default());
            if *draft == EnvironmentDraft::default() {
                drafts.environments.remove(&self.environment);
            }
        });
    }

    /// Tries nothing any longer.
    fn discard(self) {
        self.wrong_day.set(None);
        self.typed_people.set(None);
        self.edit(|draft| *draft = EnvironmentDraft::default());
    }

    /// What there is to save; none while nothing differs.
    fn change(self) -> Option<Change> {
        change(self.workspace, self.environment, &self.draft.get())
    }

    /// Why the acting person may try it, but not save it.
    fn refused(self) -> Option<&'static str> {
        let change = self.change()?;
        self.workspace.read(|tenant, you| {
            change.steps().into_iter().find_map(|step| {
                let verdict = refusal(tenant, you, step)?;
                let roles = matches!(step, Change::SetPerson { .. });
                Some(words::environment_refused(verdict.code, roles))
            })
        })?
    }

    /// How many answers would change.
    fn differs(self) -> usize {
        self.effect.with(|effect| {
            effect.as_ref().map_or(0, |(before, after)| {
                let differs = |aspect: &Aspect| before.differs(after, *aspect);
                Aspect::ALL.iter().filter(|aspect| differs(aspect)).count()
            })
        })
    }
}

fn change(
    workspace: Workspace,
    environment: EnvironmentId,
    draft: &EnvironmentDraft,
) -> Option<Change> {
    workspace.read(|tenant, _| {
        let to = draft.tried(tenant.environment(environment));
        let roles: Vec<_> = draft
            .roles
            .iter()
            .map(|(who, role)| (*who, *role))
            .collect();
        set_up(tenant, environment, &to, &roles)
    })?
}

/// The page of the address.
#[component]
pub fn Environment() -> impl IntoNode {
    let workspace = use_workspace();
    let location = use_location();
    let key = Memo::new(move |before: Option<&String>| {
        match Route::read_href(&location.pathname.get()) {
            Some(Route::Environment(key)) => key,
            _ => before.cloned().unwrap_or_default(),
        }
    });
    let environment =
        Memo::new(move |_| workspace.read(|tenant, _| tenant.environment_by_key(&key.get()))?);
    let loaded = Memo::new(move |_| workspace.with(|_| ()).is_some());
    let there = move |tenant: &Tenant| tenant.environment_by_key(&key.get()).is_some();
    let title = "This environment is in another place";
    move || match (loaded.get(), environment.get()) {
        (_, Some(environment)) => view! { <One environment /> },
        (false, None) => view! {
            <Page title="Environment" within="Environments">{waiting(|| ().into_node())}</Page>
        },
        (true, None) => elsewhere(title, "Environments", there).unwrap_or_else(not_here),
    }
}

fn not_here() -> Node {
    view! {
        <Page title="This environment isn't here" within="Environments">
            <p class="lead measure">"No environment here has this address. It may belong to a file that isn't open in this browser."</p>
            <div class="bar"><LinkButton href=Route::Environments.href()>"See all environments"</LinkButton></div>
        </Page>
    }
}

#[component]
fn One(environment: EnvironmentId) -> impl IntoNode {
    let workspace = use_workspace();
    let what_if = WhatIf::new(workspace, environment);
    let name = move || {
        let name = workspace.read(|tenant, _| tenant.environment(environment).name.clone());
        name.unwrap_or_default()
    };
    let crumbs = move || {
        let above = vec![(Route::Environments.href(), "Environments".to_owned())];
        view! { <Breadcrumb above=above here=name /> }
    };
    view! {
        <Page title=name within="Environments" wide=true crumbs=crumbs>
            {of_a_file()}
            {saving(what_if)}
            <div class="cols">
                <div class="col-4 stack-4">{facts::card(what_if)}{reviews::card(what_if)}</div>
                <div class="col-8 stack-4">{decides::card(what_if)}</div>
            </div>
            {roles::card(what_if)}
        </Page>
    }
}

/// In view while something is tried: how much would differ, and what saves or forgets it.
fn saving(what_if: WhatIf) -> Node {
    let doing = use_doing();
    let ui = use_ui();
    let unchanged = Memo::new(move |_| what_if.change().is_none());
    let refused = Memo::new(move |_| what_if.refused());
    let nothing =
        Signal::derive(move || unchanged.get().then(|| labels::NOTHING_TO_SAVE.to_owned()));
    let wrong = Memo::new(move |_| what_if.is_wrong());
    let locked = Signal::derive(move || {
        let wrong = wrong.get().then(|| labels::CORRECT_FIRST.to_owned());
        let why = || refused.get().map(str::to_owned);
        wrong.or_else(|| nothing.get()).or_else(why)
    });
    let nothing_to_discard = Signal::derive(move || nothing.get().filter(|_| !wrong.get()));
    // How long the log was after Save: with another change, what was saved is old news.
    let saved = RwSignal::new(None::<usize>);
    let length = move || what_if.workspace.with(|open| open.log.len());
    let said = Memo::new(move |_| match (unchanged.get(), what_if.differs()) {
        (true, _) if saved.get().is_some() && saved.get() == length() => {
            labels::CHANGES_SAVED.to_owned()
        }
        (true, _) if wrong.get() => labels::CORRECT_FIRST.to_owned(),
        (true, _) => labels::NOTHING_TRIED.to_owned(),
        (_, 0) => "None of its decisions would change.".to_owned(),
        (_, 1) => "1 of its decisions would change.".to_owned(),
        (_, count) => format!("{count} of its decisions would change."),
    });
    Effect::new(move |before: Option<()>| {
        let said = said.get();
        // What is saved or discarded is said by whatever did it.
        if before.is_some() && !unchanged.get_untracked() {
            ui.announce(said);
        }
    });
    let save = move || {
        let Some(change) = untrack(|| what_if.change()) else {
            return;
        };
        if doing.make(&change) {
            what_if.discard();
            saved.set(untrack(length));
        }
    };
    let discard = move || doing.discard(labels::DISCARDED, || what_if.discard());
    let unsaved = move || {
        (!unchanged.get()).then(|| format!("{} {} ", labels::UNSAVED_HERE, labels::STAYS_IN_TAB))
    };
    view! {
        <Strip name="What if it were different?">
            <span>{move || said.get()}</span>
            <p class="caption">
                {unsaved}
                {move || match (wrong.get(), refused.get()) {
                    (true, _) => labels::CORRECT_FIRST.to_owned(),
                    (_, Some(why)) => why.to_owned(),
                    (_, None) => doing.save_line(),
                }}
            </p>
            <div class="bar no-print">
                <Button kind=ButtonKind::Main change="SetEnvironment" locked=locked quiet_reason=true on_press=save>{labels::SAVE}</Button>
                <Button locked=nothing_to_discard quiet_reason=true on_press=discard>{labels::DISCARD}</Button>
            </div>
        </Strip>
    }
}
