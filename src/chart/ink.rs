//! Inks: what a mark or a text means, as a colour that plotters carries and the SVG writer turns into a class.
//!
//! plotters knows colours only. Each ink is a reserved one, so that every plotters element can be drawn with
//! it; what it looks like is said in `chart.css`, once, for light, dark, print and forced colours.

use plotters::style::Color;
use plotters_backend::BackendColor;

macro_rules! inks {
    ($($(#[$doc:meta])* $name:ident = $class:literal),+ $(,)?) => {
        /// What a mark or a text means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(super) enum Ink { $($(#[$doc])* $name),+ }

        impl Ink {
            const ALL: &[Self] = &[$(Self::$name),+];

            /// Its class in the style sheet.
            pub(super) fn class(self) -> &'static str {
                match self { $(Self::$name => $class),+ }
            }
        }
    };
}

inks! {
    /// A base line or an axis.
    Axis = "c-axis",
    /// A line that helps to read values off.
    Grid = "c-grid",
    /// The line of a series.
    Line = "c-line",
    /// The part of a line that leads to what is not yet counted.
    Dash = "c-dash",
    /// A point: a stroke of no length with round ends.
    Dot = "c-dot",
    /// The hole of a hollow point.
    Hole = "c-hole",
    /// The extent of a range or a bound.
    Whisker = "c-whisk",
    /// The extent of an order of magnitude.
    Faint = "c-faint",
    /// What is to be reached.
    Target = "c-target",
    /// A break in a series, or in an axis.
    Break = "c-break",
    /// The place of a figure that is missing.
    Miss = "c-miss",
    /// From a mark to its label.
    Lead = "c-lead",
    /// What the others are compared with.
    Reference = "c-ref",
    /// Lines over what has no figure.
    Hatch = "c-hatch",
    /// Lines over a class of the lower half of a map, where the figure is uncertain.
    HatchLow = "c-low",
    /// Lines over a class of the upper half.
    HatchHigh = "c-high",
    /// The border of what is highlighted.
    Edge = "c-edge",
    /// A bar.
    Bar = "c-bar",
    /// The bar of the reader's own region.
    Own = "c-own",
    /// The part of a bar that may or may not be there.
    Open = "c-open",
    /// The ground of a bar that is to be filled.
    Rest = "c-rest",
    /// The ground, where it is to be seen behind a text.
    Ground = "c-bg",
    /// A tile without a figure.
    Empty = "c-empty",
    /// The name of something.
    Label = "c-label",
    /// The name of what is highlighted.
    Strong = "c-strong",
    /// The name of a series, in its colour.
    Name = "c-name",
    /// A remark.
    Muted = "c-muted",
    /// The first part of a whole; the others follow.
    Part1 = "p1",
    /// A part.
    Part2 = "p2",
    /// A part.
    Part3 = "p3",
    /// A part.
    Part4 = "p4",
    /// A part.
    Part5 = "p5",
    /// A part.
    Part6 = "p6",
    /// A text on the first part.
    OnPart1 = "o1",
    /// A text on a part.
    OnPart2 = "o2",
    /// A text on a part.
    OnPart3 = "o3",
    /// A text on a part.
    OnPart4 = "o4",
    /// A text on a part.
    OnPart5 = "o5",
    /// A text on a part.
    OnPart6 = "o6",
    /// The lowest class of a map; the others follow.
    Class1 = "q1",
    /// A class.
    Class2 = "q2",
    /// A class.
    Class3 = "q3",
    /// A class.
    Class4 = "q4",
    /// A class.
    Class5 = "q5",
    /// A class.
    Class6 = "q6",
    /// A class just below zero; those farther from it follow.
    Fall1 = "r1",
    /// A class below zero.
    Fall2 = "r2",
    /// A class below zero.
    Fall3 = "r3",
    /// A text on the lowest class.
    OnClass1 = "t1",
    /// A text on a class.
    OnClass2 = "t2",
    /// A text on a class.
    OnClass3 = "t3",
    /// A text on a class.
    OnClass4 = "t4",
    /// A text on a class.
    OnClass5 = "t5",
    /// A text on a class.
    OnClass6 = "t6",
    /// A text on a tile without a figure.
    OnEmpty = "t0",
}

impl Ink {
    /// The parts of a whole, in order.
    pub(super) const PARTS: [Self; 6] =
        [Self::Part1, Self::Part2, Self::Part3, Self::Part4, Self::Part5, Self::Part6];
    /// Texts on the parts of a whole.
    pub(super) const ON_PARTS: [Self; 6] =
        [Self::OnPart1, Self::OnPart2, Self::OnPart3, Self::OnPart4, Self::OnPart5, Self::OnPart6];
    /// The classes of a map, from the lowest.
    pub(super) const CLASSES: [Self; 6] =
        [Self::Class1, Self::Class2, Self::Class3, Self::Class4, Self::Class5, Self::Class6];
    /// The classes below zero, from there on.
    pub(super) const FALLS: [Self; 3] = [Self::Fall1, Self::Fall2, Self::Fall3];
    /// The classes above zero, from there on.
    pub(super) const RISES: [Self; 3] = [Self::Class2, Self::Class4, Self::Class6];
    /// Texts on the classes of a map.
    pub(super) const ON_CLASSES: [Self; 6] =
        [Self::OnClass1, Self::OnClass2, Self::OnClass3, Self::OnClass4, Self::OnClass5, Self::OnClass6];

    /// The ink that plotters hands back as a colour. Colours that are no ink are drawn as axes.
    pub(super) fn of(color: BackendColor) -> Self {
        Self::ALL.get(usize::from(color.rgb.2)).copied().unwrap_or(Self::Axis)
    }

    /// Whether texts in it are bold.
    pub(super) fn bold(self) -> bool {
        matches!(self, Self::Strong | Self::Name)
    }
}

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (0, 0, *self as u8) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_survives_the_way_through_plotters() {
        for ink in Ink::ALL {
            assert_eq!(Ink::of(ink.to_backend_color()), *ink);
        }
    }

    #[test]
    fn no_two_inks_share_a_class() {
        let mut classes: Vec<_> = Ink::ALL.iter().map(|ink| ink.class()).collect();
        classes.sort_unstable();
        classes.dedup();
        assert_eq!(classes.len(), Ink::ALL.len());
    }
}
