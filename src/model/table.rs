//! Things that the user names by a key, in the order in which they were written, found by either.

use std::collections::BTreeMap;
use std::marker::PhantomData;

/// A small integer that stands for one entry of a [`Table`].
pub trait Index: Copy {
    /// The id of the entry at `index`.
    fn from_index(index: usize) -> Self;
    /// The index of this entry.
    fn index(self) -> usize;
}

/// Something with a key of the user's choice.
pub trait Keyed {
    /// The key, unique in its table.
    fn key(&self) -> &str;
}

/// Entries in the order of the content, with their keys.
#[derive(Debug, Clone)]
pub struct Table<I, T> {
    entries: Vec<T>,
    by_key: BTreeMap<String, u32>,
    id: PhantomData<I>,
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Self { entries: Vec::new(), by_key: BTreeMap::new(), id: PhantomData }
    }
}

impl<I: Index, T: Keyed> Table<I, T> {
    /// Adds an entry; gives the id of the one that already has this key instead, if there is one.
    pub fn insert(&mut self, entry: T) -> Result<I, I> {
        if let Some(index) = self.by_key.get(entry.key()) {
            return Err(I::from_index(*index as usize));
        }
        let index = self.entries.len();
        self.by_key.insert(entry.key().to_owned(), index as u32);
        self.entries.push(entry);
        Ok(I::from_index(index))
    }

    /// The id of this key.
    pub fn find(&self, key: &str) -> Option<I> {
        self.by_key.get(key).map(|index| I::from_index(*index as usize))
    }

    /// The entry with this id.
    pub fn get(&self, id: I) -> &T {
        &self.entries[id.index()]
    }

    /// The entry with this id, to be changed; its key must stay.
    pub fn get_mut(&mut self, id: I) -> &mut T {
        &mut self.entries[id.index()]
    }

    /// All entries with their ids, in the order of the content.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.entries.iter().enumerate().map(|(index, entry)| (I::from_index(index), entry))
    }

    /// All ids in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + use<I, T> {
        (0..self.entries.len()).map(I::from_index)
    }

    /// All keys in alphabetical order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.by_key.keys().map(String::as_str)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl<I: Index, T: Keyed> std::ops::Index<I> for Table<I, T> {
    type Output = T;

    fn index(&self, id: I) -> &T {
        self.get(id)
    }
}
