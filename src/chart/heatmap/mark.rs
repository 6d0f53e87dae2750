//! What the cells of a heat map show, and how the key explains it.

use super::super::canvas::{Canvas, Place};
use super::super::classes::{Fill, hatch};
use super::super::ink::Ink;
use super::super::key::whisker;
use super::super::{ChartError, Phrase, Words};
use crate::model::{Missing, Stated};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What a cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// A figure in a class, perhaps an uncertain one.
    Figure(Fill),
    /// A figure that may lie in several classes.
    Spread,
    /// Why there is none.
    Missing(Missing),
    /// The line of a break, in the key only.
    Break,
}

impl Mark {
    pub(super) fn of(stated: &Stated, breaks: &[Decimal]) -> Self {
        match (stated, Fill::of(stated, breaks)) {
            (Stated::Missing(reason), _) => Self::Missing(*reason),
            (Stated::Quantity(_), Fill::Missing) => Self::Spread,
            (Stated::Quantity(_), fill) => Self::Figure(fill),
        }
    }

    /// What lies behind. Where there is nothing to count there is no cell.
    pub(super) fn ground(self) -> Option<Ink> {
        match self {
            Self::Figure(fill) => Some(fill.ground()),
            Self::Missing(Missing::NotApplicable) | Self::Break => None,
            Self::Missing(_) | Self::Spread => Some(Ink::Empty),
        }
    }

    pub(super) fn on(self) -> Ink {
        match self {
            Self::Figure(fill) => fill.on(),
            _ => Ink::OnEmpty,
        }
    }

    /// Draws what lies over the ground.
    pub(super) fn draw(
        self,
        canvas: &Canvas,
        [(left, top), (right, bottom)]: [Place; 2],
    ) -> Result<(), ChartError> {
        let (x, y) = ((left + right) / 2, (top + bottom) / 2);
        let corners = [(left, top), (right, bottom)];
        match self {
            Self::Figure(fill) => hatch(canvas, corners, fill),
            Self::Spread => whisker(canvas, x, (y - 50, y + 50), Ink::Whisker),
            Self::Missing(Missing::NotAvailable) => hatch(canvas, corners, Fill::Missing),
            Self::Missing(Missing::Confidential | Missing::Suppressed) => {
                let (wide, tall) = (((right - left) / 2).min(80), ((bottom - top) / 2).min(80));
                canvas.line(vec![(x - wide, y - tall), (x + wide, y + tall)], Ink::Miss)?;
                canvas.line(vec![(x - wide, y + tall), (x + wide, y - tall)], Ink::Miss)
            }
            Self::Missing(Missing::NotYetReported) => {
                canvas.rectangle([(x - 20, y - 20), (x + 20, y + 20)], Ink::Muted)
            }
            Self::Missing(Missing::NotApplicable) => {
                let half = ((right - left) / 2 - 10).min(50);
                canvas.line(vec![(x - half, y), (x + half, y)], Ink::Miss)
            }
            Self::Break => canvas.line(vec![(x, top), (x, bottom)], Ink::Break),
        }
    }
}

/// The classes, and the signs that are used beside them.
pub(super) fn legend(
    marks: &BTreeSet<Mark>,
    bounds: Vec<(Fill, String)>,
    broken: bool,
    words: &dyn Words,
) -> Vec<(Mark, String)> {
    let mut legend: Vec<(Mark, String)> =
        bounds.into_iter().map(|(fill, text)| (Mark::Figure(fill), text)).collect();
    let uncertain = marks.iter().find(|mark| matches!(mark, Mark::Figure(Fill::Uncertain(_))));
    legend.extend(uncertain.map(|mark| (*mark, words.phrase(Phrase::Interval))));
    for mark in marks {
        match mark {
            Mark::Spread => legend.push((*mark, words.phrase(Phrase::Spread))),
            Mark::Missing(reason) => legend.push((*mark, words.missing(*reason))),
            Mark::Figure(_) | Mark::Break => {}
        }
    }
    if broken {
        legend.push((Mark::Break, words.phrase(Phrase::SeriesBreak)));
    }
    legend
}
