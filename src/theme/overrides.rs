//! The files of a site that take the place of the theme's.

use crate::source::{FileId, Files, Span};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// A file of a site's own theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Its text.
    pub text: Arc<str>,
    /// Its number among the files that were read, for findings.
    pub file: Option<FileId>,
}

/// The files of a site's own theme, by their paths below the folder of the theme: `templates/home.html`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// The texts.
    pub files: BTreeMap<String, Override>,
    /// The pictures and other assets that are not text.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    /// The name of the theme where it is another than the default: that of its folder.
    name: Option<String>,
}

impl Overrides {
    /// None: the theme as it comes with the program.
    pub fn none() -> Self {
        Self::default()
    }

    /// The files below `themes/<name>/`, of those that were read: the texts, and the bytes of other assets by
    /// their paths below the root.
    pub fn from_files(files: &Files, assets: &BTreeMap<String, Arc<[u8]>>, name: &str) -> Self {
        let folder = format!("themes/{name}/");
        let pictures = assets
            .iter()
            .filter_map(|(path, bytes)| Some((path.strip_prefix(&folder)?.to_owned(), Arc::clone(bytes))));
        let own = files.iter().filter_map(|(id, file)| {
            let path = file.path.strip_prefix(&folder)?;
            Some((path.to_owned(), Override { text: Arc::clone(&file.text), file: Some(id) }))
        });
        let name = (name != super::DEFAULT).then(|| name.to_owned());
        Self { files: own.collect(), pictures: pictures.collect(), name }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.pictures.is_empty()
    }

    /// The folder of the theme, as findings name it: `themes/default/`.
    pub(super) fn folder(&self) -> String {
        format!("themes/{}/", self.name.as_deref().unwrap_or(super::DEFAULT))
    }

    /// Adds a file, or takes another in its place.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), Override { text: text.into(), file: None });
        self
    }

    /// The place of a stretch of a file, if it is one of the site's own that was read from disk. Where the
    /// stretch is empty it begins at the line and column, both from 1.
    pub(super) fn span(&self, path: &str, range: Range<usize>, at: (usize, usize)) -> Option<Span> {
        let own = self.files.get(path)?;
        let range = if range.is_empty() { point(&own.text, at) } else { range };
        Some(Span::new(own.file?, range))
    }
}

fn point(text: &str, (line, column): (usize, usize)) -> Range<usize> {
    let Some(before) = line.checked_sub(1) else { return 0..0 };
    let start: usize = text.split_inclusive('\n').take(before).map(str::len).sum();
    let line = text[start..].chars().take(column.saturating_sub(1));
    let at = start + line.map(char::len_utf8).sum::<usize>();
    at..at
}
