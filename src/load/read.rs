//! The files of a world to text. What cannot be read is a finding, and the others are read all the same.

use super::decode::{UNREADABLE, decode};
use super::rules::*;
use super::yaml::SPLIT_HINT;
use super::{MAX_BOUNDARY_BYTES, MAX_BYTES, below_content, ending, is_boundary, is_markdown, is_yaml};
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase};
use crate::source::{FileId, Files};
use crate::world::{Contents, Entry, LinkFault, Listed, THEMES, World, WorldError};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was found in a world.
#[derive(Debug, Default)]
pub struct Loaded {
    /// Every text, in the order of the paths: YAML, Markdown and boundaries under `content/`, and the templates,
    /// styles, scripts and messages of `themes/`. A file that could not be read in full has a U+FFFD in its text.
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
    let numbered = numbered(listed);
    // Every read waits for the disk a little: thousands of narratives are read side by side, and put in order.
    let fetched: Vec<Result<Fetched, WorldError>> =
        numbered.par_iter().map(|(listed, id)| fetch(world, listed, *id)).collect();
    for ((listed, _), fetched) in numbered.into_iter().zip(fetched) {
        match fetched? {
            Fetched::Text(text, found) => {
                loaded.files.add(listed.path, text);
                found.into_iter().for_each(|finding| loaded.diagnostics.push(finding));
            }
            Fetched::Asset(bytes) => drop(loaded.assets.insert(listed.path, bytes)),
            Fetched::Other => loaded.others.push(listed.path),
            Fetched::Nothing(fault) => loaded.diagnostics.push(*fault),
        }
    }
    Ok(loaded)
}

/// What became of one entry.
enum Fetched {
    /// A text, with what is wrong with it; for one that could not be read, what stands for it.
    Text(Arc<str>, Vec<Diagnostic>),
    /// The bytes of what is published as it is.
    Asset(Arc<[u8]>),
    /// It is not read.
    Other,
    /// It cannot be read, and is no text that anyone could miss.
    Nothing(Box<Diagnostic>),
}

/// The entries with the numbers that their texts will have.
fn numbered(listed: Vec<Listed>) -> Vec<(Listed, FileId)> {
    let mut next = 0;
    let number = |listed: Listed| {
        let id = FileId(next);
        next += u32::from(is_text(&listed.path) && listed.entry != Entry::BadName);
        (listed, id)
    };
    listed.into_iter().map(number).collect()
}

fn fetch(world: &dyn World, listed: &Listed, id: FileId) -> Result<Fetched, WorldError> {
    let path = &listed.path;
    let is_text = is_text(path);
    let is_asset = !is_text && is_asset(path);
    let fault = match fault(path, &listed.entry) {
        Some(fault) => fault,
        None if !is_text && !is_asset => return Ok(Fetched::Other),
        None => match world.read_at_most(path, most(path)) {
            Ok(Contents::TooLarge(bytes)) => too_large(path, bytes, is_asset),
            Ok(Contents::Bytes(bytes)) if is_asset => return Ok(Fetched::Asset(bytes.into())),
            Ok(Contents::Bytes(bytes)) => {
                let (text, found) = decode(bytes, id);
                return Ok(Fetched::Text(text.into(), found));
            }
            Err(error) if error.is_forbidden() => forbidden(path),
            Err(error) => return Err(error),
        },
    };
    if is_text && listed.entry != Entry::BadName {
        // Kept as unreadable, so that nobody calls it missing.
        return Ok(Fetched::Text(UNREADABLE.into(), vec![fault]));
    }
    Ok(Fetched::Nothing(Box::new(fault)))
}

/// Whether a file is read as text.
fn is_text(path: &str) -> bool {
    if below_content(path) {
        return is_yaml(path) || is_markdown(path) || is_boundary(path);
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
fn fault(path: &str, entry: &Entry) -> Option<Diagnostic> {
    Some(match entry {
        Entry::File => return None,
        Entry::BadName => BAD_NAME.in_path(shown(path)).hint(NAME_HINT),
        Entry::Forbidden => forbidden(path),
        Entry::Special => SPECIAL_FILE.in_path(path).hint(SPECIAL_HINT),
        Entry::Link(LinkFault::Outside) => LINK_OUTSIDE.in_path(path).hint(COPY_HINT),
        Entry::Link(LinkFault::Loop | LinkFault::Nested) => LINK_LOOP.in_path(path).hint(LOOP_HINT),
        Entry::Link(LinkFault::Broken) => LINK_BROKEN.in_path(path).hint(BROKEN_HINT),
    })
}

/// How large a file may be.
fn most(path: &str) -> u64 {
    if is_boundary(path) { MAX_BOUNDARY_BYTES } else { MAX_BYTES }
}

fn too_large(path: &str, bytes: u64, is_asset: bool) -> Diagnostic {
    let what = Phrase::new(BYTES).with("size", bytes.div_ceil(1 << 20).to_string());
    let what = what.with("limit", (most(path) >> 20).to_string());
    let hint = match (is_asset, is_boundary(path)) {
        (true, _) => SHRINK_HINT,
        (_, true) => SIMPLIFY_HINT,
        _ => SPLIT_HINT,
    };
    TOO_LARGE.in_path(path).with("what", what).hint(hint)
}

fn forbidden(path: &str) -> Diagnostic {
    UNREADABLE_FILE.in_path(path).hint(FORBIDDEN_HINT)
}

/// A path without the characters that would break the line in which it is shown.
fn shown(path: &str) -> String {
    path.replace(char::is_control, "\u{fffd}")
}

const NO_CONTENT_HINT: Both = Both {
    id: "jalankan perintah di folder yang memuat `content/`, atau sebutkan foldernya: `cakupan build FOLDER`, dan `--into FOLDER` untuk `import`, `new`, `diff`, dan `verify`",
    en: "run the command in the folder that holds `content/`, or name that folder: `cakupan build FOLDER`, and `--into FOLDER` with `import`, `new`, `diff` and `verify`",
};
const BYTES: Both = Both { id: "{size} MiB, paling besar {limit}", en: "{size} MiB, at most {limit}" };
const SHRINK_HINT: Both = Both {
    id: "pakai gambar yang lebih kecil, atau keluarkan berkas ini dari folder tema",
    en: "use a smaller picture, or move the file out of the folder of the theme",
};
const SIMPLIFY_HINT: Both = Both {
    id: "sederhanakan batasnya, misalnya di mapshaper.org: untuk peta selebar layar, 1 MiB sudah lebih dari cukup",
    en: "simplify the boundaries, for example at mapshaper.org: for a map as wide as a screen 1 MiB is more than enough",
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
