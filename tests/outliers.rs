//! Slips of the pen in made-up figures that are plausible otherwise: how many of them are noticed, and how many at
//! their line; and that plausible figures alone raise nothing.
//!
//! Sizes differ between regions a hundredfold; each figure of a region is its size times a share that is usual for
//! the figure, give or take 20 percent, and moves from one period to the next by up to 15 percent either way.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use cakupan::audit::{Audit, audit};
use cakupan::diag::{Diagnostic, Place};
use cakupan::indicator::derive;
use cakupan::model::{
    Aspect, CategoryId, CellKey, Cells, Dataset, Intact, Keyed as _, Level, Measure, MeasureId, MeasureKind,
    Observation, PartialDate, Period, Quantity, Region, RegionId, Source, SourceId, Stated, Status, Text,
    Unit, UnitKind,
};
use cakupan::source::{FileId, Span};
use std::ops::RangeInclusive;

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// From `low` to `high`.
    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Tables of figures, one for each period: `figures[period][row][column]`.
#[derive(Clone)]
struct Tables {
    figures: Vec<Vec<Vec<f64>>>,
}

impl Tables {
    fn new(random: &mut Random, periods: usize) -> Self {
        let (rows, columns) = (10 + random.below(30), 3 + random.below(4));
        let shares: Vec<f64> = (0..columns).map(|at| [1.0, 0.3, 0.1, 0.5, 2.0, 0.04][at]).collect();
        let mut table: Vec<Vec<f64>> = (0..rows)
            .map(|_| {
                let size = 20_000.0 * 100.0_f64.powf(random.between(0.0, 1.0));
                shares.iter().map(|share| size * share * random.between(0.8, 1.2)).collect()
            })
            .collect();
        let mut figures = Vec::new();
        for _ in 0..periods {
            figures.push(table.clone());
            table.iter_mut().flatten().for_each(|figure| *figure *= random.between(0.85, 1.15));
        }
        Self { figures }
    }

    fn dataset(&self) -> Dataset {
        let mut dataset = Dataset::default();
        let text = |words: &str| Text::same(words);
        let unit = Unit { id: "persons".into(), kind: UnitKind::Count, one: text("x"), other: text("x") };
        let unit = dataset.measures.units.insert(unit).unwrap();
        let level = Level { id: "province".into(), name: text("x"), plural: text("x") };
        let level = dataset.regions.levels.insert(level).unwrap();
        let no_place = Span::new(FileId(0), 0..0);
        for column in 0..self.figures[0][0].len() {
            let measure = Measure {
                id: format!("m{column}"),
                name: text("x"),
                short: None,
                definition: text("x"),
                unit,
                kind: MeasureKind::Stock,
                dimensions: Vec::new(),
                parts: Vec::new(),
                sums_over_regions: false,
                formula: None,
                denominator: None,
                over_hundred: None,
                denominator_varies: None,
                seasonal: None,
                breaks: Vec::new(),
                plausible_change: None,
                disclosure: None,
                term: None,
                span: no_place,
            };
            assert_eq!(measure.key(), format!("m{column}"));
            dataset.measures.all.insert(measure).unwrap();
        }
        for row in 0..self.figures[0].len() {
            let region = Region {
                id: format!("r{row}"),
                name: text("x"),
                short: None,
                aliases: Vec::new(),
                level,
                parents: Vec::new(),
                codes: Vec::new(),
                from: None,
                until: None,
                predecessors: Vec::new(),
                tile: None,
                label: None,
                note: None,
                span: no_place,
            };
            dataset.regions.all.insert(region).unwrap();
        }
        for period in 0..self.figures.len() {
            let source = Source {
                id: format!("s{period}"),
                title: text("x"),
                outlet: text("x"),
                kind: None,
                date: PartialDate::parse("2015").unwrap(),
                date_note: None,
                url: None,
                note: None,
                attachments: Vec::new(),
                span: no_place,
            };
            dataset.sources.insert(source).unwrap();
        }
        let mut observations = Vec::new();
        for (period, table) in self.figures.iter().enumerate() {
            for (row, figures) in table.iter().enumerate() {
                for (column, figure) in figures.iter().enumerate() {
                    observations.push(observation(period, row, column, *figure));
                }
            }
        }
        dataset.cells = Cells::new(observations);
        dataset
    }

    fn findings(&self) -> Vec<Diagnostic> {
        let dataset = self.dataset();
        let intact = Intact { declared: true, figures: true, conflicts: true, releases: true };
        let found = audit(&Audit { dataset: &dataset, figures: &derive(&dataset, None), intact });
        found.sorted().into_iter().cloned().collect()
    }
}

fn observation(period: usize, row: usize, column: usize, figure: f64) -> Observation {
    let key = CellKey {
        region: RegionId(row as u32),
        measure: MeasureId(column as u32),
        category: CategoryId::TOTAL,
        period: Period::parse(&format!("{}-12", 2015 + period)).unwrap(),
        aspect: Aspect::Actual,
    };
    let start = row * 1_000 + column * 10;
    Observation {
        key,
        stated: Stated::Quantity(Quantity::exact(figure.round().max(1.0) as i64)),
        status: Status::Unstated,
        source: SourceId(period as u32),
        released: PartialDate::parse(&format!("{}-03-15", 2016 + period)).unwrap(),
        remarks: None,
        span: Span::new(FileId(period as u32), start..start + 5),
    }
}

/// The period and row of a finding.
fn line(finding: &Diagnostic) -> (usize, usize) {
    match finding.place {
        Place::At(span) => (span.file.0 as usize, span.start as usize / 1_000),
        _ => (usize::MAX, usize::MAX),
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Slip {
    Times(f64),
    Swap,
    ShiftTable,
    ShiftColumn,
    Headings,
    Column(f64),
}

/// Puts a slip into the tables; tells its period and row, or nothing if there is no place for it. Where neighbours are
/// alike a shift cannot be seen at once: its rows are those up to the first that anybody would see.
fn slip(tables: &mut Tables, slip: Slip, random: &mut Random) -> Option<(usize, RangeInclusive<usize>)> {
    let periods = tables.figures.len();
    let period = random.below(periods);
    let table = &mut tables.figures[period];
    let (rows, columns) = (table.len(), table[0].len());
    let (row, column) = (random.below(rows), random.below(columns));
    match slip {
        Slip::Times(factor) => table[row][column] *= factor,
        Slip::Swap => {
            let other = (column + 1 + random.below(columns - 1)) % columns;
            let (a, b) = (table[row][column], table[row][other]);
            if a.max(b) / a.min(b) < 3.0 {
                return None;
            }
            table[row].swap(column, other);
        }
        Slip::ShiftTable | Slip::ShiftColumn => {
            let length = 6 + random.below(rows - 6);
            let start = random.below(rows - length + 1);
            let columns = if slip == Slip::ShiftTable { 0..columns } else { column..column + 1 };
            let down = random.below(2) == 0;
            let given = table.clone();
            for column in columns {
                let mut stretch: Vec<f64> =
                    table[start..start + length].iter().map(|row| row[column]).collect();
                if down {
                    stretch.rotate_right(1);
                } else {
                    stretch.rotate_left(1);
                }
                table[start..].iter_mut().zip(stretch).for_each(|(row, figure)| row[column] = figure);
            }
            let least = match (slip, periods) {
                (Slip::ShiftTable, _) => 1.35,
                (_, 1) => 2.0,
                _ => 1.5,
            };
            let other = |(new, old): (&f64, &f64)| (new / old).max(old / new) > least;
            let seen = |row: &usize| table[*row].iter().zip(&given[*row]).any(other);
            return Some((period, start..=(start..start + length).find(seen)?));
        }
        Slip::Headings => {
            let other = (column + 1) % columns;
            table.iter_mut().for_each(|row| row.swap(column, other));
            return Some((period, 0..=0));
        }
        Slip::Column(factor) => {
            table.iter_mut().for_each(|row| row[column] *= factor);
            return Some((period, 0..=0));
        }
    }
    Some((period, row..=row))
}

/// In percent: noticed, noticed at its line, and told once and by this code.
struct Rates {
    noticed: f64,
    placed: f64,
    alone: f64,
}

fn rates(kind: Slip, periods: usize, code: &str) -> Rates {
    const TRIALS: usize = 200;
    let mut random = Random(periods as u64 * 31 + 7);
    let (mut trials, mut noticed, mut placed, mut alone) = (0, 0, 0, 0);
    while trials < TRIALS {
        let mut tables = Tables::new(&mut random, periods);
        let Some((period, rows)) = slip(&mut tables, kind, &mut random) else { continue };
        trials += 1;
        let found = tables.findings();
        noticed += usize::from(!found.is_empty());
        let is_there = |(at, row): (usize, usize)| at == period && rows.contains(&row);
        placed += usize::from(found.iter().any(|finding| is_there(line(finding))));
        alone += usize::from(matches!(&found[..], [only] if only.rule.code == code));
    }
    let percent = |count: usize| count as f64 * 100.0 / TRIALS as f64;
    Rates { noticed: percent(noticed), placed: percent(placed), alone: percent(alone) }
}

#[test]
fn plausible_figures_raise_nothing() {
    let mut random = Random(1);
    for at in 0..1_000 {
        let tables = Tables::new(&mut random, 1 + at % 5);
        let found = tables.findings();
        assert!(
            found.is_empty(),
            "{at}: {:?}",
            found.first().map(|finding| finding.message.text(Default::default()))
        );
    }
}

#[test]
fn slips_are_noticed_at_their_line() {
    let mut short = Vec::new();
    for (kind, code, least) in [
        (Slip::Times(10.0), "C413", [1, 2, 3, 4]),
        (Slip::Times(0.1), "C413", [1, 2, 3, 4]),
        (Slip::Times(1_000.0), "C413", [1, 2, 3, 4]),
        (Slip::Swap, "C415", [1, 2, 3, 4]),
        (Slip::Headings, "C415", [2, 3, 4, 5]),
        (Slip::Column(1_000.0), "C413", [2, 3, 4, 5]),
        (Slip::Column(0.1), "C413", [2, 3, 4, 5]),
        (Slip::ShiftTable, "C416", [2, 3, 4, 5]),
        (Slip::ShiftColumn, "C416", [1, 2, 3, 4]),
    ] {
        for periods in least {
            let Rates { noticed, placed, alone } = rates(kind, periods, code);
            println!(
                "{kind:?} in {periods} periods: noticed {noticed}, at its line {placed}, once as {code} {alone}"
            );
            // Of two tables that differ as a whole nothing tells which is wrong.
            let undecided =
                periods == 2 && matches!(kind, Slip::ShiftTable | Slip::Headings | Slip::Column(_));
            // Shares say less than another period does.
            let vague = periods <= 2 && kind == Slip::ShiftColumn;
            let least = if vague { 97.0 } else { 99.0 };
            if noticed < least
                || placed
                    < match (undecided, vague) {
                        (true, _) => 40.0,
                        (_, true) => 90.0,
                        _ => 95.0,
                    }
                || alone < 85.0
            {
                short.push(format!("{kind:?} in {periods} periods: {noticed} {placed} {alone}"));
            }
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}
