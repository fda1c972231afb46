//! This browser's own storage: workspaces and their logs in IndexedDB.
//!
//! A workspace is a base and a log. An entry is added at the next number of its log; when
//! another tab was first, the number is taken and the caller reads what it missed.

mod channel;
mod idb;
mod kept;

use keep::Keep;
use policy::change::Applied;
use wasm_bindgen::JsValue;

pub use channel::{Channel, on_return};
pub use kept::{Base, Exported, FORMAT, Import, Kept};

use idb::{Database, Problem};

const WORKSPACES: &str = "workspaces";
const ENTRIES: &str = "entries";

/// Why storage didn't do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The browser refuses storage, for example in a private window.
    Refused,
    /// The browser has no room left for this page.
    Full,
    /// A newer version of the portal wrote the data; it is left alone.
    Newer,
    /// Another tab added this entry first.
    Taken,
    /// What is stored can't be read, with the browser's words.
    Broken(String),
}

impl From<Problem> for StoreError {
    fn from(problem: Problem) -> Self {
        match problem.name.as_str() {
            "ConstraintError" => Self::Taken,
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::Newer,
            "SecurityError" | "InvalidStateError" | "UnknownError" => Self::Refused,
            _ => Self::Broken(problem.message),
        }
    }
}

/// The storage, once it is open.
#[derive(Clone)]
pub struct Store(Database);

impl Store {
    /// Opens the storage.
    ///
    /// # Errors
    /// When the browser refuses it or a newer version wrote it.
    pub async fn open() -> Result<Self, StoreError> {
        Ok(Self(
            Database::open("sharewell", FORMAT, &[WORKSPACES, ENTRIES]).await?,
        ))
    }

    /// Everything kept, without logs; what can't be read is left out and left alone.
    ///
    /// # Errors
    /// When the browser can't read it.
    pub async fn workspaces(&self) -> Result<Vec<Kept>, StoreError> {
        let values = self.0.all(WORKSPACES, None).await?;
        Ok(values.iter().filter_map(|value| read(value).ok()).collect())
    }

    /// A workspace's log.
    ///
    /// # Errors
    /// When the browser can't read it, or an entry isn't one.
    pub async fn log(&self, id: &str) -> Result<Vec<Applied>, StoreError> {
        let values = self.0.all(ENTRIES, Some(entries_of(id)?)).await?;
        values.iter().map(read).collect()
    }

    /// Keeps a workspace, or what changed about it.
    ///
    /// # Errors
    /// When the browser can't write it.
    pub async fn keep(&self, kept: &Kept) -> Result<(), StoreError> {
        Ok(self
            .0
            .put(WORKSPACES, &JsValue::from_str(&kept.id), &write(kept)?)
            .await?)
    }

    /// Adds an entry at its number.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another tab was first.
    pub async fn append(&self, id: &str, at: usize, entry: &Applied) -> Result<(), StoreError> {
        Ok(self
            .0
            .add(ENTRIES, &entry_key(id, at), &write(entry)?)
            .await?)
    }

    /// Forgets a workspace and its log.
    ///
    /// # Errors
    /// When the browser can't write it.
    pub async fn forget(&self, id: &str) -> Result<(), StoreError> {
        self.0.delete(WORKSPACES, &JsValue::from_str(id)).await?;
        self.forget_log(id).await
    }

    /// Forgets a workspace's log.
    ///
    /// # Errors
    /// When the browser can't write it.
    pub async fn forget_log(&self, id: &str) -> Result<(), StoreError> {
        Ok(self.0.delete(ENTRIES, &entries_of(id)?).await?)
    }

    /// Forgets everything.
    ///
    /// # Errors
    /// When the browser can't write it.
    pub async fn wipe(&self) -> Result<(), StoreError> {
        self.0.clear(WORKSPACES).await?;
        Ok(self.0.clear(ENTRIES).await?)
    }
}

/// The keys of every entry of a workspace.
fn entries_of(id: &str) -> Result<JsValue, StoreError> {
    let most = u32::MAX as usize;
    Ok(idb::range(&entry_key(id, 0), &entry_key(id, most))?)
}

fn entry_key(id: &str, at: usize) -> JsValue {
    js_sys::Array::of2(&JsValue::from_str(id), &JsValue::from_f64(at as f64)).into()
}

fn read<T: Keep>(value: &JsValue) -> Result<T, StoreError> {
    let text = js_sys::JSON::stringify(value)
        .map(String::from)
        .unwrap_or_default();
    keep::from_json(&text).map_err(StoreError::Broken)
}

fn write(value: &dyn Keep) -> Result<JsValue, StoreError> {
    js_sys::JSON::parse(&keep::to_json(value)).map_err(|_| StoreError::Broken("not JSON".into()))
}
