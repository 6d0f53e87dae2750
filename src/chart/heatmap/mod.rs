//! The heat map: a region a row, a period a column, and how high the figure is by the class of its cell.
//!
//! The classes are those of maps, with their bounds stated below. Why a cell has no figure is told by its pattern
//! and not by colour: slanting lines, a cross, a dot, a dash. Where cells are wide enough for all figures, the
//! figures stand in them. Rows that have no room are left out and counted; so are the oldest periods.

mod columns;
mod mark;

use self::columns::{BREAK, Columns, heads};
use self::mark::{Mark, legend};
use super::canvas::{Anchor, Canvas, Content, Place, Side};
use super::classes::{Classes, Fill, bounds, class_by, minus};
use super::ink::Ink;
use super::key::{Flow, flow};
use super::text::{LINE, Weight, widest, width, width_at, wrap};
use super::{Chart, ChartError, Frame, Layout, Phrase, Svg, Words};
use crate::model::{Period, Stated};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A heat map of regions and periods.
#[derive(Debug, Clone)]
pub struct HeatMap {
    /// The columns, from the oldest.
    pub periods: Vec<Period>,
    /// The columns before which a series is broken, by their index.
    pub breaks: Vec<usize>,
    /// The rows.
    pub rows: Vec<HeatRow>,
    /// In which order they are drawn.
    pub order: Order,
    /// How figures are sorted into classes.
    pub classes: Classes,
}

/// A row of a heat map.
#[derive(Debug, Clone)]
pub struct HeatRow {
    /// Its name.
    pub label: String,
    /// For each period the figure, or why there is none.
    pub figures: Vec<Stated>,
    /// Whether it is the reader's own region.
    pub highlighted: bool,
}

/// The order of the rows. Where not all have room, it decides which are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By the figure of the last period, the highest first; those without one after them, by the newest that they
    /// have. The middle is left out.
    Newest,
    /// As given. The end is left out.
    Given,
}

const TEXT: i32 = 125;
const GAP: i32 = 60;
/// Between cells.
const EDGE: i32 = 10;
const PITCH: i32 = 200;

impl Chart for HeatMap {
    const KIND: &'static str = "heatmap";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let drawing = Drawing::new(self, frame.layout, words)?;
        let canvas = Canvas::new(frame.layout, drawing.foot() + drawing.key.height());
        drawing.draw_grounds(&canvas)?;
        drawing.draw_patterns(&canvas)?;
        drawing.draw_figures(&canvas)?;
        drawing.draw_names(&canvas)?;
        drawing.key.draw(&canvas, drawing.foot(), Ink::Muted)?;
        Ok(canvas.finish_by_table(Self::KIND, frame, Content::Image, words))
    }
}

/// What is drawn from the upper to the lower end.
enum Kept<'a> {
    Row(&'a HeatRow),
    /// How many are left out here.
    More(usize),
}

impl HeatMap {
    fn check(&self) -> Result<(), ChartError> {
        let expected = self.periods.len();
        match self.rows.iter().find(|row| row.figures.len() != expected) {
            None => Ok(()),
            Some(row) => {
                let found = row.figures.len();
                Err(ChartError::WrongLength { row: row.label.clone(), found, expected })
            }
        }
    }

    /// The rows in order, those beyond `most` left out; never a highlighted one.
    fn kept(&self, most: usize) -> Vec<Kept<'_>> {
        let mut rows: Vec<&HeatRow> = self.rows.iter().collect();
        let bottom = match self.order {
            Order::Given => 0,
            Order::Newest => most / 3,
        };
        if self.order == Order::Newest {
            rows.sort_by_key(|row| Reverse(newest(row)));
        }
        // Leaving out a single row would save none.
        if rows.len() <= most + 1 {
            return rows.into_iter().map(Kept::Row).collect();
        }
        let left_out = most - bottom..rows.len() - bottom;
        let mut kept = Vec::with_capacity(most + 2);
        let mut skipped = 0;
        for (at, row) in rows.into_iter().enumerate() {
            if left_out.contains(&at) && !row.highlighted {
                skipped += 1;
                continue;
            }
            if skipped > 0 {
                kept.push(Kept::More(std::mem::take(&mut skipped)));
            }
            kept.push(Kept::Row(row));
        }
        if skipped > 0 {
            kept.push(Kept::More(skipped));
        }
        kept
    }
}

/// The column and the number of the newest figure of a row.
fn newest(row: &HeatRow) -> Option<(usize, Decimal)> {
    row.figures.iter().enumerate().rev().find_map(|(at, stated)| Some((at, class_by(stated)?)))
}

fn weight(row: &HeatRow) -> Weight {
    if row.highlighted { Weight::Bold } else { Weight::Regular }
}

/// A row with its place.
struct Row {
    label: Vec<String>,
    weight: Weight,
    /// What the cells show, with the figures in words; none for rows that are left out.
    cells: Vec<(Mark, String)>,
    top: i32,
    height: i32,
}

/// A heat map laid out for its width.
struct Drawing {
    rows: Vec<Row>,
    columns: Columns,
    /// Names of periods: the middle and the lines.
    heads: Vec<(i32, Vec<String>)>,
    /// The words for the oldest periods, where they have no room.
    earlier: Option<String>,
    /// Whether figures stand in the cells.
    written: bool,
    legend: Vec<Mark>,
    key: Flow,
    top: i32,
}

impl Drawing {
    fn new(map: &HeatMap, layout: Layout, words: &dyn Words) -> Result<Self, ChartError> {
        map.check()?;
        let mut numbers: Vec<Decimal> =
            map.rows.iter().flat_map(|row| &row.figures).filter_map(class_by).collect();
        if numbers.is_empty() {
            return Err(ChartError::NothingToDraw);
        }
        numbers.sort_unstable();
        let classes = map.classes.breaks(&numbers)?;
        let kept = map.kept(layout.pick(24, 40));
        let label = |row: &HeatRow| wrap(&row.label, weight(row), layout.pick(1220, 2200), 6);
        let more = |count| words.phrase(Phrase::More { count });
        let wide = |kept: &Kept<'_>| match kept {
            Kept::Row(row) => widest(&label(row), weight(row)),
            Kept::More(count) => width(&more(*count), Weight::Regular),
        };
        let left = kept.iter().map(wide).max().unwrap_or(0).max(width(&more(999), Weight::Regular)) + GAP;
        let columns = Columns::fit(map, left, layout.width());
        let shown = map.periods.get(columns.first..).unwrap_or_default();
        let heads = heads(shown, &columns, layout.width(), words);
        let top = heads.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0) as i32 * LINE + 30;
        let mut below = top;
        let rows: Vec<Row> = kept
            .iter()
            .map(|kept| {
                let (label, weight, cells) = match kept {
                    Kept::More(count) => (vec![more(*count)], Weight::Regular, Vec::new()),
                    Kept::Row(row) => {
                        let figures = row.figures.get(columns.first..).unwrap_or_default();
                        let cell = |stated: &Stated| (Mark::of(stated, &classes), in_cell(stated, words));
                        (label(row), weight(row), figures.iter().map(cell).collect())
                    }
                };
                let height = PITCH.max(label.len() as i32 * LINE + EDGE + 30);
                below += height;
                Row { label, weight, cells, top: below - height, height }
            })
            .collect();
        let cells = || rows.iter().flat_map(|row| &row.cells);
        let fits = |(mark, text): &(Mark, String)| {
            !matches!(mark, Mark::Figure(Fill::Class(_)))
                || width_at(text, Weight::Regular, TEXT) <= columns.pitch - EDGE - 20
        };
        let written = cells().all(fits);
        let marks: BTreeSet<Mark> = cells().map(|(mark, _)| *mark).collect();
        let legend = legend(&marks, bounds(&classes, &numbers, words), !columns.breaks.is_empty(), words);
        let (legend, names): (Vec<Mark>, Vec<String>) = legend.into_iter().unzip();
        let key = flow(&names, 210, layout.width());
        let earlier = (columns.first > 0).then(|| more(columns.first));
        Ok(Self { rows, columns, heads, earlier, written, legend, key, top })
    }

    /// Below the last row.
    fn bottom(&self) -> i32 {
        self.rows.last().map_or(self.top, |row| row.top + row.height) - EDGE
    }

    /// Where the key begins.
    fn foot(&self) -> i32 {
        self.bottom() + 100
    }

    /// The swatches of the key.
    fn swatches(&self) -> impl Iterator<Item = (Mark, [Place; 2])> {
        self.key.starts().filter_map(|(x, y, index)| {
            let top = self.foot() + y;
            Some((*self.legend.get(index)?, [(x, top + 20), (x + 160, top + 140)]))
        })
    }

    fn cells(&self) -> impl Iterator<Item = (Mark, [Place; 2], &str)> {
        self.rows.iter().flat_map(|row| {
            row.cells.iter().enumerate().map(|(column, (mark, text))| {
                let across = self.columns.across(column);
                let bottom = row.top + row.height - EDGE;
                (*mark, [(across.start, row.top), (across.end, bottom)], text.as_str())
            })
        })
    }

    /// The text of a cell, if it stands there.
    fn stands<'t>(&self, mark: Mark, corners: [Place; 2], text: &'t str) -> Option<&'t str> {
        let room = corners[1].0 - corners[0].0 - 20;
        let fits = || width_at(text, Weight::Regular, TEXT) <= room;
        (self.written && matches!(mark, Mark::Figure(_)) && fits()).then_some(text)
    }

    /// What lies behind, one ink after the other: what follows in one ink is one path.
    fn draw_grounds(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let cells = self.cells().map(|(mark, corners, _)| (mark, corners));
        let mut grounds: Vec<(Ink, [Place; 2])> =
            cells.chain(self.swatches()).filter_map(|(mark, at)| Some((mark.ground()?, at))).collect();
        grounds.sort_by_key(|(ink, _)| *ink as u8);
        grounds.into_iter().try_for_each(|(ink, corners)| canvas.rectangle(corners, ink))
    }

    fn draw_patterns(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let mut patterns: Vec<(Mark, [Place; 2])> = self.swatches().collect();
        for (mark, [(left, top), (right, bottom)], text) in self.cells() {
            match self.stands(mark, [(left, top), (right, bottom)], text) {
                None => patterns.push((mark, [(left, top), (right, bottom)])),
                // Beside the figure, not behind it.
                Some(text) => {
                    let (middle, half) = ((left + right) / 2, width_at(text, Weight::Regular, TEXT) / 2 + 20);
                    patterns.push((mark, [(left, top), (middle - half, bottom)]));
                    patterns.push((mark, [(middle + half, top), (right, bottom)]));
                }
            }
        }
        patterns.sort_by_key(|(mark, _)| *mark);
        patterns.into_iter().try_for_each(|(mark, corners)| mark.draw(canvas, corners))?;
        // A figure that stands there has its sign.
        let bare = self.cells().filter(|(mark, corners, text)| self.stands(*mark, *corners, text).is_none());
        let mut falls: Vec<(Fill, [Place; 2])> = bare
            .map(|(mark, corners, _)| (mark, corners))
            .chain(self.swatches())
            .filter_map(
                |(mark, corners)| if let Mark::Figure(fill) = mark { Some((fill, corners)) } else { None },
            )
            .collect();
        falls.sort_by_key(|(fill, _)| *fill);
        falls.into_iter().try_for_each(|(fill, corners)| minus(canvas, corners, fill))?;
        self.columns.breaks.iter().try_for_each(|column| {
            let x = self.columns.across(*column).start - (EDGE + BREAK) / 2;
            canvas.line(vec![(x, self.top - 30), (x, self.bottom())], Ink::Break)
        })
    }

    fn draw_figures(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let mut figures: Vec<(Ink, Place, &str)> = self
            .cells()
            .filter_map(|(mark, [(left, top), (right, bottom)], text)| {
                let text = self.stands(mark, [(left, top), (right, bottom)], text)?;
                Some((mark.on(), ((left + right) / 2, (top + bottom) / 2), text))
            })
            .collect();
        figures.sort_by_key(|(ink, ..)| *ink as u8);
        figures.into_iter().try_for_each(|(ink, at, text)| {
            canvas.text_at_size(at, Anchor::Middle, Side::Level, (ink, TEXT), text)
        })
    }

    fn draw_names(&self, canvas: &Canvas) -> Result<(), ChartError> {
        for (middle, lines) in &self.heads {
            for (at, line) in lines.iter().enumerate() {
                let y = self.top - 30 - (lines.len() - at) as i32 * LINE;
                canvas.text((*middle, y), Anchor::Middle, Side::Below, Ink::Muted, line)?;
            }
        }
        let right = self.columns.left - GAP;
        if let Some(earlier) = &self.earlier {
            let y = self.top - 30 - LINE;
            canvas.text((right, y), Anchor::End, Side::Below, Ink::Muted, earlier)?;
        }
        for row in &self.rows {
            let ink = match (row.cells.is_empty(), row.weight) {
                (true, _) => Ink::Muted,
                (false, Weight::Bold) => Ink::Strong,
                (false, Weight::Regular) => Ink::Label,
            };
            let middle = row.top + (row.height - EDGE) / 2;
            let first = middle - (row.label.len() as i32 - 1) * LINE / 2;
            for (at, line) in row.label.iter().enumerate() {
                let place = (right, first + at as i32 * LINE);
                canvas.text(place, Anchor::End, Side::Level, ink, line)?;
            }
        }
        Ok(())
    }
}

/// A figure as it stands in its cell.
fn in_cell(stated: &Stated, words: &dyn Words) -> String {
    stated.quantity().map(|quantity| words.value(quantity)).unwrap_or_default()
}
