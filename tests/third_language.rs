//! A further language is a catalogue, a few lines of `site.yaml` and texts: no code. The small site in three languages,
//! of which the program does not know the third.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod common;

use cakupan::pipeline::{Settings, examine, rehearse};
use cakupan::world::{DiskWorld, Overlay};
use common::{made, root};
use std::collections::{BTreeMap, BTreeSet};

/// The messages that the Malay of this site says differently from Indonesian.
const MALAY: [(&str, &str); 14] = [
    ("path-reports", "laporan"),
    ("path-regions", "kawasan"),
    ("path-search", "gelintar"),
    ("path-latest", "terkini"),
    ("language-name", "Bahasa Melayu"),
    ("language-locale", "ms_MY"),
    ("nav-home", "Laman utama"),
    ("nav-regions", "Kawasan"),
    ("nav-languages", "Bahasa lain"),
    ("nav-search", "Gelintar"),
    ("nav-glossary", "Daftar istilah"),
    ("nav-data", "Muat turun data"),
    ("nav-about", "Perihal"),
    ("missing-not-available", "tiada angka"),
];

const NUMBERS: &str = "
numbers:
  ms:
    like: id
    decimal: .
    group: ','
    months: [Januari, Februari, Mac, April, Mei, Jun, Julai, Ogos, September, Oktober, November, Disember]
    quarters: [suku I, suku II, suku III, suku IV]
    month-year: '{month} {year}'
    billion: { word: bilion }
    percent: peratus
    more-than: lebih daripada
    about: kira-kira
";

/// The catalogue of a translator: that of Indonesian with these in place of its own.
fn catalogue() -> String {
    let indonesian = include_str!("../themes/default/messages/id.ftl");
    let mut used = 0;
    let lines = indonesian.lines().map(|line| match line.split_once(" = ") {
        Some((key, _)) if MALAY.iter().any(|(own, _)| *own == key) => {
            used += 1;
            let (_, words) = MALAY.iter().find(|(own, _)| *own == key).unwrap();
            format!("{key} = {words}\n")
        }
        _ => format!("{line}\n"),
    });
    let out = lines.collect();
    assert_eq!(used, MALAY.len(), "a message has another name by now");
    out
}

/// The small site with a third language.
fn changes() -> BTreeMap<String, Option<Vec<u8>>> {
    let site = include_str!("golden/small/content/site.yaml");
    let site = site.replace("languages: [id, en]", "languages: [id, en, ms]") + NUMBERS;
    let report = "content/reports/2023-12";
    let typed = |number: &str| format!("---\ntitle: T\n---\n{number}: {{{{ region.name }}}}\n");
    let texts = [
        ("content/site.yaml".to_owned(), site),
        ("themes/default/messages/ms.ftl".to_owned(), catalogue()),
        (format!("{report}/overview.id.md"), typed("Peserta aktif 1,28 juta pada Desember 2023")),
        (format!("{report}/overview.en.md"), typed("Active participants 1.28 million in December 2023")),
        (format!("{report}/overview.ms.md"), typed("Peserta aktif 1.28 juta pada Disember 2023")),
        (format!("{report}/region.ms.md"), "{{ region.name }}: ada teks dalam bahasa Melayu.\n".to_owned()),
        (
            "content/pages/about.ms.md".to_owned(),
            "---\ntitle: Perihal kami\nslug: perihal\nsummary: Perihal laman kecil ini, dalam bahasa Melayu.\n---\nLaman.\n".into(),
        ),
    ];
    texts.into_iter().map(|(path, text)| (path, Some(text.into_bytes()))).collect()
}

fn codes(changes: BTreeMap<String, Option<Vec<u8>>>) -> Vec<String> {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let mut examined = examine(&Overlay { base: &base, changes }, &Settings::default()).unwrap();
    if !examined.findings.has_errors() {
        let rehearsed = rehearse(&examined, &Settings::default()).unwrap();
        examined.findings.extend(rehearsed);
    }
    // Texts that are not translated are warnings, and this site is not translated whole.
    let others = examined.findings.listed(&examined.files).into_iter();
    others.map(|one| one.rule.code.to_owned()).filter(|code| !matches!(&**code, "C213" | "C651")).collect()
}

#[test]
fn a_third_language_is_a_catalogue_and_texts() {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let files = made(&Overlay { base: &base, changes: changes() }, &Settings::default());
    let page = |path: &str| {
        std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}: {:?}", files.keys())))
            .unwrap()
    };

    // As many pages as in the others, at addresses of its own words.
    let count = |prefix: &str| {
        files.keys().filter(|path| path.starts_with(prefix) && path.ends_with(".html")).count()
    };
    assert_eq!(count("ms/"), count("en/"));
    let report = page("ms/laporan/2023-12/aceh.html");
    assert!(files.contains_key("ms/kawasan/aceh.html") && files.contains_key("ms/perihal.html"));

    // The switch, the alternates and the locale.
    assert!(report.contains("<html lang=\"ms\""));
    for (lang, label, path) in [
        ("id", "Bahasa Indonesia", "laporan/2023-12/aceh.html"),
        ("en", "English", "en/reports/2023-12/aceh.html"),
    ] {
        assert!(report.contains(&format!("href=\"../../../{path}\"")), "no way to {path}");
        assert!(report.contains(label));
        let twin = page(path);
        assert!(twin.contains("Bahasa Melayu") && twin.contains("ms/laporan/2023-12/aceh.html"), "{path}");
        assert!(report.contains(&format!(
            "<link rel=\"alternate\" hreflang=\"{lang}\" href=\"https://example.org/cakupan/{path}\">"
        )));
    }
    assert!(report.contains("ms_MY") && report.contains("Laman utama") && report.contains("Muat turun data"));
    assert!(report.contains("ada teks dalam bahasa Melayu"));

    // The sitemap has each page in all three, and there is a feed.
    let sitemap = page("sitemap.xml");
    let address = "https://example.org/cakupan/ms/laporan/2023-12/aceh.html";
    assert_eq!(sitemap.matches(&format!("<loc>{address}</loc>")).count(), 1);
    assert_eq!(sitemap.matches(&format!("hreflang=\"ms\" href=\"{address}\"")).count(), 3);
    assert!(page("ms/feed.xml").contains("https://example.org/cakupan/ms/laporan/2023-12/"));

    // Numbers and dates as the site says, and no Indonesian ones.
    for words in ["583,638", "Disember 2023", "kira-kira 110 juta", "lebih daripada 2 juta"] {
        let found = files.iter().any(|(path, bytes)| {
            path.starts_with("ms/") && std::str::from_utf8(bytes).is_ok_and(|text| text.contains(words))
        });
        assert!(found, "no {words}");
    }
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("ms/")) {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        for words in ["583.638", "Agustus ", "miliar"] {
            assert!(!text.contains(words), "{path} has {words}");
        }
    }
    // The name of the month is the only one that differs where the content writes it in Indonesian.
    assert!(page("ms/laporan/index.html").contains("20 Januari 2024"));
    assert!(page("laporan/2023-12/aceh.html").contains("583.638"));
}

#[test]
fn what_a_third_language_lacks_is_a_finding() {
    let with = |path: &str, old: &str, new: &str| {
        let mut changes = changes();
        let text = String::from_utf8(changes[path].clone().unwrap()).unwrap();
        assert!(text.contains(old), "{path}: no {old}");
        changes.insert(path.to_owned(), Some(text.replace(old, new).into_bytes()));
        BTreeSet::from_iter(codes(changes)).into_iter().collect::<Vec<_>>()
    };
    assert_eq!(codes(changes()), [""; 0]);
    let (site, catalogue) = ("content/site.yaml", "themes/default/messages/ms.ftl");
    assert_eq!(with(catalogue, "nav-home = Laman utama\n", ""), ["C703"]);
    // Nothing is said of its numbers; too few months; two marks that are one; a day that loses its month.
    assert_eq!(with(site, NUMBERS, ""), ["C210"]);
    assert_eq!(with(site, "April, ", ""), ["C203"]);
    assert_eq!(with(site, "group: ','", "group: ."), ["C203"]);
    assert_eq!(with(site, "'{month} {year}'", "'{year}'"), ["C203"]);
    assert_eq!(with(site, "    like: id\n", ""), ["C202"]);
    assert_eq!(with(site, "en, ms]", "en]"), ["C305", "C650"]);
    // What its texts say is held against the figures like every other text, as it writes numbers.
    let text = "content/reports/2023-12/overview.ms.md";
    let wrong = with(text, "1.28 juta", "1.29 juta");
    assert!(!wrong.is_empty(), "a wrong number in the third language");
}
