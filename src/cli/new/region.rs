//! `cakupan new region`

use super::{RegionOptions, key, tried, unwritable, wrong};
use crate::cli::overlay::{everything, show};
use crate::cli::screen::Screen;
use crate::cli::{Outcome, nearest_hint};
use crate::diag::{Both, Phrase};
use crate::import::disk;
use crate::import::words::fold;
use crate::model::{Dataset, Keyed as _};
use crate::start::{NewRegion, with_region};
use crate::world::DiskWorld;
use std::collections::BTreeMap;

const REGIONS: &str = "content/regions.yaml";

/// Up to so many names are all listed where one is not known; of more, the nearest.
const LISTED: usize = 12;

pub(super) fn new(options: &RegionOptions, screen: &Screen) -> Result<(), Outcome> {
    key(screen, &options.key)?;
    let world = DiskWorld::new(&options.into);
    let examined = everything(&world, screen)?;
    let Some(file) = examined.files.find(REGIONS).filter(|_| examined.findings.unsound() == 0) else {
        show(&examined.findings, &examined.files, screen);
        screen.complain(&Phrase::new(Both {
            id: "isi situs belum benar: perbaiki dulu, lalu tambahkan wilayah",
            en: "the content has faults: mend them first, then add a region",
        }));
        return Err(Outcome::Findings);
    };
    let region = chosen(options, &examined.dataset, screen)?;
    let Some(text) = with_region(&examined.files.get(file).text, &region) else {
        let words = Both {
            id: "`regions` di `{given}` tidak ditulis satu wilayah di bawah yang lain: tambahkan wilayahnya dengan tangan",
            en: "`regions` in `{given}` is not written with one region below the other: add the region by hand",
        };
        screen.complain(&Phrase::new(words).with("given", REGIONS));
        return Err(Outcome::Findings);
    };
    let files = BTreeMap::from([(REGIONS.to_owned(), text)]);
    let after = tried(&world, &files, &examined.findings, screen)?;
    show(&after.more, &after.examined.files, screen);
    if after.more.has_errors() {
        screen.complain(&Phrase::new(Both {
            id: "tidak ada yang ditulis: wilayah ini akan menimbulkan temuan di atas",
            en: "nothing was written: this region would bring the findings above",
        }));
        return Err(Outcome::Findings);
    }
    let path = options.into.join(REGIONS);
    for text in files.values() {
        disk::write(&path, text).map_err(|error| unwritable(screen, &path, &error))?;
    }
    let words = Both {
        id: "`{region}` ditambahkan di akhir `regions` pada `{file}`; yang lain tidak berubah",
        en: "`{region}` is added at the end of `regions` in `{file}`; all else stays",
    };
    screen.tell(&Phrase::new(words).with("region", region.key.as_str()).with("file", REGIONS));
    Ok(())
}

/// The region, with every name that it refers to looked up.
fn chosen(options: &RegionOptions, dataset: &Dataset, screen: &Screen) -> Result<NewRegion, Outcome> {
    let regions = &dataset.regions;
    if regions.all.find(&options.key).is_some() {
        let words = Both {
            id: "wilayah `{given}` sudah ada, dan tidak diubah",
            en: "the region `{given}` is there already and stays",
        };
        return Err(wrong(screen, words, &options.key));
    }
    let unknown = |words: Both, given: &str, known: Vec<&str>| {
        let outcome = wrong(screen, words, given);
        if known.len() > LISTED {
            nearest_hint(given, &known, screen);
        } else if !known.is_empty() {
            let listed: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
            let words = Both { id: "yang ada: {known}", en: "there is: {known}" };
            screen.complain(&Phrase::new(words).with("known", listed.join(", ")));
        }
        outcome
    };
    if regions.levels.find(&options.level).is_none() {
        let words = Both { id: "tidak ada tingkat `{given}`", en: "there is no level `{given}`" };
        return Err(unknown(words, &options.level, regions.levels.keys().collect()));
    }
    let mut parents = Vec::new();
    for given in &options.parent {
        let first = regions.trees.iter().next().map_or("", |(_, tree)| tree.key());
        let (tree, parent) = given.split_once('=').unwrap_or((first, given));
        if regions.trees.find(tree).is_none() {
            let words = Both { id: "tidak ada pohon wilayah `{given}`", en: "there is no tree `{given}`" };
            return Err(unknown(words, tree, regions.trees.keys().collect()));
        }
        if regions.all.find(parent).is_none() {
            let words = Both { id: "tidak ada wilayah `{given}`", en: "there is no region `{given}`" };
            return Err(unknown(words, parent, regions.all.keys().collect()));
        }
        parents.push((tree.to_owned(), parent.to_owned()));
    }
    let mut codes = Vec::new();
    for given in &options.code {
        let Some((scheme, code)) = given.split_once('=') else {
            let words = Both {
                id: "`--code {given}`: tulis seperti kemendagri=1172",
                en: "`--code {given}`: write it like kemendagri=1172",
            };
            return Err(wrong(screen, words, given));
        };
        if !regions.schemes.iter().any(|(known, _)| known == scheme) {
            let words =
                Both { id: "tidak ada skema kode `{given}`", en: "there is no scheme of codes `{given}`" };
            return Err(unknown(
                words,
                scheme,
                regions.schemes.iter().map(|(known, _)| known.as_str()).collect(),
            ));
        }
        codes.push((scheme.to_owned(), code.to_owned()));
    }
    alike(options, dataset, screen)?;
    let tags = dataset.site.languages.iter().map(|language| language.tag.as_str());
    let names = match &options.name_en {
        None => Vec::new(),
        Some(english) => tags
            .map(|tag| (tag.to_owned(), if tag == "en" { english } else { &options.name }.clone()))
            .collect(),
    };
    Ok(NewRegion {
        key: options.key.clone(),
        name: options.name.clone(),
        names,
        short: options.short.clone(),
        aliases: options.alias.clone(),
        level: options.level.clone(),
        parents,
        codes,
    })
}

/// Refuses a name that another region of the level bears: tables that are imported would not know which is meant.
fn alike(options: &RegionOptions, dataset: &Dataset, screen: &Screen) -> Result<(), Outcome> {
    let wanted: Vec<String> =
        std::iter::once(&options.name).chain(&options.alias).map(|name| fold(name)).collect();
    for (_, region) in dataset.regions.all.iter() {
        if dataset.regions.levels[region.level].id != options.level {
            continue;
        }
        let names = region.name.each().chain(region.aliases.iter().map(String::as_str));
        if let Some(name) = names.into_iter().find(|name| wanted.contains(&fold(name))) {
            let words = Both {
                id: "`{region}` pada tingkat yang sama sudah bernama `{name}`",
                en: "`{region}` of the same level already has the name `{name}`",
            };
            screen.complain(&Phrase::new(words).with("region", region.id.as_str()).with("name", name));
            return Err(Outcome::Usage);
        }
    }
    Ok(())
}
