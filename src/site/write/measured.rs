//! A file on its way to the disk: counted and digested as it passes, so that it is looked at once.

use std::fs::File;
use std::io::{self, Write};

/// What is written in fewer bytes is gathered first; a whole page goes through at once.
const GATHERED: usize = 64 * 1024;

/// A file with the digest and number of the bytes that went into it.
pub(super) struct Measured {
    file: File,
    gathered: Vec<u8>,
    hasher: blake3::Hasher,
    bytes: u64,
}

impl Measured {
    pub(super) fn new(file: File) -> Self {
        Self { file, gathered: Vec::new(), hasher: blake3::Hasher::new(), bytes: 0 }
    }

    /// Writes what is left, and tells the digest, in hexadecimal, and the number of bytes.
    pub(super) fn finish(mut self) -> io::Result<(String, u64)> {
        self.flush()?;
        Ok((self.hasher.finalize().to_hex().to_string(), self.bytes))
    }

    fn pass(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hasher.update(bytes);
        self.bytes += bytes.len() as u64;
        self.file.write_all(bytes)
    }
}

impl Write for Measured {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.gathered.len() + bytes.len() > GATHERED {
            self.flush()?;
        }
        if bytes.len() >= GATHERED / 8 && self.gathered.is_empty() {
            self.pass(bytes)?;
        } else {
            self.gathered.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let gathered = std::mem::take(&mut self.gathered);
        self.pass(&gathered)?;
        self.gathered = gathered;
        self.gathered.clear();
        Ok(())
    }
}
