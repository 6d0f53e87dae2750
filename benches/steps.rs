//! How long each step of the pipeline takes on a workload: `cargo bench --bench steps`.
//!
//! The content is in memory, so that no disk is measured. `cargo bench --bench steps -- check` runs those whose
//! names hold `check`.

#![expect(clippy::expect_used, reason = "a workload that does not load is a broken benchmark: it must stop")]

#[allow(dead_code, reason = "reading a workload from a file is for `cold_build`")]
mod workload;

use cakupan::load::Loaded;
use cakupan::model::{Dataset, Quantity, UnitKind};
use cakupan::number::{Form, Noun, Style};
use cakupan::world::MemoryWorld;
use cakupan::{check, indicator, load};
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use workload::{Size, Workload, content};

const SIZES: [&str; 2] = ["38x12", "138x12"];

fn main() {
    divan::main();
}

fn world(size: &str) -> MemoryWorld {
    let size: Size = size.parse().expect("a size");
    let empty = MemoryWorld::new(jiff::civil::date(2026, 1, 1));
    let files = content::content(&Workload::synthetic(size));
    files.into_iter().fold(empty, |world, (path, text)| world.with(path, text))
}

fn loaded(size: &str) -> Loaded {
    load::read(&world(size)).expect("a world in memory does not fail")
}

/// A dataset without a finding: of broken content much is not worked out, and the figures would be too good.
fn dataset(size: &str) -> Dataset {
    let loaded = loaded(size);
    let (documents, faults) = load::parse(&loaded.files);
    let (dataset, findings) = check::check(&documents);
    assert!(faults.is_empty() && findings.is_empty(), "the workload must be sound");
    dataset
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

/// Trees to the dataset, with every rule.
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

const PERSONS: Noun<'_> = Noun { kind: UnitKind::Count, key: "persons", one: "orang", other: "orang" };

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
