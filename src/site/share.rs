//! Shares: a site made in parts, each on a machine of its own.

use std::fmt;
use std::str::FromStr;

/// One of so many parts of the work. Any number of parts are disjoint, and together the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share {
    /// Which, from 1.
    number: u32,
    /// Of how many.
    count: u32,
}

/// The most parts that a site is made in.
const MOST: u32 = 100_000;

/// No share: not two numbers such as `2/7`, the first at least 1 and no larger than the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoShare;

impl fmt::Display for NoShare {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "write it like 2/7: the second of seven parts, and at most {MOST} of them")
    }
}

impl std::error::Error for NoShare {}

impl Default for Share {
    fn default() -> Self {
        Self::WHOLE
    }
}

impl Share {
    /// All of it.
    pub const WHOLE: Self = Self { number: 1, count: 1 };

    /// Part `number` of `count`, counted from 1.
    ///
    /// # Errors
    /// If there is no such part.
    pub fn new(number: u32, count: u32) -> Result<Self, NoShare> {
        if (1..=count).contains(&number) && count <= MOST { Ok(Self { number, count }) } else { Err(NoShare) }
    }

    /// Which it is, from 1.
    pub fn number(self) -> u32 {
        self.number
    }

    /// How many there are.
    pub fn count(self) -> u32 {
        self.count
    }

    /// Whether it is all of it.
    pub fn is_whole(self) -> bool {
        self.count == 1
    }

    /// What falls to it: every so-manieth, so that each has some of every kind.
    pub(super) fn of<T>(self, all: Vec<T>) -> impl Iterator<Item = T> {
        all.into_iter().skip(self.number as usize - 1).step_by(self.count as usize)
    }
}

impl FromStr for Share {
    type Err = NoShare;

    fn from_str(text: &str) -> Result<Self, NoShare> {
        let number = |text: &str| {
            let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            if is_plain { text.parse().map_err(|_| NoShare) } else { Err(NoShare) }
        };
        let (first, second) = text.split_once('/').ok_or(NoShare)?;
        Self::new(number(first)?, number(second)?)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_disjoint_and_together_the_whole() {
        for count in [1, 2, 3, 7, 20] {
            let mut all: Vec<u32> =
                (1..=count).flat_map(|at| Share::new(at, count).unwrap().of((0..13).collect())).collect();
            all.sort_unstable();
            assert_eq!(all, (0..13).collect::<Vec<u32>>(), "{count}");
        }
    }

    #[test]
    fn only_parts_that_there_are_can_be_written() {
        for (text, share) in [("1/1", Share::WHOLE), ("2/7", Share { number: 2, count: 7 })] {
            assert_eq!(text.parse(), Ok(share));
            assert_eq!(share.to_string(), text);
        }
        for text in
            ["", "1", "0/3", "4/3", "1/0", "-1/3", "+1/3", "1/2/3", "1/ 2", "1/100001", "1/99999999999"]
        {
            assert_eq!(text.parse::<Share>(), Err(NoShare), "{text}");
        }
    }
}
