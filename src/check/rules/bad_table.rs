//! C216: incomplete table.

crate::rule! {
    /// # Incomplete table
    ///
    /// A table has `rows` without `columns`, or `columns` without `rows`.
    ///
    /// ## Why it matters
    ///
    /// Without its column a value has no meaning; columns without rows are a table that was forgotten.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// rows: { aceh: [583_638] }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// columns: [participants.active]
    /// rows: { aceh: [583_638] }
    /// ```
    BAD_TABLE = "C216", "bad-table", Error, {
        id: "tabel ini kekurangan {what}",
        en: "this table lacks {what}",
    },
    /// # Tabel yang tidak lengkap
    ///
    /// Sebuah tabel punya `rows` tanpa `columns`, atau `columns` tanpa `rows`.
    ///
    /// ## Mengapa penting
    ///
    /// Tanpa kolomnya sebuah nilai tidak berarti; kolom tanpa baris adalah tabel yang terlupa.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tambahkan bagian yang belum ada, atau hapus yang tersisa.
}
