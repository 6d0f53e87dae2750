//! Ordinals: "ke-34", "kedua puluh", "34th", "twenty-first", "XX".

use crate::number::lexicon::Meaning;
use crate::number::prose::found::Sort;
use crate::number::prose::scan::{Hit, Scan};
use crate::number::prose::words::Cue;

impl Scan<'_> {
    pub(super) fn ordinal(&self, at: usize) -> Option<Hit> {
        let (end, value) = self
            .prefixed(at)
            .or_else(|| self.suffixed(at))
            .or_else(|| self.ordinal_word(at))
            .or_else(|| self.compound(at))
            .or_else(|| self.roman(at).map(|value| (at + 1, Some(value))))?;
        Some(Hit::ordinal_of(at..end, Sort::Ordinal, value))
    }

    /// "ke-34", "ke-XX"
    fn prefixed(&self, at: usize) -> Option<(usize, Option<u32>)> {
        let dash = at + self.has(at, Cue::OrdinalBefore)?;
        if !self.is_tight_dash(dash) {
            return None;
        }
        let number = dash + 1;
        if self.is_number(number) {
            return Some((number + 1, self.small(number, 9)));
        }
        let roman = self.roman(number).or_else(|| self.roman_letter(number));
        roman.map(|value| (number + 1, Some(value)))
    }

    /// "34th"
    fn suffixed(&self, at: usize) -> Option<(usize, Option<u32>)> {
        if !self.is_number(at) || !self.is_glued(at + 1) {
            return None;
        }
        self.has(at + 1, Cue::OrdinalAfter).map(|length| (at + 1 + length, self.small(at, 9)))
    }

    /// "third", "kedua puluh lima"
    fn ordinal_word(&self, at: usize) -> Option<(usize, Option<u32>)> {
        let (first, length) = self.which(at)?;
        let mut end = at + length;
        let mut value = first;
        if first < 10 {
            let by = self.meaning(end, |meaning| match meaning {
                Meaning::Teen => Some(None),
                Meaning::Ten => Some(Some(10)),
                Meaning::Hundred => Some(Some(100)),
                _ => None,
            });
            match by {
                Some((None, length)) => (value, end) = (first + 10, end + length),
                Some((Some(ten), length)) => {
                    (value, end) = (first * ten, end + length);
                    let more = self.meaning(end, |meaning| match meaning {
                        Meaning::Small(more) if more > 0 && more < 10 && ten == 10 => Some(more),
                        _ => None,
                    });
                    if let Some((more, length)) = more {
                        (value, end) = (value + more, end + length);
                    }
                }
                None => {}
            }
        }
        Some((end, Some(value)))
    }

    fn which(&self, at: usize) -> Option<(u32, usize)> {
        self.cue(at, |cue| match cue {
            Cue::Ordinal(which) => Some(which),
            _ => None,
        })
    }

    /// "twenty-first"
    fn compound(&self, at: usize) -> Option<(usize, Option<u32>)> {
        let (tens, length) = self.meaning(at, |meaning| match meaning {
            Meaning::Small(tens) if (20..100).contains(&tens) && tens % 10 == 0 => Some(tens),
            _ => None,
        })?;
        let mut end = at + length;
        if self.is_tight_dash(end) {
            end += 1;
        }
        let (ones, length) = self.which(end).filter(|(ones, _)| *ones < 10)?;
        Some((end + length, Some(tens + ones)))
    }

    /// A number of two letters or more of I, V and X, as the Romans wrote it.
    pub(in crate::number::prose) fn roman(&self, at: usize) -> Option<u32> {
        let word = self.token(at).filter(|_| self.is_word(at)).map(|_| self.written(at))?;
        if !(2..=7).contains(&word.len()) || self.is_glued(at) && !self.is_symbol(at - 1, "(-–/\"“") {
            return None;
        }
        read_roman(word)
    }

    /// A single letter of them.
    pub(super) fn roman_letter(&self, at: usize) -> Option<u32> {
        let word = self.token(at).filter(|_| self.is_word(at)).map(|_| self.written(at))?;
        if word.len() == 1 { read_roman(word) } else { None }
    }
}

fn read_roman(word: &str) -> Option<u32> {
    let tens = word.bytes().take_while(|letter| *letter == b'X').count();
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let ones = ones.iter().position(|ones| *ones == &word[tens..])?;
    let value = u32::try_from(tens * 10 + ones).ok()?;
    (tens <= 3 && value > 0).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::read_roman;

    #[test]
    fn roman_numbers_are_canonical() {
        let read = |words: &[&str]| words.iter().map(|word| read_roman(word)).collect::<Vec<_>>();
        assert_eq!(read(&["I", "IV", "IX", "XIV", "XXV"]), [Some(1), Some(4), Some(9), Some(14), Some(25)]);
        assert_eq!(read(&["", "IIII", "VX", "VIX", "XVX", "MI", "DI", "é"]), [None; 8]);
    }
}
