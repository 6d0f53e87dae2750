//! The quality page says what is true of the demonstration, in both languages. What is expected is counted here from
//! the dataset, cell by cell, and not by the code that makes the page.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and reads its base where it lies"
)]

mod archive;
#[path = "demonstration/html.rs"]
#[allow(dead_code, reason = "another test needs the rest of it")]
mod html;

use archive::Archive;
use cakupan::indicator::{Figures, derive, disputes};
use cakupan::model::{AbsenceReason, Aspect, Claim, Dataset, LangId, RegionId, Stated};
use cakupan::pipeline::{Examined, Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::{DiskWorld, World};
use html::{entry, text};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The page in each language, with the page of revisions and the word between a part and its whole.
const PAGES: [(LangId, &str, &str, &str); 2] = [
    (LangId(0), "mutu-data/index.html", "revisi.html", "dari"),
    (LangId(1), "en/data-quality/index.html", "en/revisions.html", "of"),
];

/// The conflicts of the five news reports that the historical releases are made from.
const OF_THE_SEEDS: [&str; 6] = [
    "forty-million",
    "four-nine-seven-outlets",
    "channels",
    "twenty-million",
    "karawang-benefits",
    "jambi-targets",
];

struct Built {
    examined: Examined,
    files: BTreeMap<String, Vec<u8>>,
}

fn built(world: &dyn World, settings: &Settings) -> Built {
    let examined = examine(world, settings).unwrap();
    let site = Site::default();
    let made = make(&examined, settings, &site).unwrap();
    let faults: Vec<_> = examined.findings.sorted().into_iter().chain(made.findings.sorted()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    Built { examined, files: site.into_files() }
}

fn demonstration() -> &'static Built {
    static BUILT: OnceLock<Built> = OnceLock::new();
    BUILT.get_or_init(|| built(&DiskWorld::new(env!("CARGO_MANIFEST_DIR")), &Settings::default()))
}

impl Built {
    fn page(&self, path: &str) -> &str {
        std::str::from_utf8(self.files.get(path).unwrap_or_else(|| panic!("no page {path}"))).unwrap()
    }

    fn section(&self, path: &str, id: &str) -> &str {
        entry(self.page(path), "section", id).unwrap_or_else(|| panic!("{path} has no section {id}"))
    }
}

/// The rows of a table by its id, as the texts of their cells.
fn table(page: &str, id: &str) -> Vec<Vec<String>> {
    let table = entry(page, "table", id).unwrap_or_else(|| panic!("no table {id}"));
    let body = table.split("<tbody>").nth(1).unwrap();
    let rows = body.split("<tr").skip(1);
    rows.map(|row| {
        let cells = row.split(['<']).filter(|part| part.starts_with("th") || part.starts_with("td"));
        let starts: Vec<usize> =
            cells.map(|part| part.as_ptr() as usize - row.as_ptr() as usize - 1).collect();
        let ends = starts.iter().skip(1).copied().chain([row.len()]);
        starts.iter().zip(ends).map(|(from, to)| text(&row[*from..to]).trim().to_owned()).collect()
    })
    .collect()
}

/// Whether a promise has a figure in use, looked for among all of them.
fn has_figure(figures: &Figures, region: RegionId, claim: Claim) -> bool {
    figures.iter().any(|figure| {
        let aspect =
            claim.aspect.map_or(matches!(figure.key.aspect, Aspect::Actual | Aspect::Estimate), |aspect| {
                figure.key.aspect == aspect
            });
        aspect
            && figure.key.region == region
            && figure.key.what() == claim.what
            && figure.key.period == claim.period
            && figure.quantity().is_some()
    })
}

/// For each release that promises anything: how many cells, and how many of them have a figure.
fn counted(dataset: &Dataset, figures: &Figures) -> Vec<(usize, usize)> {
    let mut releases: Vec<_> = dataset.releases.iter().map(|(_, release)| release).collect();
    releases.sort_by_key(|release| std::cmp::Reverse(release.released));
    let mut out = Vec::new();
    for release in releases {
        let all = release.promises.iter();
        let cells: BTreeSet<(RegionId, Claim)> =
            all.flat_map(|promise| promise.regions.iter().map(|region| (*region, promise.claim))).collect();
        let given = cells.iter().filter(|(region, claim)| has_figure(figures, *region, *claim)).count();
        if !cells.is_empty() {
            out.push((given, cells.len()));
        }
    }
    out
}

#[test]
fn what_is_promised_and_published_is_counted_as_it_is() {
    let built = demonstration();
    let dataset = &built.examined.dataset;
    let counts = counted(dataset, &derive(dataset, None));
    assert_eq!(counts.len(), dataset.releases.len(), "every release of the demonstration promises something");
    assert!(counts.iter().any(|(given, promised)| given < promised), "nothing is absent: {counts:?}");
    let whole = counts.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    for (_, path, _, of) in PAGES {
        let rows = table(built.page(path), "promised-table");
        let told: Vec<(&str, &str)> = rows.iter().map(|row| (row[1].as_str(), row[2].as_str())).collect();
        let expected: Vec<(String, String)> = counts
            .iter()
            .chain([&whole])
            .map(|(given, promised)| (format!("{given} {of} {promised}"), (promised - given).to_string()))
            .collect();
        assert_eq!(
            told,
            expected.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect::<Vec<_>>(),
            "{path}"
        );
    }
}

#[test]
fn everything_absent_is_named_with_its_reason() {
    let built = demonstration();
    let dataset = &built.examined.dataset;
    let mut declared = 0;
    for (language, path, _, _) in PAGES {
        let shown = text(built.section(path, "promised"));
        for (_, release) in dataset.releases.iter() {
            for absence in &release.absent {
                let AbsenceReason::Told(reason) = &absence.reason else { panic!("a reason in words") };
                let reason = reason.get(language);
                assert!(shown.contains(reason), "{path} does not say: {reason}");
                for region in &absence.regions {
                    let name = dataset.regions.all[*region].name.get(language);
                    assert!(shown.contains(name), "{path} does not name {name}");
                    declared += 1;
                }
            }
        }
    }
    assert_eq!(declared, 2 * 10, "six provinces and four cells of the older reports, in two languages");
}

#[test]
fn the_conflicts_of_the_seeds_stand_on_it_in_both_languages() {
    let built = demonstration();
    let dataset = &built.examined.dataset;
    let of_seeds = dataset.conflicts.iter().filter(|one| OF_THE_SEEDS.contains(&one.id.as_str())).count();
    assert_eq!(of_seeds, OF_THE_SEEDS.len(), "a conflict of the seeds is not declared");
    for (language, path, revisions, _) in PAGES {
        let shown = built.section(path, "doubts");
        for conflict in &dataset.conflicts {
            let id = format!("c-{}", conflict.id);
            let link = format!("{}#{id}\"", revisions.rsplit('/').next().unwrap());
            let item = shown.split("<li>").find(|item| item.contains(&link));
            let item = text(item.unwrap_or_else(|| panic!("{path} has no link to {id}")));
            assert!(item.contains(conflict.title.get(language)), "{path}: {item}");
            assert!(entry(built.page(revisions), "article", &id).is_some(), "{revisions} has no {id}");
        }
        let disputes = disputes(dataset, None);
        assert!(!disputes.is_empty());
        let links = shown.matches(&format!("{}#d-", revisions.rsplit('/').next().unwrap())).count();
        assert_eq!(links, disputes.len(), "{path}");
        let facts = text(
            built.page(path).split("<dl class=\"facts\">").nth(1).unwrap().split("</dl>").next().unwrap(),
        );
        for count in [dataset.conflicts.len(), disputes.len(), dataset.cells.observations().len()] {
            assert!(facts.split_whitespace().any(|word| word == count.to_string()), "{path}: {facts}");
        }
    }
}

#[test]
fn figures_are_counted_by_what_they_are() {
    let built = demonstration();
    let dataset = &built.examined.dataset;
    let all = dataset.cells.observations();
    for (_, path, _, _) in PAGES {
        let page = built.page(path);
        let counts = |id: &str| -> Vec<usize> {
            table(page, id).iter().map(|row| row.last().unwrap().parse().unwrap()).collect()
        };
        let aspects = Aspect::ALL.map(|aspect| all.iter().filter(|one| one.key.aspect == aspect).count());
        assert_eq!(counts("aspects-table"), aspects.into_iter().filter(|n| *n > 0).collect::<Vec<_>>());
        assert_eq!(counts("sources-table").iter().sum::<usize>(), all.len(), "{path}");
        assert_eq!(table(page, "sources-table").len(), 3, "every source of the demonstration has its kind");
        let missing = all.iter().filter(|one| matches!(one.stated, Stated::Missing(_))).count();
        assert!(missing > 0);
        assert_eq!(counts("missing-table").iter().sum::<usize>(), missing, "{path}");
    }
}

#[test]
fn sums_say_how_many_regions_they_cover() {
    for (path, whole, part) in [
        ("mutu-data/index.html", "34 dari 34 provinsi", "28 dari 34 provinsi"),
        ("en/data-quality/index.html", "34 of 34 provinces", "28 of 34 provinces"),
    ] {
        let rows = table(demonstration().page(path), "sums-table");
        assert!(rows[0][0].ends_with(whole), "{rows:?}");
        assert!(rows[1][0].ends_with(part), "{rows:?}");
    }
}

#[test]
fn breaks_of_series_are_told() {
    let built = demonstration();
    let dataset = &built.examined.dataset;
    let breaks: Vec<_> = dataset.measures.all.iter().flat_map(|(_, measure)| &measure.breaks).collect();
    assert!(!breaks.is_empty());
    for (language, path, _, _) in PAGES {
        let shown = text(built.section(path, "changes"));
        for one in &breaks {
            assert!(
                shown.contains(one.note.get(language)),
                "{path} does not say: {}",
                one.note.get(language)
            );
        }
    }
}

#[test]
fn every_page_leads_to_it_and_so_does_the_map_of_the_site() {
    let built = demonstration();
    for (from, to) in [
        ("index.html", "href=\"mutu-data/index.html\""),
        ("en/index.html", "href=\"data-quality/index.html\""),
        ("laporan/2023-12/aceh.html", "href=\"../../mutu-data/index.html\""),
        ("metodologi.html", "href=\"mutu-data/index.html\""),
        ("en/methodology.html", "href=\"data-quality/index.html\""),
    ] {
        assert!(built.page(from).contains(to), "{from} does not lead to {to}");
    }
    for (from, to) in [("metodologi.html", "mutu-data/"), ("en/methodology.html", "data-quality/")] {
        let prose = built.page(from).split("<main").nth(1).unwrap().split("</main>").next().unwrap();
        assert!(prose.contains(to), "the text of {from} does not lead there");
    }
    let map = built.page("sitemap.xml");
    for address in ["https://cakupan.example/mutu-data/<", "https://cakupan.example/en/data-quality/<"] {
        assert!(map.contains(address), "{address} is not in the map");
    }
}

/// The base of the cases with other files laid over it.
fn small(files: &str) -> Built {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    built(&Archive::parse(files).unwrap().over(&base), &Settings::default())
}

#[test]
fn accepted_findings_stand_on_it_with_their_reasons() {
    let site = include_str!("cases/base.txt").split("-- content/site.yaml --\n").nth(1).unwrap();
    let site = site.split("-- content/").next().unwrap();
    let built = small(&format!(
        "-- content/site.yaml --\n{site}findings:\n  accepted:\n    - rule: C508\n      file: data/a.yaml\n      \
         subject: \"participants.active · aceh · 2025-12 · actual\"\n      \
         reason: {{ id: \"Memang <begitu>.\", en: \"It is <so>.\" }}\n\
         -- content/data/a.yaml --\nsource: kemnaker-2023\nreleased: 2024-03-15\nperiod: 2025-12\nregion: aceh\n\
         figures: {{ participants.active: 100 }}\n"
    ));
    for (path, words, what) in [
        ("mutu-data/index.html", "Memang &lt;begitu&gt;.", "Peserta aktif, Aceh, Desember 2025"),
        ("en/data-quality/index.html", "It is &lt;so&gt;.", "Active participants, Aceh, December 2025"),
    ] {
        let shown = built.section(path, "accepted");
        for expected in [words, what, "C508", "data/a.yaml"] {
            assert!(shown.contains(expected), "{path} does not say {expected}: {shown}");
        }
    }
}

#[test]
fn a_site_without_promises_has_the_page_too() {
    let built = small("");
    for (_, path, _, _) in PAGES {
        assert!(entry(built.page(path), "section", "promised").is_none(), "{path}");
        assert!(!built.section(path, "checks").is_empty());
    }
}

#[test]
fn on_a_day_before_the_figures_came_they_are_absent_without_a_reason() {
    let world = Archive::parse(include_str!("cases/base.txt")).unwrap();
    let late = "-- content/data/2023-12.yaml --\nsource: kemnaker-2023\nreleased: 2024-03-20\nperiod: 2023-12\n\
                columns: [participants.active]\nrows: { indonesia: [600], aceh: [100], jawa-barat: [300], \
                jawa-timur: [200] }\n-- content/reports/2023-12/release.yaml --\ntitle: Desember 2023\n\
                period: 2023-12\nreleased: 2024-03-15\nsources: [kemnaker-2023]\nlead: indonesia\n\
                headline: [participants.active]\npromises: [participants.active]\n";
    let world = Archive::parse(late).unwrap().over(&world);
    let settings = Settings { as_of: Some(jiff::civil::date(2024, 3, 16)), ..Settings::default() };
    let built = built(&world, &settings);
    let rows = table(built.page("en/data-quality/index.html"), "promised-table");
    assert_eq!(rows, [["Desember 2023", "0 of 4", "4 4 without a reason"]]);
    let now = self::built(&world, &Settings::default());
    let rows = table(now.page("en/data-quality/index.html"), "promised-table");
    assert_eq!(rows, [["Desember 2023", "4 of 4", "0"]]);
}
