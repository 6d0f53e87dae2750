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
        let mut room = [b'0'; DIGITS];
        let digits = unsigned(value.unsigned_abs(), &mut room);
        push_grouped(&mut out, room.get(DIGITS - digits..).unwrap_or(&[]), &self.conventions);
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
    let dp = dp.min(Decimal::MAX_SCALE);
    // Nearly all numbers are short enough for plain arithmetic, which takes a tenth of the time.
    match (value.scale().checked_sub(dp), i64::try_from(value.mantissa())) {
        (None | Some(0), _) => value,
        (Some(excess @ 1..=18), Ok(mantissa)) => {
            let power = 10_i64.pow(excess);
            // Half of a power of ten is whole: a remainder of as much or more goes to the next number.
            let next = i64::from((mantissa % power).abs() >= power / 2) * mantissa.signum();
            Decimal::from_i128_with_scale(i128::from(mantissa / power + next), dp)
        }
        _ => value.round_dp_with_strategy(dp, RoundingStrategy::MidpointAwayFromZero),
    }
}

/// Appends the digits of `rounded` without its sign, with `dp` decimals; `rounded` has no more than that.
pub(super) fn push_unsigned(out: &mut String, rounded: Decimal, dp: u32, conventions: &Conventions) {
    let mut room = [b'0'; DIGITS];
    let digits = unsigned(rounded.mantissa().unsigned_abs(), &mut room);
    let scale = rounded.scale() as usize;
    // At least one digit stands before the decimals: 5 at scale 2 is "05" and then "0,05".
    let all = DIGITS - digits.max(scale + 1);
    let (whole, fraction) = room.get(all..).unwrap_or(&[]).split_at(digits.max(scale + 1) - scale);
    push_grouped(out, whole, conventions);
    let dp = dp.min(Decimal::MAX_SCALE) as usize;
    if dp > 0 {
        out.push(conventions.decimal);
        let zeros = std::iter::repeat(&b'0');
        out.extend(fraction.iter().chain(zeros).take(dp).map(|digit| char::from(*digit)));
    }
}

/// More digits than any number has.
const DIGITS: usize = 40;

/// Writes the digits of a number at the end of a room full of zeros, and says how many they are.
fn unsigned(number: u128, room: &mut [u8; DIGITS]) -> usize {
    let mut places = room.iter_mut().rev();
    let mut count = 0;
    let mut write = |digit: u8| {
        if let Some(place) = places.next() {
            *place = b'0' + digit;
            count += 1;
        }
    };
    // Divisions by ten are many times faster in 64 bits.
    let mut high = number;
    while high > u128::from(u64::MAX) {
        write((high % 10) as u8);
        high /= 10;
    }
    let mut low = high as u64;
    loop {
        write((low % 10) as u8);
        low /= 10;
        if low == 0 {
            return count;
        }
    }
}

fn push_grouped(out: &mut String, digits: &[u8], conventions: &Conventions) {
    for (at, digit) in digits.iter().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(conventions.group);
        }
        out.push(char::from(*digit));
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
