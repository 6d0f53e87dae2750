//! C312: an acceptance of more than one place.

crate::rule! {
    /// # An acceptance of more than one place
    ///
    /// An entry of `accepted` in `site.yaml` fits findings at several places, or two entries fit the same
    /// one. None of these findings is accepted by it.
    ///
    /// ## Why it matters
    ///
    /// A reason is given for one fault that someone has looked at. A second one that happens to look alike
    /// must not slip through with it.
    ///
    /// ## Example
    ///
    /// Two equal lines in one file, each with a finding of the same rule, and one entry whose `subject` is
    /// that line.
    ///
    /// ## How to mend it
    ///
    /// Mend all but one of the places, or write the lines so that they can be told apart. Of two equal
    /// entries remove one.
    AMBIGUOUS_ACCEPTANCE = "C312", "ambiguous-acceptance", Error, {
        id: "{rule} tentang {subject} cocok dengan {places}",
        en: "{rule} about {subject} fits {places}",
    },
    /// # Penerimaan untuk lebih dari satu tempat
    ///
    /// Sebuah butir `accepted` pada `site.yaml` cocok dengan temuan di beberapa tempat, atau dua butir cocok dengan
    /// temuan yang sama. Tidak satu pun temuan itu diterima olehnya.
    ///
    /// ## Mengapa penting
    ///
    /// Alasan diberikan untuk satu kesalahan yang sudah dilihat seseorang. Kesalahan kedua yang kebetulan serupa tidak
    /// boleh ikut lolos.
    ///
    /// ## Contoh
    ///
    /// Dua baris yang sama dalam satu berkas, masing-masing dengan temuan dari kaidah yang sama, dan satu butir dengan
    /// `subject` berupa baris itu.
    ///
    /// ## Cara memperbaiki
    ///
    /// Perbaiki semua tempat kecuali satu, atau tulis barisnya sehingga dapat dibedakan. Dari dua butir yang sama,
    /// hapus salah satu.
}
