//! Observations as they are read, one after the other, before they are put in order.
//!
//! An observation is large, and moving hundreds of thousands of them from the order of the files to that of the cells
//! is what reading them costs. So they are gathered small: what many share is numbered and kept once, and a short whole
//! number, which nearly every figure is, takes the place of its interval. Each observation is then made once, in its
//! place.

use super::cell::{Aspect, CellKey, Cells, Column, Observation, Remarks, Stated, Status};
use super::numbering::Numbering;
use super::order::{counted, region_starts};
use super::{CategoryId, MeasureId, PartialDate, Period, Precision, Quantity, RegionId, SourceId};
use crate::source::{FileId, Span};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

/// Observations in the order in which they were read.
#[derive(Debug, Default)]
pub struct Gathering {
    /// What of a cell's key is the same for many regions.
    cells: Numbering<Within>,
    statements: Numbering<Statement>,
    /// The values that are no short whole numbers.
    values: Vec<Stated>,
    remarks: Vec<Remarks>,
    gathered: Vec<Gathered>,
}

/// A cell among those of its region.
type Within = (MeasureId, CategoryId, Period, Aspect);

/// What the figures of a table have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Statement {
    status: Status,
    source: SourceId,
    released: PartialDate,
    file: FileId,
}

/// One observation.
#[derive(Debug, Clone, Copy)]
struct Gathered {
    value: Value,
    region: RegionId,
    /// The number of its cell within the region.
    cell: u32,
    /// The number of its statement.
    statement: u32,
    /// Where its remarks are, if it has any.
    remarks: Option<u32>,
    start: u32,
    end: u32,
}

#[derive(Debug, Clone, Copy)]
enum Value {
    /// A whole number written to the last unit.
    Whole(u64),
    /// Any other: its place among the values.
    Other(u32),
}

impl Gathering {
    /// Makes room for so many observations.
    pub fn with_capacity(count: usize) -> Self {
        Self { gathered: Vec::with_capacity(count), ..Self::default() }
    }

    /// Adds an observation.
    pub fn push(&mut self, one: Observation) {
        let CellKey { region, measure, category, period, aspect } = one.key;
        let Observation { status, source, released, span, .. } = one;
        let value = whole(&one.stated).map_or_else(
            || {
                self.values.push(one.stated);
                Value::Other(self.values.len() as u32 - 1)
            },
            Value::Whole,
        );
        let remarks = one.remarks.map(|remarks| {
            self.remarks.push(*remarks);
            self.remarks.len() as u32 - 1
        });
        self.gathered.push(Gathered {
            value,
            region,
            cell: self.cells.number((measure, category, period, aspect)),
            statement: self.statements.number(Statement { status, source, released, file: span.file }),
            remarks,
            start: span.start,
            end: span.end,
        });
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.gathered.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.gathered.is_empty()
    }

    /// Those that were read after the first `count`, in their order.
    pub fn since(&self, count: usize) -> impl Iterator<Item = Observation> {
        self.gathered.iter().skip(count).map(|one| self.observation(one))
    }

    fn observation(&self, one: &Gathered) -> Observation {
        let Statement { status, source, released, file } = self.statements.all()[one.statement as usize];
        let stated = match one.value {
            Value::Whole(number) => Stated::Quantity(Quantity::exact(number)),
            Value::Other(at) => self.values[at as usize],
        };
        Observation {
            key: self.key(one),
            stated,
            status,
            source,
            released,
            remarks: one.remarks.map(|at| Box::new(self.remarks[at as usize].clone())),
            span: Span { file, start: one.start, end: one.end },
        }
    }

    /// For each of so many sources the regions that it has figures for, in order.
    pub fn regions_of(&self, sources: usize) -> Vec<Vec<RegionId>> {
        let mut regions: Vec<Vec<RegionId>> = vec![Vec::new(); sources];
        for one in &self.gathered {
            let source = self.statements.all()[one.statement as usize].source;
            // The figures of a row follow one another, so that most are met once.
            if let Some(regions) = regions.get_mut(source.0 as usize)
                && regions.last() != Some(&one.region)
            {
                regions.push(one.region);
            }
        }
        for regions in &mut regions {
            regions.sort_unstable();
            regions.dedup();
        }
        regions
    }

    /// What is alike but for the region.
    fn columns(&self) -> Vec<Column> {
        let mut numbers: Numbering<(u32, u32)> = Numbering::default();
        let mut columns: Vec<Column> = Vec::new();
        for one in &self.gathered {
            let number = numbers.number((one.cell, one.statement)) as usize;
            let Some(column) = columns.get_mut(number) else {
                columns.push(self.column(one));
                continue;
            };
            column.count += 1;
            if one.start < column.first.start {
                column.first = Span { start: one.start, end: one.end, ..column.first };
            }
        }
        columns
    }

    /// The column of which this is the first that is met.
    fn column(&self, one: &Gathered) -> Column {
        let Observation { key, status, source, released, span, .. } = self.observation(one);
        let CellKey { period, aspect, .. } = key;
        Column { what: key.what(), period, aspect, status, source, released, count: 1, first: span }
    }

    /// The places of all in the order of their cells, and within a cell of the day of release, then of their place.
    /// There are many regions with the same few cells each, so nothing needs to be compared: they are counted.
    fn order(&self, ranks: &[u32]) -> Vec<u32> {
        let of = |at: u32| &self.gathered[at as usize];
        let count = self.gathered.len() as u32;
        let regions = self.gathered.iter().map(|one| one.region.0 as usize + 1).max().unwrap_or(0);
        let by_cell = counted(0..count, ranks.len(), |at| ranks[of(at).cell as usize]);
        let mut order = counted(by_cell.into_iter(), regions, |at| of(at).region.0);
        let same_cell = |a: &u32, b: &u32| (of(*a).region, of(*a).cell) == (of(*b).region, of(*b).cell);
        for of_cell in order.chunk_by_mut(same_cell).filter(|of_cell| of_cell.len() > 1) {
            of_cell.sort_unstable_by_key(|at| {
                let statement = &self.statements.all()[of(*at).statement as usize];
                let released = statement.released;
                (released.latest, released.earliest, statement.file, of(*at).start, of(*at).end, *at)
            });
        }
        order
    }
}

impl From<Gathering> for Cells {
    fn from(gathering: Gathering) -> Self {
        let ranks = gathering.cells.ranks(|within| *within);
        let order = gathering.order(&ranks);
        // The observations are most of the work, and large: memory is asked for by all threads.
        let make = |place: &u32| gathering.observation(&gathering.gathered[*place as usize]);
        let (observations, index) =
            rayon::join(|| order.par_iter().map(make).collect(), || gathering.index(&order));
        let Index { cells, by_measure, regions, columns } = index;
        Self { observations, cells, by_measure, regions, columns }
    }
}

/// What is looked up in cells.
struct Index {
    cells: Vec<(CellKey, u32, u32)>,
    by_measure: Vec<u32>,
    regions: Vec<u32>,
    columns: Vec<Column>,
}

impl Gathering {
    fn index(&self, order: &[u32]) -> Index {
        let mut cells: Vec<(CellKey, u32, u32)> = Vec::with_capacity(order.len());
        // For each cell its number within the region.
        let mut numbers: Vec<u32> = Vec::with_capacity(order.len());
        for (at, place) in (0u32..).zip(order) {
            let one = &self.gathered[*place as usize];
            match cells.last_mut().zip(numbers.last()) {
                Some(((key, _, end), number)) if key.region == one.region && *number == one.cell => {
                    *end = at + 1;
                }
                _ => {
                    cells.push((self.key(one), at, at + 1));
                    numbers.push(one.cell);
                }
            }
        }
        let by_time = |(measure, category, period, aspect): &Within| (*measure, *category, *aspect, *period);
        let groups = self.cells.ranks(by_time);
        let by_measure =
            counted(0..cells.len() as u32, groups.len(), |at| groups[numbers[at as usize] as usize]);
        let regions = region_starts(cells.iter().map(|(key, _, _)| *key));
        Index { cells, by_measure, regions, columns: self.columns() }
    }

    fn key(&self, one: &Gathered) -> CellKey {
        let (measure, category, period, aspect) = self.cells.all()[one.cell as usize];
        CellKey { region: one.region, measure, category, period, aspect }
    }
}

/// The number, if it is a short whole one, written to the last unit.
fn whole(stated: &Stated) -> Option<u64> {
    let quantity = stated.quantity().filter(|quantity| quantity.precision == Precision::Exact)?;
    let point = quantity.point().filter(|point| point.scale() == 0 && !point.is_sign_negative())?;
    u64::try_from(point.mantissa()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{End, Missing};
    use rust_decimal::Decimal;

    fn observation(region: u32, year: &str, stated: Stated, at: u32) -> Observation {
        Observation {
            key: CellKey {
                region: RegionId(region),
                measure: MeasureId(0),
                category: CategoryId::TOTAL,
                period: Period::parse(year).unwrap(),
                aspect: Aspect::Actual,
            },
            stated,
            status: Status::Final,
            source: SourceId(at),
            released: PartialDate::parse("2024-03").unwrap(),
            remarks: (at == 1)
                .then(|| Box::new(Remarks { wording: Some("kata".to_owned()), ..Remarks::default() })),
            span: Span { file: FileId(7), start: at, end: at + 3 },
        }
    }

    fn values() -> Vec<Stated> {
        let exact = |value: Decimal| Stated::Quantity(Quantity::exact(value));
        let high = End::Unbounded;
        vec![
            exact(0.into()),
            exact(u64::MAX.into()),
            exact(Decimal::from(u64::MAX) + Decimal::ONE),
            exact((-5).into()),
            exact(Decimal::new(120, 1)),
            Stated::Quantity(Quantity::rounded(13_200_000, 100_000)),
            Stated::Quantity(Quantity { high, ..Quantity::exact(20) }),
            Stated::Missing(Missing::Confidential),
        ]
    }

    #[test]
    fn what_was_gathered_comes_out_as_it_went_in() {
        let all: Vec<Observation> =
            (0u32..).zip(values()).map(|(at, value)| observation(at % 3, "2023", value, at)).collect();
        let mut gathering = Gathering::default();
        all.iter().cloned().for_each(|one| gathering.push(one));
        let (told, expected) =
            (format!("{:?}", gathering.since(2).collect::<Vec<_>>()), format!("{:?}", &all[2..]));
        assert_eq!(told, expected);
    }

    #[test]
    fn columns_count_what_is_alike_but_for_the_region() {
        let of = |region, at| Observation {
            source: SourceId(at % 2),
            ..observation(region, "2023", Stated::Missing(Missing::NotAvailable), at)
        };
        let mut gathering = Gathering::default();
        [of(2, 9), of(0, 8), of(2, 6), of(1, 5), of(0, 4)].into_iter().for_each(|one| gathering.push(one));
        let regions = |of: &[u32]| of.iter().copied().map(RegionId).collect::<Vec<_>>();
        assert_eq!(gathering.regions_of(3), [regions(&[0, 2]), regions(&[1, 2]), regions(&[])]);
        let columns = Cells::from(gathering).columns;
        let told: Vec<(u32, usize, u32)> =
            columns.iter().map(|one| (one.source.0, one.count, one.first.start)).collect();
        assert_eq!(told, [(1, 2, 5), (0, 3, 4)]);
    }

    #[test]
    fn cells_are_in_order_and_know_their_measures() {
        let of = |region, year, at| observation(region, year, Stated::Missing(Missing::NotAvailable), at);
        let mut gathering = Gathering::default();
        for one in [of(2, "2023", 5), of(0, "2023", 4), of(2, "2022", 3), of(2, "2023", 2), of(0, "2022", 1)]
        {
            gathering.push(one);
        }
        let cells = Cells::from(gathering);
        let places: Vec<u32> = cells.observations().iter().map(|one| one.span.start).collect();
        assert_eq!(places, [1, 4, 3, 2, 5], "within a cell by place, since the day is the same");
        assert_eq!(cells.len(), 4);
        let of = |what| cells.of_measure(what).map(|(key, _)| key.region.0).collect::<Vec<_>>();
        assert_eq!(of(cells.entries()[0].0.what()), [0, 2, 0, 2], "by period, then region");
        assert!(cells.observations()[0].remarks.is_some());
        let counts: Vec<(u32, usize)> = cells.columns().iter().map(|one| (one.source.0, one.count)).collect();
        assert_eq!(counts, [(5, 1), (4, 1), (3, 1), (2, 1), (1, 1)]);
    }
}
