//! One number or a range, and what binds to it: the whole of a part, bounds behind it, its unit and its noun.

use super::noun::What;
use super::quantity::{Core, Times};
use super::scan::{Lead, Scan};
use super::words::Cue;
use crate::number::amount::{Amount, AmountKind};
use crate::number::lex::TokenKind;
use crate::number::lexicon::Meaning;
use crate::number::read::{self, Parser, ReadError, ReadFault, Side};
use rust_decimal::Decimal;

/// How many tokens lie between the beginnings of two changes that one word tells of.
const GOES_ON: usize = 16;

impl Scan<'_> {
    /// The number at a token with all that binds to it.
    pub(super) fn core(&self, at: usize, lead: Lead) -> Result<Option<Core>, ReadError> {
        let mut parser = self.parser(at);
        let between = parser.between();
        if between.is_some() && (self.nothing(parser.at, &Lead::default()).is_some() || self.is_change(at)) {
            return Ok(None);
        }
        let mut unit = None;
        let number = parser.at;
        let Some(low) = self.side(&mut parser, &mut unit)? else { return Ok(None) };
        let mut core = Core {
            tokens: at..parser.at,
            low,
            high: None,
            unit,
            whole: None,
            times: None,
            noun: None,
            lead,
            next: parser.at,
        };
        if !self.high(&mut parser, &mut core, between, number)? && between.is_some() {
            return Ok(None);
        }
        if core.high.is_none() {
            self.repeated(&mut parser, &low);
            if core.unit.is_none() && self.whole(&mut parser, &mut core)? {
                return Ok(Some(core));
            }
        }
        self.behind(&mut parser, &mut core)?;
        Ok(Some(core))
    }

    /// One end: a number with its sign and currency, or a fraction with a slash.
    fn side(
        &self,
        parser: &mut Parser<'_>,
        unit: &mut Option<read::Unit>,
    ) -> Result<Option<Side>, ReadError> {
        let Some(side) = parser.side(unit)? else { return Ok(None) };
        let digits = parser.at - 1;
        if self.is_glued_slash(parser.at)
            && let (Some(part), Some(whole)) = (self.small(digits, 3), self.small(parser.at + 1, 4))
            && let Some(value) = Decimal::from(part).checked_div(whole.into())
        {
            parser.at += 2;
            let amount = Amount { value, last: 0, scale: None, kind: AmountKind::Fraction };
            return Ok(Some(Side { amount, ..side }));
        }
        Ok(Some(side))
    }

    /// "lima (5) gerai"
    fn repeated(&self, parser: &mut Parser<'_>, low: &Side) {
        let at = parser.at;
        if !self.is_symbol(at, "(") {
            return;
        }
        parser.at += 1;
        let mut none = None;
        match parser.side(&mut none) {
            Ok(Some(again)) if again.value() == low.value() && self.is_symbol(parser.at, ")") => {
                parser.at += 1;
            }
            _ => parser.at = at,
        }
    }

    /// The second end of a range.
    fn high(
        &self,
        parser: &mut Parser<'_>,
        core: &mut Core,
        between: Option<usize>,
        number: usize,
    ) -> Result<bool, ReadError> {
        let before = parser.at;
        let given = core.unit.clone();
        let mut ahead = self.parser(before);
        let mut unit_ahead = given.clone();
        if ahead.unit(&mut unit_ahead).is_err() {
            return Ok(false);
        }
        let mark = ahead.at;
        if core.low.some || !self.may_be_mark(mark, between, number) {
            return Ok(false);
        }
        let dash = self.is_symbol(mark, "-–—−");
        core.high =
            parser.high_side(core.low, between, &mut core.unit).or_else(|error| match error.fault {
                // "antara 5 dan banyak", "a 12-percent rise"
                ReadFault::NotANumber => Ok(None),
                // "up 0.4 pp to 25.1%"
                ReadFault::Trailing if !dash => Ok(None),
                _ => Err(error),
            })?;
        if core.high.is_none() {
            parser.at = before;
            core.unit = given;
            return Ok(false);
        }
        // "paid Rp5 billion to 300 workers"
        let money = matches!(given, Some(read::Unit::Currency(_)));
        let mut unit_behind = core.unit.clone();
        let differs = !dash && self.parser(parser.at).unit(&mut unit_behind).is_err();
        // "rose 25% to 3,750": a change, and what it led to.
        let share =
            |unit: &Option<read::Unit>| matches!(unit, Some(read::Unit::Percent | read::Unit::PercentPoint));
        let of_share = |meaning| matches!(meaning, Meaning::Percent | Meaning::PercentPoint).then_some(());
        let of_change =
            !dash && between.is_none() && share(&unit_ahead) && self.meaning(parser.at, of_share).is_none();
        // "rose by 32,438 to 583,638"; "by 3 to 5 million" is a range.
        let by = number.checked_sub(1).and_then(|before| self.token(before));
        let is_far =
            |high: Decimal| core.low.amount.value.checked_mul(5.into()).is_some_and(|far| high > far);
        let of_change = of_change
            || !dash
                && between.is_none()
                && by.is_some_and(|word| word.text.eq_ignore_ascii_case("by"))
                && core.high.as_ref().is_some_and(|high| is_far(high.amount.value));
        let other = differs
            || of_change
            || money && core.tokens.len() > 1 && self.is_number(mark + 1) && self.is_person(parser.at);
        let falls = self.reading(core, None).is_err_and(|error| error.fault == ReadFault::Backwards);
        if falls && (dash || between.is_some()) && !other {
            let at = self.bytes(&(core.tokens.start..parser.at));
            return Err(ReadError { fault: ReadFault::Backwards, at });
        }
        if other || falls {
            parser.at = before;
            (core.high, core.unit) = (None, given);
            return Ok(false);
        }
        core.tokens.end = parser.at;
        core.next = parser.at;
        Ok(true)
    }

    /// "one worker in four"
    fn whole_behind_noun(&self, parser: &mut Parser<'_>, core: &mut Core) -> Result<(), ReadError> {
        let low = core.low.amount;
        let counted = matches!(&core.noun, Some(noun) if matches!(noun.what, What::Counted(_)));
        if !counted || core.high.is_some() || low.scale.is_some() || low.value > Decimal::TEN {
            return Ok(());
        }
        let mut ahead = Core { noun: None, ..core.clone() };
        let before = parser.at;
        let bare = |ahead: &Core| {
            ahead.noun.is_none()
                && ahead.whole.is_some_and(|whole| whole.amount.value <= Decimal::ONE_HUNDRED)
        };
        if self.whole(parser, &mut ahead)? && bare(&ahead) {
            *core = Core { noun: core.noun.take(), ..ahead };
        } else {
            parser.at = before;
        }
        Ok(())
    }

    /// Whether what stands at a token may divide the ends of a range.
    fn may_be_mark(&self, mark: usize, between: Option<usize>, number: usize) -> bool {
        if between.is_none() && number > 0 && self.is_change_from(number) {
            return false;
        }
        let length = self
            .meaning(mark, |meaning| match meaning {
                Meaning::RangeMark => Some(()),
                Meaning::BetweenAnd(_) if between.is_some() => Some(()),
                _ => None,
            })
            .map(|((), length)| length);
        let Some(length) = length else { return false };
        if self.is_symbol(mark, "-–—−") {
            let (left, right) = (self.is_glued(mark), self.is_glued(mark + 1));
            if left != right || !left && self.is_symbol(mark, "—−") {
                return false;
            }
        }
        self.nothing(mark + length, &Lead::default()).is_none()
    }

    /// "naik dari 20": the words before tell of two numbers.
    fn is_change_from(&self, number: usize) -> bool {
        (1..=2).any(|back| {
            number.checked_sub(back).is_some_and(|from| {
                let opens =
                    self.meaning(from, |meaning| matches!(meaning, Meaning::Between(_)).then_some(()));
                opens.is_some_and(|((), length)| length == back) && self.is_change(from)
            })
        })
    }

    /// Whether "dari" at a token follows a verb of change.
    pub(super) fn is_change(&self, at: usize) -> bool {
        let pairs = &self.reader.style.conventions().between;
        let opener = self.token(at).map(|token| token.text.as_str()).unwrap_or_default();
        let is_near =
            |at: usize| (at.saturating_sub(5)..at).any(|before| self.has(before, Cue::Change).is_some());
        // "grew from 20 to 30 in Aceh and from 40 to 50 in Bali"
        let opens = |meaning| matches!(meaning, Meaning::Between(_)).then_some(());
        let and = |meaning| matches!(meaning, Meaning::BetweenAnd(_)).then_some(());
        let goes_on = || {
            let is_joined = at.checked_sub(1).is_some_and(|before| self.meaning(before, and).is_some());
            let mut before = at.saturating_sub(GOES_ON)..at;
            is_joined && before.any(|from| self.meaning(from, opens).is_some() && is_near(from))
        };
        pairs.first().is_none_or(|(open, _)| open != opener) && (is_near(at) || goes_on())
    }

    pub(super) fn is_person(&self, at: usize) -> bool {
        self.noun(at).is_some_and(|noun| matches!(noun.what, What::Counted(_)))
    }

    /// "nine-in-ten", "one-out-of-four": where the words between part and whole end, at the token of the whole.
    fn hyphenated_joint(&self, at: usize) -> Option<usize> {
        let mut words = String::new();
        for dash in (at..at + 6).step_by(2) {
            if !self.is_tight_dash(dash) {
                return None;
            }
            if self.reader.style.conventions().numerals.out_of.contains(&words) {
                return Some(dash + 1);
            }
            let word = self.token(dash + 1).filter(|token| token.kind == TokenKind::Word)?;
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(&word.text);
        }
        None
    }

    /// "3 dari 10 pekerja"
    fn whole(&self, parser: &mut Parser<'_>, core: &mut Core) -> Result<bool, ReadError> {
        let before = parser.at;
        let part = core.low;
        if part.some || part.negative || part.amount.kind != AmountKind::Plain {
            return Ok(false);
        }
        let joint = self.hyphenated_joint(before);
        let mark = before + usize::from(joint.is_some());
        match joint {
            Some(end) => parser.at = end,
            None if parser.take_this(Meaning::OutOf) => {}
            None => return Ok(false),
        }
        let number = parser.at;
        let year = self.nothing(number, &Lead::default()).is_some();
        let one_of = self.tokens.get(mark).is_some_and(|of| of.text == "of")
            && self.has(core.tokens.start, Cue::One).is_some();
        let amount = if year || one_of { None } else { parser.amount()? };
        let fits = |whole: &Amount| {
            let within = self.tokens.get(mark).is_none_or(|word| word.text != "in" || parser.at - mark > 2)
                || whole.scale.is_none()
                    && whole.value <= Decimal::ONE_THOUSAND
                    && part.amount.scale.is_none();
            whole.kind == AmountKind::Plain
                && whole.value >= part.amount.value
                && !whole.value.is_zero()
                && within
                && part.amount.last >= 0
        };
        let Some(whole) = amount.filter(fits).filter(|_| !self.is_unit(parser.at)) else {
            parser.at = before;
            return Ok(false);
        };
        core.whole = Some(Side { amount: whole, negative: false, some: false });
        core.tokens.end = parser.at;
        core.noun = self.noun(parser.at);
        core.next = core.noun.as_ref().map_or(parser.at, |noun| noun.tokens.end);
        Ok(true)
    }

    /// Bounds, units and nouns behind a number.
    fn behind(&self, parser: &mut Parser<'_>, core: &mut Core) -> Result<(), ReadError> {
        let mut end = parser.at;
        self.trailing(parser, core);
        // "a 12-percent increase"
        if self.is_tight_dash(parser.at) && self.is_unit(parser.at + 1) {
            parser.at += 1;
        }
        let before = parser.at;
        if parser.unit(&mut core.unit)? && parser.at > before {
            end = parser.at;
        }
        if core.unit.is_none() && core.low.amount.kind != AmountKind::Fraction {
            self.times(parser, core);
            if core.times.is_some() {
                end = parser.at;
                // "3.9 times the number"
                while end > core.tokens.end + 1 && self.has(end - 1, Cue::Stop).is_some() {
                    end -= 1;
                }
            }
        }
        core.tokens.end = end;
        self.trailing(parser, core);
        core.next = parser.at;
        if core.unit.is_some() || core.times.is_some() {
            return Ok(());
        }
        let from =
            if core.low.amount.kind == AmountKind::Fraction { self.behind_of(parser.at) } else { parser.at };
        core.noun = self.noun(from);
        if let Some(noun) = &core.noun {
            core.next = if noun.what == What::Unknown { parser.at } else { noun.tokens.end };
            parser.at = noun.tokens.end;
            let next = parser.at;
            self.trailing(parser, core);
            if parser.at > next {
                core.next = parser.at;
            } else {
                self.whole_behind_noun(parser, core)?;
            }
        }
        Ok(())
    }

    /// "two thirds of all workers"
    fn behind_of(&self, at: usize) -> usize {
        let mut at = at;
        let of =
            self.meaning(at, |meaning| matches!(meaning, Meaning::OutOf | Meaning::Joiner).then_some(()));
        at += of.map_or(0, |((), length)| length);
        self.has(at, Cue::Pointing).map_or(at, |length| at + length)
    }

    fn times(&self, parser: &mut Parser<'_>, core: &mut Core) {
        let at = if self.is_tight_dash(parser.at) { parser.at + 1 } else { parser.at };
        let found = self.cue(at, |cue| match cue {
            Cue::Fold => Some(Times::AsMuch),
            Cue::Times => Some(Times::Often),
            _ => None,
        });
        let Some((times, length)) = found.filter(|(_, length)| !self.is_number(at + length)) else { return };
        let often = times == Times::Often && self.has(at + length, Cue::Frequency).is_some();
        core.times = Some(if often { Times::Often } else { Times::AsMuch });
        parser.at = at + length;
    }

    /// "2,7 juta lebih", but not "2,7 juta lebih banyak".
    fn trailing(&self, parser: &mut Parser<'_>, core: &mut Core) {
        let before = parser.at;
        let mut bound = core.lead.qualifier.bound;
        parser.trailing_bound(&mut bound);
        if parser.at == before {
            return;
        }
        let next = parser.at;
        let plus = self.is_symbol(before, "+");
        let alone = next == before + 1 && !plus;
        let compared = alone && self.is_word(next) && {
            let than = self
                .tokens
                .get(next)
                .is_some_and(|word| ["dari", "daripada", "than"].contains(&word.text.as_str()));
            let goes_on = self.is_counted(next) || self.has(next, Cue::Stop).is_some();
            than || !goes_on
        };
        if compared
            || alone && self.is_number(next)
            || plus && (!self.is_glued(before) || self.is_number(next))
        {
            parser.at = before;
            return;
        }
        core.lead.qualifier.bound = bound;
        core.next = parser.at;
    }
}
