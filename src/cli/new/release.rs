//! `cakupan new release`

use super::{ReleaseOptions, key, tried, unwritable, wrong};
use crate::cli::overlay::{everything, show};
use crate::cli::screen::Screen;
use crate::cli::{Outcome, nearest_hint};
use crate::diag::{Both, Diagnostics, Phrase, plural};
use crate::import::disk;
use crate::load::parse_alone;
use crate::model::{PartialDate, Period};
use crate::prose::rules::NUMBER_TO_REPLACE;
use crate::prose::{REPLACE, is_to_be_replaced};
use crate::start::{NewRelease, release};
use crate::world::{DiskWorld, World as _};
use std::collections::BTreeMap;
use std::path::Path;

pub(super) fn new(options: &ReleaseOptions, screen: &Screen) -> Result<(), Outcome> {
    let period =
        Period::parse(&options.period).ok().or_else(|| crate::import::period::parse(&options.period));
    let Some(period) = period else {
        let words = Both {
            id: "`--period {given}` bukan periode; tulis seperti 2023-12, 2023-q4, atau 2023",
            en: "`--period {given}` is not a period; write it like 2023-12, 2023-q4 or 2023",
        };
        return Err(wrong(screen, words, &options.period));
    };
    let world = DiskWorld::new(&options.into);
    let released = match &options.released {
        None => world.today(),
        Some(text) => match PartialDate::parse(text) {
            Ok(date) if date.earliest == date.latest => date.latest,
            _ => {
                let words = Both {
                    id: "`--released {given}` bukan hari; tulis seperti 2024-03-15",
                    en: "`--released {given}` is not a day; write it like 2024-03-15",
                };
                return Err(wrong(screen, words, text));
            }
        },
    };
    let id = options.id.clone().unwrap_or_else(|| period.to_string().replace('/', "-"));
    key(screen, &id)?;
    let examined = everything(&world, screen)?;
    if examined.findings.unsound() > 0 || examined.dataset.site.languages.is_empty() {
        show(&examined.findings, &examined.files, screen);
        screen.complain(&Phrase::new(Both {
            id: "isi situs belum benar: perbaiki dulu, lalu buat laporan baru",
            en: "the content has faults: mend them first, then make a new report",
        }));
        return Err(Outcome::Findings);
    }
    let dataset = &examined.dataset;
    let Some(like) = dataset.releases.find(&options.like) else {
        let words = Both { id: "tidak ada laporan `{given}`", en: "there is no report `{given}`" };
        let outcome = wrong(screen, words, &options.like);
        nearest_hint(&options.like, &dataset.releases.keys().collect::<Vec<_>>(), screen);
        return Err(outcome);
    };
    for source in &options.source {
        if dataset.sources.find(source).is_none() {
            let words = Both {
                id: "sumber `{given}` tidak ada di `sources.yaml`; `cakupan import` menulisnya bersama angkanya",
                en: "there is no source `{given}` in `sources.yaml`; `cakupan import` writes it with its figures",
            };
            let outcome = wrong(screen, words, source);
            nearest_hint(source, &dataset.sources.keys().collect::<Vec<_>>(), screen);
            return Err(outcome);
        }
    }
    let shown = format!("content/reports/{id}");
    let folder = options.into.join(&shown);
    match disk::is_free(&folder) {
        Ok(true) if dataset.releases.find(&id).is_none() => {}
        Err(error) if error.kind() != std::io::ErrorKind::NotADirectory => {
            return Err(unwritable(screen, &folder, &error));
        }
        _ => {
            let words = Both {
                id: "`{given}` sudah ada, dan tidak diubah; beri `--id` lain",
                en: "`{given}` is there already and stays; give another `--id`",
            };
            return Err(wrong(screen, words, shown));
        }
    }
    let new = NewRelease { like, id, period, released, sources: options.source.clone() };
    let file = dataset.releases[like].span.file;
    let mut found = Diagnostics::default();
    let document = parse_alone(file, examined.files.get(file), &mut found);
    let Some(declared) = &document.node else { return Err(Outcome::Findings) };
    let files = release(dataset, &examined.figures, &examined.files, declared, &new);
    let after = tried(&world, &files, &examined.findings, screen)?;
    let marks = files.values().flat_map(|text| text.split("]{").skip(1)).filter(|rest| is_mark(rest)).count();
    let mut others = Diagnostics::default();
    for finding in after.more.sorted().into_iter().filter(|one| one.rule.code != NUMBER_TO_REPLACE.code) {
        others.push(finding.clone());
    }
    show(&others, &after.examined.files, screen);
    let inside: BTreeMap<String, String> = files
        .iter()
        .filter_map(|(path, text)| {
            Some((path.strip_prefix(&shown)?.trim_start_matches('/').to_owned(), text.clone()))
        })
        .collect();
    disk::write_site(&folder, inside.iter()).map_err(|error| unwritable(screen, &folder, &error))?;
    let here = options.into == Path::new(".");
    let root = if here { String::new() } else { format!(" {}", options.into.display()) };
    let lines = [
        Phrase::new(Both {
            id: "laporan dibuat sebagai draf: {files}",
            en: "the report is there as a draft: {files}",
        })
        .with("files", files.keys().map(String::as_str).collect::<Vec<_>>().join(", ")),
        Phrase::new(Both {
            id: "{numbers} dari laporan `{like}` ditandai untuk diganti: cari {signs} di teksnya, atau jalankan `cakupan check`",
            en: "{numbers} of the report `{like}` are marked as to be replaced: look for {signs} in its texts, or run `cakupan check`",
        })
        .with("signs", signs(&files))
        .with("numbers", plural(marks, "angka dan waktu", "number or time", "numbers and times"))
        .with("like", options.like.as_str()),
        Phrase::new(Both {
            id: "lihat hasilnya selagi menulis dengan `cakupan serve{root} --open`; hapus `draft: true` dari `{folder}/release.yaml` bila siap terbit",
            en: "look at it while you write with `cakupan serve{root} --open`; take `draft: true` out of `{folder}/release.yaml` when it is ready",
        })
        .with("root", root)
        .with("folder", shown.as_str()),
    ];
    lines.iter().for_each(|line| screen.tell(line));
    Ok(())
}

/// What to look for: the beginnings of the marks that are there, one for each language.
fn signs(files: &BTreeMap<String, String>) -> Phrase {
    let is_there = |sign: &String| files.values().any(|text| text.contains(sign.as_str()));
    let mut found = REPLACE.iter().map(|word| format!("]{{{word}")).filter(is_there);
    match (found.next(), found.next()) {
        (Some(first), Some(second)) => {
            Phrase::new(Both { id: "`{first}` dan `{second}`", en: "`{first}` and `{second}`" })
                .with("first", first)
                .with("second", second)
        }
        (first, _) => {
            Phrase::new(Both { id: "`{sign}`", en: "`{sign}`" }).with("sign", first.unwrap_or_default())
        }
    }
}

/// Whether what stands behind `]{` is the rest of a mark.
fn is_mark(rest: &str) -> bool {
    rest.split_once('}').is_some_and(|(says, _)| is_to_be_replaced(says))
}
