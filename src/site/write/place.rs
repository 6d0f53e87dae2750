//! The output folder and its neighbours: where they are, whether they may be touched, and who holds them.

use super::manifest::{MANIFEST, Manifest};
use super::spare::{self, Spare};
use super::{KEPT, LITTER, Recalled, WriteError, make_folders, of_site, read, swap};
use crate::diag::{Both, Diagnostic, Phrase};
use crate::site::again::Memory;
use crate::site::rules::{OUTPUT_BUSY, OUTPUT_FOREIGN, OUTPUT_PLACE};
use crate::site::share::Share;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

/// The output folder and what stands beside it while a build runs.
#[derive(Debug)]
pub(super) struct Place {
    /// The output folder as the user wrote it, for messages.
    given: String,
    /// The output folder, without links.
    pub(super) output: PathBuf,
    /// The folder it is in.
    parent: PathBuf,
    /// The new site while it is being written; the old one after the exchange.
    pub(super) staging: PathBuf,
    /// The old site between two renames, where folders cannot be exchanged.
    aside: PathBuf,
    lock: PathBuf,
    /// The site before the one that is published, to be brought up to date.
    spare: PathBuf,
    /// What is remembered of the build that made the site in the output folder.
    pub(super) memory: PathBuf,
}

impl Place {
    /// Finds the places, and refuses an output folder that is or holds what the site is made from.
    pub(super) fn find(output: &Path, root: &Path) -> Result<Self, WriteError> {
        let given = output.display().to_string();
        let refuse = |reason: Both| WriteError::from(refused(&given, reason));
        match fs::symlink_metadata(trimmed(output)) {
            Ok(found) if found.is_symlink() => return Err(refuse(SYMLINK)),
            Ok(found) if !found.is_dir() => return Err(refuse(NO_FOLDER)),
            _ => {}
        }
        let resolved = resolve(output).map_err(WriteError::machine(output))?.ok_or_else(|| refuse(DOTS))?;
        let root = resolve(root).map_err(WriteError::machine(root))?.ok_or_else(|| refuse(DOTS))?;
        if root.starts_with(&resolved) {
            return Err(refuse(ROOT));
        }
        if ["content", "themes"].iter().any(|own| resolved.starts_with(root.join(own))) {
            return Err(refuse(CONTENT));
        }
        let (Some(parent), Some(name)) = (resolved.parent(), resolved.file_name()) else {
            return Err(refuse(ROOT));
        };
        let beside = |suffix: &str| {
            let mut own = std::ffi::OsString::from(".");
            own.push(name);
            own.push(suffix);
            parent.join(own)
        };
        Ok(Self {
            given,
            parent: parent.to_owned(),
            staging: beside(".cakupan-new"),
            aside: beside(".cakupan-old"),
            lock: beside(".cakupan-lock"),
            spare: beside(".cakupan-spare"),
            memory: beside(".cakupan-memory"),
            output: resolved,
        })
    }

    /// What is remembered of the build that made the site in the output folder.
    pub(super) fn remembered(&self, program: &str) -> Option<Recalled> {
        let site = self.site(program)?;
        let memory = Memory::read(&read(&self.memory).ok()?, &site)?;
        Some(Recalled { memory, site })
    }

    /// What tells the site in the output folder and the program that remembers it.
    pub(super) fn site(&self, program: &str) -> Option<[u8; blake3::OUT_LEN]> {
        Some(of_site(&read(&self.output.join(MANIFEST)).ok()?, program))
    }

    /// Makes the folder that the output folder will be in.
    pub(super) fn make_parent(&self) -> Result<(), WriteError> {
        make_folders(&self.parent).map_err(WriteError::machine(&self.parent))
    }

    /// Takes the lock, or says that another build has it.
    pub(super) fn lock(&self) -> Result<Lock, WriteError> {
        let failed = WriteError::machine(&self.lock);
        match Lock::take(&self.lock) {
            Ok(Some(lock)) => Ok(lock),
            Ok(None) => Err(OUTPUT_BUSY
                .in_path(self.given.clone())
                .hint(Both {
                    id: "tunggu sampai proses itu selesai, lalu bangun lagi",
                    en: "wait until it has ended, then build again",
                })
                .into()),
            Err(error) => Err(failed(error)),
        }
    }

    /// Clears what a killed build left: puts the old site back if it was aside, removes stale staging.
    pub(super) fn recover(&self) -> Result<(), WriteError> {
        if is_folder(&self.aside) {
            if fs::symlink_metadata(&self.output).is_err() {
                fs::rename(&self.aside, &self.output).map_err(WriteError::machine(&self.aside))?;
            } else {
                remove(&self.aside).map_err(WriteError::machine(&self.aside))?;
            }
        }
        self.remove_staging().map_err(WriteError::machine(&self.staging))
    }

    /// Refuses an output folder in which anything is not from an earlier build, whose manifest it tells.
    pub(super) fn check_ours(&self) -> Result<Option<Manifest>, WriteError> {
        let manifest = match fs::symlink_metadata(&self.output) {
            Ok(found) if found.is_dir() => self.manifest()?,
            _ => None,
        };
        self.check_nothing_came(manifest.as_ref())?;
        Ok(manifest)
    }

    /// Refuses an output folder in which anything is not of the site whose manifest this is.
    pub(super) fn check_nothing_came(&self, manifest: Option<&Manifest>) -> Result<(), WriteError> {
        let found = match fs::symlink_metadata(&self.output) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(WriteError::machine(&self.output)(error)),
            Ok(found) => found,
        };
        if found.is_symlink() || !found.is_dir() {
            return Err(refused(&self.given, if found.is_symlink() { SYMLINK } else { NO_FOLDER }).into());
        }
        match self.foreign(manifest).map_err(WriteError::machine(&self.output))? {
            None => Ok(()),
            Some(found) => Err(OUTPUT_FOREIGN
                .in_path(self.given.clone())
                .with("found", found)
                .hint(Both {
                    id: "pilih folder lain dengan `-o`, atau pindahkan berkas itu",
                    en: "choose another folder with `-o`, or move that file away",
                })
                .into()),
        }
    }

    /// Refuses to put a part of a site in the place of a whole one.
    pub(super) fn check_part(&self, share: Share, was: Option<&Manifest>) -> Result<(), WriteError> {
        let is_whole = |there: &Manifest| there.made.share.is_whole();
        if share.is_whole() || !was.is_some_and(is_whole) {
            return Ok(());
        }
        Err(refused(&self.given, PART).into())
    }

    fn manifest(&self) -> Result<Option<Manifest>, WriteError> {
        let path = self.output.join(MANIFEST);
        #[allow(
            clippy::disallowed_methods,
            reason = "reads what an earlier build wrote, not the user's files"
        )]
        match fs::read(&path) {
            Ok(bytes) => Ok(Manifest::read(&bytes)),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::IsADirectory) => Ok(None),
            Err(error) => Err(WriteError::machine(&path)(error)),
        }
    }

    /// The first entry, in the order of paths, that no build wrote.
    fn foreign(&self, manifest: Option<&Manifest>) -> io::Result<Option<String>> {
        let mut folders = BTreeSet::new();
        for path in manifest.iter().flat_map(|manifest| manifest.files.keys()) {
            let mut rest = path.as_str();
            while let Some((folder, _)) = rest.rsplit_once('/') {
                if !folders.insert(folder) {
                    break;
                }
                rest = folder;
            }
        }
        let mut foreign: Option<String> = None;
        let mut waiting = vec![String::new()];
        while let Some(folder) = waiting.pop() {
            for entry in fs::read_dir(self.output.join(&folder))? {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
                let is_folder = entry.file_type()?.is_dir();
                let known = if is_folder {
                    folders.contains(path.as_str())
                } else {
                    let ours = manifest.is_some_and(|all| path == MANIFEST || all.files.contains_key(&path));
                    let kept = folder.is_empty() && KEPT.contains(&name.as_str());
                    ours || kept || LITTER.contains(&name.as_str())
                };
                match known {
                    true if is_folder => waiting.push(path),
                    true => {}
                    false => foreign = Some(foreign.map_or(path.clone(), |first| first.min(path))),
                }
            }
        }
        Ok(foreign)
    }

    /// Makes the staging folder, of the spare one where there is one that can be used.
    pub(super) fn make_staging(&self) -> Result<Option<Spare>, WriteError> {
        let make = || fs::create_dir(&self.staging).map_err(WriteError::machine(&self.staging));
        make()?;
        if !is_folder(&self.spare) {
            return Ok(None);
        }
        if is_folder(&self.output)
            && let Ok(spare) = Spare::take(&self.spare, &self.staging)
        {
            return Ok(Some(spare));
        }
        self.give_up_spare().map_err(WriteError::machine(&self.spare))?;
        remove(&self.staging).map_err(WriteError::machine(&self.staging))?;
        make()?;
        Ok(None)
    }

    fn give_up_spare(&self) -> io::Result<()> {
        if is_folder(&self.spare) { remove(&self.spare) } else { Ok(()) }
    }

    /// Copies the user's own files of the output folder into the new site.
    pub(super) fn carry_over(&self) -> Result<(), WriteError> {
        for name in KEPT {
            let (from, to) = (self.output.join(name), self.staging.join(name));
            match fs::symlink_metadata(&from) {
                Ok(found) if found.is_file() => {
                    // Never into a file that is there.
                    let _ = fs::remove_file(&to);
                    fs::copy(&from, &to).map_err(WriteError::machine(&to))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Puts the new site in the place of the old one, which is then kept as the spare or removed.
    pub(super) fn exchange(&self, keeps_spare: bool) -> Result<(), WriteError> {
        let outcome = if fs::symlink_metadata(&self.output).is_ok() {
            swap::exchange(&self.staging, &self.output, &self.aside)
        } else {
            fs::rename(&self.staging, &self.output)
        };
        outcome.map_err(WriteError::machine(&self.output))?;
        // The new site is published. Whatever fails from here on is left to the next build.
        swap::sync_folder(&self.parent);
        for old in [&self.staging, &self.aside] {
            let _ = match is_folder(old) {
                true if keeps_spare && !is_folder(&self.spare) => spare::keep(old, &self.spare),
                _ => Ok(()),
            };
            let _ = if is_folder(old) { remove(old) } else { Ok(()) };
        }
        if !keeps_spare {
            let _ = self.give_up_spare();
        }
        Ok(())
    }

    /// Removes the staging folder, if there is one.
    pub(super) fn remove_staging(&self) -> io::Result<()> {
        if is_folder(&self.staging) { remove(&self.staging) } else { Ok(()) }
    }
}

const PART: Both = Both {
    id: "di situ ada situs yang utuh, dan ini hanya sebagian",
    en: "a whole site stands there, and this is a part of one",
};
const SYMLINK: Both =
    Both { id: "itu tautan simbolik, bukan folder", en: "it is a symbolic link, not a folder" };
const NO_FOLDER: Both = Both { id: "itu bukan folder", en: "it is not a folder" };
const DOTS: Both = Both {
    id: "jalurnya memakai `..` di bawah folder yang belum ada",
    en: "the path has `..` below a folder that does not exist",
};
const ROOT: Both =
    Both { id: "folder itu memuat isi situs sendiri", en: "the folder holds the site's own content" };
const CONTENT: Both = Both {
    id: "folder itu ada di dalam `content` atau `themes`",
    en: "the folder is inside `content` or `themes`",
};

fn refused(given: &str, reason: Both) -> Diagnostic {
    OUTPUT_PLACE.in_path(given).with("reason", Phrase::new(reason)).hint(Both {
        id: "pilih folder tersendiri dengan `-o`, misalnya `-o output`",
        en: "choose a folder of its own with `-o`, such as `-o output`",
    })
}

/// The path without a final `/`, which would make the system look through a link.
fn trimmed(path: &Path) -> PathBuf {
    path.components().collect()
}

/// The path without links, whether or not its end exists yet; nothing if what does not exist has `..` in it.
fn resolve(path: &Path) -> io::Result<Option<PathBuf>> {
    let absolute = std::path::absolute(path)?;
    let parts: Vec<Component<'_>> = absolute.components().collect();
    for existing in (1..=parts.len()).rev() {
        let start: PathBuf = parts[..existing].iter().collect();
        match start.canonicalize() {
            Ok(mut resolved) => {
                for part in &parts[existing..] {
                    match part {
                        Component::Normal(name) => resolved.push(name),
                        Component::CurDir => {}
                        _ => return Ok(None),
                    }
                }
                return Ok(Some(resolved));
            }
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Some(absolute))
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}

/// Removes a folder of ours, even where someone has made it one that may not be written to: it would stand in the way of
/// every further build.
#[allow(clippy::disallowed_methods, reason = "the one place that removes folders, and only our own")]
pub(super) fn remove(path: &Path) -> io::Result<()> {
    // Tens of thousands of files are removed by all threads. What fails here is tried again below, and told.
    if let Ok(entries) = fs::read_dir(path) {
        let folders = entries.flatten().map(|entry| entry.path()).filter(|path| is_folder(path));
        let below = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten();
        let all: Vec<PathBuf> = folders.flat_map(below).map(|entry| entry.path()).collect();
        all.par_iter().filter(|path| is_folder(path)).for_each(|path| drop(fs::remove_dir_all(path)));
    }
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied && is_folder(path) => {
            open_up(path)?;
            fs::remove_dir_all(path)
        }
        done => done,
    }
}

/// Gives its owner the right to remove what is in a folder and in those below it.
#[cfg(unix)]
fn open_up(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut mode = fs::symlink_metadata(folder)?.permissions();
    mode.set_mode(mode.mode() | 0o700);
    fs::set_permissions(folder, mode)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            open_up(&entry.path())?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn open_up(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The right to write to an output folder, until it is dropped or the process ends.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    fn take(path: &Path) -> io::Result<Option<Self>> {
        loop {
            let file = File::options().create(true).truncate(false).write(true).open(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                // A file system without locks: better unguarded than unusable.
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(error),
            }
            // Its last holder may have removed the file between our opening and our locking it: then we hold
            // a file that nobody else will ever open.
            if same_file(&file, path) {
                return Ok(Some(Self { path: path.to_owned(), _file: file }));
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(held), Ok(there)) => held.dev() == there.dev() && held.ino() == there.ino(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn same_file(_: &File, _: &Path) -> bool {
    // Open files cannot be removed here.
    true
}
