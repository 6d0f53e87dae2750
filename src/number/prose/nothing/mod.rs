//! What is written like a number and is no quantity. One file for each sort.

mod code;
mod date;
mod label;
mod marker;
mod name;
mod ordinal;
mod phone;
mod time;
mod year;

use super::found::Sort;
use super::scan::{Hit, Lead, Scan};
use super::words::Cue;

impl Scan<'_> {
    /// What begins at a token and is no quantity, behind the words of `lead`.
    pub(super) fn nothing(&self, at: usize, lead: &Lead) -> Option<Hit> {
        self.token(at)?;
        self.idiom(at)
            .or_else(|| self.marker(at))
            .or_else(|| self.date(at))
            .or_else(|| self.phone(at))
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.time(at))
            .or_else(|| self.label(at))
            .or_else(|| self.ordinal(at))
            .or_else(|| self.years(at, lead))
            .or_else(|| self.code(at))
            .or_else(|| self.name(at))
    }

    /// "salah satu", "one of the"
    fn idiom(&self, at: usize) -> Option<Hit> {
        let length = self.has(at, Cue::Idiom)?;
        // "one of four" is left to the ratio's own rule; what follows "one of" is a number of its own.
        Some(Hit::nothing(at..at + length, Sort::Word))
    }
}
