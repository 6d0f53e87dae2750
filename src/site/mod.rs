//! The site: which pages there are and where, how they are made, and how they reach the disk.
//!
//! [`plan`] says what there will be, [`render`] makes it page by page and hands it to a [`Sink`], and
//! [`write`] is the sink that ends in a published folder. Only [`write`] touches the disk, and only it
//! removes anything.

pub mod rules;
mod sink;
pub mod write;

pub use sink::{OutputFile, Sink, SinkError, Site};
pub use write::{Summary, WriteError, Writer};
