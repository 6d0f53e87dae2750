//! C423: figures that their source withholds now and stated before.

use super::Audit;
use crate::diag::{Both, Diagnostic};
use crate::model::{Missing, Observation, Stated};

crate::rule! {
    /// # Withheld, and stated before
    ///
    /// A source gives a figure as `suppressed` or `confidential`, and an earlier statement of the same source, which the
    /// content still has, says its number.
    ///
    /// ## Why it matters
    ///
    /// Whoever wants to know the figure looks into the earlier report: every release publishes what was known then, and
    /// the revisions name the number beside the word that hides it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # 2024-03-15
    /// figures: [{ measure: claims.paid, region: aceh, value: 3 }]
    /// # 2025-03-15
    /// figures: [{ measure: claims.paid, region: aceh, value: suppressed }]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Give the measure `disclosure: { threshold: … }`: the figure is then suppressed in every release, with those that it
    /// could be worked out from. Or take the number out of the earlier file. What has been published cannot be called
    /// back: tell whoever answers for the data.
    WITHHELD_LATER = "C423", "withheld-later", Error, {
        id: "angka ini ditahan sejak {later}, tetapi nilainya dari {earlier} masih diterbitkan",
        en: "this figure is withheld since {later}, but its value of {earlier} is still published",
    },
    /// # Ditahan, tetapi pernah disebut
    ///
    /// Sebuah sumber memberi angka sebagai `suppressed` atau `confidential`, padahal pernyataan sumber itu yang lebih
    /// lama, yang masih ada dalam isi situs, menyebut angkanya.
    ///
    /// ## Mengapa penting
    ///
    /// Orang yang ingin tahu angkanya tinggal membuka laporan yang lebih lama: setiap laporan menerbitkan yang
    /// diketahui pada waktunya, dan daftar revisi menyebut angkanya di samping kata yang menutupinya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Beri ukurannya `disclosure: { threshold: … }`: angkanya lalu ditutup di semua laporan, beserta angka lain yang
    /// dapat dipakai untuk menghitungnya. Atau keluarkan angka itu dari berkas yang lebih lama. Yang sudah terbit tidak
    /// dapat ditarik kembali: beri tahu penanggung jawab datanya.
}

/// Every number that stands beside a later refusal to say it.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let dataset = audit.dataset;
    // Hardly ever anything is withheld, and then no figure is held against another.
    if !dataset.cells.observations().iter().any(is_withheld) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for (key, all) in dataset.cells.iter() {
        if dataset.measures.all[key.measure].disclosure.is_some() {
            continue;
        }
        for later in all.iter().filter(|one| is_withheld(one)) {
            let before = all.iter().filter(|one| {
                one.source == later.source && one.released < later.released && one.stated.quantity().is_some()
            });
            let Some(earlier) = before.max_by_key(|one| one.released) else { continue };
            let finding = WITHHELD_LATER
                .at(earlier.span)
                .about(dataset.cell_name(key))
                .with("later", later.released.to_string())
                .with("earlier", earlier.released.to_string());
            findings.push(finding.label(later.span, LATER).hint(HINT));
        }
    }
    findings
}

/// Whether a source knows a figure and does not tell it.
pub fn is_withheld(one: &Observation) -> bool {
    matches!(one.stated, Stated::Missing(Missing::Suppressed | Missing::Confidential))
}

const LATER: Both = Both { id: "ditahan di sini", en: "withheld here" };
const HINT: Both = Both {
    id: "beri ukurannya `disclosure: { threshold: … }`, atau hapus angkanya; yang telanjur terbit tidak dapat ditarik",
    en: "give the measure `disclosure: { threshold: … }`, or remove the number; what is out cannot be called back",
};
