//! The tile-grid map: every region a tile of one size, near its place, with its letters.
//!
//! Figures are sorted into classes, from light to dark, whose bounds are stated below. A region without a
//! figure is hatched on the ground; one whose figure is a range or a bound is hatched on its class.

use super::canvas::{Anchor, Canvas, Side};
use super::classes::{Classes, Fill, bounds, class_by, hatch, minus};
use super::ink::Ink;
use super::key::flow;
use super::text::{LINE, Weight, width_at, wrap};
use super::{Chart, ChartError, Frame, Layout, Phrase, Svg, Words};
use crate::model::Stated;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A map of tiles.
#[derive(Debug, Clone)]
pub struct TileMap {
    /// The regions.
    pub tiles: Vec<Tile>,
    /// How figures are sorted into classes.
    pub classes: Classes,
}

/// A region on its tile.
#[derive(Debug, Clone)]
pub struct Tile {
    /// The row, from the top.
    pub row: i16,
    /// The column, from the left.
    pub column: i16,
    /// Two or three letters.
    pub label: String,
    /// The name.
    pub name: String,
    /// The figure, or why there is none.
    pub stated: Stated,
    /// Whether it is the reader's own region.
    pub highlighted: bool,
    /// The address of its page.
    pub link: Option<String>,
}

const EDGE: i32 = 10;
const TEXT: i32 = 125;
/// A narrower tile has no room for letters; neither has it a link then.
const NARROW: i32 = 200;

impl Chart for TileMap {
    const KIND: &'static str = "tilemap";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let numbers: Vec<Decimal> = self.numbers();
        if numbers.is_empty() {
            return Err(ChartError::NothingToDraw);
        }
        let breaks = self.classes.breaks(&numbers)?;
        let grid = self.grid(frame.layout)?;
        let legend = self.legend(&breaks, &numbers, words);
        let names: Vec<String> = legend.iter().map(|(_, text)| text.clone()).collect();
        let key = flow(&names, 210, frame.layout.width());
        let foot = grid.bottom() + 100;
        let canvas = Canvas::new(frame.layout, foot + key.height());
        self.draw_tiles(&canvas, &grid, &breaks, words)?;
        for (x, y, index) in key.starts() {
            if let Some((swatch, _)) = legend.get(index) {
                canvas.rectangle([(x, foot + y + 20), (x + 160, foot + y + 140)], swatch.ground())?;
            }
        }
        for (x, y, index) in key.starts() {
            if let Some((swatch, _)) = legend.get(index) {
                let corners = [(x, foot + y + 20), (x + 160, foot + y + 140)];
                hatch(&canvas, corners, *swatch)?;
                minus(&canvas, corners, *swatch)?;
            }
        }
        key.draw(&canvas, foot, Ink::Muted)?;
        let links = self.tiles.iter().any(|tile| tile.link.is_some());
        // Letters on tiles are read out as names where they are links; the figures are in the table.
        Ok(canvas.finish_rows(Self::KIND, frame, (false, links), words))
    }
}

struct Grid {
    first: (i32, i32),
    rows: i32,
    size: (i32, i32),
    left: i32,
}

impl Grid {
    fn bottom(&self) -> i32 {
        self.rows * self.size.1
    }

    fn corners(&self, tile: &Tile) -> [(i32, i32); 2] {
        let x = self.left + (i32::from(tile.column) - self.first.1) * self.size.0;
        let y = (i32::from(tile.row) - self.first.0) * self.size.1;
        [(x, y), (x + self.size.0 - EDGE, y + self.size.1 - EDGE)]
    }
}

impl TileMap {
    /// The numbers that the classes are made from, rising.
    fn numbers(&self) -> Vec<Decimal> {
        let mut numbers: Vec<Decimal> = self.tiles.iter().filter_map(|tile| class_by(&tile.stated)).collect();
        numbers.sort_unstable();
        numbers
    }

    fn grid(&self, layout: Layout) -> Result<Grid, ChartError> {
        let mut taken = BTreeMap::new();
        for tile in &self.tiles {
            if let Some(first) = taken.insert((tile.row, tile.column), &tile.name) {
                return Err(ChartError::SameTile { first: first.clone(), second: tile.name.clone() });
            }
        }
        let rows = || self.tiles.iter().map(|tile| i32::from(tile.row));
        let columns = || self.tiles.iter().map(|tile| i32::from(tile.column));
        let (top, left) = (rows().min().unwrap_or(0), columns().min().unwrap_or(0));
        let count = columns().max().unwrap_or(0) - left + 1;
        let high = rows().max().unwrap_or(0) - top + 1;
        let wide = ((layout.width() + EDGE) / count).min(480);
        if wide < 100 || high > 100 {
            return Err(ChartError::OutOfRange);
        }
        let lines = self.tiles.iter().map(|tile| letters(tile, wide).len()).max().unwrap_or(1);
        let tall = wide.max(lines as i32 * LINE + 40 + EDGE);
        Ok(Grid {
            first: (top, left),
            rows: high,
            size: (wide, tall),
            left: (layout.width() + EDGE - count * wide) / 2,
        })
    }

    /// The classes with their bounds, and the signs that are used beside them.
    fn legend(&self, breaks: &[Decimal], numbers: &[Decimal], words: &dyn Words) -> Vec<(Fill, String)> {
        let mut legend = bounds(breaks, numbers, words);
        let fills = || self.tiles.iter().map(|tile| Fill::of(&tile.stated, breaks));
        if let Some(uncertain) = fills().find(|fill| matches!(fill, Fill::Uncertain(_))) {
            legend.push((uncertain, words.phrase(Phrase::Interval)));
        }
        if fills().any(|fill| fill == Fill::Missing) {
            legend.push((Fill::Missing, words.phrase(Phrase::NoFigure)));
        }
        legend
    }

    fn draw_tiles(
        &self,
        canvas: &Canvas,
        grid: &Grid,
        breaks: &[Decimal],
        words: &dyn Words,
    ) -> Result<(), ChartError> {
        let mut tiles: Vec<(Fill, &Tile)> =
            self.tiles.iter().map(|tile| (Fill::of(&tile.stated, breaks), tile)).collect();
        tiles.sort_by_key(|(fill, tile)| (fill.ground() as u8, tile.row, tile.column));
        let wide = grid.size.0 >= 300;
        for (fill, tile) in &tiles {
            let title = wide.then(|| format!("{}: {}", tile.name, value(tile, words)));
            canvas.titled(title, || canvas.rectangle(grid.corners(tile), fill.ground()))?;
        }
        let room = grid.size.0 - EDGE - 20;
        let short = |tile: &Tile| tile.stated.quantity().map(|quantity| words.value(quantity));
        let fits =
            |tile: &Tile| short(tile).is_none_or(|text| width_at(&text, Weight::Regular, TEXT) <= room);
        let figures = wide && self.tiles.iter().all(fits) && grid.size.1 >= 2 * LINE + 60;
        let texts: Vec<(Fill, &Tile, Vec<String>)> = tiles
            .iter()
            .map(|(fill, tile)| {
                let mut lines = letters(tile, grid.size.0);
                lines.extend(if figures { short(tile) } else { None });
                (*fill, *tile, lines)
            })
            .collect();
        for (fill, tile, lines) in &texts {
            for strip in around(lines, grid.corners(tile)) {
                hatch(canvas, strip, *fill)?;
            }
            if !figures {
                minus(canvas, grid.corners(tile), *fill)?;
            }
        }
        for (_, tile) in tiles.iter().filter(|(_, tile)| tile.highlighted) {
            let [(left, top), (right, bottom)] = grid.corners(tile);
            canvas.line(
                vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top - 10)],
                Ink::Edge,
            )?;
        }
        let mut texts = texts;
        if texts.iter().any(|(_, tile, _)| tile.link.is_some()) {
            // The keyboard goes from place to place, not from class to class.
            texts.sort_by_key(|(_, tile, _)| (tile.row, tile.column));
        }
        for (fill, tile, lines) in &texts {
            let [(left, top), (right, bottom)] = grid.corners(tile);
            let first = (top + bottom) / 2 - (lines.len() as i32 - 1) * LINE / 2;
            let link = tile.link.as_deref().filter(|_| !lines.is_empty());
            canvas.linked_as(link, &tile.name, || {
                for (index, line) in lines.iter().enumerate() {
                    let at = ((left + right) / 2, first + index as i32 * LINE);
                    canvas.text_at_size(at, Anchor::Middle, Side::Level, (fill.on(), TEXT), line)?;
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}

/// The strips of a tile above and below its texts.
fn around(lines: &[String], [(left, top), (right, bottom)]: [(i32, i32); 2]) -> [[(i32, i32); 2]; 2] {
    let (middle, half) = ((top + bottom) / 2, (lines.len() as i32 * LINE - 40).max(0) / 2);
    [[(left, top), (right, middle - half)], [(left, middle + half), (right, bottom)]]
}

/// The lines of a tile's letters.
fn letters(tile: &Tile, wide: i32) -> Vec<String> {
    if wide < NARROW {
        return Vec::new();
    }
    // Capitals differ little from font to font: two of them may fill the tile.
    if width_at(&tile.label, Weight::Regular, TEXT) * 100 / 117 <= wide - EDGE {
        return vec![tile.label.clone()];
    }
    wrap(&tile.label, Weight::Regular, wide - EDGE - 5, 4)
}

fn value(tile: &Tile, words: &dyn Words) -> String {
    match &tile.stated {
        Stated::Quantity(quantity) => words.value(quantity),
        Stated::Missing(reason) => words.missing(*reason),
    }
}
