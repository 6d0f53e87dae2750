//! What a site is made from, as its manifest says it.

use super::{Examined, Settings};
use crate::indicator::Figures;
use crate::model::{Dataset, HeldBack, Withheld};
use crate::prose::TextId;
use crate::site::again::{Ground, digest, digest_of};
use crate::site::write::{Entry, MadeWith};
use crate::source::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// The files of the content and of the theme, but for those in which something stands that is not published.
pub fn inputs(examined: &Examined) -> BTreeMap<String, Entry> {
    let texts = examined.files.iter().filter(|(id, _)| !examined.secret.contains(id));
    let texts = texts.map(|(_, file)| (file.path.clone(), Entry::of(file.text.as_bytes())));
    let assets = examined.assets.iter().map(|(path, bytes)| (path.clone(), Entry::of(bytes)));
    texts.chain(assets).collect()
}

/// The settings by which a site can be made again.
pub fn made_with(settings: &Settings) -> MadeWith {
    MadeWith {
        base_url: settings.base_url.clone(),
        as_of: settings.as_of.map(|day| day.to_string()),
        preview: settings.preview,
        single_file: settings.editions,
        share: settings.share,
    }
}

/// What every page is made from: the settings, and the files that are neither figures nor texts.
pub(super) fn ground(examined: &Examined, settings: &Settings) -> Ground {
    let dataset = &examined.dataset;
    let texts: BTreeSet<FileId> =
        TextId::all(dataset).filter_map(|id| Some(id.body(dataset).1?.file)).collect();
    // The texts of what waits are on no page.
    let waits = |path: &str| {
        let held = |release: &Withheld| path.starts_with(&format!("content/reports/{}/", release.id));
        dataset.preview.is_none() && path.ends_with(".md") && examined.withheld.iter().any(held)
    };
    let is_told_apart = |path: &str| {
        path.starts_with("content/data/") || path.contains("/templates/") && path.starts_with("themes/")
    };
    let files = examined
        .files
        .iter()
        .filter(|(id, file)| !texts.contains(id) && !is_told_apart(&file.path) && !waits(&file.path));
    let files = files.map(|(_, file)| (file.path.clone(), digest(&file.text)));
    let assets = examined.assets.iter().map(|(path, bytes)| (path.clone(), digest_of(bytes)));
    let mut ground: Ground = files.chain(assets).collect();
    let made = made_with(settings);
    ground.insert("--".to_owned(), digest_of(&(made, &dataset.site.base_url, &examined.withheld)));
    ground
}

/// Files of which even a digest would tell too much.
pub(super) fn secret(whole: Option<&(Dataset, Figures)>, held: &HeldBack) -> BTreeSet<FileId> {
    let mut secret = held.files.clone();
    let Some((whole, _)) = whole else { return secret };
    secret.extend(held.sources.iter().map(|id| whole.sources[*id].span.file));
    secret.extend(whole.conflicts.iter().map(|conflict| conflict.span.file));
    // That another report is to take a place is not known before that is published.
    let is_held = |key: &str| held.releases.iter().any(|release| release.id == key);
    let told =
        whole.releases.iter().filter(|(_, one)| one.superseded.as_ref().is_some_and(|by| is_held(&by.by)));
    secret.extend(told.map(|(_, release)| release.span.file));
    secret
}
