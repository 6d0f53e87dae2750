//! A published folder as it is, held against a site that is made again.

use super::manifest::{Entry, MANIFEST, Manifest};
use super::{KEPT, LITTER};
use crate::site::sink::{OutputFile, Sink, SinkError};
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// What stands in a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Its manifest, if it has one of ours.
    pub manifest: Option<Manifest>,
    /// Every file by its path, the manifest among them. What a file manager strews about, and the files that a user
    /// keeps for git, are not counted.
    pub files: BTreeMap<String, Entry>,
    /// What is neither file nor folder: links, pipes.
    pub odd: BTreeSet<String>,
}

impl Published {
    /// Reads a folder.
    ///
    /// # Errors
    /// If it is no folder, or something in it cannot be read.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut published = Self::default();
        let (mut paths, mut waiting) = (Vec::new(), vec![String::new()]);
        while let Some(below) = waiting.pop() {
            for entry in std::fs::read_dir(folder.join(&below))? {
                let entry = entry?;
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
                let kind = entry.file_type()?;
                if kind.is_dir() {
                    waiting.push(path);
                } else if !kind.is_file() {
                    published.odd.insert(path);
                } else if !is_ours_to_ignore(&below, &name) {
                    paths.push(path);
                }
            }
        }
        if let Some(bytes) = paths.iter().find(|path| *path == MANIFEST).map(|path| read(&folder.join(path)))
        {
            published.manifest = Manifest::read(&bytes?);
        }
        let entry = |path: String| read(&folder.join(&path)).map(|bytes| (path, Entry::of(&bytes)));
        published.files = paths.into_par_iter().map(entry).collect::<io::Result<_>>()?;
        Ok(published)
    }
}

/// What a file manager strews about, and what the user keeps at the top for git.
fn is_ours_to_ignore(below: &str, name: &str) -> bool {
    LITTER.contains(&name) || below.is_empty() && KEPT.contains(&name)
}

#[allow(clippy::disallowed_methods, reason = "reads what an earlier build wrote, not the user's files")]
fn read(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// Takes a site and keeps what its manifest says of it.
#[derive(Debug, Default)]
pub struct Digests(Mutex<Manifest>);

impl Digests {
    /// The site's files as they would be written, its manifest among them.
    pub fn into_entries(
        self,
        inputs: BTreeMap<String, Entry>,
        made: super::MadeWith,
    ) -> BTreeMap<String, Entry> {
        let mut manifest = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        manifest.inputs = inputs;
        manifest.made = made;
        let own = Entry::of(&manifest.to_bytes());
        manifest.files.insert(MANIFEST.to_owned(), own);
        manifest.files
    }
}

impl Sink for Digests {
    fn put(&self, file: OutputFile) -> Result<(), SinkError> {
        let entry = Entry::of(&file.bytes);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).files.insert(file.path, entry);
        Ok(())
    }
}

/// What a folder has otherwise than it should; in the order of paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Files with other bytes.
    pub differs: Vec<String>,
    /// Files that are not there.
    pub missing: Vec<String>,
    /// Files that should not be there.
    pub extra: Vec<String>,
    /// Files of the content that are not those which the folder says it was made from.
    pub inputs: Vec<String>,
    /// How many files were compared.
    pub files: usize,
}

impl Comparison {
    /// Whether the folder is as it should be.
    pub fn is_same(&self) -> bool {
        self.differs.is_empty() && self.missing.is_empty() && self.extra.is_empty()
    }
}

/// Holds a folder against the files that it should have, and what it was made from against the content.
pub fn compare(
    expected: &BTreeMap<String, Entry>,
    inputs: &BTreeMap<String, Entry>,
    published: &Published,
) -> Comparison {
    let mut comparison = Comparison { files: expected.len(), ..Comparison::default() };
    for (path, entry) in expected {
        match published.files.get(path) {
            None => comparison.missing.push(path.clone()),
            Some(there) if there != entry => comparison.differs.push(path.clone()),
            Some(_) => {}
        }
    }
    let more = published.files.keys().chain(&published.odd).filter(|path| !expected.contains_key(*path));
    comparison.extra = more.cloned().collect::<BTreeSet<_>>().into_iter().collect();
    if let Some(manifest) = &published.manifest {
        let all: BTreeSet<&String> = manifest.inputs.keys().chain(inputs.keys()).collect();
        let changed = all.into_iter().filter(|path| manifest.inputs.get(*path) != inputs.get(*path));
        comparison.inputs = changed.cloned().collect();
    }
    comparison
}
