//! The shared policy model.
