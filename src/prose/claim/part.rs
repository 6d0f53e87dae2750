//! Claims that something is more or less than a simple part, or than so many times something. Many figures are more
//! than half of something: that one fits does not show that the one that is meant does. So the part is sought in what
//! stands right beside it, in what the words name, and, for a heading or a summary, in the text that it heads.

use super::court::{Court, term};
use super::find::Found;
use super::sides::Side;
use super::{Reading, Term};
use crate::model::{CategoryId, CellKey, Quantity};
use crate::number::prose::BlockKind;
use crate::prose::agree::Class;
use crate::prose::ground::percent;
use crate::prose::names::Meaning;
use crate::prose::scene::distinct;
use rust_decimal::Decimal;

/// How far from a part the same in percent may stand, in bytes.
const BESIDE: usize = 70;

/// How far from a part a percentage may be that a text says it of, as a share of it: 15 in a hundred.
const NEAR: (i64, u32) = (15, 2);

/// How many percentages of a text are thought of for what heads it.
const MOST: usize = 200;

impl Court<'_, '_> {
    /// What there is to hold a bounded part or multiple against, the narrowest circle first.
    pub(super) fn part(&self, found: &Found, side: &Side) -> Vec<Vec<Reading>> {
        if side.class == Class::Factor {
            return vec![self.multiple(found, side)];
        }
        if side.class != Class::Percent || !side.fraction {
            return Vec::new();
        }
        vec![self.beside(found, side), self.named_part(found, side), self.headed(found, side)]
    }

    fn part_reading(&self, side: &Side, of: &Side) -> Option<Reading> {
        let said = side.said.as_ref()?;
        let left = term(of);
        let right = Term::Value { cell: None, percent: true, value: said.written()? };
        let quantity = Quantity::exact(of.value);
        // The bound, and not how near it is: "more than half" is true of nine tenths, too.
        Some(Reading { left, right, holds: said.is_on_its_side(&quantity) })
    }

    /// "lebih dari separuh jumlah nasional (56,6 persen)", "49,6 persen, kurang dari separuh".
    fn beside(&self, found: &Found, side: &Side) -> Vec<Reading> {
        let is_percent = |other: &&Side| other.class == Class::Percent && !other.fraction;
        let far = |other: &Side| {
            if other.start() >= side.end() {
                other.start() - side.end()
            } else {
                found.seen.start.saturating_sub(other.end())
            }
        };
        let near =
            || self.within(&found.stretch).iter().filter(is_percent).filter(|other| far(other) <= BESIDE);
        let bracketed = |other: &&Side| {
            let between = self.scene.words(&(side.end().min(other.start())..other.start()));
            other.start() > side.end() && between.contains('(') && !between.contains([',', ')'])
        };
        // What follows with a comma may be another share.
        let close = |other: &&Side| (other.value - side.value).abs() <= side.value.abs() / Decimal::TWO;
        let before = near().filter(|other| other.end() <= found.seen.start).rfind(close);
        let told = near().find(bracketed).or(before).or_else(|| near().find(close));
        told.and_then(|other| self.part_reading(side, other)).into_iter().collect()
    }

    /// "Lebih dari sepertiga peserta aktif Aceh adalah pekerja jasa konstruksi": the one category that the words name,
    /// as a part of all.
    fn named_part(&self, found: &Found, side: &Side) -> Vec<Reading> {
        let value =
            |one| if let Meaning::Value(dimension, value) = one { Some((dimension, value)) } else { None };
        let behind = side.end()..found.stretch.end;
        let values = distinct(self.scene.named(&behind).filter_map(value));
        let [value] = values.as_slice() else { return Vec::new() };
        let parts = self.named(found, &found.stretch);
        let category = self.ground.dataset.measures.category_of(*value);
        let keys = parts.iter().filter_map(|part| part.key).filter(|key| Some(key.category) == category);
        let shares = keys.filter_map(|key| {
            let part = self.ground.at(key)?;
            let whole = self.ground.at(CellKey { category: CategoryId::TOTAL, ..key })?;
            let share = percent(&part.quantity, &whole.quantity)?.representative()?;
            Some(Side { key: None, value: share, seen: None, ..side.clone() })
        });
        shares.filter_map(|share| self.part_reading(side, &share)).collect()
    }

    /// A heading, a title or a summary says what its text says: the percentages there that are near the part.
    fn headed(&self, found: &Found, side: &Side) -> Vec<Reading> {
        let blocks = self.scene.text.blocks();
        let Some(block) = blocks.get(found.block) else { return Vec::new() };
        let heads = block.kind.is_heading() || block.kind == BlockKind::Summary;
        if !heads {
            return Vec::new();
        }
        let last = match block.kind {
            BlockKind::Heading(_) => {
                let next = blocks[found.block + 1..].iter().position(|block| block.kind.is_heading());
                next.map_or(blocks.len(), |next| found.block + 1 + next)
            }
            _ => blocks.len(),
        };
        let end = last
            .checked_sub(1)
            .and_then(|last| blocks.get(last))
            .map_or(block.seen.end, |last| last.seen.end);
        let near = Decimal::new(NEAR.0, NEAR.1) * side.value.abs();
        let of_text = self.within(&(block.seen.end..end)).iter().take(MOST);
        let close = of_text.filter(|other| {
            other.class == Class::Percent && !other.fraction && (other.value - side.value).abs() <= near
        });
        close.filter_map(|other| self.part_reading(side, other)).collect()
    }

    /// "33,8 persen, hampir dua kali bagian nasional, 17,7 persen", "1.262.299 orang, lebih dari dua kali lipat".
    fn multiple(&self, found: &Found, side: &Side) -> Vec<Reading> {
        let level = |other: &&Side| !other.is_amount() && !other.fraction;
        let before = self.within(&(found.stretch.start..found.seen.start)).iter().rev().find(level);
        let Some(subject) = before else { return Vec::new() };
        let behind = self.within(&(side.end()..found.stretch.end)).iter().find(level);
        let behind = behind.filter(|object| object.is_like(subject));
        let earlier = || {
            self.before(found, subject.start()).filter(level).find(|other| {
                other.key.zip(subject.key).is_some_and(|(a, b)| {
                    a.what() == b.what()
                        && a.region == b.region
                        && a.aspect == b.aspect
                        && a.period != b.period
                })
            })
        };
        let Some(object) = behind.or_else(earlier) else { return Vec::new() };
        let Some(times) = subject.value.checked_div(object.value) else { return Vec::new() };
        let Some(said) = &side.said else { return Vec::new() };
        let written = said.written().unwrap_or_default();
        let product = object.value.checked_mul(written).unwrap_or_default();
        let right = Term::Value { cell: None, percent: subject.class.is_percent(), value: product };
        vec![Reading { left: term(subject), right, holds: said.is_on_its_side(&Quantity::exact(times)) }]
    }
}
