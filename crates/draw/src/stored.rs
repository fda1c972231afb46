//! What lives as long as a part of the page: values, callbacks, effects, references.

use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::html::ElementType;
use leptos::prelude::{Set as _, Track as _, WithUntracked as _, untrack};
use leptos::reactive::{effect, signal};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;
use send_wrapper::SendWrapper;

use crate::held::{Held, Kept, hold, keep_there, kept, out_of_kept};

/// A value that nothing follows.
pub struct StoredValue<T> {
    kept: leptos::prelude::StoredValue<Kept>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

impl<T> PartialEq for StoredValue<T> {
    fn eq(&self, other: &Self) -> bool {
        self.kept == other.kept
    }
}

impl<T> fmt::Debug for StoredValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoredValue")
    }
}

impl<T: 'static> StoredValue<T> {
    /// Keeps a value.
    pub fn new(value: T) -> Self {
        Self {
            kept: keep(hold(value)),
            of: PhantomData,
        }
    }

    /// Reads the value.
    ///
    /// # Panics
    /// After the part of the page it belongs to has gone; so do the others without `try`.
    pub fn with_value<U>(self, read: impl FnOnce(&T) -> U) -> U {
        read(kept(self.kept).sure().get())
    }

    /// Reads the value; none after what it belongs to has gone.
    pub fn try_with_value<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
        let there = kept(self.kept).there()?;
        Some(read(there.get()))
    }

    /// The value.
    pub fn get_value(self) -> T
    where
        T: Clone,
    {
        self.with_value(T::clone)
    }

    /// The value; none after what it belongs to has gone.
    pub fn try_get_value(self) -> Option<T>
    where
        T: Clone,
    {
        self.try_with_value(T::clone)
    }

    /// Another value from now on.
    pub fn set_value(self, value: T) {
        keep_there(self.kept, hold(value));
    }

    /// Changes the value in its place.
    pub fn update_value(self, change: impl FnOnce(&mut T)) {
        self.try_update_value(change);
    }

    /// The same, and gives what that gave; none after what it belongs to has gone.
    pub fn try_update_value<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let mut value = out_of_kept(self.kept)?;
        let given = change(value.get_mut());
        keep_there(self.kept, value.back());
        Some(given)
    }
}

fn keep(held: Held) -> leptos::prelude::StoredValue<Kept> {
    leptos::prelude::StoredValue::new(SendWrapper::new(held))
}

/// What is to happen: the page gives it to a component.
pub struct Callback<In, Out = ()>(StoredValue<Rc<dyn Call<In, Out>>>);

/// What can be called. (A `dyn Fn` would bring two functions more that nobody calls.)
trait Call<In, Out> {
    fn call(&self, given: In) -> Out;
}

struct Calling<F>(F);

impl<In, Out, F: Fn(In) -> Out> Call<In, Out> for Calling<F> {
    fn call(&self, given: In) -> Out {
        (self.0)(given)
    }
}

impl<In, Out> Clone for Callback<In, Out> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<In, Out> Copy for Callback<In, Out> {}

impl<In, Out> PartialEq for Callback<In, Out> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<In, Out> fmt::Debug for Callback<In, Out> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback")
    }
}

impl<In: 'static, Out: 'static> Callback<In, Out> {
    /// What is to happen.
    pub fn new(run: impl Fn(In) -> Out + 'static) -> Self {
        Self(StoredValue::new(Rc::new(Calling(run))))
    }

    /// Has it happen; nothing does after the part of the page it belongs to has gone.
    pub fn try_run(self, given: In) -> Option<Out> {
        let run = self.0.try_get_value()?;
        Some(run.call(given))
    }

    /// Has it happen.
    ///
    /// # Panics
    /// After the part of the page it belongs to has gone.
    pub fn run(self, given: In) -> Out {
        self.0.get_value().call(given)
    }
}

/// What runs again whenever a signal it reads changes.
#[derive(Debug)]
pub struct Effect;

impl Effect {
    /// Runs it soon, and then again; it ends with the part of the page it belongs to.
    #[allow(
        clippy::new_ret_no_self,
        reason = "nobody keeps one, and Leptos calls it so"
    )]
    pub fn new<M>(run: impl EffectRun<M>) {
        start(run.boxed());
    }
}

/// What an effect does, again and again.
pub trait Again {
    /// Does it.
    fn again(&mut self);
}

fn start(mut run: Box<dyn Again>) {
    effect::Effect::new(move || run.again());
}

/// What an effect may be: a function of nothing, or of what it gave last.
pub trait EffectRun<M> {
    /// The same with its type forgotten.
    fn boxed(self) -> Box<dyn Again>;
}

struct Plainly<F>(F);

impl<F: FnMut()> Again for Plainly<F> {
    fn again(&mut self) {
        (self.0)();
    }
}

impl<F: FnMut() + 'static> EffectRun<()> for F {
    fn boxed(self) -> Box<dyn Again> {
        Box::new(Plainly(self))
    }
}

struct Remembering<F, T> {
    run: F,
    before: Option<T>,
}

impl<T, F: FnMut(Option<T>) -> T> Again for Remembering<F, T> {
    fn again(&mut self) {
        self.before = Some((self.run)(self.before.take()));
    }
}

impl<T: 'static, F: FnMut(Option<T>) -> T + 'static> EffectRun<Option<T>> for F {
    fn boxed(self) -> Box<dyn Again> {
        Box::new(Remembering {
            run: self,
            before: None,
        })
    }
}

type Found = signal::RwSignal<Option<SendWrapper<Element>>>;

/// An element of the page, once it is drawn.
pub struct NodeRef<E> {
    found: Found,
    of: PhantomData<fn() -> E>,
}

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for NodeRef<E> {}

impl<E> Default for NodeRef<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> fmt::Debug for NodeRef<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NodeRef")
    }
}

impl<E> NodeRef<E> {
    /// One for an element that isn't drawn yet.
    pub fn new() -> Self {
        Self {
            found: signal::RwSignal::new(None),
            of: PhantomData,
        }
    }

    pub(crate) fn load(self, element: &Element) {
        self.found.set(Some(SendWrapper::new(element.clone())));
    }
}

impl<E: ElementType + 'static> NodeRef<E>
where
    E::Output: JsCast,
{
    /// The element, and again when it is drawn anew.
    pub fn get(self) -> Option<E::Output> {
        self.found.track();
        self.get_untracked()
    }

    /// The element; none after what it belongs to has gone.
    pub fn get_untracked(self) -> Option<E::Output> {
        found(self.found).map(JsCast::unchecked_into)
    }

    /// Does something once, when the element is there.
    pub fn on_load(self, run: impl FnOnce(E::Output) + 'static) {
        let mut run = Some(run);
        Effect::new(move || {
            if let Some(element) = self.get()
                && let Some(run) = run.take()
            {
                untrack(|| run(element));
            }
        });
    }
}

fn found(found: Found) -> Option<Element> {
    found
        .try_with_untracked(|element| element.as_deref().cloned())
        .flatten()
}
