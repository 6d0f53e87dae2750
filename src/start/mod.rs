//! A working start, never a blank page: a site, a release with the structure of another, a region.
//!
//! Everything here makes texts of files and writes nothing; `cli` reads them back, tells what `check` would find in
//! them, and writes them. What is there already is never changed but for `regions.yaml`, to which a region is added and
//! every other byte of which stays.

mod marked;
mod region;
mod release;
mod site;
mod template;
mod theme;
mod tool;
mod workflow;

pub use marked::marked;
pub use region::{NewRegion, with_region};
pub use release::{NewRelease, release};
pub use site::{NewSite, site};
pub use theme::{theme, with_theme};
pub use tool::Tool;
pub use workflow::{NewWorkflow, Service, Store, workflow};
