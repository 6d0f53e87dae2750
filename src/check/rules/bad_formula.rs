//! C309: bad formula.

crate::rule! {
    /// # Bad formula
    ///
    /// A formula or identity is not of the form `a / b`, `a + b`, `a - b`, or `whole = part + part`, or
    /// joins units that cannot be joined.
    ///
    /// ## Why it matters
    ///
    /// Persons cannot be added to rupiah: the result would be a number that means nothing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// formula: participants.active + benefits.paid
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// formula: participants.active / workers
    /// ```
    ///
    /// Join measures of one unit, or divide. A formula with more steps is made of several derived measures.
    BAD_FORMULA = "C309", "bad-formula", Error, {
        id: "rumus `{found}` tidak dapat dipahami: {reason}",
        en: "the formula `{found}` cannot be understood: {reason}",
    },
    /// # Rumus yang keliru
    ///
    /// Sebuah rumus atau identitas tidak berbentuk `a / b`, `a + b`, `a - b`, atau `keseluruhan = bagian + bagian`,
    /// atau menggabungkan satuan yang tidak dapat digabungkan.
    ///
    /// ## Mengapa penting
    ///
    /// Orang tidak dapat dijumlahkan dengan rupiah: hasilnya bilangan yang tidak berarti.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Gabungkan ukuran yang satuannya sama, atau lakukan pembagian. Rumus dengan lebih banyak langkah disusun dari
    /// beberapa ukuran turunan.
}
