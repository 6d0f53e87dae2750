//! What a template sees: the views, and what turns content into them.
//!
//! A [`Context`] holds what all pages are made from, worked out once. A [`Sheet`] is one page in one language:
//! it fills the view of its kind and has the theme show it. Nothing here knows how many pages there are, nor
//! where they go.

pub mod address;
mod alphabet;
mod assets;
mod beside;
mod card;
mod chart_file;
mod citation;
mod compare;
mod context;
pub mod data_rows;
mod downloads;
mod draw;
mod edition;
mod everywhere;
mod extent;
mod extremes;
mod figure;
mod figure_list;
mod frame;
mod home;
mod latest;
mod lists;
mod make;
pub mod markdown;
mod marks;
mod measure;
mod narrative;
mod offline;
mod pairs;
mod parts;
mod quality;
mod raw_html;
mod read_me;
mod region;
mod rehearsal;
mod report;
mod revised;
mod rows;
pub mod rules;
mod search;
mod section;
mod sheet;
mod side_by_side;
mod small;
mod spark;
mod spreadsheet;
mod tables;
pub mod terms;
pub mod view;
mod withheld;
mod words;

pub use chart_file::DrawnChart;
pub use context::Context;
pub use downloads::{
    CATALOGUE, FileOf, PACKAGE, WHOLE_CSV, WHOLE_JSON, measure_file, region_file, release_file,
};
pub use extent::{Extent, Extents};
pub use lists::COLUMNS;
pub use offline::{ICONS, KEEPER, WORKER};
pub use revised::RevisedAtOnce;
pub use rows::{Row as FigureRow, rows_of_region};
pub use sheet::{Edition, Sheet};
pub use spreadsheet::{Spreadsheet, SpreadsheetCell, SpreadsheetColumn};
pub use tables::Tables;
pub use view::MediaKind;
