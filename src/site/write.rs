//! Writing: a staging folder beside the output folder, then an exchange of the two.
//!
//! The published folder is at every moment the old site or the new one. This is the only module that
//! removes anything, and it removes three things only: staging folders that bear its own name, the lock it
//! holds, and an output folder in which every file is listed in the manifest of an earlier build.
//!
//! Files are not synced one by one: thousands of them would take minutes. The manifest, which is written last
//! and holds the digest of every file, is synced before the exchange. After a power cut `cakupan.json` tells
//! whether the folder is whole.

mod manifest;
mod measured;
mod merge;
mod place;
mod published;
mod spare;
mod swap;
mod told;

pub use manifest::{Entry, MANIFEST, MANIFEST_MARK, Made as MadeWith, Manifest, VERSION};
pub use merge::merge;
pub use published::{Comparison, Digests, Published, compare};

use super::again::Memory;
use super::sink::{Filler, OutputFile, Sink, SinkError, Stood};
use crate::diag::Diagnostic;
use measured::Measured;
use place::{Lock, Place};
use spare::Spare;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Files of the user's that stay in the output folder.
const KEPT: [&str; 2] = [".gitignore", ".gitkeep"];
/// Files that file managers strew about; they are nobody's work.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Why a site was not written. The output folder is as it was.
#[derive(Debug)]
pub enum WriteError {
    /// The folder must not be written to, for a reason that the user can mend.
    Refused(Box<Diagnostic>),
    /// The machine failed.
    Machine {
        /// The file or folder concerned.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl WriteError {
    fn machine(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Machine { path, source }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(finding) => f.write_str(&finding.message.text(crate::diag::UiLanguage::English)),
            Self::Machine { path, source } => write!(f, "{}: {source}", path.display()),
        }
    }
}

impl std::error::Error for WriteError {}

impl From<Diagnostic> for WriteError {
    fn from(finding: Diagnostic) -> Self {
        Self::Refused(Box::new(finding))
    }
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// How many files.
    pub files: usize,
    /// How many bytes in them.
    pub bytes: u64,
}

/// What is remembered of a site.
#[derive(Debug)]
pub struct Recalled {
    /// What it is.
    pub memory: Memory,
    /// The site, and the program that remembers it.
    site: [u8; blake3::OUT_LEN],
}

/// A site on its way to a folder. Dropped before [`Writer::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct Writer {
    place: Place,
    /// The manifest of the site that stands in the output folder.
    was: Option<Manifest>,
    made: Mutex<Made>,
    /// What of an earlier site stands in the staging folder.
    spare: Option<Spare>,
    committed: bool,
    // Declared last, dropped last: the staging folder is gone before another build may begin.
    _lock: Lock,
}

#[derive(Debug, Default)]
struct Made {
    folders: BTreeSet<String>,
    manifest: Manifest,
    /// How many files are those of the published site.
    kept: usize,
}

impl Writer {
    /// Begins a site in `output`, for the content below `root`. The output folder itself is not yet touched.
    ///
    /// # Errors
    /// If the folder must not be written to, another build is writing there, or the machine fails.
    pub fn begin(output: &Path, root: &Path) -> Result<Self, WriteError> {
        let place = Place::find(output, root)?;
        place.make_parent()?;
        let lock = place.lock()?;
        place.recover()?;
        let was = place.check_ours()?;
        let spare = place.make_staging()?;
        Ok(Self { place, was, made: Mutex::default(), spare, committed: false, _lock: lock })
    }

    /// Says what the site is made from and with; its manifest will.
    ///
    /// # Errors
    /// If it is a part of a site, and a whole one stands in the folder.
    pub fn made_from(&self, inputs: BTreeMap<String, Entry>, made_with: MadeWith) -> Result<(), WriteError> {
        self.place.check_part(made_with.share, self.was.as_ref())?;
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.manifest.inputs = inputs;
        made.manifest.made = made_with;
        Ok(())
    }

    /// Publishes what was put: writes the manifest, then exchanges the folders.
    ///
    /// # Errors
    /// If the machine fails, or foreign files came into the output folder in the meantime.
    pub fn commit(self) -> Result<Summary, WriteError> {
        self.commit_and_remember(None, "")
    }

    /// The same, and keeps beside it what is to be remembered of it.
    ///
    /// # Errors
    /// As for [`commit`](Self::commit). That nothing can be remembered is no fault: the next build makes everything.
    pub fn commit_and_remember(
        mut self,
        memory: Option<&Memory>,
        program: &str,
    ) -> Result<Summary, WriteError> {
        let made = std::mem::take(self.made.get_mut().unwrap_or_else(PoisonError::into_inner));
        let (complete, packed) =
            rayon::join(|| self.complete(&made.manifest), || memory.and_then(Memory::packed));
        let bytes = complete?;
        self.place.exchange(memory.is_some() && keeps_spare(self.was.as_ref(), &made))?;
        self.committed = true;
        // What is there is of the site before. If this build ends here, the next one makes everything.
        let _ = std::fs::remove_file(&self.place.memory);
        if let Some(packed) = packed {
            let site = of_site(&bytes, program);
            let kept =
                create(&self.place.memory).and_then(|mut file| Memory::write(&packed, &site, &mut file));
            if kept.is_err() {
                let _ = std::fs::remove_file(&self.place.memory);
            }
        }
        let written = made.manifest.files.values().map(|entry| entry.bytes).sum::<u64>();
        Ok(Summary { files: made.manifest.files.len() + 1, bytes: written + bytes.len() as u64 })
    }

    /// Completes the staging folder: nothing is in it but the new site and what is the user's. The bytes of its manifest.
    fn complete(&self, manifest: &Manifest) -> Result<Vec<u8>, WriteError> {
        let staging = &self.place.staging;
        if let Some(spare) = &self.spare {
            spare.clear(staging, manifest).map_err(WriteError::machine(staging))?;
        }
        let path = staging.join(MANIFEST);
        let bytes = manifest.to_bytes();
        let mut file = create(&path).map_err(WriteError::machine(&path))?;
        file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(WriteError::machine(&path))?;
        self.place.check_nothing_came(self.was.as_ref())?;
        self.place.carry_over()?;
        Ok(bytes)
    }

    /// What is remembered of the build that made the site in a folder, to be told. Nothing is locked or written.
    ///
    /// # Errors
    /// If it can be no output folder.
    pub fn recall(output: &Path, root: &Path, program: &str) -> Result<Option<Recalled>, WriteError> {
        Ok(Place::find(output, root)?.remembered(program))
    }

    /// What is remembered of the build that made the site in the output folder; nothing if that is gone, damaged, of
    /// another form, or of another site. `program` says which program remembers: another one may make other pages.
    /// `early` is what was recalled before the build began: it holds if nobody has built since.
    pub fn remembered(&self, program: &str, early: Option<Recalled>) -> Option<Memory> {
        let site = self.place.site(program)?;
        let still = early.filter(|recalled| recalled.site == site);
        still.or_else(|| self.place.remembered(program)).map(|recalled| recalled.memory)
    }

    /// Takes a file that another build has written, with what its manifest says of it.
    fn adopt(&self, from: &Path, path: &str, entry: &Entry) -> std::io::Result<()> {
        if !is_plain(path) {
            return Err(std::io::ErrorKind::InvalidInput.into());
        }
        self.make_folders(path)?;
        copy(from, &self.place.staging.join(path))?;
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.manifest.files.insert(path.to_owned(), entry.clone());
        Ok(())
    }

    /// Makes a file in the staging folder, which nobody has made there before.
    fn create(&self, path: &str) -> std::io::Result<std::fs::File> {
        self.free(path)?;
        self.make_folders(path)?;
        create(&self.place.staging.join(path))
    }

    /// Frees a place of what an earlier site left there. What this one has put there stays.
    fn free(&self, path: &str) -> std::io::Result<()> {
        let Some(spare) = &self.spare else { return Ok(()) };
        let is_put = |made: &Made| made.manifest.files.contains_key(path);
        if is_put(&self.made.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(());
        }
        spare.free(&self.place.staging, path)
    }

    fn make_folders(&self, path: &str) -> std::io::Result<()> {
        let Some((folder, _)) = path.rsplit_once('/') else { return Ok(()) };
        let known = |made: &Made| made.folders.contains(folder);
        if known(&self.made.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(());
        }
        make_folders(&self.place.staging.join(folder))?;
        self.made.lock().unwrap_or_else(PoisonError::into_inner).folders.insert(folder.to_owned());
        Ok(())
    }
}

impl Sink for Writer {
    fn put(&self, file: OutputFile) -> Result<(), SinkError> {
        let OutputFile { path, bytes } = file;
        self.stream(&path, &mut |out| out.write_all(&bytes))
    }

    fn stream(&self, path: &str, fill: &mut Filler<'_>) -> Result<(), SinkError> {
        let failed = |source| SinkError { path: path.to_owned(), source };
        if !is_plain(path) {
            return Err(failed(std::io::Error::from(std::io::ErrorKind::InvalidInput)));
        }
        let file = self.create(path).map_err(failed)?;
        let mut out = Measured::new(file);
        fill(&mut out).map_err(failed)?;
        let (digest, bytes) = out.finish().map_err(failed)?;
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.manifest.add(path.to_owned(), digest, bytes);
        Ok(())
    }

    fn keep(&self, files: &[Stood]) -> Result<bool, SinkError> {
        let (from, to) = (
            |file: &Stood| self.place.output.join(&file.path),
            |file: &Stood| self.place.staging.join(&file.path),
        );
        let stands = |file: &Stood| {
            let found = std::fs::symlink_metadata(from(file)).ok().filter(|_| is_plain(&file.path))?;
            let is_there = || self.spare.as_ref().is_some_and(|spare| spare.holds(&file.path, &found));
            is_as_left(&found, file).then(is_there)
        };
        let Some(there) = files.iter().map(stands).collect::<Option<Vec<bool>>>() else { return Ok(false) };
        for (at, (file, is_there)) in files.iter().zip(there).enumerate() {
            let taken = match is_there {
                true => Ok(()),
                false => self.free(&file.path).and_then(|()| {
                    self.make_folders(&file.path)?;
                    link(&from(file), &to(file))
                }),
            };
            if taken.is_err() {
                // It is made instead, and finds its places free.
                files[..=at].iter().for_each(|file| drop(std::fs::remove_file(to(file))));
                return Ok(false);
            }
        }
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.kept += files.len();
        for file in files {
            made.manifest.add(file.path.clone(), file.blake3.clone(), file.bytes);
        }
        Ok(true)
    }

    fn stands(&self, path: &str) -> Option<Stood> {
        let found = std::fs::symlink_metadata(self.place.staging.join(path)).ok()?;
        let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = made.manifest.files.get(path)?;
        let (blake3, bytes) = (entry.blake3.clone(), entry.bytes);
        Some(Stood { path: path.to_owned(), blake3, bytes, written: written(&found)? })
    }
}

/// Whether the old site stays as the spare: where most of its files are one with those of the new one, so that it takes
/// no room, and where neither shows what is not published.
fn keeps_spare(was: Option<&Manifest>, made: &Made) -> bool {
    let is_preview = |site: &Manifest| site.made.preview;
    made.kept * 2 > made.manifest.files.len()
        && !is_preview(&made.manifest)
        && was.is_some_and(|was| !is_preview(was))
}

/// What tells a site and the program that remembers it.
fn of_site(manifest: &[u8], program: &str) -> [u8; blake3::OUT_LEN] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(program.as_bytes()).update(b"\0").update(manifest);
    *hasher.finalize().as_bytes()
}

/// Whether a file is as it was left.
fn is_as_left(found: &std::fs::Metadata, file: &Stood) -> bool {
    found.is_file() && found.len() == file.bytes && written(found) == Some(file.written)
}

/// When a file was last written to, in nanoseconds since 1970.
fn written(found: &std::fs::Metadata) -> Option<u64> {
    let since = found.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    u64::try_from(since.as_nanos()).ok()
}

impl Drop for Writer {
    fn drop(&mut self) {
        if !self.committed {
            // What cannot be removed now is removed by the next build.
            let _ = self.place.remove_staging();
        }
    }
}

/// Whether a path stays below its folder.
fn is_plain(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['\\', '\0'])
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
}

#[allow(clippy::disallowed_methods, reason = "the one place that writes the site")]
fn create(path: &Path) -> std::io::Result<std::fs::File> {
    std::fs::File::create_new(path)
}

#[allow(clippy::disallowed_methods, reason = "reads what an earlier build wrote, not the user's files")]
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// Gives a file of the published site a place in the new one. They are one file until the old site is removed, and no
/// build ever writes into a file that is there.
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::hard_link(from, to)
}

#[allow(clippy::disallowed_methods, reason = "the one place that writes the site")]
fn copy(from: &Path, to: &Path) -> std::io::Result<u64> {
    std::fs::copy(from, to)
}

#[allow(clippy::disallowed_methods, reason = "the one place that writes the site")]
fn make_folders(path: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(path)
}

#[cfg(test)]
mod tests;
