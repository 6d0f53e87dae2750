//! C208: empty value.

crate::rule! {
    /// # Empty value
    ///
    /// A value is empty, `~` or `null`, or a text for readers is without a word.
    ///
    /// ## Why it matters
    ///
    /// An empty cell could mean not counted, not applicable, withheld, or forgotten. Readers deserve to know
    /// which.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active:
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: not-available
    /// ```
    ///
    /// Write the figure, or why there is none: `not-available`, `not-applicable`, `confidential` or
    /// `not-yet-reported`. Other keys that have no value are left out.
    EMPTY_VALUE = "C208", "empty-value", Error, {
        id: "nilai kosong",
        en: "empty value",
    },
    /// # Nilai kosong
    ///
    /// Sebuah nilai kosong, `~`, atau `null`, atau teks untuk pembaca tidak berisi satu kata pun.
    ///
    /// ## Mengapa penting
    ///
    /// Sel yang kosong bisa berarti tidak dihitung, tidak berlaku, ditahan, atau terlupa. Pembaca berhak tahu yang
    /// mana.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tulis angkanya, atau sebab tidak adanya: `not-available`, `not-applicable`, `confidential`, atau
    /// `not-yet-reported`. Kunci lain yang tidak punya nilai dihilangkan saja.
}
