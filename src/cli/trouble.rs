//! What the machine complains of, in the reader's language: the words of the system are English everywhere.

use super::Outcome;
use super::screen::Screen;
use crate::diag::{Both, Phrase};
use crate::site::{SinkError, WriteError};
use crate::world::WorldError;
use std::io::{Error, ErrorKind};

/// What went wrong with a file, folder or port. Behind it stand the words of the system, where it has more to say than
/// we have words for.
pub(super) fn trouble(error: &Error) -> Phrase {
    let words = match error.kind() {
        ErrorKind::NotFound => Both { id: "tidak ada berkas itu", en: "there is no such file" },
        ErrorKind::PermissionDenied => Both { id: "tidak diizinkan", en: "permission denied" },
        ErrorKind::InvalidInput | ErrorKind::IsADirectory => {
            Both { id: "itu bukan berkas", en: "it is not a file" }
        }
        ErrorKind::NotADirectory => Both { id: "itu bukan folder", en: "it is not a folder" },
        ErrorKind::AlreadyExists => Both { id: "sudah ada", en: "it is there already" },
        ErrorKind::DirectoryNotEmpty => Both { id: "foldernya tidak kosong", en: "the folder is not empty" },
        ErrorKind::StorageFull => Both { id: "tempat penyimpanan penuh", en: "the disk is full" },
        ErrorKind::QuotaExceeded => {
            Both { id: "jatah tempat penyimpanan habis", en: "there is no room left in what you may store" }
        }
        ErrorKind::ReadOnlyFilesystem => {
            Both { id: "penyimpanannya hanya dapat dibaca", en: "the file system is read-only" }
        }
        ErrorKind::FileTooLarge => Both { id: "berkasnya terlalu besar", en: "the file is too large" },
        ErrorKind::InvalidFilename => {
            Both { id: "namanya tidak dapat dipakai sistem ini", en: "this system cannot have that name" }
        }
        ErrorKind::InvalidData => Both { id: "itu bukan teks UTF-8", en: "it is not text in UTF-8" },
        ErrorKind::UnexpectedEof => Both { id: "berakhir sebelum waktunya", en: "it ends before it should" },
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => {
            Both { id: "sedang dipakai program lain", en: "another program is using it" }
        }
        ErrorKind::OutOfMemory => Both { id: "memori habis", en: "there is no memory left" },
        ErrorKind::AddrInUse => Both { id: "sudah dipakai program lain", en: "another program uses it" },
        _ => {
            let words = Both { id: "sistem menolaknya ({error})", en: "the system refused ({error})" };
            return Phrase::new(words).with("error", error.to_string());
        }
    };
    match error.get_ref() {
        // Someone has written down more than the kind.
        Some(more) => Phrase::new(Both { id: "{words} ({more})", en: "{words} ({more})" })
            .with("words", Phrase::new(words))
            .with("more", more.to_string()),
        None => words.into(),
    }
}

/// What the machine failed at, as the steps of the pipeline tell it.
pub(super) trait Failure {
    /// The whole sentence: what could not be done with what, and why.
    fn told(&self) -> Phrase;
}

/// What could not be done, with what, why.
fn sentence(words: Both, path: impl Into<String>, error: &Error) -> Phrase {
    Phrase::new(words).with("path", path.into()).with("error", trouble(error))
}

/// A file or folder that cannot be read.
pub(super) fn unread(path: impl Into<String>, error: &Error) -> Phrase {
    sentence(
        Both { id: "`{path}` tidak dapat dibaca: {error}", en: "cannot read `{path}`: {error}" },
        path,
        error,
    )
}

/// A file or folder that cannot be written.
pub(super) fn unwritten(path: impl Into<String>, error: &Error) -> Phrase {
    sentence(
        Both { id: "`{path}` tidak dapat ditulis: {error}", en: "cannot write `{path}`: {error}" },
        path,
        error,
    )
}

impl Failure for WorldError {
    fn told(&self) -> Phrase {
        unread(self.path.as_str(), &self.source)
    }
}

impl Failure for SinkError {
    fn told(&self) -> Phrase {
        unwritten(self.path.as_str(), &self.source)
    }
}

impl Failure for WriteError {
    fn told(&self) -> Phrase {
        match self {
            Self::Refused(finding) => finding.message.clone(),
            // What is there is read as well as written.
            Self::Machine { path, source } => {
                let words = Both { id: "gagal pada `{path}`: {error}", en: "failed at `{path}`: {error}" };
                sentence(words, path.display().to_string(), source)
            }
        }
    }
}

impl Failure for Error {
    fn told(&self) -> Phrase {
        trouble(self)
    }
}

/// Complains about the machine.
pub(super) fn machine(screen: &Screen, failure: &dyn Failure) -> Outcome {
    screen.complain(&failure.told());
    Outcome::Machine
}

/// Complains that what was asked for did not get where it should: half of it must not be taken for all.
pub(super) fn unprinted(screen: &Screen, error: &Error) -> Outcome {
    let words = Both {
        id: "hasilnya tidak dapat ditulis seluruhnya: {error}",
        en: "what was asked for could not be written in full: {error}",
    };
    screen.complain(&Phrase::new(words).with("error", trouble(error)));
    Outcome::Machine
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::UiLanguage;

    #[test]
    fn the_common_ones_have_words_and_the_others_those_of_the_system() {
        let said = |error: Error| trouble(&error).text(UiLanguage::Indonesian);
        assert_eq!(said(ErrorKind::NotFound.into()), "tidak ada berkas itu");
        assert_eq!(said(Error::other("pintu macet")), "sistem menolaknya (pintu macet)");
        let more = Error::new(ErrorKind::InvalidData, "baris 3");
        assert_eq!(said(more), "itu bukan teks UTF-8 (baris 3)");
    }

    /// The system's own numbers, as they come.
    #[test]
    fn what_linux_says_is_told_in_indonesian() {
        for (number, words) in [
            (1, "tidak diizinkan"),
            (2, "tidak ada berkas itu"),
            (13, "tidak diizinkan"),
            (16, "sedang dipakai program lain"),
            (17, "sudah ada"),
            (20, "itu bukan folder"),
            (21, "itu bukan berkas"),
            (26, "sedang dipakai program lain"),
            (27, "berkasnya terlalu besar"),
            (28, "tempat penyimpanan penuh"),
            (30, "penyimpanannya hanya dapat dibaca"),
            (36, "namanya tidak dapat dipakai sistem ini"),
            (39, "foldernya tidak kosong"),
            (122, "jatah tempat penyimpanan habis"),
            (5, "sistem menolaknya (Input/output error (os error 5))"),
        ] {
            let said = trouble(&Error::from_raw_os_error(number)).text(UiLanguage::Indonesian);
            assert_eq!(said, words, "{number}");
        }
    }
}
