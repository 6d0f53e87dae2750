//! What a template sees: the views, and what turns content into them.
//!
//! A [`Context`] holds what all pages are made from, worked out once. A [`Sheet`] is one page in one language:
//! it fills the view of its kind and has the theme show it. Nothing here knows how many pages there are, nor
//! where they go.

pub mod address;
mod chart_file;
mod compare;
mod context;
mod draw;
mod extent;
mod figure;
mod figure_list;
mod frame;
mod home;
mod lists;
mod make;
pub mod markdown;
mod marks;
mod measure;
mod narrative;
mod parts;
mod quality;
mod raw_html;
mod region;
mod rehearsal;
mod report;
pub mod rules;
mod section;
mod side_by_side;
mod spark;
mod tables;
pub mod view;
mod words;

pub use chart_file::DrawnChart;
pub use context::{Context, Sheet};
pub use extent::{Extent, Extents};
pub use lists::COLUMNS;
pub use parts::{WHOLE_CSV, WHOLE_JSON, measure_csv, release_csv};
pub use tables::Tables;
