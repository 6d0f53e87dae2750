//! The disk and the clock of the machine.

use super::{CONTENT, Contents, Entry, LinkFault, Listed, THEMES, World, WorldError, is_ignored};
use std::io::{self, ErrorKind, Read as _};
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, Instant};
use walkdir::{DirEntry, WalkDir};

/// The files below a folder of the disk, and the clock of the machine.
#[derive(Debug)]
pub struct DiskWorld {
    root: PathBuf,
    began: Instant,
}

impl DiskWorld {
    /// The world below `root`, the folder that holds `content/`.
    #[allow(clippy::disallowed_methods, reason = "the one place that asks the clock for a time")]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), began: Instant::now() }
    }

    /// The folder that holds `content/`, as it was given.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

impl World for DiskWorld {
    fn list(&self) -> Result<Vec<Listed>, WorldError> {
        let root = match self.root.canonicalize() {
            Ok(root) => root,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(source) => return Err(WorldError { path: self.root.display().to_string(), source }),
        };
        let mut listed = Vec::new();
        for top in [CONTENT, THEMES] {
            Walk { root: &root, listed: &mut listed }.folder(top)?;
        }
        listed.sort_unstable();
        Ok(listed)
    }

    fn read_at_most(&self, path: &str, most: u64) -> Result<Contents, WorldError> {
        let failed = |source| WorldError { path: path.to_owned(), source };
        let below = Path::new(path);
        if !below.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(failed(io::Error::from(ErrorKind::InvalidInput)));
        }
        read_file(&self.root.join(below), most).map_err(failed)
    }

    #[allow(clippy::disallowed_methods, reason = "the one place that asks the clock for the time")]
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }

    fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }
}

/// The file is asked for its size once it is open: to look for it by its path twice would cost as much again.
#[allow(clippy::disallowed_methods, reason = "the one place that reads the user's files")]
fn read_file(path: &Path, most: u64) -> io::Result<Contents> {
    let file = std::fs::File::open(path)?;
    let size = file.metadata()?.len();
    if size > most {
        return Ok(Contents::TooLarge(size));
    }
    // What it was when it was opened: to ask whether it has grown meanwhile is one more call for every file. What
    // the system makes up as it is read has no size, and is read to its end.
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(if size == 0 { most.saturating_add(1) } else { size }).read_to_end(&mut bytes)?;
    Ok(Contents::limited(bytes, most))
}

/// One pass over the folders.
struct Walk<'a> {
    root: &'a Path,
    listed: &'a mut Vec<Listed>,
}

impl Walk<'_> {
    fn folder(&mut self, top: &str) -> Result<(), WorldError> {
        if let Err(error) = self.root.join(top).symlink_metadata()
            && error.kind() == ErrorKind::NotFound
        {
            return Ok(());
        }
        let mut entries = WalkDir::new(self.root.join(top)).follow_links(true).into_iter();
        while let Some(next) = entries.next() {
            let leave = match next {
                Ok(entry) => self.entry(&entry),
                Err(error) => self.error(error)?,
            };
            if leave == Leave::Folder {
                entries.skip_current_dir();
            }
        }
        Ok(())
    }

    /// Lists one entry, and says whether to stay out of it.
    fn entry(&mut self, entry: &DirEntry) -> Leave {
        let leave = if entry.file_type().is_dir() { Leave::Folder } else { Leave::Nothing };
        let name = entry.file_name().to_str();
        if entry.depth() > 0 && name.is_some_and(is_ignored) {
            return leave;
        }
        if name.is_none_or(|name| name.chars().any(char::is_control)) {
            self.push(entry.path(), Entry::BadName);
            return leave;
        }
        if entry.path_is_symlink()
            && let Some(fault) = self.link_fault(entry)
        {
            self.push(entry.path(), Entry::Link(fault));
            return leave;
        }
        if entry.file_type().is_file() {
            self.push(entry.path(), Entry::File);
        } else if !entry.file_type().is_dir() {
            self.push(entry.path(), Entry::Special);
        }
        Leave::Nothing
    }

    /// Why a link that leads somewhere is not followed, if it is not.
    fn link_fault(&self, entry: &DirEntry) -> Option<LinkFault> {
        let Ok(target) = entry.path().canonicalize() else { return Some(LinkFault::Broken) };
        if !target.starts_with(self.root) {
            return Some(LinkFault::Outside);
        }
        if !entry.file_type().is_dir() {
            return None;
        }
        let parent = entry.path().parent()?;
        if self.root.starts_with(&target) || parent.starts_with(&target) {
            return Some(LinkFault::Loop);
        }
        let reached_by_link = parent.canonicalize().is_ok_and(|canonical| canonical != parent);
        reached_by_link.then_some(LinkFault::Nested)
    }

    /// Lists what an error of the walk tells, if the user can mend it.
    fn error(&mut self, error: walkdir::Error) -> Result<Leave, WorldError> {
        let path = error.path().unwrap_or(self.root).to_owned();
        let ignored = path.file_name().and_then(|name| name.to_str()).is_some_and(is_ignored);
        if ignored {
            return Ok(Leave::Nothing);
        }
        let kind = error.io_error().map(io::Error::kind);
        let entry = if error.loop_ancestor().is_some() {
            Entry::Link(LinkFault::Loop)
        } else if kind == Some(ErrorKind::PermissionDenied) {
            Entry::Forbidden
        } else if is_link(&path) && kind == Some(ErrorKind::NotFound) {
            Entry::Link(LinkFault::Broken)
        } else if is_link(&path) {
            // The system gives up on a link to itself with an error of its own, which has no stable name.
            Entry::Link(LinkFault::Loop)
        } else {
            let below = below(self.root, &path);
            return Err(WorldError { path: below, source: error.into() });
        };
        self.push(&path, entry);
        Ok(Leave::Nothing)
    }

    fn push(&mut self, path: &Path, entry: Entry) {
        self.listed.push(Listed { path: below(self.root, path), entry });
    }
}

/// Whether to go on to the next entry, or first to leave a folder that was only now entered.
#[derive(PartialEq)]
enum Leave {
    Nothing,
    Folder,
}

fn is_link(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|metadata| metadata.file_type().is_symlink())
}

/// A path below the root, with `/` on every system.
fn below(root: &Path, path: &Path) -> String {
    let texts = root.to_str().zip(path.to_str());
    if let (Some(text), '/') =
        (texts.and_then(|(root, path)| path.strip_prefix(root)?.strip_prefix('/')), std::path::MAIN_SEPARATOR)
    {
        return text.to_owned();
    }
    let below = path.strip_prefix(root).unwrap_or(path);
    if let (Some(text), '/') = (below.to_str(), std::path::MAIN_SEPARATOR) {
        return text.to_owned();
    }
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
