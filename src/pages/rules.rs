//! Rules: the catalogue, searchable, each with its source.

use draw::prelude::*;
use policy::catalogue::{Area, DisputeId, Note, RuleId, find};

use super::page::Page;
use super::rule_uses::at_work;
use crate::labels;
use crate::location::use_location;
use crate::route::Route;
use crate::ui::{Breadcrumb, Button, Card, Empty, LinkButton, SearchBox, Tag, use_ui};
use crate::workspace::clock;

/// The catalogue.
#[component]
pub fn Rules() -> impl IntoNode {
    let text = RwSignal::new(String::new());
    let ui = use_ui();
    let found = Memo::new(move |_| {
        let wanted = text.get().to_lowercase();
        let fits = |rule: &RuleId| {
            let rule = rule.rule();
            let sections = rule
                .sources
                .iter()
                .any(|source| source.section.to_lowercase().contains(&wanted));
            rule.id.contains(&wanted) || rule.sentence.to_lowercase().contains(&wanted) || sections
        };
        RuleId::all().filter(fits).collect::<Vec<_>>()
    });
    Effect::new(move |before: Option<()>| {
        let count = found.with(Vec::len);
        if before.is_some() {
            ui.announce(format!("{count} rules"));
        }
    });
    let area = move |area: &'static Area| {
        let rules = move || {
            found.with(|found| {
                found
                    .iter()
                    .copied()
                    .filter(|rule| rule.rule().area == *area)
                    .collect::<Vec<_>>()
            })
        };
        let row = |rule: RuleId| {
            let rule = rule.rule();
            view! { <li><a href=Route::Rule(rule.id.to_owned()).href()>{rule.sentence}</a><br /><span class="caption">{rule.id}</span></li> }
        };
        move || {
            let rules = rules();
            (!rules.is_empty()).then(|| {
                view! {
                    <Card title=area.title()>
                        <ul class="stack measure">{rules.into_iter().map(row).collect_view()}</ul>
                    </Card>
                }
            })
        }
    };
    let show_all = move |()| text.set(String::new());
    let all = move || view! { <Button on_press=show_all>{labels::SHOW_ALL}</Button> };
    let nothing = move || {
        found.with(Vec::is_empty).then(
            || view! { <Empty lead=format!("No rule mentions \"{}\".", words::apart(&text.get())) action=all /> },
        )
    };
    view! {
        <Page title="Rules">
            <p class="second measure">"Every answer in Sharewell rests on these. Each rule says where the documentation says so."</p>
            <div class="bar">
                <SearchBox label="Search rules" value=text on_input=move |now: String| text.set(now) />
            </div>
            <p class="caption">{move || format!("{} rules", found.with(Vec::len))}</p>
            {Area::ALL.iter().map(area).collect_view()}
            {nothing}
        </Page>
    }
}

/// One rule.
#[component]
pub fn Rule() -> impl IntoNode {
    let location = use_location();
    move || {
        let id = match Route::read_href(&location.pathname.get()) {
            Some(Route::Rule(id)) => id,
            _ => String::new(),
        };
        match find(&id) {
            Some(rule) => view! { <One rule=rule /> },
            None => view! {
                <Page title="No such rule" within="Rules">
                    <p>"The catalogue has no rule called "<bdi>{id}</bdi>"."</p>
                    <div><LinkButton href=Route::Rules.href()>"See all rules"</LinkButton></div>
                </Page>
            },
        }
    }
}

#[component]
fn One(rule: RuleId) -> impl IntoNode {
    let row = rule.rule();
    let note = row.note.map(|note| match note {
        Note::Derived => {
            "Sharewell infers this rule from the documentation; no sentence there says it outright."
                .to_owned()
        }
        Note::Adds(said) => format!("Inferred: {said}"),
        Note::Outside(said) => format!("Also, from another page: {said}"),
    });
    let source = |source: &policy::catalogue::Source| {
        view! { <li><strong>{source.page.title()}</strong>", "{source.section}<span class="muted">{format!(" · {}", clock::day(source.page.date()))}</span></li> }
    };
    let disputes = DisputeId::about(rule).map(|dispute| {
        let dispute = dispute.dispute();
        view! {
            <Card title="The documentation says two things" beside=move || view! { <Tag>{dispute.id}</Tag> }>
                <div class="stack">
                    <p class="measure"><strong>"Sharewell follows: "</strong>{dispute.ours}</p>
                    <ul class="bullets measure">{dispute.others.iter().map(|other| view! { <li>"It can be read another way: "{*other}</li> }).collect_view()}</ul>
                </div>
            </Card>
        }
    });
    let crumbs = move || {
        view! { <Breadcrumb above=vec![(Route::Rules.href(), "Rules".to_owned())] here=row.id /> }
    };
    view! {
        <Page title=row.sentence whole=true within="Rules" crumbs=crumbs>
            <div class="bar"><Tag>{row.area.title()}</Tag><Tag>{class(row.class)}</Tag></div>
            {note.map(|note| view! { <p class="measure">{note}</p> })}
            <Card title="Where it comes from"><ul class="bullets">{row.sources.iter().map(source).collect_view()}</ul></Card>
            {at_work(rule)}
            {disputes.collect_view()}
        </Page>
    }
}

fn class(class: policy::catalogue::Class) -> &'static str {
    use policy::catalogue::Class;
    match class {
        Class::Normative => "Rule",
        Class::Behavior => "How it behaves",
        Class::Prerequisite => "Prerequisite",
        Class::Limitation => "Limitation",
        Class::Advice => "Advice",
        Class::Definition => "Definition",
        Class::Interface => "Where to click",
    }
}
