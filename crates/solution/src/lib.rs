//! What is in an exported solution, flow package or cloud flow.
