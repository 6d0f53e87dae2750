//! The figures of a block as the tables that they stand in, and tables that were pasted one row off.
//!
//! A shift is told where the digest proves it. Where the last row fell off with values that nobody knows, two rows
//! that are the same tell where it began.

use super::controls::{Missed, former, mark_of};
use crate::model::{Aspect, Dataset, MeasureRef, Observation, PartialDate, Period, RegionId, SourceId};

/// More digests than this are not tried: a file so large is better searched by eye.
const MOST: usize = 400_000;
/// The fewest rows that make a table.
const FEWEST: usize = 3;

/// Rows of the same measures, one below the other; each figure by its number.
pub(super) struct Grid<'a> {
    dataset: &'a Dataset,
    rows: Vec<Vec<u32>>,
}

/// What the columns of a row are.
type Signature = Vec<(MeasureRef, Aspect, SourceId, PartialDate)>;

/// The tables among figures that are in the order of their file.
pub(super) fn grids<'a>(dataset: &'a Dataset, figures: &[u32]) -> Vec<Grid<'a>> {
    let one = |at: u32| &dataset.cells.observations()[at as usize];
    let place = |at: u32| (one(at).key.region, one(at).key.period);
    let column = |at: &u32| (one(*at).key.what(), one(*at).key.aspect, one(*at).source, one(*at).released);
    let mut grids: Vec<(Signature, Grid<'a>)> = Vec::new();
    for mut row in figures.chunk_by(|a, b| place(*a) == place(*b)) {
        while !row.is_empty() {
            let signature: Signature = row.iter().map(column).collect();
            // Behind the last row of a table there may be figures of another about the same place.
            match grids.last_mut().filter(|(known, _)| signature.starts_with(known)) {
                Some((known, grid)) => {
                    let (own, rest) = row.split_at(known.len());
                    grid.rows.push(own.to_vec());
                    row = rest;
                }
                None => {
                    grids.push((signature, Grid { dataset, rows: vec![row.to_vec()] }));
                    row = &[];
                }
            }
        }
    }
    grids.into_iter().map(|(_, grid)| grid).filter(|grid| grid.rows.len() >= FEWEST).collect()
}

/// Where values stand one row off: the figures that moved, in the order of the file.
#[derive(Debug, Clone)]
pub(super) struct Shift {
    pub(super) figures: Vec<u32>,
    /// Whether two rows that are the same are all that tells it.
    pub(super) twins: bool,
}

/// The shift that explains what a control misses, if one does.
pub(super) fn shifted(dataset: &Dataset, figures: &[u32], missed: Missed) -> Option<Shift> {
    let grids = grids(dataset, figures);
    let mut tried = 0;
    let proven = grids.iter().find_map(|grid| grid.shifted(missed, &mut tried));
    let twins = || {
        let mut twins = grids.iter().filter_map(Grid::twins);
        twins.next().filter(|_| twins.next().is_none())
    };
    proven.or_else(|| if missed.total.is_zero() { None } else { twins() })
}

/// Whether rows are looked through from the first or from the last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    Down,
    Up,
}

impl Grid<'_> {
    fn one(&self, figure: u32) -> &Observation {
        &self.dataset.cells.observations()[figure as usize]
    }

    fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// The figures of a column, from the first or from the last.
    fn column(&self, column: usize, order: Order) -> Vec<u32> {
        let figures = self.rows.iter().map(|row| row[column]);
        if order == Order::Up { figures.rev().collect() } else { figures.collect() }
    }

    /// The figures between two rows, of one column or of all, in the order of the file.
    fn between(&self, from: usize, to: usize, column: Option<usize>, order: Order) -> Vec<u32> {
        let last = self.rows.len() - 1;
        let (from, to) = if order == Order::Up { (last - to, last - from) } else { (from, to) };
        let rows = self.rows[from..=to].iter();
        match column {
            Some(column) => rows.map(|row| row[column]).collect(),
            None => rows.flatten().copied().collect(),
        }
    }

    fn shifted(&self, missed: Missed, tried: &mut usize) -> Option<Shift> {
        [Order::Down, Order::Up].into_iter().find_map(|order| self.shifted_in(missed, order, tried))
    }

    /// From some row to another each value stands one row too far; the first got that of the last, or kept its own.
    fn shifted_in(&self, missed: Missed, order: Order, tried: &mut usize) -> Option<Shift> {
        let count = self.rows.len();
        let columns: Vec<Chain<'_>> =
            (0..self.width()).map(|column| Chain::new(self, self.column(column, order))).collect();
        // Every end is tried where there are few, else the last row alone.
        let all = count * count / 2 * columns.len() <= MOST / 8;
        for to in (1..count).rev().take(if all { count } else { 1 }) {
            for from in 0..to {
                *tried += columns.len();
                if *tried > MOST {
                    return None;
                }
                let found = |column| Shift { figures: self.between(from, to, column, order), twins: false };
                // Two that changed places are told as that.
                if missed.total.is_zero() && to - from > 1 {
                    let turned: Vec<u32> = columns.iter().map(|chain| chain.turned(from, to)).collect();
                    if let Some(column) = turned.iter().position(|more| *more == missed.digest) {
                        return Some(found(Some(column)));
                    }
                    if turned.iter().fold(0u32, |sum, more| sum.wrapping_add(*more)) == missed.digest {
                        return Some(found(None));
                    }
                }
                let lost = |chain: &Chain<'_>| !missed.total.is_zero() && chain.lost(from, to, missed);
                if let Some(column) = columns.iter().position(lost) {
                    return Some(found(Some(column)));
                }
            }
        }
        None
    }

    /// From the one pair of neighbouring rows with the same numbers to the end, if there are several columns.
    fn twins(&self) -> Option<Shift> {
        let same = |pair: &[Vec<u32>]| {
            let mut values = pair[0].iter().zip(&pair[1]).map(|(a, b)| (self.one(*a), self.one(*b)));
            self.width() > 1 && values.all(|(a, b)| a.stated.quantity().is_some() && a.stated == b.stated)
        };
        let mut pairs = self.rows.windows(2).enumerate().filter(|(_, pair)| same(pair)).map(|(at, _)| at);
        let at = pairs.next().filter(|_| pairs.next().is_none())?;
        Some(Shift { figures: self.between(at + 1, self.rows.len() - 1, None, Order::Down), twins: true })
    }

    /// The figure before which a row for this region and period belongs, where rows stand in the order of time or
    /// of the regions' declarations; nothing where they stand in none.
    pub(super) fn after(&self, place: (RegionId, Period)) -> Option<u32> {
        let places: Vec<(RegionId, Period)> = self.places().collect();
        let next = places.iter().position(|known| *known > place)?;
        let in_order = places.windows(2).filter(|pair| pair[0] < pair[1]).count();
        (in_order + 1 == places.len()).then(|| self.rows[next][0])
    }

    /// What the rows are about.
    fn places(&self) -> impl Iterator<Item = (RegionId, Period)> {
        self.rows.iter().map(|row| (self.one(row[0]).key.region, self.one(row[0]).key.period))
    }

    /// Whether a column is this one.
    pub(super) fn has(&self, what: MeasureRef, aspect: Aspect) -> bool {
        self.rows[0].iter().any(|at| self.one(*at).key.what() == what && self.one(*at).key.aspect == aspect)
    }

    /// The region of which a row is missing, with the figure before which it belongs: the only one of the level of
    /// the rows that stands between two of them in the order of declaration.
    pub(super) fn gap(&self) -> Option<(RegionId, u32)> {
        let places: Vec<(RegionId, Period)> = self.places().collect();
        let regions = &self.dataset.regions;
        let mut gaps = Vec::new();
        for (at, pair) in places.windows(2).enumerate() {
            let ((above, period), (below, _)) = (pair[0], pair[1]);
            let level = regions.all[above].level;
            if regions.all[below].level != level || below < above {
                continue;
            }
            let day = if period.start == period.end { period.start } else { period.end };
            let between = (above.0 + 1..below.0).map(RegionId).filter(|region| {
                let one = &regions.all[*region];
                let is_there = one.existed_on(day) || one.existed_on(period.start);
                one.level == level && is_there && places.iter().all(|(known, _)| known != region)
            });
            gaps.extend(between.map(|region| (region, self.rows[at + 1][0])));
        }
        if let [gap] = gaps[..] { Some(gap) } else { None }
    }

    /// How many columns there are.
    pub(super) fn columns(&self) -> usize {
        self.width()
    }
}

/// A column, with what each step of it would change in the digest.
struct Chain<'g> {
    grid: &'g Grid<'g>,
    figures: Vec<u32>,
    /// The sum of the changes before each row, if each row got its value from the row above it.
    sums: Vec<u32>,
}

impl<'g> Chain<'g> {
    fn new(grid: &'g Grid<'_>, figures: Vec<u32>) -> Self {
        let mut chain = Self { grid, figures, sums: vec![0] };
        for at in 1..chain.figures.len() {
            let sum = chain.sums[at - 1].wrapping_add(chain.more(at - 1, at));
            chain.sums.push(sum);
        }
        chain
    }

    fn one(&self, row: usize) -> &Observation {
        self.grid.one(self.figures[row])
    }

    /// How much more the digest is than with the value of another row in the place of a row's own.
    fn more(&self, row: usize, other: usize) -> u32 {
        let (one, stated) = (self.one(row), &self.one(other).stated);
        mark_of(self.grid.dataset, one, &one.stated).wrapping_sub(mark_of(self.grid.dataset, one, stated))
    }

    /// The same, with all values from one row to another moved back by a row, and the first of them to the end.
    fn turned(&self, from: usize, to: usize) -> u32 {
        self.sums[to].wrapping_sub(self.sums[from]).wrapping_add(self.more(to, from))
    }

    /// Whether the control is as stated with all values from one row to another moved back by a row, and in the last
    /// one what is missing then.
    fn lost(&self, from: usize, to: usize, missed: Missed) -> bool {
        // The first value stands there twice.
        if self.one(from).stated != self.one(from + 1).stated {
            return false;
        }
        let (first, last) = (self.one(from), self.one(to));
        let steps = self.sums[to].wrapping_sub(self.sums[from]);
        let own = mark_of(self.grid.dataset, last, &last.stated);
        former(&first.stated, missed.total).iter().any(|before| {
            let more = own.wrapping_sub(mark_of(self.grid.dataset, last, before));
            steps.wrapping_add(more) == missed.digest
        })
    }
}
