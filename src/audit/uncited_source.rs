//! C505: sources that nothing cites.

use super::Audit;
use crate::diag::{Both, Diagnostic};

crate::rule! {
    /// # Source that nothing cites
    ///
    /// A source is declared, and no figure is from it and no release names it.
    ///
    /// ## Why it matters
    ///
    /// The list of sources would name it, and readers would look in vain for what it gave. Often its figures
    /// were meant to be there.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// antara-2023:      # in sources.yaml, and nowhere else
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Add its figures under `data/` with `source: antara-2023`, name it in the `sources` of a release, or remove it.
    UNCITED_SOURCE = "C505", "uncited-source", Warning, {
        id: "sumber `{source}` tidak dipakai satu angka atau laporan pun",
        en: "no figure and no release cites the source `{source}`",
    },
    /// # Sumber yang tidak dipakai
    ///
    /// Sebuah sumber dinyatakan, tetapi tidak ada angka darinya dan tidak ada laporan yang menyebutnya.
    ///
    /// ## Mengapa penting
    ///
    /// Daftar sumber akan memuatnya, dan pembaca akan sia-sia mencari apa yang berasal darinya. Sering kali angkanya
    /// seharusnya ada di situ.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// antara-2023:      # di sources.yaml, dan tidak di tempat lain
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// Tambahkan angkanya di `data/` dengan `source: antara-2023`, sebut dalam `sources` sebuah laporan, atau hapus.
}

/// Every source without a figure and without a release.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    if !audit.reads_releases_whole() {
        return Vec::new();
    }
    let dataset = audit.dataset;
    let mut cited = vec![false; dataset.sources.len()];
    for column in dataset.cells.columns() {
        cited[column.source.0 as usize] = true;
    }
    for source in dataset.releases.iter().flat_map(|(_, release)| &release.sources) {
        cited[source.0 as usize] = true;
    }
    let uncited = dataset.sources.iter().zip(cited).filter(|(_, cited)| !cited);
    uncited
        .map(|((_, source), _)| {
            UNCITED_SOURCE.at(source.span).with("source", &source.id).hint(Both {
                id: "tambahkan angkanya di `data/`, atau hapus sumbernya",
                en: "add its figures under `data/`, or remove it",
            })
        })
        .collect()
}
