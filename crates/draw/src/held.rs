//! Values whose type only their owner knows: so signals are made once, not once for each type.
//!
//! What is here knows nothing of types; a signal that does brings a few lines for each of them.
//! It never reads a value as another type than it was held as, because a signal's type is that
//! of the value it was made with.

use std::cell::{Ref, RefCell, RefMut};
use std::rc::Rc;

use leptos::prelude::{ReadValue as _, StoredValue, Track as _, WithUntracked as _, untrack};
use leptos::reactive::{computed, signal};
use leptos::tachys::erased::ErasedLocal;
use send_wrapper::SendWrapper;

/// A value of any type.
#[derive(Clone)]
pub(crate) struct Held(Option<Rc<RefCell<ErasedLocal>>>);

/// The same as Leptos keeps it; nothing of a page is ever used by another thread.
pub(crate) type Kept = SendWrapper<Held>;

impl Held {
    fn new(value: ErasedLocal) -> Self {
        Self(Some(Rc::new(RefCell::new(value))))
    }

    #[inline(never)]
    fn read(&self) -> Option<Ref<'_, ErasedLocal>> {
        self.0.as_ref()?.try_borrow().ok()
    }

    #[inline(never)]
    fn write(&self) -> Option<RefMut<'_, ErasedLocal>> {
        self.0.as_ref()?.try_borrow_mut().ok()
    }
}

/// Letting go is said once, not wherever something is read.
impl Drop for Held {
    #[inline(never)]
    fn drop(&mut self) {
        self.0 = None;
    }
}

/// Holds a value.
pub(crate) fn hold<T: 'static>(value: T) -> Held {
    Held::new(ErasedLocal::new(value))
}

/// Does something with a held value; none if it is gone, or being changed.
pub(crate) fn look<T: 'static, U>(held: &Held, read: impl FnOnce(&T) -> U) -> Option<U> {
    let value = held.read()?;
    Some(read(value.get_ref()))
}

/// Changes a held value; none if it is gone, or being read, as in Leptos. While the portal is
/// developed and tested, the latter is a mistake that is told.
pub(crate) fn alter<T: 'static, U>(held: &Held, change: impl FnOnce(&mut T) -> U) -> Option<U> {
    let value = held.write();
    debug_assert!(
        value.is_some() || held.0.is_none(),
        "a value was changed while it was read"
    );
    let mut value = value?;
    Some(change(value.get_mut()))
}

/// A value that was worked out, and how to tell whether another one says the same.
pub(crate) struct Compared {
    pub(crate) value: Kept,
    pub(crate) same: Same,
}

/// Whether two held values say the same.
pub(crate) type Same = fn(&ErasedLocal, &ErasedLocal) -> bool;

impl PartialEq for Compared {
    fn eq(&self, other: &Self) -> bool {
        match (self.value.read(), other.value.read()) {
            (Some(a), Some(b)) => (self.same)(&a, &b),
            _ => false,
        }
    }
}

/// Whether two held values of one type say the same.
pub(crate) fn same<T: PartialEq + 'static>(a: &ErasedLocal, b: &ErasedLocal) -> bool {
    a.get_ref::<T>() == b.get_ref::<T>()
}

/// What works a value out each time it is read.
pub(crate) trait Derive {
    /// The value.
    fn derive(&self) -> Held;
}

/// Where a value comes from.
#[derive(Clone, Copy)]
pub(crate) enum Source {
    Set(signal::RwSignal<Kept>),
    Worked(computed::Memo<Compared>),
    Derived(StoredValue<SendWrapper<Rc<dyn Derive>>>),
    Fixed(StoredValue<Kept>),
}

impl Source {
    /// The value; nothing where what it belongs to has gone. With `track`, what asks runs again
    /// whenever it changes.
    pub(crate) fn held(self, track: bool) -> Held {
        let held = match self {
            Self::Set(signal) => {
                if track {
                    signal.track();
                }
                signal.try_with_untracked(|held| Held::clone(held))
            }
            Self::Worked(memo) => {
                if track {
                    memo.track();
                }
                memo.try_with_untracked(|held| Held::clone(&held.value))
            }
            Self::Derived(derived) => {
                let derived = derived.try_read_value().map(|derived| Rc::clone(&derived));
                derived.map(|derived| {
                    if track {
                        derived.derive()
                    } else {
                        untrack(|| derived.derive())
                    }
                })
            }
            Self::Fixed(fixed) => fixed.try_read_value().map(|held| Held::clone(&held)),
        };
        held.unwrap_or(Held(None))
    }
}

/// What was kept; nothing where what it belongs to has gone.
pub(crate) fn kept(kept: StoredValue<Kept>) -> Held {
    let held = kept.try_read_value().map(|held| Held::clone(&held));
    held.unwrap_or(Held(None))
}

/// Somebody reads what went with the part of the page it belonged to.
#[cold]
#[inline(never)]
pub(crate) fn gone() -> ! {
    panic!("a signal was read after what it belonged to had gone, or while it was being changed")
}
