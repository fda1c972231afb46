//! IndexedDB with futures: one request, one transaction.
//!
//! A transaction ends as soon as anything but its own request is awaited, so none is
//! held across an `await`.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction, IdbTransactionMode,
};

/// What the browser said went wrong.
pub(super) struct Problem {
    pub(super) name: String,
    pub(super) message: String,
}

impl From<JsValue> for Problem {
    fn from(error: JsValue) -> Self {
        let field = |name: &str| {
            let value = Reflect::get(&error, &JsValue::from_str(name)).ok();
            value
                .and_then(|value| value.as_string())
                .unwrap_or_default()
        };
        Self {
            name: field("name"),
            message: field("message"),
        }
    }
}

fn refused() -> Problem {
    Problem {
        name: "SecurityError".into(),
        message: String::new(),
    }
}

/// An open database.
#[derive(Clone)]
pub(super) struct Database(IdbDatabase);

impl Database {
    /// Opens a database, making its stores the first time.
    pub(super) async fn open(
        name: &str,
        version: u32,
        stores: &'static [&'static str],
    ) -> Result<Self, Problem> {
        let factory: IdbFactory = web_sys::window()
            .and_then(|window| window.indexed_db().ok().flatten())
            .ok_or_else(refused)?;
        let request: IdbOpenDbRequest = factory.open_with_u32(name, version)?;
        let opening = request.clone();
        let upgrade = Closure::once_into_js(move || {
            let database: Option<IdbDatabase> =
                opening.result().ok().and_then(|it| it.dyn_into().ok());
            for store in stores {
                if let Some(database) = &database {
                    let _ = database.create_object_store(store);
                }
            }
        });
        request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
        let database: IdbDatabase = answer(&request).await?.dyn_into()?;
        // Another tab wants to upgrade or delete it: don't stand in the way.
        let closing = database.clone();
        let close = Closure::<dyn FnMut()>::new(move || closing.close()).into_js_value();
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self(database))
    }

    /// Every value of a store, in the order of keys.
    pub(super) async fn all(
        &self,
        store: &str,
        range: Option<JsValue>,
    ) -> Result<Vec<JsValue>, Problem> {
        let (_, store) = self.store(store, IdbTransactionMode::Readonly)?;
        let request = match range {
            Some(range) => store.get_all_with_key(&range)?,
            None => store.get_all()?,
        };
        Ok(answer(&request)
            .await?
            .dyn_into::<Array>()?
            .iter()
            .collect())
    }

    /// Writes a value at a key, replacing what was there.
    pub(super) async fn put(
        &self,
        store: &str,
        key: &JsValue,
        value: &JsValue,
    ) -> Result<(), Problem> {
        let (transaction, store) = self.store(store, IdbTransactionMode::Readwrite)?;
        store.put_with_key(value, key)?;
        written(&transaction).await
    }

    /// Writes a value at a key where nothing is yet.
    pub(super) async fn add(
        &self,
        store: &str,
        key: &JsValue,
        value: &JsValue,
    ) -> Result<(), Problem> {
        let (transaction, store) = self.store(store, IdbTransactionMode::Readwrite)?;
        store.add_with_key(value, key)?;
        written(&transaction).await
    }

    /// Deletes what is at a key, or in a range.
    pub(super) async fn delete(&self, store: &str, key: &JsValue) -> Result<(), Problem> {
        let (transaction, store) = self.store(store, IdbTransactionMode::Readwrite)?;
        store.delete(key)?;
        written(&transaction).await
    }

    /// Deletes everything in a store.
    pub(super) async fn clear(&self, store: &str) -> Result<(), Problem> {
        let (transaction, store) = self.store(store, IdbTransactionMode::Readwrite)?;
        store.clear()?;
        written(&transaction).await
    }

    fn store(
        &self,
        name: &str,
        mode: IdbTransactionMode,
    ) -> Result<(IdbTransaction, IdbObjectStore), Problem> {
        let transaction = self.0.transaction_with_str_and_mode(name, mode)?;
        let store = transaction.object_store(name)?;
        Ok((transaction, store))
    }
}

/// Keys from one to another, both included.
pub(super) fn range(from: &JsValue, to: &JsValue) -> Result<JsValue, Problem> {
    Ok(IdbKeyRange::bound(from, to)?.into())
}

/// Waits for a request's result.
async fn answer(request: &IdbRequest) -> Result<JsValue, Problem> {
    let promise = Promise::new(&mut |resolve, reject| {
        let asked = request.clone();
        let succeed = Closure::once_into_js(move || {
            let _ = resolve.call1(&JsValue::NULL, &asked.result().unwrap_or(JsValue::NULL));
        });
        let asked = request.clone();
        let fail = Closure::once_into_js(move |event: web_sys::Event| {
            event.prevent_default();
            let error = asked
                .error()
                .ok()
                .flatten()
                .map_or(JsValue::NULL, JsValue::from);
            let _ = reject.call1(&JsValue::NULL, &error);
        });
        request.set_onsuccess(Some(succeed.unchecked_ref()));
        request.set_onerror(Some(fail.unchecked_ref()));
    });
    Ok(JsFuture::from(promise).await?)
}

/// Ends a transaction and waits until it is written, not only asked for.
///
/// One that ends by itself does so in a later turn, and is given up with the page when
/// that is left or loaded anew before; one that was told to end is written all the same.
async fn written(transaction: &IdbTransaction) -> Result<(), Problem> {
    #[expect(
        deprecated,
        reason = "by web-sys only; the standard and every browser have it"
    )]
    transaction.commit()?;
    let promise = Promise::new(&mut |resolve, reject| {
        let complete = Closure::once_into_js(move || {
            let _ = resolve.call0(&JsValue::NULL);
        });
        let asked = transaction.clone();
        let abort = Closure::once_into_js(move || {
            let error = asked.error().map_or(JsValue::NULL, JsValue::from);
            let _ = reject.call1(&JsValue::NULL, &error);
        });
        transaction.set_oncomplete(Some(complete.unchecked_ref()));
        transaction.set_onabort(Some(abort.unchecked_ref()));
    });
    JsFuture::from(promise).await?;
    Ok(())
}
