//! One number with its scale: "13,2 juta", "1 juta 250 ribu", "dua belas koma lima", "setengah juta",
//! "one and a half million".

use rust_decimal::Decimal;

use super::digits::{magnitude, round, shift};
use super::lex::TokenKind;
use super::lexicon::Meaning;
use super::literal::{self, Follower, LiteralFault, MAX_EXPONENT};
use super::read::{Parser, ReadError, ReadFault};

/// A number as it was written, without sign, bound and unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    /// The value, with its scale.
    pub(super) value: Decimal,
    /// The exponent of the last digit written, with its scale.
    pub(super) last: i32,
    /// The power of ten of its scale words, if it has any.
    pub(super) scale: Option<u32>,
    /// Whether it is a fraction of one, and how it was said.
    pub(super) kind: AmountKind,
}

/// How a number was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AmountKind {
    /// In digits or number words.
    Plain,
    /// As a part of one: "tiga perempat".
    Fraction,
    /// As a part of a scale: "setengah juta".
    FractionOfScale,
    /// With the scale in its form for many behind digits: "600 ribuan".
    Some,
}

/// Fractions that are one character.
const VULGAR: [(char, u32, u32); 18] = [
    ('½', 1, 2),
    ('⅓', 1, 3),
    ('⅔', 2, 3),
    ('¼', 1, 4),
    ('¾', 3, 4),
    ('⅕', 1, 5),
    ('⅖', 2, 5),
    ('⅗', 3, 5),
    ('⅘', 4, 5),
    ('⅙', 1, 6),
    ('⅚', 5, 6),
    ('⅐', 1, 7),
    ('⅛', 1, 8),
    ('⅜', 3, 8),
    ('⅝', 5, 8),
    ('⅞', 7, 8),
    ('⅑', 1, 9),
    ('⅒', 1, 10),
];

/// One piece of a number: up to its scale.
#[derive(Debug, Clone, Copy)]
struct Piece {
    value: Decimal,
    last: i32,
    kind: AmountKind,
    /// Whether it is a part of one, or ends in a part: its decimals may have no end.
    is_parted: bool,
}

/// How many decimals are enough of a number that may have no end: a third of a million.
const ENOUGH: u32 = 6;

impl Parser<'_> {
    /// The number at the cursor; nothing, and the cursor stays, where there is none.
    pub(super) fn amount(&mut self) -> Result<Option<Amount>, ReadError> {
        let start = self.at;
        let Some(mut amount) = self.scaled_piece()? else {
            self.at = start;
            return Ok(None);
        };
        // "1 juta 250 ribu": every further piece has a smaller scale; the last may have none if it is in
        // words.
        while let Some(scale) = amount.scale
            && amount.kind == AmountKind::Plain
        {
            let before = self.at;
            let in_digits = self.peek().is_some_and(|token| token.kind == TokenKind::Number);
            let next = if self.begins_piece() { self.scaled_piece()? } else { None };
            let Some(next) = next.filter(|next| {
                next.kind == AmountKind::Plain
                    && next.last >= 0
                    && next.scale.map_or(!in_digits, |smaller| smaller < scale)
                    && magnitude(next.value).is_some_and(|first| first < scale as i32)
            }) else {
                self.at = before;
                break;
            };
            let value = self.bounded(amount.value.checked_add(next.value), start)?;
            // "1,9920005 triliun 2 juta": the finest digit may be one of the first piece.
            amount = Amount { value, last: next.last.min(amount.last), ..next };
            if next.scale.is_none() {
                break;
            }
        }
        Ok(Some(amount))
    }

    fn begins_piece(&self) -> bool {
        self.peek().is_some_and(|token| token.kind == TokenKind::Number)
            || self
                .find(|meaning| matches!(meaning, Meaning::Small(_) | Meaning::OneScale(_)).then_some(()))
                .is_some()
    }

    fn scaled_piece(&mut self) -> Result<Option<Amount>, ReadError> {
        let start = self.at;
        if let Some(scale) = self.take(|meaning| match meaning {
            Meaning::OneScale(scale) => Some(scale),
            _ => None,
        }) {
            return self.at_scale(Piece::plain(Decimal::ONE, 0), scale, start).map(Some);
        }
        let Some(piece) = self.piece()? else { return Ok(None) };
        if piece.kind != AmountKind::Plain {
            self.take_article_before_scale();
        }
        let scale = self.take(|meaning| match meaning {
            Meaning::Scale(scale) => Some((scale, piece.kind)),
            Meaning::ManyScale(scale) if piece.kind == AmountKind::Plain => Some((scale, AmountKind::Some)),
            _ => None,
        });
        match scale {
            Some((scale, kind)) => self.at_scale(Piece { kind, ..piece }, scale, start).map(Some),
            None => Ok(Some(piece.unscaled())),
        }
    }

    /// "600-an ribu": the scale behind the ending.
    pub(super) fn scaled_behind(&mut self, amount: Amount, start: usize) -> Result<Amount, ReadError> {
        let scale = self.take(|meaning| match meaning {
            Meaning::Scale(scale) => Some(scale),
            _ => None,
        });
        let Amount { value, last, kind, .. } = amount;
        let piece = Piece { value, last, kind, is_parted: kind == AmountKind::Fraction };
        scale.map_or(Ok(amount), |scale| self.at_scale(piece, scale, start))
    }

    /// The piece times its scale, which a larger one may follow: "3,6 ribu triliun".
    fn at_scale(&mut self, piece: Piece, scale: u32, start: usize) -> Result<Amount, ReadError> {
        let larger = self.take(|meaning| match meaning {
            Meaning::Scale(larger) if larger > scale => Some(larger),
            _ => None,
        });
        let scale = scale.saturating_add(larger.unwrap_or(0));
        let by = i32::try_from(scale).unwrap_or(MAX_EXPONENT);
        let value = shift(piece.value, by);
        let value = value.map(|value| if piece.is_parted { round(value, ENOUGH) } else { value });
        let value = self.bounded(value, start)?;
        let (kind, last) = match piece.kind {
            AmountKind::Fraction => (AmountKind::FractionOfScale, by - 1),
            kind => (kind, piece.last + by),
        };
        Ok(Amount { value, last, scale: Some(scale), kind })
    }

    /// "half a million", "a quarter of a million"
    fn take_article_before_scale(&mut self) {
        let before = self.at;
        self.take_this(Meaning::Joiner);
        let article = self.take(|meaning| (meaning == Meaning::Article).then_some(())).is_some();
        let scale = self.find(|meaning| matches!(meaning, Meaning::Scale(_)).then_some(())).is_some();
        if !article || !scale {
            self.at = before;
        }
    }

    fn piece(&mut self) -> Result<Option<Piece>, ReadError> {
        let start = self.at;
        if let Some((numerator, parts)) = self.take_vulgar() {
            return Ok(fraction(numerator.into(), parts));
        }
        if !self.at_number_word()
            && let Some(parts) = self.take_one_part()
        {
            return Ok(fraction(Decimal::ONE, parts));
        }
        let number = match self.peek() {
            Some(token) if token.kind == TokenKind::Number => Some(self.digits()?),
            _ => self.words(),
        };
        let Some(number) = number else {
            self.at = start;
            return Ok(None);
        };
        if number.last < 0 {
            return Ok(Some(number));
        }
        let before = self.at;
        self.skip_hyphen();
        if let Some(parts) = self.take_part() {
            return Ok(fraction(number.value, parts));
        }
        self.at = before;
        Ok(Some(self.mixed(number)))
    }

    fn digits(&mut self) -> Result<Piece, ReadError> {
        let Some(token) = self.peek().cloned() else {
            return Err(self.fault(ReadFault::NotANumber, self.at));
        };
        let start = self.at;
        self.at += 1;
        let follower =
            if self.at_unit() || self.at_range_with_unit() { Follower::Unit } else { Follower::Other };
        let read = literal::read(&token.text, &self.style.conventions, follower).map_err(|fault| {
            let fault = match fault {
                LiteralFault::Malformed => ReadFault::Malformed,
                LiteralFault::Foreign(rewritten) => ReadFault::ForeignMarks { rewritten },
                LiteralFault::TooLarge => ReadFault::TooLarge,
            };
            self.fault(fault, start)
        })?;
        Ok(Piece::plain(read.value, -i32::try_from(read.dp).unwrap_or(0)))
    }

    fn at_unit(&self) -> bool {
        self.find(|meaning| match meaning {
            Meaning::Scale(_) | Meaning::ManyScale(_) | Meaning::Percent | Meaning::PercentPoint => Some(()),
            _ => None,
        })
        .is_some()
    }

    /// "1,592–1,651 triliun": whether the other end of a range follows, and its unit.
    fn at_range_with_unit(&self) -> bool {
        let mut ahead = Parser { ..*self };
        let mark = |meaning| matches!(meaning, Meaning::RangeMark | Meaning::BetweenAnd(_)).then_some(());
        if ahead.take(mark).is_none() {
            return false;
        }
        let sign_or_currency =
            |meaning| matches!(meaning, Meaning::Minus | Meaning::Currency(_)).then_some(());
        for _ in 0..3 {
            ahead.take(sign_or_currency);
        }
        let number = ahead.peek().is_some_and(|token| token.kind == TokenKind::Number);
        ahead.at += 1;
        number && ahead.at_unit()
    }

    /// "satu setengah", "one and a half", "satu dua persepuluh", "1½": a whole number with a part of one behind it.
    fn mixed(&mut self, whole: Piece) -> Piece {
        let before = self.at;
        if let Some((numerator, parts)) = self.take_vulgar() {
            let part = Decimal::from(numerator).checked_div(parts.into());
            if let Some(value) = part.and_then(|part| whole.value.checked_add(part)) {
                let last = if parts == 2 { -1 } else { -2 };
                return Piece { is_parted: true, ..Piece::plain(value, last) };
            }
            self.at = before;
        }
        let and = self.take(|meaning| (meaning == Meaning::And).then_some(())).is_some();
        let numerator = self
            .take(|meaning| match meaning {
                Meaning::Article if and => Some(1),
                Meaning::Small(numerator) if numerator > 0 => Some(numerator),
                _ => None,
            })
            .map(Decimal::from);
        let parts = match numerator {
            Some(_) => self.take_part(),
            None => self.take_one_part(),
        };
        let part = parts.and_then(|parts| numerator.unwrap_or(Decimal::ONE).checked_div(parts.into()));
        match part.and_then(|part| whole.value.checked_add(part)) {
            Some(value) => Piece { is_parted: true, ..Piece::plain(value, -1) },
            None => {
                self.at = before;
                whole
            }
        }
    }

    /// "two-thirds"
    fn skip_hyphen(&mut self) {
        let tight = |at: usize| self.tokens.get(at).is_some_and(|token| !token.spaced);
        if self.peek().is_some_and(|token| token.is_symbol('-')) && tight(self.at) && tight(self.at + 1) {
            self.at += 1;
        }
    }

    /// "½" and the like, in one character.
    fn take_vulgar(&mut self) -> Option<(u32, u32)> {
        let token = self.peek().filter(|token| token.kind == TokenKind::Symbol)?;
        let (_, numerator, parts) = VULGAR.into_iter().find(|(symbol, ..)| token.is_symbol(*symbol))?;
        self.at += 1;
        Some((numerator, parts))
    }

    /// "half a dozen": a number word that begins as a part does, and is longer.
    fn at_number_word(&self) -> bool {
        let length = |meaning: fn(Meaning) -> Option<()>| self.find(meaning).map_or(0, |((), length)| length);
        let word = length(|meaning| matches!(meaning, Meaning::Small(_)).then_some(()));
        word > length(|meaning| matches!(meaning, Meaning::OnePart(_)).then_some(()))
    }

    fn take_one_part(&mut self) -> Option<u32> {
        self.take(|meaning| match meaning {
            Meaning::OnePart(parts) if parts > 0 => Some(parts),
            _ => None,
        })
    }

    fn take_part(&mut self) -> Option<u32> {
        self.take(|meaning| match meaning {
            Meaning::Part(parts) if parts > 0 => Some(parts),
            _ => None,
        })
    }

    /// A number below a thousand in words, with decimals in words.
    fn words(&mut self) -> Option<Piece> {
        let whole = self.group()?;
        let before = self.at;
        if self.take(|meaning| (meaning == Meaning::Point).then_some(())).is_some() {
            if let Some((digits, count)) = self.decimals_in_words() {
                let fraction = Decimal::try_from_i128_with_scale(digits, count).ok()?;
                let value = fraction.checked_add(whole.into())?;
                return Some(Piece::plain(value, -i32::try_from(count).ok()?));
            }
            self.at = before;
        }
        Some(Piece::plain(whole.into(), 0))
    }

    /// "dua ratus lima puluh", "two hundred and five". Each word may only fill the room that the ones before
    /// it have left: "dua puluh lima", but not "lima dua".
    fn group(&mut self) -> Option<u32> {
        let start = self.at;
        let (mut group, mut room, mut single) = (0u32, 1000u32, None);
        // "a dozen" is a number word of its own.
        let word = self.find(|meaning| matches!(meaning, Meaning::Small(_)).then_some(())).is_some();
        let article = !word && self.take(|meaning| (meaning == Meaning::Article).then_some(())).is_some();
        if article {
            let more = |meaning| {
                matches!(meaning, Meaning::Hundred | Meaning::Scale(_) | Meaning::Part(_)).then_some(())
            };
            if self.find(more).is_none() {
                self.at = start;
                return None;
            }
            (group, room, single) = (1, 1, Some(1));
        }
        loop {
            let before = self.at;
            if self.at > start && !article && room < 1000 {
                self.skip_between_number_words(room);
            }
            let tens = group % 100;
            let next = self.take(|meaning| match (meaning, single) {
                (Meaning::Small(0), _) if group == 0 && room == 1000 => Some((0, 1, None)),
                (Meaning::Small(n), _) if n > 0 && n < room => {
                    let room = if n < 20 {
                        1
                    } else if n < 100 {
                        10
                    } else {
                        100
                    };
                    Some((group + n, room, (n < 10).then_some(n)))
                }
                (Meaning::Teen, Some(n)) if tens == n => Some((group + 10, 1, None)),
                (Meaning::Ten, Some(n)) if tens == n => Some((group + 9 * n, 10, None)),
                (Meaning::Hundred, Some(n)) if group == n => Some((100 * n, 100, None)),
                _ => None,
            });
            match next {
                Some(found) => (group, room, single) = found,
                None => {
                    self.at = before;
                    break;
                }
            }
        }
        (self.at > start).then_some(group)
    }

    /// "twenty-five", "one hundred and five": only where a word follows that fits.
    fn skip_between_number_words(&mut self, room: u32) {
        let before = self.at;
        let hyphen = self.peek().is_some_and(|token| token.is_symbol('-') && !token.spaced);
        if hyphen && room == 10 {
            self.at += 1;
        } else if room != 100 || self.take(|meaning| (meaning == Meaning::And).then_some(())).is_none() {
            return;
        }
        let fits = |meaning| matches!(meaning, Meaning::Small(n) if n > 0 && n < room).then_some(());
        if self.find(fits).is_none() {
            self.at = before;
        }
    }

    /// The digits behind "koma" and how many they are: one by one ("nol lima"), or as a number ("dua puluh
    /// lima").
    fn decimals_in_words(&mut self) -> Option<(i128, u32)> {
        let (mut digits, mut count) = (0i128, 0u32);
        while count < 12 {
            let before = self.at;
            let zero = self.take(|meaning| (meaning == Meaning::Small(0)).then_some(())).is_some();
            let Some(group) = (if zero { Some(0) } else { self.group() }) else {
                self.at = before;
                break;
            };
            let width = group.max(1).ilog10() + 1;
            digits = digits.checked_mul(10i128.checked_pow(width)?)?.checked_add(group.into())?;
            count += width;
        }
        (count > 0).then_some((digits, count))
    }

    /// The value, if it is one and below the limit.
    pub(super) fn bounded(&self, value: Option<Decimal>, start: usize) -> Result<Decimal, ReadError> {
        value
            .filter(|value| magnitude(*value).is_none_or(|first| first < MAX_EXPONENT))
            .ok_or_else(|| self.fault(ReadFault::TooLarge, start))
    }
}

impl Piece {
    /// In digits or number words; `last` is the exponent of the last digit.
    fn plain(value: Decimal, last: i32) -> Self {
        Self { value, last, kind: AmountKind::Plain, is_parted: false }
    }

    /// What no scale follows. A part of one by itself is the quotient, all of it.
    fn unscaled(self) -> Amount {
        let Self { value, last, kind, is_parted } = self;
        let value = if is_parted && kind == AmountKind::Plain { round(value, ENOUGH) } else { value };
        Amount { value, last, scale: None, kind }
    }
}

fn fraction(numerator: Decimal, parts: u32) -> Option<Piece> {
    let value = numerator.checked_div(parts.into())?;
    Some(Piece { value, last: 0, kind: AmountKind::Fraction, is_parted: true })
}
