//! What a template sees: the views, and what turns content into them.

pub mod markdown;
mod raw_html;
pub mod view;
