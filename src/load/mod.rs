//! Bytes to trees that keep every span. Knows syntax only, nothing of regions or measures.

pub mod tree;
