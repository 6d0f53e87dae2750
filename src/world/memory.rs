//! Worlds without a disk: for tests, and for files that an editor holds unsaved.

use super::{CONTENT, Contents, Entry, Listed, THEMES, World, WorldError, is_ignored};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};
use std::time::Duration;

/// Files in memory, on a fixed date, with a clock that stands still.
#[derive(Debug, Clone)]
pub struct MemoryWorld {
    /// The bytes of each file, by path below the root.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What [`World::today`] answers.
    pub today: Date,
}

impl MemoryWorld {
    /// A world without files, on `today`.
    pub fn new(today: Date) -> Self {
        Self { files: BTreeMap::new(), today }
    }

    /// Adds a file, or replaces it.
    #[must_use]
    pub fn with(mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.into(), bytes.into());
        self
    }
}

impl World for MemoryWorld {
    fn list(&self) -> Result<Vec<Listed>, WorldError> {
        Ok(self.files.keys().filter(|path| belongs(path)).map(|path| file(path)).collect())
    }

    fn read_at_most(&self, path: &str, most: u64) -> Result<Contents, WorldError> {
        let bytes = self.files.get(path).ok_or_else(|| missing(path))?;
        Ok(Contents::limited(bytes.clone(), most))
    }

    fn now(&self) -> jiff::Timestamp {
        let midnight = self.today.to_datetime(jiff::civil::Time::midnight());
        jiff::tz::Offset::UTC.to_timestamp(midnight).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }

    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}

/// Another world with some files replaced, added or taken away.
pub struct Overlay<'a> {
    /// The world below.
    pub base: &'a dyn World,
    /// The files that differ: the bytes that stand for the file, or `None` if it is taken away.
    pub changes: BTreeMap<String, Option<Vec<u8>>>,
}

impl World for Overlay<'_> {
    fn list(&self) -> Result<Vec<Listed>, WorldError> {
        let mut listed = self.base.list()?;
        listed.retain(|listed| !self.changes.contains_key(&listed.path));
        let changed = self.changes.iter().filter(|(path, _)| belongs(path));
        listed.extend(changed.filter(|(_, bytes)| bytes.is_some()).map(|(path, _)| file(path)));
        listed.sort();
        Ok(listed)
    }

    fn read_at_most(&self, path: &str, most: u64) -> Result<Contents, WorldError> {
        match self.changes.get(path) {
            Some(Some(bytes)) => Ok(Contents::limited(bytes.clone(), most)),
            Some(None) => Err(missing(path)),
            None => self.base.read_at_most(path, most),
        }
    }

    fn now(&self) -> jiff::Timestamp {
        self.base.now()
    }

    fn elapsed(&self) -> Duration {
        self.base.elapsed()
    }
}

/// Whether a path would be listed if it were on the disk.
fn belongs(path: &str) -> bool {
    path.split_once('/').is_some_and(|(top, _)| top == CONTENT || top == THEMES)
        && !path.split('/').any(is_ignored)
}

fn file(path: &str) -> Listed {
    let bad = path.chars().any(char::is_control);
    let entry = if bad { Entry::BadName } else { Entry::File };
    Listed { path: path.to_owned(), entry }
}

fn missing(path: &str) -> WorldError {
    WorldError { path: path.to_owned(), source: Error::from(ErrorKind::NotFound) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(world: &dyn World) -> Vec<String> {
        world.list().unwrap().into_iter().map(|listed| listed.path).collect()
    }

    #[test]
    fn a_world_in_memory_lists_what_the_disk_would() {
        let world = MemoryWorld::new(jiff::civil::date(2026, 1, 2))
            .with("content/b.yaml", "b: 1")
            .with("content/a b/é.md", "x")
            .with("content/.git/config", "x")
            .with("content/a.yaml~", "x")
            .with("themes/own/base.html", "x")
            .with("output/index.html", "x")
            .with("content", "x");
        assert_eq!(paths(&world), ["content/a b/é.md", "content/b.yaml", "themes/own/base.html"]);
        assert_eq!(world.read("content/b.yaml").unwrap(), b"b: 1");
        assert!(!world.read("content/c.yaml").unwrap_err().is_forbidden());
        assert_eq!(world.read_at_most("content/b.yaml", 3).unwrap(), Contents::TooLarge(4));
        assert_eq!(world.today(), jiff::civil::date(2026, 1, 2));
    }

    #[test]
    fn an_overlay_replaces_adds_and_takes_away() {
        let base = MemoryWorld::new(jiff::civil::date(2026, 1, 2))
            .with("content/a.yaml", "old")
            .with("content/b.yaml", "b")
            .with("content/c.yaml", "c");
        let changes = [
            ("content/a.yaml".to_owned(), Some(b"new".to_vec())),
            ("content/aa.yaml".to_owned(), Some(b"aa".to_vec())),
            ("content/b.yaml".to_owned(), None),
        ];
        let world = Overlay { base: &base, changes: changes.into() };
        assert_eq!(paths(&world), ["content/a.yaml", "content/aa.yaml", "content/c.yaml"]);
        assert_eq!(world.read("content/a.yaml").unwrap(), b"new");
        assert_eq!(world.read("content/c.yaml").unwrap(), b"c");
        assert!(world.read("content/b.yaml").is_err());
    }
}
