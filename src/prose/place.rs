//! Where a number is: the regions that its clause names before it, or right behind it.

use super::names::{Meaning, Mention};
use super::scene::{BEHIND, Scene};
use crate::model::RegionId;
use crate::number::prose::Number;
use std::ops::Range;

/// What stands before the region of a number.
const AT: [&str; 4] = [" di ", " in ", " untuk ", " for "];

/// How many names before a number are looked at for its region.
const MENTIONS: usize = 8;

impl Scene<'_> {
    /// The regions that a clause names before a number, or right behind it: "4.855.121 peserta aktif di Jawa Barat".
    pub(super) fn regions_of(&self, number: &Number, clause: &Range<usize>) -> Vec<RegionId> {
        // "1,500 in Bali to 2,250 in Aceh": the region of the number before is not that of the next.
        let around = self.around(number);
        let own = self.regions(&(clause.start.max(around.start)..number.seen.start));
        let before = self.regions(&(clause.start..number.seen.start));
        let is_taken = around.start > clause.start && self.leads_off(around.start, number.seen.start);
        let is_own = !(is_taken && own == before);
        if is_own && !before.is_empty() {
            return before;
        }
        if let Some(regions) = self.regions_behind(number, clause) {
            return regions;
        }
        // "from 1,800 to 2,250 in Aceh": a change began where it ended.
        let end = if before.is_empty() { self.led_to(number) } else { None };
        end.and_then(|end| self.regions_behind(end, clause)).unwrap_or(before)
    }

    /// The region that is named right behind a number in its clause.
    fn regions_behind(&self, number: &Number, clause: &Range<usize>) -> Option<Vec<RegionId>> {
        let after = self.mentions.partition_point(|mention| mention.seen.start < number.seen.end);
        let is_region =
            |mention: &&Mention<'_>| mention.meanings.iter().any(|one| matches!(one, Meaning::Region(_)));
        let next =
            self.mentions[after..].iter().take_while(|one| one.seen.start < clause.end).find(is_region)?;
        let between = self.words(&(number.seen.end..next.seen.start));
        let at_once = between.len() <= BEHIND && AT.iter().any(|at| between.ends_with(at));
        let is_own = at_once && !between.contains(|letter: char| letter.is_ascii_digit());
        is_own.then(|| self.regions(&next.seen))
    }

    /// Whether words begin with where something is: "in Bali to", "di Bali sampai".
    fn leads_off(&self, from: usize, to: usize) -> bool {
        let words = self.words(&(from..to.max(from)));
        AT.iter().any(|at| words.starts_with(at))
    }

    /// The regions that the name right before a number may be, and whether the last region before it is named by itself.
    pub(super) fn region_before(&self, number: &Number) -> (Vec<RegionId>, bool) {
        let region = |one: &Meaning| if let Meaning::Region(region) = one { Some(*region) } else { None };
        let is_region = |mention: &&Mention<'_>| mention.meanings.iter().any(|one| region(one).is_some());
        let behind = self.mentions.partition_point(|mention| mention.seen.start < number.seen.start);
        let mut before = self.mentions[..behind].iter().rev();
        let Some(last) = before.by_ref().take(MENTIONS).find(is_region) else { return (Vec::new(), true) };
        let gap = |from: &Mention<'_>, to: usize| self.words(&(from.seen.end..to.max(from.seen.end)));
        let other = before.next().filter(is_region);
        let is_joint =
            |words: &str| matches!(words.trim(), "dan" | "and" | "serta" | "," | "&" | ", dan" | ", and");
        let is_alone = !other.is_some_and(|other| is_joint(gap(other, last.seen.start)));
        let lead = gap(last, number.seen.start);
        let is_right = lead.len() <= 3 && lead.chars().all(|one| one.is_whitespace() || "(:".contains(one));
        let at =
            if is_right && is_alone { last.meanings.iter().filter_map(region).collect() } else { Vec::new() };
        (at, is_alone)
    }
}
