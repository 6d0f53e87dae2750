//! What follows from the figures of the small site: derived measures as intervals, change, rank, sums, targets,
//! disputes and revisions.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use cakupan::indicator::{Figures, achievement, change, derive, disputes, rank, revisions, sum_over};
use cakupan::model::{Aspect, CategoryId, CellKey, Dataset, End, MeasureRef, Period, Quantity, RegionId};
use cakupan::pipeline::{Settings, examine};
use cakupan::world::{DiskWorld, Overlay, World};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::path::Path;

fn small_site() -> DiskWorld {
    DiskWorld::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/small"))
}

fn dataset(world: &dyn World) -> Dataset {
    let examined = examine(world, &Settings::default()).unwrap();
    assert!(!examined.findings.has_errors());
    examined.dataset
}

struct Site {
    dataset: Dataset,
    figures: Figures,
}

impl Site {
    fn new(world: &dyn World) -> Self {
        let dataset = dataset(world);
        let figures = derive(&dataset, None);
        Self { dataset, figures }
    }

    fn region(&self, key: &str) -> RegionId {
        self.dataset.regions.all.find(key).unwrap()
    }

    fn what(&self, measure: &str) -> MeasureRef {
        MeasureRef { measure: self.dataset.measures.all.find(measure).unwrap(), category: CategoryId::TOTAL }
    }

    fn quantity(&self, region: &str, measure: &str, period: &str) -> Quantity {
        let period = Period::parse(period).unwrap();
        *self.figures.actual(self.region(region), self.what(measure), period).unwrap().quantity().unwrap()
    }
}

fn rounded(end: End) -> Option<String> {
    end.value().map(|value| value.round_dp(1).to_string())
}

#[test]
fn a_share_of_a_bound_is_a_bound_and_of_a_range_a_range() {
    let site = Site::new(&small_site());
    // 583,638 of more than 2 million is less than 29.2 %.
    let aceh = site.quantity("aceh", "coverage", "2023-12");
    assert!(matches!(aceh.high, End::Exclusive(_)), "{aceh:?}");
    assert_eq!((aceh.low, rounded(aceh.high)), (End::Unbounded, Some("29.2".into())));
    // 701,012 of 2 to 3 million is 23.4 to 35.1 %.
    let bali = site.quantity("bali", "coverage", "2023-12");
    assert_eq!((rounded(bali.low), rounded(bali.high)), (Some("23.4".into()), Some("35.1".into())));
    assert_eq!(bali.point(), None);
}

#[test]
fn a_divisor_may_be_of_the_year_that_contains_the_month_and_no_other() {
    let site = Site::new(&small_site());
    let period = |text| Period::parse(text).unwrap();
    let coverage = |when| site.figures.actual(site.region("bali"), site.what("coverage"), period(when));
    assert!(coverage("2023-12").is_some());
    assert!(coverage("2022-12").is_none(), "the workers of 2023 are no divisor for 2022");
    let figure = coverage("2023-12").unwrap();
    let inputs = &site.figures.derivation(figure).unwrap().inputs;
    let read: Vec<(String, Aspect)> = inputs.iter().map(|key| (key.period.to_string(), key.aspect)).collect();
    assert_eq!(read, [("2023-12".to_owned(), Aspect::Actual), ("2023".to_owned(), Aspect::Estimate)]);
}

#[test]
fn change_is_since_the_same_month_a_year_earlier() {
    let site = Site::new(&small_site());
    let key = CellKey {
        region: site.region("bali"),
        measure: site.what("participants.active").measure,
        category: CategoryId::TOTAL,
        period: Period::parse("2023-12").unwrap(),
        aspect: Aspect::Actual,
    };
    let change = change(&site.dataset, &site.figures, site.figures.get(key).unwrap()).unwrap();
    let change = change.change().unwrap();
    assert_eq!(change.from.period.to_string(), "2022-12");
    assert_eq!(change.absolute.point(), Some(Decimal::from(701_012 - 720_500)));
    assert_eq!(rounded(change.relative.unwrap().low), Some("-2.7".into()));
}

#[test]
fn ranks_sums_and_targets() {
    let site = Site::new(&small_site());
    let (active, period) = (site.what("participants.active"), Period::parse("2023-12").unwrap());
    let provinces = site.dataset.regions.of_era(site.dataset.regions.eras.find("three").unwrap());
    assert_eq!(provinces.len(), 3);
    let bali = rank(&site.figures, site.region("bali"), active, period, &provinces).unwrap();
    assert_eq!((bali.number, bali.of), (1, 3));
    let sum = sum_over(&site.figures, active, period, &provinces).unwrap().unwrap();
    assert_eq!((sum.quantity.point(), sum.covered, sum.of), (Some(Decimal::from(1_284_660)), 3, 3));
    let half = Period::parse("2022-12").unwrap();
    let sum = sum_over(&site.figures, active, half, &provinces).unwrap().unwrap();
    assert_eq!((sum.covered, sum.of), (2, 3), "how complete a sum is travels with it");
    let reached = achievement(&Quantity::exact(720_500), &Quantity::exact(700_000)).unwrap();
    assert_eq!(rounded(reached.percent.low), Some("102.9".into()));
    assert_eq!(reached.gap.point(), Some(Decimal::from(-20_500)));
}

#[test]
fn sources_that_disagree_are_told_and_rounding_is_no_disagreement() {
    let site = Site::new(&small_site());
    let found = disputes(&site.dataset, None);
    let names: Vec<String> = found.iter().map(|dispute| site.dataset.cell_name(dispute.key)).collect();
    assert_eq!(names, ["participants.active · aceh · 2023-12 · actual"]);
    // The newer statement is used: none is preferred.
    assert_eq!(found[0].used.stated.quantity().unwrap().point(), Some(Decimal::from(583_638)));
    assert_eq!(found[0].statements.len(), 2);
}

#[test]
fn a_later_value_of_the_same_source_is_a_revision_and_the_old_one_stays() {
    let later = "source: office-2024\nreleased: 2024-06-01\nperiod: 2022-12\ncolumns: [participants.active]\n\
                 rows:\n  bali: [721_000]\n";
    let base = small_site();
    let changes = BTreeMap::from([("content/data/later.yaml".to_owned(), Some(later.as_bytes().to_vec()))]);
    let site = Site::new(&Overlay { base: &base, changes });
    let found = revisions(&site.dataset, None);
    assert_eq!(found.len(), 1);
    let point =
        |observation: &cakupan::model::Observation| observation.stated.quantity().unwrap().point().unwrap();
    assert_eq!((point(found[0].old), point(found[0].new)), (720_500.into(), 721_000.into()));
    assert_eq!(site.quantity("bali", "participants.active", "2022-12").point(), Some(721_000.into()));
    // As it was known before the revision.
    let before = derive(&site.dataset, Some("2024-05-31".parse().unwrap()));
    let key = found[0].old.key;
    assert_eq!(before.get(key).unwrap().quantity().unwrap().point(), Some(720_500.into()));
    assert!(revisions(&site.dataset, Some("2024-05-31".parse().unwrap())).is_empty());
}
