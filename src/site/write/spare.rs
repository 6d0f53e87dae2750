//! The spare folder: the site before the one that is published, which is brought up to date and becomes the next.
//!
//! Of one build after another nearly every file is the same. To give seventy thousand files a place in a new folder, and
//! to remove them from the old one, costs more than to make the few that differ. So the old site stays after an exchange,
//! where most of its files are one with those of the new site (hard links, no bytes of their own), and the next build
//! takes it as its staging folder: what is one with the published file stays, all else is unlinked before anything is
//! written, and what the new site does not have is removed before it is published. No file that is there is ever written
//! into, since the published site may share it.
//!
//! Nothing is believed of it: it is listed anew each time, and whether a file is the published one says its number on
//! the file system.

use super::manifest::Manifest;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;

/// What stood in the staging folder when the build began.
#[derive(Debug)]
pub(super) struct Spare {
    /// The number of each file, by its path.
    files: FxHashMap<String, u64>,
    folders: BTreeSet<String>,
    /// The file system.
    device: u64,
}

impl Spare {
    /// Makes the old site at `spare` the content of `staging`, a new and empty folder. What is neither file nor folder is
    /// removed at once.
    pub(super) fn take(spare: &Path, staging: &Path) -> io::Result<Self> {
        // One by one, so that the folder itself has the rights of a new one.
        for entry in fs::read_dir(spare)? {
            let name = entry?.file_name();
            fs::rename(spare.join(&name), staging.join(&name))?;
        }
        fs::remove_dir(spare)?;
        let device = system::device(&fs::symlink_metadata(staging)?);
        let (mut files, mut folders) = (FxHashMap::default(), BTreeSet::new());
        let mut waiting = vec![String::new()];
        while let Some(below) = waiting.pop() {
            let folder = staging.join(&below);
            for entry in fs::read_dir(&folder)? {
                let entry = entry?;
                let kind = entry.file_type()?;
                // A name that is no text is none of ours.
                let name = entry.file_name().into_string().ok();
                let path = name.map(|name| if below.is_empty() { name } else { format!("{below}/{name}") });
                match path {
                    Some(path) if kind.is_dir() => {
                        folders.insert(path.clone());
                        waiting.push(path);
                    }
                    Some(path) if kind.is_file() => {
                        files.insert(path, system::number(&entry)?);
                    }
                    _ if kind.is_dir() => super::place::remove(&entry.path())?,
                    _ => fs::remove_file(entry.path())?,
                }
            }
        }
        Ok(Self { files, folders, device })
    }

    /// Whether the file at `path` is the very file that `published` tells of.
    pub(super) fn holds(&self, path: &str, published: &Metadata) -> bool {
        self.device == system::device(published)
            && self.files.get(path).is_some_and(|number| Some(*number) == system::number_of(published))
    }

    /// Frees the place of a file: of the file that stood there, of a folder of its name, or of a file where its folder
    /// must be.
    pub(super) fn free(&self, staging: &Path, path: &str) -> io::Result<()> {
        let above = path.match_indices('/').map(|(at, _)| &path[..at]);
        for path in above.chain([path]).filter(|path| self.files.contains_key(*path)) {
            remove_file(&staging.join(path))?;
        }
        if self.folders.contains(path) { gone(super::place::remove(&staging.join(path))) } else { Ok(()) }
    }

    /// Removes what the new site does not have.
    pub(super) fn clear(&self, staging: &Path, site: &Manifest) -> io::Result<()> {
        for path in self.files.keys().filter(|path| !site.files.contains_key(*path)) {
            remove_file(&staging.join(path))?;
        }
        let needed = |folder: &str| {
            let below = format!("{folder}/");
            site.files.range(below.clone()..).next().is_some_and(|(path, _)| path.starts_with(&below))
        };
        for folder in self.folders.iter().filter(|folder| !needed(folder)) {
            let stale = staging.join(folder);
            if fs::symlink_metadata(&stale).is_ok_and(|found| found.is_dir()) {
                gone(super::place::remove(&stale))?;
            }
        }
        Ok(())
    }
}

/// Keeps the old site at `old` as the spare, for its owner alone: what it says may have been withdrawn.
pub(super) fn keep(old: &Path, spare: &Path) -> io::Result<()> {
    system::close(old)?;
    fs::rename(old, spare)
}

/// Removes a file that stood there; a folder may have come in its place.
fn remove_file(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => gone(fs::remove_file(path)),
        Err(error) => gone(Err(error)),
    }
}

/// That something is gone already is no fault.
fn gone(outcome: io::Result<()>) -> io::Result<()> {
    match outcome {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(()),
        outcome => outcome,
    }
}

#[cfg(unix)]
mod system {
    use std::fs::{self, DirEntry, Metadata};
    use std::io;
    use std::os::unix::fs::{DirEntryExt as _, MetadataExt as _, PermissionsExt as _};
    use std::path::Path;

    pub(super) fn device(found: &Metadata) -> u64 {
        found.dev()
    }

    pub(super) fn number(entry: &DirEntry) -> io::Result<u64> {
        Ok(entry.ino())
    }

    pub(super) fn number_of(found: &Metadata) -> Option<u64> {
        Some(found.ino())
    }

    pub(super) fn close(folder: &Path) -> io::Result<()> {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
    }
}

/// Files have no number here that the standard library would tell: there is never a spare folder.
#[cfg(not(unix))]
mod system {
    use std::fs::{DirEntry, Metadata};
    use std::io::{self, ErrorKind};
    use std::path::Path;

    pub(super) fn device(_: &Metadata) -> u64 {
        0
    }

    pub(super) fn number(_: &DirEntry) -> io::Result<u64> {
        Err(ErrorKind::Unsupported.into())
    }

    pub(super) fn number_of(_: &Metadata) -> Option<u64> {
        None
    }

    pub(super) fn close(_: &Path) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }
}
