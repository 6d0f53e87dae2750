//! The slips of the pen by which one number becomes another: what a figure that is wrong tells of the right one.

use crate::diag::Both;
use rust_decimal::Decimal;

/// A simple way in which a number is written wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// Two digits side by side changed places.
    Swapped,
    /// One digit is another.
    Digit,
    /// A digit is missing.
    Lost,
    /// A digit stands twice.
    Doubled,
    /// There is a digit too many.
    Extra,
    /// Ten or a hundred times too much or too little.
    Tens,
    /// Thousand or a million times too much or too little.
    Scale,
}

impl Slip {
    /// The slip that made `stated` of `right`, if there is a simple one.
    pub(super) fn between(stated: Decimal, right: Decimal) -> Option<Self> {
        if stated == right || stated.is_zero() || right.is_zero() || right.is_sign_negative() {
            return None;
        }
        let scale = stated.scale().max(right.scale());
        let written = |mut value: Decimal| {
            value.rescale(scale);
            value.mantissa().unsigned_abs().to_string().into_bytes()
        };
        power_of_ten(stated, right).or_else(|| between_digits(&written(stated), &written(right)))
    }

    /// Whether two numbers are seldom so related by chance. One digit that differs is no more than a difference
    /// with one digit in it.
    pub(super) fn is_telling(self) -> bool {
        self != Self::Digit
    }

    /// The slip as a question to the reader.
    pub(super) fn words(self) -> Both {
        match self {
            Self::Swapped => Both { id: "dua angka tertukar?", en: "two digits swapped?" },
            Self::Digit => Both { id: "satu angka keliru?", en: "one digit wrong?" },
            Self::Lost => Both { id: "satu angka hilang?", en: "a digit lost?" },
            Self::Doubled => Both { id: "satu angka tertulis dua kali?", en: "a digit doubled?" },
            Self::Extra => Both { id: "kelebihan satu angka?", en: "a digit too many?" },
            Self::Tens => Both {
                id: "selisihnya pangkat sepuluh: ada nol yang terlewat?",
                en: "a power of ten apart: a zero lost?",
            },
            Self::Scale => Both {
                id: "seribu kali lipat: ribu tertukar dengan satuan atau juta?",
                en: "a thousand times apart: units against thousands or millions?",
            },
        }
    }
}

fn power_of_ten(stated: Decimal, right: Decimal) -> Option<Slip> {
    let apart = |power: i64| {
        let power = Decimal::from(power);
        stated.checked_mul(power) == Some(right) || right.checked_mul(power) == Some(stated)
    };
    if apart(10) || apart(100) {
        return Some(Slip::Tens);
    }
    (apart(1_000) || apart(1_000_000)).then_some(Slip::Scale)
}

fn between_digits(stated: &[u8], right: &[u8]) -> Option<Slip> {
    let (short, long) = if stated.len() < right.len() { (stated, right) } else { (right, stated) };
    if short.len() == long.len() {
        let first = differing(stated, right)?;
        let rest = differing(&stated[first + 1..], &right[first + 1..]).map(|at| at + first + 1);
        return match rest {
            None => Some(Slip::Digit),
            Some(second) => (second == first + 1
                && stated[first] == right[second]
                && stated[second] == right[first]
                && stated[second + 1..] == right[second + 1..])
                .then_some(Slip::Swapped),
        };
    }
    if short.len() + 1 != long.len() {
        return None;
    }
    let at = differing(short, long).unwrap_or(short.len());
    if short[at..] != long[at + 1..] {
        return None;
    }
    let twice = at > 0 && long[at] == long[at - 1];
    Some(match stated.len() < right.len() {
        true => Slip::Lost,
        false if twice => Slip::Doubled,
        false => Slip::Extra,
    })
}

/// Where two texts first differ, as far as both reach.
fn differing(a: &[u8], b: &[u8]) -> Option<usize> {
    a.iter().zip(b).position(|(x, y)| x != y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_slips_are_named() {
        let slip = |stated: i64, right: i64| Slip::between(stated.into(), right.into());
        for (stated, right, expected) in [
            (5626, 5662, Some(Slip::Swapped)),
            (1253, 1523, Some(Slip::Swapped)),
            (5661, 5662, Some(Slip::Digit)),
            (566_200, 5662, Some(Slip::Tens)),
            (5_662_000, 5662, Some(Slip::Scale)),
            (562, 5662, Some(Slip::Lost)),
            (566, 5662, Some(Slip::Lost)),
            (662, 5662, Some(Slip::Lost)),
            (55_662, 5662, Some(Slip::Doubled)),
            (56_622, 5662, Some(Slip::Doubled)),
            (56_362, 5662, Some(Slip::Extra)),
            (95_662, 5662, Some(Slip::Extra)),
            (1234, 5662, None),
            (5266, 5662, None),
            (5662, 5662, None),
            (0, 5662, None),
            (5, -5, None),
        ] {
            assert_eq!(slip(stated, right), expected, "{stated} for {right}");
        }
    }

    #[test]
    fn decimals_are_compared_by_their_places() {
        let slip = |stated: &str, right: &str| Slip::between(stated.parse().unwrap(), right.parse().unwrap());
        assert_eq!(slip("27.5", "275"), Some(Slip::Tens));
        assert_eq!(slip("27.50", "25.7"), Some(Slip::Swapped));
        assert_eq!(slip("27.5", "27.6"), Some(Slip::Digit));
        assert_eq!(slip("0.27", "0.7"), None);
    }
}
