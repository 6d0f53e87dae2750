//! C678.

crate::rule! {
    /// # A published number that is no longer true
    ///
    /// A number of an earlier release agreed with what was known on the day of that release. A later vintage of the
    /// figures has changed that. This is told for information and stops nothing, not even a strict run.
    ///
    /// ## Why it matters
    ///
    /// The published text stays as it is, since it says what was known on its day. Its page gains a note, and whoever
    /// quotes from it should know.
    ///
    /// ## Example
    ///
    /// ```text
    /// Aceh memiliki 299.722 peserta aktif.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Nothing needs mending. To bring the text up to date after all, write the new figure.
    NUMBER_OUTDATED = "C678", "number-outdated", Note, {
        id: "`{text}` benar menurut angka pada {day}, dan kini tidak lagi: {figure}",
        en: "`{text}` was true of the figures of {day}, and is no longer: {figure}",
    },
    /// # Angka terbit yang tidak lagi benar
    ///
    /// Sebuah angka dalam laporan terdahulu cocok dengan yang diketahui pada hari laporan itu terbit. Angka yang datang
    /// belakangan mengubahnya. Ini hanya pemberitahuan dan tidak menghentikan apa pun, pemeriksaan ketat sekalipun
    /// tidak.
    ///
    /// ## Mengapa penting
    ///
    /// Teks yang sudah terbit tetap seperti adanya, sebab ia menyebut yang diketahui pada harinya. Halamannya mendapat
    /// catatan, dan siapa pun yang mengutipnya perlu tahu.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Tidak ada yang perlu diperbaiki. Bila teksnya hendak diperbarui juga, tulis angka yang baru.
}
