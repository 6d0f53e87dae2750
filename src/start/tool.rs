//! How a service comes by this program. A version that is in no registry yet comes from its source or as a file, and both
//! are pinned: by a commit, or by a digest.

use std::collections::BTreeMap;

/// Where the program comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Tool {
    /// The registry of Rust's packages, in the version of this program.
    #[default]
    Registry,
    /// A commit of its source.
    Git {
        /// The address of the repository.
        url: String,
        /// The commit, forty hexadecimal digits.
        rev: String,
    },
    /// A program for x86-64 Linux, ready to run.
    Binary {
        /// The address of the file.
        url: String,
        /// Its SHA-256, sixty-four hexadecimal digits.
        sha256: String,
    },
}

impl Tool {
    /// What a template says of it: which lines are there, the variables, what a cache is named after, and the command.
    pub(super) fn given(&self) -> BTreeMap<&'static str, String> {
        let (name, first, second, install) = match self {
            Self::Registry => (
                "VERSION",
                env!("CARGO_PKG_VERSION"),
                None,
                "cargo install cakupan --version \"$CAKUPAN_VERSION\" --locked".to_owned(),
            ),
            Self::Git { url, rev } => (
                "REV",
                rev.as_str(),
                Some(("GIT", url)),
                "cargo install cakupan --git \"$CAKUPAN_GIT\" --rev \"$CAKUPAN_REV\" --locked".to_owned(),
            ),
            Self::Binary { url, sha256 } => (
                "SHA256",
                sha256.as_str(),
                Some(("URL", url)),
                [
                    "curl -fsSL --proto '=https' -o cakupan.new \"$CAKUPAN_URL\"",
                    "echo \"$CAKUPAN_SHA256  cakupan.new\" | sha256sum -c -",
                    "install -D -m 755 cakupan.new \"${CARGO_HOME:-$HOME/.cargo}/bin/cakupan\"",
                    "rm cakupan.new",
                ]
                .join(" && "),
            ),
        };
        let mut variables = vec![format!("CAKUPAN_{name}: \"{first}\"")];
        variables.extend(second.map(|(name, url)| format!("CAKUPAN_{name}: \"{url}\"")));
        BTreeMap::from([
            ("tool", variables.join("\n  ")),
            ("tool-key", format!("CAKUPAN_{name}")),
            ("install", install),
        ])
    }
}
