//! Rule C110.

crate::rule! {
    /// # Anchors, aliases and merge keys
    ///
    /// A value is marked with `&name`, repeated with `*name`, or copied with `<<`.
    ///
    /// ## Why it matters
    ///
    /// A figure must stand where it is read, or nobody can check it there; and a few lines of aliases can
    /// unfold to more than a machine can hold.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// note: *same-note
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Write the value out in each place; what many rows share belongs in the defaults of a table. Text that
    /// begins with an asterisk goes in quotes:
    ///
    /// ```yaml
    /// note: "*) provisional"
    /// ```
    ALIAS = "C110", "alias", Error, {
        id: "`{what}`: rujukan YAML tidak dipakai di sini",
        en: "`{what}`: anchors and aliases of YAML are not used here",
    },
    /// # Jangkar, rujukan, dan kunci gabungan
    ///
    /// Sebuah nilai diberi tanda dengan `&nama`, diulang dengan `*nama`, atau disalin dengan `<<`.
    ///
    /// ## Mengapa penting
    ///
    /// Angka harus tertulis di tempat ia dibaca, sebab kalau tidak, tidak ada yang dapat memeriksanya di situ. Lagi
    /// pula, beberapa baris rujukan saja dapat mengembang melebihi daya tampung komputer.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Tulis nilainya lengkap di setiap tempat; yang berlaku untuk banyak baris ditulis di nilai bersama sebuah tabel.
    /// Teks yang diawali tanda bintang diapit tanda kutip:
    ///
    /// ‹2›
}
