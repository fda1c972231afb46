//! Bringing back what is kept when the portal starts.

use super::sync::misfit;
use super::{KeepNotice, Keeper, SHOWN, Storage, UNKEPT};
use crate::backend::local::{Base, Channel, FORMAT, Kept, Store, StoreError, on_return};
use crate::backend::tab;
use crate::workspace::{NOTHING, Open, Status, Workspace, open};

/// The demo that this tab saw last.
const DEMO_SEEN: &str = "sharewell-demo";

impl Workspace {
    /// Opens the storage, brings back what is kept, and listens to the other tabs.
    /// `demo` is the demo without changes, with its fingerprint.
    pub async fn start(self, mut demo: Open, fingerprint: String) {
        let shown = tab::recall(SHOWN);
        let demo_id = demo.id.clone();
        if tab::recall(DEMO_SEEN).is_none_or(|seen| seen != fingerprint) {
            // What was begun names places in the tables of another demo.
            demo.drop_drafts();
            tab::remember(DEMO_SEEN, Some(&fingerprint));
        }
        let demo_name = demo.name().to_owned();
        let is_another = shown.as_ref().is_some_and(|id| *id != demo_id);
        if is_another {
            // Else the demo would be seen for a moment, and drawn for nothing.
            self.shown.set(NOTHING);
            self.add(as_in_this_tab(demo));
        } else {
            self.show(as_in_this_tab(demo));
        }
        let record = Kept {
            format: FORMAT,
            id: demo_id.clone(),
            name: demo_name,
            base: Base::Demo(fingerprint),
        };
        if let Err(error) = self.bring_all_back(record).await {
            self.refuse(error);
        }
        if self.storage.get_untracked() == Storage::Opening {
            self.storage.set(Storage::Works);
        }
        if let Some(id) = shown {
            self.switch_to(&id);
        }
        if self.shown.get_untracked() == NOTHING {
            self.switch_to(&demo_id);
        }
        if let Some(name) = tab::recall(UNKEPT) {
            self.notice.set(Some(KeepNotice::FileGone(name)));
            tab::remember(UNKEPT, None);
        }
        self.set_status(Status::Ready);
    }

    async fn bring_all_back(self, demo: Kept) -> Result<(), StoreError> {
        let store = Store::open().await?;
        let channel = Channel::open(move |id| self.catch_up(id));
        on_return(move || {
            for (id, ..) in self.all_untracked() {
                self.catch_up(id);
            }
        });
        self.keeper.set_value(Some(Keeper {
            store: store.clone(),
            channel,
        }));
        let kept = store.workspaces().await?;
        if !kept.contains(&demo) {
            store.keep(&demo).await?;
        }
        self.bring_back(&store, &demo.id, true).await?;
        for record in kept.into_iter().filter(|record| record.id != demo.id) {
            self.remember(record.clone());
            if let Some(open) = open::from_kept(record) {
                let id = open.id.clone();
                self.add(as_in_this_tab(open));
                if let Err(error) = self.bring_back(&store, &id, false).await {
                    // The others aren't worse for it.
                    self.refuse(error);
                }
            }
        }
        Ok(())
    }

    /// Makes a kept log's entries in the workspace they belong to.
    async fn bring_back(self, store: &Store, id: &str, is_demo: bool) -> Result<(), StoreError> {
        let log = store.log(id).await?;
        let fits = self.change_in(id, |open| open.catch_up(log));
        self.bump();
        if fits != Some(false) {
            return Ok(());
        }
        if !is_demo {
            return Err(misfit());
        }
        self.notice.set(Some(KeepNotice::DemoChanged));
        self.change_in(id, |open| {
            open.start_over();
            open.drop_drafts();
        });
        self.bump();
        store.forget_log(id).await
    }
}

/// Who acts belongs to the tab, and so do the environment it shows and what isn't saved: the
/// person it acted as last and the environment chosen last, if there are any, and what was begun.
fn as_in_this_tab(mut open: Open) -> Open {
    open.recall_drafts();
    let known = tab::recall(&open::actor_kept(&open.id));
    if let Some(person) = known.and_then(|key| open.tenant.person_by_key(&key)) {
        open.actor = person;
    }
    let chosen = tab::recall(&open::environment_kept(&open.id));
    open.environment = chosen.and_then(|key| open.tenant.environment_by_key(&key));
    open
}
