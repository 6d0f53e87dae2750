//! The drawing area of a chart: plotters' elements in our inks, and the `svg` element around them.
//!
//! All lengths are in tenths of a CSS pixel, from the upper left.

use super::ink::Ink;
use super::scale::Linear;
use super::svg::SvgBackend;
use super::text::SIZE;
use super::written::{escape, number};
use super::{ChartError, Frame, Layout, Phrase, Svg, Words};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, FontFamily, ShapeStyle, TextStyle};
use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::ops::Range;
use std::rc::Rc;

/// A place: tenths from the left and from the top.
pub(super) type Place = (i32, i32);

impl From<DrawingAreaErrorKind<Infallible>> for ChartError {
    fn from(error: DrawingAreaErrorKind<Infallible>) -> Self {
        Self::Drawing(error.to_string())
    }
}

/// Which side of a text is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// Where a text stands beside its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Below it.
    Below,
    /// On its height.
    Level,
}

/// What a drawing is to a screen reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// One image: title and description say it.
    Image,
    /// A group to walk through: its links. What is neither link nor named is not read out.
    Links,
    /// A group to walk through: what was [said](Canvas::said) and [named](Canvas::series).
    Parts,
}

/// A drawing is walked through part by part up to so many parts. More would flood the ear: such a drawing refers to
/// its table.
pub(super) const FEW: usize = 12;

/// A sheet to draw on.
pub(super) struct Canvas {
    backend: Rc<RefCell<SvgBackend>>,
    area: DrawingArea<SvgBackend, Shift>,
    width: i32,
    height: i32,
}

impl Canvas {
    /// A sheet of a layout's width and this height.
    pub(super) fn new(layout: Layout, height: i32) -> Self {
        Self::sized(layout.width(), height)
    }

    /// A sheet of this size.
    pub(super) fn sized(width: i32, height: i32) -> Self {
        let height = height.max(10);
        let backend = Rc::new(RefCell::new(SvgBackend::new((width.unsigned_abs(), height.unsigned_abs()))));
        let area = DrawingArea::from(&backend);
        Self { backend, area, width, height }
    }

    /// Writes a text.
    pub(super) fn text(
        &self,
        at: Place,
        anchor: Anchor,
        side: Side,
        ink: Ink,
        text: &str,
    ) -> Result<(), ChartError> {
        self.text_at_size(at, anchor, side, (ink, SIZE), text)
    }

    /// Writes a text in a size of its own; the style sheet must agree.
    pub(super) fn text_at_size(
        &self,
        at: Place,
        anchor: Anchor,
        side: Side,
        (ink, size): (Ink, i32),
        text: &str,
    ) -> Result<(), ChartError> {
        let across = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let along = match side {
            Side::Below => VPos::Top,
            Side::Level => VPos::Center,
        };
        let style = TextStyle::from((FontFamily::SansSerif, size)).color(&ink).pos(Pos::new(across, along));
        Ok(self.area.draw(&Text::new(text, at, style))?)
    }

    /// Draws a line.
    pub(super) fn line(&self, points: Vec<Place>, ink: Ink) -> Result<(), ChartError> {
        Ok(self.area.draw(&PathElement::new(points, stroke(ink)))?)
    }

    /// Draws a dot; its size is the style sheet's.
    pub(super) fn dot(&self, at: Place, ink: Ink) -> Result<(), ChartError> {
        Ok(self.area.draw(&Circle::new(at, 30, stroke(ink)))?)
    }

    /// Fills a rectangle.
    pub(super) fn rectangle(&self, corners: [Place; 2], ink: Ink) -> Result<(), ChartError> {
        Ok(self.area.draw(&Rectangle::new(corners, ink.filled()))?)
    }

    /// Fills what a ring winds around; rings of one ink that follow each other are one area.
    pub(super) fn area(&self, ring: Vec<Place>, ink: Ink) -> Result<(), ChartError> {
        Ok(self.area.draw(&Polygon::new(ring, ink.filled()))?)
    }

    /// Draws inside a link, or a group if there is none, with a name.
    pub(super) fn named(
        &self,
        address: Option<&str>,
        name: &str,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        match address {
            Some(address) => self.backend.borrow_mut().open_link(address),
            None => self.backend.borrow_mut().open_unnamed(),
        }
        self.backend.borrow_mut().write_title(name);
        draw()?;
        if address.is_some() {
            self.backend.borrow_mut().close_link();
        } else {
            self.backend.borrow_mut().close_group();
        }
        Ok(())
    }

    /// Draws inside a group of this class.
    pub(super) fn group(
        &self,
        class: &str,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        self.backend.borrow_mut().open_group(class);
        draw()?;
        self.backend.borrow_mut().close_group();
        Ok(())
    }

    /// Draws marks that each carry a title.
    pub(super) fn titled(
        &self,
        title: Option<String>,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        self.backend.borrow_mut().set_title(title);
        draw()?;
        self.backend.borrow_mut().set_title(None);
        Ok(())
    }

    /// Draws what is one thing to the ear, and says it: a row of the drawing by its name and figure.
    pub(super) fn said(
        &self,
        name: &str,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        self.named_group("", "img", name, draw)
    }

    /// Draws a series inside a group of this class: what is titled in it is read out, under its name if it has one.
    pub(super) fn series(
        &self,
        class: &str,
        name: &str,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        self.named_group(class, "group", name, draw)
    }

    fn named_group(
        &self,
        class: &str,
        role: &str,
        name: &str,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        self.backend.borrow_mut().open_named(class, role, name);
        draw()?;
        self.backend.borrow_mut().close_named();
        Ok(())
    }

    /// Draws the name of a row. Of few rows each says its figures too, by `told`; of many only links are met.
    pub(super) fn row(
        &self,
        few: bool,
        link: Option<&str>,
        told: &str,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        match (link, few) {
            (Some(_), true) => self.linked_as(link, told, draw),
            (Some(_), false) => self.linked(link, draw),
            (None, true) => self.said(told, draw),
            (None, false) => draw(),
        }
    }

    /// Draws inside a link, if there is one.
    pub(super) fn linked(
        &self,
        address: Option<&str>,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        let Some(address) = address else { return draw() };
        self.backend.borrow_mut().open_link(address);
        draw()?;
        self.backend.borrow_mut().close_link();
        Ok(())
    }

    /// Draws inside a link with a name of its own, if there is a link.
    pub(super) fn linked_as(
        &self,
        address: Option<&str>,
        name: &str,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        if address.is_none() {
            return draw();
        }
        self.linked(address, || {
            self.backend.borrow_mut().write_title(name);
            draw()
        })
    }

    /// A plane with two scales over a part of the sheet. `down` runs as given: high to low for values that
    /// rise upwards.
    pub(super) fn plane(&self, (x, y): (Linear, Linear), across: Range<i32>, down: Range<i32>) -> Plane {
        Plane { area: self.area.apply_coord_spec(Cartesian2d::new(x, y, (across, down))) }
    }

    /// The finished drawing as part of a line of text, of which it says nothing that is not in words there.
    pub(super) fn inline(self, class: &str) -> Svg {
        let mut out = format!("<svg class=\"{class}\" viewBox=\"0 0 ");
        number(&mut out, self.width);
        out.push(' ');
        number(&mut out, self.height);
        out.push_str("\" aria-hidden=\"true\">");
        out.push_str(&self.backend.borrow_mut().take());
        out.push_str("</svg>");
        Svg(out)
    }

    /// The finished drawing of rows that were drawn with [`Self::row`].
    pub(super) fn finish_rows(
        self,
        kind: &str,
        frame: &Frame<'_>,
        (few, links): (bool, bool),
        words: &dyn Words,
    ) -> Svg {
        match (few, links) {
            (true, true) => self.finish(kind, frame, Content::Links),
            (true, false) => self.finish(kind, frame, Content::Parts),
            (false, true) => self.finish_by_table(kind, frame, Content::Links, words),
            (false, false) => self.finish_by_table(kind, frame, Content::Image, words),
        }
    }

    /// The finished drawing, of more than can be listened to: its description refers to the table.
    pub(super) fn finish_by_table(
        self,
        kind: &str,
        frame: &Frame<'_>,
        content: Content,
        words: &dyn Words,
    ) -> Svg {
        let description = format!("{} {}", frame.description, words.phrase(Phrase::InTable));
        self.finish(kind, &Frame { description: &description, ..*frame }, content)
    }

    /// The finished drawing.
    pub(super) fn finish(self, kind: &str, frame: &Frame<'_>, content: Content) -> Svg {
        let (layout, role) = (frame.layout.key(), if content == Content::Image { "img" } else { "group" });
        let mut id = String::new();
        escape(&mut id, frame.id);
        let units = frame.layout.pixels_per_unit();
        let mut out =
            format!("<svg class=\"chart chart-{kind} chart-{layout}\" role=\"{role}\" viewBox=\"0 0 ");
        number(&mut out, self.width / units);
        out.push(' ');
        number(&mut out, (self.height + 9) / 10 * 10 / units);
        let _ = write!(
            out,
            "\" aria-labelledby=\"{id}-{layout}-t {id}-{layout}-d\"><title id=\"{id}-{layout}-t\">",
        );
        escape(&mut out, frame.title);
        let _ = write!(out, "</title><desc id=\"{id}-{layout}-d\">");
        escape(&mut out, frame.description);
        out.push_str("</desc>");
        let drawing = match content {
            Content::Image => self.backend.borrow_mut().take(),
            Content::Links | Content::Parts => self.backend.borrow_mut().take_readable(),
        };
        match frame.layout {
            Layout::Desk => out.push_str(&drawing),
            Layout::Phone => {
                let _ = write!(out, "<g transform=\"scale(.1)\">{drawing}</g>");
            }
        }
        out.push_str("</svg>");
        Svg(out)
    }
}

/// A part of the sheet with a scale across and a scale down.
pub(super) struct Plane {
    area: DrawingArea<SvgBackend, Cartesian2d<Linear, Linear>>,
}

impl Plane {
    /// Where a pair of values lies on the sheet.
    pub(super) fn place(&self, x: f64, y: f64) -> Place {
        self.area.map_coordinate(&(x, y))
    }

    /// Draws a line through values.
    pub(super) fn line(&self, points: Vec<(f64, f64)>, ink: Ink) -> Result<(), ChartError> {
        Ok(self.area.draw(&PathElement::new(points, stroke(ink)))?)
    }
}

fn stroke(ink: Ink) -> ShapeStyle {
    ShapeStyle::from(ink)
}
