//! One number in digits, read by the marks of its language.

use rust_decimal::Decimal;

use super::style::Conventions;

/// Numbers must stay below ten to this power, so that sums of two always fit.
pub(super) const MAX_EXPONENT: i32 = 21;

/// A number in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Literal {
    pub(super) value: Decimal,
    /// The decimals written.
    pub(super) dp: u32,
}

/// Why digits are no number of this language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LiteralFault {
    /// The groups are not of three digits, or there are two decimal marks.
    Malformed,
    /// Right, or much more likely, with the marks exchanged; the same number in the marks of this language.
    Foreign(String),
    /// Too many digits.
    TooLarge,
}

/// What follows the digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Follower {
    /// A scale word or a percent sign, before which three decimals are nothing strange.
    Unit,
    /// Anything else, or nothing.
    Other,
}

/// Reads the text of a number token. In front of no unit, "926,834" in Indonesian is refused: three decimals
/// of a bare number are almost always the groups of another language.
pub(super) fn read(
    text: &str,
    conventions: &Conventions,
    follower: Follower,
) -> Result<Literal, LiteralFault> {
    let (decimal, group) = (conventions.decimal, conventions.group);
    let Some(parts) = split(text, decimal, group) else {
        return Err(match split(text, group, decimal) {
            Some(parts) => LiteralFault::Foreign(parts.written(decimal, group)),
            None => LiteralFault::Malformed,
        });
    };
    if follower == Follower::Other
        && let Some(foreign) = split(text, group, decimal)
        && parts.fraction.len() == 3
    {
        return Err(LiteralFault::Foreign(foreign.written(decimal, group)));
    }
    parts.literal().ok_or(LiteralFault::TooLarge)
}

/// The digits before and after the decimal mark.
struct Parts<'t> {
    groups: Vec<&'t str>,
    fraction: &'t str,
}

fn split(text: &str, decimal: char, group: char) -> Option<Parts<'_>> {
    let (whole, fraction) = text.split_once(decimal).unwrap_or((text, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // Spaces group as well, but not beside the mark of the language.
    let group = if whole.contains(' ') { ' ' } else { group };
    let groups: Vec<&str> = whole.split(group).collect();
    let digits =
        groups.iter().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    let (first, others) = groups.split_first()?;
    let threes = others.iter().all(|group| group.len() == 3) && (others.is_empty() || first.len() <= 3);
    let padded = first.starts_with('0') && (first.len() > 1 || !others.is_empty());
    (digits && threes && !padded).then_some(Parts { groups, fraction })
}

impl Parts<'_> {
    fn literal(&self) -> Option<Literal> {
        let whole: usize = self.groups.iter().map(|group| group.len()).sum();
        if whole > MAX_EXPONENT as usize || whole + self.fraction.len() > Decimal::MAX_SCALE as usize {
            return None;
        }
        let mut digits = self.groups.concat();
        digits.push_str(self.fraction);
        let dp = u32::try_from(self.fraction.len()).ok()?;
        let value = Decimal::try_from_i128_with_scale(digits.parse().ok()?, dp).ok()?;
        Some(Literal { value, dp })
    }

    fn written(&self, decimal: char, group: char) -> String {
        let mut out = self.groups.join(group.encode_utf8(&mut [0; 4]));
        if !self.fraction.is_empty() {
            out.push(decimal);
            out.push_str(self.fraction);
        }
        out
    }
}
