//! C401: duplicate cell.

crate::rule! {
    /// # Duplicate cell
    ///
    /// One source gives one cell twice with the same date of release.
    ///
    /// ## Why it matters
    ///
    /// Which of the two is the figure? A later release may revise an earlier one; a single one cannot say
    /// two things.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// figures:
    ///   - { measure: participants.active, region: aceh, value: 583_638 }
    ///   - { measure: participants.active, region: aceh, value: 583_863 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Remove one of the two, or give it its own `released` date if it revises the other. Where the source
    /// itself says both, keep the one that it uses and put the other into its `note`.
    DUPLICATE_CELL = "C401", "duplicate-cell", Error, {
        id: "`{cell}` diberikan dua kali oleh sumber yang sama",
        en: "`{cell}` is given twice by the same source",
    },
    /// # Sel ganda
    ///
    /// Satu sumber memberi satu sel dua kali dengan tanggal rilis yang sama.
    ///
    /// ## Mengapa penting
    ///
    /// Angka mana yang benar? Rilis yang lebih baru boleh merevisi yang lebih lama; satu rilis tidak dapat menyebut dua
    /// hal.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Hapus salah satunya, atau beri tanggal `released` sendiri bila yang satu merevisi yang lain. Bila sumbernya
    /// sendiri menyebut keduanya, pertahankan yang dipakainya dan tulis yang lain di `note`.
}
