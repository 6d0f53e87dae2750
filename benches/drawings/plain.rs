//! The same drawings through plotters' own SVG backend, to be measured beside ours: every bar, line, dot and text that
//! ours has, at its place and in its colour. What ours has beyond that is left out here: title and description, names
//! for screen readers, classes that restyle it for the dark, texts that are measured and moved apart.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_svg::SVGBackend;

const BAR: RGBColor = RGBColor(0x6a, 0x89, 0xa9);
const OWN: RGBColor = RGBColor(0xb3, 0x47, 0x00);
const TEXT: RGBColor = RGBColor(0x1b, 0x1f, 0x24);
const MUTED: RGBColor = RGBColor(0x57, 0x60, 0x6a);
const GRID: RGBColor = RGBColor(0xdd, 0xe1, 0xe6);

type Sheet<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// A text with its place.
pub type Label = (i32, i32, String);

fn texts(sheet: &Sheet<'_>, labels: &[Label]) {
    let style = TextStyle::from(("sans-serif", 13)).color(&TEXT).pos(Pos::new(HPos::Left, VPos::Bottom));
    for (x, y, words) in labels {
        sheet.draw(&Text::new(words.as_str(), (*x, *y), style.clone())).expect("a text");
    }
}

fn line(sheet: &Sheet<'_>, points: Vec<(i32, i32)>, color: &RGBColor, width: u32) {
    sheet.draw(&PathElement::new(points, color.stroke_width(width))).expect("a line");
}

/// Ranked bars of these numbers, of which one stands out, with the base line.
pub fn bars(numbers: &[f64], own: usize, labels: &[Label], width: u32) -> String {
    let mut out = String::new();
    let height = numbers.len() as u32 * 20;
    {
        let sheet = SVGBackend::with_string(&mut out, (width, height)).into_drawing_area();
        let left = if width < 500 { 128 } else { 190 };
        let most = numbers.iter().copied().fold(0.0, f64::max);
        for (at, number) in numbers.iter().enumerate() {
            let top = at as i32 * 20;
            let end = left + (number / most * f64::from(width as i32 - left - 90)).round() as i32;
            let color = if at == own { OWN } else { BAR };
            sheet.draw(&Rectangle::new([(left, top + 3), (end, top + 17)], color.filled())).expect("a bar");
        }
        line(&sheet, vec![(left, 0), (left, height as i32)], &MUTED, 1);
        texts(&sheet, labels);
        sheet.present().expect("the drawing");
    }
    out
}

/// A trend of these numbers with targets: helping lines, the base line with its marks of time, the line, its dots.
pub fn trend(numbers: &[f64], targets: &[f64], labels: &[Label], width: u32) -> String {
    let mut out = String::new();
    let (top, bottom) = (26, if width < 500 { 196 } else { 256 });
    {
        let sheet = SVGBackend::with_string(&mut out, (width, bottom as u32 + 24)).into_drawing_area();
        let (left, right) = (70, width as i32 - 14);
        let most = numbers.iter().chain(targets).copied().fold(0.0, f64::max);
        let last = (numbers.len() + targets.len()) as i32 - 1;
        let x = |at: usize| left + 10 + (right - left - 20) * at as i32 / last.max(1);
        let y = |value: f64| bottom - (value / most * f64::from(bottom - top)).round() as i32;
        for step in 1..=4 {
            let height = y(most * f64::from(step) / 4.0);
            line(&sheet, vec![(left, height), (right, height)], &GRID, 1);
        }
        line(&sheet, vec![(left, bottom), (right, bottom)], &MUTED, 1);
        for at in (0..=last as usize).step_by(3) {
            line(&sheet, vec![(x(at), bottom), (x(at), bottom + 4)], &MUTED, 1);
        }
        line(&sheet, numbers.iter().enumerate().map(|(at, number)| (x(at), y(*number))).collect(), &OWN, 3);
        for (at, number) in numbers.iter().enumerate() {
            sheet.draw(&Circle::new((x(at), y(*number)), 4, OWN.filled())).expect("a dot");
        }
        for (at, target) in targets.iter().enumerate() {
            let middle = x(numbers.len() + at);
            line(&sheet, vec![(middle - 9, y(*target)), (middle + 9, y(*target))], &TEXT, 3);
        }
        texts(&sheet, labels);
        sheet.present().expect("the drawing");
    }
    out
}
