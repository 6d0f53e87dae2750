//! Gaps between places: between "kedua provinsi", and which of two is behind the other.

use super::ground::Value;
use super::hold::Holding;
use super::names::Meaning;
use super::scene::{About, distinct};
use crate::model::RegionId;
use crate::number::prose::Number;

/// What stands before a level of which all two regions are meant.
const BOTH: [&str; 7] = ["kedua", "dua", "the two", "both", "two", "these two", "those two"];

/// How far before or behind a number such words may stand, in bytes.
const NEAR: usize = 40;

/// Whether something has less than what it is held against, or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lag {
    Behind,
    Ahead,
}

/// What says so behind a number, and right before it.
const BEHIND: [(&str, Lag); 5] = [
    (" behind ", Lag::Behind),
    (" di belakang ", Lag::Behind),
    (" short of ", Lag::Behind),
    (" ahead of ", Lag::Ahead),
    (" di depan ", Lag::Ahead),
];
const BEFORE: [(&str, Lag); 3] =
    [("tertinggal", Lag::Behind), ("terpaut", Lag::Behind), ("unggul", Lag::Ahead)];

impl Holding<'_, '_> {
    /// Whether words at a number say that it is by how much one place is behind another: "was 117,374 behind Bali".
    pub(super) fn lag(&self, number: &Number) -> Option<Lag> {
        let around = self.scene.around(number);
        let behind = self.scene.words(&(number.seen.end..around.end));
        let behind = behind.split([',', ';', ':', '(', ')', '.']).next().unwrap_or_default();
        let before = self.scene.words(&(around.start..number.seen.start)).trim_end().to_lowercase();
        let is_near = |word: &str| behind.find(word).is_some_and(|at| at <= NEAR);
        let found = BEHIND.iter().find(|(word, _)| is_near(word));
        found.or_else(|| BEFORE.iter().find(|(word, _)| before.ends_with(word))).map(|(_, lag)| *lag)
    }

    /// Whether a difference of two places goes the way that the words say: who is behind has less.
    pub(super) fn is_right_way(&self, number: &Number, value: &Value) -> bool {
        let Some(lag) = self.lag(number) else { return true };
        let around = self.scene.around(number);
        let behind = self.scene.regions(&(number.seen.end..around.end));
        let [one, other] = value.cells.as_slice() else { return true };
        let Some(against) = behind.first().filter(|_| one.region != other.region) else { return true };
        let (own, against) = if one.region == *against { (other, one) } else { (one, other) };
        let size = |key| self.ground.at(key).and_then(|value| value.quantity.representative());
        match lag {
            Lag::Behind => size(*own) < size(*against),
            Lag::Ahead => size(*own) > size(*against),
        }
    }

    /// Adds the two regions of a level to those that a difference may be between, where the words say that it is of both:
    /// "selisih kedua provinsi", "the gap between the two provinces".
    pub(super) fn add_both(&self, number: &Number, about: &mut About) {
        let sentence = self.scene.sentence(number);
        let words = self.scene.words(&sentence).to_lowercase();
        let mentions = &self.scene.mentions;
        let is_level = |place: usize| {
            let at = mentions.partition_point(|mention| mention.seen.start < place);
            let mention = mentions.get(at).filter(|mention| mention.seen.start <= place + 1);
            mention.is_some_and(|one| one.meanings.iter().any(|one| matches!(one, Meaning::Level(_))))
        };
        let says = BOTH.iter().any(|both| {
            let mut all = words.match_indices(both);
            all.any(|(at, _)| is_level(sentence.start + at + both.len()))
        });
        let &[level] = about.levels.as_slice() else { return };
        if !says || !about.own.is_empty() && about.own.len() != 2 {
            return;
        }
        let regions = &self.ground.dataset.regions;
        let is_of = |region: &RegionId| regions.all[*region].level == level;
        let named: Vec<RegionId> = about.wide.regions.iter().copied().filter(is_of).collect();
        let all: Vec<RegionId> =
            regions.all.ids().filter(is_of).filter(|region| regions.all[*region].until.is_none()).collect();
        let both = if named.len() == 2 { named } else { all };
        if both.len() == 2 {
            about.wide.regions = distinct(about.wide.regions.iter().chain(&both).copied());
            about.own = both;
        }
    }
}
