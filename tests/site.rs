//! A whole small site in memory: what is published, what is found, and that nothing hostile gets through.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;

use cakupan::diag::render::short;
use cakupan::diag::{Diagnostics, UiLanguage};
use cakupan::indicator::derive;
use cakupan::model::Dataset;
use cakupan::pipeline::{Examined, Settings, examine};
use cakupan::site::{Coverage, Share, Site, plan, render};
use cakupan::theme::{Overrides, Theme};
use cakupan::world::{DiskWorld, Overlay};
use common::root;
use std::collections::{BTreeMap, BTreeSet};

type Files = BTreeMap<String, Vec<u8>>;

/// The small site with some of its files replaced.
fn examined(changes: &[(&str, &str)]) -> Examined {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let changes = changes.iter().map(|(path, text)| ((*path).to_owned(), Some(text.as_bytes().to_vec())));
    let world = Overlay { base: &base, changes: changes.collect() };
    let examined = examine(&world, &Settings::default()).unwrap();
    assert!(!examined.findings.has_errors(), "{}", shown(&examined.findings, &examined));
    examined
}

fn shown(findings: &Diagnostics, examined: &Examined) -> String {
    short::render(findings, &examined.files, UiLanguage::English)
}

/// The site, and everything that was found while it was made.
fn made(dataset: &Dataset, as_of: Option<&str>) -> (Files, Diagnostics, Coverage) {
    let figures = derive(dataset, as_of.map(|day| day.parse().unwrap()));
    let theme = Theme::load(Overrides::none()).unwrap();
    let proof = cakupan::prose::Proof::default();
    let plan = plan(dataset, &figures, &proof, &theme).unwrap();
    let site = Site::default();
    let rendered = render(&plan, Share::WHOLE, &site).unwrap();
    let mut findings = plan.findings.clone();
    findings.extend(rendered.findings);
    (site.into_files(), findings, plan.cells_published().0)
}

fn small() -> Files {
    let examined = examined(&[]);
    let (files, findings, _) = made(&examined.dataset, None);
    assert!(findings.is_empty(), "{}", shown(&findings, &examined));
    files
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}: {:?}", files.keys()));
    std::str::from_utf8(bytes).unwrap()
}

/// Whether a page is no page of its own, but a chart for other sites, or sends its readers on.
fn is_embedded(page: &str) -> bool {
    let latest = page.starts_with("laporan/terbaru/") || page.starts_with("en/reports/latest/");
    latest || page.starts_with("grafik/") || page.starts_with("en/charts/")
}

fn pages(files: &Files) -> impl Iterator<Item = (&str, &str)> {
    files.keys().filter(|path| path.ends_with(".html")).map(|path| (path.as_str(), text(files, path)))
}

#[test]
fn every_cell_is_published_in_every_language() {
    let (_, _, coverage) = made(&examined(&[]).dataset, None);
    assert_eq!(coverage.published, coverage.known);
    assert!(coverage.known > 20, "{coverage:?}");
}

#[test]
fn names_and_texts_never_become_markup() {
    let files = small();
    for (path, html) in pages(&files) {
        for hostile in ["<script>", "<b>", "<i>", "javascript:", "<orang>", "<kecil>"] {
            assert!(!html.contains(hostile), "{path} has {hostile}");
        }
    }
    assert!(text(&files, "wilayah/aceh.html").contains("&lt;script&gt;alert(1)"));
}

#[test]
fn one_thread_or_two_make_the_same_bytes() {
    let examined = examined(&[]);
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| made(&examined.dataset, None).0)
    };
    let (one, two) = (with(1), with(2));
    let different = common::difference(&one, &two);
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert!(one.len() > 40);
}

/// The file that a link on a page leads to; nothing for one that leaves the site.
fn target(page: &str, href: &str) -> Option<(String, Option<String>)> {
    let (path, fragment) = match href.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment.to_owned())),
        None => (href, None),
    };
    if path.contains(':') {
        return None;
    }
    let path = path.replace("&amp;", "&");
    if path.is_empty() {
        return Some((page.to_owned(), fragment));
    }
    if let Some(rest) = path.strip_prefix("/cakupan/") {
        return Some((rest.to_owned(), fragment));
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            parts.pop().unwrap_or_else(|| panic!("{page}: {href} leaves the site"));
        } else {
            parts.push(part);
        }
    }
    Some((parts.join("/"), fragment))
}

/// Follows every link to its file and its fragment, and gives how many there are.
fn followed(files: &Files) -> usize {
    let mut followed = 0;
    for (page, html) in pages(files) {
        for href in html.split(" href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let Some((path, fragment)) = target(page, href) else { continue };
            assert!(files.contains_key(&path), "{page}: {href} → {path}");
            followed += 1;
            if let Some(fragment) = fragment {
                let id = format!("id=\"{fragment}\"");
                assert!(text(files, &path).contains(&id), "{page}: {href} finds no {id}");
            }
        }
    }
    followed
}

#[test]
fn every_link_leads_to_a_file_and_every_fragment_to_an_id() {
    assert!(followed(&small()) > 500);
}

#[test]
fn a_site_may_do_without_profiles_and_comparisons() {
    let site = include_str!("golden/small/content/site.yaml");
    let settings = |pages: &str| format!("{site}pages: {pages}\n");
    let of = |pages: &str| made(&examined(&[("content/site.yaml", &settings(pages))]).dataset, None);
    let is_profile = |path: &&String| path.starts_with("wilayah/") && *path != "wilayah/index.html";
    let is_comparison = |path: &&String| path.starts_with("bandingkan/");
    let (all, found, _) = of("[profiles, comparisons]");
    assert!(found.is_empty() && all == small());
    let (some, found, coverage) = of("[profiles]");
    assert!(found.is_empty() && coverage.published == coverage.known);
    assert_eq!(some.keys().filter(is_profile).count(), all.keys().filter(is_profile).count());
    assert_eq!(some.keys().filter(is_comparison).count(), 0);
    let (few, found, coverage) = of("[]");
    assert_eq!((few.keys().filter(is_profile).count(), few.keys().filter(is_comparison).count()), (0, 0));
    assert!(found.is_empty());
    // The index, the search and the home page lead to the newest report on a region instead.
    assert!(text(&few, "wilayah/index.html").contains("<a href=\"../laporan/2023-12/aceh.html\">"));
    assert!(text(&few, "cari.html").contains("<a href=\"laporan/2023-12/aceh.html\">"));
    assert!(followed(&some) > 500 && followed(&few) > 300);
    assert!(coverage.known > 20, "{coverage:?}");
}

#[test]
fn without_terms_there_is_no_glossary_and_no_link_to_one() {
    let measures = include_str!("golden/small/content/measures.yaml");
    assert!(measures.contains("    term: active\n"));
    let measures = measures.replace("    term: active\n", "");
    let examined = examined(&[("content/glossary.yaml", "{}\n"), ("content/measures.yaml", &measures)]);
    let (files, found, _) = made(&examined.dataset, None);
    assert!(found.is_empty(), "{}", shown(&found, &examined));
    assert!(text(&small(), "index.html").contains("glosarium.html"));
    let (paths, all) = (files.keys().filter(|path| path.contains("glos")), pages(&files));
    assert_eq!((paths.count(), all.filter(|(_, page)| page.contains("glosarium.html")).count()), (0, 0));
    assert!(followed(&files) > 500);
}

#[test]
fn every_page_names_its_twin() {
    let files = small();
    for (page, html) in pages(&files).filter(|(page, _)| *page != "404.html" && !is_embedded(page)) {
        let alternates: BTreeSet<&str> = html
            .split("rel=\"alternate\" hreflang=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        assert_eq!(alternates, BTreeSet::from(["en", "id", "x-default"]), "{page}");
        assert!(html.contains("rel=\"canonical\" href=\"https://example.org/cakupan/"), "{page}");
        assert_eq!(html.matches("<h1").count(), 1, "{page}");
        let ids: Vec<&str> =
            html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{page} repeats an id");
    }
}

/// Holds tags against each other, and marks against the five that XML knows.
fn assert_well_formed(name: &str, xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    let body = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>").unwrap();
    for piece in body.split('<').skip(1) {
        let (tag, after) = piece.split_once('>').unwrap_or_else(|| panic!("{name}: open tag {piece}"));
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{name}");
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
        for mark in tag.split('&').skip(1).chain(after.split('&').skip(1)) {
            let mark = mark.split(';').next().unwrap();
            assert!(["amp", "lt", "gt", "quot", "apos"].contains(&mark), "{name}: &{mark}");
        }
    }
    assert!(open.is_empty(), "{name}: {open:?}");
}

#[test]
fn feeds_and_maps_are_well_formed_and_dated_by_releases() {
    let files = small();
    for path in ["feed.xml", "en/feed.xml", "sitemap.xml"] {
        assert_well_formed(path, text(&files, path));
    }
    let feed = text(&files, "en/feed.xml");
    assert!(feed.contains("<updated>2024-01-20T00:00:00Z</updated>"), "{feed}");
    assert!(feed.contains("<title>December 2023 &lt;i&gt;</title>"), "{feed}");
    let pages = pages(&files).filter(|(page, _)| !is_embedded(page)).count() - 1;
    assert_eq!(text(&files, "sitemap.xml").matches("<url>").count(), pages);
}

#[test]
fn data_files_hold_every_observation_and_no_formula() {
    let examined = examined(&[]);
    let (files, ..) = made(&examined.dataset, None);
    let figures = derive(&examined.dataset, None);
    let derived = figures.iter().filter(|figure| figures.derivation(figure).is_some()).count();
    let mut reader = csv::Reader::from_reader(&files["data/cakupan.csv"][..]);
    let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<Vec<String>> =
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows.len(), examined.dataset.cells.observations().len() + derived);
    let at = |name: &str| columns.iter().position(|column| column == name).unwrap();
    let find = |region: &str, measure: &str| {
        let same = |row: &&Vec<String>| row[at("region")] == region && row[at("measure")] == measure;
        rows.iter().find(same).unwrap()
    };
    let workers = find("aceh", "workers");
    assert_eq!(
        (&workers[at("value")][..], &workers[at("low")][..], &workers[at("high")][..]),
        ("", "2000000", "")
    );
    assert_eq!(workers[at("bounds")], "()");
    assert_eq!(find("indonesia", "workers")[at("note")], "'=1+1");
    assert_eq!(find("papua", "workers")[at("precision")], "magnitude");
    let json: serde_json::Value = serde_json::from_slice(&files["data/cakupan.json"]).unwrap();
    assert_eq!(json.as_array().unwrap().len(), rows.len());
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".csv")) {
        assert!(csv::Reader::from_reader(&bytes[..]).records().count() > 0, "{path} is empty");
    }
}

#[test]
fn two_pages_cannot_have_one_address() {
    let page = "---\ntitle: Tentang\nslug: sumber\nsummary: Tentang situs.\n---\nTeks.\n";
    let examined = examined(&[("content/pages/about.id.md", page)]);
    let (_, findings, _) = made(&examined.dataset, None);
    let said = shown(&findings, &examined);
    assert!(said.contains("content/pages/about.id.md") && said.contains("C801"), "{said}");
}

#[test]
fn faults_in_marks_are_found_at_their_places_all_at_once() {
    let overview = "---\nsummary: Ringkasan yang cukup panjang untuk dibaca.\n---\n\
        Ada {{ figure(measure=\"participants.actve\") }}.\n\n\
        Juga {{ figure(measure=\"participants.active\", period=\"1999\") }} dan {{ figure(measure=\"workers\", form=\"besar\") }}.\n\n\
        | a |\n|---|\n| {{ chart(kind=\"trend\", measure=\"participants.active\") }} |\n";
    let region = "Di {{ region.nama }}.\n";
    let page = "---\ntitle: Tentang\nslug: tentang\nsummary: Tentang situs.\n---\nAda {{ figure( }}.\n";
    let examined = examined(&[
        ("content/reports/2023-12/overview.id.md", overview),
        ("content/reports/2023-12/region.id.md", region),
        ("content/pages/about.id.md", page),
    ]);
    let (_, findings, _) = made(&examined.dataset, None);
    let said = shown(&findings, &examined);
    for expected in [
        "content/reports/2023-12/overview.id.md:4:8: error[C663]",
        "did you mean `participants.active`",
        "content/reports/2023-12/overview.id.md:6:9: error[C664]",
        "content/reports/2023-12/overview.id.md:10:6: error[C665]",
        "content/reports/2023-12/region.id.md:1:",
        "C662",
        "content/pages/about.id.md:6:",
        "C661",
    ] {
        assert!(said.contains(expected), "{expected} is not in\n{said}");
    }
    assert_eq!(said.matches("error[C663]").count(), 2, "{said}");
}

#[test]
fn a_day_in_the_past_shows_what_was_known_then() {
    let examined = examined(&[]);
    let (files, findings, coverage) = made(&examined.dataset, Some("2024-01-18"));
    assert!(findings.is_empty(), "{}", shown(&findings, &examined));
    assert!(!files.contains_key("laporan/2023-12/index.html"));
    assert!(files.contains_key("laporan/2022-12/index.html"));
    assert_eq!(coverage.published, coverage.known);
    assert!(text(&files, "index.html").contains("18 Januari 2024"));
}

#[test]
fn sums_say_how_many_regions_they_cover() {
    let files = small();
    let overview = text(&files, "laporan/2023-12/index.html");
    assert!(overview.contains("3 dari 3 provinsi"), "the sum does not say what it covers");
    // 583.638 + 701.012 + 10
    assert!(overview.contains("1.284.660"));
}

#[test]
fn a_chart_that_the_narrative_draws_is_not_drawn_twice() {
    let files = small();
    let overview = text(&files, "laporan/2023-12/index.html");
    assert!(overview.contains("id=\"text-chart-1\""));
    assert!(!overview.contains("id=\"chart-trend-1\""));
    assert!(text(&files, "wilayah/indonesia.html").contains("id=\"chart-trend-1\""));
}

#[test]
fn several_measures_stand_in_one_trend_with_their_names() {
    let mark = "{{ chart(kind=\"trend\", measures=\"participants.active, participants.active/pu\") }}\n";
    let data = "source: office-2024\nreleased: 2024-01-15\nperiod: 2021-12\nregion: indonesia\n\
                figures: { participants.active: 900_000, participants.active/pu: 700_000 }\n";
    let examined =
        examined(&[("content/reports/2023-12/overview.id.md", mark), ("content/data/2021-12.yaml", data)]);
    let (files, findings, _) = made(&examined.dataset, None);
    assert!(findings.is_empty(), "{}", shown(&findings, &examined));
    let page = text(&files, "laporan/2023-12/index.html");
    let chart = page.split("id=\"text-chart-1\"").nth(1).unwrap();
    let picture = chart.split("</svg>").next().unwrap();
    assert!(picture.contains(">Peserta aktif<") && picture.contains(">upah 1,1 juta<"), "{picture}");
    let table = chart.split("<table").nth(1).unwrap().split("</table>").next().unwrap();
    for figure in ["900.000", "700.000", "1.100.010", "1.200.500"] {
        assert!(table.contains(figure), "{figure}: {table}");
    }
}

#[test]
fn parts_of_one_measure_in_one_trend_are_named_by_what_is_their_own() {
    let mark = "{{ chart(kind=\"trend\", measures=\"participants.active/pu, participants.active/bpu\", \
                region=\"bali\") }}\n";
    let data = "source: office-2024\nreleased: 2024-01-15\nperiod: 2021-12\nregion: bali\n\
                figures: { participants.active/pu: 500_000, participants.active/bpu: 90_000 }\n";
    let examined =
        examined(&[("content/reports/2023-12/overview.id.md", mark), ("content/data/2021-12.yaml", data)]);
    let (files, _, _) = made(&examined.dataset, None);
    let page = text(&files, "laporan/2023-12/index.html");
    let chart = page.split("id=\"text-chart-1\"").nth(1).unwrap().split("<table").next().unwrap();
    assert!(chart.contains("Peserta aktif di Bali, Desember 2023: "), "{chart}");
    assert!(!chart.to_lowercase().contains("peserta aktif, "), "{chart}");
}

#[test]
fn a_rate_whose_denominator_varies_has_no_ranks_and_says_why() {
    let measures = include_str!("golden/small/content/measures.yaml");
    let rate = "    denominator: { id: seluruh pekerja, en: all workers }\n";
    let varies = format!("{rate}    denominator-varies: {{ id: Tidak sama., en: Not the same. }}\n");
    let ranks = "id=\"chart-ranking-1\"";
    let data = "source: office-2024\nreleased: 2024-01-15\nperiod: 2023-12\ncolumns: [coverage]\n\
                rows: { aceh: [30], bali: [20], papua: [10], indonesia: [25] }\n";
    let with = |measures: &str| {
        let examined = examined(&[("content/measures.yaml", measures), ("content/data/rates.yaml", data)]);
        let (files, _, _) = made(&examined.dataset, None);
        text(&files, "ukuran/coverage.html").to_owned()
    };
    let even = with(measures);
    assert!(even.contains(ranks) && !even.contains("Mengapa tidak diperingkat"), "{even}");
    let uneven = with(&measures.replace(rate, &varies));
    assert!(!uneven.contains(ranks) && uneven.contains("Mengapa tidak diperingkat"), "{uneven}");
    assert!(uneven.contains("Tidak sama."));
}

/// Rates of three regions at the ends of two years, one of them not to be told.
const RATES: &str = "source: office-2024
released: 2024-01-15
tables:
  - { period: 2021-12, columns: [coverage], rows: { aceh: [20], bali: [22], papua: [8] } }
  - { period: 2022-12, columns: [coverage], rows: { aceh: [25], bali: [confidential], papua: [9] } }
  - { period: 2023-12, columns: [coverage], rows: { aceh: [30], bali: [20], papua: [10] } }
";

#[test]
fn regions_over_time_stand_in_one_chart_that_says_what_rose() {
    let mark = "{{ chart(kind=\"heatmap\", measure=\"coverage\") }}\n";
    let examined =
        examined(&[("content/data/rates.yaml", RATES), ("content/reports/2023-12/overview.id.md", mark)]);
    let (files, findings, _) = made(&examined.dataset, None);
    assert!(findings.is_empty(), "{}", shown(&findings, &examined));
    for (page, id) in [
        ("ukuran/coverage.html", "id=\"chart-heatmap-1\""),
        ("laporan/2023-12/index.html", "id=\"text-chart-1\""),
    ] {
        let page = text(&files, page);
        let chart = page.split(id).nth(1).unwrap();
        let picture = chart.split("</svg>").next().unwrap();
        let finding = "antara Desember 2021 dan Desember 2023 naik di 2 dari 3 provinsi";
        assert!(picture.contains(finding), "{picture}");
        assert!(picture.contains("Tanpa angka: 1 dari 9 kotak."), "{picture}");
        let table = chart.split("<table").nth(1).unwrap().split("</table>").next().unwrap();
        for cell in ["Desember 2022", ">30%<", ">8%<", "dirahasiakan"] {
            assert!(table.contains(cell), "{cell}: {table}");
        }
        assert!(chart.split("</figure>").next().unwrap().contains("Sumber:"), "{chart}");
    }
    let english = text(&files, "en/measures/coverage.html");
    assert!(
        english.contains("rose between December 2021 and December 2023 in 2 of 3 provinces"),
        "{english}"
    );
}

#[test]
fn regions_that_cannot_be_compared_are_no_heat_map() {
    let measures = include_str!("golden/small/content/measures.yaml");
    let rate = "    denominator: { id: seluruh pekerja, en: all workers }\n";
    let varies = format!("{rate}    denominator-varies: {{ id: Tidak sama., en: Not the same. }}\n");
    let mark = "{{ chart(kind=\"heatmap\", measure=\"coverage\") }}\n";
    let examined = examined(&[
        ("content/measures.yaml", &measures.replace(rate, &varies)),
        ("content/data/rates.yaml", RATES),
        ("content/reports/2023-12/overview.id.md", mark),
    ]);
    let (files, findings, _) = made(&examined.dataset, None);
    assert!(!text(&files, "ukuran/coverage.html").contains("chart-heatmap-1"));
    let told = shown(&findings, &examined);
    assert!(told.contains("the denominator of `coverage` is not the same in every region"), "{told}");
}

#[test]
fn regions_with_a_figure_each_but_none_two_are_no_heat_map() {
    let apart = RATES
        .replace("[22]", "[not-available]")
        .replace("[25]", "[confidential]")
        .replace("[30]", "[not-available]");
    let examined = examined(&[("content/data/rates.yaml", &apart)]);
    let (files, _, _) = made(&examined.dataset, None);
    assert!(!text(&files, "ukuran/coverage.html").contains("chart-heatmap-1"));
}

#[test]
fn a_text_that_is_older_than_its_twin_says_so() {
    let older = "Teks ini lebih lama daripada versi bahasa lainnya";
    let overview = |updated: &str| format!("---\nupdated: {updated}\n---\nIkhtisar yang pendek.\n");
    let page = "---\ntitle: About\nslug: about\nsummary: About this small site and its tests.\nupdated: 2024-05-01\n---\nNew.\n";
    let (early, late) = (overview("2024-03-15"), overview("2024-04-01"));
    let examined = examined(&[
        ("content/reports/2023-12/overview.id.md", &early),
        ("content/reports/2023-12/overview.en.md", &late),
        ("content/pages/about.en.md", page),
    ]);
    let (files, _, _) = made(&examined.dataset, None);
    assert!(text(&files, "laporan/2023-12/index.html").contains(older));
    assert!(!text(&files, "en/reports/2023-12/index.html").contains("This text is older"));
    // The Indonesian page does not say when it was changed; its twin does, and is newer.
    assert!(text(&files, "tentang.html").contains(older));
    assert!(
        !text(&files, "laporan/2022-12/index.html").contains(older),
        "where nothing is told, nothing is said"
    );
}
