//! C422: a conflict with a figure that has nothing to do with the others.

crate::rule! {
    /// # Conflict about unrelated figures
    ///
    /// A conflict in `conflicts.yaml` names a figure that is of another region and another measure than all of its
    /// others; or of the same measure, about a region that has no part in common with theirs.
    ///
    /// ## Why it matters
    ///
    /// Figures of a declared conflict are spared findings, and are shown to readers beside the reason. One that is
    /// there by a slip is spared without a reason, and shown under the wrong one; and the figure that was meant is
    /// not.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// cells:
    ///   - { measure: workers, region: lampung, period: 2024-09 }
    ///   - { measure: participants.active, region: bali, period: 2025-03 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// cells:
    ///   - { measure: workers, region: lampung, period: 2024-09 }
    ///   - { measure: participants.active, region: lampung, period: 2024-09 }
    /// ```
    ///
    /// Name the figure that was meant. Two disputes make two conflicts.
    UNRELATED_CELL = "C422", "unrelated-cell", Warning, {
        id: "`{cell}` tidak berkaitan dengan angka lain dalam `{conflict}`",
        en: "`{cell}` has nothing to do with the other figures of `{conflict}`",
    },
    /// # Konflik tentang angka yang tidak berkaitan
    ///
    /// Sebuah konflik di `conflicts.yaml` menyebut angka yang wilayah dan ukurannya lain daripada semua angka lain di
    /// dalamnya; atau ukurannya sama, tetapi wilayahnya tidak punya bagian yang sama dengan wilayah mereka.
    ///
    /// ## Mengapa penting
    ///
    /// Angka dalam konflik yang dinyatakan dibebaskan dari temuan, dan ditampilkan kepada pembaca beserta alasannya.
    /// Angka yang masuk karena salah tulis dibebaskan tanpa alasan dan tampil di bawah alasan yang salah; angka yang
    /// dimaksud justru tidak.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Sebut angka yang dimaksud. Dua perselisihan menjadi dua konflik.
}
