//! What a template sees: the views, and what turns content into them.

pub mod view;
