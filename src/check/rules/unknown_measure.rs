//! C302: unknown measure.

crate::rule! {
    /// # Unknown measure
    ///
    /// A key names a measure that `measures.yaml` does not declare.
    ///
    /// Where several places name what nearly equals a declaration that nothing names, the finding stands at that
    /// declaration, once. A name that is used more often than five times is told at the first of them.
    ///
    /// ## Why it matters
    ///
    /// The figure would have neither unit nor meaning.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.actve: 139_724
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: 139_724
    /// ```
    ///
    /// Mend the spelling, or declare the measure with its unit and its definition.
    UNKNOWN_MEASURE = "C302", "unknown-measure", Error, {
        id: "ukuran `{name}` tidak dikenal",
        en: "unknown measure `{name}`",
    },
    /// # Ukuran yang tidak dikenal
    ///
    /// Sebuah kunci menyebut ukuran yang tidak dinyatakan di `measures.yaml`.
    ///
    /// Bila beberapa tempat menyebut nama yang hampir sama dengan sebuah pernyataan yang tidak disebut di mana pun,
    /// temuannya berada pada pernyataan itu, satu kali. Nama yang dipakai lebih dari lima kali disebut di tempat
    /// pertamanya.
    ///
    /// ## Mengapa penting
    ///
    /// Angkanya tidak akan punya satuan atau arti.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Perbaiki ejaannya, atau nyatakan ukurannya dengan satuan dan definisinya.
}
