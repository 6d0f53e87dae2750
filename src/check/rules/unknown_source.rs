//! C303: unknown source.

crate::rule! {
    /// # Unknown source
    ///
    /// A key names a source that `sources.yaml` does not declare.
    ///
    /// Where several places name what nearly equals a declaration that nothing names, the finding stands at that
    /// declaration, once. A name that is used more often than five times is told at the first of them.
    ///
    /// ## Why it matters
    ///
    /// Every figure on the site can be traced to who published it. This one could not.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// source: antara-2013
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// source: antara-2012
    /// ```
    ///
    /// Mend the spelling, or declare the source with its title, outlet and date.
    UNKNOWN_SOURCE = "C303", "unknown-source", Error, {
        id: "sumber `{name}` tidak dikenal",
        en: "unknown source `{name}`",
    },
    /// # Sumber yang tidak dikenal
    ///
    /// Sebuah kunci menyebut sumber yang tidak dinyatakan di `sources.yaml`.
    ///
    /// Bila beberapa tempat menyebut nama yang hampir sama dengan sebuah pernyataan yang tidak disebut di mana pun,
    /// temuannya berada pada pernyataan itu, satu kali. Nama yang dipakai lebih dari lima kali disebut di tempat
    /// pertamanya.
    ///
    /// ## Mengapa penting
    ///
    /// Setiap angka di situs dapat dirunut sampai penerbitnya. Angka ini tidak.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Perbaiki ejaannya, atau nyatakan sumbernya dengan judul, media, dan tanggalnya.
}
