//! A story being told: a strip over the page that says what you see, what to try and what
//! it shows.

mod places;

use draw::prelude::*;
use leptos::ev::MouseEvent;

use super::said::acting_now;
use crate::location::{NavigateOptions, use_location, use_navigate};
use crate::route::Route;
use crate::stories::{Story, story};
use crate::ui::{Button, ButtonKind, Icon, IconButton, MessageBar, fold_button, use_ui};
use crate::workspace::tab;
use crate::workspace::{DEMO, Drafts, use_workspace};
use places::{first, is_page_of, is_told_on, tells};

pub use places::{area_name, subject};

const TOLD: &str = "sharewell-story";

const WHAT_TO_TRY: &str = "What to try";

/// Which story is being told; the app provides it once.
#[derive(Clone, Copy)]
pub struct Told {
    story: RwSignal<Option<&'static Story>>,
    /// Counts up when a story begins on the page that is open.
    anew: RwSignal<u32>,
    /// In a small window all of it shows, and not the question alone.
    unfolded: RwSignal<bool>,
}

/// Goes on with the story this tab was told before a reload.
pub fn provide_story() {
    let before = tab::recall(TOLD).and_then(|id| story(&id));
    provide_context(Told {
        story: RwSignal::new(before),
        anew: RwSignal::new(0),
        unfolded: RwSignal::new(false),
    });
}

impl Told {
    fn tell(self, told: Option<&'static Story>) {
        tab::remember(TOLD, told.map(|told| told.id));
        self.story.set(told);
        self.unfolded.set(false);
    }
}

/// A page that begins anew with a story that begins on it: what was chosen there isn't kept.
pub fn anew(page: fn() -> Node) -> Node {
    let told = expect_context::<Told>();
    (move || {
        told.anew.track();
        untrack(page).anew()
    })
    .into_node()
}

/// A link's address and what pressing it does: open the demo, act as the story's person,
/// and go where it begins.
pub fn open_story(story: &'static Story) -> (String, Callback<MouseEvent>) {
    let start = begin(story);
    let press = Callback::new(move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        start.run(());
    });
    (first(story).href(), press)
}

fn begin(story: &'static Story) -> Callback<()> {
    let workspace = use_workspace();
    let ui = use_ui();
    let told = expect_context::<Told>();
    let location = use_location();
    let navigate = use_navigate();
    Callback::new(move |()| {
        workspace.switch_to(DEMO);
        let person = workspace.peek(|open| {
            let person = open.tenant.person_by_key(story.acting_key)?;
            Some((person, open.tenant.person(person).name.clone()))
        });
        if let Some((person, name)) = person.flatten() {
            workspace.act_as(person);
            ui.announce(acting_now(&name));
        }
        told.tell(Some(story));
        let first = first(story);
        if matches!(
            first,
            Route::Policies | Route::Environment(_) | Route::NewMachineConnection
        ) {
            // It tells of these pages as they are saved.
            workspace.draft(|drafts| *drafts = Drafts::default());
        }
        if Route::read_href(&location.pathname.get_untracked()) == Some(first.clone()) {
            // What was typed there and isn't kept goes with the page.
            told.anew.update(|anew| *anew += 1);
        }
        navigate(&first.path(), NavigateOptions::default());
    })
}

/// The story that is told on the page that is open, if it is one of these.
fn told_where(is_one: fn(&Story, &Route) -> bool) -> Memo<Option<&'static Story>> {
    let workspace = use_workspace();
    let told = expect_context::<Told>();
    let location = use_location();
    let here = move |story: &Story| {
        let here = Route::read_href(&location.pathname.get());
        here.is_some_and(|here| is_one(story, &here))
    };
    // Stories are told about the demo: a file of one's own has pages of the same kinds.
    let in_demo = Memo::new(move |_| workspace.with(|open| open.id == DEMO) == Some(true));
    Memo::new(move |_| {
        let told = told.story.get().filter(|_| in_demo.get());
        told.filter(|story| here(story))
    })
}

/// What to try, in a panel that a story begins with: the strip lies behind it.
pub fn what_to_try() -> Node {
    let shown = told_where(|story, here| *here == first(story));
    let bar = move || {
        let story = shown.get()?;
        let lead = format!("{WHAT_TO_TRY}:");
        Some(view! { <MessageBar lead>{story.try_}</MessageBar> })
    };
    bar.into_node()
}

/// The strip, while a story is told and one of its pages is open.
#[component]
pub fn StoryStrip() -> impl IntoNode {
    let told = expect_context::<Told>();
    let location = use_location();
    let shown = told_where(is_told_on);
    let away = Signal::derive(move || {
        let here = Route::read_href(&location.pathname.get());
        let story = told.story.get();
        story.is_some_and(|story| here.is_some_and(|here| !is_page_of(story, &here)))
    });
    move || {
        shown
            .get()
            .map(|story| view! { <Strip story=story away=away /> })
    }
}

#[component]
fn Strip(
    story: &'static Story,
    /// The page is beside the story's own: what it says there doesn't fit here.
    away: Signal<bool>,
) -> impl IntoNode {
    let workspace = use_workspace();
    let told = expect_context::<Told>();
    let again = begin(story);
    let next = begin(story.next());
    let restart = move |()| {
        workspace.start_again(|tenant, entry| tells(story, tenant, entry));
        again.run(());
    };
    let unfolded = told.unfolded;
    let lines = move || {
        if away.get() {
            let subject = workspace.read(|tenant, _| subject(story, tenant));
            let back = format!("Back to {}", subject.unwrap_or_default());
            return view! { <p><a href=first(story).href()><bdi>{back}</bdi></a></p> };
        }
        view! {
            <dl>
                <dt>"What you see"</dt><dd>{story.see}</dd>
                <dt>{WHAT_TO_TRY}</dt><dd>{story.try_}</dd>
                <dt>"What it shows"</dt><dd>{story.shows}</dd>
            </dl>
        }
    };
    view! {
        <section class=stylers::style_sheet!("src/panels/story.css") aria-label="Story" data-open=move || unfolded.get()>
            <div>
                <strong>{story.question}</strong>
                {fold_button(unfolded, "this story", "only-s", false)}
                <IconButton icon=Icon::Close name="Close this story" on_press=move |()| told.tell(None) />
            </div>
            {lines}
            <div class="bar">
                <Button kind=ButtonKind::Quiet icon=Icon::Undo on_press=restart>"Start again"</Button>
                <Button kind=ButtonKind::Quiet icon=Icon::Arrow on_press=next>"Next question"</Button>
            </div>
        </section>
    }
}
