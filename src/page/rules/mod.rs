//! The rules on marks in narratives, one in a file.

mod change_across;
mod chart_in_line;
mod mark_argument;
mod mark_syntax;
mod mark_unknown;
mod mark_without_figure;
mod mixed_denominators;
mod mixed_units;
mod no_main;
mod refused_change;
mod undrawable_chart;

pub use change_across::CHANGE_ACROSS;
pub use chart_in_line::CHART_IN_LINE;
pub use mark_argument::MARK_ARGUMENT;
pub use mark_syntax::MARK_SYNTAX;
pub use mark_unknown::MARK_UNKNOWN;
pub use mark_without_figure::MARK_WITHOUT_FIGURE;
pub use mixed_denominators::MIXED_DENOMINATORS;
pub use mixed_units::MIXED_UNITS;
pub use no_main::NO_MAIN;
pub use refused_change::REFUSED_CHANGE;
pub use undrawable_chart::UNDRAWABLE_CHART;

use crate::diag::Rule;

/// Every rule of this folder, by code.
pub const ALL: &[&Rule] = &[
    MARK_SYNTAX,
    MARK_UNKNOWN,
    MARK_ARGUMENT,
    MARK_WITHOUT_FIGURE,
    CHART_IN_LINE,
    REFUSED_CHANGE,
    CHANGE_ACROSS,
    MIXED_DENOMINATORS,
    MIXED_UNITS,
    UNDRAWABLE_CHART,
    NO_MAIN,
];
