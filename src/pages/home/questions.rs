//! The stories, as questions: grouped as the rail groups the pages they lead to.

use draw::prelude::*;

use crate::labels;
use crate::panels::story::{area_name, open_story, subject};
use crate::stories::{self, AREAS, Area, Story};
use crate::ui::{Button, ButtonKind, Icon, fresh_id, icon};
use crate::workspace::use_workspace;

/// How many questions of an area are shown at first.
const SHOWN: usize = 6;

/// A card per question; each opens its story.
#[component]
pub fn Questions() -> impl IntoNode {
    let areas = AREAS
        .iter()
        .map(|(area, stories)| view! { <Group area=*area stories=*stories /> });
    view! {
        <section class=stylers::style_sheet!("src/pages/home/questions.css") aria-labelledby="questions">
            <h2 id="questions">{format!("{} questions makers ask", stories::all().count())}</h2>
            {areas.collect_view()}
        </section>
    }
}

#[component]
fn Group(area: Area, stories: &'static [Story]) -> impl IntoNode {
    let all = RwSignal::new(stories.len() <= SHOWN);
    let id = fresh_id();
    let labelled = id.clone();
    let shown = move || {
        if all.get() {
            stories
        } else {
            &stories[..SHOWN]
        }
    };
    let more = (stories.len() > SHOWN).then(|| {
        let words = move || {
            if all.get() {
                labels::SHOW_FEWER.to_owned()
            } else {
                format!("Show all {}", stories.len())
            }
        };
        view! {
            <div>
                <Button kind=ButtonKind::Quiet on_press=move |()| all.update(|all| *all = !*all)>{words}</Button>
            </div>
        }
    });
    view! {
        <div role="group" aria-labelledby=labelled>
            <h3 id=id>{area_name(area)}</h3>
            <ul>
                {move || keyed(shown(), |story| story.id, |story| view! { <Question story=story /> })}
            </ul>
            {more}
        </div>
    }
}

#[component]
fn Question(story: &'static Story) -> impl IntoNode {
    let workspace = use_workspace();
    let line = move || {
        workspace.with(|open| {
            let person = open.tenant.person_by_key(story.acting_key)?;
            let person = &open.tenant.person(person).name;
            Some(format!(
                "{} · as {person}",
                words::apart(&subject(story, &open.tenant))
            ))
        })
    };
    let (href, open) = open_story(story);
    view! {
        <li>
            <a href=href on:click=move |event| open.run(event)>
                <strong>{story.question}</strong>
                <span class="muted">{line}</span>
                {icon(Icon::Arrow)}
            </a>
        </li>
    }
}
