//! C681.

crate::rule! {
    /// # A number that is still to be replaced
    ///
    /// `cakupan new release` takes over the texts of another report, and marks every number and time in them:
    /// `[41.560.938]{ganti}`, in English `[41,560,938]{replace}`. This one still stands there.
    ///
    /// ## Why it matters
    ///
    /// It is a number of the report before. Readers would take it for one of this report.
    ///
    /// ## Example
    ///
    /// ```text
    /// Indonesia memiliki [41.560.938]{ganti} peserta aktif.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Write the number of this report, and take the brackets and the mark away:
    ///
    /// ```text
    /// Indonesia memiliki 45.221.000 peserta aktif.
    /// ```
    ///
    /// It is then held against the data like every other. While the release is a draft (`draft: true` in its
    /// `release.yaml`) this is a note, and the rest of the site can be published.
    NUMBER_TO_REPLACE = "C681", "number-to-replace", Error, {
        id: "`{text}` masih dari laporan sebelumnya, dan harus diganti{more}",
        en: "`{text}` is still from the report before, and is to be replaced{more}",
    },
    /// # Angka yang masih harus diganti
    ///
    /// `cakupan new release` mengambil alih teks laporan lain dan menandai setiap angka dan waktu di dalamnya:
    /// `[41.560.938]{ganti}`, dalam bahasa Inggris `[41,560,938]{replace}`. Yang ini masih tertinggal.
    ///
    /// ## Mengapa penting
    ///
    /// Itu angka laporan sebelumnya. Pembaca akan mengiranya angka laporan ini.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Tulis angka laporan ini, lalu hapus kurung dan tandanya:
    ///
    /// ‹2›
    ///
    /// Setelah itu angkanya dibandingkan dengan data seperti angka lain. Selama laporannya masih draf (`draft: true`
    /// dalam `release.yaml`-nya), ini hanya catatan, dan bagian situs yang lain dapat terbit.
}
