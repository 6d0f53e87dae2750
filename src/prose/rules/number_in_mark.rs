//! C684.

crate::rule! {
    /// # A number that a mark prints unchecked
    ///
    /// A mark such as `{{ figure(…) }}` prints figures of the data, and they need no check. Here a mark prints a number that
    /// is written in it, or counts something; or words right beside it make another number of the figure that it prints.
    ///
    /// ## Why it matters
    ///
    /// Every number of a narrative is held against the data. One that is written in a mark would be published unseen, and
    /// `ribu` behind a figure makes it a thousand times as large.
    ///
    /// ## Example
    ///
    /// ```text
    /// Ada {{ "600.000" }} peserta.
    /// Ada {{ figure(measure="participants.active") }} ribu peserta.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Write the number outside of the mark, where it is checked, or ask the data for it:
    ///
    /// ```text
    /// Ada 600.000 peserta.
    /// Ada {{ figure(measure="participants.active") }}.
    /// ```
    ///
    /// A mark prints the whole number with its unit. With `form="table"` it prints only the digits; then the unit of its
    /// measure may stand beside it, and no scale word.
    NUMBER_IN_MARK = "C684", "number-in-mark", Error, {
        id: "angka pada tanda ini tidak dapat diperiksa: {reason}",
        en: "the number at this mark cannot be checked: {reason}",
    },
    /// # Angka dari tanda yang tidak diperiksa
    ///
    /// Tanda seperti `{{ figure(…) }}` menampilkan angka dari data, dan angka itu tidak perlu diperiksa. Di sini sebuah tanda
    /// menampilkan angka yang ditulis di dalamnya, atau menghitung sesuatu; atau kata di sebelahnya membuat angka yang
    /// ditampilkannya menjadi angka lain.
    ///
    /// ## Mengapa penting
    ///
    /// Setiap angka dalam narasi dicocokkan dengan data. Angka yang ditulis di dalam tanda akan terbit tanpa dilihat, dan
    /// `ribu` di belakang sebuah angka membuatnya seribu kali lebih besar.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Tulis angkanya di luar tanda, supaya diperiksa, atau ambil dari data:
    ///
    /// ‹2›
    ///
    /// Tanda menampilkan angka utuh beserta satuannya. Dengan `form="table"` hanya angkanya yang tampil; satuan ukurannya
    /// boleh berdiri di sebelahnya, tetapi kata skala seperti `ribu` tidak.
}
