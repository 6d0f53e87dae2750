//! Small texts held against a small site: those for every region, quotations, and what a revision makes false.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod archive;

use archive::Archive;
use cakupan::diag::{Place, UiLanguage};
use cakupan::model::Scope;
use cakupan::pipeline::{Examined, Settings, examine, make};
use cakupan::prose::{Pages, TextId, Verdict};
use cakupan::site::Site;
use std::collections::BTreeMap;

fn examined(overlay: &str) -> Examined {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    examine(&Archive::parse(overlay).unwrap().over(&base), &Settings::default()).unwrap()
}

/// The findings of numbers, bindings and claims: the code, the line, the words there, and the first hint.
fn findings(examined: &Examined) -> Vec<String> {
    let mut out = Vec::new();
    for finding in examined.findings.sorted() {
        let Place::At(span) = finding.place else { continue };
        if !("C671".."C681").contains(&finding.rule.code) {
            continue;
        }
        let path = examined.files.get(span.file).path.rsplit('/').next().unwrap().to_owned();
        let line = examined.files.position(span).line;
        let hints = finding.hints.iter().map(|hint| hint.text(UiLanguage::English));
        let told = hints.filter(|hint| hint.contains("pages") || hint.contains("quotation"));
        let told: Vec<String> = told.map(|hint| format!(" ({hint})")).collect();
        let words = examined.files.text(span);
        out.push(format!("{path}:{line} {} {words}{}", finding.rule.code, told.concat()));
    }
    out
}

/// A narrative for every region that has none of its own: Jawa Barat and Jawa Timur.
fn for_each(words: &str) -> Examined {
    examined(&format!("-- content/reports/2023-12/region.id.md --\n{words}\n"))
}

const ON_ONE: &str = "this text stands on the page of every region: it is false on that of";

#[test]
fn a_text_for_every_region_is_true_on_the_page_of_each() {
    let found = findings(&for_each("Di wilayah ini ada 500 pekerja."));
    assert_eq!(found, [format!("region.id.md:1 C671 500 ({ON_ONE} Jawa Timur, and on 1 of 2 pages)")]);
    let found = findings(&for_each("Di wilayah ini ada 777 peserta aktif."));
    assert_eq!(found, [format!("region.id.md:1 C671 777 ({ON_ONE} Jawa Barat, and on 2 of 2 pages)")]);
    // What names its region is the same everywhere, and a mark follows the page.
    let sound = "Pada Desember 2023 Indonesia memiliki 600 peserta aktif, dan wilayah ini \
                 {{ figure(measure=\"participants.active\") }}. Di wilayah ini lebih dari 55 persen pekerja adalah \
                 peserta aktif, atau sedikitnya [60 persen]{coverage.workers}.";
    assert_eq!(findings(&for_each(sound)), [] as [&str; 0]);
}

#[test]
fn bindings_and_claims_of_a_text_for_every_region_are_held_for_each() {
    let found = findings(&for_each("Tercatat [300]{participants.active} peserta aktif."));
    assert_eq!(found, [format!("region.id.md:1 C675 300 ({ON_ONE} Jawa Timur, and on 1 of 2 pages)")]);
    let found = findings(&for_each("Peserta aktif di wilayah ini terbanyak di antara semua provinsi."));
    assert_eq!(found, [format!("region.id.md:1 C679 terbanyak ({ON_ONE} Jawa Timur, and on 1 of 2 pages)")]);
    let found = findings(&for_each("Tercatat [190]{participants.active, 2022} peserta aktif pada 2022."));
    assert_eq!(
        found,
        [format!(
            "region.id.md:1 C674 [190]{{participants.active, 2022}} ({ON_ONE} Jawa Barat, and on 1 of 2 pages)"
        )]
    );
}

#[test]
fn a_number_of_a_text_for_every_region_leads_to_the_row_of_each() {
    let examined = for_each(
        "Terlindungi sedikitnya [60 persen]{coverage.workers} pekerja; peserta aktif di Indonesia 600.",
    );
    let at = examined.dataset.narratives.iter().position(|text| text.scope == Scope::EachRegion).unwrap();
    let held = &examined.proof.texts[&TextId::Narrative(at)].held;
    let pages: Vec<Pages> = held.iter().map(|one| one.pages).collect();
    assert_eq!(pages, [Pages::Own, Pages::Same], "{held:?}");
    let site = Site::default();
    make(&examined, &Settings::default(), &site).unwrap();
    let files = site.into_files();
    let links = |region: &str| {
        let pages = files.iter().filter(|(path, _)| path.ends_with(".html") && path.contains(region));
        let mut texts = pages.map(|(_, page)| String::from_utf8_lossy(page).into_owned());
        let page = texts.find(|page| page.contains("Terlindungi")).unwrap();
        let from = page.find("Terlindungi").unwrap();
        page[from..from + 160].matches("href=\"#").count()
    };
    // The row of the page's own region on each; that of Indonesia is elsewhere.
    assert_eq!([links("jawa-barat"), links("jawa-timur")], [1, 1]);
}

/// An overview that quotes.
fn quoting(words: &str) -> Vec<String> {
    findings(&examined(&format!(
        "-- content/reports/2023-12/overview.id.md --\n{words}\n-- content/reports/2023-12/overview.en.md --\nRecorded.\n"
    )))
    .into_iter()
    .filter(|found| found.contains(".id.md") && !found.contains("C676"))
    .collect()
}

#[test]
fn a_quotation_keeps_the_number_of_its_speaker() {
    let none = [] as [&str; 0];
    // What Antara said of 2022 stays said; what the ministry says is its own.
    for sound in [
        "\"Peserta kami 190 orang pada 2022 di Jawa Timur,\" tulis Antara.",
        "“Peserta kami di Jawa Timur pada 2022. Ada 190 orang,” tulis Antara.",
        "Tulis Antara:\n\n> Peserta kami 190 orang di Jawa Timur pada 2022.",
        "> Peserta kami 190 orang di Jawa Timur pada 2022.\n\n— Antara",
        "Kementerian Ketenagakerjaan menyebut \"600 peserta aktif\" pada Desember 2023.",
        "\"Ada [195 orang]{source: antara-2023} di Jawa Timur pada 2022,\" kata seorang pejabat.",
    ] {
        assert_eq!(quoting(sound), none, "{sound}");
    }
    let own = " (a number in a quotation is its speaker's: of what Antara stated none agrees with it)";
    assert_eq!(
        quoting("\"Kini ada 200 peserta aktif di Jawa Timur,\" tulis Antara pada Desember 2023."),
        [format!("overview.id.md:1 C671 200{own}")],
        "the figure is another's"
    );
    assert_eq!(
        quoting("\"Ada 600 peserta aktif,\" kata seorang pejabat."),
        [
            "overview.id.md:1 C671 600 (a number in a quotation is its speaker's: name near it who said so (the `outlet` of \
          a source or the `speaker` of a figure), or bind it)"
        ]
    );
    // Nothing is worked out for what someone else said.
    assert_eq!(
        quoting("Kementerian Ketenagakerjaan: \"60 persen pekerja terlindungi, 50 persen di Aceh.\"").len(),
        2
    );
}

#[test]
fn a_speaker_of_a_figure_is_known_by_name_and_office() {
    let data = "-- content/data/said.yaml --\nsource: antara-2023\nreleased: 2023-12\nregion: aceh\nperiod: 2023-12\n\
                figures:\n  - measure: participants.active\n    value: 95\n    \
                speaker: \"Cut Nyak Meutia, Kepala Kantor Aceh\"\n";
    let text = |words: &str| format!("{data}-- content/reports/2023-12/regions/aceh.id.md --\n{words}\n");
    let of = |words: &str| -> Vec<String> {
        let found = findings(&examined(&text(words)));
        found.into_iter().filter(|found| found.contains("C671")).collect()
    };
    for sound in [
        "\"Peserta aktif kami 95 orang,\" kata Cut Nyak Meutia.",
        "\"Peserta aktif kami 95 orang,\" kata Meutia.",
        "“Peserta aktif kami 95 orang,” kata Kepala Kantor Aceh itu.",
    ] {
        assert_eq!(of(sound), [] as [&str; 0], "{sound}");
    }
    assert_eq!(of("\"Peserta aktif kami 100 orang,\" kata Meutia.").len(), 1, "100 is the ministry's");
}

/// Two provinces that change places, and one that falls where it rose.
const REVISION: &str = "-- content/data/2022.yaml --
source: kemnaker-2023
released: 2024-03-15
period: 2022-12
columns: [participants.active]
rows:
  aceh: [95]
  jawa-barat: [280]
  jawa-timur: [210]
-- content/data/revision.yaml --
source: kemnaker-2023
released: 2024-06-01
period: 2023-12
columns: [participants.active, participants.active/pu, participants.active/bpu]
rows:
  jawa-barat: [190, 120, 70]
  indonesia: [490, 320, 170]
-- content/reports/2023-12/overview.id.md --
Pada Desember 2023 peserta aktif di Jawa Barat naik dibandingkan Desember 2022. Peserta aktif di Aceh naik dibandingkan Desember 2022.

Jawa Barat memiliki peserta aktif terbanyak pada Desember 2023. Aceh memiliki peserta aktif paling sedikit pada Desember 2023.

Peserta aktif di Jawa Timur turun dibandingkan Desember 2022.
-- content/reports/2023-12/overview.en.md --
In December 2023 active participants in West Java rose compared with December 2022. Active participants in Aceh rose compared with December 2022.

West Java had the most active participants in December 2023. Aceh had the fewest active participants in December 2023.

Active participants in Jawa Timur fell compared with December 2022.
";

#[test]
fn a_revision_lists_just_the_claims_that_it_makes_false() {
    let expected = |code: &str| {
        [("en", 1, "rose"), ("en", 3, "the most"), ("id", 1, "naik"), ("id", 3, "terbanyak")]
            .map(|(tag, line, words)| format!("overview.{tag}.md:{line} {code} {words}"))
    };
    let examined = examined(REVISION);
    assert_eq!(findings(&examined), expected("C677"));
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    let world = Archive::parse(REVISION).unwrap().over(&base);
    let before = Settings { as_of: Some(jiff::civil::date(2024, 3, 31)), ..Settings::default() };
    assert_eq!(findings(&examine(&world, &before).unwrap()), [] as [&str; 0], "nothing was wrong then");
}

#[test]
fn a_published_release_keeps_its_text_and_its_page_says_what_was_revised() {
    let newer = "-- content/reports/2024-07/release.yaml --\ntitle: { id: Juli 2024, en: July 2024 }\nperiod: 2024-07\n\
                 released: 2024-08-01\nsources: []\nlead: indonesia\nheadline: [participants.active]\n";
    let examined = examined(&format!("{REVISION}{newer}"));
    let found = findings(&examined);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found.iter().all(|one| one.contains(" C678 ")), "{found:?}");
    let site = Site::default();
    make(&examined, &Settings::default(), &site).unwrap();
    let files: BTreeMap<String, Vec<u8>> = site.into_files();
    let says = |words: &str| {
        let of = |(path, bytes): &(&String, &Vec<u8>)| {
            path.contains("2023-12")
                && path.ends_with(".html")
                && String::from_utf8_lossy(bytes).contains(words)
        };
        files.iter().filter(of).count()
    };
    // "Teks ini memuat angka yang diketahui pada … Yang direvisi sejak itu: …"
    assert!(says("Yang direvisi sejak itu: naik; terbanyak") > 0);
    assert!(says("rose; the most") > 0);
    let verdicts = examined.proof.texts.values().flat_map(|text| &text.held);
    assert!(verdicts.clone().all(|held| !matches!(held.verdict, Verdict::Unmatched)));
}

#[test]
fn a_change_is_reckoned_from_the_earlier_figure() {
    let of_east_java = |change: &str| {
        let words = format!(
            "Peserta aktif di Jawa Timur naik dari 190 pada 2022 menjadi 200 pada Desember 2023, {change}."
        );
        let mut found =
            findings(&examined(&format!("-- content/reports/2023-12/overview.id.md --\n{words}\n")));
        // The English text of this site says something else.
        found.retain(|finding| !finding.contains("C676"));
        found
    };
    assert_eq!(of_east_java("atau naik 5,3 persen"), [] as [&str; 0]);
    assert_eq!(of_east_java("atau naik 5,0 persen"), ["overview.id.md:1 C671 5,0 persen"]);
}
