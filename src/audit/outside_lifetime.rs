//! C420: figures of a region for a time at which it did not have its area.

use super::Audit;
use super::mixed_eras::{overlapping, row, stated_beside};
use crate::diag::{Both, Diagnostic, Phrase};
use crate::model::{Aspect, CellKey, Observation, Period, PeriodKind, Region, RegionId};
use std::collections::BTreeSet;

crate::rule! {
    /// # A region outside its time
    ///
    /// A figure is of a region for a period that ended before the region's `from`, or began after its `until`.
    ///
    /// Statistics go on using the former map for a while. A figure of a former region is no finding where a
    /// release that rests on its source names an `era` with that region, or where the source gives every region
    /// of such an era at once. A source that works out earlier years for the new regions gives more than one of
    /// them, which is no finding either; nor is a target that was set while the region was there.
    ///
    /// ## Why it matters
    ///
    /// A province that kept its name when others were split off it is another area before and after. Under the
    /// wrong key its figures come to stand on one line with those of the other area, and the split looks like a
    /// fall.
    ///
    /// ## Example
    ///
    /// ```text
    /// region: papua        # from: 2022-07-25
    /// period: 2020-12
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Name the region that had the area at that time; the hint says which key it has:
    ///
    /// ```text
    /// region: papua-34     # the area of that time
    /// period: 2020-12
    /// ```
    OUTSIDE_LIFETIME = "C420", "outside-lifetime", Error, {
        id: "`{region}` ada {when}, sedangkan angka ini untuk {period}",
        en: "`{region}` is there {when}, but this figure is for {period}",
    },
    /// # Wilayah di luar masanya
    ///
    /// Sebuah angka tentang wilayah untuk periode yang berakhir sebelum `from` wilayah itu, atau mulai setelah
    /// `until`-nya.
    ///
    /// Statistik masih memakai peta lama untuk beberapa waktu. Angka wilayah lama bukan temuan bila laporan yang
    /// memakai sumbernya menyebut `era` yang memuat wilayah itu, atau bila sumbernya memberi angka semua wilayah
    /// susunan itu sekaligus. Sumber yang menghitung tahun-tahun sebelumnya untuk wilayah baru memberi lebih dari satu
    /// di antaranya, dan itu pun bukan temuan; begitu pula target yang ditetapkan ketika wilayahnya ada.
    ///
    /// ## Mengapa penting
    ///
    /// Provinsi yang mempertahankan namanya ketika provinsi lain dimekarkan darinya adalah daerah yang berbeda sebelum
    /// dan sesudahnya. Dengan kunci yang salah, angkanya berada segaris dengan angka daerah yang lain, dan pemekarannya
    /// tampak sebagai penurunan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Sebut wilayah yang mencakup daerah itu pada masanya; saran pada temuan menyebut kuncinya:
    ///
    /// ```text
    /// region: papua-34     # daerah pada masa itu
    /// period: 2020-12
    /// ```
}

/// On which side of a region's time a period lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Miss {
    Early,
    Late,
}

/// The figures of regions that were not there, each row of a source once.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    if !audit.intact.declared || !audit.intact.releases {
        return findings;
    }
    for (id, region) in audit.dataset.regions.all.iter() {
        if region.from.is_none() && region.until.is_none() {
            continue;
        }
        let cells = audit.dataset.cells.of_region(id);
        let missed = cells.filter_map(|(key, all)| Some((all, outside(region, key.period)?)));
        let mut missed: Vec<(&Observation, Miss)> =
            missed.flat_map(|(all, miss)| all.iter().map(move |one| (one, miss))).collect();
        if missed.is_empty() {
            continue;
        }
        let kin = Kin::of(audit, id);
        missed.retain(|(one, miss)| !kin.excuse(audit, one, *miss));
        missed.sort_by_key(|(one, _)| one.span);
        let mut told = BTreeSet::new();
        missed.retain(|(one, _)| told.insert(row(one)));
        findings.extend(missed.iter().map(|(one, miss)| finding(audit, &kin, one, *miss)));
    }
    findings
}

fn outside(region: &Region, period: Period) -> Option<Miss> {
    if period.kind == PeriodKind::Undated {
        return None;
    }
    if region.from.is_some_and(|from| period.end < from) {
        return Some(Miss::Early);
    }
    region.until.is_some_and(|until| until < period.start).then_some(Miss::Late)
}

/// The regions that a region is to be seen with.
struct Kin {
    region: RegionId,
    /// Those with a part of its area at another time.
    overlapping: Vec<RegionId>,
    /// Those made from what it was made from.
    siblings: Vec<RegionId>,
    /// The members of each era that it belongs to.
    eras: Vec<Vec<RegionId>>,
}

impl Kin {
    fn of(audit: &Audit<'_>, region: RegionId) -> Self {
        let regions = &audit.dataset.regions;
        let about = &regions.all[region];
        let siblings = regions.all.iter().filter(|(other, sibling)| {
            *other != region && sibling.predecessors.iter().any(|from| about.predecessors.contains(from))
        });
        let eras = regions.eras.ids().filter(|era| is_of(about, &regions.eras[*era]));
        Self {
            region,
            overlapping: overlapping(audit, region),
            siblings: siblings.map(|(sibling, _)| sibling).collect(),
            eras: eras.map(|era| regions.of_era(era)).collect(),
        }
    }

    /// Whether a figure outside the time of the region is no fault, or one that is told otherwise.
    fn excuse(&self, audit: &Audit<'_>, one: &Observation, miss: Miss) -> bool {
        let region = &audit.dataset.regions.all[self.region];
        let beside = |other: &RegionId| stated_beside(audit, *other, one).is_some();
        // That the area is counted twice is the graver fault, and told at the same place.
        if self.overlapping.iter().any(beside) {
            return true;
        }
        if matches!(one.key.aspect, Aspect::Target | Aspect::Plan | Aspect::Forecast)
            && [one.released.earliest, one.released.latest].iter().any(|day| region.existed_on(*day))
        {
            return true;
        }
        match miss {
            Miss::Late => {
                let whole = |era: &Vec<RegionId>| era.len() > 1 && era.iter().all(beside);
                in_release_of_era(audit, region, one) || self.eras.iter().any(whole)
            }
            Miss::Early => self.siblings.iter().any(beside),
        }
    }
}

fn is_of(region: &Region, era: &crate::model::Era) -> bool {
    region.level == era.level && region.existed_on(era.on)
}

/// Whether a release that rests on the source of a figure says that it uses the map with this region.
fn in_release_of_era(audit: &Audit<'_>, region: &Region, one: &Observation) -> bool {
    let releases = audit.dataset.releases.iter().filter(|(_, about)| about.sources.contains(&one.source));
    let mut eras = releases.filter_map(|(_, about)| about.era);
    eras.any(|era| is_of(region, &audit.dataset.regions.eras[era]))
}

fn finding(audit: &Audit<'_>, kin: &Kin, one: &Observation, miss: Miss) -> Diagnostic {
    let regions = &audit.dataset.regions;
    let region = &regions.all[kin.region];
    let CellKey { period, .. } = one.key;
    let when = match (miss, region.from, region.until) {
        (Miss::Early, Some(from), _) => {
            Phrase::new(Both { id: "sejak {day}", en: "from {day} on" }).with("day", from.to_string())
        }
        (_, _, until) => {
            let until = until.map(|day| day.to_string()).unwrap_or_default();
            Phrase::new(Both { id: "sampai {day}", en: "until {day}" }).with("day", until)
        }
    };
    let mut then: Vec<&str> = kin
        .overlapping
        .iter()
        .filter(|other| outside(&regions.all[**other], period).is_none())
        .map(|other| regions.all[*other].id.as_str())
        .collect();
    then.sort_unstable();
    let hint = if then.is_empty() {
        Phrase::new(Both {
            id: "perbaiki periodenya, atau nyatakan wilayah waktu itu di `regions.yaml`",
            en: "mend the period, or declare the region of that time in `regions.yaml`",
        })
    } else {
        let keys: Vec<String> = then.iter().map(|key| format!("`{key}`")).collect();
        Phrase::new(Both { id: "pakai wilayah waktu itu: {keys}", en: "use the region of that time: {keys}" })
            .with("keys", keys.join(", "))
    };
    let finding = OUTSIDE_LIFETIME
        .at(one.span)
        .with("region", region.id.as_str())
        .with("when", when)
        .with("period", period.to_string())
        .label(region.span, Both { id: "wilayahnya dinyatakan di sini", en: "the region is declared here" })
        .hint(hint);
    match miss {
        Miss::Early => finding,
        Miss::Late => finding.hint(Both {
            id: "bila sumbernya masih memakai peta lama, sebut `era` itu pada rilis yang memakai sumber ini",
            en: "if the source still uses the former map, name that `era` in the release that rests on it",
        }),
    }
}
