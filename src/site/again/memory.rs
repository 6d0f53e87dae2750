//! What is remembered of a build: what it was made from, what each piece of work read, and which files it made.

use super::names::Kind;
use super::state::State;
use crate::site::sink::Stood;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

/// What the bytes of a memory begin with. Another form has another number.
const FORM: &[u8] = b"cakupan memory 2\n";
/// How many bytes a digest has.
const DIGEST: usize = blake3::OUT_LEN;

/// What is remembered of a build.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// What it was made from.
    pub(super) state: State,
    /// What became of each piece of work, by its name: the address of the first file that it makes.
    pub(super) works: BTreeMap<String, (Why, Arc<Done>)>,
}

/// What became of a piece of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Done {
    /// The marks of what it read, millions of them in a large site.
    #[serde(with = "marks")]
    pub(super) reads: Vec<u64>,
    /// The files that it made.
    pub(super) files: Vec<Stood>,
    /// How many charts it drew.
    pub(super) charts: u32,
    /// Whether it can be kept: nothing was found when it was made.
    pub(super) can_be_kept: bool,
}

/// Marks as so many bytes: they are digests, which no shorter form suits.
mod marks {
    use serde::de::{Error, Visitor};
    use serde::{Deserializer, Serializer};

    const LENGTH: usize = size_of::<u64>();

    #[allow(clippy::ptr_arg, reason = "serde hands on what is written by reference")]
    pub(super) fn serialize<S: Serializer>(marks: &Vec<u64>, to: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = marks.iter().flat_map(|mark| mark.to_le_bytes()).collect();
        to.serialize_bytes(&bytes)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u64>, D::Error> {
        struct Bytes;
        impl Visitor<'_> for Bytes {
            type Value = Vec<u64>;

            fn expecting(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                to.write_str("marks of eight bytes each")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                let (marks, rest) = bytes.as_chunks::<LENGTH>();
                if !rest.is_empty() {
                    return Err(E::invalid_length(bytes.len(), &self));
                }
                Ok(marks.iter().map(|mark| u64::from_le_bytes(*mark)).collect())
            }
        }
        from.deserialize_bytes(Bytes)
    }
}

/// Why a piece of work was made, or that it was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Nothing that it reads was otherwise.
    Kept,
    /// Nothing was remembered: the first build, or another one's memory was gone.
    NothingRemembered,
    /// There was no such page before.
    New,
    /// What every page is made from was otherwise: these files or settings.
    Ground(Vec<String>),
    /// These figures, texts, rankings or templates were otherwise.
    Read(Vec<String>),
    /// Its files did not stand as they had been left.
    Touched,
    /// Something was found when it was made before, and had to be found again.
    Found,
}

impl Memory {
    /// What is kept, in the form in which it is written; nothing where it has none.
    pub fn packed(&self) -> Option<Vec<u8>> {
        postcard::to_stdvec(self).ok()
    }

    /// Writes what was packed. `site` is the digest of the manifest of the site that it belongs to.
    ///
    /// # Errors
    /// If `out` takes no more.
    pub fn write(packed: &[u8], site: &[u8; DIGEST], out: &mut dyn Write) -> io::Result<()> {
        [FORM, site, blake3::hash(packed).as_bytes(), packed].iter().try_for_each(|part| out.write_all(part))
    }

    /// Reads what was kept; nothing if it is of another form, damaged, or not of this site.
    pub fn read(bytes: &[u8], site: &[u8; DIGEST]) -> Option<Self> {
        let rest = bytes.strip_prefix(FORM)?.strip_prefix(site)?;
        let (digest, told) = rest.split_at_checked(DIGEST)?;
        if blake3::hash(told).as_bytes() != digest {
            return None;
        }
        postcard::from_bytes(told).ok()
    }

    /// What became of the piece of work that makes a file: its name, why it was made, what it read, and what
    /// else it made.
    pub fn told(&self, path: &str) -> Option<Told<'_>> {
        let makes = |done: &Done| done.files.iter().any(|file| file.path == path);
        let by_name = self.works.get_key_value(path).filter(|(_, (_, done))| makes(done));
        let (name, (why, done)) = by_name.or_else(|| self.works.iter().find(|(_, (_, done))| makes(done)))?;
        Some(Told {
            name,
            why,
            reads: self.state.names.of(&done.reads, &self.state.cells, self.state.templates.keys()),
            files: done.files.iter().map(|file| file.path.as_str()).collect(),
        })
    }

    /// How many pieces of work there are, and how many were made in the last build.
    pub fn counts(&self) -> (usize, usize) {
        let made = self.works.values().filter(|(why, _)| *why != Why::Kept).count();
        (self.works.len(), made)
    }
}

/// What is told of a piece of work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'m> {
    /// The address of the first file that it makes.
    pub name: &'m str,
    /// Why it was made in the last build, or that it was not.
    pub why: &'m Why,
    /// What it read, by kind and name.
    pub reads: BTreeMap<Kind, Vec<String>>,
    /// All files that it makes.
    pub files: Vec<&'m str>,
}
