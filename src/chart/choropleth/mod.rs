//! The choropleth: every region in its own shape, filled by the class of its figure.
//!
//! Figures are sorted into classes as on the tile map. What has no single figure is told by lines and not by colour
//! alone: a range or a bound has them over its class; what is missing, withheld, or may lie in several classes has
//! them over the ground, each in another direction. A region that is too small to be seen has a round mark on its
//! place.

mod arcs;
mod atlas;
mod hatch;
mod labels;

pub use atlas::Atlas;

use self::atlas::{Shape, Sheet};
use self::hatch::{Lines, hatch};
use self::labels::Labels;
use super::canvas::{Canvas, Place};
use super::classes::{Classes, Fill, bounds, class_by};
use super::ink::Ink;
use super::key::flow;
use super::text::LINE;
use super::{Chart, ChartError, Frame, Phrase, Svg, Words};
use crate::model::{Missing, Stated};
use rust_decimal::Decimal;
use std::sync::Arc;

/// A map of regions in their shapes.
#[derive(Debug, Clone)]
pub struct Choropleth {
    /// Their shapes.
    pub atlas: Arc<Atlas>,
    /// The regions, in the order of the outlines of the atlas.
    pub areas: Vec<Area>,
    /// How figures are sorted into classes.
    pub classes: Classes,
}

/// A region on the map.
#[derive(Debug, Clone)]
pub struct Area {
    /// The name.
    pub name: String,
    /// The figure, or why there is none.
    pub stated: Stated,
    /// Whether it is the reader's own region.
    pub highlighted: bool,
    /// The address of its page.
    pub link: Option<String>,
}

/// How a region looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Look {
    /// In the colour of a class, perhaps with lines.
    Class(Fill),
    /// Its figure may lie in several classes.
    Spread,
    /// It has no figure.
    Missing,
    /// Its figure is not published.
    Withheld,
}

impl Look {
    fn of(stated: &Stated, breaks: &[Decimal]) -> Self {
        match (stated, Fill::of(stated, breaks)) {
            (Stated::Missing(Missing::Confidential | Missing::Suppressed), _) => Self::Withheld,
            (Stated::Missing(_), _) => Self::Missing,
            (Stated::Quantity(_), Fill::Missing) => Self::Spread,
            (Stated::Quantity(_), fill) => Self::Class(fill),
        }
    }

    fn ground(self) -> Ink {
        match self {
            Self::Class(fill) => fill.ground(),
            Self::Spread | Self::Missing | Self::Withheld => Ink::Empty,
        }
    }

    fn lines(self) -> (&'static [Lines], Ink) {
        match self {
            Self::Class(fill @ Fill::Uncertain(_)) => (&[Lines::Rising], fill.lines()),
            // Minuses: in print without colours falls and rises are equally dark.
            Self::Class(fill) if fill.falls() => (&[Lines::Level], fill.lines()),
            Self::Class(_) => (&[], Ink::Hatch),
            Self::Spread => (&[Lines::Level], Ink::Hatch),
            Self::Missing => (&[Lines::Rising], Ink::Hatch),
            Self::Withheld => (&[Lines::Rising, Lines::Falling], Ink::Hatch),
        }
    }

    fn hatch(self, canvas: &Canvas, rings: &[Vec<Place>]) -> Result<(), ChartError> {
        let (lines, ink) = self.lines();
        lines.iter().try_for_each(|lines| hatch(canvas, rings, *lines, ink))
    }
}

/// What is drawn for one region.
struct Drawn<'a> {
    area: &'a Area,
    shape: &'a Shape,
    look: Look,
}

/// How far names may stand below the map.
const BELOW: i32 = 2 * LINE;
/// Between the map and its key.
const GAP: i32 = 120;

impl Chart for Choropleth {
    const KIND: &'static str = "choropleth";

    fn draw(&self, frame: &Frame<'_>, words: &dyn Words) -> Result<Svg, ChartError> {
        let sheet = self.atlas.sheet(frame.layout);
        let mut numbers: Vec<Decimal> = self.areas.iter().filter_map(|area| class_by(&area.stated)).collect();
        numbers.sort_unstable();
        if numbers.is_empty() || sheet.shapes.is_empty() {
            return Err(ChartError::NothingToDraw);
        }
        let breaks = self.classes.breaks(&numbers)?;
        let legend = self.legend(&breaks, &numbers, words);
        let names: Vec<String> = legend.iter().map(|(_, text)| text.clone()).collect();
        let key = flow(&names, 210, frame.layout.width());
        let labels = self.labels(sheet, frame.layout.width(), words);
        let foot = sheet.height.max(labels.bottom()) + GAP;
        let canvas = Canvas::new(frame.layout, foot + key.height());
        self.draw_map(&canvas, sheet, &breaks, words)?;
        labels.draw(&canvas)?;
        let swatch = |(x, y): Place| [(x, foot + y + 20), (x + 160, foot + y + 140)];
        for (x, y, index) in key.starts() {
            if let Some((look, _)) = legend.get(index) {
                canvas.rectangle(swatch((x, y)), look.ground())?;
            }
        }
        for (x, y, index) in key.starts() {
            if let Some((look, _)) = legend.get(index) {
                let [(left, top), (right, bottom)] = swatch((x, y));
                look.hatch(&canvas, &[vec![(left, top), (right, top), (right, bottom), (left, bottom)]])?;
            }
        }
        key.draw(&canvas, foot, Ink::Muted)?;
        let links = self.areas.iter().any(|area| area.link.is_some());
        Ok(canvas.finish_rows(Self::KIND, frame, (false, links), words))
    }
}

impl Choropleth {
    /// The classes with their bounds, and the lines that are used beside them.
    fn legend(&self, breaks: &[Decimal], numbers: &[Decimal], words: &dyn Words) -> Vec<(Look, String)> {
        let classes = bounds(breaks, numbers, words).into_iter();
        let mut legend: Vec<(Look, String)> = classes.map(|(fill, text)| (Look::Class(fill), text)).collect();
        let looks = || self.areas.iter().map(|area| Look::of(&area.stated, breaks));
        let uncertain = looks().find(|look| matches!(look, Look::Class(Fill::Uncertain(_))));
        legend.extend(uncertain.map(|look| (look, words.phrase(Phrase::Interval))));
        for (look, text) in [
            (Look::Spread, words.phrase(Phrase::Spread)),
            (Look::Missing, words.phrase(Phrase::NoFigure)),
            (Look::Withheld, words.missing(Missing::Confidential)),
        ] {
            if looks().any(|found| found == look) {
                legend.push((look, text));
            }
        }
        legend
    }

    /// The names of the regions with the highest and the lowest figure, and of the reader's own.
    fn labels(&self, sheet: &Sheet, wide: i32, words: &dyn Words) -> Labels {
        let ranked = || {
            let areas = self.areas.iter().zip(&sheet.shapes);
            areas.filter_map(|(area, shape)| Some((class_by(&area.stated)?, area, shape)))
        };
        let only = |end: Option<Decimal>| {
            let mut at_end = ranked().filter(|(value, ..)| Some(*value) == end);
            at_end.next().filter(|_| at_end.next().is_none())
        };
        let top = only(ranked().map(|(value, ..)| value).max());
        let bottom = only(ranked().map(|(value, ..)| value).min());
        let own = self.areas.iter().zip(&sheet.shapes).filter(|(area, _)| area.highlighted);
        let ends = [top, bottom].into_iter().flatten().map(|(_, area, shape)| (area, shape));
        let mut labels = Labels::default();
        for (area, shape) in own.chain(ends.filter(|(area, _)| !area.highlighted)) {
            let ink = if area.highlighted { Ink::Strong } else { Ink::Label };
            let text = [area.name.clone(), value(&area.stated, words)];
            labels.add(text, ink, shape.middle, &sheet.land, (wide, sheet.height + BELOW));
        }
        labels
    }

    fn draw_map(
        &self,
        canvas: &Canvas,
        sheet: &Sheet,
        breaks: &[Decimal],
        words: &dyn Words,
    ) -> Result<(), ChartError> {
        let look = |area: &Area| Look::of(&area.stated, breaks);
        let areas = self.areas.iter().zip(&sheet.shapes);
        let mut drawn: Vec<Drawn<'_>> =
            areas.map(|(area, shape)| Drawn { area, shape, look: look(area) }).collect();
        // What lies inside another region is drawn after it.
        drawn.sort_by_key(|one| one.shape.depth);
        let (small, large): (Vec<Drawn<'_>>, Vec<Drawn<'_>>) =
            drawn.into_iter().partition(|one| one.shape.small);
        // Where there are hundreds of regions, large marks would hide their neighbours.
        let radius = if self.areas.len() > 100 { 25 } else { 42 };
        let mark = |one: &Drawn<'_>| vec![circle(one.shape.middle, radius)];
        // One depth after another: lines over a region must not cross what lies inside it.
        for level in large.chunk_by(|one, next| one.shape.depth == next.shape.depth) {
            for one in level {
                self.draw_area(canvas, one, None, words)?;
            }
            level.iter().try_for_each(|one| one.look.hatch(canvas, &one.shape.rings))?;
        }
        for one in &small {
            self.draw_area(canvas, one, Some(&mark(one)), words)?;
        }
        small.iter().try_for_each(|one| one.look.hatch(canvas, &mark(one)))?;
        for one in large.iter().chain(&small).filter(|one| one.area.highlighted) {
            let rings = if one.shape.small { mark(one) } else { one.shape.rings.clone() };
            for mut ring in rings {
                ring.extend(ring.first().copied());
                canvas.line(ring, Ink::Edge)?;
            }
        }
        Ok(())
    }

    /// Draws a region, and the mark on it if it is small, under its name.
    fn draw_area(
        &self,
        canvas: &Canvas,
        one: &Drawn<'_>,
        mark: Option<&[Vec<Place>]>,
        words: &dyn Words,
    ) -> Result<(), ChartError> {
        let name = format!("{}: {}", one.area.name, value(&one.area.stated, words));
        canvas.named(one.area.link.as_deref(), &name, || {
            let marks = mark.unwrap_or_default();
            // What the mark covers would only be a smudge in it.
            let covered = |ring: &&Vec<Place>| marks.iter().any(|mark| around(mark, ring));
            let rings = one.shape.rings.iter().filter(|ring| !covered(ring)).chain(marks);
            rings.cloned().try_for_each(|ring| canvas.area(ring, one.look.ground()))
        })
    }
}

/// Whether a ring lies in the box around another.
fn around(outer: &[Place], inner: &[Place]) -> bool {
    let ends = |of: fn(&Place) -> i32| outer.iter().map(of).min().zip(outer.iter().map(of).max());
    let (Some((left, right)), Some((top, bottom))) = (ends(|at| at.0), ends(|at| at.1)) else { return false };
    inner.iter().all(|(x, y)| (left..=right).contains(x) && (top..=bottom).contains(y))
}

/// A ring around a place, wound as outlines are on the sheet.
fn circle((x, y): Place, radius: i32) -> Vec<Place> {
    const CORNERS: i32 = 12;
    let corner = |at: i32| {
        let angle = f64::from(at) * std::f64::consts::TAU / f64::from(CORNERS);
        let along = |part: f64| (f64::from(radius) * part).round() as i32;
        (x + along(angle.cos()), y - along(angle.sin()))
    };
    (0..CORNERS).map(corner).collect()
}

fn value(stated: &Stated, words: &dyn Words) -> String {
    match stated {
        Stated::Quantity(quantity) => words.value(quantity),
        Stated::Missing(reason) => words.missing(*reason),
    }
}
