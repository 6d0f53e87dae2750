//! C515: a report superseded by an earlier one.

crate::rule! {
    /// # A report superseded by an earlier one
    ///
    /// The report named under `superseded` is not published after the one that it is to stand in the place of.
    ///
    /// ## Why it matters
    ///
    /// Readers would be sent from a newer report to an older one, or round in a circle.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # content/reports/2023-12/release.yaml
    /// released: 2024-03-15
    /// superseded: { by: 2022-12 }      # released: 2023-03-15
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// superseded: { by: 2023-12-corrected }
    /// ```
    ///
    /// Name a report that came out later, at a later hour at least, or remove `superseded`.
    SUPERSEDED_BY_EARLIER = "C515", "superseded-by-earlier", Error, {
        id: "laporan `{release}` digantikan oleh `{by}`, yang tidak terbit sesudahnya (`{released}`)",
        en: "the report `{release}` is superseded by `{by}`, which is not published after it (`{released}`)",
    },
    /// # Laporan yang digantikan laporan lebih lama
    ///
    /// Laporan yang disebut di `superseded` tidak terbit setelah laporan yang hendak digantikannya.
    ///
    /// ## Mengapa penting
    ///
    /// Pembaca akan diarahkan dari laporan baru ke laporan lama, atau berputar-putar.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Sebut laporan yang terbit belakangan, sedikitnya pada jam yang lebih lambat, atau hapus `superseded`.
}
