//! C652.

crate::rule! {
    /// # A number without a period in a standing text
    ///
    /// A text below `standing/` holds for every release, and stands on the page of each. A number in it has to name its
    /// period: one that is true of the newest release alone is false on the page of the one before, and of the next.
    ///
    /// ## Why it matters
    ///
    /// Nobody looks at a standing text when a new release comes out. What was the newest figure when it was written
    /// would go on being shown as if it were of the report that it stands in.
    ///
    /// ## Example
    ///
    /// ```text
    /// Aceh memiliki 583.638 peserta aktif.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Name the period in the sentence: "Pada Desember 2023 Aceh memiliki 583.638 peserta aktif". Where the figure of each
    /// report is meant, write `{{ figure(measure="participants.active") }}` in its place. A number that depends on no
    /// period is bound: `[23]{-: kabupaten dan kota menurut undang-undang}` is no statistic, and
    /// `[583.638]{participants.active, 2023-12}` is that figure.
    UNDATED_NUMBER = "C652", "undated-number", Error, {
        id: "`{text}` berada dalam teks yang berlaku untuk semua laporan, dan periodenya tidak disebut",
        en: "`{text}` stands in a text that holds for every release, and names no period",
    },
    /// # Angka tanpa periode dalam teks tetap
    ///
    /// Teks di bawah `standing/` berlaku untuk semua laporan, dan ada di halaman masing-masing. Angka di dalamnya harus
    /// menyebut periodenya: yang hanya benar untuk laporan terbaru salah di halaman laporan sebelumnya dan sesudahnya.
    ///
    /// ## Mengapa penting
    ///
    /// Tidak ada yang membuka teks tetap ketika laporan baru terbit. Angka yang terbaru ketika teksnya ditulis akan
    /// terus tampil seolah-olah milik laporan tempatnya berada.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Sebut periodenya dalam kalimat: “Pada Desember 2023 Aceh memiliki 583.638 peserta aktif”. Bila yang dimaksud
    /// angka setiap laporan, tulis `{{ figure(measure="participants.active") }}` sebagai gantinya. Angka yang tidak
    /// bergantung pada periode diikat: `[23]{-: kabupaten dan kota menurut undang-undang}` bukan statistik, dan
    /// `[583.638]{participants.active, 2023-12}` adalah angka itu.
}
