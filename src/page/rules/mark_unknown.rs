//! C662.

crate::rule! {
    /// # A mark that names nothing
    ///
    /// A mark in a narrative names a field that the page does not have.
    ///
    /// ## Why it matters
    ///
    /// A name that does not exist is a slip, and the sentence around it would be wrong.
    ///
    /// ## Example
    ///
    /// ```text
    /// Di {{ region.nama }} …
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// Di {{ region.name }} …
    /// ```
    ///
    /// In a report there are `region.name`, `region.short`, `region.level`, `release.title`,
    /// `release.released`, `period` and `site.title`; in a page of its own only `site.title`.
    MARK_UNKNOWN = "C662", "mark-unknown", Error, {
        id: "tanda ini menyebut sesuatu yang tidak ada: {detail}",
        en: "this mark names something that does not exist: {detail}",
    },
    /// # Tanda yang tidak menyebut apa pun
    ///
    /// Sebuah tanda dalam narasi menyebut medan yang tidak dimiliki halamannya.
    ///
    /// ## Mengapa penting
    ///
    /// Nama yang tidak ada adalah salah tulis, dan kalimat di sekitarnya akan salah.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Dalam laporan ada `region.name`, `region.short`, `region.level`, `release.title`, `release.released`, `period`,
    /// dan `site.title`; dalam halaman tersendiri hanya `site.title`.
}
