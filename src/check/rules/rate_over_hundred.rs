//! C405: rate over a hundred.

crate::rule! {
    /// # Rate over a hundred
    ///
    /// A share is more than 100 %, and its measure does not say why that is possible.
    ///
    /// ## Why it matters
    ///
    /// Usually a digit has slipped, or it is a percentage of something else. Where it is real, readers need
    /// the reason.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// coverage.workers: 300 %
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// coverage.workers: 30,0 %
    /// ```
    ///
    /// Mend the figure. If it is right, and others like it may come, say why with `over-hundred` at the
    /// measure. If it is this one alone, accept it with a reason under `findings` in `site.yaml`.
    RATE_OVER_HUNDRED = "C405", "rate-over-hundred", Error, {
        id: "`{cell}` sebesar {found} melebihi 100 persen",
        en: "`{cell}` of {found} is more than 100 %",
    },
    /// # Rasio di atas seratus
    ///
    /// Sebuah persentase lebih dari 100 persen, dan ukurannya tidak menyebut mengapa itu mungkin.
    ///
    /// ## Mengapa penting
    ///
    /// Biasanya ada angka yang bergeser, atau itu persentase dari hal lain. Bila memang begitu keadaannya, pembaca
    /// memerlukan alasannya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Perbaiki angkanya. Bila benar, dan angka serupa mungkin muncul lagi, tulis alasannya di `over-hundred` pada
    /// ukurannya. Bila hanya angka ini, terima dengan alasan di `findings` pada `site.yaml`.
}
