//! Laws that hold on any tenant, also one that no file should hold: handles that lead
//! nowhere, groups that contain each other, the same grant twice.

#![cfg(not(target_arch = "wasm32"))]

mod changes;
mod decisions;
mod machines;
mod mutation;
mod question;
mod records;
mod setting;
mod wild;
