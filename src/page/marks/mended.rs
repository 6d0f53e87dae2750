//! A text without its marks that are at fault, so that the others are read and run all the same.

use super::{engine, faults, name};
use crate::page::markdown;
use crate::prose::{self, TextId};
use std::ops::Range;
use tera::Tera;

/// The most marks of one text that are taken out of the way of others.
const MOST: usize = 64;
/// Stands for the first mark that was taken out; the next characters stand for the others.
const TAKEN: u32 = 0xF_0100;
/// Fills up what stands for a mark, so that all places stay.
const FILL: char = '\u{1}';

/// A text without its marks that are at fault: signs as long as they are stand in their places.
#[derive(Debug, Clone, Default)]
pub(super) struct Mended {
    pub(super) body: String,
    taken: Vec<String>,
}

impl Mended {
    pub(super) fn new(body: &str) -> Self {
        let is_sign = |char| (TAKEN..TAKEN + MOST as u32).contains(&u32::from(char));
        Self { body: body.replace(is_sign, "\u{FFFD}"), taken: Vec::new() }
    }

    /// Reads the text, and takes out what cannot be read; the engine with it, if it could be read at last.
    pub(super) fn read(&mut self, text: TextId, mut tell: impl FnMut(&tera::Error)) -> Option<Tera> {
        loop {
            let mut tera = engine();
            match tera.add_raw_template(&name(text), &self.body) {
                Ok(()) => return Some(tera),
                Err(error) => {
                    tell(&error);
                    if !self.blot(&error) {
                        return None;
                    }
                }
            }
        }
    }

    /// Takes out the marks that an error is about. What opens and closes a block stays: the text would be another
    /// without it.
    pub(super) fn blot(&mut self, error: &tera::Error) -> bool {
        let marks = prose::markdown::marks(&self.body);
        let faults: Vec<Range<usize>> =
            faults::all(error, &self.body).into_iter().filter_map(|(_, range)| range).collect();
        let is_faulty = |mark: &Range<usize>| faults.iter().any(|fault| mark.contains(&fault.start));
        let mut any = false;
        for mark in marks.into_iter().filter(is_faulty) {
            let Some(written) = self.body.get(mark.clone()).filter(|written| written.starts_with("{{"))
            else {
                continue;
            };
            let sign = u32::try_from(self.taken.len()).ok().filter(|at| (*at as usize) < MOST);
            let Some(sign) = sign.and_then(|at| char::from_u32(TAKEN + at)) else { return any };
            let mut stand_in = sign.to_string();
            stand_in.extend(std::iter::repeat_n(FILL, mark.len() - sign.len_utf8()));
            self.taken.push(written.to_owned());
            self.body.replace_range(mark, &stand_in);
            any = true;
        }
        any
    }

    /// A result with the marks that were taken out, as they are written.
    pub(super) fn restored(&self, result: &str) -> String {
        let mut out = result.to_owned();
        for (sign, mark) in (TAKEN..).filter_map(char::from_u32).zip(&self.taken) {
            let mut stand_in = sign.to_string();
            stand_in.extend(std::iter::repeat_n(FILL, mark.len() - sign.len_utf8()));
            out = out.replace(&stand_in, &markdown::escaped(mark));
        }
        out
    }
}
