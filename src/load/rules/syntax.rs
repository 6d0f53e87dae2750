//! Rule C101.

crate::rule! {
    /// # The file is not YAML
    ///
    /// A file under `content/` that ends in `.yaml` or `.yml`, or the front matter of a narrative, breaks
    /// the rules of YAML: a quote or a bracket that is never closed, a colon where none can stand, a line
    /// that is indented like none of its neighbours.
    ///
    /// ## Why it matters
    ///
    /// What follows the fault may mean something else than was meant, so nothing is published. The reader
    /// repairs the line for itself and goes on: the other faults of the file are told in the same run.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// name: Kabupaten: Bogor      # two colons
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// name: "Kabupaten: Bogor"    # in quotes
    /// ```
    ///
    /// Mend the line that is shown, or the one above it. If neither looks wrong, look for a quote or bracket
    /// that was opened earlier and never closed.
    SYNTAX = "C101", "syntax", Error, {
        id: "YAML tidak terbaca di sini: {what}",
        en: "this YAML cannot be read: {what}",
    },
    /// # Berkas ini bukan YAML
    ///
    /// Berkas di `content/` yang berakhiran `.yaml` atau `.yml`, atau bagian depan sebuah narasi, melanggar aturan
    /// YAML: tanda kutip atau kurung yang tidak ditutup, titik dua di tempat yang tidak boleh, atau baris yang tidak
    /// sejajar dengan baris di sekitarnya.
    ///
    /// ## Mengapa penting
    ///
    /// Apa yang ditulis setelah kesalahan itu bisa berarti lain daripada yang dimaksud, sehingga tidak ada yang
    /// diterbitkan. Program memperbaikinya untuk dirinya sendiri lalu terus membaca, agar kesalahan lain dalam berkas
    /// yang sama disebut sekaligus.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// name: Kabupaten: Bogor      # dua titik dua
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ```yaml
    /// name: "Kabupaten: Bogor"    # diapit tanda kutip
    /// ```
    ///
    /// Perbaiki baris yang ditunjukkan, atau baris di atasnya. Bila keduanya tampak benar, cari tanda kutip atau kurung
    /// yang dibuka sebelumnya dan tidak pernah ditutup.
}
