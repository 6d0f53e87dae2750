//! The digits of numbers, as data files have them.

use rust_decimal::Decimal;
use std::fmt::Write as _;

/// The digits of a number, as few as say it.
#[derive(Default)]
pub(super) struct Digits {
    whole: itoa::Buffer,
    other: String,
}

impl Digits {
    pub(super) fn of(&mut self, number: Decimal) -> &str {
        if let Some(whole) = whole(number) {
            return self.whole.format(whole);
        }
        self.other.clear();
        // Writing to memory does not fail.
        let _ = write!(self.other, "{}", number.normalize());
        &self.other
    }
}

/// A number without a fraction, where nothing need be worked out to tell.
fn whole(number: Decimal) -> Option<i64> {
    if number.scale() == 0 && !number.is_zero() { i64::try_from(number.mantissa()).ok() } else { None }
}

/// Whether every reader of JSON keeps the digits of a number: a whole one that is not too large. All others are texts.
pub(super) fn is_safe(number: Decimal) -> bool {
    const MOST: i64 = 9_007_199_254_740_991;
    match whole(number) {
        Some(whole) => whole.abs() <= MOST,
        None => number.normalize().scale() == 0 && number.abs() <= Decimal::from(MOST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits() {
        let mut digits = Digits::default();
        for (number, told, safe) in [
            ("41560938", "41560938", true),
            ("-12", "-12", true),
            ("0", "0", true),
            ("0.00", "0", true),
            ("-0", "0", true),
            ("12.00", "12", true),
            ("-1.50", "-1.5", false),
            ("9007199254740991", "9007199254740991", true),
            ("-9007199254740992", "-9007199254740992", false),
            ("9007199254740993.0", "9007199254740993", false),
            ("79228162514264337593543950335", "79228162514264337593543950335", false),
        ] {
            let number: Decimal = number.parse().unwrap();
            assert_eq!((digits.of(number), is_safe(number)), (told, safe), "{number}");
        }
    }
}
