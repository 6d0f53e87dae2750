//! The names and figures at one side of a slope: what they say, and where they stand so that none covers another.

use super::super::canvas::{Anchor, Canvas, Side};
use super::super::extent::Extent;
use super::super::ink::Ink;
use super::super::labels::{named, spread};
use super::super::text::{LINE, Weight, widest, wrap};
use super::super::words::told;
use super::super::{ChartError, Layout, Phrase, Words};
use super::{GUTTER, Line};

/// The labels of one side.
#[derive(Debug, Default)]
pub(super) struct Ends {
    labels: Vec<Label>,
}

#[derive(Debug)]
struct Label {
    lines: Vec<String>,
    ink: Ink,
    /// What it stands beside; nothing for what stands at the foot.
    value: Option<f64>,
    link: Option<String>,
    /// What is read out.
    told: String,
}

impl Ends {
    /// The earlier figures: with the name where there is room for it, or where it stands nowhere else.
    pub(super) fn old(lines: &[Line<'_>], layout: Layout, words: &dyn Words) -> Self {
        let shown = lines.iter().filter(|line| line.named && (line.old.is_some() || line.new.is_some()));
        let label = |line: &Line<'_>| {
            let value = told(&line.pair.old, words);
            // On the phone the name stands at the other side, and a figure that is missing stands for itself there.
            if layout == Layout::Phone && line.new.is_some() {
                let lines = wrap(&value, weight(line), 1000, 4);
                return Label { lines, link: None, ..Label::of(line, line.old) };
            }
            let room = layout.pick(1000, 2400);
            let lines = named(&line.pair.label, &value, weight(line), room);
            Label { lines, link: None, ..Label::of(line, line.old) }
        };
        let alone = lines.len() == 1;
        let nameless = |line: &&Line<'_>| layout == Layout::Desk || line.old.is_some() || alone;
        Self { labels: shown.filter(nameless).map(label).collect() }
    }

    /// The later figures with their names, and how many regions have none.
    pub(super) fn new(lines: &[Line<'_>], hidden: usize, layout: Layout, words: &dyn Words) -> Self {
        let label = |line: &Line<'_>| {
            let value = told(&line.pair.new, words);
            let lines = named(&line.pair.label, &value, weight(line), layout.pick(1100, 2400));
            let told = format!("{}: {} → {value}", line.pair.label, told(&line.pair.old, words));
            Label { lines, told, ..Label::of(line, line.new) }
        };
        let mut labels: Vec<Label> = lines.iter().filter(|line| line.named).map(label).collect();
        if hidden > 0 {
            let text = words.phrase(Phrase::More { count: hidden });
            let lines = wrap(&text, Weight::Regular, layout.pick(1100, 2400), 3);
            labels.push(Label { lines, ink: Ink::Muted, value: None, link: None, told: text });
        }
        Self { labels }
    }

    /// The widest label.
    pub(super) fn width(&self) -> i32 {
        self.labels.iter().map(|label| widest(&label.lines, Weight::Bold)).max().unwrap_or(0)
    }

    /// All labels one below the other.
    pub(super) fn height(&self) -> i32 {
        self.labels.iter().map(Label::height).sum()
    }

    /// Draws the labels beside the scale at `x`: to its left where `way` is -1, to its right where it is 1.
    pub(super) fn draw(
        &self,
        canvas: &Canvas,
        (x, way): (i32, i32),
        (top, bottom): (i32, i32),
        (y, few): (&dyn Fn(f64) -> i32, bool),
    ) -> Result<(), ChartError> {
        // What stands at the foot comes after what stands beside the lowest mark.
        let wish = |label: &Label| label.value.map_or(bottom + LINE, y);
        let wanted: Vec<(i32, i32)> = self.labels.iter().map(|label| (wish(label), label.height())).collect();
        let middles = spread(&wanted, top, bottom);
        for (label, middle) in self.labels.iter().zip(&middles) {
            if let Some(at) = label.value.map(y)
                && (middle - at).abs() > 40
            {
                let far = x + way * (GUTTER - 30);
                canvas.line(vec![(x + way * 50, at), (far, *middle)], Ink::Lead)?;
            }
        }
        let anchor = if way < 0 { Anchor::End } else { Anchor::Start };
        let mut order: Vec<(&Label, &i32)> = self.labels.iter().zip(&middles).collect();
        order.sort_by_key(|(label, middle)| (label.ink as u8, **middle));
        for (label, middle) in order {
            let first = middle - (label.lines.len() as i32 - 1) * LINE / 2;
            canvas.row(few, label.link.as_deref(), &label.told, || {
                label.lines.iter().enumerate().try_for_each(|(at, line)| {
                    let place = (x + way * GUTTER, first + at as i32 * LINE);
                    canvas.text(place, anchor, Side::Level, label.ink, line)
                })
            })?;
        }
        Ok(())
    }
}

impl Label {
    fn of(line: &Line<'_>, extent: Option<Extent>) -> Self {
        let ink = match extent {
            None => Ink::Muted,
            Some(_) if line.pair.highlighted => Ink::Strong,
            Some(_) => Ink::Label,
        };
        Self {
            lines: Vec::new(),
            ink,
            value: extent.map(Extent::middle),
            link: line.pair.link.clone(),
            told: String::new(),
        }
    }

    fn height(&self) -> i32 {
        self.lines.len() as i32 * LINE + 20
    }
}

fn weight(line: &Line<'_>) -> Weight {
    if line.pair.highlighted { Weight::Bold } else { Weight::Regular }
}
