//! What the machine complains of, in the reader's language: the words of the system are English everywhere.

use crate::diag::{Both, Phrase};
use std::io::{Error, ErrorKind};

/// What went wrong with a file, folder or port.
pub(super) fn trouble(error: &Error) -> Phrase {
    let words = match error.kind() {
        ErrorKind::NotFound => Both { id: "tidak ada berkas itu", en: "there is no such file" },
        ErrorKind::PermissionDenied => Both { id: "tidak diizinkan", en: "permission denied" },
        ErrorKind::InvalidInput | ErrorKind::IsADirectory => {
            Both { id: "itu bukan berkas", en: "it is not a file" }
        }
        ErrorKind::NotADirectory => Both { id: "itu bukan folder", en: "it is not a folder" },
        ErrorKind::StorageFull => Both { id: "tempat penyimpanan penuh", en: "the disk is full" },
        ErrorKind::ReadOnlyFilesystem => {
            Both { id: "penyimpanannya hanya dapat dibaca", en: "the file system is read-only" }
        }
        ErrorKind::FileTooLarge => Both { id: "berkasnya terlalu besar", en: "the file is too large" },
        ErrorKind::AddrInUse => Both { id: "sudah dipakai program lain", en: "another program uses it" },
        _ => return Phrase::new(Both { id: "{error}", en: "{error}" }).with("error", error.to_string()),
    };
    words.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::UiLanguage;

    #[test]
    fn the_common_ones_have_words_and_the_others_those_of_the_system() {
        let said = |kind: ErrorKind| trouble(&kind.into()).text(UiLanguage::Indonesian);
        assert_eq!(said(ErrorKind::NotFound), "tidak ada berkas itu");
        assert_eq!(said(ErrorKind::BrokenPipe), Error::from(ErrorKind::BrokenPipe).to_string());
    }
}
