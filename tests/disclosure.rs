//! An attack on what is published: whoever wants to know a suppressed figure has every file of the site, knows which
//! figures add up to which, and reckons. None may be found, nor be bound more closely than the rule of its measure allows.
//!
//! What is attacked are the published files, read as anyone would; the reckoning tries every possible table and shares
//! nothing with what suppresses.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod archive;
#[path = "disclosure/attack.rs"]
mod attack;
mod common;
mod unpacked;

use archive::Archive;
use attack::{LARGEST, MOST, Published, THRESHOLD, Table, content, pinned, sums};
use cakupan::diag::UiLanguage;
use cakupan::diag::render::short;
use cakupan::pipeline::{Examined, Settings, examine, inputs, make};
use cakupan::site::Site;
use cakupan::world::MemoryWorld;
use common::{cakupan, run};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use unpacked::found;

const BASE: &str = include_str!("cases/base.txt");

/// The base of the cases with a rule for active participants, and other files in the place of its own.
fn examined(rule: &str, files: &str, settings: &Settings) -> Examined {
    let parts = "    parts: [pu, bpu]\n    sums-over-regions: true\n";
    let base = BASE.replace(parts, &format!("{parts}    disclosure: {rule}\n"));
    assert_ne!(base, BASE);
    let content = Archive::parse(files).unwrap().over(&Archive::parse(&base).unwrap());
    let world = MemoryWorld::new("2026-11-01".parse().unwrap());
    let world = content.files.into_iter().fold(world, |world, (path, text)| world.with(path, text));
    examine(&world, settings).unwrap()
}

fn built(examined: &Examined, settings: &Settings) -> BTreeMap<String, Vec<u8>> {
    let said = |found| short::render(found, &examined.files, UiLanguage::English);
    assert!(!examined.findings.has_errors(), "{}", said(&examined.findings));
    let site = Site::default();
    let made = make(examined, settings, &site).unwrap();
    assert!(!made.findings.has_errors(), "{}", said(&made.findings));
    site.into_files()
}

const UNMISTAKABLE: &str = r#"
-- content/data/news.yaml -- removed
-- content/data/2023-12.yaml --
source: kemnaker-2023
released: 2024-03-15
period: 2023-12
columns: [participants.active, participants.active/pu, participants.active/bpu, workers]
rows:
  indonesia: [2_148_519, 1_415_000, 733_519, 9_000_000]
  aceh: [238_519, 215_000, 23_519, 1_000_000]
  jawa-barat: [1_010_000, 700_000, 310_000, 4_000_000]
  jawa-timur: [900_000, 500_000, 400_000, 4_000_000]
figures:
  - { measure: participants.active/bpu, region: aceh, period: 2022-12, value: 23_519, wording: "23.519 orang", note: { id: "Tepatnya 23.519.", en: "23,519 to be exact." } }
  - { measure: participants.registered, region: indonesia, value: 2_248_519 }
  - { measure: participants.inactive, region: indonesia, value: 100_000 }
-- content/data/2023-12-first.yaml --
source: antara-2023
released: 2023-12
period: 2023-12
figures:
  - { measure: participants.active/bpu, region: aceh, value: 24_207 }
"#;

/// Before: said in one release, then in another, with the words of its source, in every form in which it is written.
const SECRET: &[&str] = &[
    "23519", "23_519", "23.519", "23,519", "24207", "24_207", "24.207", "24,207", "215000", "215_000",
    "215.000", "215,000",
];

#[test]
fn what_is_suppressed_is_in_no_byte() {
    let files = format!(
        "{UNMISTAKABLE}-- content/site.yaml --\n{}downloads: [xlsx, regions, zip, citations, editions]\npacked: [gz, br]\n",
        site_yaml()
    );
    let settings = Settings::default();
    let open = examined("{ threshold: 2 }", &files, &settings);
    let open = built(&open, &settings);
    for part in [".html: 23.519", "cakupan.csv: 23519", ".zip!", "sheet1.xml: ", ".json: ", ".svg: "] {
        assert!(
            found(&open, SECRET).iter().any(|place| place.contains(part)),
            "without a threshold it is in `{part}`"
        );
    }
    let examined = examined("{ threshold: 30000 }", &files, &settings);
    let site = built(&examined, &settings);
    assert_eq!(found(&site, SECRET), [""; 0]);
    let page = String::from_utf8_lossy(&site["laporan/2023-12/aceh.html"]).into_owned();
    assert!(page.contains("ditutup") && page.contains("Yang ditutup: angka yang begitu kecil"), "{page}");
    let english = String::from_utf8_lossy(&site["en/reports/2023-12/aceh.html"]).into_owned();
    assert!(
        english.contains("suppressed") && english.contains("Suppressed are counts so small"),
        "{english}"
    );
    // Who has all of a file but one figure can find it by the file's digest.
    let inputs = inputs(&examined);
    assert!(inputs.contains_key("content/measures.yaml"));
    assert!(!inputs.keys().any(|path| path.starts_with("content/data/2023-12")), "{:?}", inputs.keys());
    // Those who work on the content see what is there.
    let bare = self::examined("{ threshold: 30000 }", &files, &Settings::everything());
    assert!(bare.dataset.cells.observations().iter().all(|one| one.stated.quantity().is_some()));
}

fn site_yaml() -> String {
    let from = BASE.split("-- content/site.yaml --\n").nth(1).unwrap();
    from.split("-- content/").next().unwrap().to_owned()
}

#[test]
fn a_text_that_tells_is_a_finding() {
    let text = "-- content/reports/2023-12/regions/aceh.id.md --\nAda 23.519 peserta bukan penerima upah di Aceh.\n\
                -- content/reports/2023-12/regions/aceh.en.md --\nAceh had 23,519 self-employed participants.\n";
    let settings = Settings::default();
    let open = examined("{ threshold: 2 }", &format!("{UNMISTAKABLE}{text}"), &settings);
    let said = |of: &Examined| short::render(&of.findings, &of.files, UiLanguage::English);
    assert!(!said(&open).contains("C682"), "{}", said(&open));
    let said = said(&examined("{ threshold: 30000 }", &format!("{UNMISTAKABLE}{text}"), &settings));
    for place in ["aceh.id.md:1:5", "aceh.en.md:1:10"] {
        let told = said.lines().any(|line| line.contains(place) && line.contains("C682"));
        assert!(told, "{place}: {said}");
    }
}

/// Wherever a reader comes to a figure that is not told, the page says why, in its language; so do downloads, by a word.
#[test]
fn every_page_says_why_a_figure_is_withheld() {
    let settings = Settings::default();
    let examined = examined("{ threshold: 10 }", include_str!("disclosure/example.txt"), &settings);
    let site = built(&examined, &settings);
    let (mut seen, mut silent) = ([0, 0], Vec::new());
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        let is_english = path.starts_with("en/");
        let (word, why) =
            if is_english { ("suppressed", "Suppressed are") } else { ("ditutup", "Yang ditutup") };
        if text.contains(&format!("<span class=\"missing\">{word}</span>")) {
            seen[usize::from(is_english)] += 1;
            if !text.contains(why) {
                silent.push(path);
            }
        }
    }
    assert_eq!(silent, [""; 0]);
    assert!(seen[0] == seen[1] && seen[0] >= 6, "{seen:?} pages show a figure that is withheld");
    // Both pages of a region whose total is withheld, the table of the release, and the page of the measure.
    for path in [
        "laporan/2023-12/aceh.html",
        "wilayah/aceh.html",
        "laporan/2023-12/index.html",
        "ukuran/participants.active.html",
    ] {
        assert!(String::from_utf8_lossy(&site[path]).contains("ditutup</span>"), "{path}");
    }
    // A sum of the one region of three that is left would look like a total.
    assert!(!String::from_utf8_lossy(&site["laporan/2023-12/index.html"]).contains("Jumlah"));
    let data = String::from_utf8_lossy(&site["data/cakupan.csv"]).into_owned();
    let hidden = data.lines().filter(|line| line.contains(",suppressed,"));
    assert!(hidden.clone().count() >= 8 && hidden.clone().all(|line| line.contains("participants.active,")));
    // Nothing is told of what is left by the charts: no region that is withheld is drawn with a value.
    assert!(found(&site, &["694", "348"]).is_empty());
}

/// The same, and another figure a year before.
fn before_another(files: &str) -> String {
    let (start, rest) = files.split_once("value: 23_519, wording").unwrap();
    format!("{start}value: 24_000 }}{}", &rest[rest.find('\n').unwrap()..])
}

/// A change gives a figure away to whoever has the one before. One that is worked out from a suppressed figure is told to
/// be so; one that then agrees with nothing any more is told for that. Neither is published.
#[test]
fn a_change_that_tells_is_a_finding() {
    let files = before_another(UNMISTAKABLE);
    let text = "-- content/reports/2023-12/regions/aceh.id.md --\nPada Desember 2022 ada 24.000 peserta bukan penerima upah di Aceh, \
                lalu 23.519 pada Desember 2023: turun 481 orang, atau 2,0 persen.\n\
                -- content/reports/2023-12/regions/aceh.en.md --\nIn December 2022 there were 24,000 self-employed participants in Aceh, \
                then 23,519 in December 2023: a fall of 481 people, or 2.0 per cent.\n";
    let without = text
        .replace("lalu 23.519 pada Desember 2023:", "lalu")
        .replace("then 23,519 in December 2023:", "then");
    let settings = Settings::default();
    let said = |of: &Examined| short::render(&of.findings, &of.files, UiLanguage::English);
    let open = said(&examined("{ threshold: 2 }", &format!("{files}{text}"), &settings));
    assert!(!open.contains("error"), "{open}");
    for text in [text, &without] {
        let said = said(&examined("{ threshold: 24000 }", &format!("{files}{text}"), &settings));
        for (file, number) in
            [("id.md", "`481`"), ("id.md", "`2,0 persen`"), ("en.md", "`481`"), ("en.md", "`2.0 per cent`")]
        {
            let mut lines = said.lines().filter(|line| line.contains(file) && line.contains(number));
            assert!(
                lines.any(|line| line.contains("error[C682]") || line.contains("error[C671]")),
                "{number}: {said}"
            );
        }
        assert!(said.contains("`481` rests on") && said.contains("`2,0 persen` rests on"), "{said}");
    }
}

/// However a figure that is suppressed, or what follows from it, is said: no mark of its author makes it fit to tell.
/// What a mark binds to figures that are not there cannot be read, and what agrees with nothing is told for that.
#[test]
fn no_binding_hides_what_tells() {
    const ACEH: &str = "participants.active/bpu, aceh, 2023-12";
    const WEST_JAVA: &str = "participants.active/bpu, jawa-barat, 2023-12";
    const BEFORE: &str = "participants.active/bpu, aceh, 2022-12";
    let forms: [(&[&str], &[&str]); 4] = [
        (
            &["C682"],
            &[
                "[23.519]{ACEH}",
                "[23.519]{-: dihitung sendiri}",
                "[23.519]{source: antara-2023}",
                "[23,5 ribu]{-: dihitung sendiri}",
                "[481]{BEFORE - ACEH}",
                "[481]{-: selisih yang dihitung sendiri}",
                "[481]{source: antara-2023}",
                "[2,0 persen]{-: perubahan yang dihitung sendiri}",
                "[9,9 persen]{ACEH / participants.active, aceh, 2023-12}",
                "[9,9 persen]{-: bagian yang dihitung sendiri}",
                "[9,9 persen]{source: antara-2023}",
                "[0,098 kali]{ACEH / participants.active, aceh, 2023-12}",
                "[13,2 kali]{WEST_JAVA / ACEH}",
                "[333.519]{ACEH + WEST_JAVA}",
                "dan Jawa Barat [333.519]{-: dijumlahkan sendiri}",
                "[709.981]{participants.active/bpu, indonesia, 2023-12 - ACEH}",
                "23.519",
                "sekitar 23.500",
                "lebih dari 23.500",
                "9,9 persen",
            ],
        ),
        // A place among others, held against all figures, is the claim; without them there is none.
        (&["C683", "C674"], &["[terendah]{ACEH}", "[paling sedikit]{ACEH}", "[urutan ke-3]{ACEH}"]),
        (&["C674"], &["[turun]{ACEH - BEFORE}", "[lebih rendah]{ACEH - WEST_JAVA}"]),
        (&["C671"], &["481"]),
    ];
    let files = before_another(UNMISTAKABLE);
    let settings = Settings::default();
    let said = |threshold: u32, form: &str| {
        let form = form.replace("ACEH", ACEH).replace("WEST_JAVA", WEST_JAVA).replace("BEFORE", BEFORE);
        let text = format!(
            "-- content/reports/2023-12/regions/aceh.id.md --\nPada Desember 2023 peserta aktif bukan penerima upah di Aceh {form}.\n"
        );
        let rule = format!("{{ threshold: {threshold} }}");
        let examined = examined(&rule, &format!("{files}{text}"), &settings);
        short::render(&examined.findings, &examined.files, UiLanguage::English)
    };
    for (codes, forms) in forms {
        for form in forms {
            let told = said(24_000, form);
            let mine: Vec<&str> = told.lines().filter(|line| line.contains("aceh.id.md:1:")).collect();
            let has = |code: &&str| mine.iter().any(|line| line.contains(*code));
            assert!(codes.iter().all(has), "{form}: {told}");
        }
    }
    // What speaks of something else is its author's to set aside, and so is all where nothing is suppressed.
    for form in ["[175]{-: nomor layanan}", "[2,5 persen]{-: tarif iuran}", "[481]{source: antara-2023}"] {
        let told = said(2, form);
        assert!(!told.contains("C682"), "{form}: {told}");
    }
    let aside = "-- content/reports/2023-12/regions/aceh.id.md --\nHubungi [481]{-: nomor layanan}; iurannya [2,0 persen]{-: tarif iuran}.\n";
    let examined = examined("{ threshold: 24000 }", &format!("{files}{aside}"), &settings);
    let told = short::render(&examined.findings, &examined.files, UiLanguage::English);
    assert!(!told.contains("C682"), "{told}");
}

/// What words claim of a suppressed figure says between which published ones it lies: in both languages it is told, and what
/// readers can see for themselves is not.
#[test]
fn a_claim_that_tells_is_a_finding() {
    let files = before_another(UNMISTAKABLE);
    let settings = Settings::default();
    let told = |threshold: u32, path: &str, words: &str| {
        let text = format!("{files}-- content/reports/2023-12/{path} --\n{words}\n");
        let of = examined(&format!("{{ threshold: {threshold} }}"), &text, &settings);
        let said = short::render(&of.findings, &of.files, UiLanguage::English);
        let mine = said.lines().filter(|line| line.contains(path)).map(str::to_owned);
        mine.collect::<Vec<_>>()
    };
    let (id, en) = ("regions/aceh.id.md", "regions/aceh.en.md");
    for (path, words, claim) in [
        (
            id,
            "Pada Desember 2023 peserta bukan penerima upah di Aceh terendah dari semua provinsi.",
            "terendah",
        ),
        (id, "Pada Desember 2023 peserta bukan penerima upah di Aceh turun.", "turun"),
        (
            id,
            "Pada Desember 2023 peserta bukan penerima upah di Aceh lebih sedikit daripada di Jawa Timur.",
            "lebih sedikit",
        ),
        (id, "Pada Desember 2023 peserta penerima upah di Aceh [terendah]{-: menurut kami}.", "terendah"),
        (en, "In December 2023 Aceh had the lowest number of self-employed participants.", "lowest"),
        (en, "In December 2023 self-employed participants in Aceh fell.", "fell"),
        (id, "Peserta bukan penerima upah tidak lebih banyak daripada di Jawa Timur.", "lebih banyak"),
        (en, "In December 2023 Aceh had fewer self-employed participants than East Java.", "fewer"),
        ("region.id.md", "Pada Desember 2023 peserta aktif bukan penerima upah turun.", "turun"),
    ] {
        let open = told(2, path, words);
        assert!(!open.iter().any(|line| line.contains("error")), "{words}: {open:?}");
        let all = told(30_000, path, words);
        let is_it = |line: &&String| line.contains("error[C683]") && line.contains(&format!("`{claim}"));
        assert_eq!(all.iter().filter(is_it).count(), 1, "{words}: {all:?}");
    }
    // Less than a tenth of something is a number in words, and told as one.
    for (path, words) in [
        (id, "Kurang dari sepersepuluh peserta aktif di Aceh bukan penerima upah."),
        (
            en,
            "In December 2023 Aceh had 238,519 active participants, less than a tenth of them self-employed.",
        ),
    ] {
        assert!(!told(2, path, words).iter().any(|line| line.contains("C68")), "{words}");
        let all = told(30_000, path, words);
        assert!(all.iter().any(|line| line.contains("error[C682]")), "{words}: {all:?}");
    }
    // Of what is published anything may be said that is so.
    for (path, words) in [
        (id, "Pada Desember 2023 peserta aktif di Aceh lebih sedikit daripada di Jawa Timur."),
        (en, "In December 2023 Aceh had the lowest number of active participants of all provinces."),
        (
            "overview.id.md",
            "Pada Desember 2023 Jawa Barat memiliki peserta aktif terbanyak dari semua provinsi.",
        ),
    ] {
        let all = told(30_000, path, words);
        assert!(!all.iter().any(|line| line.contains("error")), "{words}: {all:?}");
    }
}

/// What a source withholds from the first is protected like what is small: other figures of its sums are suppressed with it.
#[test]
fn what_was_never_stated_is_not_left_over() {
    let files = "-- content/data/withheld.yaml --\nsource: kemnaker-2023\nreleased: 2024-03-15\nperiod: 2022-06\n\
                 columns: [participants.active, participants.active/pu, participants.active/bpu]\nrows:\n  \
                 indonesia: [2_100, 1_400, 700]\n  aceh: [300, 297, confidential]\n  \
                 jawa-barat: [1_000, 653, 347]\n  jawa-timur: [800, 450, 350]\n";
    let settings = Settings::default();
    let told = |of: &Examined| short::render(&of.findings, &of.files, UiLanguage::English);
    let open = told(&examined("{ rounding: 5 }", files, &settings));
    assert!(open.contains("withheld.yaml:7:20: error[C424]"), "{open}");
    let examined = examined("{ threshold: 10 }", files, &settings);
    assert!(!examined.findings.has_errors(), "{}", told(&examined));
    let gone = |region: &str, measure: &str| {
        let name = format!("{measure} · {region} · 2022-06 · actual");
        let dataset = &examined.dataset;
        let of = dataset.cells.observations().iter().find(|one| dataset.cell_name(one.key) == name);
        of.unwrap().stated.quantity().is_none()
    };
    let (all, wage, own) = ("participants.active", "participants.active/pu", "participants.active/bpu");
    assert!(gone("aceh", own) && (gone("aceh", wage) || gone("aceh", all)));
    assert!(["indonesia", "jawa-barat", "jawa-timur"].iter().any(|region| gone(region, own)));
    assert!(!found(&built(&examined, &settings), &["confidential"]).is_empty(), "it stays what it is");
}

/// A source that withholds a figure that it stated before: in no release is it said any more, nor can it be worked out.
#[test]
fn what_is_withheld_later_is_suppressed_in_every_release() {
    let later = "-- content/data/2025-01.yaml --\nsource: kemnaker-2023\nreleased: 2025-01-10\nperiod: 2023-12\nfigures:\n  \
                 - { measure: participants.active/bpu, region: aceh, value: suppressed }\n";
    let settings = Settings::default();
    // The source's own threshold is higher than the site's: the figure itself would be published.
    let files = before_another(UNMISTAKABLE);
    let open = built(&examined("{ threshold: 20000 }", &files, &settings), &settings);
    assert!(!found(&open, SECRET).is_empty());
    let site = built(&examined("{ threshold: 20000 }", &format!("{files}{later}"), &settings), &settings);
    assert_eq!(found(&site, SECRET), [""; 0]);
}

/// The site that a build replaces may have said what is suppressed now: that is told, once, and keeps nobody from
/// publishing.
#[test]
fn what_was_out_is_told_once() {
    let root = tempfile::tempdir().unwrap();
    let lay_out = |rule: &str| {
        let parts = "    parts: [pu, bpu]\n    sums-over-regions: true\n";
        let base = BASE.replace(parts, &format!("{parts}{rule}"));
        for (path, bytes) in Archive::parse(UNMISTAKABLE).unwrap().over(&Archive::parse(&base).unwrap()).files
        {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    };
    let build = || run(cakupan(root.path()).args(["build"]));
    lay_out("");
    let (status, _, said) = build();
    assert!(status == 0 && !said.contains("C906"), "{said}");
    lay_out("    disclosure: { threshold: 30000 }\n");
    let (status, _, said) = build();
    assert!(status == 0 && said.contains("warning[C906]: 5 figures"), "{said}");
    assert!(said.contains("`participants.active/bpu · aceh · 2023-12 · actual`"), "{said}");
    let data = std::fs::read(root.path().join("output/data/cakupan.csv")).unwrap();
    assert!(!String::from_utf8(data).unwrap().contains("23519"));
    let (status, _, said) = build();
    assert!(status == 0 && !said.contains("C906"), "{said}");
}

// The attack.

/// Reads what the site's own data file says, of participants and of the rate, which is told of regions by their workers.
fn read(site: &BTreeMap<String, Vec<u8>>) -> (Published, Published) {
    let mut reader = csv::Reader::from_reader(site["data/cakupan.csv"].as_slice());
    let head = reader.headers().unwrap().clone();
    let (mut participants, mut rates) = (Published::new(), Published::new());
    for row in reader.records() {
        let row = row.unwrap();
        let of = |name: &str| row[head.iter().position(|one| one == name).unwrap()].to_owned();
        let Ok(low) = of("low").parse::<f64>() else { continue };
        let high: f64 = of("high").parse().unwrap();
        let slack = of("step").parse::<f64>().unwrap_or_default() / 2.0;
        let to = match of("measure").as_str() {
            "participants.active" => &mut participants,
            "coverage.workers" => &mut rates,
            _ => continue,
        };
        let slack = if of("measure") == "coverage.workers" { slack.max(1e-9) } else { slack };
        let entry = to.entry((of("region"), of("category"))).or_insert((f64::MIN, f64::MAX));
        *entry = (entry.0.max(low - slack), entry.1.min(high + slack));
    }
    (participants, rates)
}

/// The same tables in every run.
fn tables(count: usize) -> Vec<Table> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        // Small figures more often than large ones.
        let of = (state >> 33) as i64;
        if of % 3 == 0 { of / 3 % THRESHOLD } else { of / 3 % (LARGEST + 1) }
    };
    (0..count).map(|_| [[next(), next()], [next(), next()], [next(), next()]]).collect()
}

#[test]
fn no_protected_figure_is_bound_more_closely_than_it_may_be() {
    let settings = Settings::default();
    let (mut suppressed, mut published_cells, mut naive) = (0, 0, 0);
    for (number, table) in tables(24).iter().enumerate() {
        let is_rounded = number % 4 == 3;
        let rule = if is_rounded { "{ threshold: 5, rounding: 3 }" } else { "{ threshold: 5 }" };
        let examined = examined(rule, &content(table), &settings);
        let (published, mut rates) = read(&built(&examined, &settings));
        if is_rounded {
            // Worked out from rounded figures, rates say nothing that those do not.
            rates.clear();
        }
        assert_eq!(pinned(table, &published, &rates, THRESHOLD), [""; 0], "{table:?} {published:?}");
        suppressed += 15 - published.len();
        published_cells += published.len();
        // What the attack would find if small figures alone were left out: it must be able to find something.
        let small = |value: i64| value > 0 && value < THRESHOLD;
        let open = sums(table).into_iter().filter(|(_, value)| !small(*value));
        let open = open
            .map(|((region, of), value)| ((region.to_owned(), of.to_owned()), (value as f64, value as f64)));
        naive += usize::from(!pinned(table, &open.collect(), &Published::new(), THRESHOLD).is_empty());
    }
    println!(
        "24 tables: {published_cells} figures published, {suppressed} suppressed; {naive} tables broken without control"
    );
    assert!(naive >= 15, "the attack breaks only {naive} tables that nobody protects");
    assert!(published_cells >= 100, "only {published_cells} figures are left: everything is suppressed");
}

// Over time.

/// Quarters, and what is put together of them: each time with the quarters that it holds.
const TIMES: [(&str, [bool; 4]); 7] = [
    ("2023-q1", [true, false, false, false]),
    ("2023-q2", [false, true, false, false]),
    ("2023-q3", [false, false, true, false]),
    ("2023-q4", [false, false, false, true]),
    ("2023-01/2023-06", [true, true, false, false]),
    ("2023-01/2023-09", [true, true, true, false]),
    ("2023", [true, true, true, true]),
];

type Year = [i64; 4];

fn sum(year: &Year, quarters: &[bool; 4]) -> i64 {
    year.iter().zip(quarters).filter(|(_, is_in)| **is_in).map(|(value, _)| value).sum()
}

/// The protected times that are bound more closely than they may be, given what is published of any: every year is tried.
fn pinned_in_time(year: &Year, stated: &[bool; 7], published: &[Option<i64>; 7]) -> Vec<String> {
    let mut bounds = [(i64::MAX, i64::MIN); 7];
    // What a quarter is said to be need not be tried otherwise.
    let [q1, q2, q3, q4] = std::array::from_fn(|at| published[at].map_or(0..=MOST, |said| said..=said));
    for first in q1 {
        for second in q2.clone() {
            for third in q3.clone() {
                for fourth in q4.clone() {
                    let tried = [first, second, third, fourth];
                    let sums = TIMES.map(|(_, quarters)| sum(&tried, &quarters));
                    if sums.iter().zip(published).all(|(sum, said)| said.is_none_or(|said| said == *sum)) {
                        for (entry, sum) in bounds.iter_mut().zip(sums) {
                            *entry = (entry.0.min(sum), entry.1.max(sum));
                        }
                    }
                }
            }
        }
    }
    let mut out = Vec::new();
    for (at, (time, quarters)) in TIMES.iter().enumerate().filter(|(at, _)| stated[*at]) {
        let (value, (least, most)) = (sum(year, quarters), bounds[at]);
        assert!(least <= value && value <= most, "{time} is {value}, and {least} to {most} is said");
        // Beyond what is tried there may be more, in one quarter at least.
        let is_open = most >= MOST;
        if value > 0 && value < THRESHOLD && !is_open && most - least < THRESHOLD {
            out.push(format!("{time} = {value} is {least} to {most}"));
        }
    }
    out
}

#[test]
fn no_sum_over_time_gives_a_figure_away() {
    let measure = "  claims.count:\n    name: { id: Kasus, en: Cases }\n    definition: { id: Kasus yang dibayar., en: Cases paid. }\n    \
                   unit: cases\n    kind: flow\n    disclosure: { threshold: 5 }\n  coverage.workers:\n";
    let base = BASE.replace("  coverage.workers:\n", measure);
    assert_ne!(base, BASE);
    let settings = Settings::default();
    let (mut naive, mut left, mut hidden) = (0, 0, 0);
    for (number, table) in tables(24).iter().enumerate() {
        let year: Year = [table[0][0], table[0][1], table[1][0], table[1][1]];
        // Not every time is stated: every third table lacks one quarter, others a sum.
        let stated: [bool; 7] =
            std::array::from_fn(|at| (number + 3 * at) % 7 != 0 || number % 3 == 0 && at > 4);
        let mut rows = String::new();
        for (time, quarters) in TIMES.iter().enumerate().filter(|(at, _)| stated[*at]).map(|(_, of)| of) {
            let value = sum(&year, quarters);
            let _ = writeln!(
                rows,
                "  - {{ measure: claims.count, region: aceh, period: {time}, value: {value} }}"
            );
        }
        let files = format!(
            "-- content/data/claims.yaml --\nsource: kemnaker-2023\nreleased: 2024-03-15\nfigures:\n{rows}"
        );
        let content = Archive::parse(&files).unwrap().over(&Archive::parse(&base).unwrap());
        let world = MemoryWorld::new("2026-11-01".parse().unwrap());
        let world = content.files.into_iter().fold(world, |world, (path, text)| world.with(path, text));
        let site = built(&examine(&world, &settings).unwrap(), &settings);
        let mut published: [Option<i64>; 7] = [None; 7];
        let mut reader = csv::Reader::from_reader(site["data/cakupan.csv"].as_slice());
        let head = reader.headers().unwrap().clone();
        for row in reader.records() {
            let row = row.unwrap();
            let of = |name: &str| row[head.iter().position(|one| one == name).unwrap()].to_owned();
            let at = TIMES.iter().position(|(time, _)| *time == of("period"));
            if of("measure") == "claims.count" && !of("value").is_empty() {
                published[at.unwrap()] = Some(of("value").parse().unwrap());
            }
        }
        assert_eq!(pinned_in_time(&year, &stated, &published), [""; 0], "{year:?} {stated:?} {published:?}");
        left += published.iter().flatten().count();
        hidden += stated.iter().filter(|is_in| **is_in).count() - published.iter().flatten().count();
        // What the attack would find if small figures alone were left out.
        let small = |value: i64| value > 0 && value < THRESHOLD;
        let open = std::array::from_fn(|at| {
            let value = sum(&year, &TIMES[at].1);
            (stated[at] && !small(value)).then_some(value)
        });
        naive += usize::from(!pinned_in_time(&year, &stated, &open).is_empty());
    }
    println!("24 years: {left} figures published, {hidden} suppressed; {naive} years broken without control");
    assert!(naive >= 10, "the attack breaks only {naive} years that nobody protects");
    assert!(left >= 40, "only {left} figures are left: everything is suppressed");
}
