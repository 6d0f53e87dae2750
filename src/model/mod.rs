//! The statistics themselves, right by construction: regions, periods, quantities, measures, cells with
//! their vintages, sources, releases, and the [`Dataset`] that holds them.
//!
//! Nothing here reads a file, knows YAML, or decides how a page looks.

mod boundary;
mod cell;
mod control;
mod dataset;
mod gathering;
mod life;
mod measure;
mod near;
mod numbering;
mod order;
mod period;
mod quantity;
pub mod reads;
mod region;
mod release;
mod series;
mod site;
mod source;
mod table;
mod text;
mod writing;

pub use boundary::{Boundaries, Outline, Position};
pub use cell::{
    Aspect, CellKey, Cells, Column, Conflict, Missing, Observation, Remarks, Stated, Status, disagree,
    known_on,
};
pub use control::{Control, Controlled, Named, control_of, grouped, mark, written};
pub use dataset::{Dataset, Intact, Term};
pub use gathering::Gathering;
pub use life::{HeldBack, Hour, Stage, Withheld};
pub use measure::{
    Category, CategoryId, DimValue, Dimension, Disclosure, Formula, Identity, Measure, MeasureKind,
    MeasureRef, Measures, Operator, Ordering, PlausibleChange, Unit, UnitKind,
};
pub use numbering::Numbering;
pub use order::{by_measure, range_of, region_starts};
pub use period::{PartialDate, Period, PeriodError, PeriodKind};
pub use quantity::{ArithmeticError, End, Magnitude, MagnitudeCount, Precision, Quantity};
pub use region::{Era, Level, Region, Regions, Tree};
pub use release::{
    Absence, AbsenceReason, CheckPoint, Claim, Moved, Narrative, Page, Promise, Release, Scope, Standing,
    Superseded, Waiver,
};
pub use series::Break;
pub use site::{
    Acceptance, Budget, Cards, ChartFile, ChartFiles, Language, Licence, OFFERED, Offer, Offline, Packing,
    PageKind, Pictures, Policy, RawHtml, SeverityChoice, Site,
};
pub use source::{Attachment, Source, SourceKind};
pub use table::{Keyed, Table};
pub use text::{LangId, Text};
pub use writing::{LanguageNumbers, NumberWord, ScaleWords};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl table::Index for $name {
            fn from_index(index: usize) -> Self { Self(index as u32) }
            fn index(self) -> usize { self.0 as usize }
        }
    )+ };
}

ids! {
    /// A region, by its place in [`Regions`].
    RegionId,
    /// A level of region, such as province.
    LevelId,
    /// A tree over the regions, such as the administrative one.
    TreeId,
    /// An era: a set of regions that tiled the country at one time.
    EraId,
    /// A measure.
    MeasureId,
    /// A unit.
    UnitId,
    /// A dimension.
    DimensionId,
    /// A source.
    SourceId,
    /// A release.
    ReleaseId,
    /// A term of the glossary.
    TermId,
}
