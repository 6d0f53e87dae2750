//! How workflows come by this program, as it is said on the command line.

use super::wrong;
use crate::cli::Outcome;
use crate::cli::screen::Screen;
use crate::diag::Both;
use crate::start::Tool;
use clap::Args;

/// What `new site` and `new workflow` take.
#[derive(Debug, Clone, Args)]
pub(crate) struct ToolOptions {
    /// The workflows install the program from this repository, for a version that is in no registry
    #[arg(long, value_name = "URL", requires = "rev", conflicts_with = "binary")]
    git: Option<String>,
    /// The commit of that repository
    #[arg(long, value_name = "COMMIT", requires = "git")]
    rev: Option<String>,
    /// The workflows fetch the program, built for x86-64 Linux, from this address
    #[arg(long, value_name = "URL", requires = "sha256")]
    binary: Option<String>,
    /// The SHA-256 of that file; another file is refused
    #[arg(long, value_name = "DIGEST", requires = "binary")]
    sha256: Option<String>,
}

impl ToolOptions {
    /// The tool that was asked for. What goes into a file of commands is only what cannot be mistaken for one.
    pub(super) fn tool(&self, screen: &Screen) -> Result<Tool, Outcome> {
        let address = |given: &String| {
            let rest = given.strip_prefix("https://").unwrap_or_default();
            let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~/:@%+=&?,".contains(&b);
            if !rest.is_empty() && rest.bytes().all(is_plain) {
                return Ok(given.clone());
            }
            let words = Both {
                id: "`{given}` bukan alamat yang dapat dipakai; tulis seperti https://contoh.id/cakupan",
                en: "`{given}` is no address that can be used; write it like https://example.org/cakupan",
            };
            Err(wrong(screen, words, given))
        };
        let digits = |given: &String, length: usize, words: Both| {
            if given.len() == length && given.bytes().all(|b| b.is_ascii_hexdigit()) {
                return Ok(given.to_lowercase());
            }
            Err(wrong(screen, words, given))
        };
        match (&self.git, &self.rev, &self.binary, &self.sha256) {
            (Some(git), Some(rev), ..) => {
                let words = Both {
                    id: "`--rev {given}` bukan komit utuh: 40 angka heksadesimal, seperti yang ditulis `git rev-parse HEAD`",
                    en: "`--rev {given}` is no whole commit: 40 hexadecimal digits, as `git rev-parse HEAD` writes them",
                };
                Ok(Tool::Git { url: address(git)?, rev: digits(rev, 40, words)? })
            }
            (_, _, Some(url), Some(sha256)) => {
                let words = Both {
                    id: "`--sha256 {given}` bukan digest: 64 angka heksadesimal, seperti yang ditulis `sha256sum`",
                    en: "`--sha256 {given}` is no digest: 64 hexadecimal digits, as `sha256sum` writes them",
                };
                Ok(Tool::Binary { url: address(url)?, sha256: digits(sha256, 64, words)? })
            }
            _ => Ok(Tool::Registry),
        }
    }
}
