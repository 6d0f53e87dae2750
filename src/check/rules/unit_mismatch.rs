//! C209: wrong unit.

crate::rule! {
    /// # Wrong unit
    ///
    /// A value names a unit that its measure does not have: a percentage for persons, rupiah for cases.
    ///
    /// ## Why it matters
    ///
    /// Figures of different units must never meet in one sum, chart or ranking.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: 25 %
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// coverage.workers: 25 %
    /// ```
    ///
    /// Look whether the figure stands under the right measure. If no measure has this unit, declare one in
    /// `measures.yaml`.
    UNIT_MISMATCH = "C209", "unit-mismatch", Error, {
        id: "{found} tidak cocok dengan satuan {measure}, yaitu {unit}",
        en: "{found} does not fit the unit of {measure}, which is {unit}",
    },
    /// # Satuan yang tidak cocok
    ///
    /// Sebuah nilai menyebut satuan yang bukan milik ukurannya: persen untuk orang, rupiah untuk kasus.
    ///
    /// ## Mengapa penting
    ///
    /// Angka dengan satuan berbeda tidak boleh bertemu dalam satu jumlah, grafik, atau peringkat.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Periksa apakah angkanya berada pada ukuran yang tepat. Bila tidak ada ukuran dengan satuan itu, nyatakan satu di
    /// `measures.yaml`.
}
