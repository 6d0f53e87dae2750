//! "Sebagian besar peserta aktif di Aceh adalah penerima upah", "the majority of active participants are wage earners":
//! that a category is more than half of its measure, said without a number.

use super::court::{Court, judged};
use super::find::Found;
use super::{Reading, Standing, Term};
use crate::model::{CategoryId, CellKey};
use crate::prose::ground::percent;
use crate::prose::names::Meaning;
use crate::prose::parting::Parting;
use crate::prose::scene::distinct;
use rust_decimal::Decimal;
use std::ops::Range;
use std::sync::LazyLock;

/// What stands between those of whom it is said and what they are. Without it a category may belong to the former: "sebagian
/// besar peserta aktif penerima upah tinggal di kota".
static ARE: LazyLock<Parting> = LazyLock::new(|| {
    Parting::new(&[" adalah ", " merupakan ", " ialah ", " are ", " were ", " is ", " was "])
});

/// Where a clause ends.
const ENDS: [char; 6] = [',', ';', '.', ':', '(', ')'];

impl Court<'_, '_> {
    /// What becomes of such a claim; nothing where the words name no measure and one category that it has.
    pub(super) fn majority(&self, found: &Found) -> Option<Standing> {
        let clause = self.clause_behind(found);
        let are = ARE.first(self.scene.words(&clause))?;
        let subject = clause.start..clause.start + are;
        // Behind the word itself, which begins and ends with a space.
        let length = self.scene.words(&(subject.end + 1..clause.end)).find(' ')?;
        let object = subject.end + length + 2..clause.end;
        let subjects = distinct(self.scene.named(&subject));
        let is_value = |one: &Meaning| matches!(one, Meaning::Value(..));
        let is_measure = |one: &Meaning| matches!(one, Meaning::Measure(_));
        if subjects.iter().any(is_value) || !subjects.iter().any(is_measure) {
            return None;
        }
        // "… adalah pekerja di kota": what they are stands right behind.
        let objects = distinct(self.scene.mentions_at(&(object.start..object.start)));
        let values = objects.iter().filter_map(|one| match one {
            Meaning::Value(dimension, value) => Some((*dimension, *value)),
            _ => None,
        });
        let [value] = distinct(values)[..] else { return None };
        let category = self.ground.dataset.measures.category_of(value)?;
        let wholes = self.named(found, &(found.seen.start..subject.end));
        let keys =
            wholes.iter().filter_map(|whole| whole.key).filter(|key| key.category == CategoryId::TOTAL);
        judged(vec![keys.filter_map(|whole| self.more_than_half(found, whole, category)).collect()])
    }

    fn clause_behind(&self, found: &Found) -> Range<usize> {
        let behind = found.seen.end..found.stretch.end;
        let length = self.scene.words(&behind).find(ENDS).unwrap_or(behind.len());
        behind.start..behind.start + length
    }

    fn more_than_half(&self, found: &Found, whole: CellKey, category: CategoryId) -> Option<Reading> {
        let key = CellKey { category, ..whole };
        let (part, whole) = (self.ground.at(key)?, self.ground.at(whole)?);
        let share = percent(&part.quantity, &whole.quantity)?.representative()?;
        let half = Decimal::ONE_HUNDRED / Decimal::TWO;
        let value = |cell, value| Term::Value { cell, percent: true, value };
        Some(Reading {
            left: value(Some(key), share.round_dp(4)),
            right: value(None, half),
            holds: (share > half) != found.negated,
        })
    }
}
