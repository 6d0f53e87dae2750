//! What may be held against what: seasons, breaks, and regions whose area changed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise"
)]

mod archive;

use archive::Archive;
use cakupan::indicator::{Barrier, Comparison, change};
use cakupan::model::{Aspect, CategoryId, CellKey, Period, Text};
use cakupan::pipeline::{Examined, Settings, examine, make};
use cakupan::site::Site;
use std::collections::BTreeMap;
use std::path::Path;

/// The base of the cases with other measures' words and figures laid over it.
fn examined(over: &str) -> Examined {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/base.txt");
    let base = Archive::parse(&std::fs::read_to_string(base).unwrap()).unwrap();
    let examined = examine(&Archive::parse(over).unwrap().over(&base), &Settings::default()).unwrap();
    assert!(examined.findings.is_empty(), "{:?}", examined.findings.sorted());
    examined
}

/// The base's measures, with `more` put behind the kind of `workers`.
fn measures(more: &str) -> String {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/base.txt");
    let base = std::fs::read_to_string(base).unwrap();
    let from = base.find("-- content/measures.yaml --").unwrap();
    let to = base.find("-- content/sources.yaml --").unwrap();
    let words = "Semua yang bekerja., en: All who work. }\n    unit: persons\n    kind: stock\n";
    assert!(base[from..to].contains(words));
    base[from..to]
        .replace(words, &format!("{words}{more}"))
        .replace("    plausible-change: { fall: 40, rise: 80 }\n", "")
}

/// Figures of `workers` in the country, as data.
fn workers(figures: &str) -> String {
    let head =
        "-- content/data/w.yaml --\nsource: antara-2023\nreleased: 2024-01\nregion: indonesia\nfigures:\n";
    let items = figures.split(' ').map(|figure| {
        let (period, value) = figure.split_once('=').unwrap();
        format!("  - {{ measure: workers, period: {period}, value: {value} }}\n")
    });
    std::iter::once(head.to_owned()).chain(items).collect()
}

/// What becomes of the change up to a period: the earlier period with the difference, or with why not.
fn told(examined: &Examined, measure: &str, period: &str) -> String {
    let measures = &examined.dataset.measures.all;
    let key = CellKey {
        region: examined.dataset.regions.all.find("indonesia").unwrap(),
        measure: measures.find(measure).unwrap(),
        category: CategoryId::TOTAL,
        period: Period::parse(period).unwrap(),
        aspect: Aspect::Actual,
    };
    match change(&examined.dataset, &examined.figures, examined.figures.get(key).unwrap()) {
        None => "nothing".to_owned(),
        Some(Comparison::Change(change)) => {
            format!("{} {}", change.from.period, change.absolute.point().unwrap().normalize())
        }
        Some(Comparison::Apart { from, why }) => {
            let why = match why {
                Barrier::Break(one) => format!("break on {}", one.on),
                Barrier::Season(reason) if reason == &Text::default() => "season".to_owned(),
                Barrier::Season(_) => "season for a reason".to_owned(),
                other => format!("{other:?}"),
            };
            format!("not {}: {why}", from.period)
        }
    }
}

const SERIES: &str =
    "2020-12=700 2021-12=800 2022-12=850 2023-10=1_040 2022=830 2023-q3=1_010 2023-01/2023-09=990";

#[test]
fn without_a_season_the_newest_period_of_the_same_length_counts() {
    let site = examined(&workers(SERIES));
    assert_eq!(told(&site, "workers", "2023-12"), "2023-10 -40");
    assert_eq!(told(&site, "workers", "2023-10"), "2022-12 190");
    assert_eq!(told(&site, "workers", "2022"), "nothing", "a month is no year");
    assert_eq!(told(&site, "workers", "2023-q3"), "nothing");
    assert_eq!(told(&site, "workers", "2020-12"), "nothing");
}

#[test]
fn with_a_season_only_the_same_time_of_another_year_counts() {
    let site = examined(&(measures("    seasonal: true\n") + &workers(SERIES)));
    assert_eq!(told(&site, "workers", "2023-12"), "2022-12 150");
    assert_eq!(told(&site, "workers", "2023-10"), "not 2022-12: season");
    assert_eq!(told(&site, "workers", "2020-12"), "nothing");
    let gap = examined(&(measures("    seasonal: true\n") + &workers("2020-12=700 2023-11=990")));
    assert_eq!(told(&gap, "workers", "2023-12"), "2020-12 300", "the year before has no figure");
}

#[test]
fn what_is_worked_out_is_as_seasonal_as_what_it_is_worked_out_from() {
    let reason = "    seasonal: { id: Desember menonjol., en: December stands out. }\n";
    let active = "-- content/data/a.yaml --\nsource: antara-2023\nreleased: 2024-01\nperiod: 2023-10\n\
                  region: indonesia\nfigures: { participants.active: 520 }\n";
    let site = examined(&(measures(reason) + &workers("2023-10=1_040") + active));
    assert_eq!(told(&site, "coverage.workers", "2023-12"), "not 2023-10: season for a reason");
    let site = examined(&(workers("2023-10=1_040") + active));
    assert_eq!(told(&site, "coverage.workers", "2023-12"), "2023-10 10");
}

const BREAK: &str =
    "    breaks:\n      - { on: 2023-11, note: { id: Cara hitung berubah., en: Counted anew. } }\n";

#[test]
fn no_change_is_told_across_a_break() {
    let site = examined(&(measures(BREAK) + &workers(SERIES)));
    assert_eq!(told(&site, "workers", "2023-12"), "not 2023-10: break on 2023-11");
    assert_eq!(told(&site, "workers", "2023-10"), "2022-12 190", "both are before it");
    let elsewhere = BREAK.replace("} }", "}, regions: [aceh] }");
    let site = examined(&(measures(&elsewhere) + &workers(SERIES)));
    assert_eq!(told(&site, "workers", "2023-12"), "2023-10 -40", "it concerns Aceh alone");
}

/// The pages of a site by path.
fn pages(examined: &Examined) -> BTreeMap<String, Vec<u8>> {
    let site = Site::default();
    let made = make(examined, &Settings::default(), &site).unwrap();
    assert!(made.findings.is_empty(), "{:?}", made.findings.sorted());
    site.into_files()
}

fn page(site: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let bytes = site.get(path).unwrap_or_else(|| panic!("no {path} among {:?}", site.keys()));
    String::from_utf8(bytes.clone()).unwrap()
}

/// The chart over time on a page: title, description, pictures and table.
fn trend(page: &str) -> &str {
    let from = page.find("<figure class=\"plot\" id=\"chart-trend-").unwrap();
    &page[from..from + page[from..].find("</figure>").unwrap()]
}

#[test]
fn a_line_is_broken_and_marked_and_the_page_says_why() {
    let site = pages(&examined(&(measures(BREAK) + &workers(SERIES))));
    let html = page(&site, "en/measures/workers.html");
    assert!(html.contains("not comparable with October 2023. Counted anew."));
    assert!(!html.contains("since October 2023"));
    let chart = trend(&html);
    let told = "Break in series in November 2023: Counted anew.";
    // In the description of the figure and of both pictures, and below the table.
    assert_eq!(chart.matches(told).count(), 4, "{chart}");
    assert!(chart.contains("break in series"), "the key of the picture names the mark");
    // What is on this side of the break is one figure: the title speaks of the other side.
    assert!(chart.contains("from 700 (December 2020) to 1,040 (October 2023)"), "{chart}");
    let whole = pages(&examined(&(measures("") + &workers(SERIES))));
    assert!(!page(&whole, "en/measures/workers.html").contains("Break in series"));
}

const SPLIT: &str = "\
-- content/regions.yaml --
levels:
  nation: { name: { id: Nasional, en: National } }
  province: { name: { id: Provinsi, en: Province }, plural: { id: Provinsi, en: Provinces } }
  office: { name: { id: Kantor wilayah, en: Regional office } }
trees:
  administrative: { name: { id: Administrasi, en: Administration } }
  offices: { name: { id: Kantor, en: Offices } }
eras:
  now: { name: { id: 5 provinsi, en: 5 provinces }, level: province, on: 2023-12-31 }
regions:
  indonesia: { name: Indonesia, level: nation }
  kanwil-jawa: { name: { id: Kanwil Jawa, en: Java Office }, level: office, parents: { offices: indonesia } }
tables:
  - level: province
    parents: { administrative: indonesia }
    columns: [name, from, until, predecessors]
    rows:
      aceh: [Aceh, ~, ~, ~]
      jawa-barat: [Jawa Barat, ~, ~, ~]
      jawa-timur: [Jawa Timur, ~, ~, ~]
      papua: [Papua, 2022-07-25, ~, [papua-34]]
      papua-pegunungan: [Papua Pegunungan, 2022-07-25, ~, [papua-34]]
      papua-34: [Papua, ~, 2022-07-24, ~]
-- content/data/papua.yaml --
source: antara-2023
released: 2024-01
figures:
  - { measure: workers, region: papua-34, period: 2020-12, value: 1_701 }
  - { measure: workers, region: papua-34, period: 2021-12, value: 1_802 }
  - { measure: workers, region: papua, period: 2022-12, value: 503 }
  - { measure: workers, region: papua, period: 2023-12, value: 604 }
  - { measure: participants.registered, region: papua-34, period: 2021-12, value: 905 }
  - { measure: participants.registered, region: papua, period: 2022-12, value: 206 }
";

#[test]
fn a_name_that_stayed_while_its_area_changed_is_never_one_line() {
    let site = pages(&examined(SPLIT));
    let (now, then) = (page(&site, "en/regions/papua.html"), page(&site, "en/regions/papua-34.html"));
    let (line, former) = (trend(&now), trend(&then));
    for figure in ["503", "604"] {
        assert!(line.contains(figure) && !former.contains(figure), "{figure}");
    }
    for figure in ["1,701", "1,802"] {
        assert!(former.contains(figure) && !line.contains(figure), "{figure}");
    }
    // The first figure after the split is not held against the last before it, and the page leads there.
    assert!(now.contains("not comparable with December 2021: that figure is for Papua"));
    assert!(now.contains(
        "href=\"papua-34.html\">Papua</a> <span class=\"detail\">figures of the area before</span>"
    ));
    assert!(
        then.contains(
            "href=\"papua.html\">Papua</a> <span class=\"detail\">figures of an area that came after"
        )
    );
}

#[test]
fn an_amount_with_days_of_both_sides_of_a_break_is_joined_to_neither() {
    let base = measures("");
    let flow = "kind: flow\n";
    let broken = base.replace(flow, &format!("{flow}{}", BREAK.replace("2023-11", "2022-06")));
    let paid = "-- content/data/c.yaml --\nsource: antara-2023\nreleased: 2024-01\nregion: indonesia\n\
                columns: [claims.paid]\nrows:\n  2021: [11_000]\n  2022: [15_000]\n  2023: [19_000]\n";
    let lines = |measures: &str| {
        let site = pages(&examined(&format!("{measures}{paid}")));
        let html = page(&site, "en/measures/claims.paid.html");
        // All lines of the plot are one path; the sign in the key is another.
        let path = trend(&html).split_once("class=\"c-break\" d=\"").map_or("", |(_, path)| path);
        let breaks = path.split('"').next().unwrap().matches('M').count();
        (breaks, html.contains("since 2022"))
    };
    assert_eq!(lines(&base), (0, true));
    assert_eq!(lines(&broken), (2, false));
}
