//! Finds a stretch of a column that fits its reference only when it is moved by some rows.

use super::robust::{CROSS_SECTION, Spread, median, spread};

/// A stretch of rows that stand off their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// How many rows too far down the values stand; negative for too far up.
    pub(super) offset: isize,
    /// The first row.
    pub(super) start: usize,
    /// One past the last row.
    pub(super) end: usize,
}

/// So many rows at most are looked past.
const FARTHEST: isize = 3;
/// So many rows at least: fewer fit by chance.
const SHORTEST: usize = 4;
/// What one row can say, as a logarithm, so that no single one decides.
const MOST: f64 = 1.0;
/// What moving must gain in each row, until it is known how far rows lie apart usually.
const LEAST: f64 = 0.1;

/// The stretch of `values` that is moved against `reference`, both as logarithms in the order of the file, the
/// reference being NaN where it has no figure.
///
/// A rank correlation would tell as much of a whole column; the differences themselves tell where it begins.
pub(super) fn find(values: &[f64], reference: &[f64]) -> Option<Run> {
    let column = Column { values, reference };
    let middle = column.middle()?;
    let by_gain = |offset| column.stretch(offset, middle, LEAST).map(|(gain, run)| (gain, offset, run));
    let offsets = (1..=FARTHEST).flat_map(|offset| [offset, -offset]);
    let (_, offset, (start, end)) = offsets.filter_map(by_gain).max_by(|a, b| a.0.total_cmp(&b.0))?;
    if end - start < SHORTEST {
        return None;
    }
    // How far rows lie apart usually is known once the stretch is put back.
    let mended = spread(&mut column.mended(offset, start, end))?;
    let (_, (start, end)) = column.stretch(offset, mended.middle, mended.scale)?;
    if end - start < SHORTEST {
        return None;
    }
    let Spread { middle, scale: usual } = spread(&mut column.mended(offset, start, end))?;
    let mean = |mut apart: Vec<f64>| {
        apart.iter_mut().for_each(|one| *one = (*one - middle).abs());
        apart.iter().sum::<f64>() / apart.len().max(1) as f64
    };
    let (as_given, as_moved) = (mean(column.within(0, start, end)), mean(column.within(offset, start, end)));
    let rows = (end - start) as f64;
    let told = as_given >= 3.0 * usual
        && as_moved <= 1.3 * usual
        && (as_given - as_moved) * rows >= 12.0 * usual
        && as_given >= 4.0 * as_moved;
    // What was pushed out at one end often comes in at the other: those rows belong to the fault.
    let off = |row: usize| column.apart(row, 0).map(|apart| (apart - middle).abs() >= 2.5 * usual);
    let reach = offset.unsigned_abs();
    let start = off_rows(&mut (0..start).rev(), &off, reach).unwrap_or(start);
    let end = off_rows(&mut (end..values.len()), &off, reach).map_or(end, |row| row + 1);
    told.then_some(Run { offset, start, end })
}

/// The last of at most `most` rows in a row that stand off; those without a reference are passed over.
fn off_rows(
    rows: &mut dyn Iterator<Item = usize>,
    off: &dyn Fn(usize) -> Option<bool>,
    most: usize,
) -> Option<usize> {
    let known = rows.filter_map(|row| Some((row, off(row)?)));
    known.take(most).take_while(|(_, off)| *off).last().map(|(row, _)| row)
}

struct Column<'a> {
    values: &'a [f64],
    reference: &'a [f64],
}

impl Column<'_> {
    /// The difference of a row to the reference `offset` rows above it.
    fn apart(&self, row: usize, offset: isize) -> Option<f64> {
        let value = self.values.get(row)?;
        let reference = self.reference.get(row.checked_add_signed(-offset)?)?;
        Some(value - reference).filter(|apart| apart.is_finite())
    }

    /// The middle of the column over that of its reference: whatever order their rows are in.
    fn middle(&self) -> Option<f64> {
        let both = |row: &usize| self.apart(*row, 0).is_some();
        let of = |column: &[f64]| {
            let mut known: Vec<f64> = (0..self.values.len()).filter(both).map(|row| column[row]).collect();
            (known.len() >= CROSS_SECTION).then(|| median(&mut known)).flatten()
        };
        Some(of(self.values)? - of(self.reference)?)
    }

    fn within(&self, offset: isize, start: usize, end: usize) -> Vec<f64> {
        (start..end).filter_map(|row| self.apart(row, offset)).collect()
    }

    /// The differences with the stretch put back in its place.
    fn mended(&self, offset: isize, start: usize, end: usize) -> Vec<f64> {
        let mut out = self.within(0, 0, start);
        out.extend(self.within(offset, start, end));
        out.extend(self.within(0, end, self.values.len()));
        out
    }

    /// The stretch that gains most when it is moved, each row by `least` at least, and how much that is.
    fn stretch(&self, offset: isize, middle: f64, least: f64) -> Option<(f64, (usize, usize))> {
        let cost = |apart: f64| (apart - middle).abs().min(MOST);
        let mut best: Option<(f64, (usize, usize))> = None;
        let (mut sum, mut start) = (0.0, 0);
        for row in 0..self.values.len() {
            let gain = match (self.apart(row, 0), self.apart(row, offset)) {
                (Some(given), Some(moved)) => cost(given) - cost(moved) - least,
                _ => -least,
            };
            if sum <= 0.0 {
                (sum, start) = (0.0, row);
            }
            sum += gain;
            if best.is_none_or(|(most, _)| sum > most) {
                best = Some((sum, (start, row + 1)));
            }
        }
        best.filter(|(gain, _)| *gain > 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sizes without order, as those of provinces in the order of their codes.
    const REFERENCE: [f64; 16] =
        [13.3, 14.5, 13.5, 13.9, 13.4, 13.7, 12.3, 13.3, 12.1, 13.0, 15.8, 15.4, 15.2, 13.2, 14.8, 13.8];

    fn grown() -> Vec<f64> {
        REFERENCE.iter().enumerate().map(|(at, ln)| ln + 0.05 + 0.02 * (at % 5) as f64).collect()
    }

    #[test]
    fn a_column_in_its_place_is_not_moved() {
        assert_eq!(find(&grown(), &REFERENCE), None);
        assert_eq!(find(&grown()[..4], &REFERENCE[..4]), None);
    }

    #[test]
    fn a_stretch_is_found_with_its_first_row_and_its_offset() {
        let mut down = grown();
        down[4..12].rotate_right(1);
        assert_eq!(find(&down, &REFERENCE), Some(Run { offset: 1, start: 4, end: 12 }));
        let mut up = grown();
        up[3..16].rotate_left(1);
        // The last row got the first one's value, which happens to be about its own.
        assert_eq!(find(&up, &REFERENCE), Some(Run { offset: -1, start: 3, end: 15 }));
        let mut all = grown();
        all.rotate_right(2);
        let run = find(&all, &REFERENCE).unwrap();
        assert_eq!((run.offset, run.start), (2, 0));
    }

    #[test]
    fn a_gap_in_the_reference_says_nothing() {
        let mut reference = REFERENCE;
        reference[5] = f64::NAN;
        let mut down = grown();
        down[2..14].rotate_right(1);
        let run = find(&down, &reference).unwrap();
        assert_eq!((run.offset, run.start), (1, 2));
    }
}
