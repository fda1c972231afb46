//! How values of the standard library are kept. Nothing is inlined: much is read, rarely, and
//! a copy for each field would weigh more than all the rest.

use std::borrow::Cow;
use std::rc::Rc;

use crate::{Keep, Tree, Trouble};

/// As it is, to be read later.
impl Keep for Tree {
    fn tree(&self) -> Tree {
        self.clone()
    }

    fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
        if *tree == Tree::Missing {
            trouble.expect("a value", tree);
        }
        tree.clone()
    }
}

impl Keep for bool {
    fn tree(&self) -> Tree {
        Tree::Bool(*self)
    }

    fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
        match tree {
            Tree::Bool(value) => *value,
            other => {
                trouble.expect("true or false", other);
                false
            }
        }
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Keep for $number {
            fn tree(&self) -> Tree {
                Tree::Number(u64::try_from(*self).unwrap_or(u64::MAX))
            }

            fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
                let most = u64::try_from(Self::MAX).unwrap_or(u64::MAX);
                Self::try_from(trouble.number(tree, most)).unwrap_or_default()
            }
        }
    )*};
}

numbers!(u8, u32, u64);

impl Keep for String {
    fn tree(&self) -> Tree {
        Tree::Text(Cow::Owned(self.clone()))
    }

    fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
        match tree {
            Tree::Text(text) => text.clone().into_owned(),
            other => {
                trouble.expect("a text", other);
                Self::new()
            }
        }
    }
}

impl<T: Keep> Keep for Option<T> {
    #[inline(never)]
    fn tree(&self) -> Tree {
        self.as_ref().map_or(Tree::Null, Keep::tree)
    }

    #[inline(never)]
    fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
        match tree {
            Tree::Missing | Tree::Null => None,
            tree => Some(T::read(tree, trouble)),
        }
    }
}

macro_rules! pointers {
    ($($pointer:ident),*) => {$(
        impl<T: Keep> Keep for $pointer<T> {
            fn tree(&self) -> Tree {
                (**self).tree()
            }

            fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
                Self::new(T::read(tree, trouble))
            }
        }
    )*};
}

pointers!(Box, Rc);

impl<T: Keep> Keep for Vec<T> {
    #[inline(never)]
    fn tree(&self) -> Tree {
        Tree::List(self.iter().map(Keep::tree).collect())
    }

    #[inline(never)]
    fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
        match tree {
            Tree::List(list) => {
                let place = trouble.place();
                let read = |tree| {
                    trouble.back_at(place);
                    T::read(tree, trouble)
                };
                list.iter().map(read).collect()
            }
            other => {
                trouble.expect("a list", other);
                Self::new()
            }
        }
    }
}

impl<A: Keep, B: Keep> Keep for (A, B) {
    #[inline(never)]
    fn tree(&self) -> Tree {
        Tree::list(&[&self.0, &self.1])
    }

    #[inline(never)]
    fn read(tree: &Tree, trouble: &mut Trouble) -> Self {
        let place = trouble.place();
        let first = A::read(trouble.item(tree, 0, 2), trouble);
        trouble.back_at(place);
        (first, B::read(trouble.item(tree, 1, 2), trouble))
    }
}
