//! The Sharewell portal: screens over the shared policy model.
//!
//! Read in this order: addresses, where data lives, what is open, how it looks, what it
//! says, and then one page or panel per file.

pub mod route;

pub mod backend;
pub mod workspace;

pub mod location;
pub mod stories;
pub mod ui;

pub mod labels;
pub mod pages;
pub mod panels;

pub mod app;
