//! Signals, as Leptos has them under the same names, made once for all types.

use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{StoredValue, Track as _};
use leptos::reactive::{computed, signal};
use send_wrapper::SendWrapper;

use crate::held::{
    Compared, Derive, Held, Kept, Same, Source, hold, of_memo, of_signal, out_of, put_into, same,
};

macro_rules! copy {
    ($($name:ident),*) => {$(
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
        }

        impl<T: 'static> $name<T> {
            /// Reads the value, and again whenever it changes.
            ///
            /// # Panics
            /// After the part of the page it belongs to has gone; so do the others without `try`.
            pub fn with<U>(self, read: impl FnOnce(&T) -> U) -> U {
                read(self.held(true).sure().get())
            }

            /// Reads the value once; none after what it belongs to has gone.
            pub fn try_with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> Option<U> {
                let there = self.held(false).there()?;
                Some(read(there.get()))
            }

            /// Reads the value once.
            pub fn with_untracked<U>(self, read: impl FnOnce(&T) -> U) -> U {
                read(self.held(false).sure().get())
            }
        }

        impl<T: Clone + 'static> $name<T> {
            /// The value, and again whenever it changes.
            pub fn get(self) -> T {
                self.with(T::clone)
            }

            /// The value now.
            pub fn get_untracked(self) -> T {
                self.with_untracked(T::clone)
            }

            /// The value now; none after what it belongs to has gone.
            pub fn try_get_untracked(self) -> Option<T> {
                self.try_with_untracked(T::clone)
            }
        }
    )*};
}

copy!(RwSignal, Memo, Signal);

/// A value that is set, and what reads it follows.
pub struct RwSignal<T> {
    held: signal::RwSignal<Kept>,
    of: PhantomData<fn() -> T>,
}

impl<T> PartialEq for RwSignal<T> {
    fn eq(&self, other: &Self) -> bool {
        self.held == other.held
    }
}

impl<T> RwSignal<T> {
    fn held(self, track: bool) -> Held {
        of_signal(self.held, track)
    }

    /// Looks at nothing, but whoever asks runs again whenever it changes.
    pub fn track(self) {
        self.held.track();
    }
}

impl<T: 'static> RwSignal<T> {
    /// A value to begin with.
    pub fn new(value: T) -> Self {
        Self {
            held: set_up(hold(value)),
            of: PhantomData,
        }
    }

    /// Another value from now on; nothing happens after what it belongs to has gone.
    pub fn set(self, value: T) {
        put_into(self.held, hold(value));
    }

    /// Changes the value in its place.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// The same, and gives what that gave; none after what it belongs to has gone.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        let mut value = out_of(self.held)?;
        let given = change(value.get_mut());
        put_into(self.held, value.back());
        Some(given)
    }
}

fn set_up(held: Held) -> signal::RwSignal<Kept> {
    signal::RwSignal::new(SendWrapper::new(held))
}

/// A value that is worked out from others, once whenever they change, and kept.
pub struct Memo<T> {
    held: computed::Memo<Compared>,
    of: PhantomData<fn() -> T>,
}

impl<T> Memo<T> {
    fn held(self, track: bool) -> Held {
        of_memo(self.held, track)
    }

    /// Looks at nothing, but whoever asks runs again whenever it changes; it is worked out for
    /// that.
    pub fn track(self) {
        self.held(true);
    }
}

impl<T: 'static> Memo<T> {
    /// Works it out, given the value before.
    pub fn new(work: impl Fn(Option<&T>) -> T + 'static) -> Self
    where
        T: PartialEq,
    {
        Self::work(work, same::<T>)
    }

    /// The same for what can't be compared: what reads it runs again each time.
    pub fn told_always(work: impl Fn(Option<&T>) -> T + 'static) -> Self {
        Self::work(work, |_, _| false)
    }

    fn work(work: impl Fn(Option<&T>) -> T + 'static, same: Same) -> Self {
        Self {
            held: memo(
                Box::new(Working {
                    work,
                    of: PhantomData,
                }),
                same,
            ),
            of: PhantomData,
        }
    }
}

/// What works a value out from the one before.
trait Work {
    fn work(&self, before: Option<Held>) -> Held;
}

struct Working<F, T> {
    work: F,
    of: PhantomData<fn() -> T>,
}

impl<T: 'static, F: Fn(Option<&T>) -> T> Work for Working<F, T> {
    fn work(&self, before: Option<Held>) -> Held {
        hold(match before {
            Some(before) => (self.work)(Some(before.sure().get())),
            None => (self.work)(None),
        })
    }
}

fn memo(work: Box<dyn Work>, same: Same) -> computed::Memo<Compared> {
    let work = SendWrapper::new(work);
    computed::Memo::new(move |before: Option<&Compared>| {
        let before = before.map(|before| Held::clone(&before.value));
        let value = SendWrapper::new(work.work(before));
        Compared { value, same }
    })
}

/// A value to read, wherever it comes from.
pub struct Signal<T> {
    source: Source,
    of: PhantomData<fn() -> T>,
}

impl<T> Signal<T> {
    const fn of(source: Source) -> Self {
        Self {
            source,
            of: PhantomData,
        }
    }

    fn held(self, track: bool) -> Held {
        self.source.held(track)
    }

    /// Looks at nothing, but whoever asks runs again whenever it changes.
    pub fn track(self) {
        self.source.held(true);
    }
}

impl<T: 'static> Signal<T> {
    /// Works it out each time it's read.
    pub fn derive(derive: impl Fn() -> T + 'static) -> Self {
        Self::of(derived(Rc::new(Deriving(derive))))
    }

    /// A value that never changes.
    pub fn stored(value: T) -> Self {
        Self::of(fixed(hold(value)))
    }
}

struct Deriving<F>(F);

impl<T: 'static, F: Fn() -> T> Derive for Deriving<F> {
    fn derive(&self) -> Held {
        hold((self.0)())
    }
}

fn derived(derive: Rc<dyn Derive>) -> Source {
    Source::Derived(StoredValue::new(SendWrapper::new(derive)))
}

fn fixed(held: Held) -> Source {
    Source::Fixed(StoredValue::new(SendWrapper::new(held)))
}

impl<T: Default + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::of(Source::Set(signal.held))
    }
}

impl<T> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::of(Source::Worked(memo.held))
    }
}

impl<T: 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}
