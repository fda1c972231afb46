//! The shared policy model.

pub mod catalogue;
