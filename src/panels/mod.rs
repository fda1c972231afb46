//! Panels: drawers over a flow's page, one per file, each with an address of its own; and
//! what panels and pages share.

pub mod doing;
pub mod said;
