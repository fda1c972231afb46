//! Files as packages and tenants: sound ones, odd ones, hostile ones, and whatever comes along.

mod assumed;
mod hostile;
mod properties;
mod real;
mod replay;
mod shapes;
mod support;
