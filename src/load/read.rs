//! The files of a world to text. What cannot be read is a finding, and the others are read all the same.

use super::decode::{UNREADABLE, decode};
use super::rules::*;
use super::yaml::SPLIT_HINT;
use super::{MAX_BYTES, below_content, ending, is_markdown, is_yaml};
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase};
use crate::source::{FileId, Files};
use crate::world::{Entry, LinkFault, THEMES, World, WorldError};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was found in a world.
#[derive(Debug, Default)]
pub struct Loaded {
    /// Every text, in the order of the paths: YAML and Markdown under `content/`, and the templates, styles,
    /// scripts and messages of `themes/`. A file that could not be read in full has a U+FFFD in its text.
    pub files: Files,
    /// The bytes of the other files in the `assets` folders of `themes/`, by their paths: pictures, fonts.
    pub assets: BTreeMap<String, Arc<[u8]>>,
    /// The paths of all files beside those, sorted: maps, sheets. They are not read.
    pub others: Vec<String>,
    /// What is wrong with the files as such.
    pub diagnostics: Diagnostics,
}

/// Reads every text of a world.
///
/// # Errors
/// If the machine fails. What the user can mend is in [`Loaded::diagnostics`].
pub fn read(world: &dyn World) -> Result<Loaded, WorldError> {
    let mut loaded = Loaded::default();
    let listed = world.list()?;
    if !listed.iter().any(|listed| below_content(&listed.path))
        && !listed.iter().any(|listed| listed.path == "content")
    {
        loaded.diagnostics.push(NO_CONTENT.nowhere().hint(NO_CONTENT_HINT));
    }
    for listed in listed {
        let is_text = is_text(&listed.path);
        let is_asset = !is_text && is_asset(&listed.path);
        let fault = match fault(&listed.path, &listed.entry, is_text, is_asset) {
            Some(fault) => fault,
            None if !is_text && !is_asset => {
                loaded.others.push(listed.path);
                continue;
            }
            None => match world.read(&listed.path) {
                Ok(bytes) => {
                    if is_asset {
                        loaded.assets.insert(listed.path, bytes.into());
                    } else {
                        loaded.add(listed.path, bytes);
                    }
                    continue;
                }
                Err(error) if error.is_forbidden() => forbidden(&listed.path),
                Err(error) => return Err(error),
            },
        };
        loaded.diagnostics.push(fault);
        if is_text && listed.entry != Entry::BadName {
            // Kept as unreadable, so that nobody calls it missing.
            loaded.files.add(listed.path, UNREADABLE);
        }
    }
    Ok(loaded)
}

impl Loaded {
    fn add(&mut self, path: String, bytes: Vec<u8>) {
        let id = FileId(self.files.iter().count() as u32);
        let (text, found) = decode(bytes, id);
        self.files.add(path, text);
        for finding in found {
            self.diagnostics.push(finding);
        }
    }
}

/// Whether a file is read as text.
fn is_text(path: &str) -> bool {
    if below_content(path) {
        return is_yaml(path) || is_markdown(path);
    }
    const THEME: &[&str] = &[
        "html",
        "xml",
        "svg",
        "css",
        "js",
        "json",
        "webmanifest",
        "txt",
        "ftl",
        "toml",
        "yaml",
        "yml",
        "md",
    ];
    ending(path).is_some_and(|ending| THEME.contains(&ending))
}

/// Whether a file is published as it is: `themes/default/assets/card.png`.
fn is_asset(path: &str) -> bool {
    let mut parts = path.split('/');
    parts.next() == Some(THEMES) && parts.next().is_some() && parts.next() == Some("assets")
}

/// Why an entry cannot be read, if its kind tells.
fn fault(path: &str, entry: &Entry, is_text: bool, is_asset: bool) -> Option<Diagnostic> {
    Some(match entry {
        Entry::File(bytes) if (is_text || is_asset) && *bytes > MAX_BYTES => {
            let what = Phrase::new(BYTES).with("size", bytes.div_ceil(1 << 20).to_string());
            let what = what.with("limit", (MAX_BYTES >> 20).to_string());
            TOO_LARGE.in_path(path).with("what", what).hint(if is_asset { SHRINK_HINT } else { SPLIT_HINT })
        }
        Entry::File(_) => return None,
        Entry::BadName => BAD_NAME.in_path(shown(path)).hint(NAME_HINT),
        Entry::Forbidden => forbidden(path),
        Entry::Special => SPECIAL_FILE.in_path(path).hint(SPECIAL_HINT),
        Entry::Link(LinkFault::Outside) => LINK_OUTSIDE.in_path(path).hint(COPY_HINT),
        Entry::Link(LinkFault::Loop | LinkFault::Nested) => LINK_LOOP.in_path(path).hint(LOOP_HINT),
        Entry::Link(LinkFault::Broken) => LINK_BROKEN.in_path(path).hint(BROKEN_HINT),
    })
}

fn forbidden(path: &str) -> Diagnostic {
    UNREADABLE_FILE.in_path(path).hint(FORBIDDEN_HINT)
}

/// A path without the characters that would break the line in which it is shown.
fn shown(path: &str) -> String {
    path.replace(char::is_control, "\u{fffd}")
}

const NO_CONTENT_HINT: Both = Both {
    id: "jalankan perintah di folder yang memuat `content/`, atau sebutkan foldernya: `cakupan build FOLDER`",
    en: "run the command in the folder that holds `content/`, or name that folder: `cakupan build FOLDER`",
};
const BYTES: Both = Both { id: "{size} MiB, paling besar {limit}", en: "{size} MiB, at most {limit}" };
const SHRINK_HINT: Both = Both {
    id: "pakai gambar yang lebih kecil, atau keluarkan berkas ini dari folder tema",
    en: "use a smaller picture, or move the file out of the folder of the theme",
};
const NAME_HINT: Both = Both {
    id: "ganti namanya dengan huruf, angka, dan tanda hubung",
    en: "rename it, with letters, digits and hyphens",
};
const SPECIAL_HINT: Both =
    Both { id: "hapus, atau pindahkan dari folder ini", en: "delete it, or move it out of the folder" };
const COPY_HINT: Both = Both {
    id: "salin berkas atau foldernya ke tempat tautan ini",
    en: "copy the file or folder to the place of the link",
};
const LOOP_HINT: Both = Both {
    id: "hapus tautan ini, atau salin isinya ke sini",
    en: "delete the link, or copy what it should lead to in its place",
};
const BROKEN_HINT: Both = Both {
    id: "taruh berkasnya di tempat tautan ini, atau hapus tautannya",
    en: "put the file in the place of the link, or delete the link",
};
const FORBIDDEN_HINT: Both = Both {
    id: "minta izin baca kepada pemiliknya, atau jalankan `chmod -R u+rX content`",
    en: "ask its owner for the permission to read it, or run `chmod -R u+rX content`",
};
