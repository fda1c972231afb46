//! Reading files: sound ones, odd ones, hostile ones, and whatever comes along.

mod hostile;
mod properties;
mod real;
mod replay;
mod shapes;
mod support;
