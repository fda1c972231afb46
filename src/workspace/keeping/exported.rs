//! What is kept, as a file: to take it to another browser, or to have it at all.

use crate::backend::local::{Base, Exported, FORMAT};
use crate::workspace::{Open, Workspace, open};

/// What of exported data couldn't be brought back whole, by name.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Amiss {
    /// Workspaces that can't be opened; what this browser keeps of them stays as it is.
    pub closed: Vec<String>,
    /// Workspaces in which not every change could be made.
    pub misfits: Vec<String>,
}

impl Workspace {
    /// Everything that is open, with what was changed in it, as text.
    pub fn exported(self) -> String {
        let logs = self.open.with_value(|open| {
            open.iter()
                .map(|open| (open.id.clone(), open.log.clone()))
                .collect()
        });
        let records = self.records.with_value(Clone::clone);
        keep::to_json(&Exported {
            format: FORMAT,
            workspaces: records,
            logs,
        })
    }

    /// Whether anything was changed in what is open: importing may replace it.
    pub fn is_changed(self) -> bool {
        self.open
            .with_value(|open| open.iter().any(|open| !open.log.is_empty()))
    }

    /// Brings exported data back: bases are kept, logs replace those that are there. Gives
    /// what couldn't be brought back whole.
    ///
    /// # Errors
    /// A sentence that says why nothing was imported.
    pub async fn import_kept(self, text: &str) -> Result<Amiss, String> {
        let exported = Exported::read(text)?;
        let mut amiss = Amiss::default();
        for record in exported.workspaces {
            if matches!(record.base, Base::Demo(_)) {
                continue;
            }
            match open::from_kept(record.clone()) {
                Some(open) => {
                    self.add(open);
                    self.keep(record);
                }
                None => amiss.closed.push(record.name),
            }
        }
        for (id, log) in exported.logs {
            if !self
                .open
                .with_value(|open| open.iter().any(|open| open.id == id))
            {
                continue;
            }
            self.change_in(&id, Open::start_over);
            if let Some(keeper) = self.keeper.get_value()
                && let Err(error) = keeper.store.forget_log(&id).await
            {
                self.refuse(error);
            }
            let misfit = self.change_in(&id, |open| {
                let fits = open.catch_up(log);
                open.written = 0;
                (!fits).then(|| open.name().to_owned())
            });
            amiss.misfits.extend(misfit.flatten());
            self.write_out(id).await;
        }
        self.bump();
        Ok(amiss)
    }
}
