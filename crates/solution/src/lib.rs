//! What is in an exported solution, a flow package or a lone cloud flow.
//!
//! [`read`] turns the bytes of a file into a [`Package`]: the flows, what each of them uses,
//! and [`Finding`]s about everything that is missing, ignored or unresolved. It never panics
//! and reads no more than [`Limits`] allow. [`into_tenant`] makes a tenant of it, with
//! [`Assumptions`] for what exports can't say. Reading is behind the feature `read`.

mod assume;
mod counts;
mod finding;
mod into_tenant;
mod names;
mod package;
pub mod preview;
#[cfg(feature = "read")]
mod read;

pub use assume::{Assumptions, Kept, Reassumed, ReferenceOwners, SharingPreset, reassume};
pub use counts::Counts;
pub use finding::{Finding, Found, JsonFault, LooksLike, Severity, UnsafeName};
pub use into_tenant::{into_records, into_tenant};
pub use names::{connector_name, same_id, same_name};
pub use package::{
    Account, Call, Connector, DeclaredReference, DesktopSchema, Flow, FlowKind, FlowReference,
    FlowState, InstantKind, OtherContents, Package, PackageKind, RuntimeSource, Trigger, Use,
};
#[cfg(feature = "read")]
pub use read::{Limits, read, read_with};
