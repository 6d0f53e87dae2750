//! Where finished files go: to a folder, or into memory.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Its path below the output folder, with `/` on every system.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl OutputFile {
    /// A file of `bytes` at `path`.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// A file as it was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stood {
    /// Its path below the output folder.
    pub path: String,
    /// Its BLAKE3 digest in hexadecimal.
    pub blake3: String,
    /// Its length.
    pub bytes: u64,
    /// When it was last written to, in nanoseconds; 0 where there is no such time. It says whether someone else has.
    pub written: u64,
}

/// Why a sink could not take a file: the machine failed.
#[derive(Debug)]
pub struct SinkError {
    /// The file.
    pub path: String,
    /// What the system said.
    pub source: std::io::Error,
}

impl fmt::Display for SinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.source)
    }
}

impl std::error::Error for SinkError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// What writes a file piece by piece.
pub type Filler<'f> = dyn FnMut(&mut dyn Write) -> io::Result<()> + 'f;

/// Takes finished files, from several threads and in any order.
pub trait Sink: Sync {
    /// Takes one file. No path is given twice.
    ///
    /// # Errors
    /// If the machine fails.
    fn put(&self, file: OutputFile) -> Result<(), SinkError>;

    /// Takes one file that is written piece by piece, so that a large one is never in memory as a whole.
    ///
    /// # Errors
    /// If the machine fails, or `fill` does.
    fn stream(&self, path: &str, fill: &mut Filler<'_>) -> Result<(), SinkError> {
        let mut bytes = Vec::new();
        fill(&mut bytes).map_err(|source| SinkError { path: path.to_owned(), source })?;
        self.put(OutputFile::new(path, bytes))
    }

    /// Whether anyone wants this file: what nobody does need not be made.
    fn wants(&self, _path: &str) -> bool {
        true
    }

    /// Whether it keeps what it is given. Nothing need be made twice for one that does not.
    fn keeps(&self) -> bool {
        true
    }

    /// Takes files over as they stand where this site was published before; whether it could. If not, it has taken none.
    ///
    /// # Errors
    /// If the machine fails.
    fn keep(&self, _files: &[Stood]) -> Result<bool, SinkError> {
        Ok(false)
    }

    /// How a file that was put or kept stands now, to be known again later; nothing where it cannot be kept.
    fn stands(&self, _path: &str) -> Option<Stood> {
        None
    }

    /// How many pages are to come; for those who watch.
    fn expect(&self, _pages: usize) {}

    /// That one more of them is made, with all that belongs to it; for those who watch.
    fn page_done(&self) {}
}

/// A whole site in memory: what tests compare and a preview serves.
#[derive(Debug, Default)]
pub struct Site {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl Site {
    /// The files by their paths.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Site {
    fn put(&self, file: OutputFile) -> Result<(), SinkError> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(file.path, file.bytes);
        Ok(())
    }
}

/// One file of a site in memory, and none of those that are made beside it.
#[derive(Debug)]
pub(super) struct Only<'p> {
    path: &'p str,
    bytes: Mutex<Option<Vec<u8>>>,
}

impl<'p> Only<'p> {
    pub(super) fn new(path: &'p str) -> Self {
        Self { path, bytes: Mutex::default() }
    }

    /// Its bytes, if it was made.
    pub(super) fn into_bytes(self) -> Option<Vec<u8>> {
        self.bytes.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Only<'_> {
    fn put(&self, file: OutputFile) -> Result<(), SinkError> {
        if self.wants(&file.path) {
            *self.bytes.lock().unwrap_or_else(PoisonError::into_inner) = Some(file.bytes);
        }
        Ok(())
    }

    fn wants(&self, path: &str) -> bool {
        self.path == path
    }
}

/// Takes everything and keeps nothing: for checking that a site can be made.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _file: OutputFile) -> Result<(), SinkError> {
        Ok(())
    }

    fn stream(&self, _path: &str, _fill: &mut Filler<'_>) -> Result<(), SinkError> {
        Ok(())
    }

    fn keeps(&self) -> bool {
        false
    }
}
