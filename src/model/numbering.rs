//! Numbers for things that come again and again in the same order, as the cells of a table do from row to row.

use rustc_hash::FxHashMap;
use std::hash::Hash;

/// Things with their numbers, from 0 in the order in which each came first.
#[derive(Debug, Clone)]
pub struct Numbering<K> {
    known: FxHashMap<K, u32>,
    all: Vec<K>,
    /// For each thing the number of the one that followed it last time: nearly always the one that follows again, and
    /// then nothing is hashed.
    after: Vec<u32>,
    last: u32,
}

impl<K> Default for Numbering<K> {
    fn default() -> Self {
        Self { known: FxHashMap::default(), all: Vec::new(), after: Vec::new(), last: 0 }
    }
}

impl<K: Copy + Eq + Hash> Numbering<K> {
    /// The number of a thing; a new one if it has not come before.
    pub fn number(&mut self, thing: K) -> u32 {
        let expected = self.after.get(self.last as usize).copied().unwrap_or(0);
        if self.all.get(expected as usize) == Some(&thing) {
            self.last = expected;
            return expected;
        }
        let number = *self.known.entry(thing).or_insert_with(|| {
            self.all.push(thing);
            self.after.push(0);
            self.all.len() as u32 - 1
        });
        if let Some(after) = self.after.get_mut(self.last as usize) {
            *after = number;
        }
        self.last = number;
        number
    }
}

impl<K> Numbering<K> {
    /// All things, by their numbers.
    pub fn all(&self) -> &[K] {
        &self.all
    }

    /// For each number the place of its thing among all of them in the order of `key`.
    pub fn ranks<O: Ord>(&self, key: impl Fn(&K) -> O) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.all.len() as u32).collect();
        order.sort_by_key(|number| key(&self.all[*number as usize]));
        let mut ranks = vec![0; order.len()];
        for (rank, number) in (0u32..).zip(order) {
            ranks[number as usize] = rank;
        }
        ranks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_keeps_its_number_whatever_comes_between() {
        let mut numbering = Numbering::default();
        let numbers: Vec<u32> = "cabcabacca".chars().map(|letter| numbering.number(letter)).collect();
        assert_eq!(numbers, [0, 1, 2, 0, 1, 2, 1, 0, 0, 1]);
        assert_eq!(numbering.all(), ['c', 'a', 'b']);
        assert_eq!(numbering.ranks(|letter| *letter), [2, 0, 1]);
    }
}
