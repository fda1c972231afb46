//! What every panel shares: its flow, its drawer, and the question before typed input is lost.

use draw::prelude::*;
use leptos::text_prop::TextProp;
use policy::Sight;
use policy::model::FlowId;
use words::Voice;

use super::going::{Going, Stopped};
use super::story::what_to_try;
use super::title::use_titles;
use super::trail::use_way_back;
use crate::labels;
use crate::location::use_location;
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Dialog, Drawer};
use crate::workspace::{Workspace, use_workspace};

use super::said::real;

/// One panel over a flow's page. Copy it freely.
#[derive(Clone, Copy)]
pub struct Panel {
    /// The workspaces.
    pub workspace: Workspace,
    key: Memo<String>,
    asks: RwSignal<Option<Going>>,
    stopped: Stopped,
    unsaved: StoredValue<Option<Signal<Option<String>>>>,
    way_back: Callback<String>,
}

/// The panel of the route this is called in.
pub fn use_panel() -> Panel {
    let location = use_location();
    // While the panel is being left, it stays the panel of its flow.
    let key = move |before: Option<&String>| match Route::read_href(&location.pathname.get()) {
        Some(Route::Flow(key, Some(_))) => key,
        // An address with a question nobody knows is of its flow all the same.
        Some(Route::Flow(key, None)) if before.is_none() => key,
        _ => before.cloned().unwrap_or_default(),
    };
    Panel {
        workspace: use_workspace(),
        key: Memo::new(key),
        asks: RwSignal::new(None),
        stopped: Stopped::new(),
        unsaved: StoredValue::new(None),
        way_back: use_way_back(),
    }
}

impl Panel {
    /// The flow it is over, while it is one the acting person can see; its page says the rest.
    pub fn flow(self) -> Memo<Option<FlowId>> {
        Memo::new(move |_| {
            let key = self.key.get();
            self.workspace.read(|tenant, you| {
                let flow = tenant.flow_by_key(&key)?;
                (tenant.sight(you, flow) != Sight::Nothing).then_some(flow)
            })?
        })
    }

    /// The flow's key.
    pub fn key(self) -> String {
        self.key.get()
    }

    /// Speaks about the tenant on screen to the acting person.
    pub fn say<T>(self, say: impl FnOnce(Voice<'_>) -> T) -> Option<T> {
        self.workspace
            .read(|tenant, you| say(Voice::new(tenant, you)))
    }

    /// What would be lost by leaving, as a sentence; none while there is nothing.
    pub fn hold(self, unsaved: impl Fn() -> Option<String> + Send + Sync + 'static) {
        let unsaved = Signal::derive(unsaved);
        self.unsaved.set_value(Some(unsaved));
        let lost = Signal::derive(move || unsaved.with(Option::is_some));
        let ask = move |going| self.asks.set(Some(going));
        self.stopped.watch(lost, Callback::new(ask));
    }

    /// Leaves, or asks first when something would be lost.
    pub fn close(self) {
        if self.unsaved().is_some() {
            self.asks.set(Some(Going::Away));
        } else {
            self.leave();
        }
    }

    /// Leaves.
    pub fn leave(self) {
        self.stopped.let_go();
        self.way_back.run(self.key.get_untracked());
    }

    /// Goes where somebody was about to go when they were asked.
    fn go_on(self, going: Going) {
        match going {
            Going::Away => self.leave(),
            other => self.stopped.go_on(other),
        }
    }

    /// The flow's name.
    fn name(self) -> String {
        let key = self.key.get();
        let name = self.workspace.read(|tenant, _| {
            let flow = tenant.flow_by_key(&key)?;
            Some(tenant.flow(flow).name.clone())
        });
        name.flatten().unwrap_or_default()
    }

    fn unsaved(self) -> Option<String> {
        let held = self.unsaved.get_value()?;
        held.get_untracked()
    }

    /// What saving touches.
    pub fn save_line(self) -> String {
        let line = self
            .workspace
            .with(|open| words::save_line(real(&open.kind)));
        line.map(|line| line.plain()).unwrap_or_default()
    }
}

/// The drawer of a panel, and over it the question before leaving.
#[component]
pub fn PanelDrawer(
    /// The panel.
    panel: Panel,
    /// The title.
    #[prop(into)]
    title: TextProp,
    /// What it is called without the flow's name, for the document's title.
    #[prop(optional)]
    called: &'static str,
    /// Says nothing about saving: the panel only shows.
    #[prop(optional)]
    read_only: bool,
    /// The buttons; **Cancel** or **Close** follows by itself.
    #[prop(optional, into)]
    foot: Option<Node>,
    /// What's in it.
    children: Node,
) -> impl IntoNode {
    name_document(panel, called, title.clone());
    let close = if read_only {
        labels::CLOSE
    } else {
        labels::CANCEL
    };
    let buttons = move || {
        view! {
            {foot}
            <Button on_press=move || panel.close()>{close}</Button>
        }
    };
    let note = (!read_only).then(|| TextProp::from(move || panel.save_line()));
    // A title that doesn't name the flow is followed by its name.
    let flow = called.is_empty().then(|| {
        view! { <p class="second"><bdi>{panel.name()}</bdi></p> }
    });
    let body = view! { {flow} {what_to_try()} {children} };
    let drawer = match note {
        Some(note) => view! {
            <Drawer title on_close=move || panel.close() foot=buttons note>{body}</Drawer>
        },
        None => view! {
            <Drawer title on_close=move || panel.close() foot=buttons>{body}</Drawer>
        },
    };
    view! { {drawer} {move || panel.asks.get().map(|going| ask(panel, going))} }
}

/// The document is called by the panel while it's open.
fn name_document(panel: Panel, called: &'static str, title: TextProp) {
    let Some(titles) = use_titles() else {
        return;
    };
    Effect::new(move || {
        let title = title.get();
        let called = if called.is_empty() { &*title } else { called };
        titles.panel(&[called, &panel.name()]);
    });
    on_cleanup(move || titles.no_panel());
}

fn ask(panel: Panel, going: Going) -> Node {
    let lost = panel.unsaved().unwrap_or_default();
    let stay = move || panel.asks.set(None);
    view! {
        <Dialog
            title=labels::LEAVE_TITLE
            on_close=stay
            foot=move || {
                view! {
                    <Button kind=ButtonKind::Danger on_press=move || panel.go_on(going)>{labels::LEAVE}</Button>
                    <Button start=true on_press=stay>{labels::STAY}</Button>
                }
            }
        >
            <p>{lost}</p>
        </Dialog>
    }
}
