//! `cakupan.json`: what a build wrote, by which it is known again.

use crate::site::share::Share;
use std::collections::BTreeMap;

/// The name of the manifest in the output folder.
pub const MANIFEST: &str = "cakupan.json";
/// What marks a folder as ours: the value of `generator`.
pub const MANIFEST_MARK: &str = "cakupan";

/// The version of the tool.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A file in the manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Made {
    /// The address, if it was given in place of the content's own.
    pub base_url: Option<String>,
    /// The day, if only what was known on it was used.
    pub as_of: Option<String>,
    /// Whether it shows what is not published.
    pub preview: bool,
    /// Whether each report is a file by itself, too, whatever the content says.
    pub single_file: bool,
    /// Which part of the site it is.
    pub share: Share,
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
        let Made { base_url, as_of, preview, single_file, share } = &self.made;
        let mut made = serde_json::json!({
            "base_url": base_url,
            "as_of": as_of,
            "preview": preview,
            "single_file": single_file,
        });
        if !share.is_whole() {
            made["shard"] = share.to_string().into();
        }
        let whole = serde_json::json!({
            "generator": MANIFEST_MARK,
            "version": self.version.as_deref().unwrap_or(VERSION),
            "made": made,
            "inputs": listed(&self.inputs),
            "files": listed(&self.files),
        });
        let mut bytes = serde_json::to_vec_pretty(&whole).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }

    /// Reads a manifest; nothing if it is not one of ours.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let whole: serde_json::Value = serde_json::from_slice(bytes).ok()?;
        if whole.get("generator")?.as_str()? != MANIFEST_MARK {
            return None;
        }
        // An earlier version may have left out the rest.
        let made = whole.get("made");
        let text = |key: &str| Some(made?.get(key)?.as_str()?.to_owned());
        let is = |key: &str| made.and_then(|made| made.get(key)?.as_bool()).unwrap_or_default();
        Some(Self {
            version: whole.get("version").and_then(|version| Some(version.as_str()?.to_owned())),
            made: Made {
                base_url: text("base_url"),
                as_of: text("as_of"),
                preview: is("preview"),
                single_file: is("single_file"),
                share: text("shard").map_or(Some(Share::WHOLE), |share| share.parse().ok())?,
            },
            inputs: whole.get("inputs").map_or_else(|| Some(BTreeMap::new()), entries)?,
            files: entries(whole.get("files")?)?,
        })
    }
}

fn listed(entries: &BTreeMap<String, Entry>) -> serde_json::Map<String, serde_json::Value> {
    let entry = |entry: &Entry| serde_json::json!({ "blake3": entry.blake3, "bytes": entry.bytes });
    entries.iter().map(|(path, one)| (path.clone(), entry(one))).collect()
}

fn entries(listed: &serde_json::Value) -> Option<BTreeMap<String, Entry>> {
    let entry = |entry: &serde_json::Value| {
        let blake3 = entry.get("blake3")?.as_str()?.to_owned();
        Some(Entry { blake3, bytes: entry.get("bytes")?.as_u64()? })
    };
    listed.as_object()?.iter().map(|(path, one)| Some((path.clone(), entry(one)?))).collect()
}
