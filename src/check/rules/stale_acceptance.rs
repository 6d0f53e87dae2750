//! C311: an acceptance of nothing.

crate::rule! {
    /// # An acceptance of nothing
    ///
    /// `site.yaml` accepts a finding that this run did not find: no finding has this rule, file and subject.
    ///
    /// ## Why it matters
    ///
    /// Either the fault has been mended, and the site would go on telling its readers of it; or the name of
    /// the cell or the text of the line has changed, and the finding is no longer accepted. Beside errors only
    /// an entry is told that names one of them wrongly; all others when the whole run went through, and not for
    /// a day in the past.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// findings:
    ///   accepted:
    ///     - rule: C405
    ///       file: data/2023.yaml
    ///       subject: "coverage.workers · aceh · 2023 · actual"    # has been mended since
    ///       reason: { id: …, en: … }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Remove the entry if the fault is gone. If it is not, take `file` and `subject` from the finding:
    /// `cakupan check --format json` shows both.
    STALE_ACCEPTANCE = "C311", "stale-acceptance", Warning, {
        id: "tidak ada temuan {rule} tentang {subject} di `{file}`",
        en: "there is no finding {rule} about {subject} in `{file}`",
    },
    /// # Penerimaan yang tidak mengenai apa pun
    ///
    /// `site.yaml` menerima temuan yang tidak ditemukan kali ini: tidak ada temuan dengan kaidah, berkas, dan pokok
    /// itu.
    ///
    /// ## Mengapa penting
    ///
    /// Mungkin kesalahannya sudah diperbaiki, dan situs akan terus memberitahukannya kepada pembaca; atau nama sel atau
    /// bunyi barisnya berubah, dan temuannya tidak lagi diterima. Selama masih ada galat, yang disebut hanya butir yang
    /// salah menyebut salah satu galat itu; yang lain disebut bila seluruh pemeriksaan selesai, dan tidak untuk hari
    /// yang sudah lewat.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// findings:
    ///   accepted:
    ///     - rule: C405
    ///       file: data/2023.yaml
    ///       subject: "coverage.workers · aceh · 2023 · actual"    # sudah diperbaiki
    ///       reason: { id: …, en: … }
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// Hapus butir itu bila kesalahannya sudah tidak ada. Bila masih ada, ambil `file` dan `subject` dari temuannya:
    /// `cakupan check --format json` menampilkan keduanya.
}
