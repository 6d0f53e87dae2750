//! Charts: data in, small accessible SVG out, for the phone and for the desk.
//!
//! Everything is drawn through plotters onto a backend of our own (`svg.rs`); plotters is named nowhere else
//! in the project. A chart knows no language: words and numbers come in through [`Words`]. It knows no page:
//! what it looks like is in `chart.css` ([`STYLE`]), by class alone.
//!
//! A kind of chart is one file with a data struct that implements [`Chart`]. To add one, write the file and
//! name it here.

mod alone;
mod bars;
mod bullet;
mod canvas;
mod choropleth;
mod classes;
mod composition;
mod dumbbell;
mod extent;
mod heatmap;
mod ink;
mod key;
mod labels;
mod line;
mod multiples;
mod scale;
mod slope;
mod sparkline;
mod svg;
mod text;
mod tilemap;
mod time;
mod trend;
mod waffle;
mod widths;
mod words;
mod written;

pub use alone::{CardWords, Palette, Surround, alone, card, unlinked};
pub use bars::{Bar, Bars, Keep, Reference};
pub use bullet::{Bullet, Goal};
pub use choropleth::{Area, Atlas, Choropleth};
pub use classes::Classes;
pub use composition::{Composition, Stack, Whole};
pub use dumbbell::{Dumbbell, Pair};
pub use heatmap::{HeatMap, HeatRow, Order};
pub use line::Point;
pub use multiples::{Multiples, Panel};
pub use slope::Slope;
pub use sparkline::Sparkline;
pub use tilemap::{Tile, TileMap};
pub use trend::{Series, Trend};
pub use waffle::Waffle;
pub use words::{Length, Phrase, Words};

use std::fmt;

/// The style sheet that the charts need, for a page or for an SVG file that stands alone.
pub const STYLE: &str = include_str!("chart.css");

/// What a drawing is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layout {
    /// A narrow screen: drawn for a width of 320 CSS pixels.
    Phone,
    /// A page or a desk: drawn for a width of 720 CSS pixels.
    Desk,
}

impl Layout {
    /// Both, in the order in which a page has them.
    pub const ALL: [Self; 2] = [Self::Phone, Self::Desk];

    /// The class, and the end of ids.
    pub fn key(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Desk => "desk",
        }
    }

    /// The width in tenths of a CSS pixel.
    fn width(self) -> i32 {
        match self {
            Self::Phone => 3200,
            Self::Desk => 7200,
        }
    }

    /// How many CSS pixels a unit of the `viewBox` stands for. A page holds both layouts, and only one is shown
    /// at a time; whoever sizes a drawing by its `viewBox` alone (an audit, a reader mode, a copy into another
    /// page) is to find one chart of full size and not two. So the phone's is declared a tenth as large; it is
    /// drawn in pixels like the desk's, under one `scale`.
    fn pixels_per_unit(self) -> i32 {
        self.pick(10, 1)
    }

    /// One of two values.
    fn pick<T>(self, phone: T, desk: T) -> T {
        match self {
            Self::Phone => phone,
            Self::Desk => desk,
        }
    }
}

/// What surrounds a chart.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The start of the ids in the drawing: unique on the page among charts; the layout is added here.
    pub id: &'a str,
    /// The title: what the chart shows, or finds.
    pub title: &'a str,
    /// The description, for those who do not see it.
    pub description: &'a str,
    /// What the drawing is for.
    pub layout: Layout,
}

/// A finished drawing: one `svg` element, to be put into a page as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg(pub String);

impl fmt::Display for Svg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why there is no chart. A chart is never an empty box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartError {
    /// There is not one figure that has a place: none at all, or all missing.
    NothingToDraw,
    /// Numbers too large, or too far apart, for an axis.
    OutOfRange,
    /// A part of a whole is below zero.
    NegativePart {
        /// The name of the part.
        part: String,
    },
    /// A whole has more parts than there are colours that can be told apart.
    TooManyParts {
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// A row of a composition has not one figure for each part.
    WrongLength {
        /// The name of the row.
        row: String,
        /// How many figures it has.
        found: usize,
        /// How many parts there are.
        expected: usize,
    },
    /// Two regions lie on one tile.
    SameTile {
        /// The name of the one.
        first: String,
        /// The name of the other.
        second: String,
    },
    /// A share below zero, or of more than all.
    NoShare,
    /// plotters refused.
    Drawing(String),
}

impl fmt::Display for ChartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingToDraw => f.write_str("there is no figure to draw"),
            Self::OutOfRange => f.write_str("the numbers are too large or too far apart for an axis"),
            Self::NegativePart { part } => write!(f, "the part `{part}` is below zero"),
            Self::TooManyParts { found, most } => write!(f, "{found} parts, of at most {most}"),
            Self::WrongLength { row, found, expected } => {
                write!(f, "`{row}` has {found} figures for {expected} parts")
            }
            Self::SameTile { first, second } => write!(f, "`{first}` and `{second}` lie on one tile"),
            Self::NoShare => f.write_str("a share lies between 0 and 100 percent"),
            Self::Drawing(reason) => write!(f, "drawing failed: {reason}"),
        }
    }
}

impl std::error::Error for ChartError {}

/// A kind of chart.
pub trait Chart {
    /// The name of the kind, as in `{{ chart(kind="trend") }}` and in the class `chart-trend`.
    const KIND: &'static str;

    /// The drawing for one layout, in the words of one language.
    ///
    /// # Errors
    /// [`ChartError::NothingToDraw`] where there is no figure that could be shown, which a page answers with no chart;
    /// any other error says why these figures cannot be drawn by this kind.
    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError>;
}
