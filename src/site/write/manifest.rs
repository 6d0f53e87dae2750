//! `cakupan.json`: what a build wrote, by which it is known again.

use crate::site::share::Share;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// The name of the manifest in the output folder.
pub const MANIFEST: &str = "cakupan.json";
/// What marks a folder as ours: the value of `generator`.
pub const MANIFEST_MARK: &str = "cakupan";

/// The version of the tool.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A file in the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The BLAKE3 digest in hexadecimal.
    pub blake3: String,
    /// The length.
    pub bytes: u64,
}

impl Entry {
    /// The entry of a file with these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { blake3: blake3::hash(bytes).to_hex().to_string(), bytes: bytes.len() as u64 }
    }
}

/// What a site was made with, beside its content: by it the site can be made again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Made {
    /// The day, if only what was known on it was used.
    pub as_of: Option<String>,
    /// The address, if it was given in place of the content's own.
    pub base_url: Option<String>,
    /// Whether it shows what is not published.
    pub preview: bool,
    /// Which part of the site it is.
    #[serde(
        rename = "shard",
        skip_serializing_if = "is_whole",
        serialize_with = "share_to",
        deserialize_with = "share_from"
    )]
    pub share: Share,
    /// Whether each report is a file by itself, too, whatever the content says.
    pub single_file: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands on what is written by reference")]
fn is_whole(share: &Share) -> bool {
    share.is_whole()
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands on what is written by reference")]
fn share_to<S: Serializer>(share: &Share, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(share)
}

fn share_from<'de, D: Deserializer<'de>>(from: D) -> Result<Share, D::Error> {
    let share = String::deserialize(from)?;
    share.parse().map_err(|reason| serde::de::Error::custom(format_args!("{reason}")))
}

/// The manifest as it is written: its parts in the order of their names, as all that is written has them.
#[derive(Serialize)]
struct Written<'m> {
    files: &'m BTreeMap<String, Entry>,
    generator: &'m str,
    inputs: &'m BTreeMap<String, Entry>,
    made: &'m Made,
    version: &'m str,
}

/// The manifest as it is read: an earlier version may have left out some of it.
#[derive(Deserialize)]
struct Read {
    files: BTreeMap<String, Entry>,
    generator: String,
    #[serde(default)]
    inputs: BTreeMap<String, Entry>,
    #[serde(default)]
    made: Made,
    version: Option<String>,
}

/// Every file of a site but the manifest itself, and what it was made from. It holds no time, so that the same site has
/// the same one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The version of the tool; this one's, unless it was read.
    pub version: Option<String>,
    /// What it was made with.
    pub made: Made,
    /// The files that it was made from, by their paths below the root. Digests are of texts in UTF-8 without a byte
    /// order mark. A file in which something is not published is left out: who knows the rest of it could find out by
    /// its digest.
    pub inputs: BTreeMap<String, Entry>,
    /// The files by their paths.
    pub files: BTreeMap<String, Entry>,
}

impl Manifest {
    /// Adds a file.
    pub(super) fn add(&mut self, path: String, blake3: String, bytes: u64) {
        self.files.insert(path, Entry { blake3, bytes });
    }

    /// The manifest as it is written.
    pub fn to_bytes(&self) -> Vec<u8> {
        let whole = Written {
            files: &self.files,
            generator: MANIFEST_MARK,
            inputs: &self.inputs,
            made: &self.made,
            version: self.version.as_deref().unwrap_or(VERSION),
        };
        let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Reads a manifest; nothing if it is not one of ours.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let Read { files, generator, inputs, made, version } = serde_json::from_slice(bytes).ok()?;
        (generator == MANIFEST_MARK).then_some(Self { version, made, inputs, files })
    }
}
