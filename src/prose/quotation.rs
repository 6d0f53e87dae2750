//! What someone else said: whether a number stands in a quotation, and whose words those are.

use super::names::{Voice, Voices};
use super::scene::{Scene, WINDOW};
use crate::number::prose::{BlockKind, Number};
use std::ops::Range;

impl Scene<'_> {
    /// Whether a number stands in words that someone else said.
    pub(super) fn is_quoted(&self, number: &Number) -> bool {
        if self.kind_of(number) == BlockKind::Quotation {
            return true;
        }
        // What is said in several sentences is quoted in all of them.
        let (block, sentence) = (self.block(self.block_of(number)), self.sentence(number));
        let near = number.seen.start.saturating_sub(block.start) <= WINDOW;
        let from = if near { block.start } else { sentence.start };
        let before = self.words(&(from..number.seen.start.max(from)));
        let count = |mark: char| before.matches(mark).count();
        count('“') > count('”') || count('"') % 2 == 1
    }

    /// Who speaks where a number is quoted: who is named in its sentence; failing that in its paragraph, then in the
    /// one before, then, of words that are set apart, in the one behind.
    pub(super) fn voice<'v>(&self, voices: &'v Voices, number: &Number) -> Option<Voice<'v>> {
        if !self.is_quoted(number) {
            return None;
        }
        let at = self.block_of(number);
        let (own, seen) = (self.block(at), self.text.seen());
        let around = {
            let from = seen.floor_char_boundary(number.seen.start.saturating_sub(WINDOW)).max(own.start);
            let to = seen.floor_char_boundary(number.seen.end.saturating_add(WINDOW)).min(own.end);
            from..to.max(from)
        };
        let before = at.checked_sub(1).map(|at| self.block(at)).map(|block| self.end_of(&block));
        let is_apart = self.kind_of(number) == BlockKind::Quotation;
        let behind = Some(self.start_of(&self.block(at + 1))).filter(|_| is_apart);
        let places = [Some(self.sentence(number)), Some(around), before, behind];
        let named = places.into_iter().flatten().map(|place| voices.named(self.words(&place)));
        Some(named.into_iter().find(|voice| !voice.is_unknown()).unwrap_or_default())
    }

    fn block(&self, at: usize) -> Range<usize> {
        self.text.blocks().get(at).map_or(0..0, |block| block.seen.clone())
    }

    fn end_of(&self, block: &Range<usize>) -> Range<usize> {
        self.text.seen().floor_char_boundary(block.end.saturating_sub(WINDOW)).max(block.start)..block.end
    }

    fn start_of(&self, block: &Range<usize>) -> Range<usize> {
        block.start..self.text.seen().floor_char_boundary(block.start + WINDOW).min(block.end)
    }
}
