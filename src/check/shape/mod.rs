//! The shapes of the content's files, as data: which keys there are, what each holds, what each means.
//!
//! One description serves three purposes, so that they cannot differ: `validate` holds a tree against it
//! and reports every fault at its place, [`mod@schema`] prints it for editors, and the readers beside this
//! module rely on what was validated.

mod kinds;
mod names;
pub mod schema;
mod validate;

pub use kinds::{FileKind, front_matter};
pub(crate) use kinds::{MAPPING, REGION, block_record};
pub use names::Names;
pub(crate) use validate::{CHOOSE, bytes, found, head, is_key, period_hint, reason, validate};

use crate::diag::Both;

/// What a node must look like.
#[derive(Debug)]
pub enum Shape {
    /// Words for readers: one string, or one for each language of the site.
    Words,
    /// A string of any content.
    Line,
    /// A string that is part of addresses: small letters, digits, `-` and `.`.
    Key,
    /// A key that names something declared elsewhere; its target is looked up by the readers.
    Reference(Target),
    /// A figure as data files hold it; read by the data reader, which knows the unit.
    Figure,
    /// A period.
    Period,
    /// A day, a month or a year.
    Date,
    /// A day.
    Day,
    /// An hour with its zone.
    Hour,
    /// An address of the web, with `http` or `https`.
    Url,
    /// Anything: looked at by a reader of its own.
    Any,
    /// A whole number.
    Integer,
    /// A number of bytes.
    Bytes,
    /// `true` or `false`.
    Flag,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// A list of the same.
    List(&'static Shape),
    /// Any keys with values of the same shape.
    Map(&'static Shape),
    /// Keys that name something declared elsewhere, or in a table of data perhaps periods, with values of the same
    /// shape. The keys are looked up by the readers.
    Keyed(Target, &'static Shape),
    /// Keys from a fixed set.
    Record(&'static Record),
    /// A scalar of one shape, or a mapping or list of another: told apart by the kind of node.
    Either(&'static [Shape]),
}

/// What a [`Shape::Reference`] names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A region.
    Region,
    /// A level of regions.
    Level,
    /// A tree of regions.
    Tree,
    /// A set of regions by time.
    Era,
    /// A scheme of codes.
    Scheme,
    /// A measure, perhaps with a category and an aspect.
    Measure,
    /// A unit.
    Unit,
    /// A dimension of measures.
    Dimension,
    /// A value of a dimension.
    Value,
    /// A source.
    Source,
    /// A term of the glossary.
    Term,
}

impl Target {
    /// The name in schemas.
    fn name(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Level => "level",
            Self::Tree => "tree",
            Self::Era => "era",
            Self::Scheme => "scheme",
            Self::Measure => "measure",
            Self::Unit => "unit",
            Self::Dimension => "dimension",
            Self::Value => "value",
            Self::Source => "source",
            Self::Term => "term",
        }
    }
}

/// A mapping with a fixed set of keys.
#[derive(Debug)]
pub struct Record {
    /// Its keys.
    pub fields: &'static [Field],
}

/// One key of a record.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Whether it must be there.
    pub need: Need,
    /// What it holds.
    pub shape: Shape,
    /// What it means, for editors.
    pub doc: Both,
}

/// Whether a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Required,
    /// It may.
    Optional,
}
