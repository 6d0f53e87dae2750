//! How long each step of the pipeline takes on a workload: `cargo bench --bench steps`.
//!
//! The content is in memory, so that no disk is measured. `cargo bench --bench steps -- check` runs those whose
//! names hold `check`.

#![expect(clippy::expect_used, reason = "a workload that does not load is a broken benchmark: it must stop")]

mod drawings;
#[allow(dead_code, reason = "reading a workload from a file is for `cold_build`")]
mod workload;

use cakupan::audit::{Audit, audit};
use cakupan::chart::{
    Bar, Bars, Chart, Composition, Keep, Layout, Length, Point, Series, Stack, Trend, Whole, Words,
};
use cakupan::indicator::{Figure, Figures};
use cakupan::load::Loaded;
use cakupan::model::{
    Aspect, CategoryId, Dataset, Intact, LangId, Period, Quantity, Region, RegionId, Stated, Status,
};
use cakupan::number::{Form, Style};
use cakupan::page::address::PageKey;
use cakupan::site::{self, PlannedPage};
use cakupan::theme::{Overrides, Theme};
use cakupan::world::MemoryWorld;
use cakupan::{check, indicator, load};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use drawings::{Indonesian, PERSONS, frame};
use std::collections::BTreeMap;
use workload::{Size, Workload, content};

const SIZES: [&str; 2] = ["38x12", "138x12"];

/// As the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

fn world(size: &str) -> MemoryWorld {
    let size: Size = size.parse().expect("a size");
    let empty = MemoryWorld::new(jiff::civil::date(2026, 1, 1));
    let files = content::content(&Workload::synthetic(size), content::Product::Whole);
    files.into_iter().fold(empty, |world, (path, text)| world.with(path, text))
}

fn loaded(size: &str) -> Loaded {
    load::read(&world(size)).expect("a world in memory does not fail")
}

/// A dataset without a finding: of broken content much is not worked out, and the figures would be too good.
fn dataset(size: &str) -> Dataset {
    let loaded = loaded(size);
    let (documents, faults) = load::parse(&loaded.files);
    let checked = check::check(&documents);
    assert!(faults.is_empty() && checked.findings.is_empty(), "the workload must be sound");
    checked.dataset
}

fn bytes(loaded: &Loaded) -> BytesCount {
    BytesCount::new(loaded.files.iter().map(|(_, file)| file.text.len()).sum::<usize>())
}

/// Bytes to text.
#[divan::bench(args = SIZES)]
fn load_read(bencher: Bencher<'_, '_>, size: &str) {
    let world = world(size);
    let counter = bytes(&loaded(size));
    bencher.counter(counter).bench_local(|| load::read(black_box(&world)));
}

/// Text to trees with spans.
#[divan::bench(args = SIZES)]
fn load_parse(bencher: Bencher<'_, '_>, size: &str) {
    let loaded = loaded(size);
    bencher.counter(bytes(&loaded)).bench_local(|| load::parse(black_box(&loaded.files)));
}

/// Trees to the dataset.
#[divan::bench(args = SIZES)]
fn check_all(bencher: Bencher<'_, '_>, size: &str) {
    let loaded = loaded(size);
    let (documents, _) = load::parse(&loaded.files);
    bencher.counter(bytes(&loaded)).bench_local(|| check::check(black_box(&documents)));
}

/// The dataset to the figures in use, with the formulas.
#[divan::bench(args = SIZES)]
fn derive_figures(bencher: Bencher<'_, '_>, size: &str) {
    let dataset = dataset(size);
    let counter = ItemsCount::new(dataset.cells.len());
    bencher.counter(counter).bench_local(|| indicator::derive(black_box(&dataset), None));
}

/// What figures say of one another.
#[divan::bench(args = SIZES)]
fn audit_all(bencher: Bencher<'_, '_>, size: &str) {
    let dataset = dataset(size);
    let figures = indicator::derive(&dataset, None);
    let intact = Intact { declared: true, figures: true, conflicts: true, releases: true };
    let subject = Audit { dataset: &dataset, figures: &figures, intact };
    bencher.counter(ItemsCount::new(dataset.cells.len())).bench_local(|| audit(black_box(&subject)));
}

/// A count in each form in which pages write it.
#[divan::bench(args = [Form::Table, Form::Prose])]
fn number_write(bencher: Bencher<'_, '_>, form: Form) {
    let style = Style::indonesian();
    let quantity = Quantity::exact(41_560_938);
    bencher.bench_local(|| style.quantity(black_box(&quantity), &PERSONS, form));
}

/// Words to quantities, as data files and narratives write them.
#[divan::bench(args = ["41.560.938", "13,2 juta", "lebih dari 20 juta orang", "20–30 persen"])]
fn number_read(bencher: Bencher<'_, '_>, words: &str) {
    let style = Style::indonesian();
    bencher.bench_local(|| style.read(black_box(words)));
}

/// The figures of the 38 provinces over twelve quarters.
struct Drawn {
    dataset: Dataset,
    figures: Figures,
    words: Indonesian,
}

impl Drawn {
    fn new() -> Self {
        let dataset = dataset("38x12");
        let figures = indicator::derive(&dataset, None);
        Self { dataset, figures, words: Indonesian(Style::indonesian()) }
    }

    fn region(&self, key: &str) -> RegionId {
        self.dataset.regions.all.find(key).expect("a region of the workload")
    }

    /// The figures on active participants of a region and their parts or targets.
    fn active(&self, region: RegionId) -> impl Iterator<Item = &Figure> {
        let active =
            self.dataset.measures.all.find("participants.active").expect("a measure of the workload");
        self.figures.of_region(region).iter().filter(move |figure| figure.key.measure == active)
    }

    fn points(&self, region: RegionId, aspect: Aspect) -> Vec<Point> {
        let of_aspect = |figure: &&Figure| figure.key.aspect == aspect && is_whole(figure);
        let point = |figure: &Figure| Point {
            period: figure.key.period,
            stated: figure.stated,
            aspect,
            status: Status::Final,
        };
        self.active(region).filter(of_aspect).map(point).collect()
    }
}

fn is_whole(figure: &Figure) -> bool {
    figure.key.category == CategoryId::TOTAL
}

fn draw(bencher: Bencher<'_, '_>, chart: &impl Chart, words: &Indonesian, layout: Layout) {
    let svg = chart.draw(&frame(layout), words).expect("a chart of sound figures");
    let counter = BytesCount::new(svg.0.len());
    bencher.counter(counter).bench_local(|| chart.draw(black_box(&frame(layout)), words));
}

/// Twelve quarters of one region with their targets.
#[divan::bench(args = Layout::ALL)]
fn chart_trend(bencher: Bencher<'_, '_>, layout: Layout) {
    let drawn = Drawn::new();
    let region = drawn.region("aceh");
    let series =
        Series { name: "Aceh".to_owned(), points: drawn.points(region, Aspect::Actual), highlighted: true };
    let targets = drawn.points(region, Aspect::Target);
    draw(bencher, &Trend { series: vec![series], targets, breaks: Vec::new() }, &drawn.words, layout);
}

/// The 38 provinces by active participants.
#[divan::bench(args = Layout::ALL)]
fn chart_bars(bencher: Bencher<'_, '_>, layout: Layout) {
    let drawn = Drawn::new();
    let nation = drawn.region("indonesia");
    let provinces = drawn.dataset.regions.all.iter().filter(|(id, _)| *id != nation);
    let bar = |(id, region): (RegionId, &Region)| Bar {
        label: region.name.get(LangId(0)).to_owned(),
        short: None,
        stated: drawn.points(id, Aspect::Actual).last().expect("twelve quarters").stated,
        highlighted: region.id == "bali",
        link: Some(format!("{}/index.html", region.id)),
    };
    let bars = Bars { bars: provinces.map(bar).collect(), reference: None, keep: Keep::All };
    draw(bencher, &bars, &drawn.words, layout);
}

/// One region's segments over twelve quarters.
#[divan::bench(args = Layout::ALL)]
fn chart_composition(bencher: Bencher<'_, '_>, layout: Layout) {
    let drawn = Drawn::new();
    let mut segments: BTreeMap<Period, Vec<Stated>> = BTreeMap::new();
    for figure in drawn.active(drawn.region("aceh")).filter(|figure| !is_whole(figure)) {
        segments.entry(figure.key.period).or_default().push(figure.stated);
    }
    let whole = |(period, figures): (Period, Vec<Stated>)| Whole {
        label: drawn.words.period(&period, Length::Short),
        figures,
        highlighted: false,
    };
    let rows = segments.into_iter().map(whole).collect();
    let parts = ["Penerima upah", "Bukan penerima upah", "Jasa konstruksi"].map(str::to_owned).into();
    draw(bencher, &Composition { parts, rows, scale: Stack::Amount, keep: Keep::All }, &drawn.words, layout);
}

/// The 38 bars of `drawings`, ours.
#[divan::bench(args = Layout::ALL)]
fn drawing_bars(bencher: Bencher<'_, '_>, layout: Layout) {
    draw(bencher, &drawings::bars(), &Indonesian(Style::indonesian()), layout);
}

/// The same 38 bars by plotters' own SVG backend. The numbers are written as often as they are shown; where the texts
/// stand it is told.
#[divan::bench(args = Layout::ALL)]
fn drawing_bars_plotters(bencher: Bencher<'_, '_>, layout: Layout) {
    let labels = drawings::labels(&drawings::ours(&drawings::bars(), layout));
    let counter = BytesCount::new(drawings::plain_bars(&labels, layout).len());
    let (bars, words) = (drawings::bars(), Indonesian(Style::indonesian()));
    bencher.counter(counter).bench_local(|| {
        black_box(drawings::words_of_bars(black_box(&bars), &words));
        drawings::plain_bars(black_box(&labels), layout)
    });
}

/// The trend of `drawings`, ours.
#[divan::bench(args = Layout::ALL)]
fn drawing_trend(bencher: Bencher<'_, '_>, layout: Layout) {
    draw(bencher, &drawings::trend(), &Indonesian(Style::indonesian()), layout);
}

/// The same trend by plotters' own SVG backend, with its numbers and years written.
#[divan::bench(args = Layout::ALL)]
fn drawing_trend_plotters(bencher: Bencher<'_, '_>, layout: Layout) {
    let labels = drawings::labels(&drawings::ours(&drawings::trend(), layout));
    let counter = BytesCount::new(drawings::plain_trend(&labels, layout).len());
    let (trend, words) = (drawings::trend(), Indonesian(Style::indonesian()));
    bencher.counter(counter).bench_local(|| {
        black_box(drawings::words_of_trend(black_box(&trend), &words));
        drawings::plain_trend(black_box(&labels), layout)
    });
}

/// The figures to a plan with everything that pages share: addresses, rankings, narratives.
#[divan::bench(args = SIZES)]
fn site_plan(bencher: Bencher<'_, '_>, size: &str) {
    let dataset = dataset(size);
    let figures = indicator::derive(&dataset, None);
    let theme = Theme::load(Overrides::none()).expect("the theme of the program");
    let proof = cakupan::prose::Proof::default();
    bencher.bench_local(|| site::plan(black_box(&dataset), &figures, &proof, &theme).is_ok());
}

/// One region of a release as HTML. It must not take longer where there are more regions.
#[divan::bench(args = SIZES)]
fn page_region(bencher: Bencher<'_, '_>, size: &str) {
    let dataset = dataset(size);
    let figures = indicator::derive(&dataset, None);
    let theme = Theme::load(Overrides::none()).expect("the theme of the program");
    let proof = cakupan::prose::Proof::default();
    let plan = site::plan(&dataset, &figures, &proof, &theme).expect("a plan of a sound workload");
    let is_region = |page: &&PlannedPage| matches!(page.key, PageKey::RegionReport(..));
    // In the middle of the newest release, with all its quarters to draw.
    let pages: Vec<&PlannedPage> = plan.pages.iter().filter(is_region).collect();
    let release = |page: &PlannedPage| match page.key {
        PageKey::RegionReport(release, _) => Some(release),
        _ => None,
    };
    let of_newest = pages.iter().take_while(|page| release(page) == release(pages[0])).count();
    let page = pages[of_newest / 2];
    let html = || plan.context.sheet(page.language, page.key).html();
    let counter = BytesCount::new(html().expect("a page of a sound workload").len());
    bencher.counter(counter).bench_local(|| html().is_ok());
}

/// The theme with its templates compiled and its catalogues read: what every command pays once.
#[divan::bench]
fn theme_load(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| Theme::load(black_box(Overrides::none())).is_ok());
}
