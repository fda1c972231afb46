//! Cases about copies, and owners who change or leave, a file each.

pub(super) mod change_owner;
pub(super) mod owner_departure;
pub(super) mod send_copy;
