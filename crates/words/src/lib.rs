//! Every sentence about the domain.
