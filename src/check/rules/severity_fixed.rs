//! C220: a fault that cannot be answered for.

crate::rule! {
    /// # A fault that cannot be answered for
    ///
    /// Under `findings` in `site.yaml` a fault is made a warning, or accepted, which must stop the site.
    ///
    /// ## Why it matters
    ///
    /// A site may answer for what its figures and texts say: errors of statistics (C4), releases (C5) and
    /// narratives (C6) can be made warnings, or accepted at one place with a reason. Where a file cannot be
    /// read, or names what does not exist, or a page cannot be made, there is nothing sound to publish,
    /// whoever answers for it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// findings:
    ///   severity: { C103: warning }      # which of two equal keys would be published?
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Remove the line, and mend the fault itself. Any warning may be made an error or accepted.
    SEVERITY_FIXED = "C220", "severity-fixed", Error, {
        id: "{rule} (`{name}`) harus tetap galat: setelahnya tidak ada yang layak terbit",
        en: "{rule} (`{name}`) has to stay an error: after it nothing sound can be published",
    },
    /// # Kesalahan yang tidak dapat dipertanggungjawabkan
    ///
    /// Di bawah `findings` pada `site.yaml`, kesalahan yang harus menghentikan situs dijadikan peringatan atau
    /// diterima.
    ///
    /// ## Mengapa penting
    ///
    /// Sebuah situs boleh mempertanggungjawabkan isi angka dan teksnya: kesalahan statistik (C4), laporan (C5), dan
    /// narasi (C6) dapat dijadikan peringatan, atau diterima di satu tempat dengan alasan. Bila sebuah berkas tidak
    /// terbaca, menyebut sesuatu yang tidak ada, atau sebuah halaman tidak dapat dibuat, tidak ada yang layak terbit,
    /// siapa pun yang bertanggung jawab.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// findings:
    ///   severity: { C103: warning }      # kunci kembar: yang mana yang akan terbit?
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// Hapus baris itu, dan perbaiki kesalahannya sendiri. Setiap peringatan boleh dijadikan galat atau diterima.
}
