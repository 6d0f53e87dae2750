//! Exchanging two folders.

use std::fs;
use std::io;
use std::path::Path;

/// Puts `new` in the place of `old`. Where the system can exchange two folders in one step, `new` is
/// afterwards the old one; elsewhere the old one is afterwards at `aside`.
pub(super) fn exchange(new: &Path, old: &Path, aside: &Path) -> io::Result<()> {
    match at_once(new, old) {
        Err(error) if cannot(&error) => in_two_steps(new, old, aside),
        outcome => outcome,
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn at_once(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn at_once(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

/// Whether the system or the file system does not know the exchange.
fn cannot(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

fn in_two_steps(new: &Path, old: &Path, aside: &Path) -> io::Result<()> {
    fs::rename(old, aside)?;
    fs::rename(new, old).inspect_err(|_| {
        // The old site goes back where it was; if even that fails, the next build does it.
        let _ = fs::rename(aside, old);
    })
}

/// Makes the names in a folder last over a power cut, as far as the system allows.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    {
        #[allow(clippy::disallowed_methods, reason = "a folder is opened to be synced, not to be read")]
        let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    }
    #[cfg(not(unix))]
    let _ = folder;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::disallowed_methods, reason = "a test of the module that writes")]
    fn two_steps_do_what_one_does() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["new", "old"] {
            fs::create_dir(at(name)).unwrap();
            fs::write(at(name).join("which"), name).unwrap();
        }
        in_two_steps(&at("new"), &at("old"), &at("aside")).unwrap();
        assert_eq!(fs::read_to_string(at("old/which")).unwrap(), "new");
        assert_eq!(fs::read_to_string(at("aside/which")).unwrap(), "old");
        assert!(!at("new").exists());
    }

    #[test]
    #[allow(clippy::disallowed_methods, reason = "a test of the module that writes")]
    fn a_failed_second_step_puts_the_old_one_back() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("old")).unwrap();
        assert!(in_two_steps(&at("new"), &at("old"), &at("aside")).is_err());
        assert!(at("old").is_dir() && !at("aside").exists());
    }
}
