//! The only door to the outside: the user's files and the clock.
//!
//! Everything that a run reads passes through a [`World`], so that a test, a preview or a check of an unsaved
//! file gives the same results as the disk would. This module knows nothing of YAML and judges nothing: what
//! is wrong with a file's name or kind is told in [`Entry`], and `load` makes findings of it. It never writes.

mod disk;
mod memory;

pub use disk::DiskWorld;
pub use memory::{MemoryWorld, Overlay};

use std::time::Duration;

/// The folder that holds what a site says.
pub const CONTENT: &str = "content";
/// The folder that holds a site's own templates and assets; it may be absent.
pub const THEMES: &str = "themes";

/// Where files and dates come from.
pub trait World: Sync {
    /// Everything under `content/` and, if it exists, `themes/`, sorted by path, byte by byte.
    ///
    /// Folders are not listed, except those that could not be entered. A root without `content/` gives an
    /// empty list, not an error.
    ///
    /// # Errors
    /// If the machine fails; a fault that the user can mend is an [`Entry`] of the list.
    fn list(&self) -> Result<Vec<Listed>, WorldError>;

    /// What a file of the list holds, if that is no more than `most` bytes.
    ///
    /// # Errors
    /// If it does not exist, may not be read, or the machine fails.
    fn read_at_most(&self, path: &str, most: u64) -> Result<Contents, WorldError>;

    /// The bytes of a file of the list.
    ///
    /// # Errors
    /// If it does not exist, may not be read, or the machine fails.
    fn read(&self, path: &str) -> Result<Vec<u8>, WorldError> {
        match self.read_at_most(path, u64::MAX)? {
            Contents::Bytes(bytes) => Ok(bytes),
            Contents::TooLarge(_) => {
                Err(WorldError { path: path.to_owned(), source: std::io::ErrorKind::FileTooLarge.into() })
            }
        }
    }

    /// The moment that the clock shows.
    fn now(&self) -> jiff::Timestamp;

    /// Today, in UTC, so that the machine's time zone changes nothing.
    fn today(&self) -> jiff::civil::Date {
        self.now().to_zoned(jiff::tz::TimeZone::UTC).date()
    }

    /// The time since this world was made; for the summary of a build only, never for a result.
    fn elapsed(&self) -> Duration;
}

/// One entry of the list of files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// The path below the root, with `/` on every system. In a name that is not UTF-8, each stretch of bytes
    /// that cannot be shown is a replacement character.
    pub path: String,
    /// What is there.
    pub entry: Entry,
}

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Entry {
    /// A file.
    File,
    /// A name that is not UTF-8, or that has control characters in it.
    BadName,
    /// A file or folder without the permission to read it.
    Forbidden,
    /// Neither a file nor a folder: a pipe, a socket, a device.
    Special,
    /// A symbolic link that was not followed.
    Link(LinkFault),
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// These bytes.
    Bytes(Vec<u8>),
    /// More than was asked for: this many bytes.
    TooLarge(u64),
}

impl Contents {
    /// The bytes, or only how many there are, if there are more than `most`.
    pub fn limited(bytes: Vec<u8>, most: u64) -> Self {
        let count = bytes.len() as u64;
        if count > most { Self::TooLarge(count) } else { Self::Bytes(bytes) }
    }
}

/// Why a symbolic link was not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkFault {
    /// It leads out of the root.
    Outside,
    /// It leads back to itself or to a folder that it lies in.
    Loop,
    /// It leads to a folder, and lies in a folder that was itself reached by a link. A few of these can
    /// multiply the files without end.
    Nested,
    /// What it leads to does not exist.
    Broken,
}

/// The machine failed us; nothing that a user writes in a file causes it.
#[derive(Debug)]
pub struct WorldError {
    /// The path below the root.
    pub path: String,
    /// What the system said.
    pub source: std::io::Error,
}

impl WorldError {
    /// Whether it is only the permission that lacks.
    pub fn is_forbidden(&self) -> bool {
        self.source.kind() == std::io::ErrorKind::PermissionDenied
    }
}

impl std::fmt::Display for WorldError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot read `{}`: {}", self.path, self.source)
    }
}

impl std::error::Error for WorldError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Whether a name is left out of the list, without a word: names that begin with a dot (`.git`, `.DS_Store`),
/// the copies and locks of editors (`a.yaml~`, `#a.yaml#`, `a.swp`, `a.swo`, `~$a.xlsx`), and what Windows
/// leaves in folders (`Thumbs.db`, `desktop.ini`). The same rule holds for files and folders.
pub fn is_ignored(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name.len() > 1 && name.starts_with('#') && name.ends_with('#')
        || name.ends_with(".swp")
        || name.ends_with(".swo")
        || name.eq_ignore_ascii_case("thumbs.db")
        || name.eq_ignore_ascii_case("desktop.ini")
}

#[cfg(test)]
mod tests {
    use super::is_ignored;

    #[test]
    fn hidden_files_and_the_copies_of_editors_are_ignored() {
        for name in [".git", ".DS_Store", "a.yaml~", "#a.yaml#", ".a.swp", "a.swo", "Thumbs.db", "~$a.xlsx"] {
            assert!(is_ignored(name), "{name}");
        }
        for name in ["a.yaml", "a b.yaml", "#", "a#.md", "swp", "é.md", "~a.yaml", "a.bak"] {
            assert!(!is_ignored(name), "{name}");
        }
    }
}
