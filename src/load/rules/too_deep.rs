//! Rule C113.

crate::rule! {
    /// # Nested too deep
    ///
    /// Lists and mappings lie within each other more than 64 levels deep.
    ///
    /// ## Why it matters
    ///
    /// No content needs that: brackets were repeated by accident, or the file was made to harm, and reading
    /// it to the end would exhaust the machine.
    ///
    /// ## Example
    ///
    /// A line of a thousand `[`.
    ///
    /// ## How to mend it
    ///
    /// Look for brackets that are opened again and again, and close or remove them.
    TOO_DEEP = "C113", "too-deep", Error, {
        id: "bersarang lebih dari {limit} tingkat",
        en: "nested deeper than {limit} levels",
    },
    /// # Bersarang terlalu dalam
    ///
    /// Daftar dan pasangan kunci bersarang lebih dari 64 tingkat.
    ///
    /// ## Mengapa penting
    ///
    /// Tidak ada isi yang memerlukannya: kurungnya terulang tanpa sengaja, atau berkasnya dibuat untuk merusak.
    /// Membacanya sampai selesai akan menghabiskan daya komputer.
    ///
    /// ## Contoh
    ///
    /// Satu baris berisi seribu `[`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Cari kurung yang berkali-kali dibuka, lalu tutup atau hapus.
}
