//! Error decoder: what the errors in a pasted text mean, who can mend them, and how.

use draw::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use words::{FoundError, KnownError, find_errors, known_error};

use super::page::Page;
use crate::labels;
use crate::panels::rule_links::rule_links;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Card, Empty, Icon, LinkButton, Tag, TextArea, use_ui};

/// An invented run log, to see what the page does.
const EXAMPLE: &str = "2025-06-02T08:00:03Z Invoice intake: run started
2025-06-02T08:00:09Z Get attachment: succeeded
2025-06-02T08:00:12Z Run a flow built with Power Automate for desktop: failed
  code: PasswordlessTokenExpiry
2025-06-02T08:00:12Z Tell Finance: skipped
2025-06-02T08:15:40Z Supplier sync: could not be turned on
  code: XrmConnectionReferenceMissingConnection
2025-06-02T08:16:02Z Retry: This flow violates the data loss prevention policies of Larkmoor Foods.";

/// The id of the box the text is pasted into.
const BOX: &str = "error-text";

/// The page. The text stands in memory alone, and only while the page is open.
#[component]
pub fn Errors() -> impl IntoNode {
    let ui = use_ui();
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| text.with(|text| find_errors(text)));
    // The buttons that fill and clear the box take themselves away: the box has the focus next.
    let fill = move |now: &str| {
        text.set(now.to_owned());
        let field = document().get_element_by_id(BOX);
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.focus();
        }
    };
    let is_empty = Memo::new(move |_| text.with(|text| text.trim().is_empty()));
    Effect::new(move |before: Option<()>| {
        let count = found.with(Vec::len);
        if before.is_some() && !is_empty.get() {
            ui.announce(counted(count));
        }
    });
    let results = move || {
        if is_empty.get() {
            let action = move || {
                view! { <Button on_press=move |()| fill(EXAMPLE)>{labels::TRY_AN_EXAMPLE}</Button> }
            };
            return view! { <Empty lead=labels::ERRORS_SHOW_HERE action=action /> };
        }
        let found = found.get();
        if found.is_empty() {
            return unknown();
        }
        view! {
            <p class="second">{counted(found.len())}</p>
            <ol class="stack-4">
                {found.iter().map(|found| view! { <li>{one(found)}</li> }).collect_view()}
            </ol>
        }
    };
    view! {
        <Page title=labels::ERROR_DECODER>
            <p class="second measure">
                {labels::ERRORS_LEAD}
            </p>
            <div class="cols">
                <div class="col-5 stack">
                    <TextArea
                        label=labels::ERROR_TEXT
                        hint=labels::ERROR_TEXT_STAYS
                        lines=14
                        id=BOX
                        value=text
                        on_input=move |now: String| text.set(now)
                    />
                    {move || (!is_empty.get()).then(|| view! {
                        <div><Button icon=Icon::Close kind=ButtonKind::Quiet on_press=move |()| fill("")>{labels::CLEAR}</Button></div>
                    })}
                </div>
                <div class="col-7 stack-4">{results}</div>
            </div>
            <Known />
        </Page>
    }
}

fn counted(count: usize) -> String {
    match count {
        0 => "No known error in this text.".to_owned(),
        1 => "1 known error in this text.".to_owned(),
        count => format!("{count} known errors in this text, in its order."),
    }
}

fn one(found: &FoundError) -> Node {
    let error = found.error;
    let said = known_error(error);
    let place = format!("Line {}", found.line);
    let times = (found.times > 1).then(|| format!("{} times", found.times));
    let beside = move || {
        view! { <Tag>{place}</Tag> {times.map(|times| view! { <Tag>{times}</Tag> })} }
    };
    view! { <Card title=said.title beside=beside>{explained(error)}</Card> }
}

/// The codes an error is known by.
fn codes(error: KnownError) -> Node {
    let codes = error.codes();
    if codes.is_empty() {
        return view! { <p class="caption">{labels::ERROR_WITHOUT_CODE}</p> };
    }
    let each = codes.iter().enumerate().map(|(at, code)| {
        let comma = (at > 0).then_some(", ");
        view! { {comma}<code>{*code}</code> }
    });
    let lead = if codes.len() == 1 {
        labels::ERROR_CODE
    } else {
        labels::ERROR_CODES
    };
    view! { <p><strong>{lead}</strong>" "{each.collect_view()}</p> }
}

fn explained(error: KnownError) -> Node {
    let said = known_error(error);
    let steps = said.mend.iter().map(|step| view! { <li>{*step}</li> });
    let rules = if said.rules.is_empty() {
        view! { <p class="caption">{words::no_rule_for_error()}</p> }
    } else {
        rule_links(said.rules)
    };
    view! {
        <div class="stack">
            {codes(error)}
            <p class="measure">{said.cause}</p>
            <p class="measure"><strong>"Who can mend it: "</strong>{said.who}</p>
            <div class="stack-1">
                <h3>{labels::WHAT_TO_DO}</h3>
                <ul class="bullets measure">{steps.collect_view()}</ul>
            </div>
            {screens(error)}
            {rules}
        </div>
    }
}

/// Where in Sharewell what an error is about can be looked at, tried or mended.
fn screens(error: KnownError) -> Node {
    use KnownError as E;
    let flows = ("Flows", Route::Flows);
    let references = ("Connection references", Route::References);
    let connections = ("Connections", Route::Connections);
    let new_connection = ("New connection", Route::NewConnection);
    let policies = ("Data policies", Route::Policies);
    let machines = ("Machines", Route::Machines);
    let connect = ("Connect to a machine", Route::NewMachineConnection);
    let connectors = ("Connectors", Route::Connectors);
    let screens = match error {
        E::ConnectionNotYours => vec![flows, connections],
        E::MissingConnection => vec![references, new_connection],
        E::OldConnectionsOffered | E::InputMissing => vec![flows],
        E::NeverTurnedOn => vec![flows, connections],
        E::ChildFlowNeedsOwnConnections => vec![flows],
        E::DataPolicy => vec![policies],
        E::TokenRanOut | E::MachineRefusesRun | E::MachineCredentials => vec![machines, connect],
        E::MachineRefusesConnection => vec![connect],
        E::NoSession => vec![machines],
        E::WebView2 => vec![new_connection, machines],
        E::AttendedLicense | E::ExchangePolicy => vec![connectors],
    };
    let links = screens.into_iter().enumerate().map(|(at, (name, route))| {
        let comma = (at > 0).then_some(", ");
        view! { {comma}<a href=route.href()>{name}</a> }
    });
    view! { <p><strong>{labels::WHERE_TO_LOOK}</strong>" "{links.collect_view()}</p> }
}

fn unknown() -> Node {
    let action = || {
        view! { <LinkButton href=Route::Rules.href()>"Search the rules"</LinkButton> }
    };
    view! {
        <Empty lead=labels::NO_ERROR_KNOWN action=action>
            <p class="measure">
                {words::unknown_error()}
            </p>
        </Empty>
    }
}

/// Everything it knows, for reading without an error at hand.
#[component]
fn Known() -> impl IntoNode {
    let row = |error: KnownError| {
        let said = known_error(error);
        view! {
            <details>
                <summary><span>{said.title}</span>{error.codes().iter().map(|code| view! { <code>{*code}</code> }).collect_view()}</summary>
                {explained(error)}
            </details>
        }
    };
    let all = KnownError::all();
    view! {
        <Card title=labels::ERRORS_KNOWN beside=|| view! { <Tag>{KnownError::all().len()}</Tag> }>
            <div class=stylers::style_sheet!("src/pages/errors.css")>
                {all.into_iter().map(row).collect_view()}
            </div>
        </Card>
    }
}
