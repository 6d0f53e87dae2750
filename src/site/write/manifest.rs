//! `cakupan.json`: what a build wrote, by which it is known again.

use std::collections::BTreeMap;

/// The name of the manifest in the output folder.
pub const MANIFEST: &str = "cakupan.json";
/// What marks a folder as ours: the value of `generator`.
pub const MANIFEST_MARK: &str = "cakupan";

/// A file in the manifest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The BLAKE3 digest in hexadecimal.
    pub blake3: String,
    /// The length.
    pub bytes: u64,
}

/// Every file of a site but the manifest itself. It holds no time, so that the same site has the same one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
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
        let files: serde_json::Map<String, serde_json::Value> = self
            .files
            .iter()
            .map(|(path, entry)| {
                (path.clone(), serde_json::json!({ "blake3": entry.blake3, "bytes": entry.bytes }))
            })
            .collect();
        let whole = serde_json::json!({
            "generator": MANIFEST_MARK,
            "version": env!("CARGO_PKG_VERSION"),
            "files": files,
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
        let mut manifest = Self::default();
        for (path, entry) in whole.get("files")?.as_object()? {
            let blake3 = entry.get("blake3")?.as_str()?.to_owned();
            manifest.add(path.clone(), blake3, entry.get("bytes")?.as_u64()?);
        }
        Some(manifest)
    }
}
