//! Values whose type only their owner knows: so signals are made once, not once for each type.
//!
//! What is here knows nothing of types; a signal that does brings a few lines for each of them.
//! It never reads a value as another type than it was held as, because a signal's type is that
//! of the value it was made with.

use std::rc::Rc;

use leptos::prelude::{
    Notify as _, ReadValue as _, StoredValue, Track as _, UpdateUntracked as _, UpdateValue as _,
    WithUntracked as _, untrack,
};
use leptos::reactive::{computed, signal};
use leptos::tachys::erased::ErasedLocal;
use send_wrapper::SendWrapper;

/// A value of any type; nothing where what it belonged to has gone, or while it is changed.
///
/// Whoever reads it holds it too, so it stays as it is until they have read it.
#[derive(Clone)]
pub(crate) struct Held(Option<Rc<ErasedLocal>>);

/// The same as Leptos keeps it; nothing of a page is ever used by another thread.
pub(crate) type Kept = SendWrapper<Held>;

impl Held {
    /// The value, if it is there.
    pub(crate) fn there(self) -> Option<There> {
        self.0.map(There)
    }

    /// The value.
    ///
    /// # Panics
    /// If it isn't there.
    #[inline(never)]
    pub(crate) fn sure(self) -> There {
        self.there().unwrap_or_else(|| gone())
    }
}

/// A value that is there while it is read or changed.
pub(crate) struct There(Rc<ErasedLocal>);

impl There {
    /// The value, as what it was held as.
    pub(crate) fn get<T: 'static>(&self) -> &T {
        self.0.get_ref()
    }

    /// The same to change it, of a value that was taken out.
    pub(crate) fn get_mut<T: 'static>(&mut self) -> &mut T {
        self.alone().get_mut()
    }

    /// To put it back.
    pub(crate) fn back(self) -> Held {
        Held(Some(self.0))
    }

    #[inline(never)]
    fn alone(&mut self) -> &mut ErasedLocal {
        Rc::get_mut(&mut self.0).unwrap_or_else(|| gone())
    }
}

/// Holds a value.
pub(crate) fn hold<T: 'static>(value: T) -> Held {
    held(ErasedLocal::new(value))
}

#[inline(never)]
fn held(value: ErasedLocal) -> Held {
    Held(Some(Rc::new(value)))
}

/// Takes a value out to change it; none if it is gone, or being read or changed, as in Leptos.
/// While the portal is developed and tested, reading is a mistake that is told.
fn taken(place: &mut Held) -> Option<There> {
    let value = place.0.take()?;
    if Rc::strong_count(&value) > 1 {
        debug_assert!(false, "a value was changed while it was read");
        place.0 = Some(value);
        return None;
    }
    Some(There(value))
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
        match (&self.value.0, &other.value.0) {
            (Some(a), Some(b)) => (self.same)(a, b),
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
    /// The value. With `track`, what asks runs again whenever it changes.
    #[inline(never)]
    pub(crate) fn held(self, track: bool) -> Held {
        match self {
            Self::Set(signal) => of_signal(signal, track),
            Self::Worked(memo) => of_memo(memo, track),
            Self::Derived(derived) => {
                let derived = derived.try_read_value().map(|derived| Rc::clone(&derived));
                let derived = derived.map(|derived| {
                    if track {
                        derived.derive()
                    } else {
                        untrack(|| derived.derive())
                    }
                });
                derived.unwrap_or(Held(None))
            }
            Self::Fixed(fixed) => kept(fixed),
        }
    }
}

/// The value of a signal.
#[inline(never)]
pub(crate) fn of_signal(signal: signal::RwSignal<Kept>, track: bool) -> Held {
    if track {
        signal.track();
    }
    let held = signal.try_with_untracked(|held| Held::clone(held));
    held.unwrap_or(Held(None))
}

/// The value of a memo.
#[inline(never)]
pub(crate) fn of_memo(memo: computed::Memo<Compared>, track: bool) -> Held {
    if track {
        memo.track();
    }
    let held = memo.try_with_untracked(|held| Held::clone(&held.value));
    held.unwrap_or(Held(None))
}

/// What was kept.
#[inline(never)]
pub(crate) fn kept(kept: StoredValue<Kept>) -> Held {
    let held = kept.try_read_value().map(|held| Held::clone(&held));
    held.unwrap_or(Held(None))
}

/// Takes the value of a signal out to change it.
#[inline(never)]
pub(crate) fn out_of(signal: signal::RwSignal<Kept>) -> Option<There> {
    let taken = signal.try_update_untracked(|held| taken(held));
    taken.flatten()
}

/// Puts a value into a signal, and tells whoever follows it.
#[inline(never)]
pub(crate) fn put_into(signal: signal::RwSignal<Kept>, value: Held) {
    // What stood there goes once the signal can be read again: who knows what it lets go of.
    let before = signal.try_update_untracked(|held| std::mem::replace(&mut **held, value));
    if before.is_some() {
        signal.notify();
    }
}

/// Takes what was kept out to change it.
#[inline(never)]
pub(crate) fn out_of_kept(kept: StoredValue<Kept>) -> Option<There> {
    kept.try_update_value(|held| taken(held)).flatten()
}

/// Keeps another value.
#[inline(never)]
pub(crate) fn keep_there(kept: StoredValue<Kept>, value: Held) {
    kept.try_update_value(|held| std::mem::replace(&mut **held, value));
}

/// Somebody reads what went with the part of the page it belonged to.
#[cold]
#[inline(never)]
pub(crate) fn gone() -> ! {
    panic!("a signal was read after what it belonged to had gone, or while it was being changed")
}
