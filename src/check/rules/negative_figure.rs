//! C217: negative figure.

crate::rule! {
    /// # Negative figure
    ///
    /// A count, an amount or a share is below zero.
    ///
    /// ## Why it matters
    ///
    /// There are no fewer than no participants: a sign or a column has slipped.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: -139_724
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: 139_724
    /// ```
    ///
    /// Remove the sign, or look whether two columns were swapped. A change may be negative; its measure then
    /// has a unit of the kind `percent-point`.
    NEGATIVE_FIGURE = "C217", "negative-figure", Error, {
        id: "{measure} tidak mungkin negatif: `{found}`",
        en: "{measure} cannot be negative: `{found}`",
    },
    /// # Angka negatif
    ///
    /// Banyaknya orang atau benda, jumlah uang, atau persentase bernilai di bawah nol.
    ///
    /// ## Mengapa penting
    ///
    /// Peserta tidak mungkin kurang dari tidak ada: sebuah tanda atau kolom telah bergeser.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Hapus tandanya, atau periksa apakah dua kolom tertukar. Perubahan boleh negatif; satuan ukurannya lalu berjenis
    /// `percent-point`.
}
