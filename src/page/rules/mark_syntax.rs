//! C661.

crate::rule! {
    /// # A mark that cannot be read
    ///
    /// A `{{ … }}` or `{% … %}` in a narrative breaks the rules of the template language, or calls a
    /// function that does not exist.
    ///
    /// ## Why it matters
    ///
    /// A mark stands where a figure belongs. Published as it is written, the sentence would have a hole.
    ///
    /// ## Example
    ///
    /// ```text
    /// Jumlahnya {{ figure(measure="participants.active" }}.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// Jumlahnya {{ figure(measure="participants.active") }}.
    /// ```
    ///
    /// The functions are `figure` and `chart`. To show two braces as they are, write `{{ "{{" }}`.
    MARK_SYNTAX = "C661", "mark-syntax", Error, {
        id: "tanda `{{ … }}` tidak dapat dibaca: {detail}",
        en: "the mark `{{ … }}` cannot be read: {detail}",
    },
    /// # Tanda yang tidak dapat dibaca
    ///
    /// Sebuah `{{ … }}` atau `{% … %}` dalam narasi melanggar aturan bahasa templat, atau memanggil fungsi yang tidak
    /// ada.
    ///
    /// ## Mengapa penting
    ///
    /// Tanda berdiri di tempat sebuah angka. Bila terbit seperti yang ditulis, kalimatnya akan berlubang.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Fungsinya `figure` dan `chart`. Untuk menampilkan dua kurung kurawal apa adanya, tulis `{{ "{{" }}`.
}
