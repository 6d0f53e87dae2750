//! C419: a data file without a control, on a site that asks for one.

crate::rule! {
    /// # Data without a control
    ///
    /// `site.yaml` says that data have a `control`, and a file or table has none.
    ///
    /// ## Why it matters
    ///
    /// A control tells nearly every slip in the figures beside it: a digit, a row, a column. If its line is lost,
    /// nothing else tells that, and every later slip is told by luck alone.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # site.yaml
    /// policies: { control: required }
    /// # data/antara-2023.yaml
    /// source: antara-2023
    /// period: 2023-12
    /// figures: { participants.active: 41_560_938 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// period: 2023-12
    /// control: { figures: 1, total: 41_560_938, digest: "5f1b2c3d" }
    /// ```
    ///
    /// Compare the figures with their source, then put in the line that the finding gives. Where a file holds
    /// several `tables`, one control for the file or one for each table will do.
    MISSING_CONTROL = "C419", "missing-control", Error, {
        id: "data ini tidak punya `control`",
        en: "these data have no `control`",
    },
    /// # Data tanpa jumlah kendali
    ///
    /// `site.yaml` menyatakan bahwa data punya `control`, tetapi sebuah berkas atau tabel tidak punya.
    ///
    /// ## Mengapa penting
    ///
    /// Jumlah kendali mengungkap hampir setiap salah tulis pada angka di sampingnya: satu angka, satu baris, satu
    /// kolom. Bila barisnya hilang, tidak ada hal lain yang mengungkapnya, dan setiap salah tulis sesudahnya hanya
    /// ketahuan kalau mujur.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bandingkan angkanya dengan sumbernya, lalu tambahkan baris yang diberikan temuan. Bila satu berkas memuat
    /// beberapa `tables`, cukup satu jumlah kendali untuk berkasnya atau satu untuk setiap tabel.
}
