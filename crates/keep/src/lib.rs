//! Records that are kept: written as JSON and read back, by one copy of code for all types.
//!
//! `#[derive(Keep)]` stands where serde's derives would, and what it writes looks the same.
//! serde makes code for each type and each place it is used in; here a type only says what it
//! consists of, as a [`Tree`], and one reader and one writer know trees. In a program that is fetched
//! over the network and knows a hundred types of records that is a tenth of its weight.
//!
//! [`to_json`] and [`from_json`] are what the portal uses. A type that is kept also serializes
//! and deserializes, for programs and tests that have serde's formats at hand.

mod json;
mod kinds;
mod read;
mod serialized;
mod tree;

pub use json::{from_json, pretty, to_json};
pub use keep_macro::Keep;
pub use read::{Trouble, read};
pub use serialized::{deserialize, serialize};
pub use tree::Tree;

/// What is kept as JSON.
pub trait Keep {
    /// What it consists of.
    fn tree(&self) -> Tree;

    /// The value that a tree says, or any other one once `trouble` has been told what is wrong:
    /// code that goes on is much smaller than code that can stop at every field.
    fn read(tree: &Tree, trouble: &mut Trouble) -> Self
    where
        Self: Sized;
}

/// Lets what is kept serialize and deserialize.
#[macro_export]
macro_rules! serialized {
    ($name:ident $(<$($of:ident $(: $bound:ident)?),+>)?) => {
        impl $(<$($of: $crate::Keep $(+ $bound)?),+>)? $crate::serde::Serialize for $name $(<$($of),+>)? {
            fn serialize<S: $crate::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                $crate::serialize(self, to)
            }
        }

        impl<'de, $($($of: $crate::Keep $(+ $bound)?),+)?> $crate::serde::Deserialize<'de>
            for $name $(<$($of),+>)?
        {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::deserialize(from)
            }
        }
    };
}

#[doc(hidden)]
pub use serde;
