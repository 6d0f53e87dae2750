//! Charts that cannot be made, of a text that stands on the pages of many regions: one finding for all of them, which
//! names the first and says how many there are.

use crate::diag::{Both, Diagnostic, Diagnostics, Phrase, Place, UiLanguage, plural};
use crate::model::RegionId;
use std::collections::BTreeMap;

/// The findings of such texts, by what they are of and the region whose page it is.
#[derive(Debug, Default)]
pub(super) struct Everywhere(BTreeMap<(Place, &'static str), BTreeMap<RegionId, Diagnostic>>);

impl Everywhere {
    /// Adds what was found on the page of a region. Pages are made in any order, and in several languages, whose words
    /// for the same fault may differ: the same one of them stays.
    pub(super) fn add(&mut self, region: RegionId, finding: Diagnostic) {
        let words = |one: &Diagnostic| one.message.text(UiLanguage::English);
        let regions = self.0.entry((finding.place.clone(), finding.rule.code)).or_default();
        let known = regions.entry(region).or_insert_with(|| finding.clone());
        if words(&finding) < words(known) {
            *known = finding;
        }
    }

    /// One finding for each fault: that of the first region, with how many others there are.
    pub(super) fn told(self) -> Diagnostics {
        let mut told = Diagnostics::default();
        for regions in self.0.into_values() {
            let others = regions.len().saturating_sub(1);
            let Some(first) = regions.into_values().next() else { continue };
            told.push(if others == 0 { first } else { first.hint(also(others)) });
        }
        told
    }
}

fn also(others: usize) -> Phrase {
    let words = Both {
        id: "teks ini berdiri di halaman setiap wilayah: grafiknya juga tidak dapat dibuat untuk {regions}",
        en: "this text stands on the page of every region: nor can its chart be made for {regions}",
    };
    Phrase::new(words).with("regions", plural(others, "wilayah lain", "other region", "other regions"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::rules::UNDRAWABLE_CHART;
    use crate::source::{FileId, Span};

    #[test]
    fn one_chart_of_many_regions_is_one_finding_whatever_the_order() {
        let at = |start: usize| Span::new(FileId(0), start..start + 5);
        let finding = |start: usize, region: &str| UNDRAWABLE_CHART.at(at(start)).with("region", region);
        let told = |order: &[(u32, usize, &str)]| {
            let mut all = Everywhere::default();
            for (id, start, region) in order {
                all.add(RegionId(*id), finding(*start, region));
            }
            let told = all.told();
            told.sorted().into_iter().cloned().collect::<Vec<_>>()
        };
        let all = [(3, 0, "riau"), (1, 0, "aceh"), (1, 0, "aceh"), (2, 0, "bali"), (2, 9, "bali")];
        let found = told(&all);
        assert_eq!(found, told(&[all[4], all[3], all[2], all[0]]));
        assert_eq!(found, [finding(0, "aceh").hint(also(2)), finding(9, "bali")]);
        assert!(also(1).text(UiLanguage::English).ends_with("for 1 other region"));
    }
}
