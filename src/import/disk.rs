//! The door of imports to the disk: files of other people come in, and files of a site go out, each whole or not at
//! all. No file that is there already is replaced by another, except where its caller has read it and says so.

use super::open::MAX_BYTES;
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// Reads a file of at most [`MAX_BYTES`].
///
/// # Errors
/// If there is none, it may not be read, or it is larger.
#[allow(clippy::disallowed_methods, reason = "the door of imports to the disk")]
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let file = std::fs::File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// The text of a file; nothing where there is none.
///
/// # Errors
/// If it is there and cannot be read as text.
pub fn text(path: &Path) -> io::Result<Option<String>> {
    match read(path) {
        Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| ErrorKind::InvalidData.into()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a folder is missing or has nothing in it.
///
/// # Errors
/// If the machine fails.
pub fn is_free(path: &Path) -> io::Result<bool> {
    match std::fs::read_dir(path) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// Writes a file beside its place and moves it there: a reader sees the old text or the new one.
///
/// # Errors
/// If the machine fails.
#[allow(clippy::disallowed_methods, reason = "the door of imports to the disk")]
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .map_or(PathBuf::from("."), Path::to_owned);
    std::fs::create_dir_all(&folder)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = folder.join(format!(".{name}.importing"));
    let mut file = std::fs::File::create(&beside)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    drop(file);
    written.and_then(|()| std::fs::rename(&beside, path)).inspect_err(|_| {
        let _ = std::fs::remove_file(&beside);
    })
}

/// Writes all files of a site beside its place and moves the folder there.
///
/// # Errors
/// If the machine fails, or something is there by now.
#[allow(clippy::disallowed_methods, reason = "the door of imports to the disk")]
pub fn write_site<'f>(root: &Path, files: impl Iterator<Item = (&'f String, &'f String)>) -> io::Result<()> {
    let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = root
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .map_or(PathBuf::from("."), Path::to_owned);
    std::fs::create_dir_all(&folder)?;
    let beside = folder.join(format!(".{name}.importing"));
    // What a run that was ended has left.
    if beside.exists() {
        std::fs::remove_dir_all(&beside)?;
    }
    let mut written = Ok(());
    for (path, text) in files {
        written = written.and_then(|()| write(&beside.join(path), text));
    }
    // An empty folder gives way to the site; one that is not does not.
    written.and_then(|()| std::fs::rename(&beside, root)).inspect_err(|_| {
        let _ = std::fs::remove_dir_all(&beside);
    })
}
