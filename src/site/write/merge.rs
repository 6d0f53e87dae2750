//! The parts of a site, joined: only if all of them are there, as they were made, and made from the same.

use super::manifest::{MANIFEST, Manifest};
use super::place::Place;
use super::published::Published;
use super::{Summary, WriteError, Writer};
use crate::diag::{Arg, Both, Diagnostic, Phrase};
use crate::site::rules::SHARDS_UNFIT;
use crate::site::share::Share;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Joins parts to a site in `output`, which is the same as if it had been made as a whole.
///
/// # Errors
/// If the parts do not make up a site, the folder must not be written to, or the machine fails. The output folder is as
/// it was.
pub fn merge(parts: &[PathBuf], output: &Path) -> Result<Summary, WriteError> {
    for part in parts {
        Place::find(output, part)?;
    }
    let parts = parts.iter().map(|part| Ok((part.as_path(), whole(part)?)));
    let parts: Vec<(&Path, Manifest)> = parts.collect::<Result<_, WriteError>>()?;
    let Some((first, like)) = parts.first() else { return Err(unfit(output, Phrase::new(NONE)).into()) };
    for (part, manifest) in &parts[1..] {
        if let Some(reason) = unlike(like, manifest) {
            return Err(unfit(part, reason).into());
        }
    }
    if let Some(finding) = not_all(&parts) {
        return Err(finding.into());
    }
    let writer = Writer::begin(output, first)?;
    writer.made_from(like.inputs.clone(), super::MadeWith { share: Share::WHOLE, ..like.made.clone() })?;
    let mut files = Vec::new();
    let mut taken: BTreeMap<&String, &Path> = BTreeMap::new();
    for (part, manifest) in &parts {
        for (path, entry) in &manifest.files {
            if taken.insert(path, *part).is_some() {
                let words = Both { id: "`{path}` ada di dua bagian", en: "`{path}` is in two of the parts" };
                return Err(unfit(part, Phrase::new(words).with("path", path.as_str())).into());
            }
            files.push((part.join(path), path, entry));
        }
    }
    files.par_iter().try_for_each(|(from, path, entry)| {
        writer.adopt(from, path, entry).map_err(WriteError::machine(from))
    })?;
    writer.commit()
}

const NONE: Both = Both { id: "tidak ada bagian", en: "there are no parts" };

/// The manifest of a part that is as it was made.
fn whole(part: &Path) -> Result<Manifest, WriteError> {
    let Published { manifest, mut files, odd } = Published::read(part).map_err(WriteError::machine(part))?;
    let Some(manifest) = manifest.filter(|manifest| !manifest.made.share.is_whole()) else {
        let words = Both {
            id: "itu bukan bagian situs, atau `cakupan.json`-nya rusak",
            en: "it is no part of a site, or its `cakupan.json` is damaged",
        };
        return Err(unfit(part, Phrase::new(words)).into());
    };
    files.remove(MANIFEST);
    if files != manifest.files || !odd.is_empty() {
        let paths: BTreeSet<&String> = files.keys().chain(manifest.files.keys()).chain(&odd).collect();
        let first = paths
            .into_iter()
            .find(|path| files.get(*path) != manifest.files.get(*path) || odd.contains(*path));
        let words = Both {
            id: "`{path}` bukan seperti saat dibuat: berubah, hilang, atau ditambahkan",
            en: "`{path}` is not as it was made: changed, missing or added",
        };
        let path = first.map_or("", String::as_str);
        return Err(unfit(part, Phrase::new(words).with("path", path)).into());
    }
    Ok(manifest)
}

/// What one part was made from or with that another was not.
fn unlike(like: &Manifest, other: &Manifest) -> Option<Phrase> {
    let of = |share: Share, manifest: &Manifest| super::MadeWith { share, ..manifest.made.clone() };
    if like.version != other.version || like.made.share.count() != other.made.share.count() {
        return Some(Phrase::new(Both {
            id: "dibuat dengan versi lain, atau dibagi dengan cara lain",
            en: "it was made by another version, or parted in another way",
        }));
    }
    if of(Share::WHOLE, like) != of(Share::WHOLE, other) {
        return Some(Phrase::new(Both {
            id: "dibuat dengan pilihan lain: alamat, hari, pratinjau, atau edisi",
            en: "it was made with other options: address, day, preview or editions",
        }));
    }
    let paths: BTreeSet<&String> = like.inputs.keys().chain(other.inputs.keys()).collect();
    let path = paths.into_iter().find(|path| like.inputs.get(*path) != other.inputs.get(*path))?;
    let words = Both { id: "dibuat dari `{path}` yang lain", en: "it was made from another `{path}`" };
    Some(Phrase::new(words).with("path", path.as_str()))
}

/// What is wrong where not every part is there once.
fn not_all(parts: &[(&Path, Manifest)]) -> Option<Diagnostic> {
    let mut seen = BTreeSet::new();
    for (part, manifest) in parts {
        let share = manifest.made.share;
        if !seen.insert(share.number()) {
            let words = Both { id: "bagian {share} disebut dua kali", en: "part {share} is named twice" };
            return Some(unfit(part, Phrase::new(words).with("share", share.to_string())));
        }
    }
    let (part, manifest) = parts.first()?;
    let count = manifest.made.share.count();
    let missing = (1..=count).filter(|number| !seen.contains(number));
    let missing: Vec<String> = missing.map(|number| format!("{number}/{count}")).collect();
    if missing.is_empty() {
        return None;
    }
    let words = Both { id: "masih kurang: {missing}", en: "these are missing: {missing}" };
    Some(unfit(part, Phrase::new(words).with("missing", missing.join(", "))))
}

fn unfit(part: &Path, reason: Phrase) -> Diagnostic {
    SHARDS_UNFIT.in_path(part.display().to_string()).with("reason", Arg::from(reason)).hint(Both {
        id: "buat bagian itu lagi dengan `cakupan build --shard`, dari isi dan dengan pilihan yang sama",
        en: "make that part again with `cakupan build --shard`, from the same content and with the same options",
    })
}
