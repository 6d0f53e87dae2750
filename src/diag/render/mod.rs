//! The shapes in which findings are shown. One renderer a file; none of them prints.

pub mod human;
pub mod short;
