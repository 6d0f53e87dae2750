//! The site: which pages there are, how they are made, and how they reach the disk.
//!
//! [`plan()`] says what there will be, [`render()`] makes it page by page and hands it to a [`Sink`]: into memory
//! ([`Site`]), or to a folder ([`Writer`]). [`rehearse()`] finds what rendering would, mostly without it. Only
//! [`mod@write`] touches the disk, and only it removes anything.

pub mod again;
mod charts;
mod data;
mod dcat;
mod feed;
mod on_demand;
mod package;
mod plan;
mod rehearse;
mod render;
pub mod rules;
mod share;
mod sink;
mod sitemap;
mod weight;
mod work;
pub mod write;
mod xml;

pub use again::render_again;
pub use on_demand::{Found, OnDemand};
pub use plan::{Coverage, Plan, PlannedPage, plan};
pub use rehearse::{rehearse, rehearse_texts_again};
pub use render::{Rendered, render};
pub use share::{NoShare, Share};
pub use sink::{Filler, Nowhere, OutputFile, Sink, SinkError, Site, Stood};
pub use work::CONTENT_SECURITY_POLICY;
pub use write::{Summary, WriteError, Writer};
