//! Digits: exact shifts by powers of ten, rounding, and the marks between digits.

use rust_decimal::{Decimal, RoundingStrategy};

use super::style::{Conventions, Style};

/// The minus sign that is written, U+2212.
pub(super) const MINUS: char = '−';

impl Style {
    /// A whole number with its groups: "41.560.938", "−5".
    pub fn integer(&self, value: i128) -> String {
        let mut out = String::new();
        if value < 0 {
            out.push(MINUS);
        }
        push_grouped(&mut out, &value.unsigned_abs().to_string(), &self.conventions);
        out
    }

    /// A number with exactly `dp` decimals (at most 28), rounded half away from zero, as tables are by hand.
    pub fn decimal(&self, value: Decimal, dp: u32) -> String {
        let mut out = String::new();
        let rounded = round(value, dp);
        if rounded.is_sign_negative() && !rounded.is_zero() {
            out.push(MINUS);
        }
        push_unsigned(&mut out, rounded, dp, &self.conventions);
        out
    }
}

/// Half away from zero: 0.5 becomes 1, −0.5 becomes −1.
pub(super) fn round(value: Decimal, dp: u32) -> Decimal {
    value.round_dp_with_strategy(dp.min(Decimal::MAX_SCALE), RoundingStrategy::MidpointAwayFromZero)
}

/// Appends the digits of `rounded` without its sign, with `dp` decimals; `rounded` has no more than that.
pub(super) fn push_unsigned(out: &mut String, rounded: Decimal, dp: u32, conventions: &Conventions) {
    let text = rounded.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    push_grouped(out, whole, conventions);
    let dp = dp.min(Decimal::MAX_SCALE) as usize;
    if dp > 0 {
        out.push(conventions.decimal);
        out.extend(fraction.chars().chain(std::iter::repeat('0')).take(dp));
    }
}

fn push_grouped(out: &mut String, digits: &str, conventions: &Conventions) {
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(conventions.group);
        }
        out.push(digit);
    }
}

/// `value` times ten to the power of `by`, without rounding; nothing if it does not fit.
pub(super) fn shift(value: Decimal, by: i32) -> Option<Decimal> {
    let scale = i32::try_from(value.scale()).ok()?.checked_sub(by)?;
    if let Ok(scale) = u32::try_from(scale) {
        if scale > Decimal::MAX_SCALE {
            return shift_normalized(value.normalize(), by);
        }
        return Decimal::try_from_i128_with_scale(value.mantissa(), scale).ok();
    }
    let factor = 10i128.checked_pow(scale.unsigned_abs())?;
    Decimal::try_from_i128_with_scale(value.mantissa().checked_mul(factor)?, 0).ok()
}

fn shift_normalized(value: Decimal, by: i32) -> Option<Decimal> {
    let scale = u32::try_from(i32::try_from(value.scale()).ok()?.checked_sub(by)?).ok()?;
    Decimal::try_from_i128_with_scale(value.mantissa(), scale).ok()
}

/// Ten to the power of `exponent`, for −28 to 28.
pub(super) fn power_of_ten(exponent: i32) -> Option<Decimal> {
    shift(Decimal::ONE, exponent)
}

/// The exponent of the first significant digit: 0 for 1 to 9.99, 3 for 1000; nothing for zero.
pub(super) fn magnitude(value: Decimal) -> Option<i32> {
    let digits = value.mantissa().unsigned_abs().checked_ilog10()?;
    Some(i32::try_from(digits).ok()? - i32::try_from(value.scale()).ok()?)
}

/// The zeros at the end of a whole number.
pub(super) fn trailing_zeros(value: Decimal) -> i32 {
    let mut digits = value.trunc().normalize().mantissa().unsigned_abs();
    let mut zeros = 0;
    while digits != 0 && digits.is_multiple_of(10) {
        digits /= 10;
        zeros += 1;
    }
    zeros
}

/// The exponent of the last digit that counts in an approximate number written in full: zeros at the end do
/// not count, but two digits always do ("sekitar 5.000" is not "between 4.000 and 6.000").
pub(super) fn approximate_step(value: Decimal) -> Option<i32> {
    if !value.fract().is_zero() {
        return Some(-i32::try_from(value.scale()).ok()?);
    }
    Some(trailing_zeros(value).min(magnitude(value)? - 1).max(0))
}

/// The first digit of `value`, whose exponent is `first`.
pub(super) fn leading(value: Decimal, first: i32) -> Decimal {
    shift(value.abs(), -first).map_or(Decimal::ZERO, |value| value.trunc())
}
