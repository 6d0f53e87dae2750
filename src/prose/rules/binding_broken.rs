//! C674.

crate::rule! {
    /// # A binding that cannot be read
    ///
    /// A binding settles what a number is: `[number]{what it is}`. This one names something that there is not, is not
    /// complete, or does not stand around one number.
    ///
    /// ## Why it matters
    ///
    /// The number would look checked and would not be.
    ///
    /// ## Example
    ///
    /// ```text
    /// Ada [13,2 juta]{participants.activ, 2013} peserta.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Write one of the three forms:
    ///
    /// ```text
    /// [13,2 juta]{participants.active, indonesia, 2013, target}
    /// [175]{-: nomor layanan}
    /// [20 juta]{source: kompas-2017}
    /// ```
    ///
    /// The first names a measure (with its category, `participants.active/pu`), then region, period and kind of figure in
    /// any order; what is left out is that of the page. Figures can be joined by ` + `, ` - `, ` * ` and ` / `. The second
    /// gives a reason in words, the third a key of `sources.yaml`.
    BINDING_BROKEN = "C674", "binding-broken", Error, {
        id: "ikatan ini tidak dapat dibaca: {reason}",
        en: "this binding cannot be read: {reason}",
    },
    /// # Ikatan yang tidak dapat dibaca
    ///
    /// Ikatan menetapkan sebuah angka itu apa: `[angka]{yang dimaksud}`. Ikatan ini menyebut sesuatu yang tidak ada,
    /// tidak lengkap, atau tidak mengurung tepat satu angka.
    ///
    /// ## Mengapa penting
    ///
    /// Angkanya akan tampak sudah diperiksa, padahal belum.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Tulis salah satu dari tiga bentuk ini:
    ///
    /// ‹2›
    ///
    /// Yang pertama menyebut ukuran (beserta kategorinya, `participants.active/pu`), lalu wilayah, periode, dan jenis
    /// angka dengan urutan bebas; yang tidak disebut mengikuti halamannya. Angka dapat digabung dengan ` + `, ` - `,
    /// ` * `, dan ` / `. Yang kedua memberi alasan dengan kata-kata, yang ketiga menyebut kunci dari `sources.yaml`.
}
