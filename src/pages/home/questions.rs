//! The stories, as questions.

use leptos::prelude::*;

use crate::panels::story::open_story;
use crate::stories::{STORIES, Story};
use crate::workspace::use_workspace;

/// A card per question; each opens its story.
#[component]
pub fn Questions() -> impl IntoView {
    let workspace = use_workspace();
    let card = move |story: &'static Story| {
        let about = move || {
            workspace.with(|open| {
                let flow = open
                    .tenant
                    .flow_by_key(story.flow_key)
                    .map(|flow| open.tenant.flow(flow).name.clone());
                let person = open.tenant.person_by_key(story.acting_key);
                let person = person.map(|person| open.tenant.person(person).name.clone());
                flow.zip(person)
            })
        };
        let line = move || {
            about()
                .flatten()
                .map(|(flow, person)| format!("{flow} · as {person}"))
        };
        let (href, open) = open_story(story);
        view! {
            <li>
                <a href=href on:click=move |event| open.run(event)>
                    <strong>{story.question}</strong>
                    <span class="muted">{line}</span>
                </a>
            </li>
        }
    };
    view! {
        <section class=stylers::style_sheet!("src/pages/home/questions.css") aria-labelledby="questions">
            <h2 id="questions">{format!("{} questions makers ask", STORIES.len())}</h2>
            <ul class="deck">{STORIES.iter().map(card).collect_view()}</ul>
        </section>
    }
}
