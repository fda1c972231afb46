//! The Sharewell portal: screens over the shared policy model.
pub mod ui;
