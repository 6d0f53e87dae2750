//! The number engine: reads quantities as they stand in data files, and writes numbers, quantities, periods
//! and dates on pages, each in the style of one language.
//!
//! A language is data ([`Conventions`]); the grammar is the same for all. Text goes through three steps:
//! `lex` cuts it into tokens with byte spans, the lexicon says what words mean, and the parser builds a
//! quantity with the precision of its writing. All arithmetic is exact and checked, and every step is linear
//! in the length of the text.
//!
//! What [`Style::quantity`] writes, [`Style::read`] reads back. Nothing here knows files, cells or pages.

mod amount;
mod date;
mod declared;
mod digits;
mod doubt;
mod english;
mod find;
mod indonesian;
mod interval;
mod lex;
mod lexicon;
mod literal;
mod order;
mod plan;
pub mod prose;
mod read;
mod style;
mod write;

pub use date::PeriodForm;
pub use doubt::{Doubt, Strange};
pub use lexicon::Bound;
pub use read::{ReadError, ReadFault, Reading, UnitHint};
pub use style::{
    BoundWords, Conventions, Currency, MagnitudeWords, Many, Numerals, Plural, Scale, SomeScaled, Style,
    UnitWords,
};
pub use write::{Form, Noun};

#[cfg(test)]
mod tests;
