//! A plotters backend that writes small SVG: classes instead of colours, one path for marks of one ink that
//! follow each other, coordinates with the digits they need.
//!
//! It knows nothing of charts. plotters counts in whole numbers, so one of its pixels is a tenth of ours.

use super::ink::Ink;
use super::text::{Weight, width_at};
use super::written::{escape, number, pair, separate};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::convert::Infallible;
use std::fmt::Write as _;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// The backend.
#[derive(Debug)]
pub(super) struct SvgBackend {
    size: (u32, u32),
    out: String,
    open: Open,
    /// Where the path in `open` stands, for relative coordinates.
    pen: BackendCoord,
    /// The title of the marks to come.
    title: Option<String>,
    /// How many named groups and links are open.
    named: usize,
    /// Where in `out` a tag ends whose content nobody named: texts, and marks with a title for the pointer alone.
    unnamed: Vec<usize>,
}

/// The element that can still take in more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// One `path` for all marks of an ink.
    Path(Ink),
    /// A `g` of marks of one ink, each with a title of its own.
    Titled(Ink),
    /// A `g` of texts of one ink and anchor.
    Text(Ink, &'static str),
}

impl SvgBackend {
    /// A backend for a drawing of this size, in tenths.
    pub(super) fn new(size: (u32, u32)) -> Self {
        Self {
            size,
            out: String::with_capacity(4096),
            open: Open::Nothing,
            pen: (0, 0),
            title: None,
            named: 0,
            unnamed: Vec::new(),
        }
    }

    /// Opens a group of this class; to be closed with [`Self::close_group`].
    pub(super) fn open_group(&mut self, class: &str) {
        self.close();
        let _ = write!(self.out, "<g class=\"{class}\">");
    }

    /// Opens a group without a class; to be closed with [`Self::close_group`].
    pub(super) fn open_unnamed(&mut self) {
        self.close();
        self.out.push_str("<g");
        if self.named == 0 {
            self.unnamed.push(self.out.len());
        }
        self.out.push('>');
    }

    /// Opens a group that is read out by this name; to be closed with [`Self::close_named`]. Without a name it only
    /// holds others that have one.
    pub(super) fn open_named(&mut self, class: &str, role: &str, name: &str) {
        self.close();
        self.named += 1;
        self.out.push_str("<g");
        if !class.is_empty() {
            let _ = write!(self.out, " class=\"{class}\"");
        }
        if name.is_empty() {
            self.out.push('>');
        } else {
            let _ = write!(self.out, " role=\"{role}\">");
            self.write_title(name);
        }
    }

    /// Closes the last group.
    pub(super) fn close_group(&mut self) {
        self.close();
        self.out.push_str("</g>");
    }

    /// Closes the last named group.
    pub(super) fn close_named(&mut self) {
        self.close_group();
        self.named -= 1;
    }

    /// Opens a link; to be closed with [`Self::close_link`].
    pub(super) fn open_link(&mut self, address: &str) {
        self.close();
        self.named += 1;
        self.out.push_str("<a href=\"");
        escape(&mut self.out, address);
        self.out.push_str("\">");
    }

    /// Names what was opened last: a link or a group whose marks alone do not say what it is.
    pub(super) fn write_title(&mut self, title: &str) {
        self.out.push_str("<title>");
        escape(&mut self.out, title);
        self.out.push_str("</title>");
    }

    /// Closes the link.
    pub(super) fn close_link(&mut self) {
        self.close();
        self.named -= 1;
        self.out.push_str("</a>");
    }

    /// The title that each mark drawn from now on has of its own; nothing ends that.
    pub(super) fn set_title(&mut self, title: Option<String>) {
        self.title = title;
    }

    /// What was drawn, without the `svg` element around it.
    pub(super) fn take(&mut self) -> String {
        self.close();
        self.unnamed.clear();
        std::mem::take(&mut self.out)
    }

    /// The same for a drawing that is read out part by part: what nobody named is hidden from that, since loose
    /// numbers in the order of drawing tell nothing.
    pub(super) fn take_readable(&mut self) -> String {
        self.close();
        let mut out = String::with_capacity(self.out.len() + 20 * self.unnamed.len());
        let mut from = 0;
        for &at in &self.unnamed {
            out.push_str(self.out.get(from..at).unwrap_or_default());
            out.push_str(" aria-hidden=\"true\"");
            from = at;
        }
        out.push_str(self.out.get(from..).unwrap_or_default());
        self.unnamed.clear();
        self.out.clear();
        out
    }

    /// Opens a group of one ink for what is drawn by itself.
    fn open_run(&mut self, class: &str, anchor: &str) {
        self.out.extend(["<g class=\"", class, anchor, "\""]);
        if self.named == 0 {
            self.unnamed.push(self.out.len());
        }
        self.out.push('>');
    }

    fn close(&mut self) {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Path(_) => self.out.push_str("\"/>"),
            Open::Titled(_) | Open::Text(..) => self.out.push_str("</g>"),
        }
    }

    /// Writes one mark: `data` gets the path commands, starting from the pen.
    fn mark(&mut self, ink: Ink, start: BackendCoord, rest: impl FnOnce(&mut String) -> BackendCoord) {
        if let Some(title) = self.title.take() {
            if self.open != Open::Titled(ink) {
                self.close();
                self.open_run(ink.class(), "");
                self.open = Open::Titled(ink);
            }
            self.out.push_str(if self.named == 0 { "<path d=\"" } else { "<path role=\"img\" d=\"" });
            self.out.push('M');
            pair(&mut self.out, start);
            rest(&mut self.out);
            self.out.push_str("\"><title>");
            escape(&mut self.out, &title);
            self.out.push_str("</title></path>");
            self.title = Some(title);
            return;
        }
        if self.open == Open::Path(ink) {
            self.move_to(start);
        } else {
            self.close();
            self.out.extend(["<path class=\"", ink.class(), "\" d=\"M"]);
            pair(&mut self.out, start);
            self.open = Open::Path(ink);
        }
        self.pen = rest(&mut self.out);
    }

    /// Moves the pen, by whichever of the two forms is shorter.
    fn move_to(&mut self, to: BackendCoord) {
        let start = self.out.len();
        self.out.push('M');
        pair(&mut self.out, to);
        let middle = self.out.len();
        self.out.push('m');
        pair(&mut self.out, (to.0 - self.pen.0, to.1 - self.pen.1));
        if self.out.len() - middle < middle - start {
            self.out.replace_range(start..middle, "");
        } else {
            self.out.truncate(middle);
        }
    }
}

/// The lines from `at` on; gives where the pen ends.
fn lines(out: &mut String, mut at: BackendCoord, points: &[BackendCoord]) -> BackendCoord {
    let mut last = ' ';
    for &to in points {
        let (dx, dy) = (to.0 - at.0, to.1 - at.1);
        match (dx, dy) {
            (0, 0) => continue,
            (_, 0) => {
                out.push('h');
                number(out, dx);
                last = 'h';
            }
            (0, _) => {
                out.push('v');
                number(out, dy);
                last = 'v';
            }
            _ => {
                if last == 'l' {
                    separate(out, dx);
                } else {
                    out.push('l');
                }
                pair(out, (dx, dy));
                last = 'l';
            }
        }
        at = to;
    }
    at
}

impl DrawingBackend for SvgBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_path([point, point], &color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<_> = path.into_iter().collect();
        let Some((&start, rest)) = points.split_first() else { return Ok(()) };
        self.mark(Ink::of(style.color()), start, |out| {
            if rest.iter().all(|point| *point == start) {
                // A line of no length is a dot, if its ends are round.
                out.push_str("h0");
                return start;
            }
            lines(out, start, rest)
        });
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (x, y) = (upper_left.0.min(bottom_right.0), upper_left.1.min(bottom_right.1));
        let (right, bottom) = (upper_left.0.max(bottom_right.0), upper_left.1.max(bottom_right.1));
        self.fill_polygon([(x, y), (right, y), (right, bottom), (x, bottom)], &style.color())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        _radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        // The radius is the style sheet's: half the width of the stroke.
        self.draw_path([center], style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<_> = vert.into_iter().collect();
        let Some((&start, rest)) = points.split_first() else { return Ok(()) };
        self.mark(Ink::of(style.color()), start, |out| {
            lines(out, start, rest);
            out.push('z');
            start
        });
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Drawn {
        if text.is_empty() {
            return Ok(());
        }
        let (ink, anchor) = (Ink::of(style.color()), anchor_class(style.anchor().h_pos));
        if self.open != Open::Text(ink, anchor) {
            self.close();
            self.open_run(ink.class(), anchor);
            self.open = Open::Text(ink, anchor);
        }
        self.out.push_str("<text x=\"");
        number(&mut self.out, pos.0);
        self.out.push_str("\" y=\"");
        // Whole pixels keep letters sharp and the file small.
        number(&mut self.out, (pos.1 + baseline(style.anchor().v_pos, style.size())).div_euclid(10) * 10);
        self.out.push_str("\">");
        escape(&mut self.out, text);
        self.out.push_str("</text>");
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let weight = if Ink::of(style.color()).bold() { Weight::Bold } else { Weight::Regular };
        let size = style.size() as i32;
        Ok((width_at(text, weight, size).unsigned_abs(), size.unsigned_abs()))
    }
}

fn anchor_class(position: HPos) -> &'static str {
    match position {
        HPos::Left => "",
        HPos::Center => " m",
        HPos::Right => " e",
    }
}

/// From the point to the base line: capitals of the usual fonts are 0.72 of the size high.
fn baseline(position: VPos, size: f64) -> i32 {
    let part = match position {
        VPos::Top => 0.85,
        VPos::Center => 0.36,
        VPos::Bottom => -0.22,
    };
    (size * part).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::Color as _;

    #[test]
    fn marks_of_one_ink_share_a_path() {
        let mut svg = SvgBackend::new((1000, 1000));
        let style = Ink::Bar.to_backend_color();
        svg.draw_rect((0, 0), (100, 50), &style, true).unwrap();
        svg.draw_rect((0, 100), (55, 150), &style, true).unwrap();
        svg.draw_line((0, 0), (0, 100), &Ink::Axis.to_backend_color()).unwrap();
        assert_eq!(
            svg.take(),
            "<path class=\"c-bar\" d=\"M0 0h10v5h-10zM0 10h5.5v5h-5.5z\"/><path class=\"c-axis\" d=\"M0 0v10\"/>"
        );
    }

    #[test]
    fn a_line_of_no_length_is_still_drawn() {
        let mut svg = SvgBackend::new((1000, 1000));
        svg.draw_path([(10, 10), (10, 10)], &Ink::Dot.to_backend_color()).unwrap();
        assert_eq!(svg.take(), "<path class=\"c-dot\" d=\"M1 1h0\"/>");
    }

    #[test]
    fn what_nobody_named_is_not_read_out() {
        let mut svg = SvgBackend::new((1000, 1000));
        let dot = Ink::Dot.to_backend_color();
        svg.set_title(Some("a".to_owned()));
        svg.draw_circle((10, 10), 3, &dot, true).unwrap();
        svg.open_named("s1", "group", "b");
        svg.draw_circle((10, 10), 3, &dot, true).unwrap();
        svg.close_named();
        assert_eq!(
            svg.take_readable(),
            "<g class=\"c-dot\" aria-hidden=\"true\"><path d=\"M1 1h0\"><title>a</title></path></g>\
             <g class=\"s1\" role=\"group\"><title>b</title><g class=\"c-dot\"><path role=\"img\" d=\"M1 1h0\">\
             <title>a</title></path></g></g>"
        );
    }

    #[test]
    fn a_titled_mark_stands_alone() {
        let mut svg = SvgBackend::new((1000, 1000));
        svg.set_title(Some("a & b".to_owned()));
        svg.draw_circle((10, 10), 3, &Ink::Dot.to_backend_color(), true).unwrap();
        assert_eq!(svg.take(), "<g class=\"c-dot\"><path d=\"M1 1h0\"><title>a &amp; b</title></path></g>");
    }
}
