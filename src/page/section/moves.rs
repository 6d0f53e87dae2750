//! How figures have moved between two periods, region by region: what kinds of charts that show it have in common.
//!
//! Whether the figures may be compared is decided before: what comes here is comparable, or agreed to.

use super::kind::{Caption, Grid, Spec};
use super::pairs::Pairs;
use crate::chart::Pair;
use crate::indicator::{Change, Figure};
use crate::model::{MeasureKind, MeasureRef, Period, Quantity, RegionId};
use crate::number::Form;
use crate::page::compare::{ChangeForm, direction};
use crate::page::draw::words;
use crate::page::section::Subject;
use crate::page::sheet::Sheet;
use crate::page::view::{Cell, Column, Direction, Row, RowKind};
use std::cmp::Reverse;

/// What is drawn and said of pairs.
pub(super) struct Moved<'c> {
    /// The region above.
    pub(super) whole: Option<Pair>,
    /// The regions, the highest newer figure first.
    pub(super) rows: Vec<Pair>,
    /// The finding.
    pub(super) caption: Caption,
    /// The same cells.
    pub(super) grid: Grid,
    /// All figures in it.
    pub(super) figures: Vec<&'c Figure>,
}

/// How the regions have moved, as far as that is certain.
#[derive(Default)]
struct Moves {
    up: usize,
    down: usize,
}

impl<'c> Sheet<'c> {
    /// Two periods held against each other, with `text` as the message that describes the drawing; nothing for fewer
    /// than two regions that are compared, or without the subject's own on its page.
    pub(super) fn moved(&self, spec: &Spec, pairs: &Pairs<'c>, text: &str) -> Option<Moved<'c>> {
        let (subject, what) = (spec.subject, spec.what);
        let leads = self.dataset().releases[pairs.release].lead == subject.region;
        let own = pairs.rows.iter().find(|(_, new)| new.key.region == subject.region).copied();
        if pairs.compared().count() < 2 || (!leads && own.is_none()) {
            return None;
        }
        let mut rows = pairs.rows.clone();
        rows.sort_by_key(|(_, new)| Reverse(new.quantity().and_then(Quantity::representative)));
        let pair = |(old, new): &(&Figure, &Figure)| Pair {
            label: self.region_name(new.key.region),
            old: old.stated,
            new: new.stated,
            highlighted: !leads && new.key.region == subject.region,
            link: self.region_in(pairs.release, new.key.region).href,
        };
        let (whole, drawn) = (pairs.whole.as_ref().map(pair), rows.iter().map(pair).collect());
        let rows: Vec<_> = pairs.whole.into_iter().chain(rows).collect();
        let mut caption = self.moves_caption(what, text, pairs, own)?;
        let told: Vec<String> = self.moves_notes(pairs, rows.last()?.1.key.region);
        caption.tell(&told);
        let note = (!told.is_empty()).then(|| told.join(" "));
        let grid = Grid { note, ..self.moves_table(subject, what, pairs, &rows) };
        let figures = rows.iter().flat_map(|(old, new)| [*old, *new]).collect();
        Some(Moved { whole, rows: drawn, caption, grid, figures })
    }

    fn moves_notes(&self, pairs: &Pairs<'_>, peer: RegionId) -> Vec<String> {
        let mut told: Vec<String> = pairs.breaks.iter().map(|one| self.break_words(one)).collect();
        let without = pairs.of.saturating_sub(pairs.compared().count());
        if without > 0 {
            let (text, of) = (self.count(without), self.count(pairs.of));
            let level = self.level_name(peer);
            let args = [
                ("count", without.into()),
                ("text", (&text).into()),
                ("of", (&of).into()),
                ("level", (&level).into()),
            ];
            told.push(self.say("note-pairs", &args));
        }
        told
    }

    /// The finding: how the own region moved, else how all that are compared did and which one the most. The drawing
    /// also has the regions with a figure for one of the periods.
    fn moves_caption(
        &self,
        what: MeasureRef,
        text: &str,
        pairs: &Pairs<'_>,
        own: Option<(&Figure, &Figure)>,
    ) -> Option<Caption> {
        let mut moves = Moves::default();
        let mut most: Option<(rust_decimal::Decimal, &Figure, String)> = None;
        for (old, new) in pairs.compared() {
            let Some(change) = Change::between(old, new) else { continue };
            match direction(&change.absolute) {
                Some(Direction::Up) => moves.up += 1,
                Some(Direction::Down) => moves.down += 1,
                _ => {}
            }
            let points = self.dataset().measures.all[what.measure].kind == MeasureKind::Rate;
            let told = change.relative.filter(|_| !points).unwrap_or(change.absolute);
            let Some(size) = told.representative().map(|size| size.abs()) else { continue };
            if most.as_ref().is_none_or(|(other, ..)| size > *other)
                && let Some(amount) = self.amount(new, &change.absolute, change.relative.as_ref())
            {
                most = Some((size, new, amount));
            }
        }
        let peer = pairs.rows.first()?.1.key.region;
        let (name, level) = (self.what(what), self.level_name(peer));
        let (from, to) = (self.period_name(&pairs.from), self.period_name(&pairs.to));
        let compared = pairs.compared().count();
        let (up, down) = (self.count(moves.up), self.count(moves.down));
        let (of, drawn) = (self.count(compared), self.count(pairs.rows.len()));
        let (top, amount) = most.map_or_else(Default::default, |(_, figure, amount)| {
            (self.region_name(figure.key.region), amount)
        });
        let said = |figure: &Figure| self.quantity_of(figure, Form::Headline).unwrap_or_default();
        let (region, old, new) = own.map_or_else(Default::default, |(old, new)| {
            (self.region_name(new.key.region), said(old), said(new))
        });
        let args = [
            ("what", (&name).into()),
            ("region", (&region).into()),
            ("old", (&old).into()),
            ("new", (&new).into()),
            ("up", (&up).into()),
            ("down", (&down).into()),
            ("of", (&of).into()),
            ("level", (&level).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
            ("top", (&top).into()),
            ("amount", (&amount).into()),
        ];
        let way = own.and_then(|(old, new)| direction(&Change::between(old, new)?.absolute));
        let key = match way {
            Some(Direction::Up | Direction::Down) if old == new => "find-trend-nearly",
            Some(Direction::Up) => "find-trend-up",
            Some(Direction::Down) => "find-trend-down",
            Some(Direction::Same) => "find-trend-same",
            _ if moves.up == compared => "find-change-up",
            _ if moves.down == compared => "find-change-down",
            _ => "find-change",
        };
        let title = self.say(key, &args);
        let described =
            args.map(|(name, value)| if name == "of" { (name, (&drawn).into()) } else { (name, value) });
        Some(Caption { title, description: self.say(text, &described) })
    }

    fn moves_table(
        &self,
        subject: Subject,
        what: MeasureRef,
        pairs: &Pairs<'_>,
        rows: &[(&Figure, &Figure)],
    ) -> Grid {
        let change = |old: &Figure, new: &Figure| {
            let change = Change::between(old, new)?;
            self.change_words(new, &change, ChangeForm::Relative)
        };
        let rows = rows.iter().map(|(old, new)| {
            let card = self.region_in(pairs.release, new.key.region);
            Row {
                head: Cell { text: card.label, href: card.href, ..Cell::default() },
                cells: vec![
                    self.cell(Some(old)),
                    self.cell(Some(new)),
                    words(change(old, new).unwrap_or_else(|| "–".to_owned())),
                ],
                kind: if new.key.region == subject.region { RowKind::Own } else { RowKind::Plain },
            }
        });
        let of = |period: &Period| {
            let (what, period) = (self.what(what), self.period_name(period));
            self.say("chart-where", &[("what", (&what).into()), ("period", (&period).into())])
        };
        Grid {
            columns: vec![
                Column { label: self.word("column-region"), numeric: false },
                Column { label: of(&pairs.from), numeric: true },
                Column { label: of(&pairs.to), numeric: true },
                Column { label: self.word("column-change"), numeric: true },
            ],
            rows: rows.collect(),
            note: None,
        }
    }
}
