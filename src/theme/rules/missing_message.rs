//! C703: words that the theme needs and a catalogue does not have.

crate::rule! {
    /// # A message is missing
    ///
    /// A template or the generator asked for a message that the catalogue of the page’s language does not
    /// have, or did not give it an argument that it names; or the site has a language without any catalogue.
    /// The words of the pages (headings, labels, parts of addresses) stand in one catalogue for each
    /// language, `themes/NAME/messages/LANGUAGE.ftl`.
    ///
    /// ## Why it matters
    ///
    /// A page half in another language would be published in silence otherwise.
    ///
    /// ## Example
    ///
    /// A template of the site’s own asks for a message that is not in `themes/default/messages/id.ftl`:
    ///
    /// ```text
    /// <h1>{{ t(key="judul-glosarium") }}</h1>
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Add the catalogue, or the message to it:
    ///
    /// ```text
    /// judul-glosarium = Glosarium
    /// ```
    ///
    /// It is enough to write the messages that differ or are new: those of the theme that comes with the
    /// program stay in force.
    MISSING_MESSAGE = "C703", "missing-message", Error, {
        id: "pesan `{key}` untuk bahasa `{lang}` {problem}",
        en: "message `{key}` for the language `{lang}` {problem}",
    },
    /// # Pesan yang tidak ada
    ///
    /// Sebuah templat atau programnya meminta pesan yang tidak ada dalam katalog bahasa halaman itu, atau tidak
    /// memberinya argumen yang disebutnya; atau situsnya punya bahasa tanpa katalog. Kata-kata di halaman (judul,
    /// label, bagian alamat) berada dalam satu katalog untuk setiap bahasa, `themes/NAMA/messages/BAHASA.ftl`.
    ///
    /// ## Mengapa penting
    ///
    /// Tanpa temuan ini, halaman yang separuhnya dalam bahasa lain akan terbit begitu saja.
    ///
    /// ## Contoh
    ///
    /// Sebuah templat milik situs meminta pesan yang tidak ada di `themes/default/messages/id.ftl`:
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Tambahkan katalognya, atau pesan itu di dalamnya:
    ///
    /// ‹2›
    ///
    /// Cukup tulis pesan yang berbeda atau baru: pesan tema bawaan program tetap berlaku.
}
