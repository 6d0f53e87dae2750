//! The workload of the benchmarks is sound content: broken content is refused early, and a benchmark of that
//! would measure nothing.

#![expect(clippy::unwrap_used, reason = "a test whose content does not load must stop")]

#[allow(dead_code, reason = "the sizes of whole sites are for the benchmarks")]
#[path = "../benches/workload/mod.rs"]
mod workload;

use cakupan::audit::{Audit, audit};
use cakupan::check::Checked;
use cakupan::diag::Diagnostics;
use cakupan::indicator::derive;
use cakupan::model::{Aspect, CategoryId, Dataset, LangId, MeasureRef, Period};
use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::MemoryWorld;
use cakupan::{check, indicator, load};
use rust_decimal::Decimal;
use workload::content::{self, Product};
use workload::{Size, Workload};

fn world(workload: &Workload, product: Product) -> MemoryWorld {
    let empty = MemoryWorld::new(jiff::civil::date(2026, 1, 1));
    content::content(workload, product).into_iter().fold(empty, |world, (path, text)| world.with(path, text))
}

fn checked(workload: &Workload) -> Dataset {
    let world = world(workload, Product::Whole);
    let loaded = load::read(&world).unwrap();
    let (documents, faults) = load::parse(&loaded.files);
    let Checked { dataset, findings, intact } = check::check(&documents);
    let audited = audit(&Audit { dataset: &dataset, figures: &derive(&dataset, None), intact });
    for found in [&loaded.diagnostics, &faults, &findings, &audited] {
        assert!(found.is_empty(), "{}", told(found));
    }
    dataset
}

fn told(found: &Diagnostics) -> String {
    found.sorted().iter().take(5).map(|finding| format!("{finding:?}\n")).collect()
}

#[test]
fn the_workload_has_no_finding_and_every_figure() {
    // More than the provinces, so that there are regencies too.
    let size = Size { regions: 45, periods: 5 };
    let dataset = checked(&Workload::synthetic(size));
    // Each region and the nation; twelve figures each.
    assert_eq!(dataset.cells.len(), (size.regions + 1) * size.periods * 12);
    assert_eq!(dataset.releases.len(), size.periods);
    assert_eq!((dataset.narratives.len(), dataset.standing.len()), (size.periods, size.regions));
    let pages: usize = dataset.releases.iter().map(|(_, release)| release.regions.len()).sum();
    assert_eq!(pages + size.periods + 1, size.pages());
    // A release publishes its own quarter, and each is later than the one before.
    for (_, release) in dataset.releases.iter() {
        let own = dataset.cells.observations().iter().filter(|one| release.sources.contains(&one.source));
        assert!(
            own.clone().count() == (size.regions + 1) * 12
                && own.clone().all(|one| one.key.period == release.period)
        );
    }
    let days: Vec<String> =
        dataset.releases.iter().map(|(_, release)| release.released.to_string()).collect();
    assert_eq!(days, ["2016-05-15", "2016-08-14", "2016-11-14", "2017-02-14", "2017-05-15"]);
}

#[test]
fn figures_arrive_in_their_columns() {
    let workload = Workload::synthetic(Size { regions: 2, periods: 3 });
    let dataset = checked(&workload);
    let figures = indicator::derive(&dataset, None);
    let region = dataset.regions.all.find(&workload.regions[1].slug).unwrap();
    let period = Period::parse("2016-q2").unwrap();
    let row = workload.regions[1].rows[1];
    let whole = |measure: &str| MeasureRef {
        measure: dataset.measures.all.find(measure).unwrap(),
        category: CategoryId::TOTAL,
    };
    let actual =
        |measure: &str| figures.actual(region, whole(measure), period).unwrap().quantity().unwrap().point();
    assert_eq!(actual("workers.eligible"), Some(row.eligible.into()));
    assert_eq!(actual("participants.registered"), Some(row.registered.into()));
    assert_eq!(actual("claims"), Some(row.claims.into()));
    let coverage = Decimal::from(row.active) * Decimal::ONE_HUNDRED / Decimal::from(row.eligible);
    assert!((actual("coverage").unwrap() - coverage).abs() < Decimal::new(1, 9));
    let target = figures
        .of_region(region)
        .iter()
        .find(|figure| figure.key.aspect == Aspect::Target && figure.key.period == period);
    assert_eq!(target.unwrap().quantity().unwrap().point(), Some(row.target.into()));
}

#[test]
fn a_workload_file_gives_what_the_generator_wrote() {
    let json = r#"{
        "periods": [{"id": "2016-q1", "label": "Triwulan 1 2016", "short": "2016T1"}],
        "indicators": [{"key": "eligible", "label": "Pekerja memenuhi syarat"}],
        "regions": [{"code": "11", "name": "\"Aceh\": <>", "slug": "aceh", "level": "provinsi",
            "province": "Aceh", "rows": [{"period": "2016-q1", "eligible": 1000, "registered": 500,
            "active": 400, "inactive": 100, "employers_active": 9, "employers_inactive": 2, "formal": 300,
            "informal": 60, "construction": 40, "target": 450, "outlets": 3, "claims": 7}]}],
        "narratives": {"aceh": "Teks.\n"}
    }"#;
    let dataset = checked(&Workload::from_json(json).unwrap());
    assert_eq!(dataset.cells.len(), 24);
    let region = dataset.regions.all.find("aceh").unwrap();
    assert_eq!(dataset.regions.all[region].name.get(LangId(0)), "\"Aceh\": <>");
    let torn = json.replace(r#""periods": ["#, r#""periods": [{"id": "2015-q4", "label": "x"}, "#);
    assert_eq!(Workload::from_json(&torn).unwrap_err(), "`aceh` has 1 rows for 2 periods");
}

#[test]
fn a_larger_workload_begins_with_the_smaller_one() {
    let of = |regions, periods| Workload::synthetic(Size { regions, periods });
    let (small, large) = (of(3, 2), of(40, 8));
    for (small, large) in small.regions.iter().zip(&large.regions) {
        assert_eq!((&small.slug, small.rows[1].active), (&large.slug, large.rows[1].active));
    }
}

#[test]
fn the_page_of_the_other_generators_has_its_charts_and_its_table_and_no_more() {
    let size = Size { regions: 40, periods: 2 };
    let settings = Settings::default();
    let examined = examine(&world(&Workload::synthetic(size), Product::Peers), &settings).unwrap();
    assert!(examined.findings.is_empty(), "{}", told(&examined.findings));
    let site = Site::default();
    assert!(make(&examined, &settings, &site).unwrap().findings.is_empty());
    let files = site.into_files();
    let of_quarters = |path: &&String| path.starts_with("laporan/2016-q");
    assert_eq!(files.keys().filter(of_quarters).count() + 1, size.pages());
    assert!(!files.keys().any(|path| path.starts_with("bandingkan/") || path.starts_with("grafik/")));
    let page = |path: &str| String::from_utf8(files[path].clone()).unwrap();
    let (first, second) = (page("laporan/2016-q1/aceh.html"), page("laporan/2016-q2/aceh.html"));
    // A line needs two quarters; coverage and the twelve indicators.
    assert_eq!((first.matches("<svg").count(), second.matches("<svg").count()), (1, 2));
    assert_eq!(second.matches("<tr><td>").count(), 13);
    assert_eq!(second.matches("<td class=\"n\">-</td>").count(), 0);
    assert!(second.contains("<h3 id=\"standing-") && !second.contains("chart-phone"));
    assert_eq!(page("laporan/2016-q2/index.html").matches("<svg").count(), 1);
}
