//! Number words in ordinary use: "satu garis", "the two", "no one". They are told apart from small counts by what
//! stands around them:
//!
//! - one, alone or before a word that no unit is known of, is a word; before a unit it counts, unless the sentence
//!   makes a general statement ("satu orang dapat …");
//! - two to ten before what texts count of themselves ("tiga bagian") are words, and so are they behind "the" and the
//!   like without a unit ("the two");
//! - a quarter or a half of a year is no fraction.

use rust_decimal::Decimal;

use super::found::Sort;
use super::noun::What;
use super::quantity::Core;
use super::scan::Scan;
use super::words::Cue;
use crate::number::amount::AmountKind;
use crate::number::lexicon::Meaning;

impl Scan<'_> {
    /// What a number in words is if it states no quantity: a sort, or nothing at all.
    pub(super) fn ordinary(&self, core: &Core) -> Option<Option<Sort>> {
        let word = Some(Some(Sort::Word));
        if core.high.is_some() {
            return None;
        }
        if core.tokens.clone().any(|at| self.is_number(at)) {
            let plain = core.noun.as_ref().is_some_and(|noun| noun.what == What::Plain);
            let small = core.unit.is_none()
                && core.times.is_none()
                && core.whole.is_none()
                && !self.is_said(core)
                && core.low.amount.scale.is_none()
                && core.low.amount.value <= Decimal::TEN;
            return if plain && small { word } else { None };
        }
        if core.low.amount.kind == AmountKind::Fraction {
            return if self.is_no_fraction(core) { word } else { None };
        }
        let said = self.is_said(core);
        if core.unit.is_some() || core.low.amount.scale.is_some() || core.low.amount.last < 0 {
            return None;
        }
        if core.whole.is_some() || core.times.is_some() {
            return None;
        }
        let value = core.low.amount.value;
        let what = core.noun.as_ref().map(|noun| noun.what);
        let counted = matches!(what, Some(What::Counted(_)));
        if value > Decimal::TEN {
            return None;
        }
        if what == Some(What::Plain) {
            return word;
        }
        if value.is_zero() {
            return if counted { None } else { word };
        }
        if value == Decimal::ONE {
            let general = !said && !core.lead.qualifier.only && self.is_general(core);
            // "one counts active participants"
            let near = core.noun.as_ref().is_some_and(|noun| noun.tokens.len() <= 3);
            return if counted && near && !general { None } else { word };
        }
        let pointed = self.follows(core.tokens.start, Cue::Pointing);
        if counted || said {
            None
        } else if pointed {
            word
        } else {
            None
        }
    }

    /// Whether words before the number say that it counts.
    fn is_said(&self, core: &Core) -> bool {
        core.lead.qualifier.bound.is_some() || core.lead.counts
    }

    /// "satu orang dapat ikut keduanya"
    fn is_general(&self, core: &Core) -> bool {
        (core.next..core.next + 3).any(|at| self.has(at, Cue::May).is_some())
    }

    /// "for three quarters", "a third party", "the first half"
    fn is_no_fraction(&self, core: &Core) -> bool {
        let tokens = &core.tokens;
        let end = tokens.end;
        let last = end - 1;
        let part_of_year =
            self.cue(last, |cue| (cue == Cue::PartOfYear || matches!(cue, Cue::Noun(_))).then_some(()));
        let article =
            self.meaning(tokens.start, |meaning| (meaning == Meaning::Article).then_some(())).is_some();
        let of =
            self.meaning(end, |meaning| matches!(meaning, Meaning::OutOf | Meaning::Joiner).then_some(()));
        let running = self.has(end, Cue::Frequency).is_some();
        if part_of_year.is_some() && (running || self.follows(tokens.start, Cue::Pointing)) {
            return true;
        }
        if of.is_some() {
            return false;
        }
        // "a quarter ago", "in a quarter"
        if part_of_year.is_some() && article && self.follows(tokens.start, Cue::YearBefore) {
            return true;
        }
        // "a third party", but "half the workers"
        let one_word = core.low.amount.value < Decimal::ONE && article;
        let half = tokens.len() == 1;
        let joined = self.is_tight_dash(end) && half;
        joined || one_word && self.is_word(end) && self.has(end, Cue::Stop).is_none() && self.is_unknown(end)
    }

    fn is_unknown(&self, at: usize) -> bool {
        self.noun(at).is_none_or(|noun| noun.what == What::Unknown)
    }
}
