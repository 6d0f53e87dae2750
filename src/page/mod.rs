//! What a template sees: the views, and what turns content into them.

pub mod address;
mod context;
mod figure;
pub mod markdown;
mod marks;
mod raw_html;
pub mod rules;
mod tables;
pub mod view;

pub use context::{Context, Sheet};
